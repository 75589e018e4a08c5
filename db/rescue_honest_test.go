package db

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// lived makes a register in which much happened, and returns its bytes after
// each of its last steps.
func lived(t *testing.T, seed uint64, steps int) (d *desk, files [][]byte) {
	t.Helper()
	d = newDesk(t)
	r := rand.New(rand.NewPCG(seed, 3))
	us := d.units("A", "B", "C", "D")
	var ids []model.DirectiveID
	for i := range steps {
		d.now++
		if i%2 == 0 || len(ids) < 5 {
			v := weekly(us...)
			v.Number = fmt.Sprint(i)
			ids = append(ids, d.add(v, string(bytes.Repeat([]byte("chữ "), r.IntN(500)))))
		}
		id := ids[r.IntN(len(ids))]
		switch v, err := d.Directive(id); r.IntN(5) {
		case 0:
			d.must(err)
			v.Subject = fmt.Sprintf("đã sửa %d", r.IntN(1e6))
			d.must(d.EditDirective(v, fmt.Sprint(r.IntN(1e9))))
		case 1:
			if _, err := d.Undo(); err != nil && !errors.Is(err, ErrNothingToUndo) {
				t.Fatal(err)
			}
			ids = nil
			for i := range d.rows().Len() {
				ids = append(ids, d.rows().At(i).ID)
			}
		default:
			d.must(d.Mark([]model.AssignmentID{d.first3(id, us[r.IntN(4)])}, model.MarkChange{State: model.States[r.IntN(5)], Note: fmt.Sprint(r.IntN(1e9))}))
		}
		if i >= steps-4 {
			files = append(files, d.readFile(d.Path()))
		}
	}
	d.must(d.Close())
	return d, files
}

// rowsIn are the rows that a file holds, by how a Doubt names them; empty if
// it cannot be read.
func rowsIn(t *testing.T, b []byte) map[string]string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.db")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := contents(path)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for id, value := range all {
		bucket, key, _ := bytes.Cut([]byte(id), []byte{0})
		if isRecordBucket(string(bucket)) {
			out[string(bucket)+" "+keyText(string(bucket), key)] = value
		}
	}
	return out
}

// alone rescues a file that has neither snapshot nor log beside it.
func alone(t *testing.T, damaged []byte) (RescueReport, map[string]string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "congvan.db")
	if err := os.WriteFile(path, damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	out := path + ".out"
	r, err := Rescue(path, out)
	var hopeless *HopelessError
	if errors.As(err, &hopeless) {
		return r, nil
	}
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return r, rowsIn(t, b)
}

// honest fails if a report vouches for a row that is not the truth, or keeps
// silent on rows that are gone. Before is what the register held one step
// earlier: a report may say that the last step may be missing.
func (r RescueReport) honest(t *testing.T, got, want, before map[string]string) {
	t.Helper()
	listed := map[string]bool{}
	older := false
	for _, d := range r.Doubtful {
		listed[d.Bucket+" "+d.Key] = true
		older = older || d.Why == LastStep
	}
	gone := 0
	for k := range want {
		if got[k] == "" {
			gone++
		}
	}
	if gone > 0 && (r.Complete || r.Doubts == 0 && len(r.Missing) == 0) {
		t.Errorf("%d rows are gone without a word", gone)
	}
	for k, v := range got {
		switch {
		case v == want[k], listed[k], r.Doubts > len(r.Doubtful):
		case r.Complete, !older, v != before[k]:
			t.Errorf("%s is not what it was, and not listed: %.200s", k, v)
		}
	}
}

// TestRescueIsHonest damages a file that is all there is in every way.
func TestRescueIsHonest(t *testing.T) {
	for seed := range uint64(2) {
		_, files := lived(t, seed, 50)
		before := rowsIn(t, files[0])
		for n, whole := range files[1:] {
			want := rowsIn(t, whole)
			r := rand.New(rand.NewPCG(seed, uint64(n)))
			for i := range damages {
				kind := damages[i]
				b := kind.do(bytes.Clone(whole), r)
				if v, err := verifyBytes(bytes.NewReader(b), int64(len(b)), nil); err != nil || v.Sound {
					continue
				}
				report, got := alone(t, b)
				report.honest(t, got, want, before)
				if t.Failed() {
					t.Fatalf("seed %d, file %d, damage %d, %s: complete %v, missing %v, %.20v", seed, n, i, kind.name, report.Complete, report.Missing, report.Doubtful)
				}
			}
			before = want
		}
	}
}

// breakNewestHead makes the head unreadable that counts.
func breakNewestHead(b []byte) {
	newest := 0
	if binary.LittleEndian.Uint64(b[4096+pageHead+48:]) > binary.LittleEndian.Uint64(b[pageHead+48:]) {
		newest = 4096
	}
	b[newest+pageHead+60] ^= 1
}

// A file whose newest head is gone is as it was one step ago. The step lies in
// pages that the older head calls free; without them it must be said that it
// may be missing.
func TestRescueMindsTheLostHead(t *testing.T) {
	d, files := lived(t, 5, 30)
	whole := files[len(files)-1]
	want := rowsIn(t, whole)
	b := bytes.Clone(whole)
	breakNewestHead(b)
	v := newVerifier(bytes.NewReader(b), int64(len(b)))
	v.run()
	b[v.pages.meta.freelist*4096+8] ^= 1 // so that it is refused
	r, got := alone(t, b)
	if r.Complete {
		t.Error("called complete, although one head cannot be read")
	}
	for k := range want {
		if got[k] != want[k] {
			t.Errorf("%s is %.100s", k, got[k])
		}
	}
	for at := 0; ; { // the last step is nowhere
		n := bytes.Index(b[at:], fmt.Appendf(nil, `{"seq":%d,`, d.Seq()))
		if n < 0 {
			break
		}
		at += n + 1
		b[at] = '#'
	}
	r, got = alone(t, b)
	if r.Complete || !slices.ContainsFunc(r.Doubtful, func(d Doubt) bool { return d.Why == LastStep }) {
		t.Errorf("%+v", r)
	}
	r.honest(t, got, want, rowsIn(t, files[len(files)-2]))
}

// What a disk kept of an older day is whole in itself; the journal knows
// better.
func TestTheJournalCorrectsOldRows(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id := d.add(weekly(us...), "một")
	for i := range 3 {
		v, err := d.Directive(id)
		d.must(err)
		v.Subject = fmt.Sprintf("đã sửa %d", i)
		d.must(d.EditDirective(v, "một"))
	}
	d.must(d.Close())
	want := rowsIn(t, d.readFile(d.Path()))
	key := idKey(uint64(id))
	d.must(edit(d.Path(), func(b *bolt.DB) error {
		return b.Update(func(tx *bolt.Tx) error {
			v := view{tx: tx}
			payload, err := v.get(bucketDirectives, key)
			if err != nil {
				return err
			}
			payload = bytes.ReplaceAll(payload, []byte("đã sửa 2"), []byte("đã sửa 1"))
			return v.bucket(bucketDirectives).Put(key, seal(bucketDirectives, key, payload))
		})
	}))
	r, got := alone(t, d.readFile(d.Path()))
	if !r.Complete || r.Doubts > 0 {
		t.Errorf("%+v", r)
	}
	for k := range want {
		if got[k] != want[k] {
			t.Errorf("%s is %.100s", k, got[k])
		}
	}
}

// What no step tells of and no page holds any more is counted.
func TestRescueCountsWhatIsGone(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	d.must(d.AddDirectives(bulk(60, us)))
	d.must(d.Close())
	want := rowsIn(t, d.readFile(d.Path()))
	d.must(edit(d.Path(), func(b *bolt.DB) error {
		return b.Update(func(tx *bolt.Tx) error {
			c := tx.Bucket([]byte(bucketMarks)).Cursor()
			_, _ = c.First()
			return c.Delete()
		})
	}))
	packed := filepath.Join(t.TempDir(), "packed.db") // without pages that still have it
	d.must(compactTo(packed, d.Path()))
	r, got := alone(t, d.readFile(packed))
	r.honest(t, got, want, want)
	if r.Complete || r.Missing[bucketMarks] != 1 || r.Doubts > 0 {
		t.Errorf("%+v", r)
	}
}

// A part of the file that is of an older day, its digests too, agrees with
// itself; a snapshot and a whole log know better.
func TestOldDigestsDoNotOutweighTheLog(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id := d.add(weekly(us...), "một")
	d.snapshot("")
	old := map[string][]byte{}
	for i := range 3 {
		v, err := d.Directive(id)
		d.must(err)
		v.Subject = fmt.Sprintf("đã sửa %d", i)
		d.must(d.EditDirective(v, fmt.Sprint(i)))
		if i == 1 {
			d.must(d.bolt.View(func(tx *bolt.Tx) error {
				old[bucketMeta] = bytes.Clone(tx.Bucket([]byte(bucketMeta)).Get([]byte(metaDigests)))
				old[bucketDirectives] = bytes.Clone(tx.Bucket([]byte(bucketDirectives)).Get(idKey(uint64(id))))
				return nil
			}))
		}
	}
	want, _ := d.exported()
	d.must(d.Close())
	d.must(edit(d.Path(), func(b *bolt.DB) error {
		return b.Update(func(tx *bolt.Tx) error {
			return errors.Join(
				tx.Bucket([]byte(bucketMeta)).Put([]byte(metaDigests), old[bucketMeta]),
				tx.Bucket([]byte(bucketDirectives)).Put(idKey(uint64(id)), old[bucketDirectives]),
			)
		})
	}))
	if r, got := rescued(t, d.Path()); !r.Complete || r.Doubts > 0 || got != want {
		t.Errorf("%+v\n%s", r, got)
	}
	r, got := alone(t, d.readFile(d.Path()))
	if !bytes.Contains([]byte(got["directives 1"]), []byte("đã sửa 2")) {
		t.Errorf("%+v: %s", r, got["directives 1"])
	}
}
