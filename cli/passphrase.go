package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"golang.org/x/term"

	"congvan/viet"
)

// shortest is how many characters a new passphrase has at least.
const shortest = 8

// passphrase asks for a passphrase on the terminal, a new one twice. Where
// standard input is no terminal, its first line is the passphrase: neither
// options nor the environment carry one, since others can read those.
func (s *session) passphrase(fresh bool) (string, error) {
	w := &s.w.Upkeep
	first, asked, err := s.secret(w.Ask)
	if err != nil {
		return "", err
	}
	if !fresh {
		return first, nil
	}
	if utf8.RuneCountInString(first) < shortest {
		return "", refuse(w.TooShort, shortest)
	}
	if !asked {
		return first, nil
	}
	second, _, err := s.secret(w.AskAgain)
	if err == nil && second != first {
		err = refuse("%s", w.NotAlike)
	}
	return first, err
}

// secret reads a line without showing it; asked tells whether there was somebody
// to ask. The same letters typed on another machine give the same bytes.
func (s *session) secret(prompt string) (line string, asked bool, err error) {
	f, isFile := s.env.Stdin.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		line, err = readLine(s.env.Stdin)
		return viet.Compose(line), false, err
	}
	fmt.Fprint(s.env.Stderr, prompt+" ")
	b, err := term.ReadPassword(int(f.Fd()))
	fmt.Fprintln(s.env.Stderr)
	return viet.Compose(string(b)), true, err
}

// readLine reads up to the end of a line and not a byte further.
func readLine(r io.Reader) (string, error) {
	var line []byte
	one := make([]byte, 1)
	for len(line) < 1<<12 {
		n, err := r.Read(one)
		if n > 0 && one[0] == '\n' || errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", err
		}
		line = append(line, one[:n]...)
	}
	return string(bytes.TrimSuffix(line, []byte("\r"))), nil
}
