package report

import (
	"errors"

	"congvan/db"
	"congvan/model"
)

// PageOf is what is kept of a document that is printed.
func PageOf(name string, q Query, d *Document, o Options) model.Printed {
	return model.Printed{
		Report: name, Directive: q.Directive, From: q.Span.From, Until: q.Span.Until, AsOf: q.AsOf, Signer: q.Signer, Deadline: q.Urgent,
		Unit: q.Unit, Units: q.Units, Group: q.Group, Standings: q.Standings, Topic: q.Topic,
		Indicator: q.Indicator, By: q.By, Known: q.Known, Semicolon: o.Semicolon, Digest: d.Digest(),
	}
}

// QueryOf asks for what a page was printed of, up to a cut-off; 0 is now.
func QueryOf(p *model.Printed, asOf model.Instant) Query {
	return Query{
		Directive: p.Directive, Unit: p.Unit, Units: p.Units, Group: p.Group, Standings: p.Standings, Topic: p.Topic, Indicator: p.Indicator, By: p.By, Known: p.Known,
		Span: model.Span{From: p.From, Until: p.Until}, Urgent: p.Deadline, AsOf: asOf, letter: p.Letter,
	}
}

// Differs reports whether today's figures are others than those of a page that
// was printed; that a letter was issued makes none of its own others. Errors: as
// Fill.
func Differs(st *db.Store, p *model.Printed) (bool, error) {
	r := Named(p.Report)
	if r == nil {
		return true, nil
	}
	d, err := r.Fill(st, QueryOf(p, 0))
	var gone *db.NotFoundError
	switch {
	case errors.As(err, &gone):
		return true, nil
	case err != nil:
		return false, err
	}
	differs := d.Digest() != p.Digest
	return differs, d.Err()
}
