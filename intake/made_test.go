package intake

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"congvan/model"
)

func made(t *testing.T, name string, o Options) Draft {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	d := Parse(string(raw), o)
	checkSpans(t, name, d)
	return d
}

func TestHeadOfLetter(t *testing.T) {
	d := made(t, "letter.txt", Options{}).Directive
	d.Obligations = nil
	want := model.Directive{
		Direction: model.Out, Type: "Công văn", Number: "37", Symbol: "VHTT", Date: 20210305, Place: "An Bình",
		Issuer: "Phòng Văn hóa và Thông tin", ParentIssuer: "UBND huyện An Bình",
		Subject: "phổ biến ứng dụng truy vết và báo cáo kết quả hằng tuần", Urgency: "Hỏa tốc",
		Recipients: []string{"Đài Truyền thanh - Truyền hình huyện", "Hội Nông dân huyện, Huyện đoàn", "UBND các xã, thị trấn"},
		Copies:     []string{"Như trên", "UBND huyện (b/c)", "Trung tâm Y tế huyện (p/h)", "Lưu: VT"},
		References: []model.Citation{
			{Symbol: "08/KH-UBND", Date: 20210301, Issuer: "UBND huyện An Bình"},
			{Symbol: "21/VHTT", Date: 20210215},
			{Symbol: "415/SVHTTDL-QLVH", Date: 20210226, Issuer: "Sở Văn hóa, Thể thao và Du lịch"},
		},
		Signer: model.Signer{Name: "Vàng Thị Mẫu", Authority: "KT. TRƯỞNG PHÒNG", Title: "PHÓ TRƯỞNG PHÒNG"},
	}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("got  %+v\nwant %+v", d, want)
	}
}

func TestObligationsOfLetter(t *testing.T) {
	d := made(t, "letter.txt", Options{Office: model.Office{BeforeDay: model.BeforeLiteral}})
	everyone := strings.Join(d.Directive.Recipients, "|")
	for _, w := range []struct {
		id, who string
		kind    model.Kind
		report  string // whom to
		due     string
		names   string // of the measures
	}{
		{"1a1", "Đài Truyền thanh - Truyền hình huyện", model.Once, "", "2021-03-31T23:59", "số lượng phóng sự"},
		{"1a2", "Đài Truyền thanh - Truyền hình huyện", model.Ongoing, "", "", "thời lượng|số lượng tin, bài"},
		{"1b", "Hội Nông dân huyện|Huyện đoàn", model.Once, "", "2021-03-30T23:59", ""},
		{"2a", "UBND các xã, thị trấn", model.Ongoing, "", "", ""},
		{"2b", "UBND các xã, thị trấn", model.Once, "", "2021-03-20T23:59", ""},
		{"2c", "Trạm Y tế các xã", model.Ongoing, "", "", ""},
		{"3", everyone, model.Recurring, "Phòng Văn hóa và Thông tin", "", "số buổi tuyên truyền|số lượt phát sóng|tổng số người được hướng dẫn"},
		{"3-own", "Phòng Văn hóa và Thông tin", model.Ongoing, "UBND huyện", "", ""},
		{"4", "Trung tâm Y tế huyện", model.OnRequest, "", "", ""},
	} {
		o := d.Directive.Obligation(w.id)
		if o == nil {
			t.Errorf("%s is not there: %s", w.id, ids(d))
			continue
		}
		due := ""
		if o.Deadline != nil {
			due = o.Deadline.Due.String()
		}
		if got := strings.Join(o.Who, "|"); got != w.who || o.Kind != w.kind || o.ReportTo != w.report || due != w.due || measureNames(o.Measures) != w.names {
			t.Errorf("%s: %s, %s, to %q, due %q, %s; want %+v", w.id, got, o.Kind, o.ReportTo, due, measureNames(o.Measures), w)
		}
	}
	if got := ids(d); got != "1a1 1a2 1b 2a 2b 2c 3 3-own 4" {
		t.Errorf("obligations %s", got)
	}
}

func TestOwnDutyOnlyWhenOutgoing(t *testing.T) {
	in := made(t, "letter.txt", Options{Office: model.Office{Name: "UBND xã Hòa Sơn"}})
	if in.Directive.Direction != model.In || in.Directive.Obligation("3-own") != nil {
		t.Errorf("%s with %s", in.Directive.Direction, ids(in))
	}
}

func TestFigureOfLetter(t *testing.T) {
	fs := made(t, "letter.txt", Options{}).Figures
	if len(fs) != 1 {
		t.Fatalf("%d figures", len(fs))
	}
	f := fs[0]
	if f.Area != "huyện An Bình" || f.AsOf != 20210228 || *f.Installs != 12480 || *f.Percent != 31.2 || f.Base != model.Smartphones || *f.Rank != 3 || f.RankOf != "toàn tỉnh" {
		t.Errorf("%+v", f)
	}
}

// A figure is found however often the text names Bluezone before it.
func TestFigureAfterManyMentions(t *testing.T) {
	text := letter("1. "+strings.Repeat("Tuyên truyền về Bluezone. ", 80), "2. Đến hết ngày 28/02/2021, huyện An Bình đã có 12.480 máy cài Bluezone, đạt 31,2%.")
	if fs := Parse(text, Options{}).Figures; len(fs) != 1 || *fs[0].Installs != 12480 {
		t.Errorf("%+v", fs)
	}
}

func TestPlan(t *testing.T) {
	d := made(t, "plan.txt", Options{Office: model.Office{BeforeDay: model.BeforeLiteral}})
	dir := &d.Directive
	if dir.Type != "Kế hoạch" || dir.Number != "" || dir.Symbol != "KH-UBND" || dir.Date != 20210900 ||
		dir.Issuer != "Ủy ban nhân dân xã Hòa Sơn" || dir.ParentIssuer != "" || dir.Subject != "truyền thông chuyển đổi số trên địa bàn xã" {
		t.Errorf("head %+v", dir)
	}
	if got := ids(d); got != "II.1 II.2a II.2b" {
		t.Errorf("obligations %s", got)
	}
	if o := dir.Obligation("II.2b"); o != nil && (strings.Join(o.Who, "|") != "Các thôn" || o.Deadline == nil || o.Deadline.Day != 25) {
		t.Errorf("II.2b: %+v, %+v", o, o.Deadline)
	}
	for _, code := range []WarningCode{BlankNumber, BlankDay} {
		if !warns(d, code) {
			t.Errorf("no warning %s", code)
		}
	}
}

func TestNewsIsReference(t *testing.T) {
	d := made(t, "news.txt", Options{})
	want := []model.Citation{{Symbol: "11/KH-VHTT", Date: 20210104, Issuer: "Phòng Văn hóa và Thông tin huyện Mẫu Sơn"}}
	if d.Kind != ReferenceKind || d.Directive.Direction != model.Reference || ids(d) != "" || !reflect.DeepEqual(d.Directive.References, want) {
		t.Errorf("%s, %s, %q, %+v", d.Kind, d.Directive.Direction, ids(d), d.Directive.References)
	}
}

func TestAnyTextIsUnknown(t *testing.T) {
	for _, text := range []string{"", "mua 2 cân gạo", "Xin chào các bạn, hôm nay trời đẹp."} {
		if d := Parse(text, Options{}); d.Kind != UnknownKind || len(d.Directive.Obligations) > 0 {
			t.Errorf("%q is %s", text, d.Kind)
		}
	}
}

func TestMadeSpellings(t *testing.T) {
	for _, name := range []string{"letter.txt", "plan.txt"} {
		want := made(t, name, Options{})
		raw, _ := os.ReadFile("testdata/" + name)
		for spelling, other := range spellings(string(raw)) {
			if got := Parse(other, Options{}); !reflect.DeepEqual(facts(got), facts(want)) {
				t.Errorf("%s in %s gives another draft:\n%+v\nwant\n%+v", name, spelling, facts(got), facts(want))
			}
		}
	}
}

// Warnings about the head.
func TestHeadWarnings(t *testing.T) {
	now := Options{Now: model.At(2021, 3, 1, 8, 0)}
	d := Parse(letter("1. Thực hiện Công văn số 9/UBND ngày 12/4/2021 của UBND huyện."), now)
	for _, code := range []WarningCode{FutureDate, LaterReference} {
		if !warns(d, code) {
			t.Errorf("no warning %s: %v", code, d.Warnings)
		}
	}
	d = Parse(strings.Replace(letter("1. Phát thanh."), "ngày 10", "ngày 31 tháng 02 năm 2021, ngày 10", 1), Options{})
	if !warns(d, BadDay) || d.Directive.Date != 20210200 {
		t.Errorf("31/02: %s, %v", d.Directive.Date, d.Warnings)
	}
	if d := Parse(letter("1. Phát\x1b[2J thanh."), Options{}); !warns(d, RemovedSigns) {
		t.Errorf("no warning of signs taken out: %v", d.Warnings)
	}
}
