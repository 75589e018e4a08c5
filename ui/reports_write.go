package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/report"
	"congvan/text"
	"congvan/viet"
)

// A reportWriter asks how and where a report is written, and writes it.
type reportWriter struct {
	*runForm
	paperFile
	of          *report.Report
	scope       reportScope
	sheet, keep *input
}

// writeReport opens the form that writes a report, once it is known where papers
// lie.
func (a *App) writeReport(r *report.Report, s reportScope) tea.Cmd {
	return a.inPapers(func(folder string) tea.Cmd { return a.push(newReportWriter(a, r, s, folder).runForm) })
}

func newReportWriter(a *App, r *report.Report, s reportScope, folder string) *reportWriter {
	w := a.w.Reports
	d := &reportWriter{
		of: r, scope: s, paperFile: a.newPaperFile(folder, paperName(r, s, a), r.Endings()),
		sheet: choiceField(w.Sheet, semicolons, w.SheetHint, option{semicolons, w.Semicolon}, option{commas, w.Comma}),
		keep:  choiceField(a.w.Kept.Keep, "", a.w.Kept.KeepHint, option{"", a.w.Kept.KeepNot}, option{keepPage, a.w.Kept.KeepToo}),
	}
	d.runForm = newRunForm(a, fmt.Sprintf(w.WriteTitle, w.Names[r.Name].Name), d.format, d.path)
	d.saving = w.Write
	d.onSave = func() tea.Cmd { return d.write(false) }
	d.live = d.fit
	d.fit()
	return d
}

// How the cells of a sheet are parted.
const semicolons, commas = ";", ","

// keepPage is the choice to keep a page as it is printed.
const keepPage = "keep"

// fit asks of a sheet how its cells are parted, and whether the page is kept where
// anything can be.
func (d *reportWriter) fit() {
	d.paperFile.fit()
	fields := []*input{d.format, d.path}
	if d.format.value() == "csv" {
		fields = append(fields, d.sheet)
	}
	if d.readOnly() == "" {
		fields = append(fields, d.keep)
	}
	d.showOnly(fields)
}

// A printing is a report that was filled and written.
type printing struct {
	path, ending string
	page         model.Printed
	raw          []byte // nil where it is not to be kept
}

// write fills the report and writes it; over a file that is there only where the
// officer agreed to that.
func (d *reportWriter) write(over bool) tea.Cmd {
	path, ok := d.ready(d.runForm)
	if !ok {
		return nil
	}
	store, r, q, p := d.store, d.of, d.scope.query(d.of), printing{path: path, ending: d.format.value()}
	q.Printed = d.now.Date()
	if q.AsOf == 0 {
		q.AsOf = d.now
	}
	o, keep := report.Options{Semicolon: d.sheet.value() == semicolons}, d.keep.value() == keepPage
	return d.begin(func(run *reportRun) then {
		q.Step = run.step
		err := p.write(store, r, q, o, run, over, keep)
		return func() tea.Cmd { return d.written(p, err) }
	})
}

func (p *printing) write(st *db.Store, r *report.Report, q report.Query, o report.Options, run *reportRun, over, keep bool) error {
	doc, err := r.Fill(st, q)
	if err != nil {
		return err
	}
	run.writing.Store(true)
	var raw bytes.Buffer
	err = db.WriteFile(p.path, over, func(w io.Writer) error {
		if keep {
			w = io.MultiWriter(w, &raw)
		}
		return report.Write(run.over(w), p.ending, doc, o)
	})
	if err == nil && keep {
		p.page, p.raw = report.PageOf(r.Name, q, doc, o), raw.Bytes()
	}
	return err
}

// written tells what became of it, and goes on to keep it.
func (d *reportWriter) written(p printing, err error) tea.Cmd {
	d.end()
	var there *db.ExistsError
	switch {
	case errors.Is(err, report.ErrStopped):
		d.failed = d.w.Reports.Stopped
	case errors.As(err, &there):
		return d.ask(fmt.Sprintf(d.w.Reports.There, p.path), func() tea.Cmd { return d.write(true) })
	case err != nil:
		d.failed = text.ScreenError(err, d.words.Lang)
	case p.raw == nil:
		d.shut(d.runForm)
		return d.wrote(p.path)
	default:
		d.shut(d.runForm)
		return d.keepPrinted(p)
	}
	return nil
}

// keepPrinted keeps a page that was written.
func (a *App) keepPrinted(p printing) tea.Cmd {
	store := a.store
	return a.changeThen(func() error {
		_, err := store.Print(p.page, p.path, p.ending, p.raw)
		return err
	}, func(err error) tea.Cmd {
		offer := a.wrote(p.path)
		if err != nil {
			a.fail(fmt.Sprintf(a.w.Kept.NotKept, p.path, text.ScreenError(err, a.words.Lang)))
		} else {
			a.tell(fmt.Sprintf(a.w.Kept.WroteAndKept, p.path))
		}
		return offer
	})
}

// wrote tells that a file was written, and offers to open it.
func (a *App) wrote(path string) tea.Cmd {
	a.papers = filepath.Dir(path)
	a.tell(fmt.Sprintf(a.w.Reports.Wrote, path))
	return a.ask(fmt.Sprintf(a.w.Reports.Open, filepath.Base(path)), func() tea.Cmd { return a.showPaper(path) })
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
