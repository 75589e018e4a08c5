package viet

import "unicode/utf8"

// sequence returns the length of the terminal's control sequence that s starts
// with, 0 if there is none. Of a sequence that never ends only the opening
// counts: an unfinished one must not swallow the text behind it. s is not
// empty and is valid UTF-8.
func sequence(s string) int {
	kind, open := opening(s)
	switch kind {
	case '[':
		if n := csi(s[open:]); n > 0 {
			return open + n
		}
	case ']', 'P', 'X', '^', '_': // OSC, DCS, SOS, PM, APC
		if n := untilTerminator(s[open:]); n > 0 {
			return open + n
		}
	}
	return open
}

// opening returns the letter of the sequence that s opens, as it stands after
// ESC, and the length of the opening. The C1 controls are the same openings
// in one character.
func opening(s string) (kind byte, length int) {
	c, size := utf8.DecodeRuneInString(s)
	switch {
	case c == 0x1B && len(s) > 1:
		switch s[1] {
		case '[', ']', 'P', 'X', '^', '_':
			return s[1], 2
		}
	case c >= 0x80 && c <= 0x9F:
		switch kind := byte(c - 0x40); kind {
		case '[', ']', 'P', 'X', '^', '_':
			return kind, size
		}
	}
	return 0, 0
}

// csi returns the length of parameters, intermediates and final byte.
func csi(s string) int {
	i := 0
	for i < len(s) && s[i] >= 0x30 && s[i] <= 0x3F {
		i++
	}
	for i < len(s) && s[i] >= 0x20 && s[i] <= 0x2F {
		i++
	}
	if i < len(s) && s[i] >= 0x40 && s[i] <= 0x7E {
		return i + 1
	}
	return 0
}

// untilTerminator returns the length up to and with BEL or ST, 0 if a line end
// or another sequence comes first. Stopping there also keeps the whole sweep
// linear in the length of the text.
func untilTerminator(s string) int {
	for i, c := range s {
		switch {
		case c == 0x07:
			return i + 1
		case c == 0x9C:
			return i + 2
		case c == 0x1B:
			if i+1 < len(s) && s[i+1] == '\\' {
				return i + 2
			}
			return 0
		case c == '\n', c == '\r', c >= 0x80 && c <= 0x9F:
			return 0
		}
	}
	return 0
}
