package text

import (
	"errors"
	"fmt"
	"strings"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

// Error words an error for the officer: one sentence that names the spot and
// the way out, without a final stop. What it does not know comes as a general
// sentence with the English detail. Names and texts in it are as they were
// given; clean them before they are shown.
func Error(err error, l Lang) string {
	if err == nil {
		return ""
	}
	w := &Of(l).Errors
	for _, explain := range []func(error, Lang) string{recoveryError, storeError, recordError, documentError, ruleError, formError} {
		if s := explain(err, l); s != "" {
			return s
		}
	}
	if s := systemError(err, w.System); s != "" {
		return s
	}
	return fmt.Sprintf(w.Unknown, err.Error())
}

// storeError words what is wrong with the data file as a whole.
func storeError(err error, l Lang) string {
	w := &Of(l).Errors.Store
	if s := damageError(err, l); s != "" {
		return s
	}
	var missing *db.MissingError
	var unfit *db.NotDatabaseError
	var locked *db.LockedError
	var newer *db.NewerError
	var older *db.OlderError
	var unsure *db.AmbiguousError
	switch {
	case errors.As(err, &unsure):
		return fmt.Sprintf(w.Unsure, cause(unsure.Err, l))
	case errors.As(err, &missing) && missing.Copy != "":
		return fmt.Sprintf(w.Lost, missing.Path, missing.Copy)
	case errors.As(err, &missing) && missing.Log != "":
		return fmt.Sprintf(w.LostLog, missing.Path, missing.Log)
	case errors.As(err, &missing):
		return fmt.Sprintf(w.Missing, missing.Path)
	case errors.As(err, &unfit) && w.Unfit[unfit.Why] != "":
		return fmt.Sprintf(w.Unfit[unfit.Why], unfit.Path)
	case errors.As(err, &locked) && locked.Holder == (db.Holder{}):
		return fmt.Sprintf(w.Locked, locked.Path)
	case errors.As(err, &locked):
		h := locked.Holder
		return fmt.Sprintf(w.LockedBy, locked.Path, h.User, h.Host, When(h.Time, l))
	case errors.As(err, &newer):
		return fmt.Sprintf(w.Newer, newer.Path, newer.Schema, newer.Known)
	case errors.As(err, &older):
		return fmt.Sprintf(w.Older, older.Path)
	}
	return ""
}

// damageError words what is wrong with the disk or with what lies on it.
func damageError(err error, l Lang) string {
	w := &Of(l).Errors.Store
	var damaged *db.DamagedError
	var commit *db.CommitError
	var fault *db.FaultError
	var link *db.LinkError
	var full *db.FullError
	var hopeless *db.HopelessError
	var replaced *db.ReplacedError
	switch {
	case errors.As(err, &damaged) && damaged.Snapshot != "":
		return fmt.Sprintf(w.DamagedCopy, damaged.Path, damaged.Snapshot)
	case errors.As(err, &damaged) && w.Unfit[damaged.Verdict.Unfit] != "":
		return fmt.Sprintf(w.Unfit[damaged.Verdict.Unfit], damaged.Path)
	case errors.As(err, &damaged):
		return fmt.Sprintf(w.Damaged, damaged.Path)
	case errors.As(err, &full):
		return fmt.Sprintf(w.Full, full.Path, full.Max>>20)
	case errors.As(err, &commit) && commit.Saved:
		return fmt.Sprintf(w.SavedBut, cause(commit.Err, l))
	case errors.As(err, &commit):
		return fmt.Sprintf(w.NotSaved, cause(commit.Err, l))
	case errors.As(err, &fault):
		return fmt.Sprintf(w.Fault, fault.Path)
	case errors.As(err, &link):
		return fmt.Sprintf(w.Link, link.Path)
	case errors.As(err, &hopeless):
		return fmt.Sprintf(w.Hopeless, hopeless.Path)
	case errors.As(err, &replaced):
		return fmt.Sprintf(w.Replaced, replaced.Path)
	}
	return ""
}

// Recovered words what opening the data file found and mended.
func Recovered(n db.Note, l Lang) string {
	kept := ""
	if n.Path != "" {
		kept = " (" + n.Path + ")"
	}
	return fmt.Sprintf(Of(l).Errors.Store.Noted[n.Kind], n.N, kept)
}

// cause is the system's part of an error, or its English words.
func cause(err error, l Lang) string {
	if s := systemError(err, Of(l).Errors.System); s != "" {
		return s
	}
	return err.Error()
}

// recordError words what is wrong with a record or a step.
func recordError(err error, l Lang) string {
	w := &Of(l).Errors.Store
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
		return fmt.Sprintf(w.NoAssignment, none.ID.Obligation, orDash(none.ID.Period.String()))
	case errors.As(err, &invalid) && w.Invalid[invalid.Why] != "":
		return w.Invalid[invalid.Why]
	case errors.As(err, &corrupt):
		return fmt.Sprintf(w.Corrupt, corrupt.Bucket, corrupt.Key)
	}
	return moveError(err, w)
}

// moveError words what keeps data from being moved in, out or back.
func moveError(err error, w *StoreErrors) string {
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
		return fmt.Sprintf(w.Load, load.Line, load.Why)
	case errors.As(err, &conflict):
		return fmt.Sprintf(w.Conflict, conflict.Seq, conflict.Bucket+" "+conflict.Key)
	}
	return ""
}

// documentError words why a document or a sheet cannot be read.
func documentError(err error, l Lang) string {
	w := &Of(l).Errors.File
	var notText *intake.NotTextError
	var large *intake.TooLargeError
	var empty *intake.EmptyError
	var folder *intake.DirectoryError
	var encoding *intake.EncodingError
	switch {
	case errors.As(err, &notText):
		kind := w.Kinds[notText.Kind]
		if kind == "" {
			kind = w.Kinds["binary"]
		}
		return fmt.Sprintf(w.NotText, notText.Name, kind)
	case errors.As(err, &large):
		return fmt.Sprintf(w.TooLarge, large.Name, large.Limit>>20)
	case errors.As(err, &empty):
		return fmt.Sprintf(w.Empty, empty.Name)
	case errors.As(err, &folder):
		return fmt.Sprintf(w.Directory, folder.Name)
	case errors.As(err, &encoding):
		return fmt.Sprintf(w.Encoding, encoding.Name, encoding.Line)
	}
	if s := inputError(err, &Of(l).Errors.Input); s != "" {
		return s
	}
	return sheetError(err, &Of(l).Errors.Sheet)
}

func sheetError(err error, w *SheetErrors) string {
	var heading *intake.HeadingError
	var cell *intake.CellError
	switch {
	case errors.As(err, &heading):
		return fmt.Sprintf(w.Heading, heading.File, heading.Column, heading.Want, heading.Got)
	case errors.As(err, &cell):
		why := w.Reasons[cell.Reason]
		if why == "" {
			why = string(cell.Reason)
		}
		if cell.Text != "" {
			why = fmt.Sprintf(w.Found, cell.Text) + why
		}
		return fmt.Sprintf(w.Cell, cell.File, cell.Row, cell.Column, why)
	}
	return ""
}

// ruleError words what the rules of the office refuse.
func ruleError(err error, l Lang) string {
	w := &Of(l).Errors.Rules
	var unknown *model.UnknownUnitError
	var ambiguous *model.AmbiguousError
	var future *model.FutureError
	var baseline *model.BaselineError
	var figure model.FigureWarning
	switch {
	case errors.As(err, &unknown) && len(unknown.Near) > 0:
		return fmt.Sprintf(w.NoUnitNear, unknown.Name, strings.Join(unknown.Near, "; "))
	case errors.As(err, &unknown):
		return fmt.Sprintf(w.NoUnit, unknown.Name)
	case errors.As(err, &ambiguous):
		return fmt.Sprintf(w.Ambiguous, ambiguous.Name, strings.Join(ambiguous.Candidates, "; "))
	case errors.As(err, &future):
		return fmt.Sprintf(w.Future, When(future.Received, l), When(future.Now, l))
	case errors.As(err, &baseline):
		return fmt.Sprintf(w.Baseline, baseline.Measure)
	case errors.As(err, &figure):
		return fmt.Sprintf(w.OverBase, viet.FormatCount(figure.N), Of(l).Terms.Base[figure.Base], viet.FormatCount(figure.D))
	}
	return ""
}

// formError words why a text is no number, date or other form.
func formError(err error, l Lang) string {
	w := &Of(l).Errors
	var number *viet.NumberError
	var date *viet.DateError
	var form *model.FormatError
	switch {
	case errors.Is(err, viet.ErrBlank):
		return w.Blank
	case errors.As(err, &number) && w.Number[number.Reason] != "":
		return fmt.Sprintf(w.Number[number.Reason], number.Text)
	case errors.As(err, &date):
		return fmt.Sprintf(w.BadDate, date.Text)
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
