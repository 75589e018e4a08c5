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

// fieldTask reads a clause whose lower clauses are fields; ok is false where
// they are not.
func (r *reader) fieldTask(c *clause, who []string) (t task, ok bool) {
	to := c.end()
	if to-c.from > longestRead {
		return task{}, false
	}
	m := leadField.FindStringIndex(r.low[c.from:to])
	if m == nil {
		return task{}, false
	}
	own := c.ownEnd()
	for _, k := range c.kids {
		if !anyField.MatchString(r.low[k.start:k.end()]) {
			return task{}, false
		}
	}
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
		var a address
		stop, found := r.addressEnd(from, end, true, &a)
		if !found {
			stop = end
		}
		if names, all := r.splitNames(from, stop); all {
			who = union(r.d.Recipients, names)
		} else if len(names) > 0 {
			who = names
		}
	}
	l := r.trim(c.from, own)
	return task{id: c.id, text: extent(l), when: extent{c.from, to}, who: who}, true
}

// whole is where the time of a task stands: its words, or those of its fields.
func (t task) whole() extent {
	if t.when.to > t.when.from {
		return t.when
	}
	return t.text
}
