package intake

import (
	"strings"
	"testing"
)

// A document without its head, named whole in one line.
func TestNamedInOneLine(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"Giấy mời số 12/GM-UBND ngày 05/3/2021 của UBND huyện V/v họp giao ban", "Giấy mời 12 GM-UBND 2021-03-05 UBND huyện: họp giao ban"},
		{"Kế hoạch số 7/KH-UBND ngày 05/3/2021 của UBND xã Hòa Sơn về trồng cây đầu xuân", "Kế hoạch 7 KH-UBND 2021-03-05 UBND xã Hòa Sơn: trồng cây đầu xuân"},
		{"Công văn số 88/UBND-VX của UBND huyện ngày 05/3/2021 về việc nghỉ Tết", "Công văn 88 UBND-VX 2021-03-05 UBND huyện: nghỉ Tết"},
		{"Hướng dẫn số 15-HD/BTGHU ngày 05/3/2021 của Ban Tuyên giáo Huyện ủy về tuyên truyền", "Hướng dẫn 15 HD/BTGHU 2021-03-05 Ban Tuyên giáo Huyện ủy: tuyên truyền"},
		{"Công điện khẩn số 3/CĐ-UBND ngày 05/3/2021 của Chủ tịch UBND tỉnh về phòng, chống rét", "Công điện 3 CĐ-UBND 2021-03-05 Chủ tịch UBND tỉnh: phòng, chống rét"},
		{"Kế hoạch số 7/KH-UBND", "unknown"},
		{"Chỉ thị số 5/CT-UBND ngày 05/3/2021 của UBND tỉnh đã được triển khai tại các xã", "unknown"},
	} {
		for frame, text := range map[string]string{
			"alone":       c.line,
			"a record":    "---\nlayout: post\ntitle: \"" + c.line + "\"\ndate: 2021-09-09\n---\n",
			"JSON record": "---json\n{\n  \"slug\": \"a\",\n  \"title\": \"" + c.line + "\",\n  \"date\": \"09-09-2021\"\n}\n---\n",
		} {
			draft := Parse(text, Options{})
			d := draft.Directive
			got := strings.Join([]string{d.Type, d.Number, d.Symbol, d.Date.String(), d.Issuer}, " ") + ": " + d.Subject
			if draft.Kind != DirectiveKind {
				got = string(draft.Kind)
			}
			if got != c.want || len(d.Obligations) > 0 {
				t.Errorf("%s, %s: %q, want %q", frame, c.line, got, c.want)
			}
			if draft.Kind == DirectiveKind && (len(d.References) > 0 || draft.Level(NumberField) != Check) {
				t.Errorf("%s, %s: cites %v, the number is %s", frame, c.line, d.References, draft.Level(NumberField))
			}
		}
	}
}

// The day of a document named in one line may be broken over to the next.
func TestNamedInOneBrokenLine(t *testing.T) {
	d := Parse("Thông báo số 12/TB-UBND\nngày 05/3/2021 của UBND huyện về họp giao ban\n", Options{}).Directive
	if d.Number != "12" || d.Date.String() != "2021-03-05" || d.Issuer != "UBND huyện" || d.Subject != "họp giao ban" {
		t.Errorf("%+v", d)
	}
}

// A list of documents below an article is not the article's head.
func TestListsBesideAnArticle(t *testing.T) {
	text := "Xã Hòa Sơn ra quân trồng cây\nSáng 05/3/2021, xã đã tổ chức ra quân.\nBà con đã trồng 500 cây, đã làm 2 km đường.\nLượt xem: 12\nVăn bản mới\nKế hoạch số 7/KH-UBND ngày 05/3/2021 của UBND xã Hòa Sơn về trồng cây\n"
	if d := Parse(text, Options{}); d.Kind != ReferenceKind || d.Directive.Number != "" {
		t.Errorf("%s with the number %q", d.Kind, d.Directive.Number)
	}
}

func TestGenres(t *testing.T) {
	for _, c := range []struct {
		heading, typ string
		silent, ok   bool
	}{
		{"KẾ HOẠCH", "Kế hoạch", false, true},
		{"K Ế  H O Ạ C H", "Kế hoạch", false, true},
		{"THÔNG BÁO KẾT LUẬN", "Thông báo", false, true},
		{"KẾ HOẠCH LIÊN NGÀNH", "Kế hoạch", false, true},
		{"GIẤY MỜI HỌP", "Giấy mời", true, true},
		{"BIÊN BẢN LÀM VIỆC", "Biên bản", true, true},
		{"BÁO CÁO", "Báo cáo", true, true},
		{"NGHỊ ĐỊNH", "", true, true},
		{"THÔNG TƯ LIÊN TỊCH", "", true, true},
		{"KẾT LUẬN", "", false, true},
		{"Kế hoạch", "", false, false},
		{"KẾ HOẠCH HÓA GIA ĐÌNH", "", false, false},
		{"CÔNG VĂN ĐẾN", "", false, false},
	} {
		if g, ok := genreOf(c.heading); ok != c.ok || g.typ != c.typ || g.silent != c.silent {
			t.Errorf("%s: %+v, %v", c.heading, g, ok)
		}
	}
}
