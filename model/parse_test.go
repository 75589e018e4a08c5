package model

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// TestDaysAndMinutesAreReadAsTheCalendarHasThem holds the quick way of reading
// against package time, for what exists and what does not.
func TestDaysAndMinutesAreReadAsTheCalendarHasThem(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	read := 0
	for range 200_000 {
		s := fmt.Sprintf("%04d-%02d-%02dT%02d:%02d", 1895+r.IntN(300), r.IntN(14), r.IntN(33), r.IntN(26), r.IntN(62))
		if r.IntN(4) == 0 {
			at := r.IntN(len(s))
			s = s[:at] + string("0-:T 9x/"[r.IntN(8)]) + s[at+1:]
		}
		i, err := ParseInstant(s)
		want, failed := time.ParseInLocation(instantLayout, s, Zone)
		if failed != nil {
			want, failed = time.ParseInLocation("2006-01-02 15:04", s, Zone)
		}
		if (err == nil) != (failed == nil) || err == nil && i != InstantOf(want) {
			t.Fatalf("%q: got %v, %v, want %v, %v", s, i, err, want, failed)
		}
		d, err := ParseDate(s[:10])
		day, failed := time.ParseInLocation("2006-01-02", s[:10], Zone)
		if (err == nil) != (failed == nil) || err == nil && d != NewDate(day.Year(), int(day.Month()), day.Day()) {
			t.Fatalf("%q: got %v, %v, want %v, %v", s[:10], d, err, day, failed)
		}
		if err == nil {
			read++
		}
	}
	if read < 50_000 {
		t.Errorf("only %d were days", read)
	}
}
