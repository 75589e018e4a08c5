package db

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// maxLine is the longest line that Load takes, bytes. A directive's text, the
// longest value, is far below it.
const maxLine = 64 << 20

// Load reads what Export wrote into an empty register, whole or not at all. The
// journal comes along: steps taken back before can still be repeated. Errors:
// NotEmptyError, NewerError, LoadError.
func (s *Store) Load(r io.Reader) error {
	return s.update(nil, func(t *txn) error {
		for _, name := range exported() {
			if k, _ := t.bucket(name).Cursor().First(); k != nil {
				return &NotEmptyError{Path: s.path}
			}
		}
		l := newLoader(t)
		if err := l.readAll(r); err != nil {
			return err
		}
		return l.finish()
	})
}

// A loader is an export being read.
type loader struct {
	t     *txn
	n     int    // the line being read
	early []spot // records that name what has not come yet, if it comes at all
	ids   highestIDs
	seq   uint64
}

func newLoader(t *txn) loader {
	t.known = map[string]map[uint64]bool{bucketUnits: {}, bucketDirectives: {}}
	for _, name := range grownAtEnd {
		t.bucket(name).FillPercent = seedFill
	}
	return loader{t: t, ids: highestIDs{}}
}

// A spot remembers which line a record came from.
type spot struct {
	line   int
	bucket string
	key    []byte
}

func (l *loader) bad(fault LoadFault, format string, args ...any) error {
	return &LoadError{Line: l.n, Fault: fault, Why: fmt.Sprintf(format, args...)}
}

func (l *loader) readAll(r io.Reader) error {
	b := bufio.NewScanner(r)
	b.Buffer(make([]byte, 64<<10), maxLine)
	for b.Scan() {
		l.n++
		var err error
		if l.n == 1 {
			err = l.header(b.Bytes())
		} else {
			err = l.take(b.Bytes())
		}
		if err != nil {
			return err
		}
	}
	if err := b.Err(); errors.Is(err, bufio.ErrTooLong) {
		l.n++
		return l.bad(LongLine, "longer than %d bytes", maxLine)
	} else if err != nil {
		return err
	}
	if l.n == 0 {
		l.n = 1
		return l.bad(NoExport, "the file is empty")
	}
	return nil
}

func (l *loader) header(b []byte) error {
	var h header
	if err := strictly(b, &h); err != nil || h.Congvan == 0 {
		return l.bad(NoExport, "not the first line of an export")
	}
	if h.Congvan > exportVersion || h.Schema > Schema {
		return &NewerError{Path: l.t.s.path, Schema: h.Schema, Known: Schema}
	}
	return nil
}

// take stores the record of one line.
func (l *loader) take(b []byte) error {
	ln, ok := quickLine(b)
	if !ok {
		if err := strictly(b, &ln); err != nil {
			return l.bad(BadLine, "%v", err)
		}
	}
	bucket := bucketOf[ln.Kind]
	key, ok := parseKey(bucket, ln.Key)
	switch {
	case bucket == "":
		return l.bad(StrangeKind, "unknown kind %q", ln.Kind)
	case !ok:
		return l.bad(BadKey, "no %s can have the key %q", ln.Kind, ln.Key)
	case l.t.bucket(bucket).Get(key) != nil:
		return l.bad(DoubledKey, "%s %s comes twice", ln.Kind, ln.Key)
	}
	record := newRecord(bucket)
	if err := strictly(ln.Value, record); err != nil {
		return l.bad(BadLine, "%v", err)
	}
	payload, err := encode(record)
	if err != nil {
		return l.bad(BadLine, "%v", err)
	}
	if err := l.t.fresh(bucket, key, seal(bucket, key, payload)); err != nil {
		return err
	}
	return l.note(bucket, ln.Key, key, record)
}

// quickLine takes a line apart as Export writes it. Whether its value is one is
// left to whoever reads that.
func quickLine(b []byte) (ln line, ok bool) {
	const middle = `,"value":`
	q := quickReader{s: asString(b)}
	if !utf8.Valid(b) || !q.eat(`{"kind":`) {
		return ln, false
	}
	if ln.Kind, ok = q.string(); !ok || !q.eat(`,"key":`) {
		return ln, false
	}
	if ln.Key, ok = q.string(); !ok || !q.eat(middle) || q.s[len(q.s)-1] != '}' {
		return ln, false
	}
	ln.Kind, ln.Key = strings.Clone(ln.Kind), strings.Clone(ln.Key)
	ln.Value = b[q.at : len(b)-1]
	return ln, true
}

// note remembers what is to be done once all is there, and derives what can be
// by now.
func (l *loader) note(bucket, text string, key []byte, record any) error {
	if ids, ok := l.t.known[bucket]; ok {
		ids[keyID(key)] = true
	}
	if l.t.disagreement(bucket, key, record) != "" {
		l.early = append(l.early, spot{l.n, bucket, key})
	}
	l.ids.see(bucket, text)
	switch r := record.(type) {
	case *Entry:
		l.seq = max(l.seq, r.Seq)
		for _, c := range r.Changes {
			l.ids.see(c.Bucket, c.Key)
		}
	case *string:
		if *r != "" {
			return l.t.fresh(bucketFolded, key, searchable(*r))
		}
	}
	return nil
}

// finish checks what the records say of each other, goes on with the ids and
// derives the index.
func (l *loader) finish() error {
	for _, sp := range l.early {
		record := newRecord(sp.bucket)
		payload, err := l.t.get(sp.bucket, sp.key)
		if err != nil {
			return err
		}
		if err := decode(sp.bucket, sp.key, payload, record); err != nil {
			return err
		}
		if why := l.t.disagreement(sp.bucket, sp.key, record); why != "" {
			return &LoadError{Line: sp.line, Fault: FalseLine, Why: fmt.Sprintf("%s %s %s", kindOf[sp.bucket], keyText(sp.bucket, sp.key), why)}
		}
	}
	for _, name := range numbered {
		if err := l.t.setMeta(metaSeq+name, l.ids[name]); err != nil {
			return err
		}
	}
	l.t.seq, l.t.anew, l.t.opaque = l.seq, true, true
	roster, err := l.t.loadRoster()
	if err != nil {
		return err
	}
	if err := l.t.deriveRows(roster, l.t.now); err != nil {
		return err
	}
	return l.t.deriveCuts()
}
