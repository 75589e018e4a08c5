package cli

import (
	"archive/tar"
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path"
	"strings"

	"congvan/db"
	"congvan/model"
	"congvan/seal"
)

// What a sealed copy holds is the register, as it is, where no directive names
// an original; else a tar with the register first and the originals after it.
const (
	bundledRegister = "congvan.db"
	bundledFolder   = "congvan-files/"
	tarMark         = "ustar" // at tarMarkAt; a register has zeros there
	tarMarkAt       = 257
)

// bundle is what is sealed: a register and the originals that it names.
type bundle struct {
	register  string
	from      db.Originals
	originals []model.Original
	lacking   int // originals that could not be read
}

// write gives the bundle without originals that cannot be read as they were kept.
func (b *bundle) write(w io.Writer) error {
	if len(b.originals) == 0 {
		return copyFile(w, b.register)
	}
	info, err := os.Stat(b.register)
	if err != nil {
		return err
	}
	t := tar.NewWriter(w)
	if err := t.WriteHeader(&tar.Header{Name: bundledRegister, Mode: 0o600, Size: info.Size(), Format: tar.FormatGNU}); err != nil {
		return err
	}
	if err := copyFile(t, b.register); err != nil {
		return err
	}
	for _, x := range b.originals {
		raw, err := b.from.Read(x)
		if err != nil {
			b.lacking++
			continue
		}
		err = t.WriteHeader(&tar.Header{Name: bundledFolder + x.Hash + "." + x.Ending(), Mode: 0o600, Size: int64(len(raw)), Format: tar.FormatGNU})
		if err == nil {
			_, err = t.Write(raw)
		}
		if err != nil {
			return err
		}
	}
	return t.Close()
}

// unbundle writes the register to plain and puts the originals where they
// belong, as far as they can be written there. Only what it read to the end is
// sound.
func unbundle(r io.Reader, plain string, to db.Originals) error {
	in := bufio.NewReader(r)
	head, _ := in.Peek(tarMarkAt + len(tarMark))
	if !bytes.HasSuffix(head, []byte(tarMark)) || len(head) < tarMarkAt {
		return writePlain(plain, in)
	}
	t := tar.NewReader(in)
	h, err := t.Next()
	if err != nil || h.Name != bundledRegister {
		return broken(err)
	}
	if err := writePlain(plain, t); err != nil {
		return err
	}
	for {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			_, err := io.Copy(io.Discard, in)
			return err
		}
		if err != nil {
			return broken(err)
		}
		if err := putBundled(h.Name, t, to); err != nil {
			return err
		}
	}
}

// largestBundled is more than any original has.
const largestBundled = 64 << 20

func putBundled(name string, r io.Reader, to db.Originals) error {
	file, ok := strings.CutPrefix(name, bundledFolder)
	raw, err := io.ReadAll(io.LimitReader(r, largestBundled))
	if err != nil {
		return broken(err)
	}
	if !ok || file != db.HashOf(raw)+path.Ext(file) {
		return broken(nil)
	}
	_, _ = to.Put(file, strings.TrimPrefix(path.Ext(file), "."), raw) // db.LackingBeside tells
	return nil
}

func writePlain(plain string, r io.Reader) error {
	return db.WriteFile(plain, false, func(w io.Writer) error { _, err := io.Copy(w, r); return err })
}

// broken is for a bundle that is not what write gives.
func broken(err error) error {
	var known *seal.Error
	if errors.As(err, &known) {
		return err
	}
	if err == nil {
		err = errors.New("it holds something else")
	}
	return &seal.Error{Why: seal.Broken, Err: err}
}
