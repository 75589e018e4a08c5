package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/report"
	"congvan/ui/widget"
)

// reportsPage lists what can be printed, and of what it is to be printed.
type reportsPage struct {
	base
	scope reportScope
	list  widget.List
	under screen // the page that it was opened from; nil for none

	issued issuedLetter // the last one; zero for none
}

// openReports shows what can be printed: above a directive what is printed of it,
// above the list of calls the urging letter first.
func (a *App) openReports() tea.Cmd {
	p := &reportsPage{base: base{a}, under: a.page}
	p.list.Len = len(report.Reports)
	switch under := a.page.(type) {
	case *reportsPage, *reportPreview:
		return nil
	case *directivePage:
		p.scope.choose(&under.d)
	case *urgingPage:
		return a.composeUrging(under.scope())
	}
	return a.openPage(p)
}

// composeUrging shows the urging letter about some of what is owed, above the page
// that asks for it.
func (a *App) composeUrging(s reportScope) tea.Cmd {
	p := &reportsPage{base: base{a}, scope: s, under: a.page}
	p.list.Len = len(report.Reports)
	p.choose(report.UrgingReport)
	return a.openPage(p)
}

// choose puts the cursor on a report.
func (p *reportsPage) choose(name string) {
	for i := range report.Reports {
		if report.Reports[i].Name == name {
			p.list.Cursor = i
		}
	}
}

func (p *reportsPage) title() string { return p.w.Reports.Title }

func (p *reportsPage) actions() []action {
	w := p.w.Reports
	acts := []action{
		{keys: "enter", name: w.Preview, run: p.preview},
		{keys: "ctrl+s", name: w.Write, run: func() tea.Cmd { return p.writeReport(p.focused(), p.scope) }},
	}
	if p.focused().Name == report.UrgingReport {
		acts = append(acts, p.issueAction())
	}
	acts = append(acts, p.issuedActions()...)
	return append(acts, []action{
		{keys: "ctrl+t", name: w.Scope, more: w.CutOff + ", " + w.Filters, run: p.askScope},
		{keys: "right", name: w.NextSpan, run: func() tea.Cmd { return p.turn(1) }, quiet: true},
		{keys: "left", name: w.PrevSpan, run: func() tea.Cmd { return p.turn(-1) }, quiet: true},
		{keys: "ctrl+f", name: w.Directive, run: p.pickDirective},
		{keys: "ctrl+u", name: w.Unit, run: p.pickUnit, deny: p.notByUnit},
		p.keptAction(p),
		{keys: "delete", name: w.Clear, run: func() tea.Cmd { p.scope = reportScope{}; return nil }, quiet: true},
		{keys: "esc", name: p.w.App.Back, run: func() tea.Cmd { return p.goBack(p.under) }},
	}...)
}

func (p *reportsPage) focused() *report.Report {
	return &report.Reports[min(p.list.Cursor, len(report.Reports)-1)]
}

func (p *reportsPage) preview() tea.Cmd { return p.previewReport(p.focused(), p.scope, p) }

// reload looks whether the letter that was issued is still in the register.
func (p *reportsPage) reload() tea.Cmd { return p.stillIssued() }

func (p *reportsPage) turn(n int) tea.Cmd {
	p.scope.turn(n, p.now.Date())
	return nil
}

func (p *reportsPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		p.list.Key(k.String())
	}
	return nil
}

// reportForCol is how wide the names are; what a report is written as stands
// behind them.
const reportForCol = 50

// mostScopeLines is how many lines tell of what is printed.
const mostScopeLines = 3

func (p *reportsPage) view(w, h int) string {
	head := []string{p.theme.heading.Render(widget.Cell(" "+p.w.Reports.Head, w))}
	for _, l := range widget.Wrap(p.scopeWords(p.focused(), p.scope), w-1) {
		head = append(head, p.theme.key.Render(widget.Cell(" "+l, w)))
	}
	head = head[:min(len(head), 1+mostScopeLines)]
	about := p.aboutFocused(w)
	const least, most = 3, 5
	pane := max(least, min(most, len(about)))
	list := p.list.View(w-1, h-len(head)-pane-1, p.row(w-1))
	rule := p.theme.box.Render(strings.Repeat("─", w))
	return strings.Join([]string{widget.Block(head, w, len(head)), p.beside(list, &p.list), rule, widget.Block(about, w, pane)}, "\n")
}

// aboutFocused tells what the report in focus is for, or what became of a letter
// that was issued.
func (p *reportsPage) aboutFocused(w int) []string {
	style, words := p.theme.plain, p.w.Reports.Names[p.focused().Name].For
	switch {
	case p.issued.id != 0 && p.focused().Name == report.UrgingReport:
		style, words = p.theme.good, "✓ "+p.issuedWords()
	case len(p.unfit()) > 0:
		words += " " + strings.Join(p.unfit(), " ")
	}
	about := widget.Wrap(words, w-2)
	for i := range about {
		about[i] = style.Render(widget.Cell(" "+about[i], w))
	}
	return about
}

func (p *reportsPage) row(w int) func(i int) string {
	return func(i int) string {
		r := &report.Reports[i]
		name := fmt.Sprintf("%2d. %s", i+1, p.w.Reports.Names[r.Name].Name)
		endings := "." + strings.Join(r.Endings(), " .")
		if i == p.list.Cursor {
			return p.theme.selected.Render(widget.Cell(" ► "+name, reportForCol) + widget.Cell(endings, w-reportForCol))
		}
		return widget.Cell("   "+name, reportForCol) + p.theme.faint.Render(widget.Cell(endings, w-reportForCol))
	}
}

// A reportScope is of what a report is printed.
type reportScope struct {
	quick     string // a period reckoned from today, "own" for days that were typed
	span      model.Span
	units     []model.UnitID    // none: every unit
	group     model.GroupID     // 0: every group
	standing  model.Standing    // "": however it stands
	topic     string            // "": whatever it is
	directive model.DirectiveID // 0: every directive
	label     string            // of the directive
	asOf      model.Instant     // 0: when it is printed
	signer    string            // by name; "" is the usual one
	deadline  model.Instant     // by which an urging letter asks for what is owed; 0 leaves it open
	ranking   rankingScope
}

func (s *reportScope) choose(d *model.Directive) { s.directive, s.label = d.ID, d.Label() }

// query asks for what a report takes of it.
func (s reportScope) query(r *report.Report) report.Query {
	q := report.Query{Directive: s.directive, Span: s.span, AsOf: s.asOf, Signer: s.signer}
	if r.ByUnit {
		q.Units, q.Group = s.units, s.group
	}
	if r.ByStanding && s.standing != "" {
		q.Standings = []model.Standing{s.standing}
	}
	if r.ByTopic {
		q.Topic = s.topic
	}
	if r.Name == report.UrgingReport {
		q.Urgent = s.deadline
	}
	if r.Name == report.RankingReport {
		s.ranking.ask(&q)
	}
	return q
}

// quickSpans are the periods that a key chooses, reckoned from today.
var quickSpans = []string{"", "week", "month", "quarter", "year"}

// turn chooses the period n further on.
func (s *reportScope) turn(n int, today model.Date) {
	at := 0
	for i, q := range quickSpans {
		if q == s.quick {
			at = i
		}
	}
	s.quick = quickSpans[(at+n+len(quickSpans))%len(quickSpans)]
	s.span = quickSpan(s.quick, today)
}

// quickSpan is the week from Monday, the month, the quarter or the year in which
// a day lies.
func quickSpan(quick string, today model.Date) model.Span {
	y, m := today.Year(), today.Month()
	months := func(first, last int) model.Span {
		return model.Span{From: model.NewDate(y, first, 1), Until: model.NewDate(y, last, 0).Last()}
	}
	switch quick {
	case "week":
		monday := today.AddDays(-(int(today.Weekday()) + 6) % 7)
		return model.Span{From: monday, Until: monday.AddDays(6)}
	case "month":
		return months(m, m)
	case "quarter":
		first := (m-1)/3*3 + 1
		return months(first, first+2)
	case "year":
		return months(1, 12)
	}
	return model.Span{}
}

// scopeWords tells of what a report is printed, in one line.
func (a *App) scopeWords(r *report.Report, s reportScope) string {
	w := a.w.Reports
	span, directive, asOf := w.Spans[s.quick], w.AllDirectives, w.Now
	if s.span != (model.Span{}) {
		span = spanDays(s.span)
		if s.quick != ownSpan {
			span = w.Spans[s.quick] + " (" + span + ")"
		}
	}
	if s.directive != 0 {
		directive = s.label
	}
	if s.asOf != 0 {
		asOf = a.moment(s.asOf)
	}
	parts := []string{w.SpanLabel + ": " + span, w.DirectiveLabel + ": " + directive}
	parts = append(parts, a.filterWords(r, s)...)
	if r.Name == report.RankingReport {
		parts = append(parts, a.rankingWords(s.ranking)...)
	}
	if s.signer != "" {
		parts = append(parts, a.w.Issue.SignerLabel+": "+s.signer)
	}
	if s.deadline != 0 && r.Name == report.UrgingReport {
		parts = append(parts, a.w.Issue.DeadlineLabel+" "+a.short(s.deadline))
	}
	return strings.Join(append(parts, w.CutOffLabel+": "+asOf), " · ")
}

// spanDays is "01/02/2021–28/02/2021", as far as it is limited.
func spanDays(s model.Span) string { return day(s.From) + "–" + day(s.Until) }
