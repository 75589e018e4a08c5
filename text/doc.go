// Package text holds every word that the officer reads, in Vietnamese and in
// English: one type, two values. A missing word is a compile error or a failing
// test. Start with Words; each section stands in its own file. A format that
// counts, "%d [unit|units]", goes through Say.
package text

import "sync"

// A Lang is a language of the screen. Printed forms are always Vietnamese.
type Lang string

// The languages.
const (
	Vietnamese Lang = "vi"
	English    Lang = "en"
)

// Words is all words of one language.
type Words struct {
	Lang     Lang
	Terms    Terms    // the office's terms: standing, state, kind …
	Errors   Errors   // what went wrong, where, and the way out, on the command line
	OnScreen Errors   // the same in the interface
	Warnings Warnings // what to look at in a document that was read
	Journal  Journal  // what was done
	Calendar Calendar // days off, and what is decided of deadlines on them
	Commands Commands // the command line
	Screens  Screens  // the terminal interface
	Figures  Figures  // what looks wrong in figures
	Upkeep   Upkeep   // of the data file: sealing, checking, mending
}

// The words of a language are put together when it is first spoken: a run of
// the program speaks one.
var (
	vietnamese = sync.OnceValue(func() *Words {
		return &Words{
			Lang: Vietnamese, Terms: termsVI, Errors: errorsVI.at(shell), OnScreen: errorsVI.at(screen), Warnings: warningsVI,
			Journal: journalVI, Calendar: calendarVI, Commands: commandsVI, Screens: screensVI, Figures: figuresVI, Upkeep: upkeepVI,
		}
	})
	english = sync.OnceValue(func() *Words {
		return &Words{
			Lang: English, Terms: termsEN, Errors: errorsEN.at(shell), OnScreen: errorsEN.at(screen), Warnings: warningsEN,
			Journal: journalEN, Calendar: calendarEN, Commands: commandsEN, Screens: screensEN, Figures: figuresEN, Upkeep: upkeepEN,
		}
	})
)

// Of returns the words of a language, Vietnamese for an unknown one.
func Of(l Lang) *Words {
	if l == English {
		return english()
	}
	return vietnamese()
}

// Other returns the language to switch to.
func (l Lang) Other() Lang {
	if l == English {
		return Vietnamese
	}
	return English
}
