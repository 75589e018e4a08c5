package report

import (
	"fmt"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A series is the lines of one obligation.
type series struct {
	d     *model.Directive
	o     *model.Obligation
	lines []Line
}

// serials parts lines by obligation, in their order.
func serials(lines Lines, wanted func(*model.Obligation) bool) []*series {
	var out []*series
	for l := range lines {
		if !wanted(l.Obligation) {
			continue
		}
		n := len(out)
		if n == 0 || out[n-1].d.ID != l.ID.Directive || out[n-1].o.ID != l.ID.Obligation {
			out = append(out, &series{d: l.Directive, o: l.Obligation})
			n++
		}
		out[n-1].lines = append(out[n-1].lines, l)
	}
	return out
}

// periods lists the periods of a series, ascending.
func (s *series) periods() []model.Instant {
	var out []model.Instant
	for _, l := range s.lines {
		if !slices.Contains(out, l.ID.Period) {
			out = append(out, l.ID.Period)
		}
	}
	slices.Sort(out)
	return out
}

// units lists those that owe, in official order.
func (s *series) units(r *model.Roster) []model.UnitID {
	var out []model.UnitID
	seen := map[model.UnitID]bool{}
	for _, l := range s.lines {
		if !seen[l.ID.Unit] {
			seen[l.ID.Unit] = true
			out = append(out, l.ID.Unit)
		}
	}
	return r.Sort(out)
}

// mostPeriods is how many periods stand beside each other on a page.
const mostPeriods = 8

// Periods follows the periodic reports, a table an obligation (B07). Of more
// periods than a page holds the next ones follow in a further table.
func Periods(p *Page, lines Lines) []Form {
	var out []Form
	for _, s := range serials(lines, func(o *model.Obligation) bool { return o.Kind == model.Recurring }) {
		all := s.o.Periods(p.Clock.Now)
		ps := s.periods()
		for len(ps) > 0 {
			n := min(len(ps), mostPeriods)
			out = append(out, s.table(p, ps[:n], all))
			ps = ps[n:]
		}
	}
	if len(out) == 0 {
		f := periodForm(p, nil, nil)
		f.Notes = p.notes()
		out = []Form{f}
	}
	return out
}

// periodForm has the columns of the given periods, numbered among all of them.
func periodForm(p *Page, ps, all []model.Instant) Form {
	columns := []Column{{"", serialHead, 11}, {"", "Đơn vị", 40}}
	for _, at := range ps {
		head := capital(words().Terms.NoDeadline)
		if at != 0 {
			head = fmt.Sprintf("Kỳ %d (%s, %s)", slices.Index(all, at)+1, hour(at), monthDay(at.Date()))
		}
		columns = append(columns, Column{"", head, 24})
	}
	columns = append(columns, []Column{
		{"", "Số kỳ phải nộp", 14}, {"", "Số kỳ đã nộp", 14}, {"", "Số kỳ đúng hạn", 14}, {"", "Tỷ lệ đúng hạn (%)", 22}, {"", "Ghi chú", 22},
	}...)
	return p.form("BẢNG THEO DÕI NỘP BÁO CÁO ĐỊNH KỲ", "Nộp báo cáo", columns)
}

// monthDay writes a day without its year: "04/02".
func monthDay(d model.Date) string {
	s := viet.DayShort(d.Year(), d.Month(), d.Day())
	return s[:strings.LastIndex(s, "/")]
}

func (s *series) table(p *Page, ps, all []model.Instant) Form {
	f := periodForm(p, ps, all)
	f.Subtitle = append([]string{"(" + capital(clause(s.o)) + ", văn bản " + reference(s.d) + ")"}, f.Subtitle...)
	at := map[model.UnitID]map[model.Instant]Line{}
	var sum count
	for _, l := range s.lines {
		if !slices.Contains(ps, l.ID.Period) {
			continue
		}
		if at[l.ID.Unit] == nil {
			at[l.ID.Unit] = map[model.Instant]Line{}
		}
		at[l.ID.Unit][l.ID.Period] = l
		sum.add(l, p.Clock)
	}
	var total model.Rates
	for _, u := range s.units(p.Roster) {
		if at[u] == nil {
			continue
		}
		row, rates := deliveries(at[u], ps, all, p.Clock)
		total.Add(rates)
		f.Rows = append(f.Rows, Row{Cells: slices.Concat([]Cell{Num(len(f.Rows) + 1), Txt(p.name(u))}, row)})
	}
	blank := make([]Cell, len(ps))
	f.Total = slices.Concat([]Cell{Blank, Txt("Tổng cộng")}, blank, rateCells(total), []Cell{Blank})
	f.Notes = p.notes(append(sum.notes(p),
		"Tỷ lệ nộp: "+percent(total.In, total.Owed)+"; tỷ lệ đúng hạn: "+percent(total.OnTime, total.Owed)+".",
		"Đ: đúng hạn; T: trễ hạn; BS: trả lại, chờ bổ sung, chưa tính là đã nộp; –: chưa nộp; M: được miễn; TT: được thay thế.")...)
	return f
}

// deliveries is a unit's row: what came in each period, its rates, and what is odd
// about which of the periods. Those of all are numbered.
func deliveries(at map[model.Instant]Line, ps, all []model.Instant, c model.Clock) ([]Cell, model.Rates) {
	var row []Cell
	var r model.Rates
	var remarks []string
	of := map[string][]string{} // periods, by remark
	for _, period := range ps {
		l, owes := at[period]
		if !owes {
			row = append(row, Blank)
			continue
		}
		r.Count(l.Facts, c)
		row = append(row, Mid(delivery(l)))
		if s := remark(l); s != "" {
			remarks = appendNew(remarks, s)
			of[s] = append(of[s], whole(slices.Index(all, period)+1))
		}
	}
	for i, s := range remarks {
		remarks[i] = "kỳ " + strings.Join(of[s], ", ") + ": " + s
	}
	return append(append(row, rateCells(r)...), Txt(strings.Join(remarks, "; "))), r
}

func rateCells(r model.Rates) []Cell {
	return []Cell{Num(r.Owed), Num(r.In), Num(r.OnTime), Share(r.OnTime, r.Owed)}
}

// delivery is when a report came, and whether that was in time.
func delivery(l Line) string {
	came := ""
	if l.Mark.Received != 0 {
		came = hour(l.Mark.Received) + ", " + monthDay(l.Mark.Received.Date()) + " "
	}
	switch l.Standing {
	case model.ExemptStanding:
		return "M"
	case model.Superseded:
		return "TT"
	case model.DoneOnTime, model.DoneNoDeadline:
		return came + "Đ"
	case model.DoneLate:
		return came + "T"
	case model.ReturnedInTime, model.ReturnedLate, model.CompletionOverdue:
		return came + "BS"
	}
	return none
}
