package ui

import (
	"fmt"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A unitForm adds or changes one unit, and the groups that it belongs to.
type unitForm struct {
	*form
	unit                               model.Unit
	name, short, aliases, kind, groups *input
	people, phones                     *input
	person, phone, email               *input
	from, until, successor, within     *input
	called                             string // what stays a name of it, whatever name it gets
}

// newUnitForm returns the form for a unit; the zero Unit is a new one.
func newUnitForm(a *App, u model.Unit) *form { return makeUnitForm(a, u).form }

// newUnitCalled returns the form for a new unit that a document calls so.
func newUnitCalled(a *App, called string) *form {
	f := makeUnitForm(a, model.Unit{Name: called})
	f.called = called
	return f.form
}

func makeUnitForm(a *App, u model.Unit) *unitForm {
	w := a.w.Units
	title := w.UnitForm
	if u.ID == 0 {
		title = w.NewUnitForm
	}
	var successors []string
	for _, id := range u.Successors() {
		successors = append(successors, a.roster.Name(id))
	}
	f := &unitForm{
		unit:      u,
		name:      textField(w.Name, u.Name, ""),
		short:     textField(w.Short, u.Short, ""),
		aliases:   textField(w.Aliases, strings.Join(u.Aliases, "; "), w.ListHint),
		kind:      textField(w.Kind, u.Kind, w.KindHint),
		groups:    textField(w.InGroups, strings.Join(a.roster.GroupsOf(u.ID), "; "), w.GroupsHint),
		people:    textField(w.Population, typedCount(u.Population), w.CountHint),
		phones:    textField(w.Smartphones, typedCount(u.Smartphones), w.CountHint),
		person:    textField(w.Person, u.Contact.Person, ""),
		phone:     textField(w.Phone, u.Contact.Phone, ""),
		email:     textField(w.Email, u.Contact.Email, ""),
		from:      textField(w.From, day(u.From), w.FromHint),
		until:     textField(w.Until, day(u.Until), w.UntilHint),
		successor: textField(w.Successor, strings.Join(successors, "; "), w.SuccessorHint),
		within:    textField(w.Within, a.whole(u), w.WithinHint),
	}
	f.form = newForm(a, title, f.name, f.short, f.aliases, f.kind, f.groups, f.people, f.phones,
		f.person, f.phone, f.email, f.from, f.until, f.successor, f.within)
	f.submit = f.check
	return f
}

func typedCount(n *int64) string {
	if n == nil {
		return ""
	}
	return viet.FormatCount(*n)
}

// check reads the fields; what is wrong is said at each of them.
func (f *unitForm) check() func() error {
	u := f.unit
	u.Name, u.Short, u.Kind = f.parseName(), f.short.value(), f.kind.value()
	u.Aliases = alsoCalled(listOf(f.aliases.value()), f.called, u.Name, u.Short)
	u.Population, u.Smartphones = f.count(f.people), f.count(f.phones)
	u.Contact = model.Contact{Person: f.person.value(), Phone: f.phone.value(), Email: f.email.value()}
	f.reject(f.email, model.CheckEmail(u.Contact.Email))
	u.From, u.Until = f.day(f.from), f.day(f.until)
	u.Successor, u.Besides = f.parseSuccessors()
	u.Within = f.parseWithin()
	f.checkDays(u)
	groups := f.parseGroups()
	if u.ID == 0 {
		u.Order = nextOrder(f.roster)
	}
	if !f.sound() {
		return nil
	}
	store := f.store
	return func() error { _, err := store.PutUnitIn(u, groups); return err }
}

func (f *unitForm) parseName() string {
	name := f.name.value()
	if name == "" {
		f.name.err = f.w.App.Required
		return ""
	}
	if other, there := f.roster.Namesake(model.Unit{ID: f.unit.ID, Name: name}); there && f.until.value() == "" {
		f.name.err = fmt.Sprintf(f.w.Units.SameName, other.Name)
	}
	return name
}

// checkDays refuses days that no unit can have.
func (f *unitForm) checkDays(u model.Unit) {
	switch {
	case f.until.err != "":
	case u.From != 0 && u.Until != 0 && u.Until.Last() < u.From.First():
		f.until.err = f.w.Units.EndsBefore
	case u.Successor != 0 && u.Until == 0:
		f.until.err = f.w.Units.NoLastDay
	}
}

// parseWithin finds the unit that this one is a part of.
func (f *unitForm) parseWithin() model.UnitID {
	u, _ := f.oneUnit(f.within, 0, f.w.Units.NotAGroup)
	if u.ID != 0 && u.ID == f.unit.ID {
		f.within.err = f.w.Units.NotInItself
	}
	return u.ID
}

// parseSuccessors finds the units that took over: several where one was split.
func (f *unitForm) parseSuccessors() (model.UnitID, []model.UnitID) {
	var heirs model.Unit
	for _, name := range listOf(f.successor.value()) {
		u, ok := f.oneUnitNamed(f.successor, name, 0, f.w.Units.NotAGroup)
		switch {
		case !ok:
			return 0, nil
		case u.ID != 0 && u.ID == f.unit.ID:
			f.successor.err = f.w.Units.NotItself
		case u.ID != 0:
			heirs.Succeed(u.ID)
		}
	}
	return heirs.Successor, heirs.Besides
}

// parseGroups finds the groups by name or alias.
func (f *unitForm) parseGroups() []model.GroupID {
	var out []model.GroupID
	for _, name := range listOf(f.groups.value()) {
		g, ok := groupNamed(f.roster, name)
		if !ok {
			f.groups.err = f.noGroup(name)
			return nil
		}
		out = append(out, g.ID)
	}
	return out
}

func (f *unitForm) noGroup(name string) string {
	var have []string
	for _, g := range f.roster.Groups() {
		have = append(have, g.Name)
	}
	if len(have) == 0 {
		return fmt.Sprintf(f.w.Units.NoGroupsYet, name, keyCap("ctrl+g"))
	}
	return fmt.Sprintf(f.w.Units.NoGroup, name, strings.Join(have[:min(5, len(have))], "; "))
}

func groupNamed(r *model.Roster, name string) (model.Group, bool) {
	for _, g := range r.Groups() {
		for _, n := range append([]string{g.Name}, g.Aliases...) {
			if viet.Key(n) == viet.Key(name) {
				return g, true
			}
		}
	}
	return model.Group{}, false
}

// nextOrder puts a new unit behind all others, where they are numbered.
func nextOrder(r *model.Roster) int {
	last := 0
	for _, u := range r.Units() {
		last = max(last, u.Order)
	}
	if last == 0 {
		return 0
	}
	return last + 1
}

// day reads a day; blank is none.
func (f *form) day(in *input) model.Date {
	d, err := parseDay(in.value())
	if f.reject(in, err) {
		return 0
	}
	return d
}

// listOf splits names separated by semicolons or lines.
func listOf(s string) []string {
	var out []string
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ';' || r == '\n' }) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
