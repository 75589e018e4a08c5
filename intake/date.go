package intake

import (
	"strconv"
	"strings"

	"congvan/model"
)

// An Bình, ngày … tháng 4 năm 2021; the day may be blank or unreadable.
var (
	dateLineRule = compiled(`[,.;]\s*` + hourFirst + dayWord + `\s*` + dayFigures + `\s*` + anyTone("tháng") + `\s*` + dayFigures + `\s*` + anyTone("năm") + `\s*` + yearFigures)
	bareDateRule = compiled(`^` + dayWord + `\s*` + dayFigures + `\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})`)
	blankRule    = compiled(`^[.…_\s]*$`)
)

// dayWord is "ngày", also as scanners read it: "ngàu", "ngảy".
const dayWord = `ng[aàáảãạ][yỳýỷỹỵuv]`

// hourFirst is the hour that telegrams put before the day.
const hourFirst = `(?:(?:hồi|lúc)?\s*\d{1,2}\s*(?:giờ|h|g)\s*\d{0,2}\s*(?:phút)?\s*,?\s*)?`

// readDate finds day and place in the head.
func (r *reader) readDate() {
	from, to := r.head()
	for i := from; i < to; i++ {
		l := r.lines[i]
		low := r.low[l.from:l.to]
		m := dateLineRule.FindStringSubmatchIndex(low)
		if m == nil {
			if m = bareDateRule.FindStringSubmatchIndex(low); m == nil {
				m = r.looseDate(l)
			}
			if m == nil || r.d.Symbol == "" {
				continue
			}
		}
		if r.d.Date = r.dateOf(low[m[2]:m[3]], low[m[4]:m[5]], low[m[6]:m[7]]); r.d.Date != 0 {
			r.found(DateField, l.from+m[0]+strings.Index(low[m[0]:], "ng"), l.from+m[1])
		}
		r.readPlace(l.from, l.from+m[0])
		r.taken[i] = true
		return
	}
}

// looseDateRule is the line of place and day without its comma.
var looseDateRule = compiled(`^\s*\p{Lu}[\pL.]*(?:\s\p{Lu}\pL*){1,3}(\s)ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\s*$`)

// weekdayFirst is a day of the week, which is no place.
var weekdayFirst = compiled(`^\s*(?:thứ|chủ nhật)\s`)

// looseDate reads such a line, or what stands behind the number on it.
func (r *reader) looseDate(l line) []int {
	from := l.from
	if n := r.numbered[1]; n > l.from && n < l.to {
		from = n
	}
	m := looseDateRule.FindStringSubmatchIndex(r.plain[from:l.to])
	if m == nil || weekdayFirst.MatchString(r.low[from:l.to]) {
		return nil
	}
	at := from - l.from
	return []int{at + m[2], at + m[1], at + m[4], at + m[5], at + m[6], at + m[7], at + m[8], at + m[9]}
}

// figureDate is a whole line of place and day in figures: "An Bình, ngày 6/7/2023".
var figureDate = compiled(`^(\pL[^,\d]{1,40}),\s*(?:ngày\s+)?(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})\.?$`)

// blankDate is the line of place and day with the day still to be written.
var blankDate = compiled(`^(\pL[^,\d]{1,40}),\s*ngày[\s.…_]*tháng[\s.…_]*năm[\s.…_]*(?:20)?[\s.…_]*$`)

// readBlankDate takes the place from such a line.
func (r *reader) readBlankDate() {
	from, to := r.head()
	for i := from; i < to && r.d.Place == "" && r.d.Symbol != ""; i++ {
		l := r.lines[i]
		if m := blankDate.FindStringSubmatchIndex(r.low[l.from:l.to]); m != nil {
			r.readPlace(l.from, l.from+m[3])
			r.taken[i] = true
		}
	}
}

// readFigureDate finds a day in figures in the head.
func (r *reader) readFigureDate() {
	from, to := r.head()
	for i := from; i < to && r.d.Date == 0 && r.d.Symbol != ""; i++ {
		l := r.lines[i]
		m := figureDate.FindStringSubmatchIndex(r.low[l.from:l.to])
		if m == nil {
			continue
		}
		if day, ok := parseDay(r.low[l.from+m[4] : l.from+m[5]]); ok {
			r.d.Date = day
			r.found(DateField, l.from+m[4], l.from+m[5])
			r.readPlace(l.from, l.from+m[3])
			r.taken[i] = true
		}
	}
}

// footDate is the same in words, as letters without a head have it above the
// signature.
var footDate = compiled(`^\pL[^,\d]{1,40},\s*` + dayWord + `\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\.?$`)

// readFootDate takes day and place from a line right above the signature, where
// the head has none.
func (r *reader) readFootDate() {
	for i := max(r.bodyFrom, r.bodyTo-4); i < min(len(r.lines), r.bodyTo+3) && r.d.Date == 0; i++ {
		l := r.lines[i]
		low := r.low[l.from:l.to]
		m := footDate.FindStringSubmatchIndex(low)
		if m == nil {
			continue
		}
		if r.d.Date = r.dateOf(low[m[2]:m[3]], low[m[4]:m[5]], low[m[6]:m[7]]); r.d.Date != 0 {
			r.found(DateField, l.from+strings.Index(low, "ng"), l.to)
			r.readPlace(l.from, l.from+strings.IndexByte(low, ','))
			r.doubt(DateField)
		}
	}
}

// dateOf builds a date; a day or month that is blank or unreadable is left open.
func (r *reader) dateOf(day, month, year string) model.Date {
	y, err := strconv.Atoi(readAsFigures.Replace(unspaced(year)))
	if err != nil {
		return 0 // "T999"
	}
	if day = unspaced(day); strings.ContainsAny(day, "0123456789") { // "0 8", "O7", "l5"
		day = readAsFigures.Replace(day)
	}
	m, err := strconv.Atoi(readAsFigures.Replace(unspaced(month)))
	if err != nil || m < 1 || m > 12 {
		return model.NewDate(y, 0, 0)
	}
	open := model.NewDate(y, m, 0)
	if blankRule.MatchString(day) {
		return open
	}
	d, err := strconv.Atoi(day)
	if full := model.NewDate(y, m, d); err == nil && d > 0 && d < 32 && full.Valid() {
		return full
	}
	r.warn(BadDay, day)
	return open
}

// readAsFigures gives back the figures that scanners take for letters.
var readAsFigures = strings.NewReplacer("o", "0", "l", "1", "i", "1")

// readPlace takes the words before ", ngày", without a number that shares the line.
func (r *reader) readPlace(from, to int) {
	if n := r.numbered[1]; n > from && n < to {
		from = n // the number shares the line
	}
	words := r.plain[from:to]
	if at := strings.LastIndexAny(words, "/:"); at >= 0 {
		next := strings.IndexByte(words[at:], ' ')
		if next < 0 {
			return
		}
		from += at + next
	}
	l := r.trim(from, to)
	for l.from < l.to && strings.IndexByte("-*_. ", r.plain[l.from]) >= 0 {
		l.from++
	}
	if place := r.value(l.from, l.to); startsCapital(place) && len(strings.Fields(place)) < 7 && !strings.ContainsAny(place, ",0123456789") {
		r.d.Place = place
		r.found(PlaceField, l.from, l.to)
	}
}

// meetingDay is the day on which minutes were taken.
var meetingDay = compiled(`(?:hôm nay|hồi)\b[^.;]{0,80}?ngày\s+(` + dayPattern + `)`)

// readMeetingDay takes the day of minutes from their first sentence.
func (r *reader) readMeetingDay() {
	if r.d.Type != "Biên bản" || r.d.Date != 0 {
		return
	}
	low := r.low[:min(len(r.low), longestBroken)]
	if m := meetingDay.FindStringSubmatchIndex(low); m != nil {
		if day, ok := parseDay(low[m[2]:m[3]]); ok {
			r.d.Date = day
			r.found(DateField, m[2], m[3])
		}
	}
}
