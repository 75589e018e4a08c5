package intake

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A ResultSheet is the figures that units reported for one period.
type ResultSheet struct {
	Rows    []ResultRow
	Removed int // signs that were taken out of the sheet
}

// A ResultRow is what one unit reported; what was left blank is not there.
type ResultRow struct {
	Unit   model.UnitID // as the caller knows it; 0 where nobody was asked
	Name   string
	Values map[string]float64 // by name of measure
	Approx map[string]bool
	Sent   model.Instant
	Note   string
}

// Blank reports whether nothing was filled in for the unit.
func (r *ResultRow) Blank() bool { return len(r.Values) == 0 && r.Sent == 0 && r.Note == "" }

// The headings of the sheet of results beside those of the figures, exactly.
const (
	resultUnitHeading = "Đơn vị"
	sentHeading       = "Thời điểm gửi báo cáo"
	resultNoteHeading = "Ghi chú"
)

// printedMeasures are the figures of the form "Biểu kết quả tuyên truyền", as
// it heads them.
var printedMeasures = []string{
	"Số lượng tin, bài", "Độ dài tin, bài (phút)", "Số lượng phát sóng (lượt)", "Ước số lượng người nghe (người)",
}

// ResultHeadings lists the headings of the sheet of results in order; with
// measures, those of an obligation that asks for other figures than the form.
func ResultHeadings(ms []model.Measure) []string {
	out := []string{resultUnitHeading}
	if len(ms) == 0 {
		out = append(out, printedMeasures...)
	}
	for i := range ms {
		out = append(out, measureHeading(ms, i))
	}
	return append(out, sentHeading, resultNoteHeading)
}

// measureHeading heads a column as the form does where it has the figure, else
// by name and unit.
func measureHeading(ms []model.Measure, i int) string {
	for _, printed := range printedMeasures {
		if MeasureOf(printed, ms) == i {
			return printed
		}
	}
	name := []rune(ms[i].Name)
	if len(name) == 0 {
		return ms[i].Unit
	}
	heading := strings.ToUpper(string(name[:1])) + string(name[1:])
	if unit := viet.Key(ms[i].Unit); unit == "" || strings.Contains(viet.Key(heading), unit) {
		return heading
	}
	return heading + " (" + ms[i].Unit + ")"
}

// MeasureOf tells which measure a heading means: its name, with its unit or
// without, or the only one that begins like it; -1 for none.
func MeasureOf(heading string, ms []model.Measure) int {
	want, like := viet.Key(heading), -1
	if want == "" {
		return -1
	}
	for i, m := range ms {
		name := viet.Key(m.Name)
		switch {
		case want == name || want == viet.Key(m.Name+" "+m.Unit):
			return i
		case name == "" || !strings.HasPrefix(want, name+" ") && !strings.HasPrefix(name, want+" "):
		case like >= 0:
			like = len(ms) // more than one
		default:
			like = i
		}
	}
	if like == len(ms) {
		return -1
	}
	return like
}

// measureLike tells which measure a heading means that says less than the whole
// name: MeasureOf, else the only one that has all of its words ("Số tin" of "Số
// lượng tin, bài"); -1 for none.
func measureLike(heading string, ms []model.Measure) int {
	if i := MeasureOf(heading, ms); i >= 0 {
		return i
	}
	words, like := strings.Fields(viet.Key(heading)), -1
	for i, m := range ms {
		name := strings.Fields(viet.Key(m.Name + " " + m.Unit))
		if len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(name, w) }) {
			continue
		}
		if like >= 0 {
			return -1 // more than one
		}
		like = i
	}
	return like
}

// OpenResults reads the sheet of results (.csv or .xlsx), whole or not at all.
// unit tells whom a name means, or why nobody; nil asks nobody. Errors that the
// officer can mend: HeadingError, CellError, CellsError, and those of Open.
func OpenResults(path string, ms []model.Measure, unit func(name string) (model.UnitID, CellReason)) (ResultSheet, error) {
	t, err := openTable(path)
	if err != nil {
		return ResultSheet{}, err
	}
	return t.results(ms, unit)
}

func (t *table) results(ms []model.Measure, unit func(name string) (model.UnitID, CellReason)) (ResultSheet, error) {
	numbered := t.seekHeadings()
	columns, err := t.resultColumns(ms)
	var heading *HeadingError
	if errors.As(err, &heading) && numbered {
		heading.Column++ // as the officer sees it
	}
	if err != nil {
		return ResultSheet{}, err
	}
	sheet := ResultSheet{Removed: t.Removed}
	var bad badCells
	seen := map[model.UnitID]bool{}
	for i := range t.Rows {
		if t.ofTheForm(i) {
			continue
		}
		r := t.result(i, columns, &bad)
		if unit != nil && r.Name != "" {
			id, why := unit(r.Name)
			if why == "" && seen[id] {
				why = DoubledName
			}
			if r.Unit = id; why != "" {
				bad.take(t.cellError(i, resultUnitHeading, why))
			}
			seen[id] = true
		}
		bad.take(t.beyond(i))
		sheet.Rows = append(sheet.Rows, r)
	}
	if err := bad.err(); err != nil {
		return ResultSheet{}, err
	}
	if len(sheet.Rows) == 0 {
		return ResultSheet{}, &EmptyError{Name: t.File, Headed: true}
	}
	return sheet, nil
}

// seekHeadings goes down to the row of headings where titles stand above it,
// and takes the column of running numbers off, if there is one.
func (t *table) seekHeadings() (numbered bool) {
	for i, r := range t.Rows[:min(len(t.Rows), 10)] {
		if slices.Contains(t.Headings, resultUnitHeading) {
			break
		}
		if slices.ContainsFunc(r.Cells, func(c tableCell) bool { return c.Text == resultUnitHeading }) {
			t.Headings = nil
			for _, c := range r.Cells {
				t.Headings = append(t.Headings, c.Text)
			}
			t.Rows = t.Rows[i+1:]
			break
		}
	}
	if len(t.Headings) == 0 || viet.Key(t.Headings[0]) != "stt" {
		return false
	}
	t.Headings = t.Headings[1:]
	for i, r := range t.Rows {
		t.Rows[i].Cells = r.Cells[min(1, len(r.Cells)):]
	}
	return true
}

// resultColumns tells which measure stands under each heading of figures. A
// sheet of the whole form is taken for an obligation that asks for less of it.
func (t *table) resultColumns(ms []model.Measure) (map[string]string, error) {
	out := map[string]string{}
	if len(ms) > 0 && t.check(ResultHeadings(ms)) == nil {
		for i, m := range ms {
			out[measureHeading(ms, i)] = m.Name
		}
		return out, nil
	}
	form := t.check(ResultHeadings(nil))
	if form == nil {
		for _, h := range printedMeasures {
			out[h] = h
			if i := MeasureOf(h, ms); i >= 0 {
				out[h] = ms[i].Name
			} else if len(ms) > 0 {
				out[h] = "" // not asked for
			}
		}
		return out, nil
	}
	if len(ms) == 0 {
		return nil, form
	}
	return nil, t.check(ResultHeadings(ms))
}

// ofTheForm reports whether a row is one of the form itself: the numbers of the
// columns, or the sum, whose name may stand before the column of units.
func (t *table) ofTheForm(i int) bool {
	for _, c := range t.Rows[i].Cells[:min(len(t.Rows[i].Cells), 1+max(0, slices.Index(t.Headings, resultUnitHeading)))] {
		switch viet.Key(c.Text) {
		case "tong cong", "tong", "cong":
			return true
		}
	}
	for _, c := range t.Rows[i].Cells {
		if s := c.Text; s != "" && (!strings.HasPrefix(s, "(") || !strings.HasSuffix(s, ")") || !digitsRule.MatchString(strings.Trim(s, "()"))) {
			return false
		}
	}
	return true
}

// result reads row i as far as it can be read.
func (t *table) result(i int, columns map[string]string, bad *badCells) ResultRow {
	r := ResultRow{Name: t.cell(i, resultUnitHeading), Values: map[string]float64{}, Approx: map[string]bool{}, Note: t.cell(i, resultNoteHeading)}
	if viet.Key(r.Name) == "" {
		bad.take(t.cellError(i, resultUnitHeading, BlankCell))
	}
	for _, heading := range t.Headings {
		name, figures := columns[heading]
		if !figures || t.cell(i, heading) == "" {
			continue
		}
		v, approx, why := t.at(i, heading).figure()
		switch {
		case name == "":
			bad.take(t.cellError(i, heading, NotAsked))
		case why != "":
			bad.take(t.cellError(i, heading, why))
		default:
			r.Values[name], r.Approx[name] = v, approx
		}
	}
	var ok bool
	if r.Sent, ok = t.at(i, sentHeading).moment(); !ok {
		bad.take(t.cellError(i, sentHeading, NotAMoment))
	}
	return r
}

// figure reads a cell that is not blank: a number as the sheet stores it, or
// words as an office writes them.
func (c tableCell) figure() (v float64, approx bool, why CellReason) {
	if c.Numeric {
		v, err := strconv.ParseFloat(c.Text, 64)
		switch {
		case err != nil || math.IsNaN(v) || math.Abs(v) > 1e15:
			return 0, false, NotAFigure
		case v < 0:
			return 0, false, NegativeCell
		}
		return v + 0, false, ""
	}
	v, approx, err := ParseFigure(c.Text)
	var e *viet.NumberError
	switch {
	case err == nil:
		return v, approx, ""
	case errors.As(err, &e) && (e.Reason == viet.Ambiguous || e.Reason == viet.Negative):
		return 0, false, reasonOf(e.Reason)
	}
	return 0, false, NotAFigure
}

// ParseFigure reads a figure as units report it, which may be approximate
// ("gần 500") and is never below zero. The error is viet.ErrBlank or a
// viet.NumberError.
func ParseFigure(s string) (v float64, approx bool, err error) {
	v, approx, err = viet.ParseApprox(s)
	if err == nil && v < 0 {
		return 0, false, &viet.NumberError{Text: s, Reason: viet.Negative}
	}
	return v, approx, err
}

// moment reads a cell as a day with an hour, or a day alone, which is its end;
// blank is none.
func (c tableCell) moment() (at model.Instant, ok bool) {
	if c.Text == "" {
		return 0, true
	}
	if c.Numeric {
		return momentOfSheet(c.Text)
	}
	if at, err := model.ParseInstant(c.Text); err == nil {
		return at, true
	}
	s := hourLetter.ReplaceAllStringFunc(strings.ReplaceAll(c.Text, ",", " "), hourAndMinute)
	var clock, date string
	for part := range strings.FieldsSeq(s) {
		if _, _, is := model.ParseClock(part); is && clock == "" {
			clock = part
		} else if viet.Fold(part) != "ngay" {
			date += part
		}
	}
	y, m, day, err := viet.ParseDay(date)
	d := model.NewDate(y, m, day)
	if err != nil || !d.Valid() || !d.Full() {
		return 0, false
	}
	if h, min, is := model.ParseClock(clock); is {
		return d.At(h, min), true
	}
	return d.End(), true
}

// "16h00", "16 giờ 00", "9h"
var hourLetter = compiled(`(?i)\d{1,2}\s*(?:h|giờ)(?:\s*\d{2}(?:\s|$))?`)

// hourAndMinute writes "16 giờ 00" as "16:00 ".
func hourAndMinute(s string) string {
	numbers := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(numbers) == 1 {
		return numbers[0] + ":00 "
	}
	return numbers[0] + ":" + numbers[1] + " "
}

// momentOfSheet reads a moment as sheets store it: days since the end of 1899,
// and the part of a day.
func momentOfSheet(s string) (model.Instant, bool) {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || n <= 59 || n >= 200000 {
		return 0, false
	}
	days, part := math.Modf(n)
	d := model.NewDate(1899, 12, 30).AddDays(int(days))
	if part == 0 {
		return d.End(), true
	}
	return d.Start() + model.Instant(math.Round(part*24*60)), true
}
