package text

// Campaigns is the words of the campaigns: their list, the page of one and the
// forms.
type Campaigns struct {
	Title, None, NoRow, Open, NewActivity, Remove, Period                string
	List, Counts                                                         string // directives, activities
	Campaign, Span, From, Until, AllTime                                 string
	Asked, Documents, Results, Done, Urged, OnTime                       string
	Result, NoResult, Sum, SumTimes, NoDirective, NoActivity             string
	Topics, TopicsTitle, TopicsHint, TopicsIntro, Known                  string
	ActivityForm, Topic, TopicHint, Day, DayHint, What, WhatHint         string
	Quantity, QuantityHint, Measure, MeasureHint, Unit, UnitHint         string
	Directive, DirectiveHint, Source, SourceHint, Note, BadSpan, OneUnit string
	PeriodTitle, FromLabel, UntilLabel, FromHint, UntilHint              string
	Here, RemoveAsk, Undated                                             string
}

var campaignsVI = Campaigns{
	Title: "Chuyên đề", None: "Chưa có chuyên đề nào. Ghi chuyên đề cho văn bản (bầu cử, Bluezone, Tết …) bằng %s ở màn hình Văn bản, hoặc bấm %s để ghi một hoạt động.",
	NoRow: "Chưa chọn mục nào.", Open: "Mở", NewActivity: "Ghi hoạt động", Remove: "Xóa", Period: "Chọn thời gian",
	List: "Chuyên đề theo dõi", Counts: "%d văn bản, %d hoạt động",
	Campaign: "Chuyên đề: %s", Span: "từ %s đến hết %s", From: "từ %s", Until: "đến hết %s", AllTime: "toàn bộ thời gian",
	Asked: "NHIỆM VỤ ĐÃ GIAO", Documents: "VĂN BẢN: %d", Results: "SỐ LIỆU BÁO CÁO", Done: "HOẠT ĐỘNG: %d lượt", Urged: "Đôn đốc: %d lần",
	OnTime:   "Tỷ lệ hoàn thành đúng hạn: %s",
	NoResult: "%s: chưa có số liệu (0/%d phần việc)", Result: "%s: %s%s %s (%d/%d phần việc có số liệu)", Sum: "%s: %s%s %s (%d lượt, %d nơi)", SumTimes: "%s: %d lượt",
	NoDirective: "Không có văn bản nào trong thời gian này.", NoActivity: "Chưa ghi hoạt động nào trong thời gian này.",
	Topics: "Chuyên đề", TopicsTitle: "Chuyên đề của văn bản %s", TopicsHint: "Cách nhau bằng dấu chấm phẩy; để trống nếu không có", TopicsIntro: "Văn bản cùng chuyên đề được tổng hợp chung ở màn hình Chuyên đề (F7).", Known: "Đã dùng: %s.",
	ActivityForm: "Hoạt động", Topic: "Chuyên đề", TopicHint: "Ví dụ: bầu cử, Bluezone, Tết", Day: "Ngày", DayHint: "Ví dụ: 23/05/2021, hoặc 05/2021 nếu chưa rõ ngày",
	What: "Hoạt động", WhatHint: "Ví dụ: phát tờ gấp, treo băng rôn, kiểm tra đài, khen thưởng", Quantity: "Số lượng", QuantityHint: "Ví dụ: 40.000; gần 500 nếu là ước lượng; để trống nếu không đếm",
	Measure: "Đơn vị tính", MeasureHint: "Ví dụ: tờ, chiếc, lượt", Unit: "Nơi thực hiện", UnitHint: "Tên đơn vị; để trống nếu là cơ quan mình",
	Directive: "Theo văn bản", DirectiveHint: "Số, ký hiệu hoặc mã số trong tệp; để trống nếu không theo văn bản nào", Source: "Nguồn", SourceHint: "Số, ký hiệu báo cáo", Note: "Ghi chú",
	BadSpan: "Ngày cuối phải từ ngày đầu trở đi.", OneUnit: "“%s” là một nhóm; hãy ghi tên một đơn vị.",
	PeriodTitle: "Thời gian tổng hợp", FromLabel: "Từ ngày", UntilLabel: "Đến hết ngày", FromHint: "Ví dụ: 01/02/2021; để trống nếu không giới hạn", UntilHint: "Ví dụ: 28/02/2021; để trống nếu không giới hạn",
	Undated: "Gồm cả %d phần việc không thời hạn của các văn bản có ngày trong thời gian này.",
	Here:    "cơ quan mình", RemoveAsk: "Xóa hoạt động “%s”?",
}

var campaignsEN = Campaigns{
	Title: "Campaigns", None: "There is no campaign yet. Name the campaigns of a document (elections, Bluezone, Tết …) with %s on the tab Directives, or press %s to log an activity.",
	NoRow: "Nothing is in focus.", Open: "Open", NewActivity: "Log an activity", Remove: "Remove", Period: "Choose the period",
	List: "Campaigns", Counts: "%d [document|documents], %d [activity|activities]",
	Campaign: "Campaign: %s", Span: "from %s until %s", From: "from %s", Until: "until %s", AllTime: "all the time",
	Asked: "WHAT WAS ASKED", Documents: "DOCUMENTS: %d", Results: "FIGURES REPORTED", Done: "ACTIVITIES: %d", Urged: "Urged: %d [time|times]",
	OnTime:   "Done on time of what was done or is overdue: %s",
	NoResult: "%s: no figures yet (0/%d [assignment|assignments])", Result: "%s: %s%s %s (%d/%d [assignment|assignments] with a figure)", Sum: "%s: %s%s %s (%d×, done by %d)", SumTimes: "%s: %d×",
	NoDirective: "There is no document in this period.", NoActivity: "No activity is logged in this period.",
	Topics: "Campaigns", TopicsTitle: "Campaigns of document %s", TopicsHint: "Separated by semicolons; blank for none", TopicsIntro: "Documents of one campaign are summed up together under Campaigns (F7).", Known: "In use: %s.",
	ActivityForm: "Activity", Topic: "Campaign", TopicHint: "For example: bầu cử, Bluezone, Tết", Day: "Day", DayHint: "For example: 23/05/2021, or 05/2021 if the day is not known",
	What: "Activity", WhatHint: "For example: leaflets, banners, stations inspected, commendations", Quantity: "Quantity", QuantityHint: "For example: 40.000; gần 500 for about 500; blank if not counted",
	Measure: "Counted in", MeasureHint: "For example: tờ, chiếc, lượt", Unit: "Done by", UnitHint: "Name of a unit; blank for this office",
	Directive: "Following document", DirectiveHint: "Number and symbol, or the id in the file; blank for none", Source: "Source", SourceHint: "Number and symbol of the report", Note: "Note",
	BadSpan: "The last day must not be before the first.", OneUnit: "“%s” is a group; please name one unit.",
	PeriodTitle: "Period of the summary", FromLabel: "From", UntilLabel: "Until", FromHint: "For example: 01/02/2021; blank for no limit", UntilHint: "For example: 28/02/2021; blank for no limit",
	Undated: "Including %d without a deadline, of documents dated in this period.",
	Here:    "this office", RemoveAsk: "Remove the activity “%s”?",
}
