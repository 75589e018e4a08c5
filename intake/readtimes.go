package intake

import (
	"fmt"
	"strconv"
	"strings"

	"congvan/model"
)

// The functions below turn the parts of one phrase into a deadline; false
// refuses the phrase.

func readPoint(r *reader, g groups, f *timeFound) bool {
	day, ok := r.dayOf(g["day"], f)
	if !ok || !g.clock(&f.deadline) || hoursFrom.MatchString(r.low[max(0, f.from-40):f.from]) || r.isCutOff(f.extent) || r.isTold(f.extent, day) {
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
	day, ok := r.dayOf(g["day"], f)
	if !ok {
		return false
	}
	if r.isTold(f.extent, day) {
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
		if what := g["what"]; applicationRule.MatchString(what) && what != "đơn vị" {
			return false
		}
	}
	if what := g["what"]; what != "" {
		f.to -= len(what) // only looked at
		d.Phrase = r.value(f.from, f.to)
	}
	if d.Counted == "signed" && r.d.Date.Full() {
		d.Due = model.Counted(r.d.Date, d.Days, d.Working, r.o.Office.Calendar).End()
	}
	return d.Days > 0
}

// hoursFrom is the beginning of hours, up to the last of them: "từ 7 giờ 00 đến
// 19 giờ 00 ngày D".
var hoursFrom = compiled(`từ (?:lúc )?\d{1,2}\s*(?:giờ|h|g|:)[^.;]{0,20}$`)

// applicationRule matches what starts the time of a procedure: "kể từ ngày nhận
// đủ hồ sơ". After anything else the time runs from this document.
var applicationRule = compiled(`^(?:đủ|hồ sơ|tờ khai|phiếu|đơn)(?:\s|$)`)

// readUpTo takes "đến ngày D" for the end of that day where something is asked
// to be done by then; the end of a window that cannot be read is no day alone.
func readUpTo(r *reader, g groups, f *timeFound) bool {
	return r.asksBy(f.extent) && !windowStart.MatchString(r.low[max(0, f.from-60):f.from]) && readPoint(r, g, f)
}

// windowStart is the beginning of a window, up to its second day.
var windowStart = compiled(`từ\s+(?:ngày\s+)?\d[^.;,]*$`)

func readWindow(r *reader, g groups, f *timeFound) bool {
	figures := figuresRule.FindAllString(g["day"], 3)
	if !strings.Contains(r.low[f.from:f.to], "ngày") && (len(figures) < 3 || !strings.Contains(g["from"], "/") || !r.asksBy(f.extent)) {
		return false // "từ 10 đến 15/20" are no days
	}
	until, ok := r.dayOf(g["day"], f)
	if !ok || toldRule.MatchString(r.low[max(0, f.from-60):f.from]) {
		return false
	}
	from, ok := startOf(g["from"], until)
	if !ok || from > until {
		return false
	}
	f.deadline.From, f.deadline.Until, f.deadline.Due = from, until, until.End()
	return true
}

// startOf completes the first day of a window by its last: "từ ngày 15/3 đến
// ngày 30/4/2021".
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

// oneOfSeveral follows a month or quarter that is not the last: "Quý IV/2025 và
// Quý I/2026".
var oneOfSeveral = compiled(`^\s*(?:và|,|-|–|đến)\s+(?:hết )?(?:quý|tháng)\s+[\divx]`)

// longestOther is how far behind a month another is looked for.
const longestOther = 40

func readMonth(r *reader, g groups, f *timeFound) bool {
	if oneOfSeveral.MatchString(r.low[f.to:min(len(r.low), f.to+longestOther)]) {
		return false
	}
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

// readBeforeMonth reads "trước tháng 6/2021": by the end of the month before.
func readBeforeMonth(r *reader, g groups, f *timeFound) bool {
	first := model.NewDate(g.number("y"), g.number("m"), 1)
	if q := quarterOf(g["q"]); q > 0 {
		first = model.NewDate(g.number("qy"), 3*q-2, 1)
	}
	if !first.Valid() || !r.isDoneWithin(f.extent) {
		return false
	}
	day := first.AddDays(-1)
	f.deadline.Date, f.deadline.Due = day, day.End()
	return true
}

// readBareQuarter reads a quarter without its year.
func readBareQuarter(r *reader, g groups, f *timeFound) bool {
	q := quarterOf(g["q"])
	if q == 0 || laterRule.MatchString(r.low[f.to:]) || !r.isDoneWithin(f.extent) {
		return false
	}
	day, ok := r.nextFrom(f, func(year int) (model.Date, bool) { return model.NewDate(year, 3*q, 0).Last(), true })
	f.deadline.Date, f.deadline.Due = day, day.End()
	return ok
}

// readInYear reads "trong năm 2021" where something is to be done by then.
func readInYear(r *reader, g groups, f *timeFound) bool {
	year := model.NewDate(g.number("y"), 0, 0)
	if !year.Valid() || !strings.Contains(r.before(f.extent), "hoàn thành") || strings.Contains(r.before(f.extent), "đã ") {
		return false
	}
	f.deadline.Date, f.deadline.Due = year, year.End()
	return true
}

func quarterOf(s string) int {
	return map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}[s]
}

// readBareMonth reads a month without its year.
func readBareMonth(r *reader, g groups, f *timeFound) bool {
	if laterRule.MatchString(r.low[f.to:]) || !r.isDoneWithin(f.extent) {
		return false
	}
	month, ok := r.nextFrom(f, func(year int) (model.Date, bool) {
		m := model.NewDate(year, g.number("bm"), 0)
		return m, m.Valid() && g.number("bm") > 0
	})
	f.deadline.Date, f.deadline.Due = month, month.End()
	return ok
}

// laterRule is what makes a month without its year something else: "trong tháng
// 3 hằng năm", "trong tháng 3 và tháng 4".
var laterRule = compiled(`^\s*(?:/|năm|h[àằ]ng|mỗi|[-–,]\s*\d|(?:và|đến|,)\s+tháng)`)

// dayOf reads a day of the phrase f; without a year it is the next such day
// from the document's own on.
func (r *reader) dayOf(s string, f *timeFound) (model.Date, bool) {
	if d, ok := parseDay(s); ok {
		return d, true
	}
	return r.nextFrom(f, func(year int) (model.Date, bool) { return dayOfYear(s, year) })
}

// nextFrom returns the first day or month of the years from the document on
// that is not over when the document is written. Half a year ahead or more it
// is doubtful: a letter that came late, or a slip of the pen.
func (r *reader) nextFrom(f *timeFound, of func(year int) (model.Date, bool)) (model.Date, bool) {
	year, written := r.d.Date.Year(), r.d.Date.First()
	if year == 0 {
		return 0, false
	}
	d, ok := of(year)
	if !ok || d.Last() >= written {
		return d, ok
	}
	d, ok = of(year + 1)
	f.doubtful = ok && d.First() > written.AddDays(182)
	return d, ok
}

// clock reads the hour of a phrase into d; a phrase without one is fine.
func (g groups) clock(d *model.Deadline) bool {
	if g["h"] == "" {
		return true
	}
	g["h"] = strings.Replace(g["h"], "l", "1", 1) // as scanners read it
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

// leadMark is the mark of a paragraph before its first word.
var leadMark = compiled(`^\s*(?:[-–+•]|[a-zđ][.)]|\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{1,5}[.)])?\s*$`)

// readLeading reads a month or quarter at the head of a paragraph, before who is
// to do something in it: "Quý I/2027, các đơn vị tổng kết".
func readLeading(r *reader, g groups, f *timeFound) bool {
	line := r.lines[r.lineAt(f.from)]
	if !leadMark.MatchString(r.low[line.from:f.from]) || strings.Contains(r.restOf(f.extent), "đã ") || strings.Contains(r.restOf(f.extent), "sẽ ") {
		return false
	}
	month := g.number("m")
	if q := quarterOf(g["q"]); q > 0 {
		month = 3 * q
	}
	day := model.NewDate(g.number("y"), month, 0)
	if month == 0 || !day.Valid() || day.Last() < r.d.Date.First() {
		return false
	}
	to := min(len(r.plain), f.to+longestAddress)
	if a := r.addressOf(r.skipComma(f.to, to), to, false); !a.named() || a.colon {
		return false
	}
	f.to = f.from + len(strings.TrimRight(r.plain[f.from:f.to], ", "))
	f.deadline.Phrase = r.value(f.from, f.to)
	f.deadline.Date, f.deadline.Due = day, day.End()
	if g["q"] != "" {
		f.deadline.Date = day.Last()
	}
	return true
}
