package db

import (
	"encoding/binary"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// quickly reads one JSON value in the form that encode writes: no blanks, the
// fields in the order of their struct, none of them unknown. It is several times
// faster than encoding/json and gives up over everything else: then it is false
// and leaves to zero. What it reads is what encoding/json would have read. The
// strings share one copy of the payload.
func quickly(payload []byte, to any) bool {
	v := reflect.ValueOf(to).Elem()
	if !v.IsZero() || !utf8.Valid(payload) {
		return false
	}
	q := quickReader{s: string(payload)}
	if shapeOf(v.Type())(&q, v) && q.at == len(q.s) {
		return true
	}
	v.SetZero()
	return false
}

// quickText is quickly for a text, which shares the memory of the payload or of
// room; that grows as needed.
func quickText(payload []byte, room *[]byte) (string, bool) {
	if !utf8.Valid(payload) {
		return "", false
	}
	*room = slices.Grow((*room)[:0], len(payload)) // escapes make it no shorter
	q := quickReader{s: asString(payload), room: *room}
	text, ok := q.string()
	return text, ok && q.at == len(q.s)
}

// A quickReader is where quickly stands in a payload of valid UTF-8.
type quickReader struct {
	s    string
	at   int
	room []byte // for the next string with escapes; may be nil
}

// eat passes over text if it comes next.
func (q *quickReader) eat(text string) bool {
	if !strings.HasPrefix(q.s[q.at:], text) {
		return false
	}
	q.at += len(text)
	return true
}

// string reads a string in quotes. Characters that are given by their number
// are not for it.
func (q *quickReader) string() (string, bool) {
	if !q.eat(`"`) {
		return "", false
	}
	n := strings.IndexByte(q.s[q.at:], '"')
	if n < 0 {
		return "", false
	}
	s := q.s[q.at : q.at+n]
	if strings.IndexByte(s, '\\') >= 0 {
		return q.escaped(q.at + n)
	}
	q.at += n + 1
	return s, !hasControls(s)
}

// escaped is string for one with escapes, whose first quote is at end.
func (q *quickReader) escaped(end int) (string, bool) {
	out := q.room
	if q.room = nil; out == nil {
		out = make([]byte, 0, end-q.at)
	}
	for {
		if end < q.at {
			n := strings.IndexByte(q.s[q.at:], '"')
			if n < 0 {
				return "", false
			}
			end = q.at + n
		}
		plain := q.s[q.at:end]
		escape := strings.IndexByte(plain, '\\')
		if escape < 0 {
			q.at, out = end+1, append(out, plain...)
			return asString(out), !hasControls(plain)
		}
		c := unescaped[q.s[q.at+escape+1]] // there is one: at worst the quote
		if c == 0 || hasControls(plain[:escape]) {
			return "", false
		}
		out = append(append(out, plain[:escape]...), c)
		q.at += escape + 2
	}
}

var unescaped = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// hasControls reports whether a byte is less than a blank, eight at a time.
func hasControls(s string) bool {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	b := asBytes(s)
	for ; len(b) >= 8; b = b[8:] {
		x := binary.LittleEndian.Uint64(b)
		if (x-ones*' ')&^x&tops != 0 {
			return true
		}
	}
	for _, c := range b {
		if c < ' ' {
			return true
		}
	}
	return false
}

// number reads a number without an exponent.
func (q *quickReader) number() (string, bool) {
	from := q.at
	q.eat("-")
	whole := q.digits()
	if whole == 0 || whole > 1 && q.s[q.at-whole] == '0' {
		return "", false
	}
	if q.eat(".") && q.digits() == 0 {
		return "", false
	}
	return q.s[from:q.at], true
}

func (q *quickReader) digits() (n int) {
	for q.at < len(q.s) && q.s[q.at] >= '0' && q.s[q.at] <= '9' {
		q.at++
		n++
	}
	return n
}

// raw passes over a value and returns it as it stands.
func (q *quickReader) raw() (string, bool) {
	from := q.at
	if q.at >= len(q.s) {
		return "", false
	}
	ok := false
	switch q.s[q.at] {
	case '"':
		_, ok = q.string()
	case 'n':
		ok = q.eat("null")
	case '{', '[':
		ok = q.skipNested() && json.Valid(asBytes(q.s[from:q.at]))
	default:
		_, ok = q.number()
	}
	return q.s[from:q.at], ok
}

// skipNested passes over an object or array, to where its last bracket closes.
func (q *quickReader) skipNested() bool {
	for depth := 0; q.at < len(q.s); q.at++ {
		switch q.s[q.at] {
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				q.at++
				return true
			}
		case '"':
			if _, ok := q.string(); !ok {
				return false
			}
			q.at--
		}
	}
	return false
}

func readString(q *quickReader, v reflect.Value) bool {
	s, ok := q.string()
	v.SetString(s)
	return ok
}

func readBool(q *quickReader, v reflect.Value) bool {
	v.SetBool(q.eat("true"))
	return v.Bool() || q.eat("false")
}

func readInt(q *quickReader, v reflect.Value) bool {
	text, _ := q.number()
	n, err := strconv.ParseInt(text, 10, v.Type().Bits())
	v.SetInt(n)
	return err == nil
}

func readUint(q *quickReader, v reflect.Value) bool {
	text, _ := q.number()
	n, err := strconv.ParseUint(text, 10, v.Type().Bits())
	v.SetUint(n)
	return err == nil
}

func readFloat(q *quickReader, v reflect.Value) bool {
	text, ok := q.number()
	n, err := strconv.ParseFloat(text, v.Type().Bits())
	v.SetFloat(n)
	return ok && err == nil
}

// readItself leaves a value to its own UnmarshalJSON.
func readItself(q *quickReader, v reflect.Value) bool {
	raw, ok := q.raw()
	return ok && v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(asBytes(raw)) == nil
}

func readNothing(*quickReader, reflect.Value) bool { return false }
