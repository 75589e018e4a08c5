package text

import "congvan/model"

// Review is the words of the import dialog, of the review of a document and of
// the small forms opened from it.
type Review struct {
	Title, NewTitle, EditTitle, Accept, Keep                                  string
	ImportIntro, Path, PathHint, Paste, PasteHint                             string
	Read, NothingToRead, Pasted                                               string
	Edit, AddObligation, DropObligation, AddHint, Dropped                     string
	ScrollDown, ScrollUp, TakeBack, TakenBack, NothingToTakeBack              string
	ChooseObligation, ReferenceAsksNothing, LeaveDraft                        string
	IsReference, IsUnknown, Twin                                              string
	NeedsName, ReferenceWithObligations                                       string
	Obligations, FullText, NoText, Counts, CountsSoFar, CountUnknown          string
	Unknown, UnknownShort, Nobody, Units, Periods                             string
	Yield, YieldDormant, YieldOpen                                            string
	DropDraft, Loses, LosesDecisions, KeepAll, OwnDuty                        string
	PhraseSays, PhraseUnread, FigureNotKept                                   string
	FigureOn, FigureCorrects, FigureSame                                      string // percentage and base; cut-off and changes; cut-off
	FigureOffer, FigureTaken, FigureUnplaced                                  string // area and figures; FigureTaken also unit and cut-off
	BeforeDayTitle, BeforeDayIntro, BeforeDay, BeforeDayHint                  string
	BeforeLiteral, BeforeHabit                                                string
	Direction, DirectionHint, Type, TypeHint, Number, NumberHint, WrongNumber string
	Symbol, SymbolHint, Date, DateHint, BadDate, Place                        string
	ParentIssuer, ParentHint, Issuer, Subject, SubjectHint                    string
	Recipients, Copies, OnePerLine, Urgency, UrgencyHint                      string
	Secrecy, SecrecyHint, BadSecrecy, MakeSecret, SecretKeeps                 string
	Note, Signer, SignerName, SignerTitle                                     string
	TitleHint, Authority, AuthorityHint                                       string
	References, ReferencesHint, BadReference                                  string
	NewObligation, EditObligation, ObligationID, ObligationIDHint             string
	ObligationText, Who, WhoHint, Kind, KindHint, DoubledID                   string
	Received, ReceivedHint                                                    string
	Phrase, PhraseHint, Due, DueHint, From, Until, UntilHint, EndsBefore      string
	EveryLabel, ChoiceHint, Weekday, DayOfMonth, DayOfMonthHint               string
	Month, MonthHint, BadNumber, Time, TimeHint, BadTime                      string
	Report, ReportHint, ReportTo, ReportToHint, Yes, No                       string
	Measures, MeasuresHint, BadMeasure, Internal, InternalHint                string
	Every                                                                     map[model.Every]string
}

var reviewVI = Review{
	Title: "Xem lại trước khi lưu", NewTitle: "Văn bản mới", EditTitle: "Sửa văn bản %s", Accept: "Xong", Keep: "Lưu",
	ImportIntro: "Ghi đường dẫn tệp Word, PDF, trang web hoặc .txt (kéo thả tệp vào đây cũng được), hoặc dán nội dung công văn vào ô bên dưới.",
	Path:        "Tệp", PathHint: "Ví dụ: C:\\CongVan\\12-VHTT.docx hoặc ~/congvan.pdf. Nhấn Enter để đọc tệp.",
	Paste: "Hoặc dán nội dung", PasteHint: "Dán xong, nhấn Ctrl+S để đọc.",
	Read: "Đọc văn bản", NothingToRead: "Xin ghi đường dẫn tệp, hoặc dán nội dung vào ô bên dưới.", Pasted: "Nội dung dán",
	Edit: "Sửa", AddObligation: "Thêm nhiệm vụ", DropObligation: "Xóa",
	AddHint: "Nhấn Enter hoặc Ctrl+N để thêm nhiệm vụ.", Dropped: "Đã bỏ nhiệm vụ %s khỏi bản này; Ctrl+Z lấy lại",
	ScrollDown: "Cuộn nội dung xuống", ScrollUp: "Cuộn nội dung lên",
	TakeBack: "Lấy lại trước khi sửa", TakenBack: "Đã lấy lại như trước khi sửa", NothingToTakeBack: "Chưa sửa gì để lấy lại.",
	ChooseObligation:     "Hãy đưa con trỏ tới nhiệm vụ cần bỏ.",
	ReferenceAsksNothing: "Văn bản tham khảo không giao nhiệm vụ. Đổi “Loại sổ” sang văn bản đến hoặc văn bản đi trước đã.",
	LeaveDraft:           "Bản nháp chưa được lưu. Bỏ những gì đã xem, đã sửa?",
	DropDraft:            "Bản nháp chưa được lưu. Bỏ văn bản này?",
	Loses:                "%d ghi nhận sẽ không còn được tính vì nhiệm vụ, kỳ hạn hoặc đơn vị đã đổi.", LosesDecisions: "%d quyết định về kỳ hạn sẽ hết hiệu lực vì hạn đã đổi.", KeepAll: "Vẫn lưu?",
	IsReference:    "Không phải văn bản chỉ đạo: lưu để tham khảo.",
	IsUnknown:      "Chưa nhận ra đây có phải văn bản chỉ đạo: lưu để tham khảo, hoặc đổi “Loại sổ” rồi thêm nhiệm vụ.",
	Twin:           "Có thể văn bản này đã có trong tệp: %s.",
	FigureOn:       "%s (mẫu số: %s)",
	FigureCorrects: "Đính chính số liệu đến hết %s đã có: %s.",
	FigureSame:     "Số liệu đến hết %s đã có, không đổi.",
	FigureOffer:    "Số liệu Bluezone trong văn bản: %s. Enter để ghi vào sổ số liệu khi lưu văn bản.",
	FigureTaken:    "✓ Sẽ ghi số liệu Bluezone khi lưu: %s (%s, đến hết ngày %s). Enter để không ghi.",
	FigureUnplaced: "số liệu Bluezone trong văn bản (%s) chưa ghi: chưa rõ đơn vị hoặc ngày; hãy thêm đơn vị, hoặc ghi ở màn hình Bluezone (F4)",
	FigureNotKept:  "số liệu Bluezone trong văn bản (%s) chưa được ghi vào sổ; hãy nhập với --readings, ghi bằng lệnh congvan bluezone record hoặc ở màn hình Bluezone (F4)",
	NeedsName:      "Xin điền trích yếu hoặc số, ký hiệu để sau này còn tìm thấy văn bản.",
	ReferenceWithObligations: "Văn bản tham khảo không giao nhiệm vụ: hãy bỏ các nhiệm vụ (Ctrl+D), " +
		"hoặc đổi “Loại sổ” sang văn bản đến hay văn bản đi.",
	Obligations: "Nhiệm vụ", FullText: "Toàn văn", NoText: "Văn bản này chưa có nội dung kèm theo.",
	Counts: "%d nhiệm vụ · %d phần việc", CountsSoFar: "%d nhiệm vụ · %d phần việc đến kỳ này", CountUnknown: "%d nơi nhận chưa rõ",
	Unknown: "Chưa rõ là đơn vị nào: %s", UnknownShort: "chưa rõ:", Nobody: "chưa rõ giao cho ai",
	Units: "%d đơn vị", Periods: "%d kỳ",
	OwnDuty: "%s (việc của cơ quan)",
	Yield:   "%s × %s = %d phần việc", YieldDormant: "%s, chờ khi có yêu cầu", YieldOpen: "%s, %s, chưa có kỳ cuối",
	BeforeDayTitle: "Cách hiểu “trước ngày …”",
	BeforeDayIntro: "Văn bản ghi %s mà không có giờ. Cơ quan tính hạn như thế nào? Chỉ hỏi một lần; đổi lại bằng phím F9.",
	BeforeDay:      "Hạn là", BeforeDayHint: "← → để chọn",
	BeforeLiteral: "hết ngày hôm trước", BeforeHabit: "hết chính ngày đó",
	Direction: "Loại sổ", DirectionHint: "← → để chọn", Type: "Loại văn bản", TypeHint: "← → để chọn, hoặc gõ chữ cái đầu",
	Number: "Số", NumberHint: "Để trống nếu chưa cấp số", WrongNumber: "Số phải có chữ số và không kèm ký hiệu, như 15 hoặc 15a; ký hiệu ghi ở mục Ký hiệu.", Symbol: "Ký hiệu", SymbolHint: "Không kèm số. Ví dụ: VHTT, STTTT-BCVTCNTT",
	Date: "Ngày ban hành", DateHint: "Ví dụ: 04/02/2021, hoặc 02/2021 nếu chưa rõ ngày",
	BadDate: "Không hiểu ngày này. Ví dụ: 04/02/2021, 02/2021.", Place: "Địa danh",
	ParentIssuer: "Cơ quan chủ quản", ParentHint: "Ví dụ: UBND huyện Tam Đường", Issuer: "Cơ quan ban hành",
	Subject: "Trích yếu", SubjectHint: "Không ghi “V/v”",
	Recipients: "Kính gửi", Copies: "Nơi nhận", OnePerLine: "Mỗi nơi một dòng",
	Urgency: "Độ khẩn", UrgencyHint: "Ví dụ: KHẨN, THƯỢNG KHẨN, HỎA TỐC", Secrecy: "Độ mật", SecrecyHint: "Để trống, hoặc MẬT, TỐI MẬT, TUYỆT MẬT", Note: "Ghi chú",
	BadSecrecy:  "Không có độ mật này. Hãy ghi MẬT, TỐI MẬT hoặc TUYỆT MẬT, hoặc để trống.",
	MakeSecret:  "Văn bản mật: chỉ giữ số, ký hiệu, ngày và cơ quan ban hành; bỏ trích yếu, nhiệm vụ và toàn văn. Đây là văn bản mật?",
	SecretKeeps: "Văn bản mật: chỉ giữ số, ký hiệu, ngày và cơ quan ban hành, không ghi nội dung và nhiệm vụ.",
	Signer:      "Người ký", SignerName: "Họ và tên", SignerTitle: "Chức vụ", TitleHint: "Ví dụ: TRƯỞNG PHÒNG",
	Authority: "Thẩm quyền ký", AuthorityHint: "Ví dụ: KT., TL., TM.",
	References: "Căn cứ", ReferencesHint: "Mỗi văn bản một dòng: số, ký hiệu; ngày; cơ quan. Ví dụ: 62/TB-UBND; 01/02/2021; UBND huyện",
	BadReference:  "Không hiểu dòng “%s”. Ví dụ: 62/TB-UBND; 01/02/2021; UBND huyện.",
	NewObligation: "Thêm nhiệm vụ", EditObligation: "Nhiệm vụ %s", ObligationID: "Mã", ObligationIDHint: "Theo điểm, khoản trong văn bản. Ví dụ: 3, 1a",
	ObligationText: "Nội dung", Who: "Giao cho", WhoHint: "Tên đơn vị hoặc nhóm, cách nhau bằng dấu chấm phẩy ; tên chưa có trong tệp vẫn được giữ",
	Kind: "Kiểu thời hạn", KindHint: "← → để chọn", DoubledID: "Văn bản đã có nhiệm vụ %s. Xin dùng mã khác.",
	Phrase: "Câu ghi hạn", PhraseHint: "Chép đúng như văn bản. Ví dụ: trước 16h00 ngày 04/02/2021",
	PhraseSays:   "! Câu ghi hạn nói %s, các ô khác nói %s.",
	PhraseUnread: "? Chưa hiểu câu ghi hạn này; xin điền các ô khác.",
	Received:     "Ngày nhận", ReceivedHint: "Hạn được tính từ ngày này; nếu văn bản đến vào ngày khác, hãy sửa lại",
	Due: "Hạn", DueHint: "Ví dụ: 16:00 04/02/2021; chỉ ghi ngày là hết ngày đó; để trống là không thời hạn",
	From: "Từ ngày", Until: "Đến ngày", UntilHint: "Ví dụ: 28/02/2021 hoặc 02/2021", EndsBefore: "Ngày kết thúc ở trước ngày bắt đầu.",
	EveryLabel: "Định kỳ", ChoiceHint: "← → để chọn", Weekday: "Vào", DayOfMonth: "Ngày trong tháng", DayOfMonthHint: "1 đến 31; để trống là ngày cuối tháng",
	Month: "Tháng", MonthHint: "Tháng trong năm, hoặc tháng thứ mấy trong quý; để trống là tháng cuối",
	BadNumber: "Xin ghi số từ 1 đến %d, hoặc để trống.", Time: "Giờ", TimeHint: "Ví dụ: 16:00; để trống là hết ngày",
	BadTime: "Không hiểu giờ này. Ví dụ: 16:00.",
	Report:  "Phải báo cáo", ReportHint: "Nếu có: hết hạn mà không thấy báo cáo là quá hạn",
	ReportTo: "Báo cáo về", ReportToHint: "Nơi nhận báo cáo hoặc địa chỉ thư điện tử", Yes: "có", No: "không",
	Measures: "Số liệu cần", MeasuresHint: "Tên (đơn vị tính) >= chỉ tiêu, cách nhau bằng dấu ; Ví dụ: tin, bài (tin) >= 2; số lượt phát",
	BadMeasure: "Không hiểu “%s”. Ví dụ: tin, bài (tin) >= 2.",
	Internal:   "Hạn nội bộ", InternalHint: "Ngày tự nhắc mình xem lại; không phải hạn của văn bản",
	Every: map[model.Every]string{
		model.Daily: "hằng ngày", model.Weekly: "hằng tuần", model.Monthly: "hằng tháng",
		model.Quarterly: "hằng quý", model.Yearly: "hằng năm",
	},
}

var reviewEN = Review{
	Title: "Review before keeping", NewTitle: "New document", EditTitle: "Edit document %s", Accept: "Accept", Keep: "Keep",
	ImportIntro: "Give the path of a Word, PDF, web or .txt file (dropping the file here works too), or paste the text of the letter into the field below.",
	Path:        "File", PathHint: "For example: C:\\Letters\\12-VHTT.docx or ~/letter.pdf. Press Enter to read the file.",
	Paste: "Or paste the text here", PasteHint: "Then press Ctrl+S to read it.",
	Read: "Read the document", NothingToRead: "Please give the path of a file, or paste the text into the field below.", Pasted: "Pasted text",
	Edit: "Edit", AddObligation: "Add obligation", DropObligation: "Drop",
	AddHint: "Press Enter or Ctrl+N to add an obligation.", Dropped: "Obligation %s dropped from this draft; Ctrl+Z takes it back",
	ScrollDown: "Scroll the text down", ScrollUp: "Scroll the text up",
	TakeBack: "Take the last edit back", TakenBack: "The last edit is taken back", NothingToTakeBack: "Nothing was edited yet.",
	ChooseObligation:     "Move to the obligation to drop first.",
	ReferenceAsksNothing: "A document kept for reference asks nothing. Change “Register” to incoming or outgoing first.",
	LeaveDraft:           "This draft is not kept yet. Drop what you edited?",
	DropDraft:            "This draft is not kept yet. Drop the document?",
	Loses:                "%d [mark|marks] will no longer count, since their obligation, deadline or unit has changed.", LosesDecisions: "%d [decision|decisions] on periods will no longer hold, since their deadline has changed.", KeepAll: "Keep all the same?",
	IsReference:              "Not a directive: kept for reference.",
	IsUnknown:                "It is not clear whether this is a directive: keep it for reference, or change “Register” and add obligations.",
	Twin:                     "This document may be in the file already: %s.",
	FigureOn:                 "%s (base: %s)",
	FigureCorrects:           "Corrects the figures up to %s that are there: %s.",
	FigureSame:               "The figures up to %s are there already, unchanged.",
	FigureOffer:              "Bluezone figure in the text: %s. Enter records it as a reading when the document is kept.",
	FigureTaken:              "✓ Will be recorded as a Bluezone reading: %s (%s, up to %s). Enter leaves it out.",
	FigureUnplaced:           "the Bluezone figure in the text (%s) is not recorded: unit or day not clear; add the unit, or record it on the Bluezone tab (F4)",
	FigureNotKept:            "the Bluezone figure in the text (%s) is not recorded as a reading yet; import with --readings, record it with congvan bluezone record or on the Bluezone tab (F4)",
	NeedsName:                "Please fill in the subject or the number and symbol, so that the document can be found again.",
	ReferenceWithObligations: "A document kept for reference asks nothing: drop its obligations (Ctrl+D), or change “Register” to incoming or outgoing.",
	Obligations:              "Obligations", FullText: "Full text", NoText: "This document has no text yet.",
	Counts: "%d [obligation|obligations] · %d [assignment|assignments]", CountsSoFar: "%d [obligation|obligations] · %d [assignment|assignments] up to this period", CountUnknown: "%d [addressee|addressees] unknown",
	Unknown: "Not known which unit this is: %s", UnknownShort: "unknown:", Nobody: "not clear who is asked",
	Units: "%d [unit|units]", Periods: "%d [period|periods]",
	OwnDuty: "%s (own duty)",
	Yield:   "%s × %s = %d [assignment|assignments]", YieldDormant: "%s, dormant until requested", YieldOpen: "%s, %s, without a last period",
	BeforeDayTitle: "How to read “trước ngày …”",
	BeforeDayIntro: "The text says %s without an hour. How does the office count this deadline? Asked only once; F9 changes it.",
	BeforeDay:      "Due at", BeforeDayHint: "← → to choose",
	BeforeLiteral: "the end of the day before", BeforeHabit: "the end of that day",
	Direction: "Register", DirectionHint: "← → to choose", Type: "Type", TypeHint: "← → to choose, or type the first letter",
	Number: "Number", NumberHint: "Blank while it is not given yet", WrongNumber: "A number has digits and no symbol behind it, like 15 or 15a; the symbol has its own field.", Symbol: "Symbol", SymbolHint: "Without the number. For example: VHTT, STTTT-BCVTCNTT",
	Date: "Date of issue", DateHint: "For example: 04/02/2021, or 02/2021 while the day is not known",
	BadDate: "This date is not understood. For example: 04/02/2021, 02/2021.", Place: "Place",
	ParentIssuer: "Parent office", ParentHint: "For example: UBND huyện Tam Đường", Issuer: "Issuing office",
	Subject: "Subject", SubjectHint: "Without “V/v”",
	Recipients: "Addressed to", Copies: "Copies to", OnePerLine: "One a line",
	Urgency: "Urgency", UrgencyHint: "For example: KHẨN, THƯỢNG KHẨN, HỎA TỐC", Secrecy: "Secrecy", SecrecyHint: "Blank, or MẬT, TỐI MẬT, TUYỆT MẬT", Note: "Note",
	BadSecrecy:  "There is no such mark. Please write MẬT, TỐI MẬT or TUYỆT MẬT, or leave it blank.",
	MakeSecret:  "Of a secret document only number, symbol, date and issuer are kept; its subject, obligations and text are dropped. Is it secret?",
	SecretKeeps: "A secret document: only its number, symbol, date and issuer are kept, neither text nor obligations.",
	Signer:      "Signer", SignerName: "Name", SignerTitle: "Title", TitleHint: "For example: TRƯỞNG PHÒNG",
	Authority: "Authority", AuthorityHint: "For example: KT., TL., TM.",
	References: "References", ReferencesHint: "One document a line: number and symbol; date; office. For example: 62/TB-UBND; 01/02/2021; UBND huyện",
	BadReference:  "The line “%s” is not understood. For example: 62/TB-UBND; 01/02/2021; UBND huyện.",
	NewObligation: "Add an obligation", EditObligation: "Obligation %s", ObligationID: "Id", ObligationIDHint: "As the clause is numbered. For example: 3, 1a",
	ObligationText: "What", Who: "Who", WhoHint: "Units or groups, separated by semicolons; a name that the file does not know is kept all the same",
	Kind: "Kind of deadline", KindHint: "← → to choose", DoubledID: "The document has an obligation %s already. Please use another id.",
	Phrase: "Deadline phrase", PhraseHint: "As the text has it. For example: trước 16h00 ngày 04/02/2021",
	PhraseSays:   "! The phrase says %s, the other fields say %s.",
	PhraseUnread: "? This phrase is not understood; please fill in the other fields.",
	Received:     "Received", ReceivedHint: "The deadline counts from this day; change it if the document came in on another day",
	Due: "Due", DueHint: "For example: 16:00 04/02/2021; a day alone means its end; blank means no deadline",
	From: "From", Until: "Until", UntilHint: "For example: 28/02/2021 or 02/2021", EndsBefore: "The last day is before the first day.",
	EveryLabel: "Every", ChoiceHint: "← → to choose", Weekday: "On", DayOfMonth: "Day of the month", DayOfMonthHint: "1 to 31; blank is the last day of the month",
	Month: "Month", MonthHint: "Month of the year, or which month of the quarter; blank is the last",
	BadNumber: "Please give a number from 1 to %d, or leave it blank.", Time: "Time", TimeHint: "For example: 16:00; blank is the end of the day",
	BadTime: "This time is not understood. For example: 16:00.",
	Report:  "Report asked", ReportHint: "If so, silence after the deadline is overdue",
	ReportTo: "Report to", ReportToHint: "Who receives the report, or an e-mail address", Yes: "yes", No: "no",
	Measures: "Figures asked", MeasuresHint: "Name (unit) >= target, separated by semicolons. For example: articles (pieces) >= 2; broadcasts",
	BadMeasure: "“%s” is not understood. For example: articles (pieces) >= 2.",
	Internal:   "Internal review", InternalHint: "A day to remind yourself; not the document's deadline",
	Every: map[model.Every]string{
		model.Daily: "every day", model.Weekly: "every week", model.Monthly: "every month",
		model.Quarterly: "every quarter", model.Yearly: "every year",
	},
}
