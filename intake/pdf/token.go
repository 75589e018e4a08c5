package pdf

import "strconv"

// A token is an operand or an operator of a content stream.
type token struct {
	kind tokenKind
	num  float64
	str  string // of a name, a string or an operator
	list []token
	dict map[string]token
}

type tokenKind byte

const (
	numberToken tokenKind = iota
	nameToken
	stringToken
	arrayToken
	dictToken
	opToken
	closeToken // ] or >>
	endToken
)

// nesting is how deep arrays and dictionaries may lie in each other.
const nesting = 30

// A lexer cuts the bytes of a content stream or a table of letters into tokens.
type lexer struct {
	raw []byte
	at  int
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// skip goes over blanks and remarks.
func (l *lexer) skip() {
	for l.at < len(l.raw) {
		switch c := l.raw[l.at]; {
		case isSpace(c):
			l.at++
		case c == '%':
			for l.at < len(l.raw) && l.raw[l.at] != '\n' && l.raw[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

func (l *lexer) next(depth int) token {
	l.skip()
	if depth > nesting {
		l.at = len(l.raw) // nothing sensible follows
	}
	if l.at >= len(l.raw) {
		return token{kind: endToken}
	}
	switch c := l.raw[l.at]; c {
	case '/':
		l.at++
		return token{kind: nameToken, str: l.name()}
	case '(':
		l.at++
		return token{kind: stringToken, str: l.literal()}
	case '[':
		l.at++
		return token{kind: arrayToken, list: l.until(depth)}
	case '<':
		if l.at+1 < len(l.raw) && l.raw[l.at+1] == '<' {
			l.at += 2
			return token{kind: dictToken, dict: pairs(l.until(depth))}
		}
		l.at++
		return token{kind: stringToken, str: l.hex()}
	case ']', '{', '}', ')':
		l.at++
		return token{kind: closeToken, str: string(c)}
	case '>':
		l.at++
		if l.at < len(l.raw) && l.raw[l.at] == '>' {
			l.at++
		}
		return token{kind: closeToken, str: ">"}
	}
	return l.word()
}

// until reads to the closing bracket.
func (l *lexer) until(depth int) []token {
	var out []token
	for {
		from := l.at
		t := l.next(depth + 1)
		if t.kind == endToken || t.kind == closeToken && (t.str == "]" || t.str == ">") {
			return out
		}
		if t.kind == opToken && t.str != "true" && t.str != "false" && t.str != "null" {
			l.at = from // nobody closed the bracket
			return out
		}
		out = append(out, t)
	}
}

func pairs(ts []token) map[string]token {
	m := map[string]token{}
	for i := 0; i+1 < len(ts); i += 2 {
		if ts[i].kind == nameToken {
			m[ts[i].str] = ts[i+1]
		}
	}
	return m
}

// word reads a number or an operator.
func (l *lexer) word() token {
	from := l.at
	for l.at < len(l.raw) && !isSpace(l.raw[l.at]) && !isDelimiter(l.raw[l.at]) {
		l.at++
	}
	s := string(l.raw[from:l.at])
	if c := s[0]; c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' {
		return token{kind: numberToken, num: number(s)}
	}
	return token{kind: opToken, str: s}
}

// number bears what some programs write: "--5", "1.2.3", "5-".
func number(s string) float64 {
	if f, err := strconv.ParseFloat(s, 64); err == nil && f < 1e9 && f > -1e9 {
		return f
	}
	from := 0
	for from < len(s)-1 && (s[from] == '-' || s[from] == '+') {
		from++
	}
	to, dot := from, false
	for to < len(s) && (s[to] >= '0' && s[to] <= '9' || s[to] == '.' && !dot) {
		dot = dot || s[to] == '.'
		to++
	}
	f, _ := strconv.ParseFloat(s[from:to], 64)
	if f > 1e9 {
		f = 0
	}
	if s[0] == '-' {
		return -f
	}
	return f
}

func (l *lexer) name() string {
	var b []byte
	for l.at < len(l.raw) && !isSpace(l.raw[l.at]) && !isDelimiter(l.raw[l.at]) {
		c := l.raw[l.at]
		l.at++
		if c == '#' && l.at+1 < len(l.raw) {
			hi, ok1 := hexDigit(l.raw[l.at])
			lo, ok2 := hexDigit(l.raw[l.at+1])
			if ok1 && ok2 {
				c = hi<<4 | lo
				l.at += 2
			}
		}
		b = append(b, c)
	}
	return string(b)
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

func (l *lexer) hex() string {
	var b []byte
	half, odd := byte(0), false
	for l.at < len(l.raw) {
		c := l.raw[l.at]
		l.at++
		if c == '>' {
			break
		}
		d, ok := hexDigit(c)
		switch {
		case !ok:
		case odd:
			b = append(b, half<<4|d)
			odd = false
		default:
			half, odd = d, true
		}
	}
	if odd {
		b = append(b, half<<4)
	}
	return string(b)
}

func (l *lexer) literal() string {
	var b []byte
	depth := 1
	for l.at < len(l.raw) {
		c := l.raw[l.at]
		l.at++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return string(b)
			}
		case '\\':
			if e, ok := l.escape(); ok {
				b = append(b, e)
			}
			continue
		case '\r':
			if l.at < len(l.raw) && l.raw[l.at] == '\n' {
				l.at++
			}
			c = '\n'
		}
		b = append(b, c)
	}
	return string(b)
}

// escape reads what follows a backslash.
func (l *lexer) escape() (byte, bool) {
	if l.at >= len(l.raw) {
		return 0, false
	}
	c := l.raw[l.at]
	l.at++
	switch c {
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case '\r':
		if l.at < len(l.raw) && l.raw[l.at] == '\n' {
			l.at++
		}
		return 0, false
	case '\n':
		return 0, false
	}
	if c < '0' || c > '7' {
		return c, true
	}
	n := int(c - '0')
	for range 2 {
		if l.at < len(l.raw) && l.raw[l.at] >= '0' && l.raw[l.at] <= '7' {
			n = n*8 + int(l.raw[l.at]-'0')
			l.at++
		}
	}
	return byte(n), true
}

// image goes over the data of a picture that stands within the content.
func (l *lexer) image() {
	for l.at++; l.at+1 < len(l.raw); l.at++ {
		if l.raw[l.at] == 'E' && l.raw[l.at+1] == 'I' && isSpace(l.raw[l.at-1]) &&
			(l.at+2 >= len(l.raw) || isSpace(l.raw[l.at+2]) || isDelimiter(l.raw[l.at+2])) {
			l.at += 2
			return
		}
	}
	l.at = len(l.raw)
}
