package intake

import (
	"strings"
	"testing"

	"congvan/model"
)

// Phrases of time in the wordings of many offices; the letter is of 10/3/2021
// and "trước ngày D" is read as the end of the day before.
func TestWordingsOfTime(t *testing.T) {
	for _, c := range []struct{ clause, want string }{
		{"Báo cáo kết quả vào sáng thứ Hai hằng tuần.", "recurring week monday"},
		{"Báo cáo trước 15 giờ 00 phút các ngày thứ Sáu hằng tuần.", "recurring week friday 15:00"},
		{"Báo cáo trước ngày 15 của tháng đầu quý sau.", "recurring quarter 14"},
		{"Gửi báo cáo hằng tháng (trước ngày 25).", "recurring month 24"},
		{"Gửi báo cáo trước ngày 20 tháng 11.", "once 2021-11-19T23:59"},
		{"Gửi danh sách. Hạn cuối: 17h00, ngày 20/3/2021.", "once 2021-03-20T17:00"},
		{"Gửi danh sách (thời hạn: ngày 20/3/2021).", "once 2021-03-20T23:59"},
		{"Gửi hồ sơ, hạn nộp: 20/3/2021.", "once 2021-03-20T23:59"},
		{"Gửi báo cáo. Thời gian gửi báo cáo: trước ngày 20/3/2021.", "once 2021-03-19T23:59"},
		{"Báo cáo không quá 10 ngày kể từ ngày ký văn bản này.", "once 2021-03-22T23:59"},
		{"Báo cáo chậm nhất sau 03 ngày làm việc kể từ ngày nhận được Công văn này.", "once"},
		{"Báo cáo trước l5 giờ 00 ngày 20/3/2021.", "once 2021-03-20T15:00"},
		{"Báo cáo Sở trước 11h00’ ngày 20.3.2021.", "once 2021-03-20T11:00"},
		{"Hoàn thành trước tháng 6/2021.", "once 2021-05-31T23:59"},
		{"Hoàn thành trước quý III/2021.", "once 2021-06-30T23:59"},
		{"Hoàn thành trong quý II.", "once 2021-06-30T23:59"},
		{"Hoàn thành trong năm 2021.", "once 2021-12-31T23:59"},
		{"Tuyên truyền từ ngày 10 đến ngày 15 tháng 4 năm 2021.", "window 2021-04-10 2021-04-15"},
		{"Treo băng rôn từ nay đến hết ngày 30/4/2021.", "once 2021-04-30T23:59"},
		{"Hoàn thành trước 30/6/2021, riêng các xã vùng cao hoàn thành trước 31/7/2021.", "once 2021-06-29T23:59|once 2021-07-30T23:59"},
		{"Báo cáo trước ngày 10 hằng tháng và báo cáo năm trước ngày 10/12.", "recurring month 9|once 2021-12-09T23:59"},
		{"Báo cáo về Sở trước ngày 20/3/2021 để Sở kịp trình UBND tỉnh trước ngày 25/3/2021.", "once 2021-03-19T23:59"},
		// several days of one rule
		{"Gửi báo cáo trước ngày 15/6 và 15/12 hằng năm.", "recurring year 14/6|recurring year 14/12"},
		{"Báo cáo hằng năm (trước ngày 15/6 và ngày 15/12).", "recurring year 14/6|recurring year 14/12"},
		{"Báo cáo ngày 10 và ngày 25 hằng tháng.", "recurring month 10|recurring month 25"},
		{"Báo cáo trước 16h00 thứ ba và thứ sáu hằng tuần.", "recurring week tuesday 16:00|recurring week friday 16:00"},
		{"Báo cáo Ban Chỉ đạo số liệu vào 16 giờ hằng ngày.", "recurring day 16:00"},
		{"Treo băng rôn tại trụ sở trong thời gian từ 01/4/2021 đến 10/4/2021.", "window 2021-04-01 2021-04-10"},
		// what sets no deadline
		{"Phát bản tin vào 5 giờ 30 hằng ngày.", "ongoing"},
		{"Tổ chức lễ phát động vào ngày 20/3/2021.", "ongoing"},
		{"Phát 02 buổi mỗi tuần.", "ongoing"},
		{"Tuyên truyền quy định mới, trong đó sổ cũ chỉ được dùng đến hết ngày 31/12/2022.", "ongoing"},
		{"Nhập dữ liệu của các hội nghị đã tổ chức trước ngày 15/02/2021.", "ongoing"},
		{"Tiếp tục thực hiện các nhiệm vụ trong năm 2021.", "ongoing"},
		{"Trả kết quả trong thời hạn 07 ngày làm việc kể từ ngày nhận đủ hồ sơ.", "ongoing"},
	} {
		d := Parse(letter("1. "+c.clause), Options{Office: model.Office{BeforeDay: model.BeforeLiteral}})
		var got []string
		for _, o := range d.Directive.Obligations {
			if !o.Derived {
				got = append(got, dueWords(&o))
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: %s, want %s", c.clause, s, c.want)
		}
	}
}

func TestOfficeCase(t *testing.T) {
	for _, c := range []struct{ capitals, want string }{
		{"SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH TÂN KHÊ", "Sở Giáo dục và Đào tạo tỉnh Tân Khê"},
		{"SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"},
		{"SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Sở Lao động - Thương binh và Xã hội"},
		{"HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH TÂN KHÊ", "Hội đồng Thi đua - Khen thưởng tỉnh Tân Khê"},
		{"HỘI ĐỒNG THI ĐUA – KHEN THƯỞNG TRUNG ƯƠNG", "Hội đồng Thi đua - Khen thưởng Trung ương"},
		{"HỘI ĐỒNG THI ĐUA-KHEN THƯỞNG CÁC CẤP", "Hội đồng Thi đua-Khen thưởng các cấp"},
		{"BAN THI ĐUA - KHEN THƯỞNG VÀ TÔN GIÁO", "Ban Thi đua - Khen thưởng và Tôn giáo"},
		{"BAN CHỈ ĐẠO PHONG TRÀO THI ĐUA TỈNH TÂN KHÊ", "Ban Chỉ đạo phong trào thi đua tỉnh Tân Khê"},
		{"BỘ CÔNG THƯƠNG", "Bộ Công Thương"},
		{"ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân thành phố Hồ Chí Minh"},
		{"UBND THỊ TRẤN SƠN HÀ", "UBND thị trấn Sơn Hà"},
		{"HỘI ĐỒNG TUYỂN DỤNG CDNN VIÊN CHỨC NĂM 2025", "Hội đồng tuyển dụng CDNN viên chức năm 2025"},
		{"HUYỆN ỦY TẢ MẪU", "Huyện ủy Tả Mẫu"},
		{"BAN TUYÊN GIÁO", "Ban Tuyên giáo"},
		{"BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH TÂN KHÊ", "Ban Chỉ đạo chuyển đổi số tỉnh Tân Khê"},
		{"PHỦ THỦ TƯỚNG", "Phủ Thủ tướng"},
		{"VĂN PHÒNG CHÍNH PHỦ", "Văn phòng Chính phủ"},
		{"VĂN PHÒNG HĐND VÀ UBND", "Văn phòng HĐND và UBND"},
		{"SỞ Y TẾ - SỞ XÂY DỰNG", "Sở Y tế - Sở Xây dựng"},
		{"LIÊN ĐOÀN LAO ĐỘNG HUYỆN NẬM MẪU", "Liên đoàn Lao động huyện Nậm Mẫu"},
		{"TRƯỜNG THPT NẬM MẪU", "Trường THPT Nậm Mẫu"},
		{"TRUNG TÂM VĂN HÓA - TRUYỀN THÔNG", "Trung tâm Văn hóa - Truyền thông"},
		{"CÔNG AN HUYỆN AN BÌNH", "Công an huyện An Bình"},
		{"PHÒNG GIÁO DỤC& ĐÀO TẠO", "Phòng Giáo dục & Đào tạo"},
		{"BCH ĐOÀN HUYỆN AN BÌNH", "BCH Đoàn huyện An Bình"},
	} {
		if got := officeCase(c.capitals); got != c.want {
			t.Errorf("%s: %s, want %s", c.capitals, got, c.want)
		}
	}
}

// Lines that hold several printed ones are cut where these began.
func TestBrokenHeads(t *testing.T) {
	for _, c := range []struct{ name, head string }{
		{"all on one line", "UBND HUYỆN AN BÌNH PHÒNG Y TẾ ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- Số: 12/PYT V/v khám sức khỏe An Bình, ngày 10 tháng 3 năm 2021 Kính gửi: Trạm Y tế các xã."},
		{"columns by blanks", "UBND HUYỆN AN BÌNH PHÒNG Y TẾ       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n              Độc lập - Tự do - Hạnh phúc\nSố: 12/PYT         An Bình, ngày 10 tháng 3 năm 2021\nV/v khám sức khỏe\nKính gửi: Trạm Y tế các xã."},
		{"number on the next line", "UBND HUYỆN AN BÌNH PHÒNG Y TẾ\nSố:\n12/PYT An Bình, ngày 10 tháng 3 năm 2021\nV/v khám sức khỏe\nKính gửi: Trạm Y tế các xã."},
		{"the date in the middle of the subject", "UBND HUYỆN AN BÌNH PHÒNG Y TẾ\nSố: 12/PYT\nV/v khám\nAn Bình, ngày 10 tháng 3 năm 2021\nsức khỏe\n\nKính gửi: Trạm Y tế các xã."},
	} {
		d := Parse(c.head+"\nPhòng Y tế đề nghị:\n1. Lập danh sách.\nNơi nhận:\n- Như trên.", Options{}).Directive
		if d.Number != "12" || d.Symbol != "PYT" || d.Issuer != "Phòng Y tế" || d.ParentIssuer != "UBND huyện An Bình" || d.Date != 20210310 || d.Place != "An Bình" || d.Subject != "khám sức khỏe" || strings.Join(d.Recipients, "|") != "Trạm Y tế các xã" || len(d.Obligations) != 1 {
			t.Errorf("%s: %+v", c.name, d)
		}
	}
}

func TestBrokenFeet(t *testing.T) {
	for _, c := range []struct{ name, foot string }{
		{"line by line", "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Thị Thử"},
		{"on one line", "Nơi nhận: - Như trên; - Lưu: VT. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lê Thị Thử"},
		{"columns by blanks", "Nơi nhận:               KT. GIÁM ĐỐC\n- Như trên;             PHÓ GIÁM ĐỐC\n- Lưu: VT.\n                        Lê Thị Thử"},
		{"columns run together", "Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Lưu: VT. Lê Thị Thử"},
		{"the signature first", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(đã ký)\nLê Thị Thử\nNơi nhận:\n- Như trên;\n- Lưu: VT."},
		{"the name in capitals and a stamp", "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nKý bởi: Lê Thị Thử\nNgày ký: 10/3/2021\nLê Thị Thử"},
	} {
		body, _, _ := strings.Cut(letter("1. Phát thanh."), "Nơi nhận")
		d := Parse(body+c.foot, Options{}).Directive
		if strings.Join(d.Copies, "|") != "Như trên|Lưu: VT" || d.Signer.Name != "Lê Thị Thử" || d.Signer.Authority != "KT. GIÁM ĐỐC" || d.Signer.Title != "PHÓ GIÁM ĐỐC" {
			t.Errorf("%s: %q, %+v", c.name, d.Copies, d.Signer)
		}
	}
}

// A clause printed twice and one that sets two times must not share an id.
func TestIdsOfFurtherTimes(t *testing.T) {
	twice := "Lập danh sách trước ngày 15/3/2021, gửi về Phòng trước ngày 20/3/2021."
	d := Parse(letter("1. "+twice, "2. Phát thanh.", "1. "+twice), Options{})
	seen := map[string]bool{}
	for _, o := range d.Directive.Obligations {
		if seen[o.ID] {
			t.Errorf("the id %s stands twice: %s", o.ID, ids(d))
		}
		seen[o.ID] = true
	}
	if n := len(d.Directive.Obligations); n != 5 {
		t.Errorf("%d obligations, want 5: %s", n, ids(d))
	}
}
