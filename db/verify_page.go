package db

import (
	"bytes"
	"encoding/binary"
	"io"
)

// The layout of pages, after go.etcd.io/bbolt v1.5.0, internal/common. A page
// begins with its number (8), kind (2), count of elements (2) and how many
// further pages it runs on over (4). The elements follow, and point from where
// they stand to key and value.
const (
	pageBranch   = 1
	pageLeaf     = 2
	pageMeta     = 4
	pageFreelist = 16

	elementSize   = 16 // leaf: flags, place, size of key, of value; branch: place, size of key, page
	elementBucket = 1
	bucketHead    = 16 // page of the root, sequence
	noFreelist    = 1<<64 - 1
	maxKeySize    = 32768

	maxDepth = 40 // levels of a tree; with two keys a page it holds 2^40 records
)

// pages reads a bolt file page by page and remembers which are in use.
type pages struct {
	f      io.ReaderAt
	size   int64
	meta   meta
	heads  int      // how many of the two can be read
	used   []uint64 // one bit a page
	bufs   [][]byte // one a level
	report func(page uint64, what Flaw)
	halt   bool // walk no further
	ahead  ahead
}

// ahead is what was read beyond what was asked for.
type ahead struct {
	room, read []byte
	from, next int64 // where read lies, and where whoever goes on would read next
}

// readAhead is how much is read at once where pages are read in a row.
const readAhead = 128 << 10

// fetch reads a part of the file. Pages mostly lie in the order in which they
// are walked through.
func (p *pages) fetch(b []byte, at int64) error {
	a := &p.ahead
	row, end := at == a.next, at+int64(len(b))
	a.next = end
	if row && (at < a.from || end > a.from+int64(len(a.read))) {
		if a.room == nil {
			a.room = make([]byte, readAhead)
		}
		n, _ := p.f.ReadAt(a.room, at) // what cannot be read is told when it is asked for
		a.from, a.read = at, a.room[:n]
	}
	if at >= a.from && end <= a.from+int64(len(a.read)) {
		copy(b, a.read[at-a.from:])
		return nil
	}
	_, err := p.f.ReadAt(b, at)
	return err
}

// An element is what a leaf page holds; its memory is used again.
type takeElement func(page uint64, flags uint32, key, value []byte)

// frame reads the metas as bbolt does and chooses the one that counts.
func (p *pages) frame() Unfit {
	first, ok := readMeta(p.f, 0)
	if !ok && first.sealed {
		return IsDamaged
	}
	if ok {
		p.meta = first
	} else if first, ok = p.second(); !ok {
		return readHead(p.f, p.size)
	}
	ps := first.pageSize
	if ps < 1<<10 || ps&(ps-1) != 0 {
		return IsDamaged
	}
	for page := range int64(2) {
		m, ok := readMeta(p.f, page*ps)
		if m.sealed && m.pageSize != ps || !p.isMetaPage(page*ps, uint64(page)) {
			return IsDamaged
		}
		if ok {
			p.heads++
		}
		if ok && m.txid > p.meta.txid {
			p.meta = m
		}
	}
	if p.size < 1<<12 || p.meta.pages > uint64(p.size/ps) {
		return IsTruncated
	}
	if p.meta.pages < 3 || p.meta.pages > 1<<40 {
		return IsDamaged
	}
	p.used = make([]uint64, p.meta.pages/64+1)
	p.used[0] = 3 // the metas
	return ""
}

// second looks for the other meta where bbolt does.
func (p *pages) second() (meta, bool) {
	for at := int64(1 << 10); at <= 1<<16 && at < p.size-1024; at <<= 1 {
		if m, ok := readMeta(p.f, at); m.sealed {
			return m, ok && m.pageSize == at
		}
	}
	return meta{}, false
}

func (p *pages) isMetaPage(at int64, id uint64) bool {
	var b [pageHead]byte
	_, err := p.f.ReadAt(b[:], at)
	h := parseHead(b[:])
	return err == nil && h.id == id && h.kind == pageMeta
}

// A head is the beginning of a page.
type head struct {
	id       uint64
	kind     uint16
	count    int
	overflow uint64
}

func parseHead(b []byte) head {
	le := binary.LittleEndian
	return head{le.Uint64(b), le.Uint16(b[8:]), int(le.Uint16(b[10:])), uint64(le.Uint32(b[12:]))}
}

// read marks a page as used and returns all of it, overflow too, in the memory
// of a level.
func (p *pages) read(id uint64, level int) (h head, b []byte, ok bool) {
	ps := p.meta.pageSize
	if id < 2 || id >= p.meta.pages {
		p.report(id, BadPage)
		return h, nil, false
	}
	for len(p.bufs) <= level {
		p.bufs = append(p.bufs, make([]byte, ps))
	}
	b = p.bufs[level][:ps]
	if err := p.fetch(b, int64(id)*ps); err != nil {
		p.report(id, BadRead)
		return h, nil, false
	}
	h = parseHead(b)
	if h.id != id || h.overflow >= p.meta.pages-id {
		p.report(id, BadPage)
		return h, nil, false
	}
	for i := id; i <= id+h.overflow; i++ {
		if !p.mark(i) {
			return h, nil, false
		}
	}
	if h.overflow == 0 {
		return h, b, true
	}
	whole := int(ps) * int(h.overflow+1)
	if cap(p.bufs[level]) < whole {
		p.bufs[level] = make([]byte, whole)
	}
	b = p.bufs[level][:whole]
	if err := p.fetch(b, int64(id)*ps); err != nil {
		p.report(id, BadRead)
		return h, nil, false
	}
	return h, b, true
}

// mark notes that a page is used, or free; nothing may claim it again.
func (p *pages) mark(id uint64) bool {
	bit := uint64(1) << (id % 64)
	if p.used[id/64]&bit != 0 {
		p.report(id, UsedTwice)
		return false
	}
	p.used[id/64] |= bit
	return true
}

// free takes the list of free pages.
func (p *pages) free() {
	if p.meta.freelist == noFreelist {
		return
	}
	h, b, ok := p.read(p.meta.freelist, 0)
	if !ok {
		return
	}
	n, at := uint64(h.count), uint64(pageHead)
	if n == 0xFFFF { // the first entry tells how many there are
		n, at = binary.LittleEndian.Uint64(b[at:]), at+8
	}
	if h.kind != pageFreelist || n > (uint64(len(b))-at)/8 {
		p.report(h.id, BadFree)
		return
	}
	last := uint64(1)
	for i := range n {
		id := binary.LittleEndian.Uint64(b[at+8*i:])
		if id <= last || id >= p.meta.pages {
			p.report(h.id, BadFree)
			return
		}
		if !p.mark(id) {
			return
		}
		last = id
	}
}

// unused reports a page that nothing claims. Without a list of free pages,
// bbolt takes every such page for free.
func (p *pages) unused() {
	if p.meta.freelist == noFreelist {
		return
	}
	for id := range p.meta.pages {
		if p.used[id/64]&(1<<(id%64)) == 0 {
			p.report(id, Unused)
			return
		}
	}
}

// tree walks through the tree under a page and gives every element of its
// leaves to take, in order.
func (p *pages) tree(id uint64, level int, take takeElement) {
	p.branch(id, level, level+maxDepth, nil, nil, take)
}

// branch walks through a part of a tree. Its first key must be the one that the
// page above has for it; all must come before limit.
func (p *pages) branch(id uint64, level, deepest int, first, limit []byte, take takeElement) {
	if level > deepest {
		p.report(id, BadPage)
		return
	}
	h, b, ok := p.read(id, level)
	if !ok || p.halt {
		return
	}
	nodes := node{id: id, b: b, count: h.count, leaf: h.kind == pageLeaf}
	if h.kind != pageLeaf && h.kind != pageBranch || h.count == 0 && (first != nil || h.kind == pageBranch) {
		p.report(id, BadPage)
		return
	}
	if what := nodes.check(first, limit); what != "" {
		p.report(id, what)
		if what == BadElement {
			return
		}
	}
	for i := range h.count {
		if p.halt {
			return
		}
		flags, key, value := nodes.at(i)
		if nodes.leaf {
			take(id, flags, key, value)
			continue
		}
		next := limit
		if i+1 < h.count {
			_, next, _ = nodes.at(i + 1)
		}
		p.branch(binary.LittleEndian.Uint64(value), level+1, deepest, key, next, take)
	}
}

// inline walks through a bucket that lies in the element of its name.
func (p *pages) inline(b []byte, take takeElement) {
	h := parseHead(b)
	nodes := node{b: b, count: h.count, leaf: true}
	if h.id != 0 || h.overflow != 0 || h.kind != pageLeaf {
		p.report(0, BadPage)
		return
	}
	if what := nodes.check(nil, nil); what != "" {
		p.report(0, what)
		if what == BadElement {
			return
		}
	}
	for i := range h.count {
		flags, key, value := nodes.at(i)
		take(0, flags, key, value)
	}
}

// A node is a page of a tree.
type node struct {
	id    uint64
	b     []byte
	count int
	leaf  bool
}

// check makes sure that at can be called for every element and that the keys
// are in order.
func (n *node) check(first, limit []byte) Flaw {
	start := uint64(pageHead + elementSize*n.count)
	if start > uint64(len(n.b)) {
		return BadElement
	}
	for i := range n.count {
		if !n.fits(i, start) {
			return BadElement
		}
	}
	var last []byte
	for i := range n.count {
		_, key, _ := n.at(i)
		if i > 0 && bytes.Compare(last, key) >= 0 {
			return BadOrder
		}
		last = key
	}
	if n.count == 0 {
		return ""
	}
	_, key, _ := n.at(0)
	if first != nil && !bytes.Equal(first, key) || limit != nil && bytes.Compare(last, limit) >= 0 {
		return BadOrder
	}
	return ""
}

// fits reports whether an element points into the page, behind the elements.
func (n *node) fits(i int, start uint64) bool {
	le := binary.LittleEndian
	at := uint64(pageHead + elementSize*i)
	e := n.b[at:]
	var pos, ksize, vsize uint64
	if n.leaf {
		if le.Uint32(e)&^elementBucket != 0 {
			return false
		}
		pos, ksize, vsize = uint64(le.Uint32(e[4:])), uint64(le.Uint32(e[8:])), uint64(le.Uint32(e[12:]))
	} else {
		pos, ksize = uint64(le.Uint32(e)), uint64(le.Uint32(e[4:]))
	}
	from := at + pos
	return ksize > 0 && ksize <= maxKeySize && from >= start && from+ksize+vsize <= uint64(len(n.b))
}

// at returns an element; the value of one in a branch is the number of the page
// below.
func (n *node) at(i int) (flags uint32, key, value []byte) {
	le := binary.LittleEndian
	at := pageHead + elementSize*i
	e := n.b[at:]
	if !n.leaf {
		from := at + int(le.Uint32(e))
		return 0, n.b[from : from+int(le.Uint32(e[4:]))], e[8:16]
	}
	from := at + int(le.Uint32(e[4:]))
	mid := from + int(le.Uint32(e[8:]))
	return le.Uint32(e), n.b[from:mid:mid], n.b[mid : mid+int(le.Uint32(e[12:]))]
}

// parseBucket reads the value under the name of a bucket.
func parseBucket(value []byte) (root uint64, inline []byte, ok bool) {
	if len(value) < bucketHead {
		return 0, nil, false
	}
	root = binary.LittleEndian.Uint64(value)
	if root != 0 {
		return root, nil, len(value) == bucketHead
	}
	return 0, value[bucketHead:], len(value) >= bucketHead+pageHead
}
