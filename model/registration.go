package model

import "strconv"

// A Registration is what the office's own registers hold of a document beside its
// head (NĐ 30/2020, phụ lục IV). Of an outgoing document the number stands in the
// head.
type Registration struct {
	Register  string `json:"register,omitzero"`  // the register that its number is of; empty is the office's one
	Number    int    `json:"number,omitzero"`    // số đến; 0 while not given
	Received  Date   `json:"received,omitzero"`  // ngày đến
	To        string `json:"to,omitzero"`        // đơn vị hoặc người nhận
	Forwarded Date   `json:"forwarded,omitzero"` // ngày chuyển
	Copies    int    `json:"count,omitzero"`     // số lượng bản; 0 where nobody counted them
	Kept      string `json:"kept,omitzero"`      // đơn vị, người nhận bản lưu
}

// Booked tells in which register and year a document has a number. An outgoing
// one is numbered in its head, in the year of its date; an incoming one as it
// arrived. Numbers that are no whole number, and those of no year, are in no
// register.
func (d *Directive) Booked() (BookKey, int) {
	k := BookKey{Direction: d.Direction, Register: d.Registered.Register}
	n := 0
	switch d.Direction {
	case Out:
		k.Year = d.Date.Year()
		n, _ = strconv.Atoi(d.Number)
	case In:
		k.Year, n = d.Registered.Received.Year(), d.Registered.Number
	}
	if n <= 0 || k.Year == 0 {
		return BookKey{}, 0
	}
	return k, n
}

// PrintedNumber writes a number as registers do: below ten with a leading zero.
func PrintedNumber(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// SymbolFor is the symbol that the office puts on its documents of a type: its
// own, and before it the abbreviation of the type ("KH-VHTT").
func (o Office) SymbolFor(typ string) string {
	for _, t := range Types {
		if t.Name == typ && t.Abbreviation != "" && o.Symbol != "" {
			return t.Abbreviation + "-" + o.Symbol
		}
	}
	return o.Symbol
}
