package cli

import (
	"strings"
	"testing"
)

// Section 14, case 9, with one unit after the other: 8 of 4 is twice as much, 11
// of 6 is 1,83 times; the latter is not done but met in part.
func TestBaselinesByCommand(t *testing.T) {
	d := withResults(t)
	var units []string
	for _, u := range d.objects("units")[:3] {
		units = append(units, u["name"].(string))
	}
	contains(t, d.fails(failed, "mark", "1", "4", units[0], "done", "--value", "thời lượng=8"), "thiếu mốc so sánh")
	base := func(unit, state, n, value string) []string {
		return []string{
			"mark", "1", "4", unit, state, "--value", "thời lượng=" + value, "--baseline", "thoi luong=" + n,
			"--baseline-period", "tháng 3/2021", "--baseline-source", "15/BC-ĐPT",
		}
	}
	d.ok(base(units[0], "done", "4", "8")...)
	d.ok(base(units[1], "done", "5", "10")...)
	contains(t, d.fails(failed, base(units[2], "done", "6", "11")...), "1,83", "đạt một phần")
	d.ok(base(units[2], "partial", "6", "11")...)
	for i, want := range []struct {
		state string
		ratio float64
		met   bool
	}{{"done", 2, true}, {"done", 2, true}, {"partial", 1.83, false}} {
		a := d.assigned("4", units[i], "")
		r := a["ratios"].([]any)[0].(map[string]any)
		hasKeys(t, "ratio", r, "measure value ratio target met")
		if a["state"] != want.state || r["ratio"] != want.ratio || r["met"] != want.met || r["target"] != 2.0 {
			t.Errorf("%s: %v", units[i], a)
		}
		b := a["baselines"].(map[string]any)["thời lượng"].(map[string]any)
		if b["period"] != "tháng 3/2021" || b["source"] != "15/BC-ĐPT" {
			t.Errorf("%s is compared with %v", units[i], b)
		}
	}
	contains(t, d.ok("show", "1"), "thời lượng 11 (gấp 1,83 lần)")
	d.ok("mark", "1", "4", units[2], "partial", "--baseline", "thời lượng=")
	if a := d.assigned("4", units[2], ""); len(a["baselines"].(map[string]any)) != 0 || a["ratios"].([]any)[0].(map[string]any)["ratio"] != nil {
		t.Errorf("taken away: %v", a)
	}
	contains(t, d.ok("show", "1"), "thời lượng 11 (thiếu mốc so sánh)")
}

func TestBaselinesThatCannotBe(t *testing.T) {
	d := withResults(t)
	unit := d.objects("units")[0]["name"].(string)
	before := d.ok("log", "--json")
	full := []string{"--baseline-period", "2020", "--baseline-source", "BC"}
	for _, c := range []struct {
		code       int
		obligation string
		args       []string
		says       []string
	}{
		{misuse, "4", []string{"--baseline", "thời lượng"}, []string{"thời lượng", "="}},
		{misuse, "4", []string{"--baseline", "thời lượng=5"}, []string{"--baseline-period", "--baseline-source"}},
		{misuse, "4", []string{"--baseline", "thời lượng=5", "--baseline-period", "2020"}, []string{"--baseline-source"}},
		{misuse, "4", []string{"--baseline-period", "2020"}, []string{"--baseline-period", "--baseline "}},
		{misuse, "4", append([]string{"--baseline", "thời lượng=0"}, full...), []string{"thời lượng", "0"}},
		{misuse, "4", append([]string{"--baseline", "thời lượng=-5"}, full...), []string{"-5"}},
		{misuse, "4", append([]string{"--baseline", "thời lượng=mười"}, full...), []string{"mười"}},
		{failed, "4", append([]string{"--baseline", "số tin=5"}, full...), []string{"số tin", "thời lượng"}},
		{failed, "3", append([]string{"--baseline", "số lượng tin, bài=5"}, full...), []string{"nhiệm vụ 3", "không cần mốc so sánh"}},
		{failed, "5", append([]string{"--baseline", "gì đó=5"}, full...), []string{"nhiệm vụ 5"}},
	} {
		args := append([]string{"mark", "1", c.obligation, unit, "doing"}, c.args...)
		if c.obligation == "3" {
			args = append(args, "--period", "2021-02-04")
		}
		line := d.fails(c.code, args...)
		contains(t, line, c.says...)
		if english := d.fails(c.code, append(args, "--lang", "en")...); english == line {
			t.Errorf("the same in both languages: %s", line)
		}
	}
	if after := d.ok("log", "--json"); after != before {
		t.Error("something was stored")
	}
}

// What show --json tells of the facts of an assignment and an obligation.
func TestShowTellsTheFacts(t *testing.T) {
	d := withOffice(t)
	d.env["CONGVAN_NOW"] = "2021-02-12T08:00"
	second := []string{"--period", "2021-02-11"}
	d.ok(append([]string{"extend", "1", "2", "Nậm Mẫu", "--to", "2021-02-17T16:00", "--by", "Trưởng phòng", "--basis", "5/TB"}, second...)...)
	d.ok(append([]string{"remind", "1", "2", "Nậm Mẫu", "--channel", "Zalo", "--promised", "2021-02-16"}, second...)...)
	d.ok(append([]string{"mark", "1", "2", "Bản Thử", "partial", "--complete-by", "2021-02-20", "--channel", "email", "--note", "thiếu số liệu"}, second...)...)
	d.ok("exempt", "1", "2", "Khe Ví", "--from", "2021-02-18", "--reason", "lũ", "--by", "TP")
	d.ok("close-period", "1", "2", "--period", "2021-02-04", "--note", "đã gửi Sở")
	a := d.assignment("2", "UBND xã Nậm Mẫu", "2021-02-11T16:00")
	e := a["extensions"].([]any)[0].(map[string]any)
	hasKeys(t, "extension", e, "to by basis at late")
	if e["late"] != true || e["by"] != "Trưởng phòng" || e["at"] != "2021-02-12T08:00" {
		t.Errorf("extended: %v", e)
	}
	u := a["urgings"].([]any)[0].(map[string]any)
	hasKeys(t, "urging", u, "n at channel note promised promise letter deadline")
	if u["n"] != 1.0 || u["promised"] != "2021-02-16" || u["promise"] != "waiting" || u["note"] != nil {
		t.Errorf("urged: %v", u)
	}
	if a := d.assignment("2", "UBND xã Bản Thử", "2021-02-11T16:00"); a["complete_by"] != "2021-02-20" || a["channel"] != "email" || a["note"] != "thiếu số liệu" || a["reason"] != nil {
		t.Errorf("partial: %v", a)
	}
	o := d.object("show", "1")["obligations"].([]any)[1].(map[string]any)
	x := o["exemptions"].([]any)[0].(map[string]any)
	hasKeys(t, "exemption", x, "unit from until reason by at")
	if x["unit"] != "UBND xã Khe Ví" || x["from"] != "2021-02-18" || x["until"] != nil || x["reason"] != "lũ" {
		t.Errorf("exempt: %v", x)
	}
	if c := o["closings"].([]any)[0].(map[string]any); c["period"] != firstPeriod || c["note"] != "đã gửi Sở" {
		t.Errorf("closed: %v", c)
	}
	if shown := d.ok("show", "1"); !strings.Contains(shown, "17/02/2021 16:00, gia hạn sau hạn") {
		t.Errorf("show prints %s", shown)
	}
}
