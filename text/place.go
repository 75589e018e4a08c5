package text

import (
	"reflect"
	"regexp"
	"strings"
)

// A place is where a sentence is read. What it tells to do differs: on the
// screen there are keys, on the command line commands.
type place int

const (
	shell place = iota
	screen
)

// either is "{on the command line|on the screen}" within a sentence.
var either = regexp.MustCompile(`\{([^{}|]*)\|([^{}|]*)\}`)

// Call stands in a sentence for the program as it was called: whoever prints the
// sentence puts in its name, and the data file where that is not the usual one.
const Call = "‹congvan›"

// at returns the words as they read in a place.
func (e Errors) at(p place) Errors {
	return chosen(reflect.ValueOf(e), p).Interface().(Errors)
}

// chosen copies structs, maps and strings of words, with the choice made in
// every string.
func chosen(v reflect.Value, p place) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		if s := v.String(); !strings.Contains(s, "{") {
			out.SetString(s)
			break
		}
		out.SetString(either.ReplaceAllString(v.String(), "${"+string(rune('1'+p))+"}"))
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(chosen(v.Field(i), p))
		}
	case reflect.Map:
		out.Set(reflect.MakeMapWithSize(v.Type(), v.Len()))
		for _, k := range v.MapKeys() {
			out.SetMapIndex(k, chosen(v.MapIndex(k), p))
		}
	}
	return out
}
