package db

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"congvan/model"
)

// Originals is the folder with the files that directives were read from, that
// show what was done, and that were printed. All
// registers of a folder share it, and so do their copies there: a file lies in
// it once, by its content, and is never written over nor taken away.
type Originals struct {
	dir   string
	owner string // name of the register, for what is being written
}

// originalsFolder is how the folder is called.
const originalsFolder = "congvan-files"

// largestOriginal is how large a file may be that is kept; no larger document
// is read.
const largestOriginal = 20 << 20

// OriginalsOf is the folder for the register at path, or for a copy of it. The
// snapshots of a register share its own.
func OriginalsOf(path string) Originals {
	if real, err := resolve(path); err == nil {
		path = real
	}
	return originalsAt(path)
}

// originalsAt is OriginalsOf for a path that is resolved.
func originalsAt(path string) Originals {
	dir, owner := filepath.Split(path)
	dir = filepath.Clean(dir)
	if of, ok := strings.CutSuffix(dir, copiesFolder("")); ok && isRegister(of) {
		dir = filepath.Dir(of)
	}
	return Originals{filepath.Join(dir, originalsFolder), owner}
}

// isRegister reports whether a register is at path or was: its log outlives it.
func isRegister(path string) bool {
	for _, file := range []string{path, logPath(path)} {
		if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
			return true
		}
	}
	return false
}

// Originals is the folder for this register.
func (s *Store) Originals() Originals { return originalsAt(s.path) }

// Dir is where the folder lies, or would.
func (o Originals) Dir() string { return o.dir }

// HashOf is the hash under which bytes are kept.
func HashOf(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// An OriginalError says why the file that a directive was read from cannot be
// had.
type OriginalError struct {
	Name, Path string
	Why        OriginalFault
	Err        error // of the system; nil for most faults
}

func (e *OriginalError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("original %s: %s: %v", e.Path, e.Why, e.Err)
	}
	return fmt.Sprintf("original %s: %s", e.Path, e.Why)
}

func (e *OriginalError) Unwrap() error { return e.Err }

// An OriginalFault says what is wrong with an original.
type OriginalFault string

// The faults.
const (
	OriginalMissing OriginalFault = "missing"
	OriginalChanged OriginalFault = "changed" // it is not what was once kept
	OriginalUnsound OriginalFault = "unsound" // its record names no file of the folder
	OriginalLarge   OriginalFault = "large"   // it is too large to be kept

	OriginalUnreadable OriginalFault = "unreadable" // the system does not let it be read
	OriginalUnwritten  OriginalFault = "unwritten"  // nor written
)

// inside is where an original lies in the folder: ab/ab….pdf.
func inside(x model.Original) string { return filepath.Join(x.Hash[:2], fileName(x)) }

// fileName tells files of the folder apart: the same bytes may lie there under
// two endings.
func fileName(x model.Original) string { return x.Hash + "." + x.Ending() }

// Put keeps the bytes of a file, whole or not at all, unless they are there. The
// ending says of which of model.OriginalEndings it is. A directive may name it
// once Put has returned. Errors: OriginalError.
func (o Originals) Put(file, ending string, raw []byte) (model.Original, error) {
	x := model.Original{Name: model.OriginalName(file, ending), Hash: HashOf(raw), Size: int64(len(raw))}
	switch {
	case !x.Sound():
		return x, &OriginalError{Name: x.Name, Path: file, Why: OriginalUnsound}
	case len(raw) > largestOriginal:
		return x, &OriginalError{Name: x.Name, Path: file, Why: OriginalLarge}
	}
	if _, err := o.Read(x); err == nil {
		return x, nil
	}
	return x, o.write(x, raw)
}

// PutAll keeps the files at some paths, as open reads them: their bytes and one of
// model.OriginalEndings. Errors: those of open, OriginalError.
func (o Originals) PutAll(paths []string, open func(path string) (raw []byte, ending string, err error)) (xs []model.Original, err error) {
	for _, path := range paths {
		raw, ending, err := open(path)
		if err != nil {
			return nil, err
		}
		x, err := o.Put(path, ending, raw)
		if err != nil {
			return nil, err
		}
		xs = append(xs, x)
	}
	return xs, nil
}

func (o Originals) write(x model.Original, raw []byte) error {
	if err := o.lay(o.Path(x), raw); err != nil {
		return &OriginalError{Name: x.Name, Path: o.Path(x), Why: OriginalUnwritten, Err: err}
	}
	return nil
}

func (o Originals) lay(to string, raw []byte) error {
	if err := o.makeFolders(filepath.Dir(to)); err != nil {
		return err
	}
	temp, err := tempBeside(filepath.Join(o.dir, o.owner))
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := fill(temp, func(w io.Writer) error { _, err := w.Write(raw); return err }); err != nil {
		return about(to, err)
	}
	return putInPlace(temp.Name(), to)
}

// makeFolders makes the folder and one in it, for their owner only, and their
// names last.
func (o Originals) makeFolders(part string) error {
	for _, dir := range []string{o.dir, part} {
		err := os.Mkdir(dir, 0o700)
		switch {
		case errors.Is(err, fs.ErrExist):
			continue
		case err != nil:
			return err
		}
		if err := syncFolder(filepath.Dir(dir)); err != nil {
			return err
		}
	}
	return nil
}

// Read gives the bytes of an original as they were kept. It opens nothing that
// leads out of the folder. Errors: OriginalError.
func (o Originals) Read(x model.Original) ([]byte, error) {
	fault := func(why OriginalFault) error { return &OriginalError{Name: x.Name, Path: o.Path(x), Why: why} }
	unreadable := func(err error) error {
		var at *fs.PathError
		if errors.As(err, &at) {
			at.Path = o.Path(x) // whole: in it stands what lies in the folder
		}
		return &OriginalError{Name: x.Name, Path: o.Path(x), Why: OriginalUnreadable, Err: err}
	}
	if !x.Sound() {
		return nil, fault(OriginalUnsound)
	}
	root, err := os.OpenRoot(o.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fault(OriginalMissing)
	} else if err != nil {
		return nil, unreadable(err)
	}
	defer root.Close()
	info, err := root.Lstat(inside(x))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fault(OriginalMissing)
	case err != nil:
		return nil, unreadable(err)
	case !info.Mode().IsRegular(), info.Size() != x.Size && x.Size != 0, info.Size() > largestOriginal:
		return nil, fault(OriginalChanged)
	}
	raw, err := root.ReadFile(inside(x))
	if err != nil {
		return nil, unreadable(err)
	}
	if HashOf(raw) != x.Hash {
		return nil, fault(OriginalChanged)
	}
	return raw, nil
}

// Path is where an original lies, or would.
func (o Originals) Path(x model.Original) string {
	if !x.Sound() {
		return o.dir
	}
	return filepath.Join(o.dir, inside(x))
}

// CopyOut writes an original under its readable name into a folder, for a
// program that shows it, and returns the path. The copy is not to be written: what
// was changed in it would be lost with it. Errors: OriginalError.
func (o Originals) CopyOut(x model.Original, dir string) (string, error) {
	raw, err := o.Read(x)
	if err != nil {
		return "", err
	}
	to := filepath.Join(dir, x.Name)
	if err := WriteFile(to, false, func(w io.Writer) error { _, err := w.Write(raw); return err }); err != nil {
		return to, err
	}
	return to, os.Chmod(to, 0o400)
}

// lacks reports whether an original is not in the folder, by its size alone.
func (o Originals) lacks(x model.Original) bool {
	info, err := os.Lstat(o.Path(x))
	return err != nil || !info.Mode().IsRegular() || info.Size() != x.Size
}

// damaged reports whether an original cannot be read as it was kept.
func (o Originals) damaged(x model.Original) bool {
	_, err := o.Read(x)
	return err != nil
}

// bring copies originals that are wanted here from another folder, as far as
// they can be had: one that cannot holds up none of the others.
func (o Originals) bring(from Originals, xs []model.Original, wanted func(model.Original) bool) {
	for _, x := range xs {
		if !x.Sound() || !wanted(x) {
			continue
		}
		if raw, err := from.Read(x); err == nil {
			_ = o.write(x, raw)
		}
	}
}

// An originalSet collects originals, each once.
type originalSet struct {
	all  []model.Original
	seen map[string]bool
}

func (n *originalSet) add(xs ...model.Original) {
	if n.seen == nil {
		n.seen = map[string]bool{}
	}
	for _, x := range xs {
		if name := fileName(x); !n.seen[name] {
			n.seen[name] = true
			n.all = append(n.all, x)
		}
	}
}

// namesOriginals is in every payload that names one.
var namesOriginals = []byte(`"originals":[`)

// addRecord adds what a record of the journal or a directive names. What cannot
// be read names nothing.
func (n *originalSet) addRecord(bucket string, key, payload []byte) {
	if !bytes.Contains(payload, namesOriginals) {
		return
	}
	var d model.Directive
	var m model.Mark
	var p model.Printed
	var e Entry
	switch {
	case bucket == bucketDirectives && decode(bucket, key, payload, &d) == nil:
		n.add(d.Originals...)
	case bucket == bucketMarks && decode(bucket, key, payload, &m) == nil:
		n.add(m.Originals...)
	case bucket == bucketPrinted && decode(bucket, key, payload, &p) == nil:
		n.add(p.Originals...)
	case bucket == bucketJournal && decode(bucket, key, payload, &e) == nil:
		for _, c := range e.Changes {
			n.addRecord(c.Bucket, nil, c.Before)
			n.addRecord(c.Bucket, nil, c.After)
		}
	}
}

// NamedOriginals lists the originals that directives and marks name, what was
// printed, and those that a step of the journal would bring back, each once.
func (s *Store) NamedOriginals() ([]model.Original, error) {
	var n originalSet
	err := s.read(func(v view) error {
		if err := v.eachOriginal(func(_ model.DirectiveID, x model.Original) { n.add(x) }); err != nil {
			return err
		}
		return v.each(bucketJournal, nil, func(k, payload []byte) error {
			n.addRecord(bucketJournal, k, payload)
			return nil
		})
	})
	return n.all, err
}

// eachOriginal calls f for every original that a directive or a mark of it names,
// and for what was printed; that of all directives is of directive 0.
func (v view) eachOriginal(f func(id model.DirectiveID, x model.Original)) error {
	v.readFrom(f)
	err := v.eachPrinted(func(p model.Printed) { f(p.Directive, p.File()) })
	if err != nil {
		return err
	}
	return v.each(bucketMarks, nil, func(k, payload []byte) error {
		if !bytes.Contains(payload, namesOriginals) {
			return nil
		}
		var m model.Mark
		if err := decode(bucketMarks, k, payload, &m); err != nil {
			return err
		}
		for _, x := range m.Originals {
			f(model.DirectiveID(keyID(k)), x)
		}
		return nil
	})
}

// readFrom calls f for every original that a directive was read from.
func (v view) readFrom(f func(id model.DirectiveID, x model.Original)) {
	c := v.bucket(bucketLinks).Cursor()
	for k, value := c.Seek([]byte{linkOriginal}); len(k) > 10 && k[0] == linkOriginal; k, value = c.Next() {
		d := decoder{s: string(value)}
		x := model.Original{Hash: string(k[1 : len(k)-9]), Size: int64(d.uvarint())}
		x.Name = d.string()
		f(model.DirectiveID(keyID(k[len(k)-8:])), x)
	}
}

// bringOriginals lays the originals that a register names beside it, where they
// lie beside another and are missing or changed here; it is read at a path of its
// own. What is lacking then LackingBeside counts.
func bringOriginals(path, from, register string) {
	here, there := OriginalsOf(path), OriginalsOf(from)
	if here.dir != there.dir {
		here.bring(there, originalsIn(register), here.damaged)
	}
}

// originalsIn lists the originals that a register names, or would after undo.
func originalsIn(path string) []model.Original {
	var n originalSet
	(&salvage{path: path, sound: true}).live(func(bucket string, key, payload []byte) {
		if bucket == bucketDirectives || bucket == bucketMarks || bucket == bucketPrinted || bucket == bucketJournal {
			n.addRecord(bucket, key, payload)
		}
	})
	return n.all
}

// LackingBeside counts the originals that the register at path names, or would
// after undo, and that are not beside it. Nobody may write in it meanwhile.
func LackingBeside(path string) (n int) {
	o := OriginalsOf(path)
	for _, x := range originalsIn(path) {
		if !x.Sound() || o.lacks(x) {
			n++
		}
	}
	return n
}

// An OriginalsReport is what CheckOriginals found.
type OriginalsReport struct {
	Originals int // that directives name, each once
	Bytes     int64
	Problems  []OriginalProblem
}

// An OriginalProblem is an original that is not as a directive names it. The
// register is sound all the same.
type OriginalProblem struct {
	Directive model.DirectiveID
	Original  model.Original
	Why       OriginalFault
}

// CheckOriginals reads every original that a directive names.
func (s *Store) CheckOriginals() (r OriginalsReport, err error) {
	return s.lookAtOriginals(s.Originals().fault)
}

// LackingOriginals tells which originals are not in the folder of a copy that was
// just made, by their size alone: what is missing there and sound here could not
// be written, and the others have the fault that they have here.
func (s *Store) LackingOriginals(in Originals) (r OriginalsReport, err error) {
	here := s.Originals()
	return s.lookAtOriginals(func(x model.Original) OriginalFault {
		if !in.lacks(x) {
			return ""
		}
		return cmp.Or(here.fault(x), OriginalUnwritten)
	})
}

// fault is what keeps an original from being read; empty for nothing.
func (o Originals) fault(x model.Original) OriginalFault {
	_, err := o.Read(x)
	var wrong *OriginalError
	if errors.As(err, &wrong) {
		return wrong.Why
	}
	return ""
}

func (s *Store) lookAtOriginals(look func(model.Original) OriginalFault) (r OriginalsReport, err error) {
	type mention struct {
		id model.DirectiveID
		x  model.Original
	}
	var all []mention
	err = s.read(func(v view) error {
		return v.eachOriginal(func(id model.DirectiveID, x model.Original) { all = append(all, mention{id, x}) })
	})
	faults := map[string]OriginalFault{}
	for _, m := range all {
		why, known := faults[fileName(m.x)]
		if !known {
			why = look(m.x)
			faults[fileName(m.x)] = why
			r.Originals++
			r.Bytes += m.x.Size
		}
		if why != "" {
			r.Problems = append(r.Problems, OriginalProblem{m.id, m.x, why})
		}
	}
	return r, err
}
