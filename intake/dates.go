package intake

import (
	"slices"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// The forms of a day in running text, without and with its year in words.
const dayPattern = `\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`

var figuresRule = compiled(`\d+`)

// parseDay reads a day of dayPattern.
func parseDay(s string) (model.Date, bool) {
	if words := strings.Fields(s); strings.Contains(s, "tháng") {
		s = "ngày " + s
	} else {
		s = strings.Join(words, "") // 15 / 3 / 2021
	}
	y, m, d, err := viet.ParseDay(s)
	return model.NewDate(y, m, d), err == nil && d > 0
}

// dayOfYear reads day and month ("15/11") in a given year.
func dayOfYear(s string, year int) (model.Date, bool) {
	f := figuresRule.FindAllString(s, 3)
	if len(f) != 2 {
		return 0, false
	}
	return parseDay(f[0] + "/" + f[1] + "/" + strconv.Itoa(year))
}

func sortSpans(spans [][]int) {
	slices.SortFunc(spans, func(a, b []int) int { return a[0] - b[0] })
}
