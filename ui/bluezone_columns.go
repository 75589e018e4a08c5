package ui

import (
	"fmt"
	"strconv"

	"congvan/model"
	"congvan/ui/widget"
	"congvan/viet"
)

// Columns of the ranking that are the same for all figures; the others are as wide
// as what stands in them.
const (
	warnCol, rankCol, countCol, shareCol = 3, 5, 11, 9

	lackCol   = 10 // points to the target, where there is room
	lackFrom  = 96 // columns from which there is
	nameMost  = 34
	barLeast  = 7 // for which a name is rather shortened
	paneLeast = 5 // lines
)

// rankNeeds is what the figures of a ranking take; headings are not among them.
type rankNeeds struct {
	name, installs, on, change int
	stale                      int  // how many units stand with figures of before the cut-off
	target                     bool // one is drawn
}

// needs measures a ranking, once for all that is drawn of it.
func (b *bluezone) needs() (n rankNeeds) {
	installs, on := b.ranking.Total.Installs, b.ranking.Total.Base
	change := 0.0
	n.target = b.ranking.Target != nil
	for i := range b.rows {
		n.name = max(n.name, widget.Width(b.rows[i].unit.Name))
		r := b.rows[i].ranked
		if r == nil {
			continue
		}
		if r.Reading.Installs != nil {
			installs = max(installs, *r.Reading.Installs)
		}
		if d, ok := r.Reading.Denominator(b.by, r.Unit); ok {
			on = max(on, d)
		}
		if r.Change != nil {
			change = max(change, max(*r.Change, -*r.Change))
		}
		if b.stale(r) {
			n.stale++
			n.change = max(n.change, widget.Width(b.ownDay(r)))
		}
		n.target = n.target || r.Target != nil
	}
	n.installs, n.on = widget.Width(viet.FormatCount(installs)), widget.Width(viet.FormatCount(on))
	n.change = max(n.change, widget.Width(points(&change)))
	return n
}

// stale reports whether a unit has no figures of the cut-off and stands with
// earlier ones.
func (b *bluezone) stale(r *model.Ranked) bool { return r.Reading.AsOf.Last() < b.cut() }

// ownDay is the day of figures that are older than the cut-off: day and month
// within its year, else month and year.
func (b *bluezone) ownDay(r *model.Ranked) string {
	on := r.Reading.AsOf.Last()
	if on.Year() == b.cut().Year() && r.Reading.AsOf.First() == on {
		return fmt.Sprintf("%02d/%02d", on.Day(), on.Month())
	}
	return fmt.Sprintf("%02d/%d", on.Month(), on.Year())
}

// A rankLayout is how wide the columns of the ranking are; 0 is none.
type rankLayout struct{ name, installs, on, change, places, lack, bar int }

// layout shares what the figures leave between the names and the bars.
func (b *bluezone) layout(w int) (l rankLayout) {
	words, n := b.w.Bluezone, &b.wide
	i := b.data.indicator
	need := func(figures int, heading string) int { return max(figures, widget.Width(heading)) + 1 }
	l.installs, l.on = need(n.installs, b.countsOf(i)), need(n.on, b.briefBase(i, b.by))
	l.change, l.places = need(n.change, words.Change), need(0, words.Places)
	if w >= lackFrom && n.target {
		l.lack = max(lackCol, need(0, words.Lack))
	}
	room := w - l.figures()
	l.name = max(widget.Width(b.totalLabel()), min(n.name, nameMost, room-barLeast-2))
	l.bar = max(0, room-l.name-2) // a blank stands before it, one before the scroll bar
	return l
}

// figures is how wide all is but names and bars.
func (l *rankLayout) figures() int {
	return warnCol + rankCol + l.installs + l.on + shareCol + l.change + l.places + l.lack
}

func (b *bluezone) columns(l rankLayout) string {
	w := b.w.Bluezone
	i := b.data.indicator
	scale := fmt.Sprintf(w.ScaleBrief, percentText(b.scale))
	if words := fmt.Sprintf(w.Scale, percentText(b.scale)); b.wide.target && widget.Width(words) <= l.bar {
		scale = words
	}
	if widget.Width(scale) > l.bar {
		scale = ""
	}
	return l.line("", w.Rank, w.Unit, capital(b.countsOf(i)), capital(b.briefBase(i, b.by)), w.Percent, w.Change, w.Places, w.Lack, scale)
}

// line puts the cells of one row side by side, each figure behind a blank.
func (l *rankLayout) line(warn, rank, unit, installs, on, share, change, places, lack, bar string) string {
	line := widget.Cell(warn, warnCol) + widget.Cell(rank, rankCol) + widget.Cell(unit, l.name) +
		apartRight(installs, l.installs) + apartRight(on, l.on) + apartRight(share, shareCol) +
		apartRight(change, l.change) + apartRight(places, l.places)
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
	switch {
	case b.stale(r):
		change = b.ownDay(r)
	case r.Broken:
		change = b.breakSign()
	}
	gap := ""
	if l.bar > 0 {
		l.bar, gap = 0, " "
	}
	return l.line(warn, rank, b.nameIn(r.Unit, l.name), count(r.Reading.Installs), on, shareText(r.Share),
		change, b.places(r), lackText(r.Lack), "") + gap
}

// gapRow draws a row of a unit without a place, and why it has none.
func (b *bluezone) gapRow(r *bluezoneRow, l rankLayout) string {
	rest := l.figures() - warnCol - rankCol - 2 + l.bar + min(l.bar, 1)
	return widget.Cell("", warnCol) + widget.Cell("–", rankCol) + widget.Cell(b.nameIn(r.unit, l.name), l.name) + "  " +
		widget.Cell(b.words.Terms.Gap[r.gap], rest)
}

// nameIn is the name of a unit in a column: the short names of all where the
// longest has no room.
func (b *bluezone) nameIn(u model.Unit, w int) string { return nameOf(u, b.wide.name, w) }

// nameOf is the name of a unit, or its short one where the longest of its list
// has no room: no list bears both.
func nameOf(u model.Unit, longest, w int) string {
	if longest > w {
		return u.Label()
	}
	return u.Name
}

// longestUnit is how wide the longest name is.
func longestUnit(units []model.Unit) (n int) {
	for i := range units {
		n = max(n, widget.Width(units[i].Name))
	}
	return n
}
