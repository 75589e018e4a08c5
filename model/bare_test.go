package model

import (
	"errors"
	"slices"
	"testing"
)

func TestAListWrittenByHandLeavesTheKindOut(t *testing.T) {
	r := NewRoster([]Unit{
		{ID: 1, Name: "UBND xã Nậm Pha"},
		{ID: 2, Name: "Xã Sơn Hà"},
		{ID: 3, Name: "Thị trấn Sơn Hà"},
		{ID: 4, Name: "Xã Đắk Mông", Aliases: []string{"Phường Mông Cũ"}},
		{ID: 5, Name: "Xã Bản Cũ", Until: NewDate(2020, 12, 31)},
	}, nil)
	l := r.Listen(At(2021, 2, 4, 16, 0))
	for name, want := range map[string][]UnitID{
		"nậm pha": {1}, "UBND Nam Pha": {1}, "x. Nậm Pha": {1}, "Xã Nậm Pha": {1}, "X.Đắk Mông": {4}, "mong cu": {4},
		"thị trấn Sơn Hà": {3}, "TT. Sơn Hà": {3},
	} {
		if got, err := l.Named(name); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q is %v, %v, want %v", name, got, err, want)
		}
	}
	var both *AmbiguousError
	if _, err := l.Named("Sơn Hà"); !errors.As(err, &both) || !slices.Equal(both.Candidates, []string{"Xã Sơn Hà", "Thị trấn Sơn Hà"}) {
		t.Errorf("Sơn Hà: %v", err)
	}
	for _, name := range []string{"thị trấn Nậm Pha", "Bản Cũ", "Nậm", "xã", ""} {
		var unknown *UnknownUnitError
		if got, err := l.Named(name); !errors.As(err, &unknown) {
			t.Errorf("%q is %v, %v, want nobody", name, got, err)
		}
	}
}

func TestAMisspeltNameIsNear(t *testing.T) {
	l := NewRoster([]Unit{{ID: 1, Name: "UBND xã Hua Lưa", Order: 1}, {ID: 2, Name: "UBND xã Hua Lua Bé", Order: 2}, {ID: 3, Name: "UBND xã Bản Sáng", Order: 3}}, nil).Listen(0)
	for name, want := range map[string][]string{
		"Hua Luaa": {"UBND xã Hua Lưa"}, "Bàn Sángg": {"UBND xã Bản Sáng"}, "ban sag": {"UBND xã Bản Sáng"}, "Khau Mạ": nil, "x": nil,
	} {
		if got := l.Near(name); !slices.Equal(got, want) {
			t.Errorf("near to %q: got %q, want %q", name, got, want)
		}
	}
}
