package intake

import (
	"strings"
	"unicode"

	"congvan/viet"
)

// The head of a document is looked for in so many lines.
const headLines = 60

var (
	greetingRule = compiled(`(^|\s)(?:k[ií]nh\s+g[ửừưứữùủi]+i?|điện gửi|kính điện)\s*:?|\sđiện\s*:\s*$`)
	copiesRule   = compiled(`^[-–~.,'’‘_]{0,2}[nv]` + anyTone("ơi nhận") + `\s*(?:[:;]|$|\.$|[-–(]|(?:kt|tm|tl|tuq)\s*\.)`)
	openerRule   = compiled(`^(căn cứ|thực hiện|theo|tiếp theo|để|nhằm|ngày|trong|qua|vừa qua|sau khi|hưởng ứng|xét|triển khai thực hiện|thời gian (?:vừa )?qua|phúc đáp|trả lời|hiện nay|nhận được|liên quan đến|hôm nay|hồi)[\s,]`)
	endRule      = compiled(`\./\.?\s*$`)
)

// layOut finds the blocks of the document: head, body, Nơi nhận.
func (r *reader) layOut() {
	n := min(len(r.lines), headLines)
	for i := range n {
		if r.greeting < 0 && r.isGreeting(i) {
			r.greeting = i
		}
		if r.titled < 0 && r.greeting < 0 {
			if _, ok := genreOf(r.line(i)); ok {
				r.titled = i
			}
		}
	}
	r.cutGreeting()
	r.bodyTo = len(r.lines)
	for i := max(0, r.greeting); i < len(r.lines); i++ {
		if copiesRule.MatchString(r.lineLow(i)) {
			r.notes, r.bodyTo = i, i
			break
		}
		if i > max(r.greeting, r.titled) && r.opensEnclosure(i) {
			break // what follows is of another document
		}
	}
	r.bodyFrom = min(r.findBody(n), r.bodyTo)
	if r.notes < 0 {
		r.bodyTo = min(r.findSignature(), r.annexFrom(r.bodyFrom))
		return
	}
	_, r.notesEnd = r.entriesAt(r.notes)
	r.bodyTo = r.signatureAbove(r.notes)
}

// cutGreeting gives the letter a line of its own where it begins on the line of
// those it is sent to: "Kính gửi: Các xã. Thực hiện …".
func (r *reader) cutGreeting() {
	if r.greeting < 0 {
		return
	}
	l := r.lines[r.greeting]
	to := min(l.to, l.from+longestBroken)
	at := greetingRule.FindStringIndex(r.low[l.from:to])
	if at == nil {
		return
	}
	if m := letterOpens.FindStringIndex(r.plain[l.from+at[1] : to]); m != nil && strings.HasSuffix(r.plain[:l.from+at[1]+m[0]], ".") {
		r.cutLine(r.greeting, []int{l.from + at[1] + m[0]})
	}
}

// isGreeting reports whether "Kính gửi" opens the line, or follows the date on it.
func (r *reader) isGreeting(i int) bool {
	low := r.lineLow(i)
	at := greetingRule.FindStringIndex(low)
	from := r.lines[i].from
	return at != nil && (at[0] == 0 || strings.HasSuffix(low, "điện:") && r.isOffice(from) && r.nameEnd(from) >= from+at[0] || dateLineRule.MatchString(low[:at[0]]))
}

// findBody returns the first line after greeting, subject and type.
func (r *reader) findBody(limit int) int {
	if r.greeting >= 0 {
		entries, end := r.entriesAt(r.greeting)
		if len(entries) > 0 {
			return end
		}
		return r.overRightColumn(r.greeting) + 1
	}
	if r.titled >= 0 {
		return r.subjectEnd(r.next(r.titled + 1))
	}
	for i := range limit {
		if openerRule.MatchString(r.lineLow(i)) && !dateLineRule.MatchString(r.lineLow(i)) {
			return i
		}
	}
	return limit
}

// subjectEnd returns the first line after the subject that begins at line i:
// the subject ends with a blank line, where its capitals end, and before the
// first sentence or the name of who decides.
func (r *reader) subjectEnd(i int) int {
	if i >= len(r.lines) {
		return i
	}
	shouted := isShouted(r.line(i))
	for k := i; k < len(r.lines); k++ {
		text := r.line(k)
		switch {
		case r.lines[k].blank(), openerRule.MatchString(r.lineLow(k)) && startsCapital(text) && !(shouted && isShouted(text)) && !(k == i && r.standsAlone(i)):
			return k
		case k == i:
		case arrivalRule.MatchString(text):
			return k
		case countLetters(text) == 0 && shouted && strings.HasSuffix(r.line(k-1), "-"): // "2019 -", "2020"
		case isShouted(text) != shouted && !(shouted && strings.HasPrefix(text, "(")), r.closesSubject(k):
			return k
		}
	}
	return len(r.lines)
}

// standsAlone reports whether the block that begins at line i is a subject by
// its look: short, and without the stop of a sentence.
func (r *reader) standsAlone(i int) bool {
	last := i
	for last+1 < len(r.lines) && !r.lines[last+1].blank() && !r.closesSubject(last+1) {
		last++
	}
	text := r.line(last)
	return last-i < 5 && r.lines[last].to-r.lines[i].from < 500 && strings.IndexByte(".;:,", text[len(text)-1]) < 0
}

// arrivalRule matches the stamp of a registry that a scanner read along.
var arrivalRule = compiled(`^(?:ĐẾN|CÔNG VĂN ĐẾN|Chuyển|Số đến|Ngày đến|Giờ)(?:\s|:|$)`)

var asFollows = compiled(`như sau|sau đây|:\s*$`)

// closesSubject reports whether line k is no more part of a subject: it names
// who decides, or is the first sentence.
func (r *reader) closesSubject(k int) bool {
	l := r.lines[k]
	if isShouted(r.line(k)) {
		return r.opensName(l) && r.repeatsLetterhead(r.line(k))
	}
	return startsCapital(r.line(k)) && (asFollows.MatchString(r.lineLow(k)) || r.isOffice(l.from) && !r.standsAlone(k)) && !strings.HasSuffix(r.line(max(0, k-1)), ",")
}

// repeatsLetterhead reports whether a line of capitals names the office of the
// letterhead again, or its head: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH".
func (r *reader) repeatsLetterhead(text string) bool {
	text = lower(text)
	for _, w := range []string{"chủ tịch ", "giám đốc ", "trưởng ", "bộ trưởng "} {
		text = strings.TrimPrefix(text, w)
	}
	text = viet.Fold(oneLine(text)) // "UỶ BAN" above, "ỦY BAN" below
	head, _ := r.head()
	for i := head; i < max(r.titled, r.greeting); i++ {
		if l := viet.Fold(oneLine(r.lineLow(i))); l != "" && isShouted(r.line(i)) && (strings.HasPrefix(text, l) || strings.HasPrefix(l, text)) {
			return true
		}
	}
	return false
}

// annexHead matches the heading of what is put behind a document.
var annexHead = compiled(`^(?:phụ lục|mẫu số|mẫu biểu|biểu mẫu|biểu số|đề cương|danh sách|mẫu|biểu)(?:\s|:|\.|$)`)

// opensAnnex reports whether line i is the heading of an annex: in capitals, or
// with nothing but its number, and its title or "(Kèm theo …)" below; or of a
// plan that is enclosed.
func (r *reader) opensAnnex(i int) bool {
	if r.opensEnclosure(i) {
		return true
	}
	low := r.lineLow(i)
	if !annexHead.MatchString(low) || len(low) > 120 {
		return false
	}
	if isShouted(r.line(i)) || annexNumber.MatchString(low) {
		n := r.next(i + 1)
		return n < len(r.lines) && (isShouted(r.line(n)) || strings.HasPrefix(r.line(n), "(") || isShouted(r.line(i)) && !r.isListed(n))
	}
	return false
}

var annexNumber = compiled(`^(?:phụ lục|mẫu|biểu)(?: số)?\s*[\divx]{0,4}[a-c]?\s*[.:]?$`)

// annexFrom returns the line of the first annex behind line i, len(lines) for none.
func (r *reader) annexFrom(i int) int {
	for i < len(r.lines) && !r.opensAnnex(i) {
		i++
	}
	return i
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
	if len(es) == 0 && i == r.greeting {
		i = r.overRightColumn(i)
		es, i = r.undashed(i)
	}
	if len(es) == 0 && i == r.notes {
		es, i = r.undashedCopies(i)
	}
	if r.lineAt(l.from) != r.greeting {
		return r.dashed(es, i+1)
	}
	return r.alsoEntries(r.dashed(es, i+1))
}

// longestEntry is how long a line may be that names who a letter is sent to.
const longestEntry = 300

// undashed reads the offices below a lone "Kính gửi:", one a line without a
// dash, and returns the last line read: the next follows where ";" or "," ends
// the one before.
func (r *reader) undashed(i int) ([]textEntry, int) {
	var es []textEntry
	for k := r.next(i + 1); k < len(r.lines); k = r.next(k + 1) {
		l := r.lines[k]
		if len(es) > 0 && strings.IndexByte(";,", r.plain[r.lines[i].to-1]) < 0 {
			break
		}
		if l.to-l.from > longestEntry || !startsCapital(r.line(k)) || !r.isOffice(l.from) || r.verbAt(l.from) > 0 || strings.HasSuffix(r.line(k), ":") {
			break
		}
		e, ok := r.entry(l.from, l.to)
		if !ok {
			break
		}
		es, i = append(es, e), k
	}
	return es, i
}

// sameLine reads "Kính gửi: A; B." with what is broken over to the next lines,
// and returns the last line read.
func (r *reader) sameLine(rest line, i int) ([]textEntry, int) {
	for i+1 < len(r.lines) && !r.lines[i+1].blank() && r.runsOn(i, i+1) {
		i++
		rest.to = r.lines[i].to
	}
	if m := letterOpens.FindStringIndex(r.plain[rest.from:rest.to]); m != nil { // the letter begins on the line
		rest.to = rest.from + m[0]
	}
	var es []textEntry
	from := rest.from
	listed := strings.Contains(r.plain[rest.from:rest.to], ";") || dashRule.MatchString(r.low[rest.from:rest.to])
	for k := rest.from; k <= rest.to; k++ {
		if k < rest.to && r.plain[k] != ';' && (listed || r.plain[k] != ',' || !r.officeFollows(k+1)) {
			continue
		}
		if e, ok := r.entry(from, k); ok {
			es = append(es, e)
		}
		from = k + 1
	}
	return es, i
}

// letterOpens is where a letter begins behind those it is sent to, on one line.
var letterOpens = compiled(`\s(?:Phúc đáp|Trả lời|Căn cứ|Thực hiện|Tiếp theo|Triển khai|Hưởng ứng|Theo đề nghị|Xét đề nghị|Qua |Vừa qua|Ngày \d|Để )`)

// officeFollows reports whether another office with a capital begins after the
// comma before at.
func (r *reader) officeFollows(at int) bool {
	for at < len(r.plain) && isBlank(r.plain[at]) {
		at++
	}
	return at < len(r.plain) && startsCapital(r.plain[at:]) && r.isOffice(at)
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
		case fileName.MatchString(r.line(i)):
			return es, end // where the drafter keeps it
		case r.notes >= 0 && i > r.notes && pageMark.MatchString(r.line(i)) && r.entryFollows(i):
			i++
			end = i
			continue
		case at != nil && len(es) > 0 && !r.isOffice(l.from+at[1]) && r.verbAt(l.from+at[1]) > 0 && !r.isPosted(es, i):
			return es, end // a clause with a dash
		case at != nil:
			if e, ok := r.entry(l.from+at[1], l.to); ok {
				es = append(es, e)
			}
		case len(es) > 0 && i == end && !r.signs(i) && r.entryOpen(es[len(es)-1], i):
			e, ok := r.entry(es[len(es)-1].from, l.to)
			if ok {
				es[len(es)-1] = e
			}
		case r.notes >= 0 && i > r.notes && len(es) > 0 && !r.signs(i) && !copiesRule.MatchString(r.lineLow(i)) && r.entryFollows(i):
			if strings.HasPrefix(lower(es[len(es)-1].text), "lưu") {
				return es, end
			}
			es[len(es)-1] = r.joined(es[len(es)-1], l) // what a page put below a blank line, or lists itself
		case r.signs(i) && r.entryFollows(i):
			i++ // the other column
			continue
		default:
			beyond, ok := r.listBeyond(es, i)
			if !ok {
				return es, end
			}
			i = beyond
			continue
		}
		i++
		end = i
	}
	return es, end
}

var fileName = compiled(`^[a-zA-Z]:\\[^\s]`)

// joined is an entry with a further line of it.
func (r *reader) joined(e textEntry, l line) textEntry {
	more, ok := r.entry(l.from, l.to)
	if !ok {
		return e
	}
	sep, before := " ", strings.TrimSpace(r.plain[e.from:l.from])
	if last := before[max(0, len(before)-1):]; last == ";" || last == "," {
		sep = last + " "
	}
	return textEntry{e.from, more.to, e.text + sep + more.text}
}

// entryFollows reports whether an entry with a dash stands right below line i.
func (r *reader) entryFollows(i int) bool {
	for k := i + 1; k < min(len(r.lines), i+5); k++ {
		if dashMark.MatchString(r.lineLow(k)) {
			return true
		}
	}
	return false
}

// entryOpen reports whether line i belongs to the entry before it: nothing
// closed the entry, and the line does not look like a signature or a new
// paragraph. What is kept ("Lưu: VT") always ends a list.
func (r *reader) entryOpen(e textEntry, i int) bool {
	if strings.HasPrefix(strings.ToLower(e.text), "lưu") && !startsSmall(r.line(i)) {
		return false
	}
	if text := r.line(i); startsCapital(text) && (strings.Contains(text, ". ") || strings.HasSuffix(text, ":")) {
		return false // a sentence
	}
	last := strings.TrimRight(r.plain[e.from:r.lines[i].from], " \n")
	if strings.HasSuffix(last, ";") || strings.HasSuffix(last, ".") {
		return false
	}
	return !isShouted(r.line(i)) && !r.issuerAsks(para{from: r.lines[i].from, to: r.lines[i].to}) && !openerRule.MatchString(r.lineLow(i)) && !copiesRule.MatchString(r.lineLow(i)) && !alsoSent.MatchString(r.lineLow(i)) && !r.opensClause(i)
}

// opensClause reports whether line i begins a clause with a number or letter:
// some letters ask without a sentence before it.
func (r *reader) opensClause(i int) bool {
	rank := r.markOf(r.lines[i]).rank
	return rank >= section && rank < dashed
}

// isSpecks reports whether a scanner saw no words here: no part has two letters
// or figures.
func isSpecks(s string) bool {
	for _, w := range strings.Fields(s) {
		n := 0
		for _, c := range w {
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				n++
			}
		}
		if n > 1 {
			return false
		}
	}
	return true
}

// entry cleans one entry of its closing mark.
func (r *reader) entry(from, to int) (textEntry, bool) {
	l := r.trim(from, to)
	if m := dashRule.FindStringIndex(r.low[l.from:l.to]); m != nil {
		l.from += m[1]
	}
	for l.to > l.from && strings.IndexByte(";.,:/-| ", r.plain[l.to-1]) >= 0 {
		l.to--
	}
	if n := strings.LastIndex(r.plain[l.from:l.to], "; "); n > 0 && isSpecks(r.plain[l.from+n+2:l.to]) {
		l.to = l.from + n
	}
	text := r.value(l.from, l.to)
	return textEntry{l.from, l.to, text}, text != ""
}
