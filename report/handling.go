package report

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"congvan/model"
)

// handlingColumns are those of NĐ 30/2020 (phụ lục IV).
var handlingColumns = []Column{
	{"", "Số đến", 14},
	{"", "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản", 76},
	{"", "Đơn vị hoặc người nhận", 34},
	{"", "Thời hạn giải quyết", 32},
	{"", "Tiến độ giải quyết", 36},
	{"", "Số, ký hiệu văn bản trả lời", 32},
	{"", "Ghi chú", 23},
}

// HandlingRegister is the register of how incoming documents are dealt with
// (B03). A document is dealt with by what this office owes of it.
func HandlingRegister(p *Page, ds iter.Seq[*model.Directive], lines Lines) Form {
	f := p.form("SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN", "Giải quyết văn bản đến", handlingColumns)
	own := map[model.DirectiveID][]Line{}
	for l := range lines {
		if p.own(l.ID.Unit) && l.Directive.Direction == model.In {
			own[l.Directive.ID] = append(own[l.Directive.ID], l)
		}
	}
	var c cover
	for d := range ds {
		c.see(d.Registered.Received, d.Registered.Number)
		f.Rows = append(f.Rows, handled(p, d, own[d.ID]))
	}
	f.Subtitle = c.lines(p)
	f.Notes = p.notes()
	return f
}

func handled(p *Page, d *model.Directive, own []Line) Row {
	what := []string{strings.TrimSpace(d.Type + " " + reference(d))}
	if d.Type == "" || reference(d) == d.Type {
		what[0] = reference(d)
	}
	if what[0] == "" {
		what[0] = d.Subject
	}
	if d.Issuer != "" {
		what = append(what, d.Issuer)
	}
	number, who := arrival(d.Registered), d.Registered.To
	if len(own) == 0 {
		due, why := Txt(none), "không giao nhiệm vụ"
		switch {
		case slices.ContainsFunc(d.Obligations, func(o model.Obligation) bool { return len(o.Unresolved) > 0 }):
			due, why = unresolvedDeadline(d, p.Clock.Now), "có nhiệm vụ chưa xác định đơn vị thực hiện"
		case len(d.Obligations) > 0:
			why = "giao nhiệm vụ cho đơn vị khác"
		}
		return cells(number, Txt(strings.Join(what, ", ")), Txt(who), due, Txt(why), Blank, superseded(d.SupersededBy))
	}
	var answers []string
	for _, l := range own {
		if l.Mark.Ref != "" && !slices.Contains(answers, l.Mark.Ref) {
			answers = append(answers, l.Mark.Ref)
		}
	}
	l := pressing(own)
	return cells(number, Txt(strings.Join(what, ", ")), Txt(cmp.Or(who, p.Office.Officer)), deadline(l), Txt(progress(own)),
		Txt(strings.Join(answers, "; ")), superseded(d.SupersededBy))
}

// unresolvedDeadline is the first deadline of what nobody is known yet to have to
// do: it may be this office.
func unresolvedDeadline(d *model.Directive, now model.Instant) Cell {
	var first model.Instant
	for i := range d.Obligations {
		o := &d.Obligations[i]
		if len(o.Unresolved) == 0 {
			continue
		}
		for _, period := range o.Periods(now) {
			if due := o.DueOf(period); due != 0 && (first == 0 || due < first) {
				first = due
			}
		}
	}
	if first == 0 {
		return Txt(words().Terms.NoDeadline)
	}
	return When(first)
}

// pressing is the line whose deadline counts for the whole: the first one that
// is still open, else the last.
func pressing(ls []Line) Line {
	best := ls[0]
	for _, l := range ls[1:] {
		open, was := !l.Standing.Settled(), !best.Standing.Settled()
		switch {
		case open != was:
			if open {
				best = l
			}
		case l.Facts.Due == 0:
		case best.Facts.Due == 0, open && l.Facts.Due < best.Facts.Due, !open && l.Facts.Due > best.Facts.Due:
			best = l
		}
	}
	return best
}

// deadline is the one that counts, in words where there is none.
func deadline(l Line) Cell {
	switch {
	case l.Facts.Due != 0:
		return When(l.Facts.Due)
	case l.Facts.Dormant:
		return Txt(words().Terms.Kind[model.OnRequest])
	}
	return Txt(words().Terms.NoDeadline)
}

// progress says how much is done of several things, how one stands by itself.
func progress(ls []Line) string {
	if len(ls) == 1 {
		return standing(ls[0].Standing)
	}
	finished := 0
	for _, l := range ls {
		if l.Standing.Settled() {
			finished++
		}
	}
	s := "đã xong " + ratio(finished, len(ls)) + " việc"
	if finished < len(ls) {
		s += "; " + standing(pressing(ls).Standing)
	}
	return s
}
