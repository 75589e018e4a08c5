package text

import (
	"fmt"
	"strings"

	"congvan/intake"
	"congvan/model"
)

// Warnings is the words for what to look at in a document that was read, by
// code; the verbs are the arguments of the code.
type Warnings map[intake.WarningCode]string

var warningsVI = Warnings{
	intake.ChangesTaken:  "văn bản còn %s chỗ sửa chưa chốt (theo dõi thay đổi), đã đọc như đã chấp nhận",
	intake.HiddenText:    "đã bỏ %s đoạn chữ ẩn",
	intake.LegacyLetters: "chữ theo bảng mã cũ (%s), đã đổi sang Unicode; hãy xem lại dấu",
	intake.UnsureLetters: "chưa chắc bảng mã của văn bản (đọc theo %s); hãy xem lại từng chữ có dấu",
	intake.ScannedPages:  "trang %s là ảnh quét nên không đọc được; hãy xem bản gốc để bổ sung",
	intake.Recognised:    "chữ do máy nhận dạng từ ảnh quét; hãy đối chiếu số và ngày với bản gốc",
	intake.LostLetters:   "có %s chữ trong tệp không đọc được; hãy đối chiếu với bản gốc",
	intake.CutShort:      "tệp không có phần cuối, có thể tải về chưa đủ; hãy tải lại hoặc đối chiếu với bản gốc",
	intake.NoListNumbers: "tệp .doc không ghi số thứ tự tự động của các khoản, mục; hãy đối chiếu với bản gốc hoặc lưu thành .docx",
	intake.PartsLeftOut:  "trong văn bản có nhúng %s tệp khác, các tệp đó không được đọc",

	intake.BlankNumber:     "số văn bản để trống",
	intake.UnreadNumber:    "số văn bản không đọc được (“%s”)",
	intake.WrongWeekday:    "nhiệm vụ %s: ghi %s nhưng ngày %s không phải thứ đó",
	intake.BlankDay:        "ngày ban hành để trống (chỉ có tháng %s)",
	intake.BadDay:          "ngày “%s” không có trong lịch",
	intake.NoDate:          "không thấy ngày ban hành",
	intake.NoIssuer:        "không thấy cơ quan ban hành",
	intake.NoAddressee:     "nhiệm vụ %s không rõ giao cho ai",
	intake.NoObligation:    "không thấy nhiệm vụ nào trong văn bản",
	intake.LostNumber:      "không thấy số văn bản, có thể nằm trong phần bị thiếu của tệp",
	intake.LostDate:        "không thấy đủ ngày ban hành, có thể nằm trong phần bị thiếu của tệp",
	intake.LostIssuer:      "không thấy cơ quan ban hành, có thể nằm trong phần bị thiếu của tệp",
	intake.LostObligations: "không thấy nhiệm vụ nào, có thể nằm trong phần bị thiếu của tệp",
	intake.FutureDate:      "ngày ban hành %s ở sau hôm nay",
	intake.LaterReference:  "văn bản dẫn chiếu %s ngày %s mới hơn văn bản này",
	intake.SecretText:      "văn bản đóng dấu %s: chỉ giữ số và ngày, không lưu nội dung, không giữ tệp gốc",
	intake.RemovedSigns:    "đã bỏ %s ký tự lạ hoặc ký tự điều khiển",
	intake.BeforeDayUnsure: "nhiệm vụ %s: “%s” có thể là hết ngày hôm trước hoặc hết ngày đó; hãy chọn một cách hiểu",
	intake.RestDay:         "nhiệm vụ %s: hạn %s rơi vào ngày nghỉ, chuyển sang %s",
	intake.PastDeadline:    "nhiệm vụ %s: hạn %s ở trước ngày ban hành",
	intake.ReceivedDay:     "nhiệm vụ %s: “%s”: nếu nhận ngày %s thì hạn là hết ngày %s; hãy kiểm tra ngày nhận",
	intake.UnknownDeadline: "nhiệm vụ %s: “%s” chưa rõ là ngày nào",
}

var warningsEN = Warnings{
	intake.ChangesTaken:  "%s tracked changes are still open in the file; they were read as accepted",
	intake.HiddenText:    "%s stretches of hidden text were left out",
	intake.LegacyLetters: "the letters were in an old encoding (%s) and turned into Unicode; look at the marks again",
	intake.UnsureLetters: "the encoding of the text is not certain (read as %s); look at every letter with a mark",
	intake.ScannedPages:  "the pages %s are scans and were not read; look into the original for what they say",
	intake.Recognised:    "the text was recognised from scans by a program; compare numbers and dates with the original",
	intake.LostLetters:   "%s letters of the file cannot be read; compare with the original",
	intake.CutShort:      "the end of the file is missing, it may not have come down whole; download it again or compare with the original",
	intake.NoListNumbers: "a .doc file does not hold the automatic numbers of clauses; compare with the original, or save it as .docx",
	intake.PartsLeftOut:  "%s further files within the document were not read",

	intake.BlankNumber:     "the number is left blank",
	intake.UnreadNumber:    "the number cannot be read (“%s”)",
	intake.WrongWeekday:    "obligation %s: it says %s, but %s is another day of the week",
	intake.BlankDay:        "the day of issue is left blank (only the month %s is given)",
	intake.BadDay:          "the day “%s” is in no calendar",
	intake.NoDate:          "no date of issue was found",
	intake.NoIssuer:        "no issuing office was found",
	intake.NoAddressee:     "obligation %s does not say who is asked",
	intake.NoObligation:    "no obligation was found in the document",
	intake.LostNumber:      "no number was found; it may be in the part of the file that is missing",
	intake.LostDate:        "no whole date of issue was found; it may be in the part of the file that is missing",
	intake.LostIssuer:      "no issuing office was found; it may be in the part of the file that is missing",
	intake.LostObligations: "no obligation was found; there may be some in the part of the file that is missing",
	intake.FutureDate:      "the date of issue %s is after today",
	intake.LaterReference:  "the document cited, %s of %s, is newer than this one",
	intake.SecretText:      "the document is marked %s: only its number and date are kept, neither its text nor its file",
	intake.RemovedSigns:    "%s strange or control characters were taken out",
	intake.BeforeDayUnsure: "obligation %s: “%s” may mean the end of the day before or of that day; choose one",
	intake.RestDay:         "obligation %s: the deadline %s falls on a day off and moves to %s",
	intake.PastDeadline:    "obligation %s: the deadline %s is before the date of issue",
	intake.ReceivedDay:     "obligation %s: “%s”: if received on %s, the deadline is the end of %s; check the day received",
	intake.UnknownDeadline: "obligation %s: it is not clear which day “%s” is",
}

// Warning words one thing to look at in a document, as a sentence without
// capital and stop.
func Warning(w intake.Warning, l Lang) string {
	form := Of(l).Warnings[w.Code]
	if form == "" {
		return string(w.Code)
	}
	args := make([]any, len(w.Args))
	for i, a := range w.Args {
		args[i] = readable(a, l)
	}
	return fill(form, args)
}

// readable writes a machine's date or instant as people do.
func readable(s string, l Lang) string {
	if i, err := model.ParseInstant(s); err == nil {
		return When(i, l)
	}
	if d, err := model.ParseDate(s); err == nil && len(s) > len("2006") {
		return Day(d)
	}
	return s
}

// fill is Sprintf that bears fewer or more arguments than the form takes.
func fill(form string, args []any) string {
	n := strings.Count(form, "%s")
	for len(args) < n {
		args = append(args, "…")
	}
	return fmt.Sprintf(form, args[:n]...)
}
