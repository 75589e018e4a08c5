package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A report that cannot be put in its place says which file, why, and the way out;
// what was there stays.
func TestAReportThatFindsNoPlaceSaysSo(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.resize(120, 40)
	folder := t.TempDir()
	old, locked := filepath.Join(folder, "cũ.docx"), filepath.Join(folder, "khoá")
	d.must(os.WriteFile(old, []byte("mine"), 0o600))
	d.must(os.MkdirAll(filepath.Join(folder, "thư mục.docx", "a"), 0o700))
	d.must(os.Mkdir(locked, 0o500))
	d.keys("f8 ctrl+s tab")
	for _, x := range []struct{ path, reason, out string }{
		{filepath.Join(old, "a.docx"), "không phải là thư mục", "kiểm tra lại đường dẫn"},
		{filepath.Join(folder, "thiếu", "a.docx"), "không có tệp hoặc thư mục này", "kiểm tra lại"},
		{filepath.Join(folder, "thư mục.docx"), "là thư mục, không phải tệp", "hãy ghi tên tệp"},
		{filepath.Join(locked, "a.docx"), "không có quyền", "chọn nơi khác"},
	} {
		if os.Getuid() == 0 && strings.HasPrefix(x.path, locked) {
			continue // rights stop nobody here
		}
		d.clears().types(x.path).keys("ctrl+s")
		d.shows("Ghi ra tệp", "×").hides("Ghi đè")
		if words := unwrapped(d.screen()); !strings.Contains(words, x.reason) || !strings.Contains(words, x.out) {
			t.Errorf("%s: want %q and %q in\n%s", x.path, x.reason, x.out, d.screen())
		}
	}
	if raw, err := os.ReadFile(old); string(raw) != "mine" {
		t.Errorf("the file that was there: %q, %v", raw, err)
	}
}

// unwrapped is a screen's words in one line.
func unwrapped(screen string) string {
	return strings.Join(strings.FieldsFunc(screen, func(c rune) bool { return strings.ContainsRune(" │\n", c) }), " ")
}
