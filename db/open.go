package db

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// lockWait is how long Open waits for another window to let go of the file;
// tests shorten it.
var lockWait = 400 * time.Millisecond

// Open opens the register at path. A file that is not sound is not opened and
// not touched: DamagedError, which names the newest snapshot. Other errors that
// the officer can mend: MissingError, NotDatabaseError, LockedError,
// NewerError, OlderError and what the system says of folder and file. What
// Open mended by itself, Recovered tells.
func Open(path string, o Options) (*Store, error) {
	path, err := resolve(path)
	if err != nil {
		return nil, err
	}
	created, err := prepare(path, o)
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, opt: o}
	err = s.start(created)
	if errors.Is(err, errFellBack) {
		if err := s.rebuild(); err != nil {
			return nil, err
		}
		err = s.start(false)
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

// start opens the file and begins to work on it, or leaves it alone. A file
// that was trusted too early is looked at whole.
func (s *Store) start(created bool) error {
	if s.opt.Behind && !created {
		if clean, agrees := readClean(s.path); agrees {
			err := s.startWith(created, true, clean.Log)
			var locked *LockedError
			if err == nil || errors.As(err, &locked) {
				return err
			}
		}
	}
	return s.startWith(created, false, logEnd{})
}

func (s *Store) startWith(created, trusted bool, end logEnd) error {
	if err := s.open(trusted); err != nil {
		return err
	}
	err := s.begin(created, trusted, end)
	if err != nil {
		_ = s.abandon()
	}
	return err
}

// abandon is Close without any word of how the file was left.
func (s *Store) abandon() error {
	s.way.stop.Store(true)
	s.behind.cancel()
	s.behind.rest()
	err := errors.Join(s.journal.close(), s.closeFile())
	if s.note {
		removeNote(s.path)
		s.note = false
	}
	return err
}

// resolve makes the path absolute and follows links, so that the copies and the
// lock note lie beside the file itself.
func resolve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, nil
	}
	return real, err
}

// prepare makes sure that there is the frame of a register at path, creating it
// if asked. A register that was lost is never begun anew by itself: where
// copies of one lie, the error names the newest.
func prepare(path string, o Options) (created bool, err error) {
	err = inspect(path)
	var missing *MissingError
	if !errors.As(err, &missing) {
		return false, withSnapshot(path, err)
	}
	if len(Snapshots(path)) > 0 {
		missing.Copy = newestVerified(path)
		return false, missing
	}
	if hasLog(path) {
		missing.Log = logPath(path)
		return false, missing
	}
	if !o.Create || o.ReadOnly {
		return false, missing
	}
	return true, create(path)
}

// withSnapshot turns a head that cannot be read into a DamagedError.
func withSnapshot(path string, err error) error {
	var unfit *NotDatabaseError
	if errors.As(err, &unfit) {
		switch unfit.Why {
		case IsEmpty, IsForeign, IsTruncated, IsDamaged:
			v := Verdict{Unfit: unfit.Why, Damages: []Damage{{What: BadHead}}}
			return &DamagedError{Path: path, Verdict: v, Snapshot: newestVerified(path)}
		}
	}
	return err
}

// open locks the file, verifies it unless trusted, and maps it. A reader that
// finds a writer in the way takes the newest copy instead.
func (s *Store) open(trusted bool) (err error) {
	err = s.openFile(s.path, trusted)
	if !errors.Is(err, berrors.ErrTimeout) {
		return err
	}
	locked := &LockedError{Path: s.path, Holder: readNote(s.path)}
	if !s.opt.ReadOnly {
		return locked
	}
	for _, c := range rankedByLogs(s.path) {
		if s.openFile(c.Path, false) == nil {
			s.asOf = c.At
			return nil
		}
	}
	return locked
}

func (s *Store) openFile(path string, trusted bool) error {
	m, err := lockFile(path, s.opt)
	if err != nil {
		return err
	}
	s.heads = 2 // what is trusted was left so
	if !trusted {
		v, err := verifyFile(m.file, nil)
		s.heads = v.Heads
		if err == nil {
			err = s.damaged(v)
		}
		if err != nil {
			return errors.Join(err, m.file.Close())
		}
	}
	if err := m.mmap(path, s.opt); err != nil {
		return err
	}
	s.swapping.Lock()
	defer s.swapping.Unlock()
	s.bolt, s.handle = m.bolt, m.file
	return nil
}

// reopen closes the file and opens it as a new start would.
func (s *Store) reopen() error {
	s.swapping.Lock()
	err := s.bolt.Close()
	s.swapping.Unlock()
	return errors.Join(err, s.openFile(s.path, false))
}

// A mapping is a file that is locked and then mapped by bbolt.
type mapping struct {
	file *os.File
	bolt *bolt.DB
}

// mmap gives the locked file to bbolt, which must never create one. What bbolt
// does over a damaged file becomes an error, and the lock is let go.
func (m *mapping) mmap(path string, o Options) (err error) {
	defer catchFaults()()
	defer func() {
		if r := recover(); r != nil {
			why, ours := asFault(r)
			if !ours {
				panic(r)
			}
			_ = m.file.Close()
			err = &NotDatabaseError{Path: path, Why: IsDamaged, Err: why}
		}
	}()
	m.bolt, err = bolt.Open(path, 0o600, &bolt.Options{
		Timeout: lockWait, ReadOnly: o.ReadOnly, NoSync: o.NoSync, MaxSize: int(o.MaxSize), FreelistType: bolt.FreelistMapType,
		OpenFile: func(string, int, os.FileMode) (*os.File, error) { return m.file, handOver(m.file) },
	})
	for _, damage := range []error{berrors.ErrInvalid, berrors.ErrChecksum, berrors.ErrVersionMismatch} {
		if errors.Is(err, damage) {
			return &NotDatabaseError{Path: path, Why: IsDamaged, Err: err}
		}
	}
	return err
}

// lockFile opens a file and takes the lock that bbolt will hold on it, so that
// nobody writes in it from its verification on.
func lockFile(path string, o Options) (*mapping, error) {
	flag, openFile := os.O_RDWR, o.OpenFile
	if o.ReadOnly {
		flag = os.O_RDONLY
	}
	if openFile == nil {
		openFile = os.OpenFile
	}
	f, err := openFile(path, flag, 0o600)
	if err != nil {
		return nil, err
	}
	until := time.Now().Add(lockWait)
	for {
		held, err := tryLock(f, !o.ReadOnly)
		switch {
		case err != nil:
			return nil, errors.Join(err, f.Close())
		case held:
			return &mapping{file: f}, nil
		case time.Now().After(until):
			return nil, errors.Join(berrors.ErrTimeout, f.Close())
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// begin does what comes with starting to write: rights, lock note, migration,
// the change log, the snapshot of the day.
func (s *Store) begin(created, trusted bool, end logEnd) error {
	schema, err := s.schema()
	if err != nil {
		return err
	}
	if s.ReadOnly() {
		if schema < Schema {
			return &OlderError{Path: s.path, Schema: schema, Known: Schema}
		}
		err := s.learnSeq()
		s.mindHeads()
		if !trusted {
			s.mindLog()
		}
		s.startBehind(trusted && err == nil)
		return err
	}
	if err := s.takeOver(); err != nil {
		return err
	}
	if schema < Schema {
		if err := s.migrate(schema); err != nil {
			return err
		}
		trusted = false
	}
	if err := s.learnSeq(); err != nil {
		return err
	}
	s.mindHeads()
	if err := s.mindIDs(trusted); err != nil {
		return err
	}
	if err := s.openLog(trusted, end); s.needsLog(err) {
		return err
	} else if err != nil {
		s.logWritten(err)
	}
	s.startBehind(trusted)
	if !trusted && !created {
		s.daily()
	}
	return nil
}

// takeOver makes the file ours: identity, rights, lock note, litter of crashes.
func (s *Store) takeOver() (err error) {
	if s.file, err = os.Stat(s.path); err != nil {
		return err
	}
	if err := s.tighten(); err != nil {
		return err
	}
	_ = os.Remove(cleanPath(s.path))
	s.note = writeNote(s.path, s.Now())
	sweep(s.path)
	s.sweepWay()
	return nil
}

func (s *Store) startBehind(trusted bool) {
	if trusted {
		s.behind.begin()
		go s.verifyBehind()
	}
}

// learnSeq reads the number of the newest entry.
func (s *Store) learnSeq() error {
	return s.read(func(v view) error {
		last, err := v.last()
		s.seq.Store(last.Seq)
		s.opened = last.Seq
		return err
	})
}

// tighten takes the rights of others on the file away.
func (s *Store) tighten() error {
	if s.file.Mode().Perm() == 0o600 {
		return nil
	}
	return os.Chmod(s.path, 0o600)
}

// sweep removes what an interrupted copy left beside the file. Whoever calls it
// holds the lock, so nobody is making one.
func sweep(path string) {
	left, _ := filepath.Glob(escapeGlob(path) + tempMark + "*")
	inside, _ := filepath.Glob(filepath.Join(escapeGlob(copiesFolder(path)), "*"+tempMark+"*"))
	logs, _ := filepath.Glob(escapeGlob(logPath(path)) + tempMark + "*")
	originals, _ := filepath.Glob(filepath.Join(escapeGlob(OriginalsOf(path).dir), escapeGlob(filepath.Base(path))+tempMark+"*"))
	for _, f := range slices.Concat(left, inside, logs, originals) {
		_ = os.Remove(f)
	}
}
