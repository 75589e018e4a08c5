package intake

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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
	Deadlines   []struct{ Kind, Date, Time string }
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
const wholeFloor = 98

// TestCollection reads every document of the collection in each of its forms
// and prints for each field how often it is right, wrong or missing.
func TestCollection(t *testing.T) {
	files, _ := filepath.Glob("../../shared/directives/*.json")
	if len(files) == 0 {
		t.Skip("the collection of real documents is not here")
	}
	whole := map[string]*score{}
	for _, f := range files {
		base := strings.TrimSuffix(f, ".json")
		want := readTruth(t, f)
		for _, form := range []string{".txt", ".docx", ".pdf"} {
			text, ok := formOf(t, base+form)
			if !ok {
				continue
			}
			if whole[form] == nil {
				whole[form] = newScore()
			}
			misses := whole[form].document(Parse(text, Options{}), want)
			for _, m := range misses {
				if founding := !strings.HasPrefix(filepath.Base(base), "d"); founding {
					t.Errorf("%s%s: %s", filepath.Base(base), form, m)
				} else {
					t.Logf("%s%s: %s", filepath.Base(base), form, m)
				}
			}
		}
	}
	for form, s := range whole {
		t.Logf("%s\n%s", form, s.table())
	}
	if s := whole[".txt"]; s.right()*100 < wholeFloor*s.all() {
		t.Errorf("%d of %d fields right, want at least %d%%", s.right(), s.all(), wholeFloor)
	}
}

// formOf reads one form of a document; ok is false where there is none or no
// reader for it yet.
func formOf(t *testing.T, path string) (text string, ok bool) {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		return "", false
	}
	doc, err := Open(path)
	if err != nil {
		t.Logf("%s: %v", filepath.Base(path), err)
		return "", false
	}
	return doc.Text, true
}

func readTruth(t *testing.T, path string) (want truth) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	return want
}

// A score counts for each field how often it was right, wrong and missing. A
// list is one field: right as a whole or not at all. Its entries are counted
// beside it.
type score struct {
	order  []string
	fields map[string]*[3]int
}

// The columns of a score.
const (
	right = iota
	wrong
	missing
)

func newScore() *score { return &score{fields: map[string]*[3]int{}} }

func (s *score) count(field string, column int) {
	if s.fields[field] == nil {
		s.fields[field] = &[3]int{}
		s.order = append(s.order, field)
	}
	s.fields[field][column]++
}

// right counts the whole fields; entries of lists are left out.
func (s *score) right() int { return s.sum(right) }

func (s *score) all() int { return s.sum(right) + s.sum(wrong) + s.sum(missing) }

func (s *score) sum(column int) (n int) {
	for field, c := range s.fields {
		if !strings.HasPrefix(field, "· ") {
			n += c[column]
		}
	}
	return n
}

func (s *score) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-14s %6s %6s %8s\n", "", "right", "wrong", "missing")
	for _, field := range s.order {
		c := s.fields[field]
		fmt.Fprintf(&b, "%-14s %6d %6d %8d\n", field, c[right], c[wrong], c[missing])
	}
	fmt.Fprintf(&b, "%-14s %6d %6d %8d  = %.1f %%\n", "fields", s.sum(right), s.sum(wrong), s.sum(missing), 100*float64(s.right())/float64(s.all()))
	return b.String()
}

// field compares one value and returns the miss in words, "" for none.
func (s *score) field(name, got, want string) string {
	switch {
	case got == want:
		s.count(name, right)
		return ""
	case got == "":
		s.count(name, missing)
	default:
		s.count(name, wrong)
	}
	return fmt.Sprintf("%s = %q, want %q", name, got, want)
}

// list compares a list as a whole, and its entries one by one.
func (s *score) list(name string, got, want []string) string {
	for _, g := range got {
		if slices.Contains(want, g) {
			s.count("· "+name, right)
		} else {
			s.count("· "+name, wrong)
		}
	}
	for _, w := range want {
		if !slices.Contains(got, w) {
			s.count("· "+name, missing)
		}
	}
	return s.field(name, strings.Join(got, " | "), strings.Join(want, " | "))
}

// document scores a draft against what a person found.
func (s *score) document(got Draft, want truth) (misses []string) {
	d := got.Directive
	for _, m := range []string{
		s.field("directive", fmt.Sprint(got.Kind == DirectiveKind), fmt.Sprint(want.IsDirective)),
		s.field("type", strings.ToLower(d.Type), cmp.Or(map[bool]string{true: want.Type}[want.IsDirective])),
		s.field("number", d.Number, want.Number),
		s.field("symbol", d.Symbol, want.Symbol),
		s.field("issuer", d.Issuer, want.Issuer),
		s.field("parent", d.ParentIssuer, want.Parent),
		s.field("place", d.Place, want.Place),
		s.field("date", d.Date.String(), want.Date),
		s.field("subject", d.Subject, want.Subject),
		s.list("recipients", d.Recipients, want.Recipients),
		s.list("copies", d.Copies, want.CC),
		s.field("signer", d.Signer.Name, want.Signer),
		s.field("title", strings.TrimSpace(d.Signer.Authority+" "+d.Signer.Title), want.SignerTitle),
		s.list("references", citations(d.References), wanted(want)),
		s.list("deadlines", dueDays(d), wantedDays(want)),
		s.list("figures", figureLines(got.Figures), wantedFigures(want)),
	} {
		if m != "" {
			misses = append(misses, m)
		}
	}
	return misses
}

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

// dueDays lists the days and hours by which something is asked, each once.
func dueDays(d model.Directive) []string {
	out := []string{}
	for _, o := range d.Obligations {
		if o.Deadline != nil && o.Deadline.Date != 0 {
			out = append(out, strings.TrimSpace(o.Deadline.Date.String()+" "+o.Deadline.Time))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func wantedDays(w truth) []string {
	out := []string{}
	for _, d := range w.Deadlines {
		if d.Date != "" {
			out = append(out, strings.TrimSpace(d.Date+" "+d.Time))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
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
