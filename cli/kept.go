package cli

import (
	"errors"
	"io"

	"congvan/db"
	"congvan/model"
)

// keepAndWrite keeps a page and then puts its file in place, so that nothing is
// written where it cannot be kept and nothing is kept where no file can be made.
// A page that is in the register although the disk complained is written too,
// and the complaint returned. Unwritten words, with why, that it is kept but has
// no file.
func (s *session) keepAndWrite(out string, force bool, unwritten string, keep func() ([]byte, error)) error {
	var refused, complaint error
	kept := false
	err := db.WriteFile(out, force, func(w io.Writer) error {
		raw, err := keep()
		if err != nil && !saved(err) {
			refused = err
			return err
		}
		kept, complaint = true, err
		_, err = w.Write(raw)
		return err
	})
	switch {
	case refused != nil:
		return refused
	case err != nil && kept:
		return refuse(unwritten, s.errorWords(err))
	}
	if err := s.wrote(out, err); err != nil {
		return err
	}
	return complaint
}

// keptAs says under which number a page was kept, unless err is that it was not.
func (s *session) keptAs(id model.PrintedID, err error) error {
	if err != nil && !saved(err) {
		return err
	}
	if told := s.print(s.w.Commands.Said.KeptPage, id); err == nil {
		return told
	}
	return err
}

// saved reports whether a change is in the register although the disk complained.
func saved(err error) bool {
	var commit *db.CommitError
	return errors.As(err, &commit) && commit.Saved
}
