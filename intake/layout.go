package intake

import (
	"strings"
)

// The head of a document is looked for in so many lines.
const headLines = 60

var (
	greetingRule = compiled(`(^|\s)kính gửi\s*:?`)
	copiesRule   = compiled(`^nơi nhận\s*:?`)
	openerRule   = compiled(`^(căn cứ|thực hiện|theo|tiếp theo|để|nhằm|ngày|trong|qua|vừa qua|sau khi|hưởng ứng|xét|triển khai thực hiện|thời gian qua)\s`)
	endRule      = compiled(`\./\.?\s*$`)
)

// layOut finds the blocks of the document: head, body, Nơi nhận.
func (r *reader) layOut() {
	n := min(len(r.lines), headLines)
	for i := range n {
		if r.greeting < 0 && r.isGreeting(i) {
			r.greeting = i
		}
		if r.titled < 0 && r.greeting < 0 && typeOf(r.line(i)) != "" {
			r.titled = i
		}
	}
	r.bodyTo = len(r.lines)
	for i := max(0, r.greeting); i < len(r.lines); i++ {
		if copiesRule.MatchString(r.lineLow(i)) {
			r.notes, r.bodyTo = i, i
			break
		}
	}
	r.bodyFrom = r.findBody(n)
	if r.notes < 0 {
		r.bodyTo = r.findSignature()
	}
	r.bodyFrom = min(r.bodyFrom, r.bodyTo)
}

// isGreeting reports whether "Kính gửi" opens the line, or follows the date on it.
func (r *reader) isGreeting(i int) bool {
	low := r.lineLow(i)
	at := greetingRule.FindStringIndex(low)
	return at != nil && (at[0] == 0 || dateLineRule.MatchString(low[:at[0]]))
}

// findBody returns the first line after greeting, subject and type.
func (r *reader) findBody(limit int) int {
	if r.greeting >= 0 {
		entries, end := r.entriesAt(r.greeting)
		if len(entries) > 0 {
			return end
		}
		return r.greeting + 1
	}
	if r.titled >= 0 {
		i := r.next(r.titled + 1)
		for i < len(r.lines) && !r.lines[i].blank() && !openerRule.MatchString(r.lineLow(i)) {
			i++
		}
		return i
	}
	for i := range limit {
		if openerRule.MatchString(r.lineLow(i)) && !dateLineRule.MatchString(r.lineLow(i)) {
			return i
		}
	}
	return limit
}

// findSignature returns the line of the signer's title at the end of a text
// without Nơi nhận.
func (r *reader) findSignature() int {
	for i := len(r.lines) - 1; i >= max(r.bodyFrom, len(r.lines)-30); i-- {
		if authorityRule.MatchString(r.line(i)) {
			return i
		}
	}
	return len(r.lines)
}

// A textEntry is one entry of a list in the head or foot.
type textEntry struct {
	from, to int
	text     string
}

// entriesAt reads the list that the line i opens ("Kính gửi:", "Nơi nhận:") and
// returns the first line after it.
func (r *reader) entriesAt(i int) ([]textEntry, int) {
	l := r.lines[i]
	head := r.low[l.from:l.to]
	at := greetingRule.FindStringIndex(head)
	if at == nil {
		at = copiesRule.FindStringIndex(head)
	}
	if at == nil {
		return nil, i
	}
	var es []textEntry
	if rest := r.trim(l.from+at[1], l.to); !rest.blank() {
		es, i = r.sameLine(rest, i)
	}
	return r.dashed(es, i+1)
}

// sameLine reads "Kính gửi: A; B." with what is broken over to the next lines,
// and returns the last line read.
func (r *reader) sameLine(rest line, i int) ([]textEntry, int) {
	for i+1 < len(r.lines) && !r.lines[i+1].blank() && r.runsOn(i, i+1) {
		i++
		rest.to = r.lines[i].to
	}
	var es []textEntry
	from := rest.from
	for k := rest.from; k <= rest.to; k++ {
		if k < rest.to && r.plain[k] != ';' {
			continue
		}
		if e, ok := r.entry(from, k); ok {
			es = append(es, e)
		}
		from = k + 1
	}
	return es, i
}

// runsOn reports whether line j goes on in the middle of line i.
func (r *reader) runsOn(i, j int) bool {
	last, low := r.line(i), r.lineLow(j)
	if strings.HasSuffix(last, ";") || strings.HasSuffix(last, ".") || dashRule.MatchString(low) || openerRule.MatchString(low) || r.opensClause(j) {
		return false
	}
	return strings.HasSuffix(last, ",") || startsSmall(r.line(j))
}

// dashed reads entries with a dash each, one a line, from line i on.
func (r *reader) dashed(es []textEntry, i int) ([]textEntry, int) {
	end := i
	for i = r.next(i); i < len(r.lines); i = r.next(i) {
		l := r.lines[i]
		at := dashRule.FindStringIndex(r.low[l.from:l.to])
		switch {
		case at != nil && len(es) > 0 && !r.isOffice(l.from+at[1]) && r.verbAt(l.from+at[1]) > 0:
			return es, end // a clause with a dash
		case at != nil:
			if e, ok := r.entry(l.from+at[1], l.to); ok {
				es = append(es, e)
			}
		case len(es) > 0 && i == end && r.entryOpen(es[len(es)-1], i):
			e, ok := r.entry(es[len(es)-1].from, l.to)
			if ok {
				es[len(es)-1] = e
			}
		default:
			return es, end
		}
		i++
		end = i
	}
	return es, end
}

// entryOpen reports whether line i belongs to the entry before it: nothing
// closed the entry, and the line does not look like a signature or a new
// paragraph. What is kept ("Lưu: VT") always ends a list.
func (r *reader) entryOpen(e textEntry, i int) bool {
	if strings.HasPrefix(strings.ToLower(e.text), "lưu") && !startsSmall(r.line(i)) {
		return false
	}
	last := strings.TrimRight(r.plain[e.from:r.lines[i].from], " \n")
	if strings.HasSuffix(last, ";") || strings.HasSuffix(last, ".") {
		return false
	}
	return !isShouted(r.line(i)) && !openerRule.MatchString(r.lineLow(i)) && !copiesRule.MatchString(r.lineLow(i)) && !r.opensClause(i)
}

// opensClause reports whether line i begins a clause with a number or letter:
// some letters ask without a sentence before it.
func (r *reader) opensClause(i int) bool {
	rank := r.markOf(r.lines[i]).rank
	return rank >= section && rank < dashed
}

// entry cleans one entry of its closing mark.
func (r *reader) entry(from, to int) (textEntry, bool) {
	l := r.trim(from, to)
	for l.to > l.from && strings.IndexByte(";.,:/- ", r.plain[l.to-1]) >= 0 {
		l.to--
	}
	text := r.value(l.from, l.to)
	return textEntry{l.from, l.to, text}, text != ""
}
