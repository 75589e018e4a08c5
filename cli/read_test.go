package cli

import (
	"os"
	"path/filepath"
	"testing"
)

// Reading counts days by the calendar of the office, as importing does.
func TestReadingCountsByTheOfficesCalendar(t *testing.T) {
	d := withOffice(t)
	file := filepath.Join(t.TempDir(), "v.txt")
	letter := "SỞ Y TẾ\nSố: 9/SYT\nAn Bình, ngày 01 tháng 3 năm 2021\nKính gửi: UBND các xã.\n1. Các xã báo cáo kết quả trong 03 ngày làm việc kể từ ngày ký.\n"
	if err := os.WriteFile(file, []byte(letter), 0o600); err != nil {
		t.Fatal(err)
	}
	contains(t, d.ok("read", file), "04/03/2021")
	d.ok("office", "calendar=nghỉ 02/03/2021")
	contains(t, d.ok("read", file), "05/03/2021")
	before, err := os.ReadFile(d.env["CONGVAN_DB"])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(d.env["CONGVAN_DB"], before[:len(before)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	r := d.run("read", file)
	contains(t, r.out, "04/03/2021")
	contains(t, r.err, "lịch nghỉ")
}
