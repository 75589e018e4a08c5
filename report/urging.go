package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/model"
	"congvan/viet"
)

var urgingColumns = []Column{
	{"", serialHead, 11},
	{"", "Đơn vị", 42},
	{"", "Nội dung, kỳ báo cáo còn thiếu", 52},
	{"", "Thời hạn", 26},
	{"", "Số ngày quá hạn", 17},
	{"", "Lần đôn đốc", 17},
}

// An overdue is what an urging letter is about: reports whose deadline is over,
// by unit.
type overdue struct {
	asked []model.UnitID // who owed a report by now
	owing []model.UnitID // who still does
	lines []Line         // of these, by clause

	reports int  // how many were owed by now
	partly  bool // a unit may have sent a part of what it owes
}

func overdueOf(p *Page, lines Lines) *overdue {
	o := &overdue{}
	asked, owing := map[model.UnitID]bool{}, map[model.UnitID]bool{}
	var all []Line
	for l := range lines {
		if !l.Obligation.Report || outside(l.Standing) || p.own(l.ID.Unit) {
			continue
		}
		if owes(l.Standing) {
			owing[l.ID.Unit] = true
			o.lines = append(o.lines, l)
		}
		if owes(l.Standing) || l.Facts.Due != 0 && l.Facts.Due < p.Clock.Now {
			asked[l.ID.Unit] = true
			all = append(all, l)
		}
	}
	o.asked, o.owing = official(p, asked), official(p, owing)
	o.reports, o.partly = len(all), several(all)
	return o
}

// official lists units in official order.
func official(p *Page, units map[model.UnitID]bool) []model.UnitID {
	var out []model.UnitID
	for u := range units {
		out = append(out, u)
	}
	slices.Sort(out)
	return p.Roster.Sort(out)
}

// UrgingLetter asks the units for the reports that are overdue (B10). Its number
// and its day are left open, and so is the moment by which to send them where none
// is asked for.
func UrgingLetter(p *Page, lines Lines) *Letter { return urgingLetter(p, overdueOf(p, lines)) }

func urgingLetter(p *Page, o *overdue) *Letter {
	l := p.letter("", "đôn đốc gửi báo cáo")
	if p.Only != nil && p.Only.Subject != "" {
		l.Subject = "đôn đốc thực hiện " + cited(p.Only) + " về " + subjectOf(p.Only)
	}
	for _, u := range o.owing {
		l.To = append(l.To, p.name(u))
	}
	l.Body = grounds(p, o)
	short := p.short()
	mail := "…"
	if p.Office.Email != "" {
		mail = p.Office.Email
	}
	lacking := "chưa gửi"
	if o.partly {
		lacking = "chưa gửi đủ"
	}
	body := []string{"Đến " + momentOf(p.Clock.Now) + ", " + short + " " + o.received()}
	if len(o.owing) == 0 {
		l.To = []string{nothing}
	} else {
		body = append(body, "Để kịp tổng hợp báo cáo "+superior(p, o.lines)+", "+orDots(p.Office.Name)+" đề nghị các đơn vị "+lacking+
			" khẩn trương hoàn thành và gửi về "+short+" qua địa chỉ email "+mail+" trước "+p.urgent()+".",
			"Đề nghị các đơn vị quan tâm thực hiện.")
	}
	for _, text := range body {
		l.Body = append(l.Body, Paragraph{Text: text})
	}
	l.Annexes = []Form{urgingAnnex(p, o)}
	return l
}

// received tells of how many of how many units there is all that was due; of how
// many reports, where a unit may have sent a part.
func (o *overdue) received() string {
	units := ratio(len(o.asked)-len(o.owing), len(o.asked)) + " đơn vị"
	switch {
	case len(o.asked) == 0:
		return "không có báo cáo nào quá thời hạn."
	case len(o.owing) == 0:
		return "đã nhận được báo cáo của " + units + "; không có đơn vị nào chưa gửi."
	case o.partly:
		return "đã nhận đủ báo cáo đến hạn của " + units + " (" + ratio(o.reports-len(o.lines), o.reports) + " báo cáo); còn " +
			pair(len(o.owing)) + " đơn vị chưa gửi đủ (có danh sách kèm theo)."
	}
	return "đã nhận được báo cáo của " + units + "; còn " + pair(len(o.owing)) + " đơn vị chưa gửi (có danh sách kèm theo)."
}

// urgent is the moment by which a letter asks for what is owed; it moves no
// deadline. Where it is open the year is that of the letter, except in December.
func (p *Page) urgent() string {
	if p.Urgent == 0 {
		year := model.NewDate(p.Clock.Now.Date().Year(), 0, 0)
		if p.Clock.Now.Date().Month() == 12 {
			year = 0
		}
		return "… giờ …, " + dateline(year)
	}
	return hour(p.Urgent) + ", " + dateline(p.Urgent.Date())
}

// mostGrounds is how many clauses a letter tells one by one.
const mostGrounds = 3

// grounds tell what was asked for, in short where it is much.
func grounds(p *Page, o *overdue) []Paragraph {
	clauses := serials(slices.Values(o.lines), func(*model.Obligation) bool { return true })
	if len(clauses) > mostGrounds {
		documents := map[model.DirectiveID]bool{}
		for _, s := range clauses {
			documents[s.d.ID] = true
		}
		return []Paragraph{{Text: "Qua theo dõi, " + orDots(p.Office.Name) + " nhận thấy còn " + pair(len(clauses)) + " nội dung báo cáo của " +
			pair(len(documents)) + " văn bản đã quá thời hạn (chi tiết tại danh sách kèm theo)."}}
	}
	var out []Paragraph
	for _, s := range clauses {
		out = append(out, Paragraph{Text: asked(p, s)})
	}
	return out
}

// letter begins a letter of the office, undated within its year.
func (p *Page) letter(typ, subject string) *Letter {
	l := &Letter{Head: p.head(), Type: typ, Symbol: p.Office.SymbolFor(typ), Subject: subject, Signer: p.signer()}
	l.Head.Date = model.NewDate(p.Clock.Now.Date().Year(), 0, 0)
	l.Copies = p.Office.CopiesOf()
	return l
}

// short is what the office calls itself.
func (p *Page) short() string {
	if strings.HasPrefix(p.Office.Name, "Phòng ") {
		return "Phòng"
	}
	return orDots(p.Office.Name)
}

// superior is whom the office reports to in turn: as the clauses say, else its
// parent.
func superior(p *Page, lines []Line) string {
	for _, l := range lines {
		for _, o := range l.Directive.Obligations {
			if o.Derived && o.ReportTo != "" {
				return o.ReportTo
			}
		}
	}
	return orDots(p.Office.Parent)
}

// subjectOf is what a directive is about, without a closing mark.
func subjectOf(d *model.Directive) string {
	return withoutAbout(strings.TrimRight(d.Subject, " ;,./"))
}

// cited names a directive in a sentence that dates it elsewhere: "Công văn số
// 12/VHTT".
func cited(d *model.Directive) string {
	kind := d.Type
	if kind == "" {
		kind = "văn bản"
	}
	if d.Number == "" && d.Symbol == "" {
		return kind
	}
	return kind + " số " + symbol(d.Direction, d.Number, d.Symbol, "")
}

// asked tells what a clause asked for, and by when.
func asked(p *Page, s *series) string {
	issuer := s.d.Issuer
	if issuer == "" {
		issuer = orDots(p.Office.Name)
	}
	when := ""
	if s.d.Date.Full() {
		when = "Ngày " + strings.TrimPrefix(dateline(s.d.Date), "ngày ") + ", "
	}
	out := when + issuer + " ban hành " + cited(s.d)
	if s.d.Subject != "" {
		out += " về việc " + subjectOf(s.d)
	}
	return out + ", trong đó đề nghị " + demand(s.o) + "."
}

// demand is whom a clause asks for what, with its deadline where the text of the
// clause does not name it.
func demand(o *model.Obligation) string {
	what := strings.TrimRight(o.Text, " ;,./")
	who := strings.Join(o.Who, "; ")
	if who != "" && !strings.HasPrefix(viet.Key(what), viet.Key(o.Who[0])) {
		what = who + " " + lowered(what)
	}
	if d := o.Deadline; d != nil && d.Phrase != "" && !strings.Contains(viet.Key(what), viet.Key(d.Phrase)) {
		what += " " + d.Phrase
	}
	return what
}

// lowered makes the first letter a small one, except in an abbreviation.
func lowered(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

// urgingAnnex lists what each unit owes, in official order.
func urgingAnnex(p *Page, o *overdue) Form {
	title := "DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO"
	if o.partly {
		title = "DANH SÁCH ĐƠN VỊ CHƯA GỬI ĐỦ BÁO CÁO"
	}
	f := Form{Title: title, Sheet: "Phụ lục", Columns: urgingColumns, Notes: p.notes()}
	for _, u := range o.owing {
		for _, l := range o.lines {
			if l.ID.Unit == u {
				f.Rows = append(f.Rows, urgingRow(p, len(f.Rows)+1, l))
			}
		}
	}
	return f
}

// urgingRow counts the letter itself as the next urging.
func urgingRow(p *Page, n int, l Line) Row {
	what := symbol(l.Directive.Direction, l.Directive.Number, l.Directive.Symbol, l.Directive.Type) + ", " + clause(l.Obligation)
	if l.Obligation.Kind == model.Recurring && l.ID.Period != 0 {
		what += ", kỳ " + whole(slices.Index(l.Obligation.Periods(p.Clock.Now), l.ID.Period)+1)
	}
	if l.Standing == model.CompletionOverdue {
		what += completing
	}
	days := Txt(none)
	if d := model.LateDays(since(l), p.Clock.Now); since(l) != 0 {
		days = Num(d)
	}
	return cells(Num(n), Txt(p.name(l.ID.Unit)), Txt(what), When(since(l)), days, Num(len(l.Mark.Reminders)+1))
}
