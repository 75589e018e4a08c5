package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
)

// kept lists the files in the folder of originals beside a file.
func kept(t *testing.T, file string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(filepath.Dir(file), "congvan-files", "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestImportKeepsTheFile(t *testing.T) {
	d := withOffice(t)
	want, err := os.ReadFile("testdata/weekly.txt")
	if err != nil {
		t.Fatal(err)
	}
	files := kept(t, d.env["CONGVAN_DB"])
	if len(files) != 1 {
		t.Fatalf("kept %v", files)
	}
	if got, err := os.ReadFile(files[0]); err != nil || !bytes.Equal(got, want) {
		t.Errorf("kept %q, %v", got, err)
	}
	o := d.object("show", "1")["originals"].([]any)[0].(map[string]any)
	if o["name"] != "weekly.txt" || o["size"] != float64(len(want)) || !strings.Contains(files[0], o["hash"].(string)) {
		t.Errorf("shown as %v", o)
	}
	contains(t, d.ok("show", "1"), "Tệp gốc: weekly.txt (1 KB)")
	contains(t, d.run("import", "testdata/weekly.txt").err, "đúng tệp này", "mã số 1")
	if n := len(kept(t, d.env["CONGVAN_DB"])); n != 1 {
		t.Errorf("the same bytes are kept %d times", n)
	}
}

// Of a text that came through a pipe, of a document marked MẬT and in a dry run
// no file is kept.
func TestWhatIsNotKept(t *testing.T) {
	d := newDesk(t)
	letter, err := os.ReadFile("testdata/weekly.txt")
	if err != nil {
		t.Fatal(err)
	}
	d.stdin = string(letter)
	d.ok("import", "-")
	d.ok("import", "--dry-run", "testdata/weekly.txt")
	secret := write(t, "mat.txt", "CÔNG AN HUYỆN THỬ\nSố: 05/BC-CAH\nMẬT\nAn Bình, ngày 20 tháng 12 năm 2022\nV/v chuyện kín\n")
	contains(t, d.run("import", secret).err, "không giữ tệp gốc")
	if files := kept(t, d.env["CONGVAN_DB"]); len(files) != 0 || len(d.objects("list")) != 2 {
		t.Errorf("kept %v", files)
	}
}

func TestADocumentIsStoredThoughItsFileCannotBeKept(t *testing.T) {
	d := newDesk(t)
	d.ok("import", "testdata/units.csv")
	folder := filepath.Join(filepath.Dir(d.env["CONGVAN_DB"]), "congvan-files")
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r := d.run("import", "testdata/weekly.txt")
	if r.code != done || !strings.Contains(r.err, "chưa giữ được tệp gốc") || len(d.objects("list")) != 1 {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
	d.ok("check")
}

func TestCheckReadsTheOriginals(t *testing.T) {
	d := withOffice(t)
	contains(t, d.ok("check"), "tốt", "tệp gốc: 1, 1 MB")
	file := kept(t, d.env["CONGVAN_DB"])[0]
	for what, c := range map[string]struct {
		spoil  func() error
		vi, en string
	}{
		"changed": {func() error { return os.WriteFile(file, []byte("khác"), 0o600) }, "đã bị sửa", "was changed"},
		"missing": {func() error { return os.Remove(file) }, "không còn", "is missing"},
	} {
		if err := c.spoil(); err != nil {
			t.Fatal(what, err)
		}
		r := d.run("check")
		if r.code != failed || !strings.Contains(r.out, "! văn bản 1: tệp gốc “weekly.txt” "+c.vi) || !strings.Contains(r.err, "tốt, nhưng 1 tệp gốc") {
			t.Errorf("%s: exit %d, %s%s", what, r.code, r.out, r.err)
		}
		contains(t, d.run("check", "--lang", "en").out, c.en)
		if what == "changed" {
			d.ok("import", "testdata/weekly.txt") // the same bytes mend it
			d.ok("check")
			d.ok("undo")
		}
	}
	d.ok("mark", "1", "1", "all", "done")
}

func TestOriginalsInABackup(t *testing.T) {
	d := withOffice(t)
	to := filepath.Join(t.TempDir(), "a.db")
	contains(t, d.ok("backup", to), "kèm 1 tệp gốc trong "+filepath.Join(filepath.Dir(to), "congvan-files"))
	if len(kept(t, to)) != 1 {
		t.Error("it is not there")
	}
	if err := os.RemoveAll(filepath.Join(filepath.Dir(d.env["CONGVAN_DB"]), "congvan-files")); err != nil {
		t.Fatal(err)
	}
	contains(t, d.run("backup", filepath.Join(t.TempDir(), "b.db")).err, "1 tệp gốc", "không có trong bản sao")
	d.ok("restore", to)
	d.ok("check")
	out := filepath.Join(t.TempDir(), "c.db")
	d.ok("rescue", "-o", out)
	d.ok("--db", out, "check")
}

// A copy beside the register shares its originals, and is lost with its disk.
func TestACopyBesideTheRegisterIsNoHelpAgainstALostDisk(t *testing.T) {
	d := withOffice(t)
	to := filepath.Join(filepath.Dir(d.env["CONGVAN_DB"]), "a.db")
	r := d.run("backup", to)
	if r.code != done || strings.Contains(r.out, "kèm") {
		t.Errorf("exit %d, %s", r.code, r.out)
	}
	contains(t, r.err, "1 tệp gốc không được chép riêng", filepath.Join(filepath.Dir(to), "congvan-files"), "USB")
	contains(t, d.run("backup", "--lang", "en", to+"2").err, "share the folder", "another disk")
	contains(t, d.fails(failed, "backup", filepath.Dir(to)), "là thư mục", "hãy ghi tên tệp")
	d.ok("undo")
	r = d.run("backup", to+"3")
	if r.code != done || strings.Contains(r.err, "tệp gốc") {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
	contains(t, r.err, "cùng thư mục với tệp dữ liệu", "USB")
	if r = d.run("backup", filepath.Join(t.TempDir(), "a.db")); r.code != done || r.err != "" {
		t.Errorf("elsewhere: exit %d, %s", r.code, r.err)
	}
}

// A restored register whose originals are nowhere says so.
func TestOriginalsThatDoNotComeBack(t *testing.T) {
	d := withOffice(t)
	to := filepath.Join(t.TempDir(), "a.db")
	d.ok("backup", to)
	for _, file := range []string{d.env["CONGVAN_DB"], to} {
		if err := os.RemoveAll(filepath.Join(filepath.Dir(file), "congvan-files")); err != nil {
			t.Fatal(err)
		}
	}
	r := d.run("restore", to)
	if r.code != done || !strings.Contains(r.err, "còn thiếu 1 tệp gốc") {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
}

func TestOriginalsInASealedCopy(t *testing.T) {
	d, file := sealedCopy(t)
	if raw, err := os.ReadFile(file); err != nil || bytes.Contains(raw, []byte("congvan-files")) {
		t.Fatalf("the copy can be read (%v)", err)
	}
	if found, _ := filepath.Glob(filepath.Join(filepath.Dir(file), "*")); len(found) != 1 {
		t.Errorf("beside the sealed copy lies %v", found)
	}
	if err := os.RemoveAll(filepath.Dir(d.env["CONGVAN_DB"])); err != nil {
		t.Fatal(err)
	}
	d.stdin = passphrase + "\n"
	d.ok("restore", file)
	d.ok("check")
	if len(kept(t, d.env["CONGVAN_DB"])) != 1 {
		t.Error("the original did not come back")
	}
	noLitter(t, filepath.Dir(d.env["CONGVAN_DB"]))
}

// Without originals a sealed copy holds the register as it is, as it always did.
func TestASealedCopyWithoutOriginals(t *testing.T) {
	register := write(t, "a.db", strings.Repeat("\x00", 4096))
	var out bytes.Buffer
	if err := (&bundle{register: register}).write(&out); err != nil || out.Len() != 4096 {
		t.Fatal(err, out.Len())
	}
	plain := filepath.Join(t.TempDir(), "b.db")
	if err := unbundle(&out, plain, db.OriginalsOf(plain)); err != nil {
		t.Fatal(err)
	}
	if raw, err := os.ReadFile(plain); err != nil || len(raw) != 4096 {
		t.Error(err, len(raw))
	}
}

// A bundle that is not ours leaves nothing but what bears its own hash.
func TestABundleThatIsBent(t *testing.T) {
	dir := t.TempDir()
	from := db.OriginalsOf(filepath.Join(dir, "a.db"))
	x, err := from.Put("a.txt", "txt", []byte("xin chào"))
	if err != nil {
		t.Fatal(err)
	}
	register := write(t, "a.db", strings.Repeat("\x00", 4096))
	var out bytes.Buffer
	if err := (&bundle{register: register, from: from, originals: []model.Original{x}}).write(&out); err != nil {
		t.Fatal(err)
	}
	for what, bent := range map[string][]byte{
		"other content": bytes.Replace(out.Bytes(), []byte("xin chào"), []byte("xin chèo"), 1),
		"cut":           out.Bytes()[:5000],
		"empty":         out.Bytes()[:512],
	} {
		to := filepath.Join(t.TempDir(), "b.db")
		if err := unbundle(bytes.NewReader(bent), to, db.OriginalsOf(to)); err == nil {
			t.Errorf("%s is taken", what)
		}
		if files := kept(t, to); len(files) != 0 {
			t.Errorf("%s left %v", what, files)
		}
	}
}

// A register comes back from a sealed copy though its originals cannot.
func TestASealedCopyWhereNoOriginalCanBeWritten(t *testing.T) {
	d, file := sealedCopy(t)
	folder := filepath.Join(filepath.Dir(d.env["CONGVAN_DB"]), "congvan-files")
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.stdin = passphrase + "\n"
	r := d.run("restore", file)
	if r.code != done || !strings.Contains(r.err, "còn thiếu 1 tệp gốc") {
		t.Errorf("restore: exit %d, %s", r.code, r.err)
	}
	r = d.run("check")
	if r.code != failed || !strings.Contains(r.out, "không đọc được") {
		t.Errorf("check: exit %d, %s%s", r.code, r.out, r.err)
	}
	to := filepath.Join(t.TempDir(), "b.age")
	d.stdin = passphrase + "\n" + passphrase + "\n"
	r = d.run("backup", "--seal", to)
	if r.code != done || !strings.Contains(r.err, "1 tệp gốc") {
		t.Errorf("backup: exit %d, %s", r.code, r.err)
	}
}

func TestABackupWhereNoOriginalCanBeWritten(t *testing.T) {
	d := withOffice(t)
	to := filepath.Join(t.TempDir(), "a.db")
	if err := os.WriteFile(filepath.Join(filepath.Dir(to), "congvan-files"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r := d.run("backup", to)
	if r.code != done || !strings.Contains(r.err, "1 tệp gốc chưa chép được vào "+filepath.Join(filepath.Dir(to), "congvan-files")) {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
	mine := filepath.Join(t.TempDir(), "my-backups", "b.db")
	if err := os.Mkdir(filepath.Dir(mine), 0o700); err != nil {
		t.Fatal(err)
	}
	contains(t, d.ok("backup", mine), "kèm 1 tệp gốc trong "+filepath.Join(filepath.Dir(mine), "congvan-files"))
}

// An export has no originals in it: it says so, and so does loading it.
func TestAnExportTellsWhatIsNotInIt(t *testing.T) {
	d := withOffice(t)
	folder := filepath.Join(filepath.Dir(d.env["CONGVAN_DB"]), "congvan-files")
	to := filepath.Join(t.TempDir(), "a.jsonl")
	for _, file := range []string{to, "-"} {
		contains(t, d.run("export", file).err, "1 tệp gốc không nằm trong tệp xuất", folder)
	}
	e := newDesk(t)
	contains(t, e.run("load", to).err, "còn thiếu 1 tệp gốc", e.env["CONGVAN_DB"])
	e.fails(failed, "check")
	if err := os.CopyFS(filepath.Join(filepath.Dir(e.env["CONGVAN_DB"]), "congvan-files"), os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	e.ok("check")

	bare := newDesk(t)
	bare.ok("import", "testdata/units.csv")
	if r := bare.run("export", "-"); r.err != "" {
		t.Errorf("without originals: %s", r.err)
	}
}
