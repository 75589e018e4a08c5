package demo

import (
	"cmp"
	"fmt"
	"slices"

	"congvan/model"
	"congvan/viet"
)

// A dated is a letter that has its day and its number.
type dated struct {
	letter
	planned model.Date // from which its terms count
	date    model.Date // printed: a working day
	number  string
}

// A book is all letters of a moment, oldest first.
type book struct {
	now     model.Instant
	letters []dated
	byKey   map[string]int
}

// newBook dates the letters and gives each register its running numbers.
func newBook(ls []letter, now model.Instant) *book {
	b := &book{now: now, byKey: map[string]int{}}
	for _, l := range ls {
		day := l.written(now)
		b.letters = append(b.letters, dated{letter: l, planned: day, date: worked(day)})
	}
	slices.SortStableFunc(b.letters, func(x, y dated) int { return cmp.Compare(x.planned, y.planned) })
	last := map[string]int{}
	for i := range b.letters {
		l := &b.letters[i]
		b.byKey[l.key] = i
		register := fmt.Sprint(l.symbol(), l.date.Year())
		n := max(l.from.number(l.kind(), l.date), last[register]+1)
		last[register] = n
		l.number = viet.FormatPair(n)
	}
	return b
}

func (l *dated) symbol() string { return l.from.symbol(l.kind()) }

// citation is how other letters speak of this one, and its record.
func (l *dated) citation() (string, model.Citation) {
	c := model.Citation{Symbol: model.Label(l.number, l.symbol(), ""), Date: l.date, Issuer: l.from.name}
	about := l.fill(l.subject, "")
	if l.kind() == "Công văn" || onMatters[l.kind()] {
		about = "về việc " + about
	} else {
		about = "về " + about
	}
	return cite(l.kind(), c, about), c
}

// cited resolves a base of a letter.
func (b *book) cited(l *dated, s base) (string, model.Citation) {
	if i, ok := b.byKey[s.key]; ok && s.key != "" {
		words, c := b.letters[i].citation()
		return s.verb + " " + words, c
	}
	day := worked(l.date.AddDays(-s.back))
	n := 10 + int(seed(s.symbol, s.about)%180)
	c := model.Citation{Symbol: model.Label(viet.FormatPair(n), s.symbol, ""), Date: day, Issuer: s.issuer}
	return s.verb + " " + cite(s.typ, c, s.about), c
}

func cite(typ string, c model.Citation, about string) string {
	return fmt.Sprintf("%s số %s ngày %s của %s %s", typ, c.Symbol, short(c.Date), c.Issuer, about)
}
