package cli

import (
	"reflect"
	"strings"
	"testing"

	"congvan/model"
)

// Whatever the office may set, the command can set and shows.
func TestEverySettingIsReachable(t *testing.T) {
	named := map[string]bool{}
	for _, s := range settings(new(model.Office)) {
		named[s.name] = true
	}
	shown := map[string]bool{}
	for f := range fields(reflect.TypeFor[officeJSON]()) {
		shown[f] = true
	}
	for f := range fields(reflect.TypeFor[model.Office]()) {
		if !named[f] || !shown[f] {
			t.Errorf("%s: can be set %v, is shown %v", f, named[f], shown[f])
		}
	}
}

// fields are the names of the fields of a struct in JSON.
func fields(t reflect.Type) map[string]bool {
	out := map[string]bool{}
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		out[name] = true
	}
	return out
}
