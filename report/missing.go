package report

import "congvan/model"

var missingColumns = []Column{
	{"", serialHead, 10},
	{"", "Đơn vị", 48},
	{"", "Người phụ trách", 32},
	{"", "Điện thoại", 26},
	{"", "Email", 38},
	{"", "Hạn", 30},
	{"", "Quá hạn", 18},
	{"", "Đã đôn đốc (lần, ngày)", 28},
	{"", "Hứa nộp", 20},
}

// owes reports whether a report that is overdue has not come.
func owes(s model.Standing) bool {
	return s == model.Overdue || s == model.LongOverdue || s == model.CompletionOverdue || s == model.NotDone
}

// completing marks a report that came and is to be completed.
const completing = " (bổ sung)"

// since is from when on the line is late.
func since(l Line) model.Instant {
	if l.Standing == model.CompletionOverdue {
		return l.Facts.CompleteBy
	}
	return l.Facts.Due
}

// Missing lists the units that owe an overdue report, by document and clause
// (B12).
func Missing(p *Page, lines Lines) Form {
	f := p.form("DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO", "Chưa gửi báo cáo", missingColumns)
	units := map[model.UnitID]bool{}
	n := 0
	for _, s := range serials(owing(lines), func(*model.Obligation) bool { return true }) {
		f.Rows = append(f.Rows, Row{Section: reference(s.d) + ", " + clause(s.o) + ": " + s.o.Text})
		for i, l := range s.lines {
			units[l.ID.Unit] = true
			n++
			f.Rows = append(f.Rows, missingRow(p, i+1, l))
		}
	}
	f.Notes = p.notes("Cộng: " + pair(len(units)) + " đơn vị còn thiếu " + pair(n) + " báo cáo.")
	return f
}

// owing keeps the reports that are overdue.
func owing(lines Lines) Lines {
	return func(yield func(Line) bool) {
		for l := range lines {
			if l.Obligation.Report && owes(l.Standing) && !yield(l) {
				return
			}
		}
	}
}

func missingRow(p *Page, n int, l Line) Row {
	u, _ := p.Roster.Unit(l.ID.Unit)
	_, promise := l.Mark.Urged()
	name := p.name(l.ID.Unit)
	if l.Standing == model.CompletionOverdue {
		name += completing
	}
	return cells(Num(n), Txt(name), Txt(u.Contact.Person), Txt(u.Contact.Phone), Txt(u.Contact.Email),
		When(since(l)), Late(since(l), p.Clock.Now), Txt(urged(l.Mark)), On(promise.Promised))
}
