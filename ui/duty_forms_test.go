package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/model"
	"congvan/text"
)

// first is the first unit's assignment of the first period of 12/VHTT.
var first = model.AssignmentID{Directive: 1, Obligation: "1", Period: model.At(2021, 2, 4, 16, 0), Unit: 1}

func (d *desk) kept(id model.DirectiveID, clause string) *model.Obligation {
	d.t.Helper()
	v, err := d.store.Directive(id)
	d.must(err)
	return v.Obligation(clause)
}

// Case 5 of the office's rules: exempt of one period, a unit stands beside the
// total and is named.
func TestAUnitIsExemptOfOnePeriod(t *testing.T) {
	d := weeklyDesk(t).keys("tab right delete").shows("Miễn nhiệm vụ 1: Đài Truyền thanh", "riêng kỳ 16:00 11/02")
	d.keys("ctrl+s").shows("Xin điền ô này").types("đang giãn cách").keys("tab").types("Trưởng phòng").keys("ctrl+s")
	d.shows("1 được miễn", "ngày 11/02/2021: đang giãn cách (Trưởng phòng)")
	if es := d.kept(1, "1").Exemptions; len(es) != 1 || es[0].From != 20210211 || es[0].Until != 20210211 || es[0].Unit != 1 {
		t.Errorf("%+v", es)
	}
	d.keys("delete").shows("thôi miễn", "Miễn kỳ ngày 11/02/2021").keys("ctrl+s").hides("1 được miễn").shows("Thôi miễn")
	if es := d.kept(1, "1").Exemptions; len(es) != 0 {
		t.Errorf("%+v", es)
	}
	d.keys("ctrl+z").shows("1 được miễn")
}

// Whoever a mark exempts owes again by the same key.
func TestAMarkThatExemptsIsTakenBack(t *testing.T) {
	d := weeklyDesk(t)
	d.must(d.store.Mark([]model.AssignmentID{first}, model.MarkChange{State: model.Exempt, Reason: "lũ", By: "TP", Note: "gọi lại"}))
	d.keys("f5 f3 enter").keys("tab delete").shows("thôi miễn").keys("ctrl+s").shows("Thôi miễn").hides("1 được miễn")
	marks, err := d.store.Marks(1)
	d.must(err)
	if m := marks[first]; m.State != model.Pending || m.Note != "gọi lại" || m.Reason != "" {
		t.Errorf("%+v", m)
	}
}

func TestUnitsAreExemptForDays(t *testing.T) {
	d := weeklyDesk(t).keys("tab ctrl+t ctrl+t delete right").shows("Từ ngày", "04/02/2021")
	d.keys("tab").clears().types("10/02/2021").keys("tab").types("09/02/2021").keys("tab").types("lũ").keys("tab").types("TP").keys("ctrl+s").shows("từ ngày đầu trở đi")
	d.keys("up up up").clears().types("08/02/2021").keys("tab").clears().types("20/02/2021").keys("ctrl+s").shows("4 được miễn")
	if es := d.kept(1, "1").Exemptions; len(es) != 2 || es[1].From != 20210208 || es[1].Until != 20210220 {
		t.Errorf("%+v\n%s", es, d.screen())
	}
	if p := d.app.page.(*directivePage); len(p.chosen) != 0 {
		t.Error("the units are still chosen")
	}
}

func TestADutyWithoutDeadlineIsExemptWhole(t *testing.T) {
	d := weeklyDesk(t).keys("down tab delete").shows("cả nhiệm vụ").keys("tab").types("lũ").keys("tab").types("TP").keys("ctrl+s")
	if es := d.kept(1, "2").Exemptions; len(es) != 1 || es[0].From != 0 || es[0].Until != 0 {
		t.Errorf("%+v\n%s", es, d.screen())
	}
	d.shows("1 được miễn")
}

func TestAPeriodIsClosedAndOpenedAgain(t *testing.T) {
	d := weeklyDesk(t).keys("tab space f12").shows("Khóa sổ kỳ T5 04/02/2021 16:00", "Đã nộp 1/4").types("đã gửi Sở").keys("ctrl+s")
	d.shows("khóa sổ", "đã khóa sổ lúc 16:01").shows("04/02: đã gửi Sở")
	d.keys("space").shows("đã khóa sổ", "F12")
	d.keys("delete tab").types("lũ").keys("tab").types("TP").keys("ctrl+s").shows("F12").keys("esc enter")
	if m := d.mark(model.AssignmentID{Directive: 1, Obligation: "1", Period: first.Period, Unit: 2}); m.State != "" {
		t.Errorf("marked: %+v", m)
	}
	d.keys("f12").shows("Mở lại sổ", "đã gửi Sở").keys("ctrl+s").shows("Xin điền ô này").types("xã gửi lại").keys("ctrl+s").shows("Mở lại sổ").hides("đã khóa sổ")
	d.keys("ctrl+home down space")
	if m := d.mark(model.AssignmentID{Directive: 1, Obligation: "1", Period: first.Period, Unit: 2}); m.State != model.Done {
		t.Errorf("not marked: %+v\n%s", m, d.screen())
	}
}

// photo writes a picture as a camera would.
func photo(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte("\xFF\xD8\xFF\xE0"+name), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// toField goes to a field of the form.
func (d *desk) toField(field string) *desk {
	d.t.Helper()
	for range 20 {
		f := d.app.top().(*form)
		if f.at().label == field {
			return d
		}
		d.keys("tab")
	}
	d.t.Fatalf("no field %q\n%s", field, d.screen())
	return d
}

func TestEvidenceIsRecordedKeptAndOpened(t *testing.T) {
	d := weeklyDesk(t)
	var opened []string
	d.app.viewer = func(path string) error { opened = append(opened, path); return nil }
	one, two := photo(t, "băng rôn.jpg"), photo(t, "loa.jpeg")
	d.keys("tab enter").toField("Bản giấy để ở").types("cặp 3").keys("tab").paste(one + "; '" + two + "'").keys("ctrl+s")
	m := d.mark(first)
	var names []string
	for _, x := range m.Originals {
		names = append(names, x.Name)
		if _, err := d.store.Originals().Read(x); err != nil {
			t.Error(err)
		}
	}
	if !slices.Equal(names, []string{"băng rôn.jpg", "loa.jpg"}) || m.Place != "cặp 3" {
		t.Fatalf("%+v\n%s", m, d.screen())
	}
	d.shows("bản giấy: cặp 3", "tệp: băng rôn.jpg; loa.jpg").hides("chưa có minh chứng")
	d.keys("ctrl+w").shows("Mở tệp nào?").keys("down enter").shows("Đã mở “loa.jpg”")
	if len(opened) != 1 || filepath.Base(opened[0]) != "loa.jpg" {
		t.Errorf("opened %v", opened)
	}
	d.keys("enter").toField("Tệp minh chứng").shows("băng rôn.jpg; loa.jpg;").clears().types("loa.jpg").keys("ctrl+s")
	if m = d.mark(first); len(m.Originals) != 1 || m.Originals[0].Name != "loa.jpg" {
		t.Errorf("after one was taken away: %+v", m.Originals)
	}
}

func TestWhatIsNoEvidenceIsRefused(t *testing.T) {
	d := weeklyDesk(t)
	bad := filepath.Join(t.TempDir(), "cài đặt.jpg")
	d.must(os.WriteFile(bad, append([]byte("MZ\x90\x00"), make([]byte, 200)...), 0o600))
	d.keys("tab enter").toField("Tệp minh chứng").paste(bad).keys("ctrl+s").shows("cài đặt.jpg", "chỉ giữ ảnh")
	d.clears().paste(filepath.Join(t.TempDir(), "không có.jpg")).keys("ctrl+s").shows("không có.jpg", "× ")
	if m, err := d.store.Marks(1); err != nil || len(m) != 0 {
		t.Errorf("marked: %v %v", m, err)
	}
}

// A form longer than the window still says why it was not saved.
func TestALongFormSaysWhyItWasRefused(t *testing.T) {
	d := weeklyDesk(t)
	v := d.kept(1, "1")
	for _, name := range []string{"độ dài", "số lượng phát sóng", "ước số người nghe", "số băng rôn"} {
		v.Measures = append(v.Measures, model.Measure{Name: name})
	}
	all, err := d.store.Directive(1)
	d.must(err)
	all.Obligations[0] = *v
	d.must(d.store.EditDirectiveAs(all, weeklyText, nil))
	d.run(d.app.reloadAll())
	d.keys("tab enter").toField("Tệp minh chứng").paste(filepath.Join(t.TempDir(), "không có.jpg")).keys("ctrl+s")
	d.shows("hãy kiểm tra lại tên và đường dẫn", "► Tệp minh chứng")
}

// What two lines cannot hold of a cell is told to go on.
func TestALongCellTellsThatThereIsMore(t *testing.T) {
	d := weeklyDesk(t)
	d.must(d.store.Mark([]model.AssignmentID{first}, model.MarkChange{State: model.Doing, Note: strings.Repeat("đang chờ ", 30)}))
	d.run(d.app.reloadAll())
	rows := strings.Split(d.keys("tab").screen(), "\n")
	if last := rows[len(rows)-3]; !strings.HasSuffix(last, " …") {
		t.Errorf("the last line of the cell is %q\n%s", last, d.screen())
	}
}

// Saving what is as it was says so.
func TestSavingWithoutAChangeSaysSo(t *testing.T) {
	newDesk(t, withOffice).keys("f9 ctrl+s f9 ctrl+s").shows("không có gì thay đổi")
}

// A day alone means the hour of the deadline that is moved; the form says that.
func TestTheFormOfAnExtensionTellsWhichHourADayMeans(t *testing.T) {
	d := weeklyDesk(t).keys("tab ctrl+x").shows("17/02/2021 (giữ giờ cũ)")
	d.types("17/02/2021").keys("tab").types("TP").keys("tab").types("điện thoại").keys("ctrl+s")
	if es := d.mark(first).Extensions; len(es) != 1 || es[0].To != model.At(2021, 2, 17, 16, 0) {
		t.Errorf("%+v", es)
	}
}

func TestClosingWithoutEvidenceIsSeenAndCounted(t *testing.T) {
	d := weeklyDesk(t).keys("tab ctrl+a space").shows("4 chưa có minh chứng", "· chưa có minh chứng")
	d.keys("enter").toField("Lý do thiếu minh chứng").types("báo qua điện thoại").keys("ctrl+s").shows("chưa có minh chứng (báo qua điện thoại)", "4 chưa có minh chứng")
	d.keys("enter").toField("Số báo cáo").types("12/BC-UBND").keys("ctrl+s").shows("3 chưa có minh chứng", "12/BC-UBND")
}

func TestApproximateFiguresStayApproximate(t *testing.T) {
	d := weeklyDesk(t).keys("tab enter tab tab").types("gần 500").keys("ctrl+s").shows("số tin, bài ~500")
	d.keys("enter").shows("~500").toField("Ghi chú").types("x").keys("ctrl+s")
	if m := d.mark(first); !slices.Equal(m.Approx, []string{"số tin, bài"}) || m.Values["số tin, bài"] != 500 {
		t.Errorf("%+v", m)
	}
}

func TestNoFileOfASecretDocument(t *testing.T) {
	d := newDesk(t, withOffice)
	_, err := d.store.AddDirective(model.Directive{Direction: model.In, Number: "1", Symbol: "M", Secrecy: "Mật", Obligations: []model.Obligation{{ID: "1", Text: "x", Units: []model.UnitID{1}, Kind: model.Ongoing}}}, "")
	d.must(err)
	d.keys("f3 enter tab enter").shows("không giữ tệp minh chứng").keys("ctrl+s")
	if m := d.mark(model.AssignmentID{Directive: 1, Obligation: "1", Unit: 1}); m.State != model.Done {
		t.Errorf("%+v\n%s", m, d.screen())
	}
}

// withChain adds 7/STTTT, which asks the broadcaster for a report of its own.
func withChain(d *desk) {
	d.t.Helper()
	_, err := d.store.AddDirective(model.Directive{
		Direction: model.In, Type: "Công văn", Number: "7", Symbol: "STTTT", Date: model.NewDate(2021, 1, 30), Subject: "báo cáo tình hình tuyên truyền",
		Obligations: []model.Obligation{{
			ID: "2", Text: "Báo cáo Sở", Units: []model.UnitID{1}, Kind: model.Once, Report: true, Deadline: &model.Deadline{Due: model.At(2021, 2, 5, 16, 0)},
		}},
	}, "")
	d.must(err)
}

func TestADutyWaitsForAClauseOfAnotherDocument(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withChain).keys("f3 down enter").shows("7/STTTT").hides("⇠")
	d.keys("ctrl+]").shows("Nhiệm vụ 2 chờ kết quả nào?").types("bao cao tuyen").shows("12/VHTT").keys("enter").shows("Nhiệm vụ nào của 12/VHTT?").keys("enter")
	d.shows("⇠ chờ 12/VHTT: 1, kỳ 16:00 04/02: 0/4 đã nộp, còn thiếu: Đài", "Đặt việc này chờ kết quả")
	as := []model.AssignmentID{first, first, first, first}
	for i := range as {
		as[i].Unit = model.UnitID(i + 1)
	}
	d.must(d.store.Mark(as[:3], model.MarkChange{State: model.Done}))
	d.run(d.app.reloadAll())
	d.shows("3/4 đã nộp, còn thiếu: Thị trấn Sơn Hà").keys("ctrl+]").shows("► ● Đang chờ 12/VHTT: 1").keys("esc")
	d.must(d.store.Mark(as[3:], model.MarkChange{State: model.Done}))
	d.run(d.app.reloadAll())
	d.shows("12/VHTT: 1, kỳ 16:00 04/02: 4/4 đã nộp – đủ, có thể tổng hợp")
	d.must(d.store.RemoveDirective(1))
	d.run(d.app.reloadAll())
	d.shows("nhiệm vụ được chờ không còn trong tệp")
	d.keys("ctrl+]").shows("Không chờ nhiệm vụ nào nữa").keys("enter").hides("⇠")
	if o := d.kept(2, "2"); o.After != nil {
		t.Errorf("%+v", o.After)
	}
}

func TestADutyWaitsForAClauseOfItsOwnDocument(t *testing.T) {
	d := weeklyDesk(t).keys("down ctrl+]").shows("nhiệm vụ 1. Các đơn vị báo cáo").hides("nhiệm vụ 2.").keys("enter").shows("⇠ chờ nhiệm vụ 1, kỳ 16:00 04/02: 0/4 đã nộp")
	d.keys("ctrl+]").shows("► ● Đang chờ nhiệm vụ 1. Các đơn vị").keys("enter").shows("⇠ chờ nhiệm vụ 1")
	d.keys("ctrl+]").types("khong chờ").keys("enter").hides("⇠ chờ")
}

func TestWhyTellsRuleAndFacts(t *testing.T) {
	d := weeklyDesk(t).keys("tab ctrl+d").shows("Vì sao: Đài Truyền thanh", "! quá hạn", "đã hết hạn mà đơn vị chưa gửi", "T5 04/02/2021 16:00", "chưa nhận", "đúng phút hết hạn vẫn là đúng hạn").keys("esc")
	second := first
	second.Period = model.At(2021, 2, 11, 16, 0)
	d.must(d.store.Extend([]model.AssignmentID{first}, model.Extension{To: model.At(2021, 2, 10, 16, 0), By: "Trưởng phòng", Basis: "họp giao ban"}))
	d.must(d.store.Mark([]model.AssignmentID{first}, model.MarkChange{State: model.Done, Received: noon - 2, Place: "cặp 3"}))
	d.must(d.store.Decide(1, "1", []model.Decision{{Period: second.Period, Choice: model.Excuse, Basis: "nghỉ Tết"}}))
	d.run(d.app.reloadAll())
	d.resize(120, 40)
	d.keys("ctrl+d").shows("✓ đúng hạn", "đã hoàn thành, và đơn vị gửi trong hạn", "đến T4 10/02/2021 16:00, Trưởng phòng cho phép, căn cứ: họp giao ban", "ghi sau khi đã hết hạn", "trước hạn 6 ngày", "bản giấy: cặp 3")
	d.keys("esc right ctrl+d").shows("đơn vị được miễn", "nghỉ Tết", "cả kỳ, theo quyết định trên")
	d.keys("esc down esc").otherLanguage()
}

// Case 1: what the words say of a minute is what counts.
func TestWhyTellsByHowMuch(t *testing.T) {
	for received, want := range map[model.Instant]string{
		first.Period - 1: "trước hạn 1 phút", first.Period: "đúng phút hết hạn", first.Period + 1: "sau hạn 1 phút",
	} {
		d := weeklyDesk(t)
		d.must(d.store.Mark([]model.AssignmentID{first}, model.MarkChange{State: model.Done, Received: received}))
		d.run(d.app.reloadAll())
		d.keys("tab ctrl+d").shows(want)
	}
}

// Case 21: what a newer document took over says so.
func TestWhyTellsOfSupersession(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withChain)
	d.must(d.store.Supersede(1, 2, model.NewDate(2021, 2, 15)))
	d.keys("f3 enter tab right right ctrl+d").shows("văn bản mới đã thay thế", "15/02/2021; 7/STTTT")
}

// Cases 3, 7 and 8: returned and completed in time; not asked for yet; past the
// window of what asks for no report.
func TestWhyTellsTheOtherLines(t *testing.T) {
	d := weeklyDesk(t).keys("down down ctrl+d").shows("□ khi có yêu cầu", "chỉ phải làm khi có yêu cầu", "chưa ai yêu cầu").keys("esc f3 enter tab")
	mark := func(c model.MarkChange) *desk {
		t.Helper()
		d.must(d.store.Mark([]model.AssignmentID{first}, c))
		d.run(d.app.reloadAll())
		return d
	}
	mark(model.MarkChange{State: model.Partial, Received: first.Period - 60, CompleteBy: 20210210}).keys("ctrl+d").shows("½ chờ bổ sung", "đơn vị gửi trong hạn", "10/02/2021").keys("esc")
	mark(model.MarkChange{State: model.Partial, CompleteBy: 20210203}).keys("ctrl+d").shows("quá hạn bổ sung", "ngày phải bổ sung xong đã qua").keys("esc")
	mark(model.MarkChange{State: model.Done}).keys("ctrl+d").shows("✓ đúng hạn", "trước hạn 1 giờ").keys("esc")
	mark(model.MarkChange{State: model.Failed}).keys("ctrl+d").shows("không thực hiện", "nên tính là việc chưa").keys("esc")

	d = newDesk(t, withOffice)
	_, err := d.store.AddDirective(model.Directive{Direction: model.In, Number: "4", Symbol: "STTTT", Obligations: []model.Obligation{{
		ID: "1", Text: "x", Units: []model.UnitID{1}, Kind: model.Window, Deadline: &model.Deadline{From: 20210101, Until: 20210203, Due: model.At(2021, 2, 3, 23, 59)},
	}}}, "")
	d.must(err)
	d.keys("f3 enter tab ctrl+d").shows("? chờ đánh giá", "đơn vị không phải báo cáo", "Phải báo cáo  không")
}

func TestDutyFormsLook(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		lang       text.Lang
		w, h       int
	}{
		{"exempt-80", "tab delete right", text.Vietnamese, 80, 24},
		{"exempt-en-120", "tab delete right", text.English, 120, 40},
		{"close-80", "tab f12", text.Vietnamese, 80, 24},
		{"chain-80", "down ctrl+]", text.Vietnamese, 80, 24},
		{"chain-en-120", "down ctrl+] enter", text.English, 120, 40},
		{"why-80", "tab ctrl+d", text.Vietnamese, 80, 24},
		{"why-en-120", "tab space ctrl+d", text.English, 120, 40},
		{"mark-80", "tab enter tab tab tab tab tab tab tab", text.Vietnamese, 80, 24},
		{"mark-en-120", "tab enter tab tab tab tab tab tab tab", text.English, 120, 40},
	} {
		d := newDesk(t, withOffice, withWeekly, withChain)
		d.start(c.lang, c.w, c.h)
		d.keys("f3 enter").keys(c.keys).golden(c.name)
	}
}

func TestPathsArePartedAsTheyAreDropped(t *testing.T) {
	for typed, want := range map[string]string{
		"":                                    "",
		"/a b.jpg":                            "/a b.jpg",
		"/a.jpg; /b.jpg;":                     "/a.jpg|/b.jpg",
		"'/a;1.jpg' '/b.jpg'":                 "'/a;1.jpg'|'/b.jpg'",
		`"C:\a b.jpg" "C:\c.png"`:             `"C:\a b.jpg"|"C:\c.png"`,
		"loa.jpg; '/it''s":                    "loa.jpg|'/it'|'s",
		"it's.jpg":                            "it's.jpg",
		" ; ;; ":                              "",
		`file:///home/a%20b.jpg;C:\x\y.pdf ;`: `file:///home/a%20b.jpg|C:\x\y.pdf`,
	} {
		if got := strings.Join(splitPaths(typed), "|"); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}
