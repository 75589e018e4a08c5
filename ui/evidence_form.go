package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
)

// evidenceFields are the fields of the mark form about what shows that a unit did
// what was asked.
type evidenceFields struct {
	place, files, without *input
	had                   []model.Original
}

func (p *directivePage) evidenceFields(m model.Mark) evidenceFields {
	w := p.w.Evidence
	e := evidenceFields{
		place:   textField(w.Place, m.Place, w.PlaceHint),
		files:   textField(w.Files, fileNames(m.Originals), w.FilesHint),
		without: textField(w.Without, m.NoEvidence, w.WithoutHint),
		had:     m.Originals,
	}
	if p.d.Secrecy != "" {
		e.files = noteField(w.Secret)
	}
	return e
}

func (e evidenceFields) all() []*input { return []*input{e.place, e.files, e.without} }

// fileNames lists files so that another path can be put behind them.
func fileNames(xs []model.Original) (s string) {
	for _, x := range xs {
		s += x.Name + "; "
	}
	return s
}

// change takes over what was filled in, but for the files to be kept; these it
// returns as paths. A name that is no longer there takes its file away.
func (e evidenceFields) change(c *model.MarkChange) (paths []string) {
	c.Place, c.NoEvidence = e.place.value(), e.without.value()
	c.Clear.Place, c.Clear.NoEvidence = e.place.blanked(), e.without.blanked()
	if !e.files.changed() {
		return nil
	}
	gone := slices.Clone(e.had)
	for _, part := range splitPaths(e.files.value()) {
		if i := slices.IndexFunc(gone, func(x model.Original) bool { return x.Name == part }); i >= 0 {
			gone = slices.Delete(gone, i, i+1)
		} else {
			paths = append(paths, filePath(part))
		}
	}
	for _, x := range gone {
		c.Clear.Originals = append(c.Clear.Originals, x.Hash)
	}
	return paths
}

// splitPaths parts what is typed at semicolons, and what terminals drop between
// its quotation marks.
func splitPaths(s string) (out []string) {
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimLeft(s, "; ") {
		n := strings.IndexByte(s, ';')
		if s[0] == '"' || s[0] == '\'' {
			if end := strings.IndexByte(s[1:], s[0]); end >= 0 {
				n = end + 2
			}
		}
		if n < 0 {
			n = len(s)
		}
		if part := strings.TrimSpace(s[:n]); part != "" {
			out = append(out, part)
		}
		s = s[n:]
	}
	return out
}

// evidenceWords tells what shows the work of a unit, and that nothing does.
func (a *App) evidenceWords(m model.Mark) (parts []string) {
	w := a.w.Evidence
	if m.Place != "" {
		parts = append(parts, fmt.Sprintf(w.PaperAt, m.Place))
	}
	if len(m.Originals) > 0 {
		parts = append(parts, fmt.Sprintf(w.FilesAt, strings.TrimSuffix(fileNames(m.Originals), "; ")))
	}
	switch {
	case m.Unshown() && m.NoEvidence != "":
		parts = append(parts, fmt.Sprintf(w.UnshownWhy, m.NoEvidence))
	case m.Unshown():
		parts = append(parts, w.Unshown)
	}
	return parts
}

// A reckoning keeps what would be counted at each drawing, from one reading of
// the store to the next.
type reckoning struct {
	unshown map[string]int                // by obligation
	waits   map[waitingFor]model.Progress // see chain_form.go
}

func newReckoning() reckoning { return reckoning{map[string]int{}, map[waitingFor]model.Progress{}} }

// unshownWords counts what is closed without evidence; "" for nothing.
func (p *directivePage) unshownWords(o *model.Obligation) string {
	n, known := p.reckoned.unshown[o.ID]
	if !known {
		n = p.d.Unshown(o.ID, p.marks, p.roster, p.now)
		p.reckoned.unshown[o.ID] = n
	}
	if n == 0 {
		return ""
	}
	return text.Say(p.w.Evidence.Count, n)
}

// files lists what can be opened: the evidence of the cell in focus, and what
// the document was read from.
func (p *directivePage) files() []model.Original {
	var out []model.Original
	if a, ok := p.assignment(); ok && p.pane == paneMatrix {
		out = append(out, p.marks[a].Originals...)
	}
	return append(out, p.d.Originals...)
}

// filesAction opens evidence, or the original of the document.
func (p *directivePage) filesAction() action {
	ac := p.originalAction(&p.d)
	ac.name = p.w.Evidence.Open
	ac.run = func() tea.Cmd { return p.openOriginal(p.files()) }
	ac.deny = func() string {
		if len(p.files()) == 0 {
			return p.w.Directive.Links.NoFile
		}
		return ""
	}
	return ac
}
