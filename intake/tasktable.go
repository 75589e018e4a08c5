package intake

import (
	"strconv"
	"strings"

	"congvan/model"
)

// Plans give their tasks as a table: what, who leads, by when.
//
//	TT | Nội dung        | Đơn vị chủ trì | Thời gian hoàn thành
//	1  | Số hóa hồ sơ    | Phòng Nội vụ   | Trước ngày 01/7/2023
//
// Only a heading that names the work and who leads it makes such a table.
// Agendas, results and forms to be filled in are none.
var (
	workColumn = compiled(`^(?:tên |các |danh mục )?(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp)(?:[\s/,(]|$)`)
	leadColumn = compiled(`^(?:(?:các )?(?:cơ quan|đơn vị|phòng|bộ phận|người|cá nhân|tổ chức|địa phương)[^()]{0,40}(?:chủ trì|thực hiện|phụ trách|được giao|chịu trách nhiệm)|chủ trì|(?:phân công|trách nhiệm|cấp)(?: (?:thực hiện|chủ trì|phụ trách))?)(?:[\s/,(]|$)`)
	dueColumn  = compiled(`^(?:thời gian|thời hạn|thời điểm|tiến độ|hoàn thành|hạn hoàn thành|ngày hoàn thành)(?:[\s/,(]|$)`)
	pastColumn = compiled(`^(?:kết quả (?:thực hiện|đạt được)|tình hình|đánh giá|tỷ lệ|lý do|tồn tại)`)
	clockFirst = compiled(`^(?:từ )?\d{1,2}\s*(?:giờ|h|g|:)\s*\d{0,2}`)
	formHead   = compiled(`^(?:mẫu|biểu|đề cương|danh sách)`)
)

// tablePrefix begins the ids of what a table asks.
const tablePrefix = "B"

// fewestLetters is how many letters the words of a task have at the least; a
// row of column numbers "(1) (2)" has none.
const fewestLetters = 3

// A taskTable is where the columns of a table of tasks stand.
type taskTable struct {
	work, lead, due int  // due is -1 where no column tells it
	from, to        int  // its lines, without the heading
	framed          bool // its rows begin with a bar, as pages write them
}

// findTables finds the tables of tasks from the body on; their lines are no
// paragraphs.
func (r *reader) findTables() {
	if strings.IndexByte(r.plain, '|') < 0 {
		return
	}
	form := false
	for i := r.bodyFrom; i < len(r.lines); i++ {
		if r.opensAnnex(i) {
			form = formHead.MatchString(r.lineLow(i))
		}
		if form {
			continue
		}
		t, ok := r.tableAt(i)
		if !ok {
			continue
		}
		t.to = r.tableEnd(t.to)
		i = t.to - 1
		for k := t.from - 1; k < t.to; k++ {
			r.inTable[k] = true
		}
		if !r.isAgenda(t) {
			r.tables = append(r.tables, t)
		}
	}
}

// tableEnd returns the first line behind the rows from line i on. One line
// between two rows may head those below it.
func (r *reader) tableEnd(i int) int {
	end := i
	for k := r.next(i); k < len(r.lines); k = r.next(k + 1) {
		if !r.isRow(k) {
			n := r.next(k + 1)
			if n >= len(r.lines) || !r.isRow(n) || r.lines[k].to-r.lines[k].from > longestEntry || endRule.MatchString(r.line(k)) {
				break
			}
			continue
		}
		end = k + 1
	}
	return end
}

// tableAt reads the heading of a table of tasks in line i.
func (r *reader) tableAt(i int) (t taskTable, ok bool) {
	if !r.isRow(i) {
		return t, false
	}
	framed := strings.HasPrefix(r.line(i), "|")
	cells := r.cells(i, framed)
	if len(cells) < 3 {
		return t, false
	}
	t = taskTable{work: -1, lead: -1, due: -1, from: i + 1, to: i + 1, framed: framed}
	for k, c := range cells {
		low := r.low[c.from:c.to]
		switch {
		case pastColumn.MatchString(low):
			return t, false
		case t.work < 0 && workColumn.MatchString(low):
			t.work = k
		case t.lead < 0 && leadColumn.MatchString(low):
			t.lead = k
		case t.due < 0 && dueColumn.MatchString(low):
			t.due = k
		}
	}
	return t, t.work >= 0 && t.lead >= 0
}

// isRow reports whether bars part line i.
func (r *reader) isRow(i int) bool { return strings.IndexByte(r.line(i), '|') >= 0 }

// cells are the cells of line i. In a framed table the bar before the first is
// no cell's end.
func (r *reader) cells(i int, framed bool) []line {
	l := r.lines[i]
	text := r.plain[l.from:min(l.to, l.from+longestBroken)]
	if text = strings.TrimSuffix(text, "|"); framed && strings.HasPrefix(text, "|") {
		l.from++
		text = text[1:]
	}
	var out []line
	for at := l.from; ; {
		n := strings.IndexByte(text, '|')
		if n < 0 {
			return append(out, r.trim(at, at+len(text)))
		}
		out = append(out, r.trim(at, at+n))
		at, text = at+n+1, text[n+1:]
	}
}

// isAgenda reports whether the times of a table are hours of one day.
func (r *reader) isAgenda(t taskTable) bool {
	if t.due < 0 {
		return false
	}
	hours, rows := 0, 0
	for i := t.from; i < t.to; i++ {
		if c, ok := cellOf(r.cells(i, t.framed), t.due); ok && countLetters(r.plain[c.from:c.to])+len(digitsIn(r.plain[c.from:c.to])) > 0 {
			rows++
			if clockFirst.MatchString(r.low[c.from:c.to]) {
				hours++
			}
		}
	}
	return hours*2 > rows
}

func digitsIn(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return c
		}
		return -1
	}, s)
}

// cellOf returns the cell of a column; ok is false where the row ends before it
// or nothing stands in it.
func cellOf(cells []line, column int) (line, bool) {
	if column < 0 || column >= len(cells) || cells[column].blank() {
		return line{}, false
	}
	return cells[column], true
}

// tableTasks returns what the tables ask: a task for each row that says who.
func (r *reader) tableTasks() []task {
	var out []task
	for n, t := range r.tables {
		prefix := tablePrefix
		if n > 0 {
			prefix += strconv.Itoa(n + 1)
		}
		var work line
		for i := t.from; i < t.to; i++ {
			cells := r.cells(i, t.framed)
			if c, ok := cellOf(cells, t.work); ok {
				work = c // a cell over several rows is written once
			}
			lead, ok := cellOf(cells, t.lead)
			if !ok || work.blank() || countLetters(r.plain[work.from:work.to]) < fewestLetters || countLetters(r.plain[lead.from:lead.to]) < fewestLetters {
				continue
			}
			one := task{id: prefix + "." + r.rowLabel(cells, t, i), text: extent(work), who: r.namesIn(lead)}
			if c, ok := cellOf(cells, t.due); ok {
				one.when, one.cell = extent(c), true
			}
			out = append(out, one)
		}
	}
	return out
}

// rowLabel is the number that the table gives row i, or counts it.
func (r *reader) rowLabel(cells []line, t taskTable, i int) string {
	if c := cells[0]; t.work > 0 && t.lead > 0 && t.due != 0 && c.to-c.from <= len("12.12.12") {
		if label := strings.Trim(r.plain[c.from:c.to], " .)"); label != "" && rowNumber.MatchString(label) {
			return label
		}
	}
	return strconv.Itoa(i - t.from + 1)
}

var rowNumber = compiled(`^[\da-zA-ZIVX]{1,4}(?:\.\d{1,2}){0,2}$`)

// namesIn are the offices or persons that a cell names.
func (r *reader) namesIn(c line) []string {
	if r.isOffice(c.from) {
		names, all := r.splitNames(c.from, c.to)
		if all {
			return union(r.d.Recipients, names)
		}
		return names
	}
	return []string{cleanName(r.value(c.from, c.to))}
}

// setCellTime gives an obligation the time that its cell holds: a phrase as in
// running words, or a day, month or quarter alone.
func (r *reader) setCellTime(o *model.Obligation, e extent) {
	var best timeFound
	found := false
	for _, f := range r.timesIn(e) {
		if f.class < vagueClass && (!found || f.class < best.class) {
			best, found = f, true
		}
	}
	for _, before := range []string{"chậm nhất ", "trong "} {
		if !found {
			best, found = phraseTime(before+r.value(e.from, e.to), r.d.Date, r.o)
			found = found && best.from == 0 && best.to == len(before)+len(r.value(e.from, e.to)) && best.class < requestClass
			best.extent, best.deadline.Phrase = e, r.value(e.from, e.to)
		}
	}
	switch {
	case !found:
	case best.class == requestClass:
		o.Kind = model.OnRequest
	default:
		r.take(o, best)
	}
}
