package db

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

func TestUndoAndRedoAcrossRestarts(t *testing.T) {
	d := newDesk(t)
	if _, err := d.Undo(); !errors.Is(err, ErrNothingToUndo) {
		t.Errorf("empty journal: got %v", err)
	}
	var states []string
	state := func() string { s, _ := d.exported(); return s }
	states = append(states, state())
	us := d.units("A")
	states = append(states, state())
	id := d.add(weekly(us...), "văn bản")
	states = append(states, state())
	d.must(d.Mark([]model.AssignmentID{d.first3(id, us[0])}, model.MarkChange{State: model.Done}))
	states = append(states, state())
	actions := []Action{ActionUnit, ActionImport, ActionMark}

	for round := range 2 {
		for i := 2; i >= 0; i-- {
			e, err := d.Undo()
			d.must(err)
			same(t, "undone", e.Action, actions[i])
			same(t, fmt.Sprintf("round %d, state %d", round, i), state(), states[i])
			d.sound()
			d.reopen()
		}
		if _, err := d.Undo(); !errors.Is(err, ErrNothingToUndo) {
			t.Errorf("nothing left: got %v", err)
		}
		for i := range 3 {
			e, err := d.Redo()
			d.must(err)
			same(t, "redone", e.Action, actions[i])
			same(t, fmt.Sprintf("round %d, state %d again", round, i+1), state(), states[i+1])
			d.sound()
			d.reopen()
		}
		if _, err := d.Redo(); !errors.Is(err, ErrNothingToRedo) {
			t.Errorf("nothing to repeat: got %v", err)
		}
	}
}

func TestNewStepEndsRedo(t *testing.T) {
	d := newDesk(t)
	d.units("A", "B")
	_, err := d.Undo()
	d.must(err)
	d.units("C")
	if _, err := d.Redo(); !errors.Is(err, ErrNothingToRedo) {
		t.Errorf("got %v", err)
	}
	e, err := d.Undo()
	d.must(err)
	same(t, "undone", e.Args["unit"], "C")
	e, err = d.Undo()
	d.must(err)
	same(t, "undone next", e.Args["unit"], "A")
}

func TestJournalPages(t *testing.T) {
	d := newDesk(t)
	d.units("A", "B", "C", "D")
	seqs := func(limit int, before uint64) (out []uint64) {
		es, err := d.Journal(limit, before)
		d.must(err)
		for _, e := range es {
			out = append(out, e.Seq)
		}
		return out
	}
	same(t, "all", seqs(0, 0), []uint64{4, 3, 2, 1})
	same(t, "page", seqs(2, 0), []uint64{4, 3})
	same(t, "next page", seqs(2, 3), []uint64{2, 1})
	same(t, "end", len(seqs(2, 1)), 0)
	same(t, "beyond", seqs(1, 99), []uint64{4})
	es, err := d.Journal(1, 0)
	d.must(err)
	same(t, "change", es[0].Changes, []Change{{Bucket: "units", Key: "4", After: []byte(`{"id":4,"name":"D"}`)}})
}

func TestUndoRefusesWhatChangedBehindItsBack(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.must(d.bolt.Update(func(tx *bolt.Tx) error {
		key := idKey(1)
		return tx.Bucket([]byte(bucketUnits)).Put(key, seal(bucketUnits, key, []byte(`{"id":1,"name":"Z"}`)))
	}))
	before, journal := d.exported()
	var conflict *ConflictError
	if _, err := d.Undo(); !errors.As(err, &conflict) || conflict.Key != "1" || conflict.Bucket != bucketUnits {
		t.Errorf("got %v, want ConflictError on unit 1", err)
	}
	after, journalAfter := d.exported()
	same(t, "records", after, before)
	same(t, "journal", journalAfter, journal)
}

// TestRandomStepsAreUndone makes random steps, takes all back and repeats all:
// the register must be byte for byte as it was.
func TestRandomStepsAreUndone(t *testing.T) {
	for seed := range uint64(6) {
		d := newDesk(t)
		r := rand.New(rand.NewPCG(seed, 1))
		d.units("Gốc 1", "Gốc 2", "Gốc 3")
		start, _ := d.exported()
		base := d.Seq()
		for range 60 {
			d.now += model.Instant(r.IntN(3000))
			randomStep(d, r)
			if r.IntN(20) == 0 {
				d.reopen()
			}
		}
		d.sound()
		end, _ := d.exported()
		steps := d.undoTo(base)
		back, _ := d.exported()
		same(t, "undone", back, start)
		d.sound()
		for range steps {
			_, err := d.Redo()
			d.must(err)
		}
		again, _ := d.exported()
		same(t, "redone", again, end)
		d.sound()
	}
}

// undoTo takes steps back until the first base entries alone are left.
func (d *desk) undoTo(base uint64) (steps int) {
	d.Helper()
	for {
		es, err := d.Journal(1, 0)
		d.must(err)
		if es[0].UndoTop <= base {
			return steps
		}
		_, err = d.Undo()
		d.must(err)
		steps++
	}
}

// randomStep tries one step; refusals are part of the game.
func randomStep(d *desk, r *rand.Rand) {
	id := func(n int) uint64 { return uint64(r.IntN(n) + 1) }
	unit := func() model.UnitID { return model.UnitID(id(6)) }
	directive := model.DirectiveID(id(6))
	a := model.AssignmentID{Directive: directive, Obligation: fmt.Sprint(id(4)), Unit: model.UnitID(id(3))}
	if v, err := d.Directive(directive); err == nil && v.Obligation(a.Obligation) != nil {
		ps := v.Obligation(a.Obligation).Periods(d.now)
		a.Period = ps[r.IntN(len(ps))]
	}
	as := []model.AssignmentID{a}
	n := int64(r.IntN(100))
	switch r.IntN(17) {
	case 0, 1:
		v := weekly(1, 2, 3)
		v.Number, v.Date = fmt.Sprint(id(99)), model.NewDate(2021, r.IntN(13), 0)
		_, _ = d.AddDirective(v, fmt.Sprintf("văn bản số %d", id(99)))
	case 2, 3, 4:
		_ = d.Mark(as, model.MarkChange{State: model.States[r.IntN(len(model.States))], Note: fmt.Sprint(id(3)), Values: map[string]float64{"x": float64(n) / 3}})
	case 5:
		_ = d.Extend(as, model.Extension{To: d.now + model.Instant(id(20000)), By: "TP"})
	case 6:
		_, _ = d.Remind(as, model.Reminder{Channel: "phone"})
	case 7:
		_ = d.Request(directive, "4", model.Request{Due: d.now + model.Instant(id(9999))})
	case 8:
		_ = d.RemoveDirective(directive)
	case 9:
		_ = d.Supersede(directive, model.DirectiveID(id(6)), d.now.Date())
	case 10:
		if v, err := d.Directive(directive); err == nil {
			v.Date, v.Subject = model.NewDate(2021, r.IntN(12)+1, r.IntN(28)+1), fmt.Sprint("sửa ", id(9))
			if len(v.Obligations) > 2 && r.IntN(2) == 0 {
				v.Obligations[2].Deadline.Due += model.Instant(id(99))
			}
			_ = d.EditDirective(v, fmt.Sprint("văn bản ", id(5)))
		}
	case 11:
		_, _ = d.PutUnit(model.Unit{ID: model.UnitID(r.IntN(5)), Name: fmt.Sprint("Đơn vị ", id(9)), Until: d.now.Date().AddDays(r.IntN(60) - 30), Successor: unit()})
	case 12:
		_ = d.RemoveUnit(unit())
	case 13:
		_, _ = d.PutGroup(model.Group{ID: model.GroupID(r.IntN(3)), Name: fmt.Sprint("Nhóm ", id(3)), Members: []model.UnitID{unit()}})
	case 14:
		_ = d.PutReadings([]model.Reading{{Indicator: "bluezone", Unit: unit(), AsOf: d.now.Date(), Installs: &n}})
	case 15:
		_ = d.SetOffice(model.Office{Name: fmt.Sprint("Phòng ", id(4))})
	case 16:
		if es, err := d.Journal(1, 0); err == nil && es[0].UndoTop > 3 && r.IntN(2) == 0 { // the first units stay
			_, _ = d.Undo()
		} else {
			_, _ = d.Redo()
		}
	}
}

// TestEntriesAreWrittenAsJSON holds the quick way to write an entry against
// encoding/json.
func TestEntriesAreWrittenAsJSON(t *testing.T) {
	payload := json.RawMessage(`{"id":1,"name":"<Xã> & \"huyện\""}`)
	for _, e := range []Entry{
		{},
		{Seq: 3, At: noon, Action: ActionUnit, UndoTop: 3, Changes: []Change{}},
		{Seq: 3, Action: ActionUnit, Args: map[string]string{"unit": "<a>"}, Changes: []Change{{Bucket: bucketUnits, Key: "1", After: payload}}, Prev: 2},
		{Action: ActionUndo, Changes: []Change{{Bucket: bucketMarks, Key: "7/“3\"/é/12", Before: payload}, {Bucket: bucketTexts, Key: "1", Before: payload, After: payload}}, Undoes: 4},
		{Changes: []Change{{}}},
	} {
		got, err := encodeEntry(e)
		want, failed := encode(e)
		if err != nil || failed != nil {
			t.Fatal(err, failed)
		}
		if len(e.Changes) == 0 {
			e.Changes = nil
			want, _ = encode(e)
		}
		same(t, "entry", string(got), string(want))
	}
}

// TestLastHeadIsTheLastEntry holds what a step reads of the one before against
// the whole of it.
func TestLastHeadIsTheLastEntry(t *testing.T) {
	d := newDesk(t)
	check := func() {
		d.must(d.read(func(v view) error {
			head, err := v.lastHead()
			d.must(err)
			whole, err := v.last()
			d.must(err)
			whole.Changes = nil
			same(t, "last entry", head, whole)
			return nil
		}))
	}
	check()
	id := d.add(weekly(d.units("Xã \"a\"]", `,"changes":[`)...), `"changes":[`)
	check()
	d.must(d.RemoveDirective(id))
	check()
	_, err := d.Undo()
	d.must(err)
	check()
}
