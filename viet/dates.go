package viet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A DateError says which text is no day, month or year of the calendar.
type DateError struct {
	Text string // as it was given
}

func (e *DateError) Error() string { return fmt.Sprintf("%q is not a date", e.Text) }

// DayInWords writes a date as offices do (NĐ 30/2020): "ngày 05 tháng 3 năm
// 2021". Days below 10 and the months 1 and 2 take a leading zero.
func DayInWords(y, m, d int) string {
	return fmt.Sprintf("ngày %02d tháng %s năm %d", d, month(m), y)
}

// MonthInWords writes a month: "tháng 02 năm 2021".
func MonthInWords(y, m int) string {
	return fmt.Sprintf("tháng %s năm %d", month(m), y)
}

// DayShort writes a date as it stands in running text: 05/3/2021.
func DayShort(y, m, d int) string {
	return fmt.Sprintf("%02d/%s/%d", d, month(m), y)
}

// Slashed writes a date in the even width of screens: 05/03/2021.
func Slashed(y, m, d int) string {
	return fmt.Sprintf("%02d/%02d/%04d", d, m, y)
}

// month takes a leading zero only where a 1 or 2 could be added to: 01, 02.
func month(m int) string {
	if m < 3 {
		return fmt.Sprintf("%02d", m)
	}
	return strconv.Itoa(m)
}

// ParseDay reads a date in figures (5/3/2021, 05-03-2021, 5.3.2021,
// 2021-03-05) or words ("ngày 05 tháng 3 năm 2021"). d is 0 for a bare month
// (3/2021, 2021-03, and words with the day left open), m and d are 0 for a
// bare year. The error is a [*DateError]: years go from 1900 to 2199, in four
// digits.
func ParseDay(s string) (y, m, d int, err error) {
	parts, ok := dateParts(strings.Fields(Fold(s)))
	if !ok {
		return 0, 0, 0, &DateError{s}
	}
	var n [3]int
	for i, p := range parts {
		if n[i], ok = smallNumber(p, i == 0); !ok {
			return 0, 0, 0, &DateError{s}
		}
	}
	y, m, d = n[0], n[1], n[2]
	if !isDate(y, m, d, len(parts)) {
		return 0, 0, 0, &DateError{s}
	}
	return y, m, d, nil
}

// isDate checks the first n parts of a date.
func isDate(y, m, d, n int) bool {
	switch {
	case y < 1900 || y > 2199:
		return false
	case n > 1 && (m < 1 || m > 12):
		return false
	case n > 2 && (d < 1 || d > daysIn(y, m)):
		return false
	}
	return true
}

func daysIn(y, m int) int {
	return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// smallNumber reads the digits of a year (four) or of a day or month (one or two).
func smallNumber(s string, year bool) (int, bool) {
	if strings.Trim(s, "0123456789") != "" || s == "" {
		return 0, false
	}
	if year != (len(s) == 4) || !year && len(s) > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// dateParts splits folded words into year, month and day as far as they are
// given, biggest first.
func dateParts(words []string) (parts []string, ok bool) {
	switch {
	case len(words) == 0:
		return nil, false
	case len(words) == 1:
		return figureParts(words[0])
	case len(words) == 2 && words[0] == "ngay":
		parts, ok = figureParts(words[1])
		return parts, ok && len(parts) == 3
	case len(words) == 2 && words[0] == "thang":
		parts, ok = figureParts(words[1])
		return parts, ok && len(parts) == 2
	}
	return wordParts(words)
}

// figureParts splits 5/3/2021 and its like. One separator must serve throughout.
func figureParts(s string) (parts []string, ok bool) {
	for _, sep := range []string{"/", "-", "."} {
		if !strings.Contains(s, sep) {
			continue
		}
		parts = strings.Split(s, sep)
		if len(parts[0]) != 4 {
			slices.Reverse(parts)
		}
		return parts, len(parts) <= 3
	}
	return []string{s}, true
}

// wordParts splits "ngay 05 thang 3 nam 2021". From the left words may be
// missing, and the day may be left open.
func wordParts(words []string) (parts []string, ok bool) {
	for _, name := range []string{"nam", "thang", "ngay"} {
		n := len(words)
		switch {
		case n == 0, name == "ngay" && isOpenDay(words):
			return parts, true
		case n < 2 || words[n-2] != name:
			return nil, false
		}
		parts = append(parts, words[n-1])
		words = words[:n-2]
	}
	return parts, len(words) == 0
}

// isOpenDay recognises the day as a draft has it before signing: "ngày" or "ngày …".
func isOpenDay(words []string) bool {
	return words[0] == "ngay" &&
		(len(words) == 1 || len(words) == 2 && strings.Trim(words[1], ".…") == "")
}
