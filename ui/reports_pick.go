package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/ui/widget"
	"congvan/viet"
)

// A directivePicker finds the one directive of which is printed.
type directivePicker struct {
	base
	page  *reportsPage
	rows  *db.Rows // nil until they are read
	found []int32  // positions in them
	query widget.Field
	list  widget.List
}

func (p *reportsPage) pickDirective() tea.Cmd {
	d := &directivePicker{base: base{p.App}, page: p, query: widget.NewField("")}
	d.query.Focus()
	return p.push(d)
}

func (d *directivePicker) title() string { return d.w.Reports.PickDirective }

func (d *directivePicker) typing() bool { return true }

func (d *directivePicker) actions() []action {
	return []action{
		{keys: "enter", name: d.w.Reports.Choose, run: d.take},
		{keys: "esc", name: d.w.App.Cancel, run: d.pop},
	}
}

func (d *directivePicker) reload() tea.Cmd {
	store := d.store
	return read(func() then {
		rows, err := store.Rows()
		return func() tea.Cmd {
			if err != nil {
				return d.report(err)
			}
			d.rows = rows
			d.narrow()
			return nil
		}
	})
}

// narrow lists what the words typed find, below what stands for all.
func (d *directivePicker) narrow() {
	d.found = nil
	if d.rows != nil {
		d.found = d.rows.Search(viet.NewQuery(d.query.Value()))
	}
	d.list.Len, d.list.Cursor = len(d.found)+1, min(len(d.found), len(d.query.Value()))
	if d.list.Cursor > 1 {
		d.list.Cursor = 1
	}
}

func (d *directivePicker) take() tea.Cmd {
	s := &d.page.scope
	if i := d.list.Cursor - 1; i >= 0 && i < len(d.found) {
		row := d.rows.At(int(d.found[i]))
		s.directive, s.label = row.ID, row.Label()
	} else {
		s.directive, s.label = 0, ""
	}
	return d.shut(d)
}

func (d *directivePicker) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.Key().Text == "" && d.list.Key(k.String()) {
		return nil
	}
	before := d.query.Value()
	d.query.Update(msg)
	if d.query.Value() != before {
		d.narrow()
	}
	return nil
}

func (d *directivePicker) size(w, h int) (int, int) { return min(w, 92), min(h, 18) }

func (d *directivePicker) cursor() *tea.Cursor { return place(d.query.Cursor(), 2, 0) }

func (d *directivePicker) view(w, h int) string {
	head := d.theme.key.Render("> ") + d.query.View(w-2) + "\n" + d.theme.faint.Render(strings.Repeat("─", w)) + "\n"
	return head + d.list.View(w, h-2, func(i int) string {
		words := d.page.w.Reports.DirectiveLabel + ": " + d.w.Reports.AllDirectives
		if i > 0 {
			row := d.rows.At(int(d.found[i-1]))
			words = joinFilled(" · ", row.Label(), day(row.Date), row.Subject)
		} else if d.query.Value() != "" && len(d.found) == 0 {
			words = d.w.Reports.NoDirective
		}
		if i == d.list.Cursor {
			return d.theme.selected.Render(widget.Cell("► "+words, w))
		}
		return widget.Cell("  "+words, w)
	})
}
