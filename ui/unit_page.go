package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
)

// How many documents of a record are read at first, and then at a time.
const recordFirst, recordMore = 200, 1000

// unitPage is the whole record of one unit across directives: its assignments,
// its rate on time, its urgings. Each number opens the lines behind it.
type unitPage struct {
	base
	id     model.UnitID
	under  screen // the page that it was opened from; nil for none
	lines  []db.RecordLine
	urged  []urgedLine
	nums   []recordNumber
	months []month
	named  int // documents that name the unit
	read   int // of these were read
	loaded bool
	loads  int // number of the last reading; older answers are dropped

	number int    // in focus; -1 is none: the list is
	shown  string // the number whose lines are listed; "" is all of them
	open   bool   // what is settled is left out
	found  []int  // positions in lines, or in urged
	list   widget.List
}

// An urgedLine is one urging of the unit.
type urgedLine struct {
	line    int // position in lines
	urging  model.Reminder
	promise model.Promise
}

// openUnit shows the record of a unit above what is shown.
func (a *App) openUnit(id model.UnitID, under screen) tea.Cmd {
	return a.openPage(&unitPage{base: base{a}, id: id, under: under, number: -1})
}

func (u *unitPage) title() string { return u.w.UnitPage.Title }

func (u *unitPage) actions() []action {
	w := u.w.UnitPage
	enter := action{keys: "enter", name: w.Open, run: u.enter, deny: u.noLine}
	if u.number >= 0 {
		enter = action{keys: "enter", name: w.List, run: u.listNumber}
	}
	only := w.OnlyOpen
	if u.open {
		only = w.Whole
	}
	return []action{
		enter,
		{keys: "tab", name: w.NextNumber, run: func() tea.Cmd { return u.turn(1) }},
		{keys: "shift+tab", name: w.PrevNumber, run: func() tea.Cmd { return u.turn(-1) }, quiet: true},
		{keys: "ctrl+t", name: only, run: u.switchOpen},
		u.numbersAction(u),
		u.whyAction(func() []model.AssignmentID {
			if l, ok := u.focused(); ok {
				return []model.AssignmentID{l.Assignment}
			}
			return nil
		}),
		{keys: "ctrl+e", name: u.w.Units.Edit, run: u.edit, deny: u.readOnly},
		{keys: "esc", name: u.w.App.Back, run: u.back},
	}
}

func (u *unitPage) noLine() string {
	if len(u.found) == 0 {
		return u.nothing()
	}
	return ""
}

// back leaves the numbers first, then what is listed, then the page.
func (u *unitPage) back() tea.Cmd {
	switch {
	case u.number >= 0:
		u.number = -1
	case u.shown != "" || u.open:
		u.shown, u.open = "", false
		u.list.Cursor = 0
		u.filter()
	default:
		return u.goBack(u.under)
	}
	return nil
}

func (u *unitPage) reload() tea.Cmd {
	if _, there := u.roster.Unit(u.id); !there {
		return u.goBack(u.under)
	}
	u.loads++
	n, store, id := u.loads, u.store, u.id
	return read(func() then {
		ids, err := store.Naming(id)
		return func() tea.Cmd {
			if n != u.loads {
				return nil
			}
			u.named = len(ids)
			return tea.Batch(u.report(err), u.readOn(nil, ids, min(recordFirst, len(ids))))
		}
	})
}

// readOn reads the next so many documents, and goes on until all are read. The
// first reading shows what has come so far; a later one, once it is whole.
func (u *unitPage) readOn(before []db.RecordLine, ids []model.DirectiveID, count int) tea.Cmd {
	n, store, id, now := u.loads, u.store, u.id, u.now
	return read(func() then {
		more, err := store.Record(id, ids[:count], now)
		return func() tea.Cmd {
			if n != u.loads {
				return nil
			}
			lines, rest := append(before, more...), ids[count:]
			if !u.loaded || len(rest) == 0 || err != nil {
				u.take(lines, u.named-len(rest))
			}
			if err != nil || len(rest) == 0 {
				u.loaded = true
				return u.report(err)
			}
			return u.readOn(lines, rest, min(recordMore, len(rest)))
		}
	})
}

// take shows lines; the cursor stays on its own.
func (u *unitPage) take(lines []db.RecordLine, documents int) {
	at, had := u.focused()
	u.lines, u.read = lines, documents
	u.urged = urgedOf(lines, u.now)
	u.nums = u.recordNumbers()
	u.months = monthsOf(lines, u.clock())
	if u.number >= len(u.nums) {
		u.number = -1
	}
	if u.numberShown().key == "" && u.read == u.named {
		u.shown = ""
	}
	u.filter()
	for i := range u.found {
		if had && u.lineAt(i).Assignment == at.Assignment {
			u.list.Cursor = i
			return
		}
	}
}

// filter finds the lines of the number that is shown.
func (u *unitPage) filter() {
	u.found = nil
	num := u.numberShown()
	if num.urgings != nil {
		u.found = u.urgingsOf(num)
	} else {
		for _, i := range u.linesOf(num) {
			if !(u.open && u.lines[i].Facts.Standing(u.clock()).Settled()) {
				u.found = append(u.found, i)
			}
		}
	}
	u.list.Len = len(u.found)
	u.list.Move(0)
}

// lineAt returns the i-th line shown; of an urging, what was urged.
func (u *unitPage) lineAt(i int) *db.RecordLine {
	if u.numberShown().urgings != nil {
		return &u.lines[u.urged[u.found[i]].line]
	}
	return &u.lines[u.found[i]]
}

func (u *unitPage) focused() (db.RecordLine, bool) {
	if u.list.Cursor >= len(u.found) {
		return db.RecordLine{}, false
	}
	return *u.lineAt(u.list.Cursor), true
}

func (u *unitPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && u.list.Key(k.String()) {
		u.number = -1
	}
	return nil
}

// turn puts the focus on the next number, and behind the last one on the list.
func (u *unitPage) turn(n int) tea.Cmd {
	u.number += n
	switch {
	case u.number < -1:
		u.number = len(u.nums) - 1
	case u.number >= len(u.nums):
		u.number = -1
	}
	return nil
}

// listNumber lists the lines behind the number in focus.
func (u *unitPage) listNumber() tea.Cmd {
	u.shown, u.open = u.nums[u.number].key, false
	u.number, u.list.Cursor = -1, 0
	u.filter()
	return nil
}

// numbers are those of the page, the one in focus first; they open here.
func (u *unitPage) numbers() (out []numeral) {
	for i := range u.nums {
		n := numeral{words: u.nums[i].words, n: u.count(u.nums[i]), open: func() tea.Cmd {
			u.number = i
			return u.listNumber()
		}}
		if i == u.number {
			out = append([]numeral{n}, out...)
		} else {
			out = append(out, n)
		}
	}
	return out
}

func (u *unitPage) switchOpen() tea.Cmd {
	u.open, u.shown = !u.open, ""
	u.list.Cursor = 0
	u.filter()
	return nil
}

// enter jumps to the very cell.
func (u *unitPage) enter() tea.Cmd {
	l, _ := u.focused()
	return u.openOver(u, l.Assignment.Directive, target{assignment: l.Assignment})
}

func (u *unitPage) edit() tea.Cmd {
	x, _ := u.roster.Unit(u.id)
	return u.push(newUnitForm(u.App, x))
}
