package model

import (
	"cmp"
	"slices"

	"congvan/viet"
)

// A Level is a level of administration, told by the kind of a unit. Units of
// several levels hold each other, so that they are never ranked together.
type Level string

// The levels, highest first. A kind that names none is of no level ("").
const (
	National   Level = "national"   // cả nước
	Provincial Level = "provincial" // cấp tỉnh: tỉnh, thành phố trực thuộc trung ương
	District   Level = "district"   // cấp huyện: huyện, quận, thị xã
	Communal   Level = "communal"   // cấp xã: xã, phường, thị trấn
)

// Levels lists the levels, highest first.
var Levels = []Level{National, Provincial, District, Communal}

// ParseLevel reads the name of a level. Errors: FormatError.
func ParseLevel(s string) (Level, error) {
	if slices.Contains(Levels, Level(s)) {
		return Level(s), nil
	}
	return "", &FormatError{Text: s, Want: "national|provincial|district|communal"}
}

// levels are the kinds that name a level, folded, also as sheets of others
// write them. "Thành phố" alone is of none: it may be either.
var levels = map[string]Level{
	"ca nuoc": National, "toan quoc": National, "quoc gia": National, "national": National, "country": National,
	"tinh": Provincial, "cap tinh": Provincial, "thanh pho truc thuoc trung uong": Provincial, "province": Provincial, "provincial": Provincial,
	"huyen": District, "cap huyen": District, "quan": District, "thi xa": District, "thanh pho thuoc tinh": District, "district": District,
	"xa": Communal, "cap xa": Communal, "phuong": Communal, "thi tran": Communal, "dac khu": Communal, "commune": Communal, "communal": Communal, "ward": Communal,
}

// LevelOf returns the level that the kind of a unit names.
func LevelOf(kind string) Level { return levels[viet.Key(kind)] }

// OfficialKind is a kind as the office writes it, for one that a sheet of others
// gives in English: "province" is cấp tỉnh, of cities too.
func OfficialKind(kind string) string {
	switch viet.Key(kind) {
	case "national", "country":
		return "cả nước"
	case "province", "provincial":
		return "cấp tỉnh"
	case "district":
		return "cấp huyện"
	case "commune", "communal", "ward":
		return "cấp xã"
	}
	return kind
}

// LevelsOf returns the levels that readings are of, highest first, units of no
// level left out.
func LevelsOf(r *Roster, readings []Reading) []Level {
	var out []Level
	for l := range countLevels(r, readings) {
		if l != "" {
			out = append(out, l)
		}
	}
	slices.SortFunc(out, func(a, b Level) int { return cmp.Compare(slices.Index(Levels, a), slices.Index(Levels, b)) })
	return out
}

// MainLevel is the level with the most units that have a reading, of several
// the lowest; "" where no kind names one.
func MainLevel(r *Roster, readings []Reading) (main Level) {
	most, counts := 0, countLevels(r, readings)
	for _, l := range Levels {
		if n := counts[l]; n > 0 && n >= most {
			main, most = l, n
		}
	}
	return main
}

// countLevels counts the units that have a reading.
func countLevels(r *Roster, readings []Reading) map[Level]int {
	seen, out := map[UnitID]bool{}, map[Level]int{}
	for _, rd := range readings {
		if u, ok := r.Unit(rd.Unit); ok && !u.Own && !seen[u.ID] {
			seen[u.ID] = true
			out[LevelOf(u.Kind)]++
		}
	}
	return out
}
