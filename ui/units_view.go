package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// Columns of the list of units: the last two grow with the window, and the
// name takes what is left.
const unitShortCol, unitKindCol, unitWideCol = 11, 9, 14

func (u *units) view(w, h int) string {
	if u.loaded && len(u.found) == 0 {
		return widget.Block(append([]string{u.head(w), ""}, widget.Wrap(u.nothing(), w)...), w, h)
	}
	return split(w, h, u.table, u.preview, u.theme)
}

// nothing says why the list is empty, and which key helps.
func (u *units) nothing() string {
	w := u.w.Units
	switch {
	case u.query.Value() != "":
		return fmt.Sprintf(w.NothingFound, u.query.Value(), keyCap("esc"))
	case u.inGroups:
		return fmt.Sprintf(w.NoGroups, keyCap("ctrl+g"))
	}
	return fmt.Sprintf(w.NoUnits, keyCap("ctrl+n"))
}

func (u *units) table(w, h int) string {
	lines := []string{u.head(w), u.theme.faint.Render(u.columns(w - 1))}
	draw := u.unitLine
	if u.inGroups {
		draw = u.groupLine
	}
	list := u.list.View(w-1, max(1, h-len(lines)), func(i int) string {
		line := draw(u.found[i], w-1)
		if i == u.list.Cursor {
			return u.theme.selected.Render(line)
		}
		return line
	})
	return strings.Join([]string{widget.Block(lines, w, len(lines)), u.beside(list, &u.list)}, "\n")
}

// head shows which list is open, and what is searched for.
func (u *units) head(w int) string {
	left, field := u.headLeft()
	if !field {
		return widget.Line(left, w)
	}
	return widget.Line(left+u.query.View(max(1, w-widget.Width(left))), w)
}

func (u *units) headLeft() (left string, field bool) {
	w := u.w.Units
	tabs := []string{fmt.Sprintf("%s (%d)", w.Title, len(u.units)), fmt.Sprintf("%s (%d)", w.Groups, len(u.groups))}
	at := 0
	if u.inGroups {
		at = 1
	}
	tabs[at] = u.theme.heading.Render(tabs[at])
	tabs[1-at] = u.theme.faint.Render(tabs[1-at])
	left = strings.Join(tabs, "   ")
	if u.searching || u.query.Value() != "" {
		return left + "   " + u.theme.key.Render(w.Search) + " ", true
	}
	return left, false
}

func (u *units) cursor() *tea.Cursor {
	if !u.searching {
		return nil
	}
	left, _ := u.headLeft()
	return place(u.query.Cursor(), widget.Width(left), 0)
}

func (u *units) columns(w int) string {
	words := u.w.Units
	if u.inGroups {
		return widget.Cell(words.Name, w/2) + widget.Cell(words.Members, w-w/2)
	}
	return unitCells(w, words.Name, words.Short, words.Kind, words.InGroups, words.Contact)
}

func unitCells(w int, name, short, kind, groups, contact string) string {
	wide := max(unitWideCol, w/6)
	room := w - unitShortCol - unitKindCol - 2*wide
	return widget.Cell(name, room-1) + " " + widget.Cell(short, unitShortCol-1) + " " + widget.Cell(kind, unitKindCol-1) + " " +
		widget.Cell(groups, wide-1) + " " + widget.Cell(contact, wide)
}

func (u *units) unitLine(i, w int) string {
	x := u.units[i]
	contact := x.Contact.Phone
	if contact == "" {
		contact = x.Contact.Person
	}
	if contact == "" {
		contact = x.Contact.Email
	}
	name := x.Name
	switch {
	case x.Own:
		name = "● " + name
	case !x.OpenAt(u.now):
		name = "× " + name
	}
	return unitCells(w, name, x.Short, x.Kind, strings.Join(x.in, "; "), contact)
}

func (u *units) groupLine(i, w int) string {
	g := u.groups[i]
	members := text.Say(u.w.Units.Count, len(g.Members))
	return widget.Cell(g.Name, w/2-1) + " " + widget.Cell(members, w-w/2)
}

// preview shows all that is known of the row in focus.
func (u *units) preview(w, h int) string {
	if g, ok := u.group(); ok {
		return widget.Block(u.groupLines(g, w), w, h)
	}
	if x, ok := u.unit(); ok {
		return widget.Block(u.unitLines(x, w), w, h)
	}
	return widget.Block(nil, w, h)
}

func (u *units) unitLines(x unitRow, w int) []string {
	words := u.w.Units
	own := ""
	if x.Own {
		own = words.Own
	}
	ends, lasts := "", u.validity(x.Unit)
	if x.Until != 0 || x.Successor != 0 { // above what a low window cuts
		ends, lasts = lasts, ""
	}
	lines := []string{
		u.theme.title.Render(widget.Cell(joinFilled(" · ", x.Name, x.Short, x.Kind, own), w)),
		u.pressingLine(x.ID),
	}
	if ends != "" {
		lines = append(lines, widget.Wrap(words.Valid+": "+ends, w)...)
	}
	lines = append(lines,
		words.Population+": "+count(x.Population)+"   "+words.Smartphones+": "+count(x.Smartphones))
	for _, part := range [][2]string{
		{words.Contact, joinFilled(" · ", x.Contact.Person, x.Contact.Phone, x.Contact.Email)},
		{words.Within, u.whole(x.Unit)},
		{words.InGroups, strings.Join(x.in, "; ")},
		{words.Aliases, strings.Join(x.Aliases, "; ")},
		{words.Valid, lasts},
	} {
		if part[1] != "" {
			lines = append(lines, widget.Wrap(part[0]+": "+part[1], w)...)
		}
	}
	return lines
}

// whole names the unit that a unit is a part of.
func (a *App) whole(x model.Unit) string {
	if x.Within == 0 {
		return ""
	}
	return a.roster.Name(x.Within)
}

// pressingLine counts what presses, by standing, in signs and words.
func (u *units) pressingLine(id model.UnitID) string {
	words := u.w.Units
	var parts []string
	for _, s := range model.Standings {
		if n := u.pressing[id][s]; n > 0 {
			parts = append(parts, u.theme.of(s).Render(fmt.Sprintf("%s %d %s", sign(s), n, u.words.Terms.Standing[s])))
		}
	}
	if len(parts) == 0 {
		parts = []string{u.theme.good.Render("✓ " + words.NothingPressing)}
	}
	return words.Pressing + ": " + strings.Join(parts, "   ")
}

// validity tells from when to when a unit exists, and who took over from it.
func (a *App) validity(x model.Unit) string {
	words := a.w.Units
	var parts []string
	if x.From != 0 {
		parts = append(parts, fmt.Sprintf(words.Since, day(x.From)))
	}
	if x.Until != 0 {
		parts = append(parts, fmt.Sprintf(words.Till, day(x.Until)))
	}
	if x.From == 0 && x.Until == 0 {
		parts = append(parts, words.Always)
	}
	out := strings.Join(parts, " ")
	if !x.OpenAt(a.now) {
		out += " (" + words.Closed + ")"
	}
	var successors []string
	for _, id := range x.Successors() {
		successors = append(successors, a.roster.Name(id))
	}
	if len(successors) > 0 {
		out += " · " + words.Successor + ": " + strings.Join(successors, "; ")
	}
	return out
}

func (u *units) groupLines(g groupRow, w int) []string {
	words := u.w.Units
	lines := []string{u.theme.title.Render(widget.Cell(g.Name, w))}
	if len(g.Aliases) > 0 {
		lines = append(lines, widget.Wrap(words.Aliases+": "+strings.Join(g.Aliases, "; "), w)...)
	}
	var names []string
	for _, m := range g.Members {
		names = append(names, u.roster.Name(m))
	}
	return append(lines, widget.Wrap(words.Members+": "+strings.Join(names, "; "), w)...)
}
