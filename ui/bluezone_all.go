package ui

import (
	"fmt"
	"math"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

var notANumber = math.NaN()

func splitLines(block string) []string { return strings.Split(block, "\n") }

// An allPage shows a small trend of each unit of the ranking, all on one scale
// and over one time. Only those in sight are read.
type allPage struct {
	base
	of    *bluezone
	at    int // of the ranking's rows
	first int // in sight; the first of a row
	known map[model.UnitID]unitFigures
	loads int
}

func (b *bluezone) openAll() tea.Cmd {
	return b.openPage(&allPage{base: b.base, of: b, at: b.list.Cursor, known: map[model.UnitID]unitFigures{}})
}

func (p *allPage) title() string { return p.w.Bluezone.AllTitle }

func (p *allPage) actions() []action {
	w := p.w.Bluezone
	return []action{
		{keys: "enter", name: w.Open, run: p.open, deny: p.of.noRow},
		{keys: "ctrl+t", name: w.OtherBase, run: p.otherBase, deny: p.of.oneBase},
		{keys: "esc ctrl+a", name: p.w.App.Back, run: p.back},
	}
}

func (p *allPage) back() tea.Cmd {
	p.of.list.Cursor = min(p.at, max(0, len(p.of.rows)-1))
	return tea.Batch(p.goBack(nil), p.of.loadUnit())
}

func (p *allPage) open() tea.Cmd {
	p.of.list.Cursor = min(p.at, len(p.of.rows)-1)
	return p.of.openTrend(p.of.rows[p.of.list.Cursor].unit, p)
}

// grid is how the panels stand on the screen.
func (p *allPage) grid() (across, rows, lines int) {
	return widget.Multiples(len(p.of.rows), p.width, p.height-3-1)
}

func (p *allPage) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	across, rows, _ := p.grid()
	step := map[string]int{
		"left": -1, "right": 1, "up": -across, "down": across, "pgup": -across * rows, "pgdown": across * rows,
		"home": -len(p.of.rows), "end": len(p.of.rows),
	}[k.String()]
	p.at = clampInt(p.at+step, 0, max(0, len(p.of.rows)-1))
	return p.fill()
}

// window keeps the panel in focus in sight, and returns those to draw.
func (p *allPage) window() []bluezoneRow {
	across, rows, _ := p.grid()
	p.at = clampInt(p.at, 0, max(0, len(p.of.rows)-1))
	p.first = min(p.first, p.at) / across * across
	for p.at >= p.first+across*rows {
		p.first += across
	}
	return p.of.rows[min(p.first, len(p.of.rows)):min(len(p.of.rows), p.first+across*rows)]
}

func (p *allPage) reload() tea.Cmd {
	return p.of.reloadThen(func() tea.Cmd {
		p.known = map[model.UnitID]unitFigures{}
		return p.fill()
	})
}

// otherBase ranks anew, by which other units come in sight.
func (p *allPage) otherBase() tea.Cmd { return p.of.otherBaseThen(p.fill) }

// fill reads the units in sight that are not known yet.
func (p *allPage) fill() tea.Cmd {
	var ids []model.UnitID
	for _, r := range p.window() {
		if _, has := p.known[r.unit.ID]; !has {
			ids = append(ids, r.unit.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	p.loads++
	n, store, l, data := p.loads, p.store, p.of.look, p.of.data
	return read(func() then {
		var got []unitFigures
		var err error
		for _, id := range ids {
			u, err2 := data.unitOf(store, l, id)
			got, err = append(got, u), firstError(err, err2)
		}
		return func() tea.Cmd {
			if n != p.loads {
				return nil
			}
			for _, u := range got {
				p.known[u.id] = u
			}
			return p.report(err)
		}
	})
}

func (p *allPage) view(w, h int) string {
	words := p.w.Bluezone
	rows := p.window()
	across, down, lines := p.grid()
	panels, scale := p.panels(rows)
	i := p.of.data.indicator
	where := text.Say(words.AllMore, p.first+1, p.first+len(rows), len(p.of.rows))
	head := " " + fmt.Sprintf(words.AllHead, i.Name, p.baseName(i, p.of.by), percentText(scale))
	top := p.theme.title.Render(widget.Cell(head, w-widget.Width(where)-1)) + p.theme.faint.Render(where) + " "
	body := widget.MultipleLines(panels, p.at-p.first, across, down, lines, w, p.glyphs(), p.theme.paint(), p.theme.selected)
	return widget.Block(append([]string{top}, body...), w, h)
}

// panels are the trends of rows on one scale, over the time of all of them.
func (p *allPage) panels(rows []bluezoneRow) (out []widget.Panel, scale float64) {
	from, to := p.span()
	scale = p.of.scale
	for _, r := range rows {
		past := upTo(p.known[r.unit.ID].readings, p.of.cut())
		ps := model.Trend(past, r.unit, p.of.by, p.of.data.indicator.Breaks)
		target := 0.0
		if t, ok := model.TargetFor(p.of.data.targets, r.unit.ID, p.of.by, p.of.cut()); ok {
			target = t.Percent
		}
		panel := widget.Panel{Title: r.unit.Label(), Note: p.words.Terms.Gap[r.gap], Trend: p.trendOf(ps, from, target)}
		if r.ranked != nil {
			panel.Note = fmt.Sprintf("%d  %s", r.ranked.Rank, shareText(r.ranked.Share))
		}
		for _, pt := range panel.Trend.Points {
			scale = max(scale, widget.Top([]float64{pt.Value}, 0))
		}
		panel.Trend.To = max(1, from.DaysUntil(to))
		panel.Trend.When = nil
		out = append(out, panel)
	}
	for i := range out {
		out[i].Trend.High = scale
	}
	return out, scale
}

// span is the time from the first cut-off, or a year back, to the one looked at.
func (p *allPage) span() (from, to model.Date) {
	to = p.of.cut()
	from = to
	if days := p.of.data.days; len(days) > 0 {
		from = max(days[0].Day.Last(), to.AddDays(-366))
	}
	return from, to
}
