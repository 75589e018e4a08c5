// Package seal closes a stream with a passphrase and opens it again, in the age
// format (age-encryption.org/v1), so that a copy on a stick that is lost tells
// nothing. Start with [Close] and [Open].
package seal

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
)

// The cost of one guess: 2 to this power. 16 takes some 0.2 s and 64 MB, which
// an old machine can afford; a file that asks for more than the most, 256 MB, is
// not tried.
const (
	usualFactor = 16
	mostFactor  = 18
)

// workFactor is what Close uses; tests lower it.
var workFactor = usualFactor

// magic is how every sealed file begins.
const magic = "age-encryption.org/v1\n"

// Why says why a sealed file cannot be opened.
type Why string

// The reasons.
const (
	Wrong  Why = "wrong"  // the passphrase is wrong, or the file damaged
	Broken Why = "broken" // the file is damaged
	Costly Why = "costly" // it asks for more work than is sensible
)

// An Error says that a sealed file cannot be opened.
type Error struct {
	Why Why
	Err error
}

func (e *Error) Error() string { return fmt.Sprintf("sealed file (%s): %v", e.Why, e.Err) }

func (e *Error) Unwrap() error { return e.Err }

// Sealed reports whether a file that begins with head is sealed.
func Sealed(head []byte) bool { return bytes.HasPrefix(head, []byte(magic)) }

// Close writes to w, sealed with the passphrase, what write gives.
func Close(w io.Writer, passphrase string, write func(io.Writer) error) error {
	r, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return fmt.Errorf("seal: %w", err)
	}
	r.SetWorkFactor(workFactor)
	sealed, err := age.Encrypt(w, r)
	if err != nil {
		return fmt.Errorf("seal: %w", err)
	}
	if err := write(sealed); err != nil {
		return err
	}
	return sealed.Close() // without it the end is missing, which opening notices
}

// Open opens what Close wrote. All of it is sound once the reader has given
// io.EOF; before that, nothing is. Errors, of the reader too: Error.
func Open(r io.Reader, passphrase string) (io.Reader, error) {
	id, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, &Error{Wrong, err}
	}
	id.SetMaxWorkFactor(mostFactor)
	plain, err := age.Decrypt(r, id)
	if err != nil {
		return nil, &Error{reason(err), err}
	}
	return &opened{plain}, nil
}

func reason(err error) Why {
	var none *age.NoIdentityMatchError
	switch {
	case errors.As(err, &none):
		return Wrong
	case strings.Contains(err.Error(), "work factor too large"): // age has no type for it
		return Costly
	}
	return Broken
}

// opened gives the errors of the stream their type.
type opened struct{ r io.Reader }

// Read reads what was sealed.
func (o *opened) Read(p []byte) (int, error) {
	n, err := o.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = &Error{Broken, err}
	}
	return n, err
}
