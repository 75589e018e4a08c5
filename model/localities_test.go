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
