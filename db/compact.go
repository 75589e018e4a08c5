package db

import (
	"os"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// A Compaction says what Compact did.
type Compaction struct {
	Before, After int64  // sizes, bytes
	Kept          string // where the former file lies
}

// compactBatch is how many bytes Compact writes in one transaction.
const compactBatch = 8 << 20

// Compact writes the register at path, which nobody may have open, anew without
// its free pages. The former file is kept beside it. Errors: those of Open.
func Compact(path string, now model.Instant) (c Compaction, err error) {
	if path, err = resolve(path); err != nil {
		return c, err
	}
	before, err := judge(path)
	if err != nil {
		return c, err
	}
	if err := nobodyHolds(path); err != nil {
		return c, err
	}
	temp, err := tempBeside(path)
	if err != nil {
		return c, err
	}
	defer os.Remove(temp.Name())
	if err := temp.Close(); err != nil {
		return c, err
	}
	if err := compactTo(temp.Name(), path); err != nil {
		return c, err
	}
	after, err := judge(temp.Name())
	if err != nil {
		return c, err
	}
	if len(digests(before.Digests).differ(after.Digests)) > 0 {
		return c, &DamagedError{Path: temp.Name(), Verdict: Verdict{Damages: []Damage{{What: BadDigest}}}}
	}
	if c.Kept, err = keepAs(path, "before-compact", now); err != nil {
		return c, err
	}
	_ = os.Remove(cleanPath(path))
	c.Before, c.After = before.Size, after.Size
	return c, putInPlace(temp.Name(), path)
}

func compactTo(to, from string) error {
	m, err := lockFile(from, Options{ReadOnly: true})
	if err != nil {
		return err
	}
	if err := m.mmap(from, Options{ReadOnly: true}); err != nil {
		return err
	}
	defer m.bolt.Close()
	return edit(to, func(b *bolt.DB) error { return bolt.Compact(b, m.bolt, compactBatch) })
}
