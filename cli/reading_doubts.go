package cli

import (
	"maps"
	"slices"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// A readingJudge tells what looks wrong in the figures of a sheet beside those
// that are kept and beside each other, before any of them is stored.
type readingJudge struct {
	s      *session
	of     model.Indicator
	roster *model.Roster
	days   map[model.Date]bool           // of the sheet
	past   map[whose][]model.Reading     // of those that are looked at, by day, the sheet's laid over
	parts  map[model.UnitID][]model.Unit // at the newest day of the sheet
	all    []string
}

// whose tells the units of a sheet apart, those too that are still to be made.
type whose struct {
	unit model.UnitID
	name string
}

func whoseOf(d db.ReadingDraft) whose {
	if d.Unit != 0 {
		return whose{unit: d.Unit}
	}
	return whose{name: viet.Key(d.Name)}
}

// doubtReadings words what looks wrong in the rows of a sheet, which all are
// stored nonetheless.
func (s *session) doubtReadings(st *db.Store, of model.Indicator, roster *model.Roster, rows []intake.ReadingRow, ds []db.ReadingDraft) ([]string, error) {
	j := readingJudge{s: s, of: of, roster: roster, days: map[model.Date]bool{}, past: map[whose][]model.Reading{}}
	newest := model.Date(0)
	for _, d := range ds {
		j.days[d.AsOf] = true
		j.past[whoseOf(d)] = nil
		newest = max(newest, d.AsOf.Last())
	}
	j.parts = roster.Parts(newest.End())
	if err := j.read(st, newest); err != nil {
		return nil, err
	}
	for _, d := range ds {
		j.layOver(d)
	}
	for i, d := range ds {
		j.judge(rows[i].Row, d)
	}
	j.sums(ds)
	return j.all, nil
}

// read takes up of the units of the sheet, and of those that are summed up with
// them, the readings of its days and those before that they are judged with.
func (j *readingJudge) read(st *db.Store, newest model.Date) error {
	for _, w := range slices.Collect(maps.Keys(j.past)) {
		u, _ := j.roster.Unit(w.unit)
		for _, p := range append(slices.Clone(j.parts[w.unit]), j.parts[u.Within]...) {
			j.past[whose{unit: p.ID}] = nil
		}
		if u.Within != 0 {
			j.past[whose{unit: u.Within}] = nil
		}
	}
	oldest := newest
	for day := range j.days {
		oldest = min(oldest, day.First())
	}
	return st.EachCut(j.of.ID, nil, func(day model.Date, rs []model.Reading) error {
		if day.Last() > newest {
			return nil
		}
		for _, r := range rs {
			w := whose{unit: r.Unit}
			if past, asked := j.past[w]; asked {
				if day.Last() < oldest && len(past) >= model.JumpSpan {
					past = slices.Delete(past, 0, 1)
				}
				j.past[w] = append(past, r)
			}
		}
		return nil
	})
}

// layOver lays a row of the sheet over what is kept of its unit and day.
func (j *readingJudge) layOver(d db.ReadingDraft) {
	w := whoseOf(d)
	if i := slices.IndexFunc(j.past[w], func(r model.Reading) bool { return r.AsOf == d.AsOf }); i >= 0 {
		j.past[w][i] = j.past[w][i].With(d.Reading)
		return
	}
	j.past[w] = append(j.past[w], d.Reading)
}

// judge words what looks wrong in a row by itself and beside the unit's others.
func (j *readingJudge) judge(row int, d db.ReadingDraft) {
	w := &j.s.w.Commands.Said
	past := j.past[whoseOf(d)]
	r := past[slices.IndexFunc(past, func(r model.Reading) bool { return r.AsOf == d.AsOf })]
	u, _ := j.roster.Unit(d.Unit)
	for _, doubt := range text.DoubtsIn(r, model.Setting{Unit: u, Indicator: j.of, Others: past}, j.s.clock().Date(), j.s.lang) {
		j.all = append(j.all, form(w.Doubted, row, d.Name, text.Day(d.AsOf), doubt))
	}
	if d.Percent != nil && d.Base == "" {
		j.all = append(j.all, form(w.DoubtedBase, row, d.Name, text.Day(d.AsOf)))
	}
}

// sums holds the parts of units against the whole, on each day on which the
// sheet has one of them.
func (j *readingJudge) sums(ds []db.ReadingDraft) {
	type sum struct {
		whole model.UnitID
		day   model.Date
	}
	judged := map[sum]bool{}
	for _, d := range ds {
		u, _ := j.roster.Unit(d.Unit)
		for _, whole := range []model.UnitID{d.Unit, u.Within} {
			if at := (sum{whole, d.AsOf}); whole != 0 && len(j.parts[whole]) > 0 && !judged[at] {
				judged[at] = true
				j.sum(whole, d.AsOf)
			}
		}
	}
}

func (j *readingJudge) sum(whole model.UnitID, day model.Date) {
	var parts []model.Reading
	for _, p := range j.parts[whole] {
		parts = append(parts, j.past[whose{unit: p.ID}]...)
	}
	for _, r := range j.past[whose{unit: whole}] {
		if r.AsOf != day {
			continue
		}
		for _, f := range r.CheckSum(j.parts[whole], parts) {
			j.all = append(j.all, form(j.s.w.Commands.Said.DoubtedUnit, j.roster.Name(whole), text.Day(day), text.FigureWarning(f, j.of, j.s.lang)))
		}
	}
}

// tellDoubts prints the first of the doubts about a sheet.
func (s *session) tellDoubts(file string, all []string) {
	for _, words := range all[:min(len(all), doubtsTold)] {
		s.warn("%s: %s", file, words)
	}
	if more := len(all) - doubtsTold; more > 0 {
		s.warn("%s: %s", file, form(s.w.Commands.Said.MoreDoubts, more))
	}
}
