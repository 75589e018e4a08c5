package model

import "testing"

func TestWhoIsSilentForLong(t *testing.T) {
	due := func(week int) Instant { return At(2021, 1, 7, 16, 0).AddDays(7 * week) }
	open := func(week int) Facts { return Facts{Due: due(week), Report: true} }
	done := func(week int, at Instant) Facts {
		return Facts{State: Done, Due: due(week), Received: at, Report: true}
	}
	for name, c := range map[string]struct {
		facts     []Facts
		now       Instant
		deadlines int
		long      bool
	}{
		"two deadlines in a row":                {[]Facts{open(0), open(1)}, due(1) + 1, 2, false},
		"three":                                 {[]Facts{open(0), open(1), open(2)}, due(2) + 1, 3, true},
		"three clauses with one deadline":       {[]Facts{open(0), open(0), open(0)}, due(0) + 1, 1, false},
		"one, a day short of thirty":            {[]Facts{open(0)}, due(0).AddDays(30) - 1, 1, false},
		"one, thirty days":                      {[]Facts{open(0)}, due(0).AddDays(30), 1, true},
		"something came in between":             {[]Facts{open(0), done(1, due(1)), open(2), open(3)}, due(3) + 1, 2, false},
		"late, but later than all deadlines":    {[]Facts{open(0), done(1, due(3)), open(2), open(3)}, due(3).AddDays(40), 0, false},
		"a part came":                           {[]Facts{open(0), {State: Partial, Due: due(1), Received: due(1), Report: true}}, due(1).AddDays(60), 0, false},
		"recorded as not done: that is no rest": {[]Facts{{State: Failed, Due: due(0), Report: true}}, due(0).AddDays(60), 0, false},
		"no report is asked":                    {[]Facts{{Due: due(0)}}, due(0).AddDays(60), 0, false},
		"exempt":                                {[]Facts{{State: Exempt, Due: due(0), Report: true}}, due(0).AddDays(60), 0, false},
		"owes nothing yet":                      {[]Facts{open(9)}, due(0), 0, false},
	} {
		var s, half Silences
		for i, f := range c.facts {
			to := &s
			if i%2 == 1 {
				to = &half
			}
			to.Add(AssignmentID{Unit: 7, Period: f.Due, Obligation: "1"}, f, ClockAt(c.now))
		}
		s.Join(half)
		got := s.Of(7)
		if got.Deadlines != c.deadlines || got.Long(c.now) != c.long || len(s.Long(c.now)) == 1 != c.long {
			t.Errorf("%s: %+v, long %v", name, got, got.Long(c.now))
		}
	}
}
