package model

import (
	"slices"
	"strings"

	"congvan/viet"
)

// A Level is a rank of territory. Units of different levels are never ranked
// together; the empty one, of offices, stations and units of no known kind, goes
// with any.
type Level string

// The levels, the finest first.
const (
	Commune  Level = "commune"  // xã, phường, thị trấn, đặc khu
	District Level = "district" // huyện, quận, thị xã, thành phố thuộc tỉnh
	Province Level = "province" // tỉnh, thành phố trực thuộc trung ương
	Nation   Level = "nation"   // cả nước
)

// Levels are all levels, the finest first.
var Levels = []Level{Commune, District, Province, Nation}

// levelOf is the level of a Kind, by viet.Key.
var levelOf = map[string]Level{
	"xa": Commune, "phuong": Commune, "thi tran": Commune, "dac khu": Commune, "cap xa": Commune, "commune": Commune, "ward": Commune,
	"huyen": District, "quan": District, "thi xa": District, "thanh pho": District, "tp": District,
	"thanh pho thuoc tinh": District, "cap huyen": District, "district": District,
	"tinh": Province, "thanh pho truc thuoc trung uong": Province, "cap tinh": Province, "province": Province,
	"ca nuoc": Nation, "quoc gia": Nation, "toan quoc": Nation, "national": Nation, "nation": Nation, "country": Nation,
}

// municipalities are the cities that stand beside the provinces.
var municipalities = []string{"ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue"}

// Level tells the level of a unit by its kind.
func (u Unit) Level() Level {
	kind := strings.TrimPrefix(viet.Key(u.Kind), "ubnd ")
	if kind != "thanh pho" && kind != "tp" {
		return levelOf[kind]
	}
	name := viet.Key(u.Name)
	for _, prefix := range []string{"ubnd ", "thanh pho ", "tp "} {
		name = strings.TrimPrefix(name, prefix)
	}
	if slices.Contains(municipalities, name) {
		return Province
	}
	return District
}

// OfficialKind is a kind as the office writes it, for one that a sheet of others
// gives in English: "province" is cấp tỉnh, of cities too.
func OfficialKind(kind string) string {
	switch viet.Key(kind) {
	case "national", "nation", "country":
		return "cả nước"
	case "province":
		return "cấp tỉnh"
	case "district":
		return "cấp huyện"
	case "commune", "ward":
		return "cấp xã"
	}
	return kind
}

// leveler tells the levels of very many units: that of most kinds is looked up
// once.
func leveler() func(u *Unit) Level {
	known := map[string]Level{}
	return func(u *Unit) Level {
		l, ok := known[u.Kind]
		if ok && l != District {
			return l
		}
		l = u.Level() // a city may be one of two
		known[u.Kind] = l
		if l == Province {
			delete(known, u.Kind)
		}
		return l
	}
}

// At reports whether units of the two levels may be ranked together.
func (l Level) At(with Level) bool { return l == "" || with == "" || l == with }

// AtLevel returns the units that may be ranked on a level.
func AtLevel(units []Unit, l Level) []Unit {
	var out []Unit
	for _, u := range units {
		if u.Level().At(l) {
			out = append(out, u)
		}
	}
	return out
}

// LevelsOf lists the levels of units, the one with most units first, of equal
// ones the finer. Units of no level count for none.
func LevelsOf(units []Unit) []Level {
	n, level := map[Level]int{}, leveler()
	for i := range units {
		n[level(&units[i])]++
	}
	var out []Level
	for _, l := range Levels {
		if n[l] > 0 {
			out = append(out, l)
		}
	}
	slices.SortStableFunc(out, func(a, b Level) int { return n[b] - n[a] })
	return out
}
