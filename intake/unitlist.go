package intake

import (
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// ParseUnitList reads a typed or pasted list: one unit a line, or columns of the
// units sheet separated by tabs. A line that ends with ":" begins a group for
// the lines below it, until a blank line. Bullets, numbers and closing marks are
// taken off; a name that comes twice is one unit.
func ParseUnitList(text string) UnitSheet {
	var sheet UnitSheet
	group := ""
	for raw := range strings.Lines(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(viet.Compose(text))) {
		cells := strings.Split(strings.Trim(raw, "\n"), "\t")
		for i := range cells {
			cells[i] = viet.CleanLine(cells[i])
		}
		name := listName(cells[0])
		switch {
		case strings.Join(cells, "") == "":
			group = ""
		case isHeadingRow(cells), viet.Key(name) == "":
		case len(cells) == 1 && strings.HasSuffix(cells[0], ":"):
			group = name
			sheet.group(group)
		default:
			sheet.addListed(name, cells, group)
		}
	}
	return sheet
}

// addListed adds the unit of one line; the columns beyond the name count only
// as far as they can be read.
func (s *UnitSheet) addListed(name string, cells []string, group string) {
	groups := several(column(cells, groupHeading))
	if group != "" && !slices.Contains(groups, group) {
		groups = append(groups, group)
	}
	if i := s.find(name); i >= 0 {
		for _, g := range groups {
			if row := s.group(g); !slices.Contains(row.Members, s.Units[i].Name) {
				row.Members = append(row.Members, s.Units[i].Name)
			}
		}
		return
	}
	u := model.Unit{
		Name: name, Short: column(cells, shortHeading), Aliases: several(column(cells, aliasHeading)), Kind: column(cells, kindHeading),
		Contact: model.Contact{Person: column(cells, personHeading), Phone: column(cells, phoneHeading), Email: column(cells, emailHeading)},
	}
	s.within(name, column(cells, withinHeading))
	u.Population, u.Smartphones = listCount(column(cells, populationHeading)), listCount(column(cells, phonesHeading))
	s.add(u, groups)
}

func (s *UnitSheet) find(name string) int {
	return slices.IndexFunc(s.Units, func(u model.Unit) bool { return viet.Key(u.Name) == viet.Key(name) })
}

func column(cells []string, heading string) string {
	if i := slices.Index(UnitHeadings, heading); i < len(cells) && i > 0 {
		return cells[i]
	}
	return ""
}

func listCount(s string) *int64 {
	n, err := viet.ParseCount(s)
	if err != nil {
		return nil
	}
	return &n
}

// listName takes bullets, a running number and closing marks off a line.
func listName(s string) string {
	s = strings.TrimLeft(s, "-–—•*+ ")
	if m := numberMark.FindStringSubmatchIndex(lower(s)); m != nil {
		s = strings.TrimLeft(s[m[3]:], ".) ")
	}
	return strings.TrimRight(s, " :;,.")
}

func isHeadingRow(cells []string) bool { return viet.Key(cells[0]) == viet.Key(nameHeading) }
