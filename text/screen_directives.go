package text

// Directives is the words of the list of documents.
type Directives struct {
	Title, Open, Search, SearchTexts, Searching, FoundTexts, SearchHint, Filter, New, Edit, Remove, ShowAll string
	Supersede, SupersedeTitle, Successor, SuccessorHint, From                                               string
	NothingYet, SearchMore, NoRow, Found, Count, Filtered, NothingFound, Empty, EmptyImport, EmptyNew       string
	ByStanding, ByDirection, ByYear, ByUnit, UnitHint, FilterHint, Any, Apply                               string
	Date, Label, Subject, Done                                                                              string
}

var directivesVI = Directives{
	Title: "Văn bản", Open: "Mở", Search: "Tìm", Filter: "Lọc", New: "Thêm văn bản", Edit: "Sửa", Remove: "Xóa văn bản",
	SearchHint: "Ctrl+F để tìm, không cần gõ dấu", SearchTexts: "Tìm cả trong nội dung", Searching: "Đang tìm trong nội dung…",
	FoundTexts: "Tìm thấy %s trong %s văn bản, kể cả trong nội dung", ShowAll: "Hiện tất cả",
	Supersede: "Văn bản thay thế", SupersedeTitle: "Văn bản thay thế %s",
	Successor: "Văn bản mới", SuccessorHint: "Số, ký hiệu (15/VHTT) hoặc mã số trong tệp", From: "Thay thế từ ngày",
	NoRow: "Chưa có văn bản nào để chọn.", Found: "Tìm thấy %s trong %s văn bản", Count: "%s văn bản",
	Filtered: "Lọc:", NothingFound: "Không tìm thấy văn bản nào. Nhấn Esc để hiện tất cả.",
	NothingYet: "Không tìm thấy. Nhấn Enter để tìm cả trong nội dung, Esc để hiện tất cả.", SearchMore: "Enter trong ô tìm: tìm cả nội dung",
	Empty:       "Chưa có văn bản nào.",
	EmptyImport: "Nhấn Ctrl+O để nhập văn bản đầu tiên: chọn tệp hoặc dán nội dung công văn.",
	EmptyNew:    "Nhấn Ctrl+N để tự soạn một văn bản.",
	ByStanding:  "Tình trạng hạn", ByDirection: "Văn bản đi/đến", ByYear: "Năm", ByUnit: "Đơn vị",
	UnitHint: "Tên, tên ngắn hoặc bí danh của đơn vị; để trống là tất cả", FilterHint: "← → để chọn", Any: "tất cả", Apply: "Áp dụng",
	Date: "Ngày", Label: "Số, ký hiệu", Subject: "Trích yếu", Done: "Đã thực hiện",
}

var directivesEN = Directives{
	Title: "Directives", Open: "Open", Search: "Search", Filter: "Filter", New: "New", Edit: "Edit", Remove: "Remove the document",
	SearchHint: "Ctrl+F to search, diacritics not needed", SearchTexts: "Search the full texts too", Searching: "Searching the full texts…",
	FoundTexts: "Found %s of %s documents, their full texts included", ShowAll: "Show all",
	Supersede: "Superseding document", SupersedeTitle: "What supersedes %s",
	Successor: "New document", SuccessorHint: "Number and symbol (15/VHTT) or the id in the file", From: "Takes over from",
	NoRow: "There is no document to choose yet.", Found: "Found %s of %s documents", Count: "%s documents",
	Filtered: "Filter:", NothingFound: "No document found. Press Esc to show all.",
	NothingYet: "Nothing found. Press Enter to search the full texts too, Esc to show all.", SearchMore: "Enter there: the full texts too",
	Empty:       "There is no document yet.",
	EmptyImport: "Press Ctrl+O to take in the first one: choose a file or paste the text.",
	EmptyNew:    "Press Ctrl+N to enter a document by hand.",
	ByStanding:  "Standing", ByDirection: "In or out", ByYear: "Year", ByUnit: "Unit",
	UnitHint: "Name, short name or alias of a unit; blank is all", FilterHint: "← → to choose", Any: "all", Apply: "Apply",
	Date: "Date", Label: "Number, symbol", Subject: "Subject", Done: "Complied",
}
