package model

import "testing"

func TestRestOn(t *testing.T) {
	swapped := Calendar{Off: []Date{20240429, 20240504}, Working: []Date{20240504}}
	for _, c := range []struct {
		name, day string
		cal       Calendar
		want      Rest
		asks      bool
	}{
		{"a working day", "2021-02-04", Calendar{}, Rest{}, false},
		{"the eve of Tết", "2021-02-11", Calendar{}, Rest{Holiday: Tet}, true},
		{"a Sunday within Tết", "2021-02-14", Calendar{}, Rest{Holiday: Tet, Weekend: true}, true},
		{"in the place of Tết's Saturday", "2021-02-15", Calendar{}, Rest{Holiday: Tet, InPlace: true}, true},
		{"a mere Saturday", "2021-02-06", Calendar{}, Rest{Weekend: true}, false},
		{"new year", "2021-01-01", Calendar{}, Rest{Holiday: NewYearsDay}, true},
		{"the Hùng Kings", "2021-04-21", Calendar{}, Rest{Holiday: HungKings}, true},
		{"30/4", "2021-04-30", Calendar{}, Rest{Holiday: Reunification}, true},
		{"1/5 on a Saturday", "2021-05-01", Calendar{}, Rest{Holiday: LabourDay, Weekend: true}, true},
		{"in the place of 1/5", "2021-05-03", Calendar{}, Rest{Holiday: LabourDay, InPlace: true}, true},
		{"two holidays made up for: the first one", "2023-05-02", Calendar{}, Rest{Holiday: HungKings, InPlace: true}, true},
		{"two holidays made up for: the second one", "2023-05-03", Calendar{}, Rest{Holiday: Reunification, InPlace: true}, true},
		{"the day beside 2/9", "2021-09-03", Calendar{}, Rest{Holiday: NationalDay}, true},
		{"a day swapped away", "2024-04-29", swapped, Rest{Office: true}, true},
		{"a Saturday worked for it", "2024-05-04", swapped, Rest{}, false},
	} {
		got := c.cal.RestOn(day(t, c.day))
		if got != c.want || got.Asks() != c.asks || got.Closed() == c.cal.IsWorking(day(t, c.day)) {
			t.Errorf("%s: %+v asks %v, want %+v", c.name, got, got.Asks(), c.want)
		}
	}
}

// DOMAIN.md 4: of the deadline on the eve of Tết 2021 the officer may remind on
// the last working day before the holidays and move to the first one after.
func TestWorkingDaysAboutTet(t *testing.T) {
	var c Calendar
	for _, c := range []struct {
		cal                    Calendar
		due, wantEarly, wantTo Instant
	}{
		{c, eve, At(2021, 2, 9, 16, 0), At(2021, 2, 17, 16, 0)},
		{c, thursdays[0], At(2021, 2, 3, 16, 0), At(2021, 2, 5, 16, 0)},
		{Calendar{Working: []Date{20210206}}, thursdays[0].AddDays(1), thursdays[0], At(2021, 2, 6, 16, 0)},
		{Calendar{Off: []Date{20210209, 20210217}}, eve, At(2021, 2, 8, 16, 0), At(2021, 2, 18, 16, 0)},
	} {
		if early, to := c.cal.Earlier(c.due), c.cal.Later(c.due); early != c.wantEarly || to != c.wantTo {
			t.Errorf("about %s: %s and %s, want %s and %s", c.due, early, to, c.wantEarly, c.wantTo)
		}
	}
}
