package intake

import (
	"errors"
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

// registerForm is how columns of another sheet are named.
var registerForm = sheetForm{
	headings: RegisterHeadings, needed: []string{"symbol", "date", "subject"},
	names: []namedColumn{
		{"symbol", symbolHeading}, {"date", dateHeading}, {"subject", subjectHeading}, {"issuer", issuerHeading}, {"direction", directionHeading},
	},
}

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
		if err := t.checkForm(&registerForm); err != nil {
			return nil, err
		}
	} else if err := t.rename(mapping, &registerForm); err != nil {
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
	if d := c.dayOfSheet(); d != 0 {
		return d, nil
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

// dayOfSheet reads a number as sheets store days; 0 for what is none. A number
// that is a year of four digits would be a day of 1905: the year is meant.
func (c tableCell) dayOfSheet() model.Date {
	n, err := strconv.ParseFloat(c.Text, 64)
	if !c.Numeric || err != nil || n <= 59 || n >= 200000 || c.Shown == "" && n >= 1900 && n < 2200 {
		return 0
	}
	d := model.NewDate(1899, 12, 30).AddDays(int(n))
	if c.Shown == asMonth {
		return model.NewDate(d.Year(), d.Month(), 0)
	}
	return d
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
