package widget

import "strings"

// A List is a cursor over rows of any number, of which only the visible ones
// are ever drawn. The zero value is an empty list.
type List struct {
	Len    int // number of rows
	Cursor int // the row in focus
	top    int
	height int // rows on screen at the last Fit
}

// Fit tells the list how many rows there are and how many the screen holds,
// and keeps the cursor in sight.
func (l *List) Fit(length, height int) {
	l.Len, l.height = length, max(1, height)
	l.Cursor = clamp(l.Cursor, 0, length-1)
	if l.Cursor < l.top {
		l.top = l.Cursor
	}
	if l.Cursor >= l.top+l.height {
		l.top = l.Cursor - l.height + 1
	}
	l.top = clamp(l.top, 0, length-l.height)
}

// Key moves the cursor; it reports whether the key was one of its own.
func (l *List) Key(key string) bool {
	switch key {
	case "up":
		l.Move(-1)
	case "down":
		l.Move(1)
	case "pgup":
		l.Move(-max(1, l.height-1))
	case "pgdown":
		l.Move(max(1, l.height-1))
	case "home":
		l.Cursor = 0
	case "end":
		l.Cursor = max(0, l.Len-1)
	default:
		return false
	}
	return true
}

// Move moves the cursor by n rows, as far as there are any.
func (l *List) Move(n int) { l.Cursor = clamp(l.Cursor+n, 0, l.Len-1) }

// Top returns the first visible row.
func (l *List) Top() int { return l.top }

// View draws the rows in sight, each exactly width columns wide, and blank
// lines below them; draw is called for visible rows only.
func (l *List) View(width, height int, draw func(i int) string) string {
	l.Fit(l.Len, height)
	var b strings.Builder
	for y := range height {
		if y > 0 {
			b.WriteByte('\n')
		}
		if i := l.top + y; i < l.Len {
			b.WriteString(Line(draw(i), width))
		} else {
			b.WriteString(blanks(width))
		}
	}
	return b.String()
}

// Scrollbar returns the sign at the right edge of visible row y: a thumb where
// the list is longer than the screen.
func (l *List) Scrollbar(y int) string {
	if l.Len <= l.height {
		return " "
	}
	size := max(1, l.height*l.height/l.Len)
	start := 0
	if room := l.Len - l.height; room > 0 {
		start = l.top * (l.height - size) / room
	}
	if y >= start && y < start+size {
		return "█"
	}
	return "│"
}

func clamp(n, low, high int) int { return max(low, min(n, high)) }

// Height returns the number of rows on screen at the last drawing.
func (l *List) Height() int { return l.height }

// Jump shows the list from a row on, for scroll bars of what is no list.
func (l *List) Jump(top, height int) { l.top, l.height = top, max(1, height) }
