package demo

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"congvan/model"
	"congvan/viet"
)

// checkText checks that a text is composed and that spans cut the clauses out.
func checkText(t *testing.T, k kept) {
	t.Helper()
	if !norm.NFC.IsNormalString(k.text) || !norm.NFC.IsNormalString(k.d.Subject) {
		t.Errorf("%s is not composed", k.d.Label())
	}
	for i, r := range k.text {
		if unicode.IsControl(r) && r != '\n' {
			t.Errorf("%s has a control character at %d", k.d.Label(), i)
		}
	}
	for _, o := range k.d.Obligations {
		from, to := o.Span[0], o.Span[1]
		if from >= to || to > len(k.text) {
			t.Errorf("%s clause %s has the span %v", k.d.Label(), o.ID, o.Span)
		} else if got := k.text[from:to]; !o.Derived && got != o.Text {
			t.Errorf("%s clause %s: the span cuts %q out, want %q", k.d.Label(), o.ID, got, o.Text)
		}
	}
}

var leftOpen = regexp.MustCompile(`[{}]|%!|về về|về việc về|\.\.|  `)

func TestLettersReadWell(t *testing.T) {
	for _, now := range moments {
		all, r := look(t, now)
		labels := map[string]bool{}
		for _, k := range all {
			checkText(t, k)
			checkObligations(t, k, r)
			label := k.d.Label() + k.d.Date.String()[:4]
			if labels[label] {
				t.Errorf("two letters are %s", label)
			}
			labels[label] = true
			if m := leftOpen.FindString(k.text); m != "" {
				t.Errorf("%s at %v has %q in its text:\n%s", k.d.Label(), now, m, k.text)
			}
			if k.d.Date > now.Date() || resting(k.d.Date) {
				t.Errorf("%s is dated %v", k.d.Label(), k.d.Date)
			}
			for _, c := range k.d.References {
				if c.Date > k.d.Date || !strings.Contains(k.text, c.Symbol) {
					t.Errorf("%s of %v cites %+v", k.d.Label(), k.d.Date, c)
				}
			}
			if !strings.Contains(k.text, "Số: "+k.d.Label()) || !strings.Contains(k.text, "./.") {
				t.Errorf("%s lacks its number or its end", k.d.Label())
			}
		}
	}
}

func checkObligations(t *testing.T, k kept, r *model.Roster) {
	t.Helper()
	var ids []string
	for _, o := range k.d.Obligations {
		if slices.Contains(ids, o.ID) {
			t.Errorf("%s has two clauses %s", k.d.Label(), o.ID)
		}
		ids = append(ids, o.ID)
		if len(o.Units) == 0 && len(o.Unresolved) == 0 {
			t.Errorf("%s clause %s asks nobody", k.d.Label(), o.ID)
		}
		if o.Deadline != nil && !strings.Contains(o.Text, o.Deadline.Phrase) {
			t.Errorf("%s clause %s does not say %q", k.d.Label(), o.ID, o.Deadline.Phrase)
		}
		for _, m := range o.Measures {
			if !strings.Contains(viet.Fold(k.text), viet.Fold(m.Name)) {
				t.Errorf("%s clause %s does not name %q", k.d.Label(), o.ID, m.Name)
			}
		}
	}
	if k.d.Direction == model.Reference && len(ids) > 0 {
		t.Errorf("%s is kept for reference and asks something", k.d.Label())
	}
}

func TestKindsOfLetters(t *testing.T) {
	now := moments[0]
	all, _ := look(t, now)
	kinds := map[model.Kind]int{}
	dirs := map[model.Direction]int{}
	types := map[string]int{}
	unresolved, superseded, woken, dormant := 0, 0, 0, 0
	for _, k := range all {
		dirs[k.d.Direction]++
		types[k.d.Type]++
		if k.d.SupersededBy != 0 {
			superseded++
		}
		for _, o := range k.d.Obligations {
			kinds[o.Kind]++
			unresolved += len(o.Unresolved)
			if o.Kind == model.OnRequest && o.Dormant() {
				dormant++
			} else if o.Kind == model.OnRequest {
				woken++
			}
		}
	}
	if len(kinds) != 5 || len(dirs) != 3 || len(types) < 6 || dirs[model.Reference] != 2 {
		t.Errorf("got kinds %v, directions %v, types %v", kinds, dirs, types)
	}
	if unresolved != 1 || superseded != 1 || woken < 2 || dormant < 2 {
		t.Errorf("got unresolved %d, superseded %d, woken %d, dormant %d", unresolved, superseded, woken, dormant)
	}
}
