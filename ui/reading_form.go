package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// A readingForm records the figures of one unit at one cut-off day.
type readingForm struct {
	*form
	unit, asOf, installs, phones, people *input
	percent, on, rank, source            *input
	indicator                            model.Indicator
	others                               []baseField
	given                                model.Reading
}

// A baseField is a further denominator to fill.
type baseField struct {
	base model.Base
	in   *input
}

// newReadingForm returns the form of an indicator for a unit, whose past
// readings, oldest first, show as hints; the zero Unit leaves the name to be
// typed.
func newReadingForm(a *App, i model.Indicator, u model.Unit, past []model.Reading) *form {
	w := a.w.Bluezone
	bases := []option{{"", w.NoBase}}
	for _, d := range i.Denominators() {
		bases = append(bases, option{string(d.Base), a.baseName(i, d.Base)})
	}
	f := &readingForm{
		indicator: i,
		unit:      textField(w.Unit, u.Name, w.UnitHint),
		asOf:      textField(w.AsOf, day(a.now.Date()), w.DayHint),
		installs:  textField(capital(a.countsOf(i)), "", a.lastHint(u, past, func(r model.Reading) *int64 { return r.Installs }, nil)),
		phones:    textField(w.Smartphones, "", a.lastHint(u, past, func(r model.Reading) *int64 { return r.Smartphones }, u.Smartphones)),
		people:    textField(w.Population, "", a.lastHint(u, past, func(r model.Reading) *int64 { return r.Population }, u.Population)),
		percent:   textField(w.Published, "", w.PercentHint),
		on:        choiceField(w.PublishedBase, "", w.BaseHint, bases...),
		rank:      textField(w.PublishedRank, "", w.RankHint),
		source:    textField(w.Source, lastSource(past), w.SourceHint),
	}
	fields := append([]*input{f.unit, f.asOf, f.installs}, f.baseInputs(a, u, past)...)
	f.form = newForm(a, fmt.Sprintf(w.FormTitle, i.Name), append(fields, f.percent, f.on, f.rank, f.source)...)
	f.intro = w.FormIntro
	f.submit, f.after = f.check, func() tea.Cmd { return f.tellDoubts(i, f.given) }
	if u.ID != 0 {
		f.move(2)
	}
	return f.form
}

// baseInputs are the fields of the denominators of the indicator.
func (f *readingForm) baseInputs(a *App, u model.Unit, past []model.Reading) (out []*input) {
	for _, d := range f.indicator.Denominators() {
		switch d.Base {
		case model.Smartphones:
			out = append(out, f.phones)
		case model.Population:
			out = append(out, f.people)
		default:
			in := textField(capital(a.baseName(f.indicator, d.Base)), "", a.lastHint(u, past, func(r model.Reading) *int64 {
				if n, ok := r.Others[d.Base]; ok {
					return &n
				}
				return nil
			}, nil))
			f.others = append(f.others, baseField{d.Base, in})
			out = append(out, in)
		}
	}
	return out
}

// lastHint tells the last known figure, else what the list of units says.
func (a *App) lastHint(u model.Unit, past []model.Reading, get func(model.Reading) *int64, listed *int64) string {
	w := a.w.Bluezone
	for i := len(past) - 1; i >= 0; i-- {
		if n := get(past[i]); n != nil {
			return fmt.Sprintf(w.LastHint, u.Name, day(past[i].AsOf), viet.FormatCount(*n))
		}
	}
	if listed != nil {
		return fmt.Sprintf(w.OwnHint, u.Name, viet.FormatCount(*listed))
	}
	return w.CountHint
}

func lastSource(past []model.Reading) string {
	if len(past) == 0 {
		return ""
	}
	return past[len(past)-1].Source
}

// check reads the fields; what is wrong is said at each of them.
func (f *readingForm) check() func() error {
	r := model.Reading{Indicator: f.indicator.ID, Base: model.Base(f.on.value()), Source: f.source.value()}
	r.AsOf = f.parseAsOf()
	u := f.parseUnit(r.AsOf)
	r.Unit = u.ID
	r.Installs, r.Smartphones, r.Population = f.count(f.installs), f.count(f.phones), f.count(f.people)
	for _, o := range f.others {
		if n := f.count(o.in); n != nil {
			r.Others = withValue(r.Others, o.base, *n, true)
		}
	}
	r.Percent, r.Rank = f.share(f.percent), f.place(f.rank)
	if r.Installs == nil && r.Smartphones == nil && r.Population == nil && len(r.Others) == 0 && r.Percent == nil && r.Rank == nil && f.sound() {
		f.installs.err = f.w.Bluezone.NeedFigure
	}
	if !f.sound() {
		return nil
	}
	f.given = r
	store := f.store
	return func() error { return putReadings(store, r) }
}

func (f *readingForm) parseAsOf() model.Date {
	d, err := parseDay(f.asOf.value())
	if f.reject(f.asOf, err) {
		return 0
	}
	if d == 0 {
		f.asOf.err = f.w.App.Required
	}
	return d
}

func (f *readingForm) parseUnit(at model.Date) model.Unit {
	u, ok := f.oneUnit(f.unit, at.End(), f.w.Bluezone.OneUnit)
	if ok && u.ID == 0 {
		f.unit.err = f.w.App.Required
	}
	return u
}

// oneUnit reads the name of one unit; blank is the zero Unit. It reports false
// where the field's error says what is wrong; group words the name of a group.
func (f *form) oneUnit(in *input, at model.Instant, group string) (model.Unit, bool) {
	return f.oneUnitNamed(in, in.value(), at, group)
}

// oneUnitNamed is oneUnit for one of the names in a field.
func (f *form) oneUnitNamed(in *input, name string, at model.Instant, group string) (model.Unit, bool) {
	if name == "" {
		return model.Unit{}, true
	}
	ids, err := f.roster.Lookup(name, at)
	if f.reject(in, err) {
		return model.Unit{}, false
	}
	if len(ids) != 1 {
		in.err = fmt.Sprintf(group, name)
		return model.Unit{}, false
	}
	u, _ := f.roster.Unit(ids[0])
	return u, true
}

// count reads a number of things; blank is nil, which is not 0.
func (f *form) count(in *input) *int64 {
	if in.value() == "" {
		return nil
	}
	n, err := viet.ParseCount(in.value())
	if f.reject(in, err) {
		return nil
	}
	return &n
}

func (f *form) share(in *input) *float64 {
	if in.value() == "" {
		return nil
	}
	p, err := model.ParsePercent(in.value())
	if f.reject(in, err) {
		return nil
	}
	return &p
}

func (f *form) place(in *input) *int {
	n := f.count(in)
	if n == nil {
		return nil
	}
	rank := int(*n)
	if f.reject(in, model.Reading{Rank: &rank}.Validate()) {
		return nil
	}
	return &rank
}

// sound reports whether no field is wrong.
func (f *form) sound() bool {
	for _, in := range f.fields {
		if in.err != "" {
			return false
		}
	}
	return true
}

// putReadings keeps readings of one indicator as one step; what they leave out
// stays as it was on that day. It runs in a job.
func putReadings(store *db.Store, rs ...model.Reading) error {
	kept := make([]model.Reading, len(rs))
	for i, r := range rs {
		old, err := store.ReadingsOf(r.Indicator, r.Unit)
		if err != nil {
			return err
		}
		kept[i] = r.Over(old)
	}
	return store.PutReadings(kept)
}

// tellDoubtsMost is how many units are looked at after many were recorded.
const tellDoubtsMost = 200

// tellDoubts reads the figures of the units just recorded, and tells what looks
// wrong in them.
func (a *App) tellDoubts(i model.Indicator, rs ...model.Reading) tea.Cmd {
	store, today, lang := a.store, a.now.Date(), a.words.Lang
	rs = rs[:min(len(rs), tellDoubtsMost)]
	return read(func() then {
		roster, err := store.Roster()
		var names, doubts []string
		for _, r := range rs {
			of, err2 := store.ReadingsOf(r.Indicator, r.Unit)
			if err = firstError(err, err2); err != nil {
				break
			}
			u, _ := roster.Unit(r.Unit)
			if found := text.DoubtsIn(r.Over(of), model.Setting{Unit: u, Indicator: i, Others: of}, today, lang); len(found) > 0 {
				names, doubts = append(names, u.Label()), append(doubts, u.Name+": "+found[0])
			}
		}
		return func() tea.Cmd {
			switch {
			case err != nil:
				return a.report(err)
			case len(doubts) == 1:
				a.caution(fmt.Sprintf(a.w.Bluezone.SavedBut, doubts[0]))
			case len(doubts) > 1:
				a.caution(fmt.Sprintf(a.w.Bluezone.GridWarned, a.firstOf(names)))
			}
			return nil
		}
	})
}

// namesTold is how many units are named at once.
const namesTold = 8

// firstOf names the first of many units and counts the others.
func (a *App) firstOf(names []string) string {
	if more := len(names) - namesTold; more > 0 {
		return strings.Join(names[:namesTold], ", ") + " " + text.Say(a.w.Results.MoreUnits, more)
	}
	return strings.Join(names, ", ")
}
