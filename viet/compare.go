package viet

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// A collator must not be used by two goroutines at once.
var collators = sync.Pool{
	New: func() any {
		return &sorter{collator: collate.New(language.Vietnamese, collate.Numeric)}
	},
}

type sorter struct {
	collator *collate.Collator
	buffer   collate.Buffer
}

// Compare orders a and b as a Vietnamese dictionary does: a ă â b c d đ e ê …,
// then the tones ngang, huyền, hỏi, ngã, sắc, nặng, then lower case before upper;
// numbers by value, so that "Phòng 9" stands before "Phòng 10". It returns 0
// only for texts that are equal once composed. It is safe for concurrent use.
func Compare(a, b string) int {
	a, b = Compose(a), Compose(b)
	if a == b {
		return 0
	}
	c := collators.Get().(*sorter)
	defer collators.Put(c)
	if n := c.collator.CompareString(a, b); n != 0 {
		return n
	}
	return strings.Compare(a, b)
}

// Sort sorts s in the order of [Compare].
func Sort(s []string) {
	type entry struct {
		key  []byte
		text string
	}
	entries := make([]entry, len(s))
	for i, t := range s {
		entries[i] = entry{SortKey(t), t}
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		if n := bytes.Compare(a.key, b.key); n != 0 {
			return n
		}
		return strings.Compare(Compose(a.text), Compose(b.text))
	})
	for i, e := range entries {
		s[i] = e.text
	}
}

// SortKey returns bytes whose order under [bytes.Compare] is the dictionary
// order of the texts. A key takes about three times the room of its text. The
// caller owns it.
func SortKey(s string) []byte {
	c := collators.Get().(*sorter)
	defer collators.Put(c)
	c.buffer.Reset()
	return bytes.Clone(c.collator.KeyFromString(&c.buffer, Compose(s)))
}
