package intake

import (
	"strconv"
	"strings"

	"congvan/model"
)

var (
	// "(nêu rõ số buổi; số lượt; …)"
	listedRule = compiled(`(?:nêu rõ|gồm các nội dung|ghi rõ|bao gồm|báo cáo rõ|thống kê rõ|mẫu (?:gồm|có) (?:(?:các|\d{1,2}|\pL+) )?cột(?: là)?)\s*:?\s+([^()]+?)(?:\)|\.\s|$)`)
	// "tăng 03 lần so với tháng trước về …"
	timesRule = compiled(`(?:ít nhất|tối thiểu|gấp|tăng|không dưới)\s+(?:từ\s+)?(\d{1,2}(?:,\d)?)\s+lần\s+so\s+với[^.;]{0,60}?\s(?:cả\s+)?về\s+`)
	// "tối thiểu 05 buổi mỗi xã"
	leastRule = compiled(`(?:ít nhất|tối thiểu|không dưới)\s+(\d{1,4})\s+(tin,? ?bài|tin/bài|tin|bài|lượt|buổi|chương trình|phút|chuyên đề|chuyên mục|phóng sự|video|băng rôn|khẩu hiệu)`)
	// what can be counted of broadcasts and articles
	countable = compiled(`^(?:thời lượng|tần suất(?:\s+(?:phát sóng|đăng tải|đăng phát|đăng, phát|phát))?|số lượng(?:\s+(?:tin/bài|tin, bài|tin bài|bài viết|phát sóng|chương trình|tin|bài))?|số (?:tin|bài|lượt|buổi)|diện tích)`)
	countWord = compiled(`^(?:số|độ dài|thời lượng|ước số|tần suất|tỷ lệ|tổng số|số lượng|diện tích)`)
)

// measures returns the figures that the words e ask for.
func (r *reader) measures(e extent) []model.Measure {
	low := r.low[e.from:min(e.to, e.from+5000)]
	if m := timesRule.FindStringSubmatchIndex(low); m != nil {
		target, err := strconv.ParseFloat(strings.ReplaceAll(low[m[2]:m[3]], ",", "."), 64)
		if err == nil {
			return r.relative(e.from+m[1], r.sentence(e.from, e.to, e.from+m[1]).to, target)
		}
	}
	var out []model.Measure
	if m := listedRule.FindStringSubmatchIndex(low); m != nil {
		out = r.listed(extent{e.from + m[2], e.from + m[3]})
	}
	if m := leastRule.FindStringSubmatch(low); m != nil {
		if n, err := strconv.ParseFloat(m[1], 64); err == nil {
			out = append(out, model.Measure{Name: "số lượng " + m[2], Unit: m[2], Op: ">=", Target: &n})
		}
	}
	return out
}

// newsTogether keeps the comma of "tin, bài" from parting a list.
var newsTogether = strings.NewReplacer("tin, bài", "tin,bài")

// lastItem is the last figure of a list, behind "và".
var lastItem = compiled(`,?\s+và\s+(?:số|độ dài|thời lượng|ước số|tần suất|tỷ lệ|tổng số|diện tích)\s`)

// listed reads "A; B; C" after "nêu rõ": each item that counts something.
func (r *reader) listed(e extent) []model.Measure {
	words, sep := r.value(e.from, e.to), ";"
	if !strings.Contains(words, sep) {
		words, sep = lastItem.ReplaceAllStringFunc(newsTogether.Replace(words), func(s string) string {
			return ", " + strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(s, ", "), "và"), " ")
		}), ", "
	}
	var out []model.Measure
	for item := range strings.SplitSeq(words, sep) {
		name := strings.ReplaceAll(strings.Trim(item, " .,:"), "tin,bài", "tin, bài")
		if c := lower(name); countWord.MatchString(c) {
			out = append(out, model.Measure{Name: name, Unit: unitOf(c)})
		}
	}
	return out
}

// relative reads what is to grow: every countable thing that begins an item of
// the list from from on.
func (r *reader) relative(from, to int, target float64) []model.Measure {
	var out []model.Measure
	for i := from; i < to; i++ {
		if i > from && !r.itemStart(from, i) {
			continue
		}
		m := countable.FindString(r.low[i:to])
		if m == "" || !wordEnd(r.low, i+len(m)) {
			continue
		}
		t := target
		name := oneLine(m)
		if !hasMeasure(out, name) {
			out = append(out, model.Measure{Name: name, Unit: unitOf(name), Op: ">=", Target: &t, Relative: true})
		}
		i += len(m) - 1
	}
	return out
}

// itemStart reports whether an item of a list begins at i: after a comma, "và"
// or "cả".
func (r *reader) itemStart(from, i int) bool {
	if !isBlank(r.plain[i-1]) {
		return false
	}
	before := strings.TrimRight(r.low[from:i], " \n")
	return strings.HasSuffix(before, ",") || strings.HasSuffix(before, " và") || strings.HasSuffix(before, " cả") || strings.HasSuffix(before, ";")
}

func hasMeasure(ms []model.Measure, name string) bool {
	for _, m := range ms {
		if m.Name == name {
			return true
		}
	}
	return false
}

// unitOf returns what a figure counts, as the forms of the office print it.
func unitOf(name string) string {
	switch {
	case strings.HasPrefix(name, "độ dài"), strings.HasPrefix(name, "thời lượng"):
		return "phút"
	case strings.HasPrefix(name, "tỷ lệ"):
		return "%"
	case strings.Contains(name, "người"):
		return "người"
	case strings.HasPrefix(name, "tần suất"), strings.Contains(name, "phát sóng"), strings.Contains(name, "lượt"):
		return "lượt"
	}
	for _, w := range []string{"số lượng ", "tổng số ", "ước số ", "số "} {
		if rest, ok := strings.CutPrefix(name, w); ok {
			return rest
		}
	}
	return ""
}
