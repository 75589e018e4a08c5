package intake

import (
	"errors"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A UnitSheet is the units and groups of one sheet or list, in its order.
type UnitSheet struct {
	Units   []model.Unit // without IDs
	Groups  []GroupRow
	Parts   []PartRow // whose figures are added up to another's
	Removed int       // signs that were taken out of the sheet

	wholes []*CellError // the cells of the column "Trực thuộc", as if each named nobody
}

// A GroupRow is a group of the sheet, with the names of its members.
type GroupRow = model.GroupDraft

// A PartRow is a unit of the sheet that is a part of another, in it or not.
type PartRow = model.PartDraft

// The headings of the units sheet, exactly.
const (
	nameHeading       = "Tên đơn vị"
	shortHeading      = "Tên ngắn"
	aliasHeading      = "Bí danh"
	kindHeading       = "Loại"
	groupHeading      = "Nhóm"
	populationHeading = "Dân số"
	phonesHeading     = "Số điện thoại thông minh"
	personHeading     = "Người phụ trách"
	phoneHeading      = "Điện thoại"
	emailHeading      = "Email"
	withinHeading     = "Trực thuộc"
)

// UnitHeadings lists the headings of the units sheet in order. Bí danh and Nhóm
// may hold several names, separated by ";". Sheets without the last one are taken
// too.
var UnitHeadings = []string{
	nameHeading, shortHeading, aliasHeading, kindHeading, groupHeading, populationHeading, phonesHeading, personHeading, phoneHeading, emailHeading, withinHeading,
}

// OpenUnits reads the units sheet (.csv or .xlsx), whole or not at all. Errors
// that the officer can mend: HeadingError, CellError, CellsError, and those of
// Open.
func OpenUnits(path string) (UnitSheet, error) {
	t, err := openTable(path)
	if err != nil {
		return UnitSheet{}, err
	}
	return t.units()
}

// units reads the rows of a units sheet.
func (t *table) units() (UnitSheet, error) {
	want := UnitHeadings
	if last := len(want) - 1; len(t.Headings) <= last || t.Headings[last] != withinHeading {
		want = want[:last]
	}
	if err := t.check(want); err != nil {
		return UnitSheet{}, err
	}
	var bad badCells
	sheet := UnitSheet{Removed: t.Removed}
	seen := map[string]bool{}
	for i := range t.Rows {
		u, groups := t.unit(i, &bad)
		k := viet.Key(u.Name)
		if k != "" && seen[k] {
			bad.take(t.cellError(i, nameHeading, DoubledName))
		}
		seen[k] = true
		bad.take(t.beyond(i))
		switch whole := t.cell(i, withinHeading); {
		case whole == "":
		case viet.Key(whole) == k && k != "":
			bad.take(t.cellError(i, withinHeading, PartOfItself))
		default:
			sheet.within(u.Name, whole)
			sheet.wholes = append(sheet.wholes, t.cellError(i, withinHeading, NoSuchUnit))
		}
		sheet.add(u, groups)
	}
	if err := bad.err(); err != nil {
		return UnitSheet{}, err
	}
	if len(sheet.Units) == 0 {
		return UnitSheet{}, &EmptyError{Name: t.File, Headed: true}
	}
	return sheet, nil
}

// unit reads row i as far as it can be read.
func (t *table) unit(i int, bad *badCells) (u model.Unit, groups []string) {
	get := func(heading string) string { return t.cell(i, heading) }
	u = model.Unit{
		Name: get(nameHeading), Short: get(shortHeading), Aliases: several(get(aliasHeading)), Kind: get(kindHeading),
		Contact: model.Contact{Person: get(personHeading), Phone: get(phoneHeading), Email: get(emailHeading)},
	}
	if viet.Key(u.Name) == "" {
		bad.take(t.cellError(i, nameHeading, BlankCell))
	}
	if model.CheckEmail(u.Contact.Email) != nil {
		bad.take(t.cellError(i, emailHeading, NotAnEmail))
	}
	var err error
	u.Population, err = t.count(i, populationHeading)
	bad.take(err)
	u.Smartphones, err = t.count(i, phonesHeading)
	bad.take(err)
	return u, several(get(groupHeading))
}

// add puts a unit at the end and its name into its groups.
func (s *UnitSheet) add(u model.Unit, groups []string) {
	s.Units = append(s.Units, u)
	for _, name := range groups {
		g := s.group(name)
		g.Members = append(g.Members, u.Name)
	}
}

// within notes that a unit is a part of another; none is nothing.
func (s *UnitSheet) within(unit, whole string) {
	if whole != "" {
		s.Parts = append(s.Parts, PartRow{Unit: unit, Whole: whole})
	}
}

// Place tells the cell of the column "Trực thuộc" whose name means no one unit,
// where err says so of a name; else it returns err.
func (s *UnitSheet) Place(err error) error {
	var unknown *model.UnknownUnitError
	var several *model.AmbiguousError
	name, why, near := "", NoSuchUnit, []string(nil)
	switch {
	case errors.As(err, &unknown):
		name, near = unknown.Name, unknown.Near
	case errors.As(err, &several):
		name, why, near = several.Name, SeveralUnits, several.Candidates
	default:
		return err
	}
	for _, cell := range s.wholes {
		if viet.Key(cell.Text) == viet.Key(name) {
			at := *cell
			at.Reason, at.Near = why, near
			return &at
		}
	}
	return err
}

// group returns the group of that name, new where there is none.
func (s *UnitSheet) group(name string) *GroupRow {
	for i := range s.Groups {
		if viet.Key(s.Groups[i].Name) == viet.Key(name) {
			return &s.Groups[i]
		}
	}
	s.Groups = append(s.Groups, GroupRow{Name: name})
	return &s.Groups[len(s.Groups)-1]
}

// several splits a cell that may hold several names.
func several(s string) []string {
	var out []string
	for part := range strings.SplitSeq(s, ";") {
		if part = oneLine(part); part != "" && !slices.Contains(out, part) {
			out = append(out, part)
		}
	}
	return out
}
