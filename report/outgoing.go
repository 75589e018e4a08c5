package report

import (
	"iter"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// outgoingColumns are those of NĐ 30/2020 (phụ lục IV).
var outgoingColumns = []Column{
	{"", "Số, ký hiệu văn bản", 28},
	{"", "Ngày tháng văn bản", 25},
	{"", "Tên loại và trích yếu nội dung văn bản", 62},
	{"", "Người ký", 28},
	{"", "Nơi nhận văn bản", 44},
	{"", "Đơn vị, người nhận bản lưu", 22},
	{"", "Số lượng bản", 14},
	{"", "Ngày chuyển", 18},
	{"", "Ký nhận", 16},
	{"", "Ghi chú", 20},
}

// OutgoingRegister is the register of outgoing documents (B02). What the file does
// not know is left to the hand.
func OutgoingRegister(p *Page, ds iter.Seq[*model.Directive]) Form {
	f := p.form("SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Văn bản đi", outgoingColumns)
	var c cover
	for d := range ds {
		_, n := d.Booked()
		c.see(d.Date, n)
		sent, kept := sentTo(d)
		g := d.Registered
		if g.Kept != "" {
			kept = g.Kept
		}
		f.Rows = append(f.Rows, cells(
			Txt(symbol(d.Direction, d.Number, d.Symbol, "")), On(d.Date), Txt(kindAndSubject(d.Type, d.Subject)), Txt(d.Signer.Name),
			Txt(sent), Txt(kept), counted(g.Copies), On(g.Forwarded), Blank, Txt(d.Note),
		))
	}
	f.Subtitle = c.lines(p)
	f.Notes = p.notes()
	return f
}

// counted is a number that is not 0.
func counted(n int) Cell {
	if n == 0 {
		return Blank
	}
	return Num(n)
}

// sentTo lists who received a document, and who keeps the copy for the archive
// ("Lưu: VT").
func sentTo(d *model.Directive) (sent, kept string) {
	to := append([]string{}, d.Recipients...)
	var archive []string
	for _, e := range d.Copies {
		key := viet.Key(e)
		switch {
		case key == "luu" || strings.HasPrefix(key, "luu "):
			_, who, _ := strings.Cut(e, e[:strings.IndexAny(e+":", ": ")])
			archive = append(archive, strings.TrimLeft(who, ": "))
		case !strings.HasPrefix(key, "nhu tren") && !strings.HasPrefix(key, "nhu kinh gui"):
			to = append(to, e)
		}
	}
	return strings.Join(to, "; "), strings.Join(archive, "; ")
}
