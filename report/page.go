package report

import (
	"fmt"
	"slices"
	"strings"

	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// A Page is what a report is asked for, and of which office.
type Page struct {
	Office  model.Office
	Roster  *model.Roster
	Clock   model.Clock      // the cut-off: nothing later is known
	Printed model.Date       // the day on which it is signed; none is left open
	Span    model.Span       // only what lies in it
	Only    *model.Directive // nil: every directive
	Signer  model.Signer     // who signs
	Urgent  model.Instant    // by which a letter asks for what is owed; 0 leaves it open
	scope

	nobody []unassigned // of what the lines read last are of
}

// words are the office's terms: what is printed is Vietnamese.
func words() *text.Words { return text.Of(text.Vietnamese) }

// form begins a form with what all of them have in common.
func (p *Page) form(title, sheet string, columns []Column) Form {
	f := Form{Title: title, Sheet: sheet, Columns: columns, Head: p.head(), Signers: []Signer{p.maker(), p.signer()}}
	if s := p.period(); s != "" {
		f.Subtitle = append(f.Subtitle, "("+s+")")
	}
	return f
}

func (p *Page) head() Letterhead {
	return Letterhead{Parent: p.Office.Parent, Office: p.Office.Name, Place: p.Office.Place, Date: p.Printed}
}

func (p *Page) maker() Signer { return Signer{Title: "Người lập biểu", Name: p.Office.Officer} }

func (p *Page) signer() Signer {
	return Signer{Authority: p.Signer.Authority, Title: p.Signer.Title, Name: p.Signer.Name}
}

// period is "Từ ngày 01/02/2021 đến ngày 28/02/2021", as far as it is limited.
func (p *Page) period() string {
	from, until := p.Span.From, p.Span.Until
	switch {
	case from == 0 && until == 0:
		return ""
	case until == 0:
		return "Từ ngày " + day(from)
	case from == 0:
		return "Đến ngày " + day(until)
	}
	return "Từ ngày " + day(from) + " đến ngày " + day(until)
}

// cutoff is the note on the moment of reckoning.
func (p *Page) cutoff() string {
	return "Thời điểm chốt số liệu: " + momentOf(p.Clock.Now) + "."
}

// notes stand below every form.
func (p *Page) notes(more ...string) []string {
	return append([]string{p.cutoff(), p.filter()}, more...)
}

// name is what a unit is called on paper.
func (p *Page) name(u model.UnitID) string { return p.Roster.Name(u) }

// own reports whether a unit is this office itself.
func (p *Page) own(u model.UnitID) bool {
	unit, ok := p.Roster.Unit(u)
	return ok && unit.Own
}

// reference names a directive in a sentence: "12/VHTT ngày 01/02/2021".
func reference(d *model.Directive) string {
	s := symbol(d.Direction, d.Number, d.Symbol, d.Type)
	if d.Date == 0 {
		return s
	}
	switch {
	case d.Date.Month() == 0:
		return s + " năm " + day(d.Date)
	case !d.Date.Full():
		return s + " tháng " + day(d.Date)
	}
	return s + " ngày " + day(d.Date)
}

// symbol is the number and symbol; one's own numbers have their leading zero,
// others stand as they came.
func symbol(direction model.Direction, number, symbol, typ string) string {
	if direction == model.Out {
		number = printedNumber(number)
	}
	return model.Label(number, symbol, typ)
}

// kindAndSubject is the name of the kind of document and what it is about.
func kindAndSubject(typ, subject string) string {
	switch {
	case typ == "":
		return subject
	case subject == "":
		return typ
	case viet.Key(subject) == viet.Key(typ), strings.HasPrefix(viet.Key(subject), viet.Key(typ)+" "):
		return subject // it says so itself
	}
	if viet.Key(typ) == "cong van" {
		return typ + " về việc " + withoutAbout(subject) // its V/v
	}
	return typ + " về " + withoutAbout(subject)
}

// withoutAbout takes off what is said before the subject already.
func withoutAbout(s string) string {
	for _, about := range []string{"về việc ", "Về việc ", "V/v ", "về ", "Về "} {
		if rest, ok := strings.CutPrefix(s, about); ok {
			return rest
		}
	}
	return s
}

// A count is a tally, and by name what stands beside its total.
type count struct {
	model.Tally
	beside map[model.Cell]map[model.UnitID]bool
}

// add takes a line in.
func (c *count) add(l Line, clock model.Clock) {
	c.Count(l.Facts, clock, 1)
	cell := l.Facts.Cell(clock)
	if cell.InTotal() {
		return
	}
	if c.beside == nil {
		c.beside = map[model.Cell]map[model.UnitID]bool{}
	}
	if c.beside[cell] == nil {
		c.beside[cell] = map[model.UnitID]bool{}
	}
	c.beside[cell][l.ID.Unit] = true
}

// notes are the reconciliation, and by name what is outside the total.
func (c *count) notes(p *Page) []string {
	t := c.Tally
	return []string{
		fmt.Sprintf("Đối chiếu: %s = %s hoàn thành đúng hạn + %s hoàn thành quá hạn + %s trong hạn + %s quá hạn + %s không thời hạn + %s chờ đánh giá.",
			whole(t.Total), whole(t.DoneOnTime), whole(t.DoneLate), whole(t.OpenInTime), whole(t.OpenOverdue), whole(t.NoDeadline), whole(t.ToAssess)),
		"Ngoài tổng số: " + strings.Join([]string{
			c.named(p, model.CellExempt, "được miễn"), c.named(p, model.CellOnRequest, "khi có yêu cầu"), c.named(p, model.CellSuperseded, "được thay thế"),
		}, "; ") + ".",
	}
}

func (c *count) named(p *Page, cell model.Cell, what string) string {
	s := what + " " + whole(c.Of(cell))
	var units []model.UnitID
	for u := range c.beside[cell] {
		units = append(units, u)
	}
	if len(units) == 0 {
		return s
	}
	slices.Sort(units)
	return s + " (" + p.names(units) + ")"
}

// names lists units in official order.
func (p *Page) names(units []model.UnitID) string {
	var out []string
	for _, u := range p.Roster.Sort(slices.Clone(units)) {
		out = append(out, p.name(u))
	}
	return strings.Join(out, ", ")
}
