package ui

import (
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// The second Thursday of withWeekly is the eve of Tết.
var eve = model.At(2021, 2, 11, 16, 0)

func (d *desk) decision(period model.Instant) model.Decision {
	d.t.Helper()
	dir, err := d.store.Directive(1)
	d.must(err)
	return dir.Obligations[0].Decision(period)
}

// The preview names the day off, the choice is made in words and logged, the
// matrix shows it, and Ctrl+Z takes it back.
func TestMovingThePeriodOnTheEveOfTet(t *testing.T) {
	d := weeklyDesk(t)
	d.shows("2: 16:00 11/02", "? nghỉ lễ")
	d.keys("ctrl+l").shows("Các kỳ của nhiệm vụ 1", "T5 11/02/2021 16:00", "Tết Nguyên đán (30 Tết)", "? nghỉ lễ", "23 tháng Chạp", "mùng 7 Tết", "tính theo đúng hạn gốc")
	d.keys("enter").shows("Kỳ 2: T5 11/02/2021 16:00", "[giữ nguyên hạn]").types("l").shows("[lùi hạn]", "16:00 17/02/2021")
	d.keys("ctrl+s").shows("xin ghi căn cứ").types("Thông báo nghỉ Tết").keys("ctrl+s")
	d.shows("→ 16:00 17/02", "Quyết định: lùi hạn đến 16h00 ngày 17/02/2021").hides("? nghỉ lễ")
	want := model.Decision{Period: eve, Choice: model.Move, To: model.At(2021, 2, 17, 16, 0), Basis: "Thông báo nghỉ Tết", At: noon}
	if got := d.decision(eve); got != want {
		t.Errorf("stored %+v, want %+v", got, want)
	}
	d.keys("esc").shows("→ 16:00 17/02")
	d.keys("tab right down").shows("hạn 16:00 17/02", "hạn gốc 16:00 11/02", "Thông báo nghỉ Tết")
	d.keys("f6").shows("Quyết định: lùi hạn đến 16h00 ngày 17/02/2021 (trước đó")
	d.keys("enter").shows("chưa quyết định)", "kỳ hạn 16h00 ngày 11/02/2021", "kỳ 16:00 11/02/2021 › cách quyết định: (trống)").keys("esc")
	d.keys("f3 enter ctrl+z").shows("? nghỉ lễ").hides("→ 16:00 17/02")
	if got := d.decision(eve); got.Choice != model.Undecided {
		t.Errorf("after undo %+v", got)
	}
}

func TestEachChoice(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		want       model.Decision
		shows      string // in the preview
		total      string // of the document: 4 × 4 and 4 without deadline, less what nobody owes
	}{
		{"kept", "ctrl+s", model.Decision{Choice: model.Keep}, "giữ nguyên", "20"},
		{"reminded", "right right ctrl+s", model.Decision{Choice: model.Early, To: model.At(2021, 2, 9, 16, 0)}, "nhắc 09/02", "20"},
		{"merged", "right right right tab tab x ctrl+s", model.Decision{Choice: model.Merge, To: model.At(2021, 2, 18, 16, 0), Basis: "x"}, "gộp vào kỳ 3", "16"},
		{"merged into the first", "right right right tab left tab x ctrl+s", model.Decision{Choice: model.Merge, To: model.At(2021, 2, 4, 16, 0), Basis: "x"}, "gộp vào kỳ 1", "16"},
		{"exempt", "left tab x ctrl+s", model.Decision{Choice: model.Excuse, Basis: "x"}, "miễn cả kỳ", "16"},
	} {
		d := weeklyDesk(t)
		d.keys("ctrl+l enter " + c.keys).shows(c.shows)
		c.want.Period, c.want.At = eve, noon
		if got := d.decision(eve); got != c.want {
			t.Errorf("%s: stored %+v, want %+v\n%s", c.name, got, c.want, d.screen())
		}
		d.keys("esc").shows("Tổng số "+c.total, c.shows)
		d.keys("ctrl+l home down enter right left ctrl+s").shows(c.shows) // the same again is no step
		d.keys("ctrl+z").shows("? nghỉ lễ")
		if got := d.decision(eve); got.Choice != model.Undecided {
			t.Errorf("%s: after undo %+v", c.name, got)
		}
	}
}

// What was decided is taken back by a decision of its own as well, and what
// does not fit is said at its field.
func TestTakingBackAndRefusing(t *testing.T) {
	d := weeklyDesk(t)
	d.keys("ctrl+l enter right tab").clears().types("10:00 11/02/2021").keys("tab").types("x").keys("ctrl+s").shows("hạn mới phải sau hạn gốc")
	d.clears().types("16:00 15/02/2021").shows("! ngày 15/02/2021 cũng là ngày nghỉ: nghỉ bù Tết Nguyên đán")
	d.clears().types("không rõ").keys("ctrl+s").shows("không rõ", "× ")
	d.keys("esc enter").shows("Các kỳ của nhiệm vụ 1")
	d.keys("enter left tab x ctrl+s").shows("miễn cả kỳ")
	d.keys("enter").shows("[miễn cả kỳ]", "chưa quyết định").keys("right ctrl+s").shows("? nghỉ lễ")
	if got := d.decision(eve); got.Choice != model.Undecided {
		t.Errorf("still %+v", got)
	}
}

// Several periods are decided on at once, each by its own day: one step.
func TestDecidingOnSeveralPeriods(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, func(d *desk) {
		dir, err := d.store.Directive(1)
		d.must(err)
		rule := *dir.Obligations[0].Deadline
		rule.Every, rule.Weekday, rule.From, rule.Until = model.Daily, "", 20210208, 20210219
		dir.Obligations[0].Deadline = &rule
		d.must(d.store.PutDirective(dir))
	}).keys("f3 enter")
	seq := d.store.Seq()
	d.keys("ctrl+l").shows("mùng 3 Tết", "nghỉ bù Tết Nguyên đán").keys("ctrl+a").shows("Đã chọn 7 kỳ").keys("enter").shows("Quyết định cho 7 kỳ")
	d.types("l").shows("ngày làm việc kế tiếp").keys("tab x ctrl+s").hides("? nghỉ lễ")
	if got := d.store.Seq() - seq; got != 1 {
		t.Errorf("%d steps, want 1", got)
	}
	for day := model.Date(20210210); day <= 20210216; day = day.AddDays(1) {
		if got := d.decision(day.At(16, 0)); got.To != model.At(2021, 2, 17, 16, 0) {
			t.Errorf("%s moved to %s", day, got.To)
		}
	}
	d.keys("ctrl+a").shows("Không có kỳ nào")
}

// A rule without an end previews the next twelve periods, and the earlier ones
// that fall on days off.
func TestPreviewOfARuleWithoutAnEnd(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, func(d *desk) {
		dir, err := d.store.Directive(1)
		d.must(err)
		rule := *dir.Obligations[0].Deadline
		rule.Weekday, rule.From, rule.Until = "friday", 20201204, 0
		dir.Obligations[0].Deadline = &rule
		d.must(d.store.PutDirective(dir))
	}).keys("f3 enter ctrl+l")
	d.resize(120, 40)
	d.shows("12 kỳ sắp tới", "01/01/2021 16:00", "Tết Dương lịch", "T6 05/02/2021", "T6 23/04/2021").hides("08/01/2021", "30/04/2021")
}

// A period that is past, or of which something is recorded, asks no more; it is
// shown all the same.
func TestAPeriodThatIsPastOrMarkedAsksNoMore(t *testing.T) {
	endless := func(d *desk) {
		dir, err := d.store.Directive(1)
		d.must(err)
		rule := *dir.Obligations[0].Deadline
		rule.Weekday, rule.From, rule.Until = "friday", 20201204, 0
		dir.Obligations[0].Deadline = &rule
		d.must(d.store.PutDirective(dir))
	}
	d := newDesk(t, withOffice, withWeekly, endless).keys("f3 ctrl+e").obligation(1).shows("? nghỉ lễ: 1 kỳ")
	d.keys("esc enter ctrl+l").shows("►  11", "T6 12/02/2021").keys("home").shows("01/01/2021 16:00", "Tết Dương lịch", "tính theo đúng hạn gốc")
	d.keys("ctrl+a").shows("Đã chọn 1 kỳ").keys("esc home enter").shows("Quyết định").keys("esc esc")

	a := model.AssignmentID{Directive: 1, Obligation: "1", Period: model.At(2021, 2, 12, 16, 0), Unit: 2}
	d.must(d.store.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done}))
	d.keys("esc enter ctrl+l ctrl+a").shows("Không có kỳ nào từ hôm nay")
}

// In the review the decision is part of the draft, with Ctrl+Z of the draft,
// and is kept with the document.
func TestDecidingInTheReview(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes, func(d *desk) {
		office, err := d.store.Office()
		d.must(err)
		office.BeforeDay = model.BeforeLiteral
		d.must(d.store.SetOffice(office))
	}).imports(strings.Replace(rimeText, "tháng 03/2021", "tháng 02/2021", 1)) // with a Thursday on the eve of Tết
	d.keys("end up").shows("► ? 3 ", "còn 1 chỗ cần xem", "? nghỉ lễ: 1 kỳ chưa quyết định")
	d.keys("ctrl+l").shows("Các kỳ của nhiệm vụ 3", "Tết Nguyên đán (30 Tết)", "? nghỉ lễ").keys("enter left tab x ctrl+s")
	d.shows("miễn cả kỳ", "bản nháp").keys("esc").shows("1 kỳ được gộp hoặc miễn", "không còn chỗ nào cần xem").hides("? nghỉ lễ")
	d.keys("ctrl+z").shows("? nghỉ lễ: 1 kỳ").keys("ctrl+l enter left tab x ctrl+s esc")
	if rows, err := d.store.Rows(); err != nil || rows.Len() != 0 {
		t.Fatalf("something was stored: %v", err)
	}
	d.keys("ctrl+s")
	rows, err := d.store.Rows()
	d.must(err)
	if rows.Len() != 1 {
		t.Fatalf("not kept:\n%s", d.screen())
	}
	d.keys("f6").shows("quyết định về 1 kỳ")
	dir, err := d.store.Directive(rows.At(0).ID)
	d.must(err)
	if got := dir.Obligation("3").Decision(eve); got.Choice != model.Excuse || got.At != noon {
		t.Errorf("kept %+v", got)
	}
	if got := rows.At(0).Tally(model.ClockAt(noon)); got.Exempt != 3 {
		t.Errorf("tally %+v, want 3 exempt", got)
	}
}

// Who has reported already is told before the period is taken away.
func TestDecidingOverReports(t *testing.T) {
	const warning = "2 phần việc đã báo cáo kỳ này"
	reported := func(d *desk) {
		var as []model.AssignmentID
		for _, u := range []model.UnitID{1, 2} {
			as = append(as, model.AssignmentID{Directive: 1, Obligation: "1", Period: eve, Unit: u})
		}
		d.must(d.store.Mark(as, model.MarkChange{State: model.Done}))
	}
	d := newDesk(t, withOffice, withWeekly, reported).keys("f3 enter ctrl+l enter").hides(warning)
	d.keys("left").shows("miễn cả kỳ", warning).keys("left").shows("Gộp vào", warning).keys("left").hides(warning)
	d = newDesk(t, withOffice, withWeekly, reported).keys("f3 ctrl+e").obligation(1)
	d.keys("ctrl+l enter left").shows("miễn cả kỳ", warning)
}

// In the form the preview follows the fields as they stand, and leaving asks.
func TestDecidingInTheForm(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly).keys("f3 ctrl+e")
	r := d.app.dialogs[0].(*review)
	r.focusRow(func(row reviewRow) bool { return row.obligation == 0 })
	d.keys("enter ctrl+l").shows("Các kỳ của nhiệm vụ 1", "16:00").keys("enter ctrl+s").shows("giữ nguyên").keys("esc")
	d.keys("esc").shows("chưa được lưu").keys("esc ctrl+s")
	if got := r.d.Obligations[0].Decision(eve); got.Choice != model.Keep {
		t.Errorf("the draft has %+v", got)
	}
	d.keys("ctrl+s")
	if got := d.decision(eve); got.Choice != model.Keep {
		t.Errorf("stored %+v", got)
	}
}

// A reminder of the officer's own stands among what is due soon, named as such.
func TestEarlyReminderOnToday(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, func(d *desk) {
		d.must(d.store.Decide(1, "1", []model.Decision{{Period: eve, Choice: model.Early, To: model.At(2021, 2, 7, 16, 0)}}))
	})
	d.shows("SẮP ĐẾN HẠN: 4 phần việc", "nhắc 07/02", "còn 7 ngày")
	d.keys("tab").shows("sắp đến hạn")
	d.keys("tab down enter")
	p, ok := d.app.page.(*directivePage)
	if !ok {
		t.Fatalf("no document was opened:\n%s", d.screen())
	}
	if a, _ := p.assignment(); a.Period != eve {
		t.Errorf("the cursor stands on %s", a.Period)
	}
}

// A single deadline on a holiday asks as well.
func TestASingleDeadlineOnAHoliday(t *testing.T) {
	d := newDesk(t, withOffice, func(d *desk) {
		_, err := d.store.AddDirective(model.Directive{
			Number: "7", Symbol: "VHTT", Date: 20210401, Subject: "x",
			Obligations: []model.Obligation{{
				ID: "1", Text: "Báo cáo", Units: []model.UnitID{1, 2}, Kind: model.Once, Report: true,
				Deadline: &model.Deadline{Phrase: "trước 10h00 ngày 21/4/2021", Due: model.At(2021, 4, 21, 10, 0)},
			}},
		}, "")
		d.must(err)
	}).keys("f3 enter").shows("· ? nghỉ lễ")
	d.keys("ctrl+l").shows("Giỗ Tổ Hùng Vương (10/3 âm lịch)").keys("enter").hides("gộp vào kỳ khác")
	d.types("l").shows("10:00 22/04/2021").keys("tab tab x ctrl+s esc").shows("→ 10:00 22/04", "10:00 22/04 ·")
}

// A file that is open for looking only is previewed and not decided on.
func TestPreviewOfAReadOnlyFile(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.store.Close()
	s, err := db.Open(d.path, db.Options{ReadOnly: true, Clock: func() model.Instant { return noon }})
	d.must(err)
	t.Cleanup(func() { s.Close() })
	d.store = s
	d.start(text.Vietnamese, 80, 24)
	d.keys("f3 enter ctrl+l").shows("? nghỉ lễ").keys("enter").hides("Kỳ 2: T5").shows("Đang chỉ xem")
}

func TestPeriodsGoldens(t *testing.T) {
	for _, c := range []struct {
		name          string
		lang          text.Lang
		width, height int
		keys          string
	}{
		{"periods-80", text.Vietnamese, 80, 24, "f3 enter ctrl+l"},
		{"periods-120", text.Vietnamese, 120, 40, "f3 enter ctrl+l enter right tab tab N T ctrl+s"},
		{"periods-en-80", text.English, 80, 24, "f3 enter ctrl+l enter right right ctrl+s"},
		{"periods-en-120", text.English, 120, 40, "f3 enter ctrl+l"},
		{"period-form-80", text.Vietnamese, 80, 24, "f3 enter ctrl+l enter right"},
		{"period-form-120", text.Vietnamese, 120, 40, "f3 enter ctrl+l enter right right right"},
		{"period-form-en-80", text.English, 80, 24, "f3 enter ctrl+l enter right right"},
		{"period-form-en-120", text.English, 120, 40, "f3 enter ctrl+l enter left"},
		{"period-matrix-80", text.Vietnamese, 80, 24, "f3 enter ctrl+l enter right right right tab tab x ctrl+s esc tab right"},
		{"period-matrix-en-120", text.English, 120, 40, "f3 enter ctrl+l enter right tab tab x ctrl+s esc tab right"},
	} {
		d := newDesk(t, withOffice, withWeekly)
		d.start(c.lang, c.width, c.height)
		d.keys(c.keys)
		d.golden(c.name)
		if strings.Contains(d.screen(), "%!") {
			t.Errorf("%s: a word is not filled in", c.name)
		}
	}
}
