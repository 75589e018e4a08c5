package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/report"
	"congvan/viet"
)

// A paperFile is the fields of a form that ask in which format and where a paper
// is written.
type paperFile struct {
	folder       string // in which a path without one lies
	format, path *input
}

// newPaperFile proposes a file of one of the endings, named without its ending.
func (a *App) newPaperFile(folder, name string, endings []string) paperFile {
	w := a.w.Reports
	var formats []option
	for _, e := range endings {
		formats = append(formats, option{e, w.Formats[e]})
	}
	return paperFile{
		folder: folder,
		format: choiceField(w.Format, endings[0], w.FormatHint, formats...),
		path:   textField(w.Path, filepath.Join(folder, name+"."+endings[0]), w.PathHint),
	}
}

// inPapers goes on with the folder where papers lie.
func (a *App) inPapers(next func(folder string) tea.Cmd) tea.Cmd {
	folder, beside, env := a.papers, filepath.Dir(a.store.Path()), a.getenv
	if home, err := os.UserHomeDir(); err == nil && a.demo && !a.still {
		beside = home // the folder of made-up data is thrown away
	}
	goOn := a.ifStill(func() tea.Cmd { return next(folder) })
	return read(func() then {
		if folder == "" {
			folder = papersFolder(env, beside)
		}
		return goOn
	})
}

// fit gives the path the ending of the format.
func (p *paperFile) fit() {
	if path := withEnding(p.path.line.Value(), p.format.value()); path != p.path.line.Value() {
		p.path.line.SetValue(path)
	}
}

// withEnding puts the ending of a format in the place of another one's.
func withEnding(path, ending string) string {
	old := filepath.Ext(path)
	if old == "."+ending || !slices.Contains(report.Endings, strings.ToLower(strings.TrimPrefix(old, "."))) {
		return path
	}
	return strings.TrimSuffix(path, old) + "." + ending
}

// ready is the path of the file that a form is to write; false while it works
// already, and where it says what is wrong with the path.
func (p *paperFile) ready(f *runForm) (path string, ok bool) {
	if f.run != nil {
		return "", false
	}
	f.clearErrors()
	if path, ok = p.target(f.form); !ok {
		f.firstError()
	}
	return path, ok
}

// target is the path of the file to be written; false where the form says what is
// wrong with it.
func (p *paperFile) target(f *form) (string, bool) {
	typed := filePath(p.path.value())
	if typed == "" {
		return "", refuseWords(p.path, f.w.Reports.NoPath)
	}
	if !filepath.IsAbs(typed) {
		typed = filepath.Join(p.folder, typed)
	}
	ending := p.format.value()
	if typed = withEnding(typed, ending); !strings.EqualFold(filepath.Ext(typed), "."+ending) {
		typed += "." + ending
	}
	path, err := viet.FileName(typed)
	return path, !f.reject(p.path, err)
}
