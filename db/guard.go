package db

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// guard turns what befalls a reader of the mapped file into a FaultError: the
// memory of a file whose disk is gone cannot be read, and bbolt gives up over
// what cannot be. After that the store must not be closed, since bbolt may hold
// its locks for ever; Close knows.
//
// Use it as: defer s.guard(&err)
func (s *Store) guard(err *error) {
	r := recover()
	if r == nil {
		return
	}
	why, ours := asFault(r)
	if !ours {
		panic(r)
	}
	s.fault.Store(true)
	*err = &FaultError{Path: s.path, Err: why}
}

// faulted is what a store says that met a fault before: bbolt may hold its locks
// for ever, and nobody should wait for them.
func (s *Store) faulted() error { return &FaultError{Path: s.path, Err: errFaulted} }

var errFaulted = errors.New("it could not be read before")

// asFault tells the faults of memory and of bbolt from our own mistakes.
func asFault(r any) (error, bool) {
	switch r := r.(type) {
	case string:
		return fmt.Errorf("bbolt: %s", r), true
	case interface {
		error
		Addr() uintptr
	}:
		return r, true
	}
	return nil, false
}

// catchFaults makes a fault of memory a panic in this goroutine until the
// function that it returns is called.
func catchFaults() (undo func()) {
	was := debug.SetPanicOnFault(true)
	return func() { debug.SetPanicOnFault(was) }
}
