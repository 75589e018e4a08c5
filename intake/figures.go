package intake

import (
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// The facts of a published Bluezone figure, each looked for in one sentence: as
// of which day, which area, how many devices, what share of which base, and the
// rank ("huyện An Bình có 12.480 máy, đạt 31,2%, xếp thứ 3 toàn tỉnh").
var (
	percentRule  = compiled(`(\d{1,3}(?:[.,]\d{1,2})?)\s?%`)
	installsRule = compiled(`(\d{1,3}(?:\.\d{3})+|\d{1,6})\s+(?:(?:chiếc\s+)?điện thoại|thiết bị|máy|lượt|smartphone|thuê bao|người)`)
	areaRule     = compiled(`(?:^|[\s,(])((?:tỉnh|thành phố|huyện|thị xã|thị trấn|xã|phường|quận|tp\.?)\s+)`)
	rankRule     = compiled(`(?:đứng|xếp)\s+(?:vị trí\s+)?(?:thứ|hạng)\s+(?:thứ\s+)?(\d{1,3})\s*(?:/\d+)?\s*(?:trên|của|trong)?\s*(cả nước|toàn quốc|toàn tỉnh|toàn huyện|tỉnh|huyện)?`)
	asOfRule     = compiled(`(?:hết|đến|tính đến|ngày)\s+(?:hết\s+)?(?:ngày\s+)?(` + dayPattern + `)`)
	baseRule     = compiled(`(?:trên|so với|/)\s*(?:tổng\s+)?(?:số\s+)?(dân số|dân|người dân|điện thoại thông minh|smartphone|máy điện thoại thông minh|thuê bao điện thoại thông minh)`)
	aimRule      = compiled(`phấn đấu|chỉ tiêu|mục tiêu|phải đạt|tối thiểu|ít nhất|đạt trên \d|giao\s`)
)

const (
	maxFigures  = 300  // how many sentences with figures are taken from one text
	maxSentence = 4000 // bytes; what is longer is no sentence of a person
)

// readFigures collects the figures of Bluezone that the text tells of. Aims are
// no figures. Each sentence is read once, however often it names Bluezone.
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

func (r *reader) figure(e extent) (Figure, bool) {
	low := r.low[e.from:e.to]
	f := Figure{Span: r.span(e.from, e.to)}
	m := percentRule.FindStringSubmatch(low)
	if m == nil || aimRule.MatchString(low) {
		return f, false
	}
	if p, err := viet.ParseNumber(m[1]); err == nil && p <= 100 {
		f.Percent = &p
	}
	if m := installsRule.FindStringSubmatch(low); m != nil {
		if n, err := viet.ParseCount(m[1]); err == nil {
			f.Installs = &n
		}
	}
	if m := asOfRule.FindStringSubmatch(low); m != nil {
		f.AsOf, _ = parseDay(m[1])
	}
	f.Area = r.area(e)
	f.Base = baseOf(low)
	if m := rankRule.FindStringSubmatch(low); m != nil {
		if k, err := strconv.Atoi(m[1]); err == nil && k > 0 {
			f.Rank, f.RankOf = &k, m[2]
		}
	}
	return f, f.Percent != nil && (f.Installs != nil || f.Area != "")
}

// area returns the first place named in the sentence: its kind and the capital
// words behind it.
func (r *reader) area(e extent) string {
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
			return strings.TrimSpace(r.value(start, end))
		}
	}
	return ""
}

func baseOf(low string) model.Base {
	m := baseRule.FindStringSubmatch(low)
	switch {
	case m == nil:
		return ""
	case strings.Contains(m[1], "dân"):
		return model.Population
	}
	return model.Smartphones
}
