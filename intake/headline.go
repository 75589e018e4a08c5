package intake

import (
	"strings"
	"unicode/utf8"
)

// maxHeadline is how many characters of a headline are taken.
const maxHeadline = 200

var menuRule = compiled(`\||\]\(|https?://|www\.`)

// Headline proposes a subject for a text that names none: the first line that
// reads like a sentence, at most 200 characters of it. The heads of web pages
// are menus, and those of letters names and numbers; where there is nothing
// else, the first line of any kind is taken. It is empty for an empty text.
func Headline(text string) string {
	s := newSource(text)
	first := ""
	for i := range s.lines {
		l := strings.Trim(s.value(s.lines[i].from, s.lines[i].to), "*#_> ")
		if l == "" {
			continue
		}
		if strings.Count(l, " ") >= 4 && !s.isHeadLine(i) {
			return shortened(l)
		}
		if first == "" {
			first = l
		}
	}
	return shortened(first)
}

// isHeadLine reports whether a line belongs to the menu of a page or to the
// letterhead.
func (s *source) isHeadLine(i int) bool {
	low := s.lineLow(i)
	for _, rule := range []*pattern{menuRule, mottoRule, numberStart, dateLineRule, bareDateRule, greetingRule, copiesRule} {
		if rule.MatchString(low) {
			return true
		}
	}
	return isShouted(s.line(i)) && s.isOffice(s.lines[i].from)
}

// shortened cuts a line at a word.
func shortened(l string) string {
	if utf8.RuneCountInString(l) <= maxHeadline {
		return l
	}
	cut := string([]rune(l)[:maxHeadline-1])
	if n := strings.LastIndexByte(cut, ' '); n > 0 {
		cut = cut[:n]
	}
	return cut + "…"
}
