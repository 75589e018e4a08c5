package model

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// People leave out what kind of unit they mean, "Nậm Pha" for "Xã Nậm Pha", and
// write "x." for "xã".
var (
	kindWord  = regexp.MustCompile(`^(?:xa|phuong|thi tran|thi xa|thanh pho|huyen) `)
	shortKind = regexp.MustCompile(`^x `)
)

// A Listener finds units by the names in lists that somebody wrote by hand. It is
// made once for a list, since whom a name is near to takes all names.
type Listener struct {
	r      *Roster
	at     Instant
	spoken map[string][]UnitID
}

// Listen returns a listener for names as of the day of at.
func (r *Roster) Listen(at Instant) *Listener {
	l := &Listener{r: r, at: at, spoken: map[string][]UnitID{}}
	for _, u := range r.units {
		if !u.OpenAt(at) {
			continue
		}
		for _, n := range append([]string{u.Name}, u.Aliases...) {
			full := core(nameKey(n), false)
			l.add(full, u.ID)
			l.add(kindWord.ReplaceAllString(full, ""), u.ID)
		}
	}
	return l
}

func (l *Listener) add(key string, u UnitID) {
	if key != "" && !slices.Contains(l.spoken[key], u) {
		l.spoken[key] = append(l.spoken[key], u)
	}
}

// Bears reports whether a unit or a group has just this name.
func (l *Listener) Bears(name string) bool {
	_, ok := l.r.names[nameKey(name)]
	return ok
}

// Named is Roster.Named, for names that may also leave out the kind of their
// unit. Errors: UnknownUnitError, without the names that look alike (Near), and
// AmbiguousError.
func (l *Listener) Named(name string) ([]UnitID, error) {
	if l.Bears(name) || isPlural(name) {
		return l.r.Named(name, l.at)
	}
	want := shortKind.ReplaceAllString(core(nameKey(name), false), "xa ")
	found := l.spoken[want]
	switch len(found) {
	case 0:
		return nil, &UnknownUnitError{Name: name}
	case 1:
		return found, nil
	}
	var names []string
	for _, id := range found {
		names = append(names, l.r.Name(id))
	}
	return nil, &AmbiguousError{Name: name, Candidates: names}
}

// Near returns up to three names that share most of their words with a name, or
// else differ from it in few letters.
func (l *Listener) Near(name string) []string {
	if out := l.r.near(strings.TrimSpace(name)); len(out) > 0 {
		return out
	}
	want := core(nameKey(name), false)
	type misspelt struct {
		unit  UnitID
		wrong int
	}
	var found []misspelt
	for key, units := range l.spoken {
		if n := typos(want, key, len(want)/4); n <= len(want)/4 {
			for _, u := range units {
				found = append(found, misspelt{u, n})
			}
		}
	}
	slices.SortFunc(found, func(a, b misspelt) int { return cmp.Or(a.wrong-b.wrong, l.r.byID[a.unit]-l.r.byID[b.unit]) })
	var out []string
	for _, f := range found {
		if n := l.r.Name(f.unit); len(out) < 3 && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// typos counts the letters to put in, take out or replace to make b of a, or
// returns more than limit where these are more. Keys are mostly ASCII, so that
// bytes are as good as letters.
func typos(a, b string, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := corner
			if a[i] != b[j] {
				cost++
			}
			corner = row[j+1]
			row[j+1] = min(cost, corner+1, row[j]+1)
		}
	}
	return row[len(b)]
}
