package cli

import (
	"cmp"
	"errors"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// doubtsTold is how many warnings about readings are printed in full.
const doubtsTold = 20

// importReadings takes in a sheet of readings, whole or not at all.
func (s *session) importReadings(st *db.Store, file string, o importOptions) (importedJSON, error) {
	j := importedJSON{File: file, Kind: asBluezone, Warnings: []string{}}
	names, err := s.mapping(o.maps)
	if err != nil {
		return j, err
	}
	of, err := s.indicator(st, o.indicator)
	if err != nil {
		return j, err
	}
	roster, err := st.Roster()
	if err != nil {
		return j, err
	}
	finder := readingFinder{roster: roster, make: o.addUnits, known: map[string]foundUnit{}}
	sheet, err := intake.OpenReadings(file, text.ReadingSheet(of), names, finder.find)
	if err != nil {
		return j, err
	}
	j.Warnings = append(j.Warnings, s.tellRemoved(file, sheet.Removed)...)
	drafts := readingDrafts(sheet.Rows, of.ID, o.kind)
	doubts, err := s.doubtReadings(st, of, roster, sheet.Rows, drafts)
	if err != nil {
		return j, err
	}
	w := &s.w.Commands.Said
	if o.dryRun {
		s.tellDoubts(file, doubts)
		j.Warnings = append(j.Warnings, doubts...)
		return j, s.tell(o, w.WouldTakeReadings, file, len(drafts), unitsToMake(drafts))
	}
	n, err := st.TakeReadings(drafts)
	if err != nil {
		return j, err
	}
	s.tellDoubts(file, doubts)
	j.Warnings = append(j.Warnings, doubts...)
	if j.Changed = n.Readings+n.Changed+n.Units > 0; !j.Changed {
		return j, s.tell(o, w.SameReadings, file, n.Same)
	}
	return j, s.tell(o, w.TookReadings, file, n.Readings, n.Changed, n.Same, n.Units)
}

// readingDrafts are the rows of a sheet as the store takes them. The units to
// make are of the kind that the sheet says, else of the one given.
func readingDrafts(rows []intake.ReadingRow, indicator, kind string) []db.ReadingDraft {
	out := make([]db.ReadingDraft, len(rows))
	for i, r := range rows {
		r.Indicator = indicator
		out[i] = db.ReadingDraft{Reading: r.Reading, Name: r.Name, Kind: model.OfficialKind(cmp.Or(r.Kind, kind))}
	}
	return out
}

// unitsToMake counts the names of units that are not there.
func unitsToMake(ds []db.ReadingDraft) int {
	names := map[string]bool{}
	for _, d := range ds {
		if d.Unit == 0 {
			names[viet.Key(d.Name)] = true
		}
	}
	return len(names)
}

// A readingFinder finds the units that a sheet of readings names.
type readingFinder struct {
	roster *model.Roster
	make   bool // those that are not there are to be made
	known  map[string]foundUnit
}

type foundUnit struct {
	id   model.UnitID
	why  intake.CellReason
	near []string
}

func (f *readingFinder) find(name string, on model.Date) (model.UnitID, intake.CellReason, []string) {
	key := name + "\x00" + on.String()
	u, ok := f.known[key]
	if !ok {
		u = f.look(name, on)
		f.known[key] = u
	}
	return u.id, u.why, u.near
}

func (f *readingFinder) look(name string, on model.Date) foundUnit {
	ids, err := f.roster.Lookup(name, on.End())
	var unknown *model.UnknownUnitError
	var several *model.AmbiguousError
	switch {
	case errors.As(err, &unknown) && f.make:
		return foundUnit{}
	case errors.As(err, &unknown):
		return foundUnit{why: intake.NoSuchUnit, near: unknown.Near}
	case errors.As(err, &several):
		return foundUnit{why: intake.SeveralUnits, near: several.Candidates}
	case err != nil || len(ids) != 1:
		return foundUnit{why: intake.SeveralUnits}
	}
	return foundUnit{id: ids[0]}
}
