package model

import (
	"slices"
	"strings"
)

// Freeze resolves the addressees of every obligation to the units that they
// mean on the day of the document, and keeps what matched nothing in
// Unresolved. It returns the unmatched names, each once.
func (d *Directive) Freeze(r *Roster) []string {
	at := d.Date.Start()
	var missed []string
	for i := range d.Obligations {
		o := &d.Obligations[i]
		o.Units, o.Unresolved = r.Expand(o.Who, at)
		for _, u := range o.Unresolved {
			if !slices.Contains(missed, u) {
				missed = append(missed, u)
			}
		}
	}
	return missed
}

// Expand resolves addressees as written ("Báo Long An, Đài tỉnh; UBND các
// xã") to units in official order, and returns the parts that matched nothing
// or were ambiguous.
func (r *Roster) Expand(who []string, at Instant) (units []UnitID, unresolved []string) {
	for _, w := range who {
		ids, missed := r.expandOne(w, at)
		units = append(units, ids...)
		unresolved = append(unresolved, missed...)
	}
	return r.Sort(units), unresolved
}

// expandOne tries the whole text first, since the name of a group may hold
// commas, and then the longest runs of its parts from the left. Unknown parts
// that stand together stay together, as written.
func (r *Roster) expandOne(who string, at Instant) (units []UnitID, unresolved []string) {
	cuts := separators(who)
	from := -1 // where a run of unknown parts begins
	keep := func(end int) {
		if from < 0 {
			return
		}
		if part := trimName(who[from:end]); part != "" {
			unresolved = append(unresolved, part)
		}
		from = -1
	}
	for start := 0; start < len(who); {
		ids, end := r.longest(who, start, cuts, at)
		if ids != nil {
			keep(start)
			units = append(units, ids...)
		} else {
			end = next(cuts, start, len(who))
			if from < 0 {
				from = start
			}
		}
		start = skipSeparator(who, end)
	}
	keep(len(who))
	return units, unresolved
}

// longest returns the units of the longest known name that begins at start.
func (r *Roster) longest(who string, start int, cuts []int, at Instant) ([]UnitID, int) {
	ends := append(slices.Clone(cuts), len(who))
	for _, end := range slices.Backward(ends) {
		if end <= start {
			break
		}
		if ids, err := r.Named(trimName(who[start:end]), at); err == nil && len(ids) > 0 {
			return ids, end
		}
	}
	return nil, start
}

// separators returns where parts of a list of addressees may end.
func separators(s string) []int {
	var cuts []int
	for i := range len(s) {
		if s[i] == ',' || s[i] == ';' || strings.HasPrefix(s[i:], " và ") {
			cuts = append(cuts, i)
		}
	}
	return cuts
}

func next(cuts []int, start, end int) int {
	for _, c := range cuts {
		if c > start {
			return c
		}
	}
	return end
}

func skipSeparator(s string, i int) int {
	if strings.HasPrefix(s[i:], " và ") {
		return i + len(" và ")
	}
	if i < len(s) {
		return i + 1
	}
	return i
}

func trimName(s string) string {
	return strings.TrimSuffix(strings.Trim(s, " \t.:;,-"), " và")
}
