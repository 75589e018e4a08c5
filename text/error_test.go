package text

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

// closedPeriod is one of 12/VHTT, obligation 3.
func closedPeriod(day int) db.ClosedPeriod {
	return db.ClosedPeriod{Directive: 1, Name: "12/VHTT", Obligation: "3", Closing: model.Closing{Period: model.At(2021, 2, day, 16, 0)}}
}

// every error that the officer can mend, with a part that its sentence names.
var everyError = []struct {
	err  error
	spot string
}{
	{&model.UnknownUnitError{Name: "Xã Lạ"}, "Xã Lạ"},
	{&model.UnknownUnitError{Name: "Xã Lạ", Near: []string{"Xã Lá"}}, "Xã Lá"},
	{&model.AmbiguousError{Name: "Bản", Candidates: []string{"Bản Một", "Bản Hai"}}, "Bản Một; Bản Hai"},
	{&model.FutureError{Received: model.At(2021, 2, 5, 16, 1), Now: model.At(2021, 2, 5, 16, 0)}, "05/02/2021"},
	{&model.BaselineError{Measure: "số tin"}, "số tin"},
	{&model.ShortError{Measure: "số tin", Ratio: 1.83, Target: 2}, "1,83"},
	{&model.FigureError{Measure: "số tin", Value: -5}, "-5"},
	{&model.TallyError{Directive: "12/VHTT", Assignments: []model.AssignmentID{{Obligation: "3"}}, Units: []string{"Xã Hai"}}, "Xã Hai"},
	{&model.ReadingError{Field: "installs", Value: -5}, "-5"},
	{&model.ClosedError{Closing: model.Closing{Period: model.At(2021, 2, 11, 16, 0)}}, "11/02/2021"},
	{&db.ClosedPeriodError{ClosedPeriod: closedPeriod(11)}, "12/VHTT"},
	{&db.ClosedPeriodError{ClosedPeriod: closedPeriod(4), More: []db.ClosedPeriod{closedPeriod(11)}}, "12/VHTT, "},
	{&db.ClosedPeriodError{ClosedPeriod: closedPeriod(4), More: []db.ClosedPeriod{closedPeriod(11)}}, "11/02/2021"},
	{&model.PeriodError{Obligation: "3", Near: []model.Instant{model.At(2021, 2, 11, 16, 0)}}, "11/02/2021"},
	{&model.PeriodError{Obligation: "4"}, "4"},
	{&model.FormatError{Text: "fr", Want: "vi|en"}, "vi|en"},
	{&model.FormatError{Text: "hôm qua", Want: "2006-01-02"}, "hôm qua"},
	{model.FigureWarning{Rule: "V1", N: 3001, D: 3000, Base: model.Smartphones}, "3.001"},
	{model.FigureWarning{Rule: "V2", N: 90, AsOf: 20210211, Was: 100, Before: 20210204}, "04/02/2021"},
	{model.FigureWarning{Rule: "V3", N: 161090, Base: model.Population, D: 781655, Percent: 26.59, Computed: 20.61, Low: 605716, High: 605943, Best: model.Candidate{Base: model.Population, N: 781655, Percent: 20.61}}, "605.716"},
	{model.FigureWarning{Rule: "V3", N: 161090, Percent: 26.59, Low: 605716, High: 605943, Best: model.Candidate{Base: model.Smartphones, N: 605800, AsOf: 20210416, Fits: true}}, "605.800"},
	{model.FigureWarning{Rule: "V3", N: 1, Percent: 26.59, Low: 4, High: 3}, "26,59%"},
	{model.FigureWarning{Rule: "V4", N: 1376727, D: 1368702}, "1.368.702"},
	{model.FigureWarning{Rule: "V5", N: 31, Was: 30, Units: 2, Parts: 3}, "31"},
	{model.FigureWarning{Rule: "V6", N: 400, Jump: model.Jump{PerWeek: 260, Median: 10, Score: 84.3}}, "84,3"},
	{model.FigureWarning{Rule: "V7", Was: 121, Before: 20210204}, "121"},
	{model.FigureWarning{Rule: "V8", Base: model.Population, D: 900, Was: 1000, Before: 20210204}, "1.000"},
	{model.FigureWarning{Rule: "V8", Base: model.Population, AsOf: 20210629, Before: 20210204}, "29/06/2021"},
	{model.FigureWarning{Rule: "V8", AsOf: 20210629, Before: 20210204}, "29/06/2021"},
	{&model.NumberTakenError{Book: model.BookKey{Year: 2021}, Number: 5, By: 7, Next: 12}, "05"},
	{&model.NumberGapError{Book: model.BookKey{Year: 2021}, Number: 9, Next: 3}, "08"},
	{&model.TooLongError{Title: "SỔ", Limit: 1048476}, "1048476"},
	{&model.NumberedError{Number: "05"}, "05"},
	{&model.NotLastError{Book: model.BookKey{Year: 2021}, Number: 5, Last: 9}, "09"},
	{&model.UnknownSignerError{Name: "Lan", Known: []string{"Lò Thị Lan", "Vàng Thị Lan"}}, "Vàng Thị Lan"},
	{&model.UnknownSignerError{Name: "Lan"}, "Lan"},
	{&db.MissingError{Path: "a.db"}, "a.db"},
	{&db.MissingError{Path: "a.db", Copy: "b.db"}, "b.db"},
	{&db.LockedError{Path: "a.db"}, "a.db"},
	{&db.LockedError{Path: "a.db", Holder: db.Holder{User: "Lan", Host: "may1", Time: model.At(2021, 2, 5, 8, 0)}}, "Lan"},
	{&db.NewerError{Path: "a.db", Schema: 9, Known: 1}, "9"},
	{&db.OlderError{Path: "a.db", Schema: 1, Known: 2}, "a.db"},
	{&db.ExistsError{Path: "a.db"}, "a.db"},
	{&db.NoAssignmentError{ID: model.AssignmentID{Obligation: "3", Period: model.At(2021, 2, 4, 16, 0)}}, "04/02/2021"},
	{&db.NotEmptyError{Path: "a.db"}, "a.db"},
	{&db.LoadError{Line: 7, Fault: db.DoubledKey, Why: "unit 3 comes twice"}, "7"},
	{&db.ReplacedError{Path: "a.db"}, "a.db"},
	{&db.CorruptError{Bucket: "marks", Key: "1/3/2021-02-04T16:00/12"}, "04/02/2021"},
	{&db.ConflictError{Seq: 12, Bucket: "units", Key: "4"}, "4"},
	{&db.AmbiguousError{Err: syscall.ENOSPC}, "("},
	{db.ErrReadOnly, ""},
	{db.ErrNothingToUndo, ""},
	{db.ErrNothingToRedo, ""},
	{&intake.NotTextError{Name: "a.pdf", Kind: "pdf"}, "PDF"},
	{&intake.NotTextError{Name: "a.xyz", Kind: "of tomorrow"}, "a.xyz"},
	{&intake.TooLargeError{Name: "a.txt", Size: 100 << 20, Limit: 8 << 20}, "8 MB"},
	{&intake.EmptyError{Name: "a.txt"}, "a.txt"},
	{&intake.DirectoryError{Name: "thu-muc"}, "thu-muc"},
	{&intake.EncodingError{Name: "a.txt", Line: 12}, "12"},
	{&intake.HeadingError{File: "a.csv", Column: 2, Want: "Tên ngắn", Got: "Tên"}, "“Tên ngắn”"},
	{&intake.HeadingError{File: "a.csv", Column: 2, Want: "Tên ngắn"}, "“Tên ngắn”"},
	{&intake.HeadingError{File: "a.csv", Column: 9, Got: "Ghi chú"}, "“Ghi chú”"},
	{&intake.HeadingsError{File: "a.csv", Unknown: []string{"so", "ngay"}}, "“so”, “ngay”"},
	{&intake.EmptyError{Name: "a.csv", Headed: true}, "a.csv"},
	{&intake.NotTextError{Name: "a.docx", Kind: "docx", Sheet: true}, "--as"},
	{&intake.NotTextError{Name: "a.ods", Kind: "ods", Sheet: true}, ".xlsx"},
	{&intake.NotTextError{Name: "a.rar", Kind: "rar", Sheet: true}, ".csv"},
	{&model.EmailError{Text: "không có"}, "@"},
	{viet.ErrBlank, "161.090"},
	{&viet.DateError{Text: "30/02/2021"}, "30/02/2021"},
	{&fs.PathError{Op: "open", Path: "/dev/tty", Err: syscall.ENXIO}, "congvan help"},
	{&fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrNotExist}, "a.txt"},
	{&fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrPermission}, "a.txt"},
	{&fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrExist}, "a.txt"},
	{&fs.PathError{Op: "read", Path: "a.txt", Err: syscall.EISDIR}, "a.txt"},
	{&fs.PathError{Op: "open", Path: "a.txt", Err: syscall.ENOTDIR}, "a.txt"},
	{&fs.PathError{Op: "open", Path: "a.txt", Err: syscall.ENAMETOOLONG}, "a.txt"},
	{&fs.PathError{Op: "write", Path: "a.txt", Err: syscall.ENOSPC}, "a.txt"},
	{&fs.PathError{Op: "write", Path: "a.txt", Err: syscall.EROFS}, "a.txt"},
	{&fs.PathError{Op: "write", Path: "a.txt", Err: syscall.EIO}, "a.txt"},
	{&fs.PathError{Op: "write", Path: "a.txt", Err: syscall.EBUSY}, "a.txt"},
	{&os.LinkError{Op: "rename", Old: "a.tmp", New: "a.db", Err: syscall.EBUSY}, "a.db"},
}

// ofEveryKind adds the errors that name one of several reasons.
func ofEveryKind() []error {
	var out []error
	for _, c := range everyError {
		out = append(out, c.err)
	}
	for why := range errorsVI.Store.Unfit {
		out = append(out, &db.NotDatabaseError{Path: "a.db", Why: why})
	}
	for what := range errorsVI.Store.NotFound {
		out = append(out, &db.NotFoundError{What: what, ID: "77"})
	}
	for by := range errorsVI.Store.InUse {
		out = append(out, &db.InUseError{What: "unit", ID: "7", By: by, Who: []string{"1", "2"}})
	}
	for why := range errorsVI.Store.Invalid {
		out = append(out, &db.InvalidError{What: "unit", Why: why})
	}
	for _, why := range intake.Unreadable {
		out = append(out, &intake.UnreadableError{Name: "a.pdf", Why: why})
	}
	for why := range errorsVI.Original.Faults {
		e := &db.OriginalError{Name: "thu.pdf", Why: why}
		if why == db.OriginalUnreadable || why == db.OriginalUnwritten {
			e.Err = &fs.PathError{Op: "statat", Path: "congvan-files/ab/ab.pdf", Err: syscall.ELOOP}
		}
		out = append(out, e)
	}
	for kind := range errorsVI.Document.Kinds {
		out = append(out, &intake.NotTextError{Name: "a.pdf", Kind: kind})
	}
	for reason := range errorsVI.Sheet.Reasons {
		out = append(out, &intake.CellError{File: "a.csv", Row: 3, Column: "Dân số", Text: "x", Reason: reason})
	}
	for reason := range errorsVI.Number {
		out = append(out, &viet.NumberError{Text: "1,234.5", Reason: reason})
	}
	return out
}

func TestEveryErrorIsASentenceInBothLanguages(t *testing.T) {
	for _, err := range ofEveryKind() {
		wrapped := fmt.Errorf("while doing something: %w", err)
		vi, en := Error(wrapped, Vietnamese), Error(wrapped, English)
		if s := ScreenError(wrapped, Vietnamese); s == "" || strings.ContainsAny(s, "{|}") && !strings.Contains(vi, "|") || strings.Contains(s, "%!") {
			t.Errorf("%T on the screen: %q", err, s)
		}
		for l, s := range map[Lang]string{Vietnamese: vi, English: en} {
			if s == "" || strings.Contains(s, "%!") || strings.ContainsAny(s, "\n") || strings.Contains(s, "while doing") {
				t.Errorf("%T in %s: %q", err, l, s)
			}
		}
		if vi == en {
			t.Errorf("%T is worded alike in both languages: %q", err, vi)
		}
	}
}

func TestNothingIsWordedInEnglishForVietnamese(t *testing.T) {
	for _, err := range []error{
		&db.LoadError{Line: 7, Fault: db.BadLine, Why: "unexpected end of JSON input"},
		&db.CorruptError{Bucket: "marks", Key: "1/3/2021-02-04T16:00/12"},
		&db.CorruptError{Bucket: "readings", Key: "bluezone/4/2021-02-04"},
		&db.ConflictError{Seq: 12, Bucket: "journal", Key: "4"},
		&db.NoAssignmentError{ID: model.AssignmentID{Obligation: "3", Period: model.At(2021, 2, 4, 16, 0)}},
	} {
		for _, s := range []string{Error(err, Vietnamese), ScreenError(err, Vietnamese)} {
			for _, raw := range []string{"JSON", "marks", "readings", "journal", "2021-02-04"} {
				if strings.Contains(s, raw) {
					t.Errorf("%T says %q: %q", err, raw, s)
				}
			}
		}
	}
}

func TestEveryProblemIsWorded(t *testing.T) {
	for kind := range errorsVI.Store.Problems {
		p := db.Problem{Kind: kind, Bucket: "journal", Key: "2", Detail: "journal 2 is damaged"}
		vi, en := Problem(p, Vietnamese), Problem(p, English)
		if vi == en || strings.Contains(vi, "damaged") || !strings.Contains(vi, "2") || strings.Contains(vi+en, "%!") {
			t.Errorf("%s: %q, %q", kind, vi, en)
		}
	}
	for bucket := range logVI.Buckets {
		if s := Problem(db.Problem{Kind: db.FalseIndex, Bucket: bucket}, Vietnamese); strings.Contains(s, bucket) {
			t.Errorf("a whole kind of records is %q", s)
		}
	}
}

// Of many closed periods six are named, those of one obligation together.
func TestClosedPeriodsAreNamedTogether(t *testing.T) {
	err := &db.ClosedPeriodError{ClosedPeriod: closedPeriod(1)}
	for day := 2; day <= 8; day++ {
		err.More = append(err.More, closedPeriod(day))
	}
	err.More[0].Obligation = "4"
	got := Error(err, Vietnamese)
	for _, want := range []string{"(12/VHTT, nhiệm vụ 3: 16h00 ngày 01/02/2021; 12/VHTT, nhiệm vụ 4: 16h00 ngày 02/02/2021; 12/VHTT, nhiệm vụ 3: 16h00", "06/02/2021", "; và 2 kỳ nữa)"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q lacks %q", got, want)
		}
	}
	if strings.Contains(got, "07/02/2021") {
		t.Errorf("%q names a seventh", got)
	}
	if got := Error(err, English); !strings.Contains(got, "and 2 more periods)") {
		t.Error(got)
	}
}

func TestErrorsNameTheSpot(t *testing.T) {
	for _, c := range everyError {
		for _, l := range []Lang{Vietnamese, English} {
			if s := Error(c.err, l); !strings.Contains(s, c.spot) {
				t.Errorf("%T in %s does not name %q: %q", c.err, l, c.spot, s)
			}
		}
	}
	cell := &intake.CellError{File: "a.csv", Row: 3, Column: "Dân số", Text: "mười hai", Reason: intake.NotACount}
	if got, want := Error(cell, Vietnamese), "a.csv: dòng 3, cột “Dân số”: “mười hai” không phải là số nguyên"; !strings.HasPrefix(got, want) {
		t.Errorf("%q, want %q …", got, want)
	}
}

// The way out for a sheet of one's own headings names all that they can be.
func TestStrangeHeadingsAreToldWhatTheyCanBe(t *testing.T) {
	for _, l := range []Lang{Vietnamese, English} {
		s := Error(&intake.HeadingsError{File: "a.csv", Unknown: []string{"so"}}, l)
		for _, name := range []string{"symbol", "date", "subject", "issuer", "direction", intake.NoColumn} {
			if !strings.Contains(s, " "+name+" ") && !strings.Contains(s, " "+name+",") {
				t.Errorf("%s: %s is not in %q", l, name, s)
			}
		}
	}
}

// A reason that several cells share is said once, with the row of each.
func TestBadCellsAreNamedByColumnAndRow(t *testing.T) {
	long := strings.Repeat("dài ", 30)
	err := &intake.CellsError{More: 7, Cells: []*intake.CellError{
		{File: "a.csv", Row: 3, Column: "ngay", Text: "mai", Reason: intake.NotADay},
		{File: "a.csv", Row: 4, Column: "so", Reason: intake.BlankCell},
		{File: "a.csv", Row: 9, Column: "ngay", Text: long, Reason: intake.NotADay},
	}}
	want := "a.csv: 10 ô chưa đúng: cột “ngay” không phải là ngày (ghi như 05/3/2021): dòng 3 (“mai”), dòng 9 (“" + long[:len("dài ")*10] + "…”); " +
		"cột “so” còn để trống: dòng 4; và 7 ô nữa; chưa lưu gì, hãy sửa các ô đó rồi nhập lại"
	if got := Error(err, Vietnamese); got != want {
		t.Errorf("%q\nwant %q", got, want)
	}
	if got := Error(err, English); !strings.Contains(got, "column “ngay” is not a day (write 05/3/2021): row 3 (“mai”), row 9") || !strings.Contains(got, "7 cells more") {
		t.Errorf("%q", got)
	}
}

func TestAnUnknownErrorKeepsItsDetail(t *testing.T) {
	for _, l := range []Lang{Vietnamese, English} {
		if s := Error(errors.New("the moon fell"), l); !strings.Contains(s, "the moon fell") {
			t.Errorf("%s: %q", l, s)
		}
	}
	if s := Error(nil, Vietnamese); s != "" {
		t.Errorf("no error is %q", s)
	}
}
