package ui

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/report"
	"congvan/text"
	"congvan/viet"
)

// A reportWriter asks how and where a report is written, and writes it.
type reportWriter struct {
	*liveForm
	of                  *report.Report
	scope               reportScope
	folder              string // in which a path without one lies
	format, path, sheet *input
	run                 *reportRun // nil where none is under way
}

// writeReport opens the form that writes a report, once it is known where papers
// lie.
func (a *App) writeReport(r *report.Report, s reportScope) tea.Cmd {
	folder, beside, env := a.papers, filepath.Dir(a.store.Path()), a.getenv
	if home, err := os.UserHomeDir(); err == nil && a.demo && !a.still {
		beside = home // the folder of made-up data is thrown away
	}
	return read(func() then {
		if folder == "" {
			folder = papersFolder(env, beside)
		}
		return func() tea.Cmd { return a.push(newReportWriter(a, r, s, folder)) }
	})
}

func newReportWriter(a *App, r *report.Report, s reportScope, folder string) *reportWriter {
	w := a.w.Reports
	var formats []option
	for _, e := range r.Endings() {
		formats = append(formats, option{e, w.Formats[e]})
	}
	d := &reportWriter{
		of: r, scope: s, folder: folder,
		format: choiceField(w.Format, r.Endings()[0], w.FormatHint, formats...),
		path:   textField(w.Path, filepath.Join(folder, paperName(r, s, a)+"."+r.Endings()[0]), w.PathHint),
		sheet:  choiceField(w.Sheet, semicolons, w.SheetHint, option{semicolons, w.Semicolon}, option{commas, w.Comma}),
	}
	d.liveForm = newLiveForm(a, fmt.Sprintf(w.WriteTitle, w.Names[r.Name].Name), d.format, d.path)
	d.saving = w.Write
	d.onSave = func() tea.Cmd { return d.write(false) }
	d.onEsc = d.abandon
	d.live = d.fit
	return d
}

// How the cells of a sheet are parted.
const semicolons, commas = ";", ","

// dirty is false: there is nothing that could not be asked again.
func (d *reportWriter) dirty() bool { return false }

// abandon stops what is under way, and leaves else.
func (d *reportWriter) abandon() tea.Cmd {
	if d.run != nil {
		d.run.stop()
		return nil
	}
	return d.shut(d)
}

func (d *reportWriter) actions() []action {
	if d.run != nil {
		return []action{{keys: "esc", name: d.w.Reports.Stop, run: d.abandon}}
	}
	return d.liveForm.actions()
}

func (d *reportWriter) typing() bool { return d.run == nil && d.liveForm.typing() }

func (d *reportWriter) update(msg tea.Msg) tea.Cmd {
	if d.run != nil {
		return nil
	}
	return d.liveForm.update(msg)
}

func (d *reportWriter) cursor() *tea.Cursor {
	if d.run != nil {
		return nil
	}
	return d.liveForm.cursor()
}

func (d *reportWriter) size(w, h int) (int, int) {
	d.tellProgress()
	return d.liveForm.size(w, h)
}

func (d *reportWriter) tellProgress() {
	if d.intro = ""; d.run != nil {
		d.intro = d.progress(d.run)
	}
}

// fit gives the path the ending of the format, and asks of a sheet how its cells
// are parted.
func (d *reportWriter) fit() {
	if path := withEnding(d.path.line.Value(), d.format.value()); path != d.path.line.Value() {
		d.path.line.SetValue(path)
	}
	fields := []*input{d.format, d.path}
	if d.format.value() == "csv" {
		fields = append(fields, d.sheet)
	}
	d.showOnly(fields)
}

// withEnding puts the ending of a format in the place of another one's.
func withEnding(path, ending string) string {
	old := filepath.Ext(path)
	if old == "."+ending || !slices.Contains(report.Endings, strings.ToLower(strings.TrimPrefix(old, "."))) {
		return path
	}
	return strings.TrimSuffix(path, old) + "." + ending
}

// target is the path of the file to be written.
func (d *reportWriter) target() (string, error) {
	typed := filePath(d.path.value())
	if typed == "" {
		return "", nil
	}
	if !filepath.IsAbs(typed) {
		typed = filepath.Join(d.folder, typed)
	}
	ending := d.format.value()
	if typed = withEnding(typed, ending); !strings.EqualFold(filepath.Ext(typed), "."+ending) {
		typed += "." + ending
	}
	return viet.FileName(typed)
}

// write fills the report and writes it; over a file that is there only where the
// officer agreed to that.
func (d *reportWriter) write(over bool) tea.Cmd {
	if d.run != nil {
		return nil
	}
	d.clearErrors()
	path, err := d.target()
	if path == "" || err != nil {
		if err == nil {
			refuseWords(d.path, d.w.Reports.NoPath)
		}
		d.reject(d.path, err)
		d.firstError()
		return nil
	}
	run := &reportRun{}
	d.run = run
	store, r, q, ending := d.store, d.of, d.scope.query(), d.format.value()
	q.Printed, q.Step = d.now.Date(), run.step
	if q.AsOf == 0 {
		q.AsOf = d.now
	}
	o := report.Options{Semicolon: d.sheet.value() == semicolons}
	work := read(func() then {
		doc, err := r.Fill(store, q)
		if err == nil {
			run.writing.Store(true)
			err = db.WriteFile(path, over, func(w io.Writer) error { return report.Write(run.over(w), ending, doc, o) })
		}
		return func() tea.Cmd { return d.written(path, err) }
	})
	return tea.Batch(work, d.watch(run))
}

// written tells what became of it, and offers what comes next.
func (d *reportWriter) written(path string, err error) tea.Cmd {
	d.run.ended, d.run = true, nil
	w := d.w.Reports
	var there *db.ExistsError
	switch {
	case errors.Is(err, report.ErrStopped):
		d.failed = w.Stopped
	case errors.As(err, &there):
		return d.ask(fmt.Sprintf(w.There, path), func() tea.Cmd { return d.write(true) })
	case err != nil:
		d.failed = text.ScreenError(err, d.words.Lang)
	default:
		d.papers = filepath.Dir(path)
		d.tell(fmt.Sprintf(w.Wrote, path))
		d.shut(d)
		return d.ask(fmt.Sprintf(w.Open, filepath.Base(path)), func() tea.Cmd { return d.showPaper(path) })
	}
	return nil
}

// showPaper has the system's program show a file that was written.
func (a *App) showPaper(path string) tea.Cmd {
	show := a.viewer
	return read(func() then {
		err := show(path)
		return func() tea.Cmd {
			name := filepath.Base(path)
			if err != nil {
				a.fail(fmt.Sprintf(a.w.Reports.NoViewer, name, path))
			} else {
				a.tell(fmt.Sprintf(a.w.Reports.Opened, name))
			}
			return nil
		}
	})
}

// paperName is "bieu-tong-hop-12-vhtt-2021-02-05", without ending. Names of files
// are those of the papers, which are Vietnamese.
func paperName(r *report.Report, s reportScope, a *App) string {
	at := s.asOf
	if at == 0 {
		at = a.now
	}
	name := joinFilled(" ", text.Of(text.Vietnamese).Screens.Reports.Names[r.Name].Name, s.label)
	words := strings.FieldsFunc(viet.Fold(name), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	const most = 60
	slug := strings.Join(words, "-")
	if len(slug) > most {
		slug = strings.Trim(strings.ToValidUTF8(slug[:most], ""), "-")
	}
	return slug + "-" + at.Date().String()
}
