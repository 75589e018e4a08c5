package db

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

func TestNothingIsCreatedBySurprise(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	write := func(name, content string) string {
		if err := os.WriteFile(at(name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return at(name)
	}
	if err := os.Symlink(at("nowhere"), at("link")); err != nil {
		t.Skip("no links here")
	}
	damaged := newDesk(t)
	damaged.units("A")
	damaged.must(damaged.Close())
	whole, err := os.ReadFile(damaged.Path())
	damaged.must(err)
	head := []byte(string(whole))
	for i := range 2 * os.Getpagesize() {
		if i%os.Getpagesize() > 40 {
			head[i] ^= 0x55
		}
	}
	foreign := at("foreign.db")
	b, err := bolt.Open(foreign, 0o600, nil)
	damaged.must(err)
	damaged.must(b.Close())
	for path, want := range map[string]Unfit{
		dir:                       IsFolder,
		write("empty", ""):        IsEmpty,
		write("text", "Kính gửi"): IsForeign,
		write("zeros", string(make([]byte, 1<<16))): IsForeign,
		at("link"): IsDangling,
		write("short", string(whole[:len(whole)/2])):        IsTruncated,
		write("tiny", string(whole[:os.Getpagesize()+100])): IsTruncated,
		write("head", string(head)):                         IsDamaged,
		foreign:                                             IsOther,
	} {
		for _, o := range []Options{{Create: true}, {}, {ReadOnly: true}} {
			var wrong *NotDatabaseError
			if _, err := Open(path, o); !errors.As(err, &wrong) || wrong.Why != want {
				t.Errorf("%s: got %v, want %s", filepath.Base(path), err, want)
			}
		}
	}
	var missing *MissingError
	if _, err := Open(at("none"), Options{}); !errors.As(err, &missing) || missing.Path != at("none") {
		t.Errorf("missing: got %v", err)
	}
	if _, err := Open(at("none"), Options{Create: true, ReadOnly: true}); !errors.As(err, &missing) {
		t.Errorf("missing, to read: got %v", err)
	}
	for _, name := range []string{"none", "nowhere"} {
		if _, err := os.Lstat(at(name)); err == nil {
			t.Errorf("%s was created", name)
		}
	}
	if info, _ := os.Stat(at("empty")); info.Size() != 0 {
		t.Error("the empty file was initialised")
	}
}

func TestLostRegisterIsNotBegunAnew(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.snapshot("")
	d.must(d.Close())
	d.must(os.Remove(d.Path()))
	var missing *MissingError
	if _, err := Open(d.Path(), Options{Create: true}); !errors.As(err, &missing) || missing.Copy != snapshotName(d.Path(), "", noon) {
		t.Fatalf("got %v, want MissingError with the copy", err)
	}
	kept, err := Restore(d.Path(), missing.Copy, noon)
	d.must(err)
	same(t, "kept", kept, "")
	d.open(d.Path())
	d.sound()
	same(t, "entries", d.Seq(), 1)
}

func TestRightsAreTheOwnersOnly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such rights there")
	}
	d := newDesk(t)
	d.units("A")
	d.snapshot("")
	mode := func(path string, want os.FileMode) {
		t.Helper()
		info, err := os.Stat(path)
		d.must(err)
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s is %o, want %o", filepath.Base(path), got, want)
		}
	}
	mode(d.Path(), 0o600)
	mode(filepath.Dir(d.Path()), 0o700)
	mode(copiesFolder(d.Path()), 0o700)
	mode(snapshotName(d.Path(), "", noon), 0o600)
	mode(notePath(d.Path()), 0o600)
	mode(logPath(d.Path()), 0o600)
	d.must(os.Chmod(d.Path(), 0o666))
	d.reopen()
	mode(d.Path(), 0o600)
	d.must(d.Close())
	left, err := filepath.Glob(filepath.Join(filepath.Dir(d.Path()), "*"))
	d.must(err)
	mode(cleanPath(d.Path()), 0o600)
	if len(left) != 5 { // the file, its copies, two logs and the note of a clean close
		t.Errorf("left beside the file: %q", left)
	}
}

func TestNewerFileIsRefused(t *testing.T) {
	d := newDesk(t)
	d.must(d.bolt.Update(func(tx *bolt.Tx) error { return view{tx: tx}.setMeta(metaSchema, Schema+1) }))
	d.must(d.Close())
	for _, o := range []Options{{}, {ReadOnly: true}} {
		var newer *NewerError
		if _, err := Open(d.Path(), o); !errors.As(err, &newer) || newer.Schema != Schema+1 || newer.Known != Schema {
			t.Errorf("got %v, want NewerError", err)
		}
	}
}

func TestMigrationsRunInOrder(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	rename := func(to string) func(v view) error {
		return func(v view) error {
			key := idKey(1)
			payload, err := v.get(bucketUnits, key)
			if err != nil {
				return err
			}
			payload = append([]byte(strings.TrimSuffix(string(payload), `"}`)), to+`"}`...)
			return v.bucket(bucketUnits).Put(key, seal(bucketUnits, key, payload))
		}
	}
	d.must(d.migrateTo([]migration{{11, rename("b")}, {12, rename("c")}}, 11, 13))
	same(t, "schema", d.SchemaVersion(), 13)
	var u model.Unit
	d.must(d.read(func(v view) error { return v.load(bucketUnits, idKey(1), &u) }))
	same(t, "unit", u.Name, "Abc")
	if err := d.migrateTo([]migration{{13, rename("d")}, {14, func(view) error { return errors.New("no") }}}, 13, 15); err == nil {
		t.Error("a failing migration passed")
	}
	same(t, "schema after a failed one", d.SchemaVersion(), 13)
}

func TestOldFileIsCopiedBeforeItsMigration(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	real := migrations
	defer func() { migrations = real }()
	migrations = []migration{{Schema - 1, func(view) error { return nil }}}
	d.must(d.migrate(Schema - 1))
	_, err := judge(snapshotName(d.Path(), fmt.Sprintf("before-schema-%d", Schema), noon))
	d.must(err)
	same(t, "schema", d.SchemaVersion(), Schema)
}

func TestReadOnlyRefusesChanges(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.must(d.Close())
	s, err := Open(d.Path(), Options{ReadOnly: true})
	d.must(err)
	defer s.Close()
	if s.AsOf() != 0 || !s.ReadOnly() || s.Seq() != 1 {
		t.Errorf("AsOf %v, ReadOnly %v, Seq %d", s.AsOf(), s.ReadOnly(), s.Seq())
	}
	_, undo := s.Undo()
	_, unit := s.PutUnit(model.Unit{Name: "B"})
	for _, err := range []error{undo, unit, s.AddDirectives([]DirectiveWithMarks{{}}), s.Load(strings.NewReader(""))} {
		if !errors.Is(err, ErrReadOnly) {
			t.Errorf("got %v, want ErrReadOnly", err)
		}
	}
	if r, err := s.Roster(); err != nil || len(r.Units()) != 1 {
		t.Errorf("roster: %v", err)
	}
}

// TestMain lets the test binary be the other window.
func TestMain(m *testing.M) {
	if path := os.Getenv("CONGVAN_TEST_HOLD"); path != "" {
		hold(path)
		return
	}
	var err error
	if benchFolder, err = os.MkdirTemp("", "congvan-bench"); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	code := m.Run()
	_ = os.RemoveAll(benchFolder)
	os.Exit(code)
}

// hold opens the file, says so and waits to be killed.
func hold(path string) {
	s, err := Open(path, Options{Clock: func() model.Instant { return noon }})
	if err == nil && os.Getenv("CONGVAN_TEST_WRITE") != "" {
		_, err = s.PutUnit(model.Unit{Name: "viết dở"})
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("open")
	time.Sleep(time.Minute)
}

// otherWindow opens path in another process until the test kills it.
func (d *desk) otherWindow(env ...string) (kill func()) {
	d.Helper()
	exe, err := os.Executable()
	d.must(err)
	cmd := exec.Command(exe)
	cmd.Env = append(append(os.Environ(), "CONGVAN_TEST_HOLD="+d.Path()), env...)
	out, err := cmd.StdoutPipe()
	d.must(err)
	d.must(cmd.Start())
	var said [64]byte
	n, _ := out.Read(said[:])
	if got := string(said[:n]); !strings.HasPrefix(got, "open") {
		d.Fatalf("the other window said %q", got)
	}
	kill = func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	d.Cleanup(kill)
	return kill
}

func TestSecondWindowIsToldWhoHasTheFile(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.snapshot("")
	d.must(d.Close())
	d.otherWindow("CONGVAN_TEST_WRITE=1")

	start := time.Now()
	_, err := Open(d.Path(), Options{})
	var locked *LockedError
	if !errors.As(err, &locked) || locked.Holder.User != userName() || locked.Holder.Time != noon || locked.Holder.PID == 0 {
		t.Fatalf("got %v, want LockedError with its holder", err)
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("it took %v to say so", took)
	}
	defer func(was time.Duration) { lockWait = was }(lockWait)
	lockWait = 100 * time.Millisecond
	if _, err := Restore(d.Path(), snapshotName(d.Path(), "", noon), noon); !errors.As(err, &locked) {
		t.Errorf("restore under the other window: got %v", err)
	}
	s, err := Open(d.Path(), Options{ReadOnly: true})
	d.must(err)
	defer s.Close()
	r, err := s.Roster()
	d.must(err)
	if s.AsOf() != noon || len(r.Units()) != 1 {
		t.Errorf("as of %v with %d units, want the copy of %v with 1", s.AsOf(), len(r.Units()), noon)
	}
	d.must(os.RemoveAll(copiesFolder(d.Path())))
	if _, err := Open(d.Path(), Options{ReadOnly: true}); !errors.As(err, &locked) {
		t.Errorf("no copy to read: got %v", err)
	}
}

func TestKilledWindowLosesNothing(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.must(d.Close())
	d.otherWindow("CONGVAN_TEST_WRITE=1")()
	litter := d.Path() + tempMark + "123"
	d.must(os.WriteFile(litter, nil, 0o600))
	stick := filepath.Join(t.TempDir(), "thẻ nhớ [1].db")
	unfinished := stick + tempMark + "45"
	_ = d.noteWay(stick) // its backup never came to an end
	d.must(os.WriteFile(unfinished, nil, 0o600))
	d.open(d.Path())
	d.sound()
	r, err := d.Roster()
	d.must(err)
	same(t, "units", len(r.Units()), 2)
	if h := readNote(d.Path()); h.PID != os.Getpid() {
		t.Errorf("the note names process %d", h.PID)
	}
	for _, f := range []string{litter, unfinished, wayPath(d.Path())} {
		if _, err := os.Stat(f); err == nil {
			t.Errorf("the litter of a crash is still there: %s", f)
		}
	}
}

func TestReplacedFileIsNotWritten(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("an open file cannot be replaced there")
	}
	d := newDesk(t)
	d.units("A")
	d.must(os.Rename(d.Path(), d.Path()+".old"))
	var replaced *ReplacedError
	if _, err := d.PutUnit(model.Unit{Name: "B"}); !errors.As(err, &replaced) {
		t.Errorf("taken away: got %v", err)
	}
	d.must(os.WriteFile(d.Path(), nil, 0o600))
	if _, err := d.PutUnit(model.Unit{Name: "B"}); !errors.As(err, &replaced) {
		t.Errorf("replaced: got %v", err)
	}
	d.must(os.Rename(d.Path()+".old", d.Path()))
	d.units("B")
	d.sound()
}

// A reader changes nothing, but says so where the file lacks what the log has.
func TestReaderTellsThatTheFileFellBack(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	old := d.readFile(d.Path())
	d.units("B", "C")
	log := d.readFile(logPath(d.Path()))
	d.fallBackTo(old)
	read := func() []Note {
		s, err := Open(d.Path(), Options{ReadOnly: true, Behind: true})
		d.must(err)
		defer s.Close()
		return s.Recovered()
	}
	same(t, "notes", read(), []Note{{Kind: Lagging, N: 2}})
	same(t, "file", d.readFile(d.Path()), old)
	same(t, "log", d.readFile(logPath(d.Path())), log)
	d.open(d.Path())
	d.must(d.Close())
	same(t, "notes after writing", read(), []Note(nil))

	other := newDesk(t) // a log of elsewhere tells nothing
	other.units("A", "B", "C", "D", "E")
	_ = os.Remove(cleanPath(d.Path()))
	d.writeFile(logPath(d.Path()), other.readFile(logPath(other.Path())))
	same(t, "notes beside a foreign log", read(), []Note(nil))
}

// Where an interrupted backup went may be a share that is dead by now.
func TestADeadShareHoldsUpNoStart(t *testing.T) {
	d := newDesk(t)
	share := filepath.Join(t.TempDir(), "a.db")
	unfinished := share + tempMark + "1"
	_ = d.noteWay(share) // this backup never came to an end
	d.must(d.Close())
	d.must(os.WriteFile(unfinished, nil, 0o600))

	dead := make(chan struct{})
	statFolder = func(path string) (os.FileInfo, error) { <-dead; return os.Stat(path) }
	defer func() { statFolder = os.Stat }()
	began := time.Now()
	d.open(d.Path())
	d.units("A")
	d.must(d.Backup(filepath.Join(t.TempDir(), "b.db")))
	over := d.way.over
	d.must(d.Close())
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("it took %v", took)
	}
	close(dead)
	<-over
	if _, err := os.Stat(unfinished); err != nil {
		t.Error("a store that is closed sweeps")
	}

	statFolder = os.Stat
	d.open(d.Path())
	for _, f := range []string{unfinished, wayPath(d.Path())} {
		if _, err := os.Stat(f); err == nil {
			t.Errorf("the litter is still there: %s", f)
		}
	}
}
