package report

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// A told is a record in words: what it is, which is always said; what it holds,
// of which only that is said that the record on the other side does not hold;
// and what is said of changes alone, for of a new record it would be too much.
type told struct {
	head       string
	parts      []string
	inChanges  []string
	separation string // between them; "" is ", "
}

// sides words the records of a step before and after it, alike ones once.
func sides(p *Page, e db.Entry) (before, after string) {
	var was, is []string
	for _, c := range e.Changes {
		b, a := recorded(p, c.Bucket, c.Before), recorded(p, c.Bucket, c.After)
		if b == nil && a == nil {
			continue // a kind of record that says nothing to the officer
		}
		from, to := b.beside(a), a.beside(b)
		if from == to {
			continue
		}
		was, is = appendNew(was, from), appendNew(is, to)
	}
	return few(was), few(is)
}

func appendNew(all []string, s string) []string {
	if slices.Contains(all, s) {
		return all
	}
	return append(all, s)
}

// few joins the first of several texts.
func few(all []string) string {
	const most = 3
	if len(all) > most {
		all = append(slices.Clip(all[:most]), "…")
	}
	return strings.Join(all, "; ")
}

// beside is what a record says beside the one on the other side of a change.
func (t *told) beside(o *told) string {
	if t == nil {
		return none
	}
	parts := t.parts
	if o != nil {
		held := slices.Concat(o.parts, o.inChanges)
		parts = slices.DeleteFunc(slices.Concat(t.parts, t.inChanges), func(s string) bool { return slices.Contains(held, s) })
	}
	separation := ", "
	if t.separation != "" {
		separation = t.separation
	}
	if s := joined(separation, slices.Concat([]string{t.head}, parts)...); s != "" {
		return s
	}
	return none
}

// recorded words a record; nil for one that was not there, and for a kind of
// record that says nothing to the officer.
func recorded(p *Page, bucket string, raw json.RawMessage) *told {
	if len(raw) == 0 {
		if bucket == "marks" { // what nobody touched is stored nowhere
			return &told{head: words().Terms.State[model.Pending]}
		}
		return nil
	}
	switch bucket {
	case "marks":
		return worded(raw, markWords)
	case "directives":
		return worded(raw, p.directiveWords)
	case "units":
		return worded(raw, p.unitWords)
	case "groups":
		return worded(raw, func(g model.Group) *told {
			t := &told{head: g.Name, parts: g.Aliases}
			for _, u := range g.Members {
				t.inChanges = append(t.inChanges, p.name(u))
			}
			return t
		})
	case "office":
		return worded(raw, officeWords)
	case "printed":
		return worded(raw, func(p model.Printed) *told {
			return &told{head: joined(", ", text.ReportName(p.Report, text.Vietnamese), "chốt "+momentOf(p.AsOf), p.File().Name)}
		})
	case "readings":
		return worded(raw, p.readingWords)
	case "targets":
		return worded(raw, p.targetWords)
	case "indicators":
		return worded(raw, func(i model.Indicator) *told {
			return &told{head: i.Name, parts: []string{i.Counts, sinceUntil(i.From, i.Until), i.Note}}
		})
	case "activities":
		return worded(raw, p.activityWords)
	}
	return nil
}

func worded[T any](raw json.RawMessage, words func(T) *told) *told {
	var v T
	if json.Unmarshal(raw, &v) != nil {
		return nil
	}
	return words(v)
}

// labelled is "name: value", nothing for an empty value.
func labelled(name, value string) string {
	if value == "" {
		return ""
	}
	return name + ": " + value
}

func prefixed(name, value string) string {
	if value == "" {
		return ""
	}
	return name + " " + value
}

// sinceUntil is "từ ngày … đến ngày …", as far as it is limited.
func sinceUntil(from, until model.Date) string {
	return joined(" ", prefixed("từ ngày", day(from)), prefixed("đến ngày", day(until)))
}

func markWords(m model.Mark) *told {
	state := m.State
	if state == "" {
		state = model.Pending
	}
	t := &told{head: words().Terms.State[state], parts: []string{
		prefixed("nhận", moment(m.Received)), prefixed("bổ sung trước ngày", day(m.CompleteBy)), labelled("người quyết định", m.By),
	}}
	if n := len(m.Extensions); n > 0 {
		t.parts = append(t.parts, "gia hạn đến "+moment(m.Extensions[n-1].To), labelled("người cho gia hạn", m.Extensions[n-1].By))
	}
	_, promise := m.Urged()
	t.parts = append(t.parts, urged(m), prefixed("hứa nộp ngày", day(promise.Promised)), prefixed("văn bản", m.Ref), labelled("gửi qua", m.Channel),
		figures(&model.Obligation{}, m))
	for _, name := range slices.Sorted(maps.Keys(m.Baselines)) {
		b := m.Baselines[name]
		t.parts = append(t.parts, joined(", ", "mốc so sánh "+name+" "+Dec(b.Value).String(), b.Period, b.Source))
	}
	t.parts = append(t.parts, m.Note)
	t.inChanges = append(t.inChanges, labelled("bản giấy", m.Place))
	for _, f := range m.Originals {
		t.inChanges = append(t.inChanges, prefixed("tệp", f.Name))
	}
	return t
}

// registration is what the registers hold of a document.
func registration(g model.Registration) string {
	number, copies := "", ""
	if g.Number != 0 {
		number = "số đến " + model.PrintedNumber(g.Number)
	}
	if g.Copies != 0 {
		copies = pair(g.Copies) + " bản"
	}
	return joined(", ", g.Register, number, prefixed("đến ngày", day(g.Received)), g.To, prefixed("chuyển ngày", day(g.Forwarded)), copies, g.Kept)
}

func (p *Page) directiveWords(d model.Directive) *told {
	t := &told{
		head:  joined(": ", reference(&d), strings.TrimRight(d.Subject, " ;.")),
		parts: []string{registration(d.Registered)}, separation: "; ",
	}
	t.inChanges = []string{
		words().Terms.Direction[d.Direction], d.Type, labelled("cơ quan ban hành", d.Issuer), labelled("người ký", d.Signer.Name),
		labelled("độ khẩn", d.Urgency), labelled("độ mật", d.Secrecy), labelled("nơi gửi", strings.Join(d.Recipients, ", ")),
		labelled("nơi nhận", strings.Join(d.Copies, ", ")), labelled("chuyên đề", strings.Join(d.Topics, ", ")), d.Note,
		prefixed("được thay thế từ ngày", day(d.SupersededFrom)),
	}
	for _, f := range d.Originals {
		t.inChanges = append(t.inChanges, prefixed("tệp", f.Name))
	}
	for i := range d.Obligations {
		t.inChanges = append(t.inChanges, p.clauseWords(&d.Obligations[i])...)
	}
	return t
}

// clauseWords tells of one obligation what can be changed of it.
func (p *Page) clauseWords(o *model.Obligation) []string {
	deadline := ""
	if o.Deadline != nil {
		deadline = joined(", ", o.Deadline.Phrase, moment(o.Deadline.Due), sinceUntil(o.Deadline.From, o.Deadline.Until))
	}
	out := []string{
		o.Text, words().Terms.Kind[o.Kind], labelled("thời hạn", deadline), labelled("hạn nội bộ", day(o.Review)),
		labelled("đơn vị", p.names(o.Units)), labelled("chưa rõ đơn vị", strings.Join(o.Unresolved, ", ")),
	}
	for _, m := range o.Measures {
		out = append(out, "số liệu "+measureHead(m))
	}
	for _, e := range o.Exemptions {
		out = append(out, joined(", ", joined(" ", "miễn "+p.name(e.Unit), sinceUntil(e.From, e.Until)), labelled("người quyết định", e.By)))
	}
	for _, d := range o.Decisions {
		out = append(out, "kỳ hạn "+momentOf(d.Period)+": "+decided(d))
	}
	for _, r := range o.Requests {
		out = append(out, joined(", ", "yêu cầu báo cáo "+moment(r.Asked), "hạn "+moment(r.Due)))
	}
	for _, c := range o.Closings {
		out = append(out, "khóa sổ kỳ hạn "+momentOf(c.Period))
	}
	out = slices.DeleteFunc(out, func(s string) bool { return s == "" })
	for i := range out {
		out[i] = clause(o) + ": " + out[i]
	}
	return out
}

// decided is what was decided of a period.
func decided(d model.Decision) string {
	if d.To == 0 {
		return words().Calendar.Choices[d.Choice]
	}
	return fmt.Sprintf(words().Calendar.Decided[d.Choice], momentOf(d.To))
}

func (p *Page) unitWords(u model.Unit) *told {
	t := &told{head: u.Name, parts: []string{u.Contact.Person, u.Contact.Phone, u.Contact.Email}}
	t.inChanges = []string{
		labelled("tên ngắn", u.Short), labelled("tên gọi khác", strings.Join(u.Aliases, ", ")), u.Kind,
		prefixed("dân số", Count(u.Population).String()), prefixed("số điện thoại thông minh", Count(u.Smartphones).String()), sinceUntil(u.From, u.Until),
	}
	for _, heir := range slices.Concat([]model.UnitID{u.Successor}, u.Besides) {
		if heir != 0 {
			t.inChanges = append(t.inChanges, "nhập vào "+p.name(heir))
		}
	}
	if u.Within != 0 {
		t.inChanges = append(t.inChanges, "thuộc "+p.name(u.Within))
	}
	return t
}

func officeWords(o model.Office) *told {
	t := &told{parts: []string{o.Name, o.Signer, o.Title}}
	t.inChanges = []string{
		labelled("cấp trên", o.Parent), labelled("ký hiệu", o.Symbol), labelled("địa danh", o.Place), labelled("thẩm quyền ký", o.Authority), o.Email,
		labelled("người lập", o.Officer), labelled("nơi nhận", strings.Join(o.Copies, ", ")),
	}
	for _, s := range o.Signers {
		t.inChanges = append(t.inChanges, labelled("người ký khác", joined(", ", s.Name, s.Authority, s.Title)))
	}
	for _, n := range []struct {
		what string
		n    int
	}{{"số ngày báo sắp đến hạn", o.SoonDays}, {"số ngày quá hạn lâu", o.LongDays}} {
		if n.n != 0 {
			t.inChanges = append(t.inChanges, labelled(n.what, strconv.Itoa(n.n)))
		}
	}
	return t
}

func (p *Page) readingWords(r model.Reading) *told {
	t := &told{head: p.name(r.Unit), parts: []string{
		Count(r.Installs).String(), prefixed("điện thoại thông minh", Count(r.Smartphones).String()), prefixed("dân số", Count(r.Population).String()),
	}}
	for _, b := range slices.Sorted(maps.Keys(r.Others)) {
		name := words().Terms.Base[b]
		if name == "" {
			name = string(b)
		}
		t.parts = append(t.parts, prefixed(name, Num(r.Others[b]).String()))
	}
	if r.Percent != nil {
		t.parts = append(t.parts, joined(" trên ", Points(*r.Percent).String()+"%", words().Terms.Base[r.Base]))
	}
	if r.Rank != nil {
		t.parts = append(t.parts, "xếp hạng "+strconv.Itoa(*r.Rank))
	}
	t.parts = append(t.parts, labelled("nguồn", r.Source))
	return t
}

func (p *Page) targetWords(g model.Target) *told {
	of := g.Scope
	if of == "" && len(g.Units) > 0 {
		of = p.names(g.Units)
	}
	return &told{
		head:  "chỉ tiêu " + joined(" trên ", Points(g.Percent).String()+"%", words().Terms.Base[g.Base]),
		parts: []string{prefixed("đến hết ngày", day(g.Day)), of, labelled("nguồn", g.Source), g.Note},
	}
}

func (p *Page) activityWords(a model.Activity) *told {
	quantity := ""
	if a.Quantity != nil {
		quantity = joined(" ", Dec(*a.Quantity).String(), a.Measure)
		if a.Approx {
			quantity = "khoảng " + quantity
		}
	}
	unit := ""
	if a.Unit != 0 {
		unit = p.name(a.Unit)
	}
	return &told{head: joined(", ", a.What, day(a.Day)), parts: []string{quantity, unit, prefixed("văn bản", a.Source), labelled("chuyên đề", a.Topic), a.Note}}
}
