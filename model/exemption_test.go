package model

import (
	"errors"
	"slices"
	"testing"
)

func TestExemptionsCoverDays(t *testing.T) {
	o := &Obligation{ID: "1", Units: []UnitID{1, 2}, Deadline: &Deadline{Due: At(2021, 2, 11, 16, 0)}}
	if err := o.Exempt(Exemption{Unit: 1, From: 20210208, Until: 20210216, Reason: "giãn cách", By: "Trưởng phòng"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		unit   UnitID
		period Instant
		want   bool
	}{
		{1, At(2021, 2, 7, 16, 0), false},
		{1, At(2021, 2, 8, 0, 0), true},
		{1, At(2021, 2, 16, 23, 59), true},
		{1, At(2021, 2, 17, 0, 0), false},
		{2, At(2021, 2, 11, 16, 0), false},
		{1, 0, false}, // what has no deadline falls on no day
	} {
		if _, got := o.Exemption(c.unit, c.period); got != c.want {
			t.Errorf("unit %s, %s: %v", c.unit, c.period, got)
		}
	}
	d := Directive{ID: 1, Obligations: []Obligation{*o}}
	a := AssignmentID{1, "1", At(2021, 2, 11, 16, 0), 1}
	if got := d.Facts(&d.Obligations[0], a, Mark{}).Standing(ClockAt(At(2021, 3, 1, 0, 0))); got != ExemptStanding {
		t.Errorf("standing %s", got)
	}
}

func TestExemptionsAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		e   Exemption
		why Why
	}{
		"no reason":                    {Exemption{Unit: 1, By: "TP"}, NoBasis},
		"nobody":                       {Exemption{Unit: 1, Reason: "lũ"}, NoBasis},
		"another unit":                 {Exemption{Unit: 9, Reason: "lũ", By: "TP"}, NotOwing},
		"ends too soon":                {Exemption{Unit: 1, From: 20210210, Until: 20210209, Reason: "lũ", By: "TP"}, NotAfter},
		"days of what has no deadline": {Exemption{Unit: 1, From: 20210210, Until: 20210210, Reason: "lũ", By: "TP"}, NoDays},
		"since a day, no deadline":     {Exemption{Unit: 1, From: 20210210, Reason: "lũ", By: "TP"}, NoDays},
	} {
		o := &Obligation{ID: "1", Units: []UnitID{1}, Kind: Ongoing}
		var refused *ExemptionError
		if err := o.Exempt(c.e); !errors.As(err, &refused) || refused.Why != c.why || len(o.Exemptions) > 0 {
			t.Errorf("%s: %v, %v", name, err, o.Exemptions)
		}
	}
}

// What waits for a request has days to come, and what has no deadline can be
// freed as a whole.
func TestExemptionsWithoutDaysYet(t *testing.T) {
	for name, c := range map[string]struct {
		kind Kind
		from Date
	}{"dormant, from a day": {OnRequest, 20210210}, "ongoing, all of it": {Ongoing, 0}} {
		o := &Obligation{ID: "1", Units: []UnitID{1}, Kind: c.kind}
		if err := o.Exempt(Exemption{Unit: 1, From: c.from, Reason: "lũ", By: "TP"}); err != nil || len(o.Exemptions) != 1 {
			t.Errorf("%s: %v, %v", name, err, o.Exemptions)
		}
	}
}

// What went up counts as it did: neither an exemption nor a decision changes it.
func TestAClosedPeriodCountsAsItDid(t *testing.T) {
	d, _ := weeklyReport()
	o := &d.Obligations[0]
	if err := o.Exempt(Exemption{Unit: 2, From: 20210204, Until: 20210204, Reason: "lũ", By: "TP"}); err != nil {
		t.Fatal(err)
	}
	if err := o.Close(Closing{Period: thursdays[0], At: thursdays[0] + 60}); err != nil {
		t.Fatal(err)
	}
	var closed *ClosedError
	for name, do := range map[string]func() error{
		"exempt on the day": func() error {
			return o.Exempt(Exemption{Unit: 1, From: 20210204, Until: 20210204, Reason: "lũ", By: "TP"})
		},
		"exempt for all days": func() error { return o.Exempt(Exemption{Unit: 1, Reason: "lũ", By: "TP"}) },
		"spare":               func() error { return o.Unlocked(o.Exemptions[0]) },
		"excuse":              func() error { return o.Decide(Decision{Period: thursdays[0], Choice: Excuse, Basis: "x"}) },
		"move": func() error {
			return o.Decide(Decision{Period: thursdays[0], Choice: Move, To: thursdays[0] + 60, Basis: "x"})
		},
	} {
		if err := do(); !errors.As(err, &closed) || closed.Closing.Period != thursdays[0] {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(o.Exemptions) != 1 || len(o.Decisions) != 0 {
		t.Errorf("changed: %+v %+v", o.Exemptions, o.Decisions)
	}
	if err := o.Exempt(Exemption{Unit: 1, From: 20210205, Reason: "lũ", By: "TP"}); err != nil {
		t.Errorf("exempt afterwards: %v", err)
	}
	if err := o.Decide(Decision{Period: thursdays[0], Choice: Early, To: thursdays[0] - 60}); err != nil {
		t.Errorf("a reminder counts for nothing: %v", err)
	}
}

// What comes after an exemption must not take away what it frees in a closed
// period.
func TestAnExemptionOfAClosedPeriodStays(t *testing.T) {
	d, _ := weeklyReport()
	o := &d.Obligations[0]
	long := Exemption{Unit: 2, From: 20210201, Until: 20210228, Reason: "lũ", By: "TP"}
	if err := errors.Join(o.Exempt(long), o.Close(Closing{Period: thursdays[1], At: thursdays[1] + 60})); err != nil {
		t.Fatal(err)
	}
	short, longer := long, long
	short.Until, longer.Until = 20210204, 20210304
	if err := o.Exempt(short); err != nil || !slices.Equal(o.Exemptions, []Exemption{long}) {
		t.Errorf("a shorter one: %v, %+v", err, o.Exemptions)
	}
	var closed *ClosedError
	if err := o.Exempt(longer); !errors.As(err, &closed) || closed.Closing.Period != thursdays[1] {
		t.Errorf("a longer one: %v, %+v", err, o.Exemptions)
	}
}

// An exemption that lies within another of the unit takes nothing from it.
func TestAnExemptionIsNotNarrowed(t *testing.T) {
	long := Exemption{Unit: 1, From: 20210204, Until: 20210228, Reason: "giãn cách", By: "TP"}
	for name, c := range map[string]struct {
		e    Exemption
		want []Exemption
	}{
		"only its first day": {Exemption{Unit: 1, From: 20210204, Until: 20210204}, []Exemption{long}},
		"within it":          {Exemption{Unit: 1, From: 20210211, Until: 20210228}, []Exemption{long}},
		"the same days":      {Exemption{Unit: 1, From: 20210204, Until: 20210228}, nil},
		"longer":             {Exemption{Unit: 1, From: 20210204, Until: 20210304}, nil},
		"without end":        {Exemption{Unit: 1, From: 20210204}, nil},
	} {
		o := &Obligation{ID: "1", Units: []UnitID{1, 2}, Exemptions: []Exemption{long}, Kind: Recurring, Deadline: &Deadline{Every: Weekly, Weekday: "thursday", Time: "16:00", From: 20210201}}
		c.e.Reason, c.e.By = "lũ", "TP"
		if c.want == nil {
			c.want = []Exemption{c.e}
		}
		if err := o.Exempt(c.e); err != nil || !slices.Equal(o.Exemptions, c.want) {
			t.Errorf("%s: %v, %+v", name, err, o.Exemptions)
		}
		other := c.e
		other.Unit = 2
		if err := o.Exempt(other); err != nil || len(o.Exemptions) != 2 {
			t.Errorf("%s, of another unit: %v, %+v", name, err, o.Exemptions)
		}
	}
}

func TestAClosedPeriodIsOpenedAgain(t *testing.T) {
	o := &Obligation{ID: "1", Kind: Once, Deadline: &Deadline{Due: 5}}
	c := Closing{Period: 5, At: 9}
	if err := o.Close(c); err != nil {
		t.Fatal(err)
	}
	var closed *ClosedError
	if err := o.Close(c); !errors.As(err, &closed) || closed.Closing != c {
		t.Errorf("closed twice: %v", err)
	}
	if !o.Reopen(5) || o.Reopen(5) || o.Closings != nil {
		t.Errorf("left %v", o.Closings)
	}
}

// A unit that was split into two hands what it owes to both.
func TestAUnitIsSplit(t *testing.T) {
	r := NewRoster([]Unit{{ID: 1, Name: "A", Until: 20210220, Successor: 2, Besides: []UnitID{3}}, {ID: 2, Name: "B"}, {ID: 3, Name: "C"}, {ID: 4, Name: "D"}}, nil)
	if got := r.Owing([]UnitID{1, 4}, At(2021, 2, 18, 16, 0)); !slices.Equal(got, []UnitID{1, 4}) {
		t.Errorf("before: %v", got)
	}
	if got := r.Owing([]UnitID{1, 2, 4}, At(2021, 2, 25, 16, 0)); !slices.Equal(got, []UnitID{2, 3, 4}) {
		t.Errorf("after: %v", got)
	}
	circle := NewRoster([]Unit{{ID: 1, Until: 20210101, Successor: 2}, {ID: 2, Until: 20210101, Successor: 1}}, nil)
	if got := circle.Owing([]UnitID{1}, At(2021, 2, 25, 16, 0)); len(got) > 0 {
		t.Errorf("a circle: %v", got)
	}
}

func TestHowFarAClauseIsIn(t *testing.T) {
	d, r := weeklyReports(), NewRoster([]Unit{{ID: 1, Name: "A"}, {ID: 2, Name: "B"}}, nil)
	o := &d.Obligations[0]
	first, second := At(2021, 2, 4, 16, 0), At(2021, 2, 11, 16, 0)
	mark := func(p Instant, u UnitID, s State) Marks {
		return Marks{{d.ID, o.ID, p, u}: {State: s, Received: p}}
	}
	for name, c := range map[string]struct {
		due, now Instant
		marks    Marks
		period   Instant
		in       int
	}{
		"nothing yet":           {0, first - 60, nil, first, 0},
		"one early":             {0, first - 60, mark(first, 1, Done), first, 1},
		"after it":              {0, first + 60, mark(first, 1, Done), first, 1},
		"in part is not in":     {0, first + 60, mark(first, 1, Partial), first, 0},
		"the next one is early": {0, second - 60, mark(second, 1, Done), first, 0},
		"the next one has begun": {0, second - 60, Marks{
			{d.ID, o.ID, first, 1}: {State: Done, Received: first}, {d.ID, o.ID, first, 2}: {State: Done, Received: first}, {d.ID, o.ID, second, 1}: {State: Done, Received: first},
		}, second, 1},
		"a duty with a day": {second + 600, first, mark(first, 1, Done), second, 0},
		"the first is far":  {first - 600, first - 700, nil, first, 0},
	} {
		p := d.Progress(o, c.due, c.marks, r, c.now)
		if p.Period != c.period || p.In != c.in || p.Owed != 2 || len(p.Lacks) != 2-c.in {
			t.Errorf("%s: %+v", name, p)
		}
	}
}

// What a newer directive has taken over is owed no more, with or without a
// deadline.
func TestWhatIsTakenOverIsNotOwed(t *testing.T) {
	r := NewRoster([]Unit{{ID: 1, Name: "A"}, {ID: 2, Name: "B"}}, nil)
	d := Directive{ID: 7, SupersededBy: 8, SupersededFrom: 20210210, Obligations: []Obligation{{ID: "2", Units: []UnitID{1, 2}, Kind: Ongoing}}}
	o := &d.Obligations[0]
	done := Marks{{7, "2", 0, 1}: {State: Done, Received: At(2021, 2, 3, 8, 0)}}
	for name, c := range map[string]struct {
		marks    Marks
		now      Instant
		in, owed int
	}{
		"before the day": {nil, At(2021, 2, 9, 8, 0), 0, 2},
		"on the day":     {nil, At(2021, 2, 10, 8, 0), 0, 0},
		"done before it": {done, At(2021, 2, 10, 8, 0), 1, 1},
	} {
		if p := d.Progress(o, 0, c.marks, r, c.now); p.In != c.in || p.Owed != c.owed {
			t.Errorf("%s: %+v", name, p)
		}
	}
}

// weeklyReports asks two units for a report every Thursday of February 2021, and
// this office for a summary.
func weeklyReports() *Directive {
	rule := &Deadline{Every: Weekly, Weekday: "thursday", Time: "16:00", From: 20210201, Until: 20210228}
	return &Directive{ID: 7, Obligations: []Obligation{
		{ID: "3", Units: []UnitID{1, 2}, Kind: Recurring, Report: true, Deadline: rule},
		{ID: "3-own", Units: []UnitID{9}, Kind: Ongoing, Derived: true},
	}}
}

func TestWhatADutyWaitsFor(t *testing.T) {
	d := weeklyReports()
	if got, ok := d.Follows(&d.Obligations[1]); !ok || got != (ClauseID{7, "3"}) {
		t.Errorf("the own duty: %v %v", got, ok)
	}
	if _, ok := d.Follows(&d.Obligations[0]); ok {
		t.Error("the clause waits")
	}
	d.Obligations[1].After = &ClauseID{8, "1"}
	if got, _ := d.Follows(&d.Obligations[1]); got != (ClauseID{8, "1"}) {
		t.Errorf("set by hand: %v", got)
	}
}

func TestWhatShowsIt(t *testing.T) {
	now := At(2021, 2, 5, 8, 0)
	m, err := Mark{}.Apply(MarkChange{State: Done, NoEvidence: "báo qua điện thoại"}, nil, now)
	if err != nil || m.Evident() || m.NoEvidence == "" {
		t.Errorf("%+v %v", m, err)
	}
	x := Original{Name: "a.pdf", Hash: "1"}
	m, _ = m.Apply(MarkChange{Originals: []Original{x, x}, Values: map[string]float64{"số tin": 500, "số buổi": 2}, Approx: map[string]bool{"số tin": true}}, nil, now)
	if !m.Evident() || len(m.Originals) != 1 || !slices.Equal(m.Approx, []string{"số tin"}) {
		t.Errorf("%+v", m)
	}
	m, _ = m.Apply(MarkChange{Values: map[string]float64{"số tin": 512}, Clear: Clearing{Originals: []string{"1"}, NoEvidence: true}}, nil, now)
	if len(m.Originals) > 0 || len(m.Approx) > 0 || m.NoEvidence != "" || m.Values["số buổi"] != 2 {
		t.Errorf("%+v", m)
	}
}
