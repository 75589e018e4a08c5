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

// An allPage shows a small trend of all units of the ranking together and of each
// of them, all on one scale and over one time. Only those in sight are read.
type allPage struct {
	base
	of     *bluezone
	at     int // 0 is all together, then the ranking's rows
	first  int // in sight; the first of a line of panels
	known  map[model.UnitID]unitFigures
	sums   []model.SumPoint // nil until they are read
	sumsOf sumKey
	loads  int
}

func (b *bluezone) openAll() tea.Cmd {
	return b.openPage(&allPage{base: b.base, of: b, at: b.list.Cursor + 1, known: map[model.UnitID]unitFigures{}})
}

// panelsOf is how many panels there are.
func (p *allPage) panelsOf() int { return len(p.of.rows) + 1 }

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
	p.choose()
	return tea.Batch(p.goBack(nil), p.of.loadUnit())
}

// choose takes the unit in focus, if it is one, as that of the ranking.
func (p *allPage) choose() {
	if p.at > 0 {
		p.of.list.Cursor = min(p.at, len(p.of.rows)) - 1
	}
}

func (p *allPage) open() tea.Cmd {
	p.choose()
	if p.at == 0 {
		return p.of.openTrend(model.Unit{}, p)
	}
	return p.of.openTrend(p.of.rows[p.of.list.Cursor].unit, p)
}

// grid is how the panels stand on the screen.
func (p *allPage) grid() (across, rows, lines int) {
	return widget.Multiples(p.panelsOf(), p.width, p.height-3-1)
}

func (p *allPage) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	across, rows, _ := p.grid()
	step := map[string]int{
		"left": -1, "right": 1, "up": -across, "down": across, "pgup": -across * rows, "pgdown": across * rows,
		"home": -p.panelsOf(), "end": p.panelsOf(),
	}[k.String()]
	p.at = clampInt(p.at+step, 0, p.panelsOf()-1)
	return p.fill()
}

// window keeps the panel in focus in sight, and returns those to draw.
func (p *allPage) window() (from, to int) {
	across, rows, _ := p.grid()
	p.at = clampInt(p.at, 0, p.panelsOf()-1)
	p.first = min(p.first, p.at) / across * across
	for p.at >= p.first+across*rows {
		p.first += across
	}
	return p.first, min(p.panelsOf(), p.first+across*rows)
}

func (p *allPage) reload() tea.Cmd {
	return p.of.reloadThen(func() tea.Cmd {
		p.known, p.sums = map[model.UnitID]unitFigures{}, nil
		return p.fill()
	})
}

// otherBase ranks anew, by which other units come in sight.
func (p *allPage) otherBase() tea.Cmd { return p.of.otherBaseThen(p.fill) }

// fill reads what is in sight and not known yet.
func (p *allPage) fill() tea.Cmd {
	var ids []model.UnitID
	from, to := p.window()
	for i := max(from, 1); i < to; i++ {
		id := p.of.rows[i-1].unit.ID
		if _, has := p.known[id]; !has {
			ids = append(ids, id)
		}
	}
	key := p.of.sumKey()
	total := from == 0 && (p.sums == nil || p.sumsOf != key)
	if len(ids) == 0 && !total {
		return nil
	}
	p.loads++
	n, store, l, data := p.loads, p.store, p.of.look, p.of.data
	return read(func() then {
		var got []unitFigures
		var sums []model.SumPoint
		var err error
		for _, id := range ids {
			u, err2 := data.unitOf(store, l, id)
			got, err = append(got, u), firstError(err, err2)
		}
		if total {
			var err2 error
			sums, err2 = data.sums(store, l, key)
			err = firstError(err, err2)
		}
		return func() tea.Cmd {
			if n != p.loads {
				return nil
			}
			for _, u := range got {
				p.known[u.id] = u
			}
			if total {
				p.sums, p.sumsOf = sums, key
			}
			return p.report(err)
		}
	})
}

func (p *allPage) view(w, h int) string {
	words := p.w.Bluezone
	from, to := p.window()
	across, down, lines := p.grid()
	panels, scale := p.panels(from, to)
	i := p.of.data.indicator
	where := text.Say(words.AllMore, max(from, 1), max(to-1, 1), len(p.of.rows))
	head := " " + fmt.Sprintf(words.AllHead, i.Name, p.baseName(i, p.of.by), percentText(scale))
	top := p.theme.title.Render(widget.Cell(head, w-widget.Width(where)-1)) + p.theme.faint.Render(where) + " "
	body := widget.MultipleLines(panels, p.at-p.first, across, down, lines, w, p.glyphs(), p.theme.paint(), p.theme.selected)
	return widget.Block(append([]string{top}, body...), w, h)
}

// panels are some of the trends on one scale, over the time of all of them.
func (p *allPage) panels(from, to int) (out []widget.Panel, scale float64) {
	first, last := p.span()
	scale = p.of.scale
	for i := from; i < to; i++ {
		panel := p.panel(i, first)
		for _, pt := range panel.Trend.Points {
			scale = max(scale, widget.Top([]float64{pt.Value}, 0))
		}
		panel.Trend.To = max(1, first.DaysUntil(last))
		panel.Trend.When = nil
		out = append(out, panel)
	}
	for i := range out {
		out[i].Trend.High = scale
	}
	return out, scale
}

// panel is the trend of all units together, or of one.
func (p *allPage) panel(i int, from model.Date) widget.Panel {
	if i == 0 {
		return p.totalPanel(from)
	}
	r := p.of.rows[i-1]
	past := upTo(p.known[r.unit.ID].readings, p.of.cut())
	target, _ := model.TargetFor(p.of.data.targets, r.unit.ID, p.of.by, p.of.cut())
	ps := model.Trend(past, r.unit, p.of.by, p.of.data.indicator.Breaks)
	panel := widget.Panel{Title: r.unit.Label(), Note: p.words.Terms.Gap[r.gap], Trend: p.trendOf(ps, from, target.Percent)}
	if r.ranked != nil {
		panel.Note = fmt.Sprintf("%d  %s", r.ranked.Rank, shareText(r.ranked.Share))
	}
	return panel
}

func (p *allPage) totalPanel(from model.Date) widget.Panel {
	target, _ := p.of.totalTarget()
	panel := widget.Panel{Note: "–"}
	t := p.of.ranking.Total
	panel.Title = fmt.Sprintf(p.w.Bluezone.SumPanel, t.UnitsCounted, t.Units)
	if t.Percent != nil {
		panel.Note = shareText(model.Share{Percent: *t.Percent, Computed: true})
	}
	if p.sumsOf == p.of.sumKey() {
		panel.Trend = p.trendOf(model.SumTrend(p.sums, p.of.by), from, target.Percent)
	} else {
		panel.Trend = p.trendOf(nil, from, target.Percent) // it comes
	}
	return panel
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
