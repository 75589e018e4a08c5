package model

import (
	"errors"
	"testing"
)

// DOMAIN.md, section 14, case 9.
func TestFiguresAgainstABaseline(t *testing.T) {
	o := &Obligation{ID: "1a"}
	for _, name := range []string{"thời lượng", "tần suất", "số lượng tin, bài"} {
		o.Measures = append(o.Measures, Measure{Name: name, Op: ">=", Target: new(2.0), Relative: true})
	}
	now := At(2021, 4, 28, 9, 0)
	c := Mark{}.Receiving(MarkChange{Values: map[string]float64{"số lượng tin, bài": 10}})
	var none *BaselineError
	if err := (Mark{}).Shortfall(c, o, now); c.State != Done || !errors.As(err, &none) || none.Measure != "số lượng tin, bài" {
		t.Errorf("without a baseline: %s, %v", c.State, err)
	}
	c.Values = map[string]float64{"thời lượng": 8, "tần suất": 10, "số lượng tin, bài": 11}
	c.Baselines = map[string]Baseline{"thời lượng": {Value: 4}, "tần suất": {Value: 5}, "số lượng tin, bài": {Value: 6}}
	var short *ShortError
	if err := (Mark{}).Shortfall(c, o, now); !errors.As(err, &short) || short.Ratio != 1.83 {
		t.Errorf("one falls short: %v", err)
	}
	c.State = Partial
	m, err := Mark{}.Apply(c, o, now)
	if met, of := m.MetIn(o); err != nil || met != 2 || of != 3 {
		t.Errorf("in part: %d of %d, %v", met, of, err)
	}
	c.State, c.Values["số lượng tin, bài"] = Done, 12
	if m, err = m.Apply(c, o, now); err != nil || m.State != Done {
		t.Fatalf("all met: %s, %v", m.State, err)
	}
	if _, err = m.Apply(MarkChange{Baselines: map[string]Baseline{"tần suất": {Value: 9}}}, o, now); !errors.As(err, &short) {
		t.Errorf("a higher baseline leaves it done: %v", err)
	}
	if _, err = m.Apply(MarkChange{Baselines: map[string]Baseline{"tần suất": {Value: -1}}}, o, now); err == nil {
		t.Error("a baseline below zero is taken")
	}
	m, err = m.Apply(MarkChange{Clear: Clearing{Baselines: []string{"tần suất"}}}, o, now)
	if _, there := m.Baselines["tần suất"]; err != nil || there {
		t.Errorf("the baseline is still there: %v", err)
	}
}

// One figure met and the others blank is not all that was asked; without any
// figure the officer's word counts.
func TestSomeOfTheFiguresAreNotDone(t *testing.T) {
	o := &Obligation{ID: "1a"}
	for _, name := range []string{"thời lượng", "tần suất"} {
		o.Measures = append(o.Measures, Measure{Name: name, Op: ">=", Target: new(2.0), Relative: true})
	}
	now := At(2021, 4, 28, 9, 0)
	c := MarkChange{State: Done, Values: map[string]float64{"thời lượng": 8}, Baselines: map[string]Baseline{"thời lượng": {Value: 4}}}
	var lacks *UnreportedError
	if err := (Mark{}).Shortfall(c, o, now); !errors.As(err, &lacks) || lacks.Measure != "tần suất" {
		t.Errorf("one of two: %v", err)
	}
	c.State = Partial
	m, err := Mark{}.Apply(c, o, now)
	if met, of := m.MetIn(o); err != nil || met != 1 || of != 2 {
		t.Errorf("in part: %d of %d, %v", met, of, err)
	}
	if m, err := (Mark{}).Apply(MarkChange{State: Done}, o, now); err != nil || m.State != Done {
		t.Errorf("no figures: %s, %v", m.State, err)
	}
}

func TestReceivingLeavesWhatIsDecided(t *testing.T) {
	for was, want := range map[State]State{"": Done, Pending: Done, Doing: Done, Partial: "", Done: "", Failed: "", Exempt: ""} {
		if got := (Mark{State: was}).Receiving(MarkChange{}).State; got != want {
			t.Errorf("%q: %q, want %q", was, got, want)
		}
	}
}
