package intake

import (
	"strings"
	"testing"
)

const toVillages = "Thực hiện chỉ đạo của Sở, Phòng Y tế huyện đề nghị:\n1. Lập danh sách.\n2. Phát thanh.\n"

// Whom a letter is sent to, in the ways of portals.
func TestGreetingsOfPortals(t *testing.T) {
	for _, c := range []struct{ name, greeting, want string }{
		{"no dash", "Kính gửi:\n\nHiệu trưởng các trường TH, THCS toàn huyện\n", "Hiệu trưởng các trường TH, THCS toàn huyện"},
		{"no dashes", "Kính gửi:\nTrạm Y tế các xã;\nUBND các xã.\n", "Trạm Y tế các xã|UBND các xã"},
		{"bars of a table", "Kính gửi: |\n- Trạm Y tế các xã; |\n- UBND các xã. |\n", "Trạm Y tế các xã|UBND các xã"},
		{"the letter on the same line", "Kính gửi: Ông (Bà) Hiệu trưởng các trường. ", "Ông (Bà) Hiệu trưởng các trường"},
	} {
		d := Parse(c.greeting+toVillages, Options{}).Directive
		if got := strings.Join(d.Recipients, "|"); got != c.want || d.Type != letterType || d.Issuer != "Phòng Y tế huyện" || len(d.Obligations) != 2 {
			t.Errorf("%s: %q, %s of %q with %d tasks", c.name, got, d.Type, d.Issuer, len(d.Obligations))
		}
	}
}

// A whole letter on a page of news is a directive; what retells one is not.
func TestKindsOfPages(t *testing.T) {
	chrome := "\nChia sẻ\nCác tin khác\nLượt xem: 12\n"
	for _, c := range []struct {
		name, text string
		want       DraftKind
	}{
		{"a letter with its list", "Khám sức khỏe\n08:12 10/3/2021\nKính gửi: Trạm Y tế các xã.\n" + toVillages + "Nơi nhận:\n- Như trên.\n" + chrome, DirectiveKind},
		{"a letter with its signature", "Khám sức khỏe\nKính gửi: Trạm Y tế các xã.\n" + toVillages + "TRƯỞNG PHÒNG\n\nLê Thị Thử\n" + chrome, DirectiveKind},
		{"a letter retold", "Nghỉ Tết\nUBND tỉnh vừa có thông báo về việc nghỉ Tết.\nTheo đó, các cơ quan treo cờ trong ngày 01/01/2021.\n", ReferenceKind},
	} {
		if got := Parse(c.text, Options{}).Kind; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// What stands before clauses that ask nothing is the request.
func TestRequestsBeforeFields(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"an event", "Phòng đề nghị Trạm Y tế các xã tổ chức hội thi vẽ tranh như sau:\n1. Thời gian dự thi: Từ ngày 05/4/2021 đến ngày 30/4/2021.\n2. Đối tượng: Học sinh.\n3. Thể lệ hội thi: (phụ lục 1 đính kèm).\n", "window 2021-04-05 2021-04-30"},
		{"ways of sending", "Phòng đề nghị Trạm Y tế các xã báo cáo số liệu.\nBáo cáo gửi về Phòng trước ngày 28/8/2021:\n- Bằng fax số 043.111.222.\n- Bằng đường công văn.\n", "once 2021-08-27T23:59"},
		{"nothing but what follows", "Phòng đề nghị Trạm Y tế các xã thực hiện các nội dung sau:\n1. Thời gian: Ngày 05/4/2021.\n2. Địa điểm: Hội trường.\n", ""},
		{"who takes part", "Phòng đề nghị Trạm Y tế các xã thực hiện các nội dung sau:\n1. Thành phần tham dự:\n- Đại biểu các xã.\n- Học sinh toàn trường.\n", ""},
		{"what it rests on", "- Căn cứ Luật A năm 2015;\n- Căn cứ Quyết định số 4/QĐ-UBND ngày 01/3/2021 của UBND huyện.\n", ""},
	} {
		d := Parse("Số: 3/PYT\nAn Bình, ngày 10 tháng 3 năm 2021\nV/v thử\nKính gửi: Trạm Y tế các xã.\n"+c.body, Options{}).Directive
		var got []string
		for _, o := range d.Obligations {
			got = append(got, dueWords(&o))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Heads as narrow columns and old typists write them.
func TestHeadsOfPortals(t *testing.T) {
	for _, c := range []struct{ name, head, issuer, subject string }{
		{"a lone head word", "BỘ\nY TẾ\nSố: 3/BYT-KH\nHà Nội, ngày 10 tháng 3 năm 2021\nV/v thử", "Bộ Y tế", "thử"},
		{"a committee in two lines", "UỶ BAN NHÂN\nDÂN\nTỈNH AN BÌNH\nSố: 3/UBND-VX\nAn Bình, ngày 10 tháng 3 năm 2021\nV/v thử", "Ủy ban nhân dân tỉnh An Bình", "thử"},
		{"Về with a colon", "PHÒNG Y TẾ\nSố: 3/PYT\nVề: thử.\nAn Bình, ngày 10 tháng 3 năm 2021", "Phòng Y tế", "thử"},
		{"the colon below", "PHÒNG Y TẾ\nSố: 3/PYT\nV/v\n: thử\nAn Bình, ngày 10 tháng 3 năm 2021", "Phòng Y tế", "thử"},
		{"in quotation marks", "PHÒNG Y TẾ\nSố: 3/PYT\n“V/v thử”\nAn Bình, ngày 10 tháng 3 năm 2021", "Phòng Y tế", "thử"},
		{"the rule of the motto", "PHÒNG Y TẾ\nSố: 3/PYT\nV/v thử\nĐộc lập - Tự do - Hạnh phúc\n________\nAn Bình, ngày 10 tháng 3 năm 2021", "Phòng Y tế", "thử"},
		{"bars of a table", "PHÒNG Y TẾ |\nSố: 3/PYT |\nV/v thử\nAn Bình, ngày 10 tháng 3 năm 2021 |", "Phòng Y tế", "thử"},
	} {
		d := Parse(c.head+"\n\nKính gửi: Trạm Y tế các xã.\n", Options{}).Directive
		if d.Issuer != c.issuer || d.Subject != c.subject || d.Date != 20210310 {
			t.Errorf("%s: %q, %q, %s", c.name, d.Issuer, d.Subject, d.Date)
		}
	}
}

// A subject ends at who decides, be the name in the letterhead broken, or its
// tones written elsewhere or lost.
func TestSubjectEndsAtDecider(t *testing.T) {
	for _, letterhead := range []string{
		"ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH",
		"UỶ BAN NHÂN DÂN\nTỈNH AN BÌNH",
		"UY BAN NHÂN DÂN\nTỈNH AN BÌNH", // as a scanner reads it
		"UỶ BAN NHÂN\nDÂN\nTỈNH AN BÌNH",
	} {
		d := Parse(letterhead+"\nSố: 9/QĐ-UBND\nAn Bình, ngày 10 tháng 3 năm 2021\nQUYẾT ĐỊNH\nVỀ VIỆC PHÊ DUYỆT QUY HOẠCH\nỦY BAN NHÂN DÂN TỈNH AN BÌNH\nCăn cứ Luật A năm 2015;\n", Options{}).Directive
		if d.Subject != "PHÊ DUYỆT QUY HOẠCH" {
			t.Errorf("%q: %q", letterhead, d.Subject)
		}
	}
}

// The foot may hold the name of the drafter's file and a further office in brackets.
func TestFeetOfPortals(t *testing.T) {
	d := Parse("Số: 3/PYT\nAn Bình, ngày 10 tháng 3 năm 2021\nV/v thử\nKính gửi: Trạm Y tế các xã.\n"+toVillages+
		"Nơi nhận:\n\n- Như trên;\n\n- Lưu: VT.\n\nd:\\2021\\thu\n\nKT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\n(Phó trưởng ban thường trực\nBan Chỉ đạo)\nĐã kí\nLê Thị Thử\n", Options{}).Directive
	if strings.Join(d.Copies, "|") != "Như trên|Lưu: VT" || d.Signer.Name != "Lê Thị Thử" || d.Signer.Title != "PHÓ TRƯỞNG PHÒNG" {
		t.Errorf("%q, %+v", d.Copies, d.Signer)
	}
}

// The name of who made a cited document ends before the next document.
func TestMakersEnd(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Chỉ thị số 296/CT-TTg ngày 27/02/2021 của Thủ tướng Chính phủ và Chương trình hành động của Bộ Y tế", "Thủ tướng Chính phủ"},
		{"Chương trình số 07-CTr/HĐĐ ngày 27/02/2021 của Hội đồng Đội huyện - Chương trình công tác Đội", "Hội đồng Đội huyện"},
		{"Trả lời Công văn số 636/CT-TH ngày 27/02/2021 của Cục Thuế tỉnh hỏi về hóa đơn", "Cục Thuế tỉnh"},
		{"đề nghị của Sở Nông nghiệp tại các công văn: Số 1577/SNN ngày 18/10/2020", "Sở Nông nghiệp"},
		{"Công văn số 63/TCKH ngày 27/02/2021 của Phòng Tài chính - Kế hoạch huyện", "Phòng Tài chính - Kế hoạch huyện"},
	} {
		d := Parse("Số: 3/PYT\nAn Bình, ngày 10 tháng 3 năm 2021\nV/v thử\nKính gửi: Trạm Y tế các xã.\nThực hiện "+c.text+".\n", Options{}).Directive
		if len(d.References) != 1 || d.References[0].Issuer != c.want {
			t.Errorf("%s: %+v", c.text, d.References)
		}
	}
}
