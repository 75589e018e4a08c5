package cli

import (
	"crypto/sha256"
	"errors"
	"hash"
	"io"
	"os"
	"path/filepath"
	"strings"

	"congvan/db"
	"congvan/seal"
)

// sealedEnding is how the names of sealed copies end.
const sealedEnding = ".age"

// backupSealed writes a verified copy that only a passphrase opens, with the
// originals in it, and opens it at once to see that it does.
func (s *session) backupSealed(st *db.Store, file string) error {
	if !strings.HasSuffix(strings.ToLower(file), sealedEnding) {
		file += sealedEnding
	}
	if _, err := os.Lstat(file); err == nil {
		return &db.ExistsError{Path: file} // before the question
	}
	word, err := s.passphrase(true)
	if err != nil {
		return err
	}
	plain, err := s.besideData()
	if err != nil {
		return err
	}
	defer os.Remove(plain)
	if err := st.Backup(plain); err != nil {
		return err
	}
	originals, err := st.NamedOriginals()
	if err != nil {
		return err
	}
	b := bundle{register: plain, from: st.Originals(), originals: originals}
	sum := sha256.New()
	err = db.WriteFile(file, false, func(w io.Writer) error {
		return seal.Close(w, word, func(w io.Writer) error { return b.write(io.MultiWriter(w, sum)) })
	})
	if err != nil {
		return err
	}
	if err := testOpen(file, word, sum); err != nil {
		return errors.Join(err, os.Remove(file))
	}
	if err := s.print(s.w.Upkeep.Sealed, file); err != nil {
		return err
	}
	if err := s.tellAlong(len(originals)-b.lacking, file); err != nil {
		return err
	}
	s.tellNotAlong(b.lacking, 0, file)
	return nil
}

// testOpen opens a sealed file as restoring would. What it holds is sound if it
// is what was verified before it was sealed.
func testOpen(file, word string, want hash.Hash) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := seal.Open(f, word)
	if err != nil {
		return err
	}
	got := sha256.New()
	if _, err := io.Copy(got, r); err != nil {
		return err
	}
	if string(got.Sum(nil)) != string(want.Sum(nil)) {
		return &seal.Error{Why: seal.Broken, Err: errors.New("it holds something else")}
	}
	return nil
}

// besideData names a file that is not there yet beside the data file, where
// what a crash leaves is swept away at the next start. It is never on the stick.
func (s *session) besideData() (string, error) {
	f, err := os.CreateTemp(filepath.Dir(s.path), filepath.Base(s.path)+".tmp-*")
	if err != nil {
		return "", err
	}
	return f.Name(), errors.Join(f.Close(), os.Remove(f.Name()))
}

func copyFile(w io.Writer, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

// isSealed reports whether a file is a sealed copy; what cannot be read is none,
// and a pipe, which would keep us waiting for its other end, is not asked.
func isSealed(file string) bool {
	if info, err := os.Stat(file); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 64)
	n, _ := io.ReadFull(f, head)
	return seal.Sealed(head[:n])
}

// unsealed opens a sealed copy into a file beside the data file and hands its
// name to f.
func (s *session) unsealed(file string, f func(plain string) error) error {
	word, err := s.passphrase(false)
	if err != nil {
		return err
	}
	var used error
	plain := ""
	err = s.unseal(file, word, func(p string) error {
		plain, used = p, f(p)
		return used
	})
	if used != nil {
		return refuse("%s", strings.ReplaceAll(s.errorWords(used), plain, file))
	}
	return err
}

// unseal is unsealed for a passphrase that is known. Originals in the copy come
// to lie beside the data file.
func (s *session) unseal(file, word string, f func(plain string) error) error {
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	r, err := seal.Open(in, word)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return err
	}
	plain, err := s.besideData()
	if err != nil {
		return err
	}
	defer os.Remove(plain)
	if err := unbundle(r, plain, db.OriginalsOf(s.path)); err != nil {
		return err
	}
	return f(plain)
}
