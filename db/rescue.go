package db

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"os"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// A RescueReport says what a rescue could get.
type RescueReport struct {
	Snapshot string         // from which it began; empty for none
	Replayed int            // changes brought in after it, from the logs and the journal
	Records  map[string]int // how many each bucket holds now
	Missing  map[string]int // how many rows of a bucket are gone of which nothing tells more
	Complete bool           // it is as the register was after its last step
	Doubtful []Doubt        // rows that could not be read or may be of another day; the first maxDoubts
	Doubts   int            // how many there are in all
}

// A Doubt is a row that a rescue cannot vouch for.
type Doubt struct {
	Bucket, Key string
	Why         DoubtKind
}

// A DoubtKind says what is doubtful.
type DoubtKind string

// The doubts.
const (
	LostRow  DoubtKind = "lost"  // it was there but cannot be read; where others name it, something stands in for it
	OldRow   DoubtKind = "old"   // it may be of an older day
	StrayRow DoubtKind = "stray" // it was found in a page that nothing leads to
	OddRow   DoubtKind = "odd"   // it contradicts others and was left out
	LastStep DoubtKind = "last"  // a step of the journal, the newest known: it may not have been the last
)

const maxDoubts = 500

// Rescue builds a sound file at out from what is left of the register at path:
// the best sound snapshot, then every change that the logs and the journal of
// the damaged file tell of, without a gap. Where that does not lead up to the
// last change, the rows of the damaged file whose checksum holds come on top.
// Each row that neither digests nor an unbroken journal confirm is listed. The
// damaged file is only read. The originals beside it are laid beside the new one.
// Errors: ExistsError, NewerError, HopelessError.
func Rescue(path, out string) (RescueReport, error) {
	path, err := resolve(path)
	if err != nil {
		return RescueReport{}, err
	}
	if err := mayWrite(out, false); err != nil {
		return RescueReport{}, err
	}
	temp, err := tempBeside(out)
	if err != nil {
		return RescueReport{}, err
	}
	defer os.Remove(temp.Name())
	if err := temp.Close(); err != nil {
		return RescueReport{}, err
	}
	r, err := rescue(path, temp.Name())
	if err != nil {
		return r, err
	}
	bringOriginals(out, path, temp.Name())
	return r, place(temp.Name(), out)
}

// rescue builds the file at temp, which may lie there empty.
func rescue(path, temp string) (RescueReport, error) {
	r := &rescuer{path: path, entries: map[uint64]foundEntry{}, marked: map[string]bool{}}
	r.Records, r.Missing = map[string]int{}, map[string]int{}
	r.salvage.look(path)
	if r.salvage.schema > Schema {
		return r.RescueReport, &NewerError{Path: path, Schema: r.salvage.schema, Known: Schema}
	}
	err := r.base(temp)
	if err == nil {
		err = r.build(temp)
	}
	if err != nil {
		return r.RescueReport, err
	}
	v, err := judge(temp)
	if err != nil {
		return r.RescueReport, err
	}
	for name, n := range v.Records {
		if name == bucketJournal || isRecordBucket(name) {
			r.Records[name] = n
		}
	}
	if v.Seq == 0 && v.Records[bucketUnits]+v.Records[bucketDirectives]+v.Records[bucketOffice] == 0 {
		return r.RescueReport, &HopelessError{Path: path}
	}
	return r.RescueReport, nil
}

// A rescuer collects what is left.
type rescuer struct {
	RescueReport
	path     string
	register uint64
	from     uint64                // the last step of the snapshot
	givenUp  bool                  // the snapshot is of a past that is none any more
	seq      uint64                // up to where the new file is without a gap
	newest   uint64                // the newest step that anything tells of
	end      ending                // how surely it was the last
	entries  map[uint64]foundEntry // after the snapshot
	proven   bool                  // the entries up to where the file goes are what its digest says
	salvage  salvage               // of the damaged file
	marked   map[string]bool       // rows that are in Doubtful
}

func (r *rescuer) doubt(bucket string, key []byte, why DoubtKind) {
	r.doubtKey(bucket, keyText(bucket, key), why)
}

func (r *rescuer) doubtKey(bucket, key string, why DoubtKind) {
	id := rowID(bucket, []byte(key))
	if r.marked[id] {
		return
	}
	r.marked[id] = true
	if why == LostRow && r.Missing[bucket] > 0 { // now it is known which
		if r.Missing[bucket]--; r.Missing[bucket] == 0 {
			delete(r.Missing, bucket)
		}
	}
	if r.Doubts++; len(r.Doubtful) < maxDoubts {
		r.Doubtful = append(r.Doubtful, Doubt{bucket, key, why})
	}
}

// rowID names a row among all.
func rowID(bucket string, key []byte) string { return bucket + "\x00" + string(key) }

// base lays the best sound snapshot, or an empty register, at temp. One of a
// past that was given up is taken only where the file itself holds nothing.
func (r *rescuer) base(temp string) error {
	ws, register := logWitnesses(r.path)
	r.register = cmp.Or(r.salvage.register, register)
	if r.register != register {
		ws = nil
	}
	own, givenUp := ranked(r.path, r.register, append(ws, r.salvage.steps))
	from := own
	if r.salvage.rows == 0 {
		from = append(from, givenUp...)
	}
	for _, c := range from {
		v, err := judge(c.Path)
		if err != nil || r.register != 0 && v.Register != 0 && v.Register != r.register {
			continue
		}
		r.Snapshot, r.from, r.seq, r.register = c.Path, v.Seq, v.Seq, cmp.Or(r.register, v.Register)
		r.givenUp = slices.Contains(givenUp, c)
		err = overwrite(temp, c.Path)
		if err == nil && v.Schema < Schema {
			err = migrateFile(temp, v.Schema)
		}
		return err
	}
	_ = os.Remove(temp)
	return initialise(temp)
}

func overwrite(to, from string) error {
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	return fill(f, func(w io.Writer) error { return copyAfter(from, 0, w) })
}

func migrateFile(path string, schema int) error {
	return edit(path, func(b *bolt.DB) error {
		s := &Store{bolt: b, path: path}
		return s.migrateTo(migrations, schema, Schema)
	})
}

// edit opens a file of our own making.
func edit(path string, f func(b *bolt.DB) error) error {
	b, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: lockWait, FreelistType: bolt.FreelistMapType, NoSync: true})
	if err != nil {
		return err
	}
	err = f(b)
	if err == nil {
		err = b.Sync()
	}
	return errors.Join(err, b.Close())
}

// build brings the base up to the last change.
func (r *rescuer) build(temp string) error {
	r.collect()
	return edit(temp, func(b *bolt.DB) error {
		if r.register != 0 {
			if err := r.update(b, func(t *txn) error { return t.setMeta(metaRegister, r.register) }); err != nil {
				return err
			}
		}
		if err := r.prove(b); err != nil {
			return err
		}
		if err := r.chain(b); err != nil {
			return err
		}
		agrees, err := r.agrees(b)
		if err != nil {
			return err
		}
		if r.Complete = agrees && r.seq == r.newest && r.end == endKnown; !r.Complete {
			if err := r.overlay(b, agrees); err != nil {
				return err
			}
		}
		return r.update(b, r.finish)
	})
}

// agrees reports whether the base, as far as it was brought, holds all that the
// damaged file held then.
func (r *rescuer) agrees(b *bolt.DB) (agrees bool, err error) {
	s := &r.salvage
	switch {
	case r.from > 0 && r.seq == r.newest && r.end == endKnown:
		return true, nil // the steps from a sound snapshot on say more than any page
	case s.rows == 0 && s.dated == nil, r.seq > s.seq && s.tellsEnd():
		return true, nil // there is nothing newer in it
	case s.dated != nil:
		err = b.View(func(tx *bolt.Tx) error {
			sums, err := view{tx: tx}.digestsOf(recordBuckets)
			agrees = r.seq == s.seq && err == nil && len(s.undated(sums)) == 0
			return err
		})
		return agrees, err
	}
	return r.holdsLive(b)
}

// holdsLive reports whether every row that the trees lead to is in the base.
func (r *rescuer) holdsLive(b *bolt.DB) (holds bool, err error) {
	holds = true
	err = b.View(func(tx *bolt.Tx) error {
		v := view{tx: tx}
		r.salvage.live(func(bucket string, key, payload []byte) {
			if isRecordBucket(bucket) {
				has, err := v.get(bucket, key)
				holds = holds && err == nil && bytes.Equal(has, payload)
			}
		})
		return nil
	})
	return holds, err
}

// update is a transaction on the new file; the digests come at the end.
func (r *rescuer) update(b *bolt.DB, f func(t *txn) error) error {
	return b.Update(func(tx *bolt.Tx) error {
		return f(&txn{view: view{tx: tx}, at: map[string]int{}, args: map[string]string{}})
	})
}

// chainBatch is how many changes are brought in in one transaction.
const chainBatch = 500

// chain does the changes after the base again, up to the first that is missing,
// does not tell all or does not fit.
func (r *rescuer) chain(b *bolt.DB) error {
	for {
		n := 0
		err := r.update(b, func(t *txn) error {
			for ; n < chainBatch; n++ {
				seq := r.seq + uint64(n) + 1
				e, ok := r.entries[seq]
				if !ok || !r.has(seq) || e.Action == ActionSeed {
					return nil
				}
				if err := t.again(e.logEntry); contradicts(err) {
					return nil
				} else if err != nil {
					return err
				}
			}
			return nil
		})
		r.seq, r.Replayed = r.seq+uint64(n), r.Replayed+n
		if err != nil || n < chainBatch {
			return err
		}
	}
}

// finish derives what follows from the records.
func (r *rescuer) finish(t *txn) error {
	if !r.Complete {
		if err := r.repair(t); err != nil {
			return err
		}
		r.doubtSteps()
	}
	if err := t.deriveAll(); err != nil {
		return err
	}
	sums, err := t.deriveDigests()
	if err != nil {
		return err
	}
	return t.setDigests(sums)
}
