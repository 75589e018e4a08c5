package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// A lackFilter leaves only the units in sight that have not delivered in the
// period in focus.
type lackFilter struct {
	on bool
	// sent is what was marked here and is not in what was read yet: the number
	// of the reading before which it was written, or underWay.
	sent map[model.AssignmentID]int
}

// underWay stands for the number of a reading while a mark is being written.
const underWay = 1 << 30

func (l *lackFilter) send(as []model.AssignmentID) {
	if l.sent == nil {
		l.sent = map[model.AssignmentID]int{}
	}
	for _, a := range as {
		l.sent[a] = underWay
	}
}

// written notes that marks were written, and whether what is loaded holds them
// already, or that they were refused; loads is the number of the last reading that
// began before.
func (l *lackFilter) written(as []model.AssignmentID, here bool, loads int) {
	for _, a := range as {
		if here {
			delete(l.sent, a)
		} else {
			l.sent[a] = loads
		}
	}
}

// isUnderWay reports whether a mark is being written.
func (l *lackFilter) isUnderWay(a model.AssignmentID) bool { return l.sent[a] == underWay }

// arrived forgets what the n-th reading holds.
func (l *lackFilter) arrived(n int) {
	for a, loads := range l.sent {
		if loads < n {
			delete(l.sent, a)
		}
	}
}

// hides reports whether marking the assignments takes a row out of sight.
func (l *lackFilter) hides(as []model.AssignmentID) bool { return l.on && len(as) > 0 }

// lacking lists the units that have not delivered in the period in focus.
func (p *directivePage) lacking() (out []model.UnitID) {
	g := p.grid()
	for _, u := range g.units {
		a, _ := p.cell(u, p.col)
		if _, sent := p.lack.sent[a]; !sent && g.cell(u, p.col).missing() {
			out = append(out, u)
		}
	}
	return out
}

func (p *directivePage) lackAction() action {
	w := p.w.Matrix
	name := w.Lacking
	if p.lack.on {
		name = w.AllUnits
	}
	return action{keys: "ctrl+f", name: name, run: p.toggleLacking, deny: p.noMatrix}
}

// noMatrix tells why there is nothing to filter.
func (p *directivePage) noMatrix() string {
	if len(p.grid().units) == 0 {
		return p.w.Directive.NoAssignment
	}
	return ""
}

// toggleLacking shows who is missing, or everybody again; the cursor stays on
// its unit or goes to the next one.
func (p *directivePage) toggleLacking() tea.Cmd {
	u := p.unitInFocus()
	p.pane, p.block = paneMatrix, nil
	p.lack.on = !p.lack.on
	p.stayOn(u)
	return nil
}
