package db

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"congvan/model"
)

// someIndicators are those of which there are readings and targets; the last one
// is spelt like the readings of another.
var someIndicators = []string{model.Bluezone, "vneid", "a", "a/1"}

func (m *machine) indicator() string { return m.word(someIndicators...) }

func (m *machine) putIndicator() {
	next := m.clone()
	i := model.Indicator{ID: m.word(someIndicators[1:]...), Falls: m.bool("falls")}
	i.Name = "Chỉ tiêu " + i.ID
	if m.bool("break") {
		i.Breaks = []model.Break{{Day: m.now.Date(), Note: "đổi mẫu số"}}
	}
	if m.bool("bases") {
		i.Bases = []model.Denominator{{Base: "so-thue-bao", Name: "số thuê bao"}}
	}
	_, err := m.s.PutIndicators(i)
	next.indicators[i.ID] = i
	m.done(err, next)
}

func (m *machine) dropIndicator() {
	id := m.word(someIndicators[1:]...)
	err := m.s.RemoveIndicator(id)
	if _, kept := m.indicators[id]; !kept {
		refused[*NotFoundError](m, err)
		return
	}
	if m.counted(id) {
		refused[*InUseError](m, err)
		return
	}
	next := m.clone()
	delete(next.indicators, id)
	m.done(err, next)
}

// counted reports whether there are readings or targets of an indicator.
func (l ledger) counted(indicator string) bool {
	for k := range l.readings {
		if k.indicator == indicator {
			return true
		}
	}
	for _, g := range l.targets {
		if g.Indicator == indicator {
			return true
		}
	}
	return false
}

// read reports whether there are readings of an indicator.
func (l ledger) read(indicator string) bool {
	for k := range l.readings {
		if k.indicator == indicator {
			return true
		}
	}
	return false
}

func (m *machine) putTarget() {
	g := model.Target{Indicator: m.indicator(), Units: m.some(), Base: model.Population, Percent: float64(m.int(0, 100, "percent")), Day: m.now.Date()}
	if len(m.directives) > 0 && m.bool("set by") {
		g.Directive = oneOf(m, m.directives)
	}
	if len(m.targets) > 0 && m.bool("again") {
		g.ID = oneOf(m, m.targets)
	}
	id, err := m.s.PutTarget(g)
	_, kept := m.indicators[g.Indicator]
	switch {
	case g.Percent == 0:
		refused[*InvalidError](m, err)
		return
	case !kept && g.Indicator != model.Bluezone && !m.read(g.Indicator):
		refused[*NotFoundError](m, err)
		return
	}
	if g.ID == 0 {
		m.last.target++
		g.ID = model.TargetID(m.last.target)
	}
	if id != g.ID {
		m.Fatalf("target got id %d, want %d: %v", id, g.ID, err)
	}
	next := m.clone()
	next.targets[id] = g
	m.done(err, next)
}

func (m *machine) dropTarget() {
	id := oneOf(m, m.targets)
	next := m.clone()
	delete(next.targets, id)
	m.done(m.s.RemoveTarget(id), next)
}

// putParts makes units parts of another one, or of none.
func (m *machine) putParts() {
	parts, whole := m.some(), oneOf(m, m.units)
	if m.bool("none") {
		whole = 0
	}
	err := m.s.SetWithin(parts, whole)
	next := m.clone()
	for _, id := range parts {
		u := next.units[id]
		u.Within = whole
		next.units[id] = u
	}
	for id := whole; id != 0; id = next.units[id].Within {
		if slices.Contains(parts, id) {
			refused[*InvalidError](m, err)
			return
		}
	}
	m.done(err, next)
}

// number gives a document the next number of its register.
func (m *machine) number() {
	next := m.clone()
	d := copied(m.directives[oneOf(m, m.directives)])
	got, err := m.s.Number(d.ID, Numbering{})
	own := d.Date
	if d.Direction == model.In {
		own = d.Registered.Received
	}
	today := m.now.Date()
	switch {
	case d.Direction == model.Out && d.Number != "", d.Direction == model.In && d.Registered.Number != 0:
		refused[*model.NumberedError](m, err)
		return
	case own.Full():
	case own == 0, own.First() <= today && today <= own.Last():
		own = today
	default:
		refused[*InvalidError](m, err)
		return
	}
	d.Registered.Register = ""
	n := m.lastOf(model.BookKey{Direction: d.Direction, Year: own.Year()}) + 1
	if d.Direction == model.In {
		d.Registered.Number, d.Registered.Received = n, own
	} else {
		d.Number, d.Date, d.Symbol = model.PrintedNumber(n), own, cmp.Or(d.Symbol, m.office.SymbolFor(d.Type))
	}
	next.directives[d.ID] = d
	if err == nil && got.Label() != d.Label() {
		m.Fatalf("numbered %s, want %s", got.Label(), d.Label())
	}
	m.done(err, next)
}

// unnumber gives the number of a document back, and the day with it where that
// was not whole before: TestANumberGivenBackTakesItsDayAlong says when.
func (m *machine) unnumber() {
	next := m.clone()
	d := copied(m.directives[oneOf(m, m.directives)])
	err := m.s.Unnumber(d.ID)
	k, n := d.Booked()
	switch {
	case n == 0:
		refused[*InvalidError](m, err)
		return
	case n != m.lastOf(k):
		refused[*model.NotLastError](m, err)
		return
	}
	if got, failed := m.s.Directive(d.ID); err == nil && failed == nil {
		if !got.Date.Full() {
			d.Date = got.Date
		}
		if got.Registered.Received == 0 {
			d.Registered.Received = 0
		}
	}
	if d.Direction == model.In {
		d.Registered.Number = 0
	} else {
		d.Number = ""
	}
	next.directives[d.ID] = d
	m.done(err, next)
}

// lastOf is the highest number of a book.
func (l ledger) lastOf(k model.BookKey) (last int) {
	for _, d := range l.directives {
		if of, n := d.Booked(); n != 0 && of.Same(k) {
			last = max(last, n)
		}
	}
	return last
}

// print keeps a page, perhaps one of a document.
func (m *machine) print() {
	next := m.clone()
	p := model.Printed{Report: "agenda", Digest: fmt.Sprint(m.int(0, 9, "digest"))}
	if len(m.directives) > 0 && m.bool("of a directive") {
		p.Directive = oneOf(m, m.directives)
	}
	got, err := m.s.Print(p, "trang.txt", "txt", []byte("trang "+p.Digest))
	m.last.printed++
	p.ID, p.At, p.AsOf, p.Originals = model.PrintedID(m.last.printed), m.now, m.now, got.Originals
	if got.ID != p.ID {
		m.Fatalf("page got id %d, want %d", got.ID, p.ID)
	}
	next.printed[p.ID] = p
	m.done(err, next)
}

// unlink keeps what a directive that goes set or told, by its label.
func (l ledger) unlink(id model.DirectiveID, label string) {
	for k, g := range maps.Clone(l.targets) {
		if g.Directive == id {
			g.Directive, g.Source = 0, cmp.Or(g.Source, label)
			l.targets[k] = g
		}
	}
	for k, r := range maps.Clone(l.readings) {
		if r.Directive == id {
			r.Directive, r.Source = 0, cmp.Or(r.Source, label)
			l.readings[k] = r
		}
	}
}
