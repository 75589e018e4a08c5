package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
)

// From this width on the preview stands beside the list, else below it.
const wide = 112

func (s *directives) view(width, height int) string {
	if s.rows != nil && s.rows.Len() == 0 {
		return s.empty(width, height)
	}
	if width >= wide {
		right := width * 2 / 5
		left := s.listView(width-right-1, height)
		return widget.Beside(left, s.previewView(right, height), s.theme.faint.Render("│"))
	}
	below := max(6, height/3)
	return s.listView(width, height-below) + "\n" + s.previewView(width, below)
}

// empty names the keys that fill an empty list.
func (s *directives) empty(width, height int) string {
	w := s.w.Directives
	lines := []string{"", ""}
	for _, words := range []string{w.Empty, w.EmptyImport, w.EmptyNew} {
		for _, row := range widget.Wrap(words, width-8) {
			lines = append(lines, "    "+row)
		}
		lines = append(lines, "")
	}
	return widget.Block(lines, width, height)
}

func (s *directives) listView(width, height int) string {
	s.list.Len = s.count()
	head := s.headLine(width)
	rows := s.list.View(width-1, height-2, func(i int) string { return s.row(i, width-1) })
	var b strings.Builder
	b.WriteString(head + "\n" + s.columns(width))
	y := 0
	for row := range strings.SplitSeq(rows, "\n") {
		b.WriteString("\n" + row + s.theme.faint.Render(s.list.Scrollbar(y)))
		y++
	}
	return b.String()
}

// headLine shows the search field and the filter.
func (s *directives) headLine(width int) string {
	switch {
	case s.searching || s.query.Value() != "":
		label := s.searchLabel()
		rest := s.filterWords()
		room := max(10, width-widget.Width(label)-widget.Width(rest))
		return widget.Line(s.theme.key.Render(label)+s.query.View(room)+s.theme.soon.Render(rest), width)
	case s.filter != filter{}:
		return s.theme.soon.Render(widget.Cell(" "+s.filterWords(), width))
	}
	return s.theme.faint.Render(widget.Cell(" "+s.w.Directives.SearchHint, width))
}

func (s *directives) filterWords() string {
	var parts []string
	f := s.filter
	if f.standing != "" {
		parts = append(parts, s.words.Terms.Standing[f.standing])
	}
	if f.direction != "" {
		parts = append(parts, s.words.Terms.Direction[f.direction])
	}
	if f.year != 0 {
		parts = append(parts, fmt.Sprint(f.year))
	}
	if f.unit != 0 {
		parts = append(parts, s.roster.Name(f.unit))
	}
	if len(parts) == 0 {
		return ""
	}
	return " " + s.w.Directives.Filtered + " " + strings.Join(parts, " · ")
}

func (s *directives) columns(width int) string {
	w := s.w.Directives
	return s.theme.heading.Render(widget.Cell("   "+widget.Cell(w.Date, 11)+widget.Cell(w.Label, 20)+widget.Cell(w.Subject, width-3-11-20-16)+w.Done, width))
}

// row draws one document: worst standing, date, label, subject, tally.
func (s *directives) row(i, width int) string {
	r := s.at(i)
	clock := s.clock()
	tally := r.Tally(clock)
	bad := worst(r.Summary, clock)
	mark, style := sign(bad), s.theme.of(bad)
	if r.Direction == model.Reference || bad == "" {
		mark, style = " ", s.theme.faint
	}
	text := " " + widget.Cell(day(r.Date), 11) + widget.Cell(r.Label(), 20) + widget.Cell(r.Subject, width-3-11-20-16) + " "
	done, total := settled(tally, r.Summary, clock)
	fraction := widget.CellRight(fmt.Sprintf("%d/%d", done, total), 8)
	if i == s.list.Cursor {
		return s.theme.selected.Render(" " + mark + text + widget.Unstyled(s.tallyBar(tally, 6)) + " " + fraction)
	}
	return " " + style.Render(mark) + text + s.tallyBar(tally, 6) + " " + fraction
}

// A preview is the document in focus, read a moment later.
type preview struct {
	id model.DirectiveID
	d  model.Directive
}

// loadPreview reads the document in focus, unless it is there already.
func (s *directives) loadPreview() tea.Cmd {
	row, ok := s.focused()
	if !ok {
		s.preview = preview{}
		return nil
	}
	store := s.store
	return read(func() then {
		d, err := store.Directive(row.ID)
		return func() tea.Cmd {
			if now, ok := s.focused(); ok && now.ID == row.ID && err == nil {
				s.preview = preview{row.ID, d}
			}
			return nil
		}
	})
}

func (s *directives) previewView(width, height int) string {
	row, ok := s.focused()
	if !ok {
		said := s.w.Directives.NothingFound
		if s.searchesFurther() {
			said = s.w.Directives.NothingYet
		}
		rows := []string{""}
		for _, l := range widget.Wrap(said, width-2) {
			rows = append(rows, " "+l)
		}
		return widget.Block(rows, width, height)
	}
	lines := []string{s.theme.heading.Render(widget.Cell(" "+s.previewHead(row), width))}
	for i, l := range widget.Wrap(row.Subject, width-2) {
		if i == 2 && height < 10 {
			break
		}
		lines = append(lines, " "+s.theme.title.Render(l))
	}
	for _, l := range widget.Wrap(s.tallyWords(row.Tally(s.clock())), width-2) {
		lines = append(lines, " "+l)
	}
	if s.preview.id == row.ID {
		lines = append(lines, s.previewObligations(width)...)
	}
	return widget.Block(lines, width, height)
}

func (s *directives) previewHead(r db.Row) string {
	parts := []string{r.Label()}
	if r.Superseded != 0 {
		parts = append(parts, s.words.Terms.Standing[model.Superseded])
	}
	for _, p := range []string{r.Type, day(r.Date), r.Issuer, s.words.Terms.Direction[r.Direction]} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " · ")
}

func (s *directives) previewObligations(width int) []string {
	var lines []string
	for i := range s.preview.d.Obligations {
		o := &s.preview.d.Obligations[i]
		lines = append(lines, " "+s.theme.key.Render(widget.Cell(o.ID, 6))+widget.Cell(s.deadlineWords(o)+" · "+o.Text, width-8))
	}
	if n := s.preview.d.Note; n != "" {
		lines = append(lines, " "+s.theme.faint.Render(widget.Cell(n, width-2)))
	}
	return lines
}

// deadlineWords says when an obligation falls due, in a few words.
func (a *App) deadlineWords(o *model.Obligation) string {
	switch {
	case o.Kind == model.OnRequest || o.Kind == model.Ongoing || o.Deadline == nil:
		return a.words.Terms.Kind[o.Kind]
	case o.Deadline.Due != 0:
		return a.short(o.DueOf(o.Deadline.Due))
	case o.Deadline.Phrase != "":
		return o.Deadline.Phrase
	}
	return a.words.Terms.Kind[o.Kind]
}
