package model

import (
	"slices"
	"strings"
	"testing"
)

func namesakes() *Roster {
	return NewRoster([]Unit{
		{ID: 1, Name: "Xã An Bình"},
		{ID: 2, Name: "Xã Bản Mới", Short: "Bản Mới"},
		{ID: 3, Name: "Xã Bản Mới", Aliases: []string{"Bản Mới; phía tây", "Bản Mới tây"}},
		{ID: 4, Name: "Trạm", Aliases: []string{"Các xã"}},
		{ID: 5, Name: "Sở Tài nguyên, Môi trường và Biển"},
		{ID: 6, Name: "Xã Cũ", Until: NewDate(2020, 1, 1)},
	}, []Group{
		{ID: 1, Name: "Các xã", Members: []UnitID{1, 2, 3, 6}},
		{ID: 2, Name: "UBND các xã An Bình, Bản Mới", Members: []UnitID{1, 2}},
		{ID: 3, Name: "Nhóm trống"},
	})
}

func TestPhrasesMeanWhatTheyName(t *testing.T) {
	r, at := namesakes(), At(2021, 2, 1, 0, 0)
	for _, c := range []struct {
		unit UnitID
		want string
	}{{1, "Xã An Bình"}, {2, "Bản Mới"}, {3, "Bản Mới tây"}, {4, "Trạm"}, {5, "Sở Tài nguyên, Môi trường và Biển"}, {9, ""}} {
		got, ok := r.UnitPhrase(c.unit, at)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("unit %d is %q (%v), want %q", c.unit, got, ok, c.want)
		}
		if units, missed := r.Expand([]string{got}, at); ok && (len(missed) > 0 || !slices.Equal(units, []UnitID{c.unit})) {
			t.Errorf("%q means %v %q", got, units, missed)
		}
	}
	for i, want := range []string{"", "UBND các xã An Bình, Bản Mới", ""} {
		if got, ok := r.GroupPhrase(r.Groups()[i], at); got != want || ok != (want != "") {
			t.Errorf("group %d is %q (%v), want %q", i+1, got, ok, want)
		}
	}
}

func TestWithName(t *testing.T) {
	r, at := namesakes(), At(2021, 2, 1, 0, 0)
	for _, c := range []struct {
		unit    UnitID
		group   GroupID
		written string
		want    []UnitID
	}{
		{1, 0, "Trung tâm", []UnitID{1}},
		{0, 2, "Hai xã", []UnitID{1, 2}},
		{1, 0, "Xã Bản Mới", nil}, // two others have that name
	} {
		units, missed := r.WithName(c.unit, c.group, c.written).Expand([]string{c.written}, at)
		if (len(missed) == 0) != (c.want != nil) || c.want != nil && !slices.Equal(units, c.want) {
			t.Errorf("%q means %v %q, want %v", c.written, units, missed, c.want)
		}
	}
	if _, missed := r.Expand([]string{"Trung tâm", "Hai xã"}, at); len(missed) != 2 {
		t.Errorf("the roster itself was changed: %q", missed)
	}
}

func TestReassign(t *testing.T) {
	r, at := namesakes(), At(2021, 2, 1, 0, 0)
	o := Obligation{
		Who:   []string{"UBND các xã An Bình, Bản Mới", "Sở Y tế", "Hội Phụ nữ"},
		Units: []UnitID{1}, Unresolved: []string{"Hội Phụ nữ"}, // unit 2 joined the group later; Sở Y tế is none of ours
	}
	o.Reassign([]string{"UBND các xã An Bình, Bản Mới", "Sở Y tế", "Hội Phụ nữ", "Trạm", "Đoàn xã"}, r, at)
	if !slices.Equal(o.Units, []UnitID{1, 4}) || !slices.Equal(o.Unresolved, []string{"Hội Phụ nữ", "Đoàn xã"}) || len(o.Who) != 5 {
		t.Errorf("after adding: %+v", o)
	}
	o.Reassign([]string{"Trạm"}, r, at)
	if !slices.Equal(o.Units, []UnitID{4}) || o.Unresolved != nil {
		t.Errorf("after dropping: %+v", o)
	}
	o.Reassign(nil, r, at)
	if len(o.Units) != 0 || len(o.Who) != 0 {
		t.Errorf("without any: %+v", o)
	}
}

// What was asked of a unit stays asked of it, whatever its addressee means today.
func TestReassignKeepsWhoWasAsked(t *testing.T) {
	r, at := namesakes(), At(2021, 2, 1, 0, 0)
	for _, c := range []struct {
		name    string
		who     string
		units   []UnitID
		after   string
		want    []UnitID
		unknown []string
	}{
		{"group renamed", "Các cụm", []UnitID{1, 2}, "Các cụm;Trạm", []UnitID{1, 2, 4}, nil},
		{"group that lost a unit", "UBND các xã An Bình, Bản Mới", []UnitID{1, 2, 3}, "UBND các xã An Bình, Bản Mới;Trạm", []UnitID{1, 2, 3, 4}, nil},
		{"name that others bear too", "Xã Bản Mới", []UnitID{3}, "Xã Bản Mới;Trạm", []UnitID{3, 4}, nil},
		{"settled to several", "Công an huyện", []UnitID{1, 3}, "Công an huyện;Đoàn xã", []UnitID{1, 3}, []string{"Đoàn xã"}},
		{"name that now means another", "Trạm", []UnitID{5}, "Trạm;Xã An Bình", []UnitID{1, 5}, nil},
		{"dropped with a clear one left", "Các cụm;Trạm", []UnitID{1, 2, 4}, "Trạm", []UnitID{4}, nil},
		{"clear one dropped", "Các cụm;Trạm", []UnitID{1, 2, 4}, "Các cụm", []UnitID{1, 2}, nil},
		{"replaced", "Các cụm", []UnitID{1, 2}, "Trạm", []UnitID{4}, nil},
		{"never named", "", []UnitID{1, 2}, "Trạm", []UnitID{1, 2, 4}, nil},
	} {
		o := Obligation{Units: c.units}
		if c.who != "" {
			o.Who = strings.Split(c.who, ";")
		}
		o.Reassign(strings.Split(c.after, ";"), r, at)
		if !slices.Equal(o.Units, c.want) || !slices.Equal(o.Unresolved, c.unknown) {
			t.Errorf("%s: %v %q, want %v %q", c.name, o.Units, o.Unresolved, c.want, c.unknown)
		}
	}
}
