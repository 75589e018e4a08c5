package main

import (
	"fmt"
	"time"
)

// The keys that move, in an order in which each changes the screen.
var moves = []struct{ name, keys string }{
	{"down", "\x1b[B"}, {"page down", "\x1b[6~"}, {"end", "\x1b[F"}, {"home", "\x1b[H"},
}

const showDirectives = "\x1bOR" // F3

// A typist presses keys in one program.
type typist struct {
	*terminal
	first, last map[string]sample
	cpu         time.Duration // while keys were pressed
	watched     time.Duration
	presses     int
	idle        float64 // processor time a unit of time without keys
}

func newTypist(t *terminal, err error) (*typist, error) {
	if err != nil {
		return nil, err
	}
	return &typist{terminal: t, first: map[string]sample{}, last: map[string]sample{}}, nil
}

// typists start the programs that keys are pressed in, ours in the list of
// directives: bare at the chosen rate, bare at 120, the sizes.
func (l *lab) typists(sizes ...int) (all []*typist, err error) {
	add := func(t *terminal, err2 error) {
		p, err2 := newTypist(t, err2)
		if err2 != nil {
			err = err2
			return
		}
		all = append(all, p)
	}
	add(l.bare(l.fps))
	add(l.bare(120))
	for _, n := range sizes {
		file, err2 := l.used(n)
		if err2 != nil {
			return all, err2
		}
		t, err2 := l.open(file)
		if err2 == nil {
			_, err2 = t.press(showDirectives)
			t.quiet(300 * time.Millisecond) // the list comes a moment after its frame
		}
		add(t, err2)
	}
	return all, err
}

func dismiss(all []*typist) {
	for _, p := range all {
		_, _ = p.leave()
	}
}

// settling is how long a program is left alone until it counts as idle: it
// verifies the register behind its first screen.
const settling = 3 * time.Second

// measureIdle learns what a program spends when nothing is pressed.
func (p *typist) measureIdle(d time.Duration) {
	for end := time.Now().Add(settling - time.Since(p.began)); time.Now().Before(end); {
		p.quiet(time.Until(end))
	}
	before := cpuOf(p.cmd.Process.Pid)
	p.quiet(d)
	p.idle = float64(cpuOf(p.cmd.Process.Pid)-before) / float64(d)
}

// hit presses a key and keeps how long it took.
func (p *typist) hit(name, keys string) error {
	p.await(len(p.first[name]))
	began, before := time.Now(), cpuOf(p.cmd.Process.Pid)
	a, err := p.press(keys)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	p.cpu += cpuOf(p.cmd.Process.Pid) - before
	p.watched += time.Since(began)
	p.presses++
	p.first[name], p.last[name] = append(p.first[name], a.first), append(p.last[name], a.last)
	return nil
}

// perKey is the processor time of a key, without what idling takes.
func (p *typist) perKey() time.Duration {
	return (p.cpu - time.Duration(p.idle*float64(p.watched))) / time.Duration(max(1, p.presses))
}

// pooled joins the samples of all keys.
func pooled(of map[string]sample) (all sample) {
	for _, s := range of {
		all = append(all, s...)
	}
	return all
}

// keys measures from a key that moves to the change of the screen.
func keys(l *lab) ([]row, error) {
	all, err := l.typists(small, large)
	defer func() { dismiss(all) }()
	if err != nil {
		return nil, err
	}
	for _, p := range all {
		p.measureIdle(2 * time.Second)
	}
	for range l.times(30, 110) {
		for _, m := range moves {
			for _, p := range all {
				if err := p.hit(m.name, m.keys); err != nil {
					return nil, err
				}
			}
		}
	}
	return keyRows(all[0], all[1], all[2], all[3]), nil
}

func keyRows(bare, fast, few, many *typist) []row {
	var rows []row
	for _, m := range moves {
		rows = append(rows, compareTimes(m.name+", "+count(large), many.first[m.name], bare.first[m.name], 1.15))
	}
	rows = append(rows,
		compare("all of them, 95th percentile", pooled(many.first), pooled(bare.first), 95, 0),
		compare("all of them, 99th percentile", pooled(many.first), pooled(bare.first), 99, 1.5),
		compareTimes("all of them, until nothing changes any more", pooled(many.last), pooled(bare.last), 0),
		compareTimes("all of them, "+count(small), pooled(few.first), pooled(bare.first), 1.15),
		compareTimes("bare at 120 frames a second", pooled(fast.first), pooled(bare.first), 0),
		compare("bare at 120, 99th percentile", pooled(fast.first), pooled(bare.first), 99, 0))
	own := many.perKey() - bare.perKey()
	return append(rows,
		row{what: "processor time a key, " + count(large), ours: ms(many.perKey()), bare: ms(bare.perKey()), ratio: fmt.Sprintf("%.2f", ratio(many.perKey(), bare.perKey()))},
		row{what: "of it our own", ours: ms(own), goal: "≤ 2 ms", verdict: judge(own <= 2*time.Millisecond)},
		row{what: "processor time a key, " + count(small), ours: ms(few.perKey()), bare: ms(bare.perKey()), ratio: fmt.Sprintf("%.2f", ratio(few.perKey(), bare.perKey()))})
}
