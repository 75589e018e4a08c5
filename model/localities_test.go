package model

import (
	"slices"
	"strings"
	"testing"
)

func TestLocalities(t *testing.T) {
	n := func(n int64) *int64 { return &n }
	r := NewRoster([]Unit{
		{ID: 1, Name: "Phòng", Own: true, Kind: "xã", Population: n(5)},
		{ID: 2, Name: "Có số liệu", Kind: "Xã"},
		{ID: 3, Name: "Cùng loại", Kind: "xã"},
		{ID: 4, Name: "Đã giải thể", Kind: "xã", Until: NewDate(2020, 12, 31)},
		{ID: 5, Name: "Khác loại", Kind: "đài"},
		{ID: 6, Name: "Có dân số", Kind: "khu", Population: n(7)},
		{ID: 7, Name: "Không loại"},
		{ID: 8, Name: "Không loại, có số liệu"},
	}, nil)
	readings := []Reading{{Unit: 1}, {Unit: 8}, {Unit: 4}, {Unit: 2}, {Unit: 99}}
	names := func(at Instant) string {
		var out []string
		for _, u := range Localities(r, readings, at) {
			out = append(out, u.ID.String())
		}
		return strings.Join(out, " ")
	}
	if got, want := names(At(2021, 2, 4, 16, 0)), "2 3 6 8"; got != want {
		t.Errorf("localities are %s, want %s", got, want)
	}
	if got, want := names(At(2020, 6, 1, 0, 0)), "2 3 4 6 8"; got != want {
		t.Errorf("before the unit was closed they are %s, want %s", got, want)
	}
	if got := Localities(nil, readings, 0); got != nil {
		t.Errorf("no roster has the localities %v", got)
	}
}

func TestLevelsAreNotMixed(t *testing.T) {
	r := NewRoster([]Unit{
		{ID: 1, Name: "Việt Nam", Kind: "cả nước"},
		{ID: 2, Name: "Bắc Ninh", Kind: "tỉnh"},
		{ID: 3, Name: "Hà Nội", Kind: "cấp tỉnh"},
		{ID: 4, Name: "Xã Tân Dân", Kind: "xã"},
		{ID: 5, Name: "Thị trấn Gia Lộc", Kind: "Thị trấn"},
		{ID: 6, Name: "Thành phố", Kind: "thành phố"},
		{ID: 7, Name: "Phòng", Kind: "xã", Own: true},
	}, nil)
	reading := func(ids ...UnitID) (out []Reading) {
		for _, id := range ids {
			out = append(out, Reading{Unit: id}, Reading{Unit: id, AsOf: 20210619})
		}
		return out
	}
	for _, c := range []struct {
		readings []Reading
		level    Level // "": the main one
		want     string
	}{
		{reading(1, 2, 3, 4, 7), "", "2 3"},
		{reading(1, 2, 3, 4, 6), "", "2 3 6"},
		{reading(1, 2, 3, 4), Communal, "4"},
		{reading(1, 2, 3, 4), National, "1"},
		{reading(1, 4, 5), "", "4 5"},
		{reading(1, 4), "", "4"},
		{reading(6), "", "6"},
	} {
		var got []string
		units := Localities(r, c.readings, 0)
		if c.level != "" {
			units = LocalitiesOf(r, c.readings, 0, c.level)
		}
		for _, u := range units {
			got = append(got, u.ID.String())
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("localities are %s, want %s", got, c.want)
		}
	}
	if got := LevelsOf(r, reading(4, 1, 3, 6, 7)); !slices.Equal(got, []Level{National, Provincial, Communal}) {
		t.Errorf("levels are %v", got)
	}
	if _, err := ParseLevel("xã"); err == nil {
		t.Error("a level is taken by the name of a kind")
	}
}

func TestKindsOfOtherSheetsKeepTheirLevel(t *testing.T) {
	for kind, level := range levels {
		if got := LevelOf(OfficialKind(kind)); got != level {
			t.Errorf("%q becomes %q of level %q, want %q", kind, OfficialKind(kind), got, level)
		}
	}
	if got := OfficialKind("phường"); got != "phường" {
		t.Errorf("a kind of the office becomes %q", got)
	}
}
