package ui

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// journalPage is how many steps are read at a time.
const journalPage = 500

// The journal lists every change, newest first. Steps are held without their
// records, which are read when one is looked at.
type journal struct {
	base
	entries []db.Entry
	undone  map[uint64]bool // steps that were taken back and not repeated
	all     bool            // nothing older is left to read
	asking  bool            // older ones are being read
	list    widget.List
	gen     int // of the last reading from the store; older answers are dropped
	loaded  bool
}

func newJournal(a *App) screen { return &journal{base: base{a}} }

func (j *journal) title() string { return j.w.Log.Title }

func (j *journal) actions() []action {
	return []action{
		{keys: "enter", name: j.w.Log.Details, run: j.open, deny: j.noRow},
		{keys: "ctrl+z", name: j.w.App.Undo, run: j.undo},
		{keys: "ctrl+y", name: j.w.App.Redo, run: j.redo},
	}
}

func (j *journal) noRow() string {
	if len(j.entries) == 0 {
		return j.w.Log.NoRow
	}
	return ""
}

func (j *journal) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok || !j.list.Key(k.String()) {
		return nil
	}
	if !j.all && !j.asking && j.list.Cursor >= len(j.entries)-1 {
		j.asking = true
		return j.read(journalPage, j.entries[len(j.entries)-1].Seq)
	}
	return nil
}

// reload reads as many of the newest steps as are held.
func (j *journal) reload() tea.Cmd { return j.read(max(journalPage, len(j.entries)), 0) }

// read brings steps before one, or the newest ones where that is 0.
func (j *journal) read(n int, before uint64) tea.Cmd {
	j.gen++
	gen, store := j.gen, j.store
	return read(func() then {
		es, err := store.Journal(n, before)
		for i := range es {
			es[i].Changes = nil
		}
		return func() tea.Cmd {
			if gen != j.gen {
				return nil
			}
			j.asking = false
			if err != nil {
				return j.report(err)
			}
			j.take(es, before, len(es) < n)
			return nil
		}
	})
}

func (j *journal) take(es []db.Entry, before uint64, all bool) {
	var focus uint64
	if j.list.Cursor < len(j.entries) && j.list.Cursor > 0 {
		focus = j.entries[j.list.Cursor].Seq
	}
	if before != 0 {
		es = append(j.entries, es...)
	}
	j.entries, j.all, j.loaded = es, all, true
	j.undone = db.TakenBack(es)
	j.list.Len = len(es)
	for i, e := range es {
		if e.Seq == focus {
			j.list.Cursor = i
		}
	}
}

func (j *journal) status() string {
	if len(j.entries) == 0 {
		return ""
	}
	return text.Say(j.w.Log.Steps, j.entries[0].Seq) + " · " + j.w.Log.Legend
}

func (j *journal) view(w, h int) string {
	words := j.w.Log
	if j.loaded && len(j.entries) == 0 {
		return widget.Block(widget.Wrap(fmt.Sprintf(words.Empty, keyCap("ctrl+o")), w), w, h)
	}
	head := widget.Cell(words.When, 20) + " " + widget.Cell(words.What, w-21)
	j.list.Len = len(j.entries)
	list := j.list.View(w-1, h-1, func(i int) string { return j.line(i, w-1) })
	return j.theme.faint.Render(head) + "\n" + j.beside(list, &j.list)
}

func (j *journal) line(i, w int) string {
	e := j.entries[i]
	sign, style, did := " ", j.theme.plain, text.Entry(e, j.words.Lang)
	switch {
	case e.Undoes != 0:
		sign, style = "↶", j.theme.late
	case j.undone[e.Seq]:
		sign, style, did = "×", j.theme.faint, did+" ("+j.w.Log.Undone+")"
	case e.Redoes != 0:
		sign, style = "↷", j.theme.late
	}
	if i == j.list.Cursor {
		style = j.theme.selected
	}
	return style.Render(widget.Cell(j.moment(e.At), 20) + " " + sign + " " + widget.Cell(did, w-23))
}

// open shows what the step in focus changed.
func (j *journal) open() tea.Cmd {
	if len(j.entries) == 0 {
		return nil
	}
	seq, store := j.entries[j.list.Cursor].Seq, j.store
	return read(func() then {
		es, err := store.Journal(1, seq+1)
		labels := map[string]string{}
		if len(es) == 1 {
			labels = labelsIn(store, es[0])
		}
		return func() tea.Cmd {
			if err != nil || len(es) != 1 {
				return j.report(err)
			}
			return j.push(newStepPage(j.App, es[0], labels))
		}
	})
}

// labelsIn returns number and symbol of the directives whose marks or texts a
// step changed, by id; those removed since are left out.
func labelsIn(store *db.Store, e db.Entry) map[string]string {
	out := map[string]string{}
	for i, c := range e.Changes {
		key, _, _ := strings.Cut(c.Key, "/")
		if _, known := out[key]; known || i == stepRecords || c.Bucket != "marks" && c.Bucket != "texts" {
			continue
		}
		id, err := model.ParseDirectiveID(key)
		if err != nil {
			continue
		}
		if d, err := store.Directive(id); err == nil {
			out[key] = cmp.Or(d.Label(), d.Subject)
		}
	}
	return out
}
