package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/text"
	"congvan/ui/widget"
)

// Limits of what a step shows: records, and lines of one value.
const stepRecords, stepValueLines = 100, 4

// A stepPage shows the records that one step of the journal changed, field by
// field, before and after.
type stepPage struct {
	base
	step  db.Entry
	diffs []recordDiff
	more  int               // records left out
	label map[string]string // of directives, by id
	lines widget.List
}

func newStepPage(a *App, e db.Entry, labels map[string]string) *stepPage {
	p := &stepPage{base: base{a}, step: e, label: labels}
	for i, c := range e.Changes {
		if i == stepRecords {
			p.more = len(e.Changes) - i
			break
		}
		p.diffs = append(p.diffs, diffRecord(c))
	}
	p.step.Changes = nil
	return p
}

func (p *stepPage) title() string { return p.moment(p.step.At) }

func (p *stepPage) actions() []action {
	return []action{{keys: "esc enter", name: p.w.App.Close, run: p.pop}}
}

func (p *stepPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		// The page scrolls by lines: the cursor is kept at the window's edge.
		switch k.String() {
		case "up":
			p.lines.Cursor = p.lines.Top()
		case "down":
			p.lines.Cursor = min(p.lines.Len-1, p.lines.Top()+p.lines.Height()-1)
		}
		p.lines.Key(k.String())
	}
	return nil
}

func (p *stepPage) size(w, h int) (int, int) {
	w = min(w, 100)
	return w, min(h, len(p.rows(w)))
}

func (p *stepPage) view(w, h int) string {
	rows := p.rows(w)
	p.lines.Len = len(rows)
	if len(rows) <= h {
		return p.lines.View(w, h, func(i int) string { return rows[i] })
	}
	rows = p.rows(w - 1)
	p.lines.Len = len(rows)
	return p.beside(p.lines.View(w-1, h, func(i int) string { return rows[i] }), &p.lines)
}

// rows draws what was done, and below it every record.
func (p *stepPage) rows(w int) []string {
	words := p.w.Log
	rows := widget.Wrap(text.Entry(p.step, p.words.Lang), w)
	if len(p.diffs) == 0 {
		rows = append(rows, "", p.theme.faint.Render(words.NoChanges))
	}
	for _, d := range p.diffs {
		rows = append(rows, "", p.recordHead(d))
		for _, f := range d.fields {
			rows = append(rows, p.field(d, f, w)...)
		}
	}
	if p.more > 0 {
		rows = append(rows, "", p.theme.faint.Render(text.Say(words.MoreRecords, p.more)))
	}
	return rows
}

func (p *stepPage) recordHead(d recordDiff) string {
	words := p.w.Log
	head := p.theme.heading.Render(widget.Plain(joinFilled(": ", words.Buckets[d.bucket], p.recordName(d))))
	switch {
	case d.created:
		head += " " + p.theme.good.Render("+ "+words.Created)
	case d.removed:
		head += " " + p.theme.bad.Render("× "+words.Removed)
	}
	return head
}

// field draws "name: old → new"; of a new or removed record, its one value.
func (p *stepPage) field(d recordDiff, f fieldDiff, w int) []string {
	words := p.w.Log
	old, now := apart(p.value(f.path, f.before), p.value(f.path, f.after))
	value := fmt.Sprintf(words.Change, old, now)
	switch {
	case d.created:
		value = now
	case d.removed:
		value = old
	}
	lines := widget.Wrap(fmt.Sprintf(words.Line, p.path(f.path), value), max(1, w-2))
	if len(lines) > stepValueLines {
		lines = append(lines[:stepValueLines-1], lines[stepValueLines-1]+" …")
	}
	for i := range lines {
		lines[i] = "  " + lines[i]
	}
	return lines
}

// path puts the path of a field into words: "nhiệm vụ 2 › thời hạn › hạn".
func (p *stepPage) path(path string) string {
	if path == "" { // the text of a directive is a record of one value
		path = "text"
	}
	var parts []string
	for part := range strings.SplitSeq(path, "/") {
		element, named := strings.CutPrefix(part, elementSign)
		if n := len(parts); n > 0 && (named || isIndex(part)) {
			parts[n-1] += " " + p.written("", element)
			continue
		}
		if word := p.w.Log.Fields[part]; word != "" {
			part = word
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " › ")
}

// apart cuts what two long values begin with alike, but for a few words.
func apart(a, b string) (string, string) {
	const long, kept = 120, 20
	x, y := []rune(a), []rune(b)
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	if n -= kept; n <= 0 || len(x)+len(y) < 2*long {
		return a, b
	}
	return "…" + string(x[n:]), "…" + string(y[n:])
}

func isIndex(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
