package text

// Issue is the words of issuing an urging letter.
type Issue struct {
	Open, Title, Confirm, Go, GoOver, NoCutOff                        string
	Compose                                                           string // of the screens that lead to the letter
	Deadline, DeadlineHint, DeadlineOver                              string
	Signer, SignerHint, SignerLabel, DeadlineLabel                    string
	Number, NumberHint, NotNow, NextNumber, Day, DayHint              string
	Register, RegisterHint                                            string
	To, NumberIs, NumberOf, NoNumber, DeadlineOpen, FileIs, FileThere string
	Parts, Step                                                       string
	Issued, Unwritten, OpenLetter, OpenFile, NoFile, NoReport         string
}

var issueVI = Issue{
	Open: "Phát hành", Title: "Phát hành công văn đôn đốc", Confirm: "Phát hành công văn này?", Go: "Phát hành", GoOver: "Phát hành, ghi đè tệp",
	NoCutOff: "Phát hành theo số liệu lúc này; hãy để trống “chốt số liệu” (Ctrl+T).",
	Compose:  "Soạn công văn đôn đốc",
	Deadline: "Đề nghị gửi trước", DeadlineHint: "ví dụ 16:00 10/02/2021; là hạn đôn đốc, không thay hạn gốc; để trống thì để chấm trong công văn",
	DeadlineOver: "Hạn này đã qua; hãy ghi một lúc sau lúc này.",
	Signer:       "Người ký", SignerHint: "← → để chọn; thêm người ký ở F9", SignerLabel: "Ký", DeadlineLabel: "Đề nghị gửi trước",
	Number: "Số văn bản", NumberHint: "← → để chọn; cấp số sau: mở công văn vừa phát hành, Ctrl+K, “Cấp số”", NotNow: "chưa cấp số", NextNumber: "cấp số tiếp theo",
	Day: "Ngày văn bản", DayHint: "ngày ghi trên công văn, và năm của sổ; để trống là hôm nay", Register: "Sổ", RegisterHint: "để trống là sổ chung của cơ quan",
	To: "Gửi %d đơn vị, %d phần việc quá hạn:", NumberIs: "Số: %s", NumberOf: "số tiếp theo của năm %d", NoNumber: "chưa cấp số, để chấm",
	DeadlineOpen: "để chấm", FileIs: "Tệp: %s", FileThere: "Tệp này đã có: phát hành thì ghi đè lên.",
	Parts: "%d phần việc", Step: "Một bước: vào sổ văn bản đi, ghi đôn đốc từng đơn vị, giữ bản in; Ctrl+Z lấy lại tất cả.",
	Issued:    "Đã phát hành %s, gửi %d đơn vị; đã vào sổ văn bản đi, đã ghi đôn đốc. Tệp: %s. %s mở văn bản, %s mở tệp, %s lấy lại tất cả.",
	Unwritten: "Đã phát hành nhưng chưa ghi được tệp; hãy in lại ở “Bản in đã giữ” (%s). Vì sao: %s", OpenLetter: "Mở công văn", OpenFile: "Mở tệp",
	NoReport: "Văn bản này không yêu cầu báo cáo nên không có gì để đôn đốc bằng công văn.",
	NoFile:   "Chưa ghi được tệp; hãy in lại ở “Bản in đã giữ” (%s).",
}

var issueEN = Issue{
	Open: "Issue", Title: "Issue the urging letter", Confirm: "Issue this letter?", Go: "Issue", GoOver: "Issue, write over the file",
	NoCutOff: "A letter is issued on the figures of now; leave the cut-off blank (Ctrl+T).",
	Compose:  "Compose an urging letter",
	Deadline: "Asks for reports by", DeadlineHint: "such as 16:00 10/02/2021; it moves no deadline; blank leaves dots in the letter",
	DeadlineOver: "That moment is over; give one after now.",
	Signer:       "Signer", SignerHint: "← → to choose; add signers in F9", SignerLabel: "Signer", DeadlineLabel: "Asks for reports by",
	Number: "Number", NumberHint: "← → to choose; to give it later open the issued letter, Ctrl+K, “Give a number”", NotNow: "not yet", NextNumber: "give the next one",
	Day: "Day of the letter", DayHint: "as on the letter; its year is that of the register; blank is today", Register: "Register", RegisterHint: "blank is the office's own",
	To: "To %d [unit|units], %d overdue [assignment|assignments]:", NumberIs: "Number: %s", NumberOf: "the next one of %d", NoNumber: "not given yet, dots",
	DeadlineOpen: "dots", FileIs: "File: %s", FileThere: "The file is there already: issuing writes over it.",
	Parts: "%d [assignment|assignments]", Step: "One step: into the register of outgoing documents, an urging for each unit, the page kept; Ctrl+Z takes it all back.",
	Issued:    "Issued %s to %d [unit|units]: it is in the register, urgings are logged. File: %s. %s opens the letter, %s the file, %s takes all back.",
	Unwritten: "Issued, but the file was not written; print it again from “Kept pages” (%s). Why: %s", OpenLetter: "Open the letter", OpenFile: "Open the file",
	NoReport: "This document asks for no report, so no letter urges for one.",
	NoFile:   "The file was not written; print it again from “Kept pages” (%s).",
}
