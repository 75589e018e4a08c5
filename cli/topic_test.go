package cli

import (
	"strings"
	"testing"
)

// A campaign by topic and period, with activities logged beside obligations, as
// a report on a campaign counts them.
func TestACampaignByCommands(t *testing.T) {
	d := withOffice(t)
	contains(t, d.ok("topic", "list"), "chưa có chuyên đề")
	contains(t, d.ok("topic", "set", "12/VHTT", "Tết", "bầu cử; tết"), "Tết; bầu cử")
	if got := d.object("show", "1")["topics"].([]any); len(got) != 2 || got[1] != "bầu cử" {
		t.Errorf("the topics are %v", got)
	}
	contains(t, d.ok("topic", "set", "1", "Tết", "bầu cử"), "không có gì thay đổi")
	for _, args := range [][]string{
		{"tờ gấp", "--quantity", "40.000", "--measure", "tờ", "--on", "2021-05"},
		{"băng rôn", "--quantity", "31", "--measure", "chiếc", "--on", "2021-04-20", "--unit", "Nậm Mẫu", "--directive", "12/VHTT", "--source", "8/BC"},
		{"kiểm tra đài", "--quantity", "~8", "--measure", "đài"},
		{"khen thưởng", "--on", "2021-06-01", "--note", "tập thể"},
	} {
		contains(t, d.ok(append([]string{"activity", "add", "bau cu"}, args...)...), "Ghi hoạt động "+args[0])
	}
	list := d.objects("activity", "list", "Bầu cử")
	if list[0]["topic"] != "bầu cử" {
		t.Errorf("typed without diacritics, the campaign is %v", list[0]["topic"])
	}
	hasKeys(t, "activity", list[0], "id topic day what quantity approx measure unit directive source note")
	if len(list) != 4 || list[0]["day"] != "2021-02-05" || list[0]["approx"] != true || list[0]["unit"] != nil {
		t.Fatalf("the activities are %v", list)
	}
	if a := list[1]; a["unit"] != "UBND xã Nậm Mẫu" || a["directive"] != 1.0 || a["quantity"] != 31.0 || a["source"] != "8/BC" {
		t.Errorf("the banners are %v", a)
	}
	one := d.object("topic", "show", "bầu cử", "--from", "2021-05-01", "--to", "2021-05-31")
	hasKeys(t, "topic show", one, "topic from until directives activities tally urged figures documents sums done")
	if sums := one["sums"].([]any); len(sums) != 1 || sums[0].(map[string]any)["quantity"] != 40000.0 || one["directives"] != 0.0 {
		t.Errorf("in May: %v", one)
	}
	whole := d.object("topic", "show", "bau cu")
	hasKeys(t, "document", whole["documents"].([]any)[0].(map[string]any), "id label date subject done tally")
	hasKeys(t, "sum", whole["sums"].([]any)[0].(map[string]any), "what measure times quantity approx units")
	if whole["tally"].(map[string]any)["total"] != d.object("show", "1")["tally"].(map[string]any)["total"] {
		t.Errorf("counted %v", whole["tally"])
	}
	rows := d.objects("topic", "list", "--from", "2021-02-01", "--to", "2021-02-28")
	hasKeys(t, "topic list", rows[0], "topic from until directives activities tally urged")
	if len(rows) != 2 || rows[0]["topic"] != "bầu cử" || rows[0]["activities"] != 1.0 || rows[1]["directives"] != 1.0 {
		t.Errorf("the campaigns are %v", rows)
	}
	contains(t, d.ok("topic", "show", "bầu cử"), "toàn bộ thời gian", "12/VHTT", "tờ gấp: 40.000 tờ (1 lượt, 1 nơi)", "khen thưởng: 1 lượt", "~8 đài", "cơ quan mình")
	contains(t, d.ok("activity", "list", "--to", "2021-03-01"), "kiểm tra đài")
	one = d.object("activity", "set", "2", "--quantity", "~40", "--unit", "", "--source", "", "--on", "2021-05", "--topic", "bau cu")
	if one["quantity"] != 40.0 || one["approx"] != true || one["unit"] != nil || one["source"] != nil || one["day"] != "2021-05" || one["topic"] != "bầu cử" {
		t.Errorf("corrected to %v", one)
	}
	if one["what"] != "băng rôn" || one["measure"] != "chiếc" || one["directive"] != 1.0 {
		t.Errorf("what was not given has changed: %v", one)
	}
	contains(t, d.ok("activity", "set", "2", "--what", "băng rôn"), "không có gì thay đổi")
	contains(t, d.ok("undo"), "băng rôn")
	contains(t, d.ok("activity", "remove", "1"), "Xóa hoạt động tờ gấp")
	contains(t, d.ok("undo"), "Xóa hoạt động tờ gấp")
	d.ok("topic", "set", "1", "--none")
	if got := d.object("show", "1")["topics"].([]any); len(got) != 0 {
		t.Errorf("still on %v", got)
	}
	var added map[string]any
	d.asJSON(&added, "activity", "add", "Tết", "pa nô")
	if added["id"] != 5.0 {
		t.Errorf("added %v", added)
	}
}

func TestCampaignsThatCannotBe(t *testing.T) {
	d := withOffice(t)
	contains(t, d.fails(failed, "topic", "show", "Tết"), "chưa có chuyên đề")
	d.ok("topic", "set", "1", "Tết")
	before := d.ok("log", "--json")
	for _, c := range []struct {
		code int
		args []string
		says []string
	}{
		{misuse, []string{"topic"}, []string{"topic set", "topic list", "topic show"}},
		{misuse, []string{"activity", "log"}, []string{"activity add"}},
		{misuse, []string{"topic", "set", "1"}, []string{"congvan topic set ID"}},
		{misuse, []string{"topic", "set", "1", "Tết", "--none"}, []string{"congvan topic set ID"}},
		{misuse, []string{"topic", "set", "1", " ; "}, []string{"TOPIC"}},
		{misuse, []string{"topic", "list", "--from", "2021-03-01", "--to", "2021-02-01"}, []string{"--to"}},
		{misuse, []string{"topic", "list", "--from", "hôm qua"}, []string{"--from", "hôm qua"}},
		{failed, []string{"topic", "show", "Bluezone"}, []string{"Bluezone", "Tết"}},
		{failed, []string{"activity", "list", "Bluezone"}, []string{"Bluezone", "Tết"}},
		{failed, []string{"topic", "set", "99/X", "Tết"}, []string{"99/X"}},
		{failed, []string{"topic", "set", "99", "Tết"}, []string{"99"}},
		{misuse, []string{"activity", "add", "Tết"}, []string{"congvan activity add TOPIC WHAT"}},
		{misuse, []string{"activity", "add", "Tết", "…"}, []string{"WHAT"}},
		{misuse, []string{"activity", "add", "Tết", "tờ gấp", "--quantity", "nhiều"}, []string{"--quantity", "nhiều"}},
		{misuse, []string{"activity", "add", "Tết", "tờ gấp", "--quantity", "-5"}, []string{"--quantity", "-5"}},
		{misuse, []string{"activity", "add", "Tết", "tờ gấp", "--on", "05/2021"}, []string{"--on", "05/2021"}},
		{failed, []string{"activity", "add", "Tết", "tờ gấp", "--unit", "Xã Lạ"}, []string{"Xã Lạ"}},
		{failed, []string{"activity", "add", "Tết", "tờ gấp", "--unit", "UBND các xã, thị trấn"}, []string{"UBND các xã, thị trấn"}},
		{failed, []string{"activity", "add", "Tết", "tờ gấp", "--directive", "99"}, []string{"99"}},
		{misuse, []string{"activity", "set", "tờ gấp", "--note", "x"}, []string{"tờ gấp"}},
		{misuse, []string{"activity", "set", "1"}, []string{"--quantity", "congvan help activity set"}},
		{misuse, []string{"activity", "set", "1", "--on", ""}, []string{"--on"}},
		{failed, []string{"activity", "set", "9", "--note", "x"}, []string{"9"}},
		{misuse, []string{"activity", "remove", "tờ gấp"}, []string{"tờ gấp"}},
		{failed, []string{"activity", "remove", "9"}, []string{"9"}},
	} {
		line := d.fails(c.code, c.args...)
		contains(t, line, c.says...)
		if english := d.fails(c.code, append([]string{"--lang", "en"}, c.args...)...); english == line {
			t.Errorf("%v says the same in both languages: %s", c.args, line)
		}
	}
	if after := d.ok("log", "--json"); after != before {
		t.Error("something was stored")
	}
	if got := d.ok("activity", "list"); !strings.Contains(got, "chưa ghi hoạt động") {
		t.Errorf("an empty list prints %q", got)
	}
}
