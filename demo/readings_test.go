package demo

import (
	"testing"

	"congvan/model"
)

func TestReadings(t *testing.T) {
	for _, now := range moments {
		s := filled(t, now)
		rs, err := s.Readings(model.Bluezone)
		if err != nil {
			t.Fatal(err)
		}
		r, err := s.Roster()
		if err != nil {
			t.Fatal(err)
		}
		var units []model.Unit
		for _, u := range r.Units() {
			if u.Smartphones != nil {
				units = append(units, u)
			}
		}
		if len(rs) != 12*weeks+1 {
			t.Errorf("got %d readings, want %d", len(rs), 12*weeks+1)
		}
		checkRising(t, rs, now)
		checkRecount(t, rs, units)
		ts, err := s.Targets(model.Bluezone)
		if err != nil || len(ts) != 1 || ts[0].Directive == 0 || ts[0].Day == 0 {
			t.Errorf("targets %+v, %v", ts, err)
		}
		rk := model.Rank(units, rs, now.Date(), model.Smartphones)
		ties := 0
		for _, row := range rk.Rows {
			if row.Tied {
				ties++
			}
			if warned := len(row.Warnings) > 0; row.Change == nil || *row.Change <= 0 || warned != (row.Unit.Short == mistaken) {
				t.Errorf("%s does not rise: %+v", row.Unit.Short, row)
			}
		}
		if len(rk.Rows) != 12 || ties != 2 {
			t.Errorf("got %d ranked, %d tied; want 12, 2", len(rk.Rows), ties)
		}
		if len(rk.Unranked) != 1 || rk.Unranked[0].Unit.Short != dataless || rk.Unranked[0].Why != model.NoData {
			t.Errorf("got unranked %+v, want %s without data", rk.Unranked, dataless)
		}
	}
}

// checkRecount checks that a break stands in the trend of one unit alone.
func checkRecount(t *testing.T, rs []model.Reading, units []model.Unit) {
	t.Helper()
	for _, u := range units {
		var own []model.Reading
		for _, r := range rs {
			if r.Unit == u.ID {
				own = append(own, r)
			}
		}
		broken := 0
		for _, p := range model.Trend(own, u, model.Smartphones, nil) {
			if p.Broken {
				broken++
			}
		}
		if (broken == 1) != (u.Short == recounted) || broken > 1 {
			t.Errorf("%s has %d breaks", u.Short, broken)
		}
	}
}

// checkRising checks that no unit's figures fall, once the wrong one is put
// right, and that just one percentage has no base.
func checkRising(t *testing.T, rs []model.Reading, now model.Instant) {
	t.Helper()
	last := map[model.UnitID]int64{}
	baseless := 0
	for _, r := range rs {
		if r.Source == "" || r.AsOf >= now.Date() {
			t.Errorf("a strange reading: %+v", r)
		}
		if r.Installs == nil {
			if r.Percent != nil && r.Base == "" {
				baseless++
			}
			continue
		}
		if *r.Installs < last[r.Unit] {
			t.Errorf("unit %v falls to %d on %v", r.Unit, *r.Installs, r.AsOf)
		}
		last[r.Unit] = *r.Installs
	}
	if baseless != 1 {
		t.Errorf("got %d percentages without a base, want 1", baseless)
	}
}
