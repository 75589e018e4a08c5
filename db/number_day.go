package db

import "congvan/model"

// longAgo is how many days back a document is numbered without a word: papers of
// the last quarter are.
const longAgo = 90

// aboutDay notes for the journal what is odd about the day that a number was given
// of: that it is to come, long past, or before that of the number before it.
func (t *txn) aboutDay(d *model.Directive, book *model.Book, n int) error {
	day, today := bookedOn(d), t.now.Date()
	switch {
	case day > today:
		t.args["ahead"] = day.String()
	case day < today.AddDays(-longAgo):
		t.args["long_ago"] = day.String()
	}
	for n--; n > 0 && book.Holder(n) == 0; n-- {
	}
	if n <= 0 {
		return nil
	}
	before, err := t.directive(book.Holder(n))
	if on := bookedOn(&before); err == nil && on > day && on.Full() {
		t.args["behind"], t.args["behind_number"], t.args["behind_day"] = day.String(), model.PrintedNumber(n), on.String()
	}
	return err
}

// bookedOn is the day of a document in its register.
func bookedOn(d *model.Directive) model.Date {
	if d.Direction == model.In {
		return d.Registered.Received
	}
	return d.Date
}
