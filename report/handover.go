package report

import (
	"fmt"
	"iter"

	"congvan/model"
)

var handoverColumns = []Column{
	{"", serialHead, 11},
	{"", "Số, ký hiệu văn bản", 32},
	{"", "Ngày tháng văn bản", 24},
	{"", "Tên loại và trích yếu nội dung văn bản", 60},
	{"", "Số tệp", 14},
	{"", "Ghi chú", 24},
}

// Handover is the record of handing documents over, with their list (B16). What
// lies on paper, and who takes it, is left to the hand.
func Handover(p *Page, ds iter.Seq[*model.Directive]) Form {
	f := p.form("BIÊN BẢN BÀN GIAO HỒ SƠ, TÀI LIỆU", "Bàn giao", handoverColumns)
	var c cover
	files := 0
	for d := range ds {
		c.see(d.Date, 0)
		files += len(d.Originals)
		f.Rows = append(f.Rows, cells(Num(len(f.Rows)+1), Txt(symbol(d.Direction, d.Number, d.Symbol, "")), On(d.Date), Txt(kindAndSubject(d.Type, d.Subject)),
			Num(len(d.Originals)), Txt(words().Terms.Direction[d.Direction])))
	}
	f.Lead = handoverLead(p, &c, len(f.Rows), files)
	f.Notes = p.notes("Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản, có giá trị như nhau.")
	f.Signers = []Signer{
		{Title: "Bên giao", Hint: "(Ký, ghi rõ họ tên)", Name: p.Office.Officer}, {Title: "Bên nhận", Hint: "(Ký, ghi rõ họ tên)"},
	}
	return f
}

// handoverLead is what stands before the list.
func handoverLead(p *Page, c *cover, n, files int) []string {
	from, until := orDots(day(c.from)), orDots(day(c.until))
	return []string{
		"Hôm nay, " + dateline(p.Printed) + ", tại " + orDots(p.Office.Name) + ", chúng tôi gồm:",
		"Bên giao (cá nhân, đơn vị giao nộp): ông (bà) " + orDots(p.Office.Officer) + ", chức vụ …, " + orDots(p.Office.Name) + ".",
		"Bên nhận: ông (bà) …, chức vụ …",
		"Hai bên thống nhất bàn giao tài liệu với nội dung như sau:",
		"1. Tên khối tài liệu giao nộp: văn bản chỉ đạo và hồ sơ theo dõi thực hiện của " + orDots(p.Office.Name) + ".",
		"2. Thời gian của tài liệu: từ ngày " + from + " đến ngày " + until + ".",
		"3. Số lượng tài liệu:",
		"a) Tài liệu giấy: … hộp, … hồ sơ, … mét giá;",
		fmt.Sprintf("b) Tài liệu điện tử: … hồ sơ, %d tệp (của %d văn bản).", files, n),
		"4. Tình trạng tài liệu: …",
		"5. Mục lục văn bản kèm theo:",
	}
}
