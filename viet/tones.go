package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tonePairs are the two places in use for the tone of oa, oe and uy: on the
// first vowel (hòa, thủy) and on the second (hoà, thuỷ).
var tonePairs = [...]struct{ first, second string }{
	{"òa", "oà"},
	{"ỏa", "oả"},
	{"õa", "oã"},
	{"óa", "oá"},
	{"ọa", "oạ"},
	{"òe", "oè"},
	{"ỏe", "oẻ"},
	{"õe", "oẽ"},
	{"óe", "oé"},
	{"ọe", "oẹ"},
	{"ùy", "uỳ"},
	{"ủy", "uỷ"},
	{"ũy", "uỹ"},
	{"úy", "uý"},
	{"ụy", "uỵ"},
}

var secondVowel = func() *strings.Replacer {
	var pairs []string
	for _, p := range tonePairs {
		pairs = append(pairs, p.first, p.second)
	}
	return strings.NewReplacer(pairs...)
}()

// moveTones writes each tone on the second vowel, wherever the letters stand,
// so that both places, and a slip like "hòan", compare equal. s is lower case.
func moveTones(s string) string { return secondVowel.Replace(s) }

// MoveTones writes the tone of a syllable that ends in oa, oe or uy on the
// first vowel (hoà as hòa), so that a rule needs one spelling only. s is lower
// case. No byte moves: uỳ and uỹ, which would shrink, stay; so does quý, whose
// u belongs to the q.
func MoveTones(s string) string {
	b := []byte(s)
	for _, p := range tonePairs {
		if len(p.first) != len(p.second) {
			continue
		}
		for at := 0; ; {
			n := strings.Index(s[at:], p.second)
			if n < 0 {
				break
			}
			at += n
			end := at + len(p.second)
			if next, _ := utf8.DecodeRuneInString(s[end:]); !unicode.IsLetter(next) && !strings.HasSuffix(s[:at], "q") {
				copy(b[at:], p.first)
			}
			at = end
		}
	}
	return string(b)
}
