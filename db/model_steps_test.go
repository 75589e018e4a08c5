package db

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"slices"

	"pgregory.net/rapid"

	"congvan/model"
)

// add takes a document in, with all kinds of obligation.
func (m *machine) add() {
	next := m.clone()
	v := weekly(m.some()...)
	if v.Number = fmt.Sprint(m.int(0, 99, "number")); v.Number == "0" {
		v.Number = ""
	}
	v.Date = []model.Date{20210122, 20210200, 20210000, 0, 20201231}[m.int(0, 4, "date")]
	v.Obligations = v.Obligations[:m.int(0, len(v.Obligations), "obligations")]
	if len(v.Obligations) > 0 && rapid.Bool().Draw(m.T, "unknown") {
		v.Obligations[0].Unresolved = []string{m.fresh("Đơn vị")}
	}
	text := []string{"", "Kính gửi: các xã", "<&>\n\"đến hết\""}[m.int(0, 2, "text")]
	id, err := m.s.AddDirective(copied(v), text)
	m.last.directive++
	v.ID = model.DirectiveID(m.last.directive)
	if id != v.ID {
		m.Fatalf("directive got id %d, want %d", id, v.ID)
	}
	next.directives[id] = copied(v)
	if text != "" {
		next.texts[id] = text
	}
	m.done(err, next)
}

func (m *machine) edit() {
	next := m.clone()
	d := copied(m.directives[oneOf(m, m.directives)])
	d.Subject, d.Date = m.fresh("đã sửa"), []model.Date{20210301, 20200000, 0}[m.int(0, 2, "date")]
	next.directives[d.ID] = copied(d)
	if rapid.Bool().Draw(m.T, "text too") {
		next.texts[d.ID] = d.Subject
		m.done(m.s.EditDirective(d, d.Subject), next)
		return
	}
	m.done(m.s.PutDirective(d), next)
}

// move corrects the single deadline of a document.
func (m *machine) move() {
	id := oneOf(m, m.directives)
	at := slices.IndexFunc(m.directives[id].Obligations, func(o model.Obligation) bool { return o.Kind == model.Once })
	if at < 0 {
		m.Skip("no single deadline")
	}
	next := m.clone()
	d := next.moveDeadline(id, at, noon.AddDays(m.int(-5, 30, "days")))
	m.done(m.s.PutDirective(copied(d)), next)
}

func (m *machine) drop() {
	next := m.clone()
	id := oneOf(m, m.directives)
	next.removeDirective(id)
	m.done(m.s.RemoveDirective(id), next)
}

func (m *machine) supersede() {
	next := m.clone()
	d := copied(m.directives[oneOf(m, m.directives)])
	by, from := oneOf(m, m.directives), model.Date(20210210).AddDays(m.int(-9, 9, "from"))
	if m.int(0, 4, "no more") == 0 {
		by, from = 0, 0
	}
	err := m.s.Supersede(d.ID, by, from)
	if by == d.ID {
		refused[*InvalidError](m, err)
		return
	}
	d.SupersededBy, d.SupersededFrom = by, from
	next.directives[d.ID] = d
	m.done(err, next)
}

func (m *machine) resolveOne() {
	id := oneOf(m, m.directives)
	for _, o := range m.directives[id].Obligations {
		if len(o.Unresolved) == 0 {
			continue
		}
		next := m.clone()
		units := m.some()
		next.resolve(id, o.Unresolved[0], units)
		m.done(m.s.Resolve(id, o.Unresolved[0], units), next)
		return
	}
	refused[*NotFoundError](m, m.s.Resolve(id, "không có", nil))
}

// alias gives a unit or a group one more name, sometimes one that it has.
func (m *machine) alias() {
	next := m.clone()
	written := m.fresh("Tên")
	if len(m.groups) > 0 && m.int(0, 1, "of a group") == 1 {
		g := copied(m.groups[oneOf(m, m.groups)])
		if m.int(0, 3, "known") == 0 {
			written = g.Name
		} else {
			g.Aliases = append(g.Aliases, written)
		}
		next.groups[g.ID] = g
		m.done(m.s.NameGroup(g.ID, written), next)
		return
	}
	u := copied(m.units[oneOf(m, m.units)])
	if m.int(0, 3, "known") == 0 {
		written = u.Name
	} else {
		u.Aliases = append(u.Aliases, written)
	}
	next.units[u.ID] = u
	m.done(m.s.NameUnit(u.ID, written), next)
}

func (m *machine) request() {
	next := m.clone()
	d := copied(m.directives[oneOf(m, m.directives)])
	o := d.Obligation("4")
	if o == nil {
		m.Skip("nothing on request")
	}
	r := model.Request{Asked: m.now, Due: noon.AddDays(m.int(1, 20, "days")), Basis: "12/CV"}
	err := m.s.Request(d.ID, "4", r)
	if r.Due < r.Asked || slices.ContainsFunc(o.Requests, func(old model.Request) bool { return old.Due == r.Due }) {
		refused[*InvalidError](m, err)
		return
	}
	o.Requests = append(o.Requests, r)
	slices.SortFunc(o.Requests, func(a, b model.Request) int { return cmp.Or(cmp.Compare(a.Asked, b.Asked), cmp.Compare(a.Due, b.Due)) })
	next.directives[d.ID] = d
	m.done(err, next)
}

// decide decides on a period that is owed, or takes a decision back.
func (m *machine) decide() {
	a := m.assignments()[0]
	next := m.clone()
	d := copied(m.directives[a.Directive])
	one := model.Decision{Period: a.Period, Choice: append(model.Choices, model.Undecided)[m.int(0, len(model.Choices), "choice")]}
	one.To = a.Period.AddDays(map[model.Choice]int{model.Move: 6, model.Early: -2, model.Merge: 7}[one.Choice])
	if !one.Choice.Counts() && one.Choice != model.Early {
		one.To = 0
	}
	if one.Choice.Counts() {
		one.Basis = "lịch nghỉ"
	}
	o := d.Obligation(a.Obligation)
	was := o.Decision(a.Period)
	one.At = was.At
	if one != was {
		one.At = m.now
		if err := o.Decide(one); err != nil {
			m.alike(m.s.Decide(d.ID, o.ID, []model.Decision{one}), err)
			return
		}
	}
	next.directives[d.ID] = d
	m.done(m.s.Decide(d.ID, o.ID, []model.Decision{one}), next)
}

// assignments draws some of one directive; none skips the step.
func (m *machine) assignments() []model.AssignmentID {
	d := m.directives[oneOf(m, m.directives)]
	var all []model.AssignmentID
	for _, a := range d.Assignments(m.roster(), m.now) {
		all = append(all, a)
	}
	if len(all) == 0 {
		m.Skip("no assignment")
	}
	from := m.int(0, len(all)-1, "from")
	return all[from:min(len(all), from+m.int(1, 4, "n"))]
}

func (m *machine) obligation(a model.AssignmentID) *model.Obligation {
	d := m.directives[a.Directive]
	return d.Obligation(a.Obligation)
}

func (m *machine) mark() {
	as, next := m.assignments(), m.clone()
	c := m.change()
	for _, a := range as {
		if closing, closed := m.obligation(a).Closed(a.Period); closed {
			m.alike(m.s.Mark(as, c), &model.ClosedError{Closing: closing})
			return
		}
		after, err := m.marks[a].Apply(c, m.obligation(a), m.now)
		if err != nil {
			refused[*model.FutureError](m, m.s.Mark(as, c))
			return
		}
		same := after
		same.Changed = m.marks[a].Changed
		if !reflect.DeepEqual(same, m.marks[a]) {
			next.marks[a] = after
		}
	}
	m.done(m.s.Mark(as, c), next)
}

func (m *machine) extend() {
	as, next := m.assignments(), m.clone()
	e := model.Extension{To: m.now.AddDays(m.int(1, 90, "days")), By: "Trưởng phòng", Basis: "15/TB", At: m.now}
	for _, a := range as {
		if closing, closed := m.obligation(a).Closed(a.Period); closed {
			m.alike(m.s.Extend(as, e), &model.ClosedError{Closing: closing})
			return
		}
		mark := copied(m.marks[a])
		if e.To <= mark.Due(m.obligation(a).DueOf(a.Period)) {
			refused[*InvalidError](m, m.s.Extend(as, e))
			return
		}
		mark.Extensions, mark.Changed = append(mark.Extensions, e), m.now
		next.marks[a] = mark
	}
	m.done(m.s.Extend(as, e), next)
}

func (m *machine) remind() {
	as, next := m.assignments(), m.clone()
	for _, a := range as {
		mark := copied(m.marks[a])
		mark.Reminders = append(mark.Reminders, model.Reminder{N: len(mark.Reminders) + 1, At: m.now, Channel: "Zalo"})
		mark.Changed = m.now
		next.marks[a] = mark
	}
	_, err := m.s.Remind(as, model.Reminder{Channel: "Zalo"})
	m.done(err, next)
}

func (m *machine) putReadings() {
	next := m.clone()
	var rs []model.Reading
	for _, u := range m.some() {
		n := int64(m.int(0, 500, "installs"))
		r := model.Reading{Indicator: m.indicator(), Unit: u, AsOf: m.now.Date(), Installs: &n}
		if len(m.directives) > 0 && m.bool("found") {
			r.Directive = oneOf(m, m.directives)
		}
		rs = append(rs, r)
		next.readings[readingID{r.Indicator, r.Unit, r.AsOf}] = r
	}
	m.done(m.s.PutReadings(rs), next)
}

func (m *machine) dropReading() {
	next := m.clone()
	for k := range next.readings {
		delete(next.readings, k)
		m.done(m.s.RemoveReading(k.indicator, k.unit, k.asOf), next)
		return
	}
	refused[*NotFoundError](m, m.s.RemoveReading(model.Bluezone, 1, 20210101))
}

func (m *machine) undo() {
	_, err := m.s.Undo()
	n := len(m.before)
	if n == 0 {
		m.wants(err, ErrNothingToUndo)
		return
	}
	m.must(err)
	m.after = append(slices.Clone(m.after), m.ledger)
	m.ledger, m.before = m.before[n-1], m.before[:n-1]
	m.seq++
}

func (m *machine) redo() {
	_, err := m.s.Redo()
	n := len(m.after)
	if n == 0 {
		m.wants(err, ErrNothingToRedo)
		return
	}
	m.must(err)
	m.before = append(slices.Clone(m.before), m.ledger)
	m.ledger, m.after = m.after[n-1], m.after[:n-1]
	m.seq++
}

func (m *machine) wants(err, want error) {
	m.Helper()
	if !errors.Is(err, want) {
		m.Fatalf("error %v, want %v", err, want)
	}
}

// turnClock goes on some days, or back: a PC whose battery is flat starts in
// another year.
func (m *machine) turnClock() {
	m.now = []model.Instant{
		m.now + 1, m.now.AddDays(1), m.now.AddDays(9), m.now.AddDays(-3), model.At(1980, 1, 1, 0, 5), noon,
	}[m.int(0, 5, "clock")]
}

func (m *machine) reopen() {
	m.must(m.s.Close())
	m.must(m.s.BackupError())
	m.open()
	m.quiet()
}

// backup keeps a copy of the register somewhere else.
func (m *machine) backup() {
	path := filepath.Join(m.dir, m.fresh("copy")+".db")
	m.must(m.s.Backup(path))
	m.keep(path)
}

// restore puts one of the copies in the place of the register.
func (m *machine) restore() {
	if m.forget(); len(m.copies) == 0 {
		m.Skip("no copy")
	}
	c := m.copies[m.int(0, len(m.copies)-1, "copy")]
	m.must(m.s.Close())
	_, err := Restore(m.path(), c.path, m.now)
	m.must(err)
	m.open()
	m.past = c.past
	m.ledger = c.past.clone()
}

// undoAllAndRedo takes every step back and repeats all of them: the register is
// as at its start, and then as at its end.
func (m *machine) undoAllAndRedo() {
	for len(m.after) > 0 {
		m.redo()
	}
	end, n := m.lines(), len(m.before)
	for range n {
		m.undo()
	}
	m.undo() // refused
	m.compare()
	for range n {
		m.redo()
	}
	m.redo() // refused
	m.compare()
	if !maps.Equal(end, m.lines()) {
		m.Fatal("the end is another after undo and redo")
	}
	m.inOrder()
}

// inOrder checks that the journal goes by number, whatever the clock said.
func (m *machine) inOrder() {
	es, err := m.s.Journal(0, 0)
	m.must(err)
	for i, e := range es {
		if e.Seq != m.seq-uint64(i) {
			m.Fatalf("entry %d has number %d", i, e.Seq)
		}
	}
}
