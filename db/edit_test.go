package db

import (
	"slices"
	"testing"

	"congvan/model"
)

// february is a document with a report on each of the four Thursdays of
// February and one standing duty.
func february(units ...model.UnitID) model.Directive {
	v := weekly(units...)
	rule := *v.Obligations[0].Deadline
	rule.From, rule.Until = model.NewDate(2021, 2, 1), model.NewDate(2021, 2, 28)
	v.Obligations[0].Deadline = &rule
	v.Obligations = v.Obligations[:2]
	return v
}

// withFourMarks keeps february with a mark of one unit in each of its periods.
func (d *desk) withFourMarks() (model.Directive, model.UnitID) {
	d.Helper()
	us := d.units("A", "B")
	id := d.add(february(us...), "văn bản")
	v, err := d.Directive(id)
	d.must(err)
	for _, p := range v.Obligations[0].Periods(0) {
		a := model.AssignmentID{Directive: id, Obligation: "1", Period: p, Unit: us[0]}
		d.must(d.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Doing, Note: p.String()}))
	}
	return v, us[0]
}

// marked lists what the touched assignments of v's obligations are, by note.
func (d *desk) marked(v model.Directive) map[string]model.AssignmentID {
	d.Helper()
	marks, err := d.Marks(v.ID)
	d.must(err)
	out := map[string]model.AssignmentID{}
	r, err := d.Roster()
	d.must(err)
	for _, a := range v.Assignments(r, d.now+400*24*60) {
		if m := marks[a]; m.Touched() {
			out[m.Note] = a
		}
	}
	return out
}

func (d *desk) loses(v model.Directive, was map[string]string) int {
	d.Helper()
	lost, err := d.EditLoses(v, was)
	d.must(err)
	return lost.Marks
}

func withRule(v model.Directive, change func(*model.Deadline)) model.Directive {
	v.Obligations = slices.Clone(v.Obligations)
	rule := *v.Obligations[0].Deadline
	change(&rule)
	v.Obligations[0].Deadline = &rule
	return v
}

func TestMarksFollowTheirPeriods(t *testing.T) {
	d := newDesk(t)
	v, _ := d.withFourMarks()
	before, _ := d.exported()
	friday := withRule(v, func(r *model.Deadline) { r.Weekday, r.Time = "friday", "15:00" })
	same(t, "lost", d.loses(friday, nil), 0)
	seq := d.Seq()
	d.must(d.EditDirective(friday, "văn bản"))
	same(t, "steps", d.Seq()-seq, 1)
	got := d.marked(friday)
	same(t, "marks that count", len(got), 4)
	same(t, "first", got[model.At(2021, 2, 4, 16, 0).String()].Period, model.At(2021, 2, 5, 15, 0))
	same(t, "last", got[model.At(2021, 2, 25, 16, 0).String()].Period, model.At(2021, 2, 26, 15, 0))
	d.sound()
	_, err := d.Undo()
	d.must(err)
	after, _ := d.exported()
	same(t, "after undo", after, before)
}

// A period that stays keeps its marks, whatever its place in the list.
func TestPeriodsThatStayKeepTheirMarks(t *testing.T) {
	d := newDesk(t)
	v, _ := d.withFourMarks()
	shifted := withRule(v, func(r *model.Deadline) { r.From, r.Until = model.NewDate(2021, 2, 8), model.NewDate(2021, 3, 7) })
	same(t, "lost", d.loses(shifted, nil), 1)
	d.must(d.EditDirective(shifted, ""))
	got := d.marked(shifted)
	same(t, "third", got[model.At(2021, 2, 18, 16, 0).String()].Period, model.At(2021, 2, 18, 16, 0))
	same(t, "marks that count", len(got), 3)
}

func TestMarksFollowRulesWithoutAnEnd(t *testing.T) {
	d := newDesk(t)
	us := d.units("A")
	v := weekly(us...)
	v.ID = d.add(v, "")
	a := model.AssignmentID{Directive: v.ID, Obligation: "1", Period: model.At(2021, 2, 4, 16, 0), Unit: us[0]}
	d.must(d.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Doing, Note: "n"}))
	friday := withRule(v, func(r *model.Deadline) { r.Weekday = "friday" })
	same(t, "lost", d.loses(friday, nil), 0)
	d.must(d.EditDirective(friday, ""))
	same(t, "moved to", d.marked(friday)["n"].Period, model.At(2021, 2, 5, 16, 0))
	monthly := withRule(friday, func(r *model.Deadline) { r.Every, r.Day = model.Monthly, 5 })
	same(t, "lost to months", d.loses(monthly, nil), 0) // 5 February, 16:00, is a Friday: it stays
	monthly = withRule(friday, func(r *model.Deadline) { r.Every, r.Day = model.Monthly, 6 })
	same(t, "lost to other days", d.loses(monthly, nil), 1)
}

func TestMarksFollowAnotherID(t *testing.T) {
	d := newDesk(t)
	v, _ := d.withFourMarks()
	before, _ := d.exported()
	renamed := v
	renamed.Obligations = slices.Clone(v.Obligations)
	renamed.Obligations[0].ID, renamed.Obligations[1].ID = "2", "1" // they change places
	was := map[string]string{"2": "1", "1": "2"}
	same(t, "lost unless told", d.loses(renamed, nil), 4)
	same(t, "lost", d.loses(renamed, was), 0)
	d.must(d.EditDirectiveAs(renamed, "văn bản", was))
	got := d.marked(renamed)
	same(t, "marks that count", len(got), 4)
	same(t, "id", got[model.At(2021, 2, 4, 16, 0).String()].Obligation, "2")
	d.sound()
	_, err := d.Undo()
	d.must(err)
	after, _ := d.exported()
	same(t, "after undo", after, before)
}

// What another obligation is called after does not take over its marks.
func TestAnIDTakenOverBringsNoMarks(t *testing.T) {
	d := newDesk(t)
	v, unit := d.withFourMarks()
	taken := v
	taken.Obligations = []model.Obligation{v.Obligations[1]}
	taken.Obligations[0].ID = "1"
	was := map[string]string{"1": "2"}
	same(t, "lost", d.loses(taken, was), 4)
	d.must(d.EditDirectiveAs(taken, "", was))
	marks, err := d.Marks(v.ID)
	d.must(err)
	same(t, "marks left", len(marks), 0)
	_, err = d.Undo()
	d.must(err)
	same(t, "marks back", len(d.marked(v)), 4)

	fresh := v
	fresh.Obligations = slices.Clone(v.Obligations)
	same(t, "lost to a new one of that id", d.loses(fresh, map[string]string{"1": ""}), 4)
	gone := v
	gone.Obligations = v.Obligations[1:]
	same(t, "lost with the obligation", d.loses(gone, nil), 4)
	fewer := v
	fewer.Obligations = slices.Clone(v.Obligations)
	fewer.Obligations[0].Units = fewer.Obligations[0].Units[1:]
	same(t, "lost with unit "+unit.String(), d.loses(fewer, nil), 4)
	d.must(d.EditDirective(fewer, ""))
	same(t, "lost already", d.loses(gone, nil), 0)
}

func TestTheOwnUnitComesWithItsDocument(t *testing.T) {
	d := newDesk(t)
	d.units("UBND xã A")
	d.must(d.SetOffice(model.Office{Name: "Phòng Văn hóa"}))
	v := february()
	v.Obligations[0].Who = []string{"UBND xã A", "Sở lạ"}
	v.Obligations = append(v.Obligations, model.Obligation{ID: "1-own", Text: "tổng hợp", Who: []string{"Phòng"}, Kind: model.Ongoing, Derived: true})
	seq := d.Seq()
	kept, err := d.TakeIn(v, "văn bản")
	d.must(err)
	same(t, "steps", d.Seq()-seq, 1)
	r, err := d.Roster()
	d.must(err)
	own, ok := r.Own()
	if !ok || own.Name != "Phòng Văn hóa" {
		t.Fatalf("own unit %+v (%v)", own, ok)
	}
	got, err := d.Directive(kept.ID)
	d.must(err)
	same(t, "own duty", got.Obligation("1-own").Units, []model.UnitID{own.ID})
	same(t, "units", len(got.Obligation("1").Units), 1)
	same(t, "not known", kept.Obligation("1").Unresolved, []string{"Sở lạ"})
	d.sound()
	_, err = d.Undo()
	d.must(err)
	r, err = d.Roster()
	d.must(err)
	same(t, "units and rows after undo", []int{len(r.Units()), d.rows().Len()}, []int{1, 0})
	_, err = d.Redo()
	d.must(err)
	d.sound()

	seq = d.Seq()
	_, err = d.TakeIn(v, "")
	d.must(err)
	r, err = d.Roster()
	d.must(err)
	same(t, "units and steps after the second", []int{len(r.Units()), int(d.Seq() - seq)}, []int{2, 1})
	in := v
	in.Direction = model.In
	kept, err = d.TakeIn(in, "")
	d.must(err)
	same(t, "own duty of another's document", len(kept.Obligation("1-own").Units), 0)
}
