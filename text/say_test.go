package text

import (
	"reflect"
	"regexp"
	"testing"
)

func TestOneAndSeveral(t *testing.T) {
	for _, c := range []struct {
		format string
		args   []any
		want   string
	}{
		{"%d [unit|units]", []any{1}, "1 unit"},
		{"%d [unit|units]", []any{0}, "0 units"},
		{"%s: %d [cell|cells] into %d [row|rows], 100%%", []any{"a", 2, 1}, "a: 2 cells into 1 row, 100%"},
		{"%d/%d [unit|units]", []any{1, 14}, "1/14 units"},
		{"%s", []any{"[a|b]"}, "[a|b]"},
		{"[no choice] %d", []any{1}, "[no choice] 1"},
		{"%d đơn vị", []any{1}, "1 đơn vị"},
	} {
		if got := Say(c.format, c.args...); got != c.want {
			t.Errorf("%q %v: %q, want %q", c.format, c.args, got, c.want)
		}
	}
}

// manyOnly are limits, always more than one, and what is no noun.
var manyOnly = map[string]bool{"columns": true, "lines": true, "is": true, "characters": true, "as": true}

var counted = regexp.MustCompile(`%(?:\[\d\])?d (?:(?:more|pasted|unknown) )?([a-z]+s)\b`)

// Whatever counts has a form for one.
func TestEnglishCountsOneThing(t *testing.T) {
	seen := 0
	eachString(reflect.ValueOf(Of(English)), func(at, s string) {
		seen++
		for _, m := range counted.FindAllStringSubmatch(s, -1) {
			if !manyOnly[m[1]] {
				t.Errorf("%s: %q reads “1 %s”; write [one|several]", at, s, m[1])
			}
		}
	})
	if seen < 1000 {
		t.Errorf("only %d words were looked at", seen)
	}
}

// eachString visits every string of the words.
func eachString(v reflect.Value, f func(at, s string)) { walkStrings("", v, f) }

func walkStrings(at string, v reflect.Value, f func(at, s string)) {
	switch v.Kind() {
	case reflect.String:
		f(at, v.String())
	case reflect.Pointer:
		walkStrings(at, v.Elem(), f)
	case reflect.Struct:
		for i := range v.NumField() {
			walkStrings(at+"."+v.Type().Field(i).Name, v.Field(i), f)
		}
	case reflect.Map:
		for k, e := range v.Seq2() {
			walkStrings(at+"["+k.String()+"]", e, f)
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			walkStrings(at, v.Index(i), f)
		}
	}
}
