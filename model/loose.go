package model

import (
	"regexp"
	"slices"
	"strings"

	"congvan/viet"
)

// Documents name the same addressee in more ways than a list of units does:
// "UBND các xã" for the group "Các xã", "Chủ tịch UBND các xã, thị trấn trên địa
// bàn huyện" for "UBND các xã, thị trấn", "UBND xã Nậm Bó" for the unit "Xã Nậm
// Bó". Where a name matches nothing as it stands, its core is looked for: who
// heads the office, "UBND" and the district it lies in are left out on both
// sides. A name with "các" means a group, one without a unit.

var (
	headWords = regexp.MustCompile(`^(?:(?:chu tich|thu truong|lanh dao|giam doc|nguoi dung dau|quy) )+`)
	boardWord = regexp.MustCompile(`^uy ban nhan dan `)
	whereTail = regexp.MustCompile(` (?:(?:tren dia ban|trong|truc thuoc|thuoc|cua)(?: toan)? )?(?:uy ban nhan dan )?(?:huyen|tinh|thanh pho|thi xa|quan)(?: nay)?$`)
	whereName = regexp.MustCompile(` (?:tren dia ban|trong|truc thuoc|thuoc)(?: toan)? (?:huyen|tinh|thanh pho|thi xa|quan|xa|phuong)(?: \pL+){1,4}$`)
)

// core is what is left of a key of a name.
func core(key string, plural bool) string {
	key = headWords.ReplaceAllString(key, "")
	key = boardWord.ReplaceAllString(key, "")
	if plural {
		key = whereName.ReplaceAllString(key, "")
		key = whereTail.ReplaceAllString(key, "")
	}
	return key
}

// isPlural reports whether a name means several offices.
func isPlural(name string) bool {
	return strings.Contains(" "+viet.Key(name)+" ", " cac ")
}

// loosely finds the one group or unit whose name has the same core.
func (r *Roster) loosely(name string) (e entry, ok bool) {
	plural := isPlural(name)
	want := core(nameKey(name), plural)
	if want == "" || !plural && !strings.Contains(want, " ") {
		return entry{}, false
	}
	if plural {
		for i, g := range r.groups {
			for _, n := range append([]string{g.Name}, g.Aliases...) {
				if core(nameKey(n), true) == want && !slices.Contains(e.groups, i) {
					e.groups = append(e.groups, i)
				}
			}
		}
		return e, len(e.groups) == 1
	}
	for _, u := range r.units {
		if core(nameKey(u.Name), false) == want {
			e.units = append(e.units, u.ID)
		}
	}
	return e, len(e.units) == 1
}
