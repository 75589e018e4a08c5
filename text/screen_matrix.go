package text

// Matrix is the words of the matrix of units and periods.
type Matrix struct {
	Lacking, AllUnits, LackingOnly, NoneLacks, NotOwed, ExemptAlready string
	BlockDown, BlockUp, BlockRight, BlockLeft                         string
	Delivered                                                         string // in, owed
	InRow, AllPeriods, OnTimeRow, OnTimeBrief                         string // number of periods, fraction; fraction
	RateIn, RateOnTime                                                string
	Writing, ChosenSign, ExtendedSign, RungSign                       string
	Late, LateBrief                                                   string // LateBrief fits with its time into BriefWidth
	List, ListMore, ListIntro, ListTitle, Names, NamesHint            string // ListTitle: number of the period, deadline
	MarkThese, Nobody, NotOwedHere, ReadList                          string
	CountOpen, CountIn, CountFree, CountSeveral, CountUnknown         string
	ToMark, AlreadyIn, MayBe, NobodyCalled, Near                      string
}

var matrixVI = Matrix{
	Lacking: "Lọc còn thiếu", AllUnits: "Mọi đơn vị", LackingOnly: "lọc: còn thiếu",
	NoneLacks:     "Kỳ này không còn đơn vị nào thiếu. Nhấn Ctrl+F để xem mọi đơn vị.",
	NotOwed:       "Đơn vị này không phải nộp kỳ này.",
	ExemptAlready: "Đơn vị này được miễn. Enter để ghi nhận chi tiết.",
	BlockDown:     "Chọn khối xuống dưới", BlockUp: "Chọn khối lên trên", BlockRight: "Chọn khối sang phải", BlockLeft: "Chọn khối sang trái",
	Delivered: "%d/%d đã nộp",
	InRow:     "nộp %s", AllPeriods: "Cả %d kỳ: nộp %s", OnTimeRow: "đúng hạn/phải nộp %s", OnTimeBrief: "đúng hạn %s",
	RateIn: "Đã nộp %s", RateOnTime: "đúng hạn trên số phải nộp %s",
	Writing: "đang ghi", ChosenSign: "đã chọn", ExtendedSign: "được gia hạn (hạn gốc không đổi)", RungSign: "dòng đang chọn; ở bảng đôn đốc: đến mốc phải gọi",
	Late: "trễ %s", LateBrief: "trễ %s",
	List: "Ghi nhận theo danh sách", ListMore: "hoặc dán thẳng danh sách vào bảng",
	ListIntro: "Gõ hoặc dán tên các đơn vị đã nộp kỳ đang chọn; chưa ghi gì cho đến khi xác nhận.",
	ListTitle: "Ghi nhận theo danh sách – kỳ %d, hạn %s",
	Names:     "Đơn vị đã nộp", NamesHint: "Mỗi dòng một đơn vị, hoặc cách nhau bằng dấu chấm phẩy, dấu phẩy; có số thứ tự hay không đều được",
	ReadList: "Đọc danh sách", MarkThese: "Ghi nhận %d đơn vị", Nobody: "Không có đơn vị nào để ghi nhận.", NotOwedHere: "không được giao phần việc này",
	CountOpen: "sẽ ghi nhận", CountIn: "đã nộp", CountFree: "không phải nộp", CountSeveral: "chưa rõ", CountUnknown: "không có tên",
	ToMark: "Sẽ ghi nhận: %s", AlreadyIn: "Đã nộp từ trước, giữ nguyên: %s", MayBe: "có thể là: %s",
	NobodyCalled: "không có đơn vị nào tên như vậy", Near: "gần giống: %s",
}

var matrixEN = Matrix{
	Lacking: "Who is missing", AllUnits: "All units", LackingOnly: "only missing",
	NoneLacks:     "Nobody is missing in this period. Press Ctrl+F to see all units.",
	NotOwed:       "This unit owes nothing for this period.",
	ExemptAlready: "This unit is exempt. Enter records details.",
	BlockDown:     "Choose a block downwards", BlockUp: "Choose a block upwards", BlockRight: "Choose a block to the right", BlockLeft: "Choose a block to the left",
	Delivered: "%d/%d in",
	InRow:     "in %s", AllPeriods: "All %d [period|periods]: in %s", OnTimeRow: "on time/owed %s", OnTimeBrief: "on time %s",
	RateIn: "In %s", RateOnTime: "on time of all owed %s",
	Writing: "being kept", ChosenSign: "chosen", ExtendedSign: "extended (the original deadline stays)", RungSign: "the line in focus; in the list of calls: time to call",
	Late: "late by %s", LateBrief: "late %s",
	List: "Mark from a list", ListMore: "or paste the list on the matrix",
	ListIntro: "Type or paste the names of the units that delivered for the period in focus; nothing is recorded before you confirm.",
	ListTitle: "Mark from a list – period %d, due %s",
	Names:     "Units that delivered", NamesHint: "One a line, or separated by semicolons or commas; with numbers or without",
	ReadList: "Read the list", MarkThese: "Mark as received: %d", Nobody: "There is no unit to mark.", NotOwedHere: "has no part in this",
	CountOpen: "to be marked", CountIn: "in already", CountFree: "owing nothing", CountSeveral: "unclear", CountUnknown: "unknown",
	ToMark: "To be marked: %s", AlreadyIn: "In already, left as they are: %s", MayBe: "may be: %s",
	NobodyCalled: "no unit is called that", Near: "much like: %s",
}
