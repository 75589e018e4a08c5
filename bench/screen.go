package main

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// The window in which everything is measured.
const (
	columns = 120
	lines   = 40
)

// A screen is what a terminal would show: enough of one to read the programs'
// words off it. Colours are not kept.
type screen struct {
	cells   [lines][columns]string
	x, y    int
	saved   [2]int
	top     int // the scrolling region
	bottom  int
	parser  *ansi.Parser
	touched bool // a cell was written, even with what it held
}

func newScreen() *screen {
	s := &screen{bottom: lines - 1, parser: ansi.NewParser()}
	s.parser.SetHandler(ansi.Handler{Print: s.print, Execute: s.execute, HandleCsi: s.csi, HandleEsc: s.esc})
	s.clear(0, 0, lines-1, columns-1)
	return s
}

// feed takes what the program wrote and reports whether it drew anything.
func (s *screen) feed(b []byte) bool {
	s.touched = false
	s.parser.Parse(b)
	return s.touched
}

// row returns the text of a line.
func (s *screen) row(y int) string { return strings.Join(s.cells[y][:], "") }

// text returns lines from up to below to.
func (s *screen) text(from, to int) string {
	var b strings.Builder
	for y := from; y < to; y++ {
		b.WriteString(s.row(y) + "\n")
	}
	return b.String()
}

func (s *screen) print(r rune) {
	w := ansi.StringWidth(string(r))
	if w == 0 {
		return
	}
	if s.x+w > columns {
		s.x = 0
		s.down()
	}
	s.touched = true
	s.cells[s.y][s.x] = string(r)
	if w == 2 {
		s.cells[s.y][s.x+1] = ""
	}
	s.x += w
}

func (s *screen) execute(b byte) {
	switch b {
	case '\r':
		s.x = 0
	case '\n':
		s.down()
	case '\b':
		s.x = max(0, s.x-1)
	case '\t':
		s.x = min(columns-1, s.x/8*8+8)
	}
}

func (s *screen) esc(c ansi.Cmd) {
	switch c.Final() {
	case 'M':
		if s.y == s.top {
			s.scroll(s.top, -1)
			return
		}
		s.y = max(0, s.y-1)
	case 'D':
		s.down()
	case 'E':
		s.x = 0
		s.down()
	case '7':
		s.saved = [2]int{s.x, s.y}
	case '8':
		s.x, s.y = s.saved[0], s.saved[1]
	}
}

func (s *screen) down() {
	if s.y == s.bottom {
		s.scroll(s.top, 1)
		return
	}
	s.y = min(lines-1, s.y+1)
}

// scroll moves the lines from first to the end of the region up by n.
func (s *screen) scroll(first, n int) {
	s.touched = true
	old := s.cells
	for y := first; y <= s.bottom; y++ {
		if from := y + n; from >= first && from <= s.bottom {
			s.cells[y] = old[from]
		} else {
			s.clear(y, 0, y, columns-1)
		}
	}
}

// clear blanks from one cell to another, both included.
func (s *screen) clear(y0, x0, y1, x1 int) {
	s.touched = true
	for y := y0; y <= y1; y++ {
		from, to := 0, columns-1
		if y == y0 {
			from = x0
		}
		if y == y1 {
			to = x1
		}
		for x := from; x <= to; x++ {
			s.cells[y][x] = " "
		}
	}
}
