package intake

import (
	"slices"
	"strconv"
	"strings"
)

// A task is one thing asked, as found in the outline.
type task struct {
	id   string
	text extent
	when extent // where its time stands, if not in text
	who  []string
	cell bool // when is a cell of a table, which holds a time and nothing else
}

var (
	// Sections of plans and decisions in which nothing is asked, and those that
	// ask for all such words in their headings: "Nhiệm vụ trong thời gian tới".
	idleSection = compiled(`nội dung tuyên truyền|hình thức tuyên truyền|thành phần|đối tượng|phạm vi|kinh phí|thời gian|hình thức|địa điểm|mục đích|yêu cầu|khẩu hiệu|tình hình|đặc điểm|căn cứ|kết quả|ưu điểm|hạn chế|nguyên nhân|quan điểm|mục tiêu|đánh giá chung`)
	busySection = compiled(`nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm`)
	// Sections in which each clause begins with who is to do it.
	assignSection = compiled(`tổ chức thực hiện|phân công|trách nhiệm|tổ chức triển khai`)
	// What an enclosure or a remark begins with.
	remarkRule  = compiled(`^\(`)
	detailTail  = compiled(`[.,;:]?\s*(?:trong đó|cụ thể|cụ thể như sau|cụ thể là|như sau)\s*:\s*$`)
	contentRule = compiled(`^nội dung\s`)
)

// heading is the first line of a clause, in lower case.
func (r *reader) heading(c *clause) string {
	low := r.low[c.from:c.to]
	if n := strings.IndexByte(low, '\n'); n > 0 {
		low = low[:n]
	}
	return low
}

// isIdle reports whether a heading is of a section in which nothing is asked.
func isIdle(heading string) bool {
	m := idleSection.FindStringIndex(heading)
	return m != nil && (m[0] == 0 || !busySection.MatchString(heading))
}

// tasks returns what the clause c and those below it ask of who.
func (r *reader) tasks(c *clause, who []string) []task {
	if c.rank == section && (!c.leaf() || !strings.HasPrefix(c.label, "Đ")) && isIdle(r.heading(c)) {
		return r.idleDays(c, who)
	}
	if c.rank == section {
		r.assigning = assignSection.MatchString(r.heading(c))
	}
	if r.decides(c) || r.listsContents(c) || !c.leaf() && fieldHeading.MatchString(r.heading(c)) {
		return nil
	}
	if t, ok := r.fieldTask(c, who); ok {
		return []task{t}
	}
	if c.leaf() {
		return r.leafTasks(c, who)
	}
	var out []task
	a := r.addressOf(c.from, c.ownEnd(), true)
	own := r.headingTask(c, a, who)
	out = append(out, own...)
	if a.named() && len(own) == 0 {
		who = r.resolve(a, who)
	}
	var named []string // by the clauses before, for a clause that tells of content
	for _, k := range c.kids {
		mine := who
		if k.rank == dashed && contentRule.MatchString(r.low[k.from:k.to]) && len(named) > 0 {
			mine = named
		}
		ts := r.tasks(k, mine)
		for _, t := range ts {
			if !slices.Equal(t.who, who) {
				named = union(named, t.who)
			}
		}
		out = append(out, ts...)
	}
	return out
}

// headingTask returns the request that a clause makes before its details: "…:
// Đề nghị các xã dùng loa. Cụ thể:".
func (r *reader) headingTask(c *clause, a address, who []string) []task {
	if a.opener && a.colon {
		return nil
	}
	from, to := c.from, c.ownEnd()
	m := askRule.FindStringIndex(r.low[from:to])
	if m == nil {
		return nil
	}
	from += m[0]
	if t := detailTail.FindStringIndex(r.low[from:to]); t != nil {
		to = from + t[0]
	} else if strings.HasSuffix(strings.TrimSpace(r.low[from:to]), ":") {
		return nil
	}
	h := r.addressOf(from, to, false)
	if !h.named() || h.colon {
		return nil
	}
	return []task{{id: c.id + ".0", text: extent{from, to}, who: r.resolve(h, who)}}
}

var askRule = compiled(`(?:đề nghị|yêu cầu)\s`)

// leafTasks returns the tasks of a clause with nothing below it: one, or
// several where it tells one office after the other in running words.
func (r *reader) leafTasks(c *clause, who []string) []task {
	to := c.end()
	for len(c.own) > 0 && remarkRule.MatchString(r.plain[c.own[len(c.own)-1].from:]) {
		c.own = c.own[:len(c.own)-1] // "(Có tài liệu kèm theo)"
		to = c.end()
	}
	if r.isCourtesy(c.from, to) || wayRule.MatchString(r.low[c.from:to]) || plainField.MatchString(r.low[c.from:to]) && !fieldAsks.MatchString(r.low[c.from:to]) {
		return nil
	}
	if low := r.low[c.from:to]; c.rank == dashed && basisRule.MatchString(low) && !basisAsks.MatchString(low) && !runningAsk.MatchString(low) {
		return nil
	}
	if low := r.low[c.from:to]; agreedRule.MatchString(low) && !agreedAsks.MatchString(low) {
		return nil
	}
	a := r.addressOf(c.from, to, false)
	if !a.named() {
		a = r.behindReason(c.from, to)
	}
	if !a.named() {
		a = r.behindBasis(c.from, to)
	}
	if a.named() && !a.colon && c.rank < dashed && c.rank > section {
		return r.splitTasks(c, extent{c.from, to}, a.rest, who)
	}
	if a.named() {
		who = r.resolve(a, who)
	}
	return []task{{id: c.id, text: extent{c.from, to}, who: who}}
}

// mergedTail makes one of the last tasks that the same office is given: what
// follows is said of them all.
func mergedTail(ts []task) []task {
	for n := len(ts) - 1; n > 0 && slices.Equal(ts[n].who, ts[n-1].who); n-- {
		ts[n-1].text.to = ts[n].text.to
		ts = ts[:n]
	}
	return ts
}

// sameTask begins a sentence that only goes on with the task before it: by when
// it is to be done, or what follows from it.
var sameTask = compiled(`^(?:(?:hoàn thành|thời gian|thời hạn|xong)(?:[\s,:]|$)|trên cơ sở (?:đó|này)[\s,])`)

// answerRule is how a letter ends or begins that only answers a question.
var answerRule = compiled(`trên đây là (?:ý kiến|nội dung (?:trả lời|góp ý)|trả lời|giải đáp|góp ý|báo cáo)|xin báo cáo|(?:^|\n)\s*(?:phúc đáp|trả lời|về việc trả lời) (?:công văn|văn bản|đơn|phiếu|thư|kiến nghị|đề nghị)`)

// withoutAnswers leaves out of a letter that answers a question what it does
// not ask of anybody in so many words.
func (r *reader) withoutAnswers(ts []task) []task {
	if r.d.Type != letterType || r.bodyFrom >= r.bodyTo {
		return ts
	}
	body := r.low[r.lines[r.bodyFrom].from:r.lines[r.bodyTo-1].to]
	start, end := body[:min(len(body), 2000)], body[max(0, len(body)-3000):]
	if !answerRule.MatchString(start) && !answerRule.MatchString(end) {
		return ts
	}
	return slices.DeleteFunc(ts, func(t task) bool {
		return !runningAsk.MatchString(" " + r.low[t.text.from:t.text.to])
	})
}

// reasonFirst begins a clause that gives its reason before whom it is for.
var reasonFirst = compiled(`^(?:đồng ý|chấp thuận|nhất trí với|căn cứ|trên cơ sở|đối với|để|nhằm|trường hợp|sau khi|khi|ngay khi|ngay sau|nhận được|theo|thực hiện|từ|về)\s`)

// behindReason finds whom a clause asks behind its reason: "Trên cơ sở báo cáo
// của A, giao B …".
func (r *reader) behindReason(from, to int) address {
	if !reasonFirst.MatchString(r.low[from:to]) {
		return address{}
	}
	for _, m := range runningAsk.FindAllStringIndex(r.low[from:to], 6) {
		before := strings.TrimRight(r.plain[from:from+m[0]], " \n")
		if before == "" {
			continue
		}
		if _, _, ok := r.officeBefore(from, from+m[0]); !ok && strings.IndexByte(",;:", before[len(before)-1]) < 0 {
			continue
		}
		at := from + m[0]
		for at < to && isBlank(r.plain[at]) {
			at++
		}
		if a := r.addressOf(at, to, false); len(a.names) > 0 {
			return a
		}
	}
	return address{}
}

// plainField begins a clause that only says when, where or for whom something
// takes place; fieldAsks is what makes it a request.
var (
	plainField = compiled(`^(?:thời gian|địa điểm|thành phần|đối tượng|kinh phí|chủ đề|số lượng|nội dung chi)[^:.;]{0,50}:`)
	fieldAsks  = compiled(`(?:^|\s)(?:trước|chậm nhất|hoàn thành|gửi|nộp|báo cáo|đề nghị|yêu cầu|giao|xong)\s`)
)

// basisRule is a line of what a document rests on; basisAsks is what makes it
// the reason of a task: "Căn cứ Kế hoạch này, các xã …".
var (
	basisRule = compiled(`^căn cứ\s`)
	basisAsks = compiled(`\snày[\s,]|,\s*(?:các|ubnd|phòng|sở|ban|đơn vị|cơ quan)\s`)
)

// agreedRule begins a clause that only agrees to what was put forward; agreedAsks
// is what makes it a request as well.
var (
	agreedRule = compiled(`^(?:về nguyên tắc,? )?(?:đồng ý|chấp thuận|nhất trí với)\s`)
	agreedAsks = compiled(`;|(?:^|\s)(?:giao|yêu cầu|đề nghị|chịu trách nhiệm|phối hợp|báo cáo|gửi|hoàn thành|trước|chậm nhất)\s`)
)

// wayRule begins a clause that only says how something is sent, or that only
// points to an enclosure.
var wayRule = compiled(`^bằng\s|^[^.;:]{3,60}:\s*\((?:có\s+)?[^()]{0,40}(?:đính kèm|kèm theo|gửi kèm)[^()]{0,30}\)[\s.;]*$`)

// fieldHeading heads a list of those who take part, of places or of prizes.
var fieldHeading = compiled(`^(?:thành phần|đối tượng|địa điểm|kinh phí|cơ cấu giải|giải thưởng|khách mời)[^:]{0,40}:\s*$`)

// splitTasks cuts running words into tasks: at a sentence or semicolon after
// which another office is named, or the same one is given another verb.
// A semicolon between the names, which end at rest, cuts nothing.
func (r *reader) splitTasks(c *clause, all extent, rest int, who []string) []task {
	var ts []task
	pieces := r.pieces(rest, all.to, true)
	pieces[0].from = all.from
	for i, e := range pieces {
		a := r.addressOf(e.from, e.to, false)
		if !a.named() {
			a = r.behindReason(e.from, e.to)
		}
		if !a.named() && i == 0 {
			a = r.behindBasis(e.from, e.to)
		}
		switch {
		case len(ts) > 0 && sameTask.MatchString(r.low[e.from:e.to]):
			ts = mergedTail(ts)
			ts[len(ts)-1].text.to = e.to
		case a.named() && !a.colon:
			ts = append(ts, task{text: e, who: r.resolve(a, who)})
		case i > 0 && len(ts) > 0 && r.verbAt(e.from) == 0, len(ts) == 0:
			if len(ts) == 0 {
				ts = append(ts, task{text: e, who: who})
			}
			ts[len(ts)-1].text.to = e.to
		default:
			ts = append(ts, task{text: e, who: ts[len(ts)-1].who})
		}
	}
	for i := range ts {
		ts[i].id = c.id
		if len(ts) > 1 {
			ts[i].id = c.partID(i)
		}
	}
	return ts
}

// partID names the i-th part of a clause: letters below a number, numbers below
// a letter.
func (c *clause) partID(i int) string { return c.join(c.dashLabel(i+1), dashed) }

// runningTasks reads a body without marks: each paragraph that asks something
// is a task, numbered from 1.
func (r *reader) runningTasks(ps []para, who []string) []task {
	var out []task
	for i, p := range ps {
		a, ok := r.runningAddress(p)
		if !ok && i > 0 && strings.HasSuffix(strings.TrimSpace(r.plain[ps[i-1].from:ps[i-1].to]), ":") {
			a = r.addressOf(p.from, p.to, false) // "… có ý kiến như sau:", and then who is to do what
			ok = a.named()
		}
		if !ok && (r.setsTime(p) || r.isTimed(p)) {
			who := r.addressOf(p.from, p.to, false).names
			if n := len(out) - 1; n >= 0 && len(r.timesIn(out[n].text)) == 0 && (len(who) == 0 || slices.Equal(who, out[n].who)) {
				out[n].text.to = p.to // by when and to whom what was asked is due
				continue
			}
			a, ok = r.addressOf(p.from, p.to, false), true
		}
		if !ok || r.isCourtesy(p.from, p.to) {
			continue
		}
		out = append(out, task{id: strconv.Itoa(len(out) + 1), text: extent{p.from, p.to}, who: r.resolve(a, who)})
	}
	return out
}

// askedBeforeFields reads a letter whose clauses only say when, where and how:
// what is asked stands before them, and its time in one of them.
func (r *reader) askedBeforeFields(root *clause, who []string) []task {
	ts := slices.DeleteFunc(r.runningTasks(root.own, who), func(t task) bool {
		a, ok := r.runningAddress(para{from: t.text.from, to: t.text.to})
		return ok && onlyDo.MatchString(r.low[a.rest:t.text.to])
	})
	if n := len(root.own); len(ts) == 0 && n > 0 {
		p := root.own[n-1]
		if a, ok := r.runningAddress(p); ok && !onlyDo.MatchString(r.low[a.rest:p.to]) {
			ts = []task{{id: "1", text: extent{p.from, p.to}, who: r.resolve(a, who)}}
		}
	}
	if len(ts) == 0 || len(r.timesIn(ts[len(ts)-1].text)) > 0 {
		return ts
	}
	for _, c := range root.kids {
		if c.leaf() && timeField.MatchString(r.low[c.from:c.end()]) {
			ts[len(ts)-1].when = extent{c.from, c.end()}
			break
		}
	}
	return ts
}

// onlyDo asks for nothing but what follows: "thực hiện các nội dung sau:".
var onlyDo = compiled(`^\s*(?:(?:nghiêm túc|tổ chức|triển khai|phối hợp|quan tâm|chỉ đạo|,)\s*)*(?:thực hiện|biết)?(?:,?\s*thực hiện)?\s*(?:(?:tốt|một số|các|những)\s+)*(?:nội dung|nhiệm vụ|công việc|yêu cầu|giải pháp|việc)?\s*(?:cụ thể\s*)?(?:(?:như )?sau(?: đây)?)?\s*[:.;/]*$`)

var timeField = compiled(`^thời gian[^.;:]{0,40}:`)

// setsTime reports whether a paragraph says by when a report is due, without
// saying of whom: "Báo cáo gửi về Văn phòng trước ngày 28/4/2023".
func (r *reader) setsTime(p para) bool {
	return timeFirst.MatchString(r.low[p.from:p.to]) && len(r.timesIn(extent{p.from, p.to})) > 0 && !closingWords.MatchString(r.low[p.from:p.to])
}

// isTimed reports whether a paragraph tells an office by when to do something.
func (r *reader) isTimed(p para) bool {
	a := r.addressOf(p.from, p.to, false)
	return a.named() && !a.colon && len(r.timesIn(extent{p.from, p.to})) > 0 && !tellsRule.MatchString(r.low[p.from:p.to])
}

var timeFirst = compiled(`^(?:báo cáo|kết quả|danh sách|hồ sơ|ý kiến|văn bản|thời gian|thời hạn)(?:[^.;]{0,40}|[^.;]{0,220}\s(?:đề nghị|xin))\s(?:gửi|nộp|về|trước|chậm nhất)\s`)

// runningAddress finds whom a paragraph asks: after "đề nghị", "yêu cầu" or "giao".
func (r *reader) runningAddress(p para) (address, bool) {
	for _, m := range runningAsk.FindAllStringIndex(r.low[p.from:p.to], 6) {
		at := p.from + m[0]
		for at < p.to && isBlank(r.plain[at]) {
			at++
		}
		if s := r.sentence(p.from, p.to, at); askedBefore.MatchString(r.low[s.from:at]) {
			continue
		}
		if a := r.addressOf(at, p.to, false); a.named() && !r.toldOfIssuer(p, a) {
			return a, true
		}
	}
	return address{}, false
}

// askedBefore begins a sentence that tells what an earlier paper asked: "Ngày
// D, Phòng đã có Công văn số … đề nghị các xã …".
var askedBefore = compiled(`(?:đã|vừa) (?:có|ban hành|gửi|ra) (?:các )?(?:công văn|văn bản|thông báo|kế hoạch|công điện|quyết định|chỉ thị)\s`)

var runningAsk = compiled(`(?:^|\s)(?:đề nghị|yêu cầu|giao)\s`)

// resolve names whom an address means: those written, and the Kính gửi list
// for "các cơ quan, đơn vị".
func (r *reader) resolve(a address, everyone []string) []string {
	if !a.named() {
		return everyone
	}
	names := a.names
	if a.everyone {
		list := r.d.Recipients
		if len(list) == 0 {
			list = everyone
		}
		names = union(list, names)
	}
	return names
}
