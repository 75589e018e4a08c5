package model

import (
	"fmt"
	"strings"
)

// An EmailError says that a text is plainly no e-mail address.
type EmailError struct{ Text string }

func (e *EmailError) Error() string { return fmt.Sprintf("%q is no e-mail address", e.Text) }

// CheckEmail refuses what is plainly no address. Blank is none; several may
// stand between semicolons, commas or blanks. Errors: EmailError.
func CheckEmail(s string) error {
	for _, one := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(";, \t\n", r) }) {
		name, host, ok := strings.Cut(one, "@")
		if !ok || name == "" || host == "" || strings.Contains(host, "@") {
			return &EmailError{Text: s}
		}
	}
	return nil
}
