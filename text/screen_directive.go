package text

// Directive is the words of one document: text, obligations and matrix.
type Directive struct {
	Links Links

	Title, Obligations, Text, Matrix, Unit, Standing, Received, Details string
	Total, Beside                                                       string
	DoneOnTime, DoneLate, OpenInTime, OpenOverdue, NoDeadline           string
	ToAssess, Exempt, OnRequest, Superseded                             string
	Toggle, Form, Choose, ChooseAll, Urge, Extend, Request              string
	NextPane, Resolve, Edit, NoAssignment, NoText, NoObligation         string
	NotOnRequest, NothingUnresolved, Chosen, Dormant, Unresolved        string
	Due, Original, ExtendedLate, Extended, Urged, Promised, Ratio       string
	CompleteBy, Periods, Units, InternalReview, SupersededBy            string
	ThenSpace, DoneAlready, NothingToExtend, PrevPane                   string
}

var directiveVI = Directive{
	Links: linksVI,

	Title: "Văn bản", Obligations: "Nhiệm vụ", Text: "Nội dung", Matrix: "Tình hình thực hiện", Unit: "Đơn vị",
	Standing: "Tình trạng", Received: "Nhận lúc", Details: "Chi tiết",
	Total: "Tổng số %d", Beside: "ngoài tổng số:",
	DoneOnTime: "đúng hạn", DoneLate: "trễ hạn", OpenInTime: "trong hạn", OpenOverdue: "quá hạn",
	NoDeadline: "không thời hạn", ToAssess: "chờ đánh giá", Exempt: "được miễn", OnRequest: "khi có yêu cầu", Superseded: "được thay thế",
	Toggle: "Đã nhận", Form: "Ghi nhận", Choose: "Chọn thêm", ChooseAll: "Chọn cả cột",
	Urge: "Đôn đốc", Extend: "Gia hạn", Request: "Ghi yêu cầu báo cáo", NextPane: "Chuyển khung", PrevPane: "Khung trước", Resolve: "Xác định nơi nhận", Edit: "Sửa văn bản",
	NoAssignment: "Nhiệm vụ này chưa có đơn vị nào. Nhấn Ctrl+R để xác định nơi nhận, hoặc Ctrl+E để sửa văn bản.",
	NoText:       "Văn bản này không có nội dung kèm theo.",
	NoObligation: "Văn bản này không giao nhiệm vụ nào.",
	NotOnRequest: "Nhiệm vụ này không thuộc loại khi có yêu cầu.", NothingUnresolved: "Mọi nơi nhận đều đã xác định.",
	Chosen: "Đã chọn %d phần việc", Dormant: "Chờ yêu cầu: nhấn Ctrl+G để ghi.",
	Unresolved: "Nơi nhận chưa xác định: %s",
	Due:        "hạn %s", Original: "hạn gốc %s", ExtendedLate: "gia hạn sau hạn", Extended: "gia hạn (%s)", Urged: "đôn đốc %d lần",
	Promised: "hứa nộp %s", Ratio: "gấp %s lần", CompleteBy: "bổ sung trước %s", Periods: "%d kỳ", Units: "%d đơn vị",
	ThenSpace: "Chọn đơn vị trong bảng rồi nhấn Space.", DoneAlready: "Đã ghi nhận rồi. Enter để sửa, Ctrl+Z để lấy lại.",
	NothingToExtend: "Phần việc này không có thời hạn nên không gia hạn được.",
	InternalReview:  "hạn nội bộ %s", SupersededBy: "được thay thế từ ngày %s",
}

var directiveEN = Directive{
	Links: linksEN,

	Title: "Directive", Obligations: "Obligations", Text: "Text", Matrix: "Compliance", Unit: "Unit",
	Standing: "Standing", Received: "Received", Details: "Details",
	Total: "Total %d", Beside: "beside the total:",
	DoneOnTime: "on time", DoneLate: "late", OpenInTime: "in time", OpenOverdue: "overdue",
	NoDeadline: "no deadline", ToAssess: "to assess", Exempt: "exempt", OnRequest: "on request", Superseded: "superseded",
	Toggle: "Received", Form: "Record", Choose: "Choose", ChooseAll: "Choose column",
	Urge: "Urge", Extend: "Extend", Request: "Log a request", NextPane: "Next pane", PrevPane: "Previous pane", Resolve: "Resolve addressees", Edit: "Edit document",
	NoAssignment: "This obligation has no unit yet. Press Ctrl+R to resolve its addressees, or Ctrl+E to edit the document.",
	NoText:       "This document has no text.",
	NoObligation: "This document asks for nothing.",
	NotOnRequest: "This obligation is not one on request.", NothingUnresolved: "All addressees are resolved.",
	Chosen: "%d [assignment|assignments] chosen", Dormant: "Dormant: Ctrl+G logs a request.",
	Unresolved: "Addressees not resolved: %s",
	Due:        "due %s", Original: "original deadline %s", ExtendedLate: "extended after the deadline", Extended: "extended (%s)", Urged: "urged %d [time|times]",
	Promised: "promised for %s", Ratio: "%s times", CompleteBy: "to be completed by %s", Periods: "%d [period|periods]", Units: "%d [unit|units]",
	ThenSpace: "Choose a unit in the matrix, then press Space.", DoneAlready: "Recorded already. Enter to change it, Ctrl+Z to take it back.",
	NothingToExtend: "This assignment has no deadline to extend.",
	InternalReview:  "internal review date %s", SupersededBy: "superseded from %s",
}
