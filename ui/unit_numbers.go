package ui

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// A recordNumber is a number of a unit's record and what is behind it: lines or
// urgings.
type recordNumber struct {
	key     string // the same in all languages
	words   string
	lead    string // before it, joins it to the one before
	lines   func(*db.RecordLine) bool
	urgings func(*urgedLine) bool
}

// numberShown returns the number whose lines are listed; the zero one is all.
func (u *unitPage) numberShown() recordNumber {
	for _, n := range u.nums {
		if n.key == u.shown {
			return n
		}
	}
	return recordNumber{}
}

// tallyOf counts one line, by the same rule as every tally.
func tallyOf(l *db.RecordLine, c model.Clock) (t model.Tally) {
	t.Count(l.Facts, c, 1)
	return t
}

// urgingsOf and linesOf are the positions of what a number counts.
func (u *unitPage) urgingsOf(n recordNumber) (found []int) {
	for i := range u.urged {
		if n.urgings(&u.urged[i]) {
			found = append(found, i)
		}
	}
	return found
}

func (u *unitPage) linesOf(n recordNumber) (found []int) {
	for i := range u.lines {
		if n.lines == nil || n.lines(&u.lines[i]) {
			found = append(found, i)
		}
	}
	return found
}

// count is how many lines a number opens.
func (u *unitPage) count(n recordNumber) int {
	if n.urgings != nil {
		return len(u.urgingsOf(n))
	}
	return len(u.linesOf(n))
}

// recordNumbers lists what the page counts, in the order of the screen. What counts
// nothing is left out, except the total.
func (u *unitPage) recordNumbers() []recordNumber {
	var t model.Tally
	c := u.clock()
	for i := range u.lines {
		t.Add(tallyOf(&u.lines[i], c))
	}
	return slices.Concat(u.rate(t), u.cells(t), u.silence(), u.urgedNumbers())
}

// numberSilent is the key of what a unit let go by since it last delivered.
const numberSilent = "silent"

// silence counts what a unit that is silent for long let go by, by the same rule
// as Hôm nay.
func (u *unitPage) silence() []recordNumber {
	var all model.Silences
	for i := range u.lines {
		all.Add(u.lines[i].Assignment, u.lines[i].Facts, u.clock())
	}
	s := all.Of(u.id)
	if !s.Long(u.now) {
		return nil
	}
	behind := map[model.AssignmentID]bool{}
	for _, a := range s.Missed {
		behind[a] = true
	}
	return []recordNumber{{
		key: numberSilent, words: fmt.Sprintf(u.w.Today.Missed, len(s.Missed)), lead: " · ",
		lines: func(l *db.RecordLine) bool { return behind[l.Assignment] },
	}}
}

// rate is the share on time, with numerator and denominator.
func (u *unitPage) rate(t model.Tally) []recordNumber {
	num, of := t.OnTime()
	if of == 0 {
		return nil
	}
	c := u.clock()
	return []recordNumber{{
		key: "rate", words: fmt.Sprintf(u.w.UnitPage.Rate, viet.FormatShare(num, of)),
		lines: func(l *db.RecordLine) bool {
			_, of := tallyOf(l, c).OnTime()
			return of > 0
		},
	}}
}

// cells are the cells of the tally; those in the total add up to it.
func (u *unitPage) cells(t model.Tally) []recordNumber {
	w, c := u.w.Directive, u.clock()
	out := []recordNumber{{key: "total", words: text.Say(w.Total, t.Total), lines: func(l *db.RecordLine) bool { return tallyOf(l, c).Total > 0 }}}
	lead := " = "
	for _, cell := range model.Cells {
		n := t.Of(cell)
		if n == 0 {
			continue
		}
		if !cell.InTotal() && lead != ", " {
			lead = " · " + w.Beside + " "
		}
		out = append(out, recordNumber{
			key: string(cell), words: fmt.Sprintf("%d %s", n, u.cellName(cell)), lead: lead,
			lines: func(l *db.RecordLine) bool { return l.Facts.Cell(c) == cell },
		})
		lead = " + "
		if !cell.InTotal() {
			lead = ", "
		}
	}
	return out
}

// urgedNumbers count urgings, and what became of the promises.
func (u *unitPage) urgedNumbers() []recordNumber {
	if len(u.urged) == 0 {
		return nil
	}
	w := u.w.UnitPage
	out := []recordNumber{{key: "urged", words: text.Say(w.Urged, len(u.urged)), urgings: func(*urgedLine) bool { return true }}}
	for _, p := range []model.Promise{model.PromiseKept, model.PromiseBroken, model.PromiseWaiting} {
		n := 0
		for i := range u.urged {
			if u.urged[i].promise == p {
				n++
			}
		}
		if n > 0 {
			out = append(out, recordNumber{
				key: "promise-" + string(p), words: fmt.Sprintf(w.Promises, n, w.PromiseOf[p]), lead: " · ",
				urgings: func(l *urgedLine) bool { return l.promise == p },
			})
		}
	}
	return out
}

// urgedOf lists the urgings in the order of time.
func urgedOf(lines []db.RecordLine, now model.Instant) []urgedLine {
	var out []urgedLine
	for i := range lines {
		for _, r := range lines[i].Mark.Reminders {
			out = append(out, urgedLine{i, r, r.Kept(lines[i].Facts, now)})
		}
	}
	slices.SortStableFunc(out, func(a, b urgedLine) int { return cmp.Compare(a.urging.At, b.urging.At) })
	return out
}

// A month is the share on time of what fell due in it.
type month struct {
	of   model.Date // its first day
	rate float64    // NaN where nothing counts
}

// trendMonths is how many months the trend shows.
const trendMonths = 12

// monthsOf is the trend: the months up to the last one in which anything counts.
func monthsOf(lines []db.RecordLine, c model.Clock) []month {
	tallies := map[model.Date]model.Tally{}
	var last model.Date
	for i := range lines {
		t := tallyOf(&lines[i], c)
		if _, of := t.OnTime(); of == 0 {
			continue
		}
		day := lines[i].Facts.Due.Date()
		first := model.NewDate(day.Year(), day.Month(), 1)
		t.Add(tallies[first])
		tallies[first] = t
		last = max(last, first)
	}
	var out []month
	for m := last; len(tallies) > 0 && len(out) < trendMonths; m = model.NewDate(m.AddDays(-1).Year(), m.AddDays(-1).Month(), 1) {
		rate := math.NaN()
		if num, of := tallies[m].OnTime(); of > 0 {
			rate = float64(num) / float64(of)
		}
		out = append(out, month{m, rate})
		delete(tallies, m)
	}
	slices.Reverse(out)
	return out
}
