package text

import (
	"strings"
	"syscall"
	"testing"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/seal"
)

// Each way in which a file can be hostile, and each way in which the data file
// can be unsound, is a sentence that names the file and the way out.
func TestHostileFilesAreWorded(t *testing.T) {
	var errs []error
	for why := range inputErrorsVI.Stopped {
		errs = append(errs, &intake.StoppedError{Name: "a.pdf", Why: why})
	}
	for why := range inputErrorsVI.Unsafe {
		errs = append(errs, &intake.UnsafeError{Name: "a.pdf", Why: why})
	}
	for what := range inputErrorsVI.TooWide {
		errs = append(errs, &intake.SheetLimitError{Name: "a.pdf", What: what, Limit: 7})
	}
	errs = append(errs,
		&db.DamagedError{Path: "a.pdf"}, &db.DamagedError{Path: "a.pdf", Snapshot: "b.db"}, &db.HopelessError{Path: "a.pdf"},
		&db.FaultError{Path: "a.pdf", Err: syscall.EIO}, &db.LinkError{Path: "a.pdf"}, &db.FullError{Path: "a.pdf", Max: 1 << 20})
	for _, err := range errs {
		inBoth(t, err, "a.pdf")
	}
	for why := range inputErrorsVI.Sealed {
		inBoth(t, &seal.Error{Why: why, Err: syscall.EIO}, "")
	}
	for _, saved := range []bool{true, false} {
		inBoth(t, &db.CommitError{Saved: saved, Err: syscall.EIO}, "")
	}
	for _, l := range []Lang{Vietnamese, English} {
		if s := Error(&db.DamagedError{Path: "a.db", Snapshot: "b.db"}, l); !strings.Contains(s, Call+" rescue") || !strings.Contains(s, Call+" restore b.db") {
			t.Errorf("%s: %q", l, s)
		}
	}
}

func inBoth(t *testing.T, err error, spot string) {
	t.Helper()
	vi, en := Error(err, Vietnamese), Error(err, English)
	unknown := strings.Contains(vi, "lỗi lạ") || strings.Contains(en, "that did not work")
	if vi == "" || vi == en || unknown || strings.Contains(vi+en, "%!") || !strings.Contains(vi, spot) || !strings.Contains(en, spot) {
		t.Errorf("%T %v: %q, %q", err, err, vi, en)
	}
	if !strings.Contains(vi, "hãy") || !strings.Contains(en, ";") {
		t.Errorf("%T names no way out: %q, %q", err, vi, en)
	}
}

func TestDamageIsWorded(t *testing.T) {
	for what := range upkeepVI.Damage {
		for _, p := range []db.Damage{{What: what}, {What: what, Page: 7}, {What: what, Bucket: "marks"}, {What: what, Bucket: "marks", Key: "1/3"}} {
			vi, en := Damage(p, "", Vietnamese), Damage(p, "", English)
			if vi == "" || vi == en || strings.Contains(vi+en, "%!") {
				t.Errorf("%v: %q, %q", p, vi, en)
			}
		}
	}
	if got := Damage(db.Damage{What: db.BadRecord, Bucket: "units", Key: "3"}, "", English); got != "unit 3: a record is not what was saved" {
		t.Errorf("%q", got)
	}
}

// What is advised for a doubtful percentage is taken.
func TestTheAdviceOnADoubtfulPercentageCanBeFollowed(t *testing.T) {
	for cell, want := range map[string][2]string{"26,593": {"26,59", "26,5930"}, "26,595 %": {"26,60", "26,5950"}, "1.234": {"1,23", "1,2340"}} {
		if _, err := model.ParsePercent(cell); err == nil {
			t.Fatalf("%q is not doubtful", cell)
		}
		err := &intake.CellError{File: "a.csv", Row: 3, Column: "Tỷ lệ", Text: cell, Reason: intake.AmbiguousPercent}
		for _, l := range []Lang{Vietnamese, English} {
			s := Error(err, l)
			for _, way := range want {
				if _, err := model.ParsePercent(way); err != nil || !strings.Contains(s, way) {
					t.Errorf("%s: %q is advised as %q, %v", l, cell, s, err)
				}
			}
		}
	}
}
