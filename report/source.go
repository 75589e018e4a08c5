package report

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"strconv"

	"congvan/db"
	"congvan/model"
)

// A Line is one assignment as it stood at the cut-off.
type Line struct {
	Directive  *model.Directive
	Obligation *model.Obligation
	ID         model.AssignmentID
	Mark       model.Mark
	Facts      model.Facts
	Standing   model.Standing
}

// Lines go by directive, newest first, and then by clause, period and unit in
// official order.
type Lines = iter.Seq[Line]

// A source reads a register for one page. It keeps the first error.
type source struct {
	Page
	st   *db.Store
	step func(read, of int) bool
	err  error

	read, then *model.Directive // the one of the line before, and as it was at the cut-off

	before    model.Marks       // as they were at the cut-off; of those that changed since
	letter    model.DirectiveID // its urgings are not counted
	indicator string
	by        model.Base
	knownAt   model.Instant
}

// A Query is what is asked of a register.
type Query struct {
	Directive model.DirectiveID // 0: every directive
	Unit      model.UnitID      // 0: every unit; for reports that go by unit
	Units     []model.UnitID    // none: every unit; as Unit
	Group     model.GroupID     // 0: every group; as Unit
	Standings []model.Standing  // none: however it stands; for reports that go by standing
	Topic     string            // of the directives; "": whatever it is, also none
	Span      model.Span
	AsOf      model.Instant // 0: now
	Printed   model.Date    // the day on the page; none is left open
	Signer    string        // who signs, by name; "" is the usual one
	Indicator string        // that is ranked; "" is Bluezone
	By        model.Base    // its denominator; "": each of them
	Known     model.Instant // figures of the indicator as they were known then; 0: as they are known now
	Urgent    model.Instant // by which an urging letter asks for what is owed; 0 leaves it open

	letter model.DirectiveID // an urging letter whose own urgings are not counted; 0 for none

	// Step is told how many documents are read, and of how many; where it answers
	// false, no more are read: ErrStopped. Nil for nobody.
	Step func(read, of int) bool
}

// ErrStopped tells that the reading was stopped.
var ErrStopped = errors.New("stopped")

func openSource(st *db.Store, q Query) (*source, error) {
	s := &source{
		st: st, step: q.Step, letter: q.letter, indicator: q.Indicator, by: q.By, knownAt: q.Known,
		Page: Page{Span: q.Span, Printed: q.Printed, Urgent: q.Urgent},
	}
	var err error
	if s.Office, err = st.Office(); err != nil {
		return nil, err
	}
	if s.Page.Signer, err = s.Office.SignerNamed(q.Signer); err != nil {
		return nil, err
	}
	if s.Roster, err = st.Roster(); err != nil {
		return nil, err
	}
	if q.AsOf == 0 {
		q.AsOf = st.Now()
	}
	s.Clock = s.Office.Clock(q.AsOf)
	if q.AsOf < st.Now() {
		if s.before, err = st.MarksBefore(q.AsOf); err != nil {
			return nil, err
		}
	}
	if q.Directive != 0 {
		d, err := st.Directive(q.Directive)
		if err != nil {
			return nil, err
		}
		s.Only = &d
	}
	return s, s.narrow(q)
}

func (s *source) keep(err error) {
	if s.err == nil {
		s.err = err
	}
}

// goOn tells how far the reading is, and reports whether to go on.
func (s *source) goOn(read, of int) bool {
	if errors.Is(s.err, ErrStopped) {
		return false
	}
	if s.step != nil && !s.step(read, of) {
		s.keep(ErrStopped)
		return false
	}
	return true
}

// A Booked is a row of a register.
type Booked db.Booked

// day is that by which the register goes: of what came in when it came, where
// that is known.
func (b *Booked) day() model.Date { return bookedDay(b.Direction, b.Registered, b.Date) }

func bookedOn(d *model.Directive) model.Date { return bookedDay(d.Direction, d.Registered, d.Date) }

func bookedDay(direction model.Direction, g model.Registration, date model.Date) model.Date {
	if direction == model.In && g.Received != 0 {
		return g.Received
	}
	return date
}

// number is that by which the register goes; 0 for none.
func (b *Booked) number() int {
	if b.Direction == model.In {
		return b.Registered.Number
	}
	n, _ := strconv.Atoi(b.Number)
	return n
}

// A place is where a row of a register stands, in the index and in the register.
type place struct {
	db.RowRef
	n   int
	day model.Date
}

// registered lists the rows of one direction, all for none, of the days of the
// span up to the cut-off: by day, and by number within a day. What has no day
// comes last. The rows are read in parts, each time they are gone through.
func (s *source) registered(dir model.Direction) iter.Seq[Booked] {
	var places []place
	s.keep(s.st.EachBooked(func(r *db.Booked) bool {
		b := (*Booked)(r)
		if (dir == "" || b.Direction == dir) && s.covered(b.ID) && s.Span.Holds(b.day()) && s.knows(b.day()) {
			places = append(places, place{db.RowRef{Date: b.Date, ID: b.ID}, b.number(), b.day().Last()})
		}
		return true
	}))
	slices.Reverse(places)
	slices.SortStableFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(unknownLast(int(a.day)), unknownLast(int(b.day))), cmp.Compare(unknownLast(a.n), unknownLast(b.n)))
	})
	return func(yield func(Booked) bool) {
		for n, b := range s.booked(places) {
			if !s.goOn(n, len(places)) || !yield(b) {
				return
			}
		}
	}
}

// unknownLast puts what is not known behind all else.
func unknownLast(n int) uint { return uint(n) - 1 }

// atATime is how many rows are read at one go.
const atATime = 1000

// booked reads the rows at some places, as they were at the cut-off.
func (s *source) booked(places []place) iter.Seq2[int, Booked] {
	return func(yield func(int, Booked) bool) {
		n := 0
		for part := range slices.Chunk(places, atATime) {
			refs := make([]db.RowRef, len(part))
			for i, p := range part {
				refs[i] = p.RowRef
			}
			rows, err := s.st.BookedAt(refs)
			s.keep(err)
			for _, r := range rows {
				if b := Booked(r); !yield(n, s.asOf(b)) {
					return
				}
				n++
			}
			if err != nil {
				return
			}
		}
	}
}

// covered reports whether the page is of a directive.
func (s *source) covered(d model.DirectiveID) bool {
	return (s.Only == nil || s.Only.ID == d) && s.isOn(d)
}

// asOf is a row as it was at the cut-off.
func (s *source) asOf(b Booked) Booked {
	var from model.Date
	if b.Superseded != 0 {
		d, err := s.st.Directive(b.ID)
		s.keep(err)
		from = d.SupersededFrom
	}
	s.rewind(&b.Superseded, from, &b.Registered)
	return b
}

// directives is registered with each directive whole.
func (s *source) directives(dir model.Direction) iter.Seq[*model.Directive] {
	return func(yield func(*model.Directive) bool) {
		for r := range s.registered(dir) {
			d, err := s.st.Directive(r.ID)
			s.rewind(&d.SupersededBy, d.SupersededFrom, &d.Registered)
			if s.keep(err); err != nil || !yield(&d) {
				return
			}
		}
	}
}

// lines lists the assignments that the page asks for.
func (s *source) lines() Lines { return s.asked(s.Span) }

// everyday lists those of every day.
func (s *source) everyday() Lines { return s.asked(model.Span{}) }

// asked lists the assignments of a span. A directive whose assignments do not
// add up to what the index counts of it ends it.
func (s *source) asked(span model.Span) Lines {
	return func(yield func(Line) bool) {
		rows, err := s.st.RowsAt(s.Clock.Now)
		if err != nil {
			s.keep(err)
			return
		}
		at := rows.Filter(func(r *db.Row) bool { return s.covered(r.ID) })
		ids := make([]model.DirectiveID, len(at))
		known := make([]model.Tally, len(at))
		for i, pos := range at {
			row := rows.At(int(pos))
			ids[i], known[i] = row.ID, row.Tally(s.Clock)
		}
		check := &checker{ids: ids, known: known, roster: s.Roster}
		stopped := false
		var last *model.Directive
		s.nobody = nil
		err = s.st.EachAssigned(ids, s.Clock, func(d *model.Directive, o *model.Obligation, p db.Pressing) bool {
			s.keep(check.add(d, p, s.Clock))
			if s.err != nil || !s.goOn(len(ids)-len(check.ids), len(ids)) {
				return false
			}
			if last != d {
				last = d
				s.unassigned(d, span)
			}
			if !stopped && s.knows(bookedOn(d)) && s.asks(p.Assignment.Unit) && span.Asked(d, p.Original) {
				if l := s.line(d, o, p); s.stands(l.Standing) {
					stopped = !yield(l)
				}
			}
			return true
		})
		s.keep(err)
		s.keep(check.end())
		s.without(ids, known, span)
	}
}

// without looks at the directives that have no assignment at all.
func (s *source) without(ids []model.DirectiveID, known []model.Tally, span model.Span) {
	for i, id := range ids {
		if s.err != nil || known[i] != (model.Tally{}) {
			continue
		}
		d, err := s.st.Directive(id)
		if s.keep(err); err == nil {
			s.unassigned(&d, span)
		}
	}
}

// line is an assignment as it was at the cut-off.
func (s *source) line(d *model.Directive, o *model.Obligation, p db.Pressing) Line {
	var was *model.Mark
	if then, since := s.before[p.Assignment]; since {
		was = &then
	}
	m := p.Mark.AsOf(s.Clock.Now, was)
	if s.letter != 0 {
		m.Reminders = slices.DeleteFunc(slices.Clone(m.Reminders), func(r model.Reminder) bool { return r.Letter == s.letter })
	}
	d, o = s.decided(d, o)
	f := d.Facts(o, p.Assignment, m)
	return Line{d, o, p.Assignment, m, f, f.Standing(s.Clock)}
}

// decided is a directive and an obligation of it without what was decided of its
// periods and units after the cut-off.
func (s *source) decided(d *model.Directive, o *model.Obligation) (*model.Directive, *model.Obligation) {
	if s.read != d {
		s.read, s.then = d, d.DecidedBy(s.Clock.Now)
	}
	if s.then == d {
		return d, o
	}
	return s.then, s.then.Obligation(o.ID)
}

// A checker compares what it is given with what the index counts, directive
// after directive.
type checker struct {
	ids     []model.DirectiveID
	known   []model.Tally
	roster  *model.Roster
	label   string
	counted []model.Placed // of ids[0]
}

func (c *checker) add(d *model.Directive, p db.Pressing, clock model.Clock) error {
	for len(c.ids) > 0 && c.ids[0] != d.ID {
		if err := c.next(); err != nil {
			return err
		}
	}
	c.label = d.Label()
	c.counted = append(c.counted, model.Placed{Assignment: p.Assignment, Cell: p.Facts.Cell(clock)})
	return nil
}

func (c *checker) next() error {
	label := c.label
	if len(c.counted) == 0 {
		label = c.ids[0].String()
	}
	err := model.Differ(label, c.counted, c.known[0], c.roster)
	c.ids, c.known, c.counted = c.ids[1:], c.known[1:], c.counted[:0]
	return err
}

func (c *checker) end() error {
	for len(c.ids) > 0 {
		if err := c.next(); err != nil {
			return err
		}
	}
	return nil
}
