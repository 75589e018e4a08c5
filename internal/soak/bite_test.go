//go:build linux

package main

import (
	"strings"
	"testing"
)

func TestBiteCountsOnlyWhatItsRowLooksForAndNotWithoutTheSwitch(t *testing.T) {
	const (
		head     = "seed 5\nrow 3 power cut: 4 trials, 1 lost (1 s)\n"
		lost     = head + "   ! lost: step 4\nexit status 1\n"
		clean    = "seed 5\nrow 3 power cut: 20 trials, 0 lost (2 s)\n"
		stopped  = head + "   ? stopped: cannot be built\nexit status 1\n"
		crashed  = "seed 5\npanic: out of luck\nexit status 2\n"
		skipping = "seed 5\nrow 3 skipped: only root may mount\n"
	)
	for name, c := range map[string]struct {
		off, on string
		fine    bool
		says    string
	}{
		"noticed":              {lost, clean, true, "noticed after 4 trials (lost: step 4), and 20"},
		"not noticed":          {clean, clean, false, "did NOT notice"},
		"stopped":              {stopped, clean, false, "did NOT notice"},
		"died":                 {crashed, clean, false, "did NOT notice"},
		"noticed all the same": {lost, lost, false, "NOT clean"},
		"the other stopped":    {lost, stopped, false, "NOT clean"},
		"the other died":       {lost, crashed, false, "NOT clean"},
		"not on this machine":  {skipping, skipping, true, "skipped: only root may mount"},
	} {
		said, fine := bite{"skip-sync", 3, 400, ""}.try(func(off string, most int) string {
			if off == "" {
				return c.on
			}
			return c.off
		})
		if fine != c.fine || !strings.Contains(said, c.says) {
			t.Errorf("%s: %v %s", name, fine, said)
		}
	}
}
