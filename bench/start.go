package main

import (
	"fmt"
	"strings"
)

// today reports whether the first screen has its list, status line and footer.
func today(s *screen) bool {
	return strings.Contains(s.row(lines-1), "Trợ giúp") && strings.Contains(s.row(lines-2), "Enter mở") &&
		strings.Contains(s.text(1, lines-2), "QUÁ HẠN")
}

// list reports whether the bare program's screen is complete.
func list(s *screen) bool { return strings.Contains(s.row(lines-1), "ready") }

// open starts the interface on a register.
func (l *lab) open(file string) (*terminal, error) {
	return begin(today, l.congvan, append([]string{"--db", file}, l.options...)...)
}

// bare starts the bare list.
func (l *lab) bare(fps int) (*terminal, error) {
	return begin(list, l.screen, "-fps", fmt.Sprint(fps))
}

// A starter starts one program again and again.
type starter struct {
	name                 string
	start                func() (*terminal, error)
	ready, settled, gone sample
}

func (s *starter) once() error {
	t, err := s.start()
	if err != nil {
		return fmt.Errorf("%s: %w", s.name, err)
	}
	s.ready = append(s.ready, t.ready.Sub(t.began))
	s.settled = append(s.settled, t.settled.Sub(t.began))
	gone, err := t.leave()
	s.gone = append(s.gone, gone)
	return err
}

// starts measures from the start of the program to its first complete screen,
// and from the key that leaves to its end.
func starts(l *lab) ([]row, error) {
	first, err := l.firstOfTheDay()
	if err != nil {
		return nil, err
	}
	bare := &starter{name: "bare list", start: func() (*terminal, error) { return l.bare(l.fps) }}
	all := []*starter{bare}
	for _, n := range []int{small, medium, large} {
		file, err := l.used(n)
		if err != nil {
			return nil, err
		}
		all = append(all, &starter{name: count(n), start: func() (*terminal, error) { return l.open(file) }})
	}
	fast := &starter{name: "bare list, 120 frames a second", start: func() (*terminal, error) { return l.bare(120) }}
	for range l.times(7, 25) {
		for _, s := range append(all, fast) {
			if err := s.once(); err != nil {
				return nil, err
			}
		}
	}
	rows := []row{compareTimes("bare list at 120 frames a second", fast.ready, bare.ready, 0)}
	for _, s := range all[1:] {
		rows = append(rows, compareTimes("first screen with its list, "+s.name, s.ready, bare.ready, 0))
	}
	for _, s := range all[1:] {
		rows = append(rows, compareTimes("complete with its last part, "+s.name, s.settled, bare.settled, 1.5))
	}
	return append(rows, compareTimes("quit to gone, "+count(large), all[3].gone, bare.gone, 3), first), nil
}

// firstOfTheDay starts once on a register that has no copy of the day yet.
func (l *lab) firstOfTheDay() (row, error) {
	file, err := l.register(large)
	if err != nil {
		return row{}, err
	}
	t, err := l.open(file)
	if err != nil {
		return row{}, err
	}
	_, err = t.leave()
	return row{what: "first start of the day (a copy is made), " + count(large), ours: ms(t.ready.Sub(t.began))}, err
}

func count(n int) string { return fmt.Sprintf("%d,%03d directives", n/1000, n%1000) }

// compareTimes compares medians; limit 0 is no goal.
func compareTimes(what string, ours, bare sample, limit float64) row {
	return compare(what, ours, bare, 50, limit)
}

// compare compares a percentile of two samples.
func compare(what string, ours, bare sample, percent int, limit float64) row {
	a, b := ours.at(percent), bare.at(percent)
	r := row{what: what, ours: ms(a), bare: ms(b), ratio: fmt.Sprintf("%.2f", ratio(a, b))}
	if limit > 0 {
		r.goal, r.verdict = fmt.Sprintf("≤ %g × bare", limit), judge(ratio(a, b) <= limit)
	}
	return r
}
