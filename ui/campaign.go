package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
	"congvan/viet"
)

// campaignPage is one campaign in a span of days: what was asked and how it
// stands, the figures reported, the documents, and what was done besides.
type campaignPage struct {
	base
	topic  string
	span   model.Span
	under  screen
	facts  db.Campaign
	lines  []campaignLine
	list   widget.List
	loads  int
	loaded bool

	laidOut int // the width of the lines
}

// A campaignLine is a line of the page: a heading, words, or a row that opens.
type campaignLine struct {
	words    string
	heading  bool
	numbers  bool            // Enter shows the assignments behind it
	document *db.CampaignRow // Enter opens it
	activity *model.Activity // Enter edits it
	measure  string          // of figures: those with that measure are behind it
}

func (l campaignLine) opens() bool { return l.numbers || l.document != nil || l.activity != nil }

// openCampaign shows a campaign; Esc goes back to the page under it.
func (a *App) openCampaign(under screen, topic string) tea.Cmd {
	return a.openPage(&campaignPage{base: base{a}, topic: topic, under: under})
}

func (p *campaignPage) title() string { return p.w.Campaigns.Title }

func (p *campaignPage) actions() []action {
	w := p.w.Campaigns
	acts := []action{
		{keys: "enter", name: w.Open, run: p.open, deny: p.noRow},
		{keys: "ctrl+t", name: w.Period, run: p.askSpan},
		{keys: "ctrl+n", name: w.NewActivity, run: func() tea.Cmd { return p.activityForm(activityOn(p.topic)) }, deny: p.readOnly},
	}
	switch l := p.line(); {
	case l.activity != nil:
		acts = append(acts, action{keys: "ctrl+d", name: w.Remove, run: p.remove, deny: p.readOnly})
	case l.document != nil:
		acts = append(acts, action{keys: topicsKey, name: w.Topics, run: func() tea.Cmd { return p.topicsForm(l.document.Row) }, deny: p.readOnly})
	}
	return append(acts, action{keys: "esc", name: p.w.App.Back, run: func() tea.Cmd { return p.openPage(p.under) }})
}

func (p *campaignPage) noRow() string {
	if !p.line().opens() {
		return p.w.Campaigns.NoRow
	}
	return ""
}

// line is the one in focus.
func (p *campaignPage) line() campaignLine {
	if len(p.lines) == 0 {
		return campaignLine{}
	}
	return p.lines[min(p.list.Cursor, len(p.lines)-1)]
}

func (p *campaignPage) reload() tea.Cmd {
	store, clock, topic, span := p.store, p.clock(), p.topic, p.span
	p.loads++
	n := p.loads
	return read(func() then {
		facts, err := store.Campaign(topic, span, clock)
		return func() tea.Cmd {
			if n != p.loads {
				return nil
			}
			p.facts, p.loaded = facts, true
			p.layOut(p.App.width)
			return p.report(err)
		}
	})
}

// layOut composes the lines for a width; the cursor stays.
func (p *campaignPage) layOut(width int) {
	p.laidOut = width
	p.lines = p.compose(width)
	p.settle(1)
}

// compose lays the campaign out in lines of that width.
func (p *campaignPage) compose(width int) []campaignLine {
	w, c := p.w.Campaigns, &p.facts
	lines := []campaignLine{{heading: true, words: w.Asked}}
	for i, row := range widget.Wrap(p.tallyWords(c.Tally), max(20, width-4)) {
		lines = append(lines, campaignLine{numbers: i == 0, words: row})
	}
	if c.Tally.NoDeadline > 0 && p.span != (model.Span{}) {
		lines = append(lines, campaignLine{words: fmt.Sprintf(w.Undated, c.Tally.NoDeadline)})
	}
	if n, d := c.Tally.OnTime(); d > 0 {
		lines = append(lines, campaignLine{words: fmt.Sprintf(w.OnTime, n, d, viet.FormatPercent(100*float64(n)/float64(d)))})
	}
	if c.Urged > 0 {
		lines = append(lines, campaignLine{words: fmt.Sprintf(w.Urged, c.Urged)})
	}
	if len(c.Figures) > 0 {
		lines = append(lines, campaignLine{heading: true, words: w.Results})
	}
	for _, m := range c.Figures {
		words := fmt.Sprintf(w.Result, capital(m.Name), about(m.Approx), viet.FormatDecimal(m.Sum, decimals(m.Sum)), m.Unit, m.Reported, m.Asked)
		if m.Reported == 0 {
			words = fmt.Sprintf(w.NoResult, capital(m.Name), m.Asked)
		}
		lines = append(lines, campaignLine{numbers: true, measure: m.Name, words: words})
	}
	lines = append(lines, campaignLine{heading: true, words: fmt.Sprintf(w.Documents, len(c.Directives))})
	for i := range c.Directives {
		lines = append(lines, campaignLine{document: &c.Directives[i]})
	}
	if len(c.Directives) == 0 {
		lines = append(lines, campaignLine{words: w.NoDirective})
	}
	return append(lines, p.activityLines()...)
}

func (p *campaignPage) activityLines() []campaignLine {
	w, c := p.w.Campaigns, &p.facts
	lines := []campaignLine{{heading: true, words: fmt.Sprintf(w.Done, len(c.Activities))}}
	if len(c.Activities) == 0 {
		return append(lines, campaignLine{words: w.NoActivity})
	}
	for _, s := range c.Sums {
		words := fmt.Sprintf(w.SumTimes, capital(s.What), s.Times)
		if s.Counted > 0 {
			words = fmt.Sprintf(w.Sum, capital(s.What), about(s.Approx), viet.FormatDecimal(s.Quantity, decimals(s.Quantity)), s.Measure, s.Times, s.Units)
		}
		lines = append(lines, campaignLine{words: words})
	}
	for i := range c.Activities {
		lines = append(lines, campaignLine{activity: &c.Activities[i]})
	}
	return lines
}

// about marks an approximate number.
func about(approx bool) string {
	if approx {
		return "~"
	}
	return ""
}

func (p *campaignPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		before := p.list.Cursor
		if p.list.Key(k.String()) {
			p.settle(sign3(p.list.Cursor - before))
		}
	}
	return nil
}

// settle moves the cursor off what does not open, in the direction of the last
// move, else to the nearest that does.
func (p *campaignPage) settle(step int) {
	p.list.Len = len(p.lines)
	p.list.Cursor = max(0, min(p.list.Cursor, len(p.lines)-1))
	if step == 0 {
		step = 1
	}
	for _, s := range []int{step, -step} {
		for i := p.list.Cursor; i >= 0 && i < len(p.lines); i += s {
			if p.lines[i].opens() {
				p.list.Cursor = i
				return
			}
		}
	}
}

func (p *campaignPage) open() tea.Cmd {
	l := p.line()
	switch {
	case l.document != nil:
		return p.openOver(p, l.document.Row.ID, target{})
	case l.activity != nil:
		return p.activityForm(*l.activity)
	}
	span, measure := p.span, l.measure
	name := p.topic
	if measure != "" {
		name += " · " + measure
	}
	return p.openBehind(fmt.Sprintf(p.w.Behind.Title, name), "", p.ids(), func(d *model.Directive, o *model.Obligation, a model.AssignmentID) bool {
		return span.Asked(d, a.Period) && (measure == "" || asksFor(o, measure))
	})
}

// asksFor reports whether an obligation asks for a figure of that name.
func asksFor(o *model.Obligation, measure string) bool {
	for _, m := range o.Measures {
		if viet.Key(m.Name) == viet.Key(measure) {
			return true
		}
	}
	return false
}

func (p *campaignPage) ids() (out []model.DirectiveID) {
	for _, d := range p.facts.Directives {
		out = append(out, d.Row.ID)
	}
	return out
}

func (p *campaignPage) remove() tea.Cmd {
	a := *p.line().activity
	store := p.store
	return p.ask(fmt.Sprintf(p.w.Campaigns.RemoveAsk, a.What), func() tea.Cmd {
		return p.change(func() error { return store.RemoveActivity(a.ID) })
	})
}

// askSpan chooses the days that are summed up.
func (p *campaignPage) askSpan() tea.Cmd {
	w := p.w.Campaigns
	from := textField(w.FromLabel, day(p.span.From), w.FromHint)
	until := textField(w.UntilLabel, day(p.span.Until), w.UntilHint)
	f := newLiveForm(p.App, w.PeriodTitle, from, until)
	cmd := p.openDraftForm(f, func() bool {
		first, err := parseDay(from.value())
		f.reject(from, err)
		last, err := parseDay(until.value())
		if f.reject(until, err) || from.err != "" {
			return false
		}
		if first != 0 && last != 0 && last.Last() < first.First() {
			return refuseWords(until, w.BadSpan)
		}
		p.span = model.Span{From: first, Until: last}
		return true
	})
	accept := f.onSave
	f.onSave = func() tea.Cmd { return tea.Batch(accept(), p.reload()) }
	return cmd
}

func (p *campaignPage) view(width, height int) string {
	if !p.loaded {
		return widget.Block(nil, width, height)
	}
	if p.laidOut != width {
		p.layOut(width)
	}
	head := p.theme.title.Render(widget.Cell(" "+fmt.Sprintf(p.w.Campaigns.Campaign, p.topic)+" · "+p.spanWords(), width))
	return head + "\n" + p.list.View(width, height-1, func(i int) string { return p.row(i, width) })
}

func (p *campaignPage) spanWords() string {
	w := p.w.Campaigns
	switch s := p.span; {
	case s.From != 0 && s.Until != 0:
		return fmt.Sprintf(w.Span, day(s.From), day(s.Until))
	case s.From != 0:
		return fmt.Sprintf(w.From, day(s.From))
	case s.Until != 0:
		return fmt.Sprintf(w.Until, day(s.Until))
	}
	return w.AllTime
}

func (p *campaignPage) row(i, width int) string {
	l := p.lines[i]
	words := "   " + l.words
	switch {
	case l.heading:
		return p.theme.heading.Render(widget.Cell(" "+l.words, width))
	case l.document != nil:
		r := l.document
		n, d := r.Done, r.Tally.Total
		words = "   " + widget.Cell(day(r.Row.Date), 12) + widget.Cell(r.Row.Label(), 20) + widget.CellRight(fmt.Sprintf("%d/%d ", n, d), 9) +
			p.tallyBar(r.Tally, 10) + " " + widget.Cell(r.Row.Subject, max(0, width-3-12-20-9-12))
		if i == p.list.Cursor {
			return p.theme.selected.Render(widget.Cell(widget.Unstyled(words), width))
		}
		return widget.Line(words, width)
	case l.activity != nil:
		words = p.activityWords(l.activity)
	}
	if i == p.list.Cursor {
		return p.theme.selected.Render(widget.Cell(words, width))
	}
	return widget.Cell(words, width)
}

// activityWords draws: day, what, how many, who, source.
func (p *campaignPage) activityWords(a *model.Activity) string {
	who := p.w.Campaigns.Here
	if a.Unit != 0 {
		who = p.roster.Name(a.Unit)
	}
	amount := ""
	if a.Quantity != nil {
		amount = about(a.Approx) + viet.FormatDecimal(*a.Quantity, decimals(*a.Quantity)) + " " + a.Measure
	}
	return "   " + widget.Cell(day(a.Day), 12) + joinFilled(" · ", a.What, amount, who, a.Source, a.Note)
}
