package text

// Evidence is the words about what shows that a unit did what was asked.
type Evidence struct {
	Place, PlaceHint, Files, FilesHint, Without, WithoutHint string
	Secret                                                   string

	PaperAt, FilesAt    string // place; names
	Unshown, UnshownWhy string // reason
	Count               string // how many
	Open                string
}

var evidenceVI = Evidence{
	Place: "Bản giấy để ở", PlaceHint: "Ví dụ: cặp 3, tủ 2",
	Files: "Tệp minh chứng", FilesHint: "Gõ hoặc kéo thả tệp vào đây; nhiều tệp cách nhau bằng dấu chấm phẩy, xóa tên để bỏ tệp. Nhận ảnh, pdf, Word, Excel (xlsx); tệp chỉ được cất giữ và mở xem",
	Without: "Lý do thiếu minh chứng", WithoutHint: "Khi ghi nhận mà không có minh chứng. Ví dụ: báo qua điện thoại",
	Secret:  "Văn bản mật: không giữ tệp minh chứng.",
	PaperAt: "bản giấy: %s", FilesAt: "tệp: %s", Unshown: "chưa có minh chứng", UnshownWhy: "chưa có minh chứng (%s)",
	Count: "%d chưa có minh chứng", Open: "Mở tệp gốc, minh chứng",
}

var evidenceEN = Evidence{
	Place: "Paper lies in", PlaceHint: "For example: folder 3, cupboard 2",
	Files: "Evidence files", FilesHint: "Type a path or drop a file here; several are parted by semicolons, delete a name to drop the file. Pictures, pdf, Word and Excel (xlsx) are taken; they are only kept and opened",
	Without: "Why there is none", WithoutHint: "When it is recorded without evidence. For example: told by telephone",
	Secret:  "A secret directive: no file is kept as evidence.",
	PaperAt: "paper: %s", FilesAt: "files: %s", Unshown: "no evidence", UnshownWhy: "no evidence (%s)",
	Count: "%d without evidence", Open: "Open original, evidence",
}
