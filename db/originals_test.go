package db

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"congvan/model"
)

// original keeps a file and a directive read from it.
func (d *desk) original(number, words string) (model.DirectiveID, model.Original) {
	d.Helper()
	x, err := d.Originals().Put("/tmp/Công văn "+number+".pdf", "pdf", []byte(words))
	d.must(err)
	v := notice(number, "VHTT", model.NewDate(2021, 2, 1))
	v.Originals = []model.Original{x}
	return d.add(v, ""), x
}

func (d *desk) lies(x model.Original) string {
	return filepath.Join(filepath.Dir(d.Path()), "congvan-files", x.Hash[:2], x.Hash+".pdf")
}

func TestAnOriginalIsKeptOnceByItsContent(t *testing.T) {
	d := newDesk(t)
	_, x := d.original("12", "%PDF một")
	_, again := d.original("13", "%PDF một")
	same(t, "name", x.Name, "Công văn 12.pdf")
	same(t, "size", x.Size, int64(len("%PDF một")))
	same(t, "hash of the same bytes", again.Hash, x.Hash)
	raw, err := os.ReadFile(d.lies(x))
	d.must(err)
	same(t, "content", string(raw), "%PDF một")
	for _, path := range []string{d.lies(x), filepath.Dir(d.lies(x)), filepath.Dir(filepath.Dir(d.lies(x)))} {
		info, err := os.Stat(path)
		d.must(err)
		if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: others may read it: %v", path, info.Mode())
		}
	}
	entries, err := os.ReadDir(filepath.Dir(filepath.Dir(d.lies(x))))
	d.must(err)
	same(t, "entries of the folder", len(entries), 1)
	ids, err := d.ReadFrom(x.Hash)
	d.must(err)
	same(t, "directives read from it", len(ids), 2)
	d.sound()
}

func TestADamagedOriginalIsMendedByTheSameFile(t *testing.T) {
	d := newDesk(t)
	_, x := d.original("12", "%PDF một")
	d.must(os.WriteFile(d.lies(x), []byte("%PDF hai"), 0o600))
	_, err := d.Originals().Put("a.pdf", "pdf", []byte("%PDF một"))
	d.must(err)
	_, err = d.Originals().Read(x)
	d.must(err)
}

// What is wrong with originals makes no register unsound.
func TestMissingAndChangedOriginalsAreReported(t *testing.T) {
	d := newDesk(t)
	first, gone := d.original("12", "%PDF một")
	second, other := d.original("13", "%PDF hai")
	d.original("14", "%PDF ba")
	d.must(os.Remove(d.lies(gone)))
	d.must(os.WriteFile(d.lies(other), []byte("%PDF hại"), 0o600))
	r, err := d.CheckOriginals()
	d.must(err)
	same(t, "originals", r.Originals, 3)
	want := map[model.DirectiveID]OriginalFault{first: OriginalMissing, second: OriginalChanged}
	for _, p := range r.Problems {
		if want[p.Directive] != p.Why {
			t.Errorf("%s: %s", p.Directive, p.Why)
		}
		delete(want, p.Directive)
	}
	if len(want) > 0 {
		t.Errorf("not reported: %v", want)
	}
	d.sound()

	d.must(os.RemoveAll(d.Originals().dir))
	d.reopen()
	d.units("A")
	r, err = d.CheckOriginals()
	d.must(err)
	same(t, "missing with the whole folder", len(r.Problems), 3)
	d.sound()
}

// No record, whoever wrote it, leads out of the folder.
func TestNothingOutsideTheFolderIsRead(t *testing.T) {
	d := newDesk(t)
	_, x := d.original("12", "%PDF một")
	outside := filepath.Join(t.TempDir(), "kín.pdf")
	d.must(os.WriteFile(outside, []byte("%PDF một"), 0o600))
	d.must(os.Remove(d.lies(x)))
	if err := os.Symlink(outside, d.lies(x)); err != nil {
		t.Skip(err)
	}
	for _, x := range []model.Original{x, {Name: "kín.pdf", Hash: "../../" + x.Hash[6:]}, {Name: "kín.pdf", Hash: outside}} {
		_, err := d.Originals().Read(x)
		var wrong *OriginalError
		if !errors.As(err, &wrong) {
			t.Errorf("%+v: %v", x, err)
		}
	}
	v := notice("15", "VHTT", model.NewDate(2021, 2, 1))
	v.Originals = []model.Original{{Name: "kín.pdf", Hash: "../../" + x.Hash[6:]}}
	var invalid *InvalidError
	if _, err := d.AddDirective(v, ""); !errors.As(err, &invalid) {
		t.Errorf("kept: %v", err)
	}
}

func TestAViewerGetsACopyUnderItsName(t *testing.T) {
	d := newDesk(t)
	_, x := d.original("12", "%PDF một")
	path, err := d.Originals().CopyOut(x, t.TempDir())
	d.must(err)
	same(t, "name", filepath.Base(path), "Công văn 12.pdf")
	info, err := os.Stat(path)
	d.must(err)
	if info.Mode().Perm()&0o222 != 0 {
		t.Errorf("what is written into the copy is lost: %v", info.Mode())
	}
	d.must(os.Chmod(path, 0o600))
	d.must(os.WriteFile(path, []byte("%PDF sửa"), 0o600))
	_, err = d.Originals().Read(x)
	d.must(err)
}

func TestOriginalsGoAlongWithCopies(t *testing.T) {
	d := newDesk(t)
	_, x := d.original("12", "%PDF một")
	removed, y := d.original("13", "%PDF hai")
	d.must(d.RemoveDirective(removed))
	stick := t.TempDir()
	d.must(d.Backup(filepath.Join(stick, "thứ hai.db")))
	laid := filepath.Join(stick, "congvan-files", x.Hash[:2], x.Hash+".pdf")
	before, err := os.Stat(laid)
	d.must(err)
	d.must(d.Backup(filepath.Join(stick, "thứ ba.db")))
	after, err := os.Stat(laid)
	d.must(err)
	if !os.SameFile(before, after) {
		t.Error("what was there already was written again")
	}
	_, err = OriginalsOf(filepath.Join(stick, "thứ ba.db")).Read(y)
	d.must(err) // undo would need it

	d.must(d.Close())
	d.must(os.Remove(d.lies(x)))
	d.must(os.WriteFile(d.lies(y), []byte("%PDF hại"), 0o600))
	_, err = Restore(d.Path(), filepath.Join(stick, "thứ ba.db"), noon)
	d.must(err)
	d.open(d.Path())
	_, err = d.Undo()
	d.must(err)
	r, err := d.CheckOriginals()
	d.must(err)
	if r.Originals != 2 || len(r.Problems) > 0 {
		t.Errorf("after restoring: %+v", r)
	}
}

// A copy is made although an original is lost, and restored although its
// originals are.
func TestLostOriginalsHoldUpNothing(t *testing.T) {
	d := newDesk(t)
	_, x := d.original("12", "%PDF một")
	d.must(os.Remove(d.lies(x)))
	to := filepath.Join(t.TempDir(), "a.db")
	d.must(d.Backup(to))
	r, err := d.LackingOriginals(OriginalsOf(to))
	d.must(err)
	same(t, "lacking", len(r.Problems), 1)
	d.must(d.Close())
	_, err = Restore(d.Path(), to, noon)
	d.must(err)
}

func TestARescueBringsOriginalsAlong(t *testing.T) {
	d := newDesk(t)
	_, x := d.original("12", "%PDF một")
	d.must(d.Close())
	out := filepath.Join(t.TempDir(), "mới.db")
	_, err := Rescue(d.Path(), out)
	d.must(err)
	_, err = OriginalsOf(out).Read(x)
	d.must(err)
}

// A snapshot shares the originals of its register.
func TestSnapshotsShareTheOriginals(t *testing.T) {
	d := newDesk(t)
	_, x := d.original("12", "%PDF một")
	_, err := OriginalsOf(d.snapshot("thử")).Read(x)
	d.must(err)
}

func TestAHalfWrittenOriginalIsSweptAway(t *testing.T) {
	d := newDesk(t)
	d.original("12", "%PDF một")
	dir := d.Originals().dir
	ours, others := filepath.Join(dir, "congvan.db"+tempMark+"1"), filepath.Join(dir, "khác.db"+tempMark+"1")
	for _, f := range []string{ours, others} {
		d.must(os.WriteFile(f, nil, 0o600))
	}
	d.reopen()
	if _, err := os.Stat(ours); !errors.Is(err, os.ErrNotExist) {
		t.Error("it is still there")
	}
	if _, err := os.Stat(others); err != nil {
		t.Error("what another register is writing was taken away")
	}
}

func TestAFileThatIsTooLargeIsNotKept(t *testing.T) {
	d := newDesk(t)
	var wrong *OriginalError
	if _, err := d.Originals().Put("a.pdf", "pdf", make([]byte, largestOriginal+1)); !errors.As(err, &wrong) || wrong.Why != OriginalLarge {
		t.Error(err)
	}
	if _, err := d.Originals().Put("a.exe", "exe", nil); !errors.As(err, &wrong) || wrong.Why != OriginalUnsound {
		t.Error(err)
	}
	if _, err := os.Stat(d.Originals().dir); err == nil {
		t.Error("a folder was made")
	}
}

func TestExportsTellOfOriginals(t *testing.T) {
	d := newDesk(t)
	id, x := d.original("12", "%PDF một")
	records, _ := d.exported()
	e := newDesk(t)
	e.must(e.Load(strings.NewReader(records)))
	v, err := e.Directive(id)
	e.must(err)
	same(t, "originals", v.Originals[0], x)
	e.sound()

	var bad *LoadError
	bent := strings.Replace(records, x.Hash, "../"+x.Hash[3:], 1)
	if err := newDesk(t).Load(strings.NewReader(bent)); !errors.As(err, &bad) || bad.Fault != FalseLine {
		t.Errorf("a path was taken for a hash: %v", err)
	}
}

// What the system does not let be read or written holds up no copy and no other
// original.
func TestOneOriginalHoldsUpNoOther(t *testing.T) {
	spoil := map[string]func(d *desk, file string){
		"its folder is a file": func(d *desk, file string) {
			d.must(os.RemoveAll(filepath.Dir(file)))
			d.must(os.WriteFile(filepath.Dir(file), nil, 0o600))
		},
		"it is a folder": func(d *desk, file string) {
			d.must(os.Remove(file))
			d.must(os.MkdirAll(filepath.Join(file, "x"), 0o700))
		},
		"its folder is a circle of links": func(d *desk, file string) {
			d.must(os.RemoveAll(filepath.Dir(file)))
			if err := os.Symlink(filepath.Base(filepath.Dir(file)), filepath.Dir(file)); err != nil {
				d.Skip(err)
			}
		},
	}
	for what, spoil := range spoil {
		t.Run(what, func(t *testing.T) {
			d := newDesk(t)
			_, x := d.original("12", "%PDF một")
			d.original("13", "%PDF hai")
			d.original("14", "%PDF ba")
			whole := filepath.Join(t.TempDir(), "đủ.db")
			d.must(d.Backup(whole))

			spoil(d, d.lies(x))
			lacking := func(in string, why ...OriginalFault) {
				t.Helper()
				r, err := d.LackingOriginals(OriginalsOf(in))
				d.must(err)
				same(t, "originals", r.Originals, 3)
				if len(r.Problems) != 1 || r.Problems[0].Original != x || !slices.Contains(why, r.Problems[0].Why) {
					t.Errorf("lacking in %s: %+v", in, r.Problems)
				}
			}
			without := filepath.Join(t.TempDir(), "thiếu.db")
			d.must(d.Backup(without))
			mustBeSound(t, without)
			lacking(without, OriginalUnreadable, OriginalChanged)
			r, err := d.CheckOriginals()
			d.must(err)
			same(t, "problems", len(r.Problems), 1)

			d.must(d.Close())
			d.must(os.RemoveAll(d.Originals().dir))
			spoil(d, filepath.Join(filepath.Dir(whole), "congvan-files", x.Hash[:2], x.Hash+".pdf"))
			_, err = Restore(d.Path(), whole, noon)
			d.must(err)
			same(t, "lacking after restoring", LackingBeside(d.Path()), 1)
		})
	}
}

// A copy is made where its originals cannot be.
func TestACopyWhereNoOriginalCanBeWritten(t *testing.T) {
	d := newDesk(t)
	d.original("12", "%PDF một")
	to := filepath.Join(t.TempDir(), "a.db")
	d.must(os.WriteFile(filepath.Join(filepath.Dir(to), "congvan-files"), nil, 0o600))
	d.must(d.Backup(to))
	mustBeSound(t, to)
	r, err := d.LackingOriginals(OriginalsOf(to))
	d.must(err)
	if len(r.Problems) != 1 || r.Problems[0].Why != OriginalUnwritten {
		t.Errorf("lacking: %+v", r.Problems)
	}
	var wrong *OriginalError
	_, err = OriginalsOf(to).Put("a.pdf", "pdf", []byte("%PDF một"))
	if !errors.As(err, &wrong) || wrong.Why != OriginalUnwritten || !filepath.IsAbs(wrong.Path) {
		t.Errorf("put: %v", err)
	}
	_, err = OriginalsOf(to).Read(r.Problems[0].Original)
	var at *fs.PathError
	if !errors.As(err, &wrong) || wrong.Why != OriginalUnreadable || !errors.As(err, &at) || at.Path != wrong.Path {
		t.Errorf("read: %v", err)
	}
}

// A folder of the officer's may be called as one of snapshots is.
func TestOnlySnapshotsShareTheFolderAbove(t *testing.T) {
	d := newDesk(t)
	_, x := d.original("12", "%PDF một")
	to := filepath.Join(t.TempDir(), "my-backups", "q.db")
	d.must(os.MkdirAll(filepath.Dir(to), 0o700))
	d.must(d.Backup(to))
	if _, err := os.Stat(filepath.Join(filepath.Dir(to), "congvan-files", x.Hash[:2], x.Hash+".pdf")); err != nil {
		t.Error(err)
	}

	snapshot := d.snapshot("thử")
	d.must(d.Close())
	d.must(os.Remove(d.Path())) // the log tells that it was there
	_, err := OriginalsOf(snapshot).Read(x)
	d.must(err)
}

func TestTheSameBytesUnderTwoEndings(t *testing.T) {
	d := newDesk(t)
	_, x := d.original("12", "<p>một")
	y, err := d.Originals().Put("a.html", "html", []byte("<p>một"))
	d.must(err)
	v := notice("13", "VHTT", model.NewDate(2021, 2, 1))
	v.Originals = []model.Original{y}
	d.add(v, "")
	named, err := d.NamedOriginals()
	d.must(err)
	same(t, "named", len(named), 2)
	to := filepath.Join(t.TempDir(), "a.db")
	d.must(d.Backup(to))
	for _, x := range []model.Original{x, y} {
		_, err := OriginalsOf(to).Read(x)
		d.must(err)
	}
	d.must(os.Remove(d.lies(x)))
	r, err := d.CheckOriginals()
	d.must(err)
	same(t, "originals", r.Originals, 2)
	same(t, "problems", len(r.Problems), 1)
}
