package db

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/model"
)

// TestSchema1IsMigrated opens a file written by the program that knew schema 1.
// It must read as that program exported it, with the journal and its undo.
func TestSchema1IsMigrated(t *testing.T) {
	golden, err := os.ReadFile(filepath.Join("testdata", "schema-1.db"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(filepath.Join("testdata", "schema-1.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{T: t, now: noon}
	path := filepath.Join(t.TempDir(), "congvan.db")
	d.must(os.WriteFile(path, golden, 0o600))
	v := mustBeSound(t, path)
	same(t, "schema before", v.Schema, 1)

	for range 2 { // the second time there is nothing left to do
		d.open(path)
		same(t, "schema", d.SchemaVersion(), Schema)
		d.sound()
		var got bytes.Buffer
		d.must(d.Export(&got))
		head, rest, _ := strings.Cut(got.String(), "\n")
		same(t, "head", head, `{"congvan":1,"schema":2}`)
		_, wanted, _ := strings.Cut(string(want), "\n")
		if rest != wanted {
			t.Errorf("migrated:\n%s\nwant:\n%s", rest, wanted)
		}
		same(t, "rows", d.rows().Len(), 2)
		d.must(d.Close())
		mustBeSound(t, path)
	}
	kept, err := os.ReadFile(snapshotName(path, "before-schema-2", noon))
	d.must(err)
	same(t, "schema of the copy", mustBeSound(t, snapshotName(path, "before-schema-2", noon)).Schema, 1)
	if len(kept) == 0 {
		t.Error("the old file was not kept")
	}
	d.open(path)
	e, err := d.Redo()
	d.must(err)
	same(t, "redone", e.Action, ActionSupersede)
	_, err = d.PutUnit(model.Unit{Name: "Xã mới"})
	d.must(err)
	d.sound()
}
