package db

import (
	"os"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// Options say how to open a register. The zero Options open an existing one
// for reading and writing.
type Options struct {
	Clock    func() model.Instant // nil: the wall clock
	Wall     func() model.Instant // names the copies of the day; nil: the wall clock
	ReadOnly bool                 // if another window writes in the file, its newest copy is opened instead
	Create   bool                 // begin a new register where there is none
	Backups  bool                 // make a copy at start, once a day; the last ten are kept
	NoSync   bool                 // do not wait for the disk: only for building made-up data fast
}

// A Store is an open register. Its methods may be called from several
// goroutines.
type Store struct {
	bolt *bolt.DB
	path string
	opt  Options
	asOf model.Instant // of the copy that is open in place of the register
	note bool          // the lock note is ours
	file os.FileInfo   // identifies the file that was opened

	backupErr error
	seq       atomic.Uint64

	writing sync.Mutex // held by the change under way
	poison  error      // under writing: no more changes

	caching sync.Mutex // guards what follows; never held while waiting for writing
	roster  *model.Roster
	rows    *Rows
}

// Path returns where the register lies, links resolved.
func (s *Store) Path() string { return s.path }

// ReadOnly reports whether changes are refused.
func (s *Store) ReadOnly() bool { return s.opt.ReadOnly }

// AsOf returns when the copy was made that is open in place of the register,
// because another window writes in that; 0 if the register itself is open.
func (s *Store) AsOf() model.Instant { return s.asOf }

// BackupError returns what kept Open from making the copy of the day.
func (s *Store) BackupError() error { return s.backupErr }

// Now returns the minute of reckoning.
func (s *Store) Now() model.Instant { return s.opt.now() }

func (o Options) now() model.Instant {
	if o.Clock != nil {
		return o.Clock()
	}
	return model.InstantOf(time.Now())
}

// Seq returns the number of the newest entry of the journal: whoever shows
// something reloads when it has changed.
func (s *Store) Seq() uint64 { return s.seq.Load() }

// Close gives the file free.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.note {
		removeNote(s.path)
		s.note = false
	}
	return s.bolt.Close()
}

// inPlace reports a ReplacedError if the open file is no longer at its path.
// Unix lets it be replaced, and writing into the old one goes on succeeding.
func (s *Store) inPlace() error {
	now, err := os.Stat(s.path)
	if err != nil || !os.SameFile(s.file, now) {
		return &ReplacedError{Path: s.path}
	}
	return nil
}

// read runs f in a read transaction.
func (s *Store) read(f func(v view) error) error {
	return s.bolt.View(func(tx *bolt.Tx) error { return f(view{tx}) })
}

// committed brings the caches up to what t wrote.
func (s *Store) committed(t *txn) {
	s.caching.Lock()
	defer s.caching.Unlock()
	if t.anew {
		s.roster, s.rows = nil, nil
	}
	if t.touches(bucketUnits, bucketGroups) {
		s.roster = nil
	}
	if t.seq != 0 {
		s.seq.Store(t.seq)
	}
	if s.rows != nil {
		s.rows = s.rows.with(t.index)
	}
}

func (o Options) wall() model.Instant {
	if o.Wall != nil {
		return o.Wall()
	}
	return model.InstantOf(time.Now())
}
