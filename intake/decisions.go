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
	if !strings.HasPrefix(c.label, "Đ") || r.d.Type != "Quyết định" && r.d.Type != "Nghị quyết" {
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
// that follows its signature: from > to where there is none. Rules (quy chế)
// and lists ask nothing.
func (r *reader) annex() (from, to int) {
	if r.d.Type != "Quyết định" && r.d.Type != "Nghị quyết" || r.notes < 0 {
		return 1, 0
	}
	for i := r.notesEnd; i < len(r.lines); i++ {
		if !r.opensPlan(i) {
			continue
		}
		to = i + 1
		for to < len(r.lines) && !copiesRule.MatchString(r.lineLow(to)) {
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

// opensPlan reports whether line i is the heading of a plan or programme.
func (r *reader) opensPlan(i int) bool {
	text := r.line(i)
	if shoutedRun(text) < min(len(text), 12) {
		return false
	}
	for _, w := range []string{"KẾ HOẠCH", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN", "ĐỀ ÁN", "HƯỚNG DẪN"} {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

// annexTasks returns what the annex asks.
func (r *reader) annexTasks() []task {
	from, to := r.annex()
	if from >= to {
		return nil
	}
	root := r.outline(r.paragraphs(from, to))
	var ts []task
	for _, c := range root.kids {
		ts = append(ts, r.tasks(c, nil)...)
	}
	for i := range ts {
		ts[i].id = annexPrefix + ts[i].id
	}
	return ts
}

// withoutRulings leaves out what a decision says to nobody: it rules how things
// are.
func (r *reader) withoutRulings(ts []task) []task {
	if r.d.Type != "Quyết định" && r.d.Type != "Nghị quyết" {
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
