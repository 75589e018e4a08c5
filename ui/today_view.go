package ui

import (
	"fmt"
	"strings"

	"congvan/model"
	"congvan/ui/widget"
	"congvan/viet"
)

func (s *today) view(width, height int) string {
	if !s.loaded {
		return widget.Block(nil, width, height)
	}
	if width >= wide {
		right := 46
		return widget.Beside(s.mainView(width-right-1, height), s.sideView(right, height), s.theme.faint.Render("│"))
	}
	foot := s.footLines(width)
	return s.mainView(width, height-len(foot)) + "\n" + widget.Block(foot, width, len(foot))
}

// footLines are Bluezone and the last changes below the list.
func (s *today) footLines(width int) []string {
	lines := []string{s.theme.heading.Render(widget.Cell(" "+s.w.Bluezone.Title, 10)) + widget.Cell(" "+s.zoneWords(), width-10-13) + " " + widget.Cell(widget.Spark(s.trend, 12), 12)}
	lines = append(lines, s.theme.heading.Render(widget.Cell(" "+s.w.Today.Last, width)))
	return append(lines, s.lastChanges(width)...)
}

// sideView is the right column of a wide window: by unit (or by document),
// Bluezone and the last changes.
func (s *today) sideView(width, height int) string {
	lines := []string{s.theme.heading.Render(widget.Cell(" "+s.w.Bluezone.Title, width))}
	for _, row := range widget.Wrap(s.zoneWords(), width-2) {
		lines = append(lines, " "+row)
	}
	if len(s.trend) > 1 {
		lines = append(lines, " "+widget.Spark(s.trend, width-2))
	}
	for i, r := range s.zone.Rows {
		if i == 3 {
			break
		}
		lines = append(lines, fmt.Sprintf(" %2d. %s %s", r.Rank, widget.Cell(r.Unit.Label(), width-16), widget.CellRight(viet.FormatPercent(r.Share.Percent), 8)))
	}
	lines = append(lines, "", s.theme.heading.Render(widget.Cell(" "+s.w.Today.Last, width)))
	lines = append(lines, s.lastChanges(width)...)
	lines = append(lines, "", s.theme.heading.Render(widget.Cell(" "+s.owing(), width)))
	for i := range s.units[:min(len(s.units), max(0, height-len(lines)))] {
		lines = append(lines, s.unitRow(i, width, false))
	}
	return widget.Block(lines, width, height)
}

func (s *today) mainView(width, height int) string {
	if s.byUnit {
		return s.unitsView(width, height)
	}
	if len(s.lines) == 0 {
		return s.allClear(width, height)
	}
	s.list.Len = len(s.lines)
	width--
	return s.beside(s.list.View(width, height, func(i int) string { return s.line(i, width) }), &s.list)
}

// allClear tells that nothing presses, and how to begin where there is nothing.
func (s *today) allClear(width, height int) string {
	words := []string{s.w.Today.AllClear}
	if s.empty {
		words = []string{s.w.Directives.Empty, s.w.Directives.EmptyImport, s.w.Directives.EmptyNew}
	}
	lines := []string{""}
	for _, w := range words {
		for _, row := range widget.Wrap(w, width-6) {
			lines = append(lines, "   "+row)
		}
		lines = append(lines, "")
	}
	return widget.Block(lines, width, height)
}

// line draws a heading, or: sign, how far, how many, whose document, subject.
func (s *today) line(i, width int) string {
	l := s.lines[i]
	if l.heading != "" {
		return s.theme.heading.Render(widget.Cell(" "+l.heading, width))
	}
	if l.note != "" {
		return s.theme.faint.Render(widget.Cell("   "+l.note, width))
	}
	switch {
	case l.chain != nil:
		return s.chainLine(l.chain, i == s.list.Cursor, width)
	case l.silent != nil:
		return s.silentLine(l.silent, i == s.list.Cursor, width)
	}
	style := s.theme.of(l.Standing)
	when := widget.Cell(s.when(l.Due), 14)
	if l.today {
		when = widget.Cell(fmt.Sprintf(s.w.Today.AtHour, l.Due.Time().Format("15:04")), 14)
	}
	what := s.words.Terms.Brief(l.Standing)
	if l.Early != 0 {
		what = s.earlyWords(l.Early)
	}
	count := widget.CellRight(viet.FormatCount(int64(l.N)), 4) + " " + widget.Cell(what, 14)
	rest := widget.Cell(l.Row.Label(), 19) + " " + widget.Cell(l.Row.Subject, width-3-14-19-20-1)
	if i == s.list.Cursor {
		return s.theme.selected.Render(" " + sign(l.Standing) + " " + when + count + rest + " ")
	}
	return " " + style.Render(sign(l.Standing)+" "+when+count) + rest
}

// earlyWords names the day of the officer's own reminder.
func (s *today) earlyWords(early model.Instant) string {
	return fmt.Sprintf(s.w.Periods.Brief[model.Early], early.Time().Format("02/01"))
}

func (s *today) when(due model.Instant) string {
	if due == 0 {
		return s.words.Terms.NoDeadline
	}
	return s.away(due)
}

func (s *today) unitsView(width, height int) string {
	if len(s.units) == 0 {
		return s.allClear(width, height)
	}
	s.list.Len = len(s.units)
	head := s.theme.heading.Render(widget.Cell(" "+s.owing(), width))
	return head + "\n" + s.beside(s.list.View(width-1, height-1, func(i int) string { return s.unitRow(i, width-1, i == s.list.Cursor) }), &s.list)
}

// owing is the heading over the units, which are those of the documents listed.
func (s *today) owing() string {
	for _, l := range s.lines {
		if l.note != "" {
			return s.w.Today.OwingListed
		}
	}
	return s.w.Today.Owing
}

// unitRow draws what a unit owes, and whom to call.
func (s *today) unitRow(i, width int, focused bool) string {
	l := s.units[i]
	u, _ := s.roster.Unit(l.unit)
	name := min(34, width/2)
	contact := strings.TrimSpace(u.Contact.Person + " " + u.Contact.Phone)
	words := s.loadWords(&l)
	line := widget.Cell(" "+u.Name, name) + " " + widget.Cell(words, width-name-1)
	if room := width - name - 1 - widget.Width(words); room > widget.Width(contact)+2 {
		line = widget.Cell(" "+u.Name, name) + " " + words + widget.CellRight(contact+" ", room)
	}
	if focused {
		return s.theme.selected.Render(line)
	}
	return line
}

// loadWords counts what a unit owes, in signs and words.
func (a *App) loadWords(l *unitLoad) string {
	var parts []string
	for _, c := range l.counts() {
		parts = append(parts, fmt.Sprintf("%s %d %s", sign(c.st), c.n, a.words.Terms.Brief(c.st)))
	}
	return strings.Join(parts, " · ")
}
