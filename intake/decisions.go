package intake

import (
	"slices"
	"strings"
)

// Articles of decisions and resolutions mostly decide and ask nothing: "Ban
// hành kèm theo …", "… có hiệu lực kể từ ngày ký", "… chịu trách nhiệm thi hành
// Quyết định này".
var (
	decidesRule = compiled(`^(?:nay\s+)?(?:ban hành|phê duyệt|thành lập|kiện toàn|công nhận|công bố|bổ sung|sửa đổi|điều chỉnh|cho phép|thu hồi|bãi bỏ|hủy bỏ|giải thể|đồng ý|tán thành|thông qua|phân bổ|chấp thuận|đặt tên|quy định|sáp nhập|chuyển|phê chuẩn|phạm vi điều chỉnh|đối tượng áp dụng|hiệu lực)(?:\s|$)`)
	formalRule  = compiled(`có hiệu lực|chịu trách nhiệm (?:thi hành|thực hiện)|căn cứ (?:quyết định|nghị quyết|điều \d+) thi hành|đã được [^.]{3,160} thông qua`)
	agreesRule  = compiled(`^[^.;]{0,80}\s(?:tán thành|nhất trí|thống nhất (?:thông qua|ban hành))\s`)
)

// decides reports whether an article asks nothing of anybody.
func (r *reader) decides(c *clause) bool {
	if !strings.HasPrefix(c.label, "Đ") || !r.enacts() {
		return false
	}
	own := r.low[c.from:c.ownEnd()]
	if decidesRule.MatchString(own) || agreesRule.MatchString(own) {
		return true
	}
	return c.leaf() && formalRule.MatchString(own) && !r.asksReport(c.from, c.ownEnd())
}

// annexPrefix begins the ids of clauses of what is enacted with a document.
const annexPrefix = "PL."

// annex returns the lines of the plan or programme that a decision enacts and
// that follows its signature, or that another document encloses: from > to where
// there is none. Rules (quy chế) and lists ask nothing.
func (r *reader) annex() (from, to int) {
	i := r.notesEnd
	if r.notes < 0 {
		i = r.bodyTo
	}
	for ; i < len(r.lines); i++ {
		if !r.opensPlan(i) || !(r.enacts() && r.notes >= 0) && !(givesWork.MatchString(r.line(i)) && r.encloses() && r.opensEnclosure(i)) {
			continue
		}
		to = i + 1
		for to < len(r.lines) && !r.endsAnnex(to) {
			to++
		}
		from = i + 1
		for from < to && (r.lines[from].blank() || romanMark.FindString(r.line(from)) == "" && (isShouted(r.line(from)) || strings.HasPrefix(r.line(from), "("))) {
			from++ // its title
		}
		return from, to
	}
	return 1, 0
}

// enacts reports whether the document is of a type that puts plans into force.
func (r *reader) enacts() bool { return r.d.Type == "Quyết định" || r.d.Type == "Nghị quyết" }

// encloses reports whether the document is of a type behind which plans are sent.
func (r *reader) encloses() bool {
	return r.d.Type == letterType || r.d.Type == "Công điện" || r.d.Type == "Thông báo" || r.d.Type == "Kế hoạch"
}

// endsAnnex reports whether line i, below the heading of an annex, is of its
// foot or of what lies behind it: a further annex, a form with a head of its own.
func (r *reader) endsAnnex(i int) bool {
	return copiesRule.MatchString(r.lineLow(i)) || r.opensAnnex(i) || isShouted(r.line(i)) && mottoIn(r.lineLow(i)) != nil
}

// givesWork begins the headings of those plans that give out work; others only
// tell how something is done.
var givesWork = compiled(`^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|PHÂN CÔNG|NHIỆM VỤ)`)

// plans are the headings of what gives out work.
var plans = []string{"KẾ HOẠCH", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN", "ĐỀ ÁN", "HƯỚNG DẪN", "PHÂN CÔNG", "NHIỆM VỤ"}

// opensPlan reports whether line i is the heading of a plan or programme.
func (r *reader) opensPlan(i int) bool {
	text := r.line(i)
	for _, w := range plans {
		if strings.HasPrefix(text, w) {
			return shoutedRun(text) >= min(len(text), 12)
		}
	}
	return false
}

// enclosedRule is the line below the title of what is put behind a document.
var enclosedRule = compiled(`^\(?\s*(?:ban hành )?kèm theo (?:công văn|công điện|quyết định|thông báo|kế hoạch|chỉ thị|văn bản|nghị quyết|hướng dẫn|tờ trình)\s`)

// titleLines is how many lines the title of an enclosed plan has at most.
const titleLines = 8

// opensEnclosure reports whether line i is the heading of a plan that says which
// document it is enclosed with.
func (r *reader) opensEnclosure(i int) bool {
	if !r.opensPlan(i) {
		return false
	}
	for k, n := r.next(i+1), 0; k < len(r.lines) && n < titleLines; k, n = r.next(k+1), n+1 {
		if low := r.lineLow(k); strings.Contains(low, "kèm theo") && enclosedRule.MatchString(low) {
			return true
		}
		if isShouted(r.line(k)) && !romanMark.MatchString(r.line(k)) {
			continue // its title
		}
		if r.opensClause(k) || openerRule.MatchString(r.lineLow(k)) {
			return false
		}
	}
	return false
}

// annexTasks returns what the annex asks. Of a plan that only lies behind a
// letter, what names nobody asks nothing.
func (r *reader) annexTasks() []task {
	from, to := r.annex()
	if from >= to {
		return nil
	}
	root := r.outline(r.paragraphs(from, to))
	var ts []task
	for _, c := range root.kids {
		for _, t := range r.tasks(c, nil) {
			if t.id = annexPrefix + t.id; len(t.who) > 0 || r.enacts() {
				ts = append(ts, t)
			}
		}
	}
	return ts
}

// withoutRulings leaves out what a decision says to nobody: it rules how things
// are.
func (r *reader) withoutRulings(ts []task) []task {
	if !r.enacts() {
		return ts
	}
	return slices.DeleteFunc(ts, func(t task) bool {
		return len(t.who) == 0 && !strings.HasPrefix(t.id, annexPrefix)
	})
}

// withoutAims leaves out what nobody is named for, where others are: the
// general aims of a plan, which its last section gives to offices. What has a
// day of its own stays.
func (r *reader) withoutAims(ts []task) []task {
	if len(r.d.Recipients) > 0 {
		return ts
	}
	var named []task
	for _, t := range ts {
		if len(t.who) > 0 {
			named = append(named, t)
		}
	}
	if len(named) == 0 {
		return ts
	}
	var out []task
	for _, t := range ts {
		if len(t.who) > 0 || r.isDated(t) {
			out = append(out, t)
		}
	}
	return out
}

func (r *reader) isDated(t task) bool {
	for _, f := range r.timesIn(t.whole()) {
		if f.class < requestClass && f.class != windowClass { // a window is when something takes place
			return true
		}
	}
	return false
}
