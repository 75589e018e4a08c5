package db

import (
	"encoding/json"
	"os"
)

// A salvage reads a damaged file plainly and takes every record whose checksum
// holds: what its trees still lead to, and what lies in leaf pages that nothing
// leads to. It is more patient than a verifier: the newest head that can be read
// is enough, however much of the file is missing.
type salvage struct {
	path     string
	sound    bool // there is something to read
	heads    int  // how many of the two can be read
	schema   int
	register uint64
	seq      uint64  // number of the newest entry, as far as the trees tell
	dated    digests // those that the file says it should have; nil where that cannot be read
	found    digests // those of what the trees lead to
	rows     int     // that the trees lead to
	steps    witness // the journal that the trees lead to
	lost     []Damage
	hurt     map[string]bool // buckets with damage; "" where that may be of any
	walked   *verifier
}

// look walks through the file once to learn what it is.
func (s *salvage) look(path string) {
	s.path, s.hurt = path, map[string]bool{}
	info, err := os.Stat(path)
	s.sound = err == nil && info.Mode().IsRegular() && info.Size() > 0
	v := s.live(func(bucket string, key, payload []byte) {
		if isRecordBucket(bucket) {
			s.rows++
		}
		if bucket == bucketJournal {
			s.steps.learn(keyID(key), stepSum(payload))
		}
	})
	if v == nil {
		return
	}
	s.schema = v.Schema
	s.walked, s.heads, s.register, s.seq, s.found = v, v.Heads, v.Register, v.Seq, v.Digests
	for _, d := range v.Damages {
		if d.What != Unused && d.What != BadDigest && !v.ofFreeList(d) {
			s.hurt[d.Bucket] = true
		}
		if d.What == BadRecord {
			s.lost = append(s.lost, d)
		}
	}
	if v.Schema >= 3 && v.stored != nil && v.stored[bucketJournal].N >= v.Digests[bucketJournal].N { // else they are of an older day
		s.dated = v.stored
		s.seq = max(s.seq, v.stored[bucketJournal].N) // it numbers its entries from 1 on
	}
}

// tellsEnd reports whether the file says up to which entry it goes: by its
// digests, or by a journal in which nothing is damaged.
func (s *salvage) tellsEnd() bool {
	return s.heads > 0 && (s.dated != nil || s.unhurt(bucketJournal))
}

// unhurt reports whether all pages and records of a bucket could be read.
func (s *salvage) unhurt(bucket string) bool {
	_, there := s.found[bucket]
	return there && !s.hurt[bucket] && !s.hurt[""]
}

// whole reports whether the trees lead to exactly what a bucket should hold.
func (s *salvage) whole(bucket string) bool {
	return s.dated != nil && s.found[bucket] == s.dated[bucket]
}

// undated names the buckets of sums that are not what the file should hold.
func (s *salvage) undated(sums digests) (names []string) {
	for name, sum := range sums {
		if sum != s.dated[name] {
			names = append(names, name)
		}
	}
	return names
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
	v.all = true
	v.visit = func(bucket string, key, value []byte) {
		if isSealed(bucket) {
			visit(bucket, key, value[envelopeHead:])
		}
	}
	if !v.pages.anyFrame() {
		return nil
	}
	v.walk()
	return v
}

// anyFrame takes the newest head that can be read, whatever else is wrong.
func (p *pages) anyFrame() bool {
	for _, at := range []int64{0, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15, 1 << 16} {
		m, ok := readMeta(p.f, at)
		if !ok || at != 0 && at != m.pageSize || m.pageSize < 1<<10 || m.pageSize&(m.pageSize-1) != 0 {
			continue
		}
		if p.heads++; p.heads == 1 || m.txid > p.meta.txid {
			p.meta = m
		}
	}
	if p.heads == 0 {
		return false
	}
	p.meta.pages = max(2, min(p.meta.pages, uint64((p.size+p.meta.pageSize-1)/p.meta.pageSize)))
	p.used = make([]uint64, p.meta.pages/64+1)
	p.used[0] = 3 // the metas
	return true
}

// A takeStray is given what lies in a page that nothing leads to. Free is true
// where the file may have meant to forget it.
type takeStray func(free bool, bucket string, key, payload []byte)

// strays gives every record of leaf pages that the walk did not reach.
func (s *salvage) strays(visit takeStray) {
	if !s.sound {
		return
	}
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
	free := s.unreached(&p)
	for id := uint64(2); id < p.meta.pages; id++ {
		if p.used[id/64]&(1<<(id%64)) == 0 {
			p.stray(id, func(bucket string, key, payload []byte) { visit(free(id), bucket, key, payload) })
		}
	}
}

// unreached marks as used what the walk could take, and tells of the rest
// whether it is free. Where the list of free pages cannot be read, or there is
// not even a head, every page may be.
func (s *salvage) unreached(p *pages) (free func(id uint64) bool) {
	v := s.walked
	if v == nil {
		p.meta.pageSize = int64(os.Getpagesize())
		p.meta.pages = uint64(p.size / p.meta.pageSize)
		p.used = make([]uint64, p.meta.pages/64+1)
		return func(uint64) bool { return true }
	}
	p.meta, p.used = v.pages.meta, make([]uint64, len(v.pages.used))
	for i := range p.used {
		p.used[i] = v.pages.used[i] &^ v.free[i]
	}
	listed := p.meta.freelist != noFreelist
	for _, d := range v.Damages {
		switch {
		case d.What == BadElement && d.Page < p.meta.pages: // not taken, but some of it may be whole
			p.used[d.Page/64] &^= 1 << (d.Page % 64)
		case v.ofFreeList(d) || d.Bucket == "" && d.What == UsedTwice:
			listed = false
		}
	}
	return func(id uint64) bool { return !listed || v.free[id/64]&(1<<(id%64)) != 0 }
}

// ofFreeList reports whether only the list of free pages is damaged there.
func (v *verifier) ofFreeList(d Damage) bool {
	return d.What == BadFree || d.Bucket == "" && d.Page == v.pages.meta.freelist
}

// stray gives the records of one leaf page. The bucket is that with whose name
// the checksum holds.
func (p *pages) stray(id uint64, visit func(bucket string, key, payload []byte)) {
	h, b, ok := p.read(id, 0)
	if !ok || h.kind != pageLeaf {
		return
	}
	p.strayNode(node{id: id, b: b, count: h.count, leaf: true}, visit)
}

func (p *pages) strayNode(n node, visit func(bucket string, key, payload []byte)) {
	start := uint64(pageHead + elementSize*n.count)
	if start > uint64(len(n.b)) {
		return
	}
	for i := range n.count {
		if !n.fits(i, start) {
			continue
		}
		flags, key, value := n.at(i)
		if flags == elementBucket {
			if root, inline, ok := parseBucket(value); ok && root == 0 && n.id != 0 {
				p.strayNode(node{b: inline, count: parseHead(inline).count, leaf: true}, visit)
			}
			continue
		}
		for _, bucket := range append([]string{bucketJournal, bucketMeta}, recordBuckets...) {
			if payload, err := unseal(bucket, key, value); err == nil {
				visit(bucket, key, payload)
				break
			}
		}
	}
}

// parseJournal reads a payload of the journal.
func parseJournal(payload []byte) (e logEntry, ok bool) {
	e.payload = payload
	return e, json.Unmarshal(payload, &e.Entry) == nil && e.Seq > 0
}
