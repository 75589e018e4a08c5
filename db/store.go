package db

import (
	"errors"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"congvan/model"
)

// Options say how to open a register. The zero Options open an existing one
// for reading and writing.
type Options struct {
	Clock    func() model.Instant // nil: the wall clock
	Wall     func() model.Instant // names the copies of the day; nil: the wall clock
	ReadOnly bool                 // if another window writes in the file, its newest copy is opened instead
	Create   bool                 // begin a new register where there is none
	Backups  bool                 // make a snapshot at start, once a day when something changed
	AtClose  bool                 // make a snapshot at Close when something changed
	Behind   bool                 // after a clean close: return at once and verify behind; see Verified
	NoSync   bool                 // do not wait for the disk and keep no log: only for building made-up data fast
	MaxSize  int64                // the file may not grow beyond so many bytes; 0: no limit

	// OpenFile opens the register in place of os.OpenFile; for tests.
	OpenFile func(name string, flag int, perm os.FileMode) (*os.File, error)
}

// A Store is an open register. Its methods may be called from several
// goroutines.
type Store struct {
	bolt   *bolt.DB
	handle *os.File // that bbolt reads and writes through
	path   string
	opt    Options
	asOf   model.Instant // of the copy that is open in place of the register
	note   bool          // the lock note is ours
	file   os.FileInfo   // identifies the file that was opened
	heads  int           // how many of the two of the file can be read

	seq     atomic.Uint64
	opened  uint64      // seq when the file was opened
	fault   atomic.Bool // see guard
	behind  behind      // the verification that may run behind
	journal changeLog   // under writing
	way     waySweep

	telling   sync.Mutex // guards what follows
	backupErr error
	logErr    error // what keeps the change log from being written
	told      []Note

	writing sync.Mutex // held by the change under way
	poison  error      // under writing: no more changes

	swapping sync.RWMutex // guards bolt and handle while the file is opened anew

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

// BackupError returns what kept the last snapshot from being made.
func (s *Store) BackupError() error {
	s.telling.Lock()
	defer s.telling.Unlock()
	return s.backupErr
}

func (s *Store) backupFailed(err error) {
	s.telling.Lock()
	defer s.telling.Unlock()
	s.backupErr = err
}

// Recovered returns what opening found and mended, oldest first.
func (s *Store) Recovered() []Note {
	s.telling.Lock()
	defer s.telling.Unlock()
	return slices.Clone(s.told)
}

func (s *Store) tell(n Note) {
	s.telling.Lock()
	defer s.telling.Unlock()
	s.told = append(s.told, n)
}

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

// inPlace reports a ReplacedError if the open file is no longer at its path.
// Unix lets it be replaced, and writing into the old one goes on succeeding.
func (s *Store) inPlace() error {
	now, err := os.Stat(s.path)
	if err != nil || !os.SameFile(s.file, now) {
		return &ReplacedError{Path: s.path}
	}
	return nil
}

// db is the mapped file.
func (s *Store) db() *bolt.DB {
	s.swapping.RLock()
	defer s.swapping.RUnlock()
	return s.bolt
}

// read runs f in a read transaction. While the file is being opened anew it
// waits.
func (s *Store) read(f func(v view) error) (err error) {
	db := s.db()
	if err = s.readFrom(db, f); errors.Is(err, berrors.ErrDatabaseNotOpen) && s.db() != db {
		err = s.readFrom(s.db(), f)
	}
	return err
}

func (s *Store) readFrom(db *bolt.DB, f func(v view) error) (err error) {
	if s.fault.Load() {
		return s.faulted()
	}
	defer catchFaults()()
	defer s.guard(&err)
	return db.View(func(tx *bolt.Tx) error { return f(view{tx: tx}) })
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
