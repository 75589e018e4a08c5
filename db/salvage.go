package db

import (
	"bytes"
	"encoding/json"
	"os"
)

// A salvage reads a damaged file plainly and takes every record whose checksum
// holds: first what the trees still lead to, then what lies in leaf pages that
// nothing leads to and that are not free.
type salvage struct {
	path     string
	sound    bool   // the file can be walked at all
	register uint64 // 0 where that cannot be read
	rows     int    // that the trees lead to
	lost     []Damage
}

// look walks through the file once to learn what it is.
func (s *salvage) look(path string) {
	s.path = path
	info, err := os.Stat(path)
	s.sound = err == nil && info.Mode().IsRegular() && info.Size() > 0
	s.live(func(bucket string, _, _ []byte) {
		if isRecordBucket(bucket) {
			s.rows++
		}
	})
}

// live gives every record that the trees lead to. Keys and values are used
// again after the call.
func (s *salvage) live(visit func(bucket string, key, payload []byte)) *verifier {
	if !s.sound {
		return nil
	}
	f, err := os.Open(s.path)
	if err != nil {
		return nil
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil
	}
	v := newVerifier(f, info.Size())
	v.visit = func(bucket string, key, value []byte) {
		if isSealed(bucket) {
			visit(bucket, key, value[envelopeHead:])
		}
	}
	v.run()
	s.register = v.Register
	s.lost = nil
	for _, p := range v.Damages {
		if p.What == BadRecord {
			s.lost = append(s.lost, p)
		}
	}
	return v
}

// strays gives every record of leaf pages that the walk did not reach.
func (s *salvage) strays(v *verifier, visit func(bucket string, key, payload []byte)) {
	f, err := os.Open(s.path)
	if err != nil {
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return
	}
	p := pages{f: f, size: info.Size(), report: func(uint64, Flaw) {}}
	if v != nil {
		p.meta, p.used = v.pages.meta, v.pages.used
	}
	if p.used == nil { // not even a head: look at every page
		p.meta.pageSize = int64(os.Getpagesize())
		p.meta.pages = uint64(p.size / p.meta.pageSize)
		p.used = make([]uint64, p.meta.pages/64+1)
	}
	for id := uint64(2); id < p.meta.pages; id++ {
		if p.used[id/64]&(1<<(id%64)) == 0 {
			p.stray(id, visit)
		}
	}
}

// stray gives the records of one leaf page. The bucket is that with whose name
// the checksum holds.
func (p *pages) stray(id uint64, visit func(bucket string, key, payload []byte)) {
	h, b, ok := p.read(id, 0)
	if !ok || h.kind != pageLeaf {
		return
	}
	n := node{id: id, b: b, count: h.count, leaf: true}
	start := uint64(pageHead + elementSize*h.count)
	if start > uint64(len(b)) {
		return
	}
	for i := range h.count {
		if !n.fits(i, start) {
			continue
		}
		_, key, value := n.at(i)
		for _, bucket := range append([]string{bucketJournal}, recordBuckets...) {
			if payload, err := unseal(bucket, key, value); err == nil {
				visit(bucket, key, payload)
				break
			}
		}
	}
}

// journal gives the entries of the journal, in no order.
func (s *salvage) journal(know func(logEntry)) {
	take := func(bucket string, _, payload []byte) {
		e := logEntry{payload: bytes.Clone(payload)}
		if bucket == bucketJournal && json.Unmarshal(payload, &e.Entry) == nil && e.Seq > 0 {
			know(e)
		}
	}
	v := s.live(take)
	if s.sound {
		s.strays(v, take)
	}
}
