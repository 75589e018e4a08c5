package text

// App is the words of the frame around every screen, and of forms.
type App struct {
	TooSmall, ReadOnly, MadeUp, Speaking                 string
	Looking, LookingAt, TakeBack, DoAgain, QuitDraft     string
	Notes, AnyKey, Halted, HaltedTitle, Reopen, Typed    string
	Help, Palette, Undo, Redo, Import, Office, Language  string
	Quit, QuitTyped, LeaveTyped, Question, Yes, No       string
	Close, Back, Run, Save, Cancel                       string
	NextField, PrevField, NextChoice, PrevChoice         string
	Everywhere, HelpMoving, HelpSaved, HelpSigns         string
	Left, Past                                           string
	MomentHint, DayHint, Nothing, Required, BadDay, More string
	Unchanged                                            string // what was saved is as it was
}

var appVI = App{
	TooSmall:  "Cửa sổ quá nhỏ. Hãy mở rộng ít nhất %d cột × %d dòng.",
	ReadOnly:  "Đang chỉ xem nên không ghi được. Thoát (Ctrl+Q) để trở lại.",
	QuitDraft: "Bản nháp chưa được lưu. Vẫn thoát?",
	Looking:   "CHỈ XEM", LookingAt: "CHỈ XEM bản sao %s", TakeBack: "Ctrl+Z lấy lại", DoAgain: "Ctrl+Y làm lại",
	Notes: "Khi mở tệp dữ liệu", AnyKey: "Nhấn phím bất kỳ để tiếp tục.",
	Halted: "NGỪNG GHI", HaltedTitle: "Ngừng ghi", Reopen: "Mở lại tệp",
	Typed:  "Nội dung đang gõ vẫn còn trên màn hình: nhấn Esc để quay lại chép ra.",
	MadeUp: "DỮ LIỆU MẪU", Speaking: "Ngôn ngữ: Tiếng Việt",
	Help: "Trợ giúp", Palette: "Tìm lệnh", Undo: "Hoàn tác", Redo: "Làm lại", Import: "Nhập văn bản",
	Office: "Thông tin cơ quan", Language: "English / Tiếng Việt",
	Quit: "Thoát", QuitTyped: "Nội dung đang gõ chưa được lưu. Vẫn thoát?",
	LeaveTyped: "Nội dung đang gõ chưa được lưu. Bỏ nội dung này?",
	Question:   "Xin xác nhận", Yes: "Đồng ý", No: "Không",
	Close: "Đóng", Back: "Quay lại", Run: "Thực hiện", Save: "Lưu", Cancel: "Bỏ qua",
	NextField: "Ô tiếp theo", PrevField: "Ô trước", NextChoice: "Lựa chọn khác", PrevChoice: "Lựa chọn trước",
	Everywhere: "Ở mọi màn hình",
	HelpMoving: "Di chuyển: ↑ ↓ PgUp PgDn Home End.", HelpSaved: "Mọi thay đổi được lưu ngay; Ctrl+Z lấy lại.",
	HelpSigns: "Dấu hiệu tình trạng hạn:",
	Left:      "còn %s", Past: "quá %s",
	MomentHint: "Ví dụ: 16:00 04/02/2021; để trống là bây giờ",
	Unchanged:  "Nội dung vẫn như cũ, không có gì thay đổi",
	DayHint:    "Ví dụ: 04/02/2021",
	Nothing:    "(trống)", Required: "Xin điền ô này.", BadDay: "Không hiểu ngày giờ này. Ví dụ: 16:00 04/02/2021.",
	More: "và %d mục nữa",
}

var appEN = App{
	TooSmall:  "The window is too small. Please enlarge it to at least %d columns × %d lines.",
	ReadOnly:  "Open for reading only, nothing is written. Leave (Ctrl+Q) to go back.",
	QuitDraft: "The draft is not kept yet. Quit all the same?",
	Looking:   "READ ONLY", LookingAt: "READ ONLY, copy of %s", TakeBack: "Ctrl+Z takes it back", DoAgain: "Ctrl+Y does it again",
	Notes: "When the data file was opened", AnyKey: "Press any key to go on.",
	Halted: "NOT WRITING", HaltedTitle: "Nothing more is written", Reopen: "Open the file again",
	Typed:  "What you typed is still on the screen: press Esc to go back and copy it.",
	MadeUp: "MADE-UP DATA", Speaking: "Language: English",
	Help: "Help", Palette: "Find a command", Undo: "Undo", Redo: "Redo", Import: "Take in a document",
	Office: "This office", Language: "English / Tiếng Việt",
	Quit: "Quit", QuitTyped: "What you typed is not saved yet. Quit all the same?",
	LeaveTyped: "What you typed is not saved yet. Drop it?",
	Question:   "Please confirm", Yes: "Yes", No: "No",
	Close: "Close", Back: "Back", Run: "Run", Save: "Save", Cancel: "Cancel",
	NextField: "Next field", PrevField: "Previous field", NextChoice: "Next choice", PrevChoice: "Previous choice",
	Everywhere: "On every screen",
	HelpMoving: "Move: ↑ ↓ PgUp PgDn Home End.", HelpSaved: "Every change is saved at once; Ctrl+Z takes it back.",
	HelpSigns: "Signs of standing:",
	Left:      "%s left", Past: "%s over",
	MomentHint: "For example: 16:00 04/02/2021; blank means now",
	Unchanged:  "As it was: nothing has changed",
	DayHint:    "For example: 04/02/2021",
	Nothing:    "(blank)", Required: "Please fill this field.", BadDay: "This date is not understood. For example: 16:00 04/02/2021.",
	More: "and %d more",
}
