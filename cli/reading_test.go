package cli

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// Whatever a reader does that a crafted file took over, the command goes on, says
// one sentence and stores nothing.
func TestCraftedFiles(t *testing.T) {
	t.Parallel() // it waits for a child that hangs
	d := withOffice(t)
	before := d.ok("log", "--json")
	for deed, says := range map[string][2]string{
		"hung": {"quá lâu", "too long"}, "hungry": {"bộ nhớ", "memory"}, "died": {"không đọc được", "cannot be read"},
		"flooded": {"quá nhiều chữ", "too much text"}, "liar": {"không đọc được", "cannot be read"},
	} {
		if deed == "hungry" && runtime.GOOS != "linux" {
			continue
		}
		file := write(t, deed+".crafted.pdf", "%PDF-1.7\n")
		start := time.Now()
		contains(t, d.fails(failed, "import", file), deed+".crafted.pdf", says[0], "hãy")
		if took := time.Since(start); took > readingLimits.Wall+2*time.Second {
			t.Errorf("%s took %v", deed, took)
		}
		if deed != "hung" {
			contains(t, d.fails(failed, "read", file, "--lang", "en"), says[1], ";")
		}
	}
	if after := d.ok("log", "--json"); after != before {
		t.Error("something was stored")
	}
}

// What a child answers is cleaned again: it may not be ours any more.
func TestAnAnswerIsCleanedAgain(t *testing.T) {
	d := newDesk(t)
	file := write(t, "dirty.crafted.pdf", "%PDF-1.7\n")
	out := d.ok("read", file) + d.ok("read", "--json", file)
	if strings.ContainsAny(out, "\x1b\x07") || strings.Contains(out, `\u001b`) || !strings.Contains(out, "12/VHTT") {
		t.Errorf("%q", out)
	}
}

// A long text and a workbook come out of the child as they would be read here.
func TestReadingApartIsTheSame(t *testing.T) {
	d := newDesk(t)
	letter, err := os.ReadFile("testdata/weekly.txt")
	if err != nil {
		t.Fatal(err)
	}
	long := string(letter) + strings.Repeat("\nđược biết và thực hiện.", 45000)
	if len(long) < 1<<20 {
		t.Fatal("the text is too short to be read apart")
	}
	var short, far []map[string]any
	d.asJSON(&short, "read", "testdata/weekly.txt")
	d.asJSON(&far, "read", write(t, "weekly.txt", long))
	for _, field := range []string{"symbol", "date", "issuer", "subject"} {
		if short[0][field] != far[0][field] || short[0][field] == nil {
			t.Errorf("%s: %v apart, %v here", field, far[0][field], short[0][field])
		}
	}
	sheet := filepath.Join(t.TempDir(), "mau.xlsx")
	d.ok("template", "units", "-o", sheet)
	contains(t, d.fails(failed, "import", sheet), "mau.xlsx", "chưa có dòng nào bên dưới") // headings alone
}

func TestTheHiddenCommandTakesNoOther(t *testing.T) {
	for _, args := range [][]string{{readingCommand}, {readingCommand, "document"}, {readingCommand, "document", "a", "b"}} {
		if r := newDesk(t).run(args...); r.code != failed || r.out+r.err != "" {
			t.Errorf("%q: exit %d, %q", args, r.code, r.out+r.err)
		}
	}
}
