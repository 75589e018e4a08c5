package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"congvan/db"
	"congvan/text"
)

// damage writes other bytes over the middle of the data file.
func (d *desk) damage() {
	d.t.Helper()
	raw, err := os.ReadFile(d.env["CONGVAN_DB"])
	if err != nil {
		d.t.Fatal(err)
	}
	copy(raw[len(raw)/2:], bytes.Repeat([]byte{0xA5}, 4096))
	if err := os.WriteFile(d.env["CONGVAN_DB"], raw, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// No command opens a damaged file; each says how to rescue it, and leaves it as
// it is.
func TestADamagedFileIsNamedByEveryCommand(t *testing.T) {
	d := withOffice(t)
	d.damage()
	before, err := os.ReadFile(d.env["CONGVAN_DB"])
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{},
		{"list"},
		{"show", "1"},
		{"due"},
		{"units"},
		{"log"},
		{"undo"},
		{"mark", "1", "1", "all", "done"},
		{"import", "testdata/weekly.txt"},
		{"backup", filepath.Join(t.TempDir(), "b.db")},
		{"export", "-"},
		{"office", "name=x"},
		{"bluezone", "list"},
		{"compact"},
	} {
		contains(t, d.fails(failed, args...), d.env["CONGVAN_DB"], " rescue -o ")
		contains(t, d.fails(failed, append(args, "--lang", "en")...), "damaged", " rescue -o ")
	}
	if after, err := os.ReadFile(d.env["CONGVAN_DB"]); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the damaged file was touched: %v", err)
	}
}

func TestCheckWordsTheDamage(t *testing.T) {
	d := withOffice(t)
	d.damage()
	r := d.run("check")
	if r.code != failed || !strings.HasPrefix(r.out, "! ") || !strings.Contains(r.err, " rescue -o ") {
		t.Errorf("exit %d, %q, %q", r.code, r.out, r.err)
	}
	english := d.run("check", "--lang", "en")
	if english.out == r.out || !strings.Contains(english.err, "faults") {
		t.Errorf("%q, %q", english.out, english.err)
	}
}

func TestRescue(t *testing.T) {
	d := withOffice(t)
	d.ok("mark", "1", "1", "all", "done")
	whole := d.ok("export", "-")
	d.damage()
	file := filepath.Join(t.TempDir(), "cuu.db")
	contains(t, d.ok("rescue", "-o", file), file, "bản ghi", " restore ")
	if got := d.ok("export", "-", "--db", file); got != whole {
		t.Errorf("rescued is not what was there:\n%s\nwant\n%s", got, whole)
	}
	contains(t, d.fails(failed, "rescue", "-o", file), "cuu.db")
	contains(t, d.fails(misuse, "rescue"), "--output")
	contains(t, d.ok("restore", file), "before-restore")
	if d.ok("export", "-") != whole {
		t.Error("restored is not what was there")
	}
	d.ok("check")
}

func TestCompact(t *testing.T) {
	d := withOffice(t)
	whole := d.ok("export", "-")
	out := d.ok("compact")
	contains(t, out, d.env["CONGVAN_DB"], "KB", "before-compact")
	if d.ok("export", "-") != whole {
		t.Error("the data has changed")
	}
	d.ok("check")
	contains(t, d.ok("compact"), d.env["CONGVAN_DB"], "để nguyên")
}

// A file that is lost, cut or another's is named as every other command names it.
func TestCompactNamesWhatIsWrong(t *testing.T) {
	for what, spoil := range map[string]func(path string) error{
		"lost":    os.Remove,
		"cut":     func(path string) error { return os.Truncate(path, 20_000) },
		"empty":   func(path string) error { return os.Truncate(path, 0) },
		"foreign": func(path string) error { return os.WriteFile(path, bytes.Repeat([]byte("công văn\n"), 2000), 0o600) },
	} {
		d := withOffice(t)
		if err := spoil(d.env["CONGVAN_DB"]); err != nil {
			t.Fatal(err)
		}
		if got, want := d.fails(failed, "compact"), d.fails(failed, "list"); got != want {
			t.Errorf("%s: compact says %q, list %q", what, got, want)
		}
	}
}

// Nobody is told of a file by the name that it has while it is written.
func TestTheNameOfATemporaryFileIsNotShown(t *testing.T) {
	d := withOffice(t)
	t.Chdir(t.TempDir())
	for _, file := range []string{filepath.Join("khong", "co", "ra.jsonl"), filepath.Join(t.TempDir(), "khong", "ra.jsonl")} {
		said := d.fails(failed, "export", file)
		if contains(t, said, file); strings.Contains(said, ".tmp-") {
			t.Error(said)
		}
	}
}

// Rights that somebody loosened are taken away again, and it is said once.
func TestRightsAreTightened(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such rights")
	}
	d := newDesk(t)
	d.env["XDG_DATA_HOME"], d.env["CONGVAN_DB"] = t.TempDir(), ""
	d.ok("import", "testdata/units.csv")
	d.ok("import", "testdata/weekly.txt")
	folder := filepath.Join(d.env["XDG_DATA_HOME"], "congvan")
	for path, want := range map[string]os.FileMode{
		folder: 0o700, filepath.Join(folder, "congvan.db"): 0o600, filepath.Join(folder, "congvan.db-backups"): 0o700, filepath.Join(folder, "congvan.db.log"): 0o600,
	} {
		if err := os.Chmod(path, want|0o055); err != nil {
			t.Fatal(err)
		}
		r := d.run("list")
		if r.code != done || !strings.Contains(r.err, path) || !strings.Contains(r.err, "siết lại") {
			t.Errorf("%s: exit %d, %q", path, r.code, r.err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, info.Mode().Perm(), err)
		}
		if r := d.run("list"); r.err != "" {
			t.Errorf("it is said twice: %q", r.err)
		}
	}
}

// A folder that is not the program's own is shared as the officer likes.
func TestForeignFoldersKeepTheirRights(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such rights")
	}
	d := withOffice(t)
	dir := filepath.Dir(d.env["CONGVAN_DB"])
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	d.ok("list")
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

// What is found and mended on opening is said.
func TestNotesAreSaid(t *testing.T) {
	d := withOffice(t)
	d.ok("mark", "1", "1", "all", "done")
	log := d.env["CONGVAN_DB"] + ".log"
	raw, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	lines := bytes.SplitAfter(bytes.TrimSuffix(raw, []byte("\n")), []byte("\n"))
	if err := os.WriteFile(log, bytes.Join(lines[:len(lines)-1], nil), 0o600); err != nil {
		t.Fatal(err)
	}
	r := d.run("office", "name=Phòng Thử")
	if r.code != done || !strings.HasPrefix(r.err, "congvan: ") || !strings.Contains(r.err, "nhật ký thay đổi thiếu 1") {
		t.Errorf("exit %d, %q", r.code, r.err)
	}
	if r := d.run("office", "name=Phòng Thử 2"); r.err != "" {
		t.Errorf("it is said twice: %q", r.err)
	}
}

func TestEveryNoteHasWords(t *testing.T) {
	for _, l := range []text.Lang{text.Vietnamese, text.English} {
		for _, k := range []db.NoteKind{db.Replayed, db.Rebuilt, db.CaughtUp, db.TornLog, db.ForeignLog, db.OneHead, db.Lagging, db.LogFailed} {
			if s := text.Note(db.Note{Kind: k, N: 3, Path: "x.log"}, l); len(s) < 20 || strings.Contains(s, "%!") || !strings.Contains(s, "x.log") {
				t.Errorf("%s in %s: %q", k, l, s)
			}
		}
	}
}

// A command that stored nothing into a new file leaves nothing at all.
func TestNothingIsLeftOfAFileThatWasNotNeeded(t *testing.T) {
	d := newDesk(t)
	d.fails(failed, "import", filepath.Join(t.TempDir(), "khong-co.txt"))
	if left := entries(filepath.Dir(d.env["CONGVAN_DB"])); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// What a crash left in the temporary folder goes after two days; nothing else
// does.
func TestScratchIsSwept(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	old := time.Now().Add(-72 * time.Hour)
	for _, name := range []string{"congvan-tam-123", "congvan-tam-456", "other-123"} {
		if err := os.MkdirAll(filepath.Join(temp, name, "x"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"congvan-tam-123", "other-123"} {
		if err := os.Chtimes(filepath.Join(temp, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	d := newDesk(t)
	d.ok("demo")
	d.ok("import", "--dry-run", "testdata/weekly.txt")
	if got := strings.Join(entries(temp), " "); got != "congvan-tam-456 other-123" {
		t.Errorf("left: %s", got)
	}
}

// A command that a hint names works on the file that was worked on, not on the
// usual one.
func TestHintsNameTheDataFile(t *testing.T) {
	d := withOffice(t)
	path := d.env["CONGVAN_DB"]
	call := "congvan --db " + path + " "
	file := filepath.Join(t.TempDir(), "cuu.db")
	contains(t, d.ok("--db", path, "rescue", "-o", file), call+"restore "+file)
	d.damage()
	contains(t, d.fails(failed, "list"), call+"rescue -o ")
	if r := d.run("--db", path, "check"); !strings.Contains(r.err, call+"rescue -o ") || !strings.Contains(r.err, call+"restore)") {
		t.Errorf("check says %q", r.err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"vi", "en"} {
		said := d.fails(failed, "list", "--lang", lang)
		rescue, restore := strings.Index(said, call+"rescue -o "), strings.Index(said, call+"restore "+path)
		if rescue < 0 || restore < rescue {
			t.Errorf("a lost file: %q", said)
		}
	}
}

func TestTheUsualDataFileIsNotNamed(t *testing.T) {
	s := &session{}
	if got := s.called(text.Call + " check"); got != "congvan check" {
		t.Errorf("got %q", got)
	}
	s.opt.db = "sổ của Lan.db"
	if got := s.called(text.Call + " check"); got != `congvan --db 'sổ của Lan.db' check` && runtime.GOOS != "windows" {
		t.Errorf("got %q", got)
	}
}

// check and the recovery screen call a cut file the same.
func TestCheckSaysThatAFileIsCut(t *testing.T) {
	d := withOffice(t)
	if err := os.Truncate(d.env["CONGVAN_DB"], 20_000); err != nil {
		t.Fatal(err)
	}
	r := d.run("check")
	if r.code != failed || !strings.Contains(r.out, "bị cụt") || strings.Contains(r.out, "phần đầu") {
		t.Errorf("exit %d, %q, %q", r.code, r.out, r.err)
	}
}

// A file may be without fault and yet not all that was saved.
func TestCheckDoesNotCallAFileSoundThatFellBack(t *testing.T) {
	d := withOffice(t)
	path := d.env["CONGVAN_DB"]
	older, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, d.ok("check"), "tệp dữ liệu tốt")
	st, err := db.Open(path, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	last := st.Seq()
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	d.ok("mark", "1", "1", "all", "doing")
	d.ok("mark", "1", "1", "all", "done")
	if err := os.WriteFile(path, older, 0o600); err != nil {
		t.Fatal(err)
	}
	for lang, word := range map[string]string{"vi": "bước %d–%d", "en": "steps %d–%d"} {
		r := d.run("check", "--lang", lang)
		if r.code != failed || r.out != "" || !strings.Contains(r.err, fmt.Sprintf(word, last+1, last+2)) {
			t.Errorf("%s: exit %d, %q, %q", lang, r.code, r.out, r.err)
		}
	}
}

// What a hint calls can be copied to the command line.
func TestHintsQuoteAPathWithBlanks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("other marks there")
	}
	d := withOffice(t)
	file := filepath.Join(t.TempDir(), "sổ của Lan.db")
	contains(t, d.ok("rescue", "-o", file), "congvan --db '"+file+"';", "restore '"+file+"'")
	if err := os.WriteFile(file, []byte("age-encryption.org/v1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	contains(t, d.fails(failed, "--db", file, "list"), file+" là bản sao", "restore '"+file+"'")
}
