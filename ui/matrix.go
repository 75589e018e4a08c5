package ui

import (
	"fmt"
	"slices"
	"strings"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// Widths of the matrix, in columns. Names of units take what periods leave.
const (
	unitWidth   = 26
	unitWidest  = 46
	periodWidth = 16 // of "14/14 = 100,00%" and a blank
)

// matrixView draws units as rows and periods as columns; an obligation of one
// period has its details beside instead.
func (p *directivePage) matrixView(width, height int) string {
	o := p.obligation()
	head := p.heading(p.matrixTitle(o, width-3), paneMatrix, width)
	rows := p.rowsOf()
	if o == nil || len(rows) == 0 {
		words := p.w.Directive.NoObligation
		if o != nil {
			words = p.noRows()
		}
		return head + "\n" + widget.Block(widget.Wrap(" "+words, width), width, height-1)
	}
	p.units.Len = len(rows)
	p.col = min(p.col, len(p.periods())-1)
	if len(p.periods()) == 1 {
		return head + "\n" + p.onePeriod(rows, width, height-1)
	}
	return head + "\n" + p.manyPeriods(rows, width, height-1)
}

// matrixTitle tells of an obligation what fits; the phrase of its deadline also
// stands in the text beside.
func (p *directivePage) matrixTitle(o *model.Obligation, width int) string {
	w := p.w.Directive
	if o == nil {
		return w.Matrix
	}
	parts := append([]string{w.Matrix + " " + o.ID}, p.titleRates()...)
	parts = append(parts, p.words.Terms.Kind[o.Kind])
	if words := p.unshownWords(o); words != "" {
		parts = append(parts, words)
	}
	if ps := p.periods(); len(ps) == 1 && p.periodMark(o, ps[0]) != "" {
		parts = append(parts, p.periodMark(o, ps[0]))
	}
	if o.Dormant() {
		parts = append(parts, w.Dormant)
	}
	if o.Review != 0 {
		parts = append(parts, fmt.Sprintf(w.InternalReview, day(o.Review)))
	}
	words := strings.Join(parts, " · ")
	if o.Deadline == nil || o.Deadline.Phrase == "" {
		return words
	}
	return fitting(width, words+" · “"+o.Deadline.Phrase+"”", words)
}

// onePeriod draws a row a unit: standing, received, figures and urgings.
func (p *directivePage) onePeriod(rows []model.UnitID, width, height int) string {
	w := p.w.Directive
	name := min(40, width/3)
	head := p.theme.faint.Render(widget.Cell("   "+widget.Cell(w.Unit, name)+widget.Cell(w.Standing, 18)+widget.Cell(w.Received, 18)+w.Details, width))
	foot := p.theme.label.Render(widget.Cell(p.rateLine(), width))
	width--
	return head + "\n" + p.beside(p.units.View(width, height-2, func(i int) string {
		a, owed := p.cell(rows[i], 0)
		if !owed {
			return "   " + widget.Cell(p.roster.Name(rows[i]), name)
		}
		st := p.grid().find(a).standing
		left := p.chosenSign(a) + widget.Cell(p.roster.Name(rows[i]), name-1) + " "
		word := widget.Cell(p.signOf(a, st)+p.standingWords(a), 18)
		if p.lack.isUnderWay(a) {
			word = widget.Cell("… "+p.w.Matrix.Writing, 18)
		}
		right := widget.Cell(p.short(p.marks[a].Received), 18) + widget.Cell(p.detailWords(a), width-name-3-36)
		if i == p.units.Cursor && p.pane == paneMatrix {
			return p.theme.selected.Render(left + word + right)
		}
		return left + p.theme.of(st).Render(word) + right
	}), &p.units) + "\n" + foot
}

func (p *directivePage) chosenSign(a model.AssignmentID) string {
	if p.chosen[a] {
		return " ● "
	}
	return "   "
}

// manyPeriods draws as many periods as fit, the one in focus among them.
func (p *directivePage) manyPeriods(rows []model.UnitID, width, height int) string {
	ps := p.periods()
	fit := max(1, (width-unitWidth-2)/periodWidth)
	from := clampInt(p.col-fit/2, 0, max(0, len(ps)-fit))
	to := min(len(ps), from+fit)
	unit := clampInt(width-4-(to-from)*periodWidth, unitWidth, unitWidest)
	head := widget.Cell("   "+p.w.Directive.Unit, unit)
	for i := from; i < to; i++ {
		head += widget.Cell(p.columnName(i), periodWidth)
	}
	head = p.theme.faint.Render(widget.Cell(widget.Line(head, width-4)+moreSign(from > 0, to < len(ps)), width))
	if marks := p.periodMarks(ps[from:to], unit); marks != "" {
		head += "\n" + p.theme.soon.Render(widget.Cell(marks, width))
		height--
	}
	foot := p.footLines(from, to, unit)
	grid := p.units.View(width-1, height-3-len(foot), func(i int) string {
		line := widget.Cell("   "+p.roster.Name(rows[i]), unit-1) + " "
		for col := from; col < to; col++ {
			line += p.cellView(rows[i], col, i == p.units.Cursor && col == p.col)
		}
		return line
	})
	for i, line := range foot {
		foot[i] = p.theme.label.Render(widget.Cell(line, width))
	}
	return head + "\n" + p.beside(grid, &p.units) + "\n" + strings.Join(foot, "\n") + "\n" + p.cellLine(width)
}

// periodMarks is the line below the deadlines that tells what was decided of
// each, or that it waits for that; empty where there is nothing to tell.
func (p *directivePage) periodMarks(ps []model.Instant, unit int) string {
	line, any := widget.Cell("", unit), false
	for _, due := range ps {
		words := p.periodMark(p.obligation(), due)
		line += widget.Cell(words, periodWidth-1) + " "
		any = any || words != ""
	}
	if !any {
		return ""
	}
	return line
}

// moreSign tells that there are periods to the left or right.
func moreSign(left, right bool) string {
	sign := []byte("    ")
	if left {
		sign[1] = '<'
	}
	if right {
		sign[2] = '>'
	}
	return string(sign)
}

// cellLine says what is known of the cell in focus, on two lines; a sign at the
// end tells of more, which its details have.
func (p *directivePage) cellLine(width int) string {
	u, _ := p.roster.Unit(p.unitInFocus())
	words := u.Label() + ": " + p.w.Matrix.NotOwed
	if a, ok := p.assignment(); ok {
		words = u.Label() + ": " + p.cellWords(a)
	}
	rows := widget.Wrap(words, width-1)
	if len(rows) > 2 {
		rows[1] = widget.Line(rows[1], width-3) + " …"
	}
	return p.theme.label.Render(widget.Block(rows, width, 2))
}

func (p *directivePage) cellView(u model.UnitID, col int, focused bool) string {
	a, owed := p.cell(u, col)
	if !owed {
		return p.cellStyle(model.Standing(""), focused).Render(widget.Cell("", periodWidth-1)) + " "
	}
	st := p.grid().find(a).standing
	text := p.signOf(a, st) + p.standingWords(a)
	if p.lack.isUnderWay(a) {
		text = "… " + p.w.Matrix.Writing
	}
	if m := p.marks[a]; st == model.DoneOnTime && m.Received != 0 {
		text = p.signOf(a, st) + p.short(m.Received)
	}
	if p.chosen[a] {
		text = "●" + text
	}
	return p.cellStyle(st, focused).Render(widget.Cell(text, periodWidth-1)) + " "
}

// extendedSign stands in a cell whose deadline was extended.
const extendedSign = "»"

// signOf is the sign of a standing, and whether the deadline was extended.
func (p *directivePage) signOf(a model.AssignmentID, st model.Standing) string {
	if len(p.marks[a].Extensions) > 0 {
		return sign(st) + extendedSign
	}
	return sign(st) + " "
}

// cellStyle is the style of a cell; the one in focus is seen in every pane, a
// blank one too.
func (p *directivePage) cellStyle(st model.Standing, focused bool) widget.Style {
	switch {
	case focused && p.pane == paneMatrix:
		return p.theme.selected
	case focused:
		return p.theme.marked
	}
	return p.theme.of(st)
}

// cell returns the assignment of a unit and the n-th period, and whether the
// unit owes it.
func (p *directivePage) cell(u model.UnitID, n int) (model.AssignmentID, bool) {
	g := p.grid()
	if g.o == nil || n < 0 || n >= len(g.periods) {
		return model.AssignmentID{}, false
	}
	a := model.AssignmentID{Directive: p.id, Obligation: g.o.ID, Period: g.periods[n], Unit: u}
	return a, g.cell(u, n).owed
}

// cellWords says everything about an assignment on one line.
func (p *directivePage) cellWords(a model.AssignmentID) string {
	st := p.facts(a).Standing(p.clock())
	parts := []string{p.words.Terms.Standing[st]}
	m := p.marks[a]
	o := p.d.Obligation(a.Obligation)
	if due := p.facts(a).Due; due != 0 && !o.Excused(a.Period) {
		words := fmt.Sprintf(p.w.Directive.Due, p.short(due))
		if st.Pressing() {
			words += " (" + p.away(due) + ")"
		}
		parts = append(parts, words)
	}
	if m.Received != 0 {
		words := strings.ToLower(p.w.Directive.Received) + " " + p.short(m.Received)
		if late := p.lateWords(a); late != "" {
			words += " (" + late + ")"
		}
		parts = append(parts, words)
	}
	if d := p.detailWords(a); d != "" {
		parts = append(parts, d)
	}
	if p.briefOf(o, a.Period) == p.w.Periods.Asks {
		parts = append(parts, p.w.Periods.AsksKey)
	}
	return strings.Join(parts, " · ")
}

// briefOf is what holds for a period, in brief.
func (p *directivePage) briefOf(o *model.Obligation, due model.Instant) string {
	return p.briefDecision(o, p.periodRow(o, due, func(due model.Instant) bool {
		return slices.ContainsFunc(p.roster.Owing(o.Units, due), func(u model.UnitID) bool {
			return p.marks[model.AssignmentID{Directive: p.id, Obligation: o.ID, Period: due, Unit: u}].Touched()
		})
	}))
}

// detailWords tells what is recorded besides state and time.
func (p *directivePage) detailWords(a model.AssignmentID) string {
	w, m, o := p.w.Directive, p.marks[a], p.d.Obligation(a.Obligation)
	var parts []string
	parts = append(parts, p.lockWords(o, a.Period)...)
	if e, ok := o.Exemption(a.Unit, a.Period); ok {
		parts = append(parts, p.exemptWords(e))
	}
	if d := o.Decision(a.Period); d.Choice != model.Undecided {
		if d.Choice == model.Move && len(m.Extensions) == 0 {
			parts = append(parts, fmt.Sprintf(w.Original, p.short(a.Period)))
		}
		parts = append(parts, joinFilled("; ", text.Decision(d, p.words.Lang), p.basisWords(d)))
	}
	if n := len(m.Extensions); n > 0 {
		words := fmt.Sprintf(w.Extended, m.Extensions[n-1].By)
		if m.LateExtension(o.DueOf(a.Period)) {
			words = w.ExtendedLate
		}
		parts = append(parts, fmt.Sprintf(w.Original, p.short(a.Period))+", "+words)
	}
	if m.CompleteBy != 0 {
		parts = append(parts, fmt.Sprintf(w.CompleteBy, day(m.CompleteBy)))
	}
	if n := len(m.Reminders); n > 0 {
		words := text.Say(w.Urged, n)
		if promised := m.Reminders[n-1].Promised; promised != 0 {
			words += ", " + fmt.Sprintf(w.Promised, day(promised))
		}
		parts = append(parts, words)
	}
	parts = append(parts, p.figures(a, m)...)
	for _, s := range []string{m.Ref, m.Channel, m.Reason, m.Note} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	parts = append(parts, p.evidenceWords(m)...)
	return strings.Join(parts, " · ")
}

// figures prints the recorded figures in the order of the measures, and the
// ratios of relative ones.
func (p *directivePage) figures(a model.AssignmentID, m model.Mark) []string {
	o := p.d.Obligation(a.Obligation)
	var parts []string
	for _, ms := range o.Measures {
		if f := figureOf(m, ms.Name); f.given {
			parts = append(parts, ms.Name+" "+f.String())
		}
	}
	for _, r := range o.Ratios(m) {
		if !r.Missing {
			parts = append(parts, fmt.Sprintf(p.w.Directive.Ratio, viet.FormatDecimal(r.Ratio, 2)))
		}
	}
	return parts
}

func decimals(v float64) int {
	if v == float64(int64(v)) {
		return 0
	}
	return 2
}

func joinNames(names []string) string { return strings.Join(names, "; ") }

func clampInt(n, low, high int) int { return max(low, min(n, high)) }
