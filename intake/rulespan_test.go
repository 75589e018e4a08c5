package intake

import (
	"testing"

	"congvan/model"
)

// A span beside a time that comes again and again says from when until when it
// comes; a span of an event does not.
func TestSpanOfARule(t *testing.T) {
	const november = "2021-11-04 2021-12-23"
	for _, c := range []struct{ name, clause, want string }{
		{"behind a comma", "Báo cáo kết quả về Phòng trước 16 giờ 00 thứ năm hằng tuần, từ ngày 04/11/2021 đến ngày 23/12/2021.", november},
		{"without a comma", "Báo cáo kết quả về Phòng trước 16 giờ 00 thứ năm hằng tuần từ ngày 04/11/2021 đến ngày 23/12/2021.", november},
		{"counted from", "Báo cáo kết quả về Phòng trước 16 giờ 00 thứ năm hằng tuần, kể từ ngày 04/11/2021 đến hết ngày 23/12/2021.", november},
		{"begun with", "Báo cáo kết quả về Phòng trước 16 giờ 00 thứ năm hằng tuần (bắt đầu từ ngày 04/11/2021 đến hết ngày 23/12/2021).", november},
		{"days without the word", "Báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần, từ 04/11 đến 23/12/2021.", november},
		{"the first day without its year", "Báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần, từ ngày 04/11 đến hết ngày 23/12/2021.", november},
		{"over a new year", "Báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần, từ ngày 04/11 đến ngày 20/01/2022.", "2021-11-04 2022-01-20"},
		{"in words", "Báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần, từ ngày 04 tháng 11 đến ngày 23 tháng 12 năm 2021.", november},
		{"over a line", "Báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần, từ\nngày 04/11/2021 đến ngày 23/12/2021.", november},
		{"the receiver last", "Trước 16h00 thứ năm hằng tuần, từ ngày 04/11/2021 đến ngày 23/12/2021 gửi báo cáo về Phòng.", november},
		{"the weekday last", "Hằng tuần, trước 16h00 thứ năm, từ ngày 04/11/2021 đến ngày 23/12/2021, báo cáo kết quả về Phòng.", november},
		{"every day", "Báo cáo số liệu về Phòng trước 15h00 hằng ngày, từ ngày 04/11/2021 đến ngày 23/12/2021.", november},
		{"every month", "Báo cáo kết quả chậm nhất ngày 20 hằng tháng, từ ngày 04/11/2021 đến ngày 23/12/2021.", november},
		{"at the head", "Từ ngày 04/11/2021 đến ngày 23/12/2021, trước 16h00 thứ năm hằng tuần báo cáo kết quả về Phòng.", november},
		{"at the head, words between", "Từ ngày 04/11/2021 đến hết ngày 23/12/2021, UBND các xã báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần.", november},
		{"at the head, counted from", "Kể từ ngày 04/11/2021 đến ngày 23/12/2021, báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần.", november},
		{"at the head of a later sentence", "Tuyên truyền trên loa. Từ 04/11 đến 23/12/2021, báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần.", november},
		{"between commas before", "Báo cáo kết quả về Phòng, từ ngày 04/11/2021 đến ngày 23/12/2021, trước 16h00 thứ năm hằng tuần.", november},

		{"an event before", "Báo cáo kết quả hội chợ từ ngày 04/11/2021 đến ngày 23/12/2021 về Phòng trước 16h00 thứ năm hằng tuần.", "2021-03-10 "},
		{"an event right before", "Báo cáo kết quả hội chợ từ ngày 04/11/2021 đến ngày 23/12/2021 trước 16h00 thứ năm hằng tuần.", "2021-03-10 "},
		{"an event in brackets", "Báo cáo kết quả hội chợ (từ ngày 04/11/2021 đến ngày 23/12/2021) trước 16h00 thứ năm hằng tuần.", "2021-03-10 "},
		{"an event at the head", "Từ ngày 04/11/2021 đến ngày 23/12/2021 diễn ra hội chợ, báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần.", "2021-03-10 "},
		{"an event behind the head", "Từ ngày 04/11/2021 đến ngày 23/12/2021, huyện tổ chức hội chợ, báo cáo kết quả về Phòng trước 16h00 thứ năm hằng tuần.", "2021-03-10 "},
		{"an event behind", "Trước 16h00 thứ năm hằng tuần báo cáo kết quả hội chợ từ ngày 04/11/2021 đến ngày 23/12/2021 về Phòng.", "2021-03-10 "},
		{"an event behind a comma", "Báo cáo kết quả trước 16h00 thứ năm hằng tuần, từ ngày 04/11/2021 đến ngày 23/12/2021 mở hội chợ.", "2021-03-10 "},
		{"an event of the next sentence", "Báo cáo kết quả trước 16h00 thứ năm hằng tuần. Từ ngày 04/11/2021 đến ngày 23/12/2021, phát thanh về hội chợ.", "2021-03-10 "},
		{"an event of an earlier sentence", "Từ ngày 04/11/2021 đến ngày 23/12/2021, phát thanh về hội chợ. Báo cáo kết quả trước 16h00 thứ năm hằng tuần.", "2021-03-10 "},
		{"figures of days", "Báo cáo kết quả trước 16h00 thứ năm hằng tuần, số liệu từ ngày 04/11/2021 đến ngày 23/12/2021.", "2021-03-10 "},
		{"a month that is named", "Báo cáo kết quả trước 16h00 thứ năm hằng tuần trong tháng 4/2021, từ ngày 04/11/2021 đến ngày 23/12/2021.", "2021-04-01 2021-04-30"},
		{"the wrong way round", "Báo cáo kết quả trước 16h00 thứ năm hằng tuần, từ ngày 23/12/2021 đến ngày 04/11/2021.", "2021-03-10 "},
	} {
		o := only(t, c.clause, Options{})
		if o.Kind != model.Recurring {
			t.Errorf("%s: %s", c.name, o.Kind)
			continue
		}
		if got := o.Deadline.From.String() + " " + o.Deadline.Until.String(); got != c.want {
			t.Errorf("%s: %s (%q), want %s", c.name, got, o.Deadline.Phrase, c.want)
		}
	}
}

// The other days of a list have the same span, and its words are in the phrase.
func TestSpanOfEachDay(t *testing.T) {
	const words = "trước 16h00 thứ ba và thứ sáu hằng tuần, kể từ ngày 04/11/2021 đến hết ngày 23/12/2021"
	obligations := Parse(letter("1. Báo cáo kết quả về Phòng "+words+"."), Options{}).Directive.Obligations
	if len(obligations) != 2 {
		t.Fatalf("%d obligations, want one for each weekday", len(obligations))
	}
	for _, o := range obligations {
		if d := o.Deadline; d.From != 20211104 || d.Until != 20211223 || d.Phrase != words {
			t.Errorf("%s: %s to %s, %q", o.ID, d.From, d.Until, d.Phrase)
		}
	}
	if _, d, ok := Phrase(words, 20210201, Options{}); !ok || d.From != 20211104 || d.Until != 20211223 {
		t.Errorf("alone: %+v (%v)", d, ok)
	}
}
