package report

import (
	"fmt"
	"strings"

	"congvan/model"
)

const (
	finished   = "Đã hoàn thành"
	unfinished = "Chưa hoàn thành"
)

var byUnitColumns = []Column{
	{"", serialHead, 11},
	{"", "Đơn vị", 46},
	{"", "Tổng số nhiệm vụ được giao", 17},
	{finished, "Tổng số", 14},
	{finished, "Đúng hạn", 14},
	{finished, "Quá hạn", 14},
	{finished, "Không thời hạn", 14},
	{unfinished, "Tổng số", 14},
	{unfinished, "Trong hạn", 14},
	{unfinished, "Quá hạn", 14},
	{unfinished, "Không thời hạn", 14},
	{"", "Chờ đánh giá", 14},
	{"", "Tỷ lệ hoàn thành đúng hạn (%)", 24},
	{"", "Số lần bị đôn đốc", 14},
	{"", "Ghi chú", 26},
}

// A unitCount is what one unit was asked.
type unitCount struct {
	model.Tally
	doneFree int // done, of what has no deadline
	urged    int
}

func (u *unitCount) add(l Line, c model.Clock) {
	u.Count(l.Facts, c, 1)
	if l.Standing == model.DoneNoDeadline {
		u.doneFree++
	}
	u.urged += len(l.Mark.Reminders)
}

// ByUnit sums up what each unit was asked and how it did it (B06). What waits
// for the officer's assessment is the unit's debt no longer, so it stands by
// itself.
func ByUnit(p *Page, lines Lines) Form {
	f := p.form("BIỂU TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO ĐƠN VỊ", "Theo đơn vị", byUnitColumns)
	var all count
	var total unitCount
	units := map[model.UnitID]*unitCount{}
	var ids []model.UnitID
	for l := range lines {
		u := units[l.ID.Unit]
		if u == nil {
			u = &unitCount{}
			units[l.ID.Unit] = u
			ids = append(ids, l.ID.Unit)
		}
		u.add(l, p.Clock)
		total.add(l, p.Clock)
		all.add(l, p.Clock)
	}
	for i, id := range p.Roster.Sort(ids) {
		f.Rows = append(f.Rows, Row{Cells: units[id].cells(Num(i+1), Txt(p.name(id)))})
	}
	if len(f.Rows) > 0 {
		f.Total = total.cells(Blank, Txt("Tổng cộng"))
	}
	f.Notes = append(p.notes(all.notes(p)...), p.unassignedNotes()...)
	f.Notes = append(f.Notes, "Cột (3) = (4) + (8) + (12); (4) = (5) + (6) + (7); (8) = (9) + (10) + (11); (13) = (5) ÷ ((5) + (6) + (10)).")
	return f
}

func (u *unitCount) cells(first ...Cell) []Cell {
	n, of := u.OnTime()
	openFree := u.NoDeadline - u.doneFree
	return append(first, Num(u.Total),
		Num(u.DoneOnTime+u.DoneLate+u.doneFree), Num(u.DoneOnTime), Num(u.DoneLate), Num(u.doneFree),
		Num(u.OpenInTime+u.OpenOverdue+openFree), Num(u.OpenInTime), Num(u.OpenOverdue), Num(openFree),
		Num(u.ToAssess), Share(n, of), Num(u.urged), Txt(u.beside()))
}

// beside counts what is outside the total.
func (u *unitCount) beside() string {
	var out []string
	for _, x := range []struct {
		n    int
		what string
	}{{u.Exempt, "được miễn"}, {u.OnRequest, "khi có yêu cầu"}, {u.Superseded, "được thay thế"}} {
		if x.n > 0 {
			out = append(out, fmt.Sprintf("%s %d", x.what, x.n))
		}
	}
	return strings.Join(out, "; ")
}
