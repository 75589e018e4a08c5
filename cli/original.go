package cli

import (
	"path/filepath"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// keepOriginal keeps the file that a draft was read from, beside the data file.
// Of a document marked secret and of what came through a pipe there is none to
// keep. Where it cannot be kept the document is stored all the same, and why is
// to be warned of.
func (s *session) keepOriginal(st *db.Store, file string, doc *intake.Document, d *intake.Draft) (warning []string) {
	if file == stdin || d.Directive.Secrecy != "" {
		return nil
	}
	x, err := st.Originals().Put(file, doc.Ending, doc.Raw)
	if err != nil {
		return []string{form(s.w.Upkeep.Originals.NotKept, text.Error(err, s.lang))}
	}
	d.Directive.Originals = []model.Original{x}
	return nil
}

// tellOriginals says which originals went along with a copy.
func (s *session) tellOriginals(st *db.Store, copied string) error {
	r, err := st.LackingOriginals()
	if err != nil {
		return err
	}
	if n := r.Originals - len(r.Problems); n > 0 && copied != "" {
		if err := s.print(s.w.Upkeep.Originals.Along, n, copied); err != nil {
			return err
		}
	}
	if n := len(r.Problems); n > 0 {
		s.say(s.called(form(s.w.Upkeep.Originals.Lacking, n)))
	}
	return nil
}

// tellLacking warns of originals that are not beside a register that was put in
// its place.
func (s *session) tellLacking(path string) {
	if n := db.LackingBeside(path); n > 0 {
		s.warn(s.w.Upkeep.Originals.NotBack, n, path)
	}
}

// checkOriginals reads the files that documents were read from. What is wrong
// with them makes no register unsound.
func (s *session) checkOriginals(st *db.Store) error {
	r, err := st.CheckOriginals()
	if err != nil {
		return err
	}
	for _, p := range r.Problems {
		if err := s.print("! %s", text.OriginalProblem(p, s.lang)); err != nil {
			return err
		}
	}
	switch n := len(r.Problems); {
	case n > 0:
		return refuse(s.w.Upkeep.Originals.Register, s.path, n)
	case r.Originals > 0:
		return s.print(s.w.Upkeep.Originals.Intact, r.Originals, (r.Bytes+1<<20-1)>>20)
	}
	return nil
}

// folderOf is the folder of originals beside a file, as the officer writes it.
func folderOf(file string) string {
	return filepath.Join(filepath.Dir(file), filepath.Base(db.OriginalsOf(file).Dir()))
}
