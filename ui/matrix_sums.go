package ui

import (
	"congvan/model"
)

// pageSums are the figures of the page that need every assignment, worked out
// once for what was loaded.
type pageSums struct {
	of          gridSource // without the obligation in focus
	tally       model.Tally
	obligations []obligationSum
}

// An obligationSum counts the assignments of one obligation.
type obligationSum struct {
	tally     model.Tally
	standings map[model.Standing]int
}

func (s *obligationSum) count(f model.Facts, st model.Standing, c model.Clock) {
	s.tally.Count(f, c, 1)
	s.standings[st]++
}

// done returns how many assignments are done.
func (s obligationSum) done() int {
	return s.standings[model.DoneOnTime] + s.standings[model.DoneLate] + s.standings[model.DoneNoDeadline]
}

// worst returns the most pressing standing.
func (s obligationSum) worst() model.Standing {
	for _, st := range model.Standings {
		if s.standings[st] > 0 {
			return st
		}
	}
	return ""
}

// sums returns the tally of the document and those of its obligations.
func (p *directivePage) sums() *pageSums {
	of := gridSource{version: p.version, roster: p.roster, clock: p.clock()}
	if p.lastSums != nil && p.lastSums.of == of {
		return p.lastSums
	}
	s := &pageSums{of: of}
	for i := range p.d.Obligations {
		s.obligations = append(s.obligations, p.sum(i))
	}
	p.lastSums = s.add()
	return s
}

// add sums up the obligations.
func (s *pageSums) add() *pageSums {
	s.tally = model.Tally{}
	for _, o := range s.obligations {
		s.tally.Add(o.tally)
	}
	return s
}

// sum counts an obligation: the one in focus from the matrix, which knows how
// each assignment stands.
func (p *directivePage) sum(i int) obligationSum {
	s := obligationSum{standings: map[model.Standing]int{}}
	if g := p.grid(); g.of.at == i {
		for _, c := range g.cells {
			if c.owed {
				s.count(c.facts, c.standing, g.of.clock)
			}
		}
		return s
	}
	one := p.d
	one.Obligations = p.d.Obligations[i : i+1]
	for o, a := range one.Assignments(p.roster, p.now) {
		f := p.d.Facts(o, a, p.marks[a])
		s.count(f, f.Standing(p.clock()), p.clock())
	}
	return s
}

// overlay takes over what was marked here, read at a number of the journal, in
// the place of reading everything anew; false where what is loaded is not that of
// the number before.
func (p *directivePage) overlay(marks model.Marks, seq uint64) bool {
	if len(marks) == 0 || p.seq != seq-1 {
		return false
	}
	p.seq, p.overlaid = seq, true
	p.reckoned = newReckoning()
	g, sums := *p.grid(), p.sums()
	g.said = map[model.Instant]string{}
	columns := map[int]bool{}
	for a, m := range marks {
		p.marks[a] = m
		if g.o == nil || a.Obligation != g.o.ID { // the officer went on to another one
			p.version++
			continue
		}
		columns[g.renew(&p.d, a, m)] = true
	}
	g.recount(columns)
	p.lastGrid = &g
	sums.obligations[g.of.at] = p.sum(g.of.at)
	sums.add()
	return true
}

// renew works one cell out anew and returns its column.
func (g *grid) renew(d *model.Directive, a model.AssignmentID, m model.Mark) int {
	col, ok := g.column[a.Period]
	if !ok || !g.cell(a.Unit, col).owed {
		return -1
	}
	c := &g.cells[g.row[a.Unit]*len(g.periods)+col]
	c.facts = d.Facts(g.o, a, m)
	c.standing = c.facts.Standing(g.of.clock)
	return col
}

// recount counts the rates of some periods anew.
func (g *grid) recount(columns map[int]bool) {
	g.all = model.Rates{}
	for col := range g.periods {
		if columns[col] {
			g.rates[col] = model.Rates{}
			for _, u := range g.units {
				if c := g.cell(u, col); c.owed {
					g.rates[col].Count(c.facts, g.of.clock)
				}
			}
		}
		g.all.Add(g.rates[col])
	}
}
