package text

import (
	"fmt"

	"congvan/model"
)

// Calendar is the words for days off and for what is decided of deadlines on
// them. Rest, Lunar and Decision fill them in.
type Calendar struct {
	Holidays   map[model.Holiday]string
	InPlace    string // a holiday
	OfficeOff  string
	Weekend    string
	OnLunarDay string // a holiday, its lunar day

	LastMonth, Eve, FirstDays string // lunar days about Tết: day
	LunarDay                  string // day, month

	Decided map[model.Choice]string // that lead to another moment
	Choices map[model.Choice]string // names to choose from
	Basis   string                  // of a decision

	Off, Working, Until string // lines of the office's calendar, as Lines prints them
	Faults              map[CalendarFault]string
	Refused             map[model.Why]string
}

var calendarVI = Calendar{
	Holidays: map[model.Holiday]string{
		model.NewYearsDay: "Tết Dương lịch", model.Tet: "Tết Nguyên đán", model.HungKings: "Giỗ Tổ Hùng Vương",
		model.Reunification: "Ngày Chiến thắng 30/4", model.LabourDay: "Quốc tế Lao động 1/5", model.NationalDay: "Quốc khánh",
	},
	InPlace: "nghỉ bù %s", OfficeOff: "lịch nghỉ của cơ quan", Weekend: "cuối tuần", OnLunarDay: "%s (%s)",
	LastMonth: "%d tháng Chạp", Eve: "%d Tết", FirstDays: "mùng %d Tết", LunarDay: "%d/%d âm lịch",
	Decided: map[model.Choice]string{
		model.Move: "lùi hạn đến %s", model.Early: "nhắc nộp sớm lúc %s, không đổi cách tính", model.Merge: "gộp vào kỳ hạn %s",
	},
	Choices: map[model.Choice]string{
		model.Undecided: "chưa quyết định", model.Keep: "giữ nguyên hạn", model.Move: "lùi hạn",
		model.Early: "nhắc nộp sớm", model.Merge: "gộp vào kỳ khác", model.Excuse: "miễn cả kỳ",
	},
	Basis: "căn cứ: %s",
	Off:   "nghỉ", Working: "làm bù", Until: "đến",
	Faults: map[CalendarFault]string{
		NoWord:     "dòng %[1]d “%[2]s”: phải bắt đầu bằng “nghỉ” hoặc “làm bù”",
		NoDay:      "dòng %[1]d “%[2]s”: không có ngày này hoặc không hiểu; ví dụ: nghỉ 12/02/2021, nghỉ 10/02/2021-16/02/2021",
		Backwards:  "dòng %[1]d “%[2]s”: ngày cuối ở trước ngày đầu",
		TooLong:    "dòng %[1]d “%[2]s”: dài hơn 60 ngày; hãy kiểm tra lại năm",
		Both:       "dòng %[1]d “%[2]s”: ngày %[3]s vừa ghi nghỉ vừa ghi làm bù",
		WorkAnyway: "dòng %[1]d “%[2]s”: ngày %[3]s vốn là ngày làm việc, không phải làm bù",
	},
	Refused: map[model.Why]string{
		model.NoChoice:    "không có cách quyết định này",
		model.NoPeriod:    "nhiệm vụ không có kỳ hạn %s",
		model.NotAfter:    "hạn mới phải sau hạn gốc %s",
		model.NotBefore:   "lúc nhắc phải trước hạn %s",
		model.NoOther:     "không có kỳ nào khác như vậy để gộp vào",
		model.TakesIn:     "đã có kỳ khác gộp vào kỳ hạn %s; hãy bỏ quyết định gộp ấy trước",
		model.IntoNothing: "kỳ được chọn đã gộp hoặc đã miễn; hãy chọn kỳ khác",
		model.NoBasis:     "quyết định này làm thay đổi số phải nộp hoặc hạn tính; xin ghi căn cứ",
	},
}

var calendarEN = Calendar{
	Holidays: map[model.Holiday]string{
		model.NewYearsDay: "New Year's Day", model.Tet: "Lunar New Year", model.HungKings: "Hùng Kings' Day",
		model.Reunification: "Reunification Day", model.LabourDay: "Labour Day", model.NationalDay: "National Day",
	},
	InPlace: "in place of %s", OfficeOff: "the office's day off", Weekend: "weekend", OnLunarDay: "%s (%s)",
	LastMonth: "lunar %d/12", Eve: "lunar %d/12", FirstDays: "lunar %d/1", LunarDay: "lunar %d/%d",
	Decided: map[model.Choice]string{
		model.Move: "moved to %s", model.Early: "reminder at %s, counted as before", model.Merge: "merged into the period due %s",
	},
	Choices: map[model.Choice]string{
		model.Undecided: "undecided", model.Keep: "keep the deadline", model.Move: "move the deadline",
		model.Early: "remind early", model.Merge: "merge into another period", model.Excuse: "exempt the whole period",
	},
	Basis: "basis: %s",
	Off:   "off", Working: "working", Until: "to",
	Faults: map[CalendarFault]string{
		NoWord:     "line %[1]d “%[2]s”: must begin with “off” or “working”",
		NoDay:      "line %[1]d “%[2]s”: there is no such day, or it is not understood; for example: off 12/02/2021, off 10/02/2021-16/02/2021",
		Backwards:  "line %[1]d “%[2]s”: the last day is before the first",
		TooLong:    "line %[1]d “%[2]s”: longer than 60 days; please check the year",
		Both:       "line %[1]d “%[2]s”: %[3]s is given both as off and as working",
		WorkAnyway: "line %[1]d “%[2]s”: %[3]s is a working day anyway",
	},
	Refused: map[model.Why]string{
		model.NoChoice:    "there is no such decision",
		model.NoPeriod:    "the obligation has no period due %s",
		model.NotAfter:    "the new deadline must be after the original one, %s",
		model.NotBefore:   "the reminder must be before the deadline, %s",
		model.NoOther:     "there is no such other period to merge into",
		model.TakesIn:     "another period is merged into the one due %s; take that decision back first",
		model.IntoNothing: "the period chosen is merged or exempt itself; choose another",
		model.NoBasis:     "this changes what is owed or when; please give the basis",
	},
}

// Rest words why offices are closed on a day: "Tết Nguyên đán (30 Tết)". A
// working day is empty.
func Rest(r model.Rest, day model.Date, l Lang) string {
	w := &Of(l).Calendar
	name := w.Holidays[r.Holiday]
	switch {
	case name == "" && r.Office:
		return w.OfficeOff
	case name == "" && r.Weekend:
		return w.Weekend
	case name == "":
		return ""
	case r.InPlace:
		return fmt.Sprintf(w.InPlace, name)
	}
	if r.Holiday == model.Tet || r.Holiday == model.HungKings {
		name = fmt.Sprintf(w.OnLunarDay, name, Lunar(model.LunarOf(day), l))
	}
	return name
}

// Lunar words a lunar day, about Tết as people call it: "30 Tết", "mùng 1 Tết".
func Lunar(d model.Lunar, l Lang) string {
	w := &Of(l).Calendar
	switch {
	case !d.NearTet():
		return fmt.Sprintf(w.LunarDay, d.Day, d.Month)
	case d.Month == 1:
		return fmt.Sprintf(w.FirstDays, d.Day)
	case d.Day >= 27:
		return fmt.Sprintf(w.Eve, d.Day)
	}
	return fmt.Sprintf(w.LastMonth, d.Day)
}

// Decision words what was decided of a period, without the basis.
func Decision(d model.Decision, l Lang) string {
	w := &Of(l).Calendar
	leads, ok := w.Decided[d.Choice]
	if !ok || d.To == 0 {
		return w.Choices[d.Choice]
	}
	return fmt.Sprintf(leads, When(d.To, l))
}

// Period words what holds for a period: what was decided, or that its day off
// waits for that. One that needs no decision and has none is empty.
func Period(d model.Decision, r model.Rest, l Lang) string {
	if d.Choice == model.Undecided && !r.Asks() {
		return ""
	}
	mark := ""
	if d.Choice == model.Undecided {
		mark = "? "
	}
	rest := ""
	if r.Closed() {
		rest = Rest(r, d.Period.Date(), l)
	}
	basis := ""
	if d.Basis != "" {
		basis = fmt.Sprintf(Of(l).Calendar.Basis, d.Basis)
	}
	due := fmt.Sprintf(Of(l).Journal.Period, When(d.Period, l))
	return mark + list(due, rest) + ": " + list(Decision(d, l), basis)
}
