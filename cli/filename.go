package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"congvan/viet"
)

// longestName is how many characters the name of a file may have.
const longestName = 120

// reserved are the names of devices: a file cannot bear them on Windows, with
// whatever ending.
var reserved = regexp.MustCompile(`(?i)^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?$`)

// outName is the path of a file to be written, its last element composed. It
// refuses a name that some system would not take, hide (a:b) or redirect, on
// every system: sticks travel.
func (s *session) outName(path string) (string, error) {
	dir, name := filepath.Split(path)
	name = viet.Compose(name)
	if why := badName(name); why != "" {
		return "", refuse(s.w.Errors.Input.FileName[why], name)
	}
	return dir + name, nil
}

// namesNew refuses a bad name for a data file that is still to be made.
func (s *session) namesNew() error {
	if _, err := os.Lstat(s.path); err == nil {
		return nil
	}
	_, err := s.outName(s.path)
	return err
}

// badName says what is wrong with the name of a file; empty for a good one.
func badName(name string) string {
	clean, removed := viet.Clean(name)
	switch {
	case name == "" || name == "." || name == "..":
		return "none"
	case removed.Total() > 0, clean != name, strings.ContainsAny(name, "<>:\"/\\|?*\n"):
		return "signs"
	case strings.TrimRight(name, ". ") != name, strings.TrimLeft(name, " ") != name:
		return "end"
	case reserved.MatchString(name):
		return "reserved"
	case utf8.RuneCountInString(name) > longestName:
		return "long"
	}
	return ""
}
