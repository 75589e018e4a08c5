package ui

import (
	"fmt"
	"strings"
	"testing"

	"congvan/model"
)

func num[T any](n T) *T { return &n }

// withLocalities gives the desk this office, three communes and an agency that
// counts nothing. Smartphones and people rank the communes differently.
func withLocalities(d *desk) {
	d.t.Helper()
	for _, u := range []model.Unit{
		{Name: "Phòng Văn hóa và Thông tin huyện", Own: true, Kind: "cơ quan"},
		{Name: "UBND xã Bản Bo", Short: "Bản Bo", Kind: "xã", Smartphones: num(int64(2000)), Population: num(int64(10000))},
		{Name: "UBND xã Bình Lư", Short: "Bình Lư", Kind: "xã", Smartphones: num(int64(4000)), Population: num(int64(5000))},
		{Name: "UBND xã Đắk Sơn", Short: "Đắk Sơn", Kind: "xã"},
		{Name: "Đài Truyền thanh - Truyền hình huyện", Kind: "đài"},
	} {
		if _, err := d.store.PutUnit(u); err != nil {
			d.t.Fatal(err)
		}
	}
}

// withFigures adds readings of two cut-off days.
func withFigures(d *desk) {
	d.t.Helper()
	at := func(day model.Date, unit model.UnitID, installs int64) model.Reading {
		return model.Reading{Indicator: model.Bluezone, Unit: unit, AsOf: day, Installs: &installs, Source: "báo cáo tuần"}
	}
	before, last := model.NewDate(2021, 1, 28), model.NewDate(2021, 2, 4)
	if err := d.store.PutReadings([]model.Reading{
		at(before, 2, 900), at(before, 3, 1900), at(last, 2, 1000), at(last, 3, 1500),
	}); err != nil {
		d.t.Fatal(err)
	}
}

// inOrder asks that the words stand on the screen one after the other.
func (d *desk) inOrder(words ...string) *desk {
	d.t.Helper()
	screen := d.screen()
	rest := screen
	for _, w := range words {
		_, after, ok := strings.Cut(rest, w)
		if !ok {
			d.t.Errorf("the screen does not show %q there:\n%s", w, screen)
			return d
		}
		rest = after
	}
	return d
}

func TestBluezoneRanksUnderTheDenominatorOfItsHeading(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4")
	d.shows("Bluezone: xếp hạng theo tỷ lệ trên điện thoại thông minh · cấp xã", "số liệu đến hết ngày 04/02/2021 · so với kỳ 28/01/2021",
		"50,00 ÷", "37,50 ÷", "+5,00", "−10,00", "Tổng (2/3 đơn vị)", "41,67 ÷", "Chưa xếp hạng: Đắk Sơn (chưa có số liệu)",
		"nguồn: báo cáo tuần")
	d.hides("Đài Truyền thanh", "Phòng Văn hóa")
	d.inOrder("1    UBND xã Bản Bo", "↑1", "2    UBND xã Bình Lư", "↓1", "–    UBND xã Đắk Sơn", "Số liệu của UBND xã Bản Bo", "28/01/2021")
	d.keys("ctrl+t")
	d.shows("xếp hạng theo tỷ lệ trên dân số · cấp xã", "30,00 ÷", "10,00 ÷")
	d.inOrder("1    UBND xã Bình Lư", "2    UBND xã Bản Bo", "Số liệu của UBND xã Bản Bo")
}

func TestBluezoneGoesBackToAnEarlierCutOff(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 left")
	d.shows("đến hết ngày 28/01/2021", "45,00 ÷", "47,50 ÷")
	d.hides("37,50")
	d.keys("left").shows("× Đây là kỳ số liệu đầu tiên.")
	d.keys("right").shows("đến hết ngày 04/02/2021")
}

func TestTiedUnitsAndPublishedSharesCarryASign(t *testing.T) {
	d := newDesk(t, withLocalities)
	for unit, r := range map[model.UnitID]model.Reading{
		2: {Installs: num(int64(1000))}, 3: {Installs: num(int64(2000))}, 4: {Percent: num(26.59), Base: model.Smartphones},
	} {
		r.Indicator, r.Unit, r.AsOf = model.Bluezone, unit, model.NewDate(2021, 2, 4)
		if err := d.store.PutReadings([]model.Reading{r}); err != nil {
			t.Fatal(err)
		}
	}
	d.keys("f4")
	d.inOrder("1=   UBND xã Bản Bo", "1=   UBND xã Bình Lư", "3    UBND xã Đắk Sơn", "26,59 *", "* công bố")
	d.keys("ctrl+t")
	d.shows("Chưa xếp hạng: Đắk Sơn (chưa có mẫu số)")
}

func TestRecordingAReading(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 down down ctrl+n")
	d.shows("Ghi số liệu Bluezone", "UBND xã Đắk Sơn", "04/02/2021")
	d.types("1.2x").keys("tab").types("2.000").keys("ctrl+s")
	d.shows("1.2x")
	if rs := d.readings(4); len(rs) != 0 {
		t.Fatalf("stored %+v in spite of a bad number", rs)
	}
	d.clears().types("1200").keys("ctrl+s")
	d.shows("1    UBND xã Đắk Sơn", "60,00 ÷", "Tổng (3/3 đơn vị)")
	d.hides("Chốt đến hết ngày", "Chưa xếp hạng")
	rs := d.readings(4)
	if len(rs) != 1 || *rs[0].Installs != 1200 || *rs[0].Smartphones != 2000 || rs[0].Population != nil || rs[0].AsOf != model.NewDate(2021, 2, 4) {
		t.Fatalf("stored %+v", rs)
	}
	d.keys("ctrl+z").shows("Chưa xếp hạng: Đắk Sơn").hides("60,00")
	d.keys("ctrl+y").shows("60,00 ÷")
}

func TestTheUnitIsFoundWithoutDiacritics(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f4 ctrl+n shift+tab shift+tab").clears().types("dak sow").keys("ctrl+s")
	d.shows("×", "dak sow")
	d.clears().types("dak son").keys("tab tab").types("0").keys("ctrl+s")
	rs := d.readings(4)
	if len(rs) != 1 || rs[0].Installs == nil || *rs[0].Installs != 0 {
		t.Fatalf("stored %+v, want one reading of 0", rs)
	}
}

func TestBlankFieldsKeepTheFiguresOfTheDay(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 ctrl+n").shows("Kỳ gần nhất của UBND xã Bản Bo (04/02/2021):", "1.000")
	d.keys("tab").types("2.500").keys("ctrl+s")
	rs := d.readings(2)
	if r := rs[len(rs)-1]; *r.Installs != 1000 || *r.Smartphones != 2500 {
		t.Errorf("stored %d of %d, want 1000 of 2500", *r.Installs, *r.Smartphones)
	}
	d.shows("40,00 ÷")
	d.keys("ctrl+n ctrl+s").shows("Xin điền ít nhất một số liệu.")
}

func TestMoreInstallsThanTheBaseAreStoredWithAWarning(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 ctrl+n").types("2.100").keys("ctrl+s")
	d.inOrder("!  1    UBND xã Bản Bo", "105,00 ÷")
	d.shows("105,00 ÷", "! Đã lưu, nhưng UBND xã Bản Bo: số đã cài đặt 2.100 lớn hơn", "2.000").hides("×")
	if rs := d.readings(2); *rs[len(rs)-1].Installs != 2100 {
		t.Errorf("the reading was not stored")
	}
	d.keys("down").hides("2.100 lớn hơn")
	d.keys("up").shows("UBND xã Bản Bo: ", "lớn hơn")
}

func TestACutOffToComeIsDoubted(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f4 ctrl+n").types("100").keys("shift+tab").clears().types("05/02/2021").keys("ctrl+s")
	d.shows("! Đã lưu, nhưng UBND xã Bản Bo: ngày chốt số liệu 05/02/2021 ở sau hôm nay").hides("×")
	if len(d.readings(2)) != 1 {
		t.Error("the reading was not stored")
	}
}

func TestARankBelowOneIsRefused(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f4 ctrl+n").keys("tab tab tab").types("26.59").keys("tab tab").types("0").keys("ctrl+s")
	d.shows("× thứ hạng công bố là 0: hãy ghi số từ 1")
	d.clears().types("3").keys("ctrl+s")
	if rs := d.readings(2); len(rs) != 1 || *rs[0].Rank != 3 || *rs[0].Percent != 26.59 {
		t.Errorf("stored %+v", rs)
	}
}

func TestFiguresStandApart(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	if err := d.store.PutReadings([]model.Reading{{
		Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 2, 4), Installs: num(int64(1234567)), Smartphones: num(int64(1001898)),
	}}); err != nil {
		t.Fatal(err)
	}
	d.keys("f4").shows("Điện thoại", " 1.234.567  1.001.898 123,22 ÷ ")
	d.keys("ctrl+t").shows("Dân số")
}

func TestCtrlSTwiceSavesOnce(t *testing.T) {
	for _, way := range []string{"f4 ctrl+g", "f4 ctrl+n"} {
		d := newDesk(t, withLocalities)
		d.keys(way).types("100")
		_, first := d.app.Update(press("ctrl+s"))
		_, second := d.app.Update(press("ctrl+s"))
		before := d.store.Seq()
		d.run(first)
		d.run(second)
		if n := d.store.Seq() - before; n != 1 || len(d.app.dialogs) != 0 {
			t.Errorf("%s: %d steps, %d dialogs left", way, n, len(d.app.dialogs))
		}
	}
}

func TestLongListsShowWhereTheyStand(t *testing.T) {
	d := newDesk(t, func(d *desk) {
		for i := range 40 {
			if _, err := d.store.PutUnit(model.Unit{Name: fmt.Sprintf("Xã %d", i+1), Kind: "xã", Population: num(int64(1000))}); err != nil {
				d.t.Fatal(err)
			}
		}
	})
	for _, key := range []string{"f4", "f5", "f6"} {
		d.keys(key).shows("█\n", "│\n")
	}
	d.keys("f4 ctrl+g").shows("█ │", "│ │")
}

func TestDeletingAReadingIsUndone(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 ctrl+d").shows("45,00 ÷").hides("50,00")
	if n := len(d.readings(2)); n != 1 {
		t.Errorf("%d readings left, want 1", n)
	}
	d.keys("ctrl+z").shows("50,00 ÷")
}

func TestTheGridSavesAllFilledCellsAsOneStep(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 ctrl+g")
	d.shows("Bảng nhập số liệu Bluezone", "900►1.000", "kỳ trước: 900 (28/01/2021)", "UBND xã Đắk Sơn")
	d.types("1.100").keys("enter").types("abc").keys("ctrl+s")
	d.shows("× Bình Lư, Đã cài: ")
	d.keys("delete").types("1.600").keys("down").types("10").keys("tab").types("1.000").keys("ctrl+s")
	d.hides("Bảng nhập số liệu").shows("55,00 ÷", "40,00 ÷", "1,00 ÷", "Tổng (3/3 đơn vị)")
	d.keys("ctrl+z").shows("50,00 ÷", "37,50 ÷", "Chưa xếp hạng: Đắk Sơn")
}

func TestTheGridDropsNothingUnasked(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f4 ctrl+g").types("5").keys("esc")
	d.shows("Nội dung đang gõ chưa được lưu")
	d.keys("esc").shows("Bảng nhập").keys("up").clears().types("31/01/2021").keys("ctrl+s")
	if rs := d.readings(2); len(rs) != 1 || rs[0].AsOf != model.NewDate(2021, 1, 31) {
		t.Errorf("stored %+v", rs)
	}
}

func TestAnEmptyBluezoneNamesItsKeys(t *testing.T) {
	d := newDesk(t)
	d.app.dialogs = nil
	d.keys("f4").shows("F5", "Ctrl+N")
	d.keys("ctrl+g").shows("×")
}

func TestBluezoneFitsLargerWindows(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4")
	for _, size := range [][2]int{{80, 24}, {100, 30}, {139, 40}, {140, 40}, {220, 60}} {
		d.resize(size[0], size[1])
		d.shows("UBND xã Bản Bo", "50,00 ÷", "28/01/2021")
		d.keys("ctrl+g").shows("UBND xã Bản Bo")
		d.keys("esc")
	}
}

func (d *desk) readings(unit model.UnitID) []model.Reading {
	d.t.Helper()
	rs, err := d.store.Readings(model.Bluezone)
	if err != nil {
		d.t.Fatal(err)
	}
	var out []model.Reading
	for _, r := range rs {
		if r.Unit == unit {
			out = append(out, r)
		}
	}
	return out
}
