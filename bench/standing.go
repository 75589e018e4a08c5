package main

import (
	"fmt"
	"time"
)

// standing measures what the program takes while nobody presses a key, and its
// memory after start and after browsing and searching.
func standing(l *lab) ([]row, error) {
	all, err := l.typists(large)
	defer func() { dismiss(all) }()
	if err != nil {
		return nil, err
	}
	bare, fast, ours := all[0], all[1], all[2]
	began, _, own := memoryOf(ours.cmd.Process.Pid)
	idle := func(p *typist) time.Duration {
		p.bytes = 0
		p.measureIdle(5 * time.Second)
		return time.Duration(p.idle * float64(time.Second))
	}
	wanted := l.fps
	a, b, c := idle(ours), idle(bare), idle(fast)
	silent := ours.bytes
	b, a = (b+idle(bare))/2, (a+idle(ours))/2
	silent += ours.bytes
	if err := browse(ours); err != nil {
		return nil, err
	}
	now, most, ownThen := memoryOf(ours.cmd.Process.Pid)
	bareNow, _, _ := memoryOf(bare.cmd.Process.Pid)
	return []row{
		{what: fmt.Sprintf("idle, processor time a second (bare at %d)", wanted), ours: ms(a), bare: ms(b), ratio: fmt.Sprintf("%.2f", ratio(a, b)), goal: "≤ 1.1 × bare", verdict: judge(ratio(a, b) <= 1.1)},
		{what: "idle, bare at 120 frames a second", bare: ms(c)},
		{what: "bytes written in 10 s of idling", ours: fmt.Sprint(silent), goal: "0", verdict: judge(silent == 0)},
		{what: "resident after start, " + count(large), ours: megabytes(began), bare: megabytes(bareNow), goal: "≤ 120 MB", verdict: judge(began <= 120<<10)},
		{what: "of it not pages of the file", ours: megabytes(own)},
		{what: "resident after browsing and searching", ours: megabytes(now), goal: "≤ 120 MB", verdict: judge(now <= 120<<10)},
		{what: "of it not pages of the file", ours: megabytes(ownThen)},
		{what: "most ever resident", ours: megabytes(most)},
	}, nil
}

// browse presses what officers press.
func browse(t *typist) error {
	for i := range 40 {
		m := moves[i%len(moves)]
		if err := t.hit(m.name, m.keys); err != nil {
			return err
		}
	}
	for _, keys := range []string{startSearch, "t", "u", "y", "e", "n", " ", "t", "r", "u", "y", "e", "n", "\r", "\t"} {
		if err := t.send(keys); err != nil {
			return err
		}
		t.quiet(4 * silence)
	}
	return nil
}
