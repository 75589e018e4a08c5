package intake

import (
	"strconv"
	"strings"
)

// A clause is one marked paragraph with what hangs below it. The root holds
// what stands before the first mark in own.
type clause struct {
	para
	id     string // path as printed: "1", "1a", "2c1"
	parent *clause
	kids   []*clause
	own    []para // further paragraphs of its own words
}

// end returns where the clause ends, all below it included.
func (c *clause) end() int {
	to := c.to
	for _, p := range c.own {
		to = max(to, p.to)
	}
	for _, k := range c.kids {
		to = max(to, k.end())
	}
	return to
}

// ownEnd returns where the clause's own words end, before what hangs below it.
func (c *clause) ownEnd() int {
	to := c.to
	for _, p := range c.own {
		if len(c.kids) == 0 || p.to < c.kids[0].start {
			to = max(to, p.to)
		}
	}
	return to
}

// leaf reports whether nothing below the clause can be an obligation: items
// with a plus belong to the clause above them.
func (c *clause) leaf() bool {
	for _, k := range c.kids {
		if k.rank < plussed {
			return false
		}
	}
	return true
}

var (
	openRequest  = compiled(`^(?:kính |trân trọng )?(?:đề nghị|yêu cầu|giao)\s`)
	closingWords = compiled(`^(?:trên đây là|(?:nay\s+)?[^.;:]{0,120}\sthông báo\s+(?:kết luận [^.;]{3,160}\s)?(?:đến|để|cho|tới)\s[^.;]{3,220}\sbiết\s*(?:(?:,|và|để)?\s*(?:triển khai|tổ chức|phối hợp|nghiêm túc|thực hiện|chỉ đạo)\s*)*(?:[./;]|$)|trong quá trình (?:tổ chức |triển khai )*(?:thực hiện )?,?\s*nếu có|mọi vướng mắc|mọi thông tin|thông tin chi tiết|nhận được (?:công văn|văn bản|kế hoạch|thông báo) này|(?:xin )?trân trọng(?: cảm ơn)?\s*[!./]|rất mong|nhận được)`)
	// "Trường hợp …", "Hoàn thành … trước ngày …": more words of the clause before
	goesOnRule   = compiled(`^(?:trường hợp|hoàn thành|trên cơ sở (?:đó|này)|đồng thời|trong đó|cụ thể)[\s,:]`)
	reportRegime = compiled(`^(?:chế độ (?:thông tin,? )?báo cáo|thời gian,? (?:và )?chế độ báo cáo)\s*:?\s*$`)
)

// outline hangs the paragraphs of the body below each other and gives each
// clause its id. Paragraphs without a mark go to the clause before them, but
// one that asks for something anew is a clause of its own, numbered on.
func (r *reader) outline(ps []para) *clause {
	root := &clause{para: para{rank: unmarked}}
	at := root
	for _, p := range ps {
		if p.rank == plussed && at == root {
			p.rank = dashed // a list of its own
		}
		switch {
		case p.rank == unmarked && at != root && r.closing(p):
			at = root // nothing below hangs on the last clause any more
			continue
		case p.rank >= numbered && p.rank < lettered && !r.numberFits(at, p):
			at.own = append(at.own, p)
			continue
		case p.rank != unmarked:
		case at == root && len(root.kids) == 0:
			root.own = append(root.own, p)
			continue
		case at != root && len(at.kids) == 0 && strings.HasSuffix(strings.TrimSpace(r.plain[at.from:at.to]), ":"):
			at.own = append(at.own, p) // what the clause announces
			continue
		case r.opensRequest(p):
			p.rank, p.label = numbered, nextLabel(root)
		case at == root:
			continue
		default:
			at.own = append(at.own, p)
			continue
		}
		for at != root && at.rank >= p.rank {
			at = at.parent
		}
		c := &clause{para: p, parent: at}
		at.kids = append(at.kids, c)
		at = c
	}
	root.name()
	return root
}

// numberFits reports whether a numbered paragraph goes on with the list that it
// would join.
func (r *reader) numberFits(at *clause, p para) bool {
	for at.parent != nil && at.rank > p.rank {
		at = at.parent
	}
	if at.rank != p.rank {
		return follows("", p.label) || strings.Contains(p.label, ".")
	}
	return follows(at.label, p.label)
}

// closing reports whether a paragraph only closes the letter: closing words, and
// nothing due by a day ("Nhận được công văn này, đề nghị … báo cáo trước ngày D").
func (r *reader) closing(p para) bool {
	return closingWords.MatchString(r.low[p.from:p.to]) && (!r.asksReport(p.from, p.to) || len(r.timesIn(extent{p.from, p.to})) == 0)
}

// opensRequest reports whether a paragraph without a mark asks for something.
func (r *reader) opensRequest(p para) bool {
	low := r.low[p.from:p.to]
	if r.closing(p) || goesOnRule.MatchString(low) {
		return false
	}
	if reportRegime.MatchString(low) {
		return true
	}
	if strings.HasSuffix(strings.TrimSpace(low), ":") {
		return false
	}
	if openRequest.MatchString(low) {
		return true
	}
	return r.asksReport(p.from, p.to) || r.issuerAsks(p)
}

// issuerAsks reports whether the paragraph begins with an office that asks.
func (r *reader) issuerAsks(p para) bool {
	if !r.isOffice(p.from) {
		return false
	}
	low := r.low[p.from:min(p.to, p.from+200)]
	m := requestVerbRule.FindStringIndex(low)
	return m != nil && r.nameEnd(p.from) >= p.from+m[0]-1
}

// nextLabel numbers a clause on after the last one of the root.
func nextLabel(root *clause) string {
	last := 0
	if n := len(root.kids); n > 0 {
		last = lastNumber(root.kids[n-1].label)
	}
	return strconv.Itoa(last + 1)
}

// name gives the clauses below c their ids.
func (c *clause) name() {
	seen := map[string]int{}
	dashes := 0
	for _, k := range c.kids {
		label := k.label
		if k.rank >= dashed {
			dashes++
			label = c.dashLabel(dashes)
		}
		k.id = c.join(label, k.rank)
		if seen[k.id]++; seen[k.id] > 1 {
			k.id += "-" + strconv.Itoa(seen[k.id]) // printed twice in one document
		}
		k.name()
	}
}

// dashLabel counts dashes: by letter right below a number, else by number.
func (c *clause) dashLabel(n int) string {
	if c.rank >= numbered && c.rank < lettered && n <= 26 {
		return string(rune('a' + n - 1))
	}
	return strconv.Itoa(n)
}

func (c *clause) join(label string, rank paraRank) string {
	switch {
	case c.parent == nil:
		return label
	case rank >= numbered && rank < lettered && strings.HasPrefix(label, c.label+"."):
		return strings.TrimSuffix(c.id, c.label) + label
	case c.rank == section || rank == numbered:
		return c.id + "." + label
	}
	last := c.id[len(c.id)-1]
	if last >= '0' && last <= '9' && label[0] >= '0' && label[0] <= '9' {
		return c.id + "." + label
	}
	return c.id + label
}
