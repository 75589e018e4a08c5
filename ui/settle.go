package ui

import "congvan/ui/widget"

// settleOn moves the cursor of a list of n lines off what does not open, in the
// direction of the last move, else back to the nearest that does.
func settleOn(l *widget.List, n, step int, opens func(i int) bool) {
	l.Len = n
	l.Cursor = max(0, min(l.Cursor, n-1))
	if step == 0 {
		step = 1
	}
	for _, s := range []int{step, -step} {
		for i := l.Cursor; i >= 0 && i < n; i += s {
			if opens(i) {
				l.Cursor = i
				return
			}
		}
	}
}

func sign3(n int) int { return max(-1, min(1, n)) }
