package intake

import "strings"

// A rule may have a span of days beside it: "trước 16 giờ 00 thứ năm hằng tuần,
// từ ngày D đến ngày D". A span of anything else in the clause is none of it.
var (
	spanAfter = compiled(`^\s*[,(]?\s*(?:(?:kể|tính|bắt đầu|áp dụng|thực hiện|trong thời gian)\s+)*$`)
	// what a span behind a comma is followed by, unless it begins the next thing
	afterSpan = compiled(`^\s*(?:$|[.,;:)/]|(?:về|gửi|nộp|báo cáo|tổng hợp|cho|qua|để)\s)`)
	// a span ahead begins its sentence or stands between commas
	headOfSpan   = compiled(`^[\s\-–+]*(?:(?:kể|tính|bắt đầu|trong thời gian)\s+)*$`)
	commaOfSpan  = compiled(`,\s*(?:(?:kể|tính|bắt đầu)\s+)*$`)
	spanToRule   = compiled(`^\s*,\s*$`)
	spanToReport = compiled(`^\s*,\s[^.;:()]*$`)
	eventRule    = compiled(`(?:^|\s)(?:tổ chức|diễn ra|khai mạc|phát động|ra quân|mở)\s`)
)

// boundRules gives the rules among the times found in e the spans that stand
// beside them. The spans stay: where a rule binds nobody, they are the time.
func (r *reader) boundRules(e extent, found []timeFound) {
	for i := range found {
		f := &found[i]
		if f.class != ruleClass && f.class != looseClass || f.deadline.Until != 0 {
			continue
		}
		for _, w := range found {
			if w.class != windowClass || !r.spans(e, w.extent, f.extent) {
				continue
			}
			f.bound(w)
			if w.from > f.from {
				f.rephrase(r.value(f.from, w.to))
			}
			break
		}
	}
}

// bound sets where the rule f begins and ends, on each of its days.
func (f *timeFound) bound(w timeFound) {
	f.doubtful = f.doubtful || w.doubtful
	f.deadline.From, f.deadline.Until = w.deadline.From, w.deadline.Until
	for i := range f.also {
		f.also[i].From, f.also[i].Until = w.deadline.From, w.deadline.Until
	}
}

func (f *timeFound) rephrase(phrase string) {
	if strings.Count(phrase, "(") > strings.Count(phrase, ")") {
		phrase += ")"
	}
	f.deadline.Phrase = phrase
	for i := range f.also {
		f.also[i].Phrase = phrase
	}
}

// spans reports whether the window w says from when until when the rule f holds.
func (r *reader) spans(e, w, f extent) bool {
	if w.from >= f.to {
		between := r.low[f.to:w.from]
		return spanAfter.MatchString(between) && (!strings.Contains(between, ",") || afterSpan.MatchString(r.low[w.to:e.to]))
	}
	s := r.sentence(e.from, e.to, w.from)
	if f.from >= s.to || f.from < w.to {
		return false
	}
	before, between := r.low[s.from:w.from], r.low[w.to:f.from]
	if headOfSpan.MatchString(before) {
		return spanToReport.MatchString(between+" ") && !eventRule.MatchString(between)
	}
	return commaOfSpan.MatchString(before) && spanToRule.MatchString(between)
}
