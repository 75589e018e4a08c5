package intake

import (
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A ReadingForm is the columns of the sheet of readings of an indicator; the
// zero one is that of Bluezone.
type ReadingForm struct {
	count string       // heading of what is counted; "" is that of Bluezone
	bases []baseColumn // those of the template; none: smartphones and population
}

// A baseColumn is a denominator and its headings.
type baseColumn struct {
	base    model.Base
	heading string // of the figures
	on      string // of percentages on it, in the sheets of others
}

// ReadingFormOf is the form of an indicator whose denominators are called so in
// Vietnamese.
func ReadingFormOf(i model.Indicator, name func(model.Base) string) ReadingForm {
	var f ReadingForm
	if i.ID != model.Bluezone {
		f.count = strings.TrimSpace("Số lượng " + i.Counts)
		if !i.Falls {
			f.count += " (luỹ kế)"
		}
	}
	for _, d := range i.Denominators() {
		f.bases = append(f.bases, newBaseColumn(d.Base, name(d.Base)))
	}
	return f
}

func newBaseColumn(b model.Base, name string) baseColumn {
	c := baseColumn{base: b, heading: name}
	switch {
	case b == model.Smartphones:
		c.heading = phonesHeading
	case b == model.Population:
		c.heading = populationHeading
	case !strings.HasPrefix(viet.Key(name)+" ", "so "):
		c.heading = "Số " + name
	}
	first, rest, _ := strings.Cut(c.heading, " ")
	c.on = "Tỷ lệ trên " + strings.TrimSpace(strings.ToLower(first)+" "+rest) + " (%)"
	return c
}

// usualColumns are the denominators of Bluezone, which any sheet of others may
// have.
var usualColumns = []baseColumn{newBaseColumn(model.Smartphones, ""), newBaseColumn(model.Population, "")}

// columns are the denominators of the template.
func (f ReadingForm) columns() []baseColumn {
	if len(f.bases) == 0 {
		return usualColumns
	}
	return f.bases
}

// known are the denominators that a sheet may have: those of the template, and
// the usual ones.
func (f ReadingForm) known() []baseColumn {
	out := slices.Clone(f.columns())
	for _, u := range usualColumns {
		if !slices.ContainsFunc(out, func(c baseColumn) bool { return c.base == u.base }) {
			out = append(out, u)
		}
	}
	return out
}

func (f ReadingForm) countHeading() string {
	if f.count == "" {
		return installsHeading
	}
	return f.count
}

// Headings lists the headings of the template in order.
func (f ReadingForm) Headings() []string {
	out := []string{readingUnitHeading, readingDayHeading, f.countHeading()}
	for _, c := range f.columns() {
		out = append(out, c.heading)
	}
	return append(out, percentHeading, baseHeading, rankHeading, sourceHeading)
}

// widths are the widths of the template's columns.
func (f ReadingForm) widths() []float64 {
	out := []float64{40, 14, 22}
	for range f.columns() {
		out = append(out, 22)
	}
	return append(out, 18, 26, 12, 40)
}

// sheet is how the columns of another sheet are named.
func (f ReadingForm) sheet() *sheetForm {
	s := &sheetForm{headings: f.Headings(), needed: []string{"unit", "day"}, readings: true}
	add := func(name, heading string) { s.names = append(s.names, namedColumn{name, heading}) }
	add("unit", readingUnitHeading)
	add("day", readingDayHeading)
	add("installs", f.countHeading())
	for _, c := range f.known() {
		add(string(c.base), c.heading)
	}
	add("percent", percentHeading)
	add("base", baseHeading)
	for _, c := range f.known() {
		add("percent-"+string(c.base), c.on)
	}
	add("rank", rankHeading)
	add("source", sourceHeading)
	add("kind", kindHeading)
	return s
}

// base reads the words for a denominator; none leaves it open.
func (f ReadingForm) base(s string) (model.Base, bool) {
	words := strings.TrimPrefix(viet.Key(s), "tren ")
	if words == "" {
		return "", true
	}
	for _, c := range f.known() {
		heading := viet.Key(c.heading)
		if words == heading || words == strings.TrimPrefix(heading, "so ") || words == viet.Key(string(c.base)) {
			return c.base, true
		}
	}
	return "", false
}
