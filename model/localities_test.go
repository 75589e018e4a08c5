package model

import (
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

// Communes of which nothing is known but their kind are ranked, as gaps, beside
// those of other kinds of their level.
func TestUnitsOfWhichOnlyTheKindIsKnown(t *testing.T) {
	at, n := At(2021, 2, 4, 16, 0), int64(7)
	communes := []Unit{
		{ID: 1, Name: "Phòng", Own: true, Kind: "phòng"},
		{ID: 2, Name: "Huyện", Kind: "huyện"},
		{ID: 3, Name: "Đài", Kind: "đài"},
		{ID: 4, Name: "Một", Kind: "xã"},
		{ID: 5, Name: "Hai", Kind: "thị trấn"},
		{ID: 6, Name: "Ba", Kind: "UBND xã"},
	}
	districts := []Unit{
		{ID: 4, Name: "Một", Kind: "xã"},
		{ID: 5, Name: "Hai", Kind: "xã"},
		{ID: 6, Name: "Ba", Kind: "xã"},
		{ID: 7, Name: "Huyện A", Kind: "huyện"},
		{ID: 8, Name: "Huyện B", Kind: "huyện"},
	}
	read := func(ids ...UnitID) (out []Reading) {
		for _, id := range ids {
			out = append(out, Reading{Unit: id, AsOf: 20210204, Installs: &n, Population: new(int64(10))})
		}
		return out
	}
	for _, c := range []struct {
		what     string
		units    []Unit
		readings []Reading
		want     string // localities
		level    Level
		rows     int
		gaps     string
	}{
		{"nothing recorded", communes, nil, "4 5 6", Commune, 0, "4 no data, 5 no data, 6 no data"},
		{"one commune recorded", communes, read(4), "4 5 6", Commune, 1, "5 no data, 6 no data"},
		{"the district recorded", communes, read(2), "2 4 5 6", Commune, 0, "4 no data, 5 no data, 6 no data, 2 other level"},
		{"districts recorded", districts, read(7, 8), "4 5 6 7 8", District, 2, ""},
		{"all recorded", districts, read(4, 5, 6, 7, 8), "4 5 6 7 8", Commune, 3, "7 other level, 8 other level"},
	} {
		var got []string
		units := Localities(NewRoster(c.units, nil), c.readings, at)
		for _, u := range units {
			got = append(got, u.ID.String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: localities are %v, want %s", c.what, got, c.want)
		}
		rk := Rank(units, c.readings, 20210204, Population)
		var gaps []string
		for _, u := range rk.Unranked {
			gaps = append(gaps, u.Unit.ID.String()+" "+string(u.Why))
		}
		if rk.Level != c.level || len(rk.Rows) != c.rows || strings.Join(gaps, ", ") != c.gaps {
			t.Errorf("%s: %d ranked on %q, without a place: %v; want %d on %q, %s", c.what, len(rk.Rows), rk.Level, gaps, c.rows, c.level, c.gaps)
		}
	}
}
