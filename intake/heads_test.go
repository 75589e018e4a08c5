package intake

import (
	"testing"

	"congvan/model"
)

// Heads as columns, text boxes and collections of law leave them.
func TestHeadsOfAllKinds(t *testing.T) {
	const motto = "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
	const dated = "Hà Mẫu, ngày 5 tháng 3 năm 2025\n\n"
	const body = "\n\nCăn cứ kế hoạch năm, đề nghị các đơn vị:\n1. Lập danh sách.\n\nNơi nhận:\n- Lưu: VT."
	for _, c := range []struct {
		name, text             string
		issuer, parent, place  string
		subject, number, types string
		date                   model.Date
	}{
		{
			"a day broken over by the motto", "ỦY BAN NHÂN DÂN\nTỈNH HÀ MẪU\nSố:       /TB-UBND\n\nĐộc lập - Tự do - Hạnh phúc\nHà Mẫu, ngày\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\ntháng 12 năm 2024\n\nTHÔNG BÁO\nV/v rà soát các hội" + body,
			"Ủy ban nhân dân tỉnh Hà Mẫu", "", "Hà Mẫu", "rà soát các hội", "", "Thông báo", 20241200,
		},
		{
			"the same with its day", "ỦY BAN NHÂN DÂN\nTỈNH HÀ MẪU\nSố: 5/TB-UBND\n\nHà Mẫu, ngày 09\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\ntháng 12 năm 2024\n\nTHÔNG BÁO\nV/v rà soát các hội" + body,
			"Ủy ban nhân dân tỉnh Hà Mẫu", "", "Hà Mẫu", "rà soát các hội", "5", "Thông báo", 20241209,
		},
		{
			"an association over two lines", "HIỆP HỘI\nTHỦ CÔNG VIỆT NAM\n" + motto + "Số: 67/HD-HHTC\n" + dated + "HƯỚNG DẪN\nTổ chức đại hội các hội thành viên" + body,
			"Hiệp hội thủ công Việt Nam", "", "Hà Mẫu", "Tổ chức đại hội các hội thành viên", "67", "Hướng dẫn", 20250305,
		},
		{
			"an organ of an association, its subject without V/v", "HIỆP HỘI\nTHỦ CÔNG VIỆT NAM\nVĂN PHÒNG\n\nSố:  54 /HD-VP\nHướng dẫn một số nội dung liên quan\nđến hợp nhất các hội\n" + motto + dated + "Kính gửi: Các hội thủ công" + body,
			"Văn phòng", "Hiệp hội thủ công Việt Nam", "Hà Mẫu", "Hướng dẫn một số nội dung liên quan đến hợp nhất các hội", "54", "Hướng dẫn", 20250305,
		},
		{
			"a rule below the subject", "SỞ MẪU\nSố: 3/KH-SM\n" + motto + dated + "KẾ HOẠCH\nTổ chức trao tặng huy hiệu\n-----" + body,
			"Sở Mẫu", "", "Hà Mẫu", "Tổ chức trao tặng huy hiệu", "3", "Kế hoạch", 20250305,
		},
		{
			"a rule of stars and one at the end", "SỞ MẪU\nSố: 3/KH-SM\n" + motto + dated + "KẾ HOẠCH\nTổ chức trao tặng huy hiệu năm 2025 - - -\n* * *" + body,
			"Sở Mẫu", "", "Hà Mẫu", "Tổ chức trao tặng huy hiệu năm 2025", "3", "Kế hoạch", 20250305,
		},
		{
			"as collections of law print it", "CHỈ THỊ\nCỦA BỘ NỘI VỤ SỐ 07/2008/CT-BNV\nNGÀY 30 THÁNG 12 NĂM 2008\nVỀ ĐẨY MẠNH CÔNG TÁC LƯU TRỮ CỦA CƠ QUAN NHÀ NƯỚC" + body,
			"Bộ Nội vụ", "", "", "ĐẨY MẠNH CÔNG TÁC LƯU TRỮ CỦA CƠ QUAN NHÀ NƯỚC", "07", "Chỉ thị", 20081230,
		},
		{
			"the same with the number below", "QUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN TỈNH HÀ MẪU\nSỐ 17/2008/QĐ-UBND NGÀY 30 THÁNG 12 NĂM 2008\nVỀ VIỆC BAN HÀNH QUY CHẾ LƯU TRỮ" + body,
			"Ủy ban nhân dân tỉnh Hà Mẫu", "", "", "BAN HÀNH QUY CHẾ LƯU TRỮ", "17", "Quyết định", 20081230,
		},
		{
			"all of it on one line", "CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 09/2008/CT-TTG NGÀY 30 THÁNG 12 NĂM 2008 VỀ TĂNG CƯỜNG CÔNG TÁC LƯU TRỮ" + body,
			"Thủ tướng Chính phủ", "", "", "TĂNG CƯỜNG CÔNG TÁC LƯU TRỮ", "09", "Chỉ thị", 20081230,
		},
		{
			"the maker on the line of the type", "CHỈ THỊ CỦA BỘ NỘI VỤ\nSỐ 07/2008/CT-BNV\nNGÀY 30 THÁNG 12 NĂM 2008\nVỀ ĐẨY MẠNH CÔNG TÁC LƯU TRỮ" + body,
			"Bộ Nội vụ", "", "", "ĐẨY MẠNH CÔNG TÁC LƯU TRỮ", "07", "Chỉ thị", 20081230,
		},
	} {
		d := Parse(c.text, Options{}).Directive
		got := [...]string{d.Issuer, d.ParentIssuer, d.Place, d.Subject, d.Number, d.Type, d.Date.String()}
		want := [...]string{c.issuer, c.parent, c.place, c.subject, c.number, c.types, c.date.String()}
		if got != want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, want)
		}
	}
}
