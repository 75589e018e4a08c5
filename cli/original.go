package cli

import (
	"os"
	"path/filepath"
	"slices"

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
func (s *session) tellOriginals(st *db.Store, file string) error {
	r, err := st.LackingOriginals(db.OriginalsOf(file))
	if err != nil {
		return err
	}
	all := lackingOriginals(r)
	r.Problems = slices.DeleteFunc(r.Problems, func(p db.OriginalProblem) bool { return p.Why != db.OriginalUnwritten })
	unwritten := lackingOriginals(r)
	if s.besideRegister(st, file) {
		s.tellShared(r.Originals-all, file)
		s.tellNotAlong(all-unwritten, unwritten, folderOf(file))
		return nil
	}
	if err := s.tellAlong(r.Originals-all, folderOf(file)); err != nil {
		return err
	}
	s.tellNotAlong(all-unwritten, unwritten, folderOf(file))
	return nil
}

// besideRegister reports whether a copy lies where it shares the originals of the
// register, and with them the fate of the disk.
func (s *session) besideRegister(st *db.Store, file string) bool {
	return db.OriginalsOf(file).Dir() == st.Originals().Dir()
}

// tellShared warns of a copy beside the register.
func (s *session) tellShared(originals int, file string) {
	if originals > 0 {
		s.warn(s.w.Upkeep.Originals.Shared, originals, folderOf(file))
		return
	}
	s.say(s.w.Upkeep.Originals.Beside)
}

// tellAlong says how many originals are in a file or folder.
func (s *session) tellAlong(n int, in string) error {
	if n == 0 {
		return nil
	}
	return s.print(s.w.Upkeep.Originals.Along, n, in)
}

// tellNotAlong says how many originals could not be read, and how many not
// written to a file or folder.
func (s *session) tellNotAlong(unread, unwritten int, in string) {
	if unread > 0 {
		s.say(s.called(form(s.w.Upkeep.Originals.Lacking, unread)))
	}
	if unwritten > 0 {
		s.say(form(s.w.Upkeep.Originals.Unwritten, unwritten, in))
	}
}

// tellLacking warns of originals that are not beside a register that was put in
// its place.
func (s *session) tellLacking(path string) { s.tellNotBack(db.LackingBeside(path), path) }

func (s *session) tellNotBack(n int, path string) {
	if n > 0 {
		s.warn(s.w.Upkeep.Originals.NotBack, n, path)
	}
}

// lackingOriginals counts those that a check misses, each once.
func lackingOriginals(r db.OriginalsReport) int {
	lacking := map[[2]string]bool{}
	for _, p := range r.Problems {
		lacking[[2]string{p.Original.Hash, p.Original.Ending()}] = true
	}
	return len(lacking)
}

// tellNotExported says that an export has no originals in it.
func (s *session) tellNotExported(st *db.Store) error {
	xs, err := st.NamedOriginals()
	if err == nil && len(xs) > 0 {
		s.warn(s.w.Upkeep.Originals.NotExported, len(xs), st.Originals().Dir())
	}
	return err
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

// folderOf is the folder of originals for a file, as the officer writes it where
// it is beside the file.
func folderOf(file string) string {
	dir := db.OriginalsOf(file).Dir()
	beside := filepath.Join(filepath.Dir(file), filepath.Base(dir))
	a, err := os.Stat(dir)
	b, err2 := os.Stat(beside)
	if err == nil && err2 == nil && os.SameFile(a, b) {
		return beside
	}
	return dir
}
