package db

import (
	"fmt"
	"testing"

	"congvan/model"
)

// numbered is an outgoing document that came with its number.
func numberedAs(n string, day model.Date) model.Directive {
	v := outgoing(day)
	v.Number, v.Symbol = n, "VHTT"
	return v
}

// told is what the newest step noted beside its document.
func (d *desk) told(names ...string) (out string) {
	d.Helper()
	last, err := d.Journal(1, 0)
	d.must(err)
	for _, n := range names {
		out += last[0].Args[n] + "|"
	}
	return out
}

func TestANumberThatIsTakenIsToldAndListed(t *testing.T) {
	d := newDesk(t)
	a := d.add(numberedAs("05", 20210105), "")
	same(t, "the first", d.told("double"), "|")
	b := d.add(numberedAs("5", 20210203), "")
	same(t, "taken in", d.told("double", "double_year", "double_of"), "05|2021|"+a.String()+"|")
	other := d.add(numberedAs("05", 20200105), "")
	same(t, "another year", d.told("double"), "|")
	moved, err := d.Directive(other)
	d.must(err)
	moved.Date = 20210301
	d.must(d.PutDirective(moved))
	same(t, "edited into the year", d.told("double", "double_of"), "05|"+a.String()+", "+b.String()+"|")
	moved.Subject = "khác"
	d.must(d.PutDirective(moved))
	same(t, "edited elsewhere", d.told("double"), "|")
	doubles, err := d.Doubles()
	d.must(err)
	same(t, "listed", fmt.Sprint(doubles), fmt.Sprint([]model.Double{{Book: model.BookKey{Direction: model.Out, Year: 2021}, Number: 5, Holders: []model.DirectiveID{a, b, other}}}))
	c := d.add(outgoing(20210302), "")
	same(t, "not given twice", d.number(c, Numbering{}).Number, "06")
	d.must(d.RemoveDirective(b))
	same(t, "one of several goes", d.told("vacant", "next"), "||")
	d.sound()
}

func TestANumberThatIsLeftOutIsTold(t *testing.T) {
	d := newDesk(t)
	var ids []model.DirectiveID
	for _, n := range []string{"1", "2", "3"} {
		ids = append(ids, d.add(numberedAs(n, 20210105), ""))
	}
	d.must(d.RemoveDirective(ids[1]))
	same(t, "in the middle", d.told("vacant", "vacant_year"), "02|2021|")
	d.must(d.RemoveDirective(ids[2]))
	same(t, "the last", d.told("vacant", "next", "next_year"), "|02|2021|")
	first, err := d.Directive(ids[0])
	d.must(err)
	first.Number = "3"
	d.must(d.PutDirective(first))
	same(t, "another number", d.told("vacant", "next"), "01||")
	first.Date = 20220105
	d.must(d.PutDirective(first))
	same(t, "moved to another year", d.told("vacant", "next", "next_year"), "|01|2021|")
	d.sound()
}
