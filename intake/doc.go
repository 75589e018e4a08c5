// Package intake reads what comes from outside: a document into a draft
// directive, a sheet or a pasted list into units. It stores nothing; the
// officer or the import command decides what becomes a record.
//
// Start with [Open] (a file becomes clean text) and [Parse] in reader.go (text
// becomes a [Draft]; it calls the rules in order). Below them each kind of fact
// has a file of its own:
//
//	source.go, unmark.go, lower.go      the text that rules read, and the way back to it
//	spacing.go, breaks.go               lines set too far apart or broken are joined; those that hold several printed ones are cut
//	layout.go                           where head, body and Nơi nhận are
//	number.go, date.go, subject.go, letterhead.go, issuer.go, genre.go, recipients.go, signer.go
//	announce.go, secret.go              a document named in one line or in running words; one marked secret
//	glued.go, wraps.go                  words that portals ran together or left alone on a line
//	casing.go, repair.go, anytone.go    names written in capitals; what scanners did to them
//	references.go, names.go             documents cited; where an office's name begins and ends
//	paragraphs.go, outline.go           marks 1. a) - + and the ids of clauses
//	addressees.go, verbs.go, tasks.go   who is asked, and for how many things
//	tasktable.go                        tables of tasks: what, who leads, by when
//	decisions.go, fields.go             articles that only decide, plans enacted with them; "Cơ quan chủ trì: …"
//	times.go, readtimes.go, readrules.go, deadline.go  phrases of time, each a named rule of a table
//	told.go, unread.go                  days that set no deadline, and times that cannot be read
//	reports.go, measures.go, figures.go what is to be reported; figures told
//	levels.go                           what of the draft the officer should check
//
// [Phrase] reads one phrase of time as an officer types it, [Headline] proposes
// a subject for a text that names none.
//
// [OpenUnits], [ParseUnitList] and [WriteUnitsTemplate] deal with units,
// [OpenRegister] and [WriteRegisterTemplate] with registers of past directives.
//
// Nothing is invented: a fact that the text does not give stays empty, and a
// [Warning] says so where the officer will want to know.
package intake
