package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/db"
	"congvan/text"
)

const passphrase = "một câu dễ nhớ"

// sealedCopy is a desk with a sealed copy of its file.
func sealedCopy(t *testing.T) (d *desk, file string) {
	t.Helper()
	d = withOffice(t)
	file = filepath.Join(t.TempDir(), "usb", "sao-luu.age")
	if err := os.Mkdir(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	d.stdin = passphrase + "\n"
	contains(t, d.ok("backup", "--seal", file), file, "kiểm tra")
	return d, file
}

func TestASealedCopyComesBack(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	d, file := sealedCopy(t)
	raw, err := os.ReadFile(file)
	if err != nil || !bytes.HasPrefix(raw, []byte("age-encryption.org/v1\n-> scrypt ")) || !bytes.Contains(raw[:100], []byte(" 16\n")) {
		t.Fatalf("%q, %v", raw[:min(len(raw), 100)], err)
	}
	if bytes.Contains(raw, []byte("Khe Ví")) {
		t.Error("the copy can be read")
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	d.ok("mark", "1", "1", "all", "done")
	// Typed on another machine, with loose marks and a Windows end of line.
	d.stdin = "mo\u0323\u0302t ca\u0302u de\u0302\u0303 nho\u031b\u0301\r\n"
	contains(t, d.ok("restore", file), file, "before-restore")
	if got := d.standings("1")["UBND xã Khe Ví"]; got != "open-no-deadline" {
		t.Errorf("after restoring it is %s", got)
	}
	d.stdin = passphrase + "\n"
	contains(t, d.fails(failed, "backup", "--seal", file), "sao-luu.age", "hãy")
	noLitter(t, filepath.Dir(file), filepath.Dir(d.env["CONGVAN_DB"]), os.TempDir())
}

// noLitter looks for files left by half-done work.
func noLitter(t *testing.T, dirs ...string) {
	t.Helper()
	for _, dir := range dirs {
		left, _ := filepath.Glob(filepath.Join(dir, "*.tmp-*"))
		if len(left) > 0 || dir == os.TempDir() && len(entries(dir)) > 0 {
			t.Errorf("left in %s: %v, %v", dir, left, entries(dir))
		}
	}
}

func entries(dir string) []string {
	var out []string
	list, _ := os.ReadDir(dir)
	for _, e := range list {
		out = append(out, e.Name())
	}
	return out
}

// The ending is added, and a file in the way is told before any question.
func TestTheEndingIsAdded(t *testing.T) {
	d := withOffice(t)
	there := write(t, "hai.db.age", "x")
	contains(t, d.fails(failed, "backup", "--seal", strings.TrimSuffix(there, ".age")), "hai.db.age", "không ghi đè")
}

func TestPassphrasesThatAreNone(t *testing.T) {
	d := withOffice(t)
	file := filepath.Join(t.TempDir(), "a.age")
	for _, word := range []string{"", "\n", "ngắn\n", "1234567"} {
		d.stdin = word
		contains(t, d.fails(failed, "backup", "--seal", file), "8 ký tự")
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("a file was written")
	}
	noLitter(t, filepath.Dir(d.env["CONGVAN_DB"]))
}

// A wrong passphrase or a damaged copy is one sentence, soon, and changes
// nothing.
func TestASealedCopyThatDoesNotOpen(t *testing.T) {
	d, file := sealedCopy(t)
	before := d.ok("export", "-")
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(raw)
	flipped[len(raw)/2] ^= 4
	costly := bytes.Replace(raw, []byte(" 16\n"), []byte(" 30\n"), 1)
	for what, c := range map[string]struct {
		raw  []byte
		word string
		says string
	}{
		"wrong": {raw, "một câu khác", "sai mật khẩu"}, "none": {raw, "", "sai mật khẩu"}, "cut": {raw[:len(raw)-9], passphrase, "hỏng"},
		"cut in the head": {raw[:90], passphrase, "hỏng"}, "flipped": {flipped, passphrase, "hỏng"}, "costly": {costly, passphrase, "không an toàn"},
	} {
		d.stdin = c.word
		start := time.Now()
		line := d.fails(failed, "restore", write(t, "x.age", string(c.raw)))
		contains(t, line, c.says, "hãy")
		if strings.Contains(line, ".tmp-") {
			t.Errorf("%s names a file that nobody knows: %s", what, line)
		}
		if took := time.Since(start); took > 15*time.Second {
			t.Errorf("%s took %v", what, took)
		}
	}
	if d.ok("export", "-") != before {
		t.Error("the data has changed")
	}
	noLitter(t, filepath.Dir(d.env["CONGVAN_DB"]))
}

// The recovery screen opens a sealed copy as restore does; the file that it is
// opened into is gone afterwards.
func TestTheRecoveryScreenOpensASealedCopy(t *testing.T) {
	d, file := sealedCopy(t)
	d.damage()
	asked := 0
	d.recovery = func(tr Trouble) (bool, error) {
		asked++
		if !tr.Sealed(file) || tr.Sealed(d.env["CONGVAN_DB"]) {
			t.Error("what is sealed is not told")
		}
		if err := tr.Unseal(file, "một câu khác", func(string) error { t.Error("opened"); return nil }); err == nil || !strings.Contains(text.ScreenError(err, text.Vietnamese), "sai mật khẩu") {
			t.Errorf("a wrong passphrase: %v", err)
		}
		return true, tr.Unseal(file, passphrase, func(plain string) error {
			_, err := db.Restore(tr.Path, plain, tr.Now())
			return err
		})
	}
	d.ok()
	if asked != 1 || d.opened != 1 {
		t.Errorf("the recovery screen came %d times, the interface %d", asked, d.opened)
	}
	noLitter(t, filepath.Dir(d.env["CONGVAN_DB"]))
}

func TestASealedCopyIsNotCalledAForeignFile(t *testing.T) {
	d, file := sealedCopy(t)
	said := d.fails(failed, "--db", file, "list")
	contains(t, said, file, "có mật khẩu", "restore "+file)
	if strings.Contains(said, "loại khác") {
		t.Error(said)
	}
}
