package db

import (
	"fmt"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// Schema is the version of the layout that this program writes.
const Schema = 2

// A migration brings a file from one schema version to the next.
type migration struct {
	from int
	run  func(v view) error
}

// migrations are in order; each goes one version up. A change of the layout
// adds one here, with a file written by the older version as its test.
var migrations = []migration{
	{1, deriveAgenda},
}

// deriveAgenda brings schema 1 to 2: rows tell from when a directive is
// superseded, and the agenda is derived from them.
func deriveAgenda(v view) error {
	for _, name := range []string{bucketAgenda, bucketAgendaSums} {
		if _, err := v.tx.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	roster, err := v.loadRoster()
	if err != nil {
		return err
	}
	now := model.InstantOf(time.Now())
	var ids []model.DirectiveID
	err = v.each(bucketDirectives, nil, func(k, _ []byte) error {
		ids = append(ids, model.DirectiveID(keyID(k)))
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		d, err := v.directive(id)
		if err != nil {
			return err
		}
		c, err := v.reckon(keyOf(&d), roster, now)
		if err != nil {
			return err
		}
		if err := v.bucket(bucketIndex).Put(c.is.bytes(), c.value); err != nil {
			return err
		}
	}
	return v.rebuildAgenda()
}

// migrate copies the file aside and brings it to Schema in one transaction.
func (s *Store) migrate(schema int) error {
	name := fmt.Sprintf("before-schema-%d.db", Schema)
	if err := s.copyAside(filepath.Join(copiesFolder(s.path), name)); err != nil {
		return err
	}
	return s.migrateTo(migrations, schema, Schema)
}

func (s *Store) migrateTo(ms []migration, schema, want int) error {
	return s.bolt.Update(func(tx *bolt.Tx) error {
		v := view{tx}
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
		return v.setMeta(metaSchema, uint64(schema))
	})
}
