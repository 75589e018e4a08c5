package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// A whoPicker picks the units and groups that an obligation is given to. What
// is picked goes back as words that mean just that.
type whoPicker struct {
	base
	*pickList
	id      string         // of the obligation
	written map[int]string // by position: how an addressee stands in the document already
	order   []int          // positions of those, in the order of the document
	chosen  map[int]bool
	begun   []string // the answer if nothing is changed
	unnamed []int    // positions of the units that were given without being named
	done    func(who []string)
}

// pickWho opens the picker over addressees as written and the units they were
// given. done gets the addressees and the units that were let go by name, unless
// all is as before.
func (r *review) pickWho(o *model.Obligation, done func(who []string, gone []model.UnitID)) tea.Cmd {
	at := r.d.Date.Start()
	p := &whoPicker{
		base: base{r.App}, id: o.ID, pickList: newPickList(r.candidates(at)),
		written: map[int]string{}, chosen: map[int]bool{},
	}
	for _, w := range o.Who {
		p.begin(w, at)
	}
	p.beginUnits(o, at)
	p.begun = p.answer()
	p.done = func(who []string) {
		if !slices.Equal(who, p.begun) {
			done(who, p.gone())
		}
	}
	p.narrow(p.rank)
	return r.push(p)
}

// begin chooses what an addressee means; where it is not just one unit or
// group, it stands in the list as it is written.
func (p *whoPicker) begin(written string, at model.Instant) {
	units, missed := p.roster.Expand([]string{written}, at)
	i := slices.IndexFunc(p.all, func(c candidate) bool {
		return len(missed) == 0 && len(units) > 0 && slices.Equal(c.units, units)
	})
	if _, taken := p.written[i]; i < 0 || taken {
		c := candidate{name: "“" + written + "”", phrase: written, units: units, more: text.Say(p.w.Review.Units, len(units))}
		switch {
		case slices.Equal(missed, []string{written}):
			c.more = strings.TrimSuffix(p.w.Review.UnknownShort, ":")
		case len(missed) > 0:
			c.more = p.w.Review.UnknownShort + " " + strings.Join(missed, "; ")
		}
		i = len(p.all)
		p.all = append(p.all, c.searched([]string{written}))
	}
	p.written[i], p.chosen[i] = written, true
	p.order = append(p.order, i)
}

// beginUnits chooses the units that were given without being named.
func (p *whoPicker) beginUnits(o *model.Obligation, at model.Instant) {
	named, _ := p.roster.Expand(o.Who, at)
	for i, c := range p.all {
		if c.unit != 0 && c.phrase != "" && slices.Contains(o.Units, c.unit) && !slices.Contains(named, c.unit) {
			p.chosen[i] = true
			p.unnamed = append(p.unnamed, i)
		}
	}
}

// gone lists the units given without being named that were let go.
func (p *whoPicker) gone() []model.UnitID {
	var out []model.UnitID
	for _, i := range p.unnamed {
		if !p.chosen[i] {
			out = append(out, p.all[i].unit)
		}
	}
	return out
}

// withoutUnits returns an obligation that is no longer given to some units.
func withoutUnits(o model.Obligation, gone []model.UnitID) model.Obligation {
	o.Units = slices.DeleteFunc(slices.Clone(o.Units), func(u model.UnitID) bool { return slices.Contains(gone, u) })
	return o
}

// rank puts what is chosen first.
func (p *whoPicker) rank(i int) int {
	if p.chosen[i] {
		return 0
	}
	return 1
}

// answer returns the addressees: those of the document as they are written
// there, then what was picked.
func (p *whoPicker) answer() []string {
	var out []string
	for _, i := range p.order {
		if p.chosen[i] {
			out = append(out, p.written[i])
		}
	}
	for i := range p.all {
		if _, had := p.written[i]; p.chosen[i] && !had {
			out = append(out, p.all[i].phrase)
		}
	}
	return out
}

func (p *whoPicker) title() string { return fmt.Sprintf(p.w.Draft.PickTitle, p.id) }

func (p *whoPicker) typing() bool { return true }

func (p *whoPicker) actions() []action {
	return []action{
		{keys: "space", name: p.w.Draft.Choose, run: p.toggle},
		{keys: "enter ctrl+s", name: p.w.Review.Accept, run: p.accept},
		{keys: "esc", name: p.w.App.Cancel, run: p.pop},
	}
}

func (p *whoPicker) accept() tea.Cmd {
	cmd := p.shut(p)
	p.done(p.answer())
	return cmd
}

// toggle chooses what is in focus or lets it go. The words typed have done
// their work then.
func (p *whoPicker) toggle() tea.Cmd {
	i := p.focused()
	switch {
	case i < 0:
		return nil
	case p.all[i].phrase == "":
		p.fail(p.whyNoPhrase(p.all[i]))
		return nil
	}
	p.chosen[i] = !p.chosen[i]
	if p.query.Value() != "" {
		p.query.SetValue("")
		p.narrow(p.rank)
		p.list.Cursor = max(0, slices.Index(p.shown, i))
	}
	return nil
}

func (p *whoPicker) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.Key().Text == " " {
		return p.toggle()
	}
	if p.key(msg) {
		p.narrow(p.rank)
	}
	return nil
}

// summary counts what is chosen.
func (p *whoPicker) summary() string {
	var units []model.UnitID
	n := 0
	for i := range p.all {
		if p.chosen[i] {
			n++
			units = append(units, p.all[i].units...)
		}
	}
	if n == 0 {
		return p.w.Draft.PickedNone
	}
	return fmt.Sprintf(p.w.Draft.Picked, n, text.Say(p.w.Review.Units, len(p.roster.Sort(units))))
}

func (p *whoPicker) size(w, h int) (int, int) { return min(w, 76), min(h, len(p.all)+4) }

func (p *whoPicker) cursor() *tea.Cursor { return p.pickList.cursor(1) }

func (p *whoPicker) view(w, h int) string {
	head := p.theme.faint.Render(widget.Cell(p.summary(), w))
	return head + "\n" + p.pickList.view(p.theme, w, h-1, p.w.Draft.NoSuchUnit, func(i int) string {
		if p.chosen[i] {
			return "[x] "
		}
		return "[ ] "
	})
}

// pickRow picks the addressees of the obligation in focus.
func (r *review) pickRow() tea.Cmd {
	at := r.row().obligation
	o := r.d.Obligations[at]
	return r.pickWho(&o, func(who []string, gone []model.UnitID) {
		o = withoutUnits(o, gone)
		o.Reassign(who, r.roster, r.d.Date.Start())
		r.setObligation(at, o)
	})
}

func (r *review) cannotPick() string {
	at := r.row().obligation
	switch {
	case at < 0:
		return r.w.Draft.ChooseToPick
	case db.OwnDuty(&r.d.Obligations[at]) && r.d.Direction == model.Out:
		return r.w.Draft.OwnStays
	}
	return r.noUnits()
}

func (r *review) noUnits() string {
	if len(r.roster.Units()) == 0 {
		return r.w.Draft.NoUnits
	}
	return ""
}

// pickActions let the form of an obligation pick its addressees.
func (f *obligationForm) pickActions() []action {
	return []action{{keys: "ctrl+p", name: f.r.w.Draft.Pick, run: f.pick, deny: f.r.noUnits}}
}

func (f *obligationForm) pick() tea.Cmd {
	o := f.old
	if who := splitNames(f.who.value()); !slices.Equal(who, o.Who) {
		o.Reassign(who, f.r.roster, f.r.d.Date.Start())
	}
	o.ID = f.id.value()
	return f.r.pickWho(&o, func(who []string, gone []model.UnitID) {
		f.old = withoutUnits(f.old, gone)
		f.who.area.SetValue(strings.Join(who, "; "))
		f.follow()
	})
}
