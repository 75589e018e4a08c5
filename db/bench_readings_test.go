package db

import (
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"congvan/model"
)

const (
	benchUnits = 11000
	benchWeeks = 60
)

// weekOf makes up the figures of all units at one cut-off day.
func weekOf(week int, units []model.UnitID) []model.Reading {
	rs := make([]model.Reading, len(units))
	for i, u := range units {
		n, d2, d1 := int64(100+i%500+week*7+i*week%13), int64(3000+i%4000), int64(6000+i%8000)
		rs[i] = model.Reading{
			Indicator: model.Bluezone, Unit: u, AsOf: model.NewDate(2020, 8, 6).AddDays(7 * week),
			Installs: &n, Smartphones: &d2, Population: &d1, Source: fmt.Sprintf("báo cáo tuần %d", week),
		}
	}
	return rs
}

// readingsFile makes a register of so many weeks, once for all benchmarks.
var readingsFile = sync.OnceValues(func() (path string, err error) {
	path = filepath.Join(benchFolder, "readings.db")
	s, err := Open(path, Options{Create: true, NoSync: true, Clock: func() model.Instant { return noon }})
	if err != nil {
		return "", err
	}
	us := make([]model.Unit, benchUnits)
	for i := range us {
		us[i] = model.Unit{Name: fmt.Sprintf("Xã thứ %d", i+1), Kind: "xã"}
	}
	if _, _, err := s.PutRoster(us, nil); err != nil {
		return "", err
	}
	ids, err := rosterIDs(s)
	if err != nil {
		return "", err
	}
	for week := range benchWeeks {
		if err := s.PutReadings(weekOf(week, ids)); err != nil {
			return "", err
		}
	}
	return path, s.Close()
})

func rosterIDs(s *Store) (ids []model.UnitID, err error) {
	r, err := s.Roster()
	if err != nil {
		return nil, err
	}
	for _, u := range r.Units() {
		ids = append(ids, u.ID)
	}
	return ids, nil
}

func benchReadings(b *testing.B, o Options) *Store {
	b.Helper()
	path, err := readingsFile()
	must(b, err)
	o.Clock = func() model.Instant { return noon }
	s, err := Open(path, o)
	must(b, err)
	b.Cleanup(func() { _ = s.Close() })
	return s
}

// BenchmarkReadingsOpen reads what the screen of 660,000 readings opens with,
// the register being open.
func BenchmarkReadingsOpen(b *testing.B) {
	s := benchReadings(b, Options{ReadOnly: true})
	for b.Loop() {
		s.caching.Lock()
		s.roster = nil
		s.caching.Unlock()
		k, err := s.KnownNow(model.Bluezone, 0, 0)
		must(b, err)
		ask := model.Ask{AsOf: k.AsOf, By: model.Smartphones, Jumps: model.JumpsOf(k.Counts, nil)}
		if rk := ask.Rank(model.Localities(k.Roster, k.Readings, k.AsOf.End()), k.Readings); len(rk.Rows) != benchUnits {
			b.Fatal(len(rk.Rows), "rows")
		}
	}
}

// BenchmarkReadingsKnown reads what was known of an early day, and before
// anything was: the most that there is to take back.
func BenchmarkReadingsKnown(b *testing.B) {
	s := benchReadings(b, Options{ReadOnly: true})
	for name, c := range map[string]struct {
		at   model.Instant
		asOf model.Date
		want int
	}{
		"now": {noon, 20210601, 2 * benchUnits}, "of the first week": {noon - 1, 20200806, 0}, "of all": {noon - 1, 20220101, 0},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				k, err := s.KnownAt(model.Bluezone, c.at, c.asOf, 0)
				must(b, err)
				k.Readings = slices.DeleteFunc(k.Readings, func(r model.Reading) bool { return r.AsOf > c.asOf })
				if len(k.Readings) != c.want {
					b.Fatal(len(k.Readings), "readings")
				}
			}
		})
	}
}

// BenchmarkReadingsFor reads what a ranking needs.
func BenchmarkReadingsFor(b *testing.B) {
	s := benchReadings(b, Options{ReadOnly: true})
	for b.Loop() {
		rs, err := s.ReadingsFor(model.Bluezone, 20210601, 0)
		must(b, err)
		if len(rs) != 2*benchUnits {
			b.Fatal(len(rs), "readings")
		}
	}
}

// BenchmarkReadingsRank ranks what was read, as for another denominator.
func BenchmarkReadingsRank(b *testing.B) {
	s := benchReadings(b, Options{ReadOnly: true})
	roster, err := s.Roster()
	must(b, err)
	rs, err := s.ReadingsFor(model.Bluezone, 20210601, 0)
	must(b, err)
	units := model.Localities(roster, rs, model.Date(20210601).End())
	for b.Loop() {
		if rk := model.Rank(units, rs, 20210601, model.Population); len(rk.Rows) != benchUnits {
			b.Fatal(len(rk.Rows), "rows")
		}
	}
}

// BenchmarkReadingsSums adds all units up at every cut-off.
func BenchmarkReadingsSums(b *testing.B) {
	s := benchReadings(b, Options{ReadOnly: true})
	roster, err := s.Roster()
	must(b, err)
	for b.Loop() {
		sums := model.NewSums(roster.Units(), model.Smartphones, nil)
		must(b, s.EachCut(model.Bluezone, nil, func(day model.Date, rs []model.Reading) error {
			sums.Add(day, rs)
			return nil
		}))
		if n := len(sums.Points()); n != benchWeeks {
			b.Fatal(n, "points")
		}
	}
}

// BenchmarkReadingsUnit reads the trend of one unit.
func BenchmarkReadingsUnit(b *testing.B) {
	s := benchReadings(b, Options{ReadOnly: true})
	for b.Loop() {
		rs, err := s.ReadingsOf(model.Bluezone, 777)
		must(b, err)
		if len(model.Trend(rs, model.Unit{ID: 777}, model.Smartphones, nil)) != benchWeeks {
			b.Fatal(len(rs), "readings")
		}
	}
}

// BenchmarkReadingsWeek keeps one week of figures as one step, beside what is
// there.
func BenchmarkReadingsWeek(b *testing.B) {
	s := benchReadings(b, Options{})
	ids, err := rosterIDs(s)
	must(b, err)
	week := benchWeeks
	for b.Loop() {
		week++
		must(b, s.PutReadings(weekOf(week, ids)))
	}
}
