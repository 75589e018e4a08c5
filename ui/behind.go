package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
	"congvan/viet"
)

// A behindQuery finds what is behind a number.
type behindQuery struct {
	name    string                                                      // whose number
	ids     []model.DirectiveID                                         // the documents that are read
	find    func(*db.Store) ([]model.DirectiveID, error)                // these, where they are not known yet
	keep    func(*model.Directive, *model.Obligation, db.Pressing) bool // nil is all
	parts   func() []behindPart                                         // nil: those of a tally
	first   string                                                      // the part that is listed first
	urgings bool                                                        // a line for each urging
	measure string                                                      // the figure that is shown in place of the deadline
}

// A behindLine is an assignment, or one urging of it.
type behindLine struct {
	db.Pressing
	cell   model.Cell
	urging model.Reminder
}

// behindPage lists what is behind a number, part by part.
type behindPage struct {
	base
	behindQuery
	under screen

	all    []behindLine
	tally  model.Tally
	part   string // listed
	shown  []int  // positions in all
	list   widget.List
	loads  int
	loaded bool
}

// openBehind shows what is behind a number; Esc goes back to the page that is in
// front now.
func (a *App) openBehind(q behindQuery) tea.Cmd {
	return a.openPage(&behindPage{base: base{a}, behindQuery: q, part: q.first, under: a.page})
}

func (p *behindPage) title() string {
	if p.urgings {
		return fmt.Sprintf(p.w.Behind.Urgings, p.name)
	}
	return fmt.Sprintf(p.w.Behind.Title, p.name)
}

func (p *behindPage) actions() []action {
	w, why := p.w.Behind, p.whyAction(p.focused)
	why.quiet = false
	return []action{
		{keys: "enter", name: p.w.Today.Open, run: p.open, deny: p.nothing},
		why,
		{keys: "right tab", name: w.NextPart, run: func() tea.Cmd { return p.turn(1) }},
		{keys: "left shift+tab", name: w.PrevPart, quiet: true, run: func() tea.Cmd { return p.turn(-1) }},
		{keys: "esc", name: p.w.App.Back, run: p.back},
	}
}

func (p *behindPage) back() tea.Cmd { return p.goBack(p.under) }

func (p *behindPage) nothing() string {
	if len(p.shown) == 0 {
		return p.w.Today.Nothing
	}
	return ""
}

// focused is the assignment in focus; none where nothing is listed.
func (p *behindPage) focused() []model.AssignmentID {
	if len(p.shown) == 0 {
		return nil
	}
	return []model.AssignmentID{p.all[p.shown[p.list.Cursor]].Assignment}
}

func (p *behindPage) reload() tea.Cmd {
	store, clock, q := p.store, p.clock(), p.behindQuery
	p.loads++
	n := p.loads
	return read(func() then {
		lines, err := q.read(store, clock)
		return func() tea.Cmd {
			if n != p.loads {
				return nil
			}
			p.all, p.tally, p.loaded = lines, model.Tally{}, true
			for i := range lines {
				p.tally.Count(lines[i].Facts, clock, 1)
			}
			p.narrow()
			return p.report(err)
		}
	})
}

// read finds the lines.
func (q behindQuery) read(store *db.Store, c model.Clock) (out []behindLine, err error) {
	ids := q.ids
	if q.find != nil {
		if ids, err = q.find(store); err != nil {
			return nil, err
		}
	}
	found, err := store.Assigned(ids, c, q.keep)
	for _, x := range found {
		l := behindLine{Pressing: x, cell: x.Facts.Cell(c)}
		if !q.urgings {
			out = append(out, l)
			continue
		}
		for _, l.urging = range x.Mark.Reminders {
			out = append(out, l)
		}
	}
	return out, err
}

// partsOf are the parts between which the page turns.
func (p *behindPage) partsOf() []behindPart {
	switch {
	case p.urgings:
		return []behindPart{{partAll, p.w.Behind.All, func(*behindLine) bool { return true }}}
	case p.parts != nil:
		return p.parts()
	}
	return p.tallyParts()
}

// partShown is the one that is listed; the first one where it is gone.
func (p *behindPage) partShown() behindPart {
	parts := p.partsOf()
	for _, x := range parts {
		if x.key == p.part {
			return x
		}
	}
	return parts[0]
}

func (p *behindPage) count(x behindPart) (n int) {
	for i := range p.all {
		if x.holds(&p.all[i]) {
			n++
		}
	}
	return n
}

// narrow lists what is in the part.
func (p *behindPage) narrow() {
	p.shown = p.shown[:0]
	part := p.partShown()
	for i := range p.all {
		if part.holds(&p.all[i]) {
			p.shown = append(p.shown, i)
		}
	}
	p.list.Len = len(p.shown)
	p.list.Cursor = max(0, min(p.list.Cursor, p.list.Len-1))
}

// turn goes to the next part that holds something, over the whole.
func (p *behindPage) turn(step int) tea.Cmd {
	var keys []string
	at := 0
	for _, x := range p.partsOf() {
		if x.key == p.part {
			at = len(keys)
		}
		if x.key == p.part || x.key == partAll || p.count(x) > 0 {
			keys = append(keys, x.key)
		}
	}
	p.part = keys[(at+step+len(keys))%len(keys)]
	p.list.Cursor = 0
	p.narrow()
	return nil
}

func (p *behindPage) open() tea.Cmd {
	a := p.all[p.shown[p.list.Cursor]].Assignment
	return p.openOver(p, a.Directive, target{assignment: a})
}

func (p *behindPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		p.list.Key(k.String())
	}
	return nil
}

func (p *behindPage) view(width, height int) string {
	head := []string{p.theme.title.Render(widget.Cell(" "+p.title(), width))}
	if !p.loaded {
		return widget.Block(append(head, " "+p.w.Behind.Reading), width, height)
	}
	if !p.urgings {
		for _, row := range widget.Wrap(p.tallyWords(p.tally), width-2) {
			head = append(head, widget.Cell(" "+row, width))
		}
	}
	head = append(head, p.theme.tabActive.Render(widget.Cell(fmt.Sprintf(" ◄ %s: %s ►", p.partShown().name, viet.FormatCount(int64(len(p.shown)))), width)))
	list := p.list.View(width-1, height-len(head), func(i int) string { return p.row(i, width-1) })
	return strings.Join(head, "\n") + "\n" + p.beside(list, &p.list)
}

// row draws: sign and standing, deadline or figure or urging, unit, document and
// clause.
func (p *behindPage) row(i, width int) string {
	const whatCol, timeCol = 18, 15
	x := &p.all[p.shown[i]]
	what := sign(x.Standing) + " " + p.words.Terms.Brief(x.Standing)
	words := fmt.Sprintf("%s · %s %s", x.Row.Label(), x.Obligation, x.Row.Subject)
	if p.urgings {
		words = joinFilled(" · ", x.urging.Channel, p.promiseWords(x), words)
	}
	rest := width - 1 - whatCol - timeCol - 1
	name := rest / 2
	words = widget.Cell(p.roster.Name(x.Assignment.Unit), name-1) + " " + widget.Cell(words, rest-name)
	what, when := widget.Cell(what, whatCol), widget.Cell(p.timeWords(x), timeCol-1)+" "
	if i == p.list.Cursor {
		return p.theme.selected.Render(widget.Cell(" "+what+when+words, width))
	}
	return " " + p.theme.of(x.Standing).Render(what) + when + words + " "
}

// timeWords is when it is due, when it was urged, or the figure.
func (p *behindPage) timeWords(x *behindLine) string {
	switch {
	case p.urgings:
		return p.dayBrief(x.urging.At)
	case p.measure != "":
		if f := figureLike(x.Mark, p.measure); f.given {
			return f.String()
		}
		return p.w.Behind.NoFigure
	case x.Due != 0:
		return p.dayBrief(x.Due)
	}
	return p.w.Behind.NoDue
}

func (p *behindPage) promiseWords(x *behindLine) string {
	if kept := x.urging.Kept(x.Facts, p.now); kept != model.NoPromise {
		return fmt.Sprintf(p.w.Urging.Promise[kept], day(x.urging.Promised))
	}
	return ""
}
