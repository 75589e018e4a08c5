package intake

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"congvan/model"
)

func TestPhrasesAreReadAlone(t *testing.T) {
	issued := model.NewDate(2021, 2, 1)
	for _, c := range []struct {
		text string
		kind model.Kind
		want *model.Deadline
	}{
		{"trước 16h00 ngày 04/02/2021", model.Once, &model.Deadline{Date: 20210204, Time: "16:00", Due: model.At(2021, 2, 4, 16, 0)}},
		{"04/02/2021", model.Once, &model.Deadline{Date: 20210204, Due: model.At(2021, 2, 4, 23, 59)}},
		{"ngày 04/02", model.Once, &model.Deadline{Date: 20210204, Due: model.At(2021, 2, 4, 23, 59)}},
		{"trước ngày 20/02/2021", model.Once, &model.Deadline{Date: 20210220, Due: model.At(2021, 2, 19, 23, 59)}},
		{
			"trước 16 giờ 00 thứ sáu hằng tuần", model.Recurring,
			&model.Deadline{Every: model.Weekly, Weekday: "friday", Time: "16:00", From: 20210201},
		},
		{
			"16h00 thứ năm hằng tuần trong tháng 02/2021", model.Recurring,
			&model.Deadline{Every: model.Weekly, Weekday: "thursday", Time: "16:00", From: 20210201, Until: 20210228},
		},
		{"từ ngày 07/9 đến ngày 14/9/2021", model.Window, &model.Deadline{From: 20210907, Until: 20210914, Due: model.At(2021, 9, 14, 23, 59)}},
		{"khi có yêu cầu", model.OnRequest, nil},
		{"thường xuyên", model.Ongoing, nil},
		{"trước 16h00 ngày 04/02/2021", model.Once, &model.Deadline{Date: 20210204, Time: "16:00", Due: model.At(2021, 2, 4, 16, 0)}},
	} {
		kind, d, ok := Phrase(c.text, issued, Options{})
		if c.want != nil {
			c.want.Phrase = c.text
		}
		if !ok || kind != c.kind || !reflect.DeepEqual(d, c.want) {
			t.Errorf("%q is %s %+v (%v), want %s %+v", c.text, kind, d, ok, c.kind, c.want)
		}
	}
	for _, text := range []string{"", "sớm nhất có thể", "sau khi bầu cử", "99/99/2021", "\x00"} {
		if kind, d, ok := Phrase(text, issued, Options{}); ok {
			t.Errorf("%q is read as %s %+v", text, kind, d)
		}
	}
	if _, d, ok := Phrase("thứ năm hằng tuần", 0, Options{}); !ok || d.From != 0 {
		t.Errorf("without a day of issue: %+v (%v)", d, ok)
	}
	if _, d, _ := Phrase("trước ngày 20/02/2021", issued, Options{Office: model.Office{BeforeDay: model.BeforeHabit}}); d.Due != model.At(2021, 2, 20, 23, 59) {
		t.Errorf("by habit it is due %s", d.Due)
	}
}

func TestHeadlines(t *testing.T) {
	long := strings.Repeat("tuyên truyền ", 40)
	for text, want := range map[string]string{
		"": "", "\n\n": "", "Ghi chú": "Ghi chú",
		"A- A A+ | In trang\n\n# Huyện Sơn Hà tổng kết mùa lễ hội\n\nSáng qua, bà con về dự.":                                                                                                                           "Huyện Sơn Hà tổng kết mùa lễ hội",
		"UBND HUYỆN SƠN HÀ\nPHÒNG VĂN HÓA VÀ THÔNG TIN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 3/BC-VHTT\nSơn Hà, ngày 01 tháng 02 năm 2021\nTình hình phát thanh của các xã trong tháng": "Tình hình phát thanh của các xã trong tháng",
		"[Trang chủ](http://a.vn) và nhiều mục khác nữa\nBà con xã Nậm Pha gặt lúa sớm":                                                                                                                                 "Bà con xã Nậm Pha gặt lúa sớm",
	} {
		if got := Headline(text); got != want {
			t.Errorf("the headline of %q is %q, want %q", text, got, want)
		}
	}
	if got := Headline(long); utf8.RuneCountInString(got) > 200 || !strings.HasSuffix(got, "truyền…") {
		t.Errorf("a long line gives %q", got)
	}
}

// Recipients end where the body begins, even if nothing introduces it.
func TestRecipientsEndWhereTheBodyBegins(t *testing.T) {
	head := "UBND HUYỆN SƠN HÀ\nPHÒNG VĂN HÓA VÀ THÔNG TIN\nSố: 15/VHTT\nV/v thử\n\nSơn Hà, ngày 01 tháng 02 năm 2021\n\n"
	for _, c := range []struct{ words, recipients, ids string }{
		{"Kính gửi: UBND các xã\n1. Tuyên truyền trên loa.\n2. Báo cáo trước ngày 20/02/2021.", "UBND các xã", "1 2"},
		{"Kính gửi: UBND các xã,\n1. Tuyên truyền trên loa.\n2. Báo cáo trước ngày 20/02/2021.", "UBND các xã", "1 2"},
		{"Kính gửi: UBND các xã\n\n1. Tuyên truyền trên loa.\n\n2. Báo cáo trước ngày 20/02/2021.", "UBND các xã", "1 2"},
		{"Kính gửi: UBND các xã\na) Tuyên truyền trên loa.\nb) Báo cáo trước ngày 20/02/2021.", "UBND các xã", "a b"},
		{"Kính gửi: UBND các xã\n- Tuyên truyền trên loa.\n- Báo cáo trước ngày 20/02/2021.", "UBND các xã", "1 2"},
		{"Kính gửi:\n- UBND các xã;\n- Đài huyện\n1. Tuyên truyền trên loa.\n2. Báo cáo trước ngày 20/02/2021.", "UBND các xã|Đài huyện", "1 2"},
		{"Kính gửi: UBND các xã\nCăn cứ Kế hoạch số 3/KH-UBND, đề nghị thực hiện:\n1. Tuyên truyền trên loa.", "UBND các xã", "1"},
		{"Kính gửi:\n- UBND các xã\nThực hiện Kế hoạch số 3/KH-UBND:\n1. Tuyên truyền trên loa.", "UBND các xã", "1"},
		{"Kính gửi:\n- UBND các xã\n\nPhòng đề nghị thực hiện:\n1. Tuyên truyền trên loa.", "UBND các xã", "1"},
		{"Kính gửi: UBND các xã,\nthị trấn.\nPhòng đề nghị:\n1. Tuyên truyền trên loa.", "UBND các xã, thị trấn", "1"},
		{"Kính gửi:\n- UBND các xã;\n\n- Đài huyện.\n\nPhòng đề nghị:\n1. Tuyên truyền trên loa.", "UBND các xã|Đài huyện", "1"},
	} {
		d := Parse(head+c.words+"\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n", Options{})
		if got := strings.Join(d.Directive.Recipients, "|"); got != c.recipients || ids(d) != c.ids {
			t.Errorf("%q: recipients %q, obligations %q; want %q, %q", c.words, got, ids(d), c.recipients, c.ids)
		}
	}
}

func TestAMonthAheadIsWarnedOf(t *testing.T) {
	words := "Số: /VHTT\n\nSơn Hà, ngày     tháng 4 năm 2021\n\nV/v thử\n\nKính gửi: UBND xã.\n\n1. Phát thanh."
	for now, want := range map[model.Instant]bool{
		model.At(2021, 3, 31, 8, 0): true, model.At(2021, 4, 1, 8, 0): false, 0: false,
	} {
		if d := Parse(words, Options{Now: now}); warns(d, FutureDate) != want || !warns(d, BlankDay) {
			t.Errorf("at %s the warnings are %v", now, d.Warnings)
		}
	}
}
