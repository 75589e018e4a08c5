package db

import (
	"fmt"
	"testing"

	"congvan/model"
)

func TestFormerReadingsAreThoseThatWereCorrected(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	const first, second = model.Date(20210128), model.Date(20210204)
	d.figures(us[0], first, 100)
	d.figures(us[1], first, 7)
	d.figures(us[0], first, 110)
	d.figures(us[0], second, 120)
	d.must(d.RemoveReading(model.Bluezone, us[0], second))
	d.figures(us[1], first, 8)
	got, err := d.FormerReadings(model.Bluezone, us[0])
	d.must(err)
	if len(got) != 2 {
		t.Fatalf("%+v", got)
	}
	if f := got[0]; !f.Removed || f.Reading.AsOf != second || *f.Reading.Installs != 120 {
		t.Errorf("taken away: %+v", f)
	}
	if f := got[1]; f.Removed || f.Reading.AsOf != first || *f.Reading.Installs != 100 {
		t.Errorf("corrected: %+v", f)
	}
}

// The list of indicators lies in the file itself, which is not written to.
func TestIndicatorsAreListedFromTheFile(t *testing.T) {
	d := newDesk(t)
	u := d.units("A")
	for day := model.Date(20210101); day < 20210131; day++ {
		d.figures(u[0], day, 1)
	}
	is, err := d.Indicators()
	d.must(err)
	if len(is) != 1 || is[0].ID != model.Bluezone {
		t.Errorf("%+v", is)
	}
}

// An indicator may have a sign in its id that parts the names of readings.
func TestFormerReadingsAreOfOneIndicator(t *testing.T) {
	d := newDesk(t)
	u := d.units("A")[0]
	for _, indicator := range []string{"a", fmt.Sprintf("a/%d", u)} {
		for n := int64(1); n < 4; n++ {
			d.must(d.PutReadings([]model.Reading{{Indicator: indicator, Unit: u, AsOf: 20210128, Installs: &n}}))
		}
	}
	for _, indicator := range []string{"a", fmt.Sprintf("a/%d", u)} {
		got, err := d.FormerReadings(indicator, u)
		d.must(err)
		if len(got) != 2 || got[0].Reading.Indicator != indicator || got[1].Reading.Indicator != indicator {
			t.Errorf("%s: %+v", indicator, got)
		}
	}
}
