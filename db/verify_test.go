package db

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// mustBeSound fails unless the file is found sound, and gives the verdict.
func mustBeSound(t testing.TB, path string) Verdict {
	t.Helper()
	v, err := Verify(path)
	if err != nil {
		t.Fatal(err)
	}
	if !v.Sound {
		t.Fatalf("%s: %v", filepath.Base(path), v.Damages)
	}
	return v
}

// filled makes a register with some of everything and returns its bytes.
func filled(t *testing.T, directives int) (*desk, []byte) {
	t.Helper()
	d := newDesk(t)
	us := d.units("Xã Bình Lư", "Xã Sơn Bình", "Xã Bản Bo")
	for i := range directives {
		v := weekly(us...)
		v.Number = fmt.Sprint(i + 1)
		id := d.add(v, fmt.Sprintf("văn bản số %d %s", i, bytes.Repeat([]byte("dài "), i%7*100)))
		if i%3 == 0 {
			d.must(d.Mark([]model.AssignmentID{d.first3(id, us[i%2])}, model.MarkChange{State: model.Done}))
		}
	}
	d.must(d.Close())
	b, err := os.ReadFile(d.Path())
	d.must(err)
	return d, b
}

func TestVerdictCountsWhatIsThere(t *testing.T) {
	d, _ := filled(t, 10)
	v := mustBeSound(t, d.Path())
	if v.Schema != Schema || v.Register == 0 || v.Seq != 17 || v.Records[bucketDirectives] != 10 || v.Records[bucketMarks] != 4 ||
		v.Digests[bucketUnits].N != 3 {
		t.Errorf("%+v", v)
	}
}

// times is how often a random test tries: n, or a tenth with -short, which is for
// the race detector.
func times(n int) int {
	if testing.Short() {
		return n / 10
	}
	return n
}

// TestHonestFilesAreAccepted lets bbolt write as it does in years, with every
// kind of free list, and verifies the file after each transaction.
func TestHonestFilesAreAccepted(t *testing.T) {
	files := 0
	for seed := range uint64(4) {
		d := newDesk(t)
		d.bolt.NoSync = true
		r := rand.New(rand.NewPCG(seed, 7))
		d.units("Gốc 1", "Gốc 2", "Gốc 3")
		for range times(150) {
			d.now += model.Instant(r.IntN(3000))
			randomStep(d, r)
			if r.IntN(5) > 0 { // the churn below asks after each transaction
				continue
			}
			v, err := verifyFile(d.handle, nil)
			d.must(err)
			if !v.Sound {
				t.Fatalf("seed %d: %v", seed, v.Damages)
			}
			files++
		}
		d.must(d.Close())
		_, err := Compact(d.Path(), d.now)
		d.must(err)
		mustBeSound(t, d.Path())
		d.open(d.Path())
		d.sound()
	}
	for _, o := range []bolt.Options{
		{FreelistType: bolt.FreelistArrayType},
		{NoFreelistSync: true},
		{PageSize: 1024},
		{PageSize: 16384},
	} {
		files += churn(t, o)
	}
	if files < 4*times(360)+4 {
		t.Errorf("only %d files", files)
	}
}

// churn writes, grows and empties buckets of all sizes and compares our verdict
// on the pages with bbolt's.
func churn(t *testing.T, o bolt.Options) (files int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "churn.db")
	o.NoSync = true
	b, err := bolt.Open(path, 0o600, &o)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	r := rand.New(rand.NewPCG(uint64(o.PageSize), 3))
	for range times(360) {
		err := b.Update(func(tx *bolt.Tx) error { return churnOnce(tx, r) })
		if err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		v, err := verifyFile(f, nil)
		_ = f.Close()
		if err != nil || len(v.Damages) != 1 || v.Unfit != IsOther {
			t.Fatalf("%+v: %v %+v", o, err, v.Damages)
		}
		files++
	}
	return files
}

func churnOnce(tx *bolt.Tx, r *rand.Rand) error {
	for range 1 + r.IntN(40) {
		top, err := tx.CreateBucketIfNotExists(fmt.Appendf(nil, "b%d", r.IntN(5)))
		if err != nil {
			return err
		}
		b := top
		for range r.IntN(3) { // buckets in buckets
			if b, err = b.CreateBucketIfNotExists(fmt.Appendf(nil, "in%d", r.IntN(2))); err != nil {
				return err
			}
		}
		key := fmt.Appendf(nil, "k%d", r.IntN(400))
		switch r.IntN(10) {
		case 0:
			err = b.Put(key, make([]byte, r.IntN(60_000)))
		case 1, 2, 3:
			err = b.Delete(key)
		default:
			err = b.Put(key, make([]byte, r.IntN(900)))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// The eight kinds of damage of the study.
var damages = []struct {
	name string
	do   func(b []byte, r *rand.Rand) []byte
}{
	{"a bit anywhere", func(b []byte, r *rand.Rand) []byte { b[r.IntN(len(b))] ^= 1 << r.IntN(8); return b }},
	{"a bit in the head of a page", func(b []byte, r *rand.Rand) []byte {
		b[r.IntN(len(b)/4096)*4096+r.IntN(256)] ^= 1 << r.IntN(8)
		return b
	}},
	{"64 bytes", func(b []byte, r *rand.Rand) []byte {
		at := r.IntN(len(b) - 64)
		for i := range 64 {
			b[at+i] = byte(r.Uint32())
		}
		return b
	}},
	{"a sector of zeros", func(b []byte, r *rand.Rand) []byte { clear(b[r.IntN(len(b)/512)*512:][:512]); return b }},
	{"a page of zeros", func(b []byte, r *rand.Rand) []byte { clear(b[r.IntN(len(b)/4096)*4096:][:4096]); return b }},
	{"a page of noise", func(b []byte, r *rand.Rand) []byte {
		p := b[r.IntN(len(b)/4096)*4096:][:4096]
		for i := range p {
			p[i] = byte(r.Uint32())
		}
		return b
	}},
	{"two pages exchanged", func(b []byte, r *rand.Rand) []byte {
		p, q := b[r.IntN(len(b)/4096)*4096:][:4096], b[r.IntN(len(b)/4096)*4096:][:4096]
		keep := bytes.Clone(p)
		copy(p, q)
		copy(q, keep)
		return b
	}},
	{"the end missing", func(b []byte, r *rand.Rand) []byte { return b[:r.IntN(len(b))] }},
}

// contents are all records that bbolt reads from a file; nil if it fails.
func contents(path string) (out map[string]string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	defer catchFaults()()
	b, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, PreLoadFreelist: true})
	if err != nil {
		return nil, err
	}
	defer b.Close()
	out = map[string]string{}
	err = b.View(func(tx *bolt.Tx) error {
		for err := range tx.Check() {
			return err
		}
		return tx.ForEach(func(name []byte, b *bolt.Bucket) error {
			return b.ForEach(func(k, v []byte) error {
				out[string(name)+"\x00"+string(k)] = string(v)
				return nil
			})
		})
	})
	return out, err
}

// TestDamageIsNoticed damages a file in thousands of ways. What is accepted
// must read, in bbolt, exactly as before; only a damaged head may lead back to
// the state before the last change, which is the change log's to notice.
func TestDamageIsNoticed(t *testing.T) {
	d, whole := filled(t, 60)
	want, err := contents(d.Path())
	d.must(err)
	before, past := lessOne(t, whole)
	now := mustBeSound(t, d.Path())
	r := rand.New(rand.NewPCG(1, 2))
	path := filepath.Join(t.TempDir(), "x.db")
	accepted := 0
	for i := range times(2400) {
		kind := damages[i%len(damages)]
		b := kind.do(bytes.Clone(whole), r)
		v, err := verifyBytes(bytes.NewReader(b), int64(len(b)), nil)
		if err != nil {
			t.Fatalf("%s: %v", kind.name, err)
		}
		if !v.Sound {
			continue
		}
		accepted++
		if accepted%5 > 0 { // bbolt is slow to ask; the digests stand for the records
			if len(digests(v.Digests).differ(now.Digests)) > 0 && len(digests(v.Digests).differ(past.Digests)) > 0 {
				t.Fatalf("%s: accepted with other records", kind.name)
			}
			continue
		}
		d.must(os.WriteFile(path, b, 0o600))
		got, err := contents(path)
		if err != nil {
			t.Fatalf("%s: accepted, but bbolt says %v", kind.name, err)
		}
		if !sameContents(got, want) && !sameContents(got, before) {
			t.Fatalf("%s: accepted with other records", kind.name)
		}
	}
	t.Logf("%d of %d did not touch anything alive", accepted, times(2400))
}

// lessOne reads the state before the last transaction: that of the other head.
func lessOne(t *testing.T, whole []byte) (map[string]string, Verdict) {
	b := bytes.Clone(whole)
	newest := 0
	if binary.LittleEndian.Uint64(b[4096+pageHead+48:]) > binary.LittleEndian.Uint64(b[pageHead+48:]) {
		newest = 4096
	}
	b[newest+pageHead+60] ^= 1
	path := filepath.Join(t.TempDir(), "before.db")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	v := mustBeSound(t, path)
	out, err := contents(path)
	if err != nil {
		t.Fatal(err)
	}
	return out, v
}

func sameContents(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for k, v := range a {
		if b[k] != v {
			return false
		}
	}
	return true
}

func TestStalePageIsNoticed(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id := d.add(weekly(us...), "một")
	d.must(d.Mark([]model.AssignmentID{d.first3(id, us[0])}, model.MarkChange{State: model.Done}))
	d.must(d.bolt.Update(func(tx *bolt.Tx) error { // as if the page of the marks had never been written
		return tx.Bucket([]byte(bucketMarks)).Delete(markKey(d.first3(id, us[0])))
	}))
	d.must(d.abandon())
	v, err := Verify(d.Path())
	d.must(err)
	same(t, "problems", v.Damages, []Damage{{Bucket: bucketMarks, What: BadDigest}})
	var damaged *DamagedError
	if _, err := Open(d.Path(), Options{}); !errors.As(err, &damaged) || damaged.Path != d.Path() {
		t.Errorf("got %v, want DamagedError", err)
	}
}

// edits applies (page, offset, value) triples to a base and seals the heads.
func edits(base, list []byte) []byte {
	b := bytes.Clone(base)
	for ; len(list) >= 4; list = list[4:] {
		at := int(list[0])*4096 + (int(list[1])<<8|int(list[2]))%4096
		if at < len(b) {
			b[at] = list[3]
		}
	}
	for _, at := range []int{0, 4096} {
		m := b[at+pageHead:]
		sum := fnv.New64a()
		_, _ = sum.Write(m[:56])
		binary.LittleEndian.PutUint64(m[56:], sum.Sum64())
	}
	return b
}

// fuzzBases are small files of different shapes, without records of ours: so
// no checksum hides what only the pages can tell.
func fuzzBases(t testing.TB) [][]byte {
	var out [][]byte
	for i, o := range []bolt.Options{{}, {NoFreelistSync: true}, {}} {
		path := filepath.Join(t.TempDir(), fmt.Sprint(i))
		o.NoSync, o.PageSize = true, 4096
		b, err := bolt.Open(path, 0o600, &o)
		if err != nil {
			t.Fatal(err)
		}
		r := rand.New(rand.NewPCG(uint64(i), 5))
		for range 3 + 12*i {
			if err := b.Update(func(tx *bolt.Tx) error { return churnOnce(tx, r) }); err != nil {
				t.Fatal(err)
			}
		}
		_ = b.Close()
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, content)
	}
	return out
}

// tolerable checks what FuzzVerify asks: what is accepted, bbolt opens, walks,
// finds clean and can write in.
func tolerable(t testing.TB, path string, b []byte) (accepted bool) {
	t.Helper()
	v, err := verifyBytes(bytes.NewReader(b), int64(len(b)), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(v.Damages) != 1 || v.Damages[0].What != BadBucket || v.Unfit != IsOther {
		return false
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := contents(path); err != nil {
		t.Fatalf("accepted, but bbolt says: %v", err)
	}
	defer catchFaults()()
	db, err := bolt.Open(path, 0o600, &bolt.Options{NoSync: true})
	if err != nil {
		t.Fatalf("accepted, but: %v", err)
	}
	defer db.Close()
	if err := db.Update(func(tx *bolt.Tx) error { return churnOnce(tx, rand.New(rand.NewPCG(1, 1))) }); err != nil {
		return true // a name may have become a bucket, or a bucket a name
	}
	return true
}

func FuzzVerify(f *testing.F) {
	bases := fuzzBases(f)
	f.Add(byte(0), []byte{2, 0, 8, 1})
	f.Add(byte(1), []byte{0, 0, 32, 3})
	f.Add(byte(2), []byte{3, 0, 12, 1, 3, 0, 10, 2})
	path := filepath.Join(f.TempDir(), "x.db")
	f.Fuzz(func(t *testing.T, base byte, list []byte) {
		tolerable(t, path, edits(bases[int(base)%len(bases)], list))
	})
}

func TestEditedPagesAreTolerable(t *testing.T) {
	bases := fuzzBases(t)
	path := filepath.Join(t.TempDir(), "x.db")
	r := rand.New(rand.NewPCG(4, 4))
	accepted := 0
	for range times(500) {
		base := bases[r.IntN(len(bases))]
		list := make([]byte, 4*(1+r.IntN(3)))
		for i := 0; i < len(list); i += 4 {
			list[i], list[i+3] = byte(r.IntN(len(base)/4096)), byte(r.IntN(20))
			list[i+2] = byte(r.IntN(160))
		}
		if tolerable(t, path, edits(base, list)) {
			accepted++
		}
	}
	t.Logf("%d of %d accepted", accepted, times(500))
}

// A file that is sound but for the last ids given out opens, and its new records
// do not take the place of others.
func TestLostIDsAreMadeUpFor(t *testing.T) {
	for _, o := range []Options{{}, {Behind: true}} {
		d, _ := filled(t, 3)
		want := rowsIn(t, d.readFile(d.Path()))
		for _, name := range []string{bucketUnits, bucketDirectives} {
			key := []byte(metaSeq + name)
			d.must(edit(d.Path(), func(b *bolt.DB) error {
				return b.Update(func(tx *bolt.Tx) error { return tx.Bucket([]byte(bucketMeta)).Delete(key) })
			}))
		}
		r, got := alone(t, d.readFile(d.Path()))
		r.honest(t, got, want, want)
		if !r.Complete || len(got) != len(want) {
			t.Errorf("%+v", r)
		}
		if o.Behind {
			noteClean(d.Path(), logEnd{Size: int64(len(d.readFile(logPath(d.Path())))), Seq: d.Seq()})
		}
		s, err := Open(d.Path(), o)
		d.must(err)
		d.Store = s
		before := d.rows().Len()
		d.sound()
		d.units("new")
		d.add(weekly(), "mới")
		same(t, "directives", d.rows().Len(), before+1)
		d.sound()
		d.must(d.Close())
	}
}

// Schema 2 did not look at the last ids when it opened a file.
func TestLostIDsAreMadeUpForInMigration(t *testing.T) {
	d, _ := filled(t, 3)
	d.must(edit(d.Path(), func(b *bolt.DB) error {
		return b.Update(func(tx *bolt.Tx) error {
			v := view{tx: tx}
			if err := v.setMeta(metaSeq+bucketDirectives, 1); err != nil {
				return err
			}
			return v.setMeta(metaSchema, 2)
		})
	}))
	d.open(d.Path())
	d.sound()
	before := d.rows().Len()
	d.add(weekly(), "mới")
	same(t, "directives", d.rows().Len(), before+1)
	d.reopen()
	d.sound()
}
