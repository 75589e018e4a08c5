package viet

import "time"

var weekdayNames = [...]string{
	"chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy",
}

// WeekdayName gives the name of a day of the week, in lower case: "thứ năm".
// It is empty for what is no weekday.
func WeekdayName(w time.Weekday) string {
	if w < time.Sunday || w > time.Saturday {
		return ""
	}
	return weekdayNames[w]
}

// Weekday reads the name of a day of the week, with or without marks, in words
// or figures: "thứ hai", "thứ 2", "T2", "chủ nhật", "CN".
func Weekday(s string) (time.Weekday, bool) {
	switch Key(s) {
	case "chu nhat", "chua nhat", "cn":
		return time.Sunday, true
	case "thu hai", "thu 2", "t2":
		return time.Monday, true
	case "thu ba", "thu 3", "t3":
		return time.Tuesday, true
	case "thu tu", "thu bon", "thu 4", "t4":
		return time.Wednesday, true
	case "thu nam", "thu 5", "t5":
		return time.Thursday, true
	case "thu sau", "thu 6", "t6":
		return time.Friday, true
	case "thu bay", "thu 7", "t7":
		return time.Saturday, true
	}
	return 0, false
}
