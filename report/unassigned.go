package report

import (
	"strings"

	"congvan/model"
)

// An unassigned is the clauses of a directive of which it is not known yet whom
// they ask: no row of a page is of them.
type unassigned struct {
	label   string
	clauses []string
}

// unassigned collects what of a directive nobody got, for pages that are of every
// unit.
func (s *source) unassigned(d *model.Directive, span model.Span) {
	if s.unit != 0 || len(s.only) > 0 || s.group != "" || len(s.standings) > 0 || !s.knows(bookedOn(d)) {
		return
	}
	u := unassigned{label: reference(d)}
	for i := range d.Obligations {
		o := &d.Obligations[i]
		if len(o.Unresolved) == 0 {
			continue
		}
		for _, period := range o.Periods(s.Clock.Now) {
			if span.Asked(d, period) {
				u.clauses = append(u.clauses, o.ID)
				break
			}
		}
	}
	if len(u.clauses) > 0 {
		s.nobody = append(s.nobody, u)
	}
}

// mostUnassigned is how many documents a note names.
const mostUnassigned = 10

// unassignedNotes tell of the clauses that no row is of.
func (p *Page) unassignedNotes() []string {
	if len(p.nobody) == 0 {
		return nil
	}
	n := 0
	var named []string
	for i, u := range p.nobody {
		n += len(u.clauses)
		if i < mostUnassigned {
			named = append(named, u.label+", nhiệm vụ "+strings.Join(u.clauses, ", "))
		}
	}
	if rest := len(p.nobody) - len(named); rest > 0 {
		named = append(named, "và "+whole(rest)+" văn bản khác")
	}
	return []string{"Có đối tượng chưa xác định được là đơn vị nào, chưa tính vào các số trên: " + pair(n) + " nhiệm vụ (" + strings.Join(named, "; ") + ")."}
}
