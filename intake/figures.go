package intake

import (
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// What is published of Bluezone beside its numbers, each looked for in one
// sentence: which area, as of which day, of which base ("huyện An Bình có 12.480
// máy, đạt 31,2%, xếp thứ 3 toàn tỉnh").
var (
	areaRule    = compiled(`(?:^|[\s,(])((?:tỉnh|thành phố|huyện|thị xã|thị trấn|xã|phường|quận|tp\.?)\s+)`)
	asOfRule    = compiled(`(?:(hết|đến)\s+(?:hết\s+)?(?:ngày\s+)?|ngày\s+)(` + dayPattern + `)`)
	notAsOf     = compiled(`(?:so với|từ|trước|sau|\d\S*/\S+)\s+$`)
	baseRule    = compiled(`(?:trên|so với|/)\s*` + basePattern)
	ofBase      = compiled(`^\s*(?:(?:trên|so với|của|/)\s*)?` + basePattern)
	installRule = compiled(`cài|bluezone|tải`)
	partBase    = compiled(`^\s*(?:trưởng thành|trong độ tuổi|từ|có|dùng|sử dụng)(?:\s|$)`)
)

const basePattern = `(?:tổng\s+)?(?:số\s+)?(dân số|người dân|dân|(?:người (?:dùng|sử dụng|có) )?(?:máy |thuê bao )?(?:điện thoại thông minh|smartphone))`

const (
	maxFigures  = 300  // how many sentences with figures are taken from one text
	maxSentence = 4000 // bytes; what is longer is no sentence of a person
)

// readFigures collects the figures of Bluezone that the text tells of. Each sentence is read once, however often it names Bluezone.
func (r *reader) readFigures() {
	var left []extent
	for at := 0; len(r.draft.Figures) < maxFigures; {
		n := strings.Index(r.low[at:], "bluezone")
		if n < 0 {
			return
		}
		left = r.sentencesFrom(left, at+n)
		e := left[0]
		at = max(at+n+1, e.to)
		if e.to-e.from > maxSentence {
			continue
		}
		if f, ok := r.figure(e); ok {
			r.draft.Figures = append(r.draft.Figures, f)
		}
	}
}

// sentencesFrom returns the sentence that holds at and those behind it in its
// paragraph; left is what the call before returned.
func (r *reader) sentencesFrom(left []extent, at int) []extent {
	if left = notBefore(left, at); len(left) > 0 {
		return left
	}
	from, to := r.paragraphAround(at)
	if left = notBefore(r.pieces(from, to, false), at); len(left) > 0 {
		return left
	}
	return []extent{{at, at}}
}

func notBefore(es []extent, at int) []extent {
	for len(es) > 0 && es[0].to <= at {
		es = es[1:]
	}
	return es
}

// paragraphAround returns the lines around at up to the next blank one or mark.
func (r *reader) paragraphAround(at int) (int, int) {
	i := r.lineAt(at)
	a, b := i, i
	for a > 0 && i-a < 8 && !r.lines[a-1].blank() && r.markOf(r.lines[a]).rank == unmarked && !r.closes(a-1, len(r.lines)) {
		a--
	}
	for b+1 < len(r.lines) && b-i < 8 && !r.closes(b, len(r.lines)) && !r.lines[b+1].blank() {
		b++
	}
	return r.lines[a].from, r.lines[b].to
}

// figure reads what a sentence that names a percentage tells; what is doubtful
// in it is left out.
func (r *reader) figure(e extent) (Figure, bool) {
	low := r.low[e.from:e.to]
	f := Figure{Span: r.span(e.from, e.to)}
	as := amountsIn(low)
	if !slices.ContainsFunc(as, func(a amount) bool { return a.kind == percentAmount }) {
		return f, false
	}
	area, at := r.area(e)
	f.Area = area
	f.Installs = installsOf(low, as)
	if p, i := percentOf(as, at); p != nil {
		f.Percent, f.Base = p, baseOf(low, as[i].to)
	}
	f.Rank, f.RankOf = rankOf(as)
	f.AsOf = asOf(low)
	return f, f.Percent != nil && (f.Installs != nil || f.Area != "") || f.Installs != nil && f.Area != ""
}

// asOf returns the day up to which a sentence tells: one it says so of, else the
// first that is not of a document, an aim or another figure.
func asOf(low string) (day model.Date) {
	ms := asOfRule.FindAllStringSubmatchIndex(low, -1)
	days := make([]amount, len(ms))
	for i, m := range ms {
		days[i] = amount{kind: dayAmount, from: m[0], to: m[1]}
	}
	markStanding(low, days)
	for i, m := range ms {
		if upTo := m[2] >= 0; !days[i].stands || notAsOf.MatchString(lastPart(low[:m[0]])) || day != 0 && !upTo {
			continue
		} else if d, ok := parseDay(low[m[4]:m[5]]); ok && upTo {
			return d
		} else if ok {
			day = d
		}
	}
	return day
}

// percentOf returns the percentage of a sentence and which amount it is. Where
// several stand there, it is the first one behind the place that is named at.
func percentOf(as []amount, at int) (found *float64, which int) {
	for i, a := range as {
		if a.kind != percentAmount || !a.stands {
			continue
		}
		if found != nil {
			if as[which].from < at {
				return nil, 0
			}
			break
		}
		p, err := model.ParsePercent(a.number)
		if err != nil || p > 100 {
			return nil, 0
		}
		found, which = &p, i
	}
	return found, which
}

// installsOf returns the count of a sentence: the one that is said to be of
// what was installed, else the only one.
func installsOf(low string, as []amount) *int64 {
	var all, said []int64
	for i, a := range as {
		if a.kind != countAmount || !a.stands {
			continue
		}
		n, err := viet.ParseCount(a.number)
		if err != nil {
			return nil
		}
		all = append(all, n)
		if installRule.MatchString(clauseBehind(low, as, i)) {
			said = append(said, n)
		}
	}
	if len(said) > 0 {
		all = said
	}
	slices.Sort(all)
	if all = slices.Compact(all); len(all) != 1 {
		return nil
	}
	return &all[0]
}

// rankOf returns the first place that was published, and among whom.
func rankOf(as []amount) (*int, string) {
	for _, a := range as {
		if a.kind != rankAmount || !a.stands {
			continue
		}
		n, err := viet.ParseCount(a.number)
		if err != nil || !isRank(n) {
			return nil, ""
		}
		k := int(n)
		return &k, a.of
	}
	return nil, ""
}

// area returns the first place named in the sentence, its kind and the capital
// words behind it, and where it ends.
func (r *reader) area(e extent) (string, int) {
	for _, m := range areaRule.FindAllStringSubmatchIndex(r.low[e.from:e.to], 10) {
		start, at := e.from+m[2], e.from+m[3]
		end := at
		for end < e.to && startsCapital(r.plain[end:]) {
			for end < e.to && !isBlank(r.plain[end]) && !isStop(r.plain[end]) {
				end++
			}
			if end < e.to && r.plain[end] == ' ' {
				end++
			}
		}
		if end > at {
			return strings.TrimSpace(r.value(start, end)), end - e.from
		}
	}
	return "", 0
}

// baseOf returns the denominator that is named right behind the percentage,
// which ends at, else the only one that the sentence names.
func baseOf(low string, at int) model.Base {
	if m := ofBase.FindStringSubmatchIndex(low[at:]); m != nil {
		if rest := low[at+m[1]:]; !startsLetter(rest) {
			return baseNamed(low[at+m[2]:at+m[3]], rest)
		}
	}
	var found model.Base
	for _, m := range baseRule.FindAllStringSubmatchIndex(low, -1) {
		b := baseNamed(low[m[2]:m[3]], low[m[1]:])
		if startsLetter(low[m[1]:]) || b == "" {
			continue
		}
		if found != "" && found != b {
			return ""
		}
		found = b
	}
	return found
}

// baseNamed is the denominator of these words; none where those behind them
// make it a part of that.
func baseNamed(words, rest string) model.Base {
	switch {
	case partBase.MatchString(rest):
		return ""
	case strings.Contains(words, "dân"):
		return model.Population
	}
	return model.Smartphones
}
