package intake

import (
	"strings"
)

var (
	aboutRule   = compiled(`(?:^|[\s“"(])v/v\s*\.?\s*:?\s*|^về\s*:\s*`)
	aboutPrefix = compiled(`^[,.'’‘]*(?:(?:v/v|v[aàề]\s*việc|` + anyTone("về việc") + `)\s*\.?\s*:?|về\s)\s*`)
	brokenAbout = compiled(`^về việc\s+`)
	numberStart = compiled(`^số\s*:`)
)

// readSubject finds the line "V/v …" of a letter, or the lines under the type
// of another document.
func (r *reader) readSubject() {
	from, to := r.head()
	for i := from; i < to && (r.greeting < 0 || i < r.greeting); i++ {
		l := r.lines[i]
		if at := aboutRule.FindStringIndex(r.low[l.from:l.to]); at != nil && r.titled < 0 {
			r.subjectFrom(i, l.from+at[1])
			return
		}
	}
	if r.titled < 0 {
		for i := from; i < to && (r.greeting < 0 || i < r.greeting); i++ {
			if at := aboutPrefix.FindString(r.lineLow(i)); isShouted(r.line(i)) && strings.HasPrefix(at, "về việc") {
				r.subjectFrom(i, r.lines[i].from+len(at)) // a telegram without its type
				return
			}
		}
		if i, ok := r.bareSubject(); ok {
			r.subjectFrom(i, r.lines[i].from)
			return
		}
	}
	if r.titled >= 0 {
		i := r.next(r.titled + 1)
		for i < min(r.bodyFrom, len(r.lines)) && r.taken[i] {
			i = r.next(i + 1) // number and day, as collections of law print them
		}
		if i >= len(r.lines) {
			return
		}
		if maker, line, at, ok := r.makerBelow(i); ok {
			r.maker = maker
			r.subjectFrom(line, at)
			return
		}
		l := r.lines[i]
		if at := strings.Index(r.low[l.from:l.to], " về việc "); at > 0 && i < r.bodyFrom {
			r.subjectFrom(i, l.from+at+len(" về việc ")) // a stamp stands before it
			return
		}
		at := aboutPrefix.FindStringIndex(r.low[l.from:l.to])
		if at == nil {
			at = []int{0, 0}
		}
		if i < r.bodyFrom || at[1] > 0 {
			r.subjectFrom(i, l.from+at[1])
		}
	}
}

// subjectFrom joins the lines of the subject, from the offset at in line i.
func (r *reader) subjectFrom(i, at int) {
	var parts []string
	start, end := at, at
	for ; i < len(r.lines) && !r.lines[i].blank(); i++ {
		low := r.lineLow(i)
		if len(parts) > 0 && (i == r.greeting || numberStart.MatchString(low) || openerRule.MatchString(low) && startsCapital(r.line(i)) && !(isShouted(r.line(i)) && isShouted(parts[0]))) {
			break
		}
		if len(parts) > 0 && (r.taken[i] || mottoIn(low) != nil || isDrawn(low)) {
			if i+1 < len(r.lines) {
				at = r.lines[i+1].from
			}
			continue // the date or motto in the other column, or the rule below it
		}
		if len(parts) > 0 && (r.titled >= 0 && i >= r.bodyFrom || r.titled < 0 && isShouted(r.line(i)) && len(strings.Fields(low)) > 2 && !isShouted(parts[0])) {
			break
		}
		to := r.lines[i].to
		if g := greetingRule.FindStringIndex(low); i == r.greeting && g != nil {
			to = r.lines[i].from + g[0]
		}
		if at < to {
			parts = append(parts, r.value(at, to))
			end = to
		}
		r.taken[i] = true
		if i+1 < len(r.lines) {
			at = r.lines[i+1].from
		}
	}
	r.d.Subject = strings.Trim(strings.TrimLeft(joinSymbols(strings.Join(parts, " ")), ":"), " .;")
	r.d.Subject = strings.TrimRight(drawnTail.ReplaceAllStringFunc(r.d.Subject, func(string) string { return "" }), " .;")
	if at := brokenAbout.FindString(lower(r.d.Subject)); at != "" { // "VỀ", "VIỆC …" on two lines
		r.d.Subject = r.d.Subject[len(at):]
	}
	if strings.HasSuffix(r.d.Subject, "”") && !strings.Contains(r.d.Subject, "“") {
		r.d.Subject = strings.TrimRight(strings.TrimSuffix(r.d.Subject, "”"), " .;")
	}
	if r.titled >= 0 && isShouted(r.d.Subject) {
		r.d.Subject = r.withoutDecider(r.d.Subject)
	}
	if r.d.Subject != "" {
		r.subject = extent{start, end}
		r.found(SubjectField, start, end)
	}
}

// isDrawn reports whether a line is a rule drawn with signs.
func isDrawn(text string) bool { return text != "" && strings.Trim(text, "-–—_=*. ") == "" }

// drawnTail is the rule below a subject, on its last line.
var drawnTail = compiled(`\s*(?:[-–—_=*]{3,}|[-–—_=*](?:\s[-–—_=*])+)$`)

// withoutDecider takes off the end of a subject in capitals who decides, where
// crawlers left it on the same line: "… VỀ VĂN HÓA CƠ SỞ THỦ TƯỚNG CHÍNH PHỦ".
// The place may be missing: "… CHỦ TỊCH UBND TỈNH".
func (r *reader) withoutDecider(subject string) string {
	for _, lines := range r.letterheads() {
		var parts []string
		for _, l := range lines {
			parts = append(parts, r.value(l.from, l.to))
		}
		words := strings.Fields(strings.Join(parts, " "))
		for n := len(words); n >= min(2, len(words)); n-- {
			rest, ok := strings.CutSuffix(subject, " "+strings.Join(words[:n], " "))
			if !ok || n < len(words) && !deciderTail.MatchString(rest) {
				continue
			}
			return strings.TrimSpace(deciderTail.ReplaceAllStringFunc(rest, func(string) string { return "" }))
		}
	}
	return subject
}

// deciderTail is who heads the office that decides.
var deciderTail = compiled(` (?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG PHÒNG|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|CHÁNH ÁN|HIỆU TRƯỞNG|THỐNG ĐỐC)$`)
