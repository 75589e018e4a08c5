package main

import (
	"fmt"
	"slices"
	"time"
)

// A sample is what repeated measurements of one thing gave.
type sample []time.Duration

func (s sample) median() time.Duration { return s.at(50) }

// at returns the value below which percent of the sample lie.
func (s sample) at(percent int) time.Duration {
	if len(s) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(s))
	return sorted[min(len(sorted)-1, len(sorted)*percent/100)]
}

// ratio is a / b; 0 where there is no b.
func ratio(a, b time.Duration) float64 {
	if b <= 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// ms prints a duration in milliseconds, three figures of them.
func ms(d time.Duration) string {
	v := float64(d) / float64(time.Millisecond)
	switch {
	case v >= 100:
		return fmt.Sprintf("%.0f ms", v)
	case v >= 10:
		return fmt.Sprintf("%.1f ms", v)
	}
	return fmt.Sprintf("%.2f ms", v)
}

func megabytes(kb int64) string { return fmt.Sprintf("%.0f MB", float64(kb)/1024) }
