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
	"congvan/viet"
)

// A targetsDialog lists the targets of an indicator.
type targetsDialog struct {
	base
	of      *bluezone
	targets []model.Target
	list    widget.List
	loads   int
}

func (b *bluezone) openTargets() tea.Cmd { return b.push(&targetsDialog{base: b.base, of: b}) }

func (d *targetsDialog) title() string {
	return fmt.Sprintf(d.w.Bluezone.TargetsTitle, d.of.data.indicator.Name)
}

func (d *targetsDialog) actions() []action {
	w := d.w.Bluezone
	return []action{
		{keys: "ctrl+n", name: w.TargetNew, run: d.add, deny: d.readOnly},
		{keys: "enter", name: w.TargetEdit, run: d.edit, deny: d.noTarget},
		{keys: "ctrl+d delete", name: w.TargetDelete, run: d.remove, deny: d.noTarget},
		{keys: "ctrl+w", name: w.TargetSetter, run: d.openSetter, deny: d.noSetter},
		{keys: "esc", name: d.w.App.Close, run: func() tea.Cmd { return d.shut(d) }},
	}
}

func (d *targetsDialog) noTarget() string {
	if len(d.targets) == 0 {
		return fmt.Sprintf(d.w.Bluezone.TargetsEmpty, keyCap("ctrl+n"))
	}
	return d.readOnly()
}

func (d *targetsDialog) reload() tea.Cmd {
	d.loads++
	n, store, id := d.loads, d.store, d.of.look.indicator
	return read(func() then {
		ts, err := store.Targets(id)
		return func() tea.Cmd {
			if n != d.loads {
				return nil
			}
			d.targets = ts
			d.list.Len = len(ts)
			d.list.Move(0)
			return d.report(err)
		}
	})
}

func (d *targetsDialog) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		d.list.Key(k.String())
	}
	return nil
}

func (d *targetsDialog) add() tea.Cmd {
	return d.targetForm(d.of.data.indicator, model.Target{Indicator: d.of.look.indicator, Base: d.of.by})
}

func (d *targetsDialog) edit() tea.Cmd {
	return d.targetForm(d.of.data.indicator, d.targets[d.list.Cursor])
}

func (d *targetsDialog) remove() tea.Cmd {
	id := d.targets[d.list.Cursor].ID
	return d.change(func() error { return d.store.RemoveTarget(id) })
}

// openSetter shows the directive that sets the target in focus.
func (d *targetsDialog) openSetter() tea.Cmd {
	id := d.targets[d.list.Cursor].Directive
	return tea.Batch(d.shut(d), d.openOver(d.page, id, target{}))
}

func (d *targetsDialog) noSetter() string {
	if len(d.targets) == 0 {
		return d.w.Bluezone.TargetNone
	}
	return d.setless(d.targets[d.list.Cursor])
}

// setless says that no directive of the register sets a target; "" where one does.
func (a *App) setless(t model.Target) string {
	if t.Directive == 0 {
		return a.w.Bluezone.TargetUnset
	}
	return ""
}

func (d *targetsDialog) size(w, h int) (int, int) {
	return min(w, 100), min(h, max(1, 2*len(d.targets)))
}

func (d *targetsDialog) view(w, h int) string {
	if len(d.targets) == 0 {
		return widget.Block(widget.Wrap(fmt.Sprintf(d.w.Bluezone.TargetsEmpty, keyCap("ctrl+n")), w), w, h)
	}
	var lines []string
	for i, t := range d.targets {
		words := widget.Cell("  "+d.targetName(d.of.data.indicator, t), w)
		if i == d.list.Cursor {
			words = d.theme.selected.Render(widget.Cell("► "+d.targetName(d.of.data.indicator, t), w))
		}
		lines = append(lines, words, d.theme.faint.Render(widget.Cell("    "+joinFilled(" · ", d.scopeName(t), t.Note), w)))
	}
	if from := 2*d.list.Cursor + 2 - h; from > 0 {
		lines = lines[from:]
	}
	return widget.Block(lines, w, h)
}

// scopeName tells of which units a target is asked.
func (a *App) scopeName(t model.Target) string {
	switch {
	case len(t.Units) == 0:
		return a.w.Bluezone.TargetAll
	case t.Scope != "":
		return t.Scope
	}
	var names []string
	for _, u := range t.Units {
		names = append(names, a.roster.Name(u))
	}
	return strings.Join(names, "; ")
}

// targetForm asks for a target.
func (a *App) targetForm(i model.Indicator, t model.Target) tea.Cmd {
	store := a.store
	return read(func() then {
		rows, err := store.Rows()
		return func() tea.Cmd {
			if err != nil {
				return a.report(err)
			}
			return a.push(newTargetForm(a, i, t, rows))
		}
	})
}

// A targetForm is the fields of a target.
type targetForm struct {
	*form
	indicator                                    model.Indicator
	was                                          model.Target
	rows                                         *db.Rows
	percent, on, until, scope, directive, remark *input
}

func newTargetForm(a *App, i model.Indicator, t model.Target, rows *db.Rows) *form {
	w := a.w.Bluezone
	percent, scope := "", ""
	if t.Percent > 0 {
		percent = percentText(t.Percent)
	}
	if len(t.Units) > 0 {
		scope = a.scopeName(t)
	}
	var bases []option
	for _, b := range targetBases(i, t) {
		bases = append(bases, option{string(b), a.baseName(i, b)})
	}
	f := &targetForm{
		indicator: i, was: t, rows: rows,
		percent:   textField(w.TargetPercent, percent, w.TargetPercentHint),
		on:        choiceField(w.TargetBase, string(t.Base), a.w.Mark.StateHint, bases...),
		until:     textField(w.TargetDay, day(t.Day), w.DayHint),
		scope:     textField(w.TargetScope, scope, w.TargetScopeHint),
		directive: textField(w.TargetDirective, setterOf(t, rows), w.TargetDirectiveHint),
		remark:    textField(w.Note, t.Note, ""),
	}
	f.form = newForm(a, fmt.Sprintf(w.TargetForm, i.Name), f.percent, f.on, f.until, f.scope, f.directive, f.remark)
	f.submit = f.check
	return f.form
}

// targetBases lists the denominators of the indicator, and that of the target
// where it is another.
func targetBases(i model.Indicator, t model.Target) (out []model.Base) {
	for _, d := range i.Denominators() {
		out = append(out, d.Base)
	}
	if t.Base != "" && !slices.Contains(out, t.Base) {
		out = append(out, t.Base)
	}
	return out
}

// setterOf names what sets a target.
func setterOf(t model.Target, rows *db.Rows) string {
	for i := range rows.Len() {
		if row := rows.At(i); t.Source == "" && t.Directive != 0 && row.ID == t.Directive {
			return row.Label()
		}
	}
	return t.Source
}

// check reads the fields; what is wrong is said at each of them.
func (f *targetForm) check() func() error {
	t := model.Target{ID: f.was.ID, Indicator: f.indicator.ID, Base: model.Base(f.on.value()), Note: f.remark.value()}
	if !f.percent.changed() && f.was.Percent > 0 {
		t.Percent = f.was.Percent // which may have more decimals
	} else if f.percent.value() == "" {
		f.percent.err = f.w.App.Required
	} else if p := f.share(f.percent); p != nil {
		if t.Percent = *p; t.Percent <= 0 {
			f.percent.err = f.w.Bluezone.TargetPositive
		}
	}
	d, err := parseDay(f.until.value())
	if t.Day = d; !f.reject(f.until, err) && d == 0 {
		f.until.err = f.w.App.Required
	}
	f.readScope(&t)
	f.readDirective(&t)
	if !f.sound() {
		return nil
	}
	return func() error {
		_, err := f.store.PutTarget(t)
		return err
	}
}

// readScope freezes the units that are named; those of before stay where the
// words are the same.
func (f *targetForm) readScope(t *model.Target) {
	words := f.scope.value()
	switch {
	case words == "":
		return
	case !f.scope.changed():
		t.Units, t.Scope = f.was.Units, f.was.Scope
		return
	}
	seen := map[model.UnitID]bool{}
	for _, name := range splitNames(words) {
		ids, err := f.roster.Lookup(name, f.now)
		if f.reject(f.scope, err) {
			return
		}
		for _, id := range ids {
			if !seen[id] {
				seen[id] = true
				t.Units = append(t.Units, id)
			}
		}
	}
	t.Scope = words
}

// readDirective finds the directive of a number; one that is not here stays as
// written.
func (f *targetForm) readDirective(t *model.Target) {
	if !f.directive.changed() {
		t.Source, t.Directive = f.was.Source, f.was.Directive
		return
	}
	if t.Source = f.directive.value(); t.Source == "" {
		return
	}
	found := 0
	for i := range f.rows.Len() {
		if row := f.rows.At(i); viet.Key(row.Label()) == viet.Key(t.Source) {
			found++
			t.Directive = row.ID
		}
	}
	if found > 1 {
		t.Directive = 0
		f.directive.err = text.Say(f.w.Bluezone.TargetSeveral, found)
	}
}
