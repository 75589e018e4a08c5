package ui

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"congvan/report"
	"congvan/viet"
)

// A reportRun is the filling or writing of a report that is under way: the
// command that does it tells how far it is, the screen may stop it.
type reportRun struct {
	read, of atomic.Int64
	writing  atomic.Bool
	stopped  atomic.Bool
	ended    bool // in Update
}

func (r *reportRun) step(read, of int) bool {
	r.read.Store(int64(read))
	r.of.Store(int64(of))
	return !r.stopped.Load()
}

func (r *reportRun) stop() { r.stopped.Store(true) }

// Write fails once the run was stopped, so that no file is put in place.
func (r *reportRun) over(w io.Writer) io.Writer { return stoppable{w, r} }

// A stoppable is a writer that ends when its run was stopped.
type stoppable struct {
	io.Writer
	run *reportRun
}

func (s stoppable) Write(p []byte) (int, error) {
	if s.run.stopped.Load() {
		return 0, report.ErrStopped
	}
	return s.Writer.Write(p)
}

// progress tells how far a run is.
func (a *App) progress(r *reportRun) string {
	w := a.w.Reports
	switch of := r.of.Load(); {
	case r.writing.Load():
		return w.Writing
	case of == 0:
		return w.Making
	default:
		return fmt.Sprintf(w.Reading, viet.FormatCount(r.read.Load()), viet.FormatCount(of))
	}
}

// watch draws the screen anew as long as a run goes on.
func (a *App) watch(r *reportRun) tea.Cmd {
	if a.still || r.ended {
		return nil
	}
	return tea.Tick(200*time.Millisecond, func(time.Time) tea.Msg {
		return then(func() tea.Cmd { return a.watch(r) })
	})
}
