package db

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"

	"congvan/model"
)

// An Owing is what one unit owes of one directive at one deadline, and how it
// was urged: one call asks for all of it.
type Owing struct {
	Row   Row
	Unit  model.UnitID
	Due   model.Instant // from which the ladder counts; 0 for none
	Parts []OwedPart    // by clause
	Rung  model.Rung    // the last one that has come; zero where none has
	Waits bool          // its rung has come, and nobody urged since; without a deadline, nobody urged at all
	Let   bool          // down: a promise is broken (model.Mark.LetDown). It waits
	Ended bool          // all of it is recorded as not done. It waits for nothing
}

// An OwedPart is one assignment of an Owing.
type OwedPart struct {
	Assignment model.AssignmentID
	Text       string // of the clause
	Standing   model.Standing
	Mark       model.Mark
}

// Urgings is how often it was urged.
func (o Owing) Urgings() (n int) {
	for _, p := range o.Parts {
		n = max(n, len(p.Mark.Reminders))
	}
	return n
}

// Urged returns the last urging of it and the last promise; zero for none.
func (o Owing) Urged() (last, promise model.Reminder) {
	for _, p := range o.Parts {
		l, pr := p.Mark.Urged()
		if l.At > last.At {
			last = l
		}
		if pr.At > promise.At {
			promise = pr
		}
	}
	return last, promise
}

// Standing is the most pressing one of its parts.
func (o Owing) Standing() model.Standing {
	for _, st := range model.Standings {
		if slices.ContainsFunc(o.Parts, func(p OwedPart) bool { return p.Standing == st }) {
			return st
		}
	}
	return ""
}

// Assignments lists what an urging of it is logged on.
func (o Owing) Assignments() []model.AssignmentID {
	var out []model.AssignmentID
	for _, p := range o.Parts {
		out = append(out, p.Assignment)
	}
	return out
}

// A CallList is who to call now. Only so many directives are read for it, those
// whose deadlines lie nearest to now; Left counts the others.
type CallList struct {
	Owed []Owing
	Read int // directives
	Left int // directives that owe something besides
}

// ToUrge lists what units owe and are to be urged for (model.Mark.Urgeable):
// first what was promised and did not come, then that whose rung of the ladder has
// come and that nobody urged since, last what is recorded as not done; each oldest
// deadline first. It reads at most limit directives, 0 is all.
func (s *Store) ToUrge(c model.Clock, l model.Ladder, limit int) (CallList, error) {
	var list CallList
	roster, err := s.Roster()
	if err != nil {
		return list, err
	}
	err = s.read(func(v view) error {
		ids, err := v.owing(c, l)
		if err != nil {
			return err
		}
		if limit > 0 && len(ids) > limit {
			ids, list.Left = ids[:limit], len(ids)-limit
		}
		for _, key := range ids {
			owed, err := v.toUrge(key, roster, c, l)
			if err != nil {
				return err
			}
			list.Owed = append(list.Owed, owed...)
		}
		list.Read = len(ids)
		return nil
	})
	slices.SortStableFunc(list.Owed, compareOwings)
	return list, err
}

// compareOwings is the order of the calls.
func compareOwings(a, b Owing) int {
	return cmp.Or(a.place()-b.place(), cmp.Compare(urgency(a.Due), urgency(b.Due)), cmp.Compare(a.Row.ID, b.Row.ID))
}

// place is in which part of the list it stands.
func (o *Owing) place() int {
	switch {
	case o.Let:
		return 0
	case o.Waits:
		return 1
	case o.Ended:
		return 3
	}
	return 2
}

// owing lists from the agenda the directives of which something may have to be
// urged, the one whose deadline, or broken promise, is nearest to now first.
func (v view) owing(c model.Clock, l model.Ladder) ([]rowKey, error) {
	ahead := l.Reach(c.Now)
	nearest := map[rowKey]model.Instant{}
	for _, sp := range []span{
		{agendaReport, 0, ahead}, {agendaComplete, 0, ahead}, {agendaAssess, c.Now, ahead}, {agendaStuck, 0, forever},
	} {
		for w := v.walk(sp); w.key != nil; w.step() {
			if len(w.value) < 12 || len(w.key) < 9 {
				continue
			}
			key, off := parseRowKey(w.value[:12]), momentOf(w.key)-c.Now
			off = max(off, -off)
			if old, seen := nearest[key]; !seen || off < old {
				nearest[key] = off
			}
		}
	}
	if err := v.letDown(ahead, c.Now, nearest); err != nil {
		return nil, err
	}
	out := make([]rowKey, 0, len(nearest))
	for key := range nearest {
		out = append(out, key)
	}
	slices.SortFunc(out, func(a, b rowKey) int { return cmp.Or(cmp.Compare(nearest[a], nearest[b]), a.before(b)) })
	return out, nil
}

// hasPromise is in the payload of every mark with a promise.
var hasPromise = []byte(`"promised"`)

// letDown adds to nearest the directives with deadlines from ahead on of which a
// promise was broken. It looks through their marks, without reading those in
// which nothing was promised.
func (v view) letDown(ahead, now model.Instant, nearest map[rowKey]model.Instant) error {
	looked := map[rowKey]bool{}
	for _, group := range []byte{agendaReport, agendaAssess} {
		for w := v.walk(span{group, ahead, forever}); w.key != nil; w.step() {
			if len(w.value) < 12 {
				continue
			}
			key := parseRowKey(w.value[:12])
			if _, known := nearest[key]; known || looked[key] {
				continue
			}
			looked[key] = true
			over, err := v.promiseOver(key.id, now)
			if err != nil {
				return err
			}
			if over != 0 {
				nearest[key] = now - over
			}
		}
	}
	return nil
}

// promiseOver returns when the newest promise was over that a mark of a
// directive holds last; 0 where none is over.
func (v view) promiseOver(id model.DirectiveID, now model.Instant) (newest model.Instant, err error) {
	err = v.each(bucketMarks, idKey(uint64(id)), func(k, payload []byte) error {
		if !bytes.Contains(payload, hasPromise) {
			return nil
		}
		var m model.Mark
		if err := decode(bucketMarks, k, payload, &m); err != nil {
			return err
		}
		if _, promise := m.Urged(); promise.Promised != 0 && promise.Promised.End() < now {
			newest = max(newest, promise.Promised.End())
		}
		return nil
	})
	return newest, err
}

// toUrge reads what is to be urged of one directive.
func (v view) toUrge(key rowKey, roster *model.Roster, c model.Clock, l model.Ladder) ([]Owing, error) {
	if v.directiveExists(key.id) != nil {
		return nil, nil
	}
	d, err := v.directive(key.id)
	if err != nil {
		return nil, err
	}
	marks, err := v.marks(key.id)
	if err != nil {
		return nil, err
	}
	type call struct {
		unit model.UnitID
		due  model.Instant
	}
	var out []Owing
	at := map[call]int{}
	row := v.rowAt(d.Date, key.id)
	for o, a := range d.Assignments(roster, c.Now) {
		f := d.Facts(o, a, marks[a])
		if !marks[a].Urgeable(f, c, l) {
			continue
		}
		k := call{a.Unit, f.UrgedFor()}
		i, known := at[k]
		if !known {
			i, at[k] = len(out), len(out)
			out = append(out, Owing{Row: row, Unit: k.unit, Due: k.due, Ended: true})
		}
		out[i].Let = out[i].Let || marks[a].LetDown(f, c.Now)
		out[i].Ended = out[i].Ended && f.State == model.Failed
		out[i].Parts = append(out[i].Parts, OwedPart{a, o.Text, f.Standing(c), marks[a]})
	}
	for i := range out {
		out[i].climb(l, c.Now)
	}
	return out, nil
}

// climb finds the rung on which it stands. What was urged in part waits as a
// whole.
func (o *Owing) climb(l model.Ladder, now model.Instant) {
	o.wait(l, now)
	o.Waits = !o.Ended && (o.Waits || o.Let)
	o.Let = o.Let && o.Waits
}

func (o *Owing) wait(l model.Ladder, now model.Instant) {
	urged := forever
	for _, p := range o.Parts {
		last, _ := p.Mark.Urged()
		urged = min(urged, last.At)
	}
	if o.Due == 0 { // overdue without a deadline: urged once
		o.Waits = urged == 0
		return
	}
	rung, waits := l.Last(o.Due, urged, now)
	if o.Rung, o.Waits = rung, waits; rung == (model.Rung{}) {
		o.Waits = len(l) == 0 && urged == 0
	}
}

func momentOf(key []byte) model.Instant { return model.Instant(binary.BigEndian.Uint64(key[1:9])) }
