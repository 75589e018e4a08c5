package report

import (
	"fmt"
	"slices"
	"strings"

	"congvan/model"
)

// Results lists the figures that units reported, a table a period of an
// obligation that asks for figures (B08). Measures against an earlier figure
// have a form of their own.
func Results(p *Page, lines Lines) []Form {
	var out []Form
	for _, s := range serials(lines, func(o *model.Obligation) bool { return len(absolutes(o)) > 0 }) {
		all := s.o.Periods(p.Clock.Now)
		for _, period := range s.periods() {
			out = append(out, s.results(p, period, all))
		}
	}
	if len(out) == 0 {
		f := resultForm(p, usualMeasures)
		f.Notes = p.notes()
		out = []Form{f}
	}
	return out
}

// usualMeasures are those of a form with nothing in it: what offices ask of
// broadcasters.
var usualMeasures = []model.Measure{
	{Name: "số lượng tin, bài", Unit: "tin, bài"},
	{Name: "độ dài tin, bài", Unit: "phút"},
	{Name: "số lượng phát sóng", Unit: "lượt"},
	{Name: "ước số lượng người nghe", Unit: "người"},
}

// absolutes lists the measures of an obligation that are figures by themselves.
func absolutes(o *model.Obligation) []model.Measure {
	return slices.DeleteFunc(slices.Clone(o.Measures), func(m model.Measure) bool { return m.Relative })
}

func resultForm(p *Page, ms []model.Measure) Form {
	columns := []Column{{"", serialHead, 11}, {"", "Đơn vị", 46}}
	for _, m := range ms {
		columns = append(columns, Column{"", measureHead(m), 26})
	}
	return p.form("BIỂU KẾT QUẢ TUYÊN TRUYỀN", "Kết quả", append(columns, Column{"", "Thời điểm gửi báo cáo", 32}, Column{"", "Ghi chú", 34}))
}

// measureHead is "Độ dài tin, bài (phút)"; a unit that the name ends with is not
// said twice.
func measureHead(m model.Measure) string {
	if m.Unit == "" || strings.HasSuffix(strings.ToLower(m.Name), strings.ToLower(m.Unit)) {
		return capital(m.Name)
	}
	return capital(m.Name) + " (" + m.Unit + ")"
}

// results is the table of one period.
func (s *series) results(p *Page, period model.Instant, all []model.Instant) Form {
	ms := absolutes(s.o)
	f := resultForm(p, ms)
	of := capital(clause(s.o)) + ", văn bản " + reference(s.d)
	if period != 0 {
		of += fmt.Sprintf("; kỳ %d, hạn %s", slices.Index(all, period)+1, momentOf(period))
	}
	f.Subtitle = []string{"(" + of + ")"}
	if period != 0 {
		f.Sheet += " " + strings.ReplaceAll(monthDay(period.Date()), "/", "-")
	}
	sums := make([]gathered, len(ms))
	var all2 count
	for _, l := range s.lines {
		if l.ID.Period != period {
			continue
		}
		all2.add(l, p.Clock)
		row := []Cell{Num(len(f.Rows) + 1), Txt(p.name(l.ID.Unit))}
		for i, m := range ms {
			row = append(row, sums[i].add(p, l, m))
		}
		f.Rows = append(f.Rows, Row{Cells: append(row, When(l.Mark.Received), Txt(resultRemark(l)))})
	}
	f.Total = []Cell{Blank, Txt("Tổng cộng")}
	f.Notes = p.notes(all2.notes(p)...)
	for i, m := range ms {
		f.Total = append(f.Total, sums[i].total())
		f.Notes = append(f.Notes, capital(m.Name)+": "+sums[i].from()+".")
	}
	f.Total = append(f.Total, Blank, Blank)
	return f
}

// gathered is what one measure comes to, and who gave it.
type gathered struct {
	sum     float64
	given   int
	missing []string
}

// add takes what a unit reported. A unit that owes nothing is not missed.
func (g *gathered) add(p *Page, l Line, m model.Measure) Cell {
	if outside(l.Standing) {
		return Blank
	}
	v, reported := l.Mark.Values[m.Name]
	if !reported {
		g.missing = append(g.missing, p.name(l.ID.Unit))
		return Blank
	}
	g.given++
	g.sum += v
	return Dec(v)
}

func (g *gathered) total() Cell {
	if g.given == 0 {
		return Txt(none)
	}
	return Dec(g.sum)
}

// from tells of how many of how many units a sum is.
func (g *gathered) from() string {
	s := "tổng của " + ratio(g.given, g.given+len(g.missing)) + " đơn vị"
	if len(g.missing) > 0 {
		s += "; chưa có: " + strings.Join(g.missing, ", ")
	}
	return s
}

// outside reports whether an assignment stands beside the total.
func outside(s model.Standing) bool {
	return s == model.ExemptStanding || s == model.OnRequestStanding || s == model.Superseded
}

// resultRemark tells which figures are approximate, and how the unit stands.
func resultRemark(l Line) string {
	approx := ""
	if len(l.Mark.Approx) > 0 {
		approx = "ước chừng: " + strings.Join(l.Mark.Approx, ", ")
	}
	how := ""
	if l.Standing != model.DoneOnTime && l.Standing != model.DoneNoDeadline {
		how = standing(l.Standing)
	}
	return joined("; ", how, approx, l.Mark.Note)
}
