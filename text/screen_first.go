package text

// First is the words of the first start and of the office's settings.
type First struct {
	Title, Intro, Language, LanguageHint, Begin, BeginHint, BeginOwn, BeginDemo string
	Next, Later, OfficeTitle, OfficeIntro, UnitsTitle, UnitsIntro               string
	UnitList, UnitListHint, UnitSheet, UnitSheetHint, UnitCount, SheetCount     string
	Finished, LaterHint                                                         string

	Name, NameHint, Parent, ParentHint, Symbol, SymbolHint, Place, PlaceHint string
	Signer, SignerHint, SignerTitle, TitleHint, Authority, AuthorityHint     string
	Email, EmailHint, Officer, OfficerHint                                   string
	SoonDays, SoonHint, LongDays, LongHint, BadDays                          string
	Strict, StrictHint, StrictYes, StrictNo                                  string
	BeforeDay, BeforeDayHint, BeforeAsk                                      string
	Calendar, CalendarHint, Ladder, LadderHint                               string
}

var firstVI = First{
	Title: "Bắt đầu (1/3)", Intro: "Chào mừng đến với sổ theo dõi văn bản chỉ đạo. Mọi dữ liệu nằm trong một tệp trên máy này.",
	Language: "Ngôn ngữ / Language", LanguageHint: "← → để chọn; sau này đổi bằng Ctrl+K hoặc F9",
	Begin: "Bắt đầu với", BeginHint: "Dữ liệu mẫu là cơ quan, đơn vị, văn bản tự đặt, để làm quen; không trộn với dữ liệu thật.",
	BeginOwn: "cơ quan của tôi", BeginDemo: "dữ liệu mẫu",
	Next: "Tiếp tục", Later: "Để sau",
	OfficeTitle: "Cơ quan (2/3)", OfficeIntro: "Thông tin này dùng để nhận ra văn bản đi và để in báo cáo.",
	UnitsTitle: "Đơn vị (3/3)",
	UnitsIntro: "Gõ hoặc dán danh sách đơn vị, mỗi đơn vị một dòng; hoặc ghi đường dẫn bảng đơn vị (.xlsx, .csv).",
	UnitList:   "Danh sách", UnitListHint: "Dòng kết thúc bằng dấu hai chấm “:” là tên nhóm của các dòng sau, đến dòng trống. Ví dụ: UBND các xã, thị trấn:",
	UnitSheet: "Hoặc bảng đơn vị", UnitSheetHint: "Tệp .xlsx hoặc .csv theo mẫu của lệnh congvan template units",
	UnitCount: "= %d đơn vị, %d nhóm", SheetCount: "= bảng được đọc khi nhấn Ctrl+S",
	Finished:  "Đã sẵn sàng. Nhấn Ctrl+O để nhập văn bản đầu tiên.",
	LaterHint: "Có thể điền sau: phím F9 cho cơ quan, màn hình Đơn vị cho danh sách đơn vị.",
	Name:      "Tên cơ quan", NameHint: "Ví dụ: Phòng Văn hóa và Thông tin huyện Tam Đường",
	Parent: "Cơ quan chủ quản", ParentHint: "Ví dụ: UBND huyện Tam Đường",
	Symbol: "Ký hiệu", SymbolHint: "Ví dụ: VHTT", Place: "Địa danh", PlaceHint: "Ví dụ: Tam Đường",
	Signer: "Người ký", SignerHint: "Họ và tên người ký văn bản", SignerTitle: "Chức vụ", TitleHint: "Ví dụ: TRƯỞNG PHÒNG",
	Authority: "Thẩm quyền ký", AuthorityHint: "Ví dụ: KT., TL., TM.; để trống nếu ký trực tiếp",
	Email: "Thư điện tử", EmailHint: "Nơi các đơn vị gửi báo cáo", Officer: "Cán bộ theo dõi", OfficerHint: "Người giữ tệp này",
	SoonDays: "Sắp đến hạn", SoonHint: "Số ngày trước hạn; để trống là 3",
	LongDays: "Quá hạn lâu", LongHint: "Số ngày sau hạn; để trống là 30", BadDays: "Xin ghi số ngày từ 1 đến 365, hoặc để trống.",
	Strict: "Đúng giờ hạn", StrictHint: "Báo cáo nhận đúng vào phút của hạn", StrictYes: "tính là trễ", StrictNo: "tính là đúng hạn",
	BeforeDay: "“Trước ngày D” là", BeforeDayHint: "Áp dụng cho văn bản nhập từ nay về sau", BeforeAsk: "hỏi khi gặp",
	Ladder: "Các mốc đôn đốc", LadderHint: "Số ngày sau hạn, âm là trước; trống: %s",
	Calendar: "Nghỉ, làm bù", CalendarHint: "Ngoài ngày lễ theo luật, mỗi dòng: nghỉ 10/02/2021-16/02/2021 hoặc làm bù 20/02/2021",
}

var firstEN = First{
	Title: "Start (1/3)", Intro: "Welcome to the register of directives. All data lies in one file on this machine.",
	Language: "Ngôn ngữ / Language", LanguageHint: "← → to choose; Ctrl+K or F9 changes it later",
	Begin: "Start with", BeginHint: "Made-up data is an invented office with units and documents, to try things out; keep real data in another file.",
	BeginOwn: "my own office", BeginDemo: "made-up data",
	Next: "Next", Later: "Later",
	OfficeTitle: "Office (2/3)", OfficeIntro: "Used to tell outgoing documents from incoming ones, and for printing reports.",
	UnitsTitle: "Units (3/3)",
	UnitsIntro: "Type or paste the list of units, one a line; or give the path of a units sheet (.xlsx, .csv).",
	UnitList:   "List", UnitListHint: "A line that ends with a colon “:” names the group of the lines after it, up to a blank line. For example: UBND các xã, thị trấn:",
	UnitSheet: "Or a units sheet", UnitSheetHint: "A file .xlsx or .csv as the command congvan template units writes it",
	UnitCount: "= %d [unit|units], %d [group|groups]", SheetCount: "= the sheet is read when you press Ctrl+S",
	Finished:  "Ready. Press Ctrl+O to take in the first document.",
	LaterHint: "You can fill this in later: F9 for the office, the Units tab for the units.",
	Name:      "Name of the office", NameHint: "For example: Phòng Văn hóa và Thông tin huyện Tam Đường",
	Parent: "Parent office", ParentHint: "For example: UBND huyện Tam Đường",
	Symbol: "Symbol", SymbolHint: "For example: VHTT", Place: "Place", PlaceHint: "For example: Tam Đường",
	Signer: "Signer", SignerHint: "Full name of who signs", SignerTitle: "Title", TitleHint: "For example: TRƯỞNG PHÒNG",
	Authority: "Authority", AuthorityHint: "For example: KT., TL., TM.; blank for none",
	Email: "E-mail", EmailHint: "Where units send their reports", Officer: "Officer", OfficerHint: "Who keeps this file",
	SoonDays: "Due soon", SoonHint: "Days before the deadline; blank is 3",
	LongDays: "Long overdue", LongHint: "Days after the deadline; blank is 30", BadDays: "Please give a number of days from 1 to 365, or leave it blank.",
	Strict: "At the very minute", StrictHint: "A report received in the minute of the deadline", StrictYes: "counts as late", StrictNo: "counts as on time",
	BeforeDay: "“Trước ngày D” is", BeforeDayHint: "For documents taken in from now on", BeforeAsk: "ask when it comes up",
	Ladder: "When to urge", LadderHint: "Days after the deadline, negative before; blank: %s",
	Calendar: "Off, working", CalendarHint: "Besides the public holidays, a line each: off 10/02/2021-16/02/2021 or working 20/02/2021",
}
