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

// A candidate is a unit or a group that an addressee may mean.
type candidate struct {
	name, more   string
	phrase       string // how it is named among addressees; "" where no name means it alone
	units        []model.UnitID
	unit         model.UnitID  // 0 for a group
	group        model.GroupID // 0 for a unit
	text, folded string        // for search
}

// candidates lists the groups and the units of a day.
func (a *App) candidates(at model.Instant) []candidate {
	var out []candidate
	for _, g := range a.roster.Groups() {
		units := a.roster.Members(g, at)
		c := candidate{name: g.Name, group: g.ID, units: units}
		c.more = text.Say(a.w.Draft.GroupOf, len(units))
		c.phrase, _ = a.roster.GroupPhrase(g, at)
		out = append(out, c.searched(g.Aliases))
	}
	for _, u := range a.roster.Units() {
		if !u.OpenAt(at) {
			continue
		}
		c := candidate{name: u.Name, unit: u.ID, units: []model.UnitID{u.ID}, more: u.Kind}
		c.phrase, _ = a.roster.UnitPhrase(u.ID, at)
		out = append(out, c.searched(append([]string{u.Short}, u.Aliases...)))
	}
	return out
}

// whyNoPhrase says why no name means a candidate alone.
func (a *App) whyNoPhrase(c candidate) string {
	if len(c.units) == 0 {
		return a.w.Draft.EmptyGroup
	}
	return fmt.Sprintf(a.w.Draft.SharedName, c.name)
}

func (c candidate) searched(aliases []string) candidate {
	c.text = strings.Join(append([]string{c.name}, aliases...), "\n")
	c.folded = viet.Fold(c.text)
	return c
}

// found reports whether words typed mean the candidate; without marks they may
// also be typed without blanks, since Space chooses.
func (c *candidate) found(words string) bool {
	q := viet.NewQuery(words)
	if q.Empty() || q.Match(c.folded, c.text) {
		return true
	}
	return !q.NeedsMarks() && strings.Contains(squeeze(c.folded), squeeze(viet.Fold(words)))
}

func squeeze(s string) string { return strings.ReplaceAll(s, " ", "") }

// A pickList is candidates with a field that narrows them.
type pickList struct {
	all   []candidate
	shown []int // positions in all
	query widget.Field
	list  widget.List
}

func newPickList(all []candidate) *pickList {
	p := &pickList{all: all, query: widget.NewField("")}
	p.query.Focus()
	return p
}

// narrow lists what the words typed mean, in the order of rank.
func (p *pickList) narrow(rank func(i int) int) {
	p.shown = p.shown[:0]
	for i := range p.all {
		if p.all[i].found(p.query.Value()) {
			p.shown = append(p.shown, i)
		}
	}
	slices.SortStableFunc(p.shown, func(a, b int) int { return rank(a) - rank(b) })
	p.list.Len, p.list.Cursor = len(p.shown), 0
}

// key takes the keys that move or type; typed reports whether the words changed.
func (p *pickList) key(msg tea.Msg) (typed bool) {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.Key().Text == "" && p.list.Key(k.String()) {
		return false
	}
	before := p.query.Value()
	p.query.Update(msg)
	return p.query.Value() != before
}

// focused returns the position in all of what is in focus; -1 for none.
func (p *pickList) focused() int {
	if len(p.shown) == 0 {
		return -1
	}
	return p.shown[min(p.list.Cursor, len(p.shown)-1)]
}

func (p *pickList) cursor(y int) *tea.Cursor { return place(p.query.Cursor(), 2, y) }

// view draws the field and below it the list.
func (p *pickList) view(th theme, w, h int, none string, sign func(i int) string) string {
	head := th.key.Render("> ") + p.query.View(w-2) + "\n" + th.faint.Render(strings.Repeat("─", w)) + "\n"
	if len(p.shown) == 0 {
		return head + widget.Block(widget.Wrap("  "+none, w), w, h-2)
	}
	return head + p.list.View(w, h-2, func(y int) string {
		c := &p.all[p.shown[y]]
		more := min(widget.Width(c.more)+1, w/3)
		line := sign(p.shown[y]) + c.name
		if y == p.list.Cursor {
			return th.selected.Render(widget.Cell("► "+line, w-more) + widget.CellRight(c.more+" ", more))
		}
		return widget.Cell("  "+line, w-more) + th.faint.Render(widget.CellRight(c.more+" ", more))
	})
}
