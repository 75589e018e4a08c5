package ui

import (
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// withTarget sets half of all smartphones by the end of February.
func withTarget(d *desk) {
	d.t.Helper()
	_, err := d.store.PutTarget(model.Target{
		Indicator: model.Bluezone, Base: model.Smartphones, Percent: 50, Day: model.NewDate(2021, 2, 28), Source: "15/UBND-VX",
	})
	d.must(err)
}

func TestTheRankingTellsWhatIsMissingToTheTarget(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures, withTarget)
	d.keys("f4 down")
	d.shows("Mục tiêu 50 % điện thoại thông minh đến hết 28/02/2021, theo 15/UBND-VX: còn",
		"thiếu 12,50 điểm, cần thêm 500 · mỗi tuần cần 146 · tốc độ −10,00 điểm", "sẽ không đạt")
	d.resize(120, 40)
	d.shows("Còn thiếu", "12,50", "✓", "│")
	d.keys("ctrl+t").hides("Mục tiêu 50 %")
}

func TestTargetsAreSetAndTakenAway(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 f12").shows("Chưa có mục tiêu nào").keys("ctrl+n").types("0").keys("ctrl+s")
	d.shows("tỷ lệ phải lớn hơn 0", "Xin điền ô này")
	d.clears().types("60").keys("tab right tab").types("28/02/2021").keys("tab").types("ban bo").keys("tab").types("99/XYZ").keys("ctrl+s")
	d.shows("Mục tiêu 60 % dân số đến hết 28/02/2021, theo 99/XYZ", "ban bo")
	ts, err := d.store.Targets(model.Bluezone)
	d.must(err)
	if len(ts) != 1 || len(ts[0].Units) != 1 || ts[0].Units[0] != 2 || ts[0].Base != model.Population || ts[0].Percent != 60 {
		t.Fatalf("kept %+v", ts)
	}
	d.keys("enter").clears().types("65").keys("ctrl+s").shows("Mục tiêu 65 %")
	if ts, _ := d.store.Targets(model.Bluezone); len(ts) != 1 || len(ts[0].Units) != 1 {
		t.Errorf("kept %+v", ts)
	}
	d.keys("delete").shows("Chưa có mục tiêu nào").keys("esc ctrl+z")
	if ts, _ := d.store.Targets(model.Bluezone); len(ts) != 1 {
		t.Errorf("undone: %+v", ts)
	}
}

func TestAnIndicatorIsAddedChosenAndChanged(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 ctrl+e").shows("Chỉ số theo dõi", "Bluezone").keys("ctrl+n").types("VNeID").keys("tab").types("tài khoản mức 2").
		keys("tab").clears().types("dân số; số thuê bao").keys("tab").types("01/01/2021").keys("tab tab").types("Không có").keys("ctrl+s")
	d.shows("chưa có chỉ số “Không có”").clears().keys("ctrl+s")
	d.shows("VNeID", "từ 01/01/2021").keys("down enter")
	d.shows("VNeID: xếp hạng theo tỷ lệ trên dân số", "chưa có số liệu").keys("ctrl+t").shows("trên số thuê bao")
	d.keys("ctrl+n").shows("Ghi số liệu VNeID", "Tài khoản mức 2", "Số thuê bao").types("30").keys("tab tab").types("120").keys("ctrl+s")
	d.shows("25,00 ÷")
	rs, err := d.store.Readings("vneid")
	d.must(err)
	if len(rs) != 1 || rs[0].Others["so-thue-bao"] != 120 {
		t.Fatalf("kept %+v", rs)
	}
	d.keys("ctrl+e").shows("Bluezone").keys("up enter").shows("Bluezone: xếp hạng")
}

func TestAPastDayIsLookedAtAsItWasKnown(t *testing.T) {
	clock := noon
	d := newDesk(t, func(d *desk) {
		d.store.Close()
		store, err := db.Open(d.path, db.Options{Create: true, NoSync: true, Clock: func() model.Instant { return clock }})
		d.must(err)
		d.store = store
		d.t.Cleanup(func() { store.Close() })
		clock = model.At(2021, 1, 20, 8, 0)
		withLocalities(d)
		clock = model.At(2021, 1, 28, 20, 0)
		put := func(n int64) {
			d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 1, 28), Installs: &n, Source: "báo cáo tuần"}}))
		}
		put(900)
		clock = noon
		put(950)
	})
	d.keys("f4").shows("47,50 ÷").keys("ctrl+p").shows("Chọn kỳ số liệu", "28/01/2021   1 đơn vị", "như biết hiện nay")
	d.keys("ctrl+t").shows("như đã biết khi ấy").keys("enter")
	d.shows("như đã biết lúc T5 28/01/2021 23:59", "45,00 ÷").hides("47,50")
	d.keys("ctrl+p ctrl+t enter").shows("47,50 ÷").hides("như đã biết lúc")
	d.keys("enter").shows("└ trước đính chính lúc T5 04/02/2021 16:01: 900, 45,00 ÷")
}

func TestComparedWithAChosenDay(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	n := int64(400)
	d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 1, 21), Installs: &n}}))
	d.keys("f4").shows("so với kỳ 28/01/2021", "+5,00")
	d.keys("ctrl+r down down enter").shows("so với kỳ 21/01/2021", "+30,00", "mới")
}

func TestTheTrendOfAUnit(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures, withTarget)
	phones, n := int64(2500), int64(1100)
	d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 2, 3), Installs: &n, Smartphones: &phones}}))
	d.keys("f4 enter").shows("UBND xã Bản Bo · Bluezone · tỷ lệ trên điện thoại thông minh", "║", "50│────", "28/01/2021", "44,00 ÷        ║")
	d.golden("bluezone-trend-80-vi")
	d.start(text.English, 120, 40)
	d.keys("f4 enter").golden("bluezone-trend-en-120")
	d.keys("right").shows("UBND xã Bình Lư · Bluezone").keys("esc").shows("Figures of UBND xã Bình Lư")
}

func TestSmallTrendsOfAllUnits(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures, withTarget)
	d.keys("f4 ctrl+a").shows("Bluezone · tỷ lệ trên điện thoại thông minh · thang 0–50 %", "Bản Bo", "Đắk Sơn", "chưa có số liệu", "1–3/3 đơn vị").golden("bluezone-all-80-vi")
	d.keys("right enter").shows("UBND xã Bình Lư · Bluezone").keys("esc").shows("thang 0–").keys("esc").shows("Số liệu của UBND xã Bình Lư")
}

func TestWhatStandsBehindTheTotal(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	p := 12.5
	d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 4, AsOf: model.NewDate(2021, 2, 4), Percent: &p, Base: model.Smartphones}}))
	d.keys("f4 ctrl+b").shows("2.500 ÷ 6.000 = 41,67 % trên điện thoại thông minh", "Được cộng: 2 đơn vị", "Không được cộng: 1 đơn vị", "chỉ có tỷ lệ công bố: 12,50 *")
	d.golden("bluezone-behind-80-vi")
	d.keys("down enter").shows("UBND xã Bản Bo · Bluezone").keys("esc").shows("Được cộng").keys("esc").shows("Hạng")
}

func TestBothDenominatorsSideBySide(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 tab").shows("Hai mẫu số cạnh nhau", "Hạng trên điện thoại", "Hạng trên dân số")
	d.inOrder("►", "UBND xã Bản Bo", "1     50,00 ÷", "2     10,00 ÷", "UBND xã Bình Lư", "2     37,50 ÷", "1     30,00 ÷")
	d.keys("tab").shows("Số liệu của UBND xã Bản Bo")
}

func TestPicturesInPlainSigns(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4").shows("████").keys("ctrl+x").shows("####").hides("████")
	d.restart()
	d.keys("f4").shows("####")
}

func TestTheGridTakesABlockOfASpreadsheet(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 ctrl+g up").clears().types("31/01/2021").keys("enter").shows("kỳ trước: 900 (28/01/2021)")
	d.paste("Đơn vị\tĐã cài\tDân số\nBản Bo\t1.100\t10.500\nBình Lư\t1.700\t\nXã Lạ\t5\t6\n")
	d.shows("►1.100", "1.700*", "55,00 ÷", "10,48 ÷", "1 dòng chưa nhận được")
	d.keys("ctrl+s").shows("Còn 1 dòng dán chưa vào bảng", "Xã Lạ | 5 | 6").keys("esc").shows("Bảng nhập")
	if n := len(d.readings(2)); n != 2 {
		t.Fatalf("%d readings before the line was put aside", n)
	}
	d.keys("ctrl+l delete ctrl+s").shows("Đã lưu")
	rs := d.readings(2)
	if len(rs) != 3 || *rs[1].Installs != 1100 || *rs[1].Population != 10500 || rs[1].AsOf != model.NewDate(2021, 1, 31) {
		t.Errorf("kept %+v", rs)
	}
}

func TestPublishedFiguresInTheGrid(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f4 ctrl+g tab tab tab").types("26,59").keys("tab").types("dan").keys("tab").types("3").keys("ctrl+s")
	rs := d.readings(2)
	if len(rs) != 1 || *rs[0].Percent != 26.59 || rs[0].Base != model.Population || *rs[0].Rank != 3 || rs[0].Installs != nil {
		t.Fatalf("kept %+v", rs)
	}
	d.keys("ctrl+g tab tab tab tab").types("xe").keys("ctrl+s").shows("×", "xe").keys("delete ctrl+s")
	if rs := d.readings(2); rs[0].Base != "" || *rs[0].Percent != 26.59 {
		t.Errorf("kept %+v", rs[0])
	}
}

func TestTheRankingLooksAsItShould(t *testing.T) {
	for _, c := range []struct {
		name string
		lang text.Lang
		w, h int
		keys string
	}{
		{"bluezone-80-vi", text.Vietnamese, 80, 24, "f4"},
		{"bluezone-en-120", text.English, 120, 40, "f4 ctrl+t"},
		{"bluezone-grid-80-vi", text.Vietnamese, 80, 24, "f4 ctrl+g"},
		{"bluezone-grid-en-120", text.English, 120, 40, "f4 ctrl+g"},
		{"bluezone-targets-80-vi", text.Vietnamese, 80, 24, "f4 f12"},
		{"bluezone-targets-en-120", text.English, 120, 40, "f4 f12"},
		{"bluezone-indicators-80-vi", text.Vietnamese, 80, 24, "f4 ctrl+e"},
		{"bluezone-indicators-en-120", text.English, 120, 40, "f4 ctrl+e"},
		{"bluezone-both-80-vi", text.Vietnamese, 80, 24, "f4 tab"},
		{"bluezone-all-en-120", text.English, 120, 40, "f4 ctrl+a"},
		{"bluezone-behind-en-120", text.English, 120, 40, "f4 ctrl+b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t, withDemo)
			d.start(c.lang, c.w, c.h)
			d.keys(c.keys).golden(c.name)
		})
	}
}

func TestAllWindowsFitTheFigures(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures, withTarget)
	for _, size := range [][2]int{{80, 24}, {96, 30}, {120, 40}, {139, 50}, {140, 40}, {220, 60}} {
		d.resize(size[0], size[1])
		for _, keys := range []string{"f4", "f4 enter", "f4 ctrl+a", "f4 ctrl+b", "f4 ctrl+g", "f4 ctrl+p", "f4 f12", "f4 ctrl+e", "f4 tab"} {
			if s := d.keys(keys).screen(); strings.TrimSpace(s) == "" {
				t.Errorf("%v %s: nothing", size, keys)
			}
			d.keys("esc")
		}
	}
}

func TestAnEditedTargetKeepsWhatSetItAndItsDenominator(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures, withDirectives(1))
	_, err := d.store.PutTarget(model.Target{
		Indicator: model.Bluezone, Base: model.Staff, Percent: 50, Day: model.NewDate(2021, 2, 28), Directive: 1,
	})
	d.must(err)
	d.keys("f4 f12 enter").clears().types("65").keys("ctrl+s")
	ts, err := d.store.Targets(model.Bluezone)
	d.must(err)
	if len(ts) != 1 || ts[0].Percent != 65 || ts[0].Directive != 1 || ts[0].Base != model.Staff {
		t.Errorf("kept %+v", ts)
	}
}

func TestTheGridKeepsWhatItHasNoColumnFor(t *testing.T) {
	d := newDesk(t, withLocalities, withDirectives(1))
	n, p := int64(90), 45.5
	d.must(d.store.PutReadings([]model.Reading{{
		Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 2, 4), Installs: &n, Percent: &p, Base: model.Staff, Source: "15/UBND-VX", Directive: 1,
	}}))
	d.keys("f4 ctrl+g").types("95").keys("ctrl+s")
	rs, err := d.store.ReadingsOf(model.Bluezone, 2)
	d.must(err)
	if len(rs) != 1 || *rs[0].Installs != 95 || rs[0].Base != model.Staff || rs[0].Directive != 1 {
		t.Errorf("kept %+v", rs)
	}
	d.keys("ctrl+g").types("96").keys("ctrl+g ctrl+g").types("điện thoại").keys("ctrl+s")
	rs, err = d.store.ReadingsOf(model.Bluezone, 2)
	d.must(err)
	if len(rs) != 1 || rs[0].Source != "điện thoại" || rs[0].Directive != 0 {
		t.Errorf("kept %+v, linked to a directive that is not its source", rs)
	}
}

func TestAnOwnDenominatorStaysWhoeverNamedIt(t *testing.T) {
	d := newDesk(t, withLocalities)
	_, err := d.store.PutIndicators(model.Indicator{ID: "vneid", Name: "VNeID", Bases: []model.Denominator{{Base: "Số thuê bao"}}})
	d.must(err)
	d.keys("f4 ctrl+e down ctrl+e tab").types("tài khoản").keys("ctrl+s")
	is, err := d.store.Indicators()
	d.must(err)
	if i := model.IndicatorOf(is, "vneid"); i.Counts != "tài khoản" || len(i.Bases) != 1 || i.Bases[0].Base != "Số thuê bao" {
		t.Errorf("kept %+v", i)
	}
}

func TestThePaneSaysWholeWhatLooksWrong(t *testing.T) {
	d := newDesk(t, withDemo)
	d.keys("f4").shows("! 22,40% của 616 nghĩa là mẫu số 2.750", "(cho 60,51%); khớp với dân số 2.750 trong danh sách đơn vị")
}

func TestThePaneTellsWhatThePartsAddUpTo(t *testing.T) {
	d := newDesk(t, withLocalities, func(d *desk) {
		whole, err := d.store.PutUnit(model.Unit{Name: "UBND huyện Tam Đường", Kind: "huyện", Smartphones: num(int64(9000))})
		d.must(err)
		for _, id := range []model.UnitID{2, 3} {
			r, err := d.store.Roster()
			d.must(err)
			u, _ := r.Unit(id)
			u.Within = whole
			_, err = d.store.PutUnit(u)
			d.must(err)
		}
		d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: whole, AsOf: model.NewDate(2021, 2, 4), Installs: num(int64(2600))}}))
	}, withFigures)
	d.keys("f4 ctrl+l").shows("! các đơn vị trực thuộc cộng lại là 2.500 (2 trong 2 đơn vị có số liệu), còn đơn", "vị báo 2.600; hãy đối chiếu")
}

func TestTheDocumentThatFiguresWereReadFromOpens(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures, withDirectives(1))
	d.must(d.store.PutReadings([]model.Reading{{
		Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 2, 4), Installs: num(int64(1000)), Source: "12/VHTT", Directive: 1,
	}}))
	d.keys("f4").shows("Nguồn số liệu 04/02/2021: 12/VHTT (Ctrl+B để mở văn bản)")
	d.keys("ctrl+b").shows("Bản Bo: số liệu ngày 04/02/2021, nguồn: 12/VHTT", "Sau con số tổng").keys("enter").shows("01/STTTT").hides("Sau con số tổng", "Hạng")
	d.keys("esc ctrl+b down enter").shows("Được cộng")
	d.keys("esc down").hides("để mở văn bản").keys("ctrl+b").shows("Được cộng")
}

func TestAnEditedTargetKeepsItsDecimals(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	_, err := d.store.PutTarget(model.Target{Indicator: model.Bluezone, Base: model.Population, Percent: 60.125, Day: model.NewDate(2021, 2, 28)})
	d.must(err)
	d.keys("f4 f12 enter tab tab tab tab tab").types("theo tỉnh").keys("ctrl+s")
	ts, err := d.store.Targets(model.Bluezone)
	d.must(err)
	if len(ts) != 1 || ts[0].Percent != 60.125 || ts[0].Note != "theo tỉnh" {
		t.Errorf("kept %+v", ts)
	}
}

func TestTwoBreaksOfOneDayStayTwo(t *testing.T) {
	d := newDesk(t)
	breaks := []model.Break{{Day: 20210629, Base: model.Smartphones, Note: "a"}, {Day: 20210629, Base: model.Population, Note: "b"}}
	f := &indicatorForm{was: model.Indicator{ID: "vneid", Name: "VNeID", Breaks: breaks}, breaks: textField("", "29/06/2021; 29/06/2021; 01/07/2021", "")}
	f.form = newForm(d.app, "", f.breaks)
	if got := f.readBreaks(); len(got) != 3 || got[0] != breaks[0] || got[1] != breaks[1] || got[2] != (model.Break{Day: 20210701}) {
		t.Errorf("read %+v", got)
	}
	if got := f.was.Breaks; len(got) != 2 || got[1].Note != "b" {
		t.Errorf("those of before are %+v", got)
	}
}
