package ui

import (
	"fmt"
	"os"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// openOriginal shows a file that a document was read from in the system's
// program for it; where there are several, it asks which.
func (a *App) openOriginal(xs []model.Original) tea.Cmd {
	if len(xs) == 1 {
		return a.showOriginal(xs[0])
	}
	var choices []choice
	for _, x := range xs {
		choices = append(choices, choice{words: fmt.Sprintf(a.words.Upkeep.Originals.Row, x.Name, (x.Size+1023)>>10), run: func() tea.Cmd { return a.showOriginal(x) }})
	}
	return a.openChooser(a.w.Directive.Links.WhichFile, "", a.w.Directive.Links.Open, choices)
}

// showOriginal asks before a page of the web: what it names the browser fetches
// from the network, and so tells that it was opened.
func (a *App) showOriginal(x model.Original) tea.Cmd {
	if x.Ending() == "html" {
		return a.ask(fmt.Sprintf(a.w.Directive.Links.WebPage, x.Name), func() tea.Cmd { return a.openedOriginal(x) })
	}
	return a.openedOriginal(x)
}

func (a *App) openedOriginal(x model.Original) tea.Cmd {
	from, show, views := a.store.Originals(), a.viewer, a.views
	return read(func() then {
		path, err := viewed(from, x, views)
		var failed error
		if err == nil {
			failed = show(path)
		}
		return func() tea.Cmd {
			switch {
			case err != nil:
				a.fail(firstUpper(text.ScreenError(err, a.words.Lang)))
			case failed != nil:
				a.fail(fmt.Sprintf(a.w.Directive.Links.NoViewer, x.Name, path))
			default:
				a.tell(fmt.Sprintf(a.w.Directive.Links.Opened, x.Name))
			}
			return nil
		}
	})
}

// viewed copies an original that is as it was kept into a folder of its own among
// the views.
func viewed(from db.Originals, x model.Original, views string) (string, error) {
	dir, err := os.MkdirTemp(views, viewName)
	if err != nil {
		return "", err
	}
	path, err := from.CopyOut(x, dir)
	if err != nil {
		_ = os.RemoveAll(dir)
	}
	return path, err
}

// originalAction opens the original of a document.
func (a *App) originalAction(d *model.Directive) action {
	return action{
		keys: "ctrl+w", name: a.w.Directive.Links.Open, quiet: true,
		run: func() tea.Cmd { return a.openOriginal(d.Originals) },
		deny: func() string {
			if len(d.Originals) == 0 {
				return a.w.Directive.Links.NoFile
			}
			return ""
		},
	}
}

// A readFile is a file that a draft was read from.
type readFile struct {
	path, ending string
	raw          []byte
}

// file is what the draft under review was read from; nil for none.
func (r *review) file() *readFile {
	if d, ok := r.origin.(*importer); ok && r.d.ID == 0 {
		return d.file
	}
	return nil
}

// An originalToKeep is the file of a draft that is about to be stored.
type originalToKeep struct {
	app  *App
	file *readFile // nil for none
	to   db.Originals
	w    text.Links
	lang text.Lang
	lost string // why it was not kept, in words
}

func (r *review) original() *originalToKeep {
	return &originalToKeep{app: r.App, file: r.file(), to: r.store.Originals(), w: r.w.Directive.Links, lang: r.words.Lang}
}

// keep puts the file beside the register and names it in d. A document is stored
// though its file cannot be kept.
func (k *originalToKeep) keep(d *model.Directive) {
	switch {
	case k.file == nil:
		return
	case d.Secrecy != "":
		k.lost = k.w.Secret
		return
	}
	x, err := k.to.Put(k.file.path, k.file.ending, k.file.raw)
	if err != nil {
		k.lost = fmt.Sprintf(k.w.NotKept, text.ScreenError(err, k.lang))
		return
	}
	if !slices.ContainsFunc(d.Originals, func(o model.Original) bool { return o.Hash == x.Hash }) {
		d.Originals = append(slices.Clip(d.Originals), x)
	}
}

// told adds to the status line why the file was not kept, once the document is
// stored.
func (k *originalToKeep) told(cmd tea.Cmd, err error) tea.Cmd {
	if err == nil {
		k.app.toast.words = joinFilled(" · ", k.app.toast.words, k.lost)
	}
	return cmd
}
