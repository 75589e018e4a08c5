package ui

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// warningRow words a warning and finds the place it is about; a question that
// is settled by now is none.
func (r *review) warningRow(warning intake.Warning) (reviewRow, bool) {
	row := r.note("!", firstUpper(text.Warning(warning, r.words.Lang)))
	switch warning.Code {
	case intake.BeforeDayUnsure:
		if r.office.BeforeDay != "" {
			return row, false
		}
		fallthrough
	case intake.NoAddressee, intake.RestDay, intake.PastDeadline, intake.UnknownDeadline:
		if len(warning.Args) > 0 {
			return r.clauseRow(row, warning.Args[0])
		}
	case intake.BlankNumber:
		return r.headRow(row, r.w.Review.Number), r.d.Number == ""
	case intake.BlankDay, intake.BadDay:
		return r.headRow(row, r.w.Review.Date), !r.d.Date.Full()
	case intake.NoDate:
		return r.headRow(row, r.w.Review.Date), r.d.Date == 0
	case intake.FutureDate:
		return r.headRow(row, r.w.Review.Date), r.d.Date.Start() > r.now
	case intake.NoIssuer:
		return r.headRow(row, r.w.Review.Issuer), r.d.Issuer == ""
	case intake.NoObligation:
		return row, len(r.d.Obligations) == 0
	case intake.LaterReference:
		return r.headRow(row, r.w.Review.References), true
	}
	return row, true
}

// headRow is a row about a field of the head; Enter opens that.
func (r *review) headRow(row reviewRow, label string) reviewRow {
	for _, h := range r.headFields() {
		if h.label == label {
			row.span = r.spans[h.span]
			row.edit = func() tea.Cmd { return r.openHead(h) }
		}
	}
	return row
}

// findTwin returns the label of the same document among those stored: number,
// symbol and date agree, and the subject where no number is given yet.
func findTwin(rows *db.Rows, d *model.Directive) string {
	if d.Number == "" && d.Symbol == "" {
		return ""
	}
	for i := range rows.Len() {
		row := rows.At(i)
		if row.ID == d.ID || row.Number != d.Number || row.Symbol != d.Symbol || row.Date != d.Date {
			continue
		}
		if d.Number != "" || viet.Key(row.Subject) == viet.Key(d.Subject) {
			return joinFilled(", ", row.Label(), day(row.Date))
		}
	}
	return ""
}

// keep stores the document, after the one question that it may raise.
func (r *review) keep() tea.Cmd {
	if r.keeping {
		return nil
	}
	if r.failed = r.incomplete(); r.failed != "" {
		r.list.Cursor = 0
		return nil
	}
	if r.d.ID == 0 && r.office.BeforeDay == "" && slices.ContainsFunc(r.d.Obligations, beforeDay) {
		return r.askBeforeDay()
	}
	r.keeping = true
	store, d, body, office := r.store, r.d, r.text, r.office
	return r.changeThen(func() error { return keepDirective(store, d, body, office) }, r.kept)
}

// incomplete says what keeps the document from being stored.
func (r *review) incomplete() string {
	switch {
	case r.d.Subject == "" && r.d.Number == "" && r.d.Symbol == "":
		return r.w.Review.NeedsName
	case r.d.Direction == model.Reference && len(r.d.Obligations) > 0:
		return r.w.Review.ReferenceWithObligations
	}
	return ""
}

// kept closes the review; one that failed stays open with its reason.
func (r *review) kept(err error) tea.Cmd {
	r.keeping = false
	if err != nil {
		r.failed, r.list.Cursor = text.Error(err, r.words.Lang), 0
		return nil
	}
	r.shut(r)
	if r.below != nil {
		r.shut(r.below)
	}
	if r.d.ID != 0 {
		return nil
	}
	return r.show(tabDirectives)
}

// keepDirective stores a new document with its addressees resolved by the
// units of now; one stored before keeps the units it was given, save where its
// addressees were edited.
func keepDirective(s *db.Store, d model.Directive, body string, office model.Office) error {
	if d.ID != 0 {
		return s.EditDirective(d, body)
	}
	own, err := ownUnit(s, &d, office)
	if err != nil {
		return err
	}
	roster, err := s.Roster()
	if err != nil {
		return err
	}
	d.Obligations = slices.Clone(d.Obligations)
	d.Freeze(roster)
	for i := range d.Obligations {
		if o := &d.Obligations[i]; o.Derived && own != 0 {
			o.Units, o.Unresolved = []model.UnitID{own}, nil
		}
	}
	_, err = s.AddDirective(d, body)
	return err
}

// ownUnit returns the unit of this office where a document of ours gives it a
// duty of its own; it is made when it is first needed.
func ownUnit(s *db.Store, d *model.Directive, office model.Office) (model.UnitID, error) {
	name := cmp.Or(office.Name, d.Issuer)
	derived := func(o model.Obligation) bool { return o.Derived }
	if d.Direction != model.Out || name == "" || !slices.ContainsFunc(d.Obligations, derived) {
		return 0, nil
	}
	roster, err := s.Roster()
	if err != nil {
		return 0, err
	}
	if u, ok := roster.Own(); ok {
		return u.ID, nil
	}
	u := model.Unit{Name: name}
	if ids, err := roster.Lookup(name, 0); err == nil && len(ids) == 1 {
		u, _ = roster.Unit(ids[0])
	}
	u.Own = true
	return s.PutUnit(u)
}

// beforeDay reports whether a deadline stands or falls with the reading of
// "trước ngày D": no hour is given, and it is the end of D or of the day before.
func beforeDay(o model.Obligation) bool {
	d := o.Deadline
	return d != nil && o.Kind == model.Once && d.Date.Full() && strings.Contains(viet.Fold(d.Phrase), "truoc") &&
		(d.Due == d.Date.End() || d.Due == d.Date.AddDays(-1).End())
}

// readBefore moves such deadlines to the reading chosen.
func readBefore(d *model.Directive, reading string) {
	d.Obligations = slices.Clone(d.Obligations)
	for i := range d.Obligations {
		o := &d.Obligations[i]
		if !beforeDay(*o) {
			continue
		}
		deadline := *o.Deadline
		if deadline.Due = deadline.Date.AddDays(-1).End(); reading == model.BeforeHabit {
			deadline.Due = deadline.Date.End()
		}
		o.Deadline = &deadline
	}
}

// askBeforeDay asks once how this office reads "trước ngày D", remembers it
// and goes on with keeping.
func (r *review) askBeforeDay() tea.Cmd {
	w := r.w.Review
	at := slices.IndexFunc(r.d.Obligations, beforeDay)
	in := choiceField(w.BeforeDay, model.BeforeLiteral, w.BeforeDayHint,
		option{model.BeforeLiteral, w.BeforeLiteral}, option{model.BeforeHabit, w.BeforeHabit})
	f := newLiveForm(r.App, w.BeforeDayTitle, in)
	f.intro = strings.ReplaceAll(w.BeforeDayIntro, "%s", phraseOf(&r.d.Obligations[at]))
	f.onSave = func() tea.Cmd {
		office := r.office
		office.BeforeDay = in.value()
		store := r.store
		return f.commit(func() error { return store.SetOffice(office) }, nil, func() tea.Cmd {
			r.office = office
			d := r.d
			readBefore(&d, office.BeforeDay)
			r.become(d, r.text)
			return r.keep()
		})
	}
	return r.push(f)
}
