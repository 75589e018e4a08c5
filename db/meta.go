package db

import (
	"strconv"

	bolt "go.etcd.io/bbolt"
)

// Keys of the bucket "meta"; their payloads are whole numbers in
// decimal, unless said otherwise.
const (
	metaSchema = "schema"
	// metaSeq and the name of a bucket: the last id given out there. Ids are not
	// given out again, even if the step that used them was taken back.
	metaSeq = "seq:"
	// metaRegister is the identity of the register, the same in all its copies:
	// it tells whether a change log belongs to it. Random, never 0.
	metaRegister = "register"
	// metaDigests holds the digests of all other buckets, as JSON.
	metaDigests = "digests"
)

func (v view) meta(key string) (uint64, error) {
	payload, err := v.get(bucketMeta, []byte(key))
	if err != nil || payload == nil {
		return 0, err
	}
	n, err := strconv.ParseUint(string(payload), 10, 64)
	if err != nil {
		return 0, &CorruptError{Bucket: bucketMeta, Key: key}
	}
	return n, nil
}

func (v view) setMeta(key string, n uint64) error {
	k := []byte(key)
	return v.bucket(bucketMeta).Put(k, seal(bucketMeta, k, strconv.AppendUint(nil, n, 10)))
}

// nextID gives out the next id of a bucket.
func (v view) nextID(bucket string) (uint64, error) {
	n, err := v.meta(metaSeq + bucket)
	if err != nil {
		return 0, err
	}
	return n + 1, v.setMeta(metaSeq+bucket, n+1)
}

// mindIDs sees to it that no id in use is given out again, whatever the file
// says: the new record would take the place of another. A file that is not yet
// verified is not written in.
func (s *Store) mindIDs(trusted bool) error {
	low := false
	err := s.read(func(v view) error {
		for _, name := range numbered {
			last, err := v.meta(metaSeq + name)
			k, _ := v.bucket(name).Cursor().Last()
			if err != nil {
				return err
			}
			low = low || keyID(k) > last
		}
		return nil
	})
	switch {
	case err != nil || !low:
		return err
	case trusted:
		return &CorruptError{Bucket: bucketMeta, Key: metaSeq}
	}
	return s.db().Update(func(tx *bolt.Tx) error { return highestIDs{}.keep(&txn{view: view{tx: tx}}) })
}

// schema reads the schema version of a mapped file; it refuses files of other
// programs and of newer versions of this one.
func (s *Store) schema() (schema int, err error) {
	err = s.read(func(v view) error {
		if v.bucket(bucketMeta) == nil {
			return &NotDatabaseError{Path: s.path, Why: IsOther}
		}
		n, err := v.meta(metaSchema)
		schema = int(n)
		return err
	})
	switch {
	case err != nil:
		return 0, err
	case schema == 0:
		return 0, &NotDatabaseError{Path: s.path, Why: IsOther}
	case schema > Schema:
		return 0, &NewerError{Path: s.path, Schema: schema, Known: Schema}
	}
	return schema, nil
}

// SchemaVersion returns the version of the layout of the open file.
func (s *Store) SchemaVersion() (version int) {
	_ = s.read(func(v view) error {
		n, err := v.meta(metaSchema)
		version = int(n)
		return err
	})
	return version
}
