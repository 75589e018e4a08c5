package intake

import "testing"

// Each rule has its cases by its name: a word on a line of its own, and whether
// it belongs to the line below.
func TestWrapRules(t *testing.T) {
	cases := map[string][]struct {
		word, below string
		joins       bool
	}{
		"a dash and its words": {{"-", "Tổ chức đồng loạt", true}, {"+", "Các xã", true}, {"-", "-----", false}, {"--", "Tổ chức", false}},
		"a paragraph goes on small": {
			{"Căn", "cứ Luật Tổ chức chính quyền địa phương", true},
			{"Nơi", "nhận:", true},
			{"dân", "tỉnh", false},
			{"Số:", "trong bảng", false},
			{"Huế", "Kính gửi:", false},
		},
		"two halves of a name, a type, a title or the motto": {
			{"ỦY", "BAN NHÂN DÂN TỈNH AN BÌNH", true},
			{"UỶ", "BAN NHÂN DÂN", true},
			{"QUYẾT", "ĐỊNH:", true},
			{"GIÁM", "ĐỐC", true},
			{"CỘNG", "HÒA XÃ HỘI", true},
			{"ĐẾN", "ỦY BAN NHÂN DÂN", false},
			{"DÂN", "TỈNH AN BÌNH", false},
			{"MẬT", "CỘNG HÒA XÃ HỘI", false},
		},
		"an office and its field": {
			{"SỞ", "TÀI CHÍNH", true},
			{"Bộ", "Y tế", true},
			{"TỈNH", "ĐOÀN THANH HÓA", true},
			{"Sở", "Nội vụ;", true},
			{"TỈNH", "ỦY BAN NHÂN DÂN", false},
			{"SỞ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", false},
			{"BỘ", "Y tế", false},
		},
		"by whose authority and as what": {{"KT.", "GIÁM ĐỐC", true}, {"TM.", "ỦY BAN NHÂN DÂN", true}, {"KT.", "Giám đốc", false}, {"TP.", "HỒ CHÍ MINH", false}},
		"a family name and the rest":     {{"Nguyễn", "Văn A", true}, {"Lê", "Thị Thu Hà", true}, {"Nguyễn", "VĂN PHÒNG", false}, {"Lê", "Nơi nhận: Như trên", false}, {"Báo", "Văn A", false}},
	}
	for _, r := range wrapRules {
		if len(cases[r.name]) == 0 {
			t.Errorf("no case of %q", r.name)
		}
		for _, c := range cases[r.name] {
			if got := r.joins(c.word, c.below); got != c.joins {
				t.Errorf("%s: %q above %q: %v", r.name, c.word, c.below, got)
			}
		}
	}
}

// A letter wrapped behind its first words, as a portal gives it.
func TestFirstWordsGoBack(t *testing.T) {
	const text = "ỦY\nBAN NHÂN DÂN\nTỈNH AN BÌNH\nSỞ\nTÀI CHÍNH\nSố: 12/STC-NS\nAn\nBình, ngày 5 tháng 3 năm 2021\nV/v báo cáo thu chi\nKính\ngửi:\n-\nSở Nội vụ;\n-\nPhòng Tài chính các huyện.\n" +
		"Thực\nhiện Công văn số 5/BTC-NS ngày 01/3/2021 của Bộ Tài chính, đề nghị các đơn vị báo cáo về Sở trước ngày 20/3/2021.\n" +
		"Nơi\nnhận:\n-\nNhư trên;\n-\nLưu: VT.\nKT.\nGIÁM ĐỐC\nPHÓ\nGIÁM ĐỐC\nNguyễn\nVăn An\n"
	d := Parse(text, Options{}).Directive
	got := []string{d.ParentIssuer, d.Issuer, d.Place, d.Date.String(), d.Subject, d.Signer.Authority + " " + d.Signer.Title, d.Signer.Name}
	want := []string{"Ủy ban nhân dân tỉnh An Bình", "Sở Tài chính", "An Bình", "2021-03-05", "báo cáo thu chi", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "Nguyễn Văn An"}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%q, want %q", got[i], want[i])
		}
	}
	if len(d.Recipients) != 2 || len(d.Copies) != 2 || len(d.References) != 1 || len(d.Obligations) != 1 || d.Obligations[0].Deadline == nil {
		t.Errorf("%q %q %v %v", d.Recipients, d.Copies, d.References, d.Obligations)
	}
}
