package intake

import (
	"strings"

	"congvan/viet"
)

// setLevels marks what the officer should check: what a warning is about, what
// was not read from its usual place, and what shows the marks of a scanner.
func (r *reader) setLevels() {
	for _, w := range r.draft.Warnings {
		switch w.Code {
		case UnreadNumber:
			r.doubt(NumberField)
		case BadDay, FutureDate:
			r.doubt(DateField)
		case LaterReference:
			r.doubt(ReferencesField)
		case NoAddressee, BeforeDayUnsure, RestDay, PastDeadline, UnknownDeadline, WrongWeekday:
			r.doubt(w.Args[0])
		}
	}
	if r.isScanned() {
		if r.d.Number != "" {
			r.doubt(NumberField)
		}
		if r.d.Date != 0 {
			r.doubt(DateField)
		}
	}
	if r.announced {
		for field := range r.draft.Spans {
			r.doubt(field)
		}
	}
	for field, s := range map[string]string{
		SubjectField: r.d.Subject, IssuerField: r.d.Issuer, ParentField: r.d.ParentIssuer, PlaceField: r.d.Place,
		RecipientsField: strings.Join(r.d.Recipients, " "), CopiesField: strings.Join(r.d.Copies, " "), SignerField: r.d.Signer.Name + r.d.Signer.Title,
	} {
		if scannedRule.MatchString(s) {
			r.doubt(field)
		}
	}
}

// longestHead is how long a line of a head may be that is looked at whole.
const longestHead = 400

// isScanned reports whether the motto or the type has lost its marks: the figures
// of such a head, often written by hand, may be read wrong too.
func (r *reader) isScanned() bool {
	if r.titled >= 0 {
		if _, exact := genreByWord[unspaced(strings.Trim(r.lineLow(r.titled), " .:*-–_"))]; !exact && !strings.Contains(r.lineLow(r.titled), " của ") && !strings.Contains(r.lineLow(r.titled), "kết luận") {
			return true
		}
	}
	_, to := r.head()
	for i := range to {
		if l := r.lines[i]; l.to-l.from > longestHead {
			continue
		}
		low := oneLine(r.lineLow(i))
		if stateMotto.MatchString(low) && !strings.Contains(low, "cộng hòa xã hội chủ nghĩa việt nam") && !strings.Contains(low, "đảng cộng sản việt nam") {
			return true
		}
	}
	return false
}

// scannedRule matches signs that people do not type in names and subjects.
var scannedRule = compiled(`[§‡†|\\^~=<>{}\[\]¡¿©®°#@$€£¥«»⁄]`)

// weekdayNear is a day of the week that stands in a phrase or right behind it.
var weekdayNear = compiled(`(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)`)

// warnWeekday tells of a day whose day of the week, as written, is another.
func (r *reader) warnWeekday(id string, f timeFound) {
	day := f.deadline.Date
	if !day.Full() || f.deadline.Every != "" {
		return
	}
	words := r.low[f.from:f.to]
	if behind := r.low[f.to:min(len(r.low), f.to+24)]; strings.HasPrefix(strings.TrimLeft(behind, " ,"), "(") {
		words += behind
	}
	m := weekdayNear.FindString(words)
	if w, ok := viet.Weekday(oneLine(m)); m != "" && ok && w != day.Weekday() {
		r.warn(WrongWeekday, id, oneLine(m), day.String())
	}
}
