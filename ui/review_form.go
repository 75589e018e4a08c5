package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/text"
	"congvan/viet"
)

// A liveForm is a form that follows what is typed, and whose saving or leaving
// may mean something of its own: taking the answer into a draft, reading a
// file, going on to the next step.
type liveForm struct {
	*form
	saving  string          // what Ctrl+S does, where it is not "save"
	leaving string          // what Esc does, where it is not "cancel"
	onSave  func() tea.Cmd  // instead of submit and after
	onEsc   func() tea.Cmd  // instead of closing
	live    func()          // after each key; nil for nothing
	further func() []action // actions of its own; nil for none
	busy    bool            // its change is under way
}

func newLiveForm(a *App, name string, fields ...*input) *liveForm {
	return &liveForm{form: newForm(a, name, fields...)}
}

// openDraftForm opens a form whose answer stays in memory. take puts it there,
// or marks the field that is wrong and returns false.
func (a *App) openDraftForm(f *liveForm, take func() bool) tea.Cmd {
	f.saving = a.w.Review.Accept
	f.onSave = func() tea.Cmd {
		f.clearErrors()
		if take() {
			return a.shut(f)
		}
		f.firstError()
		return nil
	}
	return a.push(f)
}

// shut closes a dialog wherever it stands.
func (a *App) shut(d dialog) tea.Cmd {
	if i := slices.Index(a.dialogs, d); i >= 0 {
		a.dialogs = slices.Delete(slices.Clone(a.dialogs), i, i+1)
	}
	return nil
}

// isOpen reports whether a dialog is still there when an answer comes for it.
func (a *App) isOpen(d dialog) bool { return slices.Contains(a.dialogs, d) }

func (f *liveForm) actions() []action {
	acts := f.form.actions()
	for i := range acts {
		switch {
		case acts[i].has("ctrl+s"):
			acts[i].run = f.onSave
			if f.saving != "" {
				acts[i].name = f.saving
			}
		case acts[i].has("esc") && f.onEsc != nil:
			acts[i].run = f.onEsc
			if f.leaving != "" {
				acts[i].name = f.leaving
			}
		case acts[i].has("enter"):
			acts[i].run = f.enter
		}
		acts[i].run = f.followed(acts[i].run)
	}
	if f.further != nil {
		acts = append(acts, f.further()...)
	}
	return acts
}

// followed lets the form follow what an action has changed.
func (f *liveForm) followed(run func() tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		cmd := run()
		f.follow()
		return cmd
	}
}

func (f *liveForm) follow() {
	if f.live != nil {
		f.live()
	}
}

func (f *liveForm) enter() tea.Cmd {
	if f.focus == f.last() {
		return f.onSave()
	}
	f.move(1)
	return nil
}

func (f *liveForm) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && f.at().kind == choiceInput && f.at().jump(k.Key().Text) {
		f.follow()
		return nil
	}
	cmd := f.form.update(msg)
	f.follow()
	return cmd
}

// jump goes to the next choice that begins with a letter, else to the next one
// of which any word does.
func (in *input) jump(letter string) bool {
	want := viet.Fold(letter)
	if strings.TrimSpace(want) == "" {
		return false
	}
	for _, before := range []string{"", " "} {
		for n := range in.options {
			i := (in.chosen + 1 + n) % len(in.options)
			name := before + viet.Fold(in.options[i].name)
			if strings.HasPrefix(name, want) || before != "" && strings.Contains(name, before+want) {
				in.chosen = i
				return true
			}
		}
	}
	return false
}

func (f *liveForm) clearErrors() {
	f.failed = ""
	for _, in := range f.fields {
		in.err = ""
	}
}

// commit makes a change to the store and closes the form; where it fails, the
// words stand at the field that blame names, or below all of them.
func (f *liveForm) commit(do func() error, blame func() *input, after func() tea.Cmd) tea.Cmd {
	if f.busy {
		return nil
	}
	f.clearErrors()
	f.busy = !f.store.ReadOnly()
	return f.changeThen(do, func(err error) tea.Cmd {
		f.busy = false
		switch {
		case err != nil:
			f.refuse(err, blame)
		case f.isOpen(f):
			return tea.Batch(f.shut(f), after())
		}
		return nil
	})
}

// refuse shows an error at the field that blame names.
func (f *liveForm) refuse(err error, blame func() *input) {
	if blame != nil {
		if in := blame(); in != nil && f.reject(in, err) {
			f.firstError()
			return
		}
	}
	f.failed = text.ScreenError(err, f.words.Lang)
}

// showOnly replaces the fields, the focus staying in its field.
func (f *form) showOnly(fields []*input) {
	at := f.at()
	f.fields = fields
	f.focus = max(0, slices.Index(fields, at))
	f.refocus()
}

// refuseWords marks a field as wrong in words of the screen.
func refuseWords(in *input, words string) bool {
	in.err = words
	return false
}
