package text

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

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
		for _, r := range model.Rules {
			if w.Screens.Why.Rules[r] == "" {
				t.Errorf("%s: the line %s of the rules has no words", l, r)
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

var verb = regexp.MustCompile(`%(?:\[(\d)\])?[-+#0]*[\d.]*([a-z%])`)

// verbs returns the formatting verbs by the arguments that they take.
func verbs(s string) []string {
	var out []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(s, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		for len(out) < next {
			out = append(out, "")
		}
		out[next-1] = m[2]
		next++
	}
	return out
}

func TestVerbsAreComparedByTheirArguments(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"%s có %d", "%d of %s", false},
		{"%s có %d", "%[2]d of %[1]s", true},
		{"%02dh%02d ngày %s", "%d:%d on %s", true},
		{"%s%%", "%s", true},
		{"%s", "%s %s", false},
	} {
		if got := slices.Equal(verbs(c.a), verbs(c.b)); got != c.same {
			t.Errorf("%q and %q take the same arguments: %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

func TestBriefStandingsFitTheirColumn(t *testing.T) {
	for _, l := range []Lang{Vietnamese, English} {
		seen := map[string]model.Standing{}
		for _, s := range model.Standings {
			word := Of(l).Terms.Brief(s)
			if ansi.StringWidth(word) > BriefWidth {
				t.Errorf("%s: %q is wider than %d", l, word, BriefWidth)
			}
			if other, double := seen[word]; double {
				t.Errorf("%s: %s and %s are both %q", l, s, other, word)
			}
			seen[word] = s
		}
	}
}

// On the screen the way out is a key: nobody is sent to a command line.
func TestTheScreenNamesNoCommands(t *testing.T) {
	for path, words := range flatten(reflect.ValueOf(Of(Vietnamese).OnScreen), "vi") {
		if strings.Contains(words, "congvan ") && !strings.Contains(words, "bản congvan") || strings.Contains(words, "--") || strings.ContainsAny(words, "{}‹›") {
			t.Errorf("%s: %q", path, words)
		}
	}
	for path, words := range flatten(reflect.ValueOf(Of(English).OnScreen), "en") {
		if strings.Contains(words, "(congvan") || strings.Contains(words, "with congvan") || strings.Contains(words, "run congvan") || strings.Contains(words, "--") || strings.ContainsAny(words, "{}‹›") {
			t.Errorf("%s: %q", path, words)
		}
	}
}

// Every field of a record that the journal can show has a name in both
// languages.
func TestEveryFieldOfARecordHasAName(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var look func(reflect.Type)
	look = func(v reflect.Type) {
		switch v.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			look(v.Elem())
		}
		if v.Kind() != reflect.Struct || seen[v] {
			return
		}
		seen[v] = true
		for i := range v.NumField() {
			f := v.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name == "" || name == "-" || name == "span" {
				continue
			}
			for _, l := range []Lang{Vietnamese, English} {
				if Of(l).Screens.Log.Fields[name] == "" {
					t.Errorf("%s.%s: %q has no name in %s", v.Name(), f.Name, name, l)
				}
			}
			look(f.Type)
		}
	}
	for _, record := range []any{model.Office{}, model.Unit{}, model.Group{}, model.Directive{}, model.Mark{}, model.Reading{}, model.Indicator{}, model.Target{}, model.Printed{}} {
		look(reflect.TypeOf(record))
	}
}
