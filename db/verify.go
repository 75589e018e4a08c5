package db

import (
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"strconv"
)

// Verify reads the register at path plainly, without mapping it, and judges it:
// the frame and every page, every record, and the digests. What it finds sound,
// bbolt can map, walk and write. Nobody may write in the file meanwhile. The
// error tells what kept it from reading; damage is in the Verdict.
func Verify(path string) (Verdict, error) {
	err := inspect(path)
	var unfit *NotDatabaseError
	if errors.As(err, &unfit) {
		switch unfit.Why {
		case IsEmpty, IsForeign, IsTruncated, IsDamaged:
			return Verdict{Unfit: unfit.Why, Damages: []Damage{{What: BadHead}}}, nil
		}
	}
	if err != nil {
		return Verdict{}, err
	}
	f, err := os.Open(path)
	if err != nil {
		return Verdict{}, err
	}
	defer f.Close()
	return verifyFile(f, nil)
}

// verifyFile judges an open file; stop, where given, is asked now and then
// whether to give up with errStopped.
func verifyFile(f *os.File, stop func() bool) (Verdict, error) {
	info, err := f.Stat()
	if err != nil {
		return Verdict{}, err
	}
	return verifyBytes(f, info.Size(), stop)
}

var errStopped = errors.New("stopped")

func verifyBytes(f io.ReaderAt, size int64, stop func() bool) (Verdict, error) {
	v := newVerifier(f, size)
	v.stop = stop
	v.run()
	if v.stopped {
		return Verdict{}, errStopped
	}
	v.Sound = len(v.Damages) == 0
	return v.Verdict, nil
}

// judge is Verify with anything but a sound register as an error.
func judge(path string) (Verdict, error) {
	v, err := Verify(path)
	if err == nil {
		err = v.asError(path)
	}
	return v, err
}

// asError is nil for a sound file of this or an older schema.
func (v *Verdict) asError(path string) error {
	switch {
	case v.Unfit == IsOther:
		return &NotDatabaseError{Path: path, Why: IsOther}
	case !v.Sound:
		return &DamagedError{Path: path, Verdict: *v}
	case v.Schema > Schema:
		return &NewerError{Path: path, Schema: v.Schema, Known: Schema}
	}
	return nil
}

// A verifier walks through a file once. It never goes deeper than maxDepth and
// visits no page twice, so that it ends whatever the file says.
type verifier struct {
	Verdict
	pages   pages
	stop    func() bool
	stopped bool
	buckets []bucketAt
	stored  digests // as the file says; nil in a file without
	visit   func(bucket string, key, value []byte)
	all     bool     // keep every damage
	free    []uint64 // the pages that the file calls free, one bit a page; only with all
}

// A bucketAt is where the records of a bucket lie.
type bucketAt struct {
	name   string
	root   uint64 // its uppermost page; 0 if it lies inline
	inline []byte
}

func newVerifier(f io.ReaderAt, size int64) *verifier {
	v := &verifier{pages: pages{f: f, size: size}}
	v.Size = size
	v.Records, v.Digests = map[string]int{}, map[string]Digest{}
	return v
}

func (v *verifier) damage(p Damage) {
	if v.all || len(v.Damages) < maxDamages {
		v.Damages = append(v.Damages, p)
	}
}

func (v *verifier) run() {
	if why := v.pages.frame(); why != "" {
		v.Unfit = why
		v.damage(Damage{What: BadHead})
		return
	}
	v.walk()
}

// walk goes through everything that the head leads to.
func (v *verifier) walk() {
	v.Heads = v.pages.heads
	v.pages.report = func(page uint64, what Flaw) { v.damage(Damage{Page: page, What: what}) }
	v.pages.free()
	if v.all {
		v.free = slices.Clone(v.pages.used)
	}
	v.pages.tree(v.pages.meta.root, 0, v.entry)
	v.ours()
	for _, b := range v.buckets {
		if !v.stopped {
			v.bucket(b)
		}
	}
	if !v.stopped {
		v.pages.unused()
		v.compare()
	}
}

// entry takes an element of the root: each is a bucket.
func (v *verifier) entry(page uint64, flags uint32, key, value []byte) {
	if flags != elementBucket {
		v.damage(Damage{Page: page, What: BadBucket})
		return
	}
	b := bucketAt{name: string(key)}
	var ok bool
	if b.root, b.inline, ok = parseBucket(value); !ok || len(v.buckets) >= maxBuckets {
		v.damage(Damage{Page: page, Bucket: b.name, What: BadBucket})
		return
	}
	b.inline = bytes.Clone(b.inline)
	v.buckets = append(v.buckets, b)
}

// maxBuckets is far above what any version of this program makes.
const maxBuckets = 1000

// ours reads the bucket meta, which tells how to take the others, and puts it
// away.
func (v *verifier) ours() {
	for i, b := range v.buckets {
		if b.name == bucketMeta {
			v.bucket(b)
			v.buckets = append(v.buckets[:i:i], v.buckets[i+1:]...)
			break
		}
	}
	if v.Schema == 0 && len(v.Damages) == 0 {
		v.Unfit = IsOther
		v.damage(Damage{Bucket: bucketMeta, Key: metaSchema, What: BadBucket})
	}
	if v.Schema == 0 || v.Schema > Schema {
		return
	}
	have := map[string]bool{bucketMeta: true}
	for _, b := range v.buckets {
		have[b.name] = true
	}
	for _, name := range allBuckets {
		if !have[name] && v.Schema >= bornWith[name] {
			v.damage(Damage{Bucket: name, What: BadBucket})
		}
	}
}

// bornWith tells of the buckets that were not there from the beginning with which
// schema they came.
var bornWith = map[string]int{bucketAgenda: 2, bucketAgendaSums: 2, bucketLinks: 4, bucketActivities: 5, bucketIndicators: 6, bucketTargets: 6, bucketPrinted: 6, bucketCuts: 6}

// bucket walks through the records of a bucket.
func (v *verifier) bucket(b bucketAt) {
	r := records{v: v, name: b.name, sealed: isSealed(b.name) && v.Schema <= Schema}
	v.pages.report = func(page uint64, what Flaw) { v.damage(Damage{Page: page, Bucket: b.name, What: what}) }
	if b.root == 0 {
		v.pages.inline(b.inline, r.take)
	} else {
		v.pages.tree(b.root, 0, r.take)
	}
	v.Records[b.name] = int(r.sum.N)
	if b.name != bucketMeta {
		v.Digests[b.name] = r.sum
	}
}

// compare holds the digests of the file against what was found.
func (v *verifier) compare() {
	if v.Schema < 3 || v.Schema > Schema || faultyNoDigest {
		return
	}
	for _, name := range v.stored.differ(v.Digests) {
		v.damage(Damage{Bucket: name, What: BadDigest})
	}
}

// isSealed reports whether the values of a bucket lie in the envelope.
func isSealed(bucket string) bool {
	return bucket == bucketMeta || bucket == bucketJournal || isRecordBucket(bucket)
}

// records takes the records of one bucket.
type records struct {
	v      *verifier
	name   string
	sealed bool
	sum    Digest
	depth  int // of a bucket inside a bucket of no known name
}

// stopEvery is how many records lie between two questions whether to go on.
const stopEvery = 256

func (r *records) take(page uint64, flags uint32, key, value []byte) {
	if r.sum.N%stopEvery == 0 && r.v.stop != nil && r.v.stop() {
		r.v.stopped, r.v.pages.halt = true, true
		return
	}
	if flags == elementBucket {
		r.nested(page, value)
		return
	}
	r.sum.add(key, value)
	if r.sealed {
		payload, err := unseal(r.name, key, value)
		if err != nil {
			r.v.damage(Damage{Page: page, Bucket: r.name, Key: keyText(r.name, key), What: BadRecord})
			return
		}
		switch r.name {
		case bucketMeta:
			r.v.fact(key, payload)
		case bucketJournal:
			r.v.Seq = max(r.v.Seq, keyID(key))
		}
	}
	if r.v.visit != nil {
		r.v.visit(r.name, key, value)
	}
}

// nested walks through a bucket inside a bucket: none of ours has one.
func (r *records) nested(page uint64, value []byte) {
	root, inline, ok := parseBucket(value)
	if !ok || r.depth >= maxNested || isSealed(r.name) {
		r.v.damage(Damage{Page: page, Bucket: r.name, What: BadBucket})
		return
	}
	inner := records{v: r.v, name: r.name, depth: r.depth + 1}
	if root == 0 {
		r.v.pages.inline(bytes.Clone(inline), inner.take)
	} else {
		r.v.pages.tree(root, (r.depth+1)*(maxDepth+1), inner.take)
	}
}

const maxNested = 8

// fact takes a record of the bucket meta.
func (v *verifier) fact(key, payload []byte) {
	switch string(key) {
	case metaDigests:
		d, err := parseDigests(payload)
		if err != nil {
			v.damage(Damage{Bucket: bucketMeta, Key: metaDigests, What: BadRecord})
			return
		}
		v.stored = d
		return
	case metaSchema:
		n, _ := strconv.Atoi(string(payload))
		v.Schema = max(n, 0)
	case metaRegister:
		v.Register, _ = strconv.ParseUint(string(payload), 10, 64)
	}
}
