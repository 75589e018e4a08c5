//go:build linux

package main

import (
	"os"
	"path/filepath"
	"strings"

	"congvan/internal/fault"
)

// tampering is what others do to a file that is open.
var tampering = []struct {
	name string
	do   func(path string) error
}{
	{"another file over it", func(path string) error {
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		other := filepath.Join(filepath.Dir(path), "other")
		if err := os.WriteFile(other, b, 0o600); err != nil {
			return err
		}
		return os.Rename(other, path)
	}},
	{"taken away", os.Remove},
	{"cut short", func(path string) error { return os.Truncate(path, fault.Page*3) }},
	{"emptied", func(path string) error { return os.Truncate(path, 0) }},
	{"moved", func(path string) error { return os.Rename(path, path+".moved") }},
}

// moved is row 13: somebody exchanges, removes or cuts the file while it is
// open.
func moved(b *bout) error {
	b.never("unnoticed", "hangs", "wordless")
	b.each(func(t *trial) {
		how := tampering[t.i%len(tampering)]
		p, err := fault.Self(nil, childMark, "once", t.path(), text(t.rand.Uint64()))
		if err != nil {
			t.miss("stopped", "%v", err)
			return
		}
		defer p.Kill()
		p.Line(patience)
		for range 1 + t.rand.IntN(6) {
			_ = p.Say("")
			if line, _ := p.Line(patience); !strings.HasPrefix(line, "saved") {
				t.miss("stopped", "trial %d: %s", t.i, line)
			}
		}
		if err := how.do(t.path()); err != nil {
			t.miss("stopped", "%v", err)
		}
		_ = p.Say("")
		line, ok := p.Line(patience)
		p.Hush()
		code, hung := p.Wait(patience)
		switch {
		case strings.HasPrefix(line, "saved"), strings.HasPrefix(line, "same"):
			t.miss("unnoticed", "trial %d, %s: %s", t.i, how.name, line)
		case hung:
			t.miss("hangs", "trial %d, %s", t.i, how.name)
		case !ok:
			t.miss("wordless", "trial %d, %s: ended with %d: %s", t.i, how.name, code, firstLines(p.Stderr(), 2))
		}
	})
	return nil
}
