package db

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"congvan/model"
)

// figuresOf prints readings shortly, by unit and day.
func figuresOf(rs []model.Reading) string {
	var out []string
	for _, r := range rs {
		out = append(out, fmt.Sprintf("%d@%s=%d", r.Unit, r.AsOf, *r.Installs))
	}
	return strings.Join(out, " ")
}

func (d *desk) figures(u model.UnitID, day model.Date, n int64) {
	d.Helper()
	d.must(d.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: u, AsOf: day, Installs: &n}}))
}

func TestAPastDayIsSeenAsItWasKnownThen(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	d.figures(us[0], 20210105, 10)
	first := d.now
	d.now += 60
	d.figures(us[0], 20210105, 12) // a correction
	d.figures(us[1], 20210105, 7)
	second := d.now
	d.now += 60
	d.must(d.RemoveReading(model.Bluezone, us[1], 20210105))
	people := int64(500)
	_, err := d.PutUnit(model.Unit{ID: us[0], Name: "A", Population: &people})
	d.must(err)
	known := func(at model.Instant) string {
		k, err := d.KnownAt(model.Bluezone, at, 0, 0)
		d.must(err)
		u, _ := k.Roster.Unit(us[0])
		sortReadings(k.Readings)
		return fmt.Sprintf("%s %v", figuresOf(k.Readings), u.Population != nil)
	}
	same(t, "before anything", known(first-60), " false")
	same(t, "at first", known(first), "1@2021-01-05=10 false")
	same(t, "after the correction", known(second), "1@2021-01-05=12 2@2021-01-05=7 false")
	same(t, "now", known(d.now), "1@2021-01-05=12 true")
	third := d.now
	d.now += 60
	for range 3 { // back to the correction alone
		_, err := d.Undo()
		d.must(err)
	}
	same(t, "after undoing", known(d.now), "1@2021-01-05=12 false")
	same(t, "what was known before the undoing", known(third), "1@2021-01-05=12 true")
	same(t, "what was known at first, after the undoing", known(first), "1@2021-01-05=10 false")
	d.reopen()
	same(t, "after a restart", known(second), "1@2021-01-05=12 2@2021-01-05=7 false")
}

// Whatever is recorded, corrected, removed, taken back and repeated: every
// moment is seen as it was.
func TestWhatWasKnownIsWhatWasReadThen(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t)
		us := d.units("A", "B", "C")
		asOf := model.Date(20210105 + rapid.IntRange(0, 2).Draw(rt, "as of"))
		was := map[model.Instant]string{}
		known := func(at model.Instant) string {
			k, err := d.KnownNow(model.Bluezone, asOf, 0)
			if at != 0 {
				k, err = d.KnownAt(model.Bluezone, at, asOf, 0)
			}
			d.must(err)
			of := ""
			for _, u := range us {
				rs, err := d.ReadingsKnown(&k, model.Bluezone, u)
				d.must(err)
				of += figuresOf(rs) + ";"
			}
			d.must(d.EachCut(model.Bluezone, &k, func(day model.Date, rs []model.Reading) error {
				of += day.String() + ":" + figuresOf(rs) + ";"
				return nil
			}))
			byKey := func(a, b model.Reading) int { return slices.Compare(keyOfReading(a), keyOfReading(b)) }
			past := slices.DeleteFunc(k.Readings, func(r model.Reading) bool { return r.AsOf > asOf })
			slices.SortFunc(past, byKey)
			return fmt.Sprintln(figuresOf(past), k.Counts, of)
		}
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			u, day := rapid.SampledFrom(us).Draw(rt, "unit"), model.Date(20210105+rapid.IntRange(0, 2).Draw(rt, "day"))
			switch rapid.IntRange(0, 5).Draw(rt, "what") {
			case 0:
				_ = d.RemoveReading(model.Bluezone, u, day)
			case 1:
				_, _ = d.Undo()
			case 2:
				_, _ = d.Redo()
			default:
				n := int64(rapid.IntRange(0, 9).Draw(rt, "n")) // the unit may have been undone
				_ = d.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: u, AsOf: day, Installs: &n}})
			}
			was[d.now] = known(0)
			d.now++
		}
		for at, want := range was {
			same(t, at.String(), known(at), want)
		}
		d.sound()
		d.must(d.Close())
	})
}
