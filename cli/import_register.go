package cli

import (
	"strings"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
)

// mapping splits what --map was given: HEADING=NAME. The last = counts, since a
// heading may hold one.
func (s *session) mapping(maps []string) (map[string]string, error) {
	out := map[string]string{}
	for _, m := range maps {
		at := strings.LastIndexByte(m, '=')
		if at < 1 {
			return nil, s.misused("import", s.w.Commands.Usage.NotOneOf, m, "HEADING=NAME")
		}
		out[strings.TrimSpace(m[:at])] = strings.TrimSpace(m[at+1:])
	}
	return out, nil
}

// importRegister takes in a register of past directives, whole or not at all.
func (s *session) importRegister(st *db.Store, file string, o importOptions) (importedJSON, error) {
	j := importedJSON{File: file, Kind: asRegister, Warnings: []string{}}
	names, err := s.mapping(o.maps)
	if err != nil {
		return j, err
	}
	ds, removed, err := intake.OpenRegister(file, names)
	if err != nil {
		return j, err
	}
	j.Warnings = append(j.Warnings, s.tellRemoved(file, removed)...)
	office, err := st.Office()
	if err != nil {
		return j, err
	}
	for i := range ds {
		directRow(&ds[i], office, o.direction)
	}
	w := &s.w.Commands.Said
	if o.dryRun {
		return j, s.tell(o, w.WouldTakeRegister, file, len(ds))
	}
	before, err := st.Doubles()
	if err != nil {
		return j, err
	}
	added, err := st.TakeRegister(ds)
	if err != nil {
		return j, err
	}
	doubles, err := s.newDoubles(st, before)
	if err != nil {
		return j, err
	}
	for _, said := range doubles {
		j.Warnings = append(j.Warnings, said)
		s.warn("%s: %s", file, said)
	}
	if old := len(ds) - added; old > 0 {
		said := form(w.OldRows, old)
		j.Warnings = append(j.Warnings, said)
		s.warn("%s: %s", file, said)
	}
	if j.Changed = added > 0; !j.Changed {
		return j, s.tell(o, "%s: %s", file, w.Unchanged)
	}
	return j, s.tell(o, w.TookRegister, file, added, len(ds))
}

// directRow decides whether a row came in or went out, where the sheet leaves
// it open: by --direction, else by who issued it.
func directRow(d *model.Directive, office model.Office, wanted string) {
	switch {
	case d.Direction != "":
	case wanted != "":
		d.Direction = model.Direction(wanted)
	case d.Issuer != "" && office.Name != "" && office.Issued(d.Issuer):
		d.Direction = model.Out
	default:
		d.Direction = model.In
	}
}
