package model

import (
	"strings"
	"unicode"

	"congvan/viet"
)

// A Citation is another document named in the text ("Căn cứ …", "Thực hiện …").
type Citation struct {
	Symbol string `json:"symbol"` // with the number: "62/TB-UBND"
	Date   Date   `json:"date"`
	Issuer string `json:"issuer"`
}

// A Namesake is a stored document that bears the number and symbol of a
// citation.
type Namesake struct {
	ID     DirectiveID
	Date   Date
	Issuer string
}

// CiteKey is the identity of a number with its symbol: "05/VHTT" and "5/vhtt",
// "01-KH/TTTKT" and "01/KH-TTTKT" have the same. That of a document without a
// number differs from all that can be cited; it is empty where there is no
// symbol either.
func CiteKey(number, symbol string) string {
	key := viet.Key(number + " " + symbol)
	if key != "" && !strings.ContainsFunc(number, isSign) {
		return " " + key
	}
	for len(key) > 1 && key[0] == '0' && key[1] != ' ' {
		key = key[1:]
	}
	return key
}

func isSign(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// Key is the CiteKey of the document that is cited.
func (c Citation) Key() string {
	key := CiteKey(c.Symbol, "")
	if !strings.Contains(key, " ") { // a number alone names no document
		return ""
	}
	return key
}

// Meant returns which of the documents of its number and symbol a citation
// means that stands in a document of the day given; 0 for none, or where it
// cannot be told which. A day must agree as far as both are known; without one,
// the newest is meant that was there. Numbers begin anew in every office, so
// that an office of the same kind but another name is another.
func (c Citation) Meant(among []Namesake, citing Date) DirectiveID {
	var fit []Namesake
	newest := Date(0)
	for _, n := range among {
		if c.mayMean(n, citing) {
			fit = append(fit, n)
			newest = max(newest, n.Date)
		}
	}
	if c.Date == 0 {
		fit = keep(fit, func(n Namesake) bool { return n.Date == newest })
	}
	if len(fit) > 1 {
		fit = keep(fit, func(n Namesake) bool { return c.Issuer != "" && sameOffice(c.Issuer, n.Issuer) })
	}
	if len(fit) != 1 {
		return 0
	}
	return fit[0].ID
}

func (c Citation) mayMean(n Namesake, citing Date) bool {
	if otherOffice(c.Issuer, n.Issuer) {
		return false
	}
	if c.Date != 0 {
		return agree(c.Date, n.Date)
	}
	return citing == 0 || n.Date.First() <= citing.Last()
}

// agree reports whether two dates may be of one day.
func agree(a, b Date) bool {
	return a != 0 && b != 0 && a.First() <= b.Last() && b.First() <= a.Last()
}

func keep(ns []Namesake, fit func(Namesake) bool) []Namesake {
	var out []Namesake
	for _, n := range ns {
		if fit(n) {
			out = append(out, n)
		}
	}
	return out
}

// sameOffice reports whether two names may be of one office: they may differ by
// the locality at the end.
func sameOffice(a, b string) bool {
	a, b = nameKey(a), nameKey(b)
	return hasWordPrefix(a, b) || hasWordPrefix(b, a)
}

// otherOffice reports whether two names are of two offices of one kind, as "UBND
// xã Khe Ví" and "UBND xã Nà Hin": they go apart after the first four words.
func otherOffice(a, b string) bool {
	as, bs := strings.Fields(nameKey(a)), strings.Fields(nameKey(b))
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return i >= 4
		}
	}
	return false
}

// SameDocument reports whether two directives bear the same number, symbol, year
// and issuer, in whatever spelling; where no number is given yet, the day and
// the subject must be the same as well.
func SameDocument(a, b *Directive) bool {
	key := CiteKey(a.Number, a.Symbol)
	if key == "" || key != CiteKey(b.Number, b.Symbol) || a.Date.Year() != b.Date.Year() || viet.Key(a.Issuer) != viet.Key(b.Issuer) {
		return false
	}
	return key[0] != ' ' || a.Date == b.Date && viet.Key(a.Subject) == viet.Key(b.Subject)
}
