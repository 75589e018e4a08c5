package db

import "errors"

// Close gives the file free. Before that it makes a snapshot, where the Options
// ask for it and something changed; after it, it notes that all was well. A
// store that met a FaultError leaves everything as it is: the process ends.
func (s *Store) Close() error {
	s.way.stop.Store(true)
	s.behind.cancel()
	if s.fault.Load() {
		return nil
	}
	s.behind.rest()
	if s.opt.AtClose && !s.ReadOnly() && s.Seq() != s.opened && s.changeable() {
		_, err := s.Snapshot("")
		s.backupFailed(err)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	clean := s.note && s.poison == nil && s.behind.unharmed() && s.inPlace() == nil
	var end logEnd
	if s.LogError() == nil {
		end = s.journal.end()
	}
	err := errors.Join(s.journal.close(), s.closeFile())
	if clean && err == nil {
		noteClean(s.path, end)
	}
	if s.note {
		removeNote(s.path)
		s.note = false
	}
	return err
}

func (s *Store) changeable() bool {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.poison == nil
}

func (s *Store) closeFile() error {
	if s.bolt == nil {
		return nil
	}
	return s.bolt.Close()
}
