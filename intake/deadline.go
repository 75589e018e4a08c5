package intake

import (
	"slices"
	"strings"

	"congvan/model"
)

// setDeadline gives the obligation o the deadline that its words e name, else
// the window that stands in the subject of the document. It returns the times
// of those words.
func (r *reader) setDeadline(o *model.Obligation, e extent, window *timeFound) (times []timeFound) {
	times = r.timesIn(e)
	r.warnUnread(o.ID, e, times)
	f, ok := r.pickTime(e, times, o.Report)
	switch {
	case ok && f.class == requestClass:
		o.Kind = model.OnRequest
		return times
	case ok && f.class == vagueClass:
		r.warn(UnknownDeadline, o.ID, f.deadline.Phrase)
	case ok:
		r.take(o, f)
		return times
	}
	if window != nil && !o.Report {
		r.take(o, *window)
	}
	return times
}

// take gives o the time f.
func (r *reader) take(o *model.Obligation, f timeFound) {
	d := f.deadline
	o.Kind, o.Deadline = kindOf(f), &d
	r.warnTime(o.ID, f)
}

func kindOf(f timeFound) model.Kind {
	switch f.class {
	case ruleClass, looseClass:
		return model.Recurring
	case windowClass:
		return model.Window
	}
	return model.Once
}

// pickTime chooses among the phrases of time found in e: by class, then by place; a
// day that stands behind the word "báo cáo" goes before one ahead of it.
func (r *reader) pickTime(e extent, times []timeFound, report bool) (timeFound, bool) {
	reported := e.from
	if m := reportRule.FindStringIndex(r.low[e.from:e.to]); m != nil && report {
		reported += m[0]
	}
	var fs []timeFound
	for _, f := range times {
		if r.usable(e, f, report) && !r.isPurpose(e, f) && !r.wasAsked(e, f) {
			fs = append(fs, f)
		}
	}
	if len(fs) == 0 {
		return timeFound{}, false
	}
	slices.SortStableFunc(fs, func(a, b timeFound) int {
		if a.class != b.class {
			return int(a.class - b.class)
		}
		if ahead, behind := a.from < reported, b.from < reported; ahead != behind {
			if ahead {
				return 1
			}
			return -1
		}
		return a.from - b.from
	})
	return fs[0], true
}

// isPurpose reports whether a time stands in the purpose before a request, where
// it binds the office that asks: "Để kịp báo cáo UBND huyện trước ngày D, Phòng
// đề nghị …".
func (r *reader) isPurpose(e extent, f timeFound) bool {
	if before := r.low[max(e.from, f.from-longestPurpose):f.from]; !strings.Contains(before, "để ") && !strings.Contains(before, "nhằm ") {
		return false
	}
	s := r.sentence(e.from, e.to, f.from)
	return purposeRule.MatchString(r.low[s.from:s.to]) && runningAsk.MatchString(r.low[f.to:s.to])
}

// longestPurpose is how far before a time its sentence is looked at.
const longestPurpose = 600

var purposeRule = compiled(`^(?:để|nhằm)\s`)

// wasAsked reports whether a time stands in a sentence that tells what an earlier
// paper asked.
func (r *reader) wasAsked(e extent, f timeFound) bool {
	if before := r.low[max(e.from, f.from-longestPurpose):f.from]; !strings.Contains(before, "đã ") && !strings.Contains(before, "vừa ") {
		return false
	}
	s := r.sentence(e.from, e.to, f.from)
	return askedBefore.MatchString(r.low[s.from:f.from])
}

// usable leaves out what binds only a report in a clause that asks for none:
// "sẵn sàng tham gia khi có yêu cầu", "chương trình hằng tuần".
func (r *reader) usable(e extent, f timeFound, report bool) bool {
	if r.isQuoted(e, f.extent) || r.isOfText(e, f.extent) || r.askedOfIssuer(e, f.extent) {
		return false
	}
	switch f.class {
	case requestClass, looseClass, vagueClass:
		s := r.sentence(e.from, e.to, f.from)
		return report && r.asksReport(s.from, s.to)
	}
	return true
}

// warnTime tells the officer what to check about a deadline.
func (r *reader) warnTime(id string, f timeFound) {
	d := f.deadline
	if f.before && r.o.Office.BeforeDay == "" {
		r.warn(BeforeDayUnsure, id, d.Phrase)
	}
	r.warnWeekday(id, f)
	switch taken := r.o.Now.Date(); {
	case d.Counted == "received" && r.o.Now != 0 && taken >= r.d.Date.First():
		last := model.Counted(taken, d.Days, d.Working, r.o.Office.Calendar)
		r.warn(ReceivedDay, id, d.Phrase, taken.String(), last.String())
	case f.class == looseClass || f.doubtful || d.Counted != "" && d.Due == 0:
		r.warn(UnknownDeadline, id, d.Phrase)
	}
	if d.Due != 0 && r.d.Date != 0 && d.Due < r.d.Date.Start() {
		r.warn(PastDeadline, id, d.Due.String())
	}
	if d.Counted == "signed" && d.Due != 0 && !d.Working {
		if plain := r.d.Date.AddDays(d.Days); plain != d.Due.Date() {
			r.warn(RestDay, id, plain.String(), d.Due.Date().String())
		}
	}
}

// subjectWindow returns the window that only the subject names: "(từ ngày … đến
// ngày …)". It holds for every obligation without a time of its own.
func (r *reader) subjectWindow() *timeFound {
	if r.subject.from == r.subject.to {
		return nil
	}
	for _, f := range r.timesIn(r.subject) {
		if f.class == windowClass {
			return &f
		}
	}
	return nil
}
