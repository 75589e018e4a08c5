package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// activityOn is a new activity of a campaign.
func activityOn(topic string) model.Activity { return model.Activity{Topic: topic} }

// An activityFields is the form of one activity.
type activityFields struct {
	*form
	given                                                model.Activity
	topic, day, what, quantity, measure, unit, directive *input
	source, note                                         *input
}

// activityForm logs an activity, or changes one that is there.
func (a *App) activityForm(given model.Activity) tea.Cmd {
	w := a.w.Campaigns
	when := day(given.Day)
	if given.ID == 0 && given.Day == 0 {
		when = day(a.now.Date())
	}
	who, after, amount := "", "", ""
	if given.Unit != 0 {
		who = a.roster.Name(given.Unit)
	}
	if given.Directive != 0 {
		after = given.Directive.String()
	}
	if given.Quantity != nil {
		amount = about(given.Approx) + viet.FormatDecimal(*given.Quantity, decimals(*given.Quantity))
	}
	f := activityFields{
		given: given,
		topic: textField(w.Topic, given.Topic, w.TopicHint), day: textField(w.Day, when, w.DayHint),
		what: textField(w.What, given.What, w.WhatHint), quantity: textField(w.Quantity, amount, w.QuantityHint),
		measure: textField(w.Measure, given.Measure, w.MeasureHint), unit: textField(w.Unit, who, w.UnitHint),
		directive: textField(w.Directive, after, w.DirectiveHint),
		source:    textField(w.Source, given.Source, w.SourceHint), note: textField(w.Note, given.Note, ""),
	}
	f.form = newForm(a, w.ActivityForm, f.topic, f.day, f.what, f.quantity, f.measure, f.unit, f.directive, f.source, f.note)
	f.submit = f.check
	if given.Topic != "" {
		f.move(1)
	}
	return a.push(f.form)
}

// check reads the fields; what is wrong is said at each of them.
func (f activityFields) check() func() error {
	a := f.given
	a.Topic, a.What, a.Measure = f.topic.value(), f.what.value(), f.measure.value()
	a.Source, a.Note = f.source.value(), f.note.value()
	for _, in := range []*input{f.topic, f.what, f.day} {
		if in.value() == "" {
			in.err = f.w.App.Required
		}
	}
	var err error
	a.Day, err = parseDay(f.day.value())
	f.reject(f.day, err)
	a.Quantity, a.Approx = f.amount()
	u, _ := f.oneUnit(f.unit, a.Day.End(), f.w.Campaigns.OneUnit)
	a.Unit = u.ID
	if !f.sound() {
		return nil
	}
	store, name := f.store, f.directive.value()
	return func() error {
		if a.Directive = 0; name != "" {
			rows, err := store.Rows()
			if err != nil {
				return err
			}
			if a.Directive, err = findDirective(rows, name, 0); err != nil {
				return err
			}
		}
		_, err := store.PutActivity(a)
		return err
	}
}

// amount reads how many there were; blank is not 0.
func (f activityFields) amount() (*float64, bool) {
	if f.quantity.value() == "" {
		return nil, false
	}
	n, approx, err := viet.ParseApprox(f.quantity.value())
	if err == nil && n < 0 {
		err = &viet.NumberError{Text: f.quantity.value(), Reason: viet.Negative}
	}
	if f.reject(f.quantity, err) {
		return nil, false
	}
	return &n, approx
}

// findDirective finds a document by number in the file or by its label.
func findDirective(rows *db.Rows, name string, not model.DirectiveID) (model.DirectiveID, error) {
	if id, err := model.ParseDirectiveID(name); err == nil && rows.Find(id) >= 0 {
		if id == not {
			return 0, &db.InvalidError{What: "directive", ID: name, Why: db.SelfReplaced}
		}
		return id, nil
	}
	var hits []string
	var hit model.DirectiveID
	want := labelKey(name)
	for pos := range rows.Len() {
		if r := rows.At(pos); want != "" && r.ID != not && labelKey(r.Label()) == want {
			hits, hit = append(hits, fmt.Sprintf("%s · %s", r.ID, r.Label())), r.ID
		}
	}
	switch len(hits) {
	case 0:
		return 0, &db.NotFoundError{What: "directive", ID: name}
	case 1:
		return hit, nil
	}
	return 0, &model.AmbiguousError{Name: name, Candidates: hits}
}
