package model

import (
	"slices"
	"testing"
)

// The names of the lines are told to scripts: each is another one.
func TestEachRuleHasAName(t *testing.T) {
	var names []string
	for i, r := range Rules {
		if int(r) != i {
			t.Errorf("%s is the line %d, listed as %d", r, r, i)
		}
		names = append(names, r.String())
	}
	if len(Rules) != len(ruleTable) || slices.Contains(names, "") {
		t.Errorf("lines without a name: %v", names)
	}
	if slices.Sort(names); len(slices.Compact(names)) != len(Rules) {
		t.Errorf("names stand for two lines: %v", names)
	}
}
