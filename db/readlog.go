package db

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
)

// A logFile is a change log that was read.
type logFile struct {
	head  logHead
	ok    bool   // the head could be read
	last  uint64 // number of the last line that could be read; that of the head if none
	good  int64  // bytes up to there
	size  int64
	ended bool // what follows is at most one line that was cut short
}

// readLog reads a log and calls f with every entry in it, in order. It stops
// before the first line that is not whole or does not follow on the one before.
func readLog(path string, f func(e logEntry) error) (l logFile, err error) {
	file, err := os.Open(path)
	if err != nil {
		return l, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return l, err
	}
	l.size = info.Size()
	r := bufio.NewReaderSize(file, 1<<16)
	line, err := r.ReadBytes('\n')
	if l.head, l.ok = parseLogHead(bytes.TrimSuffix(line, []byte("\n"))); !l.ok || err != nil {
		l.ok = false
		return l, nil
	}
	l.good, l.last = int64(len(line)), l.head.Seq
	for {
		line, err := r.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return l, err
		}
		e, ok := l.parse(line)
		if !ok {
			_, more := r.Peek(1)
			l.ended = err == io.EOF || errors.Is(more, io.EOF)
			return l, nil
		}
		if err := f(e); err != nil {
			return l, err
		}
		l.good, l.last = l.good+int64(len(line)), e.Seq
	}
}

// A logEntry is an entry of a log with the bytes that the journal has of it.
type logEntry struct {
	Entry
	payload []byte
}

func (l *logFile) parse(line []byte) (e logEntry, ok bool) {
	line, whole := bytes.CutSuffix(line, []byte("\n"))
	sum, value, ok := parseLogLine("entry", line)
	if !whole || !ok || logSum(l.head.Register, value) != sum || json.Unmarshal(value, &e.Entry) != nil {
		return e, false
	}
	e.payload = value
	return e, e.Seq == l.last+1
}

// hasLog reports whether a log with changes lies beside a path.
func hasLog(path string) bool {
	l, err := readLog(logPath(path), func(logEntry) error { return nil })
	return err == nil && (!l.ok || l.last > l.head.Seq || l.head.Seq > 0)
}
