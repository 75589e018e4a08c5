package cli

import (
	"congvan/db"
	"congvan/text"
)

// step does one change and prints what the journal says of it, also where the disk
// complained of a change that is saved.
func (s *session) step(st *db.Store, do func() error) error {
	before := st.Seq()
	err := do()
	if err != nil && !saved(err) {
		return err
	}
	if st.Seq() == before {
		return s.print("%s", s.w.Commands.Said.Unchanged)
	}
	if told := s.printLast(st); err == nil {
		return told
	}
	return err
}

func (s *session) printLast(st *db.Store) error {
	last, err := st.Journal(1, 0)
	if err != nil || len(last) == 0 {
		return err
	}
	return s.print("%s", text.Entry(last[0], s.lang))
}
