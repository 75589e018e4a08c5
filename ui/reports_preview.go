package ui

import (
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/report"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// previewRows is how many rows of each table are drawn.
const previewRows = 500

// A reportPreview shows a report as it will stand on paper. It stays as it was
// reckoned: what changes later does not move it.
type reportPreview struct {
	base
	of    *report.Report
	scope reportScope
	paper report.Paper
	err   error // why there is none
	run   *reportRun
	list  widget.List // its cursor is the first line in sight
	left  int         // the first column in sight
	sight int         // how many columns are
	under screen
}

// previewReport shows a report above the page that asks for it. The cut-off is
// this minute where none is chosen.
func (a *App) previewReport(r *report.Report, s reportScope, under screen) tea.Cmd {
	if s.asOf == 0 {
		s.asOf = a.now
	}
	p := &reportPreview{base: base{a}, of: r, scope: s, run: &reportRun{}, under: under}
	store, run, q := a.store, p.run, s.query(r)
	q.Printed, q.Step = a.now.Date(), run.step
	fill := read(func() then {
		var paper report.Paper
		doc, err := r.Fill(store, q)
		if err == nil {
			paper = report.OnPaper(doc, previewRows)
			err = doc.Err()
		}
		return func() tea.Cmd {
			run.ended = true
			p.paper, p.err = paper, err
			p.list.Len = len(paper.Lines)
			return nil
		}
	})
	return tea.Batch(a.openPage(p), fill, a.watch(run))
}

func (p *reportPreview) title() string { return p.w.Reports.Names[p.of.Name].Name }

func (p *reportPreview) actions() []action {
	w := p.w.Reports
	back := p.w.App.Back
	if !p.run.ended {
		back = w.Stop
	}
	acts := []action{
		{keys: "ctrl+s", name: w.Write, run: func() tea.Cmd { return p.writeReport(p.of, p.scope) }, deny: p.none},
	}
	if page, ok := p.under.(*reportsPage); ok && p.of.Name == report.UrgingReport && p.run.ended {
		acts = append(acts, page.issueAction())
	}
	return append(acts, []action{
		{keys: "tab", name: w.Edge, run: p.otherEdge, deny: p.none},
		p.numbersAction(p),
		{keys: "esc", name: back, run: p.back},
	}...)
}

// none says why there is nothing to write.
func (p *reportPreview) none() string {
	switch {
	case !p.run.ended:
		return p.w.Reports.Making
	case p.err != nil:
		return text.ScreenError(p.err, p.words.Lang)
	}
	return ""
}

func (p *reportPreview) back() tea.Cmd {
	p.run.stop()
	return p.goBack(p.under)
}

func (p *reportPreview) otherEdge() tea.Cmd {
	if p.left > 0 {
		p.left = 0
	} else {
		p.left = p.farRight()
	}
	return nil
}

func (p *reportPreview) farRight() int { return max(0, p.paper.Width-p.sight) }

// previewStep is by how many columns the arrows move.
const previewStep = 10

func (p *reportPreview) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	switch k.String() {
	case "left":
		p.left = max(0, p.left-previewStep)
	case "right":
		p.left = min(p.farRight(), p.left+previewStep)
	case "home":
		p.left = 0
		p.list.Key("home")
	case "pgdown":
		p.list.Move(max(1, p.list.Height()-1-p.pinned(p.list.Cursor+p.list.Height()-1)))
	case "pgup":
		p.list.Move(-max(1, p.list.Height()-1-p.pinned(p.list.Cursor)))
	default:
		p.list.Key(k.String())
	}
	p.list.Cursor = min(p.list.Cursor, p.lastTop())
	return nil
}

// lastTop is the first line in sight when the last one is.
func (p *reportPreview) lastTop() int { return max(0, p.list.Len-p.list.Height()) }

// numbers are the assignments that are counted in two ways.
func (p *reportPreview) numbers() []numeral {
	var tally *model.TallyError
	if !errors.As(p.err, &tally) {
		return nil
	}
	name := joinFilled(" · ", p.w.Reports.Differs, tally.Directive)
	return []numeral{p.amongst(fmt.Sprintf("%s: %d", name, len(tally.Assignments)), name, tally.Assignments)}
}

func (p *reportPreview) status() string {
	if p.paper.Cut {
		return fmt.Sprintf(p.w.Reports.PageCut, viet.FormatCount(previewRows))
	}
	return p.scopeWords(p.of, p.scope)
}

func (p *reportPreview) view(w, h int) string {
	switch {
	case !p.run.ended:
		return widget.Block([]string{"", widget.Cell("   "+p.progress(p.run), w)}, w, h)
	case p.err != nil:
		return widget.Block(p.refusal(w), w, h)
	}
	p.sight = min(w-1, p.paper.Width)
	p.left = min(p.left, p.farRight())
	p.list.Jump(min(p.list.Cursor, max(0, p.list.Len-(h-1))), h-1)
	top, pin := p.list.Top(), p.pinned(p.list.Top())
	words := fmt.Sprintf(p.w.Reports.Page, p.title(), p.left+1, p.left+p.sight, p.paper.Width, top+pin+1, min(top+h-1, p.list.Len), viet.FormatCount(int64(p.list.Len)))
	margin := strings.Repeat(" ", max(0, (w-1-p.sight)/2))
	rows := make([]string, h-1)
	for y := range rows {
		line, i := "", top+y
		if y < pin {
			i = p.table(top).From + y
		}
		if i < p.list.Len {
			line = margin + p.across(i)
			if y < pin {
				line = p.theme.label.Render(line)
			}
		}
		rows[y] = widget.Cell(line, w-1) + p.theme.faint.Render(p.list.Scrollbar(y))
	}
	return p.theme.heading.Render(widget.Cell(" "+words, w)) + "\n" + strings.Join(rows, "\n")
}

// refusal says why a page is not made: of a tally that does not reconcile, which
// assignments differ.
func (p *reportPreview) refusal(w int) []string {
	lines := []string{"", p.theme.errorText.Render(widget.Cell("   "+p.w.Reports.Refused, w)), ""}
	for _, l := range widget.Wrap(text.ScreenError(p.err, p.words.Lang), w-6) {
		lines = append(lines, widget.Cell("   "+l, w))
	}
	for _, n := range p.numbers() {
		lines = append(lines, "", p.theme.key.Render(widget.Cell("   "+n.words+" ("+keyCap(behindKey)+")", w)))
	}
	return lines
}
