package cli

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"congvan/db"
)

// crash runs the interface, which breaks in the given way, and returns the
// line printed and the report beside the data file.
func crash(t *testing.T, broken func()) (line, file, report string) {
	t.Helper()
	d := withOffice(t)
	var errs strings.Builder
	code := Main(nil, Env{
		Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: &errs, Getenv: func(name string) string { return d.env[name] },
		Interface: func(*db.Store, Shown) error { broken(); return nil },
	})
	if code != failed || strings.Count(errs.String(), "\n") != 1 {
		t.Fatalf("exit %d, %q", code, errs.String())
	}
	files, err := filepath.Glob(filepath.Join(filepath.Dir(d.env["CONGVAN_DB"]), "congvan-crash-*.txt"))
	if err != nil || len(files) != 1 {
		t.Fatalf("reports are %v, %v", files, err)
	}
	body, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	return errs.String(), files[0], string(body)
}

func TestAPanicLeavesAReportBesideTheDataFile(t *testing.T) {
	line, file, report := crash(t, func() { var none []int; none[len(none)] = 1 })
	contains(t, line, file, "hãy")
	contains(t, report, Version, runtime.GOOS, runtime.GOARCH, "index out of range", "crash_test.go", "goroutine")
	if info, err := os.Stat(file); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the report is %v, %v", info.Mode(), err)
	}
}

func TestAReportHoldsNothingOfTheDocuments(t *testing.T) {
	line, _, report := crash(t, func() { panic("Kính gửi: UBND xã Nậm Mẫu") })
	if strings.Contains(line+report, "Nậm Mẫu") {
		t.Errorf("the text is in %q or in %q", line, report)
	}
	contains(t, report, "panic of type string")
}

type brokenScreen struct{}

func (brokenScreen) Stack() []byte { return []byte("the stack of the screen") }

func TestTheInterfaceBringsItsOwnStack(t *testing.T) {
	_, _, report := crash(t, func() { panic(brokenScreen{}) })
	contains(t, report, "the stack of the screen")
}
