package ui

import (
	"fmt"
	"strings"
	"testing"

	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// templateBlock is a block as it is copied from the sheet of the template.
func templateBlock(rows ...string) string {
	return strings.Join(append([]string{strings.Join(intake.ReadingForm{}.Headings(), "\t")}, rows...), "\r\n") + "\r\n"
}

func TestTheGridTakesTheSheetOfTheTemplate(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f4 ctrl+g").paste(templateBlock(
		"xa ban bo\t04/02/2021\t161.090\t\t781.655\t26,59\tdân số\t10\tBáo cáo tuần",
		"\"Bình Lư\"\t04/02/2021\t\"1.500\"\t\t\t\t\t\t",
		"XÃ ĐẮK SƠN\t\t20\t1.000\t\t\t\t\t",
	)).shows("Đã dán 8 ô vào 3 dòng", "►161.090", "Nguồn số liệu: Báo cáo tuần").hides("nhiệm vụ")
	d.keys("ctrl+s")
	r := d.readings(2)
	if len(r) != 1 || *r[0].Installs != 161090 || *r[0].Population != 781655 || *r[0].Percent != 26.59 || r[0].Base != model.Population || *r[0].Rank != 10 || r[0].Source != "Báo cáo tuần" {
		t.Errorf("kept %+v", r)
	}
	if r := d.readings(4); len(r) != 1 || *r[0].Installs != 20 || *r[0].Smartphones != 1000 || r[0].Source != "" {
		t.Errorf("kept %+v", r)
	}
}

func TestABlockOfAnotherDayTurnsTheGrid(t *testing.T) {
	d := newDesk(t, withLocalities)
	block := templateBlock("Bản Bo\t31/01/2021\t900\t\t\t\t\t\t")
	d.keys("f4 ctrl+g").paste(block).shows("Khối dán là số liệu đến hết 31/01/2021", "Chuyển bảng sang 31/01/2021").keys("esc").hides("900")
	d.paste(block).keys("enter").shows("[31/01/2021", "900").keys("ctrl+s")
	if r := d.readings(2); len(r) != 1 || r[0].AsOf != model.NewDate(2021, 1, 31) {
		t.Errorf("kept %+v", r)
	}
	d.keys("ctrl+g").types("5").paste(block).keys("ctrl+l").shows("Bản Bo | 31/01/2021 | 900 (là số liệu đến hết 31/01/2021)")
}

func TestADoubtfulFigureOfABlockIsRefused(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f4 ctrl+g").paste("Bản Bo\t1.100\nBình Lư\t161,090\n").shows("× khối dán, dòng 2, cột “Đã cài”: “161,090” có thể là", "161.090 hoặc 161,09", "chưa dán gì").hides("1.100*")
	d.paste("Bản Bo\t1,5\t\t\t12,3\nBình Lư\t-3\nĐắk Sơn\tba\n").shows("3 ô chưa đúng", "dòng 1", "dòng 2", "dòng 3")
	d.paste(strings.Join(intake.ReadingForm{}.Headings(), "\t") + "\r\nBản Bo\t\t\r\n").shows("khối dán không có số liệu nào")
	d.keys("ctrl+s").shows("Chưa sửa ô nào")
	d.start(text.English, 120, 40)
	d.keys("f4 ctrl+g").paste("Bản Bo\t1.100\nBình Lư\t161,090\n").shows("pasted block, row 2, column “Installed”")
}

func TestLinesOfABlockThatFindNoPlace(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f4 ctrl+g").paste("Xã Bản Bo\t5\nXã Bản Boo\t6\nĐài Truyền thanh - Truyền hình huyện\t7\n").shows("2 dòng chưa nhận được").keys("ctrl+l")
	d.shows("Xã Bản Boo | 6 (chưa rõ là đơn vị nào, có phải là: UBND xã Bản Bo, UBND", "Đài Truyền thanh - Truyền hình huyện | 7 (đơn vị này không có trong bảng)")
	d.keys("esc").paste("Lạ Một\t1\nLạ Hai\t1\nLạ Ba\t1\nLạ Bốn\t1\nLạ Năm\t1\n").keys("ctrl+s").shows("Còn 7 dòng", "· Lạ Bốn | 1", "· …").keys("esc ctrl+z")
	d.keys("ctrl+s").shows("Còn 2 dòng dán chưa vào bảng", "Xã Bản Boo | 6").keys("enter").hides("Bảng nhập số liệu")
	if r := d.readings(2); len(r) != 1 || *r[0].Installs != 5 {
		t.Errorf("kept %+v", r)
	}
}

func TestAPastedBlockIsTakenBackWhole(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f4 ctrl+g").paste(templateBlock("Bản Bo\t\t1.100\t\t\t\t\t\tđiện thoại", "Xã Lạ\t\t7\t\t\t\t\t\t")).shows("1.100", "Nguồn số liệu: điện thoại", "1 dòng chưa nhận được")
	d.keys("ctrl+z").shows("►1.000").hides("1.100", "Nguồn số liệu: điện thoại", "chưa nhận được").keys("ctrl+s").shows("Chưa sửa ô nào")
}

func TestTheGridChecksWhatIsPasted(t *testing.T) {
	d := newDesk(t, withLocalities)
	var rs []model.Reading
	for week := range 6 {
		n := int64(100 + 10*week + week%2)
		rs = append(rs, model.Reading{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2020, 12, 24).AddDays(7 * week), Installs: &n})
	}
	n := int64(50)
	d.must(d.store.PutReadings(append(rs, model.Reading{Indicator: model.Bluezone, Unit: 3, AsOf: model.NewDate(2021, 1, 28), Installs: &n})))
	d.keys("f4 ctrl+g").paste("Bản Bo\t1.900\nBình Lư\t40\nĐắk Sơn\t3\n").shows("Dấu !: 2 dòng cần kiểm tra lại")
	d.shows("UBND xã Bản Bo    !", "UBND xã Bình Lư   !", "! tăng 1.749 một tuần, khác hẳn mức thường 11").hides("UBND xã Đắk Sơn   !")
	d.keys("down").shows("! số luỹ kế giảm: 40 đến hết 04/02/2021, trong khi đã là 50")
	d.keys("ctrl+s").shows("Đã lưu, nhưng số liệu của các đơn vị sau cần kiểm tra lại: Bản Bo, Bình Lư")
}

func TestManyDoubtfulUnitsAreCounted(t *testing.T) {
	d := newDesk(t, func(d *desk) {
		for i := range 12 {
			_, err := d.store.PutUnit(model.Unit{Name: fmt.Sprintf("UBND xã Nậm Pha %d", i+1), Kind: "xã", Population: num(int64(10))})
			d.must(err)
		}
	})
	var block strings.Builder
	for i := range 12 {
		fmt.Fprintf(&block, "Nậm Pha %d\t500\n", i+1)
	}
	d.keys("f4 ctrl+g").paste(block.String()).keys("ctrl+s").shows("cần kiểm tra lại: UBND xã Nậm Pha 1,", "và 4 đơn vị nữa")
	if rs := d.readings(12); len(rs) != 1 || *rs[0].Installs != 500 {
		t.Errorf("kept %+v", rs)
	}
}

func TestTheGridTakesTwentyLinesWithoutHeadings(t *testing.T) {
	d := newDesk(t, func(d *desk) {
		for i := range 20 {
			_, err := d.store.PutUnit(model.Unit{Name: fmt.Sprintf("UBND xã Nậm Pha %d", i+1), Kind: "xã", Population: num(int64(1000))})
			d.must(err)
		}
	})
	var block strings.Builder
	for i := range 20 {
		fmt.Fprintf(&block, "%d\tx. Nam Pha %d\t1%02d\r", i+1, i+1, i)
	}
	d.keys("f4 ctrl+g up").paste(block.String()).shows("Đã dán 20 ô vào 20 dòng", "Σ Đã cài: 2.190 (20/20 đơn vị)").keys("ctrl+s ctrl+z")
	if rs := d.readings(7); len(rs) != 0 {
		t.Errorf("after taking it back there is %+v", rs)
	}
	d.keys("ctrl+y")
	if rs := d.readings(7); len(rs) != 1 || *rs[0].Installs != 106 {
		t.Errorf("kept %+v", rs)
	}
}

func TestTheGridTakesFiguresOfOwnDenominators(t *testing.T) {
	d := newDesk(t, withLocalities)
	_, err := d.store.PutIndicators(model.Indicator{ID: "vneid", Name: "VNeID", Bases: []model.Denominator{{Base: "so-thue-bao", Name: "số thuê bao"}}})
	d.must(err)
	d.keys("f4 ctrl+e down enter ctrl+g").paste("Đơn vị\tĐã cài\tSố thuê bao\tTỷ lệ công bố (%)\tTỷ lệ tính trên\tDân số\nBản Bo\t30\t120\t25\tsố thuê bao\t10.500\n").keys("ctrl+s")
	rs, err := d.store.Readings("vneid")
	d.must(err)
	if len(rs) != 1 || rs[0].Others["so-thue-bao"] != 120 || rs[0].Base != "so-thue-bao" || *rs[0].Percent != 25 || rs[0].Population == nil || *rs[0].Population != 10500 {
		t.Errorf("kept %+v", rs)
	}
}
