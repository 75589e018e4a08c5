package intake

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"congvan/model"
)

// The forms are made-up documents of many offices and layouts. Above each
// stand the answers of a clerk, written before the reader saw it:
//
//	type, number, symbol, date, place, issuer, parent, subject, urgency, secrecy
//	to, copy, ref (symbol | date | issuer), figure    one line for each entry
//	signer, title (with the authority)
//	ask: id | who; who | kind due                     one line for each obligation
//
// What is not named is not in the document.
func TestForms(t *testing.T) {
	files, _ := filepath.Glob("testdata/forms/*.txt")
	if len(files) < 25 {
		t.Fatalf("only %d forms", len(files))
	}
	whole := newScore()
	for _, file := range files {
		want, text := readForm(t, file)
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		got := Parse(text, Options{Office: model.Office{Name: "Phòng khác", BeforeDay: model.BeforeLiteral}})
		checkSpans(t, name, got)
		for _, field := range formFields {
			if m := whole.list(field.name, field.of(&got), want[field.key]); m != "" {
				t.Errorf("%s: %s", name, m)
			}
		}
	}
	t.Logf("%d forms\n%s", len(files), whole.table())
}

// formFields are the lines above a form and how a draft gives them.
var formFields = []struct {
	name, key string
	of        func(d *Draft) []string
}{
	{"kind", "kind", func(d *Draft) []string { return []string{string(d.Kind)} }},
	{"type", "type", one(func(d *Draft) string { return d.Directive.Type })},
	{"number", "number", one(func(d *Draft) string { return d.Directive.Number })},
	{"symbol", "symbol", one(func(d *Draft) string { return d.Directive.Symbol })},
	{"date", "date", one(func(d *Draft) string { return d.Directive.Date.String() })},
	{"place", "place", one(func(d *Draft) string { return d.Directive.Place })},
	{"issuer", "issuer", one(func(d *Draft) string { return d.Directive.Issuer })},
	{"parent", "parent", one(func(d *Draft) string { return d.Directive.ParentIssuer })},
	{"subject", "subject", one(func(d *Draft) string { return d.Directive.Subject })},
	{"urgency", "urgency", one(func(d *Draft) string { return d.Directive.Urgency })},
	{"secrecy", "secrecy", one(func(d *Draft) string { return d.Directive.Secrecy })},
	{"recipients", "to", func(d *Draft) []string { return d.Directive.Recipients }},
	{"copies", "copy", func(d *Draft) []string { return d.Directive.Copies }},
	{"references", "ref", func(d *Draft) []string {
		var out []string
		for _, c := range d.Directive.References {
			out = append(out, c.Symbol+" | "+c.Date.String()+" | "+c.Issuer)
		}
		return out
	}},
	{"signer", "signer", one(func(d *Draft) string { return d.Directive.Signer.Name })},
	{"title", "title", one(func(d *Draft) string {
		return strings.TrimSpace(d.Directive.Signer.Authority + " " + d.Directive.Signer.Title)
	})},
	{"figures", "figure", func(d *Draft) []string { return figureLines(d.Figures) }},
	{"obligations", "ask", func(d *Draft) []string {
		var out []string
		for _, o := range d.Directive.Obligations {
			out = append(out, o.ID+" | "+strings.Join(o.Who, "; ")+" | "+dueWords(&o))
		}
		return out
	}},
}

func one(of func(d *Draft) string) func(d *Draft) []string {
	return func(d *Draft) []string {
		if s := of(d); s != "" {
			return []string{s}
		}
		return nil
	}
}

// dueWords is kind and time of an obligation as the clerk writes them.
func dueWords(o *model.Obligation) string {
	words := []string{string(o.Kind)}
	if d := o.Deadline; d != nil {
		words = append(words, string(d.Every), d.Weekday)
		switch {
		case o.Kind == model.Window:
			words = append(words, d.From.String(), d.Until.String())
		case d.Every == model.Yearly:
			words = append(words, strings.Trim(itoa(d.Day)+"/"+itoa(d.Month), "/"))
		case d.Every != "":
			words = append(words, itoa(d.Day), d.Time)
		default:
			words = append(words, d.Due.String())
		}
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

func itoa(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// readForm splits a form into the clerk's answers and the document.
func readForm(t *testing.T, file string) (want map[string][]string, text string) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	answers, text, ok := strings.Cut(string(raw), "\n=====\n")
	if !ok {
		t.Fatalf("%s has no answers", file)
	}
	want = map[string][]string{}
	for line := range strings.Lines(answers) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			t.Fatalf("%s: %q", file, line)
		}
		want[key] = append(want[key], value)
	}
	want["kind"] = []string{cmp.Or(strings.Join(want["kind"], ""), string(DirectiveKind))}
	for key := range want {
		known := slices.ContainsFunc(formFields, func(f struct {
			name, key string
			of        func(d *Draft) []string
		},
		) bool {
			return f.key == key
		})
		if !known {
			t.Fatalf("%s: no field %q", file, key)
		}
	}
	return want, text
}
