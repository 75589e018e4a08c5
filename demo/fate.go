package demo

import (
	"fmt"

	"congvan/model"
	"congvan/viet"
)

// A fate is what became of an assignment. The zero fate is decided by the
// habits of the unit and the time that has passed.
type fate string

// The fates.
const (
	inGoodTime     fate = "in good time"        // if the deadline is past
	tardy          fate = "tardy"               // days late
	behind         fate = "behind"              // hours late
	noWord         fate = "no word"             // overdue and urged
	silent         fate = "silent"              // long overdue, urged three times
	refused        fate = "refused"             // not done, with a reason
	waived         fate = "waived"              // exempt
	incomplete     fate = "incomplete"          // returned; the day to complete it lies ahead
	incompleteOver fate = "incomplete, over"    // that day has passed
	lateIncomplete fate = "incomplete and late" // came late, and had to be returned
	missedTarget   fate = "missed target"       // a relative target is missed
	givenTime      fate = "given time"          // extended before the deadline, still open
	givenLate      fate = "given time late"     // extended after it, and then done
	underWay       fate = "under way"
	finished       fate = "finished" // where there is no deadline
	untouched      fate = "untouched"
)

// fates are the fates of single units, by short name. Of a series they mean
// the newest period past.
type fates map[string]fate

// A hand marks one assignment.
type hand struct {
	now    model.Instant
	issued model.Date
	c      *clause
	o      *model.Obligation
	due    model.Instant // the period; 0 for none
	unit   model.Unit
	dice   dice
}

// mark records what became of the assignment; false leaves it untouched.
func (h *hand) mark(f fate) (model.Mark, bool) {
	if f == "" || f == inGoodTime && h.due > h.now {
		f = h.habit()
	}
	act := acts[f]
	if h.due == 0 || h.due > h.now {
		act = open[f]
	}
	if act == nil {
		return model.Mark{}, false
	}
	m := act(h)
	return m, m.Touched()
}

// acts are the fates of what was due.
var acts = map[fate]func(*hand) model.Mark{
	inGoodTime: (*hand).onTime, tardy: (*hand).late, behind: (*hand).late, noWord: (*hand).urged, silent: (*hand).urged,
	refused: (*hand).failed, waived: (*hand).exempt, incomplete: (*hand).returned,
	incompleteOver: (*hand).returned, lateIncomplete: (*hand).returnedLate, missedTarget: (*hand).missed,
	givenTime: (*hand).extended, givenLate: (*hand).extendedLate, underWay: (*hand).doing, finished: (*hand).onTime,
}

// open are the fates of what has no deadline, or one still ahead.
var open = map[fate]func(*hand) model.Mark{
	finished: (*hand).done, underWay: (*hand).doing, refused: (*hand).failed, waived: (*hand).exempt,
}

// habit decides a fate by the temper of the unit.
func (h *hand) habit() fate {
	roll := h.dice.roll(100)
	old := h.issued.DaysUntil(h.now.Date())
	switch {
	case h.o.Dormant():
		return untouched
	case h.due == 0:
		return h.standing(roll, old)
	case h.due > h.now:
		return pick(h.due-h.now < 5*24*60 && roll < 25, finished, pick(roll > 92, underWay, untouched))
	}
	past := h.due.Date().DaysUntil(h.now.Date())
	switch {
	case !h.o.Report:
		return pick(past > 40 || roll < 78, inGoodTime, untouched)
	case roll < punctual(h.unit):
		return inGoodTime
	case past < 4:
		return untouched
	}
	return pick(roll%2 == 0, tardy, behind)
}

// standing is habit for duties without a deadline: old ones are assessed.
func (h *hand) standing(roll uint64, old int) fate {
	switch {
	case old > 120:
		return pick(roll < 88, finished, underWay)
	case old > 50:
		return pick(roll < 45, finished, pick(roll < 75, underWay, untouched))
	}
	return pick(roll < 12, underWay, untouched)
}

func pick(cond bool, yes, no fate) fate {
	if cond {
		return yes
	}
	return no
}

// at is a minute of office hours on a working day: on or before d, but not
// before the letter, and not after now.
func (h *hand) at(d model.Date) model.Instant {
	d = max(worked(d), h.issued)
	t := d.At(h.dice.between(7, 16), h.dice.between(30, 59))
	return min(t, h.now-5)
}

// typed is when the officer recorded something that came at t.
func (h *hand) typed(t model.Instant) model.Instant {
	return min(t+model.Instant(h.dice.between(4, 300)), h.now)
}

// delivery is when a punctual report came.
func (h *hand) delivery() model.Instant {
	t := h.at(h.due.Date().AddDays(-h.dice.between(0, 3)))
	if t < h.due {
		return t
	}
	return h.due - model.Instant(h.dice.between(0, 45))
}

func (h *hand) report(state model.State, at model.Instant) model.Mark {
	m := model.Mark{State: state, Received: at, Changed: h.typed(at)}
	if h.o.Report {
		m.Channel = channels[h.dice.roll(uint64(len(channels)))]
		m.Ref = fmt.Sprintf("%s/%s", viet.FormatPair(3+h.dice.between(0, 140)), reportSymbol(h.unit))
	}
	h.figures(&m)
	return m
}

var channels = [...]string{"email", "email", "phần mềm văn bản", "Zalo"}

// figures fills the measures; baselines of relative ones are outdone.
func (h *hand) figures(m *model.Mark) {
	for _, g := range h.c.gauges {
		if m.Values == nil {
			m.Values = map[string]float64{}
		}
		v := float64(h.dice.between(g.low, g.high))
		m.Values[g.name] = v
		if g.times > 0 {
			if m.Baselines == nil {
				m.Baselines = map[string]model.Baseline{}
			}
			m.Baselines[g.name] = model.Baseline{
				Value: v, Period: "tháng trước liền kề", Source: "báo cáo tháng của đơn vị",
			}
			m.Values[g.name] = float64(int(v*g.times) + h.dice.between(1, 9))
		}
	}
}
