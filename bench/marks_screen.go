package main

import (
	"fmt"
	"strings"
)

// marksOnScreen measures from the key that marks to the words that say so,
// which come after the mark is on disk.
func marksOnScreen(l *lab) ([]row, error) {
	all, err := l.typists(small, large)
	defer func() { dismiss(all) }()
	if err != nil {
		return nil, err
	}
	bare, programs := all[0], all[2:]
	for _, p := range programs {
		for _, keys := range []string{"\r", "\t"} { // open, to the matrix
			if _, err := p.press(keys); err != nil {
				return nil, err
			}
		}
	}
	for range l.times(15, 60) {
		if err := bare.hit("mark", "\x1b[B"); err != nil {
			return nil, err
		}
		for _, p := range programs {
			if err := p.mark(); err != nil {
				return nil, err
			}
		}
	}
	var rows []row
	for i, n := range []int{small, large} {
		ours := programs[i].first["mark"]
		rows = append(rows, compareTimes("mark to words, "+count(n), ours, bare.first["mark"], 0))
		rows = append(rows, compare("mark to words, 95th percentile, "+count(n), ours, bare.first["mark"], 95, 0))
	}
	a, b := programs[1].first["mark"].median(), programs[0].first["mark"].median()
	return append(rows, row{
		what: "100,000 beside 1,000 directives", ours: ms(a), bare: ms(b), ratio: fmt.Sprintf("%.2f", ratio(a, b)),
		goal: "≤ 1.2 × the smaller one", verdict: judge(ratio(a, b) <= 1.2),
	}), nil
}

// mark moves on, which clears the status line, and presses Space.
func (t *typist) mark() error {
	said := func(s *screen) bool { return strings.Contains(s.row(lines-2), " ✓ ") }
	if err := t.send("\x1b[B\x1b[A"); err != nil {
		return err
	}
	if err := t.shows(func(s *screen) bool { return !said(s) }); err != nil {
		return err
	}
	t.quiet(2 * silence)
	t.await(len(t.first["mark"]))
	a, err := t.pressUntil(" ", said)
	if err != nil {
		return fmt.Errorf("mark: %w", err)
	}
	t.first["mark"] = append(t.first["mark"], a.first)
	return nil
}
