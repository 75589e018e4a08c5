package model

import (
	"maps"
	"testing"
)

func TestForebears(t *testing.T) {
	r := NewRoster([]Unit{
		{ID: 1, Name: "A", Until: 20200101, Successor: 2},
		{ID: 2, Name: "B", Until: 20210101, Successor: 3, Besides: []UnitID{4}},
		{ID: 3, Name: "C"},
		{ID: 4, Name: "D"},
		{ID: 5, Name: "E", Until: 20210101, Successor: 6},
		{ID: 6, Name: "F", Until: 20210101, Successor: 5},
	}, nil)
	for id, want := range map[UnitID][]UnitID{1: {1}, 2: {1, 2}, 3: {1, 2, 3}, 4: {1, 2, 4}, 5: {5, 6}} {
		all := map[UnitID]bool{}
		for _, u := range want {
			all[u] = true
		}
		if got := r.Forebears(id); !maps.Equal(got, all) {
			t.Errorf("of %d: %v, want %v", id, got, want)
		}
	}
}
