package ui

import (
	"errors"
	"fmt"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// Trouble is a data file that cannot be opened, and what the recovery screen
// needs to help.
type Trouble struct {
	Path string
	Err  error // why
	Lang text.Lang
	Now  func() model.Instant
	Try  int // how often it was tried before
	// Look shows a file for reading only, until the officer leaves it; asOf is
	// the moment of a copy, 0 for another file.
	Look func(path string, asOf model.Instant) error
	// Sealed reports whether a file is a copy that only a passphrase opens, and
	// Unseal opens one for as long as use runs.
	Sealed func(file string) bool
	Unseal func(file, passphrase string, use func(plain string) error) error
	// Scratch is what folders to be thrown away are called, as os.MkdirTemp takes
	// it, so that those a crash left are found.
	Scratch string
}

// Recover shows the recovery screen until the officer leaves it. It reports
// whether the data file is to be opened again; where the officer leaves the
// trouble as it is, the error is that of the trouble.
func Recover(t Trouble) (again bool, err error) {
	a, r := newRecovery(t)
	for {
		if err := runProgram(a); err != nil {
			return false, err
		}
		switch {
		case r.look.path == "" && (r.again || r.done != nil):
			return r.again, nil
		case r.look.path == "":
			return false, t.Err
		}
		err := t.Look(r.look.path, r.look.asOf)
		r.look = looking{}
		if err != nil {
			r.failed = err
		}
	}
}

// A recovery is the screen in the place of a data file that cannot be opened.
// It says what happened and what is safe, and offers the ways back. It never
// writes into the file itself.
type recovery struct {
	base
	Trouble
	remains *db.Remains // nil until they are known
	rescued *rescued    // the file that was made; nil for none
	done    []string    // said once a way back has been gone; nil before
	failed  error       // what the last way met

	ways  widget.List
	lines widget.List // scrolled where they do not fit

	doing string // what is under way; "" for nothing
	began int    // number of the last thing that was under way
	ticks int    // since it began

	look  looking // what to look at after leaving
	again bool    // open the data file after leaving
}

// A rescued file, and how the rescue went.
type rescued struct {
	path   string
	report db.RescueReport
}

type looking struct {
	path string
	asOf model.Instant
}

// newRecovery returns an App that has no store and one screen.
func newRecovery(t Trouble) (*App, *recovery) {
	a := &App{theme: newTheme(true), clockNow: t.Now, now: t.Now(), stale: map[screen]bool{}}
	a.speak(t.Lang)
	a.roster = model.NewRoster(nil, nil)
	r := &recovery{base: base{a}, Trouble: t}
	a.tabs = []screen{r}
	return a, r
}

func (r *recovery) title() string { return r.w.Recovery.Title }

// reload looks for what is safe.
func (r *recovery) reload() tea.Cmd {
	if r.remains != nil {
		return nil
	}
	path := r.Path
	return r.work(r.w.Recovery.Seeking, func() then {
		remains := db.LookForRemains(path)
		return func() tea.Cmd { r.remains = &remains; return nil }
	})
}

// work runs do off the update loop; what takes long is said with its seconds.
func (r *recovery) work(words string, do func() then) tea.Cmd {
	r.began++
	r.doing, r.ticks, r.failed = words, 0, nil
	n := r.began
	work := read(func() then {
		next := do()
		return func() tea.Cmd {
			if n == r.began {
				r.doing = ""
			}
			return next()
		}
	})
	if r.still {
		return work
	}
	return tea.Batch(work, r.beat(n))
}

// beatEvery is how often the screen tells that something is still under way;
// what ends before the first beat is not mentioned.
const beatEvery = 200 * time.Millisecond

func (r *recovery) beat(n int) tea.Cmd {
	return tea.Tick(beatEvery, func(time.Time) tea.Msg { return then(func() tea.Cmd { return r.onBeat(n) }) })
}

func (r *recovery) onBeat(n int) tea.Cmd {
	if n != r.began || r.doing == "" {
		return nil
	}
	r.ticks++
	return r.beat(n)
}

func (r *recovery) actions() []action {
	w := &r.w.Recovery
	acts := []action{
		{keys: "esc q", name: r.w.App.Quit, run: r.quit},
		{keys: "pgdown", name: w.Scroll, run: func() tea.Cmd { return r.scroll(1) }, quiet: true},
		{keys: "pgup", name: w.ScrollBack, run: func() tea.Cmd { return r.scroll(-1) }, quiet: true},
		{keys: "?", name: r.w.App.Help, run: r.help, quiet: true},
	}
	if r.doing != "" {
		return acts
	}
	return append([]action{{keys: "enter", name: w.Choose, run: r.choose}}, acts...)
}

func (r *recovery) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		r.ways.Len = len(r.offer())
		r.ways.Key(k.String())
	}
	return nil
}

// scroll moves what is said by n pages; view keeps it within bounds.
func (r *recovery) scroll(n int) tea.Cmd {
	page := max(1, r.lines.Height()-1)
	r.lines.Jump(max(0, r.lines.Top()+n*page), r.lines.Height())
	return nil
}

func (r *recovery) choose() tea.Cmd {
	ways := r.offer()
	if i := r.ways.Cursor; i < len(ways) {
		return ways[i].run()
	}
	return nil
}

// openAgain leaves for the data file; lookAt for a file to read.
func (r *recovery) openAgain() tea.Cmd {
	r.again = true
	return tea.Quit
}

func (r *recovery) lookAt(path string, asOf model.Instant) func() tea.Cmd {
	return func() tea.Cmd {
		r.look, r.failed = looking{path, asOf}, nil
		return tea.Quit
	}
}

// start begins with the ways anew, at the first.
func (r *recovery) start() { r.ways.Cursor = 0; r.lines.Jump(0, r.lines.Height()) }

// restore puts a file into use, once the officer says yes.
func (r *recovery) restore(from string) tea.Cmd {
	return r.restoreWith(from, func(path string, now model.Instant) (string, error) { return db.Restore(path, from, now) })
}

// restoreWith is restore with whatever else the copy needs.
func (r *recovery) restoreWith(from string, restore func(path string, now model.Instant) (kept string, err error)) tea.Cmd {
	form := r.w.Recovery.Ask
	if r.lost() {
		form = r.w.Recovery.AskLost
	}
	return r.ask(fmt.Sprintf(form, from), func() tea.Cmd {
		path, now := r.Path, r.now
		return r.work(r.w.Recovery.Restoring, func() then {
			kept, err := restore(path, now)
			return func() tea.Cmd { return r.restored(r.w.Recovery.Done, kept, err) }
		})
	})
}

func (r *recovery) restored(form, kept string, err error) tea.Cmd {
	if err != nil {
		r.failed = err
		return nil
	}
	r.done = []string{fmt.Sprintf(form, r.Path)}
	if kept != "" {
		r.done = append(r.done, fmt.Sprintf(r.w.Recovery.Kept, kept))
	}
	r.start()
	return nil
}

// beginAnew makes an empty register in the place of an empty file, which is
// kept.
func (r *recovery) beginAnew() tea.Cmd {
	return r.ask(r.w.Recovery.AskNew, func() tea.Cmd {
		path, scratch, now := r.Path, r.Scratch, r.now
		return r.work(r.w.Recovery.Restoring, func() then {
			kept, err := exchangeForNew(path, scratch, now)
			return func() tea.Cmd { return r.restored(r.w.Recovery.Begun, kept, err) }
		})
	})
}

func exchangeForNew(path, scratch string, now model.Instant) (kept string, err error) {
	dir, err := os.MkdirTemp("", scratch)
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	fresh := dir + string(os.PathSeparator) + "new.db"
	s, err := db.Open(fresh, db.Options{Create: true, NoSync: true})
	if err != nil {
		return "", err
	}
	if err := s.Close(); err != nil {
		return "", err
	}
	return db.Restore(path, fresh, now)
}

// broken reports whether the data file itself is not what it was, so that it
// has to be replaced.
func (r *recovery) broken() bool {
	var missing *db.MissingError
	var damaged *db.DamagedError
	var unfit *db.NotDatabaseError
	return errors.As(r.Err, &missing) || errors.As(r.Err, &damaged) || errors.As(r.Err, &unfit) && unfit.Why == db.IsDamaged
}

// lost reports whether there is no data file any more.
func (r *recovery) lost() bool {
	var missing *db.MissingError
	return errors.As(r.Err, &missing)
}

// unfit is why the data file is not even the frame of a register.
func (r *recovery) unfit() db.Unfit {
	var unfit *db.NotDatabaseError
	if errors.As(r.Err, &unfit) {
		return unfit.Why
	}
	return ""
}
