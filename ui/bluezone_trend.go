package ui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
	"congvan/viet"
)

// A trendPage shows how one unit, or all together, came where it is: its trend
// with target and breaks, each reading, and what was corrected.
type trendPage struct {
	base
	of     *bluezone  // the ranking that it belongs to: look, denominator, units
	unit   model.Unit // without an id: all of them together
	known  unitFigures
	sums   []model.SumPoint // of all together: those of points
	former []db.Former      // readings that were put right or taken away, newest correction first
	points []model.Point    // up to the cut-off, oldest first
	rows   []trendRow
	list   widget.List
	under  screen
	loads  int
	loaded bool
}

// A trendRow is a reading, or what it was before a correction.
type trendRow struct {
	point  int // position in points; -1 for a reading that is gone
	former *db.Former
}

// openTrend shows the trend of a unit above what is shown.
func (b *bluezone) openTrend(u model.Unit, under screen) tea.Cmd {
	return b.openPage(&trendPage{base: b.base, of: b, unit: u, under: under})
}

func (b *bluezone) open() tea.Cmd {
	row, _ := b.focus()
	return b.openTrend(row.unit, nil)
}

func (p *trendPage) title() string { return p.w.Bluezone.TrendTitle }

func (p *trendPage) actions() []action {
	w := p.w.Bluezone
	return []action{
		{keys: "esc", name: p.w.App.Back, run: func() tea.Cmd { return p.goBack(p.under) }},
		{keys: "right", name: w.NextUnit, run: func() tea.Cmd { return p.turn(1) }},
		{keys: "left", name: w.PrevUnit, run: func() tea.Cmd { return p.turn(-1) }},
		{keys: "ctrl+t", name: w.OtherBase, run: p.otherBase, deny: p.of.oneBase},
		{keys: "ctrl+n", name: w.Record, run: p.record, deny: p.noRecord},
		{keys: "ctrl+d", name: w.Delete, run: p.remove, deny: p.noReading},
		{keys: "f12", name: w.Targets, run: p.of.openTargets, quiet: true},
		{keys: "ctrl+w", name: w.TargetSetter, run: p.openSetter, deny: p.noSetter, quiet: true},
	}
}

func (p *trendPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		p.list.Key(k.String())
	}
	return nil
}

func (p *trendPage) reload() tea.Cmd { return p.of.reloadThen(p.load) }

// load reads the figures of the unit, for the ranking as it stands.
func (p *trendPage) load() tea.Cmd {
	p.loads++
	if p.total() {
		return p.loadSums(p.loads)
	}
	n, store, l, data, id := p.loads, p.store, p.of.look, p.of.data, p.unit.ID
	return tea.Batch(p.of.loadUnit(), read(func() then {
		known, err := data.unitOf(store, l, id)
		former, err2 := store.FormerReadings(l.indicator, id)
		return func() tea.Cmd {
			if n != p.loads {
				return nil
			}
			p.known, p.former, p.loaded = known, former, true
			p.arrange()
			return p.report(firstError(err, err2))
		}
	}))
}

// arrange lists the readings, newest first, each above what it was before.
func (p *trendPage) arrange() {
	if p.total() {
		p.points = model.SumTrend(p.sums, p.of.by)
	} else {
		p.points = model.Trend(upTo(p.known.readings, p.of.cut()), p.unit, p.of.by, p.of.data.indicator.Breaks)
	}
	p.rows = nil
	shown := map[model.Date]bool{}
	for i := range slices.Backward(p.points) {
		p.rows = append(p.rows, trendRow{point: i})
		shown[p.points[i].Reading.AsOf] = true
		p.formerOf(p.points[i].Reading.AsOf)
	}
	for i := range p.former {
		if v := &p.former[i]; !shown[v.Reading.AsOf] && v.Reading.AsOf.Last() <= p.of.cut() {
			p.rows = append(p.rows, trendRow{point: -1, former: v})
		}
	}
	p.list.Len = len(p.rows)
	p.list.Move(0)
}

func (p *trendPage) formerOf(asOf model.Date) {
	for i := range p.former {
		if v := &p.former[i]; v.Reading.AsOf == asOf {
			p.rows = append(p.rows, trendRow{point: -1, former: v})
		}
	}
}

// turn goes to the next unit of the ranking; before the first stand all together.
func (p *trendPage) turn(n int) tea.Cmd {
	rows := p.of.rows
	i := 1 + slices.IndexFunc(rows, func(r bluezoneRow) bool { return r.unit.ID == p.unit.ID })
	i = (i + n + len(rows) + 1) % (len(rows) + 1)
	p.unit = model.Unit{}
	if i > 0 {
		p.unit, p.of.list.Cursor = rows[i-1].unit, i-1
	}
	p.list.Cursor, p.known, p.former, p.sums, p.loaded = 0, unitFigures{}, nil, nil, false
	p.arrange()
	return p.reload()
}

func (p *trendPage) otherBase() tea.Cmd {
	return p.of.otherBaseThen(func() tea.Cmd {
		if p.total() {
			return p.load()
		}
		p.arrange()
		return nil
	})
}

func (p *trendPage) record() tea.Cmd {
	return p.push(newReadingForm(p.App, p.of.data.indicator, p.unit, upTo(p.known.readings, p.of.cut())))
}

// focused is the reading in focus.
func (p *trendPage) focused() (model.Reading, bool) {
	if p.list.Cursor >= len(p.rows) || p.rows[p.list.Cursor].point < 0 {
		return model.Reading{}, false
	}
	return p.points[p.rows[p.list.Cursor].point].Reading, true
}

func (p *trendPage) remove() tea.Cmd {
	r, _ := p.focused()
	return p.change(func() error { return p.store.RemoveReading(r.Indicator, r.Unit, r.AsOf) })
}

func (p *trendPage) noRecord() string {
	if p.total() {
		return p.w.Bluezone.SumOnly
	}
	return p.readOnly()
}

func (p *trendPage) noReading() string {
	if p.total() {
		return p.w.Bluezone.SumOnly
	}
	if _, ok := p.focused(); !ok {
		return p.w.Bluezone.NoReading
	}
	return p.readOnly()
}

// status tells where the reading in focus comes from.
func (p *trendPage) status() string {
	r, ok := p.focused()
	switch {
	case !ok:
		return ""
	case p.total():
		return fmt.Sprintf(p.w.Bluezone.SumAt, day(r.AsOf), p.sumWords(p.sums[p.rows[p.list.Cursor].point]))
	case r.Source != "":
		return fmt.Sprintf(p.w.Bluezone.SourceOf, p.unit.Name, day(r.AsOf), r.Source)
	}
	return fmt.Sprintf(p.w.Bluezone.Below, p.unit.Name, day(r.AsOf))
}

// trendOf is the picture of points, from a day on.
func (a *App) trendOf(ps []model.Point, from model.Date, target float64) widget.Trend {
	t := widget.Trend{Target: target, Number: percentText}
	for _, p := range ps {
		at := widget.Point{At: from.DaysUntil(p.Reading.AsOf.Last()), Value: p.Share.Percent, Cut: p.Broken}
		if !p.Known {
			at.Value = notANumber
		}
		t.Points = append(t.Points, at)
	}
	t.When = func(at int) string { return day(from.AddDays(at)) }
	return t
}

func (p *trendPage) view(w, h int) string {
	head := p.heading(w)
	if !p.loaded {
		return widget.Block(head, w, h)
	}
	target := 0.0
	if t, ok := p.target(); ok {
		target = t.Percent
		head = append(head, rendered(p.theme.label, widget.Wrap(p.outlook(), w), 3)...)
	}
	var foot []string
	for _, doubt := range p.doubts() {
		foot = append(foot, rendered(p.theme.bad, widget.Wrap("! "+doubt, w), 3)...)
	}
	foot = foot[:min(len(foot), max(0, h/4))]
	room := h - len(head) - len(foot) - 1
	rows := clampInt(len(p.rows), min(4, room), max(4, room/2))
	picture := max(0, room-rows)
	if len(p.points) == 0 {
		return widget.Block(append(append(head, ""), widget.Wrap(p.nothing(), w)...), w, h)
	}
	trend := p.trendOf(p.points, p.points[0].Reading.AsOf.Last(), target)
	lines := append(head, trend.Lines(w, picture, p.glyphs(), p.theme.paint())...)
	lines = append(lines, p.theme.faint.Render(widget.Cell(p.columns(), w)))
	list := p.list.View(w-1, max(1, rows), func(i int) string { return p.row(i, w-1) })
	return widget.Block(append(append(lines, splitLines(p.beside(list, &p.list))...), foot...), w, h)
}

// nothing tells that there are no figures.
func (p *trendPage) nothing() string {
	if p.total() {
		return p.w.Bluezone.SumNone
	}
	return fmt.Sprintf(p.w.Bluezone.NoHistory, keyCap("ctrl+n"))
}

// target is the one that the unit, or all together, is working towards.
func (p *trendPage) target() (model.Target, bool) {
	if p.total() {
		return p.of.totalTarget()
	}
	return model.TargetFor(p.of.data.targets, p.unit.ID, p.of.by, p.of.cut())
}

// openSetter shows the directive that sets it.
func (p *trendPage) openSetter() tea.Cmd {
	t, _ := p.target()
	return p.openOver(p, t.Directive, target{})
}

func (p *trendPage) noSetter() string {
	t, ok := p.target()
	if !ok {
		return p.w.Bluezone.TargetNone
	}
	return p.setless(t)
}

func (p *trendPage) outlook() string {
	if p.total() {
		return p.of.totalOutlook(p.sums)
	}
	return p.of.outlook(p.unit, upTo(p.known.readings, p.of.cut()))
}

// doubts are what looks wrong in the reading in focus, or keeps a sum from being
// compared.
func (p *trendPage) doubts() []string {
	r, ok := p.focused()
	switch {
	case !ok:
		return nil
	case !p.total():
		return p.doubtsOf(p.of.data.indicator, r, p.unit, upTo(p.known.readings, p.of.cut()))
	}
	if at := p.rows[p.list.Cursor].point; p.points[at].Broken {
		return []string{p.unlikeDoubt(p.sums[at])}
	}
	return nil
}

// heading names the unit, the denominator and the day, on two lines where one
// does not hold them.
func (p *trendPage) heading(w int) []string {
	i := p.of.data.indicator
	unit := p.unit.Name
	if p.total() {
		unit = joinFilled(" ", p.of.totalLabel(), p.w.Bluezone.Levels[p.of.ranking.Level])
	}
	name := " " + unit + " · " + fmt.Sprintf(p.w.Bluezone.TrendHead, i.Name, p.baseName(i, p.of.by))
	days := p.of.daysLine()
	if all := name + " · " + days; widget.Width(all) <= w {
		return []string{p.theme.title.Render(widget.Cell(all, w))}
	}
	return []string{p.theme.title.Render(widget.Cell(name, w)), p.theme.label.Render(widget.Cell(" "+days, w))}
}

func (p *trendPage) columns() string {
	w := p.w.Bluezone
	i := p.of.data.indicator
	line := p.cells(w.Day, capital(p.countsOf(i)), w.Increase, capital(p.briefBase(i, p.of.by)), w.Percent, w.Change)
	if p.total() {
		line += w.SumUnits
	}
	return line
}

func (p *trendPage) cells(on, installs, increase, base, share, change string) string {
	return " " + widget.Cell(on, 11) + apartRight(installs, 12) + apartRight(increase, 11) + apartRight(base, 12) +
		apartRight(share, 10) + apartRight(change, 9) + "  "
}

// row draws a reading, with what was published on what, or what it was before a
// correction.
func (p *trendPage) row(i, w int) string {
	r := p.rows[i]
	line, style := "", p.theme.plain
	if r.former != nil {
		line, style = "   └ "+p.formerWords(r.former), p.theme.late
	} else {
		pt := p.points[r.point]
		share, change := "–", points(pt.Change)
		if pt.Known {
			share = shareText(pt.Share)
		}
		if pt.Broken {
			change = p.breakSign()
		}
		base := "–"
		if d, ok := pt.Reading.Denominator(p.of.by, p.unit); ok {
			base = count(&d)
		}
		line = p.cells(day(pt.Reading.AsOf), count(pt.Reading.Installs), increase(pt.Increase), base, share, change)
		line += p.beyond(r.point)
	}
	if i == p.list.Cursor {
		return p.theme.selected.Render(widget.Cell(line, w))
	}
	return style.Render(widget.Cell(line, w))
}

// beyond is what stands behind the figures of a point: where they come from, or
// what a sum adds up.
func (p *trendPage) beyond(at int) string {
	pt := p.points[at]
	if !p.total() {
		return joinFilled(" · ", p.publishedWords(pt.Reading), pt.Reading.Source)
	}
	t, why := p.sums[at].Total, ""
	if pt.Broken {
		why = p.unlikeWords(p.sums[at])
	}
	return joinFilled(" · ", viet.FormatCount(int64(t.UnitsCounted))+"/"+viet.FormatCount(int64(t.Units)), why)
}

// publishedWords tells what was published of a reading: percentage, base, rank.
func (p *trendPage) publishedWords(r model.Reading) string {
	w := p.w.Bluezone
	words := ""
	if r.Percent != nil {
		on := w.NoBase
		if r.Base != "" {
			on = p.briefBase(p.of.data.indicator, r.Base)
		}
		words = fmt.Sprintf(w.PublishedAs, percentText(*r.Percent), on)
	}
	if r.Rank != nil {
		words = joinFilled(", ", words, fmt.Sprintf(w.PublishedPlace, *r.Rank))
	}
	return words
}

func (p *trendPage) formerWords(v *db.Former) string {
	w := p.w.Bluezone
	was := count(v.Reading.Installs)
	if s, ok := v.Reading.Share(p.of.by, p.unit); ok {
		was += ", " + shareText(s)
	}
	words := fmt.Sprintf(w.Corrected, p.moment(v.Until), was)
	if v.Removed {
		words = fmt.Sprintf(w.Removed, day(v.Reading.AsOf), p.moment(v.Until), was)
	}
	return joinFilled(" · ", words, v.Reading.Source)
}
