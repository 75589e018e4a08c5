package text

// Exempting is the words of the form that frees units from an obligation.
type Exempting struct {
	Open, Title, Intro, Which                    string
	This, These, Whole, Days, Back               string
	From, FromHint, Until, UntilHint, ReasonHint string
	ByHint                                       string

	Exempt         string // for which days, reason, who decided
	OnDay          string // a day
	FromDay, Since string // from, until; from
	UpTo, Always   string // until
}

var exemptingVI = Exempting{
	Open: "Miễn", Title: "Miễn nhiệm vụ %s", Which: "Miễn cho",
	Intro: "Được miễn thì không tính vào tổng số, và vẫn được nêu tên. Những gì đã ghi nhận vẫn giữ nguyên.",
	This:  "riêng kỳ %s", These: "riêng các kỳ đã chọn", Whole: "cả nhiệm vụ", Days: "các kỳ trong một khoảng ngày", Back: "thôi miễn",
	From: "Từ ngày", FromHint: "Miễn các kỳ có hạn gốc từ ngày này. Ví dụ: 08/02/2021",
	Until: "Đến hết ngày", UntilHint: "Để trống: miễn từ ngày ấy trở đi. Ví dụ: 16/02/2021",
	ReasonHint: "Ví dụ: đang giãn cách; không có đài truyền thanh", ByHint: "Ví dụ: Trưởng phòng, Phó Chủ tịch UBND huyện",
	Exempt: "miễn %s: %s (%s)", OnDay: "kỳ ngày %s", FromDay: "từ ngày %s đến ngày %s", Since: "từ ngày %s", UpTo: "đến ngày %s", Always: "cả nhiệm vụ",
}

var exemptingEN = Exempting{
	Open: "Exempt", Title: "Exempt from obligation %s", Which: "Exempt for",
	Intro: "What is exempt is outside the total and still listed by name. What was recorded stays.",
	This:  "the period %s only", These: "the chosen periods only", Whole: "the whole obligation", Days: "the periods of a stretch of days", Back: "exempt no more",
	From: "From day", FromHint: "The periods whose original deadline is from this day on. For example: 08/02/2021",
	Until: "To day", UntilHint: "Blank: from that day on. For example: 16/02/2021",
	ReasonHint: "For example: lockdown; no broadcaster there", ByHint: "For example: head of office",
	Exempt: "exempt %s: %s (%s)", OnDay: "for the period of %s", FromDay: "from %s to %s", Since: "from %s on", UpTo: "up to %s", Always: "from the whole obligation",
}
