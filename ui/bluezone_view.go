package ui

import (
	"fmt"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// Columns of the ranking, without the name and the bar.
const (
	warnCol, rankCol, countCol, shareCol, changeCol, placeCol = 3, 5, 11, 9, 7, 7

	bluezoneFixed = warnCol + rankCol + 2*countCol + shareCol + changeCol + placeCol
	lackCol       = 10 // points to the target, where there is room
	lackFrom      = 96 // columns from which there is
	totalCol      = 17 // of a name, at the least
	scaleCol      = 20 // what the words of the scale take
	paneLeast     = 5  // lines
)

func (b *bluezone) view(w, h int) string {
	if b.loaded && len(b.rows) == 0 {
		words := fmt.Sprintf(b.w.Bluezone.NoUnits, keyCap("f5"), keyCap("ctrl+n"))
		return widget.Block(append(append(b.heading(w), ""), widget.Wrap(words, w)...), w, h)
	}
	if w >= wideFrom {
		return split(w, h, b.table, b.drawPane, b.theme)
	}
	table := min(h-1-max(paneLeast, h/4), len(b.rows)+b.around())
	rule := b.theme.box.Render(strings.Repeat("─", w))
	return b.table(w, table) + "\n" + rule + "\n" + b.drawPane(w, h-table-1)
}

// around is how many lines of the table are no rows.
func (b *bluezone) around() int {
	n := 5 // two of heading, the columns, total, legend
	if b.gaps() != "" {
		n++
	}
	return n
}

// table draws the ranking: heading, columns, rows, total, gaps and legend.
func (b *bluezone) table(w, h int) string {
	l := b.layout(w - 1)
	below := []string{b.theme.title.Render(widget.Cell(b.totalLine(l), w))}
	if gaps := b.gaps(); gaps != "" {
		below = append(below, b.theme.late.Render(widget.Cell(gaps, w)))
	}
	below = append(below, b.theme.faint.Render(widget.Cell(b.w.Bluezone.Legend, w)))
	lines := append(b.heading(w), b.theme.faint.Render(b.columns(l)))
	rows := max(1, min(len(b.rows), h-len(lines)-len(below)))
	list := b.list.View(w-1, rows, func(i int) string { return b.row(i, l) })
	lines = append(lines, strings.Split(b.beside(list, &b.list), "\n")...)
	return widget.Block(append(lines, below...), w, h)
}

// A rankLayout is how wide the columns of the ranking are that have no width of
// their own; 0 is none.
type rankLayout struct{ name, lack, bar int }

// layout shares what the figures leave between the names and the bars.
func (b *bluezone) layout(w int) (l rankLayout) {
	room := w - bluezoneFixed
	if w >= lackFrom {
		l.lack = lackCol
		room -= lackCol
	}
	l.name = min(max(totalCol, widget.Width(b.totalLabel()), room/2), 34)
	l.bar = max(0, room-l.name-2) // a blank stands before it, one before the scroll bar
	return l
}

// heading names the denominator: a ranking without it is wrong. Below it stand
// the day, as of when it is known, and what it is compared with.
func (b *bluezone) heading(w int) []string {
	i := b.data.indicator
	title := fmt.Sprintf(b.w.Bluezone.Heading, i.Name, b.baseName(i, b.by))
	title = joinFilled(" · ", title, b.w.Bluezone.Levels[b.ranking.Level])
	return []string{b.theme.title.Render(widget.Cell(title, w)), b.theme.label.Render(widget.Cell(b.daysLine(), w))}
}

func (b *bluezone) daysLine() string {
	words := b.w.Bluezone
	if len(b.data.days) == 0 {
		return words.NoFiguresYet
	}
	parts := []string{fmt.Sprintf(words.Figures, day(b.cut()))}
	switch {
	case b.look.then:
		parts = append(parts, fmt.Sprintf(words.KnownThen, b.moment(b.cut().End())))
	case b.look.asOf != 0:
		parts = append(parts, words.KnownNow)
	}
	switch {
	case b.ranking.Since == 0:
	case b.ranking.Broken:
		parts = append(parts, words.ChangedBase+" "+fmt.Sprintf(words.SinceBroken, day(b.ranking.Since)))
	default:
		parts = append(parts, fmt.Sprintf(words.Since, day(b.ranking.Since)))
	}
	if len(b.ranking.Rows) > 0 && b.ranking.Kind() == model.AnyShare {
		parts = append(parts, words.MixedShares)
	}
	return strings.Join(parts, " · ")
}

func (b *bluezone) columns(l rankLayout) string {
	w := b.w.Bluezone
	i := b.data.indicator
	scale := w.Scale
	if l.bar < scaleCol {
		scale = w.ScaleBrief
	}
	return rankLine(l, "", w.Rank, w.Unit, capital(b.countsOf(i)), capital(b.briefBase(i, b.by)), w.Percent, w.Change, w.Places, w.Lack,
		fmt.Sprintf(scale, percentText(b.scale)))
}

// rankLine puts the cells of one row side by side, each figure behind a blank.
func rankLine(l rankLayout, warn, rank, unit, installs, on, share, change, places, lack, bar string) string {
	line := widget.Cell(warn, warnCol) + widget.Cell(rank, rankCol) + widget.Cell(unit, l.name) +
		apartRight(installs, countCol) + apartRight(on, countCol) + apartRight(share, shareCol) +
		apartRight(change, changeCol) + apartRight(places, placeCol)
	if l.lack > 0 {
		line += apartRight(lack, l.lack)
	}
	if l.bar > 0 {
		line += " " + widget.Cell(bar, l.bar)
	}
	return line
}

// apartRight is a cell aligned right that begins with a blank.
func apartRight(s string, width int) string { return " " + widget.CellRight(s, width-1) }

func (b *bluezone) row(i int, l rankLayout) string {
	r := &b.rows[i]
	if r.ranked == nil {
		rest := bluezoneFixed - warnCol - rankCol - 2 + l.lack + l.bar + min(l.bar, 1)
		line := widget.Cell("", warnCol) + widget.Cell("–", rankCol) + widget.Cell(b.shortName(r.unit, l.name), l.name) + "  " +
			widget.Cell(b.words.Terms.Gap[r.gap], rest)
		if i == b.list.Cursor {
			return b.theme.selected.Render(line)
		}
		return b.theme.faint.Render(line)
	}
	line, bar := b.ranked(r.ranked, l), b.bar(r.ranked, l)
	if i == b.list.Cursor {
		return b.theme.selected.Render(line + bar)
	}
	style, barStyle := b.theme.plain, b.theme.good
	if len(r.ranked.Warnings) > 0 {
		style = b.theme.bad
	}
	if r.ranked.Lack != nil && !r.ranked.Lack.Reached {
		barStyle = b.theme.late
	}
	return style.Render(line) + barStyle.Render(bar)
}

// bar draws the share with a tick at the target.
func (b *bluezone) bar(r *model.Ranked, l rankLayout) string {
	target := 0.0
	if r.Target != nil {
		target = r.Target.Percent
	}
	return b.glyphs().BarTo(r.Share.Percent, b.scale, target, l.bar)
}

// ranked draws a row up to its bar.
func (b *bluezone) ranked(r *model.Ranked, l rankLayout) string {
	rank, warn, on := strconv.Itoa(r.Rank), "", "–"
	if r.Tied {
		rank += "="
	}
	switch n := len(r.Warnings); {
	case n > 1:
		warn = strconv.Itoa(n) + "!"
	case n == 1:
		warn = "!"
	}
	if d, ok := r.Reading.Denominator(b.by, r.Unit); ok {
		on = viet.FormatCount(d)
	}
	change := points(r.Change)
	if r.Broken {
		change = b.w.Bluezone.ChangedBase
	}
	line := rankLine(l.unbarred(), warn, rank, b.shortName(r.Unit, l.name), count(r.Reading.Installs), on, shareText(r.Share),
		change, b.places(r), lackText(r.Lack), "")
	if l.bar > 0 {
		line += " "
	}
	return line
}

// unbarred is the layout up to the bar.
func (l rankLayout) unbarred() rankLayout { return rankLayout{name: l.name, lack: l.lack} }

// lackText prints what is missing to a target, in points.
func lackText(l *model.Lack) string {
	switch {
	case l == nil:
		return ""
	case l.Reached:
		return "✓"
	}
	return viet.FormatDecimal(l.Points, 2)
}

// places tells how many places a unit came up or down.
func (b *bluezone) places(r *model.Ranked) string {
	n, had := r.Climbed()
	switch {
	case !had && b.ranking.Since != 0 && !b.ranking.Broken:
		return b.w.Bluezone.New
	case !had:
		return ""
	case n > 0:
		return "↑" + strconv.Itoa(n)
	case n < 0:
		return "↓" + strconv.Itoa(-n)
	}
	return "="
}

// totalLine is ΣN ÷ ΣD, and over how many of how many units.
func (b *bluezone) totalLine(l rankLayout) string {
	t := b.ranking.Total
	share, bar := "–  ", ""
	if t.Percent != nil {
		share = shareText(model.Share{Percent: *t.Percent, Computed: true})
		target := 0.0
		if b.ranking.Target != nil {
			target = b.ranking.Target.Percent
		}
		bar = b.glyphs().BarTo(*t.Percent, b.scale, target, l.bar)
	}
	return rankLine(l, "", "Σ", b.totalLabel(), viet.FormatCount(t.Installs), viet.FormatCount(t.Base), share, "", "", lackText(b.ranking.Lack), bar)
}

func (b *bluezone) totalLabel() string {
	t := b.ranking.Total
	return text.Say(b.w.Bluezone.Total, t.UnitsCounted, t.Units)
}

// gapNames is how many units without a place are named: more than a line holds.
const gapNames = 40

// gaps names the units that are not ranked, by reason.
func (b *bluezone) gaps() string {
	if len(b.data.days) == 0 {
		return fmt.Sprintf(b.w.Bluezone.NoFigures, keyCap("ctrl+n"), keyCap("ctrl+g"))
	}
	names := map[model.Gap][]string{}
	for _, u := range b.ranking.Unranked {
		if len(names[u.Why]) < gapNames {
			names[u.Why] = append(names[u.Why], u.Unit.Label())
		}
	}
	var parts []string
	for _, why := range []model.Gap{model.NoData, model.NoDenominator, model.OtherKind} {
		if len(names[why]) > 0 {
			parts = append(parts, strings.Join(names[why], ", ")+" ("+b.words.Terms.Gap[why]+")")
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return fmt.Sprintf(b.w.Bluezone.Gaps, strings.Join(parts, "; "))
}
