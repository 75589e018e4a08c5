package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// A countedPage is what stands behind the total of a ranking: the units that are
// added up, and those that are not, each with the reason.
type countedPage struct {
	base
	of   *bluezone
	list widget.List
}

// A countedRow is a heading, or a unit with its figures or the reason why it has
// none.
type countedRow struct {
	heading, why string
	unit         model.Unit
	ranked       *model.Ranked
}

func (b *bluezone) openCounted() tea.Cmd { return b.openPage(&countedPage{base: b.base, of: b}) }

func (p *countedPage) title() string { return p.w.Bluezone.BehindTitle }

func (p *countedPage) actions() []action {
	w := p.w.Bluezone
	return []action{
		{keys: "enter", name: w.Open, run: p.open, deny: p.noUnit},
		{keys: "ctrl+t", name: w.OtherBase, run: p.of.otherBase, deny: p.of.oneBase},
		{keys: "esc " + behindKey, name: p.w.App.Back, run: func() tea.Cmd { return p.goBack(nil) }},
	}
}

func (p *countedPage) reload() tea.Cmd { return p.of.reload() }

func (p *countedPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		p.list.Key(k.String())
	}
	return nil
}

// rows lists those that count, then those that do not.
func (p *countedPage) rows() []countedRow {
	rk := &p.of.ranking
	var in, out []countedRow
	for i := range rk.Rows {
		r := &rk.Rows[i]
		row := countedRow{unit: r.Unit, ranked: r}
		if _, ok := r.Reading.Denominator(rk.By, r.Unit); ok && r.Reading.Installs != nil {
			in = append(in, row)
			continue
		}
		row.why = fmt.Sprintf(p.w.Bluezone.PublishedOnly, shareText(r.Share))
		out = append(out, row)
	}
	for _, u := range rk.Unranked {
		out = append(out, countedRow{unit: u.Unit, why: p.words.Terms.Gap[u.Why]})
	}
	w := p.w.Bluezone
	rows := append([]countedRow{{heading: text.Say(w.Counted, len(in))}}, in...)
	rows = append(rows, countedRow{heading: text.Say(w.NotCounted, len(out))})
	return append(rows, out...)
}

func (p *countedPage) focused() (model.Unit, bool) {
	rows := p.rows()
	if p.list.Cursor >= len(rows) || rows[p.list.Cursor].heading != "" {
		return model.Unit{}, false
	}
	return rows[p.list.Cursor].unit, true
}

// open shows the trend of the unit in focus; at the first line, of their total.
func (p *countedPage) open() tea.Cmd {
	u, _ := p.focused()
	return p.of.openTrend(u, p)
}

func (p *countedPage) noUnit() string {
	if _, ok := p.focused(); !ok && p.list.Cursor > 0 {
		return p.w.Bluezone.NoUnit
	}
	return ""
}

func (p *countedPage) view(w, h int) string {
	rows := p.rows()
	head := append(p.of.heading(w), rendered(p.theme.label, widget.Wrap(p.sum(), w), 3)...)
	p.list.Len = len(rows)
	list := p.list.View(w-1, max(1, h-len(head)), func(i int) string { return p.row(&rows[i], i == p.list.Cursor, w-1) })
	return widget.Block(append(head, splitLines(p.beside(list, &p.list))...), w, h)
}

// sum is the division that the total is.
func (p *countedPage) sum() string {
	rk := &p.of.ranking
	if rk.Total.UnitsCounted == 0 {
		return fmt.Sprintf(p.w.Bluezone.CountedNone, p.baseName(p.of.data.indicator, rk.By))
	}
	share := "–"
	if rk.Total.Percent != nil {
		share = viet.FormatDecimal(*rk.Total.Percent, 2) + " %"
	}
	return fmt.Sprintf(p.w.Bluezone.BehindHead, viet.FormatCount(rk.Total.Installs), viet.FormatCount(rk.Total.Base), share,
		p.baseName(p.of.data.indicator, rk.By))
}

func (p *countedPage) row(r *countedRow, focused bool, w int) string {
	line := " " + r.heading
	style := p.theme.heading
	if r.heading == "" {
		style = p.theme.plain
		name := min(34, w/3)
		line = "   " + widget.Cell(p.of.nameIn(r.unit, name), name)
		if r.why != "" {
			style = p.theme.faint
			line += "  " + r.why
		} else {
			d, _ := r.ranked.Reading.Denominator(p.of.ranking.By, r.unit)
			line += apartRight(count(r.ranked.Reading.Installs), countCol) + " ÷" + apartRight(viet.FormatCount(d), countCol) + " =" +
				apartRight(shareText(r.ranked.Share), shareCol) + "  " + day(r.ranked.Reading.AsOf)
		}
	}
	if focused {
		return p.theme.selected.Render(widget.Cell(line, w))
	}
	return style.Render(widget.Plain(line))
}
