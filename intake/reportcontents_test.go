package intake

import (
	"strings"
	"testing"
)

// What a report is to tell is no duty of its own.
func TestContentsOfReports(t *testing.T) {
	for _, c := range []struct{ heading, want string }{
		{"Nội dung báo cáo", "2 2021-03-19T23:59"},
		{"Nội dung báo cáo gồm:", "2 2021-03-19T23:59"},
		{"Đề cương báo cáo", "2 2021-03-19T23:59"},
		{"Nội dung tuyên truyền", "1.1a 1.2 2 2021-03-19T23:59"},
	} {
		d := Parse(letter("1. "+c.heading, "1.1. Về tổ chức:", "- Rà soát chức năng, nhiệm vụ;", "1.2. Tổng hợp tồn tại, hạn chế.", "2. Gửi báo cáo về Phòng trước ngày 20/3/2021."), Options{}).Directive
		var got []string
		for _, o := range d.Obligations {
			if o.Derived {
				continue
			}
			if got = append(got, o.ID); o.Deadline != nil {
				got = append(got, o.Deadline.Due.String())
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q asks %q, want %q", c.heading, s, c.want)
		}
	}
}
