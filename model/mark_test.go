package model

import (
	"errors"
	"testing"
)

func TestAMarkKeepsWhatNobodyTakesBack(t *testing.T) {
	now := At(2021, 2, 5, 9, 0)
	first := At(2021, 2, 4, 15, 0)
	m := apply(t, Mark{}, MarkChange{State: Done, Received: first, Note: "gửi qua Zalo", Ref: "15/BC"}, now)
	m = apply(t, m, MarkChange{State: Doing}, now)
	m = apply(t, m, MarkChange{State: Done}, now)
	if m.Received != first || m.Note == "" || m.Ref == "" {
		t.Errorf("after doing and done again: %+v", m)
	}
	m = apply(t, m, MarkChange{State: Partial, CompleteBy: NewDate(2021, 2, 10)}, now)
	m = apply(t, m, MarkChange{State: Partial, Note: "đã gọi"}, now)
	if m.CompleteBy != NewDate(2021, 2, 10) || m.Note != "đã gọi" {
		t.Errorf("marked partial again: %+v", m)
	}
	m = apply(t, m, MarkChange{CompleteBy: NewDate(2021, 2, 12)}, now)
	if m.CompleteBy != NewDate(2021, 2, 12) {
		t.Errorf("a new day without a state: %+v", m)
	}
	m = apply(t, m, MarkChange{Clear: Clearing{Note: true, Ref: true, Days: true, Received: true}}, now)
	if m.Note != "" || m.Ref != "" || m.CompleteBy != 0 || m.Received != now {
		t.Errorf("after clearing: %+v", m)
	}
}

func TestFiguresAreNotNegative(t *testing.T) {
	var bad *FigureError
	_, err := Mark{}.Apply(MarkChange{State: Done, Values: map[string]float64{"số tin": -1}}, nil, 1000)
	if !errors.As(err, &bad) || bad.Measure != "số tin" {
		t.Errorf("got %v", err)
	}
}

func TestDoneNeedsTheTarget(t *testing.T) {
	three := 3.0
	o := Obligation{Measures: []Measure{{Name: "số tin", Op: ">=", Target: &three, Relative: true}}}
	base := map[string]Baseline{"số tin": {Value: 1.1}}
	var short *ShortError
	_, err := Mark{}.Apply(MarkChange{State: Done, Values: map[string]float64{"số tin": 3.2}, Baselines: base}, &o, 1000)
	if !errors.As(err, &short) || short.Ratio != 2.91 {
		t.Errorf("2.91 times: %v", err)
	}
	if _, err := (Mark{}).Apply(MarkChange{State: Done, Values: map[string]float64{"số tin": 3.3}, Baselines: base}, &o, 1000); err != nil {
		t.Errorf("three times to the decimal: %v", err)
	}
}

func TestAStaleExtensionMovesNothing(t *testing.T) {
	corrected := At(2021, 2, 20, 16, 0)
	m := Mark{Extensions: []Extension{{To: At(2021, 2, 12, 16, 0)}}}
	if got := m.Due(corrected); got != corrected {
		t.Errorf("due %s", got)
	}
}

// A directive that takes over on a day to come leaves standing duties alone
// until then.
func TestSupersededOnADayToCome(t *testing.T) {
	d := Directive{ID: 1, SupersededBy: 2, SupersededFrom: NewDate(2021, 12, 1), Obligations: []Obligation{{ID: "1", Kind: Ongoing, Units: []UnitID{1}}}}
	if got := d.Tally("", nil, nil, ClockAt(At(2021, 11, 30, 23, 59))); got.Superseded != 0 || got.Total != 1 {
		t.Errorf("a minute before: %+v", got)
	}
	if got := d.Tally("", nil, nil, ClockAt(At(2021, 12, 1, 0, 0))); got.Superseded != 1 || got.Total != 0 {
		t.Errorf("on the day: %+v", got)
	}
}

// A time given for several at once is that of those without one: the first
// received time of a partial one is kept (DOMAIN.md 14, case 3).
func TestATimeForManyLeavesTheFirstOne(t *testing.T) {
	now := At(2021, 2, 10, 8, 0)
	for _, m := range []struct {
		mark Mark
		want Instant
	}{
		{Mark{}, now - 60},
		{Mark{State: Partial, Received: now - 9000}, now - 9000},
	} {
		got, err := m.mark.Apply(MarkChange{State: Done, FirstIn: now - 60}, nil, now)
		if err != nil || got.Received != m.want || got.State != Done {
			t.Errorf("%+v becomes %+v, %v", m.mark, got, err)
		}
	}
	var future *FutureError
	if _, err := (Mark{}).Apply(MarkChange{State: Done, FirstIn: now + 1}, nil, now); !errors.As(err, &future) {
		t.Errorf("the future is taken: %v", err)
	}
}

func TestALaterExtensionDoesNotHideALateOne(t *testing.T) {
	due := At(2021, 2, 11, 16, 0)
	inTime := Extension{To: due.AddDays(2), At: due.AddDays(-1)}
	late := Extension{To: due.AddDays(6), At: due.AddDays(3)}
	after := Extension{To: due.AddDays(9), At: due.AddDays(5)}
	for _, c := range []struct {
		of   []Extension
		want bool
	}{
		{nil, false},
		{[]Extension{inTime}, false},
		{[]Extension{inTime, late}, true},
		{[]Extension{inTime, late, after}, true},
		{[]Extension{late, after}, true},
	} {
		m := Mark{Extensions: c.of}
		if got := m.LateExtension(due); got != c.want {
			t.Errorf("%v: got %v", c.of, got)
		}
		if n := len(c.of); n == 3 && (m.GrantedLate(0, due) || !m.GrantedLate(1, due) || m.GrantedLate(2, due)) {
			t.Errorf("%v: the one in the middle alone was late", c.of)
		}
	}
}
