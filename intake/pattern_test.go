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

func TestBlanksOfPatterns(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"trên đây là", `trên\s+đây\s+là`},
		{"[ ,] a", `[ ,]\s+a`},
		{"(?:hồi |lúc )?x", `(?:hồi\s+|lúc\s+)?x`},
		{"a ?b *", "a ?b *"},
		{`\[ a\] b`, `\[\s+a\]\s+b`},
	} {
		if got := anyBlank(c.source); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.source, got, c.want)
		}
	}
}
