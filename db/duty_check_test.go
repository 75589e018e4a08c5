package db

import (
	"errors"
	"testing"

	"congvan/model"
)

// What a directive says of its obligations must make sense: it names units that
// there are, and each thing once.
func TestAnObligationThatMakesNoSenseIsRefused(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	gone := us[1] + 1
	id := d.add(weekly(us...), "")
	exempt := model.Exemption{Unit: us[0], From: 20210201, Until: 20210210, Reason: "lũ", By: "TP"}
	asked := model.Request{Asked: d.now, Due: d.now.AddDays(5)}
	for name, c := range map[string]struct {
		change func(o *model.Obligation)
		want   error
	}{
		"unknown unit": {func(o *model.Obligation) { o.Units = append(o.Units, gone) }, &NotFoundError{}},
		"unit twice":   {func(o *model.Obligation) { o.Units = append(o.Units, us[0]) }, &InvalidError{Why: Twice}},
		"exempt unknown unit": {func(o *model.Obligation) {
			o.Exemptions = exemptions(exempt, func(e *model.Exemption) { e.Unit = gone })
		}, &NotFoundError{}},
		"exempt no unit": {func(o *model.Obligation) { o.Exemptions = exemptions(exempt, func(e *model.Exemption) { e.Unit = 0 }) }, &NotFoundError{}},
		"exempt for nothing": {func(o *model.Obligation) {
			o.Exemptions = exemptions(exempt, func(e *model.Exemption) { e.Reason = "" })
		}, &model.ExemptionError{Why: model.NoBasis}},
		"exempt by nobody": {func(o *model.Obligation) { o.Exemptions = exemptions(exempt, func(e *model.Exemption) { e.By = "" }) }, &model.ExemptionError{Why: model.NoBasis}},
		"exempt backwards": {func(o *model.Obligation) {
			o.Exemptions = exemptions(exempt, func(e *model.Exemption) { e.Until = 20210131 })
		}, &model.ExemptionError{Why: model.NotAfter}},
		"exempt twice":     {func(o *model.Obligation) { o.Exemptions = append(exemptions(exempt, nil), exempt) }, &InvalidError{Why: Twice}},
		"asked for no day": {func(o *model.Obligation) { o.Requests = []model.Request{{Asked: d.now}} }, &InvalidError{Why: NoDue}},
		"asked twice":      {func(o *model.Obligation) { o.Requests = []model.Request{asked, asked} }, &InvalidError{Why: Twice}},
		"decided twice": {func(o *model.Obligation) {
			o.Decisions = []model.Decision{{Period: d.now, Choice: model.Keep}, {Period: d.now, Choice: model.Early}}
		}, &InvalidError{Why: Twice}},
		"closed twice": {func(o *model.Obligation) { o.Closings = []model.Closing{{Period: d.now}, {Period: d.now, Note: "x"}} }, &InvalidError{Why: Twice}},
	} {
		v, err := d.Directive(id)
		d.must(err)
		c.change(&v.Obligations[3])
		_, added := d.AddDirective(v, "")
		for how, err := range map[string]error{"edited": d.PutDirective(v), "added": added} {
			if !alikeErrors(err, c.want) {
				t.Errorf("%s, %s: %v, want %T", name, how, err, c.want)
			}
		}
	}
	v, err := d.Directive(id)
	d.must(err)
	o := &v.Obligations[3]
	o.Exemptions = exemptions(exempt, nil)
	o.Requests = []model.Request{asked, {Asked: d.now, Due: d.now.AddDays(9)}}
	d.must(d.PutDirective(v))
	d.sound()
}

func exemptions(e model.Exemption, change func(*model.Exemption)) []model.Exemption {
	if change != nil {
		change(&e)
	}
	return []model.Exemption{e}
}

// alikeErrors compares kind and reason.
func alikeErrors(got, want error) bool {
	var missing *NotFoundError
	var invalid *InvalidError
	var exempting *model.ExemptionError
	switch w := want.(type) {
	case *InvalidError:
		return errors.As(got, &invalid) && invalid.Why == w.Why
	case *model.ExemptionError:
		return errors.As(got, &exempting) && exempting.Why == w.Why
	}
	return errors.As(got, &missing) && missing.What == "unit"
}
