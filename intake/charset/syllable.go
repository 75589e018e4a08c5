package charset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

var onsets = words(`b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x`)

var rimes = words(`
	a ac ach ai am an ang anh ao ap at au ay
	ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
	e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
	i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
	o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
	oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt
	ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung
	uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyp uyu
	ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
	y yêm yên yêng yêt yêu yt`)

// afterQ are the rimes that follow q.
var afterQ = words(`
	ua uac uach uai uan uang uanh uao uat uau uay uăc uăm uăn uăng uăp uăt
	uân uâng uât uây ue uen ueo uet uê uên uêch uênh uêt uơ uơn uơt uôc
	uy uych uyên uyêt uyn uynh uyt uyu ui uit`)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// The marks of the five tones, as they stand in decomposed text.
const (
	huyen = '\u0300'
	sac   = '\u0301'
	nga   = '\u0303'
	hoi   = '\u0309'
	nang  = '\u0323'
)

// A part is a letter without its tone, and the tone.
type part struct{ letter, tone rune }

// parts takes the Vietnamese vowels apart.
var parts = func() map[rune]part {
	m := map[rune]part{}
	const vowels = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
	tones := []rune{0, huyen, sac, hoi, nga, nang}
	var base rune
	n := 0
	for _, c := range vowels {
		if n%6 == 0 {
			base = c
		}
		m[c] = part{base, tones[n%6]}
		n++
	}
	return m
}()

// Syllable reports whether a word is one that Vietnamese spelling allows: an
// onset and a rime, at most one tone, and before c, ch, p, t only the two sharp
// ones.
func Syllable(word string) bool {
	if utf8.RuneCountInString(word) > 7 {
		return false
	}
	plain, tone, at, ok := untoned(strings.ToLower(word))
	if !ok || tone != 0 && !placed(plain, at) {
		return false
	}
	if stops(plain) && tone != sac && tone != nang {
		return false
	}
	if rest, is := strings.CutPrefix(plain, "q"); is {
		return afterQ[rest]
	}
	for n := min(3, len(plain)); n >= 0; n-- {
		if n > 0 && !onsets[plain[:n]] {
			continue
		}
		if rimes[plain[n:]] && fits(plain[:n], plain[n:]) {
			return true
		}
	}
	return plain == "gi" || strings.HasPrefix(plain, "gi") && rimes[plain[1:]]
}

// fits reports whether the spelling of an onset goes with the first letter of
// the rime: k, gh and ngh before e, ê, i and y, c, g and ng before the others.
func fits(onset, rime string) bool {
	first, _ := utf8.DecodeRuneInString(rime)
	front := strings.ContainsRune("eêiy", first)
	switch onset {
	case "k", "gh", "ngh":
		return front
	case "c", "g", "ng":
		return !front
	}
	return true
}

// untoned takes the tone off a word and tells on which of its letters it stood.
func untoned(word string) (plain string, tone rune, at int, ok bool) {
	var b strings.Builder
	n := 0
	for _, c := range word {
		p, vowel := parts[c]
		switch {
		case !vowel && c > 0x7F && c != 'đ':
			return "", 0, 0, false
		case !vowel:
			p.letter = c
		case p.tone != 0 && tone != 0:
			return "", 0, 0, false
		case p.tone != 0:
			tone, at = p.tone, n
		}
		b.WriteRune(p.letter)
		n++
	}
	return b.String(), tone, at, true
}

// placed reports whether a tone stands on the letter of a word that bears it,
// by either of the two customs.
func placed(plain string, at int) bool {
	letters := []rune(plain)
	from := 0
	for from < len(letters) && !isVowel(letters[from]) {
		from++
	}
	glide := len(letters) > from+1 && isVowel(letters[from+1]) && (strings.HasPrefix(plain, "q") || strings.HasPrefix(plain, "gi"))
	if glide {
		from++
	}
	to := from
	for to < len(letters) && isVowel(letters[to]) {
		to++
	}
	cluster := letters[from:to]
	for i := len(cluster) - 1; i >= 0; i-- {
		if strings.ContainsRune("ăâêôơư", cluster[i]) {
			return at == from+i
		}
	}
	switch open := to == len(letters); {
	case !open:
		return at == to-1
	case len(cluster) == 3:
		return at == from+1
	case len(cluster) == 2 && strings.Contains("oa oe uy", string(cluster)):
		return at >= from && at < to
	}
	return at == from
}

func isVowel(c rune) bool { return strings.ContainsRune("aăâeêioôơuưy", c) }

func stops(plain string) bool {
	for _, end := range []string{"c", "ch", "p", "t"} {
		if strings.HasSuffix(plain, end) && plain != end {
			return true
		}
	}
	return false
}

// A tally counts the words of a text that are not plain ASCII.
type tally struct{ good, bad int }

// score is from -1, no such word is Vietnamese, to 1.
func (t tally) score() float64 {
	if t.good+t.bad == 0 {
		return 0
	}
	return float64(t.good-t.bad) / float64(t.good+t.bad)
}

func (t *tally) add(o tally) { t.good += o.good; t.bad += o.bad }

// weigh judges a decoded text by its words with letters beyond ASCII, and by
// signs that stand where letters should.
func weigh(text string) (t tally) {
	for _, word := range strings.Fields(text) {
		if isASCII(word) {
			continue
		}
		for _, w := range strings.FieldsFunc(word, notLetter) {
			switch {
			case isASCII(w):
			case Syllable(w):
				t.good++
			default:
				t.bad++
			}
		}
		if strings.ContainsFunc(strings.Trim(word, quotes), odd) {
			t.bad++
		}
	}
	return t
}

const quotes = "“”‘’\"'…–—•·.,;:()[]{}!?*-+/\u00A0°§"

func notLetter(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }

// odd knows the signs that no Vietnamese text has in the middle of a word.
func odd(c rune) bool {
	if c < 0x80 || c == utf8.RuneError || unicode.IsLetter(c) {
		return c < ' ' && c != '\t' || c == utf8.RuneError
	}
	return !unicode.IsMark(c) && !strings.ContainsRune(quotes, c)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 || s[i] < ' ' && s[i] != '\t' {
			return false
		}
	}
	return true
}

// isWestern reports whether every character could be a byte.
func isWestern(s string) bool {
	for _, c := range s {
		if c >= 0x100 {
			if _, ok := charmap.Windows1252.EncodeRune(c); !ok {
				return false
			}
		}
	}
	return true
}
