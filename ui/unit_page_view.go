package ui

import (
	"fmt"
	"strings"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// Columns of a record.
const recordLabelCol, recordClauseCol, recordNthCol, recordTimeCol, recordStandingCol, recordUrgedCol = 17, 9, 7, 12, 15, 8

func (u *unitPage) view(w, h int) string {
	x, _ := u.roster.Unit(u.id)
	lines := []string{u.theme.title.Render(widget.Cell(" "+joinFilled(" · ", x.Name, x.Kind, u.contact(u.id)), w))}
	if x.Until != 0 {
		lines = append(lines, widget.Wrap(" "+u.w.Units.Valid+": "+u.validity(x), w)...)
	}
	if u.read > 0 || u.loaded {
		lines = append(lines, u.numberLines(w)...)
	}
	read := u.readWords()
	lines = append(lines, u.theme.heading.Render(widget.Cell(" "+u.showing(), w-widget.Width(read)-1))+u.theme.faint.Render(read)+" ")
	if len(u.found) == 0 {
		return widget.Block(append(lines, append([]string{""}, widget.Wrap("   "+u.nothing(), w-3)...)...), w, h)
	}
	draw := u.recordLine
	t := u.w.UnitPage
	head := widget.Cell("   "+t.Standing, recordStandingCol) + " " + u.recordCells(w-1-recordStandingCol-1, t.Directive, t.Clause, t.Period, t.Due, t.Received, t.UrgedCol, t.Subject)
	if u.numberShown().urgings != nil {
		draw, head = u.urgingLine, u.urgingCells(w-1, " "+t.At, t.Channel, t.What, t.Promise)
	}
	lines = append(lines, u.theme.faint.Render(head)+" ")
	list := u.list.View(w-1, max(1, h-len(lines)), func(i int) string { return draw(i, w-1) })
	return widget.Block(lines, w, len(lines)) + "\n" + u.beside(list, &u.list)
}

// nothing says why the list is empty.
func (u *unitPage) nothing() string {
	switch {
	case !u.loaded:
		return u.readWords()
	case len(u.lines) == 0:
		return u.w.UnitPage.Empty
	}
	return u.w.UnitPage.NothingSo
}

func (u *unitPage) status() string { return u.w.UnitPage.Status }

// numberLines writes the numbers, the one in focus lit: the rate and its trend,
// the tally, the urgings, each from a new line on.
func (u *unitPage) numberLines(w int) []string {
	var lines []string
	line := " "
	flush := func(next string) {
		if widget.Width(line) > 1 {
			lines = append(lines, widget.Line(line, w))
		}
		line = " " + next
	}
	for i, n := range u.nums {
		words := widget.Plain(n.words)
		switch {
		case n.lead == "":
			flush("")
		case widget.Width(line+n.lead+words) >= w: // a comma behind it has room
			if strings.HasPrefix(n.lead, ",") { // ends the line before
				line += ","
			}
			flush(strings.TrimLeft(n.lead, " ,·="))
		default:
			line += n.lead
		}
		switch {
		case i == u.number:
			words = u.theme.selected.Render(words)
		case n.key == u.shown:
			words = u.theme.marked.Render(words)
		}
		if line += words; n.key == "rate" {
			trend := u.trendWords()
			if widget.Width(line+trend) > w {
				flush("")
				trend = strings.TrimLeft(trend, " ·")
			}
			line += trend
		}
	}
	flush("")
	return lines
}

// trendWords is the share on time by month.
func (u *unitPage) trendWords() string {
	if len(u.months) < 2 {
		return ""
	}
	var rates []float64
	for _, m := range u.months {
		rates = append(rates, m.rate)
	}
	first, last := u.months[0].of, u.months[len(u.months)-1].of
	return " · " + fmt.Sprintf(u.w.UnitPage.Trend, first.Start().Time().Format("01/2006"), last.Start().Time().Format("01/2006"), widget.Spark(rates, trendMonths))
}

func (u *unitPage) readWords() string {
	words := u.w.UnitPage
	if u.read < u.named || !u.loaded {
		return fmt.Sprintf(words.Reading, viet.FormatCount(int64(u.read)), viet.FormatCount(int64(u.named)))
	}
	return fmt.Sprintf(words.Read, viet.FormatCount(int64(u.read)))
}

// showing names what is listed, and how many lines.
func (u *unitPage) showing() string {
	words := u.w.UnitPage
	name := words.AllLines
	switch {
	case u.open:
		name = words.OpenLines
	case u.shown != "":
		name = capital(u.numberShown().words)
	}
	return text.Say(words.Showing, name, len(u.found))
}

// recordCells are the columns behind sign and standing.
func (u *unitPage) recordCells(w int, label, clause, nth, due, received, urged, subject string) string {
	left := widget.Cell(label, recordLabelCol-1) + " " + widget.Cell(clause, recordClauseCol-1) + " " + widget.Cell(nth, recordNthCol-1) + " " +
		widget.Cell(due, recordTimeCol-1) + " " + widget.Cell(received, recordTimeCol-1) + " " + widget.Cell(urged, recordUrgedCol-1) + " "
	return left + widget.Cell(subject, max(0, w-widget.Width(left)))
}

func (u *unitPage) recordLine(i, w int) string {
	l := u.lineAt(i)
	st := l.Facts.Standing(u.clock())
	nth, urged := "", ""
	if l.Of > 1 {
		nth = fmt.Sprintf(u.w.UnitPage.Nth, l.Nth, l.Of)
	}
	if n := len(l.Mark.Reminders); n > 0 {
		urged = text.Say(u.w.UnitPage.Times, n)
	}
	lead := widget.Cell(" "+sign(st)+" "+u.words.Terms.Brief(st), recordStandingCol) + " "
	rest := u.recordCells(w-recordStandingCol-1, l.Row.Label(), l.Assignment.Obligation, nth, u.dayBrief(l.Facts.Due), u.dayBrief(l.Mark.Received), urged, l.Row.Subject)
	if i == u.list.Cursor && u.number < 0 {
		return u.theme.selected.Render(lead + rest)
	}
	return u.theme.of(st).Render(lead) + rest
}

// urgingCells are when, by which channel, what was urged, and the promise.
func (u *unitPage) urgingCells(w int, at, channel, what, promise string) string {
	left := widget.Cell(at, 18) + widget.Cell(channel, 12) + widget.Cell(what, 23) + " "
	return left + widget.Cell(promise, w-widget.Width(left))
}

func (u *unitPage) urgingLine(i, w int) string {
	l, g := u.lineAt(i), &u.urged[u.found[i]]
	promise := ""
	if g.promise != model.NoPromise {
		promise = promiseSign(g.promise) + " " + fmt.Sprintf(u.w.Urging.Promise[g.promise], day(g.urging.Promised))
	}
	line := u.urgingCells(w, fmt.Sprintf(" %s", g.urging.At.Time().Format("02/01/2006 15:04")), g.urging.Channel,
		joinFilled(": ", l.Row.Label(), l.Assignment.Obligation), joinFilled(" · ", promise, g.urging.Note))
	if i == u.list.Cursor && u.number < 0 {
		return u.theme.selected.Render(line)
	}
	return line
}

func promiseSign(p model.Promise) string {
	switch p {
	case model.PromiseKept:
		return "✓"
	case model.PromiseBroken:
		return "!"
	}
	return "○"
}
