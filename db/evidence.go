package db

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// An ending is how surely a rescue knows which step of the register was the
// last.
type ending int

const (
	endUnknown ending = iota
	endOneStep        // one head cannot be read: there may have been one step more
	endKnown
)

// A source is where an entry of the journal was found; the lower, the better.
type source int

const (
	ofWitness source = iota // a change log, the trees, or a page lost to them
	ofFree                  // a page that the file may have meant to forget
)

// A found entry is one step that something tells of.
type foundEntry struct {
	logEntry
	of source
}

// collect reads the changes after the base: from the logs, from the journal of
// the damaged file, and what those lack from pages astray.
func (r *rescuer) collect() {
	s := &r.salvage
	r.newest = max(r.from, s.seq)
	logged, whole := r.readLog(logPath(r.path)) // before the former, which may be of a past that is none any more
	_, _ = r.readLog(formerLog(r.path))
	s.live(func(bucket string, _, payload []byte) {
		if bucket == bucketJournal {
			r.know(payload, ofWitness)
		}
	})
	switch {
	case whole && logged >= r.newest, s.heads == 2 && s.tellsEnd() && r.newest == s.seq:
		r.end = endKnown
	case s.heads == 1 && s.tellsEnd() && r.newest == s.seq:
		r.end = endOneStep
	}
	if r.givenUp {
		r.end = endUnknown
	}
	r.collectStrays()
}

// readLog takes what a log of this register tells. Last is the step up to which
// it goes; whole is false if some of it cannot be read.
func (r *rescuer) readLog(path string) (last uint64, whole bool) {
	var payloads [][]byte
	l, err := readLog(path, func(e logEntry) error {
		payloads = append(payloads, e.payload)
		return nil
	})
	if err != nil || !l.ok || r.register != 0 && l.head.Register != utoa(r.register) {
		return 0, false
	}
	for _, p := range payloads {
		r.know(p, ofWitness)
	}
	r.newest = max(r.newest, l.last)
	return l.last, l.good == l.size
}

// collectStrays looks for entries in pages that nothing leads to. Those after
// an end that is known were never saved.
func (r *rescuer) collectStrays() {
	end := uint64(math.MaxUint64)
	if r.end == endKnown {
		end = r.newest
	}
	r.salvage.strays(func(free bool, bucket string, key, payload []byte) {
		of := ofWitness
		if free {
			of = ofFree
		}
		switch bucket {
		case bucketJournal:
			if keyID(key) <= end {
				r.know(payload, of)
			}
		case bucketMeta:
			if d, err := parseDigests(payload); string(key) == metaDigests && err == nil && r.end == endUnknown {
				r.newest = max(r.newest, min(end, d[bucketJournal].N))
			}
		}
	})
}

func (r *rescuer) know(payload []byte, of source) {
	e, ok := parseJournal(payload)
	if !ok {
		return
	}
	r.newest = max(r.newest, e.Seq)
	if had, known := r.entries[e.Seq]; e.Seq > r.seq && (!known || of < had.of) {
		e.payload = bytes.Clone(payload)
		r.entries[e.Seq] = foundEntry{e, of}
	}
}

// prove holds the entries found, after those of the base, against the digest
// of the journal.
func (r *rescuer) prove(b *bolt.DB) error {
	s := &r.salvage
	if s.dated == nil {
		return nil
	}
	var sum Digest
	err := b.View(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(bucketJournal)).ForEach(func(k, value []byte) error {
			sum.add(k, value)
			return nil
		})
	})
	for seq, e := range r.entries {
		if seq <= s.seq {
			key := idKey(seq)
			sum.add(key, seal(bucketJournal, key, e.payload))
		}
	}
	r.proven = sum == s.dated[bucketJournal]
	return err
}

// has reports whether a step is known beyond doubt.
func (r *rescuer) has(seq uint64) bool {
	e, ok := r.entries[seq]
	return seq <= r.from || r.proven && seq <= r.salvage.seq || ok && e.of == ofWitness
}

// gap is the newest step up to limit that is not known, 0 for none.
func (r *rescuer) gap(limit uint64) uint64 {
	for seq := limit; seq > r.from && !(r.proven && seq <= r.salvage.seq); seq-- {
		if !r.has(seq) {
			return seq
		}
	}
	return 0
}

// lastGap is the newest step that is lost. One that was found astray after the
// end of the file is not: the rows that it tells of are doubtful, no others.
func (r *rescuer) lastGap() uint64 {
	limit := r.newest
	for r.end == endOneStep && limit > r.salvage.seq && r.entries[limit].Seq > 0 {
		limit--
	}
	return r.gap(limit)
}

// doubtSteps lists the steps that are lost or were found astray, and the end if it may not be one.
func (r *rescuer) doubtSteps() {
	last := r.from
	if r.proven {
		last = max(last, r.salvage.seq)
	}
	for _, seq := range append(slices.Sorted(maps.Keys(r.entries)), r.newest+1) {
		switch {
		case seq == last+2:
			r.doubtKey(bucketJournal, utoa(last+1), LostRow)
		case seq > last+2:
			r.doubtKey(bucketJournal, fmt.Sprintf("%d–%d", last+1, seq-1), LostRow)
		}
		last = max(last, seq)
		if seq > r.seq && seq <= r.newest && !r.has(seq) {
			r.doubtKey(bucketJournal, utoa(seq), StrayRow)
		}
	}
	if r.end == endUnknown || r.end == endOneStep && r.newest == r.salvage.seq {
		r.doubtKey(bucketJournal, utoa(r.newest), LastStep)
	}
}
