package db

import (
	"bytes"
	"path/filepath"
	"slices"
	"testing"

	"congvan/model"
)

// A register with one head opens; unless its log tells that nothing is missing,
// so must the program.
func TestOneHeadIsSaid(t *testing.T) {
	d, files := lived(t, 6, 12)
	whole := files[len(files)-1]
	log := d.readFile(logPath(d.Path()))
	for _, c := range []struct {
		name     string
		log      []byte
		readOnly bool
		broken   bool
		want     []NoteKind
	}{
		{"no log", nil, false, true, []NoteKind{OneHead}},
		{"no log, only read", nil, true, true, []NoteKind{OneHead}},
		{"a log", log, false, true, []NoteKind{Replayed}},
		{"both heads", nil, false, false, nil},
	} {
		path := filepath.Join(t.TempDir(), "congvan.db")
		b := bytes.Clone(whole)
		if c.broken {
			breakNewestHead(b)
		}
		d.writeFile(path, b)
		if c.log != nil {
			d.writeFile(logPath(path), c.log)
		}
		s, err := Open(path, Options{ReadOnly: c.readOnly, Clock: func() model.Instant { return d.now }})
		d.must(err)
		e := &desk{T: t, Store: s}
		if got := e.notes(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v", c.name, got)
		}
		d.must(s.Close())
		if s, err = Open(path, Options{ReadOnly: true}); err != nil || len(s.Recovered()) > 0 && !c.readOnly && c.log != nil {
			t.Errorf("%s: %v, %v", c.name, err, s.Recovered())
		}
		_ = s.Close()
	}
}
