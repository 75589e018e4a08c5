package intake

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// The headings of the register sheet, exactly: past directives, one a row.
const (
	symbolHeading    = "Số, ký hiệu văn bản"
	dateHeading      = "Ngày tháng văn bản"
	subjectHeading   = "Tên loại và trích yếu nội dung văn bản"
	issuerHeading    = "Tác giả"
	directionHeading = "Đến, đi"
)

// RegisterHeadings lists the headings of the register sheet in order.
var RegisterHeadings = []string{symbolHeading, dateHeading, subjectHeading, issuerHeading, directionHeading}

// registerNames are the short names of the headings, for a mapping.
var registerNames = map[string]string{
	"symbol": symbolHeading, "date": dateHeading, "subject": subjectHeading, "issuer": issuerHeading, "direction": directionHeading,
}

// NoColumn is what a heading is mapped to that is not taken.
const NoColumn = "-"

// A MapError says that a mapping names a heading that is not in the sheet
// (Missing), or that a heading has no name, or one that there is none of.
type MapError struct {
	Heading string
	Missing bool
	Known   []string // headings of the sheet, or names
}

func (e *MapError) Error() string {
	return fmt.Sprintf("the heading %q is none of %q", e.Heading, e.Known)
}

var mapNames = []string{"symbol", "date", "subject", "issuer", "direction", NoColumn}

// OpenRegister reads a register sheet (.csv or .xlsx), whole or not at all:
// directives without ids and without clauses. mapping gives the sheet's own
// headings one of the names symbol, date, subject, issuer, direction (or the
// heading of the template), "-" for a column to leave out; with a mapping,
// issuer and direction may be missing; removed counts the signs that were taken
// out of the sheet. Errors that the officer can mend:
// HeadingsError, HeadingError, MapError, CellError, CellsError, and those of Open.
func OpenRegister(path string, mapping map[string]string) (ds []model.Directive, removed int, err error) {
	t, err := openTable(path)
	if err != nil {
		return nil, 0, err
	}
	ds, err = t.register(mapping)
	return ds, t.Removed, err
}

func (t *table) register(mapping map[string]string) ([]model.Directive, error) {
	if len(mapping) == 0 {
		if err := t.checkRegister(); err != nil {
			return nil, err
		}
	} else if err := t.rename(mapping); err != nil {
		return nil, err
	}
	var bad badCells
	out := make([]model.Directive, 0, len(t.Rows))
	for i := range t.Rows {
		out = append(out, t.registered(i, &bad))
		if len(mapping) == 0 {
			bad.take(t.beyond(i))
		}
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	if len(out) == 0 {
		return nil, &EmptyError{Name: t.File, Headed: true}
	}
	return out, nil
}

// checkRegister wants the headings of the template, and names all that are the
// sheet's own.
func (t *table) checkRegister() error {
	var unknown []string
	for _, h := range t.Headings {
		if h != "" && !slices.Contains(RegisterHeadings, h) {
			unknown = append(unknown, h)
		}
	}
	if len(unknown) > 0 {
		return &HeadingsError{File: t.File, Unknown: unknown}
	}
	return t.check(RegisterHeadings)
}

// rename puts the headings of the template in the place of the sheet's own.
func (t *table) rename(mapping map[string]string) error {
	own := slices.Clone(t.Headings)
	for heading, name := range mapping {
		at := slices.Index(own, viet.CleanLine(heading))
		known := registerNames[name]
		if slices.Contains(RegisterHeadings, name) {
			known = name
		}
		switch {
		case at < 0:
			return &MapError{heading, true, own}
		case known == "" && name != NoColumn:
			return &MapError{heading, false, mapNames}
		}
		t.Headings[at] = known
	}
	t.printed = own
	for i, h := range t.Headings {
		if h != "" && (!slices.Contains(RegisterHeadings, h) || slices.Index(t.Headings, h) != i) {
			return &MapError{h, false, mapNames}
		}
	}
	for _, want := range []string{symbolHeading, dateHeading, subjectHeading} {
		if !slices.Contains(t.Headings, want) {
			return &MapError{want, true, own}
		}
	}
	return nil
}

// registered reads row i as far as it can be read.
func (t *table) registered(i int, bad *badCells) (d model.Directive) {
	d.Kind = string(DirectiveKind)
	d.Number, d.Symbol = splitSymbol(t.cell(i, symbolHeading))
	d.Subject = strings.TrimSpace(t.cell(i, subjectHeading))
	if d.Symbol == "" && d.Number == "" && d.Subject == "" {
		bad.take(t.cellError(i, symbolHeading, BlankCell))
	}
	d.Type = typeOfSymbol(d.Symbol)
	d.Issuer = t.cell(i, issuerHeading)
	var err error
	d.Date, err = t.day(i, dateHeading)
	bad.take(err)
	d.Direction, err = t.direction(i)
	bad.take(err)
	return d
}

// symbolCell matches number and symbol as registers hold them: "12/VHTT",
// "12 /VHTT", "01-KH/HU", "1830 QĐ-UBND".
var symbolCell = compiled(`^(\d{1,6}[a-zA-ZđĐ]?)(?:\s*[/-]\s*|\s+)(\S.*)$`)

func splitSymbol(s string) (number, symbol string) {
	if m := symbolCell.FindStringSubmatch(s); m != nil {
		return m[1], squeezeSymbol(m[2])
	}
	if digitsRule.MatchString(s) {
		return s, ""
	}
	return "", squeezeSymbol(strings.TrimLeft(s, "./… "))
}

// day reads a cell as a day: in figures, in words, or as the number that a
// sheet stores.
func (t *table) day(i int, heading string) (model.Date, error) {
	c := t.at(i, heading)
	if c.Text == "" {
		return 0, t.cellError(i, heading, BlankCell)
	}
	if c.Numeric {
		if n, err := strconv.ParseFloat(c.Text, 64); err == nil && n > 59 && n < 200000 {
			return model.NewDate(1899, 12, 30).AddDays(int(n)), nil
		}
	}
	y, m, day, err := viet.ParseDay(c.Text)
	if d := model.NewDate(y, m, day); err == nil && d.Valid() {
		return d, nil
	}
	var e *viet.DateError
	if err == nil || errors.As(err, &e) {
		return 0, t.cellError(i, heading, NotADay)
	}
	return 0, err
}

// directions are the words for a direction, folded; none leaves it open.
var directions = map[string]model.Direction{
	"": "", "den": model.In, "vb den": model.In, "van ban den": model.In, "in": model.In,
	"di": model.Out, "vb di": model.Out, "van ban di": model.Out, "out": model.Out,
	"tham khao": model.Reference, "reference": model.Reference,
}

func (t *table) direction(i int) (model.Direction, error) {
	d, ok := directions[viet.Fold(t.cell(i, directionHeading))]
	if !ok {
		return "", t.cellError(i, directionHeading, NotADirection)
	}
	return d, nil
}
