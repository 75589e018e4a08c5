package ui

import (
	"testing"

	"congvan/model"
	"congvan/text"
)

func TestPlacesAreNotComparedAcrossAChangedDenominator(t *testing.T) {
	newDesk(t, withLocalities, withFigures).keys("f4").shows("↑1", "↓1")
	d := newDesk(t, withLocalities, withFigures)
	d.must(d.store.PutReadings([]model.Reading{{
		Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 2, 4), Installs: num(int64(1000)), Smartphones: num(int64(1500)),
	}}))
	d.keys("f4").inOrder("UBND xã Bản Bo", "66,67 ÷", "║", "UBND xã Bình Lư", "↓1").hides("↑1")
}

func TestPlainSignsDrawNoBreakInLines(t *testing.T) {
	d := newDesk(t, withLocalities, withLateComer)
	d.must(d.store.PutReadings([]model.Reading{{
		Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 1, 21), Installs: num(int64(600)), Smartphones: num(int64(1500)),
	}}))
	d.keys("f4").shows("║ đổi mẫu số", "║ mẫu số đổi").keys("ctrl+x").shows(": đổi mẫu số", ": mẫu số đổi").hides("║")
	d.keys("ctrl+u").shows("÷        :").hides("║")
}

func TestTheBeginningOfSeveralDenominatorsIsNone(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f4 ctrl+g").types("90").keys("tab tab tab").types("26,59").keys("tab").types("d").keys("ctrl+s").shows("Tỷ lệ tính trên: không nhận “d”; chỉ nhận điện thoại|dân số")
	d.keys("delete").types("dân").keys("ctrl+s")
	rs, err := d.store.ReadingsOf(model.Bluezone, 2)
	d.must(err)
	if len(rs) != 1 || rs[0].Base != model.Population {
		t.Errorf("kept %+v", rs)
	}
}

func TestADayOfWhichNothingWasKnownThenSaysSo(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 ctrl+p ctrl+t down enter").shows("28/01/2021 · như đã biết lúc", "Khi ấy trong tệp chưa ghi đơn vị và số liệu nào", "Ctrl+P").hides("F5 để thêm")
	d.keys("ctrl+p").shows("đến hết ngày 28/01/2021", "như biết hiện nay", "UBND xã Bản Bo")
}

func TestTodaySaysThatThereAreFiguresWithoutADenominator(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f2").shows("Chưa có số liệu cài đặt")
	d = newDesk(t, withLocalities, func(d *desk) {
		d.must(d.store.PutReadings([]model.Reading{{
			Indicator: model.Bluezone, Unit: 4, AsOf: model.NewDate(2021, 2, 4), Percent: num(26.59), Base: model.Smartphones,
		}}))
	})
	d.keys("f2").shows("Đã có số liệu, chưa có mẫu số để tính chung.").hides("Chưa có số liệu cài đặt")
}

func TestAUsualDenominatorIsKnownInBothLanguages(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.start(text.English, 120, 40)
	d.keys("f4 ctrl+e ctrl+n").types("VNeID").keys("tab tab").clears().types("dân số; smartphones; số thuê bao").keys("ctrl+s")
	is, err := d.store.Indicators()
	d.must(err)
	i := model.IndicatorOf(is, "vneid")
	if bs := i.Bases; len(bs) != 3 || bs[0].Base != model.Population || bs[1].Base != model.Smartphones || bs[2].Name != "số thuê bao" {
		t.Errorf("kept %+v", i)
	}
}
