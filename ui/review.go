package ui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/ui/widget"
)

// A review is the editor of one document before it is kept: what was read from
// a text, one begun by hand, or one that is stored already. Rows of the head
// and of the obligations stand beside the text; nothing reaches the store
// before Ctrl+S.
type review struct {
	base
	surroundings
	name     string
	d        model.Directive
	text     string
	asRead   model.Directive // as it was read from the text
	kind     intake.DraftKind
	spans    map[string][2]int
	warnings []intake.Warning
	figures  []intake.Figure
	before   recordedBefore
	recorded map[string]bool // of figures, by key of the row: those that are recorded as readings
	byHand   bool
	origin   dialog    // the dialog it came from, closed with it
	past     []version // earlier versions, for taking back
	failed   string    // why it was not kept
	keeping  bool
	was      []string          // ids of the obligations as they are stored; "" for a new one
	source   map[string]string // ids of obligations: the id under which it was read, where that was another
	checks
	unknowns

	list   widget.List
	at     string // key of the row in focus; "" is the first one
	about  string // key of the field that the row in focus is about
	body   litText
	anchor [2]int // the span that the text was last scrolled to
	moved  int    // lines that the text was scrolled by hand from there
	room   int    // lines of the text on screen at the last drawing
}

// reviewDraft opens what was read from a text, above the dialog it came from.
func (a *App) reviewDraft(draft intake.Draft, origin dialog) tea.Cmd {
	r := &review{
		base: base{a}, name: a.w.Review.Title, d: draft.Directive, text: draft.Text, kind: draft.Kind,
		spans: draft.Spans, warnings: draft.Warnings, figures: draft.Figures, origin: origin,
		checks: checks{graded: true, doubts: draft.Doubts},
	}
	r.d.Kind = string(draft.Kind)
	if draft.Kind != intake.DirectiveKind {
		r.d.Direction, r.d.Obligations = model.Reference, nil
	}
	if r.d.Subject == "" {
		r.d.Subject = intake.Headline(draft.Text)
	}
	r.asRead = r.d
	r.asRead.Obligations = slices.Clone(r.d.Obligations)
	r.freeze()
	r.follow()
	return a.push(r)
}

// newDirective opens an empty document, to be filled by hand.
func (a *App) newDirective() tea.Cmd {
	r := &review{base: base{a}, name: a.w.Review.NewTitle, kind: intake.DirectiveKind, byHand: true}
	r.d = model.Directive{Direction: model.Out, Type: "Công văn", Date: a.now.Date()}
	r.takeOffice(&r.d)
	return a.push(r)
}

// takeOffice fills the head of a document of our own; another's head is freed
// of what this office would have put there.
func (r *review) takeOffice(d *model.Directive) {
	o := r.office
	if d.Secrecy != "" {
		return
	}
	for _, f := range []struct {
		to  *string
		own string
	}{
		{&d.Issuer, o.Name},
		{&d.ParentIssuer, o.Parent},
		{&d.Symbol, o.Symbol},
		{&d.Place, o.Place},
		{&d.Signer.Name, o.Signer},
		{&d.Signer.Title, o.Title},
		{&d.Signer.Authority, o.Authority},
	} {
		switch {
		case d.Direction == model.Out && *f.to == "":
			*f.to = f.own
		case d.Direction != model.Out && *f.to == f.own:
			*f.to = ""
		}
	}
}

// editDirective opens a stored document.
func (a *App) editDirective(id model.DirectiveID) tea.Cmd {
	store := a.store
	return read(func() then {
		d, err := store.Directive(id)
		text, err2 := store.Text(id)
		return func() tea.Cmd {
			if err := firstError(err, err2); err != nil {
				return a.report(err)
			}
			r := &review{
				base: base{a}, name: fmt.Sprintf(a.w.Review.EditTitle, d.Label()),
				d: d, text: text, kind: intake.DirectiveKind,
			}
			for _, o := range d.Obligations {
				r.was = append(r.was, o.ID)
			}
			return a.push(r)
		}
	})
}

// title names the document and counts what is left to look at.
func (r *review) title() string {
	if !r.graded {
		return r.name
	}
	if n := r.left(); n > 0 {
		return r.name + " · " + fmt.Sprintf(r.w.Draft.Left, n)
	}
	return r.name + " · " + r.w.Draft.NoneLeft
}

// dirty reports whether leaving would lose something: what was edited, or that
// it was looked at.
func (r *review) dirty() bool {
	for _, seen := range r.seen {
		if seen {
			return true
		}
	}
	return len(r.past) > 0 || r.accepted || len(r.foundReadings()) > 0
}

func (r *review) size(w, h int) (int, int) { return w, h }

func (r *review) actions() []action {
	w := r.w.Review
	acts := []action{
		{keys: "ctrl+s", name: w.Keep, run: r.keep, deny: r.readOnly},
	}
	acts = append(acts, r.checkActions()...)
	return append(acts, []action{
		{keys: "enter", name: w.Edit, run: r.edit},
		{keys: "ctrl+r", name: r.w.Draft.Ask, run: r.askUnknown, deny: r.noUnknown},
		{keys: "ctrl+p", name: r.w.Draft.Pick, run: r.pickRow, deny: r.cannotPick},
		{keys: "ctrl+n", name: w.AddObligation, run: r.add, deny: r.asksNothing},
		{keys: "ctrl+d", name: w.DropObligation, run: r.drop, deny: r.noObligation},
		{keys: "esc", name: r.w.App.Close, run: r.leave},
		{keys: "ctrl+t", name: r.w.Draft.Split, run: r.split, deny: r.cannotSplit, quiet: true},
		{keys: "ctrl+g", name: r.w.Draft.Merge, run: r.merge, deny: r.cannotMerge, quiet: true},
		{keys: "pgdown", name: w.ScrollDown, run: func() tea.Cmd { return r.scroll(1) }, quiet: true},
		{keys: "pgup", name: w.ScrollUp, run: func() tea.Cmd { return r.scroll(-1) }, quiet: true},
		{keys: "ctrl+l", name: r.w.Periods.Open, run: r.previewPeriods, deny: r.noPeriods, quiet: true},
		r.originalAction(&r.d),
		{keys: "ctrl+z", name: w.TakeBack, run: r.takeBack, deny: r.noPast, quiet: true},
	}...)
}

func (r *review) readOnly() string {
	if r.store.ReadOnly() {
		return r.w.App.ReadOnly
	}
	return ""
}

func (r *review) asksNothing() string {
	if r.d.Direction == model.Reference {
		return r.w.Review.ReferenceAsksNothing
	}
	return r.whySecret()
}

func (r *review) noObligation() string {
	if r.row().obligation < 0 {
		return r.w.Review.ChooseObligation
	}
	return ""
}

func (r *review) leave() tea.Cmd {
	if r.dirty() {
		return r.ask(r.w.Review.LeaveDraft, func() tea.Cmd { return r.shut(r) })
	}
	return r.shut(r)
}

// reload looks for the same document among those stored, and for those that it
// refers to.
func (r *review) reload() tea.Cmd {
	store, d, file, units := r.store, r.d, r.file(), r.figureUnits()
	return read(func() then {
		found, err := lookAround(store, &d, file)
		before, err2 := lookForReadings(store, units)
		return func() tea.Cmd {
			if err == nil {
				r.around(found)
			}
			if err2 == nil {
				r.before = before
			}
			r.takeNamed()
			if r.d.ID == 0 {
				r.freeze()
			}
			return nil
		}
	})
}

func (r *review) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		rows := r.rows()
		r.place(rows)
		if r.list.Key(k.String()) {
			r.hold(rows[r.list.Cursor])
			r.follow()
		}
	}
	return nil
}

// follow brings the text of the row in focus in sight.
func (r *review) follow() {
	if span := r.row().span; span[1] > span[0] {
		r.anchor, r.moved = span, 0
	}
}

// scroll moves the text by most of its height.
func (r *review) scroll(n int) tea.Cmd {
	top := r.top()
	r.moved += r.body.clampTop(top+n*max(1, r.room-1), r.room) - top
	return nil
}

// top returns the first line of the text to show.
func (r *review) top() int {
	return r.body.clampTop(r.body.topFor(r.anchor, r.room)+r.moved, r.room)
}

// freeze resolves the addressees of a draft to the units of now. The own duty
// of an outgoing one counts as one unit, which is made with the document where
// there is none yet.
func (r *review) freeze() {
	r.d.Obligations = slices.Clone(r.d.Obligations)
	r.d.Freeze(r.roster)
	for i := range r.d.Obligations {
		o := &r.d.Obligations[i]
		o.Unresolved = slices.DeleteFunc(o.Unresolved, func(s string) bool { return slices.ContainsFunc(r.strangers, sameAs(s)) })
	}
	if r.d.Direction != model.Out || r.office.Name == "" && r.d.Issuer == "" {
		return
	}
	own, _ := r.roster.Own()
	for i := range r.d.Obligations {
		if o := &r.d.Obligations[i]; db.OwnDuty(o) {
			o.Units, o.Unresolved = []model.UnitID{own.ID}, nil
		}
	}
}

func (r *review) edit() tea.Cmd {
	row := r.row()
	r.hold(row)
	if why := r.whySecret(); why != "" && (row.obligation >= 0 || row.heading || row.key == textKey) {
		r.fail(why)
		return nil
	}
	return row.edit()
}

func (r *review) add() tea.Cmd { return r.openObligation(-1) }

// putObligation is setObligation for one that the officer has gone through.
func (r *review) putObligation(at int, o model.Obligation) {
	r.setObligation(at, o)
	r.settle(obligationKey + o.ID)
}

// setObligation puts an obligation in its place, a new one behind the others,
// and the focus on it.
func (r *review) setObligation(at int, o model.Obligation) {
	d, was, old := r.d, r.was, o.ID
	d.Obligations = slices.Clone(d.Obligations)
	if at < 0 {
		at = len(d.Obligations)
		d.Obligations = append(d.Obligations, o)
		was = append(slices.Clone(was), "")
	} else {
		old, d.Obligations[at] = d.Obligations[at].ID, o
	}
	r.become(d, r.text)
	r.was = was
	if old != o.ID {
		r.comesFrom(o.ID, old)
	}
	r.focusRow(func(row reviewRow) bool { return row.obligation == at })
}

// drop takes the obligation in focus out.
func (r *review) drop() tea.Cmd {
	at := r.row().obligation
	d, was := r.d, slices.Clone(r.was)
	id := d.Obligations[at].ID
	d.Obligations = slices.Delete(slices.Clone(d.Obligations), at, at+1)
	if at < len(was) {
		was = slices.Delete(was, at, at+1)
	}
	r.become(d, r.text)
	r.was = was
	at = min(at, len(d.Obligations)-1)
	r.focusRow(func(row reviewRow) bool { return at >= 0 && row.obligation == at || at < 0 && row.heading })
	r.tell(fmt.Sprintf(r.w.Review.Dropped, id))
	return nil
}

// focusRow moves the focus to the first row of a kind.
func (r *review) focusRow(is func(reviewRow) bool) {
	rows := r.rows()
	if i := slices.IndexFunc(rows, is); i >= 0 {
		r.hold(rows[i])
		r.follow()
	}
}
