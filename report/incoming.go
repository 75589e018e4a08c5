package report

import (
	"iter"

	"congvan/model"
)

// incomingColumns are those of NĐ 30/2020 (phụ lục IV).
var incomingColumns = []Column{
	{"", "Ngày đến", 20},
	{"", "Số đến", 12},
	{"", "Tác giả", 34},
	{"", "Số, ký hiệu văn bản", 30},
	{"", "Ngày tháng văn bản", 24},
	{"", "Tên loại và trích yếu nội dung văn bản", 66},
	{"", "Đơn vị hoặc người nhận", 24},
	{"", "Ngày chuyển", 18},
	{"", "Ký nhận", 16},
	{"", "Ghi chú", 18},
}

// IncomingRegister is the register of incoming documents (B01). What the file
// does not know is left to the hand. Its rows are read once more for each time it
// is written.
func IncomingRegister(p *Page, rows iter.Seq[Booked]) Form {
	f := p.form("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "Văn bản đến", incomingColumns)
	var c cover
	for r := range rows {
		c.see(r.Registered.Received, r.Registered.Number)
	}
	f.More = func(yield func(Row) bool) {
		for r := range rows {
			if !yield(incoming(r)) {
				return
			}
		}
	}
	f.Subtitle = c.lines(p)
	f.Notes = p.notes()
	return f
}

func incoming(r Booked) Row {
	g := r.Registered
	return cells(
		On(g.Received), arrival(g), Txt(r.Issuer), Txt(symbol(r.Direction, r.Number, r.Symbol, "")), On(r.Date), Txt(kindAndSubject(r.Type, r.Subject)),
		Txt(g.To), On(g.Forwarded), Blank, superseded(r.Superseded),
	)
}

// arrival is the number under which a document came in.
func arrival(g model.Registration) Cell {
	if g.Number == 0 {
		return Blank
	}
	return Mid(model.PrintedNumber(g.Number))
}

// superseded is the remark on a document that another one replaced.
func superseded(by model.DirectiveID) Cell {
	if by == 0 {
		return Blank
	}
	return Txt("Đã được thay thế")
}
