package cli

import (
	"strings"
	"testing"

	"congvan/db"
)

const firstPeriod = "2021-02-04T16:00"

// Case 1 of the office's rules: 15:59, 16:00 and 16:01, typed in the day after.
func TestLatenessIsJudgedByWhenTheUnitDelivered(t *testing.T) {
	for received, want := range map[string]string{
		"2021-02-04T15:59": "done-on-time", "2021-02-04T16:00": "done-on-time", "2021-02-04T16:01": "done-late",
	} {
		d := withOffice(t)
		d.ok("mark", "1", "2", "Nậm Mẫu", "done", "--period", firstPeriod, "--received", received)
		if got := d.standings("2")["UBND xã Nậm Mẫu "+firstPeriod]; got != want {
			t.Errorf("received %s: %s, want %s", received, got, want)
		}
	}
}

func TestAnOpenPeriodMustBeNamedWhereThereAreSeveral(t *testing.T) {
	d := withOffice(t)
	line := d.fails(failed, "mark", "1", "2", "Nậm Mẫu", "done")
	contains(t, line, "2021-02-04T16:00", "2021-02-11T16:00", "2021-02-18T16:00", "2021-02-25T16:00", "--period")
	d.fails(failed, "extend", "1", "2", "all", "--to", "2021-03-01", "--by", "A", "--basis", "B")
	d.fails(failed, "remind", "1", "2", "all", "--channel", "Zalo")
}

func TestTheOnlyOpenPeriodIsTaken(t *testing.T) {
	d := withOffice(t)
	for _, p := range []string{firstPeriod, "2021-02-11", "2021-02-18"} {
		d.ok("mark", "1", "2", "Nậm Mẫu", "done", "--period", p, "--received", "2021-02-04T09:00")
	}
	d.ok("mark", "1", "2", "Nậm Mẫu", "done", "--received", "2021-02-04T09:00")
	if got := d.standings("2")["UBND xã Nậm Mẫu 2021-02-25T16:00"]; got != "done-on-time" {
		t.Errorf("the last period is %s", got)
	}
	contains(t, d.fails(failed, "mark", "1", "2", "Nậm Mẫu", "pending"), "không còn kỳ nào", firstPeriod)
	contains(t, d.fails(failed, "mark", "1", "2", "Nậm Mẫu", "done", "--period", "2021-02-05"), "2021-02-05", firstPeriod)
	d.fails(misuse, "mark", "1", "2", "Nậm Mẫu", "done", "--period", "hôm qua")
}

func TestAUnitMayBeNamedInManyWays(t *testing.T) {
	for _, name := range []string{"2", "UBND xã Nậm Mẫu", "ubnd xa nam mau", "Nậm Mẫu", "nam mau"} {
		d := withOffice(t)
		d.ok("mark", "1", "1", name, "done")
		if got := d.standings("1")["UBND xã Nậm Mẫu"]; got != "done-no-deadline" {
			t.Errorf("%q marked: %s", name, got)
		}
	}
	for _, name := range []string{"all", "UBND các xã, thị trấn"} {
		d := withOffice(t)
		d.ok("mark", "1", "1", name, "done")
		for unit, got := range d.standings("1") {
			if got != "done-no-deadline" {
				t.Errorf("%q: %s is %s", name, unit, got)
			}
		}
	}
}

func TestUnitsThatCannotBeMeant(t *testing.T) {
	d := withOffice(t)
	contains(t, d.fails(failed, "mark", "1", "1", "Xã Không Có", "done"), "Xã Không Có", " units)")
	contains(t, d.fails(failed, "mark", "1", "1", "Đài huyện", "done"), "Đài huyện", "UBND xã Nậm Mẫu", "UBND thị trấn Thử")
	contains(t, d.fails(failed, "mark", "1", "9", "Nậm Mẫu", "done"), "12/VHTT", "1, 2, 3")
	contains(t, d.fails(failed, "mark", "77", "1", "Nậm Mẫu", "done"), "77")
	contains(t, d.fails(failed, "mark", "99/XYZ", "1", "Nậm Mẫu", "done"), "99/XYZ")
	contains(t, d.fails(failed, "mark", "1", "3", "Nậm Mẫu", "done"), "khi có yêu cầu", " request 1 3")
}

func TestADirectiveMayBeNamedByItsNumber(t *testing.T) {
	d := withOffice(t)
	d.ok("mark", "12/vhtt", "1", "all", "done")
	d.ok("import", "testdata/weekly.txt")
	contains(t, d.fails(failed, "show", "12/VHTT"), "1 (01/02/2021", "2 (01/02/2021")
}

func TestFigures(t *testing.T) {
	d := withOffice(t)
	d.ok("mark", "1", "1", "Nậm Mẫu", "done", "--value", "số tin=1.200", "--value", "độ dài = 12,5")
	var got map[string]any
	for _, o := range d.object("show", "1")["obligations"].([]any) {
		if o := o.(map[string]any); o["id"] == "1" {
			got = o["assignments"].([]any)[0].(map[string]any)["values"].(map[string]any)
		}
	}
	if got["số tin"] != 1200.0 || got["độ dài"] != 12.5 || len(got) != 2 {
		t.Errorf("values are %v", got)
	}
	contains(t, d.fails(misuse, "mark", "1", "1", "Nậm Mẫu", "done", "--value", "số tin=mười"), "số tin", "mười")
	contains(t, d.fails(misuse, "mark", "1", "1", "Nậm Mẫu", "done", "--value", "số tin"), "số tin")
}

func TestMarksThatShouldSayMore(t *testing.T) {
	d := withOffice(t)
	r := d.run("mark", "1", "1", "Nậm Mẫu", "exempt")
	if r.code != done || !strings.Contains(r.err, "--reason") {
		t.Errorf("exempt: exit %d, %q", r.code, r.err)
	}
	r = d.run("mark", "1", "1", "Bản Thử", "partial")
	if r.code != done || !strings.Contains(r.err, "--complete-by") {
		t.Errorf("partial: exit %d, %q", r.code, r.err)
	}
	if r = d.run("mark", "1", "1", "Khe Ví", "exempt", "--reason", "thiên tai", "--by", "Trưởng phòng"); r.err != "" {
		t.Errorf("a full one warns: %q", r.err)
	}
}

func TestExtendRequestRemind(t *testing.T) {
	d := withOffice(t)
	d.ok("extend", "1", "2", "Nậm Mẫu", "--period", "2021-02-11", "--to", "2021-02-17T16:00", "--by", "Trưởng phòng", "--basis", "nghỉ Tết")
	contains(t, d.fails(failed, "extend", "1", "2", "Nậm Mẫu", "--period", "2021-02-11", "--to", "2021-02-16", "--by", "A", "--basis", "B"),
		"23h59 ngày 16/02/2021", "16h00 ngày 17/02/2021", "Nậm Mẫu")
	contains(t, d.fails(failed, "extend", "1", "1", "all", "--to", "2021-02-16", "--by", "A", "--basis", "B"), "không có hạn")

	d.ok("request", "1", "3", "--asked", "2021-02-05T07:00", "--due", "2021-02-08", "--basis", "điện thoại của Sở")
	if got := d.standings("3")["UBND xã Khe Ví 2021-02-08T23:59"]; got != "in-time" {
		t.Errorf("after the request: %v", d.standings("3"))
	}
	contains(t, d.fails(failed, "request", "1", "2", "--asked", "2021-02-05", "--due", "2021-02-08", "--basis", "x"), "định kỳ", "3")
	d.fails(failed, "request", "1", "3", "--asked", "2021-02-05", "--due", "2021-02-08", "--basis", "lại")
	d.fails(failed, "request", "1", "3", "--asked", "2021-02-05", "--due", "2021-02-01", "--basis", "ngược")

	if got := d.ok("remind", "1", "2", "Nậm Mẫu", "--period", firstPeriod, "--channel", "Zalo"); got != "1\n" {
		t.Errorf("first urging prints %q", got)
	}
	if got := d.ok("remind", "1", "2", "Nậm Mẫu", "--period", firstPeriod, "--channel", "điện thoại", "--promised", "2021-02-06"); got != "2\n" {
		t.Errorf("second urging prints %q", got)
	}
	contains(t, d.ok("remind", "1", "2", "all", "--period", firstPeriod, "--channel", "email"), "3 UBND xã Nậm Mẫu\n", "1 UBND thị trấn Thử\n")
}

func TestUndoAndRedo(t *testing.T) {
	d := withOffice(t)
	d.ok("mark", "1", "1", "all", "done")
	contains(t, d.ok("undo"), "Hoàn tác", "hoàn thành")
	log := d.objects("log")
	if log[0]["action"] != "undo" || log[1]["undone"] != true || log[2]["undone"] != false {
		t.Errorf("after undo the journal is %v", log[:3])
	}
	contains(t, d.ok("redo"), "Làm lại")
	if log = d.objects("log"); log[2]["undone"] != false {
		t.Errorf("after redo the step counts as undone: %v", log[:3])
	}
	d.ok("undo")
	if log = d.objects("log"); log[3]["undone"] != true || log[1]["undone"] != true {
		t.Errorf("undoing a redo: %v", log[:4])
	}
	contains(t, d.fails(failed, "--lang", "en", "redo", "--db", d.env["CONGVAN_DB"]+"x"), "no data file")
	if got := len(d.objects("log", "--limit", "2")); got != 2 {
		t.Errorf("--limit 2 gives %d", got)
	}
}

func TestNowIsTheTimeOfWhatIsWritten(t *testing.T) {
	d := withOffice(t)
	d.ok("mark", "1", "1", "all", "done", "--now", "2021-01-15T09:30")
	if got := d.objects("log")[0]["at"]; got != "2021-01-15T09:30" {
		t.Errorf("the step is of %v", got)
	}
}

func TestSupersede(t *testing.T) {
	d := withOffice(t)
	d.ok("import", "testdata/weekly.txt")
	d.ok("supersede", "1", "2", "--from", "2021-02-15")
	o := d.object("show", "1")
	if o["superseded_by"] != 2.0 {
		t.Errorf("superseded_by is %v", o["superseded_by"])
	}
	if got := d.standings("2")["UBND xã Nậm Mẫu 2021-02-18T16:00"]; got != "superseded" {
		t.Errorf("period 3 is %s", got)
	}
}

func TestFiguresBelowZeroAreRefused(t *testing.T) {
	d := withOffice(t)
	contains(t, d.fails(failed, "mark", "1", "2", "Nậm Mẫu", "done", "--period", firstPeriod, "--value", "số lượng tin bài=-5"), "-5", "không nhận số âm")
}

func TestANarrowerWindowNarrows(t *testing.T) {
	d := withOffice(t)
	d.env["CONGVAN_NOW"] = "2021-02-09T08:00" // 4/2 is past, 11/2 in two days, 18/2 in nine
	standings := func(args ...string) map[string]int {
		out := map[string]int{}
		for _, o := range d.objects(append([]string{"due", "--unit", "Nậm Mẫu"}, args...)...) {
			out[o["standing"].(string)]++
		}
		return out
	}
	for _, c := range []struct {
		within       string
		soon, inTime int
	}{{"", 1, 0}, {"1", 0, 0}, {"3", 1, 0}, {"10", 1, 1}} {
		var args []string
		if c.within != "" {
			args = []string{"--within", c.within}
		}
		if got := standings(args...); got["overdue"] != 1 || got["due-soon"] != c.soon || got["in-time"] != c.inTime {
			t.Errorf("within %q: %v", c.within, got)
		}
	}
}

func TestApproximateFiguresAreMarked(t *testing.T) {
	d := withResults(t)
	unit := d.objects("units")[0]["name"].(string)
	d.ok("mark", "1", "3", unit, "done", "--period", "2021-02-04", "--value", "số lượng tin, bài=gần 500", "--value", "độ dài tin, bài=12,5")
	contains(t, d.ok("show", "1"), "số lượng tin, bài ~500", "độ dài tin, bài 12,5")
	d.during = func(s *db.Store) error {
		marks, err := s.Marks(1)
		for _, m := range marks {
			if len(m.Approx) != 1 || m.Approx[0] != "số lượng tin, bài" || m.Values["số lượng tin, bài"] != 500 {
				t.Errorf("%+v", m)
			}
		}
		if len(marks) != 1 {
			t.Errorf("%d marks", len(marks))
		}
		return err
	}
	d.ok()
	d.fails(misuse, "mark", "1", "3", unit, "done", "--period", "2021-02-04", "--value", "số lượng tin, bài=12.50")
}
