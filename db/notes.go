package db

import "congvan/model"

// A Note says what opening a register found and mended. Its words stand in text.
type Note struct {
	Kind NoteKind
	N    int           // how many changes
	Path string        // the file concerned: a log set aside, a damaged file kept
	At   model.Instant // of the newest change concerned; 0 for none
}

// A NoteKind is a kind of Note.
type NoteKind string

// The kinds.
const (
	Replayed   NoteKind = "replayed"    // the disk had lost the last N changes; they were brought back from the change log
	Rebuilt    NoteKind = "rebuilt"     // the file had fallen back; it was built anew from snapshot and log (N changes), the old one kept at Path
	CaughtUp   NoteKind = "caught up"   // the log lacked the last N changes; they were added to it
	TornLog    NoteKind = "torn log"    // the end of the log could not be read; it was cut off and, if longer, kept at Path
	ForeignLog NoteKind = "foreign log" // the log is of another register or another past; it was put aside at Path
	OneHead    NoteKind = "one head"    // one of the two heads of the file cannot be read, and no log tells whether a last step is missing
	Lagging    NoteKind = "lagging"     // the file, opened for reading, lacks the last N changes that the log tells of
	LogFailed  NoteKind = "log failed"  // the log cannot be written at the moment; the changes themselves are saved
)
