package intake

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"congvan/model"
	"congvan/viet"
)

// A truth is what a person found in a document of the collection.
type truth struct {
	IsDirective bool   `json:"is_directive"`
	Type        string `json:"type"`
	Number      string `json:"number"`
	Symbol      string `json:"symbol"`
	Issuer      string `json:"issuer"`
	Parent      string `json:"issuer_parent"`
	Place       string `json:"place"`
	Date        string `json:"date"`
	Subject     string `json:"subject"`
	Recipients  []string
	CC          []string
	References  []struct{ Symbol, Date, Issuer string }
	Signer      string `json:"signer"`
	SignerTitle string `json:"signer_title"`
	Deadlines   []struct{ Kind, Date string }
	Bluezone    []struct {
		Area     string
		Installs int64
		Percent  float64
		Rank     int
		AsOf     string `json:"as_of"`
	}
}

// wholeFloor is the share of fields that the rules got right over the whole
// collection when it was last looked at, in percent. It only goes up.
const wholeFloor = 87

func TestCollection(t *testing.T) {
	files, _ := filepath.Glob("../../shared/directives/*.json")
	if len(files) == 0 {
		t.Skip("the collection of real documents is not here")
	}
	right, all := 0, 0
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".json")
		misses, fields := scoreDocument(t, strings.TrimSuffix(f, ".json"))
		right, all = right+fields-len(misses), all+fields
		founding := !strings.HasPrefix(name, "d")
		for _, m := range misses {
			if founding {
				t.Errorf("%s: %s", name, m)
			} else {
				t.Logf("%s: %s", name, m)
			}
		}
	}
	t.Logf("%d of %d fields right", right, all)
	if right*100 < wholeFloor*all {
		t.Errorf("%d of %d fields right, want at least %d%%", right, all, wholeFloor)
	}
}

func scoreDocument(t *testing.T, base string) (misses []string, fields int) {
	t.Helper()
	text, err := os.ReadFile(base + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(base + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var want truth
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	got := Parse(string(text), Options{})
	check := func(field string, g, w any) {
		fields++
		if !reflect.DeepEqual(g, w) {
			misses = append(misses, fmt.Sprintf("%s = %q, want %q", field, g, w))
		}
	}
	d := got.Directive
	check("directive", got.Kind == DirectiveKind, want.IsDirective)
	if want.IsDirective {
		check("type", strings.ToLower(d.Type), want.Type)
	}
	check("number", d.Number, want.Number)
	check("symbol", d.Symbol, want.Symbol)
	check("issuer", d.Issuer, want.Issuer)
	check("parent", d.ParentIssuer, want.Parent)
	check("place", d.Place, want.Place)
	check("date", d.Date.String(), want.Date)
	check("subject", d.Subject, want.Subject)
	check("recipients", list(d.Recipients), list(want.Recipients))
	check("copies", list(d.Copies), list(want.CC))
	check("signer", d.Signer.Name, want.Signer)
	check("title", strings.TrimSpace(d.Signer.Authority+" "+d.Signer.Title), want.SignerTitle)
	check("references", citations(d.References), wanted(want))
	check("deadlines", dueDays(d), wantedDays(want))
	check("figures", figureLines(got.Figures), wantedFigures(want))
	return misses, fields
}

// list makes an empty list of none.
func list(s []string) []string { return append([]string{}, s...) }

func citations(cs []model.Citation) []string {
	out := []string{}
	for _, c := range cs {
		out = append(out, c.Symbol+"|"+c.Date.String()+"|"+c.Issuer)
	}
	return out
}

func wanted(w truth) []string {
	out := []string{}
	for _, c := range w.References {
		out = append(out, c.Symbol+"|"+c.Date+"|"+c.Issuer)
	}
	return out
}

func dueDays(d model.Directive) map[string]bool {
	out := map[string]bool{}
	for _, o := range d.Obligations {
		if o.Deadline != nil && o.Deadline.Date != 0 {
			out[o.Deadline.Date.String()] = true
		}
	}
	return out
}

func wantedDays(w truth) map[string]bool {
	out := map[string]bool{}
	for _, d := range w.Deadlines {
		if d.Date != "" {
			out[d.Date] = true
		}
	}
	return out
}

func figureLines(fs []Figure) []string {
	out := []string{}
	for _, f := range fs {
		s := f.Area + "|" + f.AsOf.String()
		if f.Installs != nil {
			s += "|" + viet.FormatCount(*f.Installs)
		}
		if f.Percent != nil {
			s += "|" + viet.FormatPercent(*f.Percent)
		}
		if f.Rank != nil {
			s += fmt.Sprintf("|%d", *f.Rank)
		}
		out = append(out, s)
	}
	return out
}

func wantedFigures(w truth) []string {
	out := []string{}
	for _, f := range w.Bluezone {
		out = append(out, fmt.Sprintf("%s|%s|%s|%s|%d", f.Area, f.AsOf, viet.FormatCount(f.Installs), viet.FormatPercent(f.Percent), f.Rank))
	}
	return out
}
