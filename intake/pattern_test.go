package intake

import "testing"

func TestEveryPatternCompiles(t *testing.T) {
	if len(patterns) < 100 {
		t.Fatalf("only %d patterns are known", len(patterns))
	}
	for _, p := range patterns {
		func() {
			defer func() {
				if r := recover(); r != nil {
					t.Error(r)
				}
			}()
			p.regexp()
		}()
	}
}
