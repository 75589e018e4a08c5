package db

import (
	"reflect"
	"slices"
	"strconv"

	"congvan/model"
)

// Marks returns what is recorded on the assignments of a directive.
func (s *Store) Marks(id model.DirectiveID) (m model.Marks, err error) {
	err = s.read(func(v view) error {
		m, err = v.marks(id)
		return err
	})
	return m, err
}

// MarksOf returns what is recorded on some assignments; those that nobody
// touched are not in it.
func (s *Store) MarksOf(as []model.AssignmentID) (model.Marks, error) {
	marks := model.Marks{}
	err := s.read(func(v view) error {
		for _, a := range as {
			key := markKey(a)
			payload, err := v.get(bucketMarks, key)
			if err != nil {
				return err
			}
			var m model.Mark
			if payload == nil {
				continue
			}
			if err := decode(bucketMarks, key, payload, &m); err != nil {
				return err
			}
			marks[a] = m
		}
		return nil
	})
	return marks, err
}

func (v view) marks(id model.DirectiveID) (model.Marks, error) {
	marks := model.Marks{}
	err := v.each(bucketMarks, idKey(uint64(id)), func(k, payload []byte) error {
		a, ok := parseMarkKey(k)
		if !ok {
			return &CorruptError{Bucket: bucketMarks, Key: keyText(bucketMarks, k)}
		}
		var m model.Mark
		err := decode(bucketMarks, k, payload, &m)
		marks[a] = m
		return err
	})
	return marks, err
}

// Mark records a change on each of the assignments: all of them as one step,
// or none. Errors: NotFoundError, NoAssignmentError, model.ClosedError,
// InvalidError, and those of model.Mark.Apply.
func (s *Store) Mark(as []model.AssignmentID, c model.MarkChange) error {
	if c.State != "" {
		if _, err := model.ParseState(string(c.State)); err != nil {
			return &InvalidError{What: "mark", ID: string(c.State), Why: BadState}
		}
	}
	args := map[string]string{}
	if c.State != "" {
		args["state"] = string(c.State)
	}
	return s.change(ActionMark, args, func(t *txn) error {
		if err := t.keepFiles(as, c); err != nil {
			return err
		}
		return t.onEach(as, func(a model.AssignmentID, o *model.Obligation, m model.Mark) (model.Mark, error) {
			return recorded(a, o, m, c, t.now)
		})
	})
}

// recorded is the mark of an assignment after a change.
func recorded(a model.AssignmentID, o *model.Obligation, m model.Mark, c model.MarkChange, now model.Instant) (model.Mark, error) {
	if closing, closed := o.Closed(a.Period); closed {
		return m, &model.ClosedError{Closing: closing}
	}
	after, err := m.Apply(c, o, now)
	if err != nil {
		return m, err
	}
	same := after
	same.Changed = m.Changed
	if reflect.DeepEqual(same, m) { // nothing but the time differs
		return m, nil
	}
	return after, nil
}

// Extend grants each of the assignments a later deadline, at this minute.
// Errors: as Mark; InvalidError if it is not after the deadline that counts.
func (s *Store) Extend(as []model.AssignmentID, e model.Extension) error {
	args := map[string]string{"to": e.To.String(), "by": e.By}
	return s.change(ActionExtend, args, func(t *txn) error {
		e.At = t.now
		return t.onEach(as, func(a model.AssignmentID, o *model.Obligation, m model.Mark) (model.Mark, error) {
			if closing, closed := o.Closed(a.Period); closed {
				return m, &model.ClosedError{Closing: closing}
			}
			if e.To <= m.Due(o.DueOf(a.Period)) {
				return m, &InvalidError{What: "extension", ID: e.To.String(), Why: NotLater}
			}
			m.Extensions = append(slices.Clone(m.Extensions), e)
			m.Changed = t.now
			return m, nil
		})
	})
}

// Remind logs an urging on each of the assignments, at this minute, and returns
// the running numbers that they got. Errors: as Mark.
func (s *Store) Remind(as []model.AssignmentID, r model.Reminder) ([]int, error) {
	var numbers []int
	distinct := map[string]bool{}
	err := s.change(ActionRemind, map[string]string{"channel": r.Channel}, func(t *txn) error {
		r.At = t.now
		err := t.onEach(as, func(_ model.AssignmentID, _ *model.Obligation, m model.Mark) (model.Mark, error) {
			m = m.Urge(r, t.now)
			n := len(m.Reminders)
			numbers = append(numbers, n)
			distinct[strconv.Itoa(n)] = true
			return m, nil
		})
		t.common("n", distinct)
		return err
	})
	if err != nil {
		return nil, err
	}
	return numbers, nil
}

// onEach changes the mark of each assignment by f and stores it.
func (t *txn) onEach(as []model.AssignmentID, f func(model.AssignmentID, *model.Obligation, model.Mark) (model.Mark, error)) error {
	r, err := t.roster()
	if err != nil {
		return err
	}
	directives := map[model.DirectiveID]*model.Directive{}
	for _, a := range as {
		d, ok := directives[a.Directive]
		if !ok {
			if d, err = t.current(a.Directive); err != nil {
				return err
			}
			directives[a.Directive] = d
		}
		if err := t.changeMark(d, r, a, f); err != nil {
			return err
		}
	}
	t.describe(as, directives, r)
	return nil
}

func (t *txn) changeMark(
	d *model.Directive, r *model.Roster, a model.AssignmentID,
	f func(model.AssignmentID, *model.Obligation, model.Mark) (model.Mark, error),
) error {
	o := d.Obligation(a.Obligation)
	if o == nil || !assigned(o, r, a) {
		return &NoAssignmentError{ID: a}
	}
	var m model.Mark
	if err := t.load(bucketMarks, markKey(a), &m); err != nil {
		return err
	}
	m, err := f(a, o, m)
	if err != nil || !m.Touched() && m.Changed == 0 {
		return err
	}
	return t.put(bucketMarks, markKey(a), m)
}

// assigned reports whether the obligation has the assignment. Periods of a rule
// without an end may lie ahead: units also deliver early.
func assigned(o *model.Obligation, r *model.Roster, a model.AssignmentID) bool {
	return slices.Contains(o.Periods(a.Period), a.Period) && slices.Contains(r.Owing(o.Units, a.Period), a.Unit)
}

// describe tells the journal what the assignments have in common.
func (t *txn) describe(as []model.AssignmentID, ds map[model.DirectiveID]*model.Directive, r *model.Roster) {
	t.args["count"] = strconv.Itoa(len(as))
	obligations, periods, units := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, a := range as {
		obligations[a.Obligation] = true
		periods[a.Period.String()] = true
		units[r.Name(a.Unit)] = true
	}
	if len(ds) == 1 {
		t.about(ds[as[0].Directive])
		t.common("obligation", obligations)
	}
	t.common("period", periods)
	t.common("unit", units)
}

// common adds an arg if there is a single value.
func (t *txn) common(name string, values map[string]bool) {
	for v := range values {
		if len(values) == 1 && v != "" {
			t.args[name] = v
		}
	}
}

// keepFiles refuses files that show what was done of a secret directive.
func (t *txn) keepFiles(as []model.AssignmentID, c model.MarkChange) error {
	if len(c.Originals) == 0 {
		return nil
	}
	seen := map[model.DirectiveID]bool{}
	for _, a := range as {
		if seen[a.Directive] {
			continue
		}
		seen[a.Directive] = true
		d, err := t.current(a.Directive)
		switch {
		case err != nil:
			return err
		case d.Secrecy != "":
			return &InvalidError{What: "mark", ID: d.Label(), Why: SecretFile}
		}
	}
	return nil
}
