package cli

import (
	"slices"
	"strings"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// importDirective reads one document and keeps it.
func (s *session) importDirective(st *db.Store, file string, o importOptions) (j importedJSON, err error) {
	office, err := st.Office()
	if err != nil {
		return j, err
	}
	doc, err := s.document(file)
	if err != nil {
		return j, err
	}
	d := s.draftOf(&doc, office)
	j = importedJSON{File: file, Kind: string(d.Kind), Warnings: warningWords(d.Warnings, s.lang)}
	direct(&d, office, o.direction)
	if d.Directive.Subject == "" {
		d.Directive.Subject = intake.Headline(d.Text)
	}
	extra, err := s.doubts(st, &d, &doc)
	if err != nil {
		return j, err
	}
	if !o.dryRun {
		extra = append(extra, s.keepOriginal(st, file, &doc, &d)...)
	}
	found, figures, err := s.foundReadings(st, &d, o)
	if err != nil {
		return j, err
	}
	before, err := st.Doubles()
	if err != nil {
		return j, err
	}
	missed, err := s.keep(st, &d, found, o.dryRun)
	if err != nil {
		return j, err
	}
	doubles, err := s.newDoubles(st, before)
	if err != nil {
		return j, err
	}
	j.Warnings = append(append(append(j.Warnings, extra...), missed...), doubles...)
	for _, w := range j.Warnings {
		s.warn("%s: %s", file, w)
	}
	for _, words := range figures {
		s.warn("%s: %s", file, words)
	}
	return j, s.tellImported(&j, &d, o)
}

// direct decides whether the document comes in or goes out. What is no
// directive asks nothing; an incoming one has no duty of this office's own
// making.
func direct(d *intake.Draft, office model.Office, wanted string) {
	v := &d.Directive
	v.Kind = string(d.Kind)
	switch {
	case wanted != "":
		v.Direction = model.Direction(wanted)
	case d.Kind != intake.DirectiveKind:
		v.Direction = model.Reference
	case office.Sent(v):
		v.Direction = model.Out
	default:
		v.Direction = model.In
	}
	if d.Kind != intake.DirectiveKind {
		v.Obligations = nil
	}
	if v.Direction == model.Out {
		return
	}
	var kept []model.Obligation
	for _, o := range v.Obligations {
		if !db.OwnDuty(&o) {
			kept = append(kept, o)
		}
	}
	v.Obligations = kept
}

// doubts warns of a text of unknown kind and of one that is there already.
func (s *session) doubts(st *db.Store, d *intake.Draft, doc *intake.Document) ([]string, error) {
	var out []string
	w := &s.w.Commands.Said
	if d.Kind == intake.UnknownKind {
		out = append(out, w.UnknownKind)
	}
	same, err := st.ReadFrom(db.HashOf(doc.Raw))
	if err != nil {
		return nil, err
	}
	if len(same) > 0 {
		return append(out, form(s.w.Upkeep.Originals.Same, same[0])), nil
	}
	id, err := s.twin(st, d)
	if id != 0 {
		out = append(out, form(w.Twin, id))
	}
	return out, err
}

// twin finds a directive that seems to be the same document, by its number or
// by its very words; 0 for none.
func (s *session) twin(st *db.Store, d *intake.Draft) (model.DirectiveID, error) {
	v := &d.Directive
	if row, err := st.Twin(v); err != nil || row.ID != 0 {
		return row.ID, err
	}
	rows, err := st.Rows()
	if err != nil || d.Text == "" {
		return 0, err
	}
	for _, i := range rows.Filter(func(r *db.Row) bool { return r.Date == v.Date && r.Symbol == v.Symbol }) {
		id := rows.At(int(i)).ID
		kept, err := st.Text(id)
		if err != nil {
			return 0, err
		}
		if kept == d.Text {
			return id, nil
		}
	}
	return 0, nil
}

// keep resolves the addressees and stores the directive. It returns what to
// warn of; a dry run stores nothing.
func (s *session) keep(st *db.Store, d *intake.Draft, found []db.ReadingDraft, dryRun bool) (missed []string, err error) {
	v := &d.Directive
	if !dryRun {
		*v, err = st.TakeInFigures(*v, d.Text, found)
		return unresolvedWords(v, s.lang), err
	}
	roster, err := st.Roster()
	if err != nil {
		return nil, err
	}
	v.Freeze(roster)
	for i := range v.Obligations {
		if o := &v.Obligations[i]; db.OwnDuty(o) {
			o.Unresolved = nil // this office, which is made with the document
		}
	}
	return unresolvedWords(v, s.lang), nil
}

// unresolvedWords names the addressees that matched no unit, in one sentence;
// none is no sentence.
func unresolvedWords(d *model.Directive, lang text.Lang) []string {
	var missed []string
	for _, o := range d.Obligations {
		for _, u := range o.Unresolved {
			if quoted := "“" + u + "”"; !slices.Contains(missed, quoted) {
				missed = append(missed, quoted)
			}
		}
	}
	if missed == nil {
		return nil
	}
	return []string{form(text.Of(lang).Commands.Said.Unresolved, strings.Join(missed, ", "))}
}

// foundReadings are the figures of the document that are recorded along, where
// that was asked for; told is what becomes of the others.
func (s *session) foundReadings(st *db.Store, d *intake.Draft, o importOptions) (found []db.ReadingDraft, told []string, err error) {
	roster, err := st.Roster()
	if err != nil {
		return nil, nil, err
	}
	of, err := s.indicator(st, model.Bluezone)
	if err != nil {
		return nil, nil, err
	}
	w := &s.w.Screens.Review
	for _, f := range d.Figures {
		if !o.readings {
			told = append(told, form(w.FigureNotKept, s.figureWords(f)))
			continue
		}
		r, err := f.Reading(&d.Directive, roster)
		if err != nil {
			told = append(told, form(w.FigureUnplaced, s.figureWords(f)))
			continue
		}
		found = append(found, db.ReadingDraft{Reading: r})
		u, _ := roster.Unit(r.Unit)
		kept, err := st.ReadingsOf(of.ID, r.Unit)
		if err != nil {
			return nil, nil, err
		}
		beside := model.Setting{Unit: u, Indicator: of, Others: kept}
		for _, doubt := range text.DoubtsIn(r.Over(kept), beside, s.clock().Date(), s.lang) {
			told = append(told, form(s.w.Commands.Said.DoubtedUnit, u.Name, text.Day(r.AsOf), doubt))
		}
	}
	return found, told, nil
}

// tellImported says what became of the document and fills in its id.
func (s *session) tellImported(j *importedJSON, d *intake.Draft, o importOptions) error {
	w := &s.w.Commands.Said
	v := &d.Directive
	what := strings.TrimSpace(s.w.Terms.Direction[v.Direction] + " " + v.Label())
	if o.dryRun {
		return s.tell(o, w.WouldTake, j.File, what, len(v.Obligations))
	}
	id := v.ID
	j.ID, j.Changed = &id, true
	return s.tell(o, w.Took, j.File, id, what, len(v.Obligations))
}
