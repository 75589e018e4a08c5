package ui

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// A namesMeaning is what a list of units means for one period: every name
// stands in one of its lists.
type namesMeaning struct {
	open    []model.AssignmentID // to be marked
	in      []model.AssignmentID // received already
	free    []freeUnit           // known, but owing nothing here
	several []intake.NameRead    // may be any of several
	unknown []intake.NameRead
}

// A freeUnit is one that owes nothing, and why.
type freeUnit struct {
	unit model.UnitID
	why  string
}

// meaning tells what a list of names means for the period in focus.
func (p *directivePage) meaning(list string) namesMeaning {
	var m namesMeaning
	var several *model.AmbiguousError
	due := p.focusedPeriod()
	seen := map[model.UnitID]bool{}
	for _, n := range intake.ReadNames(list, p.roster, due) {
		switch {
		case errors.As(n.Err, &several):
			m.several = append(m.several, n)
		case n.Err != nil:
			m.unknown = append(m.unknown, n)
		}
		for _, u := range n.Units {
			if !seen[u] {
				seen[u] = true
				p.sort(&m, u)
			}
		}
	}
	return m
}

// sort puts a unit into the list that it belongs to.
func (p *directivePage) sort(m *namesMeaning, u model.UnitID) {
	a, owed := p.cell(u, p.col)
	switch c := p.grid().cell(u, p.col); {
	case !owed:
		m.free = append(m.free, freeUnit{u, p.w.Matrix.NotOwedHere})
	case p.marks[a].State == model.Done:
		m.in = append(m.in, a)
	case !c.missing():
		m.free = append(m.free, freeUnit{u, p.whyFree(a, c)})
	default:
		m.open = append(m.open, a)
	}
}

// whyFree tells why an assignment is outside the total.
func (p *directivePage) whyFree(a model.AssignmentID, c gridCell) string {
	reason := p.marks[a].Reason
	if e, ok := p.obligation().Exemption(a.Unit, a.Period); ok {
		reason = e.Reason
	}
	if c.standing != model.ExemptStanding {
		reason = ""
	}
	return joinFilled(": ", p.words.Terms.Standing[c.standing], reason)
}

// A paster is a screen that takes pasted text though none of its fields types.
type paster interface{ takes(pasted string) bool }

// takes reports whether what is pasted looks like a list of units: the matrix
// has the focus, and every piece is as short as a name or every third one is
// the name of a unit. Anything else is a document.
func (p *directivePage) takes(pasted string) bool {
	if p.pane != paneMatrix || len(p.periods()) == 0 || len(pasted) > longestList {
		return false
	}
	names := intake.ReadNames(pasted, p.roster, p.focusedPeriod())
	known, long := 0, false
	for _, n := range names {
		if n.Err == nil {
			known++
		}
		long = long || len([]rune(n.Text)) > longestName
	}
	return len(names) > 0 && (!long || 3*known >= len(names))
}

// No list of units is longer than so many bytes, and few names longer than so
// many letters.
const (
	longestList = 1 << 16
	longestName = 80
)

// noList tells why nothing can be marked from a list.
func (p *directivePage) noList() string {
	switch why := p.readOnly(); {
	case why != "":
		return why
	case p.obligation() != nil && p.obligation().Dormant():
		return p.w.Directive.Dormant
	case len(p.grid().units) == 0:
		return p.w.Directive.NoAssignment
	}
	if c, closed := p.obligation().Closed(p.focusedPeriod()); closed {
		return text.ScreenError(&model.ClosedError{Closing: c}, p.words.Lang)
	}
	return ""
}

func (p *directivePage) listAction() action {
	w := p.w.Matrix
	return action{keys: "ctrl+v", name: w.List, more: w.ListMore, run: p.typeList, deny: p.noList, quiet: true}
}

// typeList asks for the names in a field, for terminals that paste elsewhere or
// lists that are typed.
func (p *directivePage) typeList() tea.Cmd {
	p.pane = paneMatrix
	w := p.w.Matrix
	names := areaField(w.Names, "", w.NamesHint, 10)
	f := newLiveForm(p.App, w.List, names)
	f.intro, f.saving = w.ListIntro, w.ReadList
	f.onSave = func() tea.Cmd {
		f.clearErrors()
		if !p.filled(names) {
			f.firstError()
			return nil
		}
		f.shut(f)
		return p.openList(names.value())
	}
	return p.push(f)
}

// pasteList takes a list that was pasted on the matrix.
func (p *directivePage) pasteList(list string) tea.Cmd {
	if why := p.noList(); why != "" {
		p.fail(why)
		return nil
	}
	return p.openList(list)
}

// openList shows what a list of units means, before anything is marked.
func (p *directivePage) openList(list string) tea.Cmd {
	w := p.w
	l := &listMarks{
		of: p, list: list, obligation: p.obligation().ID, due: p.focusedPeriod(),
		received: textField(w.Mark.Received, "", w.App.MomentHint),
		channel:  textField(w.Mark.Channel, "", w.Mark.ChannelHint),
	}
	l.liveForm = newLiveForm(p.App, p.listTitle(), l.received, l.channel)
	l.onSave = l.mark
	return p.push(l)
}

// names joins the names of the units of assignments.
func (p *directivePage) names(as []model.AssignmentID) string {
	var out []string
	for _, a := range as {
		out = append(out, p.roster.Name(a.Unit))
	}
	return joinNames(out)
}

// looksLikeMoment reports whether a paste is meant for the field of the time.
func looksLikeMoment(s string) bool {
	_, err := parseMoment(viet.CleanLine(s))
	return err == nil
}

// isList reports whether a paste holds more than one line or part.
func isList(s string) bool { return strings.ContainsAny(strings.TrimSpace(s), "\r\n\t;") }

// at puts the period in focus that a list was read for; false where it is no
// more.
func (p *directivePage) at(obligation string, due model.Instant) bool {
	o := p.obligation()
	if o == nil || o.ID != obligation || !slices.Contains(p.periods(), due) {
		return false
	}
	p.col = slices.Index(p.periods(), due)
	return true
}
