package cli

import (
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
)

// decides decides in the interface on the period at the eve of Tết.
func (d *desk) decides(c model.Decision) {
	d.t.Helper()
	c.Period = model.At(2021, 2, 11, 16, 0)
	d.during = func(s *db.Store) error { return s.Decide(1, "2", []model.Decision{c}) }
	d.ok()
}

// A moved deadline is followed by show, due and list; the original one stays.
func TestAMovedPeriodIsFollowed(t *testing.T) {
	d := withOffice(t)
	contains(t, d.ok("show", "1"), "? kỳ hạn 16h00 ngày 11/02/2021, Tết Nguyên đán (30 Tết): chưa quyết định")
	d.env["CONGVAN_NOW"] = "2021-02-12T09:00"
	plain := d.objects("list")[0]
	d.decides(model.Decision{Choice: model.Move, To: model.At(2021, 2, 17, 16, 0), Basis: "lịch nghỉ Tết"})
	o := d.object("show", "1")["obligations"].([]any)[1].(map[string]any)
	hasKeys(t, "obligation", o, "id text span who kind report report_to measures deadline units periods tally assignments decisions")
	decision := o["decisions"].([]any)[0].(map[string]any)
	hasKeys(t, "decision", decision, "period choice to basis at")
	if decision["choice"] != "move" || decision["to"] != "2021-02-17T16:00" || decision["basis"] != "lịch nghỉ Tết" || decision["at"] != "2021-02-12T09:00" {
		t.Errorf("the decision is %v", decision)
	}
	a := o["assignments"].([]any)
	for _, one := range a {
		one := one.(map[string]any)
		if one["period"] == "2021-02-11T16:00" && (one["due"] != "2021-02-17T16:00" || one["original_due"] != "2021-02-11T16:00" || one["standing"] != "in-time") {
			t.Errorf("an assignment of the period: %v", one)
		}
	}
	for _, one := range d.objects("due") {
		if one["period"] == "2021-02-11T16:00" {
			t.Errorf("due before its new deadline: %v", one)
		}
	}
	if moved := d.objects("list")[0]; moved["tally"].(map[string]any)["open_overdue"].(float64) >= plain["tally"].(map[string]any)["open_overdue"].(float64) {
		t.Errorf("list counts %v, before %v", moved["tally"], plain["tally"])
	}
	contains(t, d.ok("show", "1"), "kỳ hạn 16h00 ngày 11/02/2021, Tết Nguyên đán (30 Tết): lùi hạn đến 16h00 ngày 17/02/2021, căn cứ: lịch nghỉ Tết")
	contains(t, d.ok("log"), "Quyết định: lùi hạn đến 16h00 ngày 17/02/2021 (trước đó: chưa quyết định), nhiệm vụ 2, kỳ hạn 16h00 ngày 11/02/2021")
	d.env["CONGVAN_LANG"] = "en"
	contains(t, d.ok("log"), "Decided: moved to 16:00 on 17/02/2021 (before: undecided), obligation 2, period due 16:00 on 11/02/2021")
	contains(t, d.ok("undo"), "Decided: moved")
	if words := d.ok("show", "1"); strings.Contains(words, "moved to") {
		t.Errorf("undone, show prints %s", words)
	}
}

// Of a period that was merged nobody owes anything: a mark is asked for the
// others only.
func TestAMergedPeriodIsNotOpen(t *testing.T) {
	d := withOffice(t)
	d.decides(model.Decision{Choice: model.Merge, To: model.At(2021, 2, 18, 16, 0), Basis: "nghỉ Tết"})
	line := d.fails(failed, "mark", "1", "2", "Nậm Mẫu", "done")
	contains(t, line, "2021-02-04T16:00", "2021-02-18T16:00")
	if strings.Contains(line, "2021-02-11") {
		t.Errorf("the merged period is offered: %s", line)
	}
	if got := d.standings("2")["UBND xã Nậm Mẫu 2021-02-11T16:00"]; got != "exempt" {
		t.Errorf("the merged period is %s", got)
	}
	contains(t, d.ok("show", "1"), "gộp vào kỳ hạn 16h00 ngày 18/02/2021, căn cứ: nghỉ Tết")
}

func TestTheCalendarOfTheOffice(t *testing.T) {
	d := withOffice(t)
	d.ok("office", "calendar=nghỉ 17/02/2021-18/02/2021; làm bù 20/02/2021")
	c := d.object("office")["calendar"].(map[string]any)
	if off := c["off"].([]any); len(off) != 2 || off[1] != "2021-02-18" || c["working"].([]any)[0] != "2021-02-20" {
		t.Errorf("the calendar is %v", c)
	}
	contains(t, d.ok("office"), "nghỉ 17/02/2021-18/02/2021; làm bù 20/02/2021")
	contains(t, d.ok("show", "1"), "? kỳ hạn 16h00 ngày 18/02/2021, lịch nghỉ của cơ quan: chưa quyết định")
	contains(t, d.fails(misuse, "office", "calendar=nghỉ 31/02/2021"), "nghỉ 31/02/2021", "không có ngày này")
	d.ok("office", "calendar=")
	if c = d.object("office")["calendar"].(map[string]any); len(c["off"].([]any)) != 0 {
		t.Errorf("cleared, the calendar is %v", c)
	}
}

// Each choice is taken, told and taken back by the command alone.
func TestDecideByCommand(t *testing.T) {
	d := withOffice(t)
	for _, c := range []struct {
		args []string
		says string
		due  string
		want string // the standing of the period on 12/02
	}{
		{[]string{"keep"}, "giữ nguyên hạn", "2021-02-11T16:00", "overdue"},
		{[]string{"move", "--basis", "lịch nghỉ Tết"}, "lùi hạn đến 16h00 ngày 17/02/2021", "2021-02-17T16:00", "in-time"},
		{[]string{"move", "--to", "2021-02-18", "--basis", "5/TB"}, "lùi hạn đến 16h00 ngày 18/02/2021", "2021-02-18T16:00", "in-time"},
		{[]string{"move", "--to", "2021-02-17T09:30", "--basis", "5/TB"}, "lùi hạn đến 09h30 ngày 17/02/2021", "2021-02-17T09:30", "in-time"},
		{[]string{"early", "--to", "2021-02-09"}, "nhắc nộp sớm lúc 16h00 ngày 09/02/2021", "2021-02-11T16:00", "overdue"},
		{[]string{"early"}, "nhắc nộp sớm lúc 16h00 ngày 09/02/2021", "2021-02-11T16:00", "overdue"},
		{[]string{"merge", "--to", "2021-02-18", "--basis", "5/TB"}, "gộp vào kỳ hạn 16h00 ngày 18/02/2021", "2021-02-11T16:00", "exempt"},
		{[]string{"exempt", "--basis", "5/TB"}, "miễn cả kỳ", "2021-02-11T16:00", "exempt"},
	} {
		d.env["CONGVAN_NOW"] = "2021-02-12T09:00"
		contains(t, d.ok(append([]string{"decide", "12/VHTT", "2", "--period", "2021-02-11"}, c.args...)...), c.says)
		a := d.assignment("2", "UBND xã Nậm Mẫu", "2021-02-11T16:00")
		standing, _ := a["standing"].(string)
		if standing == "due-soon" { // a working day ahead may be near
			standing = "in-time"
		}
		if a["due"] != c.due || standing != c.want || a["original_due"] != "2021-02-11T16:00" {
			t.Errorf("%v gives %v", c.args, a)
		}
		contains(t, d.ok("decide", "1", "2", "--none"), "chưa quyết định")
		if a := d.assignment("2", "UBND xã Nậm Mẫu", "2021-02-11T16:00"); a["standing"] != "overdue" {
			t.Errorf("taken back: %v", a)
		}
	}
	contains(t, d.ok("decide", "1", "2", "keep"), "nhiệm vụ 2, kỳ hạn 16h00 ngày 11/02/2021") // the only one that waits
	contains(t, d.ok("decide", "1", "2", "keep", "--period", "2021-02-11"), "không có gì thay đổi")
}

func TestDecisionsThatCannotBe(t *testing.T) {
	d := withOffice(t)
	before := d.ok("log", "--json")
	for _, c := range []struct {
		code int
		line string
		says []string
	}{
		{misuse, "decide 1 2", []string{"congvan decide ID OBLIGATION [CHOICE]"}},
		{misuse, "decide 1 2 keep --none", []string{"congvan decide"}},
		{misuse, "decide 1 2 later", []string{"later", "keep, move, early, merge, exempt"}},
		{misuse, "decide 1 2 move", []string{"--basis"}},
		{misuse, "decide 1 2 keep --to 2021-02-17", []string{"--to"}},
		{misuse, "decide 1 2 --none --basis x", []string{"--basis"}},
		{misuse, "decide 1 2 move --basis x --to soon", []string{"--to", "soon"}},
		{misuse, "decide 1 2 keep --period Thursday", []string{"--period", "Thursday"}},
		{failed, "decide 1 2 keep --period 2021-02-12", []string{"2021-02-12", "2021-02-11T16:00"}},
		{failed, "decide 1 2 move --basis x --to 2021-02-10", []string{"16h00 ngày 11/02/2021"}},
		{failed, "decide 1 2 early --to 2021-02-12", []string{"16h00 ngày 11/02/2021"}},
		{failed, "decide 1 2 merge --basis x", []string{"--to", "2021-02-04T16:00, 2021-02-18T16:00"}},
		{failed, "decide 1 2 merge --basis x --to 2021-02-11", []string{"2021-02-18T16:00"}},
		{failed, "decide 1 2 --none", []string{"chưa có quyết định"}},
		{failed, "decide 1 1 keep", []string{"không có kỳ"}},
		{failed, "decide 1 9 keep", []string{"1, 2, 3"}},
		{failed, "decide 9 2 keep", []string{"9"}},
	} {
		line := d.fails(c.code, strings.Fields(c.line)...)
		if c.line != "decide 9 2 keep" {
			contains(t, line, c.says...)
		}
		if english := d.fails(c.code, append(strings.Fields(c.line), "--lang", "en")...); english == line {
			t.Errorf("%s says the same in both languages: %s", c.line, line)
		}
	}
	if after := d.ok("log", "--json"); after != before {
		t.Error("something was stored")
	}
	d.ok("decide", "1", "2", "keep")
	contains(t, d.fails(failed, "decide", "1", "2", "keep"), "--period")
	d.ok("close-period", "1", "2", "--period", "2021-02-11")
	contains(t, d.fails(failed, "decide", "1", "2", "exempt", "--basis", "x", "--period", "2021-02-11"), "khóa sổ")
}
