package text

// Links is the words of what a document is linked to: documents that it names,
// those that name it, the same one as stored before, and its file.
type Links struct {
	Related, None, To, From, Files, Absent, More, Count, Here  string
	Choose                                                     string
	Open, NoFile, Opened, NoViewer, WhichFile, NotKept, Secret string

	TwinHint   string
	TwinTitle  string
	TwinIntro  string // label, day and subject
	TwinSame   string // the same
	TwinOpen   string
	TwinFile   string // label
	TwinText   string // label
	TwinApart  string
	TwinSecret string
	NoneToTake string

	DropSecret string // a question
	DropFiles  string // their paths follow
	WebPage    string // name; a question
}

var linksVI = Links{
	Related: "Văn bản liên quan", None: "Văn bản này không dẫn văn bản nào, và chưa có văn bản nào dẫn tới nó.",
	To: "Căn cứ", From: "Được dẫn trong", Files: "Tệp gốc", Absent: "chưa có trong tệp", More: "và %d văn bản nữa", Count: "%d văn bản",
	Here:   "→ là văn bản đã có trong tệp: lưu xong, mở bằng Ctrl+P trên màn hình văn bản.",
	Choose: "Chọn",
	Open:   "Mở tệp gốc", NoFile: "Văn bản này không có tệp gốc kèm theo.", Opened: "Đã mở “%s” bằng chương trình của máy.",
	NoViewer:  "Máy này không mở được “%s”; bản để xem nằm ở %s.",
	WhichFile: "Mở tệp nào?", NotKept: "chưa giữ được tệp gốc: %s", Secret: "mật: không giữ tệp gốc",
	TwinHint:   "Nhấn Enter để chọn: mở văn bản đã có, lấy tệp này làm tệp gốc của nó, hoặc lưu thành văn bản khác.",
	TwinTitle:  "Văn bản có thể đã có",
	TwinIntro:  "Trong tệp đã có %s: cùng cơ quan ban hành, số, ký hiệu và năm. Làm thế nào với văn bản đang xem lại?",
	TwinSame:   "Đúng tệp này đã được nhập trước đây: %s. Làm thế nào với văn bản đang xem lại?",
	TwinOpen:   "Mở văn bản đã có, bỏ bản đang xem lại",
	TwinFile:   "Lấy tệp này làm tệp gốc của văn bản đã có",
	TwinText:   "Lấy nội dung này thay nội dung của văn bản đã có",
	TwinApart:  "Lưu thành một văn bản khác",
	TwinSecret: "Văn bản mật: không giữ nội dung và tệp gốc.",
	NoneToTake: "Văn bản này không được đọc từ một tệp.",

	DropSecret: "Văn bản mật: chương trình không giữ nội dung và tệp gốc. Bỏ nội dung và tệp gốc khỏi văn bản này rồi lưu? (Nhật ký vẫn giữ bản cũ để hoàn tác.)",
	DropFiles:  "Tệp gốc vẫn nằm trên đĩa; nếu phải xóa, hãy tự xóa tệp:",
	WebPage:    "“%s” là trang web: khi mở, trình duyệt có thể tải dữ liệu từ mạng và để lộ rằng văn bản đã được mở. Vẫn mở?",
}

var linksEN = Links{
	Related: "Related documents", None: "This document names no other, and none names it yet.",
	To: "References", From: "Named in", Files: "Original", Absent: "not in the file", More: "and %d more", Count: "%d [document|documents]",
	Here:   "→ is in the file already: once this is kept, Ctrl+P on its screen opens it.",
	Choose: "Choose",
	Open:   "Open original", NoFile: "This document has no original.", Opened: "Opened “%s” with the system's program.",
	NoViewer:  "This machine cannot open “%s”; a copy to look at lies at %s.",
	WhichFile: "Which file?", NotKept: "the original could not be kept: %s", Secret: "secret: its file is not kept",
	TwinHint:   "Press Enter to choose: open the one that is here, take this file as its original, or keep another document.",
	TwinTitle:  "This document may be here already",
	TwinIntro:  "The file has %s: the same issuer, number, symbol and year. What shall become of the document under review?",
	TwinSame:   "This very file was taken in before: %s. What shall become of the document under review?",
	TwinOpen:   "Open the one that is here, drop this draft",
	TwinFile:   "Take this file as the original of the one that is here",
	TwinText:   "Take this text in place of that of the one that is here",
	TwinApart:  "Keep it as another document",
	TwinSecret: "A secret document: neither its text nor its file is kept.",
	NoneToTake: "This document was not read from a file.",

	DropSecret: "A secret document: neither its text nor its original is kept. Drop them from this document and keep it? (The journal has the former one, for undoing.)",
	DropFiles:  "The original stays on the disk; where it has to go, delete the file yourself:",
	WebPage:    "“%s” is a web page: opening it, the browser may fetch data from the network and so tell that it was opened. Open it all the same?",
}
