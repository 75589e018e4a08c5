package main

import "github.com/charmbracelet/x/ansi"

// csi does the control sequences that move, erase and scroll; the others
// change nothing that is kept.
func (s *screen) csi(c ansi.Cmd, params ansi.Params) {
	if c.Prefix() != 0 || c.Intermediate() != 0 {
		return
	}
	n, _, _ := params.Param(0, 1)
	switch c.Final() {
	case 'A', 'B', 'C', 'D', 'E', 'F', 'G', '`', 'H', 'f', 'd':
		m, _, _ := params.Param(1, 1)
		s.move(c.Final(), max(1, n), max(1, m))
	case 'J':
		n, _, _ = params.Param(0, 0)
		s.erase(n, 0, lines-1)
	case 'K':
		n, _, _ = params.Param(0, 0)
		s.erase(n, s.y, s.y)
	case 'r':
		bottom, _, _ := params.Param(1, lines)
		s.top, s.bottom = max(0, n-1), min(lines, bottom)-1
		s.x, s.y = 0, 0
	case 's':
		s.saved = [2]int{s.x, s.y}
	case 'u':
		s.x, s.y = s.saved[0], s.saved[1]
	default:
		s.edit(c.Final(), max(1, n))
	}
	s.x, s.y = max(0, min(s.x, columns-1)), max(0, min(s.y, lines-1))
}

func (s *screen) move(final byte, n, m int) {
	switch final {
	case 'A':
		s.y -= n
	case 'B':
		s.y += n
	case 'C':
		s.x += n
	case 'D':
		s.x -= n
	case 'E':
		s.x, s.y = 0, s.y+n
	case 'F':
		s.x, s.y = 0, s.y-n
	case 'G', '`':
		s.x = n - 1
	case 'd':
		s.y = n - 1
	default:
		s.y, s.x = n-1, m-1
	}
}

// erase blanks a block of whole lines: from the cursor on, up to it, or all.
func (s *screen) erase(how, first, last int) {
	switch how {
	case 0:
		s.clear(s.y, s.x, last, columns-1)
	case 1:
		s.clear(first, 0, s.y, s.x)
	default:
		s.clear(first, 0, last, columns-1)
	}
}

// edit inserts, deletes and repeats.
func (s *screen) edit(final byte, n int) {
	row := &s.cells[s.y]
	x := min(s.x, columns-1)
	n = min(n, columns)
	switch final {
	case 'L':
		s.scroll(s.y, -n)
	case 'M':
		s.scroll(s.y, n)
	case 'S':
		s.scroll(s.top, n)
	case 'T':
		s.scroll(s.top, -n)
	case 'X':
		s.clear(s.y, x, s.y, min(columns, x+n)-1)
	case 'P':
		n = min(n, columns-x)
		copy(row[x:], row[x+n:])
		s.clear(s.y, columns-n, s.y, columns-1)
	case '@':
		n = min(n, columns-x)
		copy(row[x+n:], row[x:columns-n])
		s.clear(s.y, x, s.y, x+n-1)
	case 'b':
		for range n {
			if s.x > 0 && s.x < columns {
				row[s.x] = row[s.x-1]
				s.x++
			}
		}
		s.touched = true
	}
}
