package ui

import (
	"fmt"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

func (b *bluezone) drawPane(w, h int) string {
	if _, ok := b.focus(); !ok {
		return widget.Block(nil, w, h)
	}
	if b.pane == paneBoth {
		return b.bothPane(w, h)
	}
	return b.unitPane(w, h)
}

// unitPane tells of the unit in focus what looks wrong, how it stands towards its
// target, which document its figures were read from, and its figures, newest
// first.
func (b *bluezone) unitPane(w, h int) string {
	row, _ := b.focus()
	lines := []string{b.theme.title.Render(widget.Cell(fmt.Sprintf(b.w.Bluezone.History, row.unit.Name), w))}
	past := b.past(row.unit.ID)
	if b.unit.id == row.unit.ID && len(past) == 0 {
		lines = append(lines, fmt.Sprintf(b.w.Bluezone.NoHistory, keyCap("ctrl+n")))
	}
	doubts := b.doubtLines(w)
	if words := b.outlook(row.unit, past); words != "" {
		lines = append(lines, rendered(b.theme.label, widget.Wrap(words, w), max(1, min(h/3, h-len(doubts)-2)))...)
	}
	lines = append(lines, rendered(b.theme.bad, doubts, h-len(lines))...)
	if words := b.readFrom(); words != "" {
		lines = append(lines, rendered(b.theme.label, widget.Wrap(words, w), min(2, h-len(lines)))...)
	}
	return widget.Block(append(lines, b.historyLines(row.unit, past, w, h-len(lines))...), w, h)
}

// doubtLines are what looks wrong in the newest figures of the unit in focus, in
// whole sentences.
func (b *bluezone) doubtLines(w int) (out []string) {
	row, _ := b.focus()
	r, ok := b.newest()
	if !ok {
		return nil
	}
	for _, doubt := range b.rowDoubts(row, r) {
		out = append(out, widget.Wrap("! "+doubt, w)...)
	}
	return out
}

// rowDoubts is doubtsOf for a row of the ranking, with what its parts add up to.
func (b *bluezone) rowDoubts(row bluezoneRow, r model.Reading) []string {
	out := b.doubtsOf(b.data.indicator, r, row.unit, b.past(row.unit.ID))
	if row.ranked == nil {
		return out
	}
	for _, f := range row.ranked.Warnings {
		if f.Rule == model.SumDiffers {
			out = append(out, text.FigureWarning(f, b.data.indicator, b.words.Lang))
		}
	}
	return out
}

// paneNeeds is how many lines the pane takes to say whole what looks wrong, half
// of the screen at the most.
func (b *bluezone) paneNeeds(w, h int) int {
	doubts := len(b.doubtLines(w))
	if b.pane != paneUnit || doubts == 0 {
		return 0
	}
	need := 2 + doubts
	if row, _ := b.focus(); b.outlook(row.unit, b.past(row.unit.ID)) != "" {
		need++
	}
	if b.readFrom() != "" {
		need++
	}
	return min(need, h/2)
}

// readFrom names the document that the newest figures of the unit in focus were
// read from, and the key that opens it; "" where there is none.
func (b *bluezone) readFrom() string {
	r, ok := b.newest()
	if !ok || r.Directive == 0 {
		return ""
	}
	return fmt.Sprintf(b.w.Bluezone.ReadFrom, day(r.AsOf), r.Source, keyCap(behindKey))
}

// numbers are the documents that the figures of the unit in focus were read
// from, and the total.
func (b *bluezone) numbers() (out []numeral) {
	row, ok := b.focus()
	if !ok {
		return nil
	}
	for _, r := range slices.Backward(b.past(row.unit.ID)) {
		if r.Directive != 0 {
			out = append(out, numeral{
				words: fmt.Sprintf(b.w.Bluezone.SourceOf, row.unit.Label(), day(r.AsOf), r.Source),
				n:     1, open: func() tea.Cmd { return b.openDirective(r.Directive, target{}) },
			})
		}
	}
	return append(out, numeral{words: b.w.Bluezone.BehindTitle, n: len(b.rows), open: b.openCounted})
}

// rendered puts lines into a style, most of them at the most, but one.
func rendered(s widget.Style, lines []string, most int) []string {
	lines = lines[:clampInt(most, min(1, len(lines)), len(lines))]
	for i := range lines {
		lines[i] = s.Render(lines[i])
	}
	return lines
}

// outlook words how a unit stands towards its target; "" where it has none.
func (b *bluezone) outlook(u model.Unit, past []model.Reading) string {
	t, ok := model.TargetFor(b.data.targets, u.ID, b.by, b.cut())
	if !ok {
		return ""
	}
	o, ok := t.Towards(past, u, b.cut(), b.data.indicator.Breaks)
	if !ok {
		return b.targetName(b.data.indicator, t)
	}
	return b.outlookWords(b.data.indicator, o)
}

// historyLines are the last figures, newest first, each with a bar.
func (a *App) historyOf(ps []model.Point, w, h int) (lines []string) {
	var values []float64
	for _, p := range ps {
		if p.Known {
			values = append(values, p.Share.Percent)
		}
	}
	scale := widget.Top(values, 0)
	for i := len(ps) - 1; i >= 0 && len(lines) < h; i-- {
		lines = append(lines, a.historyLine(ps[i], scale, w))
		if ps[i].Broken && len(lines) < h {
			lines = append(lines, a.theme.ask.Render(widget.Cell(fmt.Sprintf(a.w.Bluezone.BreakMark, a.breakSign()), w)))
		}
	}
	return lines
}

func (b *bluezone) historyLines(u model.Unit, past []model.Reading, w, h int) []string {
	return b.historyOf(model.Trend(past, u, b.by, b.data.indicator.Breaks), w, h)
}

// historyLine draws: day, count and its increase, share and its change, a bar.
func (a *App) historyLine(p model.Point, scale float64, w int) string {
	head := widget.Cell(day(p.Reading.AsOf), 10) + apartRight(count(p.Reading.Installs), 12) + apartRight(increase(p.Increase), 11)
	if !p.Known {
		return head + "  " + a.words.Terms.Gap[model.NoDenominator]
	}
	head += apartRight(shareText(p.Share), 10) + apartRight(points(p.Change), 9) + "  "
	return head + a.theme.good.Render(a.glyphs().Bar(p.Share.Percent, scale, w-widget.Width(head)))
}

// bothPane puts the places under two denominators beside each other, around the
// unit in focus.
func (b *bluezone) bothPane(w, h int) string {
	words := b.w.Bluezone
	i := b.data.indicator
	if b.oneBase() != "" {
		return widget.Block([]string{words.OneBase}, w, h)
	}
	pairs := b.pairs
	row, _ := b.focus()
	at := 0
	for k := range pairs {
		if pairs[k].Unit.ID == row.unit.ID {
			at = k
		}
	}
	col := (w - 2) / 3
	line := func(name, left, right string) string {
		return "  " + widget.Cell(name, w-2-2*col) + widget.CellRight(left, col) + widget.CellRight(right, col)
	}
	lines := []string{
		b.theme.title.Render(widget.Cell(words.Both, w)),
		b.theme.faint.Render(line(words.Unit, fmt.Sprintf(words.RankOn, b.briefBase(i, b.by)), fmt.Sprintf(words.RankOn, b.briefBase(i, b.nextBase(b.by))))),
	}
	rows := max(1, h-len(lines))
	from := clampInt(at-rows/2, 0, max(0, len(pairs)-rows))
	for k := from; k < min(len(pairs), from+rows); k++ {
		p := pairs[k]
		words := line(p.Unit.Name, placeText(p.A), placeText(p.B))
		if k == at && p.Unit.ID == row.unit.ID {
			words = b.theme.focus.Render("►" + words[1:])
		}
		lines = append(lines, words)
	}
	return widget.Block(lines, w, h)
}

// placeText prints a place with its share.
func placeText(r *model.Ranked) string {
	if r == nil {
		return "–"
	}
	tied := " "
	if r.Tied {
		tied = "="
	}
	return strconv.Itoa(r.Rank) + tied + "  " + widget.CellRight(shareText(r.Share), 9)
}
