package intake

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// The functions below turn the parts of one phrase into a deadline; false
// refuses the phrase.

func readWeekly(r *reader, g groups, f *timeFound) bool {
	w, ok := viet.Weekday(g["wd"])
	if !ok {
		return false
	}
	f.deadline.Every, f.deadline.Weekday = model.Weekly, model.WeekdayName(w)
	return g.clock(&f.deadline) && r.rangeOf(g, &f.deadline)
}

func readDaily(r *reader, g groups, f *timeFound) bool {
	f.deadline.Every = model.Daily
	return g.clock(&f.deadline) && r.rangeOf(g, &f.deadline)
}

func readMonthly(r *reader, g groups, f *timeFound) bool {
	f.deadline.Every, f.deadline.Day = model.Monthly, g.number("dom")
	if f.deadline.Day < 1 || f.deadline.Day > 31 {
		return false
	}
	r.dayBefore(g, f)
	return g.clock(&f.deadline) && r.rangeOf(g, &f.deadline)
}

func readQuarterly(r *reader, g groups, f *timeFound) bool {
	f.deadline.Every, f.deadline.Day = model.Quarterly, g.number("dom")
	f.deadline.Month = map[string]int{"đầu": 1, "giữa": 2, "cuối": 3}[g["mq"]]
	if f.deadline.Day < 1 || f.deadline.Day > 31 {
		return false
	}
	r.dayBefore(g, f)
	return r.rangeOf(g, &f.deadline)
}

func readYearly(r *reader, g groups, f *timeFound) bool {
	d, ok := dayOfYear(g["dm"], 2024) // a leap year has every day
	if !ok {
		return false
	}
	f.deadline.Every, f.deadline.Day, f.deadline.Month = model.Yearly, d.Day(), d.Month()
	r.dayBefore(g, f)
	return r.rangeOf(g, &f.deadline)
}

func readLoose(r *reader, g groups, f *timeFound) bool {
	f.deadline.Every = map[string]model.Every{
		"tuần": model.Weekly, "tháng": model.Monthly, "quý": model.Quarterly, "": model.Yearly,
	}[g["every"]]
	if f.deadline.Every == model.Weekly {
		f.deadline.Weekday = "sunday" // the last day of the week, as of a month
	}
	return r.rangeOf(g, &f.deadline)
}

// dayBefore gives a rule "trước ngày D" the day that it means.
func (r *reader) dayBefore(g groups, f *timeFound) {
	d := &f.deadline
	if !strings.HasPrefix(g["by"], "trước") || g["h"] != "" {
		return
	}
	f.before = true
	if r.o.Office.BeforeDay == model.BeforeHabit {
		return
	}
	d.Day-- // 0 is the last day of the month before
	if d.Day == 0 && d.Every != model.Monthly {
		d.Month = (d.Month + 10) % 12
		d.Month++
		if d.Every == model.Quarterly {
			d.Month = (d.Month-1)%3 + 1
		}
	}
}

// rangeOf sets where a rule begins and ends: a month named, else from the day
// of the document on.
func (r *reader) rangeOf(g groups, d *model.Deadline) bool {
	d.From = r.d.Date.First()
	switch {
	case g["m"] != "":
		month := model.NewDate(g.number("y"), g.number("m"), 0)
		if !month.Valid() {
			return false
		}
		d.From, d.Until = month.First(), month.Last()
	case g["tm"] != "":
		month := model.NewDate(g.number("ty"), g.number("tm"), 0)
		if !month.Valid() {
			return false
		}
		d.Until = month.Last()
	case g["to"] != "":
		d.Until, _ = parseDay(g["to"])
	}
	return true
}

func readPoint(r *reader, g groups, f *timeFound) bool {
	day, ok := r.dayOf(g["day"])
	if !ok || !g.clock(&f.deadline) || r.isCutOff(f.extent) {
		return false
	}
	f.deadline.Date = day
	f.deadline.Due = day.End()
	if h, m, ok := model.ParseClock(f.deadline.Time); ok {
		f.deadline.Due = day.At(h, m)
	}
	return true
}

func readBefore(r *reader, g groups, f *timeFound) bool {
	day, ok := r.dayOf(g["day"])
	if !ok {
		return false
	}
	f.before = true
	f.deadline.Date = day
	f.deadline.Due = day.AddDays(-1).End()
	if r.o.Office.BeforeDay == model.BeforeHabit {
		f.deadline.Due = day.End()
	}
	return true
}

func readCounted(r *reader, g groups, f *timeFound) bool {
	d := &f.deadline
	d.Days, d.Working = g.number("n"), g["working"] != ""
	d.Counted = "signed"
	if strings.HasPrefix(g["since"], "nhận") {
		d.Counted = "received"
		if !countsFromPaper[g["what"]] {
			return false // "kể từ ngày nhận đơn": the time of a procedure
		}
	}
	if what := g["what"]; what != "" {
		f.to -= len(what) // only looked at
		d.Phrase = r.value(f.from, f.to)
	}
	if d.Counted == "signed" && r.d.Date.Full() {
		d.Due = model.Counted(r.d.Date, d.Days, d.Working, model.Calendar{}).End()
	}
	return d.Days > 0
}

// countsFromPaper are the words after "nhận" with which a time runs from the
// receipt of this document.
var countsFromPaper = map[string]bool{
	"": true, "văn": true, "công": true, "chỉ": true, "kế": true, "thông": true, "yêu": true, "quyết": true, "để": true, "được": true,
	"các": true, "đơn": false, "hồ": false, "ubnd": true, "phòng": true, "sở": true, "gửi": true, "báo": true, "đề": true,
}

func readWindow(r *reader, g groups, f *timeFound) bool {
	if !strings.Contains(r.low[f.from:f.to], "ngày") {
		return false
	}
	until, ok := r.dayOf(g["day"])
	if !ok {
		return false
	}
	from, ok := startOf(g["from"], until)
	if !ok || from > until {
		return false
	}
	f.deadline.From, f.deadline.Until, f.deadline.Due = from, until, until.End()
	return true
}

// startOf completes the first day of a window by its last: "từ ngày 07/9 đến
// ngày 14/9/2021".
func startOf(s string, until model.Date) (model.Date, bool) {
	var n [3]int
	parts := figuresRule.FindAllString(s, 3)
	for i, p := range parts {
		n[i], _ = strconv.Atoi(p)
	}
	switch len(parts) {
	case 1:
		n[1], n[2] = until.Month(), until.Year()
	case 2:
		n[2] = until.Year()
		if n[1] > until.Month() {
			n[2]--
		}
	}
	d := model.NewDate(n[2], n[1], n[0])
	return d, d.Valid() && d.Full()
}

func readMonth(r *reader, g groups, f *timeFound) bool {
	month := model.NewDate(g.number("y"), g.number("m"), 0)
	day := month
	if q := quarterOf(g["q"]); q > 0 {
		day = model.NewDate(g.number("y"), 3*q, 0).Last()
	}
	if !day.Valid() || !r.isDoneWithin(f.extent) {
		return false
	}
	f.deadline.Date, f.deadline.Due = day, day.End()
	return true
}

func quarterOf(s string) int {
	return map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}[s]
}

// dayOf reads a day; without a year it is the next such day after the document.
func (r *reader) dayOf(s string) (model.Date, bool) {
	if d, ok := parseDay(s); ok {
		return d, true
	}
	year := r.d.Date.Year()
	if year == 0 {
		return 0, false
	}
	d, ok := dayOfYear(s, year)
	if ok && d.AddDays(180) < r.d.Date.First() {
		d, ok = dayOfYear(s, year+1)
	}
	return d, ok
}

// clock reads the hour of a phrase into d; a phrase without one is fine.
func (g groups) clock(d *model.Deadline) bool {
	if g["h"] == "" {
		return true
	}
	h, m := g.number("h"), g.number("min")
	if h == 24 && m == 0 {
		return true
	}
	if h > 23 || m > 59 {
		return false
	}
	d.Time = fmt.Sprintf("%02d:%02d", h, m)
	return true
}

func (g groups) number(name string) int {
	n, _ := strconv.Atoi(g[name])
	return n
}

var (
	toldRule   = regexp.MustCompile(`(?:tính|số liệu|lũy kế|luỹ kế)(?:\s+từ[^.;]{0,30})?\s*$`)
	finishRule = regexp.MustCompile(`(?:hoàn thành|xong|báo cáo|gửi|nộp|trình|tổ chức|thực hiện|triển khai|ban hành|tổng hợp|thời gian|mở |phát |đăng |xây dựng|tăng |treo )`)
)

// isCutOff reports whether a day is only the day of figures: "Đến hết ngày D, …
// đã có".
func (r *reader) isCutOff(e extent) bool {
	if toldRule.MatchString(r.low[max(0, e.from-60):e.from]) {
		return true
	}
	rest := r.low[e.to:min(len(r.low), e.to+200)]
	if n := strings.IndexAny(rest, ".;\n"); n >= 0 {
		rest = rest[:n]
	}
	return strings.Contains(rest, " đã ") && strings.Contains(r.low[e.from:e.to], "hết")
}

// isDoneWithin reports whether something is to be done by the month that the
// phrase names, and not only told of it.
func (r *reader) isDoneWithin(e extent) bool {
	from := max(0, e.from-120)
	before := r.low[from:e.from]
	if n := strings.LastIndexAny(before, ".;:\n"); n >= 0 {
		before = before[n+1:]
	}
	if strings.Contains(before, "sẽ ") {
		return false
	}
	return finishRule.MatchString(before) || strings.TrimSpace(before) == ""
}
