package ui

import (
	"fmt"
	"testing"

	"congvan/model"
)

func TestTheTrendShowsWhatIsRecordedThere(t *testing.T) {
	for _, backwards := range []bool{false, true} {
		t.Run(fmt.Sprintf("backwards %t", backwards), func(t *testing.T) {
			d := newDesk(t, withLocalities, withFigures)
			d.backwards = backwards
			d.keys("f4 enter").keys("ctrl+n").types("1100").keys("shift+tab").clears().types("05/02/2021").keys("ctrl+s")
			d.shows("05/02/2021        1.100")
		})
	}
}

func TestSmallTrendsAreReadForTheUnitsInSight(t *testing.T) {
	d := newDesk(t, withLocalities, withManyLocalities)
	d.resize(80, 24)
	d.keys("f4 ctrl+a").shows("Xã 1 ", "█")
	d.keys("ctrl+t")
	d.shows("█")
}

// withManyLocalities adds units whose order by population is not that by
// smartphones, with two readings each.
func withManyLocalities(d *desk) {
	d.t.Helper()
	var rs []model.Reading
	for i := range 60 {
		n := int64(i + 1)
		id, err := d.store.PutUnit(model.Unit{
			Name: fmt.Sprintf("Xã %d", n), Kind: "xã", Smartphones: num(1000 + 100*n), Population: num(20000 - 200*n),
		})
		d.must(err)
		for k, day := range []model.Date{model.NewDate(2021, 1, 28), model.NewDate(2021, 2, 4)} {
			rs = append(rs, model.Reading{Indicator: model.Bluezone, Unit: id, AsOf: day, Installs: num(int64(800 + 10*k))})
		}
	}
	d.must(d.store.PutReadings(rs))
}

func TestCommunesOfWhichOnlyTheKindIsKnownAreListedAndEntered(t *testing.T) {
	d := newDesk(t, func(d *desk) {
		for _, u := range []model.Unit{
			{Name: "UBND huyện Tam Đường", Kind: "huyện"}, {Name: "UBND xã Bản Bo", Kind: "xã"}, {Name: "UBND thị trấn Tam Đường", Kind: "thị trấn"},
		} {
			_, err := d.store.PutUnit(u)
			d.must(err)
		}
	})
	d.keys("f4").shows("cấp xã", "UBND xã Bản Bo", "UBND thị trấn Tam Đư", "chưa có số liệu").hides("UBND huyện")
	d.keys("ctrl+g").types("100").keys("tab").types("400").keys("ctrl+s").shows("1    UBND xã Bản Bo", "25,00 ÷", "–    UBND thị trấn Tam Đư")
}
