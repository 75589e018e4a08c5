package intake

import (
	"encoding/json"
	"testing"

	"congvan/model"
)

// words returns the phrase of the warning of an unknown deadline, "" for none.
func words(d Draft) string {
	for _, w := range d.Warnings {
		if w.Code == UnknownDeadline {
			return w.Args[1]
		}
	}
	return ""
}

// A time that the text gives and the rules cannot read is never lost in silence.
func TestUnreadTimesAreToldOf(t *testing.T) {
	for clause, want := range map[string]string{
		"Báo cáo kết quả về Phòng trong vòng 03 ngày kể từ ngày nhận được Công văn này.":           "trong vòng 03 ngày kể từ ngày nhận được",
		"Gửi danh sách trong 03 ngày kể từ ngày nhận đơn vị gửi qua email.":                        "trong 03 ngày kể từ ngày nhận",
		"Giải quyết trong 03 ngày kể từ ngày nhận đủ hồ sơ.":                                       "",
		"Tổ chức 02 buổi trong tháng 3, tháng 4/2021.":                                             "",
		"Gửi danh sách về Phòng trước 16h60 ngày 20/3/2021.":                                       "trước 16h60 ngày 20/3/2021",
		"Gửi danh sách về Phòng trước ngày 31/02/2021.":                                            "trước ngày 31/02/2021",
		"Gửi danh sách về Phòng chậm nhất là ngày 31/4.":                                           "chậm nhất là ngày 31/4",
		"Gửi danh sách về Phòng trước 16h00.":                                                      "trước 16h00",
		"Gửi danh sách về Phòng trước ngày 25.":                                                    "trước ngày 25",
		"Treo băng rôn, xong 20/3/2021.":                                                           "xong 20/3/2021",
		"Treo băng rôn từ ngày 20/3 đến ngày 15/3/2021.":                                           "đến ngày 15/3/2021",
		"Phát thanh từ ngày 15/3/2021 đến ngày 20/3/2021, gửi danh sách trước 25h ngày 22/3/2021.": "trước 25h ngày 22/3/2021",
		// read, or no time of the office's work
		"Gửi danh sách về Phòng trước 16h00 ngày 20/3/2021.":                        "",
		"Treo băng rôn từ ngày 15/3 đến ngày 30/4/2021.":                            "",
		"Phát thanh trên loa từ 16h30 đến 17h30.":                                   "",
		"Tăng từ 10 đến 15-20 phút mỗi chương trình.":                               "",
		"Đưa tỷ lệ cài đặt đến 95,5% số máy.":                                       "",
		"Mở rộng đến 5/10 xã.":                                                      "",
		"Dừng xem xét hồ sơ trước ngày bầu cử 10 ngày.":                             "",
		"Thông báo cho đoàn kiểm tra trước 48 giờ.":                                 "",
		"Rà soát số liệu tính đến ngày 28/02/2021.":                                 "",
		"Khắc phục tồn tại: đến hết ngày 28/02/2021, còn 02 xã đã dừng phát.":       "",
		"Thực hiện Kế hoạch số 20/KH-UBND ngày 05/3/2021 của UBND huyện.":           "",
		"Cắt băng khánh thành nhà văn hóa bản có diện tích hạn chế 20/3 mét vuông.": "",
	} {
		if got := words(Parse(letter("1. "+clause), Options{})); got != want {
			t.Errorf("%q: warned of %q, want %q", clause, got, want)
		}
	}
}

// Days counted from the signing are open while the day of signing is.
func TestDaysFromBlankDay(t *testing.T) {
	text := letterOf("ngày … tháng 3 năm 2021", "1. Báo cáo kết quả trong 05 ngày kể từ ngày ký.")
	d := Parse(text, Options{})
	if got := words(d); got != "trong 05 ngày kể từ ngày ký" {
		t.Errorf("warned of %q", got)
	}
	if o := d.Directive.Obligations[0]; o.Kind != model.Once || o.Deadline == nil || o.Deadline.Due != 0 {
		t.Errorf("%s, %+v", o.Kind, o.Deadline)
	}
}

// A day without its year is the next one from the document on.
func TestYearOfBareDays(t *testing.T) {
	for _, c := range []struct{ written, clause, due, warned string }{
		{"ngày 10 tháng 3 năm 2021", "Báo cáo kết quả chậm nhất ngày 10/3.", "2021-03-10T23:59", ""},
		{"ngày 10 tháng 3 năm 2021", "Báo cáo kết quả chậm nhất ngày 09/3.", "2022-03-09T23:59", "chậm nhất ngày 09/3"},
		{"ngày 01 tháng 3 năm 2021", "Báo cáo kết quả chậm nhất ngày 05/01.", "2022-01-05T23:59", "chậm nhất ngày 05/01"},
		{"ngày 20 tháng 12 năm 2021", "Báo cáo kết quả chậm nhất ngày 05/01.", "2022-01-05T23:59", ""},
		{"ngày … tháng 3 năm 2021", "Báo cáo kết quả chậm nhất ngày 02/3.", "2021-03-02T23:59", ""},
		{"ngày 10 tháng 3 năm 2021", "Hoàn thành việc cài đặt trong tháng 3.", "2021-03-31T23:59", ""},
		{"ngày 20 tháng 12 năm 2021", "Hoàn thành việc cài đặt trong tháng 01.", "2022-01-31T23:59", ""},
	} {
		d := Parse(letterOf(c.written, "1. "+c.clause), Options{})
		o := d.Directive.Obligations[0]
		if o.Deadline == nil || o.Deadline.Due.String() != c.due || words(d) != c.warned {
			t.Errorf("%s, %q: %+v, warned of %q; want %s, %q", c.written, c.clause, o.Deadline, words(d), c.due, c.warned)
		}
	}
}

// "trước thứ năm" of every week has two readings, as "trước ngày 25" has.
func TestBeforeWeekday(t *testing.T) {
	for _, c := range []struct {
		clause string
		o      model.Office
		want   string
		asked  bool
	}{
		{"Báo cáo kết quả trước thứ năm hằng tuần.", model.Office{}, "wednesday", true},
		{"Báo cáo kết quả trước thứ năm hằng tuần.", model.Office{BeforeDay: model.BeforeHabit}, "thursday", false},
		{"Hằng tuần, trước ngày thứ hai, báo cáo kết quả.", model.Office{BeforeDay: model.BeforeLiteral}, "sunday", false},
		{"Báo cáo kết quả trước 16h00 thứ năm hằng tuần.", model.Office{}, "thursday", false},
		{"Báo cáo kết quả chậm nhất thứ năm hằng tuần.", model.Office{}, "thursday", false},
	} {
		d := Parse(letter("1. "+c.clause), Options{Office: c.o})
		got, _ := json.Marshal(d.Directive.Obligations[0].Deadline)
		if dl := d.Directive.Obligations[0].Deadline; dl == nil || dl.Weekday != c.want || warns(d, BeforeDayUnsure) != c.asked {
			t.Errorf("%q: %s, asked %v; want %s, %v", c.clause, got, warns(d, BeforeDayUnsure), c.want, c.asked)
		}
	}
}

// What needs a clause that asks around it in a document stands alone when typed.
func TestPhrasesWithoutClause(t *testing.T) {
	for text, want := range map[string]string{
		"từ 01/3 đến 15/3/2021": "2021-03-15T23:59", "đến ngày 15/3/2021": "2021-03-15T23:59", "trong tháng 3": "2021-03-31T23:59",
		"đúng 16h00 ngày 15/3": "2021-03-15T16:00", "trước 16h60 ngày 15/3/2021": "", "trước ngày 31/02/2021": "",
	} {
		got := ""
		if _, d, ok := Phrase(text, 20210310, Options{}); ok {
			got = d.Due.String()
		}
		if got != want {
			t.Errorf("%q is due %q, want %q", text, got, want)
		}
	}
}

// Working days are counted by the office's own calendar.
func TestCountedByTheOfficesCalendar(t *testing.T) {
	text := letter("1. Báo cáo kết quả trong thời hạn 05 ngày làm việc kể từ ngày ký.")
	due := func(c model.Calendar) model.Instant {
		d := Parse(text, Options{Office: model.Office{Calendar: c}})
		return d.Directive.Obligations[0].Deadline.Due
	}
	plain := due(model.Calendar{})
	day := plain.Date()
	if got := due(model.Calendar{Off: []model.Date{day}}); got <= plain {
		t.Errorf("the last day off: due %s, by the law's calendar %s", got, plain)
	}
	if got := due(model.Calendar{Working: []model.Date{day.AddDays(-int(day.Weekday()))}}); got >= plain {
		t.Errorf("a Sunday worked: due %s, by the law's calendar %s", got, plain)
	}
}
