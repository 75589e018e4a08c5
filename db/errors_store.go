package db

import (
	"errors"
	"fmt"
)

// A DamagedError says that the file at the path is not sound, or is older than
// the change log beside it and cannot be brought up to it, and was therefore
// not opened. Nothing was changed in it.
type DamagedError struct {
	Path     string
	Verdict  Verdict
	Snapshot string // the best verified snapshot (foundation.go); empty where there is none
}

func (e *DamagedError) Error() string {
	if len(e.Verdict.Damages) == 0 {
		return fmt.Sprintf("%s is damaged (%s)", e.Path, e.Verdict.Unfit)
	}
	return fmt.Sprintf("%s is damaged: %s", e.Path, e.Verdict.Damages[0])
}

// Unwrap gives what a single step would have met: a NotDatabaseError of a file
// that is not even the frame of a register, a CorruptError of a record.
func (e *DamagedError) Unwrap() []error {
	var out []error
	if e.Verdict.Unfit != "" {
		out = append(out, &NotDatabaseError{Path: e.Path, Why: e.Verdict.Unfit})
	}
	for _, p := range e.Verdict.Damages {
		if p.What == BadRecord {
			return append(out, &CorruptError{Bucket: p.Bucket, Key: p.Key})
		}
	}
	return out
}

// A CommitError says that the disk refused while a change was being saved, and
// what the file was found to hold after it was opened again.
type CommitError struct {
	Saved bool // the change is in the file
	Err   error
}

func (e *CommitError) Error() string {
	if e.Saved {
		return "saved, although the disk reported: " + e.Err.Error()
	}
	return "not saved: " + e.Err.Error()
}

func (e *CommitError) Unwrap() error { return e.Err }

// IsSaved reports whether a change is in the file although it ended with an
// error.
func IsSaved(err error) bool {
	var commit *CommitError
	return errors.As(err, &commit) && commit.Saved
}

// A FaultError says that the file could no longer be read where it is mapped:
// the stick was pulled, the disk fails, or somebody cut the file short. The
// store can do nothing more, and the process should end.
type FaultError struct {
	Path string
	Err  error
}

func (e *FaultError) Error() string {
	return fmt.Sprintf("%s can no longer be read: %v", e.Path, e.Err)
}

func (e *FaultError) Unwrap() error { return e.Err }

// A LinkError refuses to write through a link.
type LinkError struct{ Path string }

func (e *LinkError) Error() string { return e.Path + " is a link" }

// A FullError says that the file has reached the size it may have.
type FullError struct {
	Path string
	Max  int64 // bytes
}

func (e *FullError) Error() string {
	return fmt.Sprintf("%s may not grow beyond %d bytes", e.Path, e.Max)
}

// An HopelessError says that nothing could be rescued: there is neither a
// snapshot nor a log nor a readable record.
type HopelessError struct{ Path string }

func (e *HopelessError) Error() string { return "nothing in " + e.Path + " can be rescued" }
