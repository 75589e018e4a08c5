package db

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/model"
)

// TestOlderSchemasAreMigrated opens files written by the programs that knew
// schema 1 to 5. They must read as those programs exported them, with the
// journal and its undo.
func TestOlderSchemasAreMigrated(t *testing.T) {
	for _, c := range []struct {
		schema, rows int
		redone       Action // what the newest step that was taken back does
	}{
		{1, 2, ActionSupersede},
		{2, 1, ActionMark},
		{3, 2, ActionMark},
		{4, 1, ActionMark},
		{5, 1, ActionReading},
	} {
		t.Run(fmt.Sprint(c.schema), func(t *testing.T) {
			golden, want := goldenOf(t, c.schema)
			d := &desk{T: t, now: noon}
			path := filepath.Join(t.TempDir(), "congvan.db")
			d.must(os.WriteFile(path, golden, 0o600))
			same(t, "schema before", mustBeSound(t, path).Schema, c.schema)
			for range 2 { // the second time there is nothing left to do
				d.open(path)
				same(t, "schema", d.SchemaVersion(), Schema)
				d.sound()
				d.exports(want)
				same(t, "rows", d.rows().Len(), c.rows)
				d.must(d.Close())
				mustBeSound(t, path)
			}
			kept := snapshotName(path, fmt.Sprintf("before-schema-%d", Schema), noon)
			same(t, "schema of the copy", mustBeSound(t, kept).Schema, c.schema)
			d.open(path)
			e, err := d.Redo()
			d.must(err)
			same(t, "redone", e.Action, c.redone)
			_, err = d.PutUnit(model.Unit{Name: "Xã mới"})
			d.must(err)
			d.sound()
		})
	}
}

// goldenOf is a file of an older schema, and what its program exported.
func goldenOf(t *testing.T, schema int) (file []byte, exported string) {
	t.Helper()
	stem := filepath.Join("testdata", fmt.Sprintf("schema-%d.", schema))
	file, err := os.ReadFile(stem + "db")
	if err != nil {
		t.Fatal(err)
	}
	lines, err := os.ReadFile(stem + "jsonl")
	if err != nil {
		t.Fatal(err)
	}
	return file, string(lines)
}

// exports compares an export with one of another schema: only the head differs.
func (d *desk) exports(want string) {
	d.Helper()
	var got bytes.Buffer
	d.must(d.Export(&got))
	head, rest, _ := strings.Cut(got.String(), "\n")
	same(d.T, "head", head, fmt.Sprintf(`{"congvan":1,"schema":%d}`, Schema))
	if _, wanted, _ := strings.Cut(want, "\n"); rest != wanted {
		d.Errorf("migrated:\n%s\nwant:\n%s", rest, wanted)
	}
}
