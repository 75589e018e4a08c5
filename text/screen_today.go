package text

// Today is the words of the first screen.
type Today struct {
	Title, Open, ByUnit, ByDocument, Nothing, Status            string
	Overdue, DueSoon, ToAssess, AllClear                        string
	Last, Owing, OwingListed, Figures, NoFigures, NoTotal, More string
	DueToday, AtHour, Chains, ChainsNewest, In, Ready           string
	Silent, SilentNewest, SilentSince, Missed, Awaited          string
	NoChain                                                     string
}

var todayVI = Today{
	Title: "Hôm nay", Open: "Mở", ByUnit: "Theo đơn vị", ByDocument: "Theo văn bản",
	Nothing: "Không có việc nào để mở.", Status: "Enter mở đúng phần việc; Tab xem theo đơn vị hoặc theo văn bản",
	Overdue: "QUÁ HẠN: %s phần việc", DueSoon: "SẮP ĐẾN HẠN: %s phần việc", ToAssess: "CHỜ ĐÁNH GIÁ: %s phần việc",
	AllClear: "Không có việc quá hạn, sắp đến hạn hay chờ đánh giá.",
	Last:     "Thay đổi gần đây", Owing: "Đơn vị còn việc chưa hoàn thành", OwingListed: "Đơn vị còn việc, theo các dòng trên màn hình",
	Figures:   "%s trên %s (%s/%s; %d/%d đơn vị)",
	NoFigures: "Chưa có số liệu cài đặt.",
	NoTotal:   "Đã có số liệu, chưa có mẫu số để tính chung.",
	DueToday:  "ĐẾN HẠN HÔM NAY: %s phần việc", AtHour: "lúc %s",
	Chains: "CHỜ KẾT QUẢ ĐỂ TỔNG HỢP: %s nhiệm vụ", ChainsNewest: "CHỜ KẾT QUẢ ĐỂ TỔNG HỢP: %s nhiệm vụ trong các văn bản mới nhất",
	In: "%d/%d đã nộp", Ready: "đủ, có thể tổng hợp", Awaited: "Xem kết quả đang chờ", NoChain: "Dòng này không chờ kết quả của đơn vị nào.",
	Silent: "ĐƠN VỊ IM LẶNG LÂU: %s", SilentNewest: "ĐƠN VỊ IM LẶNG LÂU: %s, theo các dòng trên và %s văn bản mới nhất",
	SilentSince: "từ %s", Missed: "%d việc liền không nộp gì",
	More: "… và %s dòng nữa: xem ở màn hình Văn bản, lọc theo tình trạng hạn",
}

var todayEN = Today{
	Title: "Today", Open: "Open", ByUnit: "By unit", ByDocument: "By document",
	Nothing: "There is nothing to open.", Status: "Enter opens the very assignments; Tab shows by unit or by document",
	Overdue: "OVERDUE: %s assignments", DueSoon: "DUE SOON: %s assignments", ToAssess: "TO ASSESS: %s assignments",
	AllClear: "Nothing is overdue, due soon or to assess.",
	Last:     "Last changes", Owing: "Units that still owe", OwingListed: "Units that still owe, as of the lines listed",
	Figures:   "%s of %s (%s/%s; %d/%d [unit|units])",
	NoFigures: "No install figures yet.",
	NoTotal:   "There are figures, but no base to add them up on.",
	DueToday:  "DUE TODAY: %s assignments", AtHour: "at %s",
	Chains: "AWAITING RESULTS TO SUM UP: %s duties", ChainsNewest: "AWAITING RESULTS TO SUM UP: %s duties of the newest documents",
	In: "%d/%d in", Ready: "complete, ready to be summed up", Awaited: "Show the results awaited", NoChain: "This line awaits no results.",
	Silent: "UNITS SILENT FOR LONG: %s", SilentNewest: "UNITS SILENT FOR LONG: %s, as of the lines above and the %s newest documents",
	SilentSince: "since %s", Missed: "%d in a row, nothing came",
	More: "… and %s lines more: see Directives, filtered by standing",
}
