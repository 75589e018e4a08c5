package intake

import (
	"html"
	"slices"
	"strings"

	"congvan/viet"
)

// unmark takes out what converters leave in a text: asterisks of bold and
// italic, the brackets around addresses, tags, and letters written as words. A bullet "* " becomes "- ".
func unmark(text string) (plain string, cuts []cut) {
	if !strings.ContainsAny(text, "*<#&⁄") {
		return text, nil
	}
	u := unmarker{text: text}
	u.out.Grow(len(text))
	for i := 0; i < len(text); {
		n := strings.IndexAny(text[i:], "*<>#&⁄")
		if n < 0 {
			u.out.WriteString(text[i:])
			break
		}
		u.out.WriteString(text[i : i+n])
		i += n
		i += u.mark(i)
	}
	return u.out.String(), u.cuts
}

// stroke is how scanners read the stroke of a date.
const stroke = "⁄"

type unmarker struct {
	text  string
	out   strings.Builder
	cuts  []cut
	shift int
	open  int // brackets taken off whose other half is still to come
}

// mark handles the mark at i and returns how many bytes of text it took.
func (u *unmarker) mark(i int) int {
	switch u.text[i] {
	case '*':
		return u.asterisks(i)
	case '#':
		return u.hashes(i)
	case '>':
		if u.open > 0 {
			u.open--
			return u.replace(1, "")
		}
	case '<':
		return u.bracket(i)
	case '&':
		return u.entity(i)
	case stroke[0]:
		if strings.HasPrefix(u.text[i:], stroke) && i > 0 && isFigure(u.text[i-1]) {
			return u.replace(len(stroke), "/")
		}
	}
	return u.keep(u.text[i : i+1])
}

func (u *unmarker) keep(s string) int {
	u.out.WriteString(s)
	return len(s)
}

// replace puts by in the place of n bytes; by is never the longer one.
func (u *unmarker) replace(n int, by string) int {
	u.out.WriteString(by)
	u.shift += n - len(by)
	u.cuts = append(u.cuts, cut{at: u.out.Len(), shift: u.shift})
	return n
}

func (u *unmarker) asterisks(i int) int {
	n := run(u.text[i:], '*')
	if n == 1 && strings.HasPrefix(u.text[i+1:], " ") && u.blankBefore(i) {
		return u.replace(1, "-")
	}
	return u.replace(n, "")
}

// blankBefore reports whether only blanks stand before i on its line. It looks
// back a few bytes only.
func (u *unmarker) blankBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-20; k-- {
		switch u.text[k] {
		case '\n':
			return true
		case ' ':
		default:
			return false
		}
	}
	return i < 20
}

func (u *unmarker) hashes(i int) int {
	n := run(u.text[i:], '#')
	if n <= 6 && u.blankBefore(i) && strings.HasPrefix(u.text[i+n:], " ") {
		return u.replace(n, "")
	}
	return u.keep(u.text[i : i+n])
}

// entity writes out what web pages write as a word or number: "&agrave;",
// "&#432;", "&nbsp;".
func (u *unmarker) entity(i int) int {
	m := entityRule.FindString(u.text[i:min(len(u.text), i+12)])
	if m == "" {
		return u.keep("&")
	}
	by, _ := viet.Clean(html.UnescapeString(m))
	if by == m || len(by) > len(m) {
		return u.keep("&")
	}
	return u.replace(len(m), by)
}

var entityRule = compiled(`^&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});`)

func run(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}

// longestTag is how far the end of a tag is looked for.
const longestTag = 300

func (u *unmarker) bracket(i int) int {
	rest := u.text[i+1 : min(len(u.text), i+longestTag)]
	end := strings.IndexAny(rest, "<>")
	if end < 1 || rest[end] != '>' {
		return u.keep("<")
	}
	switch inner := rest[:end]; {
	case isTag(inner):
		by := ""
		if isBlockTag(inner) && u.out.Len() > 0 {
			by = "\n"
		}
		return u.replace(end+2, by)
	case inner[0] == ' ':
		return u.keep("<")
	}
	u.open++
	return u.replace(1, "")
}

// isTag reports whether <inner> is a tag or holds no word at all; an address
// and words in brackets are none.
func isTag(inner string) bool {
	name := tagName(inner)
	switch {
	case strings.Trim(inner, ".…-_/!? ") == "", strings.HasPrefix(inner, "!--"):
		return true
	case name == "" || name == "www":
		return false
	case strings.Contains(inner, "=\""), strings.Contains(inner, "='"):
		return true
	}
	return name == strings.Trim(inner, "/ ")
}

// tagName returns the leading run of small Latin letters and digits.
func tagName(inner string) string {
	inner = strings.TrimPrefix(inner, "/")
	n := 0
	for n < len(inner) && (inner[n] >= 'a' && inner[n] <= 'z' || n > 0 && inner[n] >= '0' && inner[n] <= '9') {
		n++
	}
	return inner[:n]
}

var blockTags = []string{
	"p", "br", "div", "li", "ul", "ol", "tr", "td", "table", "h1", "h2", "h3", "h4", "h5", "h6",
}

func isBlockTag(inner string) bool { return slices.Contains(blockTags, tagName(inner)) }
