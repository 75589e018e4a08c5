// Package paper is what the readers of documents have in common: what they
// give, how they refuse, how lists are numbered, how tables and the two
// columns of a head become lines.
//
// Start with [Paper]; [Lines] is what readers write into, [Table] sets tables,
// [Columns] parts a head that was set with blanks, [Open] unpacks with limits.
package paper

import (
	"fmt"
	"strconv"
)

// A Paper is the text of a document as it stands on paper, a paragraph a line.
type Paper struct {
	Text  string
	Notes []Note
}

// A Note is something about the file that the officer should know.
type Note struct {
	Code Code
	Args []string
}

// A Code names a note.
type Code string

// The notes, with their arguments.
const (
	Changes       Code = "changes-taken"   // how many tracked changes were taken as accepted
	Hidden        Code = "hidden-text"     // how many stretches of hidden text were left out
	Legacy        Code = "legacy-letters"  // the encodings that text in old fonts was read from
	Unsure        Code = "unsure-letters"  // the encoding that the text was read in, which may be another
	Scanned       Code = "scanned-pages"   // the pages that are pictures
	Recognised    Code = "recognised"      // the text was recognised from pictures by a program
	Lost          Code = "lost-letters"    // how many letters the file does not tell the meaning of
	NoListNumbers Code = "no-list-numbers" // the numbers of lists stand in no text
	Cut           Code = "cut-short"       // the end of the file is missing
	Parts         Code = "parts-left-out"  // a part of the document lies in a file within it
)

// Counts counts what the officer is told of.
type Counts map[Code]int

// Notes lists what was counted, and the old encodings that were met, by their
// names.
func (c Counts) Notes(encodings string) []Note {
	var out []Note
	for _, code := range []Code{Changes, Hidden, Parts} {
		if n := c[code]; n > 0 {
			out = append(out, Note{Code: code, Args: []string{strconv.Itoa(n)}})
		}
	}
	if encodings != "" {
		out = append(out, Note{Code: Legacy, Args: []string{encodings}})
	}
	return out
}

// An Error says why a file cannot be read.
type Error struct{ Why Why }

func (e *Error) Error() string { return "not read: " + string(e.Why) }

// Why is a reason.
type Why string

// The reasons.
const (
	Broken   Why = "broken"   // not what its head says
	Unpacks  Why = "unpacks"  // it unpacks to far more than it should
	Entries  Why = "entries"  // too many parts
	Path     Why = "path"     // a part is named to lie elsewhere
	Deep     Why = "deep"     // nested too deep, or with rules of its own
	Password Why = "password" // locked with a password
	Locked   Why = "locked"   // encrypted in a way that we cannot open
	TooLong  Why = "too-long" // more text than a document has
	Pages    Why = "pages"    // more pages than are read
	Picture  Why = "picture"  // pages that are pictures, without a letter
	Garbled  Why = "garbled"  // letters whose meaning the file does not tell
	OldWord  Why = "old-word" // written by Word 95 or before
	NoText   Why = "no-text"  // nothing in it
	Foreign  Why = "foreign"  // another kind of file in the same wrapping
)

// Refuse makes an error.
func Refuse(why Why) error { return &Error{why} }

// Refusef makes an error with what a library said, for whoever helps.
func Refusef(why Why, err error) error { return fmt.Errorf("%w: %w", Refuse(why), err) }
