package report

import (
	"strings"

	"congvan/model"
)

var obligationColumns = []Column{
	{"", serialHead, 11},
	{"", "Số, ký hiệu, ngày văn bản giao nhiệm vụ", 24},
	{"", "Cơ quan giao", 22},
	{"", "Nội dung nhiệm vụ", 56},
	{"", "Cơ quan, đơn vị chủ trì", 24},
	{"", "Cơ quan, đơn vị phối hợp", 16},
	{"", "Thời hạn hoàn thành", 22},
	{"", "Thời hạn được gia hạn", 22},
	{"", "Tình hình, kết quả thực hiện", 26},
	{"", "Ngày hoàn thành", 22},
	{"", "Trạng thái", 16},
	{"", "Số lần đôn đốc", 11},
	{"", "Số, ký hiệu văn bản báo cáo", 18},
	{"", "Ghi chú", 16},
}

// Obligations is the register of what was asked, one row an assignment (B05). Its
// rows are read once more for each time it is written: there may be a million.
func Obligations(p *Page, lines Lines) Form {
	f := p.form("SỔ THEO DÕI NHIỆM VỤ", "Nhiệm vụ", obligationColumns)
	var all count
	for l := range lines {
		all.add(l, p.Clock)
	}
	f.More = func(yield func(Row) bool) {
		n := 0
		var of *model.Obligation
		var beside string
		for l := range lines {
			if l.Obligation != of {
				of, beside = l.Obligation, cooperating(l.Obligation, p.Roster)
			}
			if n++; !yield(obligationRow(p, n, l, beside)) {
				return
			}
		}
	}
	f.Notes = append(p.notes(all.notes(p)...), p.unassignedNotes()...)
	return f
}

func obligationRow(p *Page, n int, l Line, beside string) Row {
	return cells(
		Num(n), Txt(reference(l.Directive)), Txt(l.Directive.Issuer), Txt(task(l)), Txt(p.name(l.ID.Unit)), Txt(beside),
		original(l), extended(l), Txt(result(l)), completed(l), Txt(standing(l.Standing)), Num(len(l.Mark.Reminders)), Txt(l.Mark.Ref), Txt(remark(l)),
	)
}

// task is what a clause asks.
func task(l Line) string { return capital(clause(l.Obligation)) + ": " + l.Obligation.Text }

// original is the deadline of the text, which never changes; an inner review
// date is none.
func original(l Line) Cell {
	if l.ID.Period == 0 {
		return deadline(l)
	}
	return When(l.ID.Period)
}

// extended is the deadline that counts where it is another one.
func extended(l Line) Cell {
	if l.Facts.Due == l.ID.Period {
		return Blank
	}
	return When(l.Facts.Due)
}

// result is what was recorded, in words.
func result(l Line) string {
	state := l.Mark.State
	if state == "" {
		state = model.Pending
	}
	return joined("; ", capital(words().Terms.State[state]), figures(l.Obligation, l.Mark), l.Mark.Note)
}

func completed(l Line) Cell {
	if l.Mark.State != model.Done {
		return Blank
	}
	return When(l.Mark.Received)
}

// remark tells what is odd about an assignment.
func remark(l Line) string {
	var out []string
	if n := len(l.Mark.Extensions); n > 0 {
		e, act := l.Mark.Extensions[n-1], "gia hạn"
		if l.Mark.LateExtension(l.Obligation.DueOf(l.ID.Period)) {
			act = "gia hạn sau hạn"
		}
		out = append(out, withWhy(act+" đến "+moment(e.To), joined(", ", e.By, e.Basis)))
	}
	if l.Standing == model.ExemptStanding {
		out = append(out, withWhy("miễn", excused(l)))
	}
	if l.Mark.State == model.Partial && l.Mark.CompleteBy != 0 {
		out = append(out, "bổ sung trước ngày "+day(l.Mark.CompleteBy))
	}
	if l.Mark.State == model.Failed && l.Mark.Reason != "" {
		out = append(out, l.Mark.Reason)
	}
	if l.Mark.Unshown() {
		out = append(out, joined(": ", "chưa có minh chứng", l.Mark.NoEvidence))
	}
	return strings.Join(out, "; ")
}

// withWhy is an act with who did it and why in brackets.
func withWhy(act, why string) string {
	if why == "" {
		return act
	}
	return act + " (" + why + ")"
}

// excused tells why a unit does not owe a period.
func excused(l Line) string {
	if e, ok := l.Obligation.Exemption(l.ID.Unit, l.ID.Period); ok {
		return joined(", ", e.Reason, e.By)
	}
	if d := l.Obligation.Decision(l.ID.Period); d.Basis != "" && (d.Choice == model.Merge || d.Choice == model.Excuse) {
		return d.Basis
	}
	return joined(", ", l.Mark.Reason, l.Mark.By)
}
