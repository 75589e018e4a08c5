package text

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

// Error words an error for the officer on the command line: one sentence that
// names the spot and the way out, without a final stop. What it does not know
// comes as a general sentence with the English detail. Names and texts in it
// are as they were given; clean them before they are shown, and put the call of
// the program in the place of Call.
func Error(err error, l Lang) string { return explain(err, explainer{&Of(l).Errors, l}) }

// ScreenError is Error for the interface: the way out is a key, never a command.
func ScreenError(err error, l Lang) string { return explain(err, explainer{&Of(l).OnScreen, l}) }

// An explainer words errors for one place in one language.
type explainer struct {
	w *Errors
	l Lang
}

func explain(err error, x explainer) string {
	if err == nil {
		return ""
	}
	for _, try := range []func(error) string{x.recoveryError, x.storeError, x.recordError, x.documentError, x.ruleError, x.figureError, x.calendarError, x.formError} {
		if s := try(err); s != "" {
			return s
		}
	}
	if s := systemError(err, x.w.System); s != "" {
		return s
	}
	return fmt.Sprintf(x.w.Unknown, err.Error())
}

// storeError words what is wrong with the data file as a whole.
func (x explainer) storeError(err error) string {
	w := &x.w.Store
	var missing *db.MissingError
	var unfit *db.NotDatabaseError
	var locked *db.LockedError
	var newer *db.NewerError
	var older *db.OlderError
	var replaced *db.ReplacedError
	var unsure *db.AmbiguousError
	switch {
	case errors.As(err, &unsure):
		return fmt.Sprintf(w.Unsure, x.cause(unsure.Err))
	case errors.As(err, &missing) && missing.Copy != "":
		return fmt.Sprintf(w.Lost, missing.Path, missing.Copy)
	case errors.As(err, &missing):
		return Say(w.Missing, missing.Path)
	case errors.As(err, &unfit) && w.Unfit[unfit.Why] != "":
		return fmt.Sprintf(w.Unfit[unfit.Why], unfit.Path)
	case errors.As(err, &locked) && locked.Holder == (db.Holder{}):
		return fmt.Sprintf(w.Locked, locked.Path)
	case errors.As(err, &locked):
		h := locked.Holder
		return fmt.Sprintf(w.LockedBy, locked.Path, h.User, h.Host, When(h.Time, x.l))
	case errors.As(err, &newer):
		return fmt.Sprintf(w.Newer, newer.Path, newer.Schema, newer.Known)
	case errors.As(err, &replaced):
		return fmt.Sprintf(w.Replaced, replaced.Path)
	case errors.As(err, &older):
		return fmt.Sprintf(w.Older, older.Path)
	}
	return ""
}

// cause is the system's part of an error, or its English words.
func (x explainer) cause(err error) string {
	if s := systemError(err, x.w.System); s != "" {
		return s
	}
	return err.Error()
}

// recordError words what is wrong with a record or a step.
func (x explainer) recordError(err error) string {
	w := &x.w.Store
	var notFound *db.NotFoundError
	var inUse *db.InUseError
	var none *db.NoAssignmentError
	var invalid *db.InvalidError
	var corrupt *db.CorruptError
	switch {
	case errors.Is(err, db.ErrReadOnly):
		return w.ReadOnly
	case errors.Is(err, db.ErrNothingToUndo):
		return w.NothingToUndo
	case errors.Is(err, db.ErrNothingToRedo):
		return w.NothingToRedo
	case errors.As(err, &notFound) && w.NotFound[notFound.What] != "":
		return fmt.Sprintf(w.NotFound[notFound.What], notFound.ID)
	case errors.As(err, &inUse) && w.InUse[inUse.By] != "":
		return fmt.Sprintf(w.InUse[inUse.By], strings.Join(inUse.Who, ", "))
	case errors.As(err, &none):
		return fmt.Sprintf(w.NoAssignment, none.ID.Obligation, orDash(When(none.ID.Period, x.l)))
	case errors.As(err, &invalid) && w.Invalid[invalid.Why] != "":
		return w.Invalid[invalid.Why]
	case errors.As(err, &corrupt):
		return fmt.Sprintf(w.Corrupt, x.record(corrupt.Bucket, corrupt.Key))
	}
	return x.moveError(err)
}

// moveError words what keeps data from being moved in, out or back.
func (x explainer) moveError(err error) string {
	w := &x.w.Store
	var exists *db.ExistsError
	var notEmpty *db.NotEmptyError
	var load *db.LoadError
	var conflict *db.ConflictError
	switch {
	case errors.As(err, &exists):
		return fmt.Sprintf(w.Exists, exists.Path)
	case errors.As(err, &notEmpty):
		return fmt.Sprintf(w.NotEmpty, notEmpty.Path)
	case errors.As(err, &load):
		return fmt.Sprintf(w.Load, load.Line, cmp.Or(w.Faults[load.Fault], load.Why))
	case errors.As(err, &conflict):
		return fmt.Sprintf(w.Conflict, conflict.Seq, x.record(conflict.Bucket, conflict.Key))
	}
	return x.originalError(err)
}

// documentError words why a document or a sheet cannot be read.
func (x explainer) documentError(err error) string {
	w := &x.w.File
	var large *intake.TooLargeError
	var empty *intake.EmptyError
	var folder *intake.DirectoryError
	var encoding *intake.EncodingError
	var unkept *intake.NotEvidenceError
	switch {
	case errors.As(err, &large):
		return fmt.Sprintf(w.TooLarge, large.Name, large.Limit>>20)
	case errors.As(err, &empty) && empty.Headed && empty.Name == "":
		return x.w.Sheet.PastedNone
	case errors.As(err, &empty) && empty.Headed:
		return fmt.Sprintf(x.w.Sheet.NoRows, empty.Name)
	case errors.As(err, &empty):
		return fmt.Sprintf(w.Empty, empty.Name)
	case errors.As(err, &folder):
		return fmt.Sprintf(w.Directory, folder.Name)
	case errors.As(err, &encoding):
		return fmt.Sprintf(w.Encoding, encoding.Name, encoding.Line)
	case errors.As(err, &unkept):
		return fmt.Sprintf(w.NotKept, unkept.Name)
	}
	if s := x.documentKindError(err); s != "" {
		return s
	}
	if s := inputError(err, &x.w.Input); s != "" {
		return s
	}
	return x.sheetError(err)
}

// ruleError words what the rules of the office refuse.
func (x explainer) ruleError(err error) string {
	w := &x.w.Rules
	var unknown *model.UnknownUnitError
	var ambiguous *model.AmbiguousError
	var future *model.FutureError
	var baseline *model.BaselineError
	var short *model.ShortError
	var unreported *model.UnreportedError
	var long *model.TooLongError
	switch {
	case errors.As(err, &unknown) && len(unknown.Near) > 0:
		return fmt.Sprintf(w.NoUnitNear, unknown.Name, strings.Join(unknown.Near, "; "))
	case errors.As(err, &unknown):
		return fmt.Sprintf(w.NoUnit, unknown.Name)
	case errors.As(err, &ambiguous):
		return fmt.Sprintf(w.Ambiguous, ambiguous.Name, strings.Join(ambiguous.Candidates, "; "))
	case errors.As(err, &future):
		return fmt.Sprintf(w.Future, When(future.Received, x.l), When(future.Now, x.l))
	case errors.As(err, &unreported):
		return fmt.Sprintf(w.Unreported, unreported.Measure)
	case errors.As(err, &baseline):
		return fmt.Sprintf(w.Baseline, baseline.Measure)
	case errors.As(err, &long):
		return Say(w.TooLong, long.Title, long.Limit)
	case errors.As(err, &short):
		return fmt.Sprintf(w.Short, short.Measure, figure(short.Ratio), figure(short.Target))
	}
	return x.bookError(err)
}

// figureError words what is wrong with a figure.
func (x explainer) figureError(err error) string {
	w := &x.w.Rules
	var below *model.FigureError
	var reading *model.ReadingError
	var over model.FigureWarning
	var closed *model.ClosedError
	var period *model.PeriodError
	var exempting *model.ExemptionError
	var tally *model.TallyError
	switch {
	case errors.As(err, &tally):
		known, counted := x.cells(tally)
		return Say(w.Tally, tally.Directive, known, counted, x.differing(tally))
	case errors.As(err, &closed):
		return x.closed(err, closed.Closing)
	case errors.As(err, &period) && len(period.Near) == 0:
		return fmt.Sprintf(w.NoPeriods, period.Obligation)
	case errors.As(err, &period):
		return fmt.Sprintf(w.NoPeriod, period.Obligation, orDash(When(period.Period, x.l)), x.moments(period.Near))
	case errors.As(err, &exempting):
		return w.Exempting[exempting.Why]
	case errors.As(err, &below):
		return fmt.Sprintf(w.Figure, below.Measure, figure(below.Value))
	case errors.As(err, &reading):
		name := cmp.Or(Of(x.l).Screens.Log.Fields[reading.Field], reading.Field)
		return fmt.Sprintf(w.Reading, name, figure(reading.Value), reading.Least)
	case errors.As(err, &over):
		return FigureWarning(over, model.Indicator{}, x.l)
	}
	return ""
}

// closed words that a period is closed, and where it is when the change was not
// of it alone.
func (x explainer) closed(err error, c model.Closing) string {
	w := &x.w.Rules
	words := fmt.Sprintf(w.Closed, orDash(When(c.Period, x.l)), When(c.At, x.l))
	var spot *db.ClosedPeriodError
	switch {
	case !errors.As(err, &spot):
		return words
	case len(spot.More) > 0:
		return x.closedPeriods(append([]db.ClosedPeriod{spot.ClosedPeriod}, spot.More...))
	}
	return fmt.Sprintf(w.ClosedIn, spot.Name, spot.Obligation, words)
}

// maxClosed is how many closed periods are named.
const maxClosed = 6

// closedPeriods words that several periods are closed, those of one obligation
// together.
func (x explainer) closedPeriods(all []db.ClosedPeriod) string {
	w := &x.w.Rules
	var places []string
	for named := all[:min(len(all), maxClosed)]; len(named) > 0; {
		first, ts := named[0], []model.Instant(nil)
		for len(named) > 0 && named[0].Directive == first.Directive && named[0].Obligation == first.Obligation {
			ts, named = append(ts, named[0].Closing.Period), named[1:]
		}
		places = append(places, fmt.Sprintf(w.ClosedIn, first.Name, first.Obligation, x.moments(ts)))
	}
	if more := len(all) - maxClosed; more > 0 {
		places = append(places, Say(w.MoreClosed, more))
	}
	return fmt.Sprintf(w.ClosedMany, strings.Join(places, "; "))
}

func (x explainer) moments(ts []model.Instant) string {
	var out []string
	for _, t := range ts {
		out = append(out, orDash(When(t, x.l)))
	}
	return strings.Join(out, "; ")
}

// cells tells what both sides count, where they differ.
func (x explainer) cells(e *model.TallyError) (known, counted string) {
	h := &Of(x.l).Commands.Heads
	names := map[model.Cell]string{
		model.CellDoneOnTime: h.DoneOnTime, model.CellDoneLate: h.DoneLate, model.CellOpenInTime: h.OpenInTime, model.CellOpenOverdue: h.OpenOverdue,
		model.CellNoDeadline: h.NoDeadline, model.CellToAssess: h.ToAssess, model.CellExempt: h.Exempt, model.CellOnRequest: h.OnRequest, model.CellSuperseded: h.Superseded,
	}
	var k, c []string
	add := func(name string, known, counted int) {
		if known != counted {
			k, c = append(k, fmt.Sprintf("%s %d", name, known)), append(c, fmt.Sprintf("%s %d", name, counted))
		}
	}
	add(h.Total, e.Known.Total, e.Counted.Total)
	for _, cell := range model.Cells {
		add(names[cell], e.Known.Of(cell), e.Counted.Of(cell))
	}
	return orDash(strings.ToLower(strings.Join(k, ", "))), orDash(strings.ToLower(strings.Join(c, ", ")))
}

// differing names the first of the assignments that are counted otherwise.
func (x explainer) differing(e *model.TallyError) string {
	const most = 5
	var out []string
	for i, a := range e.Assignments {
		if i == most {
			out = append(out, "…")
			break
		}
		out = append(out, list(fmt.Sprintf(Of(x.l).Journal.Clause, a.Obligation), When(a.Period, x.l), e.Units[i]))
	}
	return orDash(strings.Join(out, "; "))
}

// formError words why a text is no number, date or other form.
func (x explainer) formError(err error) string {
	w := x.w
	var number *viet.NumberError
	var date *viet.DateError
	var form *model.FormatError
	var email *model.EmailError
	switch {
	case errors.As(err, &email):
		return fmt.Sprintf(w.BadEmail, email.Text)
	case errors.Is(err, viet.ErrBlank):
		return w.Blank
	case errors.As(err, &number) && w.Number[number.Reason] != "":
		return fmt.Sprintf(w.Number[number.Reason], number.Text)
	case errors.As(err, &date):
		return fmt.Sprintf(w.BadDate, date.Text)
	case errors.As(err, &form) && strings.Contains(form.Want, "|"):
		return fmt.Sprintf(w.NotOneOf, form.Text, form.Want)
	case errors.As(err, &form):
		return fmt.Sprintf(w.BadFormat, form.Text, form.Want)
	}
	return ""
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
