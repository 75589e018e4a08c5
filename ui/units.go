package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
	"congvan/viet"
)

// The units screen lists the units, or the groups, and shows whom to call and
// what presses for the one in focus.
type units struct {
	base
	units     []unitRow
	groups    []groupRow
	query     widget.Field
	searching bool
	inGroups  bool // the groups are listed
	found     []int
	list      widget.List
	seek      string // the name of what was just added, to be put in focus
	pressing  map[model.UnitID]map[model.Standing]int
	gen       int // of the last reading from the store; older answers are dropped
	loaded    bool
}

// A unitRow is a unit with the names of its groups, and how it is searched.
type unitRow struct {
	model.Unit
	in           []string
	text, folded string
}

// A groupRow is a group, and how it is searched.
type groupRow struct {
	model.Group
	text, folded string
}

func newUnits(a *App) screen { return &units{base: base{a}, query: widget.NewField("")} }

func (u *units) title() string { return u.w.Units.Title }

func (u *units) typing() bool { return u.searching }

func (u *units) actions() []action {
	w := u.w.Units
	if u.searching {
		return []action{
			{keys: "enter", name: w.EndFind, run: u.endSearch},
			{keys: "esc", name: w.ClearFind, run: u.clearSearch},
		}
	}
	acts := []action{
		{keys: "enter", name: u.w.UnitPage.Title, run: u.open, deny: u.noRow},
		{keys: "ctrl+e", name: w.Edit, run: u.edit, deny: u.cannotEdit},
		{keys: "ctrl+n", name: w.NewUnit, run: u.newUnit, deny: u.readOnly},
		{keys: "ctrl+f /", name: w.Find, run: u.startSearch},
		{keys: "tab", name: w.ShowGroups, run: u.switchList},
		{keys: "ctrl+g", name: w.NewGroup, run: u.newGroup, deny: u.readOnly},
		{keys: "ctrl+d", name: w.Remove, run: u.remove, deny: u.cannotEdit},
		u.numbersAction(u),
	}
	if u.inGroups {
		acts[0] = action{keys: "enter", name: w.Edit, run: u.edit, deny: u.cannotEdit, quiet: true}
		acts[4].name = w.ShowUnits
	}
	if u.query.Value() != "" {
		acts = append(acts, action{keys: "esc", name: w.ClearFind, run: u.clearSearch})
	}
	return acts
}

func (u *units) update(msg tea.Msg) tea.Cmd {
	k, isKey := msg.(tea.KeyPressMsg)
	if !u.searching {
		if isKey {
			u.list.Key(k.String())
		}
		return nil
	}
	if isKey {
		switch k.String() {
		case "up", "down", "pgup", "pgdown":
			u.list.Key(k.String())
			return nil
		}
	}
	u.query.Update(msg)
	u.list.Cursor = 0
	u.filter()
	return nil
}

// reload reads the units, and what presses for each of them.
func (u *units) reload() tea.Cmd {
	u.gen++
	gen, store, clock := u.gen, u.store, u.clock()
	return read(func() then {
		roster, err := store.Roster()
		ps, err2 := store.Pressing(clock, -1)
		counts := map[model.UnitID]map[model.Standing]int{}
		for _, p := range ps {
			id := p.Assignment.Unit
			if counts[id] == nil {
				counts[id] = map[model.Standing]int{}
			}
			counts[id][p.Standing]++
		}
		return func() tea.Cmd {
			switch {
			case gen != u.gen:
				return nil
			case err != nil || err2 != nil:
				return u.report(firstError(err, err2))
			}
			u.take(roster)
			u.pressing, u.loaded = counts, true
			return nil
		}
	})
}

// take folds the names for the search; the focus stays where it was.
func (u *units) take(r *model.Roster) {
	focus := u.focusName()
	u.units, u.groups = nil, nil
	in := map[model.UnitID][]string{}
	for _, g := range r.Groups() {
		for _, m := range g.Members {
			in[m] = append(in[m], g.Name)
		}
		t := strings.Join(append([]string{g.Name}, g.Aliases...), "\n")
		u.groups = append(u.groups, groupRow{g, t, viet.Fold(t)})
	}
	for _, x := range r.Units() {
		c := x.Contact
		t := strings.Join(append([]string{x.Name, x.Short, x.Kind, c.Person, c.Phone, c.Email}, x.Aliases...), "\n") +
			"\n" + strings.Join(in[x.ID], "\n")
		u.units = append(u.units, unitRow{x, in[x.ID], t, viet.Fold(t)})
	}
	u.filter()
	if !u.seekAdded() {
		u.focusOn(focus)
	}
}

// seekAdded puts the focus on what was just added, the newest of its name; it
// drops a search that hides it.
func (u *units) seekAdded() bool {
	if u.seek == "" {
		return false
	}
	at := -1
	var newest uint64
	for i, x := range u.units {
		if !u.inGroups && x.Name == u.seek && uint64(x.ID) >= newest {
			at, newest = i, uint64(x.ID)
		}
	}
	for i, g := range u.groups {
		if u.inGroups && g.Name == u.seek && uint64(g.ID) >= newest {
			at, newest = i, uint64(g.ID)
		}
	}
	if at < 0 {
		return false
	}
	u.seek = ""
	if !slices.Contains(u.found, at) {
		u.query.SetValue("")
		u.filter()
	}
	u.list.Cursor = slices.Index(u.found, at)
	return true
}

// filter keeps the rows that hold all words typed.
func (u *units) filter() {
	q := viet.NewQuery(u.query.Value())
	u.found = nil
	if u.inGroups {
		for i, g := range u.groups {
			if q.Match(g.folded, g.text) {
				u.found = append(u.found, i)
			}
		}
	} else {
		for i, x := range u.units {
			if q.Match(x.folded, x.text) {
				u.found = append(u.found, i)
			}
		}
	}
	u.list.Len = len(u.found)
	u.list.Cursor = max(0, min(u.list.Cursor, len(u.found)-1))
}

// unit returns the unit in focus.
func (u *units) unit() (unitRow, bool) {
	if u.inGroups || u.list.Cursor >= len(u.found) {
		return unitRow{}, false
	}
	return u.units[u.found[u.list.Cursor]], true
}

// group returns the group in focus.
func (u *units) group() (groupRow, bool) {
	if !u.inGroups || u.list.Cursor >= len(u.found) {
		return groupRow{}, false
	}
	return u.groups[u.found[u.list.Cursor]], true
}

// focusName identifies the row in focus over a reload.
func (u *units) focusName() string {
	if x, ok := u.unit(); ok {
		return x.ID.String()
	}
	if g, ok := u.group(); ok {
		return fmt.Sprint(g.ID)
	}
	return ""
}

func (u *units) focusOn(name string) {
	old := u.list.Cursor
	for i := range u.found {
		u.list.Cursor = i
		if u.focusName() == name {
			return
		}
	}
	u.list.Cursor = old
}

func (u *units) startSearch() tea.Cmd {
	u.searching = true
	u.query.Focus()
	return nil
}

func (u *units) endSearch() tea.Cmd {
	u.searching = false
	u.query.Blur()
	return nil
}

// clearSearch lists everything again; the focus stays on what was found.
func (u *units) clearSearch() tea.Cmd {
	focus := u.focusName()
	u.endSearch()
	u.query.SetValue("")
	u.filter()
	u.focusOn(focus)
	return nil
}

func (u *units) switchList() tea.Cmd {
	u.inGroups = !u.inGroups
	u.list.Cursor = 0
	u.filter()
	return nil
}

func (u *units) noRow() string {
	if len(u.found) == 0 {
		return u.w.Units.NoRow
	}
	return ""
}

func (u *units) cannotEdit() string { return cmp.Or(u.noRow(), u.readOnly()) }

// numbers is what presses for the unit in focus.
func (u *units) numbers() []numeral {
	x, ok := u.unit()
	if !ok {
		return nil
	}
	n := 0
	for _, of := range u.pressing[x.ID] {
		n += of
	}
	return []numeral{u.counted(fmt.Sprintf("%s: %d", x.Name, n), n, behindQuery{
		name: x.Name, parts: u.standingParts,
		find: func(store *db.Store) ([]model.DirectiveID, error) { return store.Naming(x.ID) },
		keep: func(_ *model.Directive, _ *model.Obligation, p db.Pressing) bool {
			return p.Assignment.Unit == x.ID && p.Standing.Pressing()
		},
	})}
}

// open shows the record of the unit in focus.
func (u *units) open() tea.Cmd {
	x, _ := u.unit()
	return u.openUnit(x.ID, nil)
}

func (u *units) edit() tea.Cmd {
	if g, ok := u.group(); ok {
		return u.push(newGroupForm(u.App, g.Group))
	}
	x, _ := u.unit()
	return u.push(newUnitForm(u.App, x.Unit))
}

func (u *units) newUnit() tea.Cmd { return u.add(newUnitForm(u.App, model.Unit{}), false) }

func (u *units) newGroup() tea.Cmd { return u.add(newGroupForm(u.App, model.Group{}), true) }

// add opens a form whose first field is the name; what it adds gets the focus.
func (u *units) add(f *form, group bool) tea.Cmd {
	f.after = func() tea.Cmd {
		u.seek = f.fields[0].value()
		if group != u.inGroups {
			return u.switchList()
		}
		return nil
	}
	return u.push(f)
}

// remove takes the row in focus away. A unit that is named somewhere stays,
// and the store's error says where.
func (u *units) remove() tea.Cmd {
	if g, ok := u.group(); ok {
		return u.change(func() error { return u.store.RemoveGroup(g.ID) })
	}
	x, _ := u.unit()
	return u.change(func() error { return u.store.RemoveUnit(x.ID) })
}
