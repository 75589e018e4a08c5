package intake

import (
	"encoding/json"
	"strings"
	"testing"

	"congvan/model"
)

// letter wraps clauses in a made-up letter of 10/3/2021, a Wednesday.
func letter(clauses ...string) string { return letterOf("ngày 10 tháng 3 năm 2021", clauses...) }

// letterOf is the letter with its day as written.
func letterOf(written string, clauses ...string) string {
	return `PHÒNG VĂN HÓA VÀ THÔNG TIN

Số: 15/VHTT

An Bình, ` + written + `

V/v thực hiện một số việc trong tháng

Kính gửi: UBND các xã, thị trấn.

Phòng Văn hóa và Thông tin đề nghị các cơ quan, đơn vị:

` + strings.Join(clauses, "\n\n") + `

Nơi nhận:
- Như trên;
- Lưu: VT.

TRƯỞNG PHÒNG

Trần Văn Mẫu
`
}

// only returns the one obligation of a letter with one clause.
func only(t *testing.T, clause string, o Options) model.Obligation {
	t.Helper()
	d := Parse(letter("1. "+clause), o)
	var own []model.Obligation
	for _, ob := range d.Directive.Obligations {
		if !ob.Derived {
			own = append(own, ob)
		}
	}
	if len(own) != 1 {
		t.Fatalf("%q gives %d obligations, want 1: %v", clause, len(own), own)
	}
	return own[0]
}

func TestDeadlinePhrases(t *testing.T) {
	for _, c := range []struct {
		name, clause string
		kind         model.Kind
		want         string // the deadline as JSON, "null" for none
	}{
		{
			"an hour of a day", "Báo cáo kết quả về Phòng trước 16h00 ngày 20/3/2021.", model.Once,
			`{"phrase":"trước 16h00 ngày 20/3/2021","time":"16:00","date":"2021-03-20","due":"2021-03-20T16:00"}`,
		},
		{
			"an hour in words, with the weekday", "Báo cáo kết quả về Phòng trước 16 giờ 30, thứ Sáu, ngày 19 tháng 3 năm 2021.", model.Once,
			`{"phrase":"trước 16 giờ 30, thứ Sáu, ngày 19 tháng 3 năm 2021","time":"16:30","date":"2021-03-19","due":"2021-03-19T16:30"}`,
		},
		{
			"before a day", "Gửi danh sách về Phòng trước ngày 20/3/2021.", model.Once,
			`{"phrase":"trước ngày 20/3/2021","date":"2021-03-20","due":"2021-03-19T23:59"}`,
		},
		{
			"the latest day", "Gửi danh sách về Phòng chậm nhất ngày 20/3/2021.", model.Once,
			`{"phrase":"chậm nhất ngày 20/3/2021","date":"2021-03-20","due":"2021-03-20T23:59"}`,
		},
		{
			"to the end of a day", "Treo băng rôn đến hết ngày 31/3/2021.", model.Once,
			`{"phrase":"đến hết ngày 31/3/2021","date":"2021-03-31","due":"2021-03-31T23:59"}`,
		},
		{
			"within a day", "Hoàn thành việc rà soát trong ngày 15/3/2021.", model.Once,
			`{"phrase":"trong ngày 15/3/2021","date":"2021-03-15","due":"2021-03-15T23:59"}`,
		},
		{
			"a day without its year", "Báo cáo kết quả trước ngày 25/3.", model.Once,
			`{"phrase":"trước ngày 25/3","date":"2021-03-25","due":"2021-03-24T23:59"}`,
		},
		{
			"in brackets", "Tổng hợp, báo cáo UBND huyện (trước ngày 25/3/2021).", model.Once,
			`{"phrase":"trước ngày 25/3/2021","date":"2021-03-25","due":"2021-03-24T23:59"}`,
		},
		{
			"a window", "Tuyên truyền cao điểm từ ngày 15/3 đến ngày 30/4/2021.", model.Window,
			`{"phrase":"từ ngày 15/3 đến ngày 30/4/2021","from":"2021-03-15","until":"2021-04-30","due":"2021-04-30T23:59"}`,
		},
		{
			"a window within a month", "Phát thanh từ ngày 15 đến hết ngày 20/3/2021.", model.Window,
			`{"phrase":"từ ngày 15 đến hết ngày 20/3/2021","from":"2021-03-15","until":"2021-03-20","due":"2021-03-20T23:59"}`,
		},
		{
			"a month", "Hoàn thành việc cài đặt trong tháng 4/2021.", model.Once,
			`{"phrase":"trong tháng 4/2021","date":"2021-04","due":"2021-04-30T23:59"}`,
		},
		{
			"a quarter", "Hoàn thành việc cài đặt trong quý II/2021.", model.Once,
			`{"phrase":"trong quý II/2021","date":"2021-06-30","due":"2021-06-30T23:59"}`,
		},
		{
			"every week in a month", "Báo cáo nhanh về Phòng trước 15h 30' thứ ba hàng tuần trong tháng 4/2021.", model.Recurring,
			`{"phrase":"trước 15h 30' thứ ba hàng tuần trong tháng 4/2021","every":"week","weekday":"tuesday","time":"15:30","from":"2021-04-01","until":"2021-04-30"}`,
		},
		{
			"every week, the day last", "Hằng tuần, trước 10 giờ thứ Sáu báo cáo kết quả về Phòng.", model.Recurring,
			`{"phrase":"Hằng tuần, trước 10 giờ thứ Sáu","every":"week","weekday":"friday","time":"10:00","from":"2021-03-10"}`,
		},
		{
			"every month", "Báo cáo kết quả chậm nhất ngày 20 hằng tháng.", model.Recurring,
			`{"phrase":"chậm nhất ngày 20 hằng tháng","every":"month","day":20,"from":"2021-03-10"}`,
		},
		{
			"before a day of every month", "Báo cáo kết quả trước ngày 20 hàng tháng.", model.Recurring,
			`{"phrase":"trước ngày 20 hàng tháng","every":"month","day":19,"from":"2021-03-10"}`,
		},
		{
			"every quarter", "Định kỳ báo cáo kết quả trước ngày 15 của tháng cuối quý.", model.Recurring,
			`{"phrase":"trước ngày 15 của tháng cuối quý","every":"quarter","day":14,"month":3,"from":"2021-03-10"}`,
		},
		{
			"every year", "Báo cáo kết quả chậm nhất ngày 30 tháng 11 hằng năm.", model.Recurring,
			`{"phrase":"chậm nhất ngày 30 tháng 11 hằng năm","every":"year","day":30,"month":11,"from":"2021-03-10"}`,
		},
		{
			"before the first of a month, every year", "Báo cáo kết quả trước ngày 01/12 hằng năm.", model.Recurring,
			`{"phrase":"trước ngày 01/12 hằng năm","every":"year","month":11,"from":"2021-03-10"}`,
		},
		{
			"every day", "Báo cáo số liệu về Phòng trước 15h00 hằng ngày đến hết tháng 3/2021.", model.Recurring,
			`{"phrase":"trước 15h00 hằng ngày đến hết tháng 3/2021","every":"day","time":"15:00","from":"2021-03-10","until":"2021-03-31"}`,
		},
		{
			"every month without a day", "Định kỳ hằng tháng báo cáo kết quả về Phòng.", model.Recurring,
			`{"phrase":"Định kỳ hằng tháng","every":"month","from":"2021-03-10"}`,
		},
		{
			"days from signing", "Báo cáo kết quả trong thời hạn 05 ngày làm việc kể từ ngày ký.", model.Once,
			`{"phrase":"trong thời hạn 05 ngày làm việc kể từ ngày ký","due":"2021-03-17T23:59","days":5,"working":true,"counted":"signed"}`,
		},
		{
			"days from signing, ending on a Sunday", "Báo cáo kết quả trong 11 ngày kể từ ngày ban hành.", model.Once,
			`{"phrase":"trong 11 ngày kể từ ngày ban hành","due":"2021-03-22T23:59","days":11,"counted":"signed"}`,
		},
		{
			"days from receipt", "Báo cáo kết quả trong vòng 03 ngày kể từ ngày nhận được Công văn này.", model.Once,
			`{"phrase":"trong vòng 03 ngày kể từ ngày nhận được","days":3,"counted":"received"}`,
		},
		{
			"an hour that is met exactly", "Gửi danh sách về Phòng đúng 16h00 ngày 20/3/2021.", model.Once,
			`{"phrase":"đúng 16h00 ngày 20/3/2021","time":"16:00","date":"2021-03-20","due":"2021-03-20T16:00"}`,
		},
		{
			"up to a day", "Treo băng rôn đến ngày 15/3/2021.", model.Once,
			`{"phrase":"đến ngày 15/3/2021","date":"2021-03-15","due":"2021-03-15T23:59"}`,
		},
		{
			"a window without the word for day", "Treo băng rôn từ 01/3 đến 15/3/2021.", model.Window,
			`{"phrase":"từ 01/3 đến 15/3/2021","from":"2021-03-01","until":"2021-03-15","due":"2021-03-15T23:59"}`,
		},
		{
			"a window in words", "Treo băng rôn từ ngày 15 tháng 3 đến ngày 20 tháng 4 năm 2021.", model.Window,
			`{"phrase":"từ ngày 15 tháng 3 đến ngày 20 tháng 4 năm 2021","from":"2021-03-15","until":"2021-04-20","due":"2021-04-20T23:59"}`,
		},
		{
			"a month without its year", "Rà soát, hoàn thành trong tháng 3.", model.Once,
			`{"phrase":"trong tháng 3","date":"2021-03","due":"2021-03-31T23:59"}`,
		},
		{
			"an hour of every quarter", "Báo cáo kết quả trước 11h30 ngày 15 tháng cuối quý.", model.Recurring,
			`{"phrase":"trước 11h30 ngày 15 tháng cuối quý","every":"quarter","day":15,"month":3,"time":"11:30","from":"2021-03-10"}`,
		},
		{
			"an hour of every year", "Báo cáo kết quả trước 16h00 ngày 01/12 hằng năm.", model.Recurring,
			`{"phrase":"trước 16h00 ngày 01/12 hằng năm","every":"year","day":1,"month":12,"time":"16:00","from":"2021-03-10"}`,
		},
		{"when asked", "Báo cáo kết quả về Phòng khi có yêu cầu.", model.OnRequest, `null`},

		{"at once", "Kịp thời báo cáo Phòng các trường hợp vi phạm.", model.Ongoing, `null`},
		{"from time to time", "Tuyên truyền trên loa và định kỳ nhắc lại.", model.Ongoing, `null`},
		{"a programme of every day", "Tăng thời lượng chương trình phát thanh hằng ngày.", model.Ongoing, `null`},
		{"ready when asked", "Bố trí lực lượng sẵn sàng tham gia khi có yêu cầu.", model.Ongoing, `null`},
		{"the day of a meeting", "Thực hiện kết luận tại cuộc họp ngày 08/3/2021.", model.Ongoing, `null`},
		{"the day of a document", "Thực hiện Kế hoạch số 20/KH-UBND ngày 05/3/2021 của UBND huyện.", model.Ongoing, `null`},
		{"the day of an event", "Tuyên truyền không khí của bà con trong ngày hội 18/4/2021.", model.Ongoing, `null`},
		{"what will be", "Thông tin về việc xã sẽ có trạm phát mới trong tháng 5/2021.", model.Ongoing, `null`},
		{"the time of a procedure", "Chuyển đơn của bà con trong thời hạn 04 ngày kể từ ngày nhận đơn.", model.Ongoing, `null`},
		{"days before an event", "Dừng xem xét hồ sơ trước ngày bầu cử 10 ngày.", model.Ongoing, `null`},
		{"figures up to a day", "Rà soát số liệu tính đến ngày 28/02/2021.", model.Ongoing, `null`},
		{"what was done up to a day", "Thông tin việc đến ngày 28/02/2021 huyện đã mở 05 điểm phát.", model.Ongoing, `null`},
		{"what a report is about", "Báo cáo kết quả tuyên truyền trong tháng 3.", model.Ongoing, `null`},
		{"an aim in figures", "Tăng thời lượng từ 10 đến 15/20 phút.", model.Ongoing, `null`},
	} {
		o := only(t, c.clause, Options{Office: model.Office{BeforeDay: model.BeforeLiteral}})
		got, err := json.Marshal(o.Deadline)
		if err != nil {
			t.Fatal(err)
		}
		if s := strings.ReplaceAll(string(got), `\u003e`, ">"); s != c.want || o.Kind != c.kind {
			t.Errorf("%s: %s %s, want %s %s", c.name, o.Kind, s, c.kind, c.want)
		}
	}
}

func TestBeforeDayByHabit(t *testing.T) {
	habit := Options{Office: model.Office{BeforeDay: model.BeforeHabit}}
	if got := only(t, "Báo cáo trước ngày 20/3/2021.", habit).Deadline.Due.String(); got != "2021-03-20T23:59" {
		t.Errorf("due %s, want the end of the day itself", got)
	}
	if got := only(t, "Báo cáo trước ngày 20 hàng tháng.", habit).Deadline.Day; got != 20 {
		t.Errorf("day %d, want 20", got)
	}
}

func TestBeforeDayIsAskedOnce(t *testing.T) {
	clause := "1. Báo cáo kết quả trước ngày 20/3/2021."
	if !warns(Parse(letter(clause), Options{}), BeforeDayUnsure) {
		t.Error("no warning while the office has not said how it reads “trước ngày D”")
	}
	if warns(Parse(letter(clause), Options{Office: model.Office{BeforeDay: model.BeforeHabit}}), BeforeDayUnsure) {
		t.Error("a warning though the office has said it")
	}
}

func warns(d Draft, code WarningCode) bool {
	for _, w := range d.Warnings {
		if w.Code == code {
			return true
		}
	}
	return false
}
