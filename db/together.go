package db

import (
	"errors"
	"sync"
)

// together runs parts at once, each in a read transaction of its own, all of
// one state: nothing is written until the last has begun.
func (s *Store) together(parts ...func(v view) error) error {
	s.writing.Lock()
	unlock := sync.OnceFunc(s.writing.Unlock)
	defer unlock()
	var begun, done sync.WaitGroup
	begun.Add(len(parts))
	errs := make([]error, len(parts))
	for i, part := range parts {
		done.Go(func() {
			told := sync.OnceFunc(begun.Done)
			defer told()
			errs[i] = s.read(func(v view) error {
				told()
				begun.Wait()
				return part(v)
			})
		})
	}
	begun.Wait()
	unlock()
	done.Wait()
	return errors.Join(errs...)
}
