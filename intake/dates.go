package intake

import (
	"regexp"
	"slices"
	"strconv"

	"congvan/model"
)

// The forms of a day in running text, without and with its year in words.
const dayPattern = `\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`

var figuresRule = regexp.MustCompile(`\d+`)

// parseDay reads a day of dayPattern, or day and month alone (of year 0).
func parseDay(s string) (model.Date, bool) {
	var n []int
	for _, f := range figuresRule.FindAllString(s, 4) {
		v, err := strconv.Atoi(f)
		if err != nil {
			return 0, false
		}
		n = append(n, v)
	}
	if len(n) != 3 {
		return 0, false
	}
	d := model.NewDate(n[2], n[1], n[0])
	return d, d.Valid() && d.Full()
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
