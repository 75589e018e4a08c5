package db

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"hash/crc32"
	"os"
	"slices"
	"sort"
	"strconv"
)

// Which snapshot to build on: its name tells when it was made, but the clock
// may have been set back since, and a restore gives up a past that others are
// of. The change logs know the past that counts, by the checksums of its steps;
// of the snapshots that they do not contradict, that which goes furthest is the
// best.

// A witness knows steps of a register by their checksum.
type witness struct {
	sums map[uint64]uint32 // by number of the step
	last uint64            // the newest it knows
}

func (w *witness) learn(seq uint64, sum uint32) {
	if w.sums == nil {
		w.sums = map[uint64]uint32{}
	}
	w.sums[seq] = sum
	w.last = max(w.last, seq)
}

// upTo is the newest step up to n that it knows, 0 for none.
func (w *witness) upTo(n uint64) uint64 {
	for n = min(n, w.last); n > 0; n-- {
		if _, known := w.sums[n]; known {
			return n
		}
	}
	return 0
}

func stepSum(payload []byte) uint32 { return crc32.Checksum(payload, castagnoli) }

// logWitnesses are the change logs beside a register, the present one first,
// and the register that they are of; 0 for none.
func logWitnesses(path string) (ws []witness, register uint64) {
	present, head, ok := readWitness(logPath(path))
	former, oldHead, oldOk := readWitness(formerLog(path))
	if ok {
		ws = append(ws, present)
	}
	if sum, known := former.sums[head.Seq]; oldOk && (!ok || head.Register == oldHead.Register && known && sum == present.sums[head.Seq]) {
		ws = append(ws, former)
	}
	register, _ = strconv.ParseUint(cmp.Or(head.Register, oldHead.Register), 10, 64)
	return ws, register
}

func readWitness(log string) (w witness, head logHead, ok bool) {
	l, err := readLog(log, func(e logEntry) error {
		w.learn(e.Seq, stepSum(e.payload))
		return nil
	})
	if err != nil || !l.ok {
		return witness{}, logHead{}, false
	}
	if sum, err := strconv.ParseUint(l.head.Last, 16, 32); err == nil && l.head.Seq > 0 {
		w.learn(l.head.Seq, uint32(sum))
	}
	return w, l.head, true
}

// ranked lists the snapshots of a register, the best first; register is 0 where
// nothing tells which. Given up are those of a past that is none any more. None
// has been verified.
func ranked(path string, register uint64, ws []witness) (own, givenUp []Snapshot) {
	var all []glimpse
	for _, c := range Snapshots(path) {
		g := glimpseOf(c.Path, ws)
		g.Snapshot = c
		if register == 0 || g.register == 0 || g.register == register {
			all = append(all, g)
		}
	}
	slices.SortStableFunc(all, func(a, b glimpse) int { return cmp.Compare(b.seq, a.seq) }) // they come by their stamp
	for _, g := range all {
		if g.contradicted {
			givenUp = append(givenUp, g.Snapshot)
		} else {
			own = append(own, g.Snapshot)
		}
	}
	return own, givenUp
}

// rankedByLogs asks nobody but the change logs.
func rankedByLogs(path string) []Snapshot {
	ws, register := logWitnesses(path)
	if of := glimpseOf(path, nil).register; of != 0 && of != register {
		ws, register = nil, of
	}
	own, givenUp := ranked(path, register, ws)
	return append(own, givenUp...)
}

// A glimpse is what a look at a few pages tells of a file.
type glimpse struct {
	Snapshot
	register     uint64
	seq          uint64 // the newest step in it
	contradicted bool   // a witness knows it otherwise
}

// glimpseOf holds a step of a file against the first witness that can tell.
func glimpseOf(path string, ws []witness) (g glimpse) {
	f, err := os.Open(path)
	if err != nil {
		return g
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return g
	}
	v := newVerifier(f, info.Size())
	if v.pages.frame() != "" {
		return g
	}
	v.pages.report = func(uint64, Flaw) {}
	v.pages.tree(v.pages.meta.root, 0, v.entry)
	v.ours()
	g.register = v.Register
	at := slices.IndexFunc(v.buckets, func(b bucketAt) bool { return b.name == bucketJournal })
	if at < 0 {
		return g
	}
	v.pages.report = func(uint64, Flaw) {}
	g.seq, _ = v.pages.step(v.buckets[at], maxStep)
	for _, w := range ws {
		n := w.upTo(g.seq)
		if n == 0 {
			continue
		}
		if has, payload := v.pages.step(v.buckets[at], n); has == n && payload != nil {
			g.contradicted = stepSum(payload) != w.sums[n]
			break
		}
	}
	return g
}

const maxStep = 1<<64 - 1

// step is the newest entry of a journal up to a number; payload is nil where it
// is not what was written.
func (p *pages) step(journal bucketAt, upTo uint64) (seq uint64, payload []byte) {
	key, value := p.floor(journal, idKey(upTo))
	payload, err := unseal(bucketJournal, key, value)
	if err != nil {
		payload = nil
	}
	return keyID(key), payload
}

// floor is the last element of a bucket whose key does not come after key.
func (p *pages) floor(b bucketAt, key []byte) (found, value []byte) {
	n := node{b: b.inline, leaf: true}
	if b.root == 0 {
		n.count = parseHead(b.inline).count
	}
	clear(p.used) // it has been here before
	for next, level := b.root, 0; next != 0; level++ {
		h, page, ok := p.read(next, 0)
		if !ok || level > maxDepth || h.kind != pageLeaf && h.kind != pageBranch {
			return nil, nil
		}
		n, next = node{id: next, b: page, count: h.count, leaf: h.kind == pageLeaf}, 0
		if !n.leaf && n.count > 0 && n.check(nil, nil) == "" {
			_, _, child := n.at(n.before(key))
			next = binary.LittleEndian.Uint64(child)
		}
	}
	if !n.leaf || n.count == 0 || n.check(nil, nil) != "" {
		return nil, nil
	}
	_, found, value = n.at(n.before(key))
	return found, value
}

// before is the place of the last element whose key does not come after key, or
// of the first.
func (n *node) before(key []byte) int {
	i, exact := sort.Find(n.count, func(i int) int {
		_, k, _ := n.at(i)
		return bytes.Compare(key, k)
	})
	if exact {
		return i
	}
	return max(0, i-1)
}
