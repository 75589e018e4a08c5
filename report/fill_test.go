package report

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvan/db"
	"congvan/intake/docx"
	"congvan/model"
)

// now is the cut-off of most tests: two periods are over.
var now = model.At(2021, 2, 12, 8, 0)

// A desk is a register of one office, 14 units and the weekly directive of
// DOMAIN.md 13.4.
type desk struct {
	*testing.T
	*db.Store
	units []model.UnitID // the broadcaster and 13 communes
	own   model.UnitID
	id    model.DirectiveID
}

func (d *desk) must(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	return deskAt(t, func() model.Instant { return now })
}

// deskAt is newDesk by another clock.
func deskAt(t *testing.T, clock func() model.Instant) *desk {
	t.Helper()
	s, err := db.Open(filepath.Join(t.TempDir(), "a.db"), db.Options{Create: true, NoSync: true, Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	d := &desk{T: t, Store: s}
	d.must(s.SetOffice(model.Office{
		Name: "Phòng Văn hóa và Thông tin", Parent: "UBND huyện Thử Nghiệm", Symbol: "VHTT", Place: "Thử Nghiệm",
		Signer: "Nguyễn Văn Mẫu", Title: "Trưởng phòng", Officer: "Lò Thị Mẫu", Email: "vhtt@example.vn",
	}))
	for i, name := range append([]string{"Đài Truyền thanh - Truyền hình huyện"}, communes()...) {
		id, err := s.PutUnit(model.Unit{Name: name, Order: i + 1, Contact: model.Contact{Person: "Người " + fmt.Sprint(i), Phone: "0213"}})
		d.must(err)
		d.units = append(d.units, id)
	}
	d.own, err = s.PutUnit(model.Unit{Name: "Phòng Văn hóa và Thông tin", Own: true, Order: 99})
	d.must(err)
	d.id, err = s.AddDirective(d.weekly(), "")
	d.must(err)
	return d
}

func communes() []string {
	var out []string
	for i := range 13 {
		out = append(out, fmt.Sprintf("UBND xã Thử %02d", i+1))
	}
	return out
}

// weekly asks 14 units for four figures on four Thursdays, and more without a
// deadline.
func (d *desk) weekly() model.Directive {
	rule := &model.Deadline{
		Phrase: "trước 16h00 thứ năm hằng tuần trong tháng 02/2021", Every: model.Weekly, Weekday: "thursday", Time: "16:00",
		From: model.NewDate(2021, 2, 1), Until: model.NewDate(2021, 2, 28),
	}
	two := 2.0
	return model.Directive{
		Direction: model.Out, Type: "Công văn", Number: "5", Symbol: "VHTT", Date: model.NewDate(2021, 2, 1),
		Issuer: "Phòng Văn hóa và Thông tin", Subject: "tăng cường công tác tuyên truyền dịp tết",
		Recipients: []string{"UBND các xã, thị trấn"}, Copies: []string{"Như trên", "UBND huyện (b/c)", "Lưu: VT"}, Signer: model.Signer{Name: "Nguyễn Văn Mẫu"},
		Obligations: []model.Obligation{
			{ID: "3", Text: "báo cáo nhanh", Units: d.units, Kind: model.Recurring, Report: true, Deadline: rule, Measures: usualMeasures},
			{ID: "4", Text: "=tuyên truyền", Units: d.units[1:3], Kind: model.Ongoing},
			{ID: "5", Text: "khi có yêu cầu", Units: d.units[1:2], Kind: model.OnRequest, Report: true},
			{ID: "6", Text: "tăng tin, bài", Units: d.units[1:4], Kind: model.Ongoing, Measures: []model.Measure{
				{Name: "số tin", Unit: "tin", Op: ">=", Target: &two, Relative: true},
			}},
		},
	}
}

// period is the n-th Thursday of the rule.
func period(n int) model.Instant { return model.At(2021, 2, 4, 16, 0).AddDays(7 * (n - 1)) }

func (d *desk) mark(obligation string, period model.Instant, unit int, c model.MarkChange) {
	d.Helper()
	d.must(d.Mark([]model.AssignmentID{{Directive: d.id, Obligation: obligation, Period: period, Unit: d.units[unit]}}, c))
}

// worked has some of everything recorded.
func (d *desk) worked() {
	d.Helper()
	figures := map[string]float64{"số lượng tin, bài": 12, "độ dài tin, bài": 30.5, "số lượng phát sóng": 20, "ước số lượng người nghe": 500}
	d.mark("3", period(1), 0, model.MarkChange{State: model.Done, Received: period(1) - 1, Values: figures, Approx: map[string]bool{"ước số lượng người nghe": true}})
	d.mark("3", period(1), 1, model.MarkChange{State: model.Done, Received: period(1) + 1, Values: map[string]float64{"số lượng tin, bài": 3}})
	d.mark("3", period(1), 2, model.MarkChange{State: model.Partial, Received: period(1) - 60, CompleteBy: model.NewDate(2021, 2, 20)})
	d.must(d.Exempt(d.id, "3", []model.Exemption{{Unit: d.units[3], From: period(2).Date(), Until: period(2).Date(), Reason: "bão lũ", By: "Trưởng phòng"}}))
	d.mark("4", 0, 1, model.MarkChange{State: model.Done})
	_, err := d.Remind([]model.AssignmentID{{Directive: d.id, Obligation: "3", Period: period(1), Unit: d.units[4]}},
		model.Reminder{At: now - 60, Channel: "điện thoại", Promised: model.NewDate(2021, 2, 15)})
	d.must(err)
	d.mark("6", 0, 1, model.MarkChange{State: model.Partial, Values: map[string]float64{"số tin": 10}})
	d.mark("6", 0, 2, model.MarkChange{State: model.Done, Values: map[string]float64{"số tin": 11}, Baselines: map[string]model.Baseline{"số tin": {Value: 5}}})
}

func (d *desk) fill(name string, q Query) *Document {
	d.Helper()
	doc, err := Named(name).Fill(d.Store, q)
	d.must(err)
	return doc
}

func (d *desk) form(name string, q Query) *Form {
	d.Helper()
	return &d.fill(name, q).Forms[0]
}

// find returns the row whose second cell is a name.
func (d *desk) find(f *Form, name string) []string {
	d.Helper()
	for _, r := range f.Rows {
		if len(r.Cells) > 1 && r.Cells[1].String() == name {
			return printed(r.Cells)
		}
	}
	d.Fatalf("%s has no row %q", f.Title, name)
	return nil
}

func printed(cs []Cell) []string {
	out := make([]string, len(cs))
	for i, c := range cs {
		out[i] = c.String()
	}
	return out
}

func (d *desk) same(got, want []string) {
	d.Helper()
	if !slices.Equal(got, want) {
		d.Errorf("got  %q\nwant %q", got, want)
	}
}

func (d *desk) tally(c model.Clock) model.Tally {
	d.Helper()
	v, err := d.Directive(d.id)
	d.must(err)
	marks, err := d.Marks(d.id)
	d.must(err)
	r, err := d.Roster()
	d.must(err)
	return v.Tally("", marks, r, c)
}

// heads are the exact headings of DOMAIN.md sections 9 and 12.
var heads = map[string]string{
	"incoming-register": "Ngày đến · Số đến · Tác giả · Số, ký hiệu văn bản · Ngày tháng văn bản · Tên loại và trích yếu nội dung văn bản · Đơn vị hoặc người nhận · Ngày chuyển · Ký nhận · Ghi chú",
	"outgoing-register": "Số, ký hiệu văn bản · Ngày tháng văn bản · Tên loại và trích yếu nội dung văn bản · Người ký · Nơi nhận văn bản · Đơn vị, người nhận bản lưu · Số lượng bản · Ngày chuyển · Ký nhận · Ghi chú",
	"handling-register": "Số đến · Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản · Đơn vị hoặc người nhận · Thời hạn giải quyết · Tiến độ giải quyết · Số, ký hiệu văn bản trả lời · Ghi chú",
	"obligations":       "STT · Số, ký hiệu, ngày văn bản giao nhiệm vụ · Cơ quan giao · Nội dung nhiệm vụ · Cơ quan, đơn vị chủ trì · Cơ quan, đơn vị phối hợp · Thời hạn hoàn thành · Thời hạn được gia hạn · Tình hình, kết quả thực hiện · Ngày hoàn thành · Trạng thái · Số lần đôn đốc · Số, ký hiệu văn bản báo cáo · Ghi chú",
	"by-unit":           "STT · Đơn vị · Tổng số nhiệm vụ được giao · Tổng số · Đúng hạn · Quá hạn · Không thời hạn · Tổng số · Trong hạn · Quá hạn · Không thời hạn · Chờ đánh giá · Tỷ lệ hoàn thành đúng hạn (%) · Số lần bị đôn đốc · Ghi chú",
	"periods":           "STT · Đơn vị · Kỳ 1 (16h00, 04/02) · Kỳ 2 (16h00, 11/02) · Kỳ 3 (16h00, 18/02) · Kỳ 4 (16h00, 25/02) · Số kỳ phải nộp · Số kỳ đã nộp · Số kỳ đúng hạn · Tỷ lệ đúng hạn (%) · Ghi chú",
	"results":           "STT · Đơn vị · Số lượng tin, bài · Độ dài tin, bài (phút) · Số lượng phát sóng (lượt) · Ước số lượng người nghe (người) · Thời điểm gửi báo cáo · Ghi chú",
	"bluezone":          "STT · Đơn vị · Dân số (người) · Số điện thoại thông minh (máy) · Số lượng đã cài đặt (luỹ kế) · Tăng so với kỳ trước · Tỷ lệ trên dân số (%) · Tỷ lệ trên điện thoại thông minh (%) · Tăng, giảm so với kỳ trước (điểm %) · Chỉ tiêu (%) · Xếp hạng · Xếp hạng kỳ trước · Ghi chú",
	"missing":           "STT · Đơn vị · Người phụ trách · Điện thoại · Email · Hạn · Quá hạn · Đã đôn đốc (lần, ngày) · Hứa nộp",
	"agenda":            "Giờ · Việc · Đơn vị · Văn bản · Còn lại",
	"baselines":         "STT · Đơn vị · Mốc so sánh · Giá trị kỳ này · Số lần tăng · Chỉ tiêu · Đạt/Chưa đạt",
	"journal":           "Thời điểm · Người · Nội dung · Trước · Sau · Lý do",
}

// Every report has its headings to the letter, in every format, with rows and
// without.
func TestHeadingsToTheLetter(t *testing.T) {
	d := newDesk(t)
	d.worked()
	nothingAt := model.Span{From: model.NewDate(2019, 1, 1), Until: model.NewDate(2019, 1, 2)}
	for name, want := range heads {
		f := d.form(name, Query{})
		if got := headings(f); got != want {
			t.Errorf("%s has the headings\n%s\nwant\n%s", name, got, want)
		}
		doc := d.fill(name, Query{Span: nothingAt})
		if name != "bluezone" && name != "agenda" && len(slices.Collect(doc.Forms[0].rows())) > 0 {
			t.Errorf("%s has rows of no day", name)
		}
		if got := headings(&doc.Forms[0]); name != "periods" && got != want {
			t.Errorf("%s without rows has the headings\n%s", name, got)
		}
		for _, ending := range Endings {
			if raw := written(t, ending, doc, Options{}); len(raw) == 0 {
				t.Errorf("%s.%s is empty", name, ending)
			}
		}
	}
}

func headings(f *Form) string {
	var out []string
	for _, c := range f.Columns {
		out = append(out, c.Head)
	}
	return strings.Join(out, " · ")
}

// Every tally that is printed adds up, and is the model's.
func TestByUnitReconciles(t *testing.T) {
	d := newDesk(t)
	d.worked()
	f := d.form("by-unit", Query{})
	c := model.ClockAt(now)
	want := d.tally(c)
	got := func(i int) int { return int(f.Total[i].Number) }
	if got(2) != want.Total || got(4) != want.DoneOnTime || got(5) != want.DoneLate || got(8) != want.OpenInTime || got(9) != want.OpenOverdue ||
		got(6)+got(10) != want.NoDeadline || got(11) != want.ToAssess {
		t.Errorf("total %q, the model counts %+v", printed(f.Total), want)
	}
	for _, cs := range append(slices.Clone(f.Rows), Row{Cells: f.Total}) {
		n := func(i int) float64 { return cs.Cells[i].Number }
		if n(2) != n(3)+n(7)+n(11) || n(3) != n(4)+n(5)+n(6) || n(7) != n(8)+n(9)+n(10) {
			t.Errorf("%q does not add up", printed(cs.Cells))
		}
	}
	for i := 2; i < 12; i++ {
		sum := 0.0
		for _, r := range f.Rows {
			sum += r.Cells[i].Number
		}
		if sum != f.Total[i].Number {
			t.Errorf("column %d sums to %v, the total says %v", i+1, sum, f.Total[i].Number)
		}
	}
	d.same(d.find(f, "UBND xã Thử 01"), []string{"2", "UBND xã Thử 01", "6", "2", "0", "1", "1", "4", "2", "1", "1", "0", "0,00 (0/2)", "0", "khi có yêu cầu 1"})
	holds(t, strings.Join(f.Notes, "\n"), "được miễn 1 (UBND xã Thử 03)", "khi có yêu cầu 1 (UBND xã Thử 01)", "Thời điểm chốt số liệu: 08h00 ngày 12/02/2021.")
}

func TestPeriodsShowWhatCame(t *testing.T) {
	d := newDesk(t)
	d.worked()
	f := d.form("periods", Query{})
	d.same(d.find(f, "Đài Truyền thanh - Truyền hình huyện"), []string{"1", "Đài Truyền thanh - Truyền hình huyện", "15h59, 04/02 Đ", "–", "–", "–", "4", "1", "1", "25,00 (1/4)", ""})
	d.same(d.find(f, "UBND xã Thử 01")[2:], []string{"16h01, 04/02 T", "–", "–", "–", "4", "1", "0", "0,00 (0/4)", ""})
	d.same(d.find(f, "UBND xã Thử 02")[2:10], []string{"15h00, 04/02 BS", "–", "–", "–", "4", "0", "0", "0,00 (0/4)"})
	d.same(d.find(f, "UBND xã Thử 03")[2:], []string{"–", "M", "–", "–", "3", "0", "0", "0,00 (0/3)", "kỳ 2: miễn (bão lũ, Trưởng phòng)"})
	d.same(printed(f.Total), []string{"", "Tổng cộng", "", "", "", "", "55", "2", "1", "1,82 (1/55)", ""})
}

// A cut-off knows nothing that came later.
func TestCutOff(t *testing.T) {
	d := newDesk(t)
	d.worked()
	f := d.form("periods", Query{AsOf: period(1)})
	d.same(d.find(f, "Đài Truyền thanh - Truyền hình huyện")[2:3], []string{"15h59, 04/02 Đ"})
	d.same(d.find(f, "UBND xã Thử 01")[2:3], []string{"–"})
	for _, r := range d.form("obligations", Query{AsOf: now - 61}).Rows {
		if n := r.Cells[11].Number; n != 0 {
			t.Errorf("%v urgings before the first", n)
		}
	}
}

func TestResultsSayOfHowMany(t *testing.T) {
	d := newDesk(t)
	d.worked()
	doc := d.fill("results", Query{})
	if len(doc.Forms) != 4 {
		t.Fatalf("%d tables for four periods", len(doc.Forms))
	}
	f := &doc.Forms[0]
	d.same(d.find(f, "Đài Truyền thanh - Truyền hình huyện")[2:], []string{"12", "30,5", "20", "500", "15h59, 04/02/2021", "ước chừng: ước số lượng người nghe"})
	d.same(printed(f.Total), []string{"", "Tổng cộng", "15", "30,5", "20", "500", "", ""})
	holds(t, strings.Join(f.Notes, "\n"), "Số lượng tin, bài: tổng của 2/14 đơn vị; chưa có: UBND xã Thử 02, ")
	holds(t, strings.Join(doc.Forms[1].Notes, "\n"), "tổng của 0/13 đơn vị")
}

func TestMissingNamesWhoOwes(t *testing.T) {
	d := newDesk(t)
	d.worked()
	f := d.form("missing", Query{Span: model.Span{From: period(1).Date(), Until: period(1).Date()}})
	if got := len(f.Rows); got != 1+11 {
		t.Errorf("%d rows: 14 units, of which 2 reported and 1 is to complete", got)
	}
	d.same(d.find(f, "UBND xã Thử 04"), []string{"2", "UBND xã Thử 04", "Người 4", "0213", "", "16h00, 04/02/2021", "08 ngày", "01 lần, 12/02/2021", "15/02/2021"})
	holds(t, strings.Join(f.Notes, "\n"), "Cộng: 11 đơn vị còn thiếu 11 báo cáo.", "từ ngày 04/02/2021 đến ngày 04/02/2021")
}

func TestBaselinesAreJudged(t *testing.T) {
	d := newDesk(t)
	d.worked()
	f := d.form("baselines", Query{})
	d.same(d.find(f, "UBND xã Thử 01"), []string{"1", "UBND xã Thử 01", "–", "10", "–", "≥ 02 lần", "Thiếu mốc so sánh"})
	d.same(d.find(f, "UBND xã Thử 02"), []string{"2", "UBND xã Thử 02", "5", "11", "2,20", "≥ 02 lần", "Đạt"})
	d.same(d.find(f, "UBND xã Thử 03")[6:], []string{"Chưa báo cáo"})
}

func TestOutgoingRegister(t *testing.T) {
	d := newDesk(t)
	f := d.form("outgoing-register", Query{})
	d.same(printed(f.Rows[0].Cells), []string{
		"05/VHTT", "01/02/2021", "Công văn về việc tăng cường công tác tuyên truyền dịp tết", "Nguyễn Văn Mẫu", "UBND các xã, thị trấn; UBND huyện (b/c)", "VT", "", "", "", "",
	})
	holds(t, strings.Join(f.Subtitle, "\n"), "Năm: 2021", "từ số 05 đến số 05; quyển số: …")
}

func TestHandlingRegister(t *testing.T) {
	d := newDesk(t)
	id, err := d.AddDirective(model.Directive{
		Direction: model.In, Type: "Công văn", Number: "122", Symbol: "STTTT-BCVT", Date: model.NewDate(2021, 1, 29), Issuer: "Sở Thông tin và Truyền thông",
		Obligations: []model.Obligation{{
			ID: "1", Text: "báo cáo", Units: []model.UnitID{d.units[0], d.own}, Kind: model.Once, Report: true,
			Deadline: &model.Deadline{Due: model.At(2021, 2, 10, 17, 0)},
		}},
	}, "")
	d.must(err)
	d.must(d.Mark([]model.AssignmentID{{Directive: id, Obligation: "1", Period: model.At(2021, 2, 10, 17, 0), Unit: d.own}},
		model.MarkChange{State: model.Done, Received: model.At(2021, 2, 9, 8, 0), Ref: "07/BC-VHTT"}))
	f := d.form("handling-register", Query{})
	d.same(printed(f.Rows[0].Cells), []string{
		"", "Công văn 122/STTTT-BCVT ngày 29/01/2021, Sở Thông tin và Truyền thông", "Lò Thị Mẫu", "17h00, 10/02/2021", "đúng hạn", "07/BC-VHTT", "",
	})
	in := d.form("incoming-register", Query{})
	d.same(printed(slices.Collect(in.rows())[0].Cells)[2:5], []string{"Sở Thông tin và Truyền thông", "122/STTTT-BCVT", "29/01/2021"})
}

func TestAgendaOfAWeek(t *testing.T) {
	d := newDesk(t)
	d.worked()
	f := d.form("agenda", Query{})
	var sections []string
	for _, r := range f.Rows {
		if r.Section != "" {
			sections = append(sections, r.Section)
		}
	}
	d.same(sections, []string{"Đã quá hạn", "Thứ hai, ngày 15/02/2021", "Thứ năm, ngày 18/02/2021"})
	last := printed(f.Rows[len(f.Rows)-1].Cells)
	if last[0] != "16h00" || last[3] != "05/VHTT" || last[4] != "06 ngày" || !strings.Contains(last[2], "UBND xã Thử 13") {
		t.Errorf("last line %q", last)
	}
}

// Rankings name their denominator; what has no data is unranked.
func TestBluezoneByBothBases(t *testing.T) {
	d := newDesk(t)
	n := func(i int64) *int64 { return &i }
	d.must(d.PutReadings([]model.Reading{
		{Indicator: model.Bluezone, Unit: d.units[1], AsOf: model.NewDate(2021, 2, 1), Installs: n(900), Smartphones: n(2000), Population: n(4000)},
		{Indicator: model.Bluezone, Unit: d.units[1], AsOf: model.NewDate(2021, 2, 8), Installs: n(1000), Smartphones: n(2000), Population: n(4000)},
		{Indicator: model.Bluezone, Unit: d.units[2], AsOf: model.NewDate(2021, 2, 8), Installs: n(600), Smartphones: n(1000), Population: n(4000)},
	}))
	doc := d.fill("bluezone", Query{})
	if len(doc.Forms) != 2 {
		t.Fatalf("%d rankings", len(doc.Forms))
	}
	phones, people := &doc.Forms[0], &doc.Forms[1]
	holds(t, phones.Subtitle[0], "Xếp hạng theo tỷ lệ trên điện thoại thông minh; số liệu đến hết ngày 12/02/2021")
	holds(t, people.Subtitle[0], "Xếp hạng theo tỷ lệ trên dân số")
	d.same(d.find(phones, "UBND xã Thử 01")[2:12], []string{"4.000", "2.000", "1.000", "100", "25,00", "50,00", "5,00", "", "2", "1"})
	d.same(d.find(people, "UBND xã Thử 01")[10:12], []string{"1", "1"})
	holds(t, strings.Join(phones.Notes, "\n"), "1.600 / 3.000 = 53,33%", "2/2 đơn vị")
	raw := written(t, "xlsx", doc, Options{})
	part(t, raw, "xl/charts/chart1.xml")
	part(t, raw, "xl/charts/chart2.xml")
}

// A printed ranking compares nothing across a break, shows the target, and says
// of a figure only what is wrong with it.
func TestBluezoneAcrossABreak(t *testing.T) {
	d := newDesk(t)
	n := func(i int64) *int64 { return &i }
	p := 12.5
	at := func(month, day int, installs int64) model.Reading {
		return model.Reading{
			Indicator: model.Bluezone, Unit: d.units[1], AsOf: model.NewDate(2021, month, day), Installs: n(installs),
			Smartphones: n(2000), Percent: &p, Base: model.Smartphones,
		}
	}
	_, err := d.PutIndicators(model.Indicator{ID: model.Bluezone, Name: "Bluezone", Breaks: []model.Break{{Day: model.NewDate(2021, 2, 5)}}})
	d.must(err)
	d.must(d.PutReadings([]model.Reading{at(2, 1, 900), at(2, 8, 1000)}))
	_, err = d.PutTarget(model.Target{Indicator: model.Bluezone, Base: model.Smartphones, Percent: 60, Day: model.NewDate(2021, 3, 1)})
	d.must(err)
	row := d.find(&d.fill("bluezone", Query{}).Forms[0], "UBND xã Thử 01")
	d.same(row[4:12], []string{"1.000", "–", "–", "50,00", "–", "60,00", "1", "–"})
	if strings.Contains(row[12], "lớn hơn") {
		t.Errorf("the remark of 1.000 of 2.000 is %q", row[12])
	}
}

func TestJournalTellsBeforeAndAfter(t *testing.T) {
	d := newDesk(t)
	d.mark("3", period(1), 1, model.MarkChange{State: model.Done, Received: period(1)})
	f := d.form("journal", Query{Directive: d.id})
	last := printed(f.Rows[len(f.Rows)-1].Cells)
	d.same(last[:2], []string{"08h00, 12/02/2021", "Lò Thị Mẫu"})
	d.same(last[3:], []string{"chưa thực hiện", "hoàn thành, nhận 16h00, 04/02/2021", ""})
}

func TestHandoverCounts(t *testing.T) {
	d := newDesk(t)
	f := d.form("handover", Query{Printed: model.NewDate(2021, 3, 5)})
	holds(t, strings.Join(f.Lead, "\n"), "Hôm nay, ngày 05 tháng 3 năm 2021", "Bên giao", "Bên nhận", "… hồ sơ, 0 tệp (của 1 văn bản)")
	holds(t, strings.Join(f.Notes, "\n"), "02 bản")
}

// Everything that is filled reads back from the files as it was filled.
func TestFilesHoldWhatWasFilled(t *testing.T) {
	d := newDesk(t)
	d.worked()
	for _, r := range Reports {
		if r.Letter {
			continue
		}
		doc := d.fill(r.Name, Query{})
		p, err := docx.Read(written(t, "docx", doc, Options{}))
		d.must(err)
		x, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", doc, Options{})))
		d.must(err)
		for i := range doc.Forms {
			f := &doc.Forms[i]
			sheet := x.GetSheetList()[i]
			holds(t, p.Text, f.Title)
			rows, err := x.GetRows(sheet)
			d.must(err)
			first := slices.IndexFunc(rows, func(r []string) bool { return len(r) > 0 && r[0] == "(1)" }) + 1
			for k, row := range slices.Collect(f.rows()) {
				if row.Section == "" {
					d.sameSheetRow(x, sheet, first+k+1, row.Cells)
					holds(t, strings.Join(strings.Fields(p.Text), " "), row.Cells[1].String())
				}
			}
		}
	}
}

// sameSheetRow compares what a sheet shows with the cells; a sheet in English
// shows 161,090 for 161.090. The fraction of a percentage stands in its format.
func (d *desk) sameSheetRow(x *excelize.File, sheet string, row int, want []Cell) {
	d.Helper()
	for i, c := range want {
		at := cellName(i, row)
		s := c.String()
		got, err := x.GetCellValue(sheet, at, excelize.Options{RawCellValue: c.Kind == Percent})
		d.must(err)
		if c.numeric() {
			s = strings.NewReplacer(".", ",", ",", ".").Replace(s)
		}
		if c.Kind == Percent {
			id, _ := x.GetCellStyle(sheet, at)
			style, err := x.GetStyle(id)
			d.must(err)
			value, err := strconv.ParseFloat(got, 64)
			d.must(err)
			got = strings.NewReplacer("0.00", strconv.FormatFloat(value, 'f', 2, 64), `"`, "").Replace(*style.CustomNumFmt)
		}
		if got != s {
			d.Errorf("%s: %s shows %q, want %q", sheet, at, got, s)
		}
	}
}

func TestUrgingLetterNamesWhoOwes(t *testing.T) {
	d := newDesk(t)
	d.worked()
	doc := d.fill("urging-letter", Query{Directive: d.id, Span: model.Span{Until: period(1).Date()}})
	l := doc.Letter
	if len(l.To) != 11 || l.To[0] != "UBND xã Thử 03" {
		t.Errorf("to %q", l.To)
	}
	var body []string
	for _, para := range l.Body {
		body = append(body, para.Text)
	}
	holds(t, strings.Join(body, "\n"),
		"Ngày 01 tháng 02 năm 2021, Phòng Văn hóa và Thông tin ban hành Công văn số 05/VHTT về việc tăng cường công tác tuyên truyền dịp tết, trong đó đề nghị báo cáo nhanh trước 16h00 thứ năm hằng tuần trong tháng 02/2021.",
		"Đến 08h00 ngày 12/02/2021, Phòng đã nhận được báo cáo của 3/14 đơn vị; còn 11 đơn vị chưa gửi (có danh sách kèm theo).",
		"Để kịp tổng hợp báo cáo UBND huyện Thử Nghiệm, Phòng Văn hóa và Thông tin đề nghị các đơn vị chưa gửi khẩn trương hoàn thành và gửi về Phòng qua địa chỉ email vhtt@example.vn trước …")
	d.same(d.find(&l.Annexes[0], "UBND xã Thử 04"), []string{"2", "UBND xã Thử 04", "05/VHTT, nhiệm vụ 3, kỳ 1", "16h00, 04/02/2021", "8", "2"})
	p, err := docx.Read(written(t, "docx", doc, Options{}))
	d.must(err)
	holds(t, p.Text, "Số: …/VHTT", "Thử Nghiệm, ngày … tháng … năm 2021", "- Chủ tịch, các PCT UBND huyện Thử Nghiệm (b/c);", "thực hiện./.", "Phụ lục")
}

func TestResultsReportSaysOfHowMany(t *testing.T) {
	d := newDesk(t)
	d.worked()
	q := 40000.0
	_, err := d.PutActivity(model.Activity{Topic: "tết", Day: model.NewDate(2021, 2, 1), What: "tờ gấp", Quantity: &q, Measure: "tờ"})
	d.must(err)
	doc := d.fill("results-report", Query{})
	var body []string
	for _, para := range doc.Letter.Body {
		body = append(body, para.Text)
	}
	holds(t, strings.Join(body, "\n"),
		"Văn bản ban hành: 01 lượt văn bản, gồm: 05/VHTT ngày 01/02/2021.",
		"- Số lượng tin, bài: 15, tổng của 2/14 đơn vị; chưa có: UBND xã Thử 02, ",
		"- Tờ gấp: 40.000 tờ, tổng của 1/1 lần ghi",
		"- Đôn đốc: 01 lần, 01 đơn vị.",
		"tỷ lệ nộp 7,41% (2/27); tỷ lệ đúng hạn 3,70% (1/27).",
		"- Đơn vị nộp trễ: 1/14: UBND xã Thử 01.",
		"- Đơn vị thiếu nội dung, phải bổ sung: 2/14: UBND xã Thử 01, UBND xã Thử 02.")
	p, err := docx.Read(written(t, "docx", doc, Options{}))
	d.must(err)
	holds(t, p.Text, "Số: …/BC-VHTT", "BÁO CÁO", "Phụ lục I", "Phụ lục VI", "I. Công tác lãnh đạo, chỉ đạo", "V. Kiến nghị")
}

// Where nobody owes anything, the letter still has its annex.
func TestNobodyToUrge(t *testing.T) {
	d := newDesk(t)
	doc := d.fill("urging-letter", Query{AsOf: period(1) - 1})
	if len(doc.Letter.Annexes[0].Rows) != 0 {
		t.Errorf("%d rows", len(doc.Letter.Annexes[0].Rows))
	}
	d.same(doc.Letter.To, []string{nothing})
	d.same(everyText(doc), []string{"Đến 15h59 ngày 04/02/2021, Phòng không có báo cáo nào quá thời hạn."})
	p, err := docx.Read(written(t, "docx", doc, Options{}))
	d.must(err)
	holds(t, p.Text, "Kính gửi: "+nothing)
}

// A letter about several reports of a unit does not say that none came of which
// some did.
func TestUrgingForSeveralReports(t *testing.T) {
	d := newDesk(t)
	d.worked()
	d.mark("3", period(2), 0, model.MarkChange{State: model.Done, Received: period(2)})
	l := d.fill("urging-letter", Query{Directive: d.id}).Letter
	holds(t, strings.Join(everyText(&Document{Letter: l}), "\n"),
		"Phòng đã nhận đủ báo cáo đến hạn của 1/14 đơn vị (4/27 báo cáo); còn 13 đơn vị chưa gửi đủ (có danh sách kèm theo).",
		"đề nghị các đơn vị chưa gửi đủ khẩn trương", "trước … giờ …, ngày … tháng … năm 2021.\n")
	if l.Annexes[0].Title != "DANH SÁCH ĐƠN VỊ CHƯA GỬI ĐỦ BÁO CÁO" {
		t.Errorf("the annex is %q", l.Annexes[0].Title)
	}
}

// The register of handling tells a document that asks nothing from one that asks
// others, and from one of which it is not known yet whom it asks.
func TestHandlingOfWhatIsNotOurs(t *testing.T) {
	d := newDesk(t)
	due := model.At(2021, 2, 14, 23, 59)
	for i, os := range [][]model.Obligation{
		nil,
		{{ID: "1", Text: "báo cáo", Units: d.units[:1], Kind: model.Ongoing}},
		{{ID: "1", Text: "báo cáo", Who: []string{"Phòng VHTT"}, Unresolved: []string{"Phòng VHTT"}, Kind: model.Once, Deadline: &model.Deadline{Due: due}}},
	} {
		_, err := d.AddDirective(model.Directive{
			Direction: model.In, Number: strconv.Itoa(i + 1), Symbol: "STTTT", Date: model.NewDate(2021, 2, i+1), Obligations: os,
		}, "")
		d.must(err)
	}
	wantRows(t, d.form("handling-register", Query{}),
		"|1/STTTT ngày 01/02/2021||–|không giao nhiệm vụ||",
		"|2/STTTT ngày 02/02/2021||–|giao nhiệm vụ cho đơn vị khác||",
		"|3/STTTT ngày 03/02/2021||23h59, 14/02/2021|có nhiệm vụ chưa xác định đơn vị thực hiện||")
}

// The office's own duty is none of the units that owe a report, and is not named
// by the id that it has in the file.
func TestTheOwnDutyStandsByItself(t *testing.T) {
	d := newDesk(t)
	dir := d.weekly()
	dir.Number, dir.Obligations = "6", append(dir.Obligations, model.Obligation{
		ID: "3-own", Text: "Phòng báo cáo", Units: []model.UnitID{d.own}, Kind: model.Ongoing, Report: true, Derived: true,
	})
	id, err := d.AddDirective(dir, "")
	d.must(err)
	holds(t, strings.Join(everyText(&Document{Letter: d.fill("results-report", Query{Directive: id}).Letter}), "\n"),
		"- Đơn vị chưa nộp đủ báo cáo: 14/14: ", "- Đơn vị nộp trễ: 0/14.", "- Đơn vị thiếu nội dung, phải bổ sung: 0/14.", "Nguyên nhân: …\n")
	got := strings.Join(rowsOf(d.form("obligations", Query{Directive: id})), "\n")
	holds(t, got, "Nhiệm vụ 3 (của cơ quan ban hành): Phòng báo cáo")
	if strings.Contains(got, "3-own") {
		t.Error("the page names the duty by its id")
	}
}

// What is overdue since today is overdue by hours; a sheet counts it in days.
func TestOverdueSinceToday(t *testing.T) {
	d := newDesk(t)
	doc := d.fill("missing", Query{AsOf: period(2) + 4*60 + 30})
	rows := rowsOf(&doc.Forms[0])
	holds(t, strings.Join(rows, "\n"), "16h00, 04/02/2021|07 ngày|", "16h00, 11/02/2021|04 giờ|")
	x, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", doc, Options{})))
	d.must(err)
	sheet := x.GetSheetName(0)
	for want, shown := range map[string]string{"7": "07 ngày", "0.1875": "4 giờ"} {
		cell := cellName(6, tableRow(t, x, sheet, want))
		if got, _ := x.GetCellValue(sheet, cell); !strings.HasSuffix(got, shown) {
			t.Errorf("%s days are shown as %q, want %q", want, got, shown)
		}
	}
	late := d.fill("missing", Query{AsOf: period(1) + 5})
	holds(t, strings.Join(rowsOf(&late.Forms[0]), "\n"), "|05 phút|")
}

// The notes of the periods tell the act and its period, and of what came back
// that it is not counted as handed in.
func TestPeriodsTellOfActs(t *testing.T) {
	d := newDesk(t)
	d.worked()
	d.must(d.Extend([]model.AssignmentID{{Directive: d.id, Obligation: "3", Period: period(3), Unit: d.units[4]}},
		model.Extension{To: period(3) + 24*60, By: "Trưởng phòng", Basis: "xin trước"}))
	d.must(d.Extend([]model.AssignmentID{{Directive: d.id, Obligation: "3", Period: period(2), Unit: d.units[5]}},
		model.Extension{To: period(3), By: "Trưởng phòng", Basis: "Tết"}))
	f := d.form("periods", Query{})
	d.same(d.find(f, "UBND xã Thử 04")[10:], []string{"kỳ 3: gia hạn đến 16h00, 19/02/2021 (Trưởng phòng, xin trước)"})
	d.same(d.find(f, "UBND xã Thử 05")[10:], []string{"kỳ 2: gia hạn sau hạn đến 16h00, 18/02/2021 (Trưởng phòng, Tết)"})
	holds(t, strings.Join(f.Notes, "\n"), "BS: trả lại, chờ bổ sung, chưa tính là đã nộp")
}

// A document dated no closer than its month or year is named so.
func TestReferenceByMonth(t *testing.T) {
	for want, date := range map[string]model.Date{
		"…/VHTT tháng 02/2021": model.NewDate(2021, 2, 0), "…/VHTT năm 2021": model.NewDate(2021, 0, 0), "…/VHTT ngày 05/3/2021": model.NewDate(2021, 3, 5), "…/VHTT": 0,
	} {
		if got := reference(&model.Directive{Symbol: "VHTT", Date: date}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// A directive whose assignments are not what the index counts is found, also
// where it has none at all, and between others.
func TestTheIndexIsCompared(t *testing.T) {
	d := newDesk(t)
	v, err := d.Directive(d.id)
	d.must(err)
	r, err := d.Roster()
	d.must(err)
	c := model.ClockAt(now)
	right := d.tally(c)
	wrong := right
	wrong.OpenOverdue, wrong.OpenInTime = wrong.OpenOverdue+1, wrong.OpenInTime-1
	for name, known := range map[string][]model.Tally{
		"all agree": {{}, right, {}}, "one cell": {{}, wrong, {}}, "none before": {{Total: 1, NoDeadline: 1}, right, {}}, "none after": {{}, right, {Total: 1, NoDeadline: 1}},
	} {
		check := &checker{ids: []model.DirectiveID{d.id + 2, d.id, d.id + 1}, known: known, roster: r}
		var found error
		d.must(d.EachAssigned([]model.DirectiveID{d.id}, c, func(v *model.Directive, _ *model.Obligation, p db.Pressing) bool {
			if err := check.add(v, p, c); err != nil {
				found = err
			}
			return true
		}))
		if err := check.end(); err != nil {
			found = err
		}
		var e *model.TallyError
		if failed := errors.As(found, &e); failed != (name != "all agree") {
			t.Errorf("%s: %v", name, found)
		}
		if name == "one cell" && (e.Directive != v.Label() || len(e.Assignments) != right.OpenOverdue+right.OpenInTime || e.Units[0] != "Đài Truyền thanh - Truyền hình huyện") {
			t.Errorf("%s: %+v", name, e)
		}
	}
}
