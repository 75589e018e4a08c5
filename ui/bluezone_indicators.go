package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// An indicatorsDialog lists the indicators, to look at one or to change it.
type indicatorsDialog struct {
	base
	of   *bluezone
	all  []model.Indicator
	list widget.List
	gen  int
}

func (b *bluezone) openIndicators() tea.Cmd {
	d := &indicatorsDialog{base: b.base, of: b, all: b.data.indicators}
	for i, x := range d.all {
		if x.ID == b.look.indicator {
			d.list.Cursor = i
		}
	}
	return b.push(d)
}

func (d *indicatorsDialog) title() string { return d.w.Bluezone.IndicatorsTitle }

func (d *indicatorsDialog) actions() []action {
	w := d.w.Bluezone
	return []action{
		{keys: "enter", name: w.Take, run: d.take, deny: d.none},
		{keys: "ctrl+n", name: w.TargetNew, run: func() tea.Cmd { return d.push(newIndicatorForm(d.App, model.Indicator{}, d.all)) }, deny: d.readOnly},
		{keys: "ctrl+e", name: w.TargetEdit, run: func() tea.Cmd { return d.push(newIndicatorForm(d.App, d.all[d.list.Cursor], d.all)) }, deny: d.locked},
		{keys: "ctrl+d delete", name: w.TargetDelete, run: d.remove, deny: d.locked},
		{keys: "esc", name: d.w.App.Close, run: func() tea.Cmd { return d.shut(d) }},
	}
}

func (d *indicatorsDialog) none() string {
	if len(d.all) == 0 {
		return d.w.Bluezone.NoFiguresYet
	}
	return ""
}

func (d *indicatorsDialog) locked() string {
	if why := d.none(); why != "" {
		return why
	}
	return d.readOnly()
}

func (d *indicatorsDialog) reload() tea.Cmd {
	d.gen++
	n, store := d.gen, d.store
	return read(func() then {
		all, err := store.Indicators()
		return func() tea.Cmd {
			if n != d.gen {
				return nil
			}
			d.all = all
			d.list.Len = len(all)
			d.list.Move(0)
			return d.report(err)
		}
	})
}

// take looks at the newest figures of the indicator in focus.
func (d *indicatorsDialog) take() tea.Cmd {
	b := d.of
	d.shut(d)
	b.look, b.asked = look{indicator: d.all[d.list.Cursor].ID}, rankChoice{}
	b.list.Cursor = 0
	return b.reload()
}

func (d *indicatorsDialog) remove() tea.Cmd {
	id := d.all[d.list.Cursor].ID
	return d.change(func() error { return d.store.RemoveIndicator(id) })
}

func (d *indicatorsDialog) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		d.list.Key(k.String())
	}
	return nil
}

func (d *indicatorsDialog) size(w, h int) (int, int) { return min(w, 92), min(h, max(1, len(d.all))) }

func (d *indicatorsDialog) view(w, h int) string {
	return d.list.View(w, h, func(i int) string {
		x := d.all[i]
		name := widget.Cell(x.Name, min(30, w/2))
		if i == d.list.Cursor {
			return d.theme.selected.Render(widget.Cell("► "+name+"  "+d.about(x), w))
		}
		return widget.Cell("  "+name+"  "+d.about(x), w)
	})
}

// about tells what an indicator counts, when, and what came after it.
func (d *indicatorsDialog) about(x model.Indicator) string {
	w := d.w.Bluezone
	parts := []string{x.Counts}
	if x.From != 0 {
		parts = append(parts, fmt.Sprintf(w.IndicatorSince, day(x.From)))
	}
	if x.Until != 0 {
		parts = append(parts, fmt.Sprintf(w.IndicatorEnded, day(x.Until)))
	}
	if x.Successor != "" {
		parts = append(parts, fmt.Sprintf(w.IndicatorNext, model.IndicatorOf(d.all, x.Successor).Name))
	}
	return joinFilled(" · ", parts...)
}

// An indicatorForm is the fields of an indicator.
type indicatorForm struct {
	*form
	was                                       model.Indicator
	all                                       []model.Indicator
	called, counts, bases, from, until, after *input
	breaks, falls, remark                     *input
}

func newIndicatorForm(a *App, x model.Indicator, all []model.Indicator) *form {
	w := a.w.Bluezone
	var bases, breaks []string
	for _, d := range x.Denominators() {
		bases = append(bases, a.baseName(x, d.Base))
	}
	for _, b := range x.Breaks {
		breaks = append(breaks, day(b.Day))
	}
	after, falls := "", "no"
	if x.Successor != "" {
		after = model.IndicatorOf(all, x.Successor).Name
	}
	if x.Falls {
		falls = "yes"
	}
	f := &indicatorForm{
		was: x, all: all,
		called: textField(w.IndicatorName, x.Name, w.IndicatorNameHint),
		counts: textField(w.IndicatorCounts, x.Counts, w.IndicatorCountsHint),
		bases:  textField(w.IndicatorBases, strings.Join(bases, "; "), w.IndicatorBasesHint),
		from:   textField(w.IndicatorFrom, day(x.From), w.DayHint),
		until:  textField(w.IndicatorUntil, day(x.Until), w.DayHint),
		after:  textField(w.IndicatorSuccessor, after, w.IndicatorSuccessorHint),
		breaks: textField(w.IndicatorBreaks, strings.Join(breaks, "; "), w.IndicatorBreaksHint),
		falls:  choiceField(w.IndicatorFalls, falls, a.w.Mark.StateHint, option{"no", w.No}, option{"yes", w.Yes}),
		remark: textField(w.Note, x.Note, ""),
	}
	f.form = newForm(a, w.IndicatorForm, f.called, f.counts, f.bases, f.from, f.until, f.after, f.breaks, f.falls, f.remark)
	f.submit = f.check
	return f.form
}

// check reads the fields; what is wrong is said at each of them.
func (f *indicatorForm) check() func() error {
	x := f.was
	x.Name, x.Counts, x.Note, x.Falls = f.called.value(), f.counts.value(), f.remark.value(), f.falls.value() == "yes"
	if f.filled(f.called) && x.ID == "" {
		for _, other := range f.all {
			if viet.Key(other.Name) == viet.Key(x.Name) {
				f.called.err = f.w.Bluezone.IndicatorTaken
			}
		}
	}
	x.From, x.Until = f.dayOf(f.from), f.dayOf(f.until)
	x.Bases = f.readBases()
	x.Breaks = f.readBreaks()
	x.Successor = f.readSuccessor()
	if !f.sound() {
		return nil
	}
	return func() error {
		_, err := f.store.PutIndicators(x)
		return err
	}
}

func (f *form) dayOf(in *input) model.Date {
	d, err := parseDay(in.value())
	f.reject(in, err)
	return d
}

// usualName reports whether a usual denominator is called so, in either
// language.
func usualName(name string, b model.Base) bool {
	for _, l := range []text.Lang{text.Vietnamese, text.English} {
		if viet.Key(name) == viet.Key(text.Of(l).Terms.Base[b]) {
			return true
		}
	}
	return false
}

// readBases takes usual denominators by their names, and others as the
// indicator's own.
func (f *indicatorForm) readBases() (out []model.Denominator) {
	for _, name := range splitNames(f.bases.value()) {
		d := f.was.Denominator(name)
		for _, b := range model.Bases {
			if usualName(name, b) || viet.Key(name) == viet.Key(f.briefBase(f.was, b)) {
				d = model.Denominator{Base: b}
			}
		}
		out = append(out, d)
	}
	return out
}

// readBreaks keeps what is known of breaks whose days stay, of each once.
func (f *indicatorForm) readBreaks() (out []model.Break) {
	kept := slices.Clone(f.was.Breaks)
	for _, s := range splitNames(f.breaks.value()) {
		d, err := parseDay(s)
		if f.reject(f.breaks, err) {
			return nil
		}
		b := model.Break{Day: d}
		if i := slices.IndexFunc(kept, func(was model.Break) bool { return was.Day == d }); i >= 0 {
			b = kept[i]
			kept = slices.Delete(kept, i, i+1)
		}
		out = append(out, b)
	}
	return out
}

func (f *indicatorForm) readSuccessor() string {
	name := f.after.value()
	if name == "" {
		return ""
	}
	for _, x := range f.all {
		if viet.Key(x.Name) == viet.Key(name) {
			return x.ID
		}
	}
	f.after.err = fmt.Sprintf(f.w.Bluezone.IndicatorUnknown, name)
	return ""
}
