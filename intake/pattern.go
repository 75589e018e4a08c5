package intake

import (
	"regexp"
	"strings"
	"sync"
)

// A pattern is a regular expression that is compiled when it is first asked:
// most runs of the program read no document, and none should wait for a
// hundred patterns at its start.
type pattern struct {
	source string
	once   sync.Once
	rule   *regexp.Regexp
}

// patterns are all there are, for the test that each can be compiled.
var patterns []*pattern

func compiled(source string) *pattern {
	p := &pattern{source: source}
	patterns = append(patterns, p)
	return p
}

func (p *pattern) regexp() *regexp.Regexp {
	p.once.Do(func() { p.rule = regexp.MustCompile(anyBlank(p.source)) })
	return p.rule
}

// anyBlank lets each blank of a pattern be any blanks: pages break their lines
// between any two words. Blanks in a class and those with a count stay.
func anyBlank(source string) string {
	var b strings.Builder
	class := false
	for i := 0; i < len(source); i++ {
		c := source[i]
		switch {
		case c == '\\' && i+1 < len(source):
			b.WriteByte(c)
			i++
			c = source[i]
		case c == '[' && !class:
			class = true
		case c == ']':
			class = false
		case c == ' ' && !class && (i+1 == len(source) || strings.IndexByte("?*+{", source[i+1]) < 0):
			b.WriteString(`\s+`)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// The verbs of regexp.Regexp that reading uses.

func (p *pattern) MatchString(s string) bool            { return p.regexp().MatchString(s) }
func (p *pattern) FindString(s string) string           { return p.regexp().FindString(s) }
func (p *pattern) FindStringIndex(s string) []int       { return p.regexp().FindStringIndex(s) }
func (p *pattern) FindStringSubmatch(s string) []string { return p.regexp().FindStringSubmatch(s) }
func (p *pattern) FindStringSubmatchIndex(s string) []int {
	return p.regexp().FindStringSubmatchIndex(s)
}
func (p *pattern) FindAllString(s string, n int) []string { return p.regexp().FindAllString(s, n) }
func (p *pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.regexp().FindAllStringIndex(s, n)
}

func (p *pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.regexp().FindAllStringSubmatchIndex(s, n)
}

func (p *pattern) ReplaceAllStringFunc(s string, f func(string) string) string {
	return p.regexp().ReplaceAllStringFunc(s, f)
}
func (p *pattern) SubexpNames() []string { return p.regexp().SubexpNames() }
