package db

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"congvan/model"
)

// facts draws entries of which none contradicts another: each thing is said
// once, and nothing is said of what another entry takes away.
type facts struct {
	*rapid.T
	out []fact
}

func (f *facts) add(name string, enter func(*Store) error) {
	f.out = append(f.out, fact{name, enter})
}

func (f *facts) int(from, to int) int { return rapid.IntRange(from, to).Draw(f.T, "n") }

func (f *facts) once() bool { return rapid.Bool().Draw(f.T, "said") }

func (f *facts) draw() []fact {
	f.marks()
	f.urgings()
	for id := model.DirectiveID(1); id <= 3; id++ {
		f.requests(id)
		f.exemptions(id)
		f.decisions(id)
		f.topics(id)
		f.follows(id)
	}
	f.closings()
	f.readings()
	f.activities()
	f.units()
	if f.once() {
		f.add("superseded", func(s *Store) error { return s.Supersede(2, 1, 20210215) })
	}
	if f.once() {
		f.add("office", func(s *Store) error { return s.SetOffice(model.Office{Name: "Phòng VHTT", SoonDays: 5}) })
	}
	return f.out
}

// owed lists the assignments that are owed whether or not unit 1 is closed, and
// that no closing locks.
func owed() (out []model.AssignmentID) {
	for id := model.DirectiveID(1); id <= 3; id++ {
		d := everyKind()
		d.ID = id
		for o, a := range d.Assignments(nil, 0) {
			if o.Kind == model.OnRequest || id == lockedIn && o.ID == "1" || a.Unit == 1 && a.Period.Date() > lastDay {
				continue
			}
			out = append(out, a)
		}
	}
	return out
}

// groups cuts some of what is owed into handfuls that are entered together.
func (f *facts) groups() (out [][]model.AssignmentID) {
	rest := rapid.Permutation(owed()).Draw(f.T, "assignments")
	for range f.int(0, 6) {
		n := f.int(1, 5)
		out, rest = append(out, rest[:n]), rest[n:]
	}
	return out
}

func (f *facts) marks() {
	for _, as := range f.groups() {
		c := model.MarkChange{
			State: rapid.SampledFrom(model.States).Draw(f.T, "state"), Received: noon.AddDays(f.int(-3, 40)),
			Values: map[string]float64{"tin, bài": float64(f.int(0, 9))}, Channel: "email",
		}
		switch f.int(0, 4) {
		case 0:
			c.CompleteBy = noon.Date().AddDays(f.int(0, 60))
		case 1:
			c.Approx = map[string]bool{"tin, bài": true}
		case 2:
			c.Ref, c.Place = "12/BC-UBND", "cặp 3"
		case 3:
			c.NoEvidence = "báo qua điện thoại"
		}
		f.add("mark", func(s *Store) error { return s.Mark(as, c) })
	}
}

// urgings are reminders and extensions; an extension goes beyond all that a
// period may be moved to.
func (f *facts) urgings() {
	for _, as := range f.groups() {
		f.add("urge", func(s *Store) error {
			_, err := s.Remind(as, model.Reminder{Channel: "Zalo", Promised: 20210301})
			return err
		})
	}
	for _, as := range f.groups() {
		e := model.Extension{To: noon.AddDays(70 + f.int(0, 60)), By: "Trưởng phòng", Basis: "15/TB"}
		f.add("extend", func(s *Store) error { return s.Extend(as, e) })
	}
}

func (f *facts) requests(id model.DirectiveID) {
	for i := range f.int(0, 3) {
		r := model.Request{Asked: noon.AddDays(f.int(0, 2)), Due: noon.AddDays(9 - i), Basis: fmt.Sprint(i)}
		f.add("request", func(s *Store) error { return s.Request(id, "4", r) })
	}
}

// exemptions of one unit begin on different days; clause 2 has no deadline, and
// so no days.
func (f *facts) exemptions(id model.DirectiveID) {
	for _, clause := range []string{"1", "2", "3"} {
		if id == lockedIn && clause == "1" {
			continue
		}
		for i := range f.int(0, 2) {
			if clause == "2" && i > 0 {
				continue
			}
			e := model.Exemption{Unit: copiedUnits[f.int(0, 3)], From: model.Date(20210201 + i*7), Reason: "lũ", By: "TP"}
			if i == 0 {
				e.Unit, e.From = copiedUnits[f.int(0, 3)], 0
			} else {
				e.Until = e.From.AddDays(f.int(0, 20))
			}
			f.add("exempt", func(s *Store) error { return s.Exempt(id, clause, []model.Exemption{e}) })
		}
	}
}

// decisions: a period that takes another in is decided on by nothing else.
func (f *facts) decisions(id model.DirectiveID) {
	if id == lockedIn {
		return
	}
	d := everyKind()
	periods := d.Obligations[0].Periods(0)
	for i := 0; i < len(periods); i++ {
		if !f.once() {
			continue
		}
		one := model.Decision{Period: periods[i], Choice: rapid.SampledFrom(model.Choices).Draw(f.T, "choice"), Basis: "lịch nghỉ"}
		switch one.Choice {
		case model.Move:
			one.To = periods[i].AddDays(f.int(1, 9))
		case model.Early:
			one.To = periods[i].AddDays(-2)
		case model.Merge:
			if i++; i == len(periods) {
				return
			}
			one.To = periods[i]
		}
		f.add("decide", func(s *Store) error { return s.Decide(id, "1", []model.Decision{one}) })
	}
}

func (f *facts) topics(id model.DirectiveID) {
	if f.once() {
		names := rapid.SliceOfN(rapid.SampledFrom([]string{"Bầu cử", "bầu cử", "Tết"}), 1, 3).Draw(f.T, "topics")
		f.add("topics", func(s *Store) error { return s.SetTopics(id, names) })
	}
}

func (f *facts) follows(id model.DirectiveID) {
	if f.once() {
		after := model.ClauseID{Directive: model.DirectiveID(f.int(1, 3)), Obligation: "1"}
		f.add("follow", func(s *Store) error { return s.Follow(id, "3", &after) })
	}
}

// closings are of periods that the same units owe whether or not unit 1 is
// closed: what is closed stays so.
func (f *facts) closings() {
	d := everyKind()
	for _, p := range d.Obligations[0].Periods(0) {
		if p.Date() <= lastDay && f.once() {
			f.add("close", func(s *Store) error { return s.ClosePeriod(lockedIn, "1", p, "đã gửi Sở") })
		}
	}
}

func (f *facts) readings() {
	for _, day := range []model.Date{20210205, 20210212, 20210219} {
		var rs []model.Reading
		for _, u := range copiedUnits {
			if f.once() {
				rs = append(rs, model.Reading{Indicator: model.Bluezone, Unit: u, AsOf: day, Installs: new(int64(f.int(0, 500)))})
			}
		}
		f.add("readings", func(s *Store) error { return s.PutReadings(rs) })
	}
}

func (f *facts) activities() {
	for i := range f.int(0, 4) {
		a := model.Activity{
			Topic: "Bầu cử", Day: model.Date(20210210 + f.int(0, 9)), What: "tờ gấp " + fmt.Sprint(i), Quantity: new(float64(f.int(0, 900))),
			Unit: slices.Concat(copiedUnits, []model.UnitID{0})[f.int(0, 4)], Directive: model.DirectiveID(f.int(0, 3)),
		}
		f.add("activity", func(s *Store) error {
			_, err := s.PutActivity(a)
			return err
		})
	}
}

// units: one is renamed, one is split up between two others.
func (f *facts) units() {
	if f.once() {
		f.add("unit renamed", func(s *Store) error {
			_, err := s.PutUnit(model.Unit{ID: 4, Name: "Thị trấn D", Order: 2})
			return err
		})
	}
	if f.once() {
		f.add("unit split up", func(s *Store) error {
			_, err := s.PutUnit(model.Unit{ID: 1, Name: "Xã A", Until: lastDay, Successor: 2, Besides: []model.UnitID{3}})
			return err
		})
	}
}
