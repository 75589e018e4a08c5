package model

import (
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

// Near returns up to three names that share most of their words with a name.
func (l *Listener) Near(name string) []string { return l.r.near(strings.TrimSpace(name)) }
