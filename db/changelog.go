package db

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"congvan/model"
)

// The change log is the second witness: a text file beside the register with
// one line for each change, forced to the disk before a change counts as saved.
// A disk that lost what it had confirmed shows in it, and what was lost can be
// done again. Its first line tells of which register it is and from where it
// starts; each further line holds an entry of the journal as it is stored:
//
//	{"crc":"0a1b2c3d","log":{"version":1,"register":"…","seq":41,…}}
//	{"crc":"4d5e6f70","entry":{"seq":42,"at":"2021-02-05T12:00","action":"mark",…}}
//
// The checksum is CRC-32C over the number of the register and the value. A new
// log begins at each snapshot; the one before is kept until the next.
type changeLog struct {
	f    *os.File // nil where none is kept
	head logHead
	seq  uint64 // of the last line; that of the head where there is none
	size int64
}

// A logHead is the first line of a log.
type logHead struct {
	Version  int           `json:"version"`
	Schema   int           `json:"schema"`
	Register string        `json:"register"` // decimal
	Seq      uint64        `json:"seq"`      // the log begins after this entry
	Last     string        `json:"last"`     // checksum of that entry; empty for none
	Snapshot string        `json:"snapshot"` // name of the snapshot of that moment, in the backups folder; may be empty
	At       model.Instant `json:"at"`
}

// A logEnd is where a log ended when the file was closed.
type logEnd struct {
	Size int64  `json:"size"`
	Seq  uint64 `json:"seq"`
}

const logVersion = 1

func logPath(path string) string { return path + ".log" }

// formerLog is the log before the present one.
func formerLog(path string) string { return path + ".log.old" }

func (l *changeLog) end() logEnd {
	if l.f == nil {
		return logEnd{}
	}
	return logEnd{Size: l.size, Seq: l.seq}
}

func (l *changeLog) close() error {
	if l.f == nil {
		return nil
	}
	f := l.f
	l.f = nil
	return f.Close()
}

// write puts lines at the end and waits for the disk. What could not be written
// whole is cut off again.
func (l *changeLog) write(seq uint64, lines []byte) error {
	_, err := l.f.WriteAt(lines, l.size)
	if err == nil {
		err = l.f.Sync()
	}
	if err != nil {
		return errors.Join(err, l.f.Truncate(l.size))
	}
	l.size += int64(len(lines))
	l.seq = seq
	return nil
}

// logSum is the checksum of a line.
func logSum(register string, value []byte) uint32 {
	sum := crc32.Update(0, castagnoli, []byte(register))
	return crc32.Update(sum, castagnoli, value)
}

func logLine(kind, register string, value []byte) []byte {
	line := fmt.Appendf(nil, `{"crc":"%08x","%s":`, logSum(register, value), kind)
	return append(append(line, value...), '}', '\n')
}

// parseLogLine reads a line without its end; ok is false for a damaged one.
func parseLogLine(kind string, line []byte) (sum uint32, value []byte, ok bool) {
	const before = len(`{"crc":"`)
	middle := `","` + kind + `":`
	if len(line) < before+8+len(middle)+1 || !bytes.HasPrefix(line, []byte(`{"crc":"`)) || line[len(line)-1] != '}' {
		return 0, nil, false
	}
	n, err := strconv.ParseUint(string(line[before:before+8]), 16, 32)
	rest, found := bytes.CutPrefix(line[before+8:len(line)-1], []byte(middle))
	return uint32(n), rest, err == nil && found
}

func parseLogHead(line []byte) (h logHead, ok bool) {
	sum, value, ok := parseLogLine("log", line)
	if !ok || json.Unmarshal(value, &h) != nil || logSum(h.Register, value) != sum {
		return logHead{}, false
	}
	return h, h.Version == logVersion
}

// lastSum is what a head says of the entry that it starts after.
func lastSum(payload []byte) string {
	if payload == nil {
		return ""
	}
	return fmt.Sprintf("%08x", crc32.Checksum(payload, castagnoli))
}

// beginLog begins a log after an entry, with the entries that have come since,
// and keeps the one before.
func (s *Store) beginLog(snapshot string, seq uint64, since [][]byte) error {
	head := logHead{Version: logVersion, Schema: Schema, Seq: seq, Snapshot: snapshot, At: s.Now()}
	err := s.read(func(v view) error {
		register, err := v.meta(metaRegister)
		if err != nil {
			return err
		}
		payload, err := v.get(bucketJournal, idKey(seq))
		head.Register, head.Last = strconv.FormatUint(register, 10), lastSum(payload)
		return err
	})
	if err != nil {
		return err
	}
	value, err := encode(head)
	if err != nil {
		return err
	}
	lines := logLine("log", head.Register, value)
	for _, payload := range since {
		lines = append(lines, logLine("entry", head.Register, payload)...)
	}
	return s.changeLogs(head, seq+uint64(len(since)), lines)
}

// changeLogs puts a new log in the place of the present one, which becomes the
// one before.
func (s *Store) changeLogs(head logHead, seq uint64, lines []byte) error {
	path := logPath(s.path)
	temp, err := tempBeside(path)
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := fill(temp, func(w io.Writer) error { _, err := w.Write(lines); return err }); err != nil {
		return err
	}
	if err := s.journal.close(); err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		if err := rename(path, formerLog(s.path)); err != nil {
			return err
		}
	}
	if err := rename(temp.Name(), path); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	s.journal = changeLog{f: f, head: head, seq: seq, size: int64(len(lines))}
	return syncFolder(filepath.Dir(path))
}

// log brings what a change wrote to the change log. The change is saved by now:
// if the log cannot be written, that is told apart, and the next change brings
// it up to date.
func (s *Store) log(t *txn) {
	if s.opt.NoSync || t.seq == 0 || t.logged {
		return
	}
	var err error
	switch {
	case t.opaque:
		err = s.beginLog("", t.seq, nil)
	case s.journal.f == nil || s.LogError() != nil || s.journal.seq+uint64(len(t.entries)) != t.seq:
		err = s.catchUp()
	default:
		var lines []byte
		for _, payload := range t.entries {
			lines = append(lines, logLine("entry", s.journal.head.Register, payload)...)
		}
		err = s.journal.write(t.seq, lines)
	}
	s.logWritten(err)
}

// logWritten keeps what came of writing the log, and tells when it begins to
// fail.
func (s *Store) logWritten(err error) {
	if faultyIgnoreLog {
		err = nil
	}
	if err != nil && s.LogError() == nil {
		s.tell(Note{Kind: LogFailed, Path: logPath(s.path), At: s.Now()})
	}
	s.telling.Lock()
	defer s.telling.Unlock()
	s.logErr = err
}

// LogError returns what keeps the change log from being written; nil if
// nothing does.
func (s *Store) LogError() error {
	s.telling.Lock()
	defer s.telling.Unlock()
	return s.logErr
}

// catchUp adds the entries of the journal that the log lacks, or begins a log
// where an entry does not tell all it did, or where there is none: that one
// follows on the last that was open.
func (s *Store) catchUp() error {
	if s.journal.f == nil && s.journal.head.Version == 0 {
		return s.beginLog("", s.Seq(), nil)
	}
	payloads, whole, err := s.entriesAfter(s.journal.seq)
	switch {
	case err != nil:
		return err
	case !whole:
		return s.beginLog("", s.Seq(), nil)
	case s.journal.f == nil:
		return s.beginLog("", s.journal.seq, payloads)
	case len(payloads) == 0:
		return nil
	}
	var lines []byte
	for _, p := range payloads {
		lines = append(lines, logLine("entry", s.journal.head.Register, p)...)
	}
	return s.journal.write(s.journal.seq+uint64(len(payloads)), lines)
}

// entriesAfter returns the journal after an entry; whole is false if one of its
// entries does not list its changes.
func (s *Store) entriesAfter(seq uint64) (payloads [][]byte, whole bool, err error) {
	whole = true
	err = s.read(func(v view) error {
		c := v.bucket(bucketJournal).Cursor()
		for k, value := c.Seek(idKey(seq + 1)); k != nil; k, value = c.Next() {
			payload, err := unseal(bucketJournal, k, value)
			if err != nil {
				return err
			}
			seq++
			var e Entry
			if err := decode(bucketJournal, k, payload, &e); err != nil {
				return err
			}
			whole = whole && e.Seq == seq && e.Action != ActionSeed
			payloads = append(payloads, bytes.Clone(payload))
		}
		return nil
	})
	return payloads, whole, err
}
