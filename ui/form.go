package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/text"
	"congvan/ui/widget"
)

// A form is a dialog of fields. Tab and the arrows move, Ctrl+S saves, Esc
// leaves. What is wrong is said at its field, and nothing typed is lost.
type form struct {
	base
	name   string
	intro  string
	fields []*input
	focus  int
	scroll widget.List
	failed string // what the store said, when it refused
	busy   bool   // a change of it is under way: a second Ctrl+S waits
	moved  bool   // something besides the fields was changed
	// submit checks the fields and returns the change to make, or nil when a
	// field's err says why not.
	submit func() func() error
	after  func() tea.Cmd // once it is saved; nil for nothing
}

// newForm returns a form with the focus in its first field that takes any.
func newForm(a *App, name string, fields ...*input) *form {
	f := &form{base: base{a}, name: name, fields: fields}
	for i, in := range fields {
		if in.kind != noteInput {
			f.focus = i
			break
		}
	}
	f.refocus()
	return f
}

func (f *form) title() string { return f.name }

func (f *form) typing() bool { return f.at().takesText() }

func (f *form) at() *input { return f.fields[f.focus] }

func (f *form) dirty() bool {
	if f.moved {
		return true
	}
	for _, in := range f.fields {
		if in.changed() {
			return true
		}
	}
	return false
}

func (f *form) actions() []action {
	w := f.w.App
	acts := []action{
		{keys: "ctrl+s", name: w.Save, run: f.save},
		{keys: "esc", name: w.Cancel, run: f.leave},
		{keys: "tab", name: w.NextField, run: func() tea.Cmd { f.move(1); return nil }},
		{keys: "shift+tab", name: w.PrevField, quiet: true, run: func() tea.Cmd { f.move(-1); return nil }},
	}
	if f.at().kind == choiceInput {
		acts = append(acts,
			action{keys: "right space", name: w.NextChoice, run: func() tea.Cmd { f.at().choose(1); return nil }},
			action{keys: "left", name: w.PrevChoice, quiet: true, run: func() tea.Cmd { f.at().choose(-1); return nil }})
	}
	if f.at().kind != areaInput {
		acts = append(acts, action{keys: "enter", name: w.NextField, quiet: true, run: f.enter})
	}
	return acts
}

// enter goes on to the next field, and saves on the last one.
func (f *form) enter() tea.Cmd {
	if f.focus == f.last() {
		return f.save()
	}
	f.move(1)
	return nil
}

func (f *form) last() int {
	for i := len(f.fields) - 1; i >= 0; i-- {
		if f.fields[i].kind != noteInput {
			return i
		}
	}
	return 0
}

func (f *form) leave() tea.Cmd {
	if f.dirty() {
		return f.ask(f.w.App.LeaveTyped, f.pop)
	}
	return f.pop()
}

func (f *form) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && f.at().kind != areaInput {
		switch k.String() {
		case "up":
			f.move(-1)
			return nil
		case "down":
			f.move(1)
			return nil
		}
	}
	f.at().update(msg)
	return nil
}

// move puts the focus n fields on, over the notes between them.
func (f *form) move(n int) {
	for i := f.focus + n; i >= 0 && i < len(f.fields); i += n {
		if f.fields[i].kind != noteInput {
			f.focus = i
			break
		}
	}
	f.refocus()
}

func (f *form) refocus() {
	for i, in := range f.fields {
		in.setFocus(i == f.focus)
	}
}

// save checks, and closes the form once the change is made.
func (f *form) save() tea.Cmd {
	if f.busy {
		return nil
	}
	f.failed = ""
	for _, in := range f.fields {
		in.err = ""
	}
	do := f.submit()
	if do == nil {
		f.firstError()
		return nil
	}
	f.busy = !f.store.ReadOnly()
	return f.changeThen(do, func(err error) tea.Cmd {
		f.busy = false
		if err != nil {
			f.failed = text.ScreenError(err, f.words.Lang)
			return nil
		}
		f.close()
		if f.after != nil {
			return f.after()
		}
		return nil
	})
}

// close removes this form, wherever it stands among the dialogs.
func (f *form) close() {
	for i, d := range f.dialogs {
		if d == dialog(f) {
			f.dialogs = append(f.dialogs[:i:i], f.dialogs[i+1:]...)
			return
		}
	}
}

func (f *form) firstError() {
	for i, in := range f.fields {
		if in.err != "" {
			f.focus = i
			break
		}
	}
	f.refocus()
}

// fail marks a field as wrong; for use in submit.
func (f *form) reject(in *input, err error) bool {
	if err == nil {
		return false
	}
	in.err = text.ScreenError(err, f.words.Lang)
	return true
}

func (f *form) size(w, _ int) (int, int) {
	width := min(w, 92)
	return width, f.length(width)
}

// view scrolls the fields; why the form was not saved stays in sight below them.
func (f *form) view(w, h int) string {
	lines, row, failed := f.lines(w), f.row(w), f.failedLines(w)
	h -= len(failed)
	f.scroll.Cursor = min(row+f.rowsOf(f.at(), w), len(lines)) - 1
	f.scroll.Fit(len(lines), h)
	f.scroll.Cursor = row
	f.scroll.Fit(len(lines), h)
	shown := widget.Block(lines[f.scroll.Top():], w, h)
	if len(failed) > 0 {
		shown += "\n" + widget.Block(failed, w, len(failed))
	}
	return shown
}

func (f *form) cursor() *tea.Cursor {
	w, _ := f.size(f.width-4, f.height)
	return place(f.at().cursor(), f.labelWidth(), f.row(w)-f.scroll.Top())
}

// lines draws everything, from the introduction to the last field.
func (f *form) lines(w int) []string {
	out := f.head(w)
	for _, in := range f.fields {
		out = append(out, f.draw(in, w)...)
	}
	return out
}

// failedLines says why the form was not saved; none where it was not refused.
func (f *form) failedLines(w int) []string {
	if f.failed == "" {
		return nil
	}
	return f.errorLines(f.failed, w)
}

func (f *form) head(w int) []string {
	if f.intro == "" {
		return nil
	}
	return append(widget.Wrap(f.intro, w), "")
}

// row returns the line on which the field in focus begins.
func (f *form) row(w int) int {
	n := len(f.head(w))
	for _, in := range f.fields[:f.focus] {
		n += f.rowsOf(in, w)
	}
	return n
}

// length returns how many lines the whole form takes, without drawing it.
func (f *form) length(w int) int {
	n := len(f.head(w))
	for _, in := range f.fields {
		n += f.rowsOf(in, w)
	}
	return n + len(f.failedLines(w))
}

// rowsOf returns how many lines draw gives for a field.
func (f *form) rowsOf(in *input, w int) int {
	switch {
	case in.kind == noteInput:
		return len(widget.Wrap(in.label, w))
	case in.err != "":
		return in.rows() + len(f.errorLines(in.err, w))
	case in.focused && in.hint != "":
		return in.rows() + len(widget.Wrap(in.hint, w-f.labelWidth()))
	}
	return in.rows()
}

func (f *form) labelWidth() int {
	n := 0
	for _, in := range f.fields {
		if in.kind != noteInput {
			n = max(n, widget.Width(in.label))
		}
	}
	return min(n, 26) + 3
}

// draw returns the lines of one field: label, value, what is wrong with it or
// how to fill it.
func (f *form) draw(in *input, w int) []string {
	if in.kind == noteInput {
		return widget.Wrap(in.label, w)
	}
	label, style := "  ", f.theme.label
	if in.focused {
		label, style = "► ", f.theme.focus
	}
	lw := f.labelWidth()
	head := style.Render(widget.Cell(label+in.label, lw))
	var out []string
	for row := range strings.SplitSeq(in.view(w-lw, f.theme), "\n") {
		out = append(out, head+row)
		head = strings.Repeat(" ", lw)
	}
	if in.err != "" {
		out = append(out, f.errorLines(in.err, w)...)
	} else if in.focused && in.hint != "" {
		for _, row := range widget.Wrap(in.hint, w-lw) {
			out = append(out, head+f.theme.faint.Render(row))
		}
	}
	return out
}

func (f *form) errorLines(words string, w int) []string {
	var out []string
	for _, row := range widget.Wrap("× "+words, w) {
		out = append(out, f.theme.errorText.Render(row))
	}
	return out
}
