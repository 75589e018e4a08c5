package text

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"congvan/model"
	"congvan/viet"
)

// Every word exists in both languages, is composed, and takes the same
// arguments.
func TestWordsAreComplete(t *testing.T) {
	vi, en := flatten(reflect.ValueOf(*Of(Vietnamese)), "Words"), flatten(reflect.ValueOf(*Of(English)), "Words")
	if len(vi) < 100 {
		t.Fatalf("only %d words found: the walk is broken", len(vi))
	}
	for path, v := range vi {
		e, ok := en[path]
		switch {
		case !ok:
			t.Errorf("%s: no English", path)
		case v == "" || e == "":
			t.Errorf("%s is empty: vi %q, en %q", path, v, e)
		case viet.Compose(v) != v:
			t.Errorf("%s is not composed: %q", path, v)
		case !slices.Equal(verbs(v), verbs(e)):
			t.Errorf("%s takes %v in Vietnamese, %v in English", path, verbs(v), verbs(e))
		}
	}
	for path := range en {
		if _, ok := vi[path]; !ok {
			t.Errorf("%s: no Vietnamese", path)
		}
	}
}

func TestEveryTermHasAWord(t *testing.T) {
	for _, l := range []Lang{Vietnamese, English} {
		w := Of(l)
		for _, s := range model.Standings {
			if w.Terms.Standing[s] == "" {
				t.Errorf("%s: standing %s has no word", l, s)
			}
		}
		for _, s := range model.States {
			if w.Terms.State[s] == "" {
				t.Errorf("%s: state %s has no word", l, s)
			}
		}
	}
}

func flatten(v reflect.Value, path string) map[string]string {
	out := map[string]string{}
	switch v.Kind() {
	case reflect.String:
		out[path] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			merge(out, flatten(v.Field(i), path+"."+v.Type().Field(i).Name))
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			merge(out, flatten(v.MapIndex(k), fmt.Sprintf("%s[%v]", path, k)))
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			merge(out, flatten(v.Index(i), fmt.Sprintf("%s[%d]", path, i)))
		}
	default:
		panic("a word of kind " + v.Kind().String())
	}
	return out
}

func merge(into, from map[string]string) {
	for k, v := range from {
		into[k] = v
	}
}

var verb = regexp.MustCompile(`%(\[\d\])?[a-z]`)

// verbs returns the formatting verbs in the order of their arguments.
func verbs(s string) []string {
	vs := verb.FindAllString(s, -1)
	slices.Sort(vs)
	return vs
}
