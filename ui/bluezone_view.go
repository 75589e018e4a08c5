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

func (b *bluezone) view(w, h int) string {
	if b.loaded && len(b.rows) == 0 {
		return widget.Block(append(append(b.heading(w), ""), widget.Wrap(b.noRow(), w)...), w, h)
	}
	if w >= wideFrom {
		return split(w, h, b.table, b.drawPane, b.theme)
	}
	table := min(h-1-max(paneLeast, h/4, b.paneNeeds(w, h)), len(b.rows)+b.around())
	rule := b.theme.box.Render(strings.Repeat("─", w))
	return b.table(w, table) + "\n" + rule + "\n" + b.drawPane(w, h-table-1)
}

// around is how many lines of the table are no rows.
func (b *bluezone) around() int {
	n := 5 // two of heading, the columns, total, legend
	if b.gaps() != "" {
		n++
	}
	if b.wide.stale > 0 {
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
	if n := b.wide.stale; n > 0 {
		below = append(below, b.theme.late.Render(widget.Cell(fmt.Sprintf(b.w.Bluezone.Stale, n), w)))
	}
	below = append(below, b.theme.faint.Render(widget.Cell(fmt.Sprintf(b.w.Bluezone.Legend, b.breakSign()), w)))
	lines := append(b.heading(w), b.theme.faint.Render(b.columns(l)))
	rows := max(1, min(len(b.rows), h-len(lines)-len(below)))
	list := b.list.View(w-1, rows, func(i int) string { return b.row(i, l) })
	lines = append(lines, strings.Split(b.beside(list, &b.list), "\n")...)
	return widget.Block(append(lines, below...), w, h)
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
	on := b.cut()
	switch {
	case b.look.then:
		on = b.look.asOf
	case len(b.data.days) == 0:
		return words.NoFiguresYet
	}
	parts := []string{fmt.Sprintf(words.Figures, day(on))}
	switch {
	case b.look.then:
		parts = append(parts, fmt.Sprintf(words.KnownThen, b.moment(on.End())))
	case b.look.asOf != 0:
		parts = append(parts, words.KnownNow)
	}
	switch {
	case b.ranking.Since == 0:
	case b.ranking.Broken:
		parts = append(parts, b.breakSign()+" "+fmt.Sprintf(words.SinceBroken, day(b.ranking.Since)))
	default:
		parts = append(parts, fmt.Sprintf(words.Since, day(b.ranking.Since)))
	}
	if len(b.ranking.Rows) > 0 && b.ranking.Kind() == model.AnyShare {
		parts = append(parts, words.MixedShares)
	}
	return strings.Join(parts, " · ")
}

func (b *bluezone) row(i int, l rankLayout) string {
	r := &b.rows[i]
	if r.ranked == nil {
		line := b.gapRow(r, l)
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
	case r.PreviousRank == 0 && b.ranking.Since != 0 && !b.ranking.Broken:
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
	share, bar, installs, on := "–  ", "", "–", "–"
	if t.UnitsCounted > 0 {
		installs, on = viet.FormatCount(t.Installs), viet.FormatCount(t.Base)
	}
	if t.Percent != nil {
		share = shareText(model.Share{Percent: *t.Percent, Computed: true})
		target := 0.0
		if b.ranking.Target != nil {
			target = b.ranking.Target.Percent
		}
		bar = b.glyphs().BarTo(*t.Percent, b.scale, target, l.bar)
	}
	return l.line("", "Σ", b.totalLabel(), installs, on, share, "", "", lackText(b.ranking.Lack), bar)
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
