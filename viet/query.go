package viet

import (
	"bytes"
	"slices"
	"strings"
)

// A Query is what someone typed to find something: words that must all occur,
// in any order. A word typed plainly finds every spelling of it; a word typed
// with marks means those marks. The zero Query is empty and matches all.
type Query struct {
	words []word
}

type word struct {
	folded string
	bytes  []byte // folded again, for search in stored bytes
	marked string // with its marks; empty if it was typed without
	moved  string // marked, with tones where moveTones puts them

	markedBytes []byte // marked again

	// For search in searchable texts: the marks of marked and moved for each
	// byte of folded, where they are marks and nothing else, and whether moving
	// tones can make a difference.
	marks, movedMarks []byte
	paired, moves     bool
}

// NewQuery takes the words of a search field.
func NewQuery(words string) Query {
	var q Query
	for _, w := range strings.Fields(Compose(words)) {
		f := Fold(w)
		if f == "" {
			continue
		}
		n := word{folded: f, bytes: []byte(f)}
		if m := lowerMarked(w); m != f {
			n.marked, n.markedBytes, n.moved = m, []byte(m), moveTones(m)
			n.pairUp()
		}
		q.words = append(q.words, n)
	}
	return q
}

// Empty reports whether q has no words.
func (q Query) Empty() bool { return len(q.words) == 0 }

// Narrows reports whether whatever matches words typed further also matches
// what was typed before.
func Narrows(before, words string) bool {
	return strings.HasPrefix(words, before) && !NewQuery(before).NeedsMarks()
}

// NeedsMarks reports whether a word was typed with marks, so that folded text
// alone cannot decide a match.
func (q Query) NeedsMarks() bool {
	return slices.ContainsFunc(q.words, func(w word) bool { return w.marked != "" })
}

// Match reports whether all words occur in a text, given folded and composed.
// The composed text, in any case, is looked at only if the folded one matches
// and a word has marks. Tones match in both placements: hoà and hòa.
func (q Query) Match(folded, composed string) bool {
	for _, w := range q.words {
		if !strings.Contains(folded, w.folded) {
			return false
		}
	}
	if !q.NeedsMarks() {
		return true
	}
	var buf [1024]byte
	return q.matchMarked(appendLowerMarked(buf[:0], composed))
}

// matchMarked reports whether all words with marks occur in a text in lower
// case.
func (q Query) matchMarked(text []byte) bool {
	moved := ""
	for _, w := range q.words {
		if w.marked == "" || bytes.Contains(text, w.markedBytes) {
			continue
		}
		if moved == "" {
			moved = moveTones(string(text))
		}
		if !strings.Contains(moved, w.moved) {
			return false
		}
	}
	return true
}

// MatchFolded is the folded half of [Query.Match]: false is final, true is too
// unless q [Query.NeedsMarks].
func (q Query) MatchFolded(folded []byte) bool {
	for _, w := range q.words {
		if !bytes.Contains(folded, w.bytes) {
			return false
		}
	}
	return true
}

// Spans returns the byte ranges [from, to) of s that the words match, in order
// and without overlap. s is composed text; a range never cuts a character.
func (q Query) Spans(s string) [][2]int {
	if q.Empty() || s == "" {
		return nil
	}
	f := foldWithOffsets(s)
	var spans [][2]int
	for _, w := range q.words {
		spans = f.find(spans, w)
	}
	return merge(spans)
}

// merge sorts spans and joins those that touch.
func merge(spans [][2]int) [][2]int {
	slices.SortFunc(spans, func(a, b [2]int) int { return a[0] - b[0] })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], s[1])
			continue
		}
		out = append(out, s)
	}
	return out
}
