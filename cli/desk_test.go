package cli

import (
	"bytes"
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// A desk runs command lines against one data file, as the officer would.
type desk struct {
	t     *testing.T
	env   map[string]string
	stdin string
	// What the interface was opened with.
	opened   int
	lang     text.Lang
	demo     bool
	readOnly bool
	asOf     model.Instant
	during   func(s *db.Store) error                 // what the interface does; nil for nothing
	recovery func(t Trouble) (again bool, err error) // the recovery screen; nil without a terminal
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	return &desk{t: t, env: map[string]string{
		"CONGVAN_DB": filepath.Join(t.TempDir(), "office", "congvan.db"), "CONGVAN_NOW": "2021-02-05T08:00", "CONGVAN_LANG": "vi",
	}}
}

// withOffice has the made-up units and one weekly directive, id 1.
func withOffice(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.ok("import", "testdata/units.csv")
	d.ok("import", "testdata/weekly.txt")
	return d
}

// A result is what one command line gave.
type result struct {
	code     int
	out, err string
}

func (d *desk) run(args ...string) result {
	d.t.Helper()
	var out, errs bytes.Buffer
	code := Main(args, Env{
		Stdin: strings.NewReader(d.stdin), Stdout: &out, Stderr: &errs,
		Getenv: func(name string) string { return d.env[name] },
		Interface: func(s *db.Store, how Shown) error {
			d.opened++
			d.lang, d.demo, d.readOnly, d.asOf = how.Lang, how.Demo, s.ReadOnly(), how.AsOf
			if d.during != nil {
				return d.during(s)
			}
			return nil
		},
		Recovery: d.recovery,
	})
	return result{code, out.String(), errs.String()}
}

// ok runs a command that must succeed and returns what it printed.
func (d *desk) ok(args ...string) string {
	d.t.Helper()
	r := d.run(args...)
	if r.code != done {
		d.t.Fatalf("congvan %s: exit %d\n%s%s", strings.Join(args, " "), r.code, r.out, r.err)
	}
	return r.out
}

// fails runs a command that must end with a code and one message line, and
// returns that line.
func (d *desk) fails(code int, args ...string) string {
	d.t.Helper()
	r := d.run(args...)
	if r.code != code {
		d.t.Fatalf("congvan %s: exit %d, want %d\n%s%s", strings.Join(args, " "), r.code, code, r.out, r.err)
	}
	line := strings.TrimSuffix(r.err, "\n")
	if !strings.HasPrefix(line, "congvan: ") || strings.Contains(line, "\n") || strings.Contains(line, "%!") {
		d.t.Fatalf("congvan %s: not one message line: %q", strings.Join(args, " "), r.err)
	}
	return line
}

// asJSON runs a command and decodes its one value.
func (d *desk) asJSON(to any, args ...string) {
	d.t.Helper()
	out := d.ok(append(args, "--json")...)
	dec := json.NewDecoder(strings.NewReader(out))
	if err := dec.Decode(to); err != nil {
		d.t.Fatalf("congvan %s: %v in %s", strings.Join(args, " "), err, out)
	}
	if dec.More() {
		d.t.Fatalf("congvan %s: more than one value", strings.Join(args, " "))
	}
}

// objects decodes an array of objects.
func (d *desk) objects(args ...string) []map[string]any {
	d.t.Helper()
	var list []map[string]any
	d.asJSON(&list, args...)
	return list
}

func (d *desk) object(args ...string) map[string]any {
	d.t.Helper()
	var o map[string]any
	d.asJSON(&o, args...)
	return o
}

// assignments of an obligation of directive 1, "unit period" to standing.
func (d *desk) standings(obligation string) map[string]string {
	d.t.Helper()
	out := map[string]string{}
	for _, o := range d.object("show", "1")["obligations"].([]any) {
		o := o.(map[string]any)
		if o["id"] != obligation {
			continue
		}
		for _, a := range o["assignments"].([]any) {
			a := a.(map[string]any)
			period, _ := a["period"].(string)
			out[strings.TrimSpace(a["unit"].(string)+" "+period)] = a["standing"].(string)
		}
	}
	return out
}

func hasKeys(t *testing.T, what string, o map[string]any, keys string) {
	t.Helper()
	got, want := slices.Sorted(maps.Keys(o)), strings.Fields(keys)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s has the keys %v, want %v", what, got, want)
	}
}

func contains(t *testing.T, s string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(s, p) {
			t.Errorf("%q is not in %q", p, s)
		}
	}
}
