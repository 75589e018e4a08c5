package intake

import "testing"

// Words that a portal ran together are parted; what is one word, a loan word or
// a name, stays.
func TestGluedWords(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"two tones", "Vềđề nghị của sở", "Về đề nghị của sở"},
		{"a capital inside", "Kính gửi: BộY tế", "Kính gửi: Bộ Y tế"},
		{"too long for one word", "Phòng Kiểm địnhchất lượng", "Phòng Kiểm định chất lượng"},
		{"side by side elsewhere", "dự thảo Quychế, theo Quy chế cũ", "dự thảo Quy chế, theo Quy chế cũ"},
		{"two places, one seen elsewhere", "trước khi banhành và đã ban hành", "trước khi ban hành và đã ban hành"},
		{"two places, none seen", "trước khi banhành", "trước khi banhành"},
		{"loan words", "phân urê, khí nitơ, ca nô và canô, mũ kêpi", "phân urê, khí nitơ, ca nô và ca nô, mũ kêpi"},
		{"syllables of seven letters", "nghiêng ngoẵng khuyến khuỷu quyền giếng", "nghiêng ngoẵng khuyến khuỷu quyền giếng"},
		{"short forms and addresses", "GDĐT, HĐND, LĐTBXH, QĐ-UBND, congvan@bacninh.gov.vn, Facebook, Krông Búk", "GDĐT, HĐND, LĐTBXH, QĐ-UBND, congvan@bacninh.gov.vn, Facebook, Krông Búk"},
		{"letters that a scanner hurt", "TỈNH QUẢNG NGÁÀI", "TỈNH QUẢNG NGÁÀI"},
	} {
		if got, _ := partGlued(c.text, nil); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// What lies behind a blank put in, and before or behind a mark taken out, is
// still found in the text as it was given.
func TestGluedWordsKeepTheirPlace(t *testing.T) {
	const text = "**Kính gửi:** BộY tế; **SởY tế** <b>Vănphòng</b>.\n"
	s := newSource(text)
	for _, want := range []struct{ plain, text string }{{"Kính gửi:", "Kính gửi:"}, {"Y tế;", "Y tế;"}, {"Sở", "Sở"}, {"Bộ Y tế", "BộY tế"}, {"Văn phòng", "Vănphòng"}} {
		at := occurrences(s.plain, want.plain)
		if len(at) == 0 {
			t.Errorf("%q is not in %q", want.plain, s.plain)
			continue
		}
		if e := s.span(at[0], at[0]+len(want.plain)); text[e[0]:e[1]] != want.text {
			t.Errorf("%q lies at %q", want.plain, text[e[0]:e[1]])
		}
	}
}

func TestGluedNamesAreRead(t *testing.T) {
	d := Parse("VĂN PHÒNG CHÍNH PHỦ\nSố: 82/VPCP-VX\nHà Nội, ngày 21 tháng 4 năm 2021\nV/v tổ chức Hộinghị\nKính gửi: BộY tế\n"+
		"Theo Công văn số 20/BYT-QLD ngày 10/4/2021 của Bộ Giáodục và Đào tạo, Vănphòng Chính phủ đề nghị Bộ Y tế tổ chức Hội nghị trước ngày 20/5/2021.\nNơi nhận:\n- Như trên.\n", Options{}).Directive
	if d.Subject != "tổ chức Hội nghị" || len(d.Recipients) != 1 || d.Recipients[0] != "Bộ Y tế" || len(d.References) != 1 || d.References[0].Issuer != "Bộ Giáo dục và Đào tạo" {
		t.Errorf("%q %q %v", d.Subject, d.Recipients, d.References)
	}
}
