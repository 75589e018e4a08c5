package main

import (
	"fmt"
	"strings"
	"time"
)

const (
	startSearch = "\x06" // Ctrl+F
	backspace   = "\x7f"
	inTexts     = "kể cả trong nội dung" // what the screen says once the full texts were searched
)

// searched are the words that are typed: frequent, rare, with marks, not there.
var searched = []string{"tuyen truyen", "bluezone", "chuyển đổi", "khong co"}

// A search is what typing words letter by letter gave.
type search struct {
	echo    sample // the letter stands in the field
	results sample // the list, or the number found, first changed
	after   sample // how long after the letter that was
	all     sample // nothing changes any more
	texts   sample // after Enter: found in the full texts as well
}

// searches measures typing over the subjects of all directives.
func searches(l *lab) ([]row, error) {
	all, err := l.typists(large)
	defer func() { dismiss(all) }()
	if err != nil {
		return nil, err
	}
	bare, ours := all[0], all[2]
	found := search{}
	for range l.times(2, 8) {
		for _, word := range searched {
			if err := found.word(bare, ours, word); err != nil {
				return nil, err
			}
		}
	}
	lag, err := hurried(ours, l.times(2, 6))
	if err != nil {
		return nil, err
	}
	bareLag, err := hurried(bare, l.times(2, 6))
	if err != nil {
		return nil, err
	}
	echo := bare.first["letter"]
	rows := []row{
		compareTimes("a letter shown in the field", found.echo, echo, 1.15),
		compare("a letter shown in the field, 99th percentile", found.echo, echo, 99, 1.5),
		{what: "first results after the letter is shown", ours: ms(found.after.median()), goal: "≤ 1 frame", verdict: judge(found.after.median() <= frame)},
		{what: "first results after the key, median", ours: ms(found.results.median())},
		{what: "all results after the key, median", ours: ms(found.all.median())},
		{what: "all results after the key, 95th percentile", ours: ms(found.all.at(95)), goal: "≤ 50 ms", verdict: judge(found.all.at(95) <= 50*time.Millisecond)},
		{what: "the slowest of all", ours: ms(found.all.at(100))},
		{what: "full texts searched after Enter, median", ours: ms(found.texts.median())},
		{what: "full texts searched after Enter, the slowest", ours: ms(found.texts.at(100)), goal: "≤ 300 ms", verdict: judge(found.texts.at(100) <= 300*time.Millisecond)},
		compare("30 letters a second: the slowest to be shown", lag, bareLag, 100, 1.5),
	}
	return rows, nil
}

// word types a word in both programs, letter by letter, and takes it away.
func (f *search) word(bare, ours *typist, word string) error {
	if err := inBoth(bare, ours, startSearch); err != nil {
		return err
	}
	for _, r := range word {
		if r == ' ' { // changes no cell
			if err := inBoth(bare, ours, " "); err != nil {
				return err
			}
			continue
		}
		if err := bare.hit("letter", string(r)); err != nil {
			return err
		}
		if err := f.letter(ours, string(r)); err != nil {
			return fmt.Errorf("%q of %q: %w", r, word, err)
		}
	}
	ours.await(len(f.texts))
	a, err := ours.pressUntil("\r", func(now *screen) bool { return strings.Contains(now.text(lines-3, lines), inTexts) })
	if err != nil {
		return fmt.Errorf("pressing Enter after %q: %w", word, err)
	}
	f.texts = append(f.texts, a.first)
	return inBoth(bare, ours, strings.Repeat(backspace, len([]rune(word))))
}

// inBoth presses a key that is not measured.
func inBoth(bare, ours *typist, key string) error {
	for _, p := range []*typist{bare, ours} {
		if err := p.send(key); err != nil {
			return err
		}
		p.quiet(4 * silence)
	}
	return nil
}

// letter types one letter and follows what changes.
func (f *search) letter(t *typist, letter string) error {
	t.await(len(f.echo))
	t.drain()
	before, sent := t.screen.text(2, lines-1), time.Now()
	if err := t.send(letter); err != nil {
		return err
	}
	var echo, results, last time.Duration
	for {
		wait := 2 * silence
		if echo == 0 {
			wait = patience
		}
		c, drew, ok := t.next(wait)
		if !ok {
			break
		}
		if !drew {
			continue
		}
		last = c.at.Sub(sent)
		if echo == 0 {
			echo = last
		}
		if results == 0 && t.screen.text(2, lines-1) != before {
			results = last
		}
	}
	if echo == 0 {
		return errSilent
	}
	f.echo, f.all = append(f.echo, echo), append(f.all, last)
	if results != 0 {
		f.results, f.after = append(f.results, results), append(f.after, results-echo)
	}
	return nil
}

// hurried types a word at thirty letters a second and returns how long each
// took to stand in the first lines of the screen.
func hurried(t *typist, times int) (lag sample, err error) {
	const word = "tuyentruyenphongchong"
	for range times {
		if err := t.send(startSearch); err != nil {
			return nil, err
		}
		t.quiet(4 * silence)
		one, err := t.hurry(word)
		if err != nil {
			return nil, err
		}
		lag = append(lag, one...)
		if err := t.send(strings.Repeat(backspace, len(word))); err != nil {
			return nil, err
		}
		t.quiet(4 * silence)
	}
	return lag, nil
}

func (t *typist) hurry(word string) (lag sample, err error) {
	sent := make([]time.Time, len(word))
	began := time.Now()
	typed := 0
	for end := began.Add(patience); len(lag) < len(word) && time.Now().Before(end); {
		due := began.Add(time.Duration(typed) * time.Second / 30)
		if typed < len(word) && !time.Now().Before(due) {
			sent[typed] = time.Now()
			if err := t.send(word[typed : typed+1]); err != nil {
				return nil, err
			}
			typed++
			continue
		}
		wait := time.Until(end)
		if typed < len(word) {
			wait = time.Until(due)
		}
		c, _, ok := t.next(wait)
		for ok && len(lag) < typed && strings.Contains(t.screen.text(0, 3), word[:len(lag)+1]) {
			lag = append(lag, c.at.Sub(sent[len(lag)]))
		}
	}
	if len(lag) < len(word) {
		return nil, errSilent
	}
	return lag, nil
}
