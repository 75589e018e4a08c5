//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"congvan/db"
)

// A picture is what a register holds: its records by "kind key", and its
// journal.
type picture struct {
	Records map[string]string
	Entries map[uint64]db.Entry
	Seq     uint64
}

// kinds tells how exports call the records of a bucket.
var kinds = map[string]string{
	"office": "office", "units": "unit", "groups": "group", "directives": "directive",
	"texts": "text", "marks": "mark", "readings": "reading", "activities": "activity", "indicators": "indicator", "targets": "target", "printed": "printed",
}

// look takes a picture of an open register.
func look(s *db.Store) (p picture, err error) {
	var buf bytes.Buffer
	if err := s.Export(&buf); err != nil {
		return p, err
	}
	return develop(buf.Bytes())
}

// develop makes a picture of an export.
func develop(export []byte) (p picture, err error) {
	p = picture{Records: map[string]string{}, Entries: map[uint64]db.Entry{}}
	for l := range bytes.Lines(export) {
		var line struct {
			Kind, Key string
			Value     json.RawMessage
		}
		if err := json.Unmarshal(l, &line); err != nil {
			return p, err
		}
		switch line.Kind {
		case "":
		case "journal":
			var e db.Entry
			if err := json.Unmarshal(line.Value, &e); err != nil {
				return p, err
			}
			p.Entries[e.Seq] = e
			p.Seq = max(p.Seq, e.Seq)
		default:
			p.Records[line.Kind+" "+line.Key] = string(line.Value)
		}
	}
	return p, nil
}

// replayed applies the journal to nothing and says where the records are not
// what comes out: a step that was kept by half.
func (p picture) replayed() string {
	got := map[string]string{}
	for seq := uint64(1); seq <= p.Seq; seq++ {
		e, ok := p.Entries[seq]
		if !ok {
			return fmt.Sprintf("entry %d is missing", seq)
		}
		for _, c := range e.Changes {
			key := kinds[c.Bucket] + " " + c.Key
			if got[key] != string(c.Before) {
				return fmt.Sprintf("entry %d: %s was another", seq, key)
			}
			if got[key] = string(c.After); c.After == nil {
				delete(got, key)
			}
		}
	}
	return differ(got, p.Records)
}

// differ names the first record in which two registers differ.
func differ(a, b map[string]string) string {
	for k, v := range a {
		if b[k] != v {
			return k + " differs"
		}
	}
	for k := range b {
		if _, ok := a[k]; !ok {
			return k + " is too many"
		}
	}
	return ""
}

// An account is what a worker said before it was killed.
type account struct {
	began  bool
	opened uint64            // the journal at the start
	sums   map[uint64]uint32 // of the steps that were called saved
	last   uint64
	copied uint64   // the newest step that a snapshot was called made of
	notes  []string // of what was found and mended
	others []string // refusals and the like
	bye    bool
}

func listen(lines []string) account {
	a := account{sums: map[uint64]uint32{}}
	for _, l := range lines {
		word, rest, _ := strings.Cut(l, " ")
		switch word {
		case "open":
			a.began = true
			a.opened, _ = strconv.ParseUint(rest, 10, 64)
			a.last = max(a.last, a.opened)
		case "saved":
			var seq uint64
			var crc uint32
			if n, _ := fmt.Sscan(rest, &seq, &crc); n == 2 { // else the line was cut by the kill
				a.sums[seq] = crc
				a.last = max(a.last, seq)
			}
		case "promised":
			seq, _ := strconv.ParseUint(rest, 10, 64)
			a.last = max(a.last, seq)
		case "note":
			a.notes = append(a.notes, rest)
		case "copied":
			seq, _ := strconv.ParseUint(rest, 10, 64)
			a.copied = max(a.copied, seq)
		case "go", "same":
		case "bye":
			a.bye = true
		default:
			a.others = append(a.others, l)
		}
	}
	return a
}

// survived checks a register after its worker died: all that was called saved
// is there as it was, at most one step more, and nothing by half.
func (t *trial) survived(a account, slack uint64) (p picture, ok bool) {
	t.copiesReach(a.copied)
	s, err := t.openAgain()
	if err != nil {
		t.miss("lost", "trial %d: does not open: %v", t.i, err)
		return p, false
	}
	defer s.Close()
	t.scares(s)
	if p, err = look(s); err != nil {
		t.miss("lost", "trial %d: cannot be read: %v", t.i, err)
		return p, false
	}
	ok = true
	for seq, crc := range a.sums {
		if e, there := p.Entries[seq]; !there || sum(e) != crc {
			t.miss("lost", "trial %d: step %d was called saved and is not there", t.i, seq)
			ok = false
			break
		}
	}
	if p.Seq < a.last || p.Seq > a.last+slack {
		t.miss("lost", "trial %d: journal at %d, told %d", t.i, p.Seq, a.last)
		ok = false
	}
	if p.Seq > a.last {
		t.tell("kept without being told", 1)
	}
	if why := p.replayed(); why != "" {
		t.miss("half", "trial %d: %s", t.i, why)
		ok = false
	}
	return p, t.checked(s) && ok
}

// scares counts notes that an honest disk gives no reason for.
func (t *trial) scares(s *db.Store) {
	for _, n := range s.Recovered() {
		switch n.Kind {
		case db.CaughtUp, db.TornLog:
			t.tell(string(n.Kind), 1)
		default:
			t.miss("false alarms", "trial %d: %s, %d changes", t.i, n.Kind, n.N)
		}
	}
}

func (t *trial) checked(s *db.Store) bool {
	rep, err := s.Check()
	if err == nil && len(rep.Problems) == 0 {
		return true
	}
	t.miss("damaged", "trial %d: %v %v", t.i, err, rep.Problems)
	return false
}
