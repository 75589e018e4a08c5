package ui

import (
	"fmt"
	"strings"
	"testing"

	"congvan/model"
	"congvan/text"
)

// thursdays are the periods of the weekly report of the grid's tests.
var thursdays = []model.Instant{model.At(2021, 2, 4, 16, 0), model.At(2021, 2, 11, 16, 0), model.At(2021, 2, 18, 16, 0), model.At(2021, 2, 25, 16, 0)}

// withResults adds 34/VHTT: a weekly report of four figures, and a standing
// duty whose figures are compared with an earlier time.
func withResults(d *desk) {
	d.t.Helper()
	r, err := d.store.Roster()
	d.must(err)
	var ids []model.UnitID
	for _, u := range r.Units() {
		ids = append(ids, u.ID)
	}
	two := 2.0
	var compared []model.Measure
	for _, name := range []string{"thời lượng", "tần suất", "số lượng tin/bài"} {
		compared = append(compared, model.Measure{Name: name, Unit: map[string]string{"thời lượng": "phút", "tần suất": "lượt"}[name], Op: ">=", Target: &two, Relative: true})
	}
	_, err = d.store.AddDirective(model.Directive{
		Direction: model.Out, Type: "Công văn", Number: "34", Symbol: "VHTT", Date: model.NewDate(2021, 2, 1), Subject: "báo cáo nhanh",
		Obligations: []model.Obligation{
			{
				ID: "3", Text: "báo cáo nhanh", Units: ids, Kind: model.Recurring, Report: true,
				Measures: []model.Measure{
					{Name: "số lượng tin, bài", Unit: "tin, bài"},
					{Name: "độ dài tin, bài", Unit: "phút"},
					{Name: "số lượng phát sóng", Unit: "lượt"},
					{Name: "ước số lượng người nghe", Unit: "người"},
				},
				Deadline: &model.Deadline{Every: model.Weekly, Weekday: "thursday", Time: "16:00", From: model.NewDate(2021, 2, 1), Until: model.NewDate(2021, 2, 28)},
			},
			{ID: "4", Text: "tăng gấp hai", Units: ids, Kind: model.Ongoing, Measures: compared},
			{ID: "5", Text: "tuyên truyền", Units: ids, Kind: model.Ongoing},
		},
	}, "")
	d.must(err)
}

// withLastWeek gives figures of the first period to two units.
func withLastWeek(d *desk) {
	d.t.Helper()
	for unit, c := range map[model.UnitID]model.MarkChange{
		1: {State: model.Done, Received: thursdays[0] - 1, Values: map[string]float64{"số lượng tin, bài": 12, "độ dài tin, bài": 45.5, "ước số lượng người nghe": 12500}, Approx: map[string]bool{"ước số lượng người nghe": true}},
		2: {State: model.Done, Received: thursdays[0] - 1, Values: map[string]float64{"số lượng tin, bài": 7, "số lượng phát sóng": 0}},
	} {
		d.must(d.store.Mark([]model.AssignmentID{d.assigned("3", 0, unit)}, c))
	}
}

// assigned names an assignment of 34/VHTT.
func (d *desk) assigned(clause string, period int, unit model.UnitID) model.AssignmentID {
	a := model.AssignmentID{Directive: 1, Obligation: clause, Unit: unit}
	if clause == "3" {
		a.Period = thursdays[period]
	}
	return a
}

func (d *desk) figuresOf(clause string, period int, unit model.UnitID) model.Mark {
	d.t.Helper()
	marks, err := d.store.Marks(1)
	d.must(err)
	return marks[d.assigned(clause, period, unit)]
}

// grid opens the grid of obligation 3, in its second period.
func (d *desk) grid() *desk {
	d.t.Helper()
	return d.keys("f3 enter tab right ctrl+n")
}

func TestTheGridOfFigures(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.grid().shows("Số liệu báo cáo: nhiệm vụ 3, 34/VHTT", "Kỳ 2/4 · hạn T5 11/02/2021 16:00", "Tổng cộng", "0/4 đơn vị", "~12.500", "45,5")
	d.golden("results-80-vi")
	d.types("15").keys("enter").types("9").keys("tab").types("gần 500").keys("tab").types("0")
	d.shows("2/4 đơn vị", "24", "~500", "2/4")
	d.golden("results-typed-80-vi")
	before := d.store.Seq()
	d.keys("ctrl+s").shows("Ghi số liệu báo cáo: 2 phần việc, nhiệm vụ 3")
	if n := d.store.Seq() - before; n != 1 {
		t.Errorf("%d steps", n)
	}
	m := d.figuresOf("3", 1, 2)
	if m.State != model.Done || m.Received != noon || m.Values["độ dài tin, bài"] != 500 || len(m.Approx) != 1 || len(m.Values) != 3 || m.Values["số lượng phát sóng"] != 0 {
		t.Errorf("%+v", m)
	}
	if _, zero := m.Values["ước số lượng người nghe"]; zero {
		t.Error("a blank cell became 0")
	}
	if m := d.figuresOf("3", 1, 3); m.Touched() {
		t.Errorf("a unit that gave nothing: %+v", m)
	}
	d.shows("~500").keys("esc").hides("Số liệu báo cáo: nhiệm vụ")
	d.keys("ctrl+z")
	if m := d.figuresOf("3", 1, 2); m.Touched() {
		t.Errorf("undone: %+v", m)
	}
}

func TestTheGridInALargeWindow(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.start(text.English, 120, 40)
	d.grid().types("15").keys("enter").types("12.50").keys("enter")
	d.golden("results-120-en")
}

func TestTypingReplacesAndDeleteBlanks(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.grid().keys("pgup").shows("Kỳ 1/4", "►12")
	d.types("3").shows("►3").keys("down up").shows("►3")
	d.keys("backspace").shows("► ").types("40").keys("tab delete ctrl+s")
	if m := d.figuresOf("3", 0, 1); m.Values["số lượng tin, bài"] != 40 || len(m.Values) != 2 || m.Received != thursdays[0]-1 {
		t.Errorf("%+v", m)
	}
	d.keys("shift+tab backspace").shows("►4").keys("home up left left").shows("►4")
	d.keys("end").shows("Thị trấn Sơn Hà · số lượng tin, bài")
}

func TestCellsThatCannotBeRead(t *testing.T) {
	for typed, why := range map[string]string{
		"mười hai": "không phải là số", "12.50": "dấu chấm không đúng chỗ", "12,500": "hiểu hai cách", "-3": "số âm",
	} {
		d := newDesk(t, withOffice, withResults)
		d.grid().types("5").keys("enter").types(typed).keys("enter").shows("× Xã Nậm Pha, số lượng tin, bài", why, "×"+typed)
		d.keys("ctrl+s").shows("×", why)
		if m := d.figuresOf("3", 1, 1); m.Touched() {
			t.Errorf("%q: half was saved: %+v", typed, m)
		}
		d.types("6").keys("ctrl+s")
		if a, b := d.figuresOf("3", 1, 1), d.figuresOf("3", 1, 2); a.Values["số lượng tin, bài"] != 5 || b.Values["số lượng tin, bài"] != 6 {
			t.Errorf("%q corrected: %+v %+v", typed, a, b)
		}
	}
}

func TestFiguresNeedNotReceive(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.grid().shows("[✓] Ghi nhận luôn đã nộp").keys("ctrl+t").shows("[ ] Ghi nhận luôn đã nộp").types("5").keys("ctrl+s")
	if m := d.figuresOf("3", 1, 1); m.State != model.Pending || m.Received != 0 || m.Values["số lượng tin, bài"] != 5 {
		t.Errorf("%+v", m)
	}
}

func TestPeriodsInTheGrid(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.grid().keys("pgdown").shows("Kỳ 3/4").types("5").keys("pgdown").shows("chưa được lưu").keys("esc").shows("Kỳ 3/4", "►5")
	d.keys("pgdown enter").shows("Kỳ 4/4").hides("►5").keys("pgdown").shows("Đây là kỳ cuối cùng")
	d.keys("pgup pgup pgup pgup").shows("Kỳ 1/4", "Đây là kỳ đầu tiên")
	d.types("9").keys("esc").shows("chưa được lưu").keys("enter").hides("Số liệu báo cáo: nhiệm vụ")
	if m := d.figuresOf("3", 0, 1); m.Values["số lượng tin, bài"] != 12 {
		t.Errorf("%+v", m)
	}
}

func TestAClosedPeriodIsOnlyLookedAt(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.must(d.store.ClosePeriod(1, "3", thursdays[0], "đã gửi Sở"))
	d.grid().keys("pgup").shows("đã khóa sổ").types("5").shows("×", "khóa sổ").shows("►12")
	d.keys("delete").shows("►12").keys("pgdown").types("5").shows("►5")
}

func TestPastingFillsFromTheCellInFocus(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.grid().keys("down tab").paste("1\t2\t3\n4\tgần 5\t\nx y\t\t6\n").shows("Đã dán 7 ô vào 3 dòng", "~5", "×x y")
	d.keys("ctrl+s").shows("× Thị trấn Sơn Hà, độ dài tin, bài")
	d.types("7").keys("ctrl+s")
	if a, b := d.figuresOf("3", 1, 2), d.figuresOf("3", 1, 4); a.Values["ước số lượng người nghe"] != 3 || b.Values["ước số lượng người nghe"] != 6 || b.Values["độ dài tin, bài"] != 7 {
		t.Errorf("%+v %+v", a, b)
	}
	if m := d.figuresOf("3", 1, 1); m.Touched() {
		t.Errorf("above the focus: %+v", m)
	}
}

func TestPastingGoesByNames(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	const byNames = "STT\tĐơn vị\tĐộ dài tin, bài (phút)\tSố lượng tin, bài\tGhi chú\n1\txa dak mong\t12,5\t3\tđủ\n2\tXã Lạ Hoắc\t1\t2\t\n3\tThị trấn Sơn Hà\t\t4\t\n\tTổng cộng\t13,5\t9\t\n"
	d.grid().paste(byNames)
	d.shows("Không hiểu cột “Ghi chú”").keys("esc").hides("chưa lưu", "Đã dán")
	d.paste(byNames).keys("enter").shows("Đã dán 3 ô vào 2 dòng, 2 dòng chưa nhận được")
	d.keys("ctrl+l").shows("2 | Xã Lạ Hoắc | 1 | 2 (không rõ là đơn vị nào)", "Tổng cộng | 13,5").golden("results-rest-80-vi")
	d.keys("esc ctrl+s")
	if a, b := d.figuresOf("3", 1, 3), d.figuresOf("3", 1, 4); a.Values["độ dài tin, bài"] != 12.5 || a.Values["số lượng tin, bài"] != 3 || b.Values["số lượng tin, bài"] != 4 || len(b.Values) != 1 {
		t.Errorf("%+v %+v", a, b)
	}
	d.keys("down").shows("2 dòng dán chưa nhận được").keys("esc").shows("chưa được lưu").keys("esc ctrl+l delete esc").hides("Số liệu báo cáo: nhiệm vụ")
}

func TestTakingBackInTheGrid(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.grid().keys("pgup").types("9").shows("* 1 ô chưa lưu").keys("enter").paste("1\t2\n3\t4\t5\t6\t7").shows("dòng chưa nhận")
	d.keys("ctrl+z").shows("* 1 ô chưa lưu", "►7").keys("ctrl+y").shows("còn ô chưa lưu").keys("ctrl+z").shows("►12").hides("chưa lưu")
	d.types("1").keys("down").types("2").keys("down delete").types("3").keys("up ctrl+z ctrl+z").shows("* 2 ô chưa lưu").keys("ctrl+z").shows("* 1 ô chưa lưu", "►7")
	d.keys("ctrl+z").shows("►12").hides("chưa lưu")
	d.types("13").keys("ctrl+s ctrl+z").shows("Hoàn tác: Ghi số liệu báo cáo", "►12").keys("ctrl+y").shows("►13").keys("ctrl+z")
	if d.keys("ctrl+z"); d.figuresOf("3", 0, 1).Touched() == d.figuresOf("3", 0, 2).Touched() {
		t.Error("one of the marks before is taken back")
	}
}

// Headings in short are understood; where nothing of them is, nothing is taken.
func TestPastingUnderShortHeadings(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.grid().paste("Đơn vị\tPhát sóng\tSố tin\nXã Đắk Mông\t5\t3\n").shows("Đã dán 2 ô vào 1 dòng")
	d.keys("ctrl+s")
	if m := d.figuresOf("3", 1, 3); m.Values["số lượng tin, bài"] != 3 || m.Values["số lượng phát sóng"] != 5 {
		t.Errorf("%+v", m)
	}
	d.paste("Đơn vị\tDT\tTGPS\nXã Nậm Pha\t8\t9\n").shows("Chưa dán gì", "“DT”, “TGPS”").hides("Đã dán")
	if m := d.figuresOf("3", 1, 2); m.Touched() {
		t.Errorf("%+v", m)
	}
}

// Who is exempt this period counts in the total of the last one all the same.
func TestLastPeriodsTotalIsThatOfLastPeriod(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.must(d.store.Mark([]model.AssignmentID{d.assigned("3", 1, 1)}, model.MarkChange{State: model.Exempt, Reason: "bão", By: "Trưởng phòng"}))
	d.run(d.app.reloadAll())
	d.grid().shows("Kỳ 2/4", "19 ")
}

// What lies beyond the grid is told, and not lost.
func TestPastingBeyondTheGrid(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.grid().keys("end").paste("1\t2\t3\t4\t5\n6\n").shows("Đã dán 4 ô vào 1 dòng, 2 dòng chưa nhận")
	d.keys("ctrl+l").shows("1 | 2 | 3 | 4 | 5 (vượt quá bảng)", "6 (vượt quá bảng)")
}

// DOMAIN.md, section 14, case 9.
func TestRatiosAgainstABaseline(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.keys("f3 enter down ctrl+n").shows("nhiệm vụ 4", "Không thời hạn")
	d.types("8").shows("? thiếu mốc").keys("ctrl+s").shows("Chưa thể ghi hoàn thành", "thiếu mốc so sánh cho", "“thời lượng” (đạt 0/3)", "Ghi đạt một phần").keys("esc")
	for i, base := range []string{"4", "5", "6"} {
		if i > 0 {
			d.keys("tab").types([]string{"", "10", "11"}[i])
		}
		d.keys("ctrl+g").types(base)
		if i == 0 {
			d.keys("ctrl+s").shows("Xin điền ô này").types("quý I/2021").keys("tab").types("BC 15")
		}
		d.keys("ctrl+s")
	}
	d.shows("1,83 lần ✗", "mốc so sánh: 6", "(quý I/2021; BC 15)").golden("results-ratio-80-vi")
	d.keys("home shift+tab shift+tab").shows("2,0 lần ✓")
	d.keys("ctrl+s").shows("“số lượng tin/bài” đạt", "1,83 lần, chưa đủ 2,0 lần theo yêu cầu (đạt 2/3)")
	if m := d.figuresOf("4", 0, 1); m.Touched() {
		t.Errorf("saved before it was agreed: %+v", m)
	}
	d.keys("enter")
	m := d.figuresOf("4", 0, 1)
	if m.State != model.Partial || m.Received != noon || m.Baselines["thời lượng"] != (model.Baseline{Value: 4, Period: "quý I/2021", Source: "BC 15"}) {
		t.Errorf("%+v", m)
	}
	d.keys("tab tab").types("12").keys("ctrl+s")
	if m := d.figuresOf("4", 0, 1); m.State != model.Partial || m.Values["số lượng tin/bài"] != 12 {
		t.Errorf("what the officer decided is changed: %+v", m)
	}
}

func TestABaselineForAllUnits(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.keys("f3 enter down ctrl+n ctrl+g").types("0").keys("ctrl+s").shows("phải lớn hơn 0")
	d.clears().types("4").keys("tab").types("quý I").keys("tab").types("BC").keys("tab right ctrl+s ctrl+s")
	for u := model.UnitID(1); u <= 4; u++ {
		if m := d.figuresOf("4", 0, u); m.Baselines["thời lượng"].Value != 4 || m.State != model.Pending {
			t.Errorf("%d: %+v", u, m)
		}
	}
	d.keys("ctrl+g").clears().keys("ctrl+s ctrl+s")
	if m := d.figuresOf("4", 0, 1); len(m.Baselines) != 0 {
		t.Errorf("taken away: %+v", m)
	}
}

// An exempt unit owes no figure: it stands in the grid and counts nowhere.
func TestExemptUnitsInTheGrid(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.must(d.store.Exempt(1, "3", []model.Exemption{{Unit: 1, Reason: "lũ", By: "UBND huyện"}}))
	d.grid().keys("pgup").shows("1/3 đơn vị", "được miễn").inOrder("Tổng cộng", "7").hides("19")
}

// The grid closes when what it shows is gone.
func TestTheGridOfADirectiveThatIsGone(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.grid().types("5")
	d.must(d.store.RemoveDirective(1))
	d.send(minute(noon + 1))
	d.hides("Số liệu báo cáo: nhiệm vụ")
}

func TestWhereThereAreNoFigures(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.keys("f3 enter down down ctrl+n").shows("không hỏi số liệu")
}

// What was typed stays while the register changes under it.
func TestTheGridKeepsWhatIsTypedOverAReload(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.grid().types("5")
	d.must(d.store.Mark([]model.AssignmentID{d.assigned("3", 1, 2)}, model.MarkChange{State: model.Done, Values: map[string]float64{"số lượng tin, bài": 77}}))
	d.send(minute(noon + 1))
	d.shows("►5", "77").types("0").shows("►50")
}

// Of two readings under way, the one asked for last is shown.
func TestTheGridDropsAnOlderReading(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.grid()
	g := d.app.top().(*resultsGrid)
	older := g.reload()()
	d.must(d.store.Mark([]model.AssignmentID{d.assigned("3", 1, 2)}, model.MarkChange{State: model.Done, Values: map[string]float64{"số lượng tin, bài": 77}}))
	newer := g.reload()()
	d.send(newer)
	d.shows("77")
	d.send(older)
	d.shows("77")
}

func TestTheMarkFormKeepsApproximateFigures(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.keys("f3 enter tab left left enter").shows("~12.500").keys("ctrl+s")
	if m := d.figuresOf("3", 0, 1); len(m.Approx) != 1 || m.Values["ước số lượng người nghe"] != 12500 {
		t.Errorf("%+v", m)
	}
}

func TestFiguresReadBackAsTheyArePrinted(t *testing.T) {
	for _, v := range []float64{0, 7, 12.5, 12500, 0.125, 1.234, 1234.567, 0.1, 99.99} {
		var c resultCell
		f := figure{value: v, given: true, approx: v > 10}
		c.put(f.String())
		if c.err != nil || c.now != f {
			t.Errorf("%v prints as %q, which reads as %+v, %v", v, f, c.now, c.err)
		}
	}
}

func TestTheGridFitsAllWindows(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	for _, size := range [][2]int{{80, 24}, {100, 30}, {140, 40}, {220, 60}} {
		d.resize(size[0], size[1])
		for _, open := range []string{"f3 enter tab ctrl+n", "f3 enter down ctrl+n"} {
			d.keys(open)
			for range 4 {
				d.keys("tab").shows("►", "Tổng cộng")
			}
			d.keys("esc esc")
		}
	}
}

// A key in a sheet of 200 units and four measures, until the view is drawn.
func BenchmarkResultsKey(b *testing.B) {
	d := &desk{t: &testing.T{}, path: b.TempDir() + "/desk.db"}
	d.open()
	for i := range 200 {
		if _, err := d.store.PutUnit(model.Unit{Name: fmt.Sprintf("Xã số %d", i+1), Kind: "xã"}); err != nil {
			b.Fatal(err)
		}
	}
	withResults(d)
	d.start(text.Vietnamese, 120, 40)
	d.grid()
	for i := range 199 {
		d.types(fmt.Sprint(i)).keys("tab").types("12,5").keys("tab").types("gần 500").keys("tab").types("7").keys("tab")
	}
	for _, key := range []string{"5", "down", "tab"} {
		b.Run(key, func(b *testing.B) {
			d.keys("home")
			k := press(key)
			for b.Loop() {
				d.send(k)
				if d.app.View().Content == "" {
					b.Fatal("nothing was drawn")
				}
			}
		})
	}
}

// A sheet of 200 units saved, until the view shows it.
func BenchmarkResultsSave(b *testing.B) {
	d := &desk{t: &testing.T{}, path: b.TempDir() + "/desk.db"}
	d.open()
	for i := range 200 {
		if _, err := d.store.PutUnit(model.Unit{Name: fmt.Sprintf("Xã số %d", i+1), Kind: "xã"}); err != nil {
			b.Fatal(err)
		}
	}
	withResults(d)
	d.start(text.Vietnamese, 120, 40)
	d.grid()
	n := 0
	for b.Loop() {
		n++
		b.StopTimer()
		d.keys("home").paste(strings.Repeat(fmt.Sprintf("%d\t%d\t%d\t%d\n", n, n, n, n), 200))
		b.StartTimer()
		d.keys("ctrl+s")
		if d.app.View().Content == "" || d.app.toast.bad {
			b.Fatal(d.app.toast.words)
		}
	}
}

// Figures typed after the deadline make a unit late only after asking.
func TestFiguresMakeNobodyLateUnasked(t *testing.T) {
	d := newDesk(t, withOffice, withResults).keys("f3 enter tab ctrl+n")
	d.types("3").keys("ctrl+s").shows("Tính là nộp lúc này, trễ hạn").keys("esc")
	if m := d.figuresOf("3", 0, 1); m.State != "" {
		t.Errorf("marked: %+v\n%s", m, d.screen())
	}
	d.keys("ctrl+s enter")
	if m := d.figuresOf("3", 0, 1); m.State != model.Done || m.Received != noon {
		t.Errorf("not marked: %+v\n%s", m, d.screen())
	}
}
