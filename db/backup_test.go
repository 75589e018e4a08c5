package db

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
)

func TestBackupIsWholeAndRefusesToOverwrite(t *testing.T) {
	d := newDesk(t)
	us := d.units("A")
	d.add(weekly(us...), "văn bản")
	to := filepath.Join(t.TempDir(), "bản sao.db")
	d.must(d.Backup(to))
	var exists *ExistsError
	if err := d.Backup(to); !errors.As(err, &exists) || exists.Path != to {
		t.Errorf("second backup: got %v", err)
	}
	want, _ := d.exported()
	c := &desk{T: t, now: noon}
	c.open(to)
	got, _ := c.exported()
	same(t, "copy", got, want)
	c.sound()
}

func TestRestoreKeepsThePresentFile(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	to := filepath.Join(t.TempDir(), "copy.db")
	d.must(d.Backup(to))
	d.units("B")
	now, _ := d.exported()
	d.must(d.Close())

	kept, err := Restore(d.Path(), to, noon)
	d.must(err)
	same(t, "name", filepath.Base(kept), "congvan.before-restore-2021-02-05-1200.db")
	d.open(d.Path())
	d.sound()
	same(t, "entries", d.Seq(), 1)
	d.must(d.Close())
	k := &desk{T: t, now: noon}
	k.open(kept)
	got, _ := k.exported()
	same(t, "kept", got, now)

	second, err := Restore(d.Path(), to, noon)
	d.must(err)
	if second == kept {
		t.Errorf("%s was written over", kept)
	}
	present, _ := os.ReadFile(d.Path())
	broken := filepath.Join(t.TempDir(), "broken.db")
	d.must(os.WriteFile(broken, present[:len(present)-5000], 0o600))
	var wrong *NotDatabaseError
	if _, err := Restore(d.Path(), broken, noon); !errors.As(err, &wrong) {
		t.Errorf("broken copy: got %v", err)
	}
	after, _ := os.ReadFile(d.Path())
	if string(after) != string(present) {
		t.Error("a refused restore changed the register")
	}
}

func TestBackupRefusesADamagedRecord(t *testing.T) {
	d := newDesk(t)
	d.units("Xã Bình Lư dài tên")
	d.must(d.bolt.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(bucketUnits))
		value := append([]byte{}, b.Get(idKey(1))...)
		value[len(value)-3] ^= 1
		return b.Put(idKey(1), value)
	}))
	var corrupt *CorruptError
	if err := d.Backup(filepath.Join(t.TempDir(), "x.db")); !errors.As(err, &corrupt) || corrupt.Key != "1" {
		t.Errorf("backup of a damaged record: got %v", err)
	}
	if _, err := d.Roster(); !errors.As(err, &corrupt) || corrupt.Bucket != bucketUnits {
		t.Errorf("reading it: got %v", err)
	}
	rep, err := d.Check()
	d.must(err)
	if len(rep.Problems) == 0 {
		t.Error("check finds nothing")
	}
}

func TestWriteFileIsWholeOrNot(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tệp.txt")
	put := func(s string, fail error) func(io.Writer) error {
		return func(w io.Writer) error {
			_, _ = io.WriteString(w, s)
			return fail
		}
	}
	full := errors.New("disk full")
	if err := WriteFile(path, false, put("nửa", full)); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	if err := WriteFile(path, false, put("một", nil)); err != nil {
		t.Fatal(err)
	}
	var exists *ExistsError
	if err := WriteFile(path, false, put("hai", nil)); !errors.As(err, &exists) {
		t.Errorf("got %v, want ExistsError", err)
	}
	if err := WriteFile(path, true, put("ba", full)); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	got, _ := os.ReadFile(path)
	same(t, "content", string(got), "một")
	if err := WriteFile(path, true, put("bốn", nil)); err != nil {
		t.Fatal(err)
	}
	got, _ = os.ReadFile(path)
	same(t, "content", string(got), "bốn")
	entries, _ := os.ReadDir(filepath.Dir(path))
	same(t, "files", len(entries), 1)
}
