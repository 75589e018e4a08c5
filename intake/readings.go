package intake

import (
	"errors"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A ReadingSheet is the figures of units at their cut-off days.
type ReadingSheet struct {
	Rows    []ReadingRow
	Blank   int // rows in which no figure was filled in
	Removed int // signs that were taken out of the sheet
}

// A ReadingRow is one row with figures; its indicator is left open.
type ReadingRow struct {
	model.Reading        // of unit 0 where nobody was asked, or the unit is still to be made
	Name          string // of the unit, as written
	Kind          string // of the unit, where the sheet says so
	Line          string // of a pasted block: the row as it stood there, its cells apart
}

// A UnitFinder tells whom a name means on a day; why says why nobody, near
// names some alike. Unit 0 without a reason is one that is still to be made.
type UnitFinder func(name string, on model.Date) (id model.UnitID, why CellReason, near []string)

// The headings of the sheet of readings, exactly.
const (
	readingUnitHeading   = resultUnitHeading
	readingDayHeading    = "Ngày chốt"
	installsHeading      = "Số lượng đã cài đặt (luỹ kế)"
	readingPhonesHeading = phonesHeading
	readingPeopleHeading = populationHeading
	percentHeading       = "Tỷ lệ công bố (%)"
	baseHeading          = "Mẫu số"
	rankHeading          = "Xếp hạng"
	sourceHeading        = "Nguồn"
)

// ReadingHeadings lists the headings of the sheet of readings in order.
var ReadingHeadings = []string{
	readingUnitHeading, readingDayHeading, installsHeading, readingPhonesHeading, readingPeopleHeading, percentHeading, baseHeading, rankHeading, sourceHeading,
}

// The columns that only the sheets of others have: percentages that say in
// their heading what they are of, and the kind of the unit.
const (
	onPeopleHeading = "Tỷ lệ trên dân số (%)"
	onPhonesHeading = "Tỷ lệ trên số điện thoại thông minh (%)"
)

// readingForm is how columns of another sheet are named.
var readingForm = sheetForm{
	headings: ReadingHeadings, needed: []string{"unit", "day"}, readings: true,
	names: []namedColumn{
		{"unit", readingUnitHeading},
		{"day", readingDayHeading},
		{"installs", installsHeading},
		{"smartphones", readingPhonesHeading},
		{"population", readingPeopleHeading},
		{"percent", percentHeading},
		{"base", baseHeading},
		{"percent-population", onPeopleHeading},
		{"percent-smartphones", onPhonesHeading},
		{"rank", rankHeading},
		{"source", sourceHeading},
		{"kind", kindHeading},
	},
}

// OpenReadings reads a sheet of readings (.csv or .xlsx), whole or not at all.
// mapping names the headings of another's sheet: unit and day, and any of
// installs, smartphones, population, percent, base, percent-population,
// percent-smartphones, rank, source, kind, or "-" for what is left out. A nil
// find asks nobody. Errors that the officer can mend: HeadingsError,
// HeadingError, MapError, CellError, CellsError, EmptyError, and those of Open.
func OpenReadings(path string, mapping map[string]string, find UnitFinder) (ReadingSheet, error) {
	t, err := openTable(path)
	if err != nil {
		return ReadingSheet{}, err
	}
	return t.readings(mapping, find)
}

func (t *table) readings(mapping map[string]string, find UnitFinder) (ReadingSheet, error) {
	if err := t.headReadings(mapping); err != nil {
		return ReadingSheet{}, err
	}
	return t.readRows(find, len(mapping) == 0)
}

// readRows reads the rows below the headings; whole ones have no cell beyond
// them.
func (t *table) readRows(find UnitFinder, whole bool) (ReadingSheet, error) {
	sheet := ReadingSheet{Removed: t.Removed}
	var bad badCells
	seen := map[readingKey]bool{}
	for i := range t.Rows {
		if t.ofTheForm(i) {
			continue
		}
		r := t.reading(i, &bad)
		if whole {
			bad.take(t.beyond(i))
		}
		if !r.filled() {
			sheet.Blank++
			continue
		}
		bad.take(t.place(i, &r, find, seen))
		sheet.Rows = append(sheet.Rows, r)
	}
	if err := bad.err(); err != nil {
		return ReadingSheet{}, err
	}
	if len(sheet.Rows) == 0 {
		return ReadingSheet{}, &EmptyError{Name: t.File, Headed: true}
	}
	return sheet, nil
}

// headReadings wants the headings of the template, below titles and beside
// running numbers perhaps, or those that are mapped.
func (t *table) headReadings(mapping map[string]string) error {
	if len(mapping) > 0 {
		return t.rename(mapping, &readingForm)
	}
	numbered := t.seekHeadings()
	err := t.checkForm(&readingForm)
	var heading *HeadingError
	if errors.As(err, &heading) && numbered {
		heading.Column++ // as the officer sees it
	}
	return err
}

// filled reports whether a row tells any figure.
func (r *ReadingRow) filled() bool {
	return r.Installs != nil || r.Smartphones != nil || r.Population != nil || r.Percent != nil || r.Rank != nil || r.Base != "" || len(r.Others) > 0 || viet.Key(r.Name) == ""
}

// A readingKey tells two rows of a sheet apart.
type readingKey struct {
	unit model.UnitID
	name string // of a unit that is not known
	day  model.Date
}

// place finds whose the row is, and refuses a second one of the same day.
func (t *table) place(i int, r *ReadingRow, find UnitFinder, seen map[readingKey]bool) error {
	if viet.Key(r.Name) == "" || r.AsOf == 0 {
		return nil // told already
	}
	if find != nil {
		id, why, near := find(r.Name, r.AsOf)
		if why != "" {
			err := t.cellError(i, readingUnitHeading, why)
			err.Near = near
			return err
		}
		r.Unit = id
	}
	k := readingKey{unit: r.Unit, day: r.AsOf}
	if r.Unit == 0 {
		k.name = viet.Key(r.Name)
	}
	if seen[k] {
		return t.cellError(i, readingDayHeading, SecondReading)
	}
	seen[k] = true
	return nil
}

// reading reads row i as far as it can be read.
func (t *table) reading(i int, bad *badCells) (r ReadingRow) {
	r.Name, r.Kind, r.Source = t.cell(i, readingUnitHeading), t.cell(i, kindHeading), t.cell(i, sourceHeading)
	r.Line = t.Rows[i].Line
	for _, c := range []struct {
		to      **int64
		heading string
	}{{&r.Installs, installsHeading}, {&r.Smartphones, readingPhonesHeading}, {&r.Population, readingPeopleHeading}} {
		n, err := t.count(i, c.heading)
		bad.take(err)
		*c.to = n
	}
	bad.take(t.others(i, &r))
	bad.take(t.percents(i, &r))
	bad.take(t.rank(i, &r))
	if viet.Key(r.Name) == "" {
		bad.take(t.cellError(i, readingUnitHeading, BlankCell))
	}
	if r.filled() || t.cell(i, readingDayHeading) != "" {
		day, err := t.day(i, readingDayHeading)
		bad.take(err)
		r.AsOf = day
	}
	return r
}

// others reads the further denominators.
func (t *table) others(i int, r *ReadingRow) error {
	for _, heading := range t.Headings {
		b, further := strings.CutPrefix(heading, baseColumn)
		if !further {
			continue
		}
		n, err := t.count(i, heading)
		if err != nil {
			return err
		}
		if n != nil {
			if r.Others == nil {
				r.Others = map[model.Base]int64{}
			}
			r.Others[model.Base(b)] = *n
		}
	}
	return nil
}

// percents reads what was published: one percentage with its base, or one on
// each.
func (t *table) percents(i int, r *ReadingRow) error {
	said := viet.Key(t.cell(i, baseHeading))
	base, ok := bases[said]
	if own, is := t.bases[said]; is && said != "" {
		base, ok = own, true
	}
	if !ok {
		return t.cellError(i, baseHeading, NotABase)
	}
	r.Base = base
	for _, c := range []struct {
		heading string
		base    model.Base
	}{{percentHeading, base}, {onPeopleHeading, model.Population}, {onPhonesHeading, model.Smartphones}} {
		if t.cell(i, c.heading) == "" {
			continue
		}
		p, why := t.at(i, c.heading).percent()
		if why != "" {
			return t.cellError(i, c.heading, why)
		}
		if r.Percent == nil {
			r.Percent, r.Base = &p, c.base
			continue
		}
		if r.Percents == nil {
			r.Percents = map[model.Base]float64{}
		}
		r.Percents[c.base] = p
	}
	return nil
}

// bases are the words for a denominator, folded; none leaves it open.
var bases = map[string]model.Base{
	"": "", "population": model.Population, "dan so": model.Population, "tren dan so": model.Population,
	"smartphones": model.Smartphones, "dien thoai thong minh": model.Smartphones, "so dien thoai thong minh": model.Smartphones,
	"tren dien thoai thong minh": model.Smartphones, "tren so dien thoai thong minh": model.Smartphones,
}

// percent reads a cell that is not blank, by the rule of model.ParsePercent; a
// number by how the sheet shows it.
func (c tableCell) percent() (float64, CellReason) {
	if c.Numeric {
		v, _, why := c.figure()
		if c.Shown == asPercent {
			v = viet.RoundHalfUp(v*100, 8)
		}
		return v, why
	}
	v, err := model.ParsePercent(c.Text)
	var e *viet.NumberError
	switch {
	case err == nil:
		return v, ""
	case errors.As(err, &e) && (e.Reason == viet.Ambiguous || e.Reason == viet.Negative):
		return 0, reasonOf(e.Reason)
	}
	return 0, NotAPercent
}

// rank reads the published place.
func (t *table) rank(i int, r *ReadingRow) error {
	n, err := t.count(i, rankHeading)
	if err != nil || n == nil {
		return err
	}
	if *n < 1 || *n > 1e6 {
		return t.cellError(i, rankHeading, NotARank)
	}
	place := int(*n)
	r.Rank = &place
	return nil
}
