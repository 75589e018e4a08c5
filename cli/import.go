package cli

import (
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
)

// importOptions is how documents and sheets are taken in.
type importOptions struct {
	as        string
	direction string
	maps      []string
	dryRun    bool
	json      bool
	results   resultsOf
	kind      string // of the units that are made
	addUnits  bool   // makes the units that a sheet of readings names
	readings  bool   // records the figures found in a document
	indicator string // that a sheet of readings is of
}

// importedJSON is one file of import --json.
type importedJSON struct {
	File     string             `json:"file"`
	ID       *model.DirectiveID `json:"id"`
	Kind     string             `json:"kind"`
	Warnings []string           `json:"warnings"`
	Changed  bool               `json:"changed"` // false where all of it was there already, and in a dry run
}

// What import --as takes.
const (
	asDirective = "directive"
	asUnits     = "units"
	asRegister  = "register"
	asBluezone  = "bluezone"
	asResults   = "results"
)

func importCommand(fs *pflag.FlagSet) action {
	as := option(fs, "as", "directive|units|register|bluezone|results", oneOf(asDirective, asUnits, asRegister, asBluezone, asResults))
	direction := option(fs, "direction", "in|out", oneOf(string(model.In), string(model.Out)))
	maps := fs.StringArray("map", nil, "HEADING=NAME")
	dryRun := fs.Bool("dry-run", false, "")
	asJSON := jsonOption(fs)
	of := resultOptions(fs)
	kind := wordOption(fs, "kind", "K")
	addUnits := fs.Bool("add-units", false, "")
	readings := fs.Bool("readings", false, "")
	indicator := wordOption(fs, "indicator", "ID")
	return func(s *session, files []string) error {
		return s.importFiles(files, importOptions{*as, *direction, *maps, *dryRun, *asJSON, of(), *kind, *addUnits, *readings, *indicator})
	}
}

// importFiles takes in each file whole or not at all. Files that cannot be
// taken are told on standard error; the others are stored all the same.
func (s *session) importFiles(files []string, o importOptions) error {
	if err := s.checkImport(o); err != nil {
		return err
	}
	open := s.begin
	if o.dryRun {
		open = s.tryOut
	}
	return open(func(st *db.Store) error {
		out := []importedJSON{}
		var failed error
		for _, file := range files {
			j, err := s.importFile(st, file, o)
			if err != nil {
				s.say(s.inFile(file, err))
				failed = errTold
				continue
			}
			out = append(out, j)
		}
		if o.json {
			if err := s.json(out); err != nil {
				return err
			}
		}
		if failed != nil && len(files) > 1 && !o.dryRun {
			s.warn(s.w.Commands.Said.SomeTaken, len(out), len(files))
		}
		return failed
	})
}

// checkImport refuses options that go with another kind of file.
func (s *session) checkImport(o importOptions) error {
	w := &s.w.Commands
	switch {
	case len(o.maps) > 0 && o.as != asRegister && o.as != asBluezone:
		return s.misused("import", w.Usage.OnlyWith, "--map", "import --as register, import --as bluezone")
	case o.as != asResults && o.results != (resultsOf{}):
		return s.misused("import", w.Usage.OnlyResults, "import --as results")
	case o.addUnits && o.as != asBluezone:
		return s.misused("import", w.Usage.OnlyWith, "--add-units", "import --as bluezone")
	case o.indicator != "" && o.as != asBluezone:
		return s.misused("import", w.Usage.OnlyWith, "--indicator", "import --as bluezone")
	case o.kind != "" && !o.addUnits:
		return s.misused("import", w.Usage.OnlyWith, "--kind", "import --as bluezone --add-units")
	case o.readings && o.as != "" && o.as != asDirective:
		return s.misused("import", w.Usage.OnlyWith, "--readings", "import --as directive")
	}
	_, err := s.mapping(o.maps)
	return err
}

// inFile words an error and names the file unless the words do already.
func (s *session) inFile(file string, err error) string {
	words := s.errorWords(err)
	if said, ok := err.(*saidError); ok {
		words = said.sentence
	}
	if strings.Contains(words, filepath.Base(file)) {
		return words
	}
	return file + ": " + words
}

func (s *session) importFile(st *db.Store, file string, o importOptions) (importedJSON, error) {
	switch o.as {
	case asRegister:
		return s.importRegister(st, file, o)
	case asResults:
		return s.importResults(st, file, o)
	case asBluezone:
		return s.importReadings(st, file, o)
	}
	if o.as == asUnits || o.as == "" && isSheet(file) {
		return s.importUnits(st, file, o)
	}
	return s.importDirective(st, file, o)
}

func isSheet(file string) bool {
	ext := strings.ToLower(filepath.Ext(file))
	return ext == ".csv" || ext == ".xlsx"
}

func (s *session) importUnits(st *db.Store, file string, o importOptions) (importedJSON, error) {
	j := importedJSON{File: file, Kind: asUnits, Warnings: []string{}}
	sheet, err := intake.OpenUnits(file)
	if err != nil {
		return j, err
	}
	j.Warnings = append(j.Warnings, s.tellRemoved(file, sheet.Removed)...)
	if o.dryRun {
		return j, s.tell(o, s.w.Commands.Said.WouldTakeUnits, file, len(sheet.Units), len(sheet.Groups))
	}
	added, changed, err := st.PutRoster(sheet.Units, sheet.Groups, sheet.Parts...)
	if err != nil {
		return j, sheet.Place(err)
	}
	if j.Changed = added+changed > 0; !j.Changed {
		return j, s.tell(o, "%s: %s", file, s.w.Commands.Said.Unchanged)
	}
	return j, s.tell(o, s.w.Commands.Said.TookUnits, file, added, changed)
}

// tell prints a line for people, none where JSON was asked for.
func (s *session) tell(o importOptions, form string, args ...any) error {
	if o.json {
		return nil
	}
	return s.print(form, args...)
}
