package ui

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/ui/widget"
)

// An importer asks for a document: a file, or its text.
type importer struct {
	*liveForm
	path, body *input
	reading    bool
	drafted    bool      // what it holds was read into a draft
	file       *readFile // that the draft was read from; nil for a text
}

// importDocument opens the dialog that takes a document in.
func (a *App) importDocument() tea.Cmd {
	w := a.w.Review
	path := textField(w.Path, "", w.PathHint)
	body := areaField(w.Paste, "", w.PasteHint, 11)
	d := &importer{liveForm: newLiveForm(a, a.w.App.Import, path, body), path: path, body: body}
	d.intro = w.ImportIntro
	d.saving = w.Read
	d.onSave = d.read
	d.onEsc = d.abandon
	return a.push(d)
}

// actions lets Enter in the path read the file at once.
func (d *importer) actions() []action {
	acts := d.liveForm.actions()
	for i := range acts {
		if acts[i].has("enter") && d.path.value() != "" {
			acts[i].name, acts[i].run = d.w.Review.Read, d.read
		}
	}
	return acts
}

// abandon leaves the dialog; a draft that was read from it is asked about.
func (d *importer) abandon() tea.Cmd {
	if d.drafted && d.dirty() {
		return d.ask(d.w.Review.DropDraft, func() tea.Cmd { return d.shut(d) })
	}
	return d.leave()
}

// covered reports whether a review fills the window above this dialog. A long
// text takes its time to draw, and nobody would see it.
func (d *importer) covered() bool {
	return slices.ContainsFunc(d.dialogs, func(o dialog) bool { _, is := o.(*review); return is })
}

func (d *importer) size(w, h int) (int, int) {
	if d.covered() {
		return w, h
	}
	return d.liveForm.size(w, h)
}

func (d *importer) view(w, h int) string {
	if d.covered() {
		return widget.Block(nil, w, h)
	}
	return d.liveForm.view(w, h)
}

func (d *importer) cursor() *tea.Cursor {
	if d.covered() {
		return nil
	}
	return d.liveForm.cursor()
}

// update takes a document that was pasted into the path as what it is.
func (d *importer) update(msg tea.Msg) tea.Cmd {
	if p, ok := msg.(tea.PasteMsg); ok && d.at() == d.path && strings.ContainsAny(strings.TrimSpace(p.Content), "\r\n") {
		d.move(1)
	}
	return d.liveForm.update(msg)
}

// read brings the document in and opens the review above this dialog, which
// keeps what was typed.
func (d *importer) read() tea.Cmd {
	d.clearErrors()
	name, body := filePath(d.path.value()), d.body.value()
	if name == "" && body == "" {
		refuseWords(d.path, d.w.Review.NothingToRead)
		d.firstError()
		return nil
	}
	if d.reading {
		return nil
	}
	d.reading = true
	o := intake.Options{Office: d.office, Now: d.now}
	pasted := d.w.Review.Pasted
	return read(func() then {
		doc, err := readDocument(name, pasted, body)
		var draft intake.Draft
		if err == nil {
			draft = intake.Parse(doc.Text, o)
			draft.FromFile(doc.Warnings)
		}
		var file *readFile
		if name != "" && err == nil {
			file = &readFile{name, doc.Ending, doc.Raw}
		}
		return func() tea.Cmd {
			d.file = file
			return d.opened(draft, err)
		}
	})
}

func readDocument(path, pasted, body string) (intake.Document, error) {
	if path != "" {
		return intake.Open(path)
	}
	return intake.Read(pasted, strings.NewReader(body))
}

// opened goes on to the review, or says at the field what is wrong.
func (d *importer) opened(draft intake.Draft, err error) tea.Cmd {
	d.reading = false
	switch {
	case !d.isOpen(d):
		return nil
	case err != nil:
		d.refuse(err, func() *input {
			if d.path.value() != "" {
				return d.path
			}
			return d.body
		})
		return nil
	}
	d.drafted = true
	return d.reviewDraft(draft, d)
}

// filePath reads a path as it is typed, or as file managers and terminals
// paste it: quoted, as file:// or with "\ " for a blank.
func filePath(s string) string {
	s = strings.TrimSpace(s)
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		s = strings.TrimSpace(s[1 : n-1])
	} else if strings.HasPrefix(s, "/") || strings.HasPrefix(s, "~") {
		s = unescape(s)
	}
	if rest, ok := strings.CutPrefix(s, "file://"); ok {
		s = fromURL(rest)
	}
	if s == "~" || strings.HasPrefix(s, "~/") || strings.HasPrefix(s, `~\`) {
		if home, err := os.UserHomeDir(); err == nil {
			s = filepath.Join(home, s[1:])
		}
	}
	return s
}

// unescape takes out the backslashes that shells put before blanks.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// fromURL reads what follows file://: "/home/a%20b", "/C:/a", "host/share".
func fromURL(rest string) string {
	if plain, err := url.PathUnescape(rest); err == nil {
		rest = plain
	}
	if len(rest) > 2 && rest[0] == '/' && rest[2] == ':' {
		rest = rest[1:]
	}
	return strings.TrimPrefix(rest, "localhost")
}
