package db

import (
	"fmt"
	"math/rand/v2"

	bolt "go.etcd.io/bbolt"
)

// Schema is the version of the layout that this program writes.
const Schema = 6

// A migration brings a file from one schema version to the next.
type migration struct {
	from int
	run  func(v view) error
}

// migrations are in order; each goes one version up. A change of the layout
// adds one here, with a file written by the older version as its test.
var migrations = []migration{
	{1, func(view) error { return nil }}, // 2 derived an agenda, which the next step makes anew
	{2, addWitnesses},
	{3, addLinks},
	{4, addActivities},
	{5, addIndicators},
}

// migrate copies the file aside and brings it to Schema in one transaction.
func (s *Store) migrate(schema int) error {
	made := snapshotName(s.path, fmt.Sprintf("before-schema-%d", Schema), s.opt.wall())
	if _, err := s.copyAside(made); err != nil {
		return err
	}
	return s.migrateTo(migrations, schema, Schema)
}

func (s *Store) migrateTo(ms []migration, schema, want int) error {
	return s.db().Update(func(tx *bolt.Tx) error {
		v := view{tx: tx, sums: digests{}}
		for _, m := range ms {
			if m.from != schema {
				continue
			}
			if err := m.run(v); err != nil {
				return fmt.Errorf("migration from schema %d: %w", m.from, err)
			}
			schema++
		}
		if schema != want {
			return fmt.Errorf("no migration from schema %d", schema)
		}
		sums, err := v.deriveDigests()
		if err != nil {
			return err
		}
		if err := v.setDigests(sums); err != nil {
			return err
		}
		return v.setMeta(metaSchema, uint64(schema))
	})
}

// addWitnesses gives a register of schema 2 its identity and what is derived
// from its records; the digests come at the end of every migration.
func addWitnesses(v view) error {
	for _, name := range allBuckets {
		if _, err := v.tx.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	if err := v.setMeta(metaRegister, newRegister()); err != nil {
		return err
	}
	if err := (highestIDs{}).keep(&txn{view: v}); err != nil {
		return err
	}
	return v.deriveAll()
}

// addLinks derives the links, which schema 3 did not have.
func addLinks(v view) error {
	if _, err := v.tx.CreateBucketIfNotExists([]byte(bucketLinks)); err != nil {
		return err
	}
	if k, _ := v.bucket(bucketLinks).Cursor().First(); k != nil {
		return nil // a step before has derived all
	}
	var links []link
	err := v.each(bucketDirectives, nil, func(k, payload []byte) error {
		ls, err := linksOfPayload(k, payload)
		links = append(links, ls...)
		return err
	})
	if err != nil {
		return err
	}
	return v.putLinks(links)
}

// addActivities makes room for activities, which schema 4 did not have, and
// derives the links anew: duties that wait for others are among them now.
func addActivities(v view) error {
	for _, name := range allBuckets {
		if _, err := v.tx.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	return relinkAll(v)
}

// relinkAll derives the links anew.
func relinkAll(v view) error {
	if err := v.tx.DeleteBucket([]byte(bucketLinks)); err != nil {
		return err
	}
	return addLinks(v)
}

// addIndicators makes room for indicators, targets and what is printed, which
// schema 5 did not have, derives the cuts, and the links anew: numbers of
// registers are among them now.
func addIndicators(v view) error {
	for _, name := range allBuckets {
		if _, err := v.tx.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	if err := relinkAll(v); err != nil {
		return err
	}
	if k, _ := v.bucket(bucketCuts).Cursor().First(); k != nil {
		return nil // a step before has derived all
	}
	return v.deriveCuts()
}

// newRegister makes up the identity of a register.
func newRegister() uint64 { return rand.Uint64() | 1 }
