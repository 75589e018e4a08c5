package db

import (
	"errors"
	"fmt"
	"strings"

	"congvan/model"
)

// Errors without a spot of their own.
var (
	// ErrReadOnly refuses a change in a store opened for reading.
	ErrReadOnly = errors.New("the register is open for reading only")
	// ErrNothingToUndo says that the journal has no step left to take back.
	ErrNothingToUndo = errors.New("nothing to undo")
	// ErrNothingToRedo says that no step was taken back last.
	ErrNothingToRedo = errors.New("nothing to redo")
)

// A MissingError says that there is no register at the path.
type MissingError struct {
	Path string
	Copy string // the newest sound snapshot: the register was lost; empty where there is none
	Log  string // a change log that was left without its register; empty where there is none
}

func (e *MissingError) Error() string { return "no register at " + e.Path }

// A NotDatabaseError says that the file at the path is no register.
type NotDatabaseError struct {
	Path string
	Why  Unfit
	Err  error // what bbolt said, nil where it was not asked
}

// Unfit says why a file is no register.
type Unfit string

// The reasons.
const (
	IsFolder    Unfit = "folder"     // a folder
	IsEmpty     Unfit = "empty"      // 0 bytes
	IsDangling  Unfit = "dangling"   // a link to nothing
	IsSpecial   Unfit = "special"    // a device, pipe or socket
	IsForeign   Unfit = "foreign"    // a file of another kind
	IsTruncated Unfit = "truncated"  // a register whose end is missing
	IsDamaged   Unfit = "damaged"    // a register whose head cannot be read
	IsOther     Unfit = "other bolt" // a bbolt file of another program
)

func (e *NotDatabaseError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("%s is no register (%s): %v", e.Path, e.Why, e.Err)
	}
	return fmt.Sprintf("%s is no register (%s)", e.Path, e.Why)
}

func (e *NotDatabaseError) Unwrap() error { return e.Err }

// A LockedError says that another process writes in the file.
type LockedError struct {
	Path   string
	Holder Holder // from the lock note; zero where there is none
}

func (e *LockedError) Error() string {
	if e.Holder == (Holder{}) {
		return e.Path + " is open in another window"
	}
	return fmt.Sprintf("%s is open in another window: %s on %s, process %d, since %s",
		e.Path, e.Holder.User, e.Holder.Host, e.Holder.PID, e.Holder.Time)
}

// A ReplacedError says that another file was put in the place of the open one,
// or that it was taken away: what is written now would be lost.
type ReplacedError struct{ Path string }

func (e *ReplacedError) Error() string { return e.Path + " is no longer the file that was opened" }

// A NewerError says that a newer program wrote the file.
type NewerError struct {
	Path          string
	Schema, Known int
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("%s has schema %d; this program knows up to %d", e.Path, e.Schema, e.Known)
}

// An OlderError says that the file must be opened for writing once, so that it
// is brought up to date.
type OlderError struct {
	Path          string
	Schema, Known int
}

func (e *OlderError) Error() string {
	return fmt.Sprintf("%s has schema %d and must be brought to %d first", e.Path, e.Schema, e.Known)
}

// A NotFoundError says that a record does not exist.
type NotFoundError struct {
	What string // "directive", "unit", "group", "obligation", "addressee", "reading"
	ID   string
}

func (e *NotFoundError) Error() string { return fmt.Sprintf("there is no %s %q", e.What, e.ID) }

// An ExistsError refuses to write over a file.
type ExistsError struct{ Path string }

func (e *ExistsError) Error() string { return e.Path + " exists" }

// An InUseError refuses to remove what others refer to.
type InUseError struct {
	What string // "unit"
	ID   string
	By   string   // what refers to it: "directive", "reading", "unit"
	Who  []string // their ids, at most ten
}

func (e *InUseError) Error() string {
	return fmt.Sprintf("%s %s is named by %s %s", e.What, e.ID, e.By, strings.Join(e.Who, ", "))
}

// A NoAssignmentError says that the directive has no such assignment.
type NoAssignmentError struct{ ID model.AssignmentID }

func (e *NoAssignmentError) Error() string {
	return fmt.Sprintf("no assignment: directive %s, obligation %q, unit %s, period %q",
		e.ID.Directive, e.ID.Obligation, e.ID.Unit, e.ID.Period)
}

// An InvalidError refuses a record that would not make sense.
type InvalidError struct {
	What string // "unit", "group", "directive", "obligation", "extension", "request", "reading", "mark"
	ID   string // which one; may be empty
	Why  Fault
}

// A Fault says what is wrong with a record.
type Fault string

// The faults.
const (
	NoName       Fault = "no name"
	NoID         Fault = "no id"
	Twice        Fault = "id used twice"
	BadID        Fault = "id with a control character"
	BadState     Fault = "unknown state"
	NotLater     Fault = "not after the deadline that counts"
	NotOnRequest Fault = "not an obligation on request"
	NoDue        Fault = "no deadline"
	DueTooEarly  Fault = "due before it is asked"
	NoDay        Fault = "no day"
	EndsFirst    Fault = "last day before the first"
	SelfReplaced Fault = "replaced by itself"
	OwnPart      Fault = "part of itself"
	NoReason     Fault = "no reason given"
	SelfAwaited  Fault = "waits for itself"
	SecretFile   Fault = "a file of a secret directive"
	EndsBefore   Fault = "ends before it begins"
	BadBase      Fault = "no denominator, or one twice"
	BadPercent   Fault = "not above 0 and up to 100"
	NotNumbered  Fault = "has no number"
	NotBooked    Fault = "in no register"
	NobodyOwes   Fault = "nobody owes anything"
	NoLetter     Fault = "no letter that was issued here"
	NumberLater  Fault = "its letter has no number yet"
	Unreadable   Fault = "not a value that can be stored"
)

func (e *InvalidError) Error() string { return fmt.Sprintf("%s %q: %s", e.What, e.ID, e.Why) }

// A NotEmptyError refuses to load into a register that holds something.
type NotEmptyError struct{ Path string }

func (e *NotEmptyError) Error() string { return e.Path + " is not empty" }

// A LoadError says which line of an export cannot be taken.
type LoadError struct {
	Line  int // from 1
	Fault LoadFault
	Why   string // more of it, in English
}

func (e *LoadError) Error() string { return fmt.Sprintf("line %d: %s: %s", e.Line, e.Fault, e.Why) }

// A LoadFault says what is wrong with a line of an export.
type LoadFault string

// The faults of lines.
const (
	NoExport    LoadFault = "not an export"
	LongLine    LoadFault = "too long"
	BadLine     LoadFault = "not of the right form"
	StrangeKind LoadFault = "unknown kind"
	BadKey      LoadFault = "bad key"
	DoubledKey  LoadFault = "key comes twice"
	FalseLine   LoadFault = "at odds with other lines"
)

// A CorruptError says that a stored record is not what was once written.
type CorruptError struct{ Bucket, Key string }

func (e *CorruptError) Error() string { return fmt.Sprintf("%s %s is damaged", e.Bucket, e.Key) }

// A ConflictError says that a step cannot be taken back or repeated, because a
// record is not as the step left it.
type ConflictError struct {
	Seq         uint64
	Bucket, Key string
}

func (e *ConflictError) Error() string {
	return fmt.Sprintf("step %d: %s %s has changed since", e.Seq, e.Bucket, e.Key)
}

// An AmbiguousError says that writing failed at a moment when nobody can know
// whether the change was saved. The store takes no more changes: close it, open
// it again and look.
type AmbiguousError struct{ Err error }

func (e *AmbiguousError) Error() string {
	return "it is not known whether the change was saved: " + e.Err.Error()
}

func (e *AmbiguousError) Unwrap() error { return e.Err }
