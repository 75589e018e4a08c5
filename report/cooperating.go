package report

import (
	"strings"

	"congvan/model"
	"congvan/viet"
)

// besideWords are what a clause says before those with whom a unit works, as keys.
var besideWords = []string{"phoi hop voi ", "phoi hop cung ", "phoi hop thuc hien "}

// cooperating names the units and groups of the roster with whom a clause asks to
// work ("chủ trì, phối hợp với Đài Truyền thanh và UBND các xã tổ chức …"). Whom
// it names otherwise is left to the hand: where the name ends is not certain.
func cooperating(o *model.Obligation, r *model.Roster) string {
	if !strings.Contains(o.Text, "hối hợp") {
		return ""
	}
	key := viet.Key(o.Text) + " "
	var out []string
	for _, words := range besideWords {
		_, rest, found := strings.Cut(key, words)
		for found {
			rest = strings.TrimPrefix(rest, "va ")
			name, at := named(rest, r)
			if found = at != ""; found {
				out, rest = append(out, name), rest[len(at):]
			}
		}
	}
	return strings.Join(out, ", ")
}

// named is the unit or group with whose name of at least two words a key begins,
// the longest one, and that beginning; "" for none.
func named(key string, r *model.Roster) (name, at string) {
	try := func(official string, called ...string) {
		for _, n := range append(called, official) {
			k := viet.Key(n) + " "
			if strings.Count(k, " ") > 1 && len(k) > len(at) && strings.HasPrefix(key, k) {
				name, at = official, k
			}
		}
	}
	for _, u := range r.Units() {
		try(u.Name, append([]string{u.Short}, u.Aliases...)...)
	}
	for _, g := range r.Groups() {
		try(g.Name, g.Aliases...)
	}
	return name, at
}
