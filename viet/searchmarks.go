package viet

import "bytes"

// has reports whether a word with marks occurs in the text with these marks, or
// with these once all tones stand on the second vowel, as [Query.Match] has it.
func (t *searchable) has(w *word) bool {
	for from := 0; ; {
		i := bytes.Index(t.folded[from:], w.bytes)
		if i < 0 {
			return false
		}
		i += from
		if t.marksAre(i, w.marks) || w.moves && t.movedAre(i, w.movedMarks) {
			return true
		}
		from = i + 1
	}
}

// marksAre reports whether these are the marks from a place on.
func (t *searchable) marksAre(at int, want []byte) bool {
	n := -1
	for i, mark := range want {
		if t.isMarked(at+i) != (mark != 0) {
			return false
		}
		if mark == 0 {
			continue
		}
		if n < 0 {
			n = t.rank(at + i)
		}
		if n >= len(t.was) || t.was[n] != mark {
			return false
		}
		n++
	}
	return true
}

// movedAre is marksAre with each tone on the second vowel.
func (t *searchable) movedAre(at int, want []byte) bool {
	for i, mark := range want {
		if t.movedAt(at+i) != mark {
			return false
		}
	}
	return true
}

func (t *searchable) movedAt(at int) byte {
	mark := t.markAt(at)
	if mark != 0 && at+1 < len(t.folded) && t.markAt(at+1) == 0 && toneMoves[mark][vowel(t.folded[at+1])] != 0 {
		return 0
	}
	if v := vowel(t.folded[at]); v != 0 && mark == 0 {
		return toneMoves[t.markAt(at-1)][v]
	}
	return mark
}

// vowel numbers those to which tones move; 0 for every other letter.
func vowel(c byte) byte {
	switch c {
	case 'a':
		return 1
	case 'e':
		return 2
	case 'y':
		return 3
	}
	return 0
}

// toneMoves tells which letter a vowel becomes behind one that gives it its
// tone; 0 where none moves.
var toneMoves = makeToneMoves()

func makeToneMoves() (t [256][4]byte) {
	for _, p := range tonePairs {
		first, second := []rune(p.first), []rune(p.second)
		from := markOf(first[0], rune(tableEntry(first[0])))
		t[from][vowel(byte(first[1]))] = markOf(second[1], first[1])
	}
	return t
}

// pairUp prepares a word with marks for search in searchable texts.
func (w *word) pairUp() {
	var marked, moved bool
	w.marks, marked = marksOf(w.folded, w.marked)
	w.movedMarks, moved = marksOf(w.folded, w.moved)
	w.paired = marked && moved
	f := w.folded
	w.moves = vowel(f[0]) != 0 || f[len(f)-1] == 'o' || f[len(f)-1] == 'u'
	for i := 1; i < len(f); i++ {
		w.moves = w.moves || (f[i-1] == 'o' || f[i-1] == 'u') && vowel(f[i]) != 0
	}
}

// marksOf gives the marks of a word for each byte of its folded form.
func marksOf(folded, lower string) ([]byte, bool) {
	m := newMarks(nil, len(folded))
	if !m.pair(folded, lower) {
		return nil, false
	}
	t, ok := parseSearchable(m.finish())
	marks := make([]byte, len(folded))
	for i := range marks {
		marks[i] = t.markAt(i)
	}
	return marks, ok
}
