package ui

import (
	"fmt"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A groupForm adds or changes one group of units.
type groupForm struct {
	*form
	group                  model.Group
	called                 string // what stays a name of it, whatever name it gets
	name, aliases, members *input
}

// newGroupForm returns the form for a group; the zero Group is a new one.
func newGroupForm(a *App, g model.Group) *form { return makeGroupForm(a, g).form }

// newGroupCalled returns the form for a new group that a document calls so.
func newGroupCalled(a *App, called string) *form {
	f := makeGroupForm(a, model.Group{Name: called})
	f.called = called
	return f.form
}

func makeGroupForm(a *App, g model.Group) *groupForm {
	w := a.w.Units
	title := w.GroupForm
	if g.ID == 0 {
		title = w.NewGroupForm
	}
	var members []string
	for _, m := range g.Members {
		members = append(members, a.roster.Name(m))
	}
	f := &groupForm{
		group:   g,
		name:    textField(w.Name, g.Name, ""),
		aliases: textField(w.Aliases, strings.Join(g.Aliases, "; "), w.ListHint),
		members: areaField(w.Members, strings.Join(members, "; "), w.MembersHint, 6),
	}
	f.form = newForm(a, title, f.name, f.aliases, f.members)
	f.submit = f.check
	return f
}

// check reads the fields; what is wrong is said at each of them.
func (f *groupForm) check() func() error {
	g := f.group
	g.Name, g.Members = f.parseName(), f.parseMembers()
	g.Aliases = alsoCalled(listOf(f.aliases.value()), f.called, g.Name)
	if !f.sound() {
		return nil
	}
	store := f.store
	return func() error { _, err := store.PutGroup(g); return err }
}

// alsoCalled adds what a document calls a unit or group to its aliases, unless
// it is one of its names.
func alsoCalled(aliases []string, called string, names ...string) []string {
	bears := func(s string) bool { return viet.Key(s) == viet.Key(called) }
	if called == "" || slices.ContainsFunc(aliases, bears) || slices.ContainsFunc(names, bears) {
		return aliases
	}
	return append(aliases, called)
}

func (f *groupForm) parseName() string {
	name := f.name.value()
	if name == "" {
		f.name.err = f.w.App.Required
	}
	for _, g := range f.roster.Groups() {
		if g.ID != f.group.ID && name != "" && viet.Key(g.Name) == viet.Key(name) {
			f.name.err = fmt.Sprintf(f.w.Units.SameGroup, g.Name)
		}
	}
	return name
}

// parseMembers finds the units by name; a group stands for its members. A
// member that keeps its name is kept, even where others bear that name too.
func (f *groupForm) parseMembers() []model.UnitID {
	var out []model.UnitID
	for _, name := range listOf(f.members.value()) {
		if id := f.kept(name, out); id != 0 {
			out = append(out, id)
			continue
		}
		ids, err := f.roster.Lookup(name, 0)
		if f.reject(f.members, err) {
			return nil
		}
		out = append(out, ids...)
	}
	return f.roster.Sort(out)
}

func (f *groupForm) kept(name string, taken []model.UnitID) model.UnitID {
	for _, m := range f.group.Members {
		if f.roster.Name(m) == name && !slices.Contains(taken, m) {
			return m
		}
	}
	return 0
}
