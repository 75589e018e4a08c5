package ui

import (
	"fmt"
	"strings"
	"testing"

	"congvan/model"
	"congvan/text"
)

func TestTheJournalShowsStepsAndTheirSigns(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f6").shows("T5 04/02/2021 16:01", "6 bước")
	d.keys("ctrl+z").shows("↶", "(đã hoàn tác)")
	d.keys("down").shows("7 bước")
	d.keys("ctrl+y").shows("↷").hides("(đã hoàn tác)")
	d.keys("ctrl+z").shows("× ", "(đã hoàn tác)")
}

// What is said to bring a step back does so.
func TestAnUndoNamesTheKeyThatBringsItBack(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f6 ctrl+z").shows("✓ Hoàn tác", "Ctrl+Y làm lại").hides("Ctrl+Z lấy lại")
	d.keys("ctrl+y").shows("Ctrl+Z lấy lại").hides("Ctrl+Y làm lại")
	d.start(text.English, 80, 24)
	d.keys("f6 ctrl+z").shows("Ctrl+Y does it again").hides("Ctrl+Z takes")
}

func TestAnUndoInTheReviewNamesNoKey(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strangeText)
	d.keys("tab ctrl+r ctrl+n").clears().types("Trạm Y tế Nậm Pha").keys("ctrl+s esc")
	d.keys("ctrl+z").shows("Hoàn tác: Thêm đơn vị").hides("Ctrl+Z lấy lại", "Ctrl+Y làm lại")
}

// A step names obligations and periods as the officer does, wherever they stand
// in their lists.
func TestAStepNamesClauseAndPeriod(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	v := d.stored(1)
	v.Obligations[0].ID = "3a"
	d.must(d.store.EditDirectiveAs(*v, "", map[string]string{"3a": "1"}))
	d.must(d.store.Decide(1, "3a", []model.Decision{{Period: eve, Choice: model.Keep}}))
	d.resize(140, 30)
	d.keys("f6 enter").shows("nhiệm vụ 3a › quyết định về kỳ 16:00 11/02/2021 › cách quyết định: (trống) → giữ nguyên hạn")
	v = d.stored(1)
	v.Obligations = v.Obligations[1:]
	d.must(d.store.EditDirectiveAs(*v, "", map[string]string{v.Obligations[0].ID: v.Obligations[0].ID}))
	d.keys("esc enter").hides("nhiệm vụ 1 ›", "nhiệm vụ "+v.Obligations[0].ID+" ›")
}

func TestAStepShowsBeforeAndAfter(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	u, _ := d.app.roster.Unit(2)
	u.Population, u.Contact.Phone, u.From = num(int64(10500)), "0213 3879 123", model.NewDate(2020, 1, 1)
	if _, err := d.store.PutUnit(u); err != nil {
		t.Fatal(err)
	}
	d.keys("f6 enter")
	d.shows("Đơn vị: UBND xã Bản Bo", "dân số: 10.000 → 10.500", "liên hệ › điện thoại: (trống) → 0213 3879 123", "từ ngày: (trống) → 01/01/2020")
	d.hides("tên ngắn:", "số điện thoại thông minh:")
	d.keys("esc down enter")
	d.shows("Số liệu: UBND xã Bản Bo, chốt 28/01/2021", "+ mới", "số đã cài: 900", "nguồn: báo cáo tuần")
	d.keys("pgdown pgdown").shows("số đã cài: 1.500").keys("esc").shows("Thời điểm")
}

func TestAStepOfADirectiveIsReadable(t *testing.T) {
	d := newDesk(t, withLocalities, withGroup, withOverdue)
	a := model.AssignmentID{Directive: 1, Obligation: "1", Unit: 2, Period: model.At(2021, 2, 4, 16, 0)}
	if err := d.store.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done}); err != nil {
		t.Fatal(err)
	}
	d.keys("f6 enter").shows("Ghi nhận: nhiệm vụ 1, UBND xã Bản Bo, văn bản 12/VHTT, 16:00 04/02/2021", "kết quả: hoàn thành")
	d.keys("esc down enter").shows("Văn bản: 12/VHTT báo cáo tuyên truyền", "nhiệm vụ 1 › đơn vị được giao: UBND xã Bản Bo; UBND xã Bình Lư")
	d.keys("pgdown").shows("nội dung: 1. Gửi báo cáo")
}

func TestLongValuesAreShownFromWhereTheyDiffer(t *testing.T) {
	same := strings.Repeat("Đề nghị các đơn vị ", 20)
	old, now := apart(same+"báo cáo tuần.", same+"báo cáo tháng.")
	if !strings.HasSuffix(old, "báo cáo tuần.") || len(old) > 80 || !strings.HasSuffix(now, "báo cáo tháng.") {
		t.Errorf("got %q and %q", old, now)
	}
	if old, now := apart("5", "6"); old != "5" || now != "6" {
		t.Errorf("short values are cut: %q, %q", old, now)
	}
}

func TestTheJournalReadsOnAtItsEnd(t *testing.T) {
	d := newDesk(t, func(d *desk) {
		for i := range journalPage + 20 {
			if _, err := d.store.PutUnit(model.Unit{Name: fmt.Sprintf("Xã %d", i+1)}); err != nil {
				d.t.Fatal(err)
			}
		}
	})
	d.keys("f6 end").shows("Xã 21").hides("Xã 20 ")
	d.keys("end").shows("Xã 1")
	if n := len(d.app.tabs[tabJournal].(*journal).entries); n != journalPage+20 {
		t.Errorf("%d steps are held, want %d", n, journalPage+20)
	}
	d.keys("ctrl+z").shows("Xã 1")
}

func TestAnEmptyJournalNamesItsKey(t *testing.T) {
	d := newDesk(t)
	d.app.dialogs = nil
	d.keys("f6").shows("Nhật ký còn trống", "Ctrl+O")
	d.keys("enter").shows("×")
}

// Every screen of records speaks both languages and keeps its size in both.
func TestRecordScreensSpeakEnglish(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures, withGroup)
	d.start(text.English, 80, 24)
	d.keys("f4").shows("Bluezone: ranked by share of smartphones", "Total (2/3 units)").keys("ctrl+g").shows("Entry grid of Bluezone").keys("esc")
	d.keys("f5").shows("To act on").keys("ctrl+n").shows("Add unit").keys("esc")
	d.keys("f6").shows("What was done").keys("enter").shows("members: UBND xã Bản Bo; UBND xã Bình Lư")
}
