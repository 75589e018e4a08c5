package text

// Behind is the words of the numbers on the screens, and of the pages that list
// what is behind one.
type Behind struct {
	Open, Title, Numbers, NoNumber, Show, Reading     string // Title: whose numbers
	NextPart, PrevPart, All, NoDue                    string
	Settled, Dated, OnTime, Owed, In, NotIn           string // parts
	Asked, Reported, NotReported                      string // parts: assignments and their figures
	Urgings, UrgedAt, NoFigure                        string // whose; when, channel
	Whole, Period, Periods, Unit, Delivered, OnTimeOf string // Period: number, deadline; Periods: how many; the last two: share
	Unshown, Awaits, Records, SumOf, LastSum          string // SumOf: measure
}

var behindVI = Behind{
	Open: "Xem từ đâu ra con số", Title: "Các phần việc: %s", Numbers: "Các con số đang hiện", NoNumber: "Ở đây không có con số nào để mở.", Show: "Xem các dòng của số này", Reading: "Đang đọc …",
	NextPart: "Nhóm tiếp theo", PrevPart: "Nhóm trước", All: "tổng số", NoDue: "không thời hạn",
	Settled: "đã hoàn thành", Dated: "đã hoàn thành có thời hạn và quá hạn", OnTime: "đúng hạn", Owed: "phải nộp", In: "đã nộp", NotIn: "chưa nộp",
	Asked: "được hỏi số liệu", Reported: "có số liệu", NotReported: "chưa có số liệu",
	Urgings: "Các lần đôn đốc: %s", UrgedAt: "%s, %s", NoFigure: "chưa có",
	Whole: "Nhiệm vụ %s", Period: "kỳ %d, hạn %s", Periods: "cả %d kỳ", Unit: "%s, mọi kỳ", Delivered: "nộp %s", OnTimeOf: "đúng hạn trên số phải nộp %s",
	Unshown: "chưa có minh chứng", Awaits: "%s đã nộp", Records: "Hoạt động: %s", SumOf: "%s: tổng %s, %d/%d đơn vị có số liệu", LastSum: "%s, kỳ trước: tổng %s, %d/%d đơn vị có số liệu",
}

var behindEN = Behind{
	Open: "Show what is behind a number", Title: "Assignments: %s", Numbers: "Numbers on the screen", NoNumber: "There is no number to open here.", Show: "Show the lines of this number", Reading: "Reading …",
	NextPart: "Next part", PrevPart: "Previous part", All: "total", NoDue: "no deadline",
	Settled: "done", Dated: "done with a deadline, and overdue", OnTime: "on time", Owed: "owed", In: "in", NotIn: "not in",
	Asked: "asked for the figure", Reported: "with a figure", NotReported: "without a figure",
	Urgings: "Urgings: %s", UrgedAt: "%s, %s", NoFigure: "none yet",
	Whole: "Obligation %s", Period: "period %d, due %s", Periods: "all %d [period|periods]", Unit: "%s, all periods", Delivered: "in %s", OnTimeOf: "on time of all owed %s",
	Unshown: "without evidence", Awaits: "%s in", Records: "Activities: %s", SumOf: "%s: sum %s, %d/%d [unit|units] with a figure", LastSum: "%s, last period: sum %s, %d/%d [unit|units] with a figure",
}
