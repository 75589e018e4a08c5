package text

import "congvan/model"

// Why is the words that tell how an assignment comes to its standing.
type Why struct {
	Open, Title, Next, Prev                             string
	Standing, Rule, Original, AllMoved, Extended, Due   string
	Received, State, Complete, Exempt, Superseded       string
	Report, Request, Closed, Evidence, Clock            string
	Reckoned, NotReceived, Yes, No, Nobody, ByPeriod    string
	Merged, Recorded, ByMark, Settings, Strict, Lenient string

	To       string // an extension: new deadline, who allowed it, basis, when it was recorded
	Late     string // it was recorded after the deadline
	After    string // how long after the deadline
	Before   string // how long before
	OnTheDot string
	Rules    map[model.Rule]string
}

var whyVI = Why{
	Open: "Vì sao", Next: "Phần việc tiếp theo", Prev: "Phần việc trước", Title: "Vì sao: %s",
	Standing: "Tình trạng", Rule: "Vì", Original: "Hạn gốc", AllMoved: "Quyết định về kỳ", Extended: "Gia hạn", Due: "Hạn để tính",
	Received: "Nhận lúc", State: "Ghi nhận", Complete: "Bổ sung trước", Exempt: "Miễn", Superseded: "Thay thế",
	Report: "Phải báo cáo", Request: "Yêu cầu", Closed: "Khóa sổ", Evidence: "Minh chứng", Clock: "Lúc này",
	Reckoned: "%s; tính là sắp đến hạn từ %d ngày trước hạn, quá hạn lâu từ %d ngày sau hạn", NotReceived: "chưa nhận", Yes: "có", No: "không", Nobody: "chưa ai yêu cầu",
	ByPeriod: "cả kỳ, theo quyết định trên", Merged: "gộp vào kỳ khác, theo quyết định trên", Recorded: "ghi lúc %s", ByMark: "ghi nhận riêng kỳ này", Settings: "Cách tính",
	Strict: "đúng phút hết hạn là trễ", Lenient: "đúng phút hết hạn vẫn là đúng hạn",
	To: "đến %s, %s cho phép, căn cứ: %s; ghi lúc %s", Late: "ghi sau khi đã hết hạn", After: "sau hạn %s", Before: "trước hạn %s", OnTheDot: "đúng phút hết hạn",
	Rules: map[model.Rule]string{
		model.ByExemption:      "đơn vị được miễn hoặc việc này không áp dụng, nên đứng ngoài tổng số",
		model.ByNoRequest:      "chỉ phải làm khi có yêu cầu, mà chưa có yêu cầu nào, nên đứng ngoài tổng số",
		model.BySupersession:   "văn bản mới đã thay thế việc này, nên đứng ngoài tổng số",
		model.ByDoneNoDue:      "đã hoàn thành, và văn bản không đặt thời hạn",
		model.ByFailedNoDue:    "được ghi nhận là không thực hiện, và văn bản không đặt thời hạn",
		model.ByOpenNoDue:      "chưa hoàn thành, và văn bản không đặt thời hạn",
		model.ByFailure:        "được ghi nhận là không thực hiện, nên tính là việc chưa xong, quá hạn",
		model.ByLateReceipt:    "đã hoàn thành, nhưng đơn vị gửi sau hạn",
		model.ByTimelyReceipt:  "đã hoàn thành, và đơn vị gửi trong hạn",
		model.ByCompletionPast: "mới đạt một phần, và ngày phải bổ sung xong đã qua",
		model.ByLatePartial:    "mới đạt một phần, và đơn vị gửi sau hạn",
		model.ByTimelyPartial:  "mới đạt một phần, nhưng đơn vị gửi trong hạn",
		model.ByNoReport:       "đã hết hạn mà đơn vị không phải báo cáo: việc đánh giá là của cơ quan mình",
		model.ByLongPast:       "đã hết hạn từ lâu mà đơn vị chưa gửi",
		model.ByPast:           "đã hết hạn mà đơn vị chưa gửi",
		model.ByNearDue:        "chưa hết hạn, nhưng hạn đã gần",
		model.ByTime:           "chưa hết hạn",
	},
}

var whyEN = Why{
	Open: "Why", Next: "Next assignment", Prev: "Previous assignment", Title: "Why: %s",
	Standing: "Standing", Rule: "Because", Original: "Original deadline", AllMoved: "Decided of the period", Extended: "Extended", Due: "Deadline that counts",
	Received: "Received", State: "Recorded", Complete: "Complete by", Exempt: "Exempt", Superseded: "Superseded",
	Report: "Report asked for", Request: "Request", Closed: "Closed", Evidence: "Evidence", Clock: "Now",
	Reckoned: "%s; due soon from %d [day|days] before the deadline, long overdue from %d [day|days] after it", NotReceived: "not received", Yes: "yes", No: "no", Nobody: "nobody has asked yet",
	ByPeriod: "the whole period, by the decision above", Merged: "merged into another, by the decision above", Recorded: "recorded at %s", ByMark: "recorded of this period alone", Settings: "Reckoning",
	Strict: "at the very minute of the deadline is late", Lenient: "at the very minute of the deadline is on time",
	To: "to %s, allowed by %s, basis: %s; recorded at %s", Late: "recorded after the deadline", After: "%s after the deadline", Before: "%s before the deadline", OnTheDot: "at the very minute of the deadline",
	Rules: map[model.Rule]string{
		model.ByExemption:      "the unit is exempt or this does not apply to it, so it stands outside the total",
		model.ByNoRequest:      "it is owed on request only and nobody has asked, so it stands outside the total",
		model.BySupersession:   "a newer directive has taken it over, so it stands outside the total",
		model.ByDoneNoDue:      "it is done, and the directive sets no deadline",
		model.ByFailedNoDue:    "it was recorded as not done, and the directive sets no deadline",
		model.ByOpenNoDue:      "it is not done yet, and the directive sets no deadline",
		model.ByFailure:        "it was recorded as not done, which counts as open and overdue",
		model.ByLateReceipt:    "it is done, but the unit delivered after the deadline",
		model.ByTimelyReceipt:  "it is done, and the unit delivered by the deadline",
		model.ByCompletionPast: "it is partial, and the day by which to complete it has passed",
		model.ByLatePartial:    "it is partial, and the unit delivered after the deadline",
		model.ByTimelyPartial:  "it is partial, but the unit delivered by the deadline",
		model.ByNoReport:       "the deadline has passed and no report is asked for: to assess it is this office's own work",
		model.ByLongPast:       "the deadline passed long ago and nothing came from the unit",
		model.ByPast:           "the deadline has passed and nothing came from the unit",
		model.ByNearDue:        "the deadline has not passed, but is near",
		model.ByTime:           "the deadline has not passed",
	},
}
