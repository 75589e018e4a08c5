package db

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// openLog holds the change log against the journal and makes them agree, each
// by what only the other has. Where the file was closed in order and has not
// been touched since, the log is only opened.
func (s *Store) openLog(trusted bool, end logEnd) error {
	if s.opt.NoSync {
		return nil
	}
	path := logPath(s.path)
	if trusted && end.Seq == s.Seq() {
		return s.resume(path, end)
	}
	l, err := readLog(path, func(logEntry) error { return nil })
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s.beginLog("", s.Seq(), nil)
	case err != nil:
		return err
	case !l.ok && l.size > 0:
		if err := s.putAside(TornLog, path); err != nil {
			return err
		}
		return s.beginLog("", s.Seq(), nil)
	case !l.ok:
		return s.beginLog("", s.Seq(), nil)
	}
	ours, err := s.sameHistory(l)
	if err != nil {
		return err
	}
	switch {
	case ours && s.Seq() >= l.head.Seq:
		return s.agree(l)
	case ours:
		return s.fallenBack(l)
	case l.last > 0:
		if err := s.putAside(ForeignLog, path); err != nil {
			return err
		}
	}
	return s.beginLog("", s.Seq(), nil)
}

// mindHeads says so where one head of the file cannot be read, as after a power
// cut, and no log beside it tells whether the other is the newest.
func (s *Store) mindHeads() {
	if s.heads != 1 || s.asOf != 0 {
		return
	}
	l, err := readLog(logPath(s.path), func(logEntry) error { return nil })
	if err == nil && l.ok && l.good == l.size && l.last >= s.Seq() {
		if same, err := s.sameHistory(l); err == nil && same {
			return
		}
	}
	s.tell(Note{Kind: OneHead})
}

// mindLog says so where the log beside a file that is only read has more.
func (s *Store) mindLog() {
	if s.asOf != 0 {
		return
	}
	l, err := readLog(logPath(s.path), func(logEntry) error { return nil })
	if err != nil || !l.ok || l.last <= s.Seq() {
		return
	}
	if same, err := s.sameHistory(l); err == nil && same {
		s.tell(Note{Kind: Lagging, N: int(l.last - s.Seq())})
	}
}

// resume goes on with a log that is known to agree.
func (s *Store) resume(path string, end logEnd) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	line := make([]byte, 4096)
	n, _ := f.ReadAt(line, 0)
	line, _, _ = bytes.Cut(line[:n], []byte("\n"))
	head, ok := parseLogHead(line)
	if !ok {
		return errors.Join(f.Close(), s.openLog(false, end))
	}
	s.journal = changeLog{f: f, head: head, seq: end.Seq, size: end.Size}
	return nil
}

// sameHistory reports whether a log belongs to this register, and whether the
// newest entry that both have is the same in both.
func (s *Store) sameHistory(l logFile) (same bool, err error) {
	at := min(s.Seq(), l.last)
	if at < l.head.Seq {
		at = 0 // the file is older than the log: nothing to compare
	}
	var stored []byte
	err = s.read(func(v view) error {
		register, err := v.meta(metaRegister)
		same = strconv.FormatUint(register, 10) == l.head.Register
		if err != nil || at == 0 {
			return err
		}
		payload, err := v.get(bucketJournal, idKey(at))
		stored = bytes.Clone(payload)
		return err
	})
	if err != nil || !same || at == 0 {
		return same, err
	}
	if at == l.head.Seq {
		return lastSum(stored) == l.head.Last, nil
	}
	_, err = readLog(logPath(s.path), func(e logEntry) error {
		if e.Seq == at {
			same = bytes.Equal(e.payload, stored)
		}
		return nil
	})
	return same, err
}

// agree cuts off what cannot be read of the log, does again what the file lacks
// and adds what the log lacks.
func (s *Store) agree(l logFile) error {
	path := logPath(s.path)
	if l.last > s.Seq() {
		if err := s.replay(path); contradicts(err) {
			return errors.Join(s.putAside(ForeignLog, path), s.beginLog("", s.Seq(), nil))
		} else if err != nil {
			return fmt.Errorf("%w: %w", errNotReplayed, err)
		}
	}
	if l.good < l.size {
		if err := s.cut(path, l); err != nil {
			return err
		}
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	s.journal = changeLog{f: f, head: l.head, seq: l.last, size: l.good}
	if missing := s.Seq() - min(l.last, s.Seq()); missing > 0 {
		s.tell(Note{Kind: CaughtUp, N: int(missing)})
	}
	return s.catchUp()
}

// cut shortens a log to what can be read; more than a last line that was cut
// short is kept.
func (s *Store) cut(path string, l logFile) error {
	if !l.ended {
		kept, err := unusedName(path+".torn-"+s.stamp(), "")
		if err != nil {
			return err
		}
		err = WriteFile(kept, false, func(w io.Writer) error { return copyAfter(path, l.good, w) })
		if err != nil {
			return err
		}
		s.tell(Note{Kind: TornLog, Path: kept})
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(f.Truncate(l.good), f.Sync(), f.Close())
}

func copyAfter(path string, from int64, w io.Writer) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Seek(from, io.SeekStart); err != nil {
		return err
	}
	_, err = io.Copy(w, f)
	return err
}

// putAside gives a log that is of no use here another name.
func (s *Store) putAside(kind NoteKind, path string) error {
	kept, err := unusedName(path+".aside-"+s.stamp(), "")
	if err != nil {
		return err
	}
	if err := rename(path, kept); err != nil {
		return err
	}
	s.tell(Note{Kind: kind, Path: kept})
	return nil
}

func (s *Store) stamp() string { return s.Now().Time().Format(stampLayout) }

// replay does the changes of a log again that the file lost.
func (s *Store) replay(path string) error {
	n := 0
	var at Note
	err := s.transact(nil, func(t *txn) error {
		from := s.Seq()
		_, err := readLog(path, func(e logEntry) error {
			if e.Seq <= from {
				return nil
			}
			n, at.At = n+1, e.At
			return t.again(e)
		})
		if err != nil {
			return err
		}
		t.settle()
		t.anew, t.logged = true, true
		t.entries, t.seq = nil, from
		if err := t.reindex(t.touched()); err != nil {
			return err
		}
		t.seq = from + uint64(n)
		return nil
	})
	if err == nil && n > 0 {
		s.tell(Note{Kind: Replayed, N: n, At: at.At})
	}
	return err
}

// again does the changes of an entry and puts it into the journal as it was.
func (t *txn) again(e logEntry) error {
	if err := t.fits(e); err != nil {
		return err
	}
	ids := highestIDs{}
	for _, c := range e.Changes {
		key, _ := parseKey(c.Bucket, c.Key)
		if err := t.write(c.Bucket, key, bytes.Clone(c.After)); err != nil {
			return err
		}
		ids.see(c.Bucket, c.Key)
	}
	for _, name := range numbered {
		last, err := t.meta(metaSeq + name)
		if err != nil {
			return err
		}
		if ids[name] > last {
			if err := t.setMeta(metaSeq+name, ids[name]); err != nil {
				return err
			}
		}
	}
	return t.enter(e.Seq, e.payload)
}

// fits reports what keeps the changes of an entry from being done: each record
// must be as it was before.
func (t *txn) fits(e logEntry) error {
	for _, c := range e.Changes {
		key, ok := parseKey(c.Bucket, c.Key)
		if !ok || !isRecordBucket(c.Bucket) {
			return &CorruptError{Bucket: bucketJournal, Key: utoa(e.Seq)}
		}
		now, err := t.get(c.Bucket, key)
		if err != nil {
			return err
		}
		if !bytes.Equal(now, c.Before) {
			return &ConflictError{Seq: e.Seq, Bucket: c.Bucket, Key: c.Key}
		}
	}
	return nil
}

// contradicts reports whether a log cannot be about this register.
func contradicts(err error) bool {
	var conflict *ConflictError
	var corrupt *CorruptError
	return errors.As(err, &conflict) || errors.As(err, &corrupt)
}

// errFellBack says that the file is older than what the log beside it begins
// with; the way on leads over a rescue.
var errFellBack = errors.New("the file has fallen back")

// fallenBack deals with a file that is older than the beginning of the log: the
// log before may bridge the gap.
func (s *Store) fallenBack(l logFile) error {
	former := formerLog(s.path)
	old, err := readLog(former, func(logEntry) error { return nil })
	if err != nil || !old.ok || old.head.Register != l.head.Register || old.head.Seq > s.Seq() || old.last < l.head.Seq {
		return errFellBack
	}
	if err := s.replay(former); err != nil {
		return errFellBack
	}
	if same, err := s.sameHistory(l); err != nil || !same {
		return errFellBack
	}
	return s.agree(l)
}

// errNotReplayed says that the log has changes that the file lacks and refuses.
var errNotReplayed = errors.New("the change log could not be replayed")

// needsLog reports whether what befell the log keeps a sound file from being
// opened: what it lost is in there, or it cannot be read itself. Any other
// trouble of a log is told and passes.
func (s *Store) needsLog(err error) bool {
	return errors.Is(err, errFellBack) || errors.Is(err, errNotReplayed) || s.fault.Load()
}

// rebuild puts a rescued register in the place of a file that has fallen back,
// if nothing is missing of what came after.
func (s *Store) rebuild() error {
	temp := filepath.Join(filepath.Dir(s.path), filepath.Base(s.path)+tempMark+"rebuilt")
	_ = os.Remove(temp)
	defer os.Remove(temp)
	r, err := rescue(s.path, temp)
	if err != nil {
		return err
	}
	if !r.Complete {
		v := Verdict{Damages: []Damage{{What: FellBack}}}
		return &DamagedError{Path: s.path, Verdict: v, Snapshot: newestVerified(s.path)}
	}
	kept, err := keepAs(s.path, "before-rebuild", s.Now())
	if err != nil {
		return err
	}
	s.tell(Note{Kind: Rebuilt, N: r.Replayed, Path: kept})
	return putInPlace(temp, s.path)
}
