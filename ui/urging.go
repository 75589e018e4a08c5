package ui

import (
	"cmp"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
)

// urgingReads is how many documents the list of calls reads before it is asked
// for the rest.
const urgingReads = 1000

// urgingPage lists whom to call now: a row for each unit and deadline. Urgings
// are logged here, and nothing edits them.
type urgingPage struct {
	base
	calls   db.CallList
	list    widget.List
	chosen  map[call]bool
	sent    map[call]bool // urged, and not read anew yet
	all     bool          // read every document
	channel string        // by which was urged last
	loaded  bool
	loads   int    // number of the last reading; older answers are dropped
	under   screen // the page that it was opened from; nil for none
}

// A call identifies a row over a reload.
type call struct {
	unit      model.UnitID
	directive model.DirectiveID
	due       model.Instant
}

func callOf(o *db.Owing) call { return call{o.Unit, o.Row.ID, o.Due} }

// openUrging shows whom to call above what is shown.
func (a *App) openUrging() tea.Cmd {
	if _, open := a.page.(*urgingPage); open {
		return nil
	}
	return a.openPage(&urgingPage{base: base{a}, chosen: map[call]bool{}, sent: map[call]bool{}, under: a.page})
}

func (u *urgingPage) title() string { return u.w.Urging.Title }

func (u *urgingPage) actions() []action {
	w := u.w.Urging
	return []action{
		{keys: "space", name: w.Now, run: u.urgeNow, deny: u.cannotUrge},
		{keys: "enter", name: w.Ask, run: u.ask, deny: u.cannotUrge},
		{keys: "ctrl+t insert", name: w.Choose, run: u.choose, deny: u.noRow},
		{keys: "ctrl+a", name: w.ChooseWaiting, run: u.chooseWaiting, deny: u.noRow, quiet: true},
		{keys: "ctrl+g", name: w.Open, run: u.open, deny: u.noRow},
		{keys: "ctrl+p", name: w.Unit, run: u.openRecord, deny: u.noRow},
		{keys: "ctrl+s", name: u.w.Issue.Compose, run: func() tea.Cmd { return u.composeUrging(u.scope()) }, deny: u.noRow, quiet: true},
		u.numbersAction(u),
		u.whyAction(func() []model.AssignmentID {
			o, _ := u.focused()
			return o.Assignments()
		}),
		{keys: "ctrl+l", name: w.Rest, run: u.readAll, deny: u.nothingLeft, quiet: true},
		{keys: "esc", name: u.w.App.Back, run: u.back},
	}
}

func (u *urgingPage) noRow() string {
	if len(u.calls.Owed) == 0 {
		return u.w.Urging.Nobody
	}
	return ""
}

func (u *urgingPage) cannotUrge() string { return cmp.Or(u.readOnly(), u.noRow()) }

func (u *urgingPage) nothingLeft() string {
	if u.calls.Left == 0 {
		return u.w.Urging.AllRead
	}
	return ""
}

// back drops what is chosen first.
func (u *urgingPage) back() tea.Cmd {
	if len(u.chosen) > 0 {
		clear(u.chosen)
		return nil
	}
	return u.goBack(u.under)
}

func (u *urgingPage) reload() tea.Cmd {
	store, clock, ladder, limit := u.store, u.clock(), u.office.Urging(), urgingReads
	if u.all {
		limit = 0
	}
	u.loads++
	n := u.loads
	return read(func() then {
		calls, err := store.ToUrge(clock, ladder, limit)
		return func() tea.Cmd {
			if n != u.loads {
				return nil
			}
			u.take(calls)
			return u.report(err)
		}
	})
}

// take shows what was read. The cursor stays on its row; where that was urged
// and went behind the others, it stays on the next one to call.
func (u *urgingPage) take(calls db.CallList) {
	was, had := u.focused()
	u.calls, u.loaded = calls, true
	clear(u.sent)
	u.list.Len = len(calls.Owed)
	u.list.Move(0)
	at := map[call]int{}
	for i := range calls.Owed {
		at[callOf(&calls.Owed[i])] = i
	}
	for c := range u.chosen {
		if _, there := at[c]; !there {
			delete(u.chosen, c)
		}
	}
	if i, there := at[callOf(&was)]; had && there && calls.Owed[i].Waits == was.Waits {
		u.list.Cursor = i
	}
}

func (u *urgingPage) readAll() tea.Cmd {
	u.all = true
	return u.reload()
}

func (u *urgingPage) focused() (db.Owing, bool) {
	if len(u.calls.Owed) == 0 {
		return db.Owing{}, false
	}
	return u.calls.Owed[min(u.list.Cursor, len(u.calls.Owed)-1)], true
}

func (u *urgingPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		u.list.Key(k.String())
	}
	return nil
}

// targets returns the rows that are chosen, else the one in focus.
func (u *urgingPage) targets() []db.Owing {
	var out []db.Owing
	for i := range u.calls.Owed {
		if u.chosen[callOf(&u.calls.Owed[i])] {
			out = append(out, u.calls.Owed[i])
		}
	}
	if o, ok := u.focused(); ok && len(out) == 0 {
		out = append(out, o)
	}
	return out
}

func (u *urgingPage) choose() tea.Cmd {
	o, _ := u.focused()
	if c := callOf(&o); u.chosen[c] {
		delete(u.chosen, c)
	} else {
		u.chosen[c] = true
	}
	u.list.Move(1)
	return nil
}

// chooseWaiting chooses every row whose rung has come, or none when all of them
// are chosen.
func (u *urgingPage) chooseWaiting() tea.Cmd {
	all, waiting := true, 0
	for i := range u.calls.Owed {
		if o := &u.calls.Owed[i]; o.Waits {
			waiting++
			all = all && u.chosen[callOf(o)]
		}
	}
	clear(u.chosen)
	for i := range u.calls.Owed[:waiting] {
		if o := &u.calls.Owed[i]; !all {
			u.chosen[callOf(o)] = true
		}
	}
	return nil
}

// lastChannel is the channel of this session's last urging, else that of the
// newest one among the rows, else the first of the list.
func (u *urgingPage) lastChannel() string {
	if u.channel != "" {
		return u.channel
	}
	var newest model.Reminder
	for i := range u.calls.Owed {
		if last, _ := u.calls.Owed[i].Urged(); last.At > newest.At {
			newest = last
		}
	}
	return cmp.Or(newest.Channel, u.w.Mark.Channels[0])
}

// urgeNow logs an urging by the last used channel.
func (u *urgingPage) urgeNow() tea.Cmd {
	var rows []db.Owing
	for _, o := range u.targets() {
		if !u.sent[callOf(&o)] {
			rows = append(rows, o)
			u.sent[callOf(&o)] = true
		}
	}
	clear(u.chosen)
	u.passSent()
	if len(rows) == 0 {
		return nil
	}
	store, as, r := u.store, assignmentsOf(rows), model.Reminder{Channel: u.lastChannel()}
	return u.changeThen(func() error { _, err := store.Remind(as, r); return err }, func(err error) tea.Cmd {
		if err != nil {
			clear(u.sent)
		}
		return u.report(err)
	})
}

// passSent moves the cursor on to the next row that is not being urged: a key
// that is pressed twice urges two units, not one twice.
func (u *urgingPage) passSent() {
	for i := u.list.Cursor; i < len(u.calls.Owed); i++ {
		if !u.sent[callOf(&u.calls.Owed[i])] {
			u.list.Cursor = i
			return
		}
	}
}

// ask asks how the units were urged and what they promised.
func (u *urgingPage) ask() tea.Cmd {
	return u.urgeForm(assignmentsOf(u.targets()), u.lastChannel(), func(channel string) {
		u.channel = channel
		clear(u.chosen)
	})
}

func assignmentsOf(rows []db.Owing) []model.AssignmentID {
	var out []model.AssignmentID
	for _, o := range rows {
		out = append(out, o.Assignments()...)
	}
	return out
}

// scope is of what a letter is that urges for what is chosen; of everything where
// nothing is.
func (u *urgingPage) scope() (s reportScope) {
	var rows []db.Owing
	if len(u.chosen) > 0 {
		rows = u.targets()
	}
	for i, o := range rows {
		if !slices.Contains(s.units, o.Unit) {
			s.units = append(s.units, o.Unit)
		}
		if i == 0 {
			s.directive, s.label = o.Row.ID, o.Row.Label()
		} else if o.Row.ID != s.directive {
			s.directive, s.label = 0, ""
		}
	}
	return s
}

// open jumps to the first assignment of the row.
func (u *urgingPage) open() tea.Cmd {
	o, _ := u.focused()
	return u.openOver(u, o.Row.ID, target{assignment: o.Parts[0].Assignment})
}

func (u *urgingPage) openRecord() tea.Cmd {
	o, _ := u.focused()
	return u.openUnit(o.Unit, u)
}

// numbers are the assignments of the row in focus, and how often it was urged.
func (u *urgingPage) numbers() (out []numeral) {
	o, ok := u.focused()
	if !ok {
		return nil
	}
	name := joinFilled(" · ", u.roster.Name(o.Unit), u.what(&o))
	out = append(out, u.amongst(fmt.Sprintf("%s: %d", name, len(o.Parts)), name, o.Assignments()))
	for _, p := range o.Parts {
		if n := len(p.Mark.Reminders); n > 0 && n == o.Urgings() {
			return append(out, u.urgingsNumber(name, p.Assignment, n))
		}
	}
	return out
}
