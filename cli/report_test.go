package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/report"
	"congvan/text"
)

// Every report comes out in every format, with nothing in the file too.
func TestEveryReportIsPrinted(t *testing.T) {
	for name, d := range map[string]*desk{"office": withOffice(t), "empty": emptyOffice(t)} {
		folder := t.TempDir()
		for _, r := range report.Reports {
			for _, ending := range r.Endings() {
				file := filepath.Join(folder, r.Name+"."+ending)
				contains(t, d.ok("report", r.Name, "-o", file), file)
				if raw, err := os.ReadFile(file); err != nil || len(raw) == 0 {
					t.Errorf("%s: %s: %d bytes, %v", name, file, len(raw), err)
				}
			}
		}
		if name == "empty" {
			raw, _ := os.ReadFile(filepath.Join(folder, "by-unit.txt"))
			contains(t, string(raw), "BIỂU TỔNG HỢP", "không có")
		}
	}
}

// emptyOffice has a data file without a directive.
func emptyOffice(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.ok("office", "name=Phòng Văn hóa và Thông tin")
	return d
}

func TestReportIsWrongUsage(t *testing.T) {
	d := withOffice(t)
	out := filepath.Join(t.TempDir(), "a.xlsx")
	for _, c := range [][]string{
		{"report", "lich", "-o", out},
		{"report", "by-unit", "-o", "a.pdf"},
		{"report", "by-unit", "-o", "a"},
		{"report", "by-unit"},
		{"report", "-o", out},
		{"report", "by-unit", "-o", out, "--from", "2021-02"},
		{"report", "by-unit", "-o", out, "--from", "2021-02-05", "--to", "2021-02-04"},
		{"report", "by-unit", "-o", out, "--as-of", "hôm nay"},
	} {
		contains(t, d.fails(misuse, c...), "congvan help report")
		d.fails(misuse, append(c, "--lang", "en")...)
	}
	contains(t, d.fails(misuse, "report", "lich", "-o", out), "incoming-register", "journal")
	contains(t, d.fails(misuse, "report", "by-unit", "-o", "a.pdf"), "….docx, ….xlsx, ….csv, ….txt")
	contains(t, d.fails(failed, "report", "by-unit", "-o", out, "--directive", "99"), "99")
	if _, err := os.Stat(out); !os.IsNotExist(err) {
		t.Error("a file was made")
	}
}

func TestReportAsksBeforeItWritesOver(t *testing.T) {
	d := withOffice(t)
	out := write(t, "a.csv", "của tôi")
	contains(t, d.fails(failed, "report", "by-unit", "-o", out), "a.csv", "--force")
	contains(t, d.fails(failed, "report", "by-unit", "-o", out, "--lang", "en"), "a.csv", "--force")
	if raw, _ := os.ReadFile(out); string(raw) != "của tôi" {
		t.Errorf("the file holds %q", raw)
	}
	d.ok("report", "by-unit", "-o", out, "--force")
	if raw, _ := os.ReadFile(out); !strings.HasPrefix(string(raw), "\uFEFFBIỂU") {
		t.Errorf("the file holds %q", raw)
	}
}

// The cut-off, the days and the directive narrow what is printed; the page is
// dated by the clock.
func TestReportOfACutOff(t *testing.T) {
	d := withOffice(t)
	d.ok("mark", "1", "2", "Nậm Mẫu", "done", "--period", "2021-02-04T16:00", "--received", "2021-02-04T17:00")
	out := filepath.Join(t.TempDir(), "a.csv")
	printed := func(args ...string) string {
		d.ok(append([]string{"report", "periods", "-o", out, "--force"}, args...)...)
		raw, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	contains(t, printed(), "17h00, 04/02 T", "08h00 ngày 05/02/2021")
	if got := printed("--as-of", "2021-02-04T16:30"); strings.Contains(got, "17h00, 04/02") {
		t.Errorf("the cut-off knows what came later: %s", got)
	}
	if got := printed("--from", "2021-02-05", "--to", "2021-02-12", "--directive", "12/VHTT", "--semicolon"); strings.Contains(got, "Kỳ 1") || !strings.Contains(got, ";\"Kỳ 2 (16h00, 11/02)\";") {
		t.Errorf("the days do not narrow it: %s", got)
	}
}

func TestHelpListsTheReports(t *testing.T) {
	d := newDesk(t)
	help := d.ok("report", "--help")
	for _, r := range report.Reports {
		for _, l := range []text.Lang{text.Vietnamese, text.English} {
			if text.Of(l).Commands.Reports[r.Name] == "" {
				t.Errorf("%s: no words for %s", l, r.Name)
			}
		}
		contains(t, help, r.Name)
	}
}
