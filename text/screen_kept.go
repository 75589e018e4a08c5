package text

// Kept is the words of pages that were printed and kept.
type Kept struct {
	Open, Title, Head, None                                       string
	Keep, KeepHint, KeepNot, KeepToo, NotKept, WroteAndKept       string
	At, Form, Number, Who, File                                   string
	Numbered, NumberedTitle, NumberedUnwritten                    string
	Again, AgainTitle, Compare, Comparing                         string
	Same, Other, OtherUnknown, Gone, Added, Removed, Changed, Row string
	More, Covers, All, OpenLetter, NoLetter, Printed              string
}

var keptVI = Kept{
	Open: "Bản in đã giữ", Title: "Bản in đã giữ", Head: "BẢN IN ĐÃ GIỮ: %s, mới nhất trước",
	None: "Chưa giữ bản in nào. Khi ghi ra tệp (Ctrl+S), chọn “giữ bản in”; công văn đã phát hành thì giữ sẵn.",
	Keep: "Giữ bản in", KeepHint: "giữ đúng tệp này trong sổ để in lại và so với số liệu về sau", KeepNot: "không", KeepToo: "giữ bản in",
	NotKept: "Đã ghi %s nhưng chưa giữ được bản in: %s", WroteAndKept: "Đã giữ bản in, đã ghi %s",
	At: "Lúc in", Form: "Mẫu", Number: "Số", Who: "Người ký", File: "Tệp",
	Numbered: "In lại với số", NumberedTitle: "In lại với số và ngày đã cấp: %s", NumberedUnwritten: "Đã giữ bản in có số, nhưng chưa ghi được tệp: %s. In lại bản đó từ danh sách này.",
	Again: "In lại", AgainTitle: "In lại đúng như đã in: %s", Compare: "So với nay", Comparing: "Đang so với số liệu hiện nay …",
	Same: "Số liệu hiện nay vẫn như lúc in.", Other: "Số liệu hiện nay đã khác lúc in; bản in lại vẫn giữ đúng số liệu cũ:",
	OtherUnknown: "Số liệu hiện nay đã khác lúc in; việc ghi về sau đã đổi cả số liệu lúc chốt, nên không kể được từng ô. Hãy xem trước mẫu này để so.",
	Gone:         "Văn bản của bản in này không còn trong sổ.",
	Added:        "thêm: %s", Removed: "bớt: %s", Changed: "%s %s → %s", Row: "%s: %s", More: "… và %d dòng khác nữa",
	Covers: "Phạm vi", All: "tất cả văn bản", OpenLetter: "Mở công văn", NoLetter: "Bản in này không phải công văn đã phát hành.", Printed: "in lúc %s, chốt số liệu %s",
}

var keptEN = Kept{
	Open: "Kept pages", Title: "Kept pages", Head: "KEPT PAGES: %s, newest first",
	None: "No printed page is kept. Choose “keep the page” when writing a file (Ctrl+S); an issued letter is kept by itself.",
	Keep: "Keep the page", KeepHint: "keeps this very file, to print it again and to compare it with later figures", KeepNot: "no", KeepToo: "keep the page",
	NotKept: "Wrote %s, but the page was not kept: %s", WroteAndKept: "Kept the page, wrote %s",
	At: "Printed", Form: "Form", Number: "Number", Who: "Signer", File: "File",
	Numbered: "Print with its number", NumberedTitle: "Print with the number and day given: %s", NumberedUnwritten: "The page with its number is kept, but the file is not written: %s. Print that page again from this list.",
	Again: "Print again", AgainTitle: "Print again exactly: %s", Compare: "Against now", Comparing: "Comparing with today's figures …",
	Same: "Today's figures are the same.", Other: "Today's figures are others; printing again keeps the old ones:",
	OtherUnknown: "Today's figures are others; what was recorded later changed those of the cut-off as well, so they cannot be told cell by cell. Preview the form to compare.",
	Gone:         "The directive of this page is not in the register any more.",
	Added:        "new: %s", Removed: "gone: %s", Changed: "%s %s → %s", Row: "%s: %s", More: "… and %d [row|rows] more",
	Covers: "Covers", All: "all directives", OpenLetter: "Open the letter", NoLetter: "This page is no issued letter.", Printed: "printed %s, cut-off %s",
}
