package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// A way is one choice of the recovery screen.
type way struct {
	text.Way
	run func() tea.Cmd
}

// offer lists what can be done now, the best first.
func (r *recovery) offer() []way {
	w := &r.w.Recovery
	switch {
	case r.done != nil:
		return []way{{w.Enter, r.openAgain}, {w.Leave, r.quit}}
	case r.rescued != nil:
		file := r.rescued.path
		return []way{
			{w.LookRescued, r.lookAt(file, 0)},
			{w.UseRescued, func() tea.Cmd { return r.restore(file) }},
			{w.ToStart, func() tea.Cmd { r.rescued = nil; r.start(); return nil }},
			{w.Leave, r.quit},
		}
	case r.remains == nil:
		return []way{{w.Retry, r.openAgain}, {w.Leave, r.quit}}
	case r.broken():
		return r.waysBack()
	}
	return r.waysAround()
}

// waysBack are for a file that has to be replaced.
func (r *recovery) waysBack() []way {
	w := &r.w.Recovery
	var ways []way
	copied := r.remains.Snapshot.Path != ""
	beside := copied || r.remains.Changes > 0
	if beside || r.holdsRows() {
		ways = append(ways, way{w.Rescue, r.askRescue})
	}
	if copied {
		ways = append(ways, r.lookAtCopy(), r.useCopy())
	}
	if beside || r.unfit() != db.IsForeign {
		ways = append(ways, way{r.useOther(), r.askOther})
	}
	if r.unfit() == db.IsEmpty && !beside {
		ways = append(ways, way{w.New, r.beginAnew})
	}
	return append(ways, way{w.Retry, r.openAgain}, way{w.Leave, r.quit})
}

// waysAround are for a file that is whole but cannot be opened now.
func (r *recovery) waysAround() []way {
	w := &r.w.Recovery
	ways := []way{{w.Retry, r.openAgain}}
	var locked *db.LockedError
	var newer *db.NewerError
	if !errors.As(r.Err, &locked) && !errors.As(r.Err, &newer) && r.unfit() == "" {
		ways = append(ways, way{w.LookFile, r.lookAt(r.Path, 0)})
	}
	if r.remains.Snapshot.Path != "" {
		ways = append(ways, r.lookAtCopy())
	}
	return append(ways, way{w.Leave, r.quit})
}

func (r *recovery) lookAtCopy() way {
	c := r.remains.Snapshot
	return way{r.w.Recovery.Look, r.lookAt(c.Path, c.At)}
}

func (r *recovery) useCopy() way {
	c, w := r.remains.Snapshot, r.w.Recovery.Use
	if r.lost() {
		w = r.w.Recovery.UseLost
	}
	w.Does = fmt.Sprintf(w.Does, text.When(c.At, r.words.Lang))
	return way{w, func() tea.Cmd { return r.restore(c.Path) }}
}

func (r *recovery) useOther() text.Way {
	if r.lost() {
		return r.w.Recovery.UseOtherLost
	}
	return r.w.Recovery.UseOther
}

// holdsRows reports whether the damaged file itself may still hold something.
func (r *recovery) holdsRows() bool {
	return !r.lost() && r.unfit() != db.IsEmpty && r.unfit() != db.IsForeign
}

// askRescue asks where to, beside the data file unless the officer says else.
func (r *recovery) askRescue() tea.Cmd {
	w := &r.w.Recovery
	to := textField(w.RescueTo, r.freeName(), w.RescueHint)
	f := newLiveForm(r.App, w.Rescue.Name, to)
	f.intro, f.saving = w.Rescue.Does, w.Rescue.Name
	f.onSave = func() tea.Cmd {
		file := filePath(to.value())
		f.clearErrors()
		if file == "" {
			refuseWords(to, r.w.App.Required)
			return nil
		}
		file, err := viet.FileName(file)
		if err != nil {
			refuseWords(to, text.Sentence(text.ScreenError(err, r.words.Lang)))
			return nil
		}
		r.shut(f)
		return r.rescue(file)
	}
	return r.push(f)
}

// freeName is a name beside the data file that nothing has yet.
func (r *recovery) freeName() string {
	base := strings.TrimSuffix(r.Path, filepath.Ext(r.Path)) + ".rescued-" + r.now.Time().Format("2006-01-02-1504")
	name := base + ".db"
	for n := 2; n < 1000; n++ {
		if _, err := os.Lstat(name); err != nil {
			break
		}
		name = fmt.Sprintf("%s-%d.db", base, n)
	}
	return name
}

func (r *recovery) rescue(to string) tea.Cmd {
	path := r.Path
	return r.work(r.w.Recovery.Rescuing, func() then {
		report, err := db.Rescue(path, to)
		return func() tea.Cmd {
			if err != nil {
				r.failed = err
				return nil
			}
			r.rescued = &rescued{to, report}
			r.start()
			return nil
		}
	})
}

// askOther asks which copy to take.
func (r *recovery) askOther() tea.Cmd {
	w := &r.w.Recovery
	from := textField(w.OtherPath, "", w.OtherHint)
	f := newLiveForm(r.App, w.UseOther.Name, from)
	f.intro, f.saving = r.useOther().Does, w.Choose
	f.onSave = func() tea.Cmd {
		file := filePath(from.value())
		f.clearErrors()
		if file == "" {
			refuseWords(from, r.w.App.Required)
			return nil
		}
		return read(func() then {
			_, err := os.Stat(file)
			sealed := err == nil && r.Sealed != nil && r.Sealed(file)
			return func() tea.Cmd { return r.chosen(f, from, file, sealed, err) }
		})
	}
	return r.push(f)
}

// chosen goes on with the copy that was named in a field of f.
func (r *recovery) chosen(f *liveForm, from *input, file string, sealed bool, err error) tea.Cmd {
	if err != nil {
		refuseWords(from, text.ScreenError(err, r.words.Lang))
		return nil
	}
	r.shut(f)
	if sealed {
		return r.askPassword(file)
	}
	return r.restore(file)
}

// askPassword asks for the passphrase of a sealed copy, which is then taken into
// use.
func (r *recovery) askPassword(file string) tea.Cmd {
	w := &r.w.Recovery
	word := textField(w.Password, "", w.PasswordHint)
	word.line.Hide()
	f := newLiveForm(r.App, w.UseOther.Name, word)
	f.saving = w.Choose
	f.onSave = func() tea.Cmd {
		f.clearErrors()
		typed := word.line.Value()
		if typed == "" {
			refuseWords(word, r.w.App.Required)
			return nil
		}
		r.shut(f)
		unseal := r.Unseal
		return r.restoreWith(file, func(path string, now model.Instant) (kept string, err error) {
			err = unseal(file, typed, func(plain string) (err error) {
				kept, err = db.Restore(path, plain, now)
				return err
			})
			return kept, err
		})
	}
	return r.push(f)
}
