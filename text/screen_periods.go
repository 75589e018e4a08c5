package text

import "congvan/model"

// Periods is the words of the preview of an obligation's periods, and of the
// form that decides on them.
type Periods struct {
	Title, Open, Number, Due, DayOff, Decision                    string
	Decide, Choose, ChooseOpen, Chosen                            string
	Asks, AsksOpen, Open12, None, NoRule, Unasked                 string
	Nth, Letter, DecidedAt                                        string
	DecideTitle, DecideMany, Choice, ChoiceHint                   string
	To, ToHint, ToEach, Remind, RemindHint                        string
	RemindEach, Into, IntoHint, IntoOption, Basis                 string
	BasisHint, BasisFree, TakenDraft, Excused, AsksKey, ClosedToo string
	Reported                                                      string                  // already, of a period that will not be owed
	Brief                                                         map[model.Choice]string // in the head of a column; a moment or number
}

var periodsVI = Periods{
	Title: "Các kỳ của nhiệm vụ %s", Open: "Xem các kỳ", Number: "Kỳ", Due: "Hạn", DayOff: "Ngày nghỉ", Decision: "Quyết định",
	Decide: "Quyết định", Choose: "Chọn thêm", ChooseOpen: "Chọn các kỳ chưa quyết định", Chosen: "Đã chọn %d kỳ",
	Asks: "? nghỉ lễ", AsksOpen: "? nghỉ lễ: %d kỳ chưa quyết định (Ctrl+L)", Open12: "Quy tắc không có kỳ cuối: 12 kỳ sắp tới, và các kỳ trước rơi vào ngày nghỉ",
	None: "Nhiệm vụ này không có kỳ hạn nào.", NoRule: "Xin điền đủ các ô về thời hạn trước đã.",
	Unasked: "Không có kỳ nào từ hôm nay rơi vào ngày nghỉ lễ mà chưa quyết định.",
	Nth:     "Kỳ %d, hạn gốc %s", Letter: "Chưa quyết định: tính theo đúng hạn gốc", DecidedAt: "ghi lúc %s",
	DecideTitle: "Kỳ %d: %s", DecideMany: "Quyết định cho %d kỳ", Choice: "Quyết định", ChoiceHint: "← → để chọn",
	To: "Lùi hạn đến", ToHint: "Ví dụ: 16:00 17/02/2021. Hạn mới áp dụng cho mọi đơn vị; hạn gốc vẫn được ghi lại",
	ToEach: "Mỗi kỳ lùi đến cùng giờ của ngày làm việc kế tiếp.", Remind: "Nhắc lúc",
	RemindHint: "Ví dụ: 16:00 09/02/2021. Là hạn nội bộ: chỉ hiện ở Hôm nay, không đổi cách tính",
	RemindEach: "Mỗi kỳ được nhắc vào cùng giờ của ngày làm việc liền trước.",
	Into:       "Gộp vào", IntoHint: "Một báo cáo cho cả hai kỳ; kỳ được gộp không còn phải nộp riêng", IntoOption: "kỳ %d: %s",
	Basis: "Căn cứ", BasisHint: "Văn bản hoặc người cho phép. Ví dụ: Thông báo lịch nghỉ Tết; Trưởng phòng",
	BasisFree: "Có thể để trống", TakenDraft: "Đã ghi quyết định vào bản nháp; lưu văn bản thì quyết định được lưu theo",
	AsksKey:   "? nghỉ lễ: Ctrl+L để quyết định",
	ClosedToo: "ngày %s cũng là ngày nghỉ: %s",
	Reported:  "%d phần việc đã báo cáo kỳ này; nếu gộp hoặc miễn thì không còn được tính đúng hạn hay quá hạn",
	Excused:   "%d kỳ được gộp hoặc miễn",
	Brief: map[model.Choice]string{
		model.Keep: "giữ nguyên", model.Move: "→ %s", model.Early: "nhắc %s", model.Merge: "gộp vào kỳ %s", model.Excuse: "miễn cả kỳ",
	},
}

var periodsEN = Periods{
	Title: "Periods of obligation %s", Open: "Periods", Number: "No.", Due: "Due", DayOff: "Day off", Decision: "Decision",
	Decide: "Decide", Choose: "Choose too", ChooseOpen: "Choose the undecided ones", Chosen: "%d [period|periods] chosen",
	Asks: "? holiday", AsksOpen: "? holiday: %d [period|periods] undecided (Ctrl+L)", Open12: "A rule without a last period: the next 12, and earlier ones on days off",
	None: "This obligation has no period.", NoRule: "Please complete the fields of the deadline first.",
	Unasked: "No period from today on falls on a holiday undecided.",
	Nth:     "Period %d, original deadline %s", Letter: "Undecided: counted by the original deadline", DecidedAt: "recorded at %s",
	DecideTitle: "Period %d: %s", DecideMany: "Decide on %d [period|periods]", Choice: "Decision", ChoiceHint: "← → to choose",
	To: "Move to", ToHint: "For example: 16:00 17/02/2021. The new deadline is for all units; the original one stays on record",
	ToEach: "Each moves to the same hour of the next working day.", Remind: "Remind at",
	RemindHint: "For example: 16:00 09/02/2021. Your own deadline: shown on Today only, the counting does not change",
	RemindEach: "You are reminded of each at the same hour of the working day before.",
	Into:       "Merge into", IntoHint: "One report for both periods; the merged one is not owed by itself", IntoOption: "period %d: %s",
	Basis: "Basis", BasisHint: "Who or what allows it. For example: Thông báo lịch nghỉ Tết; Trưởng phòng",
	BasisFree: "May be left blank", TakenDraft: "The decision is in the draft; it is kept with the document",
	AsksKey:   "? holiday: Ctrl+L to decide",
	ClosedToo: "%s is a day off too: %s",
	Reported:  "%d have reported already; once merged or exempt they count neither as in time nor as late",
	Excused:   "%d [period|periods] merged or exempt",
	Brief: map[model.Choice]string{
		model.Keep: "kept", model.Move: "→ %s", model.Early: "remind %s", model.Merge: "merged into %s", model.Excuse: "all exempt",
	},
}
