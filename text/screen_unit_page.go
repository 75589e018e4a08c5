package text

import "congvan/model"

// UnitPage is the words of one unit's record.
type UnitPage struct {
	Title, Rate, Trend, Read, Reading                   string
	Urged, Promises, Showing, AllLines, OpenLines       string
	Open, NextNumber, PrevNumber, List, OnlyOpen, Whole string
	Empty, NothingSo, Status                            string
	Directive, Clause, Period, Due, Standing            string
	Received, UrgedCol, Subject                         string
	Times, Nth, At, Channel, What, Promise              string
	PromiseOf                                           map[model.Promise]string
}

var unitPageVI = UnitPage{
	Title: "Hồ sơ đơn vị", Rate: "tỷ lệ hoàn thành đúng hạn %s", Trend: "theo tháng %s–%s %s",
	Read: "đã đọc %s văn bản", Reading: "đang đọc: %s/%s văn bản",
	Urged: "đôn đốc %d lần", Showing: "%s: %d dòng", AllLines: "Tất cả phần việc", OpenLines: "Phần việc chưa xong",
	Promises: "%d lời hứa %s",
	Open:     "Mở phần việc", NextNumber: "Số tiếp theo", PrevNumber: "Số trước", List: "Xem các dòng của số này", OnlyOpen: "Chỉ việc chưa xong", Whole: "Xem tất cả",
	Empty: "Chưa văn bản nào giao việc cho đơn vị này.", NothingSo: "Không có dòng nào thuộc loại này. Esc để xem tất cả.",
	Status:    "Tab qua từng con số, Enter xem các phần việc của số đó",
	Directive: "Văn bản", Clause: "Nhiệm vụ", Period: "Kỳ", Due: "Hạn", Standing: "Tình trạng", Received: "Nhận lúc", UrgedCol: "Đôn đốc", Subject: "Trích yếu",
	Times: "%d lần", Nth: "%d/%d", At: "Lúc", Channel: "Hình thức", What: "Việc", Promise: "Lời hứa",
	PromiseOf: map[model.Promise]string{model.PromiseKept: "đã giữ", model.PromiseBroken: "không giữ", model.PromiseWaiting: "chưa đến ngày"},
}

var unitPageEN = UnitPage{
	Title: "Unit's record", Rate: "done on time of what was done or is overdue %s", Trend: "by month %s–%s %s",
	Read: "%s documents read", Reading: "reading: %s/%s documents",
	Urged: "urged %d [time|times]", Showing: "%s: %d [line|lines]", AllLines: "All assignments", OpenLines: "Open assignments",
	Promises: "promises %[2]s: %[1]d",
	Open:     "Open assignment", NextNumber: "Next number", PrevNumber: "Previous number", List: "List what is behind it", OnlyOpen: "Open ones only", Whole: "Show all",
	Empty: "No document asks anything of this unit yet.", NothingSo: "There is no such line. Esc shows all.",
	Status:    "Tab walks through the numbers, Enter lists the assignments behind one",
	Directive: "Directive", Clause: "Oblig.", Period: "Period", Due: "Due", Standing: "Standing", Received: "Received", UrgedCol: "Urged", Subject: "Subject",
	Times: "%d [time|times]", Nth: "%d/%d", At: "At", Channel: "Channel", What: "What", Promise: "Promise",
	PromiseOf: map[model.Promise]string{model.PromiseKept: "kept", model.PromiseBroken: "broken", model.PromiseWaiting: "still to come"},
}
