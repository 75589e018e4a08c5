package ui

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

// A headField is one line of a document's head in the review: how it is shown
// and how it is filled.
type headField struct {
	span  string // where it was found, by the names of intake.Draft.Spans
	label string
	show  func(d *model.Directive) string
	ask   func(d *model.Directive) asked
}

// An asked is the fields of a small form, and what takes their answer: it
// changes d, or marks the field that is wrong and returns false.
type asked struct {
	fields []*input
	take   func(d *model.Directive) bool
}

// headFields lists the head in the order of the page.
func (a *App) headFields() []headField {
	w := a.w.Review
	return []headField{
		a.directionHead(), a.typeHead(),
		a.numberHead(),
		lineHead(w.Symbol, intake.SymbolField, w.SymbolHint, func(d *model.Directive) *string { return &d.Symbol }),
		a.dateHead(),
		lineHead(w.Place, intake.PlaceField, "", func(d *model.Directive) *string { return &d.Place }),
		lineHead(w.ParentIssuer, intake.ParentField, w.ParentHint, func(d *model.Directive) *string { return &d.ParentIssuer }),
		lineHead(w.Issuer, intake.IssuerField, "", func(d *model.Directive) *string { return &d.Issuer }),
		lineHead(w.Subject, intake.SubjectField, w.SubjectHint, func(d *model.Directive) *string { return &d.Subject }),
		listHead(w.Recipients, intake.RecipientsField, w.OnePerLine, func(d *model.Directive) *[]string { return &d.Recipients }),
		listHead(w.Copies, intake.CopiesField, w.OnePerLine, func(d *model.Directive) *[]string { return &d.Copies }),
		a.signerHead(), a.referencesHead(),
		lineHead(w.Urgency, intake.UrgencyField, w.UrgencyHint, func(d *model.Directive) *string { return &d.Urgency }),
		a.secrecyHead(),
		lineHead(w.Note, "", "", func(d *model.Directive) *string { return &d.Note }),
	}
}

// openHead opens the small form of one field.
func (r *review) openHead(h headField) tea.Cmd {
	q := h.ask(&r.d)
	f := newLiveForm(r.App, h.label, q.fields...)
	var secret tea.Cmd
	cmd := r.openDraftForm(f, func() bool {
		d := r.d
		if !q.take(&d) {
			return false
		}
		settle := func() { r.settle(headKey + h.label) }
		if d.Secrecy != "" && !r.secret() {
			secret = r.becomeSecret(d, settle)
			return true
		}
		r.become(d, r.text)
		settle()
		return true
	})
	accept := f.onSave
	f.onSave = func() tea.Cmd { return tea.Batch(accept(), secret, r.reload()) } // another number may be that of a stored one
	return cmd
}

// lineHead is a field of one line.
func lineHead(label, span, hint string, at func(*model.Directive) *string) headField {
	return headField{
		span: span, label: label,
		show: func(d *model.Directive) string { return *at(d) },
		ask: func(d *model.Directive) asked {
			in := textField(label, *at(d), hint)
			return asked{[]*input{in}, func(d *model.Directive) bool { *at(d) = in.value(); return true }}
		},
	}
}

// numberHead takes a number alone; without a digit it is none, and a symbol
// behind it has its own field.
func (a *App) numberHead() headField {
	w := a.w.Review
	return headField{
		span: intake.NumberField, label: w.Number,
		show: func(d *model.Directive) string { return d.Number },
		ask: func(d *model.Directive) asked {
			in := textField(w.Number, d.Number, w.NumberHint)
			return asked{[]*input{in}, func(d *model.Directive) bool {
				typed := in.value()
				_, symbol, _ := strings.Cut(typed, "/")
				if typed != "" && !strings.ContainsAny(typed, "0123456789") || strings.ContainsFunc(symbol, unicode.IsLetter) {
					return refuseWords(in, w.WrongNumber)
				}
				d.Number = typed
				return true
			}}
		},
	}
}

// secrecyHead takes the marks of the law only: by them a text is refused.
func (a *App) secrecyHead() headField {
	w := a.w.Review
	return headField{
		span: intake.SecrecyField, label: w.Secrecy,
		show: func(d *model.Directive) string { return d.Secrecy },
		ask: func(d *model.Directive) asked {
			in := textField(w.Secrecy, d.Secrecy, w.SecrecyHint)
			return asked{[]*input{in}, func(d *model.Directive) bool {
				typed := strings.TrimSpace(in.value())
				mark := intake.Secrecy(typed)
				if typed != "" && mark == "" {
					return refuseWords(in, w.BadSecrecy)
				}
				d.Secrecy = mark
				return true
			}}
		},
	}
}

// listHead is a field of several names, one a line.
func listHead(label, span, hint string, at func(*model.Directive) *[]string) headField {
	return headField{
		span: span, label: label,
		show: func(d *model.Directive) string { return strings.Join(*at(d), "; ") },
		ask: func(d *model.Directive) asked {
			in := areaField(label, strings.Join(*at(d), "\n"), hint, 8)
			return asked{[]*input{in}, func(d *model.Directive) bool { *at(d) = lines(in.value()); return true }}
		},
	}
}

// lines returns the lines of s that hold something.
func lines(s string) []string {
	var out []string
	for l := range strings.SplitSeq(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

func (a *App) directionHead() headField {
	w, names := a.w.Review, a.words.Terms.Direction
	return headField{
		label: w.Direction,
		show:  func(d *model.Directive) string { return names[d.Direction] },
		ask: func(d *model.Directive) asked {
			in := choiceField(w.Direction, string(d.Direction), w.DirectionHint,
				option{string(model.In), names[model.In]}, option{string(model.Out), names[model.Out]},
				option{string(model.Reference), names[model.Reference]})
			return asked{[]*input{in}, func(d *model.Directive) bool {
				d.Direction = model.Direction(in.value())
				return true
			}}
		},
	}
}

func (a *App) typeHead() headField {
	w := a.w.Review
	return headField{
		span: intake.TypeField, label: w.Type,
		show: func(d *model.Directive) string { return d.Type },
		ask: func(d *model.Directive) asked {
			options := []option{{"", a.w.App.Nothing}}
			for _, t := range model.Types {
				options = append(options, option{t.Name, strings.TrimSpace(t.Name + " " + t.Abbreviation)})
			}
			if !slices.ContainsFunc(options, func(o option) bool { return o.value == d.Type }) {
				options = append(options, option{d.Type, d.Type})
			}
			in := choiceField(w.Type, d.Type, w.TypeHint, options...)
			return asked{[]*input{in}, func(d *model.Directive) bool { d.Type = in.value(); return true }}
		},
	}
}

func (a *App) dateHead() headField {
	w := a.w.Review
	return headField{
		span: intake.DateField, label: w.Date,
		show: func(d *model.Directive) string { return day(d.Date) },
		ask: func(d *model.Directive) asked {
			in := textField(w.Date, day(d.Date), w.DateHint)
			return asked{[]*input{in}, func(d *model.Directive) bool {
				date, err := parseDay(in.value())
				if err != nil {
					return refuseWords(in, w.BadDate)
				}
				d.Date = date
				return true
			}}
		},
	}
}

func (a *App) signerHead() headField {
	w := a.w.Review
	return headField{
		span: intake.SignerField, label: w.Signer,
		show: func(d *model.Directive) string {
			return joinFilled(", ", d.Signer.Name, strings.TrimSpace(d.Signer.Authority+" "+d.Signer.Title))
		},
		ask: func(d *model.Directive) asked {
			name := textField(w.SignerName, d.Signer.Name, "")
			title := textField(w.SignerTitle, d.Signer.Title, w.TitleHint)
			authority := textField(w.Authority, d.Signer.Authority, w.AuthorityHint)
			return asked{[]*input{name, title, authority}, func(d *model.Directive) bool {
				d.Signer = model.Signer{Name: name.value(), Title: title.value(), Authority: authority.value()}
				return true
			}}
		},
	}
}

func joinFilled(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), separator)
}

func (a *App) referencesHead() headField {
	w := a.w.Review
	return headField{
		span: intake.ReferencesField, label: w.References,
		show: func(d *model.Directive) string {
			var out []string
			for _, c := range d.References {
				out = append(out, joinFilled(" ", c.Symbol, day(c.Date)))
			}
			return strings.Join(out, "; ")
		},
		ask: func(d *model.Directive) asked {
			var old []string
			for _, c := range d.References {
				old = append(old, typedCitation(c))
			}
			in := areaField(w.References, strings.Join(old, "\n"), w.ReferencesHint, 6)
			return asked{[]*input{in}, func(d *model.Directive) bool { return a.takeReferences(in, d) }}
		},
	}
}

// typedCitation prints "62/TB-UBND; 01/02/2021; UBND huyện" as readCitation reads it.
func typedCitation(c model.Citation) string {
	s := c.Symbol + "; " + day(c.Date) + "; " + c.Issuer
	return strings.TrimRight(s, "; ")
}

func (a *App) takeReferences(in *input, d *model.Directive) bool {
	var out []model.Citation
	for _, l := range lines(in.value()) {
		c, ok := readCitation(l)
		if !ok {
			return refuseWords(in, fmt.Sprintf(a.w.Review.BadReference, l))
		}
		out = append(out, c)
	}
	d.References = out
	return true
}

func readCitation(line string) (model.Citation, bool) {
	parts := strings.SplitN(line, ";", 3)
	c := model.Citation{Symbol: strings.TrimSpace(parts[0])}
	if len(parts) > 1 && strings.TrimSpace(parts[1]) != "" {
		y, m, d, err := viet.ParseDay(strings.TrimSpace(parts[1]))
		if err != nil {
			return c, false
		}
		c.Date = model.NewDate(y, m, d)
	}
	if len(parts) > 2 {
		c.Issuer = strings.TrimSpace(parts[2])
	}
	return c, c.Symbol != ""
}
