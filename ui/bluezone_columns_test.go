package ui

import (
	"testing"

	"congvan/model"
	"congvan/text"
)

func TestFiguresOlderThanTheCutOffBearTheirDay(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	old, n, phones := model.NewDate(2021, 1, 21), int64(700), int64(1400)
	d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 4, AsOf: old, Installs: &n, Smartphones: &phones}}))
	d.keys("f4").inOrder("UBND xã Đắk Sơn", "700", "50,00 ÷", "21/01", "1 đơn vị chưa có số của kỳ này, lấy số gần nhất")
	d.keys("left left").hides("lấy số gần nhất")
	d.keys("ctrl+p end enter")
	old = model.Date(20201100)
	d.must(d.store.RemoveReading(model.Bluezone, 4, model.NewDate(2021, 1, 21)))
	d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 4, AsOf: old, Installs: &n, Smartphones: &phones}}))
	d.restart()
	d.keys("f4").inOrder("UBND xã Đắk Sơn", "700", "50,00 ÷", "11/2020")
}

func TestATotalOfNothingIsNotZero(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f4").shows("Tổng (0/3 đơn vị)      –          –      –", "Ctrl+G: nhập cho tất cả.")
	p := 12.5
	d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 4, AsOf: model.NewDate(2021, 2, 4), Percent: &p, Base: model.Smartphones}}))
	d.restart()
	d.keys("f4 ctrl+b").shows("Chưa cộng được trên điện thoại thông minh").hides("0 ÷ 0")
}

func TestOneListBearsNamesOfOneKind(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	_, err := d.store.PutUnit(model.Unit{Name: "UBND thị trấn Nông trường Thống Nhất", Short: "Thống Nhất", Kind: "thị trấn", Population: num(int64(9000))})
	d.must(err)
	d.restart()
	d.keys("f4").shows("1    Bản Bo ", "–    Thống Nhất ").hides("1    UBND xã Bản Bo")
	d.keys("ctrl+g").shows("Bản Bo ", "Thống Nhất ").hides("UBND xã Bình Lư  ")
}

func TestHeadingsOfTheRankingAreWhole(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures, withTarget)
	d.keys("f4").shows("Điện thoại  Tỷ lệ % ± điểm ± hạng 0–50 %")
	d.start(text.English, 120, 40)
	d.keys("f4").shows("± pts ± place", "Missing", "0–50 % │ target").keys("ctrl+t").hides("│ target", "Missing")
}

func TestTheGridSaysAllOfItsWords(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 ctrl+g").shows("Mẫu số trống: theo danh mục.", " điện thoại ").hides("…")
	d.start(text.English, 120, 40)
	d.keys("f4 ctrl+g").shows("Population", "Published").hides("Populatio ", "Publishe ")
	d.start(text.Vietnamese, 80, 24)
	d.keys("f4 ctrl+g").types("9000").keys("tab").types("7000").keys("tab").types("6000").shows("! mẫu số dân số nay là 6.000", "sánh với các kỳ trước").hides("…")
}

func TestTheTrendNamesItsDayWhole(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 enter").shows("UBND xã Bản Bo · Bluezone · tỷ lệ trên điện thoại thông minh", "số liệu đến hết ngày 04/02/2021 · so với kỳ 28/01/2021")
}
