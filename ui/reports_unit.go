package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// A unitOfReport finds the one unit, or the group, of which is printed.
type unitOfReport struct {
	base
	*pickList
	page *reportsPage
}

func (p *reportsPage) pickUnit() tea.Cmd {
	all := append([]candidate{candidate{name: p.w.Reports.AllUnits}.searched(nil)}, p.candidates(p.now)...)
	d := &unitOfReport{base: base{p.App}, pickList: newPickList(all), page: p}
	d.inOrder()
	return p.push(d)
}

func (d *unitOfReport) inOrder() { d.narrow(func(int) int { return 0 }) }

func (d *unitOfReport) title() string { return d.w.Reports.PickUnit }

func (d *unitOfReport) typing() bool { return true }

func (d *unitOfReport) actions() []action {
	return []action{
		{keys: "enter", name: d.w.Reports.Choose, run: d.take},
		{keys: "esc", name: d.w.App.Cancel, run: d.pop},
	}
}

func (d *unitOfReport) take() tea.Cmd {
	i := d.focused()
	if i < 0 {
		return nil
	}
	s := &d.page.scope
	s.units, s.group = nil, d.all[i].group
	if u := d.all[i].unit; u != 0 {
		s.units = []model.UnitID{u}
	}
	return d.shut(d)
}

func (d *unitOfReport) update(msg tea.Msg) tea.Cmd {
	if d.key(msg) {
		d.inOrder()
	}
	return nil
}

func (d *unitOfReport) size(w, h int) (int, int) { return min(w, 76), min(h, len(d.all)+2) }

func (d *unitOfReport) cursor() *tea.Cursor { return d.pickList.cursor(0) }

func (d *unitOfReport) view(w, h int) string {
	return d.pickList.view(d.theme, w, h, d.w.Reports.NoUnit, func(int) string { return "" })
}
