package intake

// Plans give below each task who does it and by when, as fields:
//
//  1. Số hóa hồ sơ.
//     - Cơ quan chủ trì: Phòng Nội vụ.
//     - Thời gian hoàn thành: Quý III/2023.
var (
	leadField = compiled(`(?:^|[\n.;]\s*[-–+]?\s*)[-–+]?\s*(?:(?:các\s+)?(?:cơ quan|đơn vị|địa phương)(?:\s*,\s*(?:cơ quan|đơn vị|địa phương))*\s+(?:chủ trì(?:\s+thực hiện)?|thực hiện|được giao|chịu trách nhiệm)|phân công(?:\s+thực hiện)?|chủ trì|trách nhiệm thực hiện)\s*:\s*`)
	anyField  = compiled(`^[-–+]?\s*(?:(?:các\s+)?(?:cơ quan|đơn vị|địa phương)(?:\s*,\s*(?:cơ quan|đơn vị|địa phương))*\s+(?:(?:chủ trì|phối hợp)(?:\s+thực hiện)?|thực hiện|được giao)|(?:chủ trì|phối hợp|phân công|kinh phí|địa điểm|sản phẩm|kết quả|thời gian|thời hạn|tiến độ|lộ trình)(?:\s+(?:thực hiện|hoàn thành|tổ chức|dự kiến|đầu ra|báo cáo))*)\s*:`)
)

// fieldStop is where a field that names who leads goes on to what others do. No
// other verb ends a name there: "Cục Trợ giúp pháp lý".
var fieldStop = compiled(`[,;]?\s(?:chủ trì|phối hợp|tham mưu|chịu trách nhiệm|có trách nhiệm)\s`)

// fieldTask reads a clause whose lower clauses are fields; ok is false where
// they are not.
func (r *reader) fieldTask(c *clause, who []string) (t task, ok bool) {
	to := c.end()
	if to-c.from > longestRead {
		return task{}, false
	}
	start, ok := r.firstField(c)
	if !ok {
		return task{}, false
	}
	m := leadField.FindStringIndex(r.low[start:to])
	if m == nil {
		return task{}, false
	}
	m[0], m[1] = m[0]+start-c.from, m[1]+start-c.from
	own := c.ownEnd()
	from := c.from + m[1]
	own = min(own, c.from+m[0])
	for _, p := range c.own {
		if anyField.MatchString(r.low[p.start:p.to]) {
			own = min(own, p.start)
		}
	}
	end := from
	for end < to && r.plain[end] != '\n' {
		end++
	}
	if r.isOffice(from) {
		stop := end
		if m := fieldStop.FindStringIndex(r.low[from:end]); m != nil {
			stop = from + m[0]
		}
		if names, all := r.splitNames(from, stop); all {
			who = union(r.d.Recipients, names)
		} else if len(names) > 0 {
			who = names
		}
	}
	l := r.trim(c.from, own)
	return task{id: c.id, text: extent(l), when: extent{start, to}, who: who}, true
}

// firstField returns where the fields of a clause begin: at the clause, or behind
// the dashes that say how it is to be done; ok is false where something else
// stands among the fields.
func (r *reader) firstField(c *clause) (at int, ok bool) {
	at, ok = c.from, true
	fields := 0
	for _, k := range c.kids {
		switch {
		case anyField.MatchString(r.low[k.start:k.end()]):
			if fields++; fields == 1 && k != c.kids[0] {
				at = k.start
			}
		case fields > 0 && startsSmall(r.plain[k.from:k.to]): // the rest of a broken line
		case fields > 0 || k.rank < dashed || !k.leaf():
			return 0, false
		}
	}
	return at, fields > 0 || len(c.kids) == 0
}

// whole is where the time of a task stands: its words, or those of its fields.
func (t task) whole() extent {
	if t.when.to > t.when.from {
		return t.when
	}
	return t.text
}
