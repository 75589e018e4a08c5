package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/text"
)

// A job is one change to the store. Jobs run off the update loop, one at a
// time and in the order in which they were asked for.
type job struct {
	do   func() error
	done func(err error) tea.Cmd // in Update, afterwards
}

// finished comes back from a job.
type finished struct {
	job  job
	said string // what the journal says was done
	back string // the key that takes it back
	err  error
}

// change queues a change. Its outcome is told in the status line, and every
// screen reloads.
func (a *App) change(do func() error) tea.Cmd {
	return a.enqueue(job{do: do, done: a.report})
}

// changeThen is change for a dialog that stays open when it fails.
func (a *App) changeThen(do func() error, done func(err error) tea.Cmd) tea.Cmd {
	return a.enqueue(job{do: do, done: done})
}

func (a *App) enqueue(j job) tea.Cmd {
	if a.store.ReadOnly() {
		a.fail(a.w.App.ReadOnly)
		return nil
	}
	a.jobs = append(a.jobs, j)
	if a.busy {
		return nil
	}
	return a.nextJob()
}

func (a *App) nextJob() tea.Cmd {
	if len(a.jobs) == 0 {
		a.busy = false
		return nil
	}
	j := a.jobs[0]
	a.jobs, a.busy = a.jobs[1:], true
	if why := a.halted; why != nil {
		return func() tea.Msg { return finished{job: j, err: why} }
	}
	store, lang := a.store, a.words.Lang
	return func() tea.Msg {
		before := store.Seq()
		err := j.do()
		f := finished{job: j, err: err}
		if err == nil && store.Seq() != before {
			if es, e := store.Journal(1, 0); e == nil && len(es) == 1 {
				f.said, f.back = text.Entry(es[0], lang), "ctrl+z"
				if es[0].Action == db.ActionUndo {
					f.back = "ctrl+y"
				}
			}
		}
		return f
	}
}

// finish tells what a job did, reloads what is shown and starts the next job.
func (a *App) finish(f finished) tea.Cmd {
	var commit *db.CommitError
	saved := errors.As(f.err, &commit) && commit.Saved
	if saved { // it is in the file: nothing is left to do again
		f.err = nil
	}
	switch {
	case f.err != nil:
	case f.said != "":
		a.toast = toast{words: f.said, back: f.back}
	case !saved && a.toast.words == "":
		a.tell(a.w.App.Unchanged)
	}
	cmds := []tea.Cmd{f.job.done(f.err), a.halt(f.err), a.nextJob()}
	if saved {
		a.caution(text.ScreenError(commit, a.words.Lang))
	}
	a.tellNews()
	switch {
	case a.leaving && f.err != nil:
		a.leaving = false // the officer has to see what was refused
	case a.leaving && !a.busy:
		return tea.Quit
	}
	if f.err == nil {
		cmds = append(cmds, a.reloadAll())
	}
	return tea.Batch(cmds...)
}

func (a *App) report(err error) tea.Cmd {
	if err != nil {
		a.fail(text.ScreenError(err, a.words.Lang))
	}
	return a.halt(err)
}
