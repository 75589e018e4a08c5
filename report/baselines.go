package report

import (
	"slices"

	"congvan/model"
	"congvan/viet"
)

var baselineColumns = []Column{
	{"", serialHead, 11},
	{"", "Đơn vị", 48},
	{"", "Mốc so sánh", 22},
	{"", "Giá trị kỳ này", 22},
	{"", "Số lần tăng", 20},
	{"", "Chỉ tiêu", 20},
	{"", "Đạt/Chưa đạt", 22},
}

// Baselines compares what was reported with what was before, for targets such
// as "ít nhất 02 lần" (B14).
func Baselines(p *Page, lines Lines) Form {
	f := p.form("BẢNG SO SÁNH CHỈ TIÊU", "So sánh chỉ tiêu", baselineColumns)
	for _, s := range serials(lines, func(o *model.Obligation) bool { return len(relatives(o)) > 0 }) {
		for _, period := range s.periods() {
			for _, m := range relatives(s.o) {
				f.Rows = append(f.Rows, s.compared(p, period, m)...)
			}
		}
	}
	f.Notes = p.notes("Số lần tăng = giá trị kỳ này ÷ mốc so sánh, làm tròn đến hai chữ số thập phân.")
	return f
}

func relatives(o *model.Obligation) []model.Measure {
	return slices.DeleteFunc(slices.Clone(o.Measures), func(m model.Measure) bool { return !m.Relative || m.Target == nil })
}

// compared is the rows of one measure under its heading.
func (s *series) compared(p *Page, period model.Instant, m model.Measure) []Row {
	of := reference(s.d) + ", " + clause(s.o) + ": " + m.Name
	if period != 0 {
		of += ", hạn " + momentOf(period)
	}
	rows := []Row{{Section: of}}
	for _, l := range s.lines {
		if l.ID.Period != period || outside(l.Standing) {
			continue
		}
		base, now, times, met := comparison(l, m)
		rows = append(rows, cells(Num(len(rows)), Txt(p.name(l.ID.Unit)), base, now, times, Txt("≥ "+viet.FormatPair(int(*m.Target))+" lần"), Txt(met)))
	}
	if f := *m.Target; f != float64(int(f)) {
		for i := range rows[1:] {
			rows[i+1].Cells[5] = Txt("≥ " + Dec(f).String() + " lần")
		}
	}
	return rows
}

// comparison is the figures of a unit and whether they reach the target.
func comparison(l Line, m model.Measure) (base, now, times Cell, met string) {
	base, now, times = Txt(none), Txt(none), Txt(none)
	if b, ok := l.Mark.Baselines[m.Name]; ok {
		base = Dec(b.Value)
	}
	for _, r := range l.Obligation.Ratios(l.Mark) {
		if r.Measure.Name != m.Name {
			continue
		}
		now = Dec(r.Value)
		if r.Missing {
			return base, now, times, "Thiếu mốc so sánh"
		}
		times = Cell{Kind: Decimal, Places: 2, Number: r.Ratio}
		if r.Met {
			return base, now, times, "Đạt"
		}
		return base, now, times, "Chưa đạt"
	}
	return base, now, times, "Chưa báo cáo"
}
