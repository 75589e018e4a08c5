package ui

import (
	"testing"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// withLateComer gives three weeks: in the first two the same
// communes reported, then one that had not.
func withLateComer(d *desk) {
	d.t.Helper()
	var rs []model.Reading
	for week, installs := range [][3]int64{{200, 400, 0}, {400, 800, 0}, {600, 1200, 300}} {
		for i, n := range installs {
			if n > 0 {
				rs = append(rs, model.Reading{
					Indicator: model.Bluezone, Unit: model.UnitID(i + 2), AsOf: model.NewDate(2021, 1, 7+7*week), Installs: &n, Smartphones: num([]int64{2000, 4000, 1000}[i]),
				})
			}
		}
	}
	d.must(d.store.PutReadings(rs))
}

func TestTheTrendOfTheTotal(t *testing.T) {
	d := newDesk(t, withLocalities, withLateComer, withTarget)
	d.keys("f4 ctrl+u").shows("Tổng (3/3 đơn vị) cấp xã · Bluezone · tỷ lệ trên điện thoại thông minh",
		"Mục tiêu 50 % điện thoại thông minh đến hết 28/02/2021, theo 15/UBND-VX: còn",
		"thiếu 20,00 điểm, cần thêm 1.400 · mỗi tuần cần 258 · chưa đủ số liệu để tính")
	d.inOrder("21/01/2021        2.100", "7.000   30,00 ÷        ║  3/3 · thêm",
		"14/01/2021        1.200       +600       6.000   20,00 ÷   +10,00  2/3", "07/01/2021          600")
	d.shows("! không so với kỳ liền trước: thêm 1 đơn vị", "Tổng ngày 21/01/2021: cộng 3/3 đơn vị").golden("bluezone-total-80-vi")
	d.keys("ctrl+n").shows("Đây là tổng của các đơn vị")
	d.keys("ctrl+d").shows("Đây là tổng của các đơn vị")
	d.keys("ctrl+t").shows("tỷ lệ trên dân số").shows("cộng 2/3 đơn vị").hides("thêm 1").keys("ctrl+t")
	d.keys("right").shows(" UBND xã Bản Bo · Bluezone").keys("left").shows("Tổng (3/3 đơn vị) cấp xã").
		keys("left").shows(" UBND xã Đắk Sơn · Bluezone").keys("right").shows("Tổng (3/3 đơn vị) cấp xã").keys("esc").shows("Số liệu của UBND xã Đắk Sơn")
	d.start(text.English, 120, 40)
	d.keys("f4 ctrl+u").golden("bluezone-total-en-120")
}

func TestTheTotalIsToldAtThePaceOfTheSameUnits(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures, withTarget)
	d.keys("f4 ctrl+u").shows("cần thêm 500", "tốc độ −5,00 điểm một tuần", "(28/01/2021 – 04/02/2021) · dự báo 24,53 %", "sẽ không đạt")
}

func TestTheTotalComesFirstAmongTheSmallTrends(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures, withTarget)
	d.keys("f4 down ctrl+a").inOrder("Tổng (2/3)         41,67 ÷", "Bản Bo", "Bình Lư").shows("1–3/3 đơn vị")
	d.keys("home enter").shows("Tổng (2/3 đơn vị) cấp xã · Bluezone").keys("esc").shows("thang 0–")
	d.keys("right enter").shows("UBND xã Bản Bo · Bluezone").keys("esc esc").shows("Số liệu của UBND xã Bản Bo")
}

func TestTheTotalBehindItsUnitsIsOpened(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 ctrl+b enter").shows("Tổng (2/3 đơn vị) cấp xã · Bluezone").keys("esc").shows("Được cộng: 2 đơn vị")
}

func TestWithoutAnyCountThereIsNoTotal(t *testing.T) {
	d := newDesk(t, withLocalities)
	p := 12.5
	d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 2, 4), Percent: &p, Base: model.Smartphones}}))
	d.keys("f4 ctrl+u").shows("Chưa cộng được").keys("esc ctrl+a").shows("Tổng (0/3)")
}

func TestTheTotalAsItWasKnown(t *testing.T) {
	clock := noon
	d := newDesk(t, func(d *desk) {
		d.store.Close()
		store, err := db.Open(d.path, db.Options{Create: true, NoSync: true, Clock: func() model.Instant { return clock }})
		d.must(err)
		d.store = store
		d.t.Cleanup(func() { store.Close() })
		clock = model.At(2021, 1, 20, 8, 0)
		withLocalities(d)
		withFigures(d)
		clock = noon
		n := int64(950)
		d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 1, 28), Installs: &n}}))
	})
	d.keys("f4 ctrl+p end").keys("ctrl+t enter ctrl+u").shows("như đã biết lúc T5 28/01/2021", "28/01/2021        2.800").hides("2.850")
}

func TestTheDirectiveThatSetsATargetIsOpened(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	rows, err := d.store.Rows()
	d.must(err)
	phones, n := int64(100), int64(20)
	d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 2, 4), Installs: &n, Smartphones: &phones}}))
	for _, g := range []model.Target{
		{Indicator: model.Bluezone, Base: model.Smartphones, Percent: 50, Day: model.NewDate(2021, 2, 28), Directive: rows.At(0).ID},
		{Indicator: model.Bluezone, Base: model.Population, Percent: 60, Day: model.NewDate(2021, 3, 31), Source: "15/UBND-VX"},
	} {
		_, err := d.store.PutTarget(g)
		d.must(err)
	}
	label := rows.At(0)
	d.keys("f4 f12 ctrl+w").hides("Mục tiêu của Bluezone").shows(label.Label()).keys("esc").shows("Bluezone: xếp hạng")
	d.keys("f12 down ctrl+w").shows("không gắn với văn bản nào trong sổ").keys("esc")
	d.keys("ctrl+u ctrl+w").shows(label.Label()).keys("esc").shows("Tổng (").keys("ctrl+t ctrl+w").shows("không gắn với văn bản nào trong sổ")
}
