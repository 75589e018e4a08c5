package cli

import (
	"path/filepath"
	"strings"
	"testing"
)

// The cases of DOMAIN.md, section 14, by number and through the commands, as a
// script would type them. Through the store they stand in db/cases_test.go. Of
// those that are not below
//
//	10 and 11 are bluezone_test.go,
//	13 to 15 are intake/founding_test.go, and TestOneSpelling here for the command,
//	17 is viet/dates_test.go: no letter is printed yet,
//	18 and 19 are import_results_test.go,
//	20 is TestASecretTextIsRefused.

// A case file has the broadcaster, 13 communes and the weekly report of four
// figures that each of them owes in February 2021, clause 3.
func caseFile(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.env["CONGVAN_NOW"] = "2021-02-01T08:00"
	d.ok("import", thirteen(t))
	d.ok("import", write(t, "tuan.txt", `UBND HUYỆN THỬ NGHIỆM
PHÒNG VĂN HÓA VÀ THÔNG TIN

Số: 12/VHTT

Thử Nghiệm, ngày 01 tháng 02 năm 2021

Kính gửi: UBND các xã, thị trấn.

1. UBND các xã, thị trấn tuyên truyền trên hệ thống truyền thanh cơ sở.

3. Đài Truyền thanh - Truyền hình huyện, UBND các xã, thị trấn báo cáo kết quả tuyên truyền về Phòng Văn hóa và Thông tin trước 16h00 thứ năm hằng tuần trong tháng 02/2021.
`))
	return d
}

// at runs what follows as of a moment.
func (d *desk) at(now string) *desk {
	d.env["CONGVAN_NOW"] = now
	return d
}

// numbers is the tally of an obligation of directive 1.
func (d *desk) numbers(obligation string) map[string]float64 {
	d.t.Helper()
	for _, o := range d.object("show", "1")["obligations"].([]any) {
		if o := o.(map[string]any); o["id"] == obligation {
			out := map[string]float64{}
			for cell, n := range o["tally"].(map[string]any) {
				if n != 0.0 {
					out[cell] = n.(float64)
				}
			}
			return out
		}
	}
	d.t.Fatalf("there is no obligation %s", obligation)
	return nil
}

func (d *desk) counts(obligation string, want map[string]float64) {
	d.t.Helper()
	got := d.numbers(obligation)
	for cell, n := range want {
		if got[cell] != n {
			d.t.Errorf("%s at %s: %v, want %v", obligation, d.env["CONGVAN_NOW"], got, want)
			return
		}
	}
}

func (d *desk) stands(obligation, unit, period, want string) map[string]any {
	d.t.Helper()
	a := d.assignment(obligation, unit, period)
	if a["standing"] != want {
		d.t.Errorf("%s, %s at %s: %v, want %s", unit, period, d.env["CONGVAN_NOW"], a["standing"], want)
	}
	return a
}

func TestCase1(t *testing.T) {
	d := caseFile(t).at("2021-02-05T09:00")
	for i, c := range []struct {
		received, standing string
		late               float64
	}{{"15:59", "done-on-time", 0}, {"16:00", "done-on-time", 0}, {"16:01", "done-late", 1}} {
		unit := []string{"Mẫu 1", "Mẫu 2", "Mẫu 3"}[i]
		d.ok("mark", "1", "3", unit, "done", "--period", "2021-02-04", "--received", "2021-02-04T"+c.received)
		if a := d.stands("3", "UBND xã "+unit, firstPeriod, c.standing); a["late_minutes"] != c.late {
			t.Errorf("received %s, late by %v minutes", c.received, a["late_minutes"])
		}
	}
	contains(t, d.ok("show", "1"), "04/02/2021 16:01, trễ 1 phút")
}

func TestCase2(t *testing.T) {
	d := caseFile(t).at("2021-02-04T16:01")
	d.stands("3", "UBND xã Mẫu 1", firstPeriod, "overdue")
	if calls := d.objects("due", "--urge"); len(calls) != 14 || calls[0]["waits"] != true {
		t.Errorf("%d to call", len(calls))
	}
	if due := d.objects("due"); len(due) != 14 || due[0]["standing"] != "overdue" {
		t.Errorf("%d are due", len(due))
	}
}

func TestCase3(t *testing.T) {
	d := caseFile(t).at("2021-02-04T15:50")
	mark := []string{"mark", "1", "3", "Mẫu 1"}
	d.ok(append(mark, "done", "--period", "2021-02-04")...)
	d.at("2021-02-05T09:00").ok(append(mark, "partial", "--period", "2021-02-04", "--complete-by", "2021-02-10")...)
	d.stands("3", "UBND xã Mẫu 1", firstPeriod, "returned-in-time")
	d.at("2021-02-08T09:00").ok(append(mark, "done", "--period", "2021-02-04")...)
	if a := d.at("2021-02-20T08:00").stands("3", "UBND xã Mẫu 1", firstPeriod, "done-on-time"); a["received"] != "2021-02-04T15:50" {
		t.Errorf("received %v", a["received"])
	}
}

func TestCase4(t *testing.T) {
	d := caseFile(t).at("2021-02-12T08:00")
	of := []string{"1", "3", "Mẫu 1"}
	d.ok(append(append([]string{"extend"}, of...), "--period", "2021-02-11", "--to", "2021-02-17T16:00", "--by", "TP", "--basis", "15/TB")...)
	d.at("2021-02-17T10:05").ok(append(append([]string{"mark"}, of...), "done", "--period", "2021-02-11", "--received", "2021-02-17T10:00")...)
	a := d.stands("3", "UBND xã Mẫu 1", "2021-02-11T16:00", "done-on-time")
	if a["original_due"] != "2021-02-11T16:00" || a["due"] != "2021-02-17T16:00" {
		t.Errorf("%v", a)
	}
	contains(t, d.ok("show", "1"), "gia hạn sau hạn")
}

func TestCase5(t *testing.T) {
	d := caseFile(t)
	d.ok("exempt", "1", "3", "Mẫu 7", "--from", "2021-02-11", "--to", "2021-02-11", "--reason", "lũ quét", "--by", "TP")
	d.counts("3", map[string]float64{"total": 55, "exempt": 1})
	contains(t, d.ok("show", "1"), "được miễn: UBND xã Mẫu 7", "Được miễn 1")
	d.ok("exempt", "1", "3", "Mẫu 7", "--none")
	d.ok("mark", "1", "3", "Mẫu 7", "exempt", "--period", "2021-02-11", "--reason", "lũ quét", "--by", "TP")
	d.counts("3", map[string]float64{"total": 55, "exempt": 1})
}

func TestCase6(t *testing.T) {
	d := caseFile(t)
	for i, now := range []string{"2021-02-04T16:00", "2021-02-04T16:01", "2021-02-11T16:01", "2021-02-18T16:01", "2021-02-25T16:01"} {
		d.at(now).counts("3", map[string]float64{"total": 56, "open_overdue": float64(14 * i), "open_in_time": float64(56 - 14*i)})
	}
	for range 10 {
		d.ok("list")
	}
	d.counts("3", map[string]float64{"total": 56, "open_overdue": 56})
}

// windowFile has a week of spreading word, which asks for no report, and a
// report on request.
func windowFile(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t).at("2021-09-07T08:00")
	d.ok("import", thirteen(t))
	d.ok("import", write(t, "dot.txt", `Số: 5/VHTT

V/v truyền thông phòng, chống dịch (từ ngày 07/9 đến ngày 14/9/2021)

Thử Nghiệm, ngày 06 tháng 9 năm 2021

Kính gửi: UBND các xã, thị trấn.

1. Tiếp tục truyền đi thông điệp về công tác phòng, chống dịch.

Đề nghị Quý cơ quan, đơn vị tổ chức tuyên truyền nội dung nêu trên và báo cáo kết quả về Phòng khi có yêu cầu./.
`))
	return d
}

func TestCase7(t *testing.T) {
	d := windowFile(t)
	d.counts("2", map[string]float64{"total": 0, "on_request": 13})
	contains(t, d.fails(failed, "mark", "1", "2", "all", "done"), "request")
	d.at("2021-09-20T08:00").ok("request", "1", "2", "--asked", "2021-09-20", "--due", "2021-09-22", "--basis", "điện của Sở")
	d.counts("2", map[string]float64{"total": 13, "on_request": 0})
}

func TestCase8(t *testing.T) {
	d := windowFile(t).at("2021-09-14T23:59")
	d.stands("1", "UBND xã Mẫu 1", "2021-09-14T23:59", "due-soon")
	d.at("2021-09-15T00:00").stands("1", "UBND xã Mẫu 1", "2021-09-14T23:59", "to-assess")
	d.counts("1", map[string]float64{"total": 13, "to_assess": 13})
	if calls := d.objects("due", "--urge"); len(calls) != 0 {
		t.Errorf("what is the officer's own debt is urged: %v", calls)
	}
}

func TestCase9(t *testing.T) {
	d := newDesk(t)
	d.ok("import", thirteen(t))
	d.ok("import", write(t, "bau-cu.txt", `Số: 6/VHTT

Thử Nghiệm, ngày 01 tháng 02 năm 2021

Kính gửi: UBND các xã, thị trấn.

1. UBND các xã, thị trấn tăng cường tuyên truyền ít nhất 02 lần so với thời gian qua về thời lượng, tần suất, số lượng tin/bài tuyên truyền bầu cử.
`))
	mark := func(state string, more ...string) []string {
		return append([]string{"mark", "1", "1", "Mẫu 1", state}, more...)
	}
	contains(t, d.fails(failed, mark("done", "--value", "số lượng tin=10")...), "thiếu mốc so sánh")
	figures := []string{
		"--value", "thời lượng=8", "--value", "tần suất=10", "--value", "số lượng tin=11", "--baseline", "thời lượng=4", "--baseline", "tần suất=5",
		"--baseline", "số lượng tin=6", "--baseline-period", "tháng 01/2021", "--baseline-source", "3/BC-UBND",
	}
	contains(t, d.fails(failed, mark("done", figures...)...), "1,83")
	d.ok(mark("partial", figures...)...)
	met := map[float64]bool{}
	for _, r := range d.assignment("1", "UBND xã Mẫu 1", "")["ratios"].([]any) {
		r := r.(map[string]any)
		met[r["ratio"].(float64)] = r["met"].(bool)
	}
	if len(met) != 2 || !met[2] || met[1.83] {
		t.Errorf("the ratios met are %v", met)
	}
}

func TestCase12(t *testing.T) {
	d := caseFile(t)
	for _, unit := range []string{"Mẫu 1", "Mẫu 2"} {
		d.ok("bluezone", "record", unit, "--as-of", "2021-01-30", "--installs", "50", "--smartphones", "100")
	}
	list := d.object("bluezone", "list")
	for _, row := range list["rows"].([]any) {
		if row := row.(map[string]any); row["rank"] != 1.0 || row["tied"] != true {
			t.Errorf("%v", row)
		}
	}
	if un := list["unranked"].([]any); len(list["rows"].([]any)) != 2 || len(un) != 11 {
		t.Errorf("%d are not ranked", len(un))
	}
	contains(t, d.ok("bluezone", "list"), "đồng hạng", "chưa có số liệu")
}

func TestCase16(t *testing.T) {
	d := newDesk(t)
	d.ok("import", write(t, "a.txt", "Số: 7/VHTT\n\nV/v tuyên truyền bầu cử\n\nKính gửi: Đài Truyền thanh huyện Đắk Mẫu.\n\n1. Đài Truyền thanh đưa tin.\n"))
	for _, words := range []string{"tuyen truyen bau cu", "dai truyen thanh", "Dak"} {
		if got := len(d.objects("list", "--search", words)); got != 1 {
			t.Errorf("%s finds %d", words, got)
		}
	}
	if got := len(d.objects("list", "--search", "tuyến truyền")); got != 0 {
		t.Errorf("other marks find %d", got)
	}
}

func TestCase21(t *testing.T) {
	d := caseFile(t)
	d.ok("import", write(t, "moi.txt", "Số: 20/VHTT\n\nThử Nghiệm, ngày 15 tháng 02 năm 2021\n\nKính gửi: UBND các xã, thị trấn.\n\n1. UBND các xã, thị trấn báo cáo theo mẫu mới.\n"))
	d.at("2021-02-15T08:00").ok("supersede", "12/VHTT", "20/VHTT", "--from", "2021-02-15")
	d.counts("3", map[string]float64{"total": 28, "superseded": 28})
	d.stands("3", "UBND xã Mẫu 1", "2021-02-11T16:00", "overdue")
	d.stands("3", "UBND xã Mẫu 1", "2021-02-18T16:00", "superseded")
}

func TestCase22(t *testing.T) {
	d := caseFile(t)
	contains(t, d.ok("unit", "set", "Mẫu 1", "--until", "2021-02-20", "--successor", "Mẫu 2"), "UBND xã Mẫu 1")
	d.counts("3", map[string]float64{"total": 55})
	owed := d.standings("3")
	for _, period := range []string{"04", "11", "18"} {
		if owed["UBND xã Mẫu 1 2021-02-"+period+"T16:00"] == "" {
			t.Errorf("X does not owe the %sth", period)
		}
	}
	if owed["UBND xã Mẫu 1 2021-02-25T16:00"] != "" || owed["UBND xã Mẫu 2 2021-02-25T16:00"] == "" {
		t.Errorf("the last period is owed by X")
	}
}

// Case 15: line ends, decomposed letters and stray marks change nothing.
func TestOneSpelling(t *testing.T) {
	d := newDesk(t)
	plain := "Số: 12/VHTT\n\nThử Nghiệm, ngày 01 tháng 02 năm 2021\n\nKính gửi: UBND các xã, thị trấn.\n\n1. UBND các xã, thị trấn báo cáo kết quả về Phòng trước 16h00 ngày 05/3/2021.\n"
	read := func(words string) string {
		file := write(t, "a.txt", words)
		return strings.ReplaceAll(d.ok("read", file), filepath.Dir(file), "")
	}
	want := read(plain)
	for _, words := range []string{strings.ReplaceAll(plain, "\n", "\r\n"), strings.ReplaceAll(plain, "16h00", "**16h00**"), "\uFEFF" + plain} {
		if got := read(words); got != want {
			t.Errorf("%q gives %s, want %s", words, got, want)
		}
	}
}
