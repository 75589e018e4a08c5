package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Of whom, how it stands and on what topic a page is, is named on it.
func TestReportIsNarrowed(t *testing.T) {
	d := withOffice(t)
	d.ok("topic set", "1", "Tết")
	out := filepath.Join(t.TempDir(), "a.csv")
	printed := func(args ...string) string {
		d.ok(append([]string{"report", "obligations", "-o", out, "--force"}, args...)...)
		raw, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	all := strings.Count(printed(), "\n")
	for _, c := range []struct{ option, value, says string }{
		{"--unit", "Nậm Mẫu", "đơn vị UBND xã Nậm Mẫu"},
		{"--group", "ubnd cac xa, thi tran", "nhóm UBND các xã, thị trấn"},
		{"--standing", "overdue", "trạng thái quá hạn"},
		{"--topic", "tet", "chuyên đề Tết"},
	} {
		got := printed(c.option, c.value)
		contains(t, got, c.says)
		if n := strings.Count(got, "\n"); (c.option == "--unit" || c.option == "--standing") && n >= all {
			t.Errorf("%s %s: %d lines of %d", c.option, c.value, n, all)
		}
	}
	contains(t, printed("--standing", "overdue", "--standing", "in-time"), "trạng thái quá hạn, trong hạn")
}

func TestReportIsNotNarrowedByWhatItCannot(t *testing.T) {
	d := withOffice(t)
	out := filepath.Join(t.TempDir(), "a.csv")
	for _, l := range []string{"vi", "en"} {
		contains(t, d.fails(misuse, "report", "journal", "-o", out, "--unit", "Nậm Mẫu", "--lang", l), "--unit", "by-unit")
		contains(t, d.fails(misuse, "report", "by-unit", "-o", out, "--standing", "overdue", "--lang", l), "--standing", "obligations, missing, agenda, baselines")
		contains(t, d.fails(misuse, "report", "bluezone", "-o", out, "--topic", "Tết", "--lang", l), "--topic")
		contains(t, d.fails(misuse, "report", "obligations", "-o", out, "--standing", "trễ", "--lang", l), "overdue")
		contains(t, d.fails(failed, "report", "by-unit", "-o", out, "--group", "không có", "--lang", l), "UBND các xã, thị trấn")
		contains(t, d.fails(failed, "report", "by-unit", "-o", out, "--unit", "UBND các xã, thị trấn", "--lang", l), "--group")
		d.fails(failed, "report", "by-unit", "-o", out, "--topic", "Tết", "--lang", l)
	}
}
