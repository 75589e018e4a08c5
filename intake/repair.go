package intake

import (
	"strings"

	"congvan/viet"
)

// What scanners do to a letterhead – letters run together, tones lost – is
// mended from what the same document says elsewhere; the field is then to be
// checked.

// glued are the names that scanners most often run together or read in other marks.
var glued = []string{"Ủy ban nhân dân", "Hội đồng nhân dân"}

// mendIssuer mends the name of the issuer by the place of the date line.
func (r *reader) mendIssuer() {
	name := mendGlued(r.d.Issuer)
	name = r.mendPlace(name)
	if name != r.d.Issuer {
		r.d.Issuer = name
		r.doubt(IssuerField)
	}
}

// mendGlued parts words that were run together at the head of a name, and gives
// them their marks again.
func mendGlued(name string) string {
	for _, g := range glued {
		if strings.HasPrefix(lower(name), lower(g)) {
			return name
		}
		for at := range name + " " {
			head, rest := name[:at], strings.TrimSpace(name[at:])
			if viet.Fold(unspaced(head)) == viet.Fold(unspaced(g)) && wordEnd(name, at) {
				return strings.TrimSpace(g + " " + rest)
			}
		}
	}
	return name
}

// mendPlace writes the end of a name as the date line writes the place, where
// the two differ only in tones, and the kind of place before it.
func (r *reader) mendPlace(name string) string {
	words, place := strings.Fields(name), strings.Fields(r.d.Place)
	n := len(words) - len(place)
	if len(place) < 2 || n < 1 || !near(viet.Fold(strings.Join(words[n:], " ")), viet.Fold(r.d.Place)) {
		return name
	}
	copy(words[n:], place)
	for _, l := range levels {
		if k := len(strings.Fields(l)); k <= n && viet.Fold(strings.Join(words[n-k:n], " ")) == viet.Fold(l) {
			copy(words[n-k:n], strings.Fields(l))
			break
		}
	}
	return strings.Join(words, " ")
}

// near reports whether two names are the same but for one letter put in, lost
// or taken for another.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b) < 8 || len(b)-len(a) > 1 {
		return a == b
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return a[i:] == b[i+len(b)-len(a):] || i < len(a) && a[i+1:] == b[i+1:]
}

// spelling is the one spelling of a word that offices write in two ways.
var spelling = strings.NewReplacer("Uỷ", "Ủy", "uỷ", "ủy", "UỶ", "ỦY")
