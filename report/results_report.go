package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A Work is all that a report on results is made of.
type Work struct {
	Lines      Lines
	Issued     []string // the documents of this office, as a sentence names them
	Activities []model.Activity
	Figures    Figures // of the localities
}

// resultsReport gathers the work of a page.
func (s *source) resultsReport() *Letter {
	w := Work{Lines: s.lines()}
	for r := range s.registered(model.Out) {
		w.Issued = append(w.Issued, reference(&model.Directive{Direction: r.Direction, Type: r.Type, Number: r.Number, Symbol: r.Symbol, Date: r.Date}))
	}
	all, err := s.st.Activities(s.topic)
	s.keep(err)
	for _, a := range all {
		if s.Span.Holds(a.Day) && s.knows(a.Day) && (s.Only == nil || a.Directive == s.Only.ID) {
			w.Activities = append(w.Activities, a)
		}
	}
	w.Figures = s.figures(model.Bluezone)
	return ResultsReport(&s.Page, &w)
}

// ResultsReport tells the offices above what was done (B11). Every sum says of
// how many of how many units it is; what the file does not know is left open.
func ResultsReport(p *Page, w *Work) *Letter {
	l := p.letter("Báo cáo", "Kết quả thực hiện công tác tuyên truyền")
	if l.Symbol = joined("-", "BC", p.Office.Symbol); p.Only != nil && p.Only.Subject != "" {
		l.Subject = "Kết quả thực hiện " + cited(p.Only) + " về " + subjectOf(p.Only)
	}
	l.To = []string{"Sở Thông tin và Truyền thông"}
	if p.Office.Parent != "" {
		l.To = append(l.To, p.Office.Parent)
	}
	head := func(s string) { l.Body = append(l.Body, Paragraph{Text: s, Bold: true}) }
	say := func(texts ...string) {
		for _, s := range texts {
			l.Body = append(l.Body, Paragraph{Text: s})
		}
	}
	lines := slices.Collect(w.Lines)
	done, rest := sorted(w.Activities)
	head("I. Công tác lãnh đạo, chỉ đạo")
	say(issued(w.Issued))
	head("II. Kết quả thực hiện")
	head("1. Hệ thống truyền thanh cơ sở")
	say(measured(p, lines)...)
	head("2. Trang/Cổng thông tin điện tử")
	say(activities(done[online])...)
	head("3. Tài liệu, băng rôn, khẩu hiệu")
	say(activities(rest)...)
	head("4. Cài đặt ứng dụng")
	say(installs(p, w)...)
	head("III. Công tác kiểm tra, đôn đốc")
	if len(done[inspected]) > 0 {
		say(activities(done[inspected])...)
	} else {
		say("- Kiểm tra: chưa có số liệu.")
	}
	say(followed(p, lines)...)
	head("IV. Tồn tại, hạn chế, nguyên nhân")
	say(shortcomings(p, lines)...)
	say("Nguyên nhân: …")
	head("V. Kiến nghị")
	say("…", "Trên đây là kết quả thực hiện đến "+momentOf(p.Clock.Now)+", "+orDots(p.Office.Name)+" trân trọng báo cáo.")
	l.Annexes = annexes(p, slices.Values(lines), w)
	return l
}

// annexes are B06 to B09.
func annexes(p *Page, lines Lines, w *Work) []Form {
	all := slices.Concat([]Form{ByUnit(p, lines)}, Periods(p, lines), Results(p, lines), Bluezone(p, w.Figures))
	for i := range all {
		all[i].Signers = nil
	}
	return all
}

func issued(labels []string) string {
	if len(labels) == 0 {
		return "Văn bản ban hành: không có."
	}
	return "Văn bản ban hành: " + pair(len(labels)) + " lượt văn bản, gồm: " + strings.Join(labels, "; ") + "."
}

// What activities are told apart by.
const (
	online    = "online"
	inspected = "inspected"
)

// sorted parts activities by the heading under which they are told.
func sorted(as []model.Activity) (kinds map[string][]model.Activity, rest []model.Activity) {
	kinds = map[string][]model.Activity{}
	for _, a := range as {
		key := " " + viet.Key(a.What) + " "
		switch {
		case strings.Contains(key, " kiem tra ") || strings.Contains(key, " giam sat "):
			kinds[inspected] = append(kinds[inspected], a)
		case strings.Contains(key, " trang ") || strings.Contains(key, " cong ") || strings.Contains(key, " website ") || strings.Contains(key, " dien tu "):
			kinds[online] = append(kinds[online], a)
		default:
			rest = append(rest, a)
		}
	}
	return kinds, rest
}

// activities tells what they come to.
func activities(as []model.Activity) []string {
	var out []string
	for _, s := range model.SumActivities(as, model.Span{}) {
		text := "- " + capital(s.What) + ": "
		if s.Counted > 0 {
			if s.Approx {
				text += "khoảng "
			}
			text += joined(" ", Dec(s.Quantity).String(), s.Measure) + ", tổng của " + ratio(s.Counted, s.Times) + " lần ghi"
		} else {
			text += pair(s.Times) + " lần"
		}
		out = append(out, text+fmt.Sprintf(" (%s đơn vị).", pair(s.Units)))
	}
	if len(out) == 0 {
		return []string{"Chưa có số liệu."}
	}
	return out
}

// measured sums the figures that units reported, by measure.
func measured(p *Page, lines []Line) []string {
	var names []string
	sums, missing, given := map[string]float64{}, map[string]map[model.UnitID]bool{}, map[string]map[model.UnitID]bool{}
	for _, l := range lines {
		if outside(l.Standing) {
			continue
		}
		for _, m := range absolutes(l.Obligation) {
			head := measureHead(m)
			if given[head] == nil {
				names = append(names, head)
				given[head], missing[head] = map[model.UnitID]bool{}, map[model.UnitID]bool{}
			}
			if v, reported := l.Mark.Values[m.Name]; reported {
				sums[head] += v
				given[head][l.ID.Unit] = true
			} else {
				missing[head][l.ID.Unit] = true
			}
		}
	}
	var out []string
	for _, head := range names {
		for u := range given[head] {
			delete(missing[head], u)
		}
		n := len(given[head])
		text := "- " + head + ": " + Dec(sums[head]).String() + ", tổng của " + ratio(n, n+len(missing[head])) + " đơn vị"
		if len(missing[head]) > 0 {
			text += "; chưa có: " + p.names(official(p, missing[head]))
		}
		out = append(out, text+".")
	}
	if len(out) == 0 {
		return []string{"Chưa có số liệu."}
	}
	return out
}

// installs tells the share of all on each base.
func installs(p *Page, w *Work) []string {
	var out []string
	for _, by := range []model.Base{model.Smartphones, model.Population} {
		rk := w.Figures.by(by)
		t := rk.Total
		if t.Percent == nil {
			continue
		}
		text := fmt.Sprintf("- Tỷ lệ cài đặt trên %s: %s (%s/%s), tính trên %s đơn vị có đủ số liệu", words().Terms.Base[by], viet.FormatPercent(*t.Percent),
			viet.FormatCount(t.Installs), viet.FormatCount(t.Base), ratio(t.UnitsCounted, t.Units))
		if n := len(rk.Rows); n > 1 {
			text += fmt.Sprintf("; cao nhất %s, thấp nhất %s", installedBy(rk.Rows[0], by), installedBy(rk.Rows[n-1], by))
		}
		out = append(out, text+".")
	}
	if len(out) == 0 {
		return []string{"Chưa có số liệu."}
	}
	return out
}

// installedBy is a unit's share with its fraction, or that it was published.
func installedBy(r model.Ranked, by model.Base) string {
	s := r.Unit.Name + " " + viet.FormatPercent(r.Share.Percent)
	base, known := r.Reading.Denominator(by, r.Unit)
	if !r.Share.Computed || !known || r.Reading.Installs == nil {
		return s + " (theo công bố)"
	}
	return s + " (" + viet.FormatCount(*r.Reading.Installs) + "/" + viet.FormatCount(base) + ")"
}

// followed tells of urgings and of the rates of what was to be reported.
func followed(p *Page, lines []Line) []string {
	times, units := 0, map[model.UnitID]bool{}
	var r model.Rates
	for _, l := range lines {
		if n := len(l.Mark.Reminders); n > 0 {
			times += n
			units[l.ID.Unit] = true
		}
		if l.Obligation.Report && l.Facts.Due != 0 && l.Facts.Due < p.Clock.Now && !p.own(l.ID.Unit) {
			r.Count(l.Facts, p.Clock)
		}
	}
	return []string{
		"- Đôn đốc: " + pair(times) + " lần, " + pair(len(units)) + " đơn vị.",
		"- Báo cáo đã đến hạn: tỷ lệ nộp " + percent(r.In, r.Owed) + "; tỷ lệ đúng hạn " + percent(r.OnTime, r.Owed) + ".",
	}
}

// shortcomings names the units that did not report, did so late or not whole, and
// of how many that owe such. The office itself is none of them.
func shortcomings(p *Page, lines []Line) []string {
	asked := slices.DeleteFunc(slices.Clone(lines), func(l Line) bool { return outside(l.Standing) || p.own(l.ID.Unit) })
	reports := func(l Line) bool { return l.Obligation.Report }
	lacking := "chưa nộp báo cáo"
	if several(asked) {
		lacking = "chưa nộp đủ báo cáo"
	}
	var out []string
	for _, k := range []struct {
		what    string
		of, are func(Line) bool
	}{
		{lacking, reports, func(l Line) bool { return owes(l.Standing) }},
		{"nộp trễ", reports, func(l Line) bool { return l.Standing == model.DoneLate || l.Standing == model.ReturnedLate }},
		{"thiếu nội dung, phải bổ sung", func(Line) bool { return true }, func(l Line) bool { return l.Mark.State == model.Partial }},
	} {
		of, are := map[model.UnitID]bool{}, map[model.UnitID]bool{}
		for _, l := range asked {
			if k.of(l) {
				of[l.ID.Unit] = true
				if k.are(l) {
					are[l.ID.Unit] = true
				}
			}
		}
		text := "- Đơn vị " + k.what + ": " + ratio(len(are), len(of))
		out = append(out, cmp.Or(joined(": ", text, p.names(official(p, are))), text)+".")
	}
	return out
}

// several reports whether units may have sent a part of what they owe: more than
// one report, or one that is to be completed.
func several(lines []Line) bool {
	owed := map[model.UnitID]int{}
	for _, l := range lines {
		if !l.Obligation.Report {
			continue
		}
		if due := owes(l.Standing) || l.Standing.Settled() || l.Mark.Received != 0; due {
			owed[l.ID.Unit]++
		}
		if owes(l.Standing) && l.Mark.Received != 0 || owed[l.ID.Unit] > 1 {
			return true
		}
	}
	return false
}
