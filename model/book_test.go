package model

import (
	"errors"
	"fmt"
	"testing"
)

func TestBookedNumbers(t *testing.T) {
	day := NewDate(2021, 2, 5)
	for name, c := range map[string]struct {
		d    Directive
		want string
	}{
		"outgoing, by its date":          {Directive{Direction: Out, Number: "05", Date: day}, "out 2021  5"},
		"outgoing, of a month":           {Directive{Direction: Out, Number: "12", Date: NewDate(2020, 12, 0)}, "out 2020  12"},
		"outgoing, of another register":  {Directive{Direction: Out, Number: "1", Date: day, Registered: Registration{Register: "Mật"}}, "out 2021 Mật 1"},
		"outgoing, undated":              {Directive{Direction: Out, Number: "5"}, " 0  0"},
		"outgoing, with a letter":        {Directive{Direction: Out, Number: "5a", Date: day}, " 0  0"},
		"incoming, by its arrival":       {Directive{Direction: In, Number: "62", Date: NewDate(2020, 12, 30), Registered: Registration{Number: 3, Received: day}}, "in 2021  3"},
		"incoming, only with the sender": {Directive{Direction: In, Number: "62", Date: day}, " 0  0"},
		"a reference":                    {Directive{Direction: Reference, Number: "62", Date: day}, " 0  0"},
	} {
		k, n := c.d.Booked()
		if got := fmt.Sprintf("%s %d %s %d", k.Direction, k.Year, k.Register, n); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestABookRefusesDoublesAndGaps(t *testing.T) {
	var b Book
	if b.Next() != 1 || b.Last() != 0 || b.Check(1, false) != nil {
		t.Errorf("an empty book: next %d", b.Next())
	}
	b.Add(2, 20)
	b.Add(5, 50)
	b.Add(5, 51)
	var taken *NumberTakenError
	var gap *NumberGapError
	switch {
	case fmt.Sprint(b.Missing()) != "[1 3 4]", b.Next() != 6, b.Holder(5) != 50, b.Holder(3) != 0:
		t.Errorf("missing %v, next %d, 5 is of %d", b.Missing(), b.Next(), b.Holder(5))
	case !errors.As(b.Check(5, true), &taken) || taken.By != 50 || taken.Next != 6:
		t.Errorf("taken: %v", taken)
	case !errors.As(b.Check(7, false), &gap) || gap.Next != 6:
		t.Errorf("gap: %v", gap)
	case b.Check(7, true) != nil, b.Check(6, false) != nil, b.Check(3, false) != nil:
		t.Error("a free number is refused")
	}
}

func TestNumbersAndSymbolsAsPrinted(t *testing.T) {
	for n, want := range map[int]string{1: "01", 9: "09", 10: "10", 122: "122"} {
		if got := PrintedNumber(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
	o := Office{Symbol: "VHTT"}
	for typ, want := range map[string]string{"Công văn": "VHTT", "Kế hoạch": "KH-VHTT", "Báo cáo": "BC-VHTT", "": "VHTT"} {
		if got := o.SymbolFor(typ); got != want {
			t.Errorf("%s: %s, want %s", typ, got, want)
		}
	}
	if got := (Office{}).SymbolFor("Kế hoạch"); got != "" {
		t.Errorf("without an office: %q", got)
	}
}
