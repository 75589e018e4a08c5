package model

import (
	"errors"
	"slices"
	"testing"
)

// The eve of Tết, a Thursday of the weekly report, and what may be decided of it.
var eve = thursdays[1]

func decided(t *testing.T, ds ...Decision) (Directive, *Roster) {
	t.Helper()
	d, r := weeklyReport()
	if err := d.Obligations[0].Decide(ds...); err != nil {
		t.Fatal(err)
	}
	return d, r
}

// The four periods of the weekly report in February 2021 under each choice for
// the second one, whose deadline is the 30th of the last lunar month.
func TestTheEveOfTetUnderEachChoice(t *testing.T) {
	moved, early := At(2021, 2, 17, 16, 0), At(2021, 2, 9, 16, 0)
	before, after := At(2021, 2, 10, 9, 0), At(2021, 2, 12, 9, 0)
	for _, c := range []struct {
		name     string
		decision Decision
		due      Instant
		at       map[Instant]Standing // of a unit that sent nothing
		total    int
	}{
		{"undecided", Decision{Period: eve}, eve, map[Instant]Standing{before: DueSoon, after: Overdue}, 56},
		{"kept", Decision{Period: eve, Choice: Keep}, eve, map[Instant]Standing{before: DueSoon, after: Overdue}, 56},
		{
			"moved to the first working day",
			Decision{Period: eve, Choice: Move, To: moved, Basis: "lịch nghỉ Tết"},
			moved,
			map[Instant]Standing{before: InTime, after: InTime, moved: DueSoon, moved + 1: Overdue},
			56,
		},
		{
			"reminded early",
			Decision{Period: eve, Choice: Early, To: early},
			eve,
			map[Instant]Standing{early + 1: DueSoon, before: DueSoon, eve: DueSoon, eve + 1: Overdue},
			56,
		},
		{
			"merged into the third",
			Decision{Period: eve, Choice: Merge, To: thursdays[2], Basis: "nghỉ Tết"},
			eve,
			map[Instant]Standing{before: ExemptStanding, after: ExemptStanding},
			42,
		},
		{
			"exempt",
			Decision{Period: eve, Choice: Excuse, Basis: "nghỉ Tết"},
			eve,
			map[Instant]Standing{before: ExemptStanding, after: ExemptStanding},
			42,
		},
	} {
		d, r := decided(t, c.decision)
		a := assignmentOf(eve, 1)
		f := d.Facts(&d.Obligations[0], a, Mark{})
		if f.Due != c.due || a.Period != eve {
			t.Errorf("%s: due %s, want %s", c.name, f.Due, c.due)
		}
		for at, want := range c.at {
			if got := f.Standing(ClockAt(at)); got != want {
				t.Errorf("%s at %s: %s, want %s", c.name, at, got, want)
			}
		}
		for _, at := range []Instant{before, after, moved + 1, At(2021, 3, 1, 8, 0)} {
			tally := d.Tally("", nil, r, ClockAt(at))
			if tally.Total != c.total || tally.Total+tally.Exempt != 56 || !tally.Reconciles() {
				t.Errorf("%s at %s: %+v, want %d of 56", c.name, at, tally, c.total)
			}
			if sum := d.Summarize(nil, r, at).Tally(ClockAt(at)); sum != tally {
				t.Errorf("%s at %s: the summary says %+v, the assignments %+v", c.name, at, sum, tally)
			}
		}
		for i, p := range []Instant{thursdays[0], thursdays[2], thursdays[3]} {
			if got := d.Facts(&d.Obligations[0], assignmentOf(p, 1), Mark{}); got.Due != p || got.State != Pending || got.Early != 0 {
				t.Errorf("%s: another period, %d, has become %+v", c.name, i, got)
			}
		}
	}
}

func TestAChoiceThatLeadsNowhereKeepsNoMoment(t *testing.T) {
	d, _ := decided(t, Decision{Period: eve, Choice: Keep, To: thursdays[2]}, Decision{Period: thursdays[3], Choice: Excuse, To: eve, Basis: "x"})
	for _, one := range d.Obligations[0].Decisions {
		if one.To != 0 {
			t.Errorf("kept %+v", one)
		}
	}
}

// What a unit delivered counts by the deadline that counts for all, and stays
// on record where nobody owes any more.
func TestMarksUnderADecision(t *testing.T) {
	sent := Mark{State: Done, Received: At(2021, 2, 17, 10, 0)}
	now := At(2021, 2, 20, 8, 0)
	for _, c := range []struct {
		name     string
		decision Decision
		mark     Mark
		want     Standing
	}{
		{"late by the letter", Decision{Period: eve, Choice: Keep}, sent, DoneLate},
		{"on time once moved", Decision{Period: eve, Choice: Move, To: At(2021, 2, 17, 16, 0), Basis: "x"}, sent, DoneOnTime},
		{"a reminder counts for nothing", Decision{Period: eve, Choice: Early, To: At(2021, 2, 9, 16, 0)}, Mark{State: Done, Received: At(2021, 2, 10, 8, 0)}, DoneOnTime},
		{"merged", Decision{Period: eve, Choice: Merge, To: thursdays[2], Basis: "x"}, sent, ExemptStanding},
		{
			"extended beyond the new deadline",
			Decision{Period: eve, Choice: Move, To: At(2021, 2, 17, 9, 0), Basis: "x"},
			Mark{State: Done, Received: At(2021, 2, 17, 10, 0), Extensions: []Extension{{To: At(2021, 2, 18, 16, 0)}}},
			DoneOnTime,
		},
		{
			"extended less far than all are",
			Decision{Period: eve, Choice: Move, To: At(2021, 2, 17, 16, 0), Basis: "x"},
			Mark{State: Done, Received: At(2021, 2, 17, 10, 0), Extensions: []Extension{{To: At(2021, 2, 15, 16, 0)}}},
			DoneOnTime,
		},
	} {
		d, _ := decided(t, c.decision)
		if got := standingOf(&d, assignmentOf(eve, 1), c.mark, now); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if err := d.Obligations[0].Decide(Decision{Period: eve}); err != nil || d.Obligations[0].Decisions != nil {
			t.Errorf("%s: not taken back: %v %v", c.name, d.Obligations[0].Decisions, err)
		}
		if got := standingOf(&d, assignmentOf(eve, 1), Mark{State: Done, Received: sent.Received}, now); got != DoneLate {
			t.Errorf("%s: taken back, it is %s", c.name, got)
		}
	}
}

func TestDecisionsThatContradict(t *testing.T) {
	for _, c := range []struct {
		name   string
		before []Decision
		then   Decision
		want   Why
	}{
		{"no choice of these", nil, Decision{Period: eve, Choice: "forget"}, NoChoice},
		{"a day that is no period", nil, Decision{Period: eve + 60, Choice: Keep}, NoPeriod},
		{"none", nil, Decision{Choice: Keep}, NoPeriod},
		{"a deadline moved back", nil, Decision{Period: eve, Choice: Move, To: eve - 60, Basis: "x"}, NotAfter},
		{"moved to itself", nil, Decision{Period: eve, Choice: Move, To: eve, Basis: "x"}, NotAfter},
		{"moved nowhere", nil, Decision{Period: eve, Choice: Move, Basis: "x"}, NotAfter},
		{"a reminder after the deadline", nil, Decision{Period: eve, Choice: Early, To: eve + 1}, NotBefore},
		{"a reminder at no time", nil, Decision{Period: eve, Choice: Early}, NotBefore},
		{"merged into itself", nil, Decision{Period: eve, Choice: Merge, To: eve, Basis: "x"}, NoOther},
		{"merged into what is no period", nil, Decision{Period: eve, Choice: Merge, To: eve + 60, Basis: "x"}, NoOther},
		{"merged into one that is exempt", []Decision{{Period: thursdays[2], Choice: Excuse, Basis: "x"}}, Decision{Period: eve, Choice: Merge, To: thursdays[2], Basis: "x"}, IntoNothing},
		{"merged in a circle", []Decision{{Period: thursdays[2], Choice: Merge, To: eve, Basis: "x"}}, Decision{Period: eve, Choice: Merge, To: thursdays[2], Basis: "x"}, TakesIn},
		{"exempt, though it holds another", []Decision{{Period: eve, Choice: Merge, To: thursdays[2], Basis: "x"}}, Decision{Period: thursdays[2], Choice: Excuse, Basis: "x"}, TakesIn},
		{"exempt without a basis", nil, Decision{Period: eve, Choice: Excuse}, NoBasis},
	} {
		d, _ := decided(t, c.before...)
		o := &d.Obligations[0]
		was := slices.Clone(o.Decisions)
		var refused *DecisionError
		if err := o.Decide(c.then); !errors.As(err, &refused) || refused.Why != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
		if !slices.Equal(o.Decisions, was) {
			t.Errorf("%s: refused and taken all the same: %v", c.name, o.Decisions)
		}
	}
}

// A rule that was edited leaves decisions behind that fit it no more: they do
// nothing, and are there again when the rule comes back.
func TestAnOutgrownDecisionDoesNothing(t *testing.T) {
	d, r := decided(t, Decision{Period: eve, Choice: Merge, To: thursdays[2], Basis: "x"})
	o := &d.Obligations[0]
	now := ClockAt(At(2021, 2, 1, 8, 0))
	o.Deadline.Until = NewDate(2021, 2, 14) // no third period to merge into
	if got := d.Tally("", nil, r, now); got.Total != 28 || got.Exempt != 0 {
		t.Errorf("got %+v, want 28 owed", got)
	}
	o.Deadline.Until = NewDate(2021, 2, 28)
	if got := d.Tally("", nil, r, now); got.Total != 42 || got.Exempt != 14 {
		t.Errorf("got %+v, want 42 owed", got)
	}
}

// A reminder shows an assignment early among what is due soon, and nothing else.
func TestReminded(t *testing.T) {
	d, _ := decided(t, Decision{Period: thursdays[3], Choice: Early, To: At(2021, 2, 16, 16, 0)})
	f := d.Facts(&d.Obligations[0], assignmentOf(thursdays[3], 1), Mark{})
	done := f
	done.State, done.Received = Done, At(2021, 2, 15, 8, 0)
	for at, want := range map[Instant]bool{
		At(2021, 2, 13, 15, 59): false, At(2021, 2, 13, 16, 0): true, At(2021, 2, 20, 8, 0): true,
		thursdays[3].AddDays(-3): false, // due soon by itself
		thursdays[3] + 1:         false,
	} {
		c := ClockAt(at)
		plain := f
		plain.Early = 0
		if f.Reminded(c) != want || done.Reminded(c) || f.Standing(c) != plain.Standing(c) {
			t.Errorf("at %s: %v, done %v, %s; want %v and no other standing than %s", at, f.Reminded(c), done.Reminded(c), f.Standing(c), want, plain.Standing(c))
		}
	}
}

func TestFallsAgreesWithTheOccurrences(t *testing.T) {
	for _, d := range []Deadline{
		{Every: Daily, Time: "09:00", From: 20210130, Until: 20210303},
		{Every: Weekly, Weekday: "thursday", Time: "16:00", From: 20210201, Until: 20210228},
		{Every: Weekly, Weekday: "monday", From: 20210203, Until: 20220105},
		{Every: Monthly, Day: 31, From: 20210115, Until: 20220301},
		{Every: Monthly, From: 20210228, Until: 20220301},
		{Every: Quarterly, Day: 15, Month: 1, From: 20210220, Until: 20221231},
		{Every: Quarterly, From: 20211130, Until: 20221231},
		{Every: Yearly, Day: 20, Month: 2, From: 20210301, Until: 20250101},
		{Every: Yearly, From: 20210301},
		{Every: "fortnight", From: 20210301, Until: 20210401},
	} {
		ps := d.Occurrences(At(2023, 1, 1, 0, 0))
		for day := Date(20210101); day < 20221231; day = day.AddDays(1) {
			for _, at := range []Instant{d.at(day), d.at(day) - 1} {
				if got, want := d.falls(at), slices.Contains(ps, at); got != want {
					t.Fatalf("%+v: %s falls %v, want %v", d, at, got, want)
				}
			}
		}
	}
}
