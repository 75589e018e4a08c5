package viet

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"
)

// A NameReason says what is wrong with the name of a file.
type NameReason string

// The reasons.
const (
	NoName       NameReason = "none"
	BadSigns     NameReason = "signs"
	BadEnd       NameReason = "end" // or beginning
	ReservedName NameReason = "reserved"
	LongName     NameReason = "long"
)

// A FileNameError says that a file cannot bear a name.
type FileNameError struct {
	Name string
	Why  NameReason
}

func (e *FileNameError) Error() string { return fmt.Sprintf("file name %q: %s", e.Name, e.Why) }

// longestName is how many characters the name of a file may have.
const longestName = 120

// reserved are the names of devices: a file cannot bear them on Windows, with
// whatever ending.
var reserved = regexp.MustCompile(`(?i)^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?$`)

// FileName is the path of a file to be written, its last element composed. It
// refuses a name that some system would not take, hide (a:b) or redirect, on
// every system, since sticks travel: FileNameError.
func FileName(path string) (string, error) {
	dir, name := filepath.Split(path)
	name = Compose(name)
	if why := badName(name); why != "" {
		return "", &FileNameError{name, why}
	}
	return dir + name, nil
}

// badName says what is wrong with the name of a file; empty for a good one.
func badName(name string) NameReason {
	clean, removed := Clean(name)
	switch {
	case name == "" || name == "." || name == "..":
		return NoName
	case removed.Total() > 0, clean != name, strings.ContainsAny(name, "<>:\"/\\|?*\n"):
		return BadSigns
	case strings.TrimRight(name, ". ") != name, strings.TrimLeft(name, " ") != name:
		return BadEnd
	case reserved.MatchString(name):
		return ReservedName
	case utf8.RuneCountInString(name) > longestName:
		return LongName
	}
	return ""
}
