package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"congvan/db"
)

// A keeper is a session whose output is read.
func keeper() (*session, *bytes.Buffer) {
	var out bytes.Buffer
	return newSession(nil, Env{Stdout: &out, Stderr: &out, Getenv: func(string) string { return "" }}), &out
}

// What the register holds although the disk complained is written all the same,
// and the complaint is told: who did it again would issue a second letter.
func TestAFileIsWrittenOfWhatIsSavedInSpiteOfTheDisk(t *testing.T) {
	s, said := keeper()
	out := filepath.Join(t.TempDir(), "a.txt")
	complaint := &db.CommitError{Saved: true, Err: syscall.EIO}
	err := s.keepAndWrite(out, false, "%s", func() ([]byte, error) { return []byte("page"), complaint })
	if raw, _ := os.ReadFile(out); string(raw) != "page" || !errors.Is(err, complaint) || !strings.Contains(said.String(), out) {
		t.Errorf("wrote %q, said %q, %v", raw, said, err)
	}
}

// The old file stays where the page cannot be kept, and no page is kept where no
// file can be written.
func TestNothingIsWrittenOverWhereThePageIsNotKept(t *testing.T) {
	s, _ := keeper()
	folder := t.TempDir()
	out := filepath.Join(folder, "a.txt")
	if err := os.WriteFile(out, []byte("signed"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, refused := range []error{&db.CommitError{Err: syscall.EIO}, db.ErrReadOnly} {
		err := s.keepAndWrite(out, true, "%s", func() ([]byte, error) { return []byte("page"), refused })
		if raw, _ := os.ReadFile(out); string(raw) != "signed" || err != refused {
			t.Errorf("%v: the file is %q, got %v", refused, raw, err)
		}
	}
	for path, force := range map[string]bool{out: false, filepath.Join(folder, "none", "a.txt"): true} {
		err := s.keepAndWrite(path, force, "%s", func() ([]byte, error) { t.Errorf("%s: kept", path); return nil, nil })
		if err == nil {
			t.Errorf("%s: written", path)
		}
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}
