package ui

import (
	"testing"

	"congvan/model"
)

func weeklyDesk(t *testing.T) *desk {
	t.Helper()
	return newDesk(t, withOffice, withWeekly).keys("f3 enter")
}

func TestMarkingIsUndone(t *testing.T) {
	d := weeklyDesk(t)
	d.shows("12/VHTT", "quá hạn")
	d.keys("tab space").shows("≈ trễ 1 phút", "Ghi nhận")
	d.keys("ctrl+z").hides("≈ trễ 1 phút").shows("Hoàn tác")
	d.keys("ctrl+y").shows("≈ trễ 1 phút")
	d.restart()
	d.keys("f3 enter tab").shows("≈ trễ 1 phút")
	d.keys("ctrl+z").hides("≈ trễ 1 phút")
}

func TestMarkingAColumnIsOneStep(t *testing.T) {
	d := weeklyDesk(t)
	before := d.store.Seq()
	d.keys("tab ctrl+a").shows("Đã chọn 4 phần việc")
	d.keys("space")
	if got := d.store.Seq() - before; got != 1 {
		t.Errorf("%d journal steps, want 1", got)
	}
	marks, err := d.store.Marks(1)
	d.must(err)
	if len(marks) != 4 {
		t.Errorf("%d marks, want 4\n%s", len(marks), d.screen())
	}
}

func TestChoosingSeveral(t *testing.T) {
	d := weeklyDesk(t)
	d.keys("tab ctrl+t ctrl+t").shows("Đã chọn 2 phần việc")
	d.keys("enter").shows("Ghi nhận: 2 phần việc").keys("ctrl+s")
	marks, err := d.store.Marks(1)
	d.must(err)
	if len(marks) != 2 {
		t.Errorf("%d marks, want 2\n%s", len(marks), d.screen())
	}
}

func TestTheFormRecordsTimeFiguresAndNote(t *testing.T) {
	d := weeklyDesk(t)
	d.keys("tab enter").shows("Ghi nhận: Đài Truyền thanh", "Số tin, bài")
	d.keys("tab").types("15:59 04/02/2021").keys("tab").types("1.250").keys("tab tab").types("email").keys("ctrl+s")
	m := d.mark(model.AssignmentID{Directive: 1, Obligation: "1", Period: model.At(2021, 2, 4, 16, 0), Unit: 1})
	if m.State != model.Done || m.Received != model.At(2021, 2, 4, 15, 59) || m.Values["số tin, bài"] != 1250 || m.Channel != "email" {
		t.Errorf("recorded %+v\n%s", m, d.screen())
	}
	d.shows("✓ 15:59 04/02")
}

// What is wrong is said at its field, and what was typed stays.
func TestTheFormRefusesTheFutureAndWords(t *testing.T) {
	d := weeklyDesk(t)
	d.keys("tab enter tab").types("16:02 04/02/2021").keys("ctrl+s").shows("16:02 04/02/2021", "× ")
	d.clears().types("15:00 04/02/2021").keys("tab").types("mười hai").keys("ctrl+s").shows("mười hai", "× ")
	if m, err := d.store.Marks(1); err != nil || len(m) != 0 {
		t.Errorf("something was stored: %v %v", m, err)
	}
	d.keys("esc").shows("chưa được lưu").keys("enter").hides("mười hai")
}

func TestUrgingAndExtending(t *testing.T) {
	d := weeklyDesk(t)
	d.keys("tab ctrl+u").shows("Đôn đốc: Đài", "Lò Văn A").keys("tab tab").types("06/02/2021").keys("ctrl+s")
	d.shows("đôn đốc 1 lần", "hứa nộp 06/02/2021")
	d.keys("ctrl+x").types("13/02/2021").shows("! ngày 13/02/2021 là ngày nghỉ", "Tết").clears().types("17/02/2021").hides("ngày nghỉ")
	d.keys("ctrl+s").shows("Xin điền ô này")
	d.types("Trưởng phòng").keys("tab").types("điện thoại").keys("ctrl+s")
	d.shows("gia hạn sau hạn", "hạn gốc")
	m := d.mark(model.AssignmentID{Directive: 1, Obligation: "1", Period: model.At(2021, 2, 4, 16, 0), Unit: 1})
	if len(m.Reminders) != 1 || len(m.Extensions) != 1 || m.Extensions[0].To != model.At(2021, 2, 17, 16, 0) {
		t.Errorf("recorded %+v", m)
	}
}

func TestARequestWakesADormantObligation(t *testing.T) {
	d := weeklyDesk(t)
	d.keys("down down").shows("Chờ yêu cầu").keys("ctrl+g").keys("tab").types("22/02/2021").keys("tab").types("điện thoại của Sở").keys("ctrl+s")
	dir, err := d.store.Directive(1)
	d.must(err)
	if rs := dir.Obligations[2].Requests; len(rs) != 1 || rs[0].Due != model.At(2021, 2, 22, 23, 59) {
		t.Errorf("requests: %+v\n%s", rs, d.screen())
	}
}

// A day alone is asked at its first minute; what was due before it was asked
// for, or has no basis, is refused at its field.
func TestARequestIsChecked(t *testing.T) {
	d := weeklyDesk(t).keys("down down ctrl+g").types("02/02/2021").keys("tab").types("01/02/2021").keys("ctrl+s").shows("× Xin điền ô này")
	d.types("điện thoại").keys("ctrl+s").shows("hạn báo cáo ở trước lúc yêu cầu")
	d.clears().types("02/02/2021").keys("ctrl+s")
	if rs := d.kept(1, "3").Requests; len(rs) != 1 || rs[0].Asked != model.At(2021, 2, 2, 0, 0) || rs[0].Due != model.At(2021, 2, 2, 23, 59) {
		t.Errorf("requests: %+v\n%s", rs, d.screen())
	}
}

func TestResolvingAnAddressee(t *testing.T) {
	d := weeklyDesk(t)
	d.keys("down down").shows("Sở Y tế").keys("ctrl+r").shows("[Sở Y tế]").keys("tab").types("khong biet").keys("ctrl+s").shows("× ")
	d.clears().types("xa dak mong").keys("ctrl+s")
	dir, err := d.store.Directive(1)
	d.must(err)
	if o := dir.Obligations[2]; len(o.Units) != 3 || len(o.Unresolved) != 0 {
		t.Errorf("units %v, unresolved %v\n%s", o.Units, o.Unresolved, d.screen())
	}
}

func TestTodayJumpsToTheAssignment(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.shows("QUÁ HẠN: 4 phần việc", "12/VHTT").keys("enter")
	p, ok := d.app.page.(*directivePage)
	if !ok || p.pane != paneMatrix {
		t.Fatalf("no document was opened:\n%s", d.screen())
	}
	if a, _ := p.assignment(); a.Period != model.At(2021, 2, 4, 16, 0) {
		t.Errorf("the cursor stands on %s", a.Period)
	}
	d.keys("esc tab").shows("Xã Nậm Pha", "Lò Văn A")
}

// A window without a report duty is to assess once it is over, and never red.
func TestTodayShowsWhatIsDueSoon(t *testing.T) {
	newDesk(t, withOffice, withDirectives(2)).shows("SẮP ĐẾN HẠN: 2 phần việc", "01/STTTT", "02/STTTT")
}

func (d *desk) mark(a model.AssignmentID) model.Mark {
	d.t.Helper()
	marks, err := d.store.Marks(a.Directive)
	d.must(err)
	return marks[a]
}

// Space never takes a mark back: the first received time would be lost.
func TestSpaceTwiceLosesNothing(t *testing.T) {
	d := weeklyDesk(t)
	a := model.AssignmentID{Directive: 1, Obligation: "1", Period: model.At(2021, 2, 4, 16, 0), Unit: 1}
	d.must(d.store.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done, Received: model.At(2021, 2, 1, 8, 0)}))
	d.run(d.app.reloadAll())
	d.keys("tab space").shows("Đã ghi nhận rồi").keys("space")
	if m := d.mark(a); m.State != model.Done || m.Received != model.At(2021, 2, 1, 8, 0) {
		t.Errorf("recorded %+v", m)
	}
}

// Outside the matrix Space marks nothing that cannot be seen.
func TestSpaceInTheListOfObligationsMovesToTheMatrix(t *testing.T) {
	d := weeklyDesk(t)
	d.keys("space").shows("Chọn đơn vị trong bảng")
	if m, err := d.store.Marks(1); err != nil || len(m) != 0 {
		t.Errorf("marked %v %v", m, err)
	}
	if p := d.app.page.(*directivePage); p.pane != paneMatrix {
		t.Error("the matrix has no focus")
	}
}

func TestTheFormTakesTextAway(t *testing.T) {
	d := weeklyDesk(t)
	d.keys("tab enter tab tab tab tab").types("Zalo").keys("ctrl+s")
	a := model.AssignmentID{Directive: 1, Obligation: "1", Period: model.At(2021, 2, 4, 16, 0), Unit: 1}
	if m := d.mark(a); m.Channel != "Zalo" {
		t.Fatalf("recorded %+v\n%s", m, d.screen())
	}
	d.keys("enter tab tab tab tab").clears().keys("ctrl+s")
	if m := d.mark(a); m.Channel != "" || m.State != model.Done {
		t.Errorf("recorded %+v", m)
	}
}

func TestADutyWithoutDeadlineIsNotExtended(t *testing.T) {
	weeklyDesk(t).keys("down tab ctrl+x").shows("không có thời hạn")
}

// Keys that come faster than the disk writes are kept, in their order, and
// leaving waits for them.
func TestABurstOfKeysLosesNoMark(t *testing.T) {
	d := weeklyDesk(t).keys("tab")
	d.burst("space space space space ctrl+q")
	marks, err := d.store.Marks(1)
	d.must(err)
	if len(marks) != 4 || !d.quit {
		t.Errorf("%d marks, want 4; left: %v", len(marks), d.quit)
	}
}

func TestSavingTwiceSavesOnce(t *testing.T) {
	d := weeklyDesk(t).keys("tab ctrl+u")
	d.burst("ctrl+s ctrl+s")
	a := model.AssignmentID{Directive: 1, Obligation: "1", Period: model.At(2021, 2, 4, 16, 0), Unit: 1}
	if n := len(d.mark(a).Reminders); n != 1 {
		t.Errorf("%d urgings, want 1", n)
	}
}

// The language is no step of the journal: Ctrl+Z takes back the work before it.
func TestTheLanguageIsNoStep(t *testing.T) {
	d := weeklyDesk(t).keys("tab space").otherLanguage().keys("ctrl+z")
	if m, err := d.store.Marks(1); err != nil || len(m) != 0 {
		t.Errorf("the mark stayed: %v %v\n%s", m, err, d.screen())
	}
}
