package intake

import (
	"strings"

	"congvan/model"
)

// A page of a portal often names a document whole in one line, or tells it in
// running words, without the head that the document has on paper:
//
//	Thông báo số 45/TB-UBND ngày 14/3/2017 của UBND huyện về lịch tiếp công dân
//	Ngày 08/9/2021, Ban Chỉ huy tỉnh đã có Công điện số 19/CĐ-BCH gửi: A; B với nội dung:

// How far from the top such lines are looked for; a name further down is one
// of a list of documents beside an article.
const (
	announceLines = 20
	namedLines    = 4
)

const genreWords = `công văn|công điện|thông báo|kế hoạch|chỉ thị|quyết định|nghị quyết|hướng dẫn|báo cáo|tờ trình|giấy mời|chương trình|kết luận|biên bản|quy chế|quy định|phương án|đề án`

var (
	announceRule = compiled(`^(` + genreWords + `)\s+(?:khẩn\s+|hỏa tốc\s+)?(?:số\s*:?\s*)?\d`)
	yearRule     = compiled(`^\s*,?\s*năm\s+\d{4}`)
	madeByRule   = compiled(`^[\s,]*(?:của|do)\s+`)
	toldWhole    = compiled(`^(?:ngày\s+(` + dayPattern + `)\s*,?\s*)?(\pL[^.;:]{2,150}?)\s+(?:đã\s+|vừa\s+)?(?:có|ban hành|gửi|ra)\s+(` + genreWords + `)\s+(?:khẩn\s+|hỏa tốc\s+)?(?:số\s*:?\s*)?(\d{1,5}\s?/\s?[\pL][\pL\d/-]*)(?:\s*,?\s*ngày\s+(` + dayPattern + `))?\s*,?\s*(?:gửi|điện)(?:\s+đến)?\s*:?\s*([^:]+?)[\s,]*(?:(?:(?:với|có)\s+)?nội dung[^.;:]{0,40}:|(?:yêu cầu|đề nghị)[^.;:]{0,80}:\s*$)`)
	madeTitle    = compiled(`^(` + genreWords + `)\s+(?:khẩn\s+)?của\s+`)
	recordTitle  = compiled(`^"?(?:title|tiêu đề|trích yếu)"?\s*:\s*"?\s*(.+?)"?\s*,?$`)
)

// openRecord leaves of the record that a portal keeps about a page (between
// "---" lines, in JSON or YAML) only its title.
func (s *source) openRecord() {
	first := s.next(0)
	if first >= len(s.lines) || !strings.HasPrefix(s.line(first), "---") {
		return
	}
	last := first + 1
	for last < min(len(s.lines), 100) && !strings.HasPrefix(s.line(last), "---") {
		last++
	}
	if last >= min(len(s.lines), 100) {
		return
	}
	for i := first; i <= last; i++ {
		l := s.lines[i]
		if m := recordTitle.FindStringSubmatchIndex(s.low[l.from:l.to]); m != nil {
			s.lines[i] = s.trim(l.from+m[2], l.from+m[3])
			continue
		}
		s.lines[i].to = l.from
	}
}

// readAnnounced takes the head from a line that names or tells the document,
// where there is no head.
func (r *reader) readAnnounced() {
	if r.d.Symbol != "" {
		return
	}
	for i, seen := r.next(0), 0; i < len(r.lines) && seen < announceLines; i, seen = r.next(i+1), seen+1 {
		if seen < namedLines && r.namedWhole(r.lines[i]) || r.toldWhole(i) {
			r.announced = true
			return
		}
	}
}

// namedWhole reads "Thông báo số … ngày … của … về …" where it fills the line.
func (r *reader) namedWhole(l line) bool {
	low := r.low[l.from:l.to]
	m := announceRule.FindStringSubmatchIndex(low)
	if m == nil || len(low) > 600 || strings.HasSuffix(low, ":") || strings.Contains(low, " vừa ") || strings.Contains(low, " đã ") {
		return false
	}
	from := l.from + m[1] - 1
	at := r.symbolAt(from, l.to)
	if at == nil {
		return false
	}
	c := cited{from: at[0], to: at[1], end: at[1]}
	if y := yearRule.FindString(r.low[c.end:l.to]); y != "" {
		c.end += len(y)
	}
	r.citedDay(&c)
	l.to = r.lineEnd(l.to, c.end)
	issuer := [2]int{}
	if o := madeByRule.FindString(r.low[c.end:l.to]); o != "" {
		issuer = [2]int{c.end + len(o), min(l.to, r.nameEnd(c.end+len(o)))}
		c.end = issuer[1]
		r.citedDay(&c)
		l.to = r.lineEnd(l.to, c.end)
	}
	subject := r.trim(c.end, l.to)
	for subject.from < subject.to && strings.IndexByte(",:- ", r.plain[subject.from]) >= 0 {
		subject.from++
	}
	if a := aboutPrefix.FindString(r.low[subject.from:subject.to]); a != "" {
		subject.from += len(a)
	}
	if c.Date == 0 && issuer[1] == 0 {
		return false
	}
	r.setAnnounced(low[m[2]:m[3]], at, c.Date)
	if issuer[1] > issuer[0] {
		r.d.Issuer = r.value(issuer[0], issuer[1])
		r.found(IssuerField, issuer[0], issuer[1])
	}
	r.announceSubject(subject.from, subject.to)
	return true
}

// lineEnd returns the end of a line, or of the one that at lies on if that is a
// later one: the day of a document may be broken over to it.
func (r *reader) lineEnd(to, at int) int {
	if at <= to {
		return to
	}
	return max(at, r.lines[r.lineAt(at)].to)
}

// toldWhole reads "Ngày …, X đã có Công điện số … gửi: … với nội dung:" in line
// i; the clauses follow it.
func (r *reader) toldWhole(i int) bool {
	l := r.lines[i]
	to := min(l.to, l.from+longestBroken)
	m := toldWhole.FindStringSubmatchIndex(r.low[l.from:to])
	if m == nil || !r.isOffice(l.from+m[4]) {
		return false
	}
	at := r.symbolAt(l.from+m[8], l.to)
	if at == nil {
		return false
	}
	var day model.Date
	for _, g := range []int{10, 2} {
		if day == 0 && m[g] >= 0 {
			day, _ = parseDay(r.low[l.from+m[g] : l.from+m[g+1]])
		}
	}
	r.setAnnounced(r.low[l.from+m[6]:l.from+m[7]], at, day)
	r.d.Issuer = r.value(l.from+m[4], l.from+m[5])
	r.found(IssuerField, l.from+m[4], l.from+m[5])
	if end := l.from + m[1]; end < l.to { // the body goes on behind the colon
		before := len(r.lines)
		r.cutLine(i, []int{end})
		r.moveLines(i, len(r.lines)-before)
	}
	es, _ := r.sameLine(line{l.from + m[12], l.from + m[13]}, i)
	r.d.Recipients = r.entriesOf(es, RecipientsField)
	r.bodyFrom = min(i+1, r.bodyTo)
	r.titleAbove(i)
	return true
}

// moveLines goes along with n lines more after line i.
func (r *reader) moveLines(i, n int) {
	for _, at := range []*int{&r.bodyFrom, &r.bodyTo, &r.notes, &r.notesEnd} {
		if *at > i {
			*at += n
		}
	}
}

// titleAbove takes the subject from a title above line i: "Công điện của Ban
// Chỉ huy tỉnh yêu cầu …".
func (r *reader) titleAbove(i int) {
	for k := range i {
		l := r.lines[k]
		m := madeTitle.FindStringIndex(r.low[l.from:l.to])
		if m == nil || !r.isOffice(l.from+m[1]) {
			continue
		}
		at := r.nameEnd(l.from + m[1])
		if at < l.to && r.plain[at] == '/' {
			at += strings.IndexByte(r.plain[at:l.to]+" ", ' ')
		}
		from := r.trim(min(at, l.to), l.to).from
		from += len(aboutPrefix.FindString(r.low[from:l.to]))
		r.announceSubject(from, l.to)
		return
	}
}

// symbolAt returns where a symbol stands that begins at from, nil for none.
func (r *reader) symbolAt(from, to int) []int {
	for _, rule := range []*pattern{partyCite, citedRule, shortCite} {
		if m := rule.FindStringIndex(r.plain[from:to]); m != nil && m[0] == 0 {
			return []int{from, from + m[1]}
		}
	}
	return nil
}

// shortCite is a number of an office with one capital word: "37/TK".
var shortCite = compiled(`\d{1,5}\s?/\s?[A-ZĐ]{2,}`)

// setAnnounced sets type, number and symbol, and the day.
func (r *reader) setAnnounced(genre string, symbol []int, day model.Date) {
	whole := squeezeSymbol(r.plain[symbol[0]:symbol[1]])
	number, tail, _ := strings.Cut(whole, "/")
	if n, t, ok := strings.Cut(number, "-"); ok { // of the Party: 01-KH/HU
		number, tail = n, t+"/"+tail
	}
	r.d.Number, r.d.Symbol = number, tail
	n := symbol[0] + len(number)
	r.mark(symbol[0], n, n+1, symbol[1])
	for _, t := range model.Types {
		if lower(t.Name) == genre {
			r.d.Type = t.Name
		}
	}
	if r.d.Date == 0 && day != 0 {
		r.d.Date = day
		r.found(DateField, symbol[0], symbol[1])
	}
}

func (r *reader) announceSubject(from, to int) {
	if r.d.Subject = strings.TrimRight(r.value(from, to), " .;\","); r.d.Subject != "" {
		r.subject = extent{from, to}
		r.found(SubjectField, from, to)
	}
}
