package intake

import (
	"cmp"
	"errors"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// ErrNoArea says that a figure names no place, ErrNoDay that neither it nor its
// document names a day.
var (
	ErrNoArea = errors.New("no place named")
	ErrNoDay  = errors.New("no day named")
)

// Reading is what a figure found in a directive records: of the unit that its
// place means, up to its day, else that of the directive, which is its source.
// No denominator is added that the text does not name. Errors: ErrNoArea,
// ErrNoDay, model.UnknownUnitError, model.AmbiguousError.
func (f Figure) Reading(d *model.Directive, r *model.Roster) (model.Reading, error) {
	out := model.Reading{
		Indicator: model.Bluezone, AsOf: f.AsOf, Installs: f.Installs, Percent: f.Percent, Base: f.Base, Rank: f.Rank,
		Source: cmp.Or(d.Label(), d.Subject), Directive: d.ID,
	}
	if out.AsOf == 0 {
		out.AsOf = d.Date
	}
	switch {
	case strings.TrimSpace(f.Area) == "":
		return out, ErrNoArea
	case out.AsOf == 0:
		return out, ErrNoDay
	}
	var err error
	out.Unit, err = placeNamed(f.Area, out.AsOf, r)
	return out, err
}

// placeNamed finds the unit of a place, "tỉnh Lạng Sơn", also where the list
// calls it "Lạng Sơn" and says by its kind which level that is.
func placeNamed(area string, on model.Date, r *model.Roster) (model.UnitID, error) {
	ids, err := r.Named(area, on.End())
	if err == nil && len(ids) == 1 {
		return ids[0], nil
	}
	if err == nil {
		return 0, &model.AmbiguousError{Name: area}
	}
	kind, name := splitArea(area)
	level := model.Unit{Kind: kind, Name: name}.Level()
	if bare, e := r.Named(name, on.End()); e == nil && len(bare) == 1 {
		if u, _ := r.Unit(bare[0]); level != "" && u.Level() == level {
			return u.ID, nil
		}
	}
	return 0, err
}

// splitArea splits the word for the kind of a place off its name.
func splitArea(area string) (kind, name string) {
	words := strings.Fields(area)
	for n := min(2, len(words)-1); n > 0; n-- {
		kind = strings.Join(words[:n], " ")
		if (model.Unit{Kind: strings.TrimSuffix(viet.Fold(kind), ".")}).Level() != "" {
			return kind, strings.Join(words[n:], " ")
		}
	}
	return "", area
}
