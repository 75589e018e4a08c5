package text

// Numbering is the words of giving documents their numbers.
type Numbering struct {
	Open, Title, Arrival, Give                    string
	Number, NumberHint, Day, ArrivalDay, DayHint  string
	Register, RegisterHint, Next, Told, BadNumber string
	Has, NoRegister                               string
	Back, NoNumber, Gap                           string
}

var numberingVI = Numbering{
	Open: "Cấp số", Title: "Cấp số cho %s", Arrival: "Cấp số đến cho %s", Give: "Cấp số",
	Number: "Số", NumberHint: "số tiếp theo của sổ; chỉ ghi số khác khi số đó đã dùng ngoài chương trình", Day: "Ngày văn bản", ArrivalDay: "Ngày đến",
	DayHint: "năm của ngày này là năm của sổ", Register: "Sổ", RegisterHint: "để trống là sổ chung của cơ quan",
	Next: "Số tiếp theo của năm %d: %s. Ctrl+Z trả lại số.", Told: "Sổ này, năm %d: số tiếp theo là %s. Ctrl+S lần nữa để cấp.",
	BadNumber: "Hãy ghi một số nguyên từ 1.", Has: "Văn bản đã có số %s.", NoRegister: "Văn bản tham khảo không vào sổ nên không cấp số.",
	Gap:  "Cấp số %s thì bỏ trống từ số %s đến số %s. Các số đó đã dùng ngoài chương trình?",
	Back: "Trả lại số", NoNumber: "Văn bản chưa có số nên không có gì để trả.",
}

var numberingEN = Numbering{
	Open: "Give a number", Title: "Give a number to %s", Arrival: "Give a number of arrival to %s", Give: "Give it",
	Number: "Number", NumberHint: "the next one of the register; another one only where it was given outside this program", Day: "Day of the document", ArrivalDay: "Day of arrival",
	DayHint: "its year is that of the register", Register: "Register", RegisterHint: "blank is the office's own",
	Next: "The next number of %d: %s. Ctrl+Z gives it back.", Told: "Of this register in %d the next number is %s. Ctrl+S again gives it.",
	BadNumber: "Type a whole number from 1 on.", Has: "The document has the number %s.", NoRegister: "A reference is in no register, so it takes no number.",
	Gap:  "Number %s leaves out %s to %s. Were those given outside this program?",
	Back: "Give the number back", NoNumber: "The document has no number to give back.",
}
