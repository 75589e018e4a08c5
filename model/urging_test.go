package model

import "testing"

var urgedDue = At(2021, 2, 4, 16, 0)

func TestWhoIsToBeUrged(t *testing.T) {
	due := urgedDue
	for name, c := range map[string]struct {
		f    Facts
		now  Instant
		want bool
	}{
		"three days before, at its end":      {Facts{Due: due, Report: true}, At(2021, 2, 1, 23, 59), false},
		"two days before, at once":           {Facts{Due: due, Report: true}, At(2021, 2, 2, 0, 0), true},
		"without a report, before":           {Facts{Due: due}, due.AddDays(-1), true},
		"without a report, after: assess":    {Facts{Due: due}, due + 1, false},
		"overdue":                            {Facts{Due: due, Report: true}, due + 1, true},
		"long overdue":                       {Facts{Due: due, Report: true}, due.AddDays(90), true},
		"done":                               {Facts{State: Done, Due: due, Received: due, Report: true}, due.AddDays(9), false},
		"exempt":                             {Facts{State: Exempt, Due: due, Report: true}, due.AddDays(9), false},
		"on request":                         {Facts{Dormant: true, Due: due, Report: true}, due.AddDays(9), false},
		"superseded":                         {Facts{Superseded: 1, Due: due, Report: true}, due.AddDays(9), false},
		"no deadline":                        {Facts{Report: true}, due, false},
		"not done":                           {Facts{State: Failed, Due: due}, due.AddDays(9), true},
		"returned, completion far off":       {Facts{State: Partial, Due: due, Received: due - 5, CompleteBy: due.AddDays(9)}, due.AddDays(1), false},
		"returned, completion near":          {Facts{State: Partial, Due: due, Received: due - 5, CompleteBy: due.AddDays(9)}, due.AddDays(7), true},
		"returned late":                      {Facts{State: Partial, Due: due, Received: due + 5, CompleteBy: due.AddDays(9)}, due.AddDays(1), true},
		"returned, no day for completing it": {Facts{State: Partial, Due: due, Received: due - 5}, due.AddDays(1), false},
	} {
		if got := c.f.Urgeable(ClockAt(c.now), UsualLadder); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if (Facts{Due: due, Report: true}).Urgeable(ClockAt(due-5), nil) {
		t.Error("without a ladder nobody is urged before the deadline")
	}
}

func TestABrokenPromiseIsToBeUrgedBeforeTheLadder(t *testing.T) {
	due := urgedDue
	promised := Mark{Reminders: []Reminder{{N: 1, At: due.AddDays(-9), Promised: due.AddDays(-6).Date()}}}
	again := Mark{Reminders: append(promised.Reminders[:1:1], Reminder{N: 2, At: due.AddDays(-4)})}
	open := Facts{Due: due, Report: true}
	for name, c := range map[string]struct {
		m    Mark
		f    Facts
		now  Instant
		want bool
	}{
		"on the day":           {promised, open, due.AddDays(-6), false},
		"the day after":        {promised, open, due.AddDays(-6).Date().End() + 1, true},
		"called since":         {again, open, due.AddDays(-3), false},
		"nothing promised":     {Mark{}, open, due.AddDays(-5), false},
		"done since":           {promised, Facts{State: Done, Due: due, Received: due.AddDays(-5), Report: true}, due.AddDays(-4), false},
		"a part came too late": {promised, Facts{State: Partial, Due: due, Received: due.AddDays(-5), CompleteBy: due.AddDays(9), Report: true}, due.AddDays(-4), false},
		"superseded":           {promised, Facts{Due: due, Report: true, Superseded: 1}, due.AddDays(-5), false},
	} {
		if got := c.m.Urgeable(c.f, ClockAt(c.now), UsualLadder); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestWeightIsHowLateTimesHowMany(t *testing.T) {
	due := urgedDue
	late := Facts{Due: due, Report: true}
	for name, c := range map[string]struct {
		f    Facts
		now  Instant
		n    int
		want int
	}{
		"a minute, one unit":               {late, due + 1, 1, 1},
		"a minute, fourteen":               {late, due + 1, 14, 14},
		"the next morning":                 {late, At(2021, 2, 5, 8, 0), 14, 14},
		"the morning after":                {late, At(2021, 2, 6, 8, 0), 14, 28},
		"ten days, two":                    {late, due.AddDays(10), 2, 20},
		"not done before its hour":         {Facts{State: Failed, Due: due}, due.AddDays(-3), 5, 0},
		"not done, long ago":               {Facts{State: Failed, Due: due}, due.AddDays(90), 5, 0},
		"completion, from its own day":     {Facts{State: Partial, Due: due, Received: due, CompleteBy: due.AddDays(5)}, due.AddDays(7), 2, 4},
		"returned late, from the deadline": {Facts{State: Partial, Due: due, Received: due + 1, CompleteBy: due.AddDays(9)}, due.AddDays(7), 2, 14},
	} {
		if got := c.f.Weight(ClockAt(c.now), c.n); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestWhatBecameOfAPromise(t *testing.T) {
	day := NewDate(2021, 2, 8)
	r := Reminder{N: 1, At: urgedDue + 60, Promised: day}
	for name, c := range map[string]struct {
		r    Reminder
		f    Facts
		now  Instant
		want Promise
	}{
		"none given":              {Reminder{N: 1}, Facts{Due: urgedDue}, day.End() + 9, NoPromise},
		"its day is not over":     {r, Facts{Due: urgedDue}, day.End(), PromiseWaiting},
		"its day is over":         {r, Facts{Due: urgedDue}, day.End() + 1, PromiseBroken},
		"delivered on the day":    {r, Facts{Due: urgedDue, State: Done, Received: day.At(17, 0)}, day.End() + 900, PromiseKept},
		"a part, on the day":      {r, Facts{Due: urgedDue, State: Partial, Received: day.At(17, 0)}, day.End() + 900, PromiseKept},
		"delivered the day after": {r, Facts{Due: urgedDue, State: Done, Received: day.End() + 1}, day.End() + 900, PromiseBroken},
		"taken back":              {r, Facts{Due: urgedDue, State: Pending, Received: day.At(17, 0)}, day.End() + 900, PromiseBroken},
		"exempt since":            {r, Facts{Due: urgedDue, State: Exempt}, day.End() + 900, NoPromise},
	} {
		if got := c.r.Kept(c.f, c.now); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
