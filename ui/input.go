package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/ui/widget"
)

// An inputKind says how a field of a form is filled.
type inputKind int

const (
	textInput   inputKind = iota // one line of text
	areaInput                    // several lines of text
	choiceInput                  // one of a few
	noteInput                    // a line to read, not to fill
)

// An option is one choice: what is kept and what is shown.
type option struct{ value, name string }

// An input is one field of a form.
type input struct {
	kind    inputKind
	label   string
	hint    string
	err     string // what is wrong with it
	line    widget.Field
	area    widget.Area
	height  int // of an area
	options []option
	chosen  int
	focused bool
	initial string
}

func textField(label, value, hint string) *input {
	in := &input{kind: textInput, label: label, hint: hint, line: widget.NewField(value)}
	in.initial = in.value()
	return in
}

func areaField(label, value, hint string, height int) *input {
	in := &input{kind: areaInput, label: label, hint: hint, area: widget.NewArea(value), height: height}
	if len([]rune(value)) > 60*height {
		in.area.Begin()
	}
	in.initial = in.value()
	return in
}

func choiceField(label, value, hint string, options ...option) *input {
	in := &input{kind: choiceInput, label: label, hint: hint, options: options, initial: value}
	for i, o := range options {
		if o.value == value {
			in.chosen = i
		}
	}
	in.initial = in.value()
	return in
}

func noteField(words string) *input { return &input{kind: noteInput, label: words} }

// value returns what the field holds, without blanks around it.
func (in *input) value() string {
	switch in.kind {
	case textInput:
		return strings.TrimSpace(in.line.Value())
	case areaInput:
		return strings.TrimSpace(in.area.Value())
	case choiceInput:
		if len(in.options) > 0 {
			return in.options[in.chosen].value
		}
	}
	return ""
}

func (in *input) changed() bool { return in.kind != noteInput && in.value() != in.initial }

// blanked reports whether the officer emptied the field.
func (in *input) blanked() bool { return in.changed() && in.value() == "" }

func (in *input) takesText() bool { return in.kind == textInput || in.kind == areaInput }

func (in *input) choose(n int) {
	if len(in.options) > 0 {
		in.chosen = (in.chosen + n + len(in.options)) % len(in.options)
	}
}

func (in *input) setFocus(on bool) {
	in.focused = on
	switch {
	case on && in.kind == textInput:
		in.line.Focus()
	case on && in.kind == areaInput:
		in.area.Focus()
	case in.kind == textInput:
		in.line.Blur()
	case in.kind == areaInput:
		in.area.Blur()
	}
}

func (in *input) update(msg tea.Msg) {
	switch in.kind {
	case textInput:
		in.line.Update(msg)
	case areaInput:
		in.area.Update(msg)
	}
}

// rows returns how many lines the field takes.
func (in *input) rows() int {
	if in.kind == areaInput {
		return in.height
	}
	return 1
}

func (in *input) cursor() *tea.Cursor {
	switch in.kind {
	case textInput:
		return in.line.Cursor()
	case areaInput:
		return in.area.Cursor()
	}
	return nil
}

func (in *input) view(w int, th theme) string {
	switch in.kind {
	case areaInput:
		return widget.Block(strings.Split(in.area.View(w, in.height), "\n"), w, in.height)
	case choiceInput:
		return in.viewChoice(w, th)
	}
	style := th.plain
	if in.focused {
		style = th.focus
	}
	return style.Render(in.line.View(w))
}

// viewChoice shows all options where they fit, else the chosen one.
func (in *input) viewChoice(w int, th theme) string {
	if len(in.options) == 0 {
		return widget.Line("", w)
	}
	var parts []string
	for i, o := range in.options {
		if i == in.chosen {
			parts = append(parts, th.selected.Render("["+widget.Plain(o.name)+"]"))
		} else {
			parts = append(parts, " "+widget.Plain(o.name)+" ")
		}
	}
	all := strings.Join(parts, " ")
	if widget.Width(all) <= w {
		return widget.Line(all, w)
	}
	return widget.Line("◄ "+th.selected.Render("["+widget.Plain(in.options[in.chosen].name)+"]")+" ►", w)
}
