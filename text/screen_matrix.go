package text

// Matrix is the words of the matrix of units and periods.
type Matrix struct {
	Lacking, AllUnits, LackingOnly, NoneLacks, NotOwed, ExemptAlready string
	BlockDown, BlockUp, BlockRight, BlockLeft                         string
	Delivered                                                         string // in, owed
	InRow, AllPeriods, OnTimeRow                                      string // number of periods, fraction; fraction
	RateIn, RateOnTime                                                string
	Late, LateBrief, Locked, ExemptBy                                 string    // LateBrief fits with its time into BriefWidth
	Day, Hour, Minute                                                 [2]string // one, several
}

var matrixVI = Matrix{
	Lacking: "Chỉ xem đơn vị còn thiếu", AllUnits: "Xem mọi đơn vị", LackingOnly: "lọc: còn thiếu",
	NoneLacks:     "Kỳ này không còn đơn vị nào thiếu. Nhấn Ctrl+F để xem mọi đơn vị.",
	NotOwed:       "Đơn vị này không phải nộp kỳ này.",
	ExemptAlready: "Đơn vị này được miễn. Enter để ghi nhận chi tiết.",
	BlockDown:     "Chọn khối xuống dưới", BlockUp: "Chọn khối lên trên", BlockRight: "Chọn khối sang phải", BlockLeft: "Chọn khối sang trái",
	Delivered: "%d/%d đã nộp",
	InRow:     "nộp %s", AllPeriods: "Cả %d kỳ: nộp %s", OnTimeRow: "đúng hạn %s",
	RateIn: "Đã nộp %s", RateOnTime: "đúng hạn %s",
	Late: "trễ %s", LateBrief: "trễ %s", Locked: "(khóa)", ExemptBy: "lý do miễn: %s; người quyết định: %s",
	Day: [2]string{"%d ngày", "%d ngày"}, Hour: [2]string{"%d giờ", "%d giờ"}, Minute: [2]string{"%d phút", "%d phút"},
}

var matrixEN = Matrix{
	Lacking: "Only who is missing", AllUnits: "All units", LackingOnly: "only missing",
	NoneLacks:     "Nobody is missing in this period. Press Ctrl+F to see all units.",
	NotOwed:       "This unit owes nothing for this period.",
	ExemptAlready: "This unit is exempt. Enter records details.",
	BlockDown:     "Choose a block downwards", BlockUp: "Choose a block upwards", BlockRight: "Choose a block to the right", BlockLeft: "Choose a block to the left",
	Delivered: "%d/%d in",
	InRow:     "in %s", AllPeriods: "All %d periods: in %s", OnTimeRow: "on time %s",
	RateIn: "In %s", RateOnTime: "on time %s",
	Late: "late by %s", LateBrief: "late %s", Locked: "(closed)", ExemptBy: "exempt because: %s; decided by: %s",
	Day: [2]string{"%d day", "%d days"}, Hour: [2]string{"%d hour", "%d hours"}, Minute: [2]string{"%d min", "%d min"},
}
