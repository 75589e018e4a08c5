//go:build linux

package main

import (
	"math/rand/v2"
	"path/filepath"
	"strings"

	"congvan/db"
	"congvan/internal/fault"
)

// A reel is a register after each of many changes: every file beside it, and
// what it held.
type reel struct {
	moments  []fault.Moment
	pictures []picture
}

// The names of files within a moment.
const registerFile = "congvan.db"

// record works on a register and keeps what lies on the disk after each change.
// A snapshot is made before the frame numbered so; less than 0 is none.
func record(dir string, seed uint64, frames, snapshotAt int) (r reel, err error) {
	path := filepath.Join(mkdir(dir), registerFile)
	s, err := db.Open(path, db.Options{Create: true})
	if err != nil {
		return r, err
	}
	defer s.Close()
	h := newHand(s, seed)
	if err := h.furnish(); err != nil {
		return r, err
	}
	for len(r.moments) < frames {
		if len(r.moments) == snapshotAt {
			if _, err := s.Snapshot("import"); err != nil {
				return r, err
			}
		}
		seq := s.Seq()
		if err := h.daily(); err != nil {
			return r, err
		}
		if s.Seq() == seq {
			continue
		}
		if err := r.frame(dir, s); err != nil {
			return r, err
		}
	}
	return r, nil
}

// daily is an action that makes no copies.
func (h *hand) daily() error {
	h.n = 0
	return h.act()
}

func (r *reel) frame(dir string, s *db.Store) error {
	m, err := fault.Take(dir)
	if err != nil {
		return err
	}
	for name := range m { // the note of a process that lives
		if strings.HasSuffix(name, ".lock") {
			delete(m, name)
		}
	}
	p, err := look(s)
	if err != nil {
		return err
	}
	if n := len(r.moments); n > 0 {
		m.Share(r.moments[n-1])
	}
	r.moments, r.pictures = append(r.moments, m), append(r.pictures, p)
	return nil
}

// draw picks a frame that has one before it.
func (r *reel) draw(rng *rand.Rand) int { return 1 + rng.IntN(len(r.moments)-1) }

// logs are the names of the change logs in a moment.
func logs(m fault.Moment) (names []string) {
	for name := range m {
		if name != registerFile && strings.HasPrefix(name, registerFile) && !strings.Contains(name, "-backups") {
			names = append(names, name)
		}
	}
	return names
}

// rollLogs is m with its logs as they were at an earlier moment.
func rollLogs(m, earlier fault.Moment) fault.Moment {
	for _, name := range logs(m) {
		m = m.With(name, earlier[name])
	}
	return m
}

// reels are what the trials of a row draw from.
func reels(b *bout, n, frames int, snapshots bool) (out []reel, err error) {
	for i := range n {
		at := -1
		if snapshots {
			at = frames / 3
		}
		r, err := record(filepath.Join(b.dir, "reel", string(rune('a'+i))), b.opt.seed+uint64(i), frames, at)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}
