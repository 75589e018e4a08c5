package ui

import (
	"fmt"
	"strings"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

func (p *directivePage) view(width, height int) string {
	head := p.headLines(width)
	upper := max(5, (height-len(head))*2/5)
	if p.pane == paneMatrix { // who works in it wants to see the units
		upper = max(4, (height-len(head))/4)
	}
	lower := height - len(head) - upper
	left := max(34, width*2/5)
	top := widget.Beside(p.obligationsView(left, upper), p.textView(width-left-1, upper), p.theme.faint.Render("│"))
	if chain := p.chainLine(width); chain != "" {
		return strings.Join(head, "\n") + "\n" + top + "\n" + chain + "\n" + p.matrixView(width, lower-1)
	}
	return strings.Join(head, "\n") + "\n" + top + "\n" + p.matrixView(width, lower)
}

// headLines names the document: label, type, date, issuer; subject; tally;
// what it is linked to.
func (p *directivePage) headLines(width int) []string {
	parts := []string{p.d.Label()}
	if p.d.SupersededBy != 0 {
		parts = append(parts, fmt.Sprintf(p.w.Directive.SupersededBy, day(p.d.SupersededFrom)))
	}
	for _, s := range []string{strings.ToUpper(p.d.Secrecy), p.d.Type, day(p.d.Date), p.d.Issuer, p.words.Terms.Direction[p.d.Direction]} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	tally := p.sums().tally
	bar := p.tallyBar(tally, 14)
	lines := []string{
		p.theme.title.Render(widget.Cell(" "+strings.Join(parts, " · "), width)),
		widget.Cell(" "+p.d.Subject, width),
	}
	lead := " " + bar + " "
	for _, row := range widget.Wrap(p.tallyWords(tally), width-widget.Width(lead)) {
		lines = append(lines, widget.Line(lead+row, width))
		lead = strings.Repeat(" ", widget.Width(lead))
	}
	if related := p.relatedLine(); related != "" {
		lines = append(lines, p.theme.faint.Render(widget.Cell(" "+related, width)))
	}
	return lines
}

// heading draws the title line of a pane, lit when the pane has the focus.
func (p *directivePage) heading(words string, of pane, width int) string {
	if p.pane == of {
		return p.theme.tabActive.Render(widget.Cell(" ► "+words, width))
	}
	return p.theme.heading.Render(widget.Cell("   "+words, width))
}

func (p *directivePage) obligationsView(width, height int) string {
	p.list.Len = len(p.d.Obligations)
	head := p.heading(p.w.Directive.Obligations, paneObligations, width)
	if p.list.Len == 0 {
		return head + "\n" + widget.Block(widget.Wrap(" "+p.w.Directive.NoObligation, width), width, height-1)
	}
	return head + "\n" + p.beside(p.list.View(width-1, height-1, func(i int) string { return p.obligationRow(i, width-1) }), &p.list)
}

// obligationRow draws an obligation: worst standing, id, deadline, done of all.
func (p *directivePage) obligationRow(i, width int) string {
	o := &p.d.Obligations[i]
	sum := p.sums().obligations[i]
	st := sum.worst()
	fraction := widget.CellRight(fmt.Sprintf("%d/%d ", sum.done(), sum.tally.Total), 8)
	flag := ""
	if len(o.Unresolved) > 0 {
		flag = "!? "
	}
	text := " " + widget.Cell(o.ID, 6) + widget.Cell(flag+p.obligationDue(o)+" · "+o.Text, width-3-6-8)
	if i == p.list.Cursor {
		return p.theme.selected.Render(" " + sign(st) + text + fraction)
	}
	return " " + p.theme.of(st).Render(sign(st)) + text + fraction
}

// obligationDue says when an obligation falls due and for how many periods.
func (p *directivePage) obligationDue(o *model.Obligation) string {
	if n := len(o.Periods(p.now)); n > 1 {
		return text.Say(p.w.Directive.Periods, n)
	}
	return p.deadlineWords(o)
}

// textView draws the text with the clause in focus lit and in sight.
func (p *directivePage) textView(width, height int) string {
	head := p.heading(p.w.Directive.Text, paneText, width)
	if p.text == "" {
		return head + "\n" + widget.Block([]string{" " + p.theme.faint.Render(p.w.Directive.NoText)}, width, height-1)
	}
	var span [2]int
	if o := p.obligation(); o != nil {
		span = o.Span
	}
	p.lit.fit(p.text, width-3)
	if p.pane != paneText {
		p.top = p.lit.topFor(span, height-1)
	}
	p.top = p.lit.clampTop(p.top, height-1)
	p.sight = height - 1
	bar := widget.List{Len: len(p.lit.lines), Cursor: p.top}
	bar.Jump(p.top, p.sight)
	return head + "\n" + p.beside(p.lit.view(p.top, height-1, span, p.theme), &bar)
}

// beside puts the scroll bar of a list at the right of a block.
func (a *App) beside(block string, l *widget.List) string {
	rows := strings.Split(block, "\n")
	for y := range rows {
		rows[y] += a.theme.faint.Render(l.Scrollbar(y))
	}
	return strings.Join(rows, "\n")
}
