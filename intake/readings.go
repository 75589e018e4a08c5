package intake

import (
	"errors"
	"slices"

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
	Row           int    // of the sheet; 1 is the heading
	Line          string // of a pasted block: the row as it stood there, its cells apart
}

// A UnitFinder tells whom a name means on a day; why says why nobody, near
// names some alike. Unit 0 without a reason is one that is still to be made.
type UnitFinder func(name string, on model.Date) (id model.UnitID, why CellReason, near []string)

// The headings of the sheet of readings, exactly, beside those of denominators.
const (
	readingUnitHeading = resultUnitHeading
	readingDayHeading  = "Ngày chốt"
	installsHeading    = "Số lượng đã cài đặt (luỹ kế)"
	percentHeading     = "Tỷ lệ công bố (%)"
	baseHeading        = "Mẫu số"
	rankHeading        = "Xếp hạng"
	sourceHeading      = "Nguồn"
)

// OpenReadings reads a sheet of readings (.csv or .xlsx), whole or not at all.
// mapping names the headings of another's sheet: unit and day, and any of
// installs, percent, base, rank, source, kind, a denominator ("smartphones") or
// percentages on it ("percent-smartphones"), or "-" for what is left out. A nil
// find asks nobody. Errors that the officer can mend: HeadingsError,
// HeadingError, MapError, CellError, CellsError, EmptyError, and those of Open.
func OpenReadings(path string, f ReadingForm, mapping map[string]string, find UnitFinder) (ReadingSheet, error) {
	t, err := openTable(path)
	if err != nil {
		return ReadingSheet{}, err
	}
	return t.readings(f, mapping, find)
}

func (t *table) readings(f ReadingForm, mapping map[string]string, find UnitFinder) (ReadingSheet, error) {
	if err := t.headReadings(f.sheet(), mapping); err != nil {
		return ReadingSheet{}, err
	}
	return t.readRows(f, find, len(mapping) == 0)
}

// readRows reads the rows below the headings; whole ones have no cell beyond
// them.
func (t *table) readRows(f ReadingForm, find UnitFinder, whole bool) (ReadingSheet, error) {
	sheet := ReadingSheet{Removed: t.Removed}
	var bad badCells
	seen := map[readingKey]bool{}
	for i := range t.Rows {
		if t.ofTheForm(i) {
			continue
		}
		r := t.reading(i, f, &bad)
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
func (t *table) headReadings(f *sheetForm, mapping map[string]string) error {
	if len(mapping) > 0 {
		return t.rename(mapping, f)
	}
	numbered := t.seekHeadings()
	err := t.checkForm(f)
	var heading *HeadingError
	if errors.As(err, &heading) && numbered {
		heading.Column++ // as the officer sees it
	}
	return err
}

// filled reports whether a row tells any figure; what a percentage would be of
// is none.
func (r *ReadingRow) filled() bool {
	return r.Installs != nil || r.Smartphones != nil || r.Population != nil || len(r.Others) > 0 || r.Percent != nil || r.Rank != nil || viet.Key(r.Name) == ""
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
func (t *table) reading(i int, f ReadingForm, bad *badCells) (r ReadingRow) {
	r.Row, r.Line = t.Rows[i].Number, t.Rows[i].Line
	r.Name, r.Kind, r.Source = t.cell(i, readingUnitHeading), t.cell(i, kindHeading), t.cell(i, sourceHeading)
	n, err := t.count(i, f.countHeading())
	bad.take(err)
	r.Installs = n
	for _, c := range f.known() {
		n, err := t.count(i, c.heading)
		bad.take(err)
		if n != nil {
			r.setBase(c.base, *n)
		}
	}
	t.percents(i, f, &r, bad)
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

// setBase sets the figure of a denominator.
func (r *ReadingRow) setBase(b model.Base, n int64) {
	switch b {
	case model.Smartphones:
		r.Smartphones = &n
	case model.Population:
		r.Population = &n
	default:
		if r.Others == nil {
			r.Others = map[model.Base]int64{}
		}
		r.Others[b] = n
	}
}

// percents reads what was published: one percentage with its base, or one on
// each.
func (t *table) percents(i int, f ReadingForm, r *ReadingRow, bad *badCells) {
	said := t.cell(i, baseHeading)
	base, ok := f.base(said)
	if own, is := t.bases[viet.Key(said)]; !ok && is {
		base, ok = own, true
	}
	if !ok {
		bad.take(t.cellError(i, baseHeading, NotABase))
	}
	r.Base = base
	columns := append(f.known(), baseColumn{base: base, on: percentHeading})
	for _, c := range slices.Backward(columns) { // population stands before smartphones
		if t.cell(i, c.on) == "" {
			continue
		}
		p, why := t.at(i, c.on).percent()
		if why != "" {
			bad.take(t.cellError(i, c.on, why))
			continue
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
	case errors.As(err, &e) && e.Reason == viet.Ambiguous:
		return 0, AmbiguousPercent
	case errors.As(err, &e) && e.Reason == viet.Negative:
		return 0, NegativeCell
	}
	return 0, NotAPercent
}

// rank reads the published place.
func (t *table) rank(i int, r *ReadingRow) error {
	n, err := t.count(i, rankHeading)
	if err != nil || n == nil {
		return err
	}
	if !isRank(*n) {
		return t.cellError(i, rankHeading, NotARank)
	}
	place := int(*n)
	r.Rank = &place
	return nil
}

// isRank reports whether a number can be a place in an order.
func isRank(n int64) bool { return n >= 1 && n <= 1e6 }
