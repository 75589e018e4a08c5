package ui

import (
	"errors"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// A pane is one of the parts of the directive page.
type pane int

const (
	paneObligations pane = iota
	paneMatrix
	paneText
)

// A target is where the page opens: an assignment, or the first one of a
// deadline; zero is the beginning.
type target struct {
	assignment model.AssignmentID
	due        model.Instant
}

// directivePage is one document: its text with the clause in focus lit, its
// obligations, and the matrix of units × periods of the one in focus.
type directivePage struct {
	base
	id     model.DirectiveID
	d      model.Directive
	text   string
	marks  model.Marks
	loaded bool
	loads  int // number of the last reading; older answers are dropped
	goal   target
	links  db.Links
	under  screen // the page that it was opened from, which Esc shows again; nil for none

	others   others // of which duties wait
	reckoned reckoning

	pane   pane
	list   widget.List // obligations
	lit    litText     // the text, broken into lines
	top    int         // its first line in sight
	sight  int         // how many lines are in sight
	units  widget.List // rows of the matrix
	col    int         // column of the matrix: a period
	chosen map[model.AssignmentID]bool
	block  *block // the block that Shift and the arrows extend; nil for none
	lack   lackFilter

	version  int    // of what was read
	seq      uint64 // number of the journal at which it was read, or later
	overlaid bool   // what was marked here was put over it
	lastGrid *grid
	lastSums *pageSums
}

// openDirective shows a document above the tabs.
func (a *App) openDirective(id model.DirectiveID, at target) tea.Cmd {
	return a.openOver(nil, id, at)
}

func (p *directivePage) title() string { return p.w.Directive.Title }

func (p *directivePage) actions() []action {
	w := p.w.Directive
	enter := w.Form
	if p.pane == paneObligations {
		enter = w.Matrix
	}
	acts := []action{
		{keys: "space", name: w.Toggle, run: p.receive, deny: p.noMark},
		{keys: "enter", name: enter, run: p.enter, deny: p.noForm},
		{keys: "tab", name: w.NextPane, run: func() tea.Cmd { p.pane = (p.pane + 1) % 3; return nil }},
		{keys: "shift+tab", name: w.PrevPane, quiet: true, run: func() tea.Cmd { p.pane = (p.pane + 2) % 3; return nil }},
		{keys: "ctrl+t insert", name: w.Choose, run: p.choose, deny: p.noAssignment},
		{keys: "ctrl+a", name: w.ChooseAll, run: p.chooseColumn, deny: p.noAssignment},
		p.lackAction(),
		p.listAction(),
		{keys: "ctrl+u", name: w.Urge, run: p.urge, deny: p.noMark},
		{keys: "ctrl+x", name: w.Extend, run: p.extend, deny: p.noDeadline},
		{keys: "ctrl+g", name: w.Request, run: p.request, deny: p.notOnRequest, quiet: true},
		{keys: "ctrl+r", name: w.Resolve, run: p.resolve, deny: p.nothingUnresolved, quiet: true},
		{keys: "ctrl+l", name: p.w.Periods.Open, run: p.previewPeriods, deny: p.noPeriods, quiet: true},
		{keys: "ctrl+n", name: p.w.Results.Open, run: p.openFigures, deny: p.noFigures, quiet: true},
		{keys: "ctrl+e", name: w.Edit, run: func() tea.Cmd { return p.editDirective(p.id) }, quiet: true},
		{keys: "ctrl+p", name: p.w.Directive.Links.Related, run: p.related, deny: p.noRelated, quiet: true},
		{keys: "ctrl+s", name: p.w.Issue.Compose, run: p.composeLetter, deny: p.noLetter, quiet: true},
		p.filesAction(),
		p.numbersAction(p),
	}
	acts = append(acts, p.dutyActions()...)
	acts = append(acts, p.numberActions(func() (model.DirectiveID, bool) { return p.id, p.loaded })...)
	acts = append(acts, p.blockActions()...)
	return append(acts, action{keys: "esc", name: p.w.App.Back, run: p.back})
}

// back drops what is chosen first, and then leaves the page, to the one that it
// was opened from.
func (p *directivePage) back() tea.Cmd {
	if len(p.chosen) > 0 {
		p.letGo()
		return nil
	}
	return p.goBack(p.under)
}

// reload reads the document, its text and its marks.
func (p *directivePage) reload() tea.Cmd {
	store, id := p.store, p.id
	p.loads++
	n := p.loads
	if p.overlaid && p.seq == store.Seq() { // nothing else was changed, but time goes on
		p.reckoned = newReckoning()
		p.lack.arrived(n)
		return nil
	}
	return read(func() then {
		seq := store.Seq()
		d, err := store.Directive(id)
		text, err2 := store.Text(id)
		marks, err3 := store.Marks(id)
		links, err4 := store.Links(&d)
		others, err5 := othersOf(store, &d)
		return func() tea.Cmd {
			if n != p.loads || seq < p.seq {
				return nil
			}
			if err := firstError(err, err2, err3, err4, err5); err != nil {
				if p.loaded || p.page == screen(p) {
					p.page = nil
				}
				var gone *db.NotFoundError
				if p.loaded && errors.As(err, &gone) {
					return p.refresh() // taken back: what was done says so
				}
				return tea.Batch(p.report(err), p.refresh())
			}
			p.d, p.text, p.marks, p.links = d, text, marks, links
			p.others, p.reckoned = others, newReckoning()
			p.version++
			p.seq, p.overlaid = seq, false
			p.stayInside()
			p.lack.arrived(n)
			if !p.loaded {
				p.loaded = true
				p.jump()
			}
			return nil
		}
	})
}

// stayInside keeps the cursors on what there is, where something is gone.
func (p *directivePage) stayInside() {
	p.list.Cursor = clampInt(p.list.Cursor, 0, max(0, len(p.d.Obligations)-1))
	p.col = clampInt(p.col, 0, max(0, len(p.periods())-1))
}

// jump puts the cursors on the goal that the page was opened for; without one,
// on the first obligation and its first open period.
func (p *directivePage) jump() {
	p.list.Len = len(p.d.Obligations)
	if p.goal == (target{}) {
		p.firstOpen()
		return
	}
	for o, a := range p.d.Assignments(p.roster, p.now) {
		if a != p.goal.assignment && !p.meets(o, a) {
			continue
		}
		p.list.Cursor = slices.IndexFunc(p.d.Obligations, func(x model.Obligation) bool { return x.ID == o.ID })
		p.col = slices.Index(p.periods(), a.Period)
		p.units.Len = len(p.rowsOf())
		p.units.Cursor = max(0, slices.Index(p.rowsOf(), a.Unit))
		p.pane = paneMatrix
		return
	}
	p.firstOpen()
}

// meets reports whether an assignment is a pressing one of the goal's deadline.
func (p *directivePage) meets(o *model.Obligation, a model.AssignmentID) bool {
	f := p.d.Facts(o, a, p.marks[a])
	return p.goal.assignment.Unit == 0 && f.Due == p.goal.due && (f.Standing(p.clock()).Pressing() || f.Reminded(p.clock()))
}

// firstOpen puts the column on the last period that is over and still has
// something open, else on the first one to come, else on the last.
func (p *directivePage) firstOpen() {
	ps := p.periods()
	p.col = max(0, len(ps)-1)
	for i, due := range ps {
		if due >= p.now {
			p.col = i
			break
		}
	}
	for i, due := range ps {
		if due != 0 && due < p.now && p.openIn(due) {
			p.col = i
		}
	}
}

// openIn reports whether anything of a period is not settled.
func (p *directivePage) openIn(due model.Instant) bool {
	g := p.grid()
	for _, u := range g.units {
		if c := g.cell(u, g.column[due]); c.owed && !c.standing.Settled() {
			return true
		}
	}
	return false
}

// obligation returns the one in focus; nil for a document that asks nothing.
func (p *directivePage) obligation() *model.Obligation {
	if len(p.d.Obligations) == 0 {
		return nil
	}
	return &p.d.Obligations[min(p.list.Cursor, len(p.d.Obligations)-1)]
}

func (p *directivePage) periods() []model.Instant { return p.grid().periods }

// rowsOf returns the units in sight: those that owe any period of the obligation
// in focus, or only those that lack the one in focus.
func (p *directivePage) rowsOf() []model.UnitID {
	g := p.grid()
	if !p.lack.on {
		return g.units
	}
	return p.lacking()
}

// assignment returns the cell in focus; false where the unit does not owe it.
func (p *directivePage) assignment() (model.AssignmentID, bool) {
	rows, ps := p.rowsOf(), p.periods()
	if len(rows) == 0 || len(ps) == 0 {
		return model.AssignmentID{}, false
	}
	return p.cell(rows[min(p.units.Cursor, len(rows)-1)], min(p.col, len(ps)-1))
}

// targets returns what an action works on: what is chosen, else the cell in
// focus.
func (p *directivePage) targets() []model.AssignmentID {
	if out := p.grid().sorted(p.chosen); len(out) > 0 {
		return out
	}
	if a, ok := p.assignment(); ok {
		return []model.AssignmentID{a}
	}
	return nil
}

func (p *directivePage) facts(a model.AssignmentID) model.Facts {
	return p.d.Facts(p.d.Obligation(a.Obligation), a, p.marks[a])
}

func (p *directivePage) noAssignment() string {
	if _, ok := p.assignment(); ok {
		return ""
	}
	switch g := p.grid(); {
	case len(g.sorted(p.chosen)) > 0:
		return ""
	case p.lack.on && len(p.rowsOf()) == 0:
		return p.w.Matrix.NoneLacks
	case len(g.units) > 0:
		return p.w.Matrix.NotOwed
	}
	return p.w.Directive.NoAssignment
}

// noMark tells why nothing can be recorded: the file is open for looking only,
// no unit owes, or nobody has asked yet.
func (p *directivePage) noMark() string {
	switch why := p.readOnly(); {
	case why != "":
		return why
	case p.obligation() != nil && p.obligation().Dormant():
		return p.w.Directive.Dormant
	}
	return p.noAssignment()
}

// noForm is noMark for Enter, which in the list of obligations only moves on.
func (p *directivePage) noForm() string {
	if p.pane == paneObligations {
		return ""
	}
	return p.noMark()
}

// noDeadline is noMark where there is a deadline to extend.
func (p *directivePage) noDeadline() string {
	if why := p.noMark(); why != "" || p.periods()[0] != 0 {
		return why
	}
	return p.w.Directive.NothingToExtend
}

func (p *directivePage) notOnRequest() string {
	if why := p.readOnly(); why != "" {
		return why
	}
	if o := p.obligation(); o == nil || o.Kind != model.OnRequest {
		return p.w.Directive.NotOnRequest
	}
	return ""
}

func (p *directivePage) nothingUnresolved() string {
	if o := p.obligation(); o == nil || len(o.Unresolved) == 0 {
		return p.w.Directive.NothingUnresolved
	}
	return ""
}

func (p *directivePage) update(msg tea.Msg) tea.Cmd {
	if paste, ok := msg.(tea.PasteMsg); ok && p.takes(paste.Content) {
		return p.pasteList(paste.Content)
	}
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	key := k.String()
	switch p.pane {
	case paneObligations:
		p.list.Len = len(p.d.Obligations)
		before := p.list.Cursor
		if p.list.Key(key); p.list.Cursor != before {
			p.units.Cursor = 0
			p.letGo()
			p.firstOpen()
		}
	case paneText:
		p.scrollText(key)
	case paneMatrix:
		p.moveInMatrix(key)
	}
	return nil
}

func (p *directivePage) scrollText(key string) {
	step, ok := map[string]int{"up": -1, "down": 1, "pgup": 1 - p.sight, "pgdown": p.sight - 1, "home": -len(p.lit.lines), "end": len(p.lit.lines)}[key]
	if ok {
		p.top = p.lit.clampTop(p.top+step, p.sight)
	}
}

// enter opens the matrix from the other panes, and the form from the matrix.
func (p *directivePage) enter() tea.Cmd {
	if p.pane == paneObligations {
		p.pane = paneMatrix
		return nil
	}
	return p.markForm()
}

func (p *directivePage) status() string {
	if n := len(p.chosen); n > 0 {
		return text.Say(p.w.Directive.Chosen, n)
	}
	if o := p.obligation(); o != nil && len(o.Unresolved) > 0 {
		return fmt.Sprintf(p.w.Directive.Unresolved, joinNames(o.Unresolved))
	}
	return ""
}
