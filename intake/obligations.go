package intake

import (
	"slices"
	"strconv"
	"strings"

	"congvan/model"
)

// maxTasks is a guard against a text that is no letter at all.
const maxTasks = 500

// readObligations turns the clauses of the body into obligations.
func (r *reader) readObligations() {
	if r.silent {
		return
	}
	r.findTables()
	r.findBrackets()
	ps := r.paragraphs(r.bodyFrom, r.bodyTo)
	root := r.outline(ps)
	var ts []task
	everyone := r.everyone(root)
	if len(root.kids) == 0 {
		ts = r.runningTasks(ps, everyone)
	} else {
		for _, c := range root.kids {
			ts = append(ts, r.tasks(c, everyone)...)
		}
	}
	if len(ts) == 0 && r.greeting >= 0 {
		ts = r.askedBeforeFields(root, everyone)
	}
	ts = append(append(ts, r.tableTasks()...), r.annexTasks()...)
	ts = r.withoutAims(r.withoutAnswers(r.withoutRulings(ts)))
	window := r.subjectWindow()
	for _, t := range ts[:min(len(ts), maxTasks)] {
		if countLetters(r.plain[t.text.from:t.text.to]) == 0 {
			continue // only who, of a line that was broken
		}
		r.d.Obligations = append(r.d.Obligations, r.obligation(t, window)...)
	}
	r.tellApart()
}

// tellApart numbers on the ids that stand twice: a clause printed twice, or one
// that sets two times.
func (r *reader) tellApart() {
	seen := make(map[string]bool, len(r.d.Obligations))
	for _, o := range r.d.Obligations {
		seen[o.ID] = true
	}
	first := make(map[string]bool, len(seen))
	for i := range r.d.Obligations {
		o := &r.d.Obligations[i]
		if id := o.ID; first[id] {
			for n := 2; seen[o.ID]; n++ {
				o.ID = id + "-" + strconv.Itoa(n)
			}
			seen[o.ID] = true
		}
		first[o.ID] = true
	}
}

// everyone returns whom the document speaks to: the Kính gửi list, else the
// offices that the words before the first clause name.
func (r *reader) everyone(root *clause) []string {
	if len(r.d.Recipients) > 0 {
		return r.d.Recipients
	}
	for i := len(root.own) - 1; i >= 0; i-- {
		p := root.own[i]
		for _, m := range requestVerbRule.FindAllStringIndex(r.low[p.from:p.to], 5) {
			if a := r.addressOf(p.from+m[0], p.to, false); len(a.names) > 0 {
				return a.names
			}
		}
	}
	return nil
}

// union returns a and what of b is not in it.
func union(a, b []string) []string {
	out := append([]string{}, a...)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// obligation builds the obligation of a task, followed by the office's own duty
// where the task gives rise to one.
func (r *reader) obligation(t task, window *timeFound) []model.Obligation {
	own, hasOwn := r.ownDuty(t)
	t.text = r.trimMarks(t.text)
	o := model.Obligation{
		ID: t.id, Text: r.value(t.text.from, t.text.to), Span: r.span(t.text.from, t.text.to),
		Who: slices.Clone(t.who), Kind: r.usualKind(t.text), Measures: r.measures(t.text),
	}
	mine := t.whole()
	if t.cell {
		mine = t.text
	}
	if hasOwn {
		mine.to = own.from
	}
	o.Report = r.asksReport(mine.from, mine.to)
	if o.Report {
		o.ReportTo = r.reportTo(mine)
	}
	var times []timeFound
	if t.cell {
		r.setCellTime(&o, t.when)
	} else {
		timed := mine
		if hasOwn && r.isJointTime(mine, own) {
			timed.to = own.to
		}
		times = r.setDeadline(&o, timed, window)
	}
	if len(o.Who) == 0 {
		r.warn(NoAddressee, o.ID)
	}
	out := append([]model.Obligation{o}, r.further(&o, mine, times)...)
	if hasOwn && r.d.Direction == model.Out && r.d.Issuer != "" {
		out = append(out, r.ownObligation(t.id, own))
	}
	return out
}

// maxFurther is how many times more one clause may set.
const maxFurther = 3

// further returns the obligation once more for each other time that its clause
// sets: "hoàn thành trước 30/6, riêng các xã vùng cao trước 31/7", "trước ngày
// 15/6 và 15/12". What stands behind "để" is what the receiver does in turn.
func (r *reader) further(o *model.Obligation, e extent, times []timeFound) (out []model.Obligation) {
	if o.Deadline == nil {
		return nil
	}
	seen := []model.Deadline{unphrased(o.Deadline)}
	times = slices.Clone(times)
	for _, f := range times {
		for _, d := range f.also {
			g := f
			g.deadline = d
			times = append(times, g)
		}
	}
	slices.SortStableFunc(times, func(a, b timeFound) int { return a.from - b.from })
	for _, f := range times {
		d := unphrased(&f.deadline)
		if f.class > pointClass || slices.Contains(seen, d) || sameDay(seen, d) || !r.usable(e, f, o.Report) || r.inTurn(e, f) || r.isPurpose(e, f) || r.wasAsked(e, f) {
			continue
		}
		seen = append(seen, d)
		again := *o
		again.ID = o.ID + "-" + strconv.Itoa(len(seen))
		r.take(&again, f)
		if out = append(out, again); len(out) == maxFurther {
			break
		}
	}
	return out
}

// unphrased is a deadline without its words, to compare.
func unphrased(d *model.Deadline) model.Deadline {
	c := *d
	c.Phrase = ""
	return c
}

// sameDay reports whether one of the deadlines is of the same day; the hour of
// one is then only missing in the other.
func sameDay(ds []model.Deadline, d model.Deadline) bool {
	return slices.ContainsFunc(ds, func(o model.Deadline) bool {
		return d.Date != 0 && o.Date == d.Date && (o.Time == "" || d.Time == "" || o.Time == d.Time)
	})
}

// inTurn reports whether a time stands behind "để" in its sentence.
func (r *reader) inTurn(e extent, f timeFound) bool {
	s := r.sentence(e.from, e.to, f.from)
	before := r.low[s.from:f.from]
	return strings.Contains(before[strings.LastIndexByte(before, ';')+1:], " để ")
}

// trimMarks leaves the mark at the end of a clause (";", "./.") out.
func (r *reader) trimMarks(e extent) extent {
	l := r.trim(e.from, e.to)
	if m := endRule.FindStringIndex(r.plain[l.from:l.to]); m != nil {
		l.to = l.from + m[0]
	}
	for l.to > l.from && (r.plain[l.to-1] == ';' || r.plain[l.to-1] == ',') {
		l.to--
	}
	return extent(l)
}

// singleAct begins what is done once and for all.
var singleAct = compiled(`^\s*(?:nhắn tin|gửi|nộp|lập danh sách|đăng ký|bàn giao)\s`)

// usualKind is the kind of an obligation that names no time: standing, unless it
// is a single act.
func (r *reader) usualKind(e extent) model.Kind {
	if a := r.addressOf(e.from, e.to, false); singleAct.MatchString(r.low[a.rest:e.to]) {
		return model.Once
	}
	return model.Ongoing
}
