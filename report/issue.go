package report

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"congvan/db"
	"congvan/model"
)

// UrgingReport is the name of the letter that can be issued.
const UrgingReport = "urging-letter"

// An Urging is an urging letter that is about to be issued, and what it urges for.
type Urging struct {
	*Document
	Directive model.Directive      // as which it is kept, without number and day
	Owed      []model.AssignmentID // by the units that owe, in official order
}

// FillUrging fills the urging letter (B10) for issuing. Errors: as Fill.
func FillUrging(st *db.Store, q Query) (*Urging, error) {
	s, err := openSource(st, Named(UrgingReport).taken(q))
	if err != nil {
		return nil, err
	}
	o := overdueOf(&s.Page, s.lines())
	if s.err != nil {
		return nil, s.err
	}
	u := &Urging{Document: &Document{Letter: urgingLetter(&s.Page, o)}}
	u.Directive = s.issued(u.Letter)
	cited := map[model.DirectiveID]bool{}
	for _, unit := range o.owing {
		for _, l := range o.lines {
			if l.ID.Unit == unit {
				u.Owed = append(u.Owed, l.ID)
			}
		}
	}
	for _, l := range o.lines {
		if d := l.Directive; !cited[d.ID] {
			cited[d.ID] = true
			u.Directive.References = append(u.Directive.References, citation(d))
		}
	}
	return u, nil
}

// issued is the letter as a document of the register.
func (p *Page) issued(l *Letter) model.Directive {
	return model.Directive{
		Direction: model.Out, Type: "Công văn", Symbol: l.Symbol, Place: p.Office.Place, Issuer: p.Office.Name, ParentIssuer: p.Office.Parent,
		Subject: l.Subject, Recipients: slices.Clone(l.To), Copies: slices.Clone(l.Copies), Signer: p.Signer,
	}
}

// citation is how another document names d.
func citation(d *model.Directive) model.Citation {
	return model.Citation{Symbol: symbol(d.Direction, d.Number, d.Symbol, d.Type), Date: d.Date, Issuer: d.Issuer}
}

// Named gives the letter the number, symbol and day of the document that it is
// issued as.
func (u *Urging) Named(d *model.Directive) {
	u.Letter.Number, u.Letter.Symbol = d.Number, d.Symbol
	if d.Date != 0 {
		u.Letter.Head.Date = d.Date
	}
}

// Composed is the letter as it is kept: printed in the format of an ending, under
// the name of a file, and as plain text.
func (u *Urging) Composed(d *model.Directive, q Query, file, ending string) (c db.Composed, err error) {
	u.Named(d)
	var raw bytes.Buffer
	if err := Write(&raw, ending, u.Document, Options{}); err != nil {
		return c, err
	}
	c = db.Composed{Page: PageOf(UrgingReport, q, u.Document, Options{}), File: file, Ending: ending, Raw: raw.Bytes()}
	if c.Page.Page, err = packed(u.Letter); err != nil {
		return c, err
	}
	c.Text, err = u.text()
	return c, err
}

// Renewed is a letter that was issued, with the number and day that it has by
// now and no other change.
func Renewed(d *model.Directive, was model.Printed, file, ending string) (c db.Composed, err error) {
	u := &Urging{Document: &Document{}}
	if u.Letter, err = unpacked(was.Page); err != nil {
		return c, err
	}
	return u.Composed(d, QueryOf(&was, was.AsOf), file, ending)
}

// packed is a letter as it is kept beside its page.
func packed(l *Letter) ([]byte, error) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if err := json.NewEncoder(z).Encode(l); err != nil {
		return nil, err
	}
	err := z.Close()
	return b.Bytes(), err
}

// mostPacked is how many bytes of a kept letter are read.
const mostPacked = 64 << 20

func unpacked(raw []byte) (*Letter, error) {
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	var l Letter
	err = json.NewDecoder(io.LimitReader(z, mostPacked)).Decode(&l)
	return &l, err
}

func (u *Urging) text() (string, error) {
	var b strings.Builder
	err := Write(&b, "txt", u.Document, Options{})
	return b.String(), err
}
