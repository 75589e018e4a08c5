package intake

import (
	"strings"
	"testing"

	"congvan/model"
)

// A time in what the issuer does in turn binds those asked only where the report
// stays in the house.
func TestTimeOfReportToOwnHeads(t *testing.T) {
	for _, c := range []struct{ name, clause, want string }{
		{"the issuer by its first word", "Tổng hợp khó khăn gửi về bộ phận Tin học để tổng hợp, báo cáo Lãnh đạo Phòng trước 17h00 ngày 20/3/2021.", "once 2021-03-20T17:00"},
		{"over a line", "Tổng hợp khó khăn gửi về bộ phận Tin học để tổng hợp, báo\ncáo Lãnh đạo Phòng trước 17h00 ngày 20/3/2021.", "once 2021-03-20T17:00"},
		{"in full", "Gửi ý kiến về bộ phận Tin học để tổng hợp và báo cáo Lãnh đạo Phòng Văn hóa và Thông tin trước 17h00 ngày 20/3/2021.", "once 2021-03-20T17:00"},
		{"heads alone", "Gửi ý kiến về bộ phận Tin học để tổng hợp, báo cáo Ban Giám đốc trước 17h00 ngày 20/3/2021.", "once 2021-03-20T17:00"},
		{"its contents between", "Gửi ý kiến về bộ phận Tin học để tổng hợp, báo cáo Lãnh đạo Phòng kết quả chung trước 17h00 ngày 20/3/2021.", "once 2021-03-20T17:00"},
		{"a time of those asked", "Gửi ý kiến trước ngày 18/3/2021 để tổng hợp, báo cáo Lãnh đạo Phòng trước 17h00 ngày 20/3/2021.", "once 2021-03-17T23:59"},
		{"a higher office", "Gửi ý kiến về bộ phận Tin học để tổng hợp, báo cáo UBND huyện trước 17h00 ngày 20/3/2021.", "once"},
		{"heads of a higher office", "Gửi ý kiến về bộ phận Tin học để tổng hợp, báo cáo Lãnh đạo UBND huyện trước 17h00 ngày 20/3/2021.", "once"},
		{"heads of a like office", "Gửi ý kiến về bộ phận Tin học để tổng hợp, báo cáo Lãnh đạo Phòng Nội vụ trước 17h00 ngày 20/3/2021.", "once"},
		{"the issuer is named", "Gửi ý kiến về Phòng để Phòng Văn hóa và Thông tin tổng hợp, báo cáo Lãnh đạo Phòng trước 17h00 ngày 20/3/2021.", "once"},
		{"two times", "Gửi ý kiến về bộ phận Tin học để tổng hợp, báo cáo Lãnh đạo Phòng trước 17h00 ngày 20/3/2021, trình UBND huyện trước 17h00 ngày 25/3/2021.", "once"},
	} {
		var got []string
		for _, o := range Parse(letter("1. "+c.clause), Options{Office: model.Office{Name: "Phòng khác", BeforeDay: model.BeforeLiteral}}).Directive.Obligations {
			if !o.Derived {
				got = append(got, dueWords(&o))
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}
