package main

import (
	"strings"
	"testing"
	"time"
)

func TestScreenShowsWhatATerminalWould(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		y    int
		want string
	}{
		"text":               {"tuyên truyền", 0, "tuyên truyền"},
		"cursor":             {"\x1b[3;5Hab\x1b[2D\x1b[Cc", 2, "    ac"},
		"erase to the end":   {"abcdef\r\x1b[3C\x1b[K", 0, "abc"},
		"erase characters":   {"abcdef\r\x1b[2X", 0, "  cdef"},
		"delete characters":  {"abcdef\r\x1b[2P", 0, "cdef"},
		"insert characters":  {"abcdef\r\x1b[2@", 0, "  abcdef"},
		"repeat":             {"-\x1b[3b", 0, "----"},
		"insert a line":      {"one\r\ntwo\x1b[H\x1b[L", 1, "one"},
		"delete a line":      {"one\r\ntwo\x1b[H\x1b[M", 0, "two"},
		"scroll at the end":  {"\x1b[40;1Hlast\n", 38, "last"},
		"scroll a region":    {"\x1b[5;1Hfive\x1b[4;6r\x1b[6;1H\n", 3, "five"},
		"scroll backwards":   {"top\x1b[H\x1bM", 1, "top"},
		"colours and titles": {"\x1b]2;title\x07\x1b[1;31mred\x1b[m", 0, "red"},
		"clear":              {"abc\x1b[H\x1b[2J", 0, ""},
	} {
		s := newScreen()
		for _, b := range []byte(c.in) { // a read may end anywhere
			s.feed([]byte{b})
		}
		if got := strings.TrimRight(s.row(c.y), " "); got != c.want {
			t.Errorf("%s: line %d is %q, want %q", name, c.y, got, c.want)
		}
	}
}

func TestScreenTellsWhetherAnythingWasDrawn(t *testing.T) {
	s := newScreen()
	for in, want := range map[string]bool{"a": true, "\x1b[K": true, "\x1b[3;3H": false, "\x1b[?25l": false, "\x1b[31m": false} {
		if got := s.feed([]byte(in)); got != want {
			t.Errorf("%q: drew %v, want %v", in, got, want)
		}
	}
}

func TestSample(t *testing.T) {
	var s sample
	if s.median() != 0 {
		t.Error("the median of nothing is not 0")
	}
	for i := 200; i > 0; i-- {
		s = append(s, time.Duration(i))
	}
	if s.median() != 101 || s.at(99) != 199 || s.at(100) != 200 {
		t.Errorf("median %d, 99th %d, most %d", s.median(), s.at(99), s.at(100))
	}
}
