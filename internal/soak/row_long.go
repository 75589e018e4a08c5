//go:build linux

package main

import (
	"errors"
	"os"
	"runtime"
	"slices"
	"time"

	"congvan/db"
	"congvan/demo"
	"congvan/model"
)

// What the officer may wait for, and how the file may grow.
const (
	longestStart  = 2 * time.Second
	longestAction = 100 * time.Millisecond
	mostGrowth    = 3
)

// long is row 29: three years of work, five hundred directives, a hundred
// thousand marks.
func long(b *bout) error {
	b.never("slow", "swollen", "leaking", "damaged")
	t := b.trialAt(0, b.dir)
	now := model.At(2021, 2, 5, 8, 0)
	s, err := db.Open(t.path(), db.Options{Create: true, Clock: func() model.Instant { return now }, Wall: func() model.Instant { return now }})
	if err != nil {
		return err
	}
	if err := demo.Many(s, 500*b.count, now); err != nil {
		return err
	}
	took, err := t.years(s, &now, 10_000*b.count)
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	b.tried = len(took)
	slices.Sort(took)
	median, most := took[len(took)/2], took[len(took)*999/1000]
	b.tell("µs an action (median)", int(median.Microseconds()))
	b.tell("µs an action (of a thousand, one is slower)", int(most.Microseconds()))
	if most > longestAction {
		b.miss("slow", "an action took %v", most)
	}
	return t.afterYears()
}

// years marks ten assignments at a time, and watches the memory.
func (t *trial) years(s *db.Store, now *model.Instant, actions int) (took []time.Duration, err error) {
	rows, err := s.Rows()
	if err != nil {
		return nil, err
	}
	var atStart uint64
	for i := range actions {
		*now++
		d, err := s.Directive(rows.At(i % rows.Len()).ID)
		if err != nil {
			return nil, err
		}
		as := tenOf(&d, i)
		began := time.Now()
		if err := s.Mark(as, model.MarkChange{State: model.States[i/rows.Len()%5], Note: text(uint64(i))}); err != nil {
			return nil, err
		}
		took = append(took, time.Since(began))
		if i == actions/10 {
			atStart = heap()
		}
	}
	t.tell("marks", 10*actions)
	if grown := int64(heap()) - int64(atStart); grown > 16<<20 {
		t.miss("leaking", "%d bytes more in memory", grown)
	}
	return took, nil
}

func tenOf(d *model.Directive, i int) (as []model.AssignmentID) {
	o := &d.Obligations[0]
	for n := range 10 {
		as = append(as, model.AssignmentID{Directive: d.ID, Obligation: o.ID, Period: o.Deadline.Due, Unit: o.Units[(i+n)%len(o.Units)]})
	}
	return as
}

// start opens the register, up to what the first list needs.
func (t *trial) start(what string, o db.Options, bounded bool) (*db.Store, error) {
	began := time.Now()
	s, err := db.Open(t.path(), o)
	if err != nil {
		return nil, err
	}
	if _, err := s.Rows(); err != nil {
		return nil, err
	}
	took := time.Since(began)
	t.tell(what, int(took.Milliseconds()))
	if bounded && took > longestStart {
		t.miss("slow", "%s: %v", what, took)
	}
	return s, nil
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// afterYears opens the register as on any morning and as on one after a power
// cut, which verifies all of it first, and compacts it. Only the first of the
// two may not grow with the years.
func (t *trial) afterYears() error {
	s, err := t.start("ms to start", db.Options{Behind: true}, true)
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	if s, err = t.start("ms to start after a power cut", db.Options{}, t.count == 1); err != nil {
		return err
	}
	t.checked(s)
	if err := s.Close(); err != nil {
		return err
	}
	c, err := db.Compact(t.path(), model.At(2024, 2, 5, 8, 0))
	if err != nil {
		return err
	}
	t.tell("MB", int(c.Before>>20))
	t.tell("MB compacted", int(c.After>>20))
	if c.Before > mostGrowth*c.After {
		t.miss("swollen", "%d bytes for %d of data", c.Before, c.After)
	}
	if c.After > c.Before {
		t.miss("swollen", "compacting made %d bytes of %d", c.After, c.Before)
	}
	if _, err := os.Stat(c.Kept); err != nil && c.Kept != "" {
		t.miss("damaged", "compacting kept no former file: %v", err)
	}
	return nil
}
