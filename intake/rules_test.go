package intake

import (
	"strings"
	"testing"

	"congvan/model"
)

func TestNumberLine(t *testing.T) {
	for _, c := range []struct{ line, number, symbol string }{
		{"Số: 122/STTTT-BCVT", "122", "STTTT-BCVT"},
		{"Số: 05/VHTT", "05", "VHTT"},
		{"Số: /VHTT", "", "VHTT"},
		{"Số:      /KH-MTTQ-BTT", "", "KH-MTTQ-BTT"},
		{"Số: …/VHTT", "", "VHTT"},
		{"Số: ....../UBND-VX", "", "UBND-VX"},
		{"Số 1906 /SGDĐT-CTTT", "1906", "SGDĐT-CTTT"},
		{"Số: 14/KH-SVHTT V/v x", "14", "KH-SVHTT"},
		{"Số: 01-KH/TTTKT", "01", "KH/TTTKT"},
		{"Số: 85/2023/NĐ-CP", "85", "2023/NĐ-CP"},
		{"Số: 6§0 /TB-UBND", "", "TB-UBND"},
		{"Số:. 12/PYT", "12", "PYT"},
		{"Số: -HD/TĐTN-BTC", "", "HD/TĐTN-BTC"},
		{"Số : 24 / PGD&ĐT- MN", "24", "PGD&ĐT-MN"},
		{"Số: 12/CĐ.UBND", "12", "CĐ.UBND"},
		{"Số hiệu | 77/UBND-VX |", "77", "UBND-VX"},
		{"Số hiệu: 76/UBND-VX Loại văn bản: Công văn\nSố: 77/UBND-VX", "77", "UBND-VX"},
		{"Số: 3", "", ""},
		{"Số lượng: 3/4", "", ""},
	} {
		d := Parse(c.line+"\n\nAn Bình, ngày 10 tháng 3 năm 2021\n\nV/v thử\n\nKính gửi: UBND xã.", Options{}).Directive
		if d.Number != c.number || d.Symbol != c.symbol {
			t.Errorf("%s: %q / %q, want %q / %q", c.line, d.Number, d.Symbol, c.number, c.symbol)
		}
	}
}

func TestDateLine(t *testing.T) {
	for _, c := range []struct{ line, place, date string }{
		{"An Bình, ngày 05 tháng 3 năm 2021", "An Bình", "2021-03-05"},
		{"An Bình, ngày tháng 4 năm 2021", "An Bình", "2021-04"},
		{"An Bình, ngày     tháng 02 năm 2021", "An Bình", "2021-02"},
		{"An Bình, ngày … tháng … năm 2021", "An Bình", "2021"},
		{"An Bình, ngày ... tháng 12 năm 2021", "An Bình", "2021-12"},
		{"TP. An Bình, ngày 31 tháng 12 năm 2021", "TP. An Bình", "2021-12-31"},
		{"An Bình, ngày 80 tháng 3 năm 2018", "An Bình", "2018-03"},
		{"An Bình, ngày3{ tháng 12 năm 2024", "An Bình", "2024-12"},
		{"An Bình,\nngày 05 tháng 3 năm 2021", "An Bình", "2021-03-05"},
		{"Số: 24 / PGD&ĐT- MN An Bình, ngày 05 tháng 3 năm 2021", "An Bình", "2021-03-05"},
		{"An Bình ngày nào đó", "", ""},
		{"An Bình ngày 05 tháng 3 năm 2021", "An Bình", "2021-03-05"},
		{"Số: 3/VHTT An Bình ngày 05 tháng 3 năm 2021", "An Bình", "2021-03-05"},
		{"Từ ngày 05 tháng 3 năm 2021", "", ""},
		{"Thứ Sáu ngày 05 tháng 3 năm 2021", "", ""},
		{"Bản này thay bản của An Bình ngày 05 tháng 3 năm 2021", "", ""},
	} {
		d := Parse("Số: 3/VHTT\n\n"+c.line+"\n\nV/v thử\n\nKính gửi: UBND xã.", Options{}).Directive
		if d.Place != c.place || d.Date.String() != c.date {
			t.Errorf("%s: %q, %s; want %q, %s", c.line, d.Place, d.Date, c.place, c.date)
		}
	}
}

// A number that shares its line with the date.
func TestNumberBesideDate(t *testing.T) {
	d := Parse("Số: 435/QĐ-UBND An Bình, ngày 04 tháng 5 năm 2020\nQUYẾT ĐỊNH\nVề việc thử\n", Options{}).Directive
	if d.Number != "435" || d.Symbol != "QĐ-UBND" || d.Place != "An Bình" || d.Date != 20200504 || d.Type != "Quyết định" {
		t.Errorf("%+v", d)
	}
}

func TestReferences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Công văn số 1352/VP-VX ngày 12/4/2021 của UBND tỉnh về việc bầu cử", "1352/VP-VX 2021-04-12 UBND tỉnh"},
		{"tiếp theo Công văn 988/STTTT-BC ngày 24/7/2020, V/v phối hợp", "988/STTTT-BC 2020-07-24 "},
		{"Kế hoạch số 03-KH/TBTT ngày 26/02/2021 của Tiểu ban Tuyên truyền trong bầu cử", "03-KH/TBTT 2021-02-26 Tiểu ban Tuyên truyền"},
		{"Quyết định 118-CP ngày 05 tháng 8 năm 1981 của Hội đồng Chính phủ, đồng thời", "118-CP 1981-08-05 Hội đồng Chính phủ"},
		{"Chỉ thị số 39 - CT/TW ngày 18/6/2024 của Bộ Chính trị về lãnh đạo", "39-CT/TW 2024-06-18 Bộ Chính trị"},
		{"Nghị định số 87/2019/NĐ-CP ngày 14/11/2019 của Chính phủ sửa đổi", "87/2019/NĐ-CP 2019-11-14 Chính phủ"},
		{"chỉ đạo của UBND thành phố tại Công văn số 3127/UBND-\nSYT ngày 21/7/2020 về phòng dịch", "3127/UBND-SYT 2020-07-21 UBND thành phố"},
		{"Kế hoạch số 06/KH-TBTT ngày 08/9/2021 của Tiểu ban Truyền thông - Ban Chỉ đạo phòng, chống dịch, Sở Y tế đề nghị", "06/KH-TBTT 2021-09-08 Tiểu ban Truyền thông - Ban Chỉ đạo phòng, chống dịch"},
		{"Công văn số 7/BC-SVH ngày 05/3/2021 của Sở Văn hóa, Thể thao và Du lịch về lễ hội", "7/BC-SVH 2021-03-05 Sở Văn hóa, Thể thao và Du lịch"},
		{"Kế hoạch số 5/KH-UBND của UBND huyện ngày 10/3/2021 về phòng dịch", "5/KH-UBND 2021-03-10 UBND huyện"},
		{"văn bản nêu tại điểm 2. Ngày 15/02/2021, Sở Y tế đã có Công văn số 88/SYT-NV về tiêm chủng", "88/SYT-NV 2021-02-15 Sở Y tế"},
		{"đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 7/TTr-SNV ngày 01/3/2021 và Tờ trình số 9/TTr-SNV ngày 03/3/2021", "7/TTr-SNV 2021-03-01 Sở Nội vụ; 9/TTr-SNV 2021-03-03 Sở Nội vụ"},
		{"Kế hoạch số 5/KH-UBND ngày 01/3/2021 và Công văn số 6/UBND-VX ngày 02/3/2021 của UBND tỉnh", "5/KH-UBND 2021-03-01 ; 6/UBND-VX 2021-03-02 UBND tỉnh"},
		{"Chỉ thị số 5/CT-UBND ngày 01/3/2021 và Kế hoạch số 6/KH-UBND ngày 02/3/2021 của UBND tỉnh", "5/CT-UBND 2021-03-01 UBND tỉnh; 6/KH-UBND 2021-03-02 UBND tỉnh"},
		{"Công văn số 5/BTC-NS ngày 01/3/2021 của Bộ Tài chính và Kế hoạch số 6/KH-UBND ngày 02/3/2021 của UBND tỉnh", "5/BTC-NS 2021-03-01 Bộ Tài chính; 6/KH-UBND 2021-03-02 UBND tỉnh"},
		{"Nghị định số 712016/NĐ-CP ngày 01/7/2016 của Chính phủ; Nghị định số 71/2016/NĐ-CP ngày 01/7/2016 của Chính phủ", "71/2016/NĐ-CP 2016-07-01 Chính phủ"},
		{"Kế hoạch số 16/KH-MTTQ-BTT ngày 01/3/2021 của Ban Thường trực tỉnh (Kế hoạch 16/KH-BTT-MTTQ)", "16/KH-MTTQ-BTT 2021-03-01 Ban Thường trực tỉnh"},
		{"Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XII về tinh gọn bộ máy", "18-NQ/TW 2017-10-25 Ban Chấp hành Trung ương"},
		{"Chương trình số 8-CTr/HU ngày 03/3/2021 CỦA HUYỆN ỦY MẪU SƠN; ngày 04/3/2021 xong", "8-CTr/HU 2021-03-03 Huyện ủy Mẫu Sơn"},
		{"trực 24/24 giờ, ngày 23/4/2021, đạt 22/22 xã, http://a.vn/12/AB-C", ""},
	} {
		var got []string
		for _, r := range Parse(letter("1. Thực hiện "+c.text), Options{}).Directive.References {
			got = append(got, r.Symbol+" "+r.Date.String()+" "+r.Issuer)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q cites %q, want %q", c.text, s, c.want)
		}
	}
}

// What the body cites again has its place there; what only the subject cites
// comes first.
func TestOrderOfReferences(t *testing.T) {
	const text = "Số: 5/BTC-CST\nV/v thay thế Thông tư số 244/2016/TT-BTC theo Công văn số 7/TTg-KSTT\n\nAn Bình, ngày 5 tháng 3 năm 2025\n\nKính gửi: Các sở.\n\nThực hiện Công văn số 6/BTP-TC và Công văn số 7/TTg-KSTT, đề nghị góp ý."
	var got []string
	for _, c := range Parse(text, Options{}).Directive.References {
		got = append(got, c.Symbol)
	}
	if s := strings.Join(got, " "); s != "244/2016/TT-BTC 6/BTP-TC 7/TTg-KSTT" {
		t.Errorf("cited in the order %s", s)
	}
}

func TestAddressees(t *testing.T) {
	for _, c := range []struct{ clause, want string }{
		{"Đài Truyền thanh huyện, UBND các xã, thị trấn xây dựng tin, bài.", "Đài Truyền thanh huyện|UBND các xã, thị trấn"},
		{"Đề nghị Phòng Văn hóa và Thông tin, Hội Nông dân và Huyện đoàn: Vận động hội viên.", "Phòng Văn hóa và Thông tin|Hội Nông dân|Huyện đoàn"},
		{"Sở Văn hóa, Thể thao và Du lịch chủ trì rà soát.", "Sở Văn hóa, Thể thao và Du lịch"},
		{"Đề nghị Sở Nội vụ - đơn vị giúp việc của Hội đồng tiếp tục theo dõi.", "Sở Nội vụ"},
		{"Văn phòng HĐND và UBND huyện phối hợp thực hiện.", "Văn phòng HĐND và UBND huyện"},
		{"Các cơ quan, tổ chức, đơn vị trên địa bàn huyện triển khai.", "Các cơ quan, tổ chức, đơn vị trên địa bàn huyện"},
		{"Giao Ban chỉ đạo huyện kiểm tra.", "Ban chỉ đạo huyện"},
		{"Bộ Quốc phòng bố trí lực lượng.", "Bộ Quốc phòng"},
		{"Bộ đội Biên phòng tổ chức tuần tra.", "Bộ đội Biên phòng"},
		{"Quý cơ quan, đơn vị tổ chức tuyên truyền.", "UBND các xã, thị trấn"},
		{"Báo cáo kết quả về Phòng.", "UBND các xã, thị trấn"},
		{"Phòng, chống dịch chủ động.", "UBND các xã, thị trấn"},
		{"Tổ chức phát thanh.", "UBND các xã, thị trấn"},
		{"Bộ phận một cửa tiếp nhận.", "UBND các xã, thị trấn"},
	} {
		if got := strings.Join(only(t, c.clause, Options{}).Who, "|"); got != c.want {
			t.Errorf("%q is for %s, want %s", c.clause, got, c.want)
		}
	}
}

func TestReportTo(t *testing.T) {
	for _, c := range []struct{ clause, want string }{
		{"Báo cáo kết quả về Phòng trước ngày 20/3/2021.", "Phòng Văn hóa và Thông tin"},
		{"Tổng hợp, báo cáo UBND huyện theo quy định.", "UBND huyện"},
		{"Gửi danh sách cho Sở Nội vụ qua email.", "Sở Nội vụ"},
		{"Báo cáo kết quả.", ""},
	} {
		if o := only(t, c.clause, Options{}); o.ReportTo != c.want || !o.Report {
			t.Errorf("%q goes to %q (report %v), want %q", c.clause, o.ReportTo, o.Report, c.want)
		}
	}
	for _, clause := range []string{"Thực hiện chế độ báo cáo nghiêm túc.", "Các cơ quan báo chí đưa tin.", "Phối hợp chuẩn bị hội nghị báo cáo viên."} {
		if only(t, clause, Options{}).Report {
			t.Errorf("%q asks for no report", clause)
		}
	}
}

func TestSigners(t *testing.T) {
	for _, c := range []struct {
		foot string
		want model.Signer
	}{
		{"TRƯỞNG PHÒNG\n\n\nTrần Văn Mẫu", model.Signer{Name: "Trần Văn Mẫu", Title: "TRƯỞNG PHÒNG"}},
		{"KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Thị Thử", model.Signer{Name: "Lê Thị Thử", Authority: "KT. GIÁM ĐỐC", Title: "PHÓ GIÁM ĐỐC"}},
		{"TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nA Mẫu", model.Signer{Name: "A Mẫu", Authority: "TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG", Title: "PHÓ CHÁNH VĂN PHÒNG"}},
		{"TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn Mẫu", model.Signer{Name: "Nguyễn Văn Mẫu", Authority: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", Title: "PHÓ CHỦ TỊCH"}},
		{"TRƯỞNG PHÒNG", model.Signer{Title: "TRƯỞNG PHÒNG"}},
		{"", model.Signer{}},
	} {
		body, _, _ := strings.Cut(letter("1. Phát thanh."), "TRƯỞNG PHÒNG")
		if got := Parse(body+c.foot, Options{}).Directive.Signer; got != c.want {
			t.Errorf("%q: %+v, want %+v", c.foot, got, c.want)
		}
	}
}

func TestUnmark(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"**Kính** gửi", "Kính gửi"},
		{"tại <https://a.vn/x?y=1>.", "tại https://a.vn/x?y=1."},
		{"gửi <a@b.vn>", "gửi a@b.vn"},
		{"<b>Số</b>: <span class=\"x\">12</span>", "Số: 12"},
		{"a<br>b", "a\nb"},
		{"* Báo A;", "- Báo A;"},
		{"# Trang 1", " Trang 1"},
		{"a < b và c > d", "a < b và c > d"},
		{"<…>x<...>", "x"},
		{"H&ograve;a S&#417;n&nbsp;&amp; b&#x1ea3;n", "Hòa Sơn & bản"},
		{"R&D, a & b; c&d;", "R&D, a & b; c&d;"},
		{"V/v <Tên đơn vị>", "V/v Tên đơn vị"},
	} {
		s := newSource(c.text)
		if s.plain != c.want {
			t.Errorf("%q reads %q, want %q", c.text, s.plain, c.want)
		}
		last := 0
		for i := range s.plain {
			if o := s.origin(i); o < last || o >= len(c.text) {
				t.Errorf("%q: byte %d comes from %d, after %d", c.text, i, o, last)
			} else {
				last = o
			}
		}
	}
}

func TestLowerMovesNoByte(t *testing.T) {
	for text, want := range map[string]string{
		"ỦY BAN": "ủy ban", "Uỷ ban": "ủy ban", "HOÀ BÌNH": "hòa bình", "hoàn thành": "hoàn thành", "quý III": "quý iii", "İK": "İk",
	} {
		if got := lower(text); got != want || len(got) != len(text) {
			t.Errorf("%q in small letters is %q, want %q", text, got, want)
		}
	}
}
