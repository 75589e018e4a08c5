package db

import (
	"errors"
	"os"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// A Compaction says what Compact did.
type Compaction struct {
	Before, After int64  // sizes, bytes
	Kept          string // where the former file lies; empty where nothing was to be gained
}

// compactBatch is how many bytes Compact writes in one transaction.
const compactBatch = 8 << 20

// Compact writes the register at path, which nobody may have open, anew without
// its free pages. The former file is kept beside it. Where that gains nothing,
// the file stays as it is. Errors: those of Open.
func Compact(path string, now model.Instant) (c Compaction, err error) {
	if path, err = resolve(path); err != nil {
		return c, err
	}
	if _, err := prepare(path, Options{}); err != nil {
		return c, err
	}
	before, err := judge(path)
	var damaged *DamagedError
	if errors.As(err, &damaged) {
		damaged.Snapshot = newestVerified(path)
	}
	if err != nil {
		return c, err
	}
	held, err := holdAlone(path)
	if err != nil {
		return c, err
	}
	defer held.letGo()
	temp, err := tempBeside(path)
	if err != nil {
		return c, err
	}
	defer os.Remove(temp.Name())
	if err := temp.Close(); err != nil {
		return c, err
	}
	if err := held.compactTo(temp.Name(), path); err != nil {
		return c, err
	}
	after, err := judge(temp.Name())
	if err != nil {
		return c, err
	}
	if len(digests(before.Digests).differ(after.Digests)) > 0 {
		return c, &DamagedError{Path: temp.Name(), Verdict: Verdict{Damages: []Damage{{What: BadDigest}}}}
	}
	c.Before, c.After = before.Size, after.Size
	if after.Size >= before.Size {
		c.After = before.Size
		return c, nil
	}
	held.beforeExchange()
	if c.Kept, err = keepAs(path, "before-compact", now); err != nil {
		return c, err
	}
	_ = os.Remove(cleanPath(path))
	return c, putInPlace(temp.Name(), path)
}

// compactTo reads through the file that is held: it cannot be locked twice.
func (h *held) compactTo(to, from string) error {
	if h.file == nil {
		m, err := lockFile(from, Options{ReadOnly: true})
		if err != nil {
			return err
		}
		h.mapping = *m
	}
	if err := h.mmap(from, Options{ReadOnly: true}); err != nil {
		h.bolt, h.file = nil, nil
		return err
	}
	err := edit(to, func(b *bolt.DB) error { return bolt.Compact(b, h.bolt, compactBatch) })
	return errors.Join(err, trim(to))
}

// trim cuts off what a file of our own making has beyond its pages: bbolt gives
// it room to grow, from 16 MB on as much at a time.
func trim(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	p := pages{f: f}
	info, err := f.Stat()
	if err == nil {
		p.size = info.Size()
		if why := p.frame(); why != "" {
			err = &NotDatabaseError{Path: path, Why: why}
		}
	}
	if err == nil {
		err = errors.Join(f.Truncate(int64(p.meta.pages)*p.meta.pageSize), f.Sync())
	}
	return errors.Join(err, f.Close())
}
