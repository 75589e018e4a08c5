package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/text"
	"congvan/ui/widget"
)

// halt stops all writing once the file is no longer what was opened: it was
// found damaged, replaced, cannot be read, or nobody knows what it holds. What
// is typed stays on the screen; leaving leads to the recovery screen.
func (a *App) halt(err error) tea.Cmd {
	if a.halted != nil || !unfitForWork(err) {
		return nil
	}
	a.halted = err
	return a.push(a.haltNotice(err))
}

func unfitForWork(err error) bool {
	var damaged *db.DamagedError
	var unsure *db.AmbiguousError
	var fault *db.FaultError
	var replaced *db.ReplacedError
	return errors.As(err, &damaged) || errors.As(err, &unsure) || errors.As(err, &fault) || errors.As(err, &replaced)
}

func (a *App) haltNotice(err error) *notice {
	n := &notice{base: base{a}, name: a.w.App.HaltedTitle, lines: []string{text.Sentence(text.ScreenError(err, a.words.Lang))}, halts: true}
	if a.typed() {
		n.lines = append(n.lines, a.w.App.Typed)
	}
	return n
}

// typed reports whether a dialog holds text that leaving would lose.
func (a *App) typed() bool {
	return slices.ContainsFunc(a.dialogs, func(d dialog) bool { return d.dirty() })
}

// awaitVerdict waits for the verification behind the first screen. A file that
// is not sound is left at once, unless something is typed already.
func (a *App) awaitVerdict() tea.Cmd {
	verified := a.store.Verified()
	return read(func() then {
		err := <-verified
		return func() tea.Cmd {
			if err == nil {
				a.tellNews()
				return nil
			}
			if a.halted == nil && !a.typed() {
				a.halted = err
				return a.leave()
			}
			return a.halt(err)
		}
	})
}

// A notice says something that must not be missed. Any key takes it away; one
// about a file that has gone bad only Enter or Esc.
type notice struct {
	base
	name  string
	lines []string
	halts bool // Enter leaves for the recovery screen
}

func (n *notice) title() string { return n.name }

func (n *notice) actions() []action {
	if !n.halts {
		return []action{{keys: "enter esc", name: n.w.App.Close, run: n.close}}
	}
	return []action{
		{keys: "enter", name: n.w.App.Reopen, run: n.reopen},
		{keys: "esc", name: n.w.App.Back, run: n.close},
	}
}

func (n *notice) close() tea.Cmd { return n.shut(n) }

// reopen leaves for what the notice is about; what is typed is asked about.
func (n *notice) reopen() tea.Cmd {
	n.shut(n)
	return n.quit()
}

func (n *notice) update(msg tea.Msg) tea.Cmd {
	if _, key := msg.(tea.KeyPressMsg); key && !n.halts {
		return n.close()
	}
	return nil
}

func (n *notice) size(w, h int) (int, int) {
	w = min(w, 72)
	return w, min(h, len(n.rows(w)))
}

func (n *notice) rows(w int) []string {
	said := strings.Join(n.lines, "\n\n")
	if !n.halts {
		said += "\n\n" + n.w.App.AnyKey
	}
	return widget.Wrap(said, w)
}

func (n *notice) view(w, h int) string { return widget.Block(n.rows(w), w, h) }

// showNotes says on the first screen what opening the file found and mended.
func (a *App) showNotes() tea.Cmd {
	lines := a.news()
	if len(lines) == 0 {
		return nil
	}
	for i, line := range lines {
		lines[i] = text.Sentence(line)
	}
	return a.push(&notice{base: base{a}, name: a.w.App.Notes, lines: lines})
}

// tellNews says in the status line what the store has noted since.
func (a *App) tellNews() {
	if lines := a.news(); len(lines) > 0 {
		a.caution(strings.Join(lines, "; "))
	}
}

// news returns what the store noted and was not shown yet.
func (a *App) news() []string {
	var lines []string
	all := a.store.Recovered()
	for _, n := range all[a.told:] {
		lines = append(lines, text.Note(n, a.words.Lang))
	}
	a.told = len(all)
	why := text.ScreenError(a.store.BackupError(), a.words.Lang)
	if why != "" && why != a.backup {
		lines = append(lines, fmt.Sprintf(a.words.Commands.Said.NoCopy, why))
	}
	a.backup = why
	return lines
}
