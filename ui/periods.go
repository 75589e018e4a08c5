package ui

import (
	"errors"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// A periodsPage previews the periods of an obligation, with the days off that
// they fall on, and lets the officer decide on them: of a draft, of the form
// that it is being written in, or of a stored directive.
type periodsPage struct {
	base
	keeper periodKeeper
	o      model.Obligation
	rows   []periodRow
	list   widget.List
	chosen map[model.Instant]bool

	reported map[model.Instant]int  // how many have reported for a period
	marked   map[model.Instant]bool // the periods of which something is recorded
}

// A periodKeeper is where the obligation of a preview is kept.
type periodKeeper interface {
	// obligation returns it as it is now.
	obligation() tea.Cmd
	// decide records decisions for a form, which it closes, or in which it says
	// what is wrong.
	decide(f *periodForm, ds []model.Decision) tea.Cmd
	// undo takes the last step back; nil where that is for the form below.
	undo() func() tea.Cmd
	locked() string // why nothing can be decided now
}

// openPeriods opens the preview of an obligation, above what shows it.
func (a *App) openPeriods(o model.Obligation, keeper func(*periodsPage) periodKeeper) tea.Cmd {
	p := &periodsPage{base: base{a}, chosen: map[model.Instant]bool{}}
	p.keeper = keeper(p)
	if p.show(o); len(p.rows) == 0 {
		a.fail(a.w.Periods.None)
		return nil
	}
	for i, r := range p.rows {
		if r.asks() {
			p.list.Cursor = i
			break
		}
	}
	return a.push(p)
}

// show takes over the obligation as it is now.
func (p *periodsPage) show(o model.Obligation) {
	p.o, p.rows = o, p.periodRows(&o, func(due model.Instant) bool { return p.marked[due] })
	p.list.Len = len(p.rows)
	p.list.Cursor = max(0, min(p.list.Cursor, len(p.rows)-1))
}

func (p *periodsPage) title() string { return fmt.Sprintf(p.w.Periods.Title, p.o.ID) }

func (p *periodsPage) actions() []action {
	w := p.w.Periods
	acts := []action{
		{keys: "enter", name: w.Decide, run: p.decide, deny: p.denied},
		{keys: "space ctrl+t insert", name: w.Choose, run: p.choose, deny: p.denied},
		{keys: "esc", name: p.w.App.Close, run: p.leave},
		{keys: "ctrl+a", name: w.ChooseOpen, run: p.chooseOpen, deny: p.nothingAsks},
	}
	if undo := p.keeper.undo(); undo != nil {
		acts = append(acts, action{keys: "ctrl+z", name: p.w.App.Undo, run: undo, deny: p.keeper.locked, quiet: true})
	}
	return acts
}

// denied tells why there is nothing to decide on.
func (p *periodsPage) denied() string {
	if len(p.rows) == 0 {
		return p.w.Periods.None
	}
	return p.keeper.locked()
}

func (p *periodsPage) nothingAsks() string {
	if undecided(p.rows) == 0 {
		return p.w.Periods.Unasked
	}
	return p.denied()
}

// leave drops what is chosen first, and then closes.
func (p *periodsPage) leave() tea.Cmd {
	if len(p.chosen) > 0 {
		clear(p.chosen)
		return nil
	}
	return p.shut(p)
}

func (p *periodsPage) reload() tea.Cmd { return p.keeper.obligation() }

func (p *periodsPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		p.list.Key(k.String())
	}
	return nil
}

func (p *periodsPage) choose() tea.Cmd {
	due := p.rows[p.list.Cursor].due
	if p.chosen[due] {
		delete(p.chosen, due)
	} else {
		p.chosen[due] = true
	}
	p.list.Move(1)
	return nil
}

// chooseOpen chooses every period that waits for a decision.
func (p *periodsPage) chooseOpen() tea.Cmd {
	clear(p.chosen)
	for _, r := range p.rows {
		if r.asks() {
			p.chosen[r.due] = true
		}
	}
	return nil
}

// targets is what is chosen, else the period in focus.
func (p *periodsPage) targets() []periodRow {
	var out []periodRow
	for _, r := range p.rows {
		if p.chosen[r.due] {
			out = append(out, r)
		}
	}
	if len(out) == 0 {
		out = []periodRow{p.rows[p.list.Cursor]}
	}
	return out
}

func (p *periodsPage) status() string {
	if n := len(p.chosen); n > 0 {
		return text.Say(p.w.Periods.Chosen, n)
	}
	return ""
}

// A storedPeriods keeps the obligation of a stored directive.
type storedPeriods struct {
	page      *periodsPage
	directive model.DirectiveID
	id        string // of the obligation
}

func (k *storedPeriods) obligation() tea.Cmd {
	store, id := k.page.store, k.directive
	return read(func() then {
		d, err := store.Directive(id)
		marks, unread := store.Marks(id)
		err = errors.Join(err, unread)
		return func() tea.Cmd {
			o := d.Obligation(k.id)
			if err != nil || o == nil { // removed meanwhile
				return k.page.shut(k.page)
			}
			k.page.reported, k.page.marked = reportedOf(marks, k.id), markedOf(marks, k.id)
			k.page.show(*o)
			return nil
		}
	})
}

// reportedOf counts, by period, who has reported on an obligation.
func reportedOf(marks model.Marks, obligation string) map[model.Instant]int {
	out := map[model.Instant]int{}
	for a, m := range marks {
		if a.Obligation == obligation && (m.State == model.Done || m.State == model.Partial) {
			out[a.Period]++
		}
	}
	return out
}

// markedOf tells of which periods of an obligation something is recorded.
func markedOf(marks model.Marks, obligation string) map[model.Instant]bool {
	out := map[model.Instant]bool{}
	for a, m := range marks {
		if a.Obligation == obligation && m.Touched() {
			out[a.Period] = true
		}
	}
	return out
}

func (k *storedPeriods) decide(f *periodForm, ds []model.Decision) tea.Cmd {
	store := k.page.store
	var refused error
	return f.commit(func() error {
		refused = store.Decide(k.directive, k.id, ds)
		return refused
	}, func() *input { return f.blame(refused) }, func() tea.Cmd { clear(k.page.chosen); return nil })
}

func (k *storedPeriods) undo() func() tea.Cmd { return k.page.App.undo }

func (k *storedPeriods) locked() string { return k.page.readOnly() }

// A draftPeriods keeps an obligation that is not stored yet: get and put reach
// it in the draft.
type draftPeriods struct {
	page *periodsPage
	from model.DirectiveID // that is being edited; 0 for a new one
	was  string            // id of the obligation there
	get  func() model.Obligation
	put  func(model.Obligation)
	back func() tea.Cmd // takes the last step back; nil for nothing
}

func (k *draftPeriods) obligation() tea.Cmd {
	k.page.show(k.get())
	if k.from == 0 {
		return nil
	}
	store := k.page.store
	return read(func() then {
		marks, err := store.Marks(k.from)
		return func() tea.Cmd {
			if err == nil { // what cannot be read is told when the document is kept
				k.page.reported, k.page.marked = reportedOf(marks, k.was), markedOf(marks, k.was)
				k.page.show(k.get())
			}
			return nil
		}
	})
}

func (k *draftPeriods) decide(f *periodForm, ds []model.Decision) tea.Cmd {
	o := k.get()
	for i := range ds {
		ds[i].At = k.page.now
	}
	if err := o.Decide(ds...); err != nil {
		f.refuse(err, func() *input { return f.blame(err) })
		return nil
	}
	k.put(o)
	k.page.show(k.get())
	clear(k.page.chosen)
	k.page.tell(k.page.w.Periods.TakenDraft)
	return k.page.shut(f.liveForm)
}

func (k *draftPeriods) undo() func() tea.Cmd {
	if k.back == nil {
		return nil
	}
	return func() tea.Cmd {
		cmd := k.back()
		k.page.show(k.get())
		return cmd
	}
}

func (k *draftPeriods) locked() string { return "" }

// previewPeriods opens the periods of the obligation in focus.
func (p *directivePage) previewPeriods() tea.Cmd {
	o := p.obligation()
	return p.openPeriods(*o, func(page *periodsPage) periodKeeper { return &storedPeriods{page, p.id, o.ID} })
}

func (p *directivePage) noPeriods() string {
	if o := p.obligation(); o == nil || slices.Equal(o.Periods(p.now), []model.Instant{0}) {
		return p.w.Periods.None
	}
	return ""
}
