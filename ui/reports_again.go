package ui

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/report"
	"congvan/text"
	"congvan/ui/widget"
)

// compare reckons the figures of the page in focus anew, where that was not done
// since the register changed, and goes on with that page. While it is reckoned
// the focus stays.
func (k *keptPage) compare(next func(model.Printed, comparison) tea.Cmd) tea.Cmd {
	if k.run != nil {
		return nil
	}
	x := k.focused().Printed
	goOn := k.ifStill(func() tea.Cmd {
		if c, ok := k.same[x.ID]; ok && next != nil {
			return next(x, c)
		}
		return nil
	})
	if _, ok := k.same[x.ID]; ok {
		return goOn()
	}
	store, run := k.store, &reportRun{}
	k.run = run
	work := read(func() then {
		var c comparison
		c.differs, c.known, c.rows, c.err = report.ChangesSince(store, &x, run.step)
		return func() tea.Cmd {
			run.ended, k.run = true, nil
			if errors.Is(c.err, report.ErrStopped) {
				return nil
			}
			k.same[x.ID] = c
			return goOn()
		}
	})
	return tea.Batch(work, k.watch(run))
}

// compared tells how today's figures differ from those of a page, of most rows.
func (a *App) compared(c comparison, w, most int) []string {
	t := &a.w.Kept
	var gone *db.NotFoundError
	style, words := a.theme.late, t.Other
	switch {
	case errors.As(c.err, &gone):
		words = t.Gone
	case c.err != nil:
		words = text.ScreenError(c.err, a.words.Lang)
	case !c.differs:
		style, words = a.theme.good, t.Same
	case !c.known:
		words = t.OtherUnknown
	}
	lines := widget.Wrap(words, w)
	for i := range lines {
		lines[i] = style.Render(lines[i])
	}
	for i := range c.rows {
		if i == most {
			return append(lines, "  "+text.Say(t.More, len(c.rows)-most))
		}
		lines = append(lines, widget.Cell("  "+a.changedRow(&c.rows[i]), w))
	}
	return lines
}

// changedRow is "Xã Nậm Pha: Đúng hạn 0 → 1".
func (a *App) changedRow(r *report.RowChange) string {
	t, name := &a.w.Kept, r.Row
	if name == "" {
		name = r.Form
	}
	switch {
	case r.Added:
		return fmt.Sprintf(t.Added, name)
	case r.Gone:
		return fmt.Sprintf(t.Removed, name)
	}
	var cells []string
	for _, c := range r.Cells {
		cells = append(cells, fmt.Sprintf(t.Changed, c.Head, cmp.Or(c.Was, "–"), cmp.Or(c.Is, "–")))
	}
	return fmt.Sprintf(t.Row, name, strings.Join(cells, "; "))
}

// A reprinter writes a kept page again, byte for byte.
type reprinter struct {
	*runForm
	paperFile
	page model.Printed
}

// mostChanges is how many rows that differ are told before a page is printed
// again.
const mostChanges = 8

func newReprinter(a *App, x model.Printed, c comparison, folder string) *reprinter {
	file := x.File()
	name := strings.TrimSuffix(filepath.Base(file.Name), filepath.Ext(file.Name))
	d := &reprinter{page: x, paperFile: a.newPaperFile(folder, name, []string{file.Ending()})}
	fields := []*input{d.path}
	for _, l := range a.compared(c, 88, mostChanges) {
		fields = append(fields, noteField(l))
	}
	d.runForm = newRunForm(a, fmt.Sprintf(a.w.Kept.AgainTitle, a.w.Reports.Names[x.Report].Name), fields...)
	d.saving = a.w.Kept.Again
	d.onSave = func() tea.Cmd { return d.write(false) }
	return d
}

func (d *reprinter) write(over bool) tea.Cmd {
	path, ok := d.ready(d.runForm)
	if !ok {
		return nil
	}
	from, file := d.store.Originals(), d.page.File()
	return d.begin(func(run *reportRun) then {
		run.writing.Store(true)
		raw, err := from.Read(file)
		if err == nil {
			err = db.WriteFile(path, over, func(w io.Writer) error { _, err := run.over(w).Write(raw); return err })
		}
		return func() tea.Cmd { return d.written(path, err) }
	})
}

func (d *reprinter) written(path string, err error) tea.Cmd {
	d.end()
	var there *db.ExistsError
	switch {
	case errors.Is(err, report.ErrStopped):
		d.failed = d.w.Reports.Stopped
	case errors.As(err, &there):
		return d.ask(fmt.Sprintf(d.w.Reports.There, path), func() tea.Cmd { return d.write(true) })
	case err != nil:
		d.failed = text.ScreenError(err, d.words.Lang)
	default:
		d.shut(d.runForm)
		return d.wrote(path)
	}
	return nil
}
