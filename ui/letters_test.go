package ui

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"congvan/model"
)

// vietnamese is the 134 letters that ASCII lacks, composed.
func vietnamese() []string {
	letters := []string{"đ", "Đ"}
	for _, base := range "aăâeêioôơuưy" {
		for _, tone := range []string{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"} {
			if l := norm.NFC.String(string(base) + tone); l[0] >= 0x80 {
				letters = append(letters, l, strings.ToUpper(l))
			}
		}
	}
	return letters
}

// showsLetters asks for every letter of a text with all its marks, each as one
// character: a mark of its own would be lost on some terminals.
func (d *desk) showsLetters(what, text string) {
	d.t.Helper()
	screen := d.screen()
	for _, l := range strings.Fields(text) {
		if !strings.Contains(screen, norm.NFC.String(l)) {
			d.t.Errorf("%s: %q is not shown:\n%s", what, norm.NFC.String(l), screen)
			return
		}
	}
	if i := strings.IndexFunc(screen, unicode.IsMark); i >= 0 {
		d.t.Errorf("%s: a mark stands alone: %q", what, around(screen, i))
	}
}

// All letters show with all marks on every kind of screen, whatever the form in
// which they are kept, typed or pasted.
func TestLettersOnTheScreens(t *testing.T) {
	letters := vietnamese()
	if len(letters) != 134 {
		t.Fatalf("%d letters, want 134", len(letters))
	}
	for name, form := range map[string]norm.Form{"composed": norm.NFC, "decomposed": norm.NFD} {
		t.Run(name, func(t *testing.T) {
			for from := 0; from < len(letters); from += 12 {
				some := form.String(strings.Join(letters[from:min(from+12, len(letters))], " "))
				storedLetters(t, some)
				enteredLetters(t, some)
			}
		})
	}
}

func storedLetters(t *testing.T, some string) {
	t.Helper()
	d := newDesk(t, withOffice)
	_, err := d.store.PutUnit(model.Unit{Name: some, Order: 9})
	d.must(err)
	_, err = d.store.AddDirective(model.Directive{
		Direction: model.Out, Number: "9", Symbol: "V", Subject: some, Date: model.NewDate(2021, 2, 1),
		Obligations: []model.Obligation{{ID: "1", Text: some, Units: []model.UnitID{5}, Kind: model.Ongoing}},
	}, "1. "+some)
	d.must(err)
	d.resize(120, 40)
	for what, keys := range map[string]string{"directives": "f3", "units": "f5", "journal": "f6", "directive": "f3 enter"} {
		d.keys(keys)
		d.showsLetters(what, some)
	}
	d.run(d.app.ask(some, nil))
	d.showsLetters("question", some)
}

func enteredLetters(t *testing.T, some string) {
	t.Helper()
	d := newDesk(t, withOffice)
	d.keys("f5 ctrl+n").types(some)
	d.showsLetters("typed", some)
	d.keys("ctrl+s")
	d.showsLetters("saved", some)
	d.keys("ctrl+n").paste("x " + some)
	d.showsLetters("pasted", some)
	d.keys("esc enter ctrl+o tab").types(some)
	d.showsLetters("typed into an area", some)
	d.keys("ctrl+a").paste("\n" + some)
	d.showsLetters("pasted into an area", some)
}
