package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/intake/charset"
)

// Portals that take the line ends of a page for nothing join the last word of
// one line to the first of the next: "Bộ Giáodục", "BộY tế", "Vănphòng". A word
// that Vietnamese cannot spell is parted where both halves are words: where
// there is one such place, or where the same text has the two side by side.

// longestGlued is how many letters two words have at most; mostGlued is how many
// different words of a text are looked at, more than a portal ever spoils.
const (
	longestGlued = 14
	mostGlued    = 300
)

// partGlued puts a blank between words that were run together.
func partGlued(plain string, cuts []cut) (string, []cut) {
	var at []int
	known := map[string]int{}
	for from := 0; from < len(plain); {
		to, odd := oddWord(plain, from)
		if odd {
			n, seen := known[plain[from:to]]
			if !seen && len(known) < mostGlued {
				n = glueIn(plain, from, to)
				known[plain[from:to]] = n
			}
			if n > 0 {
				at = append(at, from+n)
			}
		}
		from = to
	}
	if len(at) == 0 {
		return plain, cuts
	}
	return withBlanks(plain, at), shifted(cuts, at)
}

// oddWord returns where the letters that begin at from end, one sign at the
// least, and whether they look like more than one syllable: vowels, then
// consonants, then vowels again, or a capital behind a small letter.
func oddWord(plain string, from int) (to int, odd bool) {
	var vowels, behind, small, marked bool
	letters := 0
	for i := from; i < len(plain); {
		c, size := rune(plain[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(plain[i:])
			marked = true
		}
		if c < utf8.RuneSelf && (c|0x20 < 'a' || c|0x20 > 'z') || c >= utf8.RuneSelf && !unicode.IsLetter(c) {
			if letters == 0 {
				i += size
			}
			return i, odd && marked && letters <= longestGlued
		}
		letters++
		if isVowel(c) {
			odd = odd || behind || small && unicode.IsUpper(c) || vowels && c >= utf8.RuneSelf && tonedTwice(plain[from:i], c)
			vowels = true
		} else {
			behind = vowels
			odd = odd || small && unicode.IsUpper(c)
		}
		small = !unicode.IsUpper(c)
		i += size
	}
	return len(plain), odd && marked && letters <= longestGlued
}

func isVowel(c rune) bool {
	if c < utf8.RuneSelf {
		return strings.IndexByte("aeiouyAEIOUY", byte(c)) >= 0
	}
	return c != 'đ' && c != 'Đ'
}

// tonedTwice reports whether both the word so far and the vowel c bear a tone.
func tonedTwice(word string, c rune) bool {
	return hasTone(c) && strings.ContainsFunc(word, hasTone)
}

func hasTone(c rune) bool {
	return c >= utf8.RuneSelf && strings.ContainsRune("àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ", c)
}

// glueIn returns where the word [from, to) is to be parted, 0 for nowhere.
func glueIn(plain string, from, to int) int {
	word := plain[from:to]
	if charset.Syllable(word) {
		return 0
	}
	found, seen, places := 0, 0, 0
	for n := range word {
		if n == 0 || !charset.Syllable(word[:n]) || !charset.Syllable(word[n:]) {
			continue
		}
		found, places = n, places+1
		if strings.Contains(plain, word[:n]+" "+word[n:]) {
			seen = n
		}
	}
	switch {
	case seen > 0:
		return seen
	case places == 1 && surelyTwo(word[:found], word[found:]):
		return found
	}
	return 0
}

// surelyTwo reports whether two halves are no loan word ("nitơ", "canô") and no
// name in capitals that a scanner hurt: the second alone has a capital, both
// bear a tone, or one word is never so long.
func surelyTwo(a, b string) bool {
	if isShouted(a + b) {
		return false
	}
	return startsCapital(b) && startsSmall(a[len(firstLetter(a)):]+"x") || strings.ContainsFunc(a, hasTone) && strings.ContainsFunc(b, hasTone) || utf8.RuneCountInString(a+b) > 7
}

func firstLetter(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

func withBlanks(plain string, at []int) string {
	var b strings.Builder
	b.Grow(len(plain) + len(at))
	last := 0
	for _, i := range at {
		b.WriteString(plain[last:i])
		b.WriteByte(' ')
		last = i
	}
	b.WriteString(plain[last:])
	return b.String()
}

// shifted moves the cuts behind each blank put in, which text does not have.
func shifted(cuts []cut, at []int) []cut {
	out := make([]cut, 0, len(cuts)+len(at))
	n, shift := 0, 0
	for _, i := range at {
		for ; n < len(cuts) && cuts[n].at <= i; n++ {
			shift = cuts[n].shift
			out = append(out, cut{cuts[n].at + len(out) - n, shift - (len(out) - n)})
		}
		put := len(out) - n // blanks before this one
		out = append(out, cut{i + put + 1, shift - put - 1})
	}
	for ; n < len(cuts); n++ {
		put := len(out) - n
		out = append(out, cut{cuts[n].at + put, cuts[n].shift - put})
	}
	return out
}
