package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// listMarks shows what a list of units means for one period; Enter marks those
// that owe it still, as one step, and touches nobody else.
type listMarks struct {
	*liveForm
	of                *directivePage
	list              string
	obligation        string
	due               model.Instant
	received, channel *input
	meant             namesMeaning
	read              *grid // on which the list was read
	top, sight        int   // of what the list means, in lines
}

func (p *directivePage) listTitle() string {
	due := p.focusedPeriod()
	if due == 0 {
		return p.w.Matrix.List
	}
	return fmt.Sprintf(p.w.Matrix.ListTitle, p.col+1, p.short(due))
}

// actions lets Enter mark from every field.
func (l *listMarks) actions() []action {
	acts := l.liveForm.actions()
	for i := range acts {
		if acts[i].has("enter") || acts[i].has("ctrl+s") {
			acts[i].name, acts[i].run, acts[i].quiet = fmt.Sprintf(l.w.Matrix.MarkThese, len(l.meaning().open)), l.mark, acts[i].has("ctrl+s")
			acts[i].deny = l.nobody
		}
	}
	return acts
}

func (l *listMarks) nobody() string {
	if len(l.meaning().open) == 0 {
		return l.w.Matrix.Nobody
	}
	return ""
}

// meaning is what the list means on what the matrix holds by now.
func (l *listMarks) meaning() namesMeaning {
	if g := l.of.grid(); g != l.read && l.of.at(l.obligation, l.due) {
		l.meant, l.read = l.of.meaning(l.list), g
	}
	return l.meant
}

// update takes more names that are pasted, and scrolls.
func (l *listMarks) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if isList(msg.Content) || l.at() == l.received && !looksLikeMoment(msg.Content) {
			l.list, l.read, l.toast = l.list+"\n"+msg.Content, nil, toast{}
			return nil
		}
	case tea.KeyPressMsg:
		switch msg.String() {
		case "pgup":
			l.top = max(0, l.top-max(1, l.sight-1))
			return nil
		case "pgdown":
			l.top += max(1, l.sight-1)
			return nil
		}
	}
	return l.liveForm.update(msg)
}

// mark records what is owed still as received, as one step.
func (l *listMarks) mark() tea.Cmd {
	if why := l.nobody(); why != "" {
		l.fail(why)
		return nil
	}
	l.clearErrors()
	when, err := parseMoment(l.received.value())
	if when > l.now {
		err = &model.FutureError{Received: when, Now: l.now}
	}
	if l.liveForm.reject(l.received, err) {
		l.firstError()
		return nil
	}
	if l.liveForm.busy {
		return nil
	}
	l.liveForm.busy = !l.store.ReadOnly()
	store, as := l.store, l.meaning().open
	c := model.MarkChange{State: model.Done, FirstIn: when, Channel: l.channel.value()}
	return l.changeThen(func() error { return store.Mark(as, c) }, func(err error) tea.Cmd {
		l.liveForm.busy = false
		if err != nil {
			l.failed = text.ScreenError(err, l.words.Lang)
			return nil
		}
		l.of.letGo()
		return l.shut(l)
	})
}

func (l *listMarks) size(w, h int) (int, int) {
	w = min(w, 92)
	return w, min(h, len(l.lines(w))+1+len(l.meaningLines(w)))
}

// view draws the fields and below them what the list means, a part of it where
// there is no room for all.
func (l *listMarks) view(w, h int) string {
	fields, meaning := l.lines(w), l.meaningLines(w-1)
	l.sight = max(1, h-len(fields)-1)
	l.top = clampInt(l.top, 0, max(0, len(meaning)-l.sight))
	bar := widget.List{Len: len(meaning), Cursor: l.top}
	bar.Jump(l.top, l.sight)
	block := widget.Block(meaning[l.top:], w-1, l.sight)
	return widget.Block(append(fields, ""), w, h-l.sight) + "\n" + l.beside(block, &bar)
}

// meaningLines are the lists, what needs the officer's eye first.
func (l *listMarks) meaningLines(width int) (out []string) {
	w, m := l.w.Matrix, l.meaning()
	put := func(style widget.Style, words string) {
		for i, row := range widget.Wrap(words, width-2) {
			if i > 0 {
				row = "  " + row
			}
			out = append(out, style.Render(widget.Cell(row, width)))
		}
	}
	put(l.theme.label, l.countWords())
	for _, n := range m.unknown {
		put(l.theme.bad, l.unknownWords(n))
	}
	for _, n := range m.several {
		put(l.theme.ask, fmt.Sprintf("? “%s” – "+w.MayBe, n.Text, joinNames(n.Err.(*model.AmbiguousError).Candidates)))
	}
	for _, f := range m.free {
		put(l.theme.faint, "– "+l.roster.Name(f.unit)+" – "+f.why)
	}
	if len(m.in) > 0 {
		put(l.theme.plain, "= "+fmt.Sprintf(w.AlreadyIn, l.of.names(m.in)))
	}
	if len(m.open) > 0 {
		put(l.theme.good, "✓ "+fmt.Sprintf(w.ToMark, l.of.names(m.open)))
	}
	return out
}

// countWords counts the lists that are not empty, and what Enter does.
func (l *listMarks) countWords() string {
	w, m := l.w.Matrix, l.meaning()
	rest := l.counts([]cell{{w.CountIn, len(m.in)}, {w.CountFree, len(m.free)}, {w.CountSeveral, len(m.several)}, {w.CountUnknown, len(m.unknown)}})
	return strings.Join(append([]string{fmt.Sprintf("%d %s", len(m.open), w.CountOpen)}, rest...), " · ")
}

// unknownWords says that a name is nobody's, and whose it may be.
func (l *listMarks) unknownWords(n intake.NameRead) string {
	words := fmt.Sprintf("× “%s” – %s", n.Text, l.w.Matrix.NobodyCalled)
	if u, ok := n.Err.(*model.UnknownUnitError); ok && len(u.Near) > 0 {
		words += "; " + fmt.Sprintf(l.w.Matrix.Near, strings.Join(u.Near, "; "))
	}
	return words
}
