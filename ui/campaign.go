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
	number   *numeral        // Enter shows what is behind it, but for a document
	document *db.CampaignRow // Enter opens it
	activity *model.Activity // Enter edits it
}

func (l campaignLine) opens() bool { return l.number != nil || l.document != nil || l.activity != nil }

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
		p.numbersAction(p),
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
	for _, n := range p.sumNumbers() {
		lines = append(lines, numberLines(n, width)...)
	}
	if c.Tally.NoDeadline > 0 && p.span != (model.Span{}) {
		lines = append(lines, campaignLine{words: fmt.Sprintf(w.Undated, c.Tally.NoDeadline)})
	}
	if len(c.Figures) > 0 {
		lines = append(lines, campaignLine{heading: true, words: w.Results})
	}
	for _, m := range c.Figures {
		lines = append(lines, numberLines(p.figureNumber(m), width)...)
	}
	lines = append(lines, campaignLine{heading: true, words: fmt.Sprintf(w.Documents, len(c.Directives))})
	for i := range c.Directives {
		n := p.rowNumber(&c.Directives[i])
		lines = append(lines, campaignLine{number: &n, document: &c.Directives[i]})
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
		lines = append(lines, numberLines(p.activitiesNumber(s), p.laidOut)...)
	}
	for i := range c.Activities {
		lines = append(lines, campaignLine{activity: &c.Activities[i]})
	}
	return lines
}

// numberLines breaks the words of a number into lines, of which the first opens.
func numberLines(n numeral, width int) (out []campaignLine) {
	for i, row := range widget.Wrap(n.words, max(20, width-4)) {
		line := campaignLine{words: row}
		if i == 0 {
			line.number = &n
		}
		out = append(out, line)
	}
	return out
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
// move.
func (p *campaignPage) settle(step int) {
	settleOn(&p.list, len(p.lines), step, func(i int) bool { return p.lines[i].opens() })
}

func (p *campaignPage) open() tea.Cmd {
	l := p.line()
	switch {
	case l.document != nil:
		return p.openOver(p, l.document.Row.ID, target{})
	case l.activity != nil:
		return p.activityForm(*l.activity)
	}
	return l.number.open()
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
