package cli

import (
	"reflect"
	"testing"
)

// unit is one of units --json.
func (d *desk) unit(name string) map[string]any {
	d.t.Helper()
	for _, u := range d.objects("units") {
		if u["name"] == name {
			return u
		}
	}
	d.t.Fatalf("there is no unit %s", name)
	return nil
}

// A unit is split, then that is corrected; what is not given stays.
func TestAUnitIsChanged(t *testing.T) {
	d := withOffice(t)
	before := d.unit("UBND xã Nậm Mẫu")
	d.ok("unit", "set", "Nậm Mẫu", "--until", "2021-02-20", "--successor", "Bản Thử", "--successor", "Khe Ví", "--successor", "Bản Thử")
	split := d.unit("UBND xã Nậm Mẫu")
	heirs := []any{d.unit("UBND xã Bản Thử")["id"], d.unit("UBND xã Khe Ví")["id"]}
	if split["until"] != "2021-02-20" || !reflect.DeepEqual(split["successors"], heirs) || split["population"] != before["population"] || split["short"] != "Nậm Mẫu" {
		t.Errorf("split: %v", split)
	}
	d.ok("unit", "set", "Nậm Mẫu", "--until", "", "--successor", "")
	if got := d.unit("UBND xã Nậm Mẫu"); !reflect.DeepEqual(got, before) {
		t.Errorf("taken back: %v, before %v", got, before)
	}
	contains(t, d.ok("unit", "set", "Nậm Mẫu", "--until", ""), "không có gì thay đổi")
	d.ok("unit", "set", "Nậm Mẫu", "--name", "UBND xã Mẫu Mới", "--alias", "UBND xã Nậm Mẫu", "--person", "Lò Thị A", "--phone", "0213 1", "--email", "a@b.vn", "--population", "4.200")
	renamed := d.unit("UBND xã Mẫu Mới")
	if renamed["id"] != before["id"] || renamed["person"] != "Lò Thị A" || renamed["phone"] != "0213 1" || renamed["email"] != "a@b.vn" || renamed["population"] != 4200.0 {
		t.Errorf("renamed: %v", renamed)
	}
	d.ok("unit", "set", "UBND xã Nậm Mẫu", "--phone", "", "--population", "", "--alias", "")
	if got := d.unit("UBND xã Mẫu Mới"); got["phone"] != nil || got["population"] != nil || len(got["aliases"].([]any)) != 0 || got["person"] != "Lò Thị A" {
		t.Errorf("emptied: %v", got)
	}
	d.ok("undo")
	d.ok("undo")
	if got := d.unit("UBND xã Nậm Mẫu"); !reflect.DeepEqual(got, before) {
		t.Errorf("undone: %v, before %v", got, before)
	}
}

func TestUnitsThatCannotBe(t *testing.T) {
	d := withOffice(t)
	d.ok("unit", "set", "Khe Ví", "--until", "2021-12-31", "--successor", "Bản Thử")
	before := d.ok("log", "--json")
	for _, c := range []struct {
		code int
		args []string
		says []string
	}{
		{misuse, nil, []string{"congvan unit set UNIT"}},
		{misuse, []string{"Nậm Mẫu"}, []string{"--until", "--successor", "congvan help unit set"}},
		{misuse, []string{"Nậm Mẫu", "--until", "20/02/2021"}, []string{"--until", "20/02/2021"}},
		{misuse, []string{"Nậm Mẫu", "--until", "2021-02"}, []string{"--until", "2021-02"}},
		{misuse, []string{"Nậm Mẫu", "--email", "a b"}, []string{"--email", "a b"}},
		{misuse, []string{"Nậm Mẫu", "--population", "nhiều"}, []string{"--population", "nhiều"}},
		{failed, []string{"Xã Lạ", "--until", "2021-02-20"}, []string{"Xã Lạ"}},
		{failed, []string{"UBND các xã, thị trấn", "--until", "2021-02-20"}, []string{"UBND các xã, thị trấn"}},
		{failed, []string{"Nậm Mẫu", "--successor", "Xã Lạ"}, []string{"Xã Lạ"}},
		{failed, []string{"Nậm Mẫu", "--successor", "Nậm Mẫu"}, nil},
		{failed, []string{"Bản Thử", "--successor", "Khe Ví"}, nil},
		{failed, []string{"Nậm Mẫu", "--name", "ubnd xã bản thử"}, []string{"UBND xã Bản Thử", "--until"}},
		{failed, []string{"Nậm Mẫu", "--name", ""}, nil},
		{failed, []string{"Nậm Mẫu", "--from", "2021-03-01", "--until", "2021-02-01"}, nil},
	} {
		args := append([]string{"unit", "set"}, c.args...)
		line := d.fails(c.code, args...)
		contains(t, line, c.says...)
		if english := d.fails(c.code, append([]string{"--lang", "en"}, args...)...); english == line {
			t.Errorf("%v says the same in both languages: %s", args, line)
		}
	}
	if after := d.ok("log", "--json"); after != before {
		t.Error("something was stored")
	}
}

// What was recorded of an assignment is taken away fact by fact.
func TestFactsOfAMarkAreTakenAway(t *testing.T) {
	d := caseFile(t).at("2021-02-04T15:00")
	mark := func(state string, more ...string) {
		d.ok(append([]string{"mark", "12/VHTT", "3", "Mẫu 1", state, "--period", "2021-02-04"}, more...)...)
	}
	mark("partial", "--value", "bài=4", "--value", "tin=~9", "--note", "thiếu", "--ref", "5/BC", "--channel", "Zalo", "--complete-by", "2021-02-10")
	mark("partial", "--value", "bài=", "--note", "", "--ref", " ", "--complete-by", "")
	got := d.assignment("3", "UBND xã Mẫu 1", firstPeriod)
	if got["note"] != nil || got["evidence"].(map[string]any)["ref"] != nil || got["complete_by"] != nil || got["channel"] != "Zalo" || got["received"] != "2021-02-04T15:00" {
		t.Errorf("%v", got)
	}
	if values := got["values"].(map[string]any); len(values) != 1 || values["tin"] != 9.0 {
		t.Errorf("the figures are %v", values)
	}
	mark("pending", "--received", "")
	if got := d.assignment("3", "UBND xã Mẫu 1", firstPeriod); got["received"] != nil {
		t.Errorf("still received: %v", got)
	}
}
