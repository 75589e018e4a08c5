package ui

import (
	tea "charm.land/bubbletea/v2"
)

// A runForm is a form that starts something long. While that is under way it
// tells how far it is, and takes no key but Esc, which stops it.
type runForm struct {
	*liveForm
	run *reportRun // nil where none is under way
}

func newRunForm(a *App, name string, fields ...*input) *runForm {
	f := &runForm{liveForm: newLiveForm(a, name, fields...)}
	f.onEsc = f.abandon
	return f
}

// begin starts work, which is told of in a run.
func (f *runForm) begin(work func(run *reportRun) then) tea.Cmd {
	run := &reportRun{}
	f.run = run
	return tea.Batch(read(func() then { return work(run) }), f.watch(run))
}

// end is for what the work brings: nothing is under way any more.
func (f *runForm) end() {
	if f.run != nil {
		f.run.ended, f.run = true, nil
	}
}

// dirty is false: there is nothing that could not be asked again.
func (f *runForm) dirty() bool { return false }

// abandon stops what is under way, and leaves else.
func (f *runForm) abandon() tea.Cmd {
	if f.run != nil {
		f.run.stop()
		return nil
	}
	return f.shut(f)
}

func (f *runForm) actions() []action {
	if f.run != nil {
		return []action{{keys: "esc", name: f.w.Reports.Stop, run: f.abandon}}
	}
	return f.liveForm.actions()
}

func (f *runForm) typing() bool { return f.run == nil && f.liveForm.typing() }

func (f *runForm) update(msg tea.Msg) tea.Cmd {
	if f.run != nil {
		return nil
	}
	return f.liveForm.update(msg)
}

func (f *runForm) cursor() *tea.Cursor {
	if f.run != nil {
		return nil
	}
	return f.liveForm.cursor()
}

func (f *runForm) size(w, h int) (int, int) {
	if f.intro = ""; f.run != nil {
		f.intro = f.progress(f.run)
	}
	return f.liveForm.size(w, h)
}
