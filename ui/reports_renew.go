package ui

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/report"
	"congvan/text"
	"congvan/viet"
)

// A renewer prints a letter that was issued once more, with the number and day
// that it has by now, and keeps that too. The page that was kept stays.
type renewer struct {
	*runForm
	paperFile
	page model.Printed
}

func (k *keptPage) renewAction() action {
	none := func() string {
		why := k.noLetter()
		if why == "" {
			why = k.readOnly()
		}
		return why
	}
	return action{keys: "ctrl+n", name: k.w.Kept.Numbered, run: k.printNumbered, deny: none}
}

func (k *keptPage) printNumbered() tea.Cmd {
	x := k.focused()
	page, label := x.Printed, x.letter
	return k.inPapers(func(folder string) tea.Cmd { return k.push(newRenewer(k.App, page, label, folder).runForm) })
}

func newRenewer(a *App, page model.Printed, label, folder string) *renewer {
	name := filepath.Base(page.File().Name)
	name = strings.TrimSuffix(name, filepath.Ext(name)) + "-" + strings.ReplaceAll(viet.Fold(label), "/", "-")
	d := &renewer{page: page, paperFile: a.newPaperFile(folder, name, report.LetterEndings)}
	d.runForm = newRunForm(a, fmt.Sprintf(a.w.Kept.NumberedTitle, label), d.format, d.path)
	d.saving, d.live = a.w.Kept.Numbered, d.fit
	d.onSave = func() tea.Cmd { return d.look(false) }
	return d
}

// look asks before a file that is there is written over: what is kept is kept
// before the file is written.
func (d *renewer) look(over bool) tea.Cmd {
	path, ok := d.ready(d.runForm)
	if !ok {
		return nil
	}
	return d.begin(func(*reportRun) then {
		_, err := os.Lstat(path)
		return func() tea.Cmd {
			d.end()
			if err == nil && !over {
				return d.ask(fmt.Sprintf(d.w.Reports.There, path), func() tea.Cmd { return d.look(true) })
			}
			return d.renew(path, over)
		}
	})
}

func (d *renewer) renew(path string, over bool) tea.Cmd {
	store, id, ending := d.store, d.page.ID, d.format.value()
	var raw []byte
	var unwritten error
	return d.changeThen(func() error {
		_, err := store.Renew(id, func(l *model.Directive, was model.Printed) (db.Composed, error) {
			c, err := report.Renewed(l, was, path, ending)
			raw = c.Raw
			return c, err
		})
		if err == nil {
			unwritten = db.WriteFile(path, over, func(w io.Writer) error { _, err := w.Write(raw); return err })
		}
		return err
	}, func(err error) tea.Cmd {
		if err != nil {
			d.failed = text.ScreenError(err, d.words.Lang)
			return nil
		}
		d.shut(d.runForm)
		if unwritten != nil {
			d.caution(fmt.Sprintf(d.w.Kept.NumberedUnwritten, text.ScreenError(unwritten, d.words.Lang)))
			return nil
		}
		return d.wrote(path)
	})
}
