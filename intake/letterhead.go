package intake

import (
	"strings"
)

// The state's motto, which often shares a line with the letterhead.
var mottoRule = compiled(anyTone("cộng hòa xã hội chủ nghĩa việt nam") + "|" + `[dđ]\pL{1,2}c\s*` + anyTone("lập") + `\s*[-–—]\s*` + anyTone("tự do") + "|" + anyTone("đảng cộng sản việt nam"))

// mottoIn returns where the motto stands in a line of the head, nil for nowhere.
func mottoIn(low string) []int { return mottoRule.FindStringIndex(low[:min(len(low), longestBroken)]) }

// A letterhead is the names of offices in one block of capital lines, each in
// the lines that it is broken over.
type letterhead [][]line

// readLetterhead takes issuer and parent from the lines of capitals above or
// beside the number.
func (r *reader) readLetterhead() {
	names := r.letterheads()
	if len(names) == 0 || r.d.Symbol == "" && r.d.Date == 0 {
		return
	}
	last := names[len(names)-1]
	r.d.Issuer = r.nameInBody(last)
	r.mendIssuer()
	r.found(IssuerField, last[0].from, last[len(last)-1].to)
	if len(names) == 1 {
		return
	}
	parent := names[len(names)-2]
	r.d.ParentIssuer = r.nameInBody(parent)
	r.found(ParentField, parent[0].from, parent[len(parent)-1].to)
	// "BAN THƯỜNG TRỰC" under "ỦY BAN …" is that committee's own.
	whole := r.d.Issuer + " " + r.d.ParentIssuer
	if s := r.asInBody(lower(whole)); s != "" {
		r.d.Issuer = s
	} else if organRule.MatchString(lower(r.d.Issuer)) {
		r.d.Issuer = whole
	}
}

// organRule matches what only names an organ of the office above it.
var organRule = compiled(`^(?:ban (?:thường trực|thường vụ|chấp hành|giám hiệu|giám đốc)|hội đồng (?:quản trị|thành viên)|thường trực)$`)

// letterheads returns the last block of names in the head: stamps of a
// registry stand above it, with lines of other kinds between.
func (r *reader) letterheads() letterhead {
	var names letterhead
	broken := false
	_, to := r.head()
	for i := 0; i < to && i != r.titled && i != r.greeting; i++ {
		l, ok := r.letterheadLine(i)
		switch {
		case r.lines[i].to-r.lines[i].from < longestHead && stampRule.MatchString(r.line(i)):
			names, broken = nil, false // what stands above is of the stamp
		case ok && len(names) > 0 && !broken && r.nameGoesOver(names[len(names)-1]):
			n := len(names) - 1
			names[n] = append(names[n], l)
		case ok && leadingType(r.plain[l.from:l.to]) > 0 && !r.opensName(l):
			broken = true
		case ok && r.opensName(l):
			if broken {
				names = nil
			}
			names = append(names, []line{l})
			broken = false
		case ok && decidesRule.MatchString(r.lineLow(i)):
			broken = true // "BAN HÀNH QUY ĐỊNH …" is a subject
		case ok && len(names) > 0 && !broken:
			n := len(names) - 1
			names[n] = append(names[n], l)
		case !r.lines[i].blank() && !r.taken[i] && mottoIn(r.lineLow(i)) == nil && countLetters(r.line(i)) > 2:
			broken = true
		}
	}
	return names
}

// nameGoesOver reports whether a name in capitals goes on in the next line,
// whatever word that begins with: its last line ends with a comma or "VÀ".
func (r *reader) nameGoesOver(name []line) bool {
	l := name[len(name)-1]
	text := r.plain[l.from:l.to]
	return strings.HasSuffix(text, ",") || strings.HasSuffix(text, " VÀ")
}

// letterheadLine returns the part of line i that may name an office.
func (r *reader) letterheadLine(i int) (line, bool) {
	l := r.lines[i]
	if r.taken[i] || l.blank() {
		return l, false
	}
	if m := mottoIn(r.low[l.from:l.to]); m != nil {
		l = r.trim(l.from, l.from+m[0])
	}
	if m := listMark.FindStringIndex(r.plain[l.from:l.to]); m != nil {
		l.from += m[1]
	}
	for l.from < l.to && strings.IndexByte("/\\|.,'*~_- ", r.plain[l.from]) >= 0 {
		l.from++ // a speck or the stroke of a hand
	}
	text := strings.Trim(r.plain[l.from:l.to], "-–—_| ")
	return r.trim(l.from, l.from+len(strings.TrimRight(r.plain[l.from:l.to], "-–—_| "))),
		isShouted(text) && len(text) < 160 && strings.Contains(text, " ") && strings.Trim(text, "0123456789/:.+@ ") != ""
}

// stampRule is the day and hour of a stamp or of a signature on a file.
var stampRule = compiled(`\d{2}[./]\d{2}[./]\d{4}\s+\d{1,2}:\d{2}`)

// listMark is the number of a list that a page put before the first line.
var listMark = compiled(`^\d{1,2}\.\s+`)

// opensName reports whether an office's name begins the line; capitals hide
// which words are names, so any head word counts.
func (r *reader) opensName(l line) bool {
	low := r.low[l.from:l.to]
	if noOffice.MatchString(low) {
		return false
	}
	for _, rule := range []*pattern{longHeadRule, shortHeadRule} {
		if m := rule.FindString(low); m != "" && wordEnd(low, len(strings.TrimRight(m, " \n"))) {
			return true
		}
	}
	return strings.HasPrefix(low, "phủ thủ tướng") || strings.HasPrefix(low, "quốc hội") || scannedHead.MatchString(low)
}

// scannedHead is how most letterheads begin, in whatever marks.
var scannedHead = compiled("^(?:" + anyTone("ủy ban nhân dân") + "|" + anyTone("hội đồng nhân dân") + "|" + anyTone("văn phòng") + ")")

// nameInBody writes a name of capitals as the body of the document writes it,
// or else with a capital for each word that usually has one.
func (r *reader) nameInBody(lines []line) string {
	var parts []string
	for _, l := range lines {
		parts = append(parts, r.value(l.from, l.to))
	}
	name := strings.Join(parts, " ")
	if s := r.asInBody(lower(name)); s != "" {
		return spelling.Replace(s)
	}
	return spelling.Replace(officeCase(name))
}

// asInBody returns a name in lower case as the body writes it, "" where it is
// not there.
func (r *reader) asInBody(want string) string {
	from := 0
	if r.bodyFrom < len(r.lines) {
		from = r.lines[r.bodyFrom].from
	}
	words := strings.Fields(want)
	if len(words) == 0 {
		return ""
	}
	for _, at := range occurrences(r.low[from:], words[0]) {
		if end, ok := r.wordsAt(from+at, words); ok && startsCapital(r.plain[from+at:]) && !isShouted(r.plain[from+at:end]) {
			return r.value(from+at, end)
		}
	}
	return ""
}

// wordsAt reports whether the words stand at at, with any blanks between them,
// and where they end.
func (r *reader) wordsAt(at int, words []string) (int, bool) {
	for i, w := range words {
		start := at
		for at < len(r.low) && isBlank(r.low[at]) {
			at++
		}
		if i > 0 && at == start || !strings.HasPrefix(r.low[at:], w) {
			return 0, false
		}
		at += len(w)
	}
	return at, wordEnd(r.low, at)
}

// occurrences returns the first few places of want in s.
func occurrences(s, want string) []int {
	var out []int
	for at := 0; len(out) < 50; {
		n := strings.Index(s[at:], want)
		if n < 0 || want == "" {
			break
		}
		out = append(out, at+n)
		at += n + len(want)
	}
	return out
}
