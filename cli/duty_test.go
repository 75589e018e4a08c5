package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// assignment returns what show --json tells of a unit's period.
func (d *desk) assignment(obligation, unit, period string) map[string]any {
	d.t.Helper()
	for _, o := range d.object("show", "1")["obligations"].([]any) {
		o := o.(map[string]any)
		for _, a := range o["assignments"].([]any) {
			if a := a.(map[string]any); o["id"] == obligation && a["unit"] == unit && (period == "" || a["period"] == period) {
				return a
			}
		}
	}
	d.t.Fatalf("no assignment %s, %s, %s", obligation, unit, period)
	return nil
}

// Case 5 of the office's rules: one commune exempt of one period is outside the
// total.
func TestExemptForDays(t *testing.T) {
	d := withOffice(t)
	before := d.object("show", "1")["tally"].(map[string]any)["total"].(float64)
	contains(t, d.ok("exempt", "1", "2", "Nậm Mẫu", "--from", "2021-02-11", "--to", "2021-02-11", "--reason", "đang giãn cách", "--by", "Trưởng phòng"),
		"Miễn", "Nậm Mẫu", "11/02/2021", "đang giãn cách", "Trưởng phòng")
	contains(t, d.ok("show", "1"), "được miễn: UBND xã Nậm Mẫu, 11/02/2021 – 11/02/2021: đang giãn cách (Trưởng phòng)")
	tally := d.object("show", "1")["tally"].(map[string]any)
	if tally["total"] != before-1 || tally["exempt"] != 1.0 {
		t.Errorf("%v, before %v", tally, before)
	}
	a := d.assignment("2", "UBND xã Nậm Mẫu", "2021-02-11T16:00")
	if a["standing"] != "exempt" || a["why"] != "exempt" || a["original_due"] != "2021-02-11T16:00" {
		t.Errorf("%v", a)
	}
	if a := d.assignment("2", "UBND xã Nậm Mẫu", firstPeriod); a["standing"] != "overdue" || a["why"] != "deadline-passed" {
		t.Errorf("the period before: %v", a)
	}
	contains(t, d.fails(failed, "exempt", "1", "2", "Nậm Mẫu", "--from", "2021-02-11", "--to", "2021-02-01", "--reason", "x", "--by", "y"), "ngày cuối")
	d.fails(failed, "exempt", "1", "2", "Xã Không Có", "--reason", "x", "--by", "y")
	contains(t, d.fails(misuse, "exempt", "1", "2", "Nậm Mẫu", "--by", "y"), "--reason")
	d.ok("exempt", "1", "1", "all", "--reason", "x", "--by", "y")
	if a := d.assignment("1", "UBND xã Nậm Mẫu", ""); a["standing"] != "exempt" {
		t.Errorf("of the whole obligation: %v", a)
	}
}

func TestAClosedPeriodTakesNothingUntilItIsOpened(t *testing.T) {
	d := withOffice(t)
	contains(t, d.fails(failed, "close-period", "1", "2"), "--period", firstPeriod)
	contains(t, d.ok("close-period", "1", "2", "--period", "2021-02-04", "--note", "đã gửi Sở"), "Khóa sổ", "đã gửi Sở")
	refused := d.fails(failed, "mark", "1", "2", "Nậm Mẫu", "done", "--period", firstPeriod)
	contains(t, refused, "đã khóa sổ", "reopen-period")
	d.fails(failed, "extend", "1", "2", "Nậm Mẫu", "--period", firstPeriod, "--to", "2021-02-09", "--by", "A", "--basis", "B")
	contains(t, d.fails(failed, "exempt", "1", "2", "Nậm Mẫu", "--reason", "x", "--by", "y"), "đã khóa sổ")
	contains(t, d.fails(failed, "close-period", "1", "2", "--period", firstPeriod), "đã khóa sổ")
	o := d.object("show", "1")["obligations"].([]any)[1].(map[string]any)
	if got := o["closed"].([]any); len(got) != 1 || got[0] != firstPeriod {
		t.Errorf("closed: %v", got)
	}
	contains(t, d.ok("show", "1"), "đã khóa sổ kỳ 04/02/2021 16:00 lúc 05/02/2021 08:00: đã gửi Sở")
	contains(t, d.fails(misuse, "reopen-period", "1", "2"), "--reason")
	contains(t, d.ok("reopen-period", "1", "2", "--reason", "xã gửi lại"), "Mở lại sổ", "xã gửi lại")
	contains(t, d.fails(failed, "reopen-period", "1", "2", "--reason", "x"), "không có kỳ nào đã khóa sổ")
	d.ok("mark", "1", "2", "Nậm Mẫu", "done", "--period", firstPeriod)
	d.ok("close-period", "1", "1")
	contains(t, d.fails(failed, "close-period", "1", "1"), "không còn kỳ nào để khóa sổ")
}

func TestEvidenceAndApproximateFigures(t *testing.T) {
	d := withOffice(t)
	photo := filepath.Join(t.TempDir(), "băng rôn.JPEG")
	if err := os.WriteFile(photo, []byte("\xFF\xD8\xFF\xE0"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.ok("mark", "1", "1", "Nậm Mẫu", "done", "--value", "người nghe=~500", "--value", "tin=12", "--place", "cặp 3", "--file", photo, "--ref", "5/BC-UBND")
	a := d.assignment("1", "UBND xã Nậm Mẫu", "")
	e := a["evidence"].(map[string]any)
	files := e["files"].([]any)
	if e["shown"] != true || e["place"] != "cặp 3" || e["ref"] != "5/BC-UBND" || e["reason"] != nil || len(files) != 1 {
		t.Fatalf("%v", e)
	}
	if f := files[0].(map[string]any); f["name"] != "băng rôn.jpg" {
		t.Errorf("%v", f)
	}
	if got := a["approx"].([]any); len(got) != 1 || got[0] != "người nghe" || a["values"].(map[string]any)["người nghe"] != 500.0 {
		t.Errorf("approx %v of %v", got, a["values"])
	}
	if a["why"] != "done-without-deadline" {
		t.Errorf("why: %v", a["why"])
	}
	d.ok("mark", "1", "1", "Bản Thử", "done", "--no-evidence", "báo qua điện thoại")
	contains(t, d.ok("show", "1"), "1 chưa có minh chứng")
	e = d.assignment("1", "UBND xã Bản Thử", "")["evidence"].(map[string]any)
	if e["shown"] != false || e["reason"] != "báo qua điện thoại" || len(e["files"].([]any)) != 0 {
		t.Errorf("%v", e)
	}
	contains(t, d.ok("check"), "tệp gốc: 2")
	program := filepath.Join(t.TempDir(), "cài.jpg")
	if err := os.WriteFile(program, append([]byte("MZ\x90\x00"), make([]byte, 99)...), 0o600); err != nil {
		t.Fatal(err)
	}
	seq := d.objects("log")[0]["seq"]
	contains(t, d.fails(failed, "mark", "1", "1", "Khe Ví", "done", "--file", program), "cài.jpg", "chỉ giữ ảnh")
	contains(t, d.fails(failed, "mark", "1", "1", "Khe Ví", "done", "--file", program+"x"), "cài.jpgx")
	if d.objects("log")[0]["seq"] != seq {
		t.Error("something was recorded")
	}
}

func TestAnObligationFollowsAnother(t *testing.T) {
	d := withOffice(t)
	after := func() any {
		return d.object("show", "1")["obligations"].([]any)[0].(map[string]any)["after"]
	}
	contains(t, d.ok("follow", "1", "1", "12/VHTT", "2"), "12/VHTT", "2")
	if got, ok := after().(map[string]any); !ok || got["directive"] != 1.0 || got["obligation"] != "2" {
		t.Errorf("after: %v", after())
	}
	contains(t, d.ok("show", "1"), "chờ kết quả của văn bản 1, nhiệm vụ 2")
	contains(t, d.fails(failed, "follow", "1", "1", "1", "1"), "chính nó")
	contains(t, d.fails(failed, "follow", "1", "1", "1", "9"), "1, 2, 3")
	for _, line := range []string{"follow 1 1", "follow 1 1 1", "follow 1 1 1 2 --none"} {
		contains(t, d.fails(misuse, strings.Fields(line)...), "congvan follow ID OBLIGATION")
	}
	d.ok("follow", "1", "1", "--none")
	if after() != nil {
		t.Errorf("still after %v", after())
	}
}

// Every standing that show gives comes with the line of the rules behind it.
func TestEveryStandingTellsWhy(t *testing.T) {
	d := withOffice(t)
	d.ok("mark", "1", "2", "Nậm Mẫu", "done", "--period", firstPeriod, "--received", "2021-02-04T16:01")
	d.ok("mark", "1", "2", "Bản Thử", "partial", "--period", firstPeriod, "--received", "2021-02-04T15:59", "--complete-by", "2021-02-04")
	for unit, want := range map[string]string{
		"UBND xã Nậm Mẫu": "done-late received-after-deadline", "UBND xã Bản Thử": "completion-overdue completion-day-passed",
		"UBND xã Khe Ví": "overdue deadline-passed",
	} {
		a := d.assignment("2", unit, firstPeriod)
		if got := a["standing"].(string) + " " + a["why"].(string); got != want {
			t.Errorf("%s: %s, want %s", unit, got, want)
		}
	}
	d.env["CONGVAN_NOW"] = "2021-04-01T08:00"
	if a := d.assignment("2", "UBND xã Khe Ví", firstPeriod); a["why"] != "deadline-long-passed" {
		t.Errorf("after a month: %v", a["why"])
	}
}
