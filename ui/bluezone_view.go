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

// Columns of the ranking, without the name and the trend.
const (
	warnCol, rankCol, countCol, shareCol, changeCol, prevCol = 2, 5, 11, 9, 8, 6
	bluezoneFixed                                            = warnCol + rankCol + 2*countCol + shareCol + changeCol + prevCol
)

func (b *bluezone) view(w, h int) string {
	if b.loaded && len(b.rows) == 0 {
		words := fmt.Sprintf(b.w.Bluezone.NoUnits, keyCap("f5"), keyCap("ctrl+n"))
		return widget.Block(append([]string{b.heading(w), ""}, widget.Wrap(words, w)...), w, h)
	}
	return split(w, h, b.table, b.history, b.theme)
}

// table draws the ranking: heading, columns, rows, total, gaps and legend.
func (b *bluezone) table(w, h int) string {
	name, trend := b.widths(w - 1)
	below := []string{b.theme.title.Render(b.totalLine(name, trend))}
	if gaps := b.gaps(); gaps != "" {
		below = append(below, b.theme.late.Render(widget.Cell(gaps, w)))
	}
	below = append(below, b.theme.faint.Render(b.w.Bluezone.Legend))
	lines := []string{b.heading(w), b.theme.faint.Render(b.columns(name, trend))}
	rows := max(1, min(len(b.rows), h-len(lines)-len(below)))
	list := b.list.View(w-1, rows, func(i int) string { return b.row(i, name, trend) })
	lines = append(lines, strings.Split(b.beside(list, &b.list), "\n")...)
	return widget.Block(append(lines, below...), w, h)
}

// widths shares what the figures leave between the names and the trend.
func (b *bluezone) widths(w int) (name, trend int) {
	room := w - bluezoneFixed
	trend = min(24, max(9, room-44))
	return room - trend - 1, trend
}

// heading names the denominator: a ranking without it is wrong.
func (b *bluezone) heading(w int) string {
	words := b.w.Bluezone
	on := b.words.Terms.Base[b.by]
	line := fmt.Sprintf(words.HeadingEmpty, on)
	if len(b.figures.days) > 0 {
		line = fmt.Sprintf(words.Heading, on, day(b.cut()))
	}
	return b.theme.title.Render(widget.Cell(line, w))
}

func (b *bluezone) columns(name, trend int) string {
	w := b.w.Bluezone
	on := w.OnPhones
	if b.by == model.Population {
		on = w.Population
	}
	return bluezoneLine(name, trend, "", w.Rank, w.Unit, w.Installs, on, w.Percent, w.Change, w.Previous, w.Trend)
}

// bluezoneLine puts the cells of one row side by side, each figure behind a
// blank.
func bluezoneLine(name, trend int, warn, rank, unit, installs, on, share, change, previous, spark string) string {
	return widget.Cell(warn, warnCol) + widget.Cell(rank, rankCol) + widget.Cell(unit, name) +
		apartRight(installs, countCol) + apartRight(on, countCol) + apartRight(share, shareCol) +
		apartRight(change, changeCol) + apartRight(previous, prevCol) + " " + widget.Cell(spark, trend)
}

// apartRight is a cell aligned right that begins with a blank.
func apartRight(s string, width int) string { return " " + widget.CellRight(s, width-1) }

func (b *bluezone) row(i, name, trend int) string {
	r := b.rows[i]
	line, style := "", b.theme.plain
	if r.ranked == nil {
		style = b.theme.faint
		line = widget.Cell("", warnCol) + widget.Cell("–", rankCol) + widget.Cell(r.unit.Name, name) + "  " +
			widget.Cell(b.words.Terms.Gap[r.gap], bluezoneFixed-warnCol-rankCol-2+trend+1)
	} else {
		line = b.ranked(*r.ranked, name, trend)
		if len(r.ranked.Warnings) > 0 {
			style = b.theme.bad
		}
	}
	if i == b.list.Cursor {
		style = b.theme.selected
	}
	return style.Render(line)
}

func (b *bluezone) ranked(r model.Ranked, name, trend int) string {
	rank, warn, previous := strconv.Itoa(r.Rank), "", ""
	if r.Tied {
		rank += "="
	}
	if len(r.Warnings) > 0 {
		warn = "!"
	}
	if r.PreviousRank > 0 {
		previous = strconv.Itoa(r.PreviousRank)
	}
	on := "–"
	if d, ok := r.Reading.Denominator(b.by, r.Unit); ok {
		on = viet.FormatCount(d)
	}
	spark := widget.Spark(shares(b.figures.upTo(r.Unit.ID, b.cut()), b.by, r.Unit), trend)
	return bluezoneLine(name, trend, warn, rank, r.Unit.Name, count(r.Reading.Installs), on,
		shareText(r.Share), points(r.Change), previous, spark)
}

// shareText prints a share with the sign of how it was come by.
func shareText(s model.Share) string {
	sign := " *"
	if s.Computed {
		sign = " ÷"
	}
	return viet.FormatDecimal(s.Percent, 2) + sign
}

// count prints a figure, "–" where there is none: nothing is not 0.
func count(n *int64) string {
	if n == nil {
		return "–"
	}
	return viet.FormatCount(*n)
}

// points prints a change with its sign.
func points(change *float64) string {
	switch {
	case change == nil:
		return ""
	case *change > 0:
		return "+" + viet.FormatDecimal(*change, 2)
	case *change < 0:
		return "−" + viet.FormatDecimal(-*change, 2)
	}
	return "0,00"
}

// totalLine is ΣN ÷ ΣD, and over how many of how many units.
func (b *bluezone) totalLine(name, trend int) string {
	t := b.ranking.Total
	share := "–  "
	if t.Percent != nil {
		share = shareText(model.Share{Percent: *t.Percent, Computed: true})
	}
	label := text.Say(b.w.Bluezone.Total, t.UnitsCounted, t.Units)
	return bluezoneLine(name, trend, "", "Σ", label, viet.FormatCount(t.Installs), viet.FormatCount(t.Base), share, "", "", "")
}

// gaps names the units that are not ranked, by reason.
func (b *bluezone) gaps() string {
	if len(b.figures.days) == 0 {
		return fmt.Sprintf(b.w.Bluezone.NoFigures, keyCap("ctrl+n"), keyCap("ctrl+g"))
	}
	var parts []string
	for _, why := range []model.Gap{model.NoData, model.NoDenominator} {
		var names []string
		for _, u := range b.ranking.Unranked {
			if u.Why == why {
				names = append(names, u.Unit.Label())
			}
		}
		if len(names) > 0 {
			parts = append(parts, strings.Join(names, ", ")+" ("+b.words.Terms.Gap[why]+")")
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return fmt.Sprintf(b.w.Bluezone.Gaps, strings.Join(parts, "; "))
}

// history draws the last readings of the unit in focus, newest first, with a
// bar of 100 percent.
func (b *bluezone) history(w, h int) string {
	row, ok := b.focus()
	if !ok {
		return widget.Block(nil, w, h)
	}
	past := b.figures.upTo(row.unit.ID, b.cut())
	title := fmt.Sprintf(b.w.Bluezone.History, row.unit.Name)
	lines := []string{b.theme.title.Render(widget.Cell(title, w))}
	if len(past) == 0 {
		lines = append(lines, fmt.Sprintf(b.w.Bluezone.NoHistory, keyCap("enter")))
	}
	for i := len(past) - 1; i >= 0 && len(lines) < h; i-- {
		var before *model.Reading
		if i > 0 {
			before = &past[i-1]
		}
		lines = append(lines, b.historyLine(row.unit, past[i], before, w))
	}
	return widget.Block(lines, w, h)
}

func (b *bluezone) historyLine(u model.Unit, r model.Reading, before *model.Reading, w int) string {
	head := widget.Cell(day(r.AsOf), 10) + apartRight(count(r.Installs), 11)
	s, ok := r.Share(b.by, u)
	if !ok {
		return head + "  " + b.words.Terms.Gap[model.NoDenominator]
	}
	change := ""
	if before != nil {
		if old, ok := before.Share(b.by, u); ok && old.Computed == s.Computed {
			diff := viet.RoundHalfUp(s.Percent-old.Percent, 2)
			change = points(&diff)
		}
	}
	head += apartRight(shareText(s), 10) + apartRight(change, 9) + "  "
	return head + b.theme.good.Render(widget.Bar(s.Percent, 100, w-widget.Width(head)))
}
