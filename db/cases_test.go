package db

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"congvan/model"
	"congvan/viet"
)

// The cases of DOMAIN.md, section 14, through the store; `go test ./... -run Case -v`
// lists those shown by number. The rules alone stand in model/cases_test.go,
// 10 to 12 only there. Of the others
//
//	13 and 14 are TestFoundingObligations (intake/founding_test.go),
//	15 is TestFoundingSpellings (intake/founding_test.go),
//	17 is TestDatesOut (viet/dates_test.go),
//	18 and 19 are the sheets of results (intake, cli),
//	20 is TestASecretTextIsRefused (cli/import_secret_test.go) and TestASecretDocumentTakesNoWords (ui/review_secret_test.go).

// thursdays are the periods of the weekly report of February 2021.
var thursdays = []model.Instant{
	model.At(2021, 2, 4, 16, 0), model.At(2021, 2, 11, 16, 0), model.At(2021, 2, 18, 16, 0), model.At(2021, 2, 25, 16, 0),
}

// A case desk keeps document 003: a broadcaster and 13 communes report every
// Thursday of February, clause 3.
type caseDesk struct {
	*desk
	id    model.DirectiveID
	units []model.UnitID
}

func newCaseDesk(t *testing.T) *caseDesk {
	t.Helper()
	c := &caseDesk{desk: newDesk(t)}
	c.now = model.At(2021, 2, 1, 8, 0)
	names := []string{"Đài Truyền thanh - Truyền hình huyện"}
	for i := range 13 {
		names = append(names, fmt.Sprintf("UBND xã %d", i+1))
	}
	c.units = c.desk.units(names...)
	v := february(c.units...)
	v.Obligations = v.Obligations[:1:1]
	v.Obligations[0].ID = "3"
	c.id = c.add(v, "")
	return c
}

// of is the assignment of the n-th unit, from 0, in a period from 1.
func (c *caseDesk) of(unit, period int) []model.AssignmentID {
	return []model.AssignmentID{{Directive: c.id, Obligation: "3", Period: thursdays[period-1], Unit: c.units[unit]}}
}

// at sets the clock.
func (c *caseDesk) at(t model.Instant) { c.now = t }

// behind is what stands behind an assignment now.
func (c *caseDesk) behind(a model.AssignmentID) Pressing {
	c.Helper()
	all, err := c.Assigned([]model.DirectiveID{c.id}, model.ClockAt(c.now), func(_ *model.Directive, _ *model.Obligation, x Pressing) bool { return x.Assignment == a })
	c.must(err)
	if len(all) != 1 {
		c.Fatalf("%+v is assigned %d times", a, len(all))
	}
	return all[0]
}

func (c *caseDesk) stands(a model.AssignmentID, want model.Standing) Pressing {
	c.Helper()
	p := c.behind(a)
	if p.Standing != want {
		c.Errorf("unit %d, period %s: %s, want %s", a.Unit, a.Period, p.Standing, want)
	}
	return p
}

// counts compares the numbers of the list with those of the directive.
func (c *caseDesk) counts(want model.Tally) {
	c.Helper()
	if got := c.tally(c.id); got != want {
		c.Errorf("directive: %+v, want %+v", got, want)
	}
	if got := c.rows().Tally(model.ClockAt(c.now)); got != want || !got.Reconciles() {
		c.Errorf("list: %+v, want %+v", got, want)
	}
}

func TestCase1ReceivedWhenDeliveredTypedADayLater(t *testing.T) {
	c := newCaseDesk(t)
	c.at(model.At(2021, 2, 5, 9, 0))
	for i, want := range []model.Standing{model.DoneOnTime, model.DoneOnTime, model.DoneLate} {
		received := thursdays[0] - 1 + model.Instant(i)
		c.must(c.Mark(c.of(i+1, 1), model.MarkChange{State: model.Done, Received: received}))
		if p := c.stands(c.of(i+1, 1)[0], want); want == model.DoneLate && p.Mark.Received-p.Due != 1 {
			t.Errorf("late by %d minutes, want 1", p.Mark.Received-p.Due)
		}
	}
}

func TestCase2AMinuteAfterTheHourAllAreToBeCalled(t *testing.T) {
	c := newCaseDesk(t)
	c.at(thursdays[0] + 1)
	c.must(c.Mark(c.of(0, 1), model.MarkChange{State: model.Done, Received: thursdays[0]}))
	c.stands(c.of(1, 1)[0], model.Overdue)
	ps, err := c.Pressing(model.ClockAt(c.now), -1)
	c.must(err)
	overdue := map[model.UnitID]bool{}
	for _, p := range ps {
		overdue[p.Assignment.Unit] = p.Standing == model.Overdue
	}
	if len(ps) != 13 || len(overdue) != 13 || !overdue[c.units[1]] || overdue[c.units[0]] {
		t.Errorf("%d press, of %d units", len(ps), len(overdue))
	}
}

func TestCase3PartialCompletedInItsDays(t *testing.T) {
	c := newCaseDesk(t)
	c.at(thursdays[0])
	c.must(c.Mark(c.of(1, 1), model.MarkChange{State: model.Done, Received: thursdays[0] - 10}))
	c.at(thursdays[0] + 60)
	c.must(c.Mark(c.of(1, 1), model.MarkChange{State: model.Partial, CompleteBy: 20210210}))
	c.stands(c.of(1, 1)[0], model.ReturnedInTime)
	c.at(model.At(2021, 2, 8, 9, 0))
	c.must(c.Mark(c.of(1, 1), model.MarkChange{State: model.Done}))
	c.at(model.At(2021, 2, 20, 9, 0))
	if p := c.stands(c.of(1, 1)[0], model.DoneOnTime); p.Mark.Received != thursdays[0]-10 {
		t.Errorf("received %s", p.Mark.Received)
	}
}

func TestCase4ExtendedAfterItsDeadline(t *testing.T) {
	c := newCaseDesk(t)
	c.at(model.At(2021, 2, 12, 8, 0))
	c.stands(c.of(1, 2)[0], model.Overdue)
	c.must(c.Extend(c.of(1, 2), model.Extension{To: model.At(2021, 2, 17, 16, 0), By: "Trưởng phòng", Basis: "15/TB"}))
	c.at(model.At(2021, 2, 17, 10, 5))
	c.must(c.Mark(c.of(1, 2), model.MarkChange{State: model.Done, Received: model.At(2021, 2, 17, 10, 0)}))
	p := c.stands(c.of(1, 2)[0], model.DoneOnTime)
	if !p.Mark.LateExtension(p.Original) || p.Original != thursdays[1] || p.Due != model.At(2021, 2, 17, 16, 0) {
		t.Errorf("granted late %v, original %s, due %s", p.Mark.LateExtension(p.Original), p.Original, p.Due)
	}
}

func TestCase5ExemptForOnePeriod(t *testing.T) {
	c := newCaseDesk(t)
	day := thursdays[1].Date()
	c.must(c.Exempt(c.id, "3", []model.Exemption{{Unit: c.units[7], From: day, Until: day, Reason: "lũ quét", By: "Trưởng phòng"}}))
	c.at(model.At(2021, 3, 1, 8, 0))
	c.counts(model.Tally{Total: 55, OpenOverdue: 55, Exempt: 1})
	c.stands(c.of(7, 2)[0], model.ExemptStanding)
	c.stands(c.of(7, 3)[0], model.Overdue)
}

func TestCase6OpenedAHundredTimes(t *testing.T) {
	c := newCaseDesk(t)
	c.at(model.At(2021, 3, 1, 8, 0))
	c.must(c.Close())
	path := filepath.Join(fastDir(t), "congvan.db")
	c.writeFile(path, c.readFile(c.Path()))
	for range 100 {
		c.open(path)
		c.counts(model.Tally{Total: 56, OpenOverdue: 56})
		c.must(c.Close())
	}
}

func TestCase7DormantUntilAsked(t *testing.T) {
	c := newCaseDesk(t)
	v := weekly(c.units[1:]...)
	v.Obligations = v.Obligations[3:]
	c.id = c.add(v, "")
	c.at(model.At(2021, 9, 20, 8, 0))
	owed := func() model.Tally {
		r := c.rows()
		return r.At(r.Find(c.id)).Tally(model.ClockAt(c.now))
	}
	same(t, "before", owed(), model.Tally{OnRequest: 13})
	c.must(c.Request(c.id, "4", model.Request{Due: model.At(2021, 9, 22, 23, 59)}))
	same(t, "after", owed(), model.Tally{Total: 13, OpenInTime: 13})
	c.must(c.Request(c.id, "4", model.Request{Due: model.At(2021, 9, 30, 23, 59)}))
	same(t, "asked again", owed(), model.Tally{Total: 26, OpenInTime: 26})
}

func TestCase8AWindowWithoutReport(t *testing.T) {
	c := newCaseDesk(t)
	due := model.At(2021, 9, 14, 23, 59)
	v := model.Directive{Direction: model.In, Number: "4", Symbol: "STTTT", Obligations: []model.Obligation{{
		ID: "1", Text: "thông điệp", Kind: model.Window, Units: c.units[1:],
		Deadline: &model.Deadline{From: 20210907, Until: 20210914, Due: due},
	}}}
	c.id = c.add(v, "")
	a := model.AssignmentID{Directive: c.id, Obligation: "1", Period: due, Unit: c.units[1]}
	c.at(due)
	c.stands(a, model.DueSoon)
	c.at(due + 1)
	c.stands(a, model.ToAssess)
	ps, err := c.Pressing(model.ClockAt(c.now), 0)
	c.must(err)
	for _, p := range ps {
		if p.Row.ID == c.id && p.Standing != model.ToAssess {
			t.Errorf("unit %d: %s", p.Assignment.Unit, p.Standing)
		}
	}
}

func TestCase9ThreeMeasuresAgainstTheirBaselines(t *testing.T) {
	c := newCaseDesk(t)
	names := []string{"thời lượng", "tần suất", "số lượng tin, bài"}
	o := model.Obligation{ID: "1a", Text: "tăng tuyên truyền", Kind: model.Ongoing, Units: c.units[:2]}
	for _, n := range names {
		o.Measures = append(o.Measures, model.Measure{Name: n, Op: ">=", Target: new(2.0), Relative: true})
	}
	c.id = c.add(model.Directive{Direction: model.In, Obligations: []model.Obligation{o}}, "")
	as := []model.AssignmentID{{Directive: c.id, Obligation: "1a", Unit: c.units[0]}}
	var missing *model.BaselineError
	seq := c.Seq()
	if err := c.Mark(as, model.MarkChange{State: model.Done, Values: map[string]float64{names[2]: 10}}); !errors.As(err, &missing) || c.Seq() != seq {
		t.Errorf("without a baseline: %v", err)
	}
	figures := model.MarkChange{
		State: model.Partial, Values: map[string]float64{names[0]: 8, names[1]: 10, names[2]: 11},
		Baselines: map[string]model.Baseline{names[0]: {Value: 4}, names[1]: {Value: 5}, names[2]: {Value: 6}},
	}
	c.must(c.Mark(as, figures))
	var short *model.ShortError
	if err := c.Mark(as, model.MarkChange{State: model.Done}); !errors.As(err, &short) || short.Measure != names[2] {
		t.Errorf("two of three: %v", err)
	}
	c.must(c.Mark(as, model.MarkChange{State: model.Done, Values: map[string]float64{names[2]: 12}}))
	c.stands(as[0], model.DoneNoDeadline)
}

func TestCase16SearchedWithoutMarks(t *testing.T) {
	d := newDesk(t)
	for _, subject := range []string{"tuyên truyền bầu cử", "củng cố Đài truyền thanh", "tổ chức lễ hội tại Đắk Lắk"} {
		d.add(model.Directive{Direction: model.In, Subject: subject}, "Về "+subject)
	}
	for query, want := range map[string]string{
		"tuyen truyen bau cu": "tuyên truyền bầu cử", "dai truyen thanh": "củng cố Đài truyền thanh", "Dak": "tổ chức lễ hội tại Đắk Lắk",
	} {
		found := d.rows().Search(viet.NewQuery(query))
		if len(found) != 1 || d.rows().At(int(found[0])).Subject != want {
			t.Errorf("%s: %v", query, found)
			continue
		}
		texts, err := d.SearchText(viet.NewQuery(query))
		d.must(err)
		same(t, "in the text: "+query, texts, []model.DirectiveID{d.rows().At(int(found[0])).ID})
	}
}

func TestCase21ReplacedFromThe15th(t *testing.T) {
	c := newCaseDesk(t)
	by := c.add(model.Directive{Direction: model.Out, Number: "20", Symbol: "VHTT"}, "")
	c.must(c.Supersede(c.id, by, 20210215))
	c.at(model.At(2021, 3, 1, 8, 0))
	c.counts(model.Tally{Total: 28, OpenOverdue: 28, Superseded: 28})
	c.stands(c.of(1, 2)[0], model.Overdue)
	c.stands(c.of(1, 3)[0], model.Superseded)
}

func TestCase22MergedOnThe20th(t *testing.T) {
	c := newCaseDesk(t)
	x, y := c.units[4], c.units[5]
	_, err := c.PutUnit(model.Unit{ID: x, Name: "UBND xã 4", Until: 20210220, Successor: y})
	c.must(err)
	c.at(model.At(2021, 3, 1, 8, 0))
	c.counts(model.Tally{Total: 55, OpenOverdue: 55})
	owed := map[model.UnitID][]int{}
	all, err := c.Assigned([]model.DirectiveID{c.id}, model.ClockAt(c.now), nil)
	c.must(err)
	for _, p := range all {
		for i, at := range thursdays {
			if p.Original == at {
				owed[p.Assignment.Unit] = append(owed[p.Assignment.Unit], i+1)
			}
		}
	}
	same(t, "X owes", owed[x], []int{1, 2, 3})
	same(t, "Y owes", owed[y], []int{1, 2, 3, 4})
	c.sound()
}
