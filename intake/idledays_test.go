package intake

import (
	"slices"
	"strings"
	"testing"
)

// dueOf lists when a plan with these sections has something due.
func dueOf(t *testing.T, sections string) string {
	t.Helper()
	const head = "ỦY BAN NHÂN DÂN\nTỈNH HÀ MẪU\n\nSố: 5/KH-UBND\n\nHà Mẫu, ngày 10 tháng 01 năm 2026\n\nKẾ HOẠCH\nPhát động phong trào thi đua\n\nThực hiện chương trình năm, UBND tỉnh ban hành Kế hoạch như sau:\n"
	d := Parse(head+sections+"\n\nNơi nhận:\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Mẫu", Options{})
	var due []string
	for _, o := range d.Directive.Obligations {
		if o.Deadline != nil && o.Deadline.Due != 0 {
			due = append(due, o.Deadline.Due.String()[:10])
		}
	}
	slices.Sort(due)
	return strings.Join(due, " ")
}

// A section that asks nothing as a whole may still set a day to offices that it
// names; a day that it tells of or aims at is none.
func TestDaysInIdleSections(t *testing.T) {
	for _, c := range []struct{ name, sections, want string }{
		{"papers by a day", "V. HÌNH THỨC, HỒ SƠ KHEN THƯỞNG\n1. Thời gian gửi hồ sơ:\nCác cơ quan, đơn vị lập hồ sơ gửi về Sở Nội vụ trước ngày 15/02/2027 để tổng hợp.", "2027-02-14"},
		{"plans in a quarter", "IV. THỜI GIAN VÀ TIẾN ĐỘ THỰC HIỆN\n1. Tiến độ\na) Căn cứ Kế hoạch này, các cơ quan, đơn vị xây dựng kế hoạch trong Quý I/2026 để thực hiện.", "2026-03-31"},
		{"a quarter at the head", "IV. THỜI GIAN THỰC HIỆN\n1. Tiến độ\na) Quý I/2027, các cơ quan, đơn vị đánh giá kết quả thực hiện.", "2027-03-31"},
		{"a month at the head", "IV. THỜI GIAN THỰC HIỆN\n- Tháng 12/2026, Sở Nội vụ tổng kết phong trào.\n- Tháng 6 năm 2026, UBND các xã sơ kết phong trào.", "2026-06-30 2026-12-31"},
		{"no office", "IV. THỜI GIAN THỰC HIỆN\n1. Phong trào thi đua trong năm 2026 và tính đến hết ngày 31/12/2026.\n2. Quý I/2027, tổng kết.", ""},
		{"an aim", "III. MỤC TIÊU\n1. Các cơ quan, đơn vị hoàn thành số hóa hồ sơ trước ngày 30/6/2026.\n2. Phấn đấu đến hết năm 2026, 100% các xã đạt chuẩn.", ""},
		{"what was done", "I. ĐỐI TƯỢNG, THỜI GIAN\n1. Các cơ quan, đơn vị đã gửi hồ sơ trước ngày 15/02/2026.\n2. Quý I/2025, các đơn vị đánh giá kết quả.", ""},
		{"what will be", "IV. THỜI GIAN\n1. Quý I/2027, các đơn vị sẽ được thẩm định.", ""},
		{"two quarters", "IV. THỜI GIAN\n1. Các đơn vị tổ chức hội nghị trong Quý I/2026 và Quý II/2026.", ""},
	} {
		if got := dueOf(t, c.sections); got != c.want {
			t.Errorf("%s: due %q, want %q", c.name, got, c.want)
		}
	}
}

// "để" binds in turn what follows it up to the semicolon, no further.
func TestPurposeEndsWithItsClause(t *testing.T) {
	got := only(t, "Có kế hoạch để từng bước nâng dần số hồ sơ; bảo đảm đến ngày 31/12/2022 hầu hết cán bộ sử dụng phần mềm.", Options{})
	if got.Deadline == nil || got.Deadline.Due.String()[:10] != "2022-12-31" {
		t.Errorf("due %+v", got.Deadline)
	}
	all := Parse(letter("1. UBND các xã gửi kế hoạch trước ngày 20/3/2021 để Phòng báo cáo UBND huyện trước ngày 25/3/2021."), Options{}).Directive.Obligations
	for _, o := range all {
		if !o.Derived && o.Deadline != nil && o.Deadline.Date != 20210320 {
			t.Errorf("%s is due %s", o.ID, o.Deadline.Due)
		}
	}
}

// Whom a clause speaks to may stand behind what it rests on.
func TestWhomBehindTheBasis(t *testing.T) {
	for text, want := range map[string]string{
		"Căn cứ Kế hoạch này và tình hình thực tế, Sở Nội vụ xây dựng kế hoạch riêng.": "Sở Nội vụ",
		"Căn cứ số lượng được giao, Hội Nông dân huyện tham mưu phân bổ.":              "Hội Nông dân huyện",
		"Căn cứ Luật Lưu trữ, rà soát hồ sơ gửi Sở Nội vụ.":                            "UBND các xã, thị trấn",
	} {
		if got := strings.Join(only(t, text, Options{}).Who, "|"); got != want {
			t.Errorf("%q is for %q, want %q", text, got, want)
		}
	}
}
