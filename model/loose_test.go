package model

import (
	"slices"
	"testing"
)

func TestLooseNames(t *testing.T) {
	units := []Unit{
		{ID: 1, Name: "Xã Nậm Pha"},
		{ID: 2, Name: "UBND xã Nậm Bó"},
		{ID: 3, Name: "Phòng Nội vụ"},
		{ID: 4, Name: "UBND huyện"},
		{ID: 5, Name: "Công an xã Nậm Pha"},
	}
	groups := []Group{
		{ID: 1, Name: "Các xã", Members: []UnitID{1, 2}},
		{ID: 2, Name: "Các phòng, ban huyện", Members: []UnitID{3}},
	}
	r := NewRoster(units, groups)
	for _, c := range []struct {
		who        string
		want       []UnitID
		unresolved []string
	}{
		{"UBND các xã", []UnitID{1, 2}, nil},
		{"Ủy ban nhân dân các xã", []UnitID{1, 2}, nil},
		{"Chủ tịch UBND các xã trên địa bàn huyện", []UnitID{1, 2}, nil},
		{"các xã trên địa bàn huyện Nậm Mẫu", []UnitID{1, 2}, nil},
		{"Thủ trưởng các phòng, ban", []UnitID{3}, nil},
		{"Các phòng, ban thuộc UBND huyện", []UnitID{3}, nil},
		{"UBND xã Nậm Pha", []UnitID{1}, nil},
		{"xã Nậm Bó", []UnitID{2}, nil},
		{"UBND các huyện", []UnitID{4}, nil}, // of all of them, the one that the list has
		{"UBND các xã, thị trấn", []UnitID{1, 2}, []string{"thị trấn"}},
		{"Đảng ủy xã Nậm Pha", nil, []string{"Đảng ủy xã Nậm Pha"}},
		{"huyện", nil, []string{"huyện"}},
	} {
		got, unresolved := r.Expand([]string{c.who}, At(2021, 2, 1, 0, 0))
		if !slices.Equal(got, c.want) || !slices.Equal(unresolved, c.unresolved) {
			t.Errorf("%q: got %v and %q, want %v and %q", c.who, got, unresolved, c.want, c.unresolved)
		}
	}
}
