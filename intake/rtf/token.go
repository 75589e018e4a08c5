package rtf

import "strconv"

// A token is one step of the file.
type token struct {
	kind  tokenKind
	word  string
	param int
	given bool // there was a number behind the word
	b     byte
}

type tokenKind byte

const (
	endToken tokenKind = iota
	openToken
	closeToken
	wordToken
	byteToken
)

// A lexer cuts the bytes of a file into tokens.
type lexer struct {
	raw []byte
	at  int
}

func (l *lexer) next() token {
	for l.at < len(l.raw) {
		c := l.raw[l.at]
		l.at++
		switch c {
		case '{':
			return token{kind: openToken}
		case '}':
			return token{kind: closeToken}
		case '\\':
			return l.control()
		case '\r', '\n', 0:
		default:
			return token{kind: byteToken, b: c}
		}
	}
	return token{}
}

// control reads what follows a backslash.
func (l *lexer) control() token {
	if l.at >= len(l.raw) {
		return token{}
	}
	c := l.raw[l.at]
	if !isLetter(c) {
		l.at++
		if c == '\'' {
			return l.hex()
		}
		return token{kind: wordToken, word: string(rune(c))}
	}
	from := l.at
	for l.at < len(l.raw) && isLetter(l.raw[l.at]) && l.at-from < 32 {
		l.at++
	}
	t := token{kind: wordToken, word: string(l.raw[from:l.at])}
	from = l.at
	if l.at < len(l.raw) && l.raw[l.at] == '-' {
		l.at++
	}
	for l.at < len(l.raw) && l.raw[l.at] >= '0' && l.raw[l.at] <= '9' && l.at-from < 11 {
		l.at++
	}
	if n, err := strconv.Atoi(string(l.raw[from:l.at])); err == nil {
		t.param, t.given = n, true
	}
	if l.at < len(l.raw) && l.raw[l.at] == ' ' {
		l.at++
	}
	if t.word == "bin" && t.param > 0 {
		l.at = min(len(l.raw), l.at+t.param)
	}
	return t
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (l *lexer) hex() token {
	if l.at+2 > len(l.raw) {
		l.at = len(l.raw)
		return token{}
	}
	n, err := strconv.ParseUint(string(l.raw[l.at:l.at+2]), 16, 8)
	if err != nil {
		return token{kind: wordToken, word: "'"}
	}
	l.at += 2
	return token{kind: byteToken, b: byte(n)}
}
