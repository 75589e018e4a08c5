package cli

import (
	"strings"
	"testing"
)

// A unit owes again what it was exempt from; the tally is as before.
func TestExemptIsTakenBack(t *testing.T) {
	d := withOffice(t)
	before := d.ok("show", "1")
	exempt := func(args ...string) {
		t.Helper()
		d.ok(append(append([]string{"exempt", "1"}, args...), "--reason", "lũ", "--by", "TP")...)
	}
	exempt("2", "Nậm Mẫu", "--from", "2021-02-11", "--to", "2021-02-11")
	exempt("2", "Nậm Mẫu", "--from", "2021-02-25")
	contains(t, d.ok("exempt", "1", "2", "Nậm Mẫu", "--none", "--to", "2021-02-12"), "Thôi miễn", "Nậm Mẫu")
	for period, want := range map[string]string{"2021-02-11T16:00": "in-time", "2021-02-25T16:00": "exempt"} {
		if got := d.assignment("2", "UBND xã Nậm Mẫu", period)["standing"]; got != want {
			t.Errorf("%s is %s, want %s", period, got, want)
		}
	}
	d.ok("exempt", "1", "2", "Nậm Mẫu", "--none")
	exempt("2", "all")
	d.ok("exempt", "1", "2", "all", "--none")
	exempt("1", "Nậm Mẫu") // an obligation without a deadline
	contains(t, d.fails(failed, "exempt", "1", "1", "Nậm Mẫu", "--none", "--from", "2021-02-01"), "không được miễn")
	d.ok("exempt", "1", "1", "Nậm Mẫu", "--none")
	if after := d.ok("show", "1"); after != before {
		t.Errorf("not as before: %s", after)
	}
	contains(t, d.ok("undo"), "Thôi miễn")
}

// What lies ahead in a rule without an end can be taken back as well.
func TestAnExemptionAheadIsTakenBack(t *testing.T) {
	d := newDesk(t)
	d.ok("import", "testdata/units.csv")
	d.ok("import", write(t, "a.txt", "Số: 3/VHTT\n\nThử Nghiệm, ngày 01 tháng 02 năm 2021\n\nKính gửi: UBND các xã, thị trấn.\n\n1. UBND các xã, thị trấn báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần.\n"))
	d.ok("exempt", "1", "1", "Nậm Mẫu", "--from", "2022-01-01", "--reason", "x", "--by", "y")
	contains(t, d.ok("exempt", "1", "1", "Nậm Mẫu", "--none"), "Thôi miễn")
	if shown := d.ok("show", "1"); strings.Contains(shown, "được miễn: ") {
		t.Errorf("still exempt: %s", shown)
	}
}

func TestExemptionsThatCannotBeTakenBack(t *testing.T) {
	d := withOffice(t)
	contains(t, d.fails(failed, "exempt", "1", "2", "Nậm Mẫu", "--none"), "không được miễn")
	contains(t, d.fails(misuse, "exempt", "1", "2", "Nậm Mẫu", "--none", "--by", "TP"), "--by", "--none")
	contains(t, d.fails(failed, "exempt", "1", "2", "Nậm Mẫu", "--none", "--from", "2021-03-01", "--to", "2021-02-01"), "ngày cuối")
	contains(t, d.fails(failed, "exempt", "1", "2", "Xã Lạ", "--none"), "Xã Lạ")
	d.ok("exempt", "1", "2", "Nậm Mẫu", "--reason", "lũ", "--by", "TP")
	d.ok("close-period", "1", "2", "--period", "2021-02-04")
	contains(t, d.fails(failed, "exempt", "1", "2", "Nậm Mẫu", "--none"), "khóa sổ")
}
