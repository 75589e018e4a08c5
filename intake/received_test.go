package intake

import (
	"slices"
	"testing"

	"congvan/model"
)

// Days counted from the day received: the day on which the document is taken in
// is offered, and the deadline stays open.
func TestDaysFromTheDayReceived(t *testing.T) {
	text := "SỞ Y TẾ\nSố: 9/SYT\nAn Bình, ngày 01 tháng 3 năm 2021\nKính gửi: UBND các xã.\n1. Báo cáo kết quả trong 05 ngày làm việc kể từ ngày nhận được văn bản.\n"
	for _, c := range []struct {
		now  model.Instant
		code WarningCode
		args []string
	}{
		{model.At(2021, 3, 4, 9, 0), ReceivedDay, []string{"1", "trong 05 ngày làm việc kể từ ngày nhận được", "2021-03-04", "2021-03-11"}},
		{0, UnknownDeadline, []string{"1", "trong 05 ngày làm việc kể từ ngày nhận được"}},
		{model.At(2021, 2, 20, 9, 0), UnknownDeadline, []string{"1", "trong 05 ngày làm việc kể từ ngày nhận được"}},
	} {
		d := Parse(text, Options{Now: c.now})
		if o := d.Directive.Obligation("1"); o == nil || o.Deadline == nil || o.Deadline.Due != 0 {
			t.Errorf("at %s: %+v", c.now, o)
		}
		if !slices.ContainsFunc(d.Warnings, func(w Warning) bool { return w.Code == c.code && slices.Equal(w.Args, c.args) }) {
			t.Errorf("at %s: %v", c.now, d.Warnings)
		}
	}
}
