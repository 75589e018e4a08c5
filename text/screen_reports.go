package text

// Reports is the words of the registers and reports to print.
type Reports struct {
	Title, Head                                                                          string
	Preview, Write, Scope, Directive, Unit, NextSpan, PrevSpan                           string
	SpanLabel, DirectiveLabel, CutOffLabel                                               string
	AllDirectives, Now                                                                   string
	Spans                                                                                map[string]string // "", week, month, quarter, year, own
	ScopeTitle, Quick, QuickHint, From, Until, DayHint                                   string
	CutOff, CutOffHint, Clear                                                            string
	PickDirective, PickUnit, NoUnit, AllUnits, UnitLabel, NotByUnit, Choose, NoDirective string
	SomeUnits, GroupLabel, StandingLabel, AnyStanding, NotByStanding                     string
	TopicLabel, AnyTopic, NotByTopic, FilterHint, Filters                                string
	Indicator, Base, EachBase, Known, KnownHint                                          string
	Making, Reading, Writing, Stop, Stopped                                              string
	Page, PageCut, Refused, Differs, Edge                                                string
	WriteTitle, Format, FormatHint, Path, PathHint, Sheet                                string
	SheetHint, Semicolon, Comma, There, Wrote, Open, Opened                              string
	NoViewer, NoPath                                                                     string
	Formats                                                                              map[string]string
	Names                                                                                map[string]ReportWords
}

// ReportWords is what a report is called and what it is for.
type ReportWords struct{ Name, For string }

var reportsVI = Reports{
	Title: "Báo cáo", Head: "SỔ, BIỂU, BÁO CÁO ĐỂ IN",
	Preview: "Xem trước", Write: "Ghi ra tệp", Scope: "Kỳ", Directive: "Văn bản", Unit: "Đơn vị, nhóm", NextSpan: "Kỳ khác", PrevSpan: "Kỳ khác, ngược lại",
	SpanLabel: "Kỳ", DirectiveLabel: "Văn bản", CutOffLabel: "Chốt số liệu",
	AllDirectives: "tất cả", Now: "lúc in",
	Spans: map[string]string{
		"": "toàn bộ thời gian", "week": "tuần này", "month": "tháng này", "quarter": "quý này", "year": "năm nay", "own": "tự chọn",
	},
	ScopeTitle: "Kỳ báo cáo và thời điểm chốt số liệu", Quick: "Kỳ", QuickHint: "← → để chọn; “tự chọn” lấy hai ngày dưới đây",
	From: "Từ ngày", Until: "Đến hết ngày", DayHint: "ví dụ 01/02/2021; để trống là không giới hạn",
	CutOff: "Chốt số liệu lúc", CutOffHint: "ví dụ 16:00 05/02/2021; việc ghi sau lúc đó không tính; để trống là lúc in",
	Clear:         "Bỏ kỳ và lọc",
	PickDirective: "Chỉ in của một văn bản", Choose: "Chọn",
	NoDirective: "Không có văn bản nào như thế.",
	PickUnit:    "Chỉ in của một đơn vị, nhóm", NoUnit: "Không có đơn vị nào như thế.", AllUnits: "tất cả đơn vị", UnitLabel: "Đơn vị", NotByUnit: "Mẫu này không lọc theo đơn vị, nhóm.",
	SomeUnits: "%d đơn vị đã chọn", GroupLabel: "Nhóm", StandingLabel: "Trạng thái", AnyStanding: "mọi trạng thái", NotByStanding: "Mẫu này không lọc theo trạng thái.",
	TopicLabel: "Chuyên đề", AnyTopic: "mọi chuyên đề", NotByTopic: "Mẫu này không lọc theo chuyên đề.", FilterHint: "← → hoặc chữ đầu để chọn",
	Filters:   "trạng thái, chuyên đề, người ký",
	Indicator: "Chỉ số", Base: "Tính trên", EachBase: "mọi mẫu số", Known: "Như đã biết lúc", KnownHint: "ví dụ 16:00 05/02/2021; số liệu như lúc đó đã biết, không tính đính chính về sau; để trống là như biết hiện nay",
	Making: "Đang lập biểu …", Reading: "Đang lập biểu: đã đọc %s/%s văn bản", Writing: "Đang ghi …", Stop: "Dừng", Stopped: "Đã dừng, chưa ghi tệp nào.",
	Page:    "%s · cột %d–%d/%d · dòng %d–%d/%s",
	PageCut: "Chỉ xem trước %s dòng đầu của mỗi bảng; tệp ghi ra có đủ.",
	Refused: "KHÔNG LẬP ĐƯỢC", Differs: "Các phần việc đếm khác nhau", Edge: "Mép trái / phải",
	WriteTitle: "Ghi ra tệp: %s", Format: "Định dạng", FormatHint: "← → để chọn", Path: "Tệp", PathHint: "thư mục và tên tệp; tệp đã có thì hỏi trước khi ghi đè",
	Sheet: "Ngăn cách ô", SheetHint: "Excel tiếng Việt dùng dấu chấm phẩy", Semicolon: "chấm phẩy, số lẻ dấu phẩy", Comma: "phẩy, số lẻ dấu chấm",
	There: "Đã có tệp %s. Ghi đè lên tệp đó?", Wrote: "Đã ghi %s", Open: "Mở tệp vừa ghi bằng chương trình của máy? %s", Opened: "Đã mở %s bằng chương trình của máy.",
	NoViewer: "Không mở được chương trình nào cho %s; tệp nằm ở %s.", NoPath: "Hãy ghi tên tệp.",
	Formats: map[string]string{"docx": "Word (.docx)", "xlsx": "Excel (.xlsx)", "csv": "CSV", "txt": "văn bản thuần (.txt)"},
	Names: map[string]ReportWords{
		"incoming-register": {"Sổ đăng ký văn bản đến", "Sổ của văn thư theo Nghị định 30/2020, mười cột; ô chưa có số liệu và ký nhận để ghi tay. Kỳ lọc theo ngày đến, chưa ghi thì theo ngày văn bản."},
		"outgoing-register": {"Sổ đăng ký văn bản đi", "Sổ của văn thư theo Nghị định 30/2020, mười cột; ô chưa có số liệu và ký nhận để ghi tay. Kỳ lọc theo ngày văn bản."},
		"handling-register": {"Sổ theo dõi giải quyết văn bản đến", "Văn bản đến đã được cơ quan giải quyết tới đâu, thời hạn, văn bản trả lời."},
		"obligations":       {"Sổ theo dõi nhiệm vụ", "Từng nhiệm vụ: văn bản giao, chủ trì, phối hợp, thời hạn, gia hạn, kết quả, trạng thái, số lần đôn đốc."},
		"by-unit":           {"Biểu tổng hợp thực hiện nhiệm vụ", "Theo đơn vị: đã hoàn thành đúng hạn, quá hạn; chưa hoàn thành; chờ đánh giá; tỷ lệ đúng hạn. Dùng khi giao ban, đánh giá."},
		"periods":           {"Bảng theo dõi nộp báo cáo định kỳ", "Đơn vị nào nộp kỳ nào, lúc nào: Đ đúng hạn, T trễ, – chưa nộp, M miễn; tỷ lệ đúng hạn."},
		"results":           {"Biểu kết quả tuyên truyền", "Số liệu các đơn vị báo cáo: tin bài, thời lượng, lượt phát, người nghe, có dòng tổng cộng."},
		"bluezone":          {"Biểu cài đặt ứng dụng Bluezone", "Xếp hạng xã theo tỷ lệ cài đặt, so với kỳ trước và chỉ tiêu; kỳ lấy ngày cuối."},
		"urging-letter":     {"Công văn đôn đốc", "Gửi các đơn vị quá hạn chưa báo cáo, kèm phụ lục danh sách; số và ngày để trống."},
		"results-report":    {"Báo cáo kết quả", "Gửi Sở TTTT, UBND huyện theo đề cương năm phần, kèm phụ lục các biểu; số nào cũng ghi rõ của bao nhiêu đơn vị."},
		"missing":           {"Danh sách đơn vị chưa gửi báo cáo", "Còn thiếu ai: người phụ trách, điện thoại, hạn, đã đôn đốc mấy lần, hứa ngày nào."},
		"agenda":            {"Lịch việc", "Việc đến hạn theo giờ; không chọn kỳ thì bảy ngày từ hôm nay."},
		"baselines":         {"Bảng so sánh chỉ tiêu", "Kỳ này so với mốc (“ít nhất 02 lần”): giá trị, số lần tăng, đạt hay chưa đạt."},
		"handover":          {"Biên bản bàn giao hồ sơ", "Khi thay người giữ sổ: số văn bản, tệp, tình trạng; hai bên ký."},
		"journal":           {"Nhật ký thay đổi", "Mọi thay đổi đã ghi: lúc nào, ai, nội dung, trước, sau, lý do."},
	},
}

var reportsEN = Reports{
	Title: "Reports", Head: "REGISTERS, FORMS AND REPORTS TO PRINT",
	Preview: "Preview", Write: "Write to a file", Scope: "Period", Directive: "Directive", Unit: "Unit, group", NextSpan: "Next period", PrevSpan: "Previous period",
	SpanLabel: "Period", DirectiveLabel: "Directive", CutOffLabel: "Cut-off",
	AllDirectives: "all", Now: "when printed",
	Spans: map[string]string{
		"": "all time", "week": "this week", "month": "this month", "quarter": "this quarter", "year": "this year", "own": "chosen days",
	},
	ScopeTitle: "Period and cut-off", Quick: "Period", QuickHint: "← → to choose; “chosen days” takes the two days below",
	From: "From", Until: "Until the end of", DayHint: "such as 01/02/2021; blank is without limit",
	CutOff: "Cut-off", CutOffHint: "such as 16:00 05/02/2021; what was recorded later does not count; blank is when printed",
	Clear:         "Clear period and filters",
	PickDirective: "Print of one directive only", Choose: "Choose",
	NoDirective: "There is no such directive.",
	PickUnit:    "Print of one unit or group only", NoUnit: "There is no such unit.", AllUnits: "all units", UnitLabel: "Unit", NotByUnit: "This form is not filtered by unit or group.",
	SomeUnits: "%d [unit|units] chosen", GroupLabel: "Group", StandingLabel: "Standing", AnyStanding: "any standing", NotByStanding: "This form is not filtered by standing.",
	TopicLabel: "Campaign", AnyTopic: "any campaign", NotByTopic: "This form is not filtered by campaign.", FilterHint: "← → or its first letter to choose",
	Filters:   "standing, campaign, signer",
	Indicator: "Indicator", Base: "Share of", EachBase: "each base", Known: "As known at", KnownHint: "such as 16:00 05/02/2021; figures as they were known then, without later corrections; empty is as known now",
	Making: "Filling the form …", Reading: "Filling the form: %s of %s documents read", Writing: "Writing …", Stop: "Stop", Stopped: "Stopped; no file was written.",
	Page:    "%s · columns %d–%d of %d · lines %d–%d of %s",
	PageCut: "The preview has the first %s rows of each table; the file has all.",
	Refused: "CANNOT BE PRINTED", Differs: "Assignments that are counted otherwise", Edge: "Left / right edge",
	WriteTitle: "Write to a file: %s", Format: "Format", FormatHint: "← → to choose", Path: "File", PathHint: "folder and name; before a file is written over, it is asked",
	Sheet: "Cells parted by", SheetHint: "Excel in Vietnamese takes semicolons", Semicolon: "semicolons, decimal comma", Comma: "commas, decimal point",
	There: "%s is there already. Write over it?", Wrote: "Wrote %s", Open: "Open the file with the system's program? %s", Opened: "Opened %s with the system's program.",
	NoViewer: "No program opened %s; the file lies at %s.", NoPath: "Name a file.",
	Formats: map[string]string{"docx": "Word (.docx)", "xlsx": "Excel (.xlsx)", "csv": "CSV", "txt": "plain text (.txt)"},
	Names: map[string]ReportWords{
		"incoming-register": {"Register of incoming documents", "The clerk's register after Decree 30/2020, ten columns; what is not known and the receipt are filled in by hand. The period goes by the day of arrival, else by the documents' dates."},
		"outgoing-register": {"Register of outgoing documents", "The clerk's register after Decree 30/2020, ten columns; what is not known and the receipt are filled in by hand. The period goes by the documents' dates."},
		"handling-register": {"Handling of incoming documents", "How far this office is with what came in, by when, and the answer."},
		"obligations":       {"Register of obligations", "Each obligation: the directive, who leads, who coordinates, deadline, extension, result, standing, urgings."},
		"by-unit":           {"Summary of compliance by unit", "For each unit: done on time, late; not done; to assess; share on time. For briefings and assessments."},
		"periods":           {"Periodic reports handed in", "Who handed in which period and when: Đ on time, T late, – not yet, M exempt; share on time."},
		"results":           {"Results of communication work", "The figures the units reported: items, minutes, broadcasts, listeners, with totals."},
		"bluezone":          {"Bluezone installations", "Communes ranked by share of installations, against the period before and the target; the last day of the period counts."},
		"urging-letter":     {"Urging letter", "To the units that are overdue, with the list as an annex; number and day are left open."},
		"results-report":    {"Report on results", "To the department and the district, in five parts, with the forms as annexes; each figure says of how many units it is."},
		"missing":           {"Units that have not reported", "Who is missing: contact, telephone, deadline, urgings, day promised."},
		"agenda":            {"Agenda", "What is due, by the hour; without a period seven days from today."},
		"baselines":         {"Targets against baselines", "This period against the baseline (“at least twice”): value, times, reached or not."},
		"handover":          {"Record of handing over", "When another officer takes over: documents, files, condition; both sign."},
		"journal":           {"Journal of changes", "Every change: when, who, what, before, after, why."},
	},
}
