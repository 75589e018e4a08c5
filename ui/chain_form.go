package ui

import (
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
	"congvan/viet"
)

// An other is a directive of whose clause a duty waits, with its marks, or that
// supersedes the one shown.
type other struct {
	d     model.Directive
	marks model.Marks
}

// others are the directives that a page tells of, but for its own.
type others map[model.DirectiveID]other

// othersOf reads what the duties of a directive wait for, and what supersedes
// it. What is no longer in the file is left out.
func othersOf(store *db.Store, d *model.Directive) (others, error) {
	ids := []model.DirectiveID{d.SupersededBy}
	for i := range d.Obligations {
		if after, waits := d.Follows(&d.Obligations[i]); waits {
			ids = append(ids, after.Directive)
		}
	}
	out := others{}
	for _, id := range ids {
		if _, read := out[id]; read || id == 0 || id == d.ID {
			continue
		}
		o, err := store.Directive(id)
		var gone *db.NotFoundError
		if errors.As(err, &gone) {
			continue
		}
		marks, err2 := store.Marks(id)
		if err := firstError(err, err2); err != nil {
			return nil, err
		}
		out[id] = other{o, marks}
	}
	return out, nil
}

// A waitingFor is a clause that is waited for, as of a deadline.
type waitingFor struct {
	clause model.ClauseID
	due    model.Instant
}

// awaited is the directive and the clause that are waited for; nil where they
// are no longer in the file.
func (p *directivePage) awaited(after model.ClauseID) (*model.Directive, *model.Obligation, model.Marks) {
	x := other{p.d, p.marks}
	if after.Directive != p.id {
		x = p.others[after.Directive]
	}
	return &x.d, x.d.Obligation(after.Obligation), x.marks
}

// progress is how far the results are in that a clause waits for.
func (p *directivePage) progress(after model.ClauseID, due model.Instant) model.Progress {
	key := waitingFor{after, due}
	if known, ok := p.reckoned.waits[key]; ok {
		return known
	}
	d, o, marks := p.awaited(after)
	got := d.Progress(o, due, marks, p.roster, p.now)
	p.reckoned.waits[key] = got
	return got
}

// chainLine tells how far the results are in for which the obligation in focus
// waits; "" where it waits for none.
func (p *directivePage) chainLine(width int) string {
	o := p.obligation()
	if o == nil {
		return ""
	}
	after, waits := p.d.Follows(o)
	if !waits {
		return ""
	}
	words, ready := p.chainWords(after, p.focusedPeriod())
	style := p.theme.soon
	if ready {
		style = p.theme.good
	}
	return style.Render(widget.Cell(" ⇠ "+words, width))
}

// chainWords says who is still lacking of what is waited for.
func (p *directivePage) chainWords(after model.ClauseID, due model.Instant) (words string, ready bool) {
	w := p.w.Chain
	_, o, _ := p.awaited(after)
	if o == nil {
		return w.Gone, false
	}
	got, clause := p.progress(after, due), p.clauseName(after)
	if got.Period != 0 {
		clause += ", " + fmt.Sprintf(w.Period, p.short(got.Period))
	}
	switch {
	case got.Owed == 0:
		return fmt.Sprintf(w.NoneOwed, clause), false
	case got.Ready():
		return fmt.Sprintf(w.Ready, clause, got.In, got.Owed), true
	}
	var names []string
	for _, u := range got.Lacks {
		unit, _ := p.roster.Unit(u)
		names = append(names, unit.Label())
	}
	return fmt.Sprintf(w.Waits, clause, got.In, got.Owed) + ", " + fmt.Sprintf(w.Lacks, strings.Join(names, ", ")), false
}

// clauseName names a clause, and its directive where it is another one.
func (p *directivePage) clauseName(c model.ClauseID) string {
	if c.Directive == p.id {
		return fmt.Sprintf(p.w.Chain.Here, c.Obligation)
	}
	d, _, _ := p.awaited(c)
	return fmt.Sprintf(p.w.Chain.Elsewhere, c.Obligation, d.Label())
}

// noChain tells why there is nothing that could wait.
func (p *directivePage) noChain() string {
	if why := p.readOnly(); why != "" {
		return why
	}
	if p.obligation() == nil {
		return p.w.Directive.NoObligation
	}
	return ""
}

// A chainPicker finds the clause that an obligation shall wait for: one of its
// own directive, or of another found by number, symbol or subject.
type chainPicker struct {
	base
	page  *directivePage
	o     model.Obligation
	query widget.Field
	list  widget.List
	rows  *db.Rows
	own   []choice // what the directive itself offers
	found []int32  // positions in rows
}

// follow opens the picker for the obligation in focus.
func (p *directivePage) follow() tea.Cmd {
	c := &chainPicker{base: base{p.App}, page: p, o: *p.obligation(), query: widget.NewField("")}
	c.query.Placeholder(p.w.Chain.Query)
	c.query.Focus()
	c.narrow()
	return p.push(c)
}

func (c *chainPicker) title() string { return fmt.Sprintf(c.w.Chain.Title, c.o.ID) }

func (c *chainPicker) typing() bool { return true }

func (c *chainPicker) actions() []action {
	return []action{
		{keys: "enter", name: c.w.Chain.Pick, run: c.take},
		{keys: "esc", name: c.w.App.Cancel, run: c.pop},
	}
}

// reload reads the index of all directives.
func (c *chainPicker) reload() tea.Cmd {
	store := c.store
	return read(func() then {
		rows, err := store.Rows()
		return func() tea.Cmd {
			if err != nil {
				return c.report(err)
			}
			c.rows = rows
			c.narrow()
			return nil
		}
	})
}

// narrow lists what the words typed find.
func (c *chainPicker) narrow() {
	q := viet.NewQuery(c.query.Value())
	c.own = nil
	for _, ch := range c.offers() {
		if folded := viet.Fold(ch.words); q.Empty() || q.Match(folded, ch.words) {
			c.own = append(c.own, ch)
		}
	}
	c.found = nil
	if c.rows != nil {
		for _, pos := range c.rows.Search(q) {
			if c.rows.At(int(pos)).ID != c.page.id {
				c.found = append(c.found, pos)
			}
		}
	}
	c.list.Len, c.list.Cursor = len(c.own)+len(c.found), 0
}

// offers lists what lies nearest: what is waited for now, to wait for nothing,
// and the other clauses of the directive.
func (c *chainPicker) offers() (out []choice) {
	w := c.w.Chain
	now, waits := c.page.d.Follows(&c.o)
	if _, o, _ := c.page.awaited(now); waits && o != nil {
		words := fmt.Sprintf(w.Now, c.page.clauseName(now), o.Text)
		out = append(out, choice{words: words, run: func() tea.Cmd { return c.shut(c) }})
	}
	if c.o.After != nil {
		bare := c.o
		bare.After = nil
		words := w.Stop
		if base, own := c.page.d.Follows(&bare); own {
			words = fmt.Sprintf(w.StopOwn, base.Obligation)
		}
		out = append(out, choice{words: words, run: func() tea.Cmd { return c.set(nil) }})
	}
	return append(out, c.clauses(&c.page.d)...)
}

// clauses lists those of a directive that can be waited for.
func (c *chainPicker) clauses(d *model.Directive) (out []choice) {
	for _, o := range d.Obligations {
		id := model.ClauseID{Directive: d.ID, Obligation: o.ID}
		if now, _ := c.page.d.Follows(&c.o); id != now && (d.ID != c.page.id || o.ID != c.o.ID) {
			out = append(out, choice{words: fmt.Sprintf(c.w.Chain.Clause, o.ID, o.Text), run: func() tea.Cmd { return c.set(&id) }})
		}
	}
	return out
}

// set stores what is waited for and closes the picker.
func (c *chainPicker) set(after *model.ClauseID) tea.Cmd {
	store, id, o := c.store, c.page.id, c.o.ID
	c.shut(c)
	return c.change(func() error { return store.Follow(id, o, after) })
}

// take chooses a clause, or goes on to those of a directive.
func (c *chainPicker) take() tea.Cmd {
	switch at := c.list.Cursor; {
	case at < len(c.own):
		return c.own[at].run()
	case at < c.list.Len:
		return c.open(c.rows.At(int(c.found[at-len(c.own)])).ID)
	}
	return nil
}

// open lists the clauses of another directive.
func (c *chainPicker) open(id model.DirectiveID) tea.Cmd {
	store := c.store
	return read(func() then {
		d, err := store.Directive(id)
		return func() tea.Cmd {
			switch {
			case err != nil:
				return c.report(err)
			case !c.isOpen(c):
				return nil
			case len(d.Obligations) == 0:
				c.fail(c.w.Chain.NoClause)
				return nil
			}
			return c.openChooser(fmt.Sprintf(c.w.Chain.ClausesOf, d.Label()), d.Subject, c.w.Chain.Take, c.clauses(&d))
		}
	})
}

func (c *chainPicker) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.Key().Text == "" && c.list.Key(k.String()) {
		return nil
	}
	before := c.query.Value()
	c.query.Update(msg)
	if c.query.Value() != before {
		c.narrow()
	}
	return nil
}

func (c *chainPicker) cursor() *tea.Cursor { return place(c.query.Cursor(), 2, 0) }

func (c *chainPicker) size(w, h int) (int, int) { return min(w, 92), min(h, 18) }

func (c *chainPicker) view(w, h int) string {
	head := c.theme.key.Render("> ") + c.query.View(w-2) + "\n" + c.theme.faint.Render(strings.Repeat("─", w)) + "\n"
	if c.list.Len == 0 {
		return head + widget.Block(widget.Wrap("  "+c.w.Chain.NoneFound, w), w, h-2)
	}
	return head + c.list.View(w, h-2, func(i int) string {
		if i == c.list.Cursor {
			return c.theme.selected.Render(widget.Cell("► "+c.words(i), w))
		}
		return widget.Cell("  "+c.words(i), w)
	})
}

// words draws a line: a clause of the directive itself, or another directive.
func (c *chainPicker) words(i int) string {
	if i < len(c.own) {
		return c.own[i].words
	}
	row := c.rows.At(int(c.found[i-len(c.own)]))
	return joinFilled(" · ", row.Label(), day(row.Date), row.Subject)
}
