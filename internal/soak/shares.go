//go:build linux

package main

import (
	"fmt"
	"slices"
	"sync"
)

// Shares are how much came back in each of many trials.
type shares struct {
	mu  sync.Mutex
	all []float64
}

func (s *shares) add(part float64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = append(s.all, part)
}

// median is the middle one; 1 of none.
func (s *shares) median() float64 {
	if len(s.all) == 0 {
		return 1
	}
	slices.Sort(s.all)
	return s.all[len(s.all)/2]
}

func (s *shares) lowest() float64 {
	if len(s.all) == 0 {
		return 1
	}
	return slices.Min(s.all)
}

// least demands a median, and tells it.
func (s *shares) least(b *bout, what string, want float64) {
	s.print(b, what)
	if got := s.median(); got < want {
		b.miss("too little back", "%s: median %.2f %%, want %.0f %%", what, 100*got, 100*want)
	}
}

// most allows a median, and tells it.
func (s *shares) most(b *bout, what string, limit float64) {
	got := 0.0
	if len(s.all) > 0 {
		got = s.median()
	}
	b.mu.Lock()
	b.notes = append(b.notes, fmt.Sprintf("%s: median %.2f %%", what, 100*got))
	b.mu.Unlock()
	if got > limit {
		b.miss("too much listed", "%s: median %.2f %%, want %.0f %%", what, 100*got, 100*limit)
	}
}

func (s *shares) print(b *bout, what string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.notes = append(b.notes, fmt.Sprintf("%s: median %.2f %%, lowest %.2f %% of %d", what, 100*s.median(), 100*s.lowest(), len(s.all)))
}
