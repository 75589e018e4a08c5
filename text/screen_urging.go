package text

import "congvan/model"

// Urging is the words of the list of whom to call.
type Urging struct {
	Title, Head, HeadLeft, Nobody                      string
	Now, Ask, Choose, ChooseWaiting, Open, Unit, Rest  string
	UnitCol, ContactCol, WhatCol, DueCol, LateCol      string
	UrgedCol, RungCol                                  string
	Times, PromisedFor, Clauses, Clause, Nothing       string
	Rung, AtHour, Next, LastRung, Long, Status, Chosen string
	AllRead, HeadLet, Let, LetBrief, Ended             string // LetBrief fits into 5 cells
	Promise                                            map[model.Promise]string
}

var urgingVI = Urging{
	Title: "Đôn đốc", Head: "CẦN ĐÔN ĐỐC: %s việc, %s đến mốc mà chưa gọi",
	HeadLeft: "%s · đã đọc %s văn bản có hạn gần nhất, còn %s văn bản nữa (Ctrl+L)",
	Nobody:   "Không phải đôn đốc đơn vị nào: không có việc quá hạn, cũng chưa đến mốc nhắc nào trước hạn.",
	Now:      "Đã đôn đốc", Ask: "Ghi hình thức, lời hứa", Choose: "Chọn thêm", ChooseWaiting: "Chọn mọi việc đến mốc",
	Open: "Mở phần việc", Unit: "Hồ sơ đơn vị", Rest: "Đọc hết",
	UnitCol: "Đơn vị", ContactCol: "Liên hệ", WhatCol: "Việc", DueCol: "Hạn", LateCol: "Còn, quá", UrgedCol: "Đã đôn đốc", RungCol: "Mốc",
	Times: "%d× %s", PromisedFor: "hứa %s", Clauses: "%s: %s", Clause: "Nhiệm vụ %s: %s", Nothing: "chưa đôn đốc lần nào",
	Rung: "đến mốc %+d ngày", AtHour: "đến mốc đúng hạn", Next: "đã gọi; mốc sau %s", LastRung: "đã gọi; không còn mốc sau",
	Long: "lần %d: %s, %s%s", Status: "Space ghi đã đôn đốc qua %s; lời hứa (Enter) không làm đổi hạn.",
	Chosen: "Đã chọn %d việc, đôn đốc cùng một bước", AllRead: "Đã đọc hết các văn bản còn việc.",
	HeadLet: ", %s đã quá ngày hứa", Let: "đã quá ngày hứa, cần gọi lại", LetBrief: "hứa", Ended: "đã ghi không thực hiện, không phải gọi",
	Promise: map[model.Promise]string{
		model.PromiseWaiting: "hứa nộp %s", model.PromiseKept: "hứa %s, đã nộp đúng hẹn", model.PromiseBroken: "đã quá ngày hứa %s",
	},
}

var urgingEN = Urging{
	Title: "Urging", Head: "TO URGE: %s calls, %s at a rung and not called since",
	HeadLeft: "%s · read %s documents with the nearest deadlines, %s more (Ctrl+L)",
	Nobody:   "Nobody is to be urged: nothing is overdue, and no reminder before a deadline has come.",
	Now:      "Urged", Ask: "Channel, promise", Choose: "Choose", ChooseWaiting: "Choose all at a rung",
	Open: "Open assignment", Unit: "Unit's record", Rest: "Read all",
	UnitCol: "Unit", ContactCol: "Contact", WhatCol: "What", DueCol: "Due", LateCol: "Left, past", UrgedCol: "Urged", RungCol: "Rung",
	Times: "%d× %s", PromisedFor: "for %s", Clauses: "%s: %s", Clause: "Obligation %s: %s", Nothing: "never urged",
	Rung: "at rung %+d days", AtHour: "at the hour", Next: "called; next rung %s", LastRung: "called; no rung after it",
	Long: "no. %d: %s, %s%s", Status: "Space logs an urging by %s; a promise (Enter) never moves a deadline.",
	Chosen: "%d [call|calls] chosen, urged in one step", AllRead: "All documents that owe something are read.",
	HeadLet: ", %s past the promised day", Let: "past the promised day: call again", LetBrief: "prom.", Ended: "recorded as not done, no call needed",
	Promise: map[model.Promise]string{
		model.PromiseWaiting: "promised for %s", model.PromiseKept: "promised for %s, kept", model.PromiseBroken: "promise of %s broken",
	},
}
