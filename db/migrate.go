package db

import (
	"fmt"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// Schema is the version of the layout that this program writes.
const Schema = 1

// A migration brings a file from one schema version to the next.
type migration struct {
	from int
	run  func(v view) error
}

// migrations are in order; each goes one version up. A change of the layout
// adds one here, with a file written by the older version as its test.
var migrations []migration

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
