package intake

import (
	"strings"

	"congvan/model"
)

var (
	// "báo cáo kết quả", "gửi báo cáo", "báo cáo UBND tỉnh" ask for a report; "chế độ báo cáo" names one.
	reportRule   = compiled(`(?:^|[\s,(;])(báo cáo|gửi\s+(?:kết quả|số liệu|danh sách|văn bản|ý kiến|kế hoạch)|nộp|cung\s+cấp\s+(?:số liệu|danh sách|báo cáo))(?:[\s,:;.]|$)`)
	reportedNoun = compiled(`(?:chế độ|tại|theo|nội dung|các|mẫu|số|trong|xây dựng|hội nghị|công tác)\s*$`)
	towardsRule  = compiled(`\s(?:về|gửi|cho|tới|đến|với)\s+`)
	// "để Phòng báo cáo kết quả về …", "để tổng hợp, báo cáo …": the office will report in turn.
	inTurnRule = compiled(`(?:^|[\s,])để\s+([^,;.:()]{0,80}?)\s*(?:tổng hợp,?\s+(?:và\s+)?)?báo cáo\s`)
)

// asksReport reports whether the words ask for a report.
func (r *reader) asksReport(from, to int) bool {
	low := r.low[from:to]
	for _, m := range reportRule.FindAllStringSubmatchIndex(low, 20) {
		if reportedNoun.MatchString(low[:m[2]]) || strings.HasSuffix(strings.TrimRight(low[:m[2]], " \n"), "để") {
			continue
		}
		if !strings.HasPrefix(r.plain[from+m[2]-min(1, m[2]):], "(") { // "(báo cáo)" only marks a copy
			return true
		}
	}
	return false
}

// reportTo returns whom the report goes to, "" where the words do not say.
func (r *reader) reportTo(e extent) string {
	low := r.low[e.from:e.to]
	for _, m := range reportRule.FindAllStringSubmatchIndex(low, 20) {
		if at, ok := r.officeAfter(e.from+m[3], e.to); ok {
			return r.inFull(r.value(at, r.nameEnd(at)))
		}
	}
	return ""
}

// officeAfter finds the receiver: the office right after "báo cáo", or after
// the first "về", "gửi", "cho" that stands before one.
func (r *reader) officeAfter(from, to int) (int, bool) {
	at := from
	for at < to && isBlank(r.plain[at]) {
		at++
	}
	if at < to && r.namesReceiver(at) {
		return at, true
	}
	for _, m := range towardsRule.FindAllStringIndex(r.low[from:to], 8) {
		if at := from + m[1]; r.namesReceiver(at) {
			return at, true
		}
	}
	return 0, false
}

// namesReceiver allows the bare first word of an office's name ("về Sở").
func (r *reader) namesReceiver(at int) bool {
	if r.isOffice(at) {
		return true
	}
	for _, w := range []string{"sở", "phòng", "bộ", "cục", "ban"} {
		if strings.HasPrefix(r.low[at:], w) && wordEnd(r.low, at+len(w)) && startsCapital(r.plain[at:]) {
			return true
		}
	}
	return false
}

// inFull gives the issuer's whole name for its first word.
func (r *reader) inFull(name string) string {
	if name != "" && strings.HasPrefix(r.d.Issuer, name+" ") && !strings.Contains(name, " ") {
		return r.d.Issuer
	}
	return name
}

// ownDuty finds the words by which the issuer says that it will report in turn.
func (r *reader) ownDuty(t task) (extent, bool) {
	if !r.asksReport(t.text.from, t.text.to) {
		return extent{}, false
	}
	low := r.low[t.text.from:t.text.to]
	for _, m := range inTurnRule.FindAllStringSubmatchIndex(low, 5) {
		subject := strings.TrimSpace(low[m[2]:m[3]])
		if !r.isIssuer(subject) && !(subject == "" && strings.Contains(low[m[0]:m[1]], "tổng hợp")) {
			continue
		}
		from := t.text.from + m[0] + strings.Index(low[m[0]:], "để")
		return extent{from, r.sentence(from, t.text.to, from).to}, true
	}
	return extent{}, false
}

// isIssuer reports whether a name in lower case is the issuer's, or its first word.
func (r *reader) isIssuer(name string) bool {
	issuer := lower(r.d.Issuer)
	return name != "" && issuer != "" && (issuer == name || strings.HasPrefix(issuer, name+" "))
}

// isAsker reports whether a name in lower case is of the issuer, of its head, or
// of who stands above all: "Chủ tịch UBND tỉnh yêu cầu X".
func (r *reader) isAsker(name string) bool {
	if r.isIssuer(name) || name == "thủ tướng chính phủ" || name == "chính phủ" {
		return true
	}
	name = strings.TrimPrefix(headOfRule.ReplaceAllStringFunc(name, func(string) string { return "" }), "chủ tịch ")
	if rest, ok := strings.CutPrefix(name, "ubnd "); ok {
		name = "ủy ban nhân dân " + rest
	}
	return r.isIssuer(name)
}

// ownObligation is the issuer's own duty that follows from the clause id.
func (r *reader) ownObligation(id string, e extent) model.Obligation {
	o := model.Obligation{
		ID: id + "-own", Text: strings.TrimRight(r.value(e.from, e.to), "./; "), Span: r.span(e.from, e.to),
		Who: []string{r.d.Issuer}, Kind: model.Ongoing, Report: true, Derived: true,
	}
	o.ReportTo = r.receivers(e)
	r.setDeadline(&o, e, nil)
	if o.Deadline == nil {
		o.Kind = model.Ongoing
	}
	return o
}

// receivers returns everyone that a report goes to, as written.
func (r *reader) receivers(e extent) string {
	m := reportRule.FindStringSubmatchIndex(r.low[e.from:e.to])
	if m == nil {
		return ""
	}
	at, ok := r.officeAfter(e.from+m[3], e.to)
	if !ok {
		return ""
	}
	end := r.nameEnd(at)
	for end < e.to && (r.plain[end] == ',' || r.plain[end] == ';') {
		next := end + 1
		for next < e.to && isBlank(r.plain[next]) {
			next++
		}
		if next >= e.to || !r.isOffice(next) {
			break
		}
		end = r.nameEnd(next)
	}
	return r.value(at, min(end, e.to))
}
