package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// numbers lists what Hôm nay counts: the line in focus first, then the
// headings, then the counts by unit.
func (s *today) numbers() (out []numeral) {
	if s.byUnit && len(s.units) > 0 {
		out = append(out, s.unitNumbers(&s.units[min(s.list.Cursor, len(s.units)-1)])...)
	}
	if i := s.focusedLine(); !s.byUnit && i >= 0 {
		out = append(out, s.lineNumber(&s.lines[i]))
	}
	for _, sec := range s.agendaSections() {
		if sec.Assigned > 0 {
			out = append(out, s.sectionNumber(sec))
		}
	}
	if words := s.chainHeading(); words != "" {
		out = append(out, s.behind.chainNumber(s.App, words))
	}
	if words := s.silentHeading(); words != "" {
		out = append(out, s.behind.silentNumber(s.App, words))
	}
	for i := range s.units {
		if !s.byUnit || i != s.list.Cursor {
			out = append(out, s.unitNumbers(&s.units[i])...)
		}
	}
	return out
}

// lineNumber is the number of a line.
func (s *today) lineNumber(l *todayLine) numeral {
	switch {
	case l.chain != nil:
		return s.progressNumber(joinFilled(": ", l.chain.Row.Label(), l.chain.Obligation), l.chain.After, l.chain.Progress)
	case l.silent != nil:
		return s.missedNumber(l.silent)
	}
	words := fmt.Sprintf("%s: %s %s", l.Row.Label(), viet.FormatCount(int64(l.N)), s.words.Terms.Brief(l.Standing))
	return s.counted(words, l.N, l.query(s.App))
}

// query finds the assignments of a line of the agenda.
func (l *todayLine) query(a *App) behindQuery {
	facts := l.Facts
	return behindQuery{
		name: l.Row.Label(), ids: []model.DirectiveID{l.Row.ID}, parts: a.standingParts,
		keep: func(_ *model.Directive, _ *model.Obligation, x db.Pressing) bool { return x.Facts.Alike(facts) },
	}
}

// sectionNumber is the number of a heading, of which only some lines may be on
// the screen.
func (s *today) sectionNumber(sec agendaSection) numeral {
	clock := s.clock()
	return s.counted(sec.words, sec.Assigned, behindQuery{
		name: headingName(sec.words), parts: s.standingParts,
		find: func(store *db.Store) ([]model.DirectiveID, error) { return store.OnAgenda(clock) },
		keep: func(_ *model.Directive, _ *model.Obligation, x db.Pressing) bool {
			return db.PartOf(x.Facts, clock) == sec.part
		},
	})
}

// headingName is a heading without its number.
func headingName(words string) string {
	name, _, _ := strings.Cut(words, ":")
	return name
}

// unitNumbers are what a unit owes in the documents that are listed, by kind.
func (s *today) unitNumbers(l *unitLoad) (out []numeral) {
	clock, unit, name := s.clock(), l.unit, s.roster.Name(l.unit)
	for _, c := range l.counts() {
		words := fmt.Sprintf("%s: %s %d %s", name, sign(c.st), c.n, s.words.Terms.Brief(c.st))
		out = append(out, s.counted(words, c.n, behindQuery{
			name: name, ids: s.documents(), parts: s.standingParts,
			keep: func(_ *model.Directive, _ *model.Obligation, x db.Pressing) bool {
				return x.Assignment.Unit == unit && slices.Contains(c.parts, db.PartOf(x.Facts, clock))
			},
		}))
	}
	return out
}

// amongst is a number that opens just these assignments.
func (a *App) amongst(words, name string, as []model.AssignmentID) numeral {
	among := map[model.AssignmentID]bool{}
	var ids []model.DirectiveID
	seen := map[model.DirectiveID]bool{}
	for _, x := range as {
		among[x] = true
		if !seen[x.Directive] {
			seen[x.Directive] = true
			ids = append(ids, x.Directive)
		}
	}
	return a.counted(words, len(among), behindQuery{
		name: name, ids: ids, parts: a.standingParts,
		keep: func(_ *model.Directive, _ *model.Obligation, x db.Pressing) bool { return among[x.Assignment] },
	})
}

// missedNumber is what a silent unit let go by.
func (a *App) missedNumber(si *model.Silence) numeral {
	name := a.roster.Name(si.Unit)
	return a.amongst(name+": "+fmt.Sprintf(a.w.Today.Missed, len(si.Missed)), name, si.Missed)
}

// silentNumber opens the silent units, each with what it let go by.
func (b *todayBehind) silentNumber(a *App, words string) numeral {
	var units []numeral
	for i := range b.silent {
		units = append(units, a.missedNumber(&b.silent[i]))
	}
	return numeral{words: words, n: len(units), open: func() tea.Cmd { return a.listNumbers(words, a.w.Behind.Show, units) }}
}

// chainNumber opens the duties that wait.
func (b *todayBehind) chainNumber(a *App, words string) numeral {
	var as []model.AssignmentID
	for i := range b.chains {
		as = append(as, b.chains[i].Assignment())
	}
	return a.amongst(words, headingName(words), as)
}

// whyLine tells of the assignments of the line in focus, all of which stand alike.
func (s *today) whyLine() tea.Cmd {
	q := s.lines[s.focusedLine()].query(s.App)
	store, clock := s.store, s.clock()
	return read(func() then {
		found, err := q.read(store, clock)
		return func() tea.Cmd {
			if err != nil || len(found) == 0 {
				return s.report(err)
			}
			var as []model.AssignmentID
			for i := range found {
				as = append(as, found[i].Assignment)
			}
			return s.tellWhy(as...)
		}
	})
}

// why tells why what is in focus stands as it does.
func (s *today) why() tea.Cmd {
	if s.byUnit {
		return s.tellWhy(s.units[min(s.list.Cursor, len(s.units)-1)].first)
	}
	switch l := &s.lines[s.focusedLine()]; {
	case l.chain != nil:
		return s.tellWhy(l.chain.Assignment())
	case l.silent != nil:
		return s.tellWhy(l.silent.Missed[0])
	}
	return s.whyLine()
}
