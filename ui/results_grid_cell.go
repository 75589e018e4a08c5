package ui

import (
	"errors"
	"math"
	"strings"

	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

// A resultCell is one figure: as stored, and as it is typed now.
type resultCell struct {
	stored, text string
	kept         figure    // what stored means
	now          figure    // what text means
	err          error     // why it means nothing
	kind         *cellKind // nil is a figure that was reported
}

// A cellKind says how a column is read and printed.
type cellKind struct {
	read func(s string) (value float64, approx bool, err error)
	show func(f figure) string
}

// A figure is a number that was reported, perhaps an approximate one. The zero
// figure was not.
type figure struct {
	value         float64
	given, approx bool
}

// figureOf is what a mark holds of a measure.
func figureOf(m model.Mark, name string) figure {
	v, given := m.Values[name]
	f := figure{value: v, given: given}
	for _, a := range m.Approx {
		f.approx = f.approx || given && a == name
	}
	return f
}

// String prints the figure so that it reads back as the same. Three digits
// behind the comma would not: they might be thousands.
func (f figure) String() string {
	if !f.given {
		return ""
	}
	s := viet.FormatDecimal(f.value, 0)
	if f.value != math.Trunc(f.value) {
		s = strings.TrimSuffix(strings.TrimRight(viet.FormatDecimal(f.value, 6), "0"), ",")
		if _, fraction, _ := strings.Cut(s, ","); len(fraction) == 3 {
			s += "0"
		}
	}
	if f.approx {
		return "~" + s
	}
	return s
}

// newResultCell returns the cell of a stored figure.
func newResultCell(f figure) resultCell { return newKindCell(f, nil) }

// newKindCell returns the cell of a stored value of a kind.
func newKindCell(f figure, kind *cellKind) resultCell {
	s := f.String()
	if kind != nil {
		s = kind.show(f)
	}
	return resultCell{stored: s, text: s, kept: f, now: f, kind: kind}
}

// put types a text into the cell.
func (c *resultCell) put(text string) {
	c.text, c.err = text, nil
	if text == c.stored {
		c.now = c.kept
		return
	}
	read := intake.ParseFigure
	if c.kind != nil {
		read = c.kind.read
	}
	v, approx, err := read(text)
	c.now = figure{v, err == nil, approx}
	if err != nil && !errors.Is(err, viet.ErrBlank) {
		c.err = err
	}
}

// settle takes a figure for stored; another that was typed since stays.
func (c *resultCell) settle(f figure) {
	if c.err == nil && c.now == f {
		*c = newKindCell(f, c.kind)
		return
	}
	c.stored, c.kept = newKindCell(f, c.kind).text, f
}

func (c *resultCell) changed() bool { return c.err != nil || c.now != c.kept }

// A columnSum is what stands below a column.
type columnSum struct {
	figure
	units int // that gave one
}

func (s *columnSum) add(f figure) {
	if !f.given {
		return
	}
	s.value = viet.RoundHalfUp(s.value+f.value, 6)
	s.given, s.approx = true, s.approx || f.approx
	s.units++
}
