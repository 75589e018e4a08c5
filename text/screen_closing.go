package text

// Closing is the words of the forms that lock a period and open it again.
type Closing struct {
	Open, Title, Whole, Intro, NoteHint  string
	Reopen, ReopenTitle, ReopenIntro     string
	ReopenHint, Brief, Closed, Submitted string
}

var closingVI = Closing{
	Open: "Khóa / mở lại sổ", Title: "Khóa sổ kỳ %s", Whole: "Khóa sổ nhiệm vụ %s",
	Intro:     "Khóa sổ khi số liệu của kỳ đã gửi lên trên: từ đó không sửa được ghi nhận của kỳ này cho đến khi mở lại sổ.",
	Submitted: "Đã nộp %d/%d.", NoteHint: "Ví dụ: đã tổng hợp gửi Sở ngày 19/02/2021. Có thể để trống",
	Reopen: "Mở lại sổ", ReopenTitle: "Mở lại sổ: kỳ %s", ReopenIntro: "Đã khóa sổ lúc %s.",
	ReopenHint: "Ví dụ: xã Đắk Mông gửi lại số liệu. Lý do được ghi vào nhật ký",
	Brief:      "khóa sổ", Closed: "đã khóa sổ lúc %s",
}

var closingEN = Closing{
	Open: "Close / reopen the period", Title: "Close the period %s", Whole: "Close obligation %s",
	Intro:     "Close a period once its figures went up: from then on nothing recorded of it can be changed until it is opened again.",
	Submitted: "%d of %d are in.", NoteHint: "For example: summary sent to the department on 19/02/2021. May be left blank",
	Reopen: "Open again", ReopenTitle: "Open the period again: %s", ReopenIntro: "It was closed at %s.",
	ReopenHint: "For example: a commune sent its figures again. The reason goes into the journal",
	Brief:      "closed", Closed: "closed at %s",
}
