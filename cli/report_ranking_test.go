package cli

import (
	"os"
	"path/filepath"
	"testing"
)

// The ranking is printed of any indicator and denominator, and of what was known.
func TestTheRankingOfAnIndicatorIsPrinted(t *testing.T) {
	d := withOffice(t)
	d.ok("bluezone", "indicators", "VNeID", "--counts", "tài khoản mức 2", "--bases", "population")
	record := func(now, n string) {
		t.Helper()
		d.ok("bluezone", "record", "khe vi", "--indicator", "vneid", "--as-of", "2021-01-28", "--installs", n, "--population", "3000", "--now", now)
	}
	record("2021-01-29T08:00", "900")
	record("2021-02-03T08:00", "600")
	file := filepath.Join(t.TempDir(), "b09.txt")
	page := func(args ...string) string {
		t.Helper()
		d.ok(append([]string{"report", "bluezone", "-o", file, "--force"}, args...)...)
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	contains(t, page("--indicator", "VNeID", "--base", "population"), "BIỂU TỔNG HỢP SỐ LIỆU VNEID", "Tài khoản mức 2", "dân số", "20,00")
	contains(t, page("--indicator", "vneid", "--known", "2021-01-30"), "30,00", "như đã biết lúc")
	contains(t, page("--indicator", "vneid", "--as-of", "2021-01-30"), "20,00", "như biết khi lập biểu")
	contains(t, d.fails(misuse, "report", "bluezone", "-o", file, "--base", "xyz"), "base", "population")
	contains(t, d.fails(misuse, "report", "by-unit", "-o", file, "--indicator", "vneid"), "--indicator", "report bluezone")
	contains(t, d.fails(failed, "report", "bluezone", "-o", file, "--indicator", "khong co"), "khong co")
}
