package demo

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/model"
)

// A page is a letter being written: its text so far and what it records.
type page struct {
	book *book
	l    *dated
	text strings.Builder
	d    model.Directive
}

// compose lays a letter out and records it. The obligations' units are not
// frozen yet.
func (b *book) compose(l *dated) (model.Directive, string) {
	p := &page{book: b, l: l}
	p.d = model.Directive{
		Direction: l.direction(), Type: l.kind(), Number: l.number, Symbol: l.symbol(),
		Date: l.date, Place: l.from.place, Issuer: l.from.name, ParentIssuer: l.from.parent,
		Subject: p.fill(l.subject, ""), Urgency: l.urgency, Recipients: l.to, Signer: l.from.chief, Note: l.note,
	}
	if l.campaign != "" {
		p.d.Topics = []string{l.campaign}
	}
	if l.vice {
		p.d.Signer = l.from.vice
	}
	p.head()
	p.opening()
	for i := range l.clauses {
		p.clause(&l.clauses[i])
	}
	p.end()
	return p.d, p.text.String()
}

func (p *page) head() {
	p.para(p.l.from.heading)
	p.para("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")
	p.para("Số: " + p.d.Label())
	p.para(p.d.Place + ", " + inWords(p.d.Date))
	if p.d.Urgency != "" {
		p.para(strings.ToUpper(p.d.Urgency))
	}
	switch {
	case p.d.Type == "Công văn":
		p.para("V/v " + p.d.Subject)
	case onMatters[p.d.Type]:
		p.para(strings.ToUpper(p.d.Type) + "\nVề việc " + p.d.Subject)
	default:
		p.para(strings.ToUpper(p.d.Type) + "\n" + capital(p.d.Subject))
	}
	switch len(p.d.Recipients) {
	case 0:
	case 1:
		p.para("Kính gửi: " + p.d.Recipients[0] + ".")
	default:
		p.para("Kính gửi:")
		p.para("- " + strings.Join(p.d.Recipients, ";\n- ") + ".")
	}
}

func (p *page) opening() {
	for i, s := range p.l.bases {
		words, c := p.book.cited(p.l, s)
		p.d.References = append(p.d.References, c)
		stop := ";"
		if i == len(p.l.bases)-1 {
			stop = "."
		}
		p.para(words + stop)
	}
	if p.l.lead != "" {
		p.para(p.fill(p.l.lead, ""))
	}
}

// clause prints one paragraph and records what it asks, with the place of its
// words in the text.
func (p *page) clause(c *clause) {
	kind, due := c.by.on(p.l.planned)
	phrase := ""
	if due != nil {
		phrase = due.Phrase
	}
	p.text.WriteString(label(c.at))
	from := p.text.Len()
	words := p.fill(c.text, phrase)
	p.text.WriteString(words)
	at := [2]int{from, p.text.Len()}
	p.text.WriteString("\n\n")
	if c.who == nil {
		return
	}
	o := model.Obligation{
		ID: c.at, Text: words, Span: at, Who: c.who, Kind: kind, Report: c.report,
		Measures: c.measures(), Deadline: due, Requests: p.requests(c),
	}
	if c.report {
		o.ReportTo = p.l.from.name
	}
	if c.review > 0 {
		o.Review = workday(p.l.planned.AddDays(c.review))
	}
	p.d.Obligations = append(p.d.Obligations, o)
	if c.own != "" {
		p.d.Obligations = append(p.d.Obligations, model.Obligation{
			ID: c.at + "-own", Text: c.own, Span: at, Who: to(ours),
			Kind: model.Ongoing, Report: true, Derived: true,
		})
	}
}

func (p *page) requests(c *clause) []model.Request {
	var out []model.Request
	for _, r := range c.asked {
		out = append(out, model.Request{
			Asked: workday(p.l.planned.AddDays(r.asked)).At(9, 15),
			Due:   workday(p.l.planned.AddDays(r.due)).At(16, 0),
			Basis: r.basis,
		})
	}
	return out
}

func (p *page) end() {
	last := p.l.closing
	if last == "" {
		last = closings[p.l.kind()]
	}
	if last == "" {
		last = "Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện, kịp thời phản ánh khó khăn, vướng mắc"
	}
	p.para(p.fill(last, "") + "./.")
	p.d.Copies = append(p.copies(), "Lưu: VT")
	p.para("Nơi nhận:")
	p.para("- " + strings.Join(p.d.Copies, ";\n- ") + ".")
	title := p.d.Signer.Title
	if p.d.Signer.Authority != "" {
		title = p.d.Signer.Authority + "\n" + title
	}
	p.para(title)
	p.text.WriteString(p.d.Signer.Name + "\n")
}

// onMatters are the types whose title begins "Về việc".
var onMatters = map[string]bool{"Chỉ thị": true, "Công điện": true, "Quyết định": true}

var closings = map[string]string{
	"Công văn":  "Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện",
	"Kế hoạch":  "Trong quá trình thực hiện nếu có vướng mắc, đề nghị các cơ quan, đơn vị phản ánh kịp thời để điều chỉnh cho phù hợp",
	"Thông báo": "Trên đây là nội dung thông báo để các cơ quan, đơn vị biết, thực hiện",
	"Công điện": "Yêu cầu các cơ quan, đơn vị, địa phương khẩn trương thực hiện",
}

func (p *page) copies() []string {
	switch {
	case len(p.l.copies) > 0:
		return slices.Clone(p.l.copies)
	case len(p.l.to) > 0:
		return append(to("Như trên"), p.l.from.copies...)
	}
	return append(to(agencies, communes), p.l.from.copies...)
}

func (p *page) para(s string) { p.text.WriteString(s + "\n\n") }

func (p *page) fill(s, due string) string { return p.l.fill(s, due) }

// fill puts the words of the deadline, the year and the address into a
// sentence of the letter.
func (l *dated) fill(s, due string) string {
	year := l.date.Year()
	return strings.NewReplacer(
		"{due}", due, "{email}", email,
		"{year}", strconv.Itoa(year),
		"{tet}", lunarYear(l.tetYear())+" "+strconv.Itoa(l.tetYear()),
	).Replace(s)
}

// tetYear is the year whose New Year lies next to the letter.
func (l *dated) tetYear() int {
	if l.date.Month() > 6 {
		return l.date.Year() + 1
	}
	return l.date.Year()
}

// label prints the last part of a clause's path: "2. ", "a) " or "- ".
func label(at string) string {
	last, parts := at, 1
	for i := 1; i < len(at); i++ {
		if unicode.IsDigit(rune(at[i])) != unicode.IsDigit(rune(at[i-1])) {
			last = at[i:]
			parts++
		}
	}
	switch parts {
	case 1:
		return last + ". "
	case 2:
		return last + ") "
	}
	return "- "
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
