package ui

import (
	"fmt"
	"testing"
)

// The review of a stored document counts the assignments that its matrix has.
func TestTheReviewCountsWhatTheMatrixHas(t *testing.T) {
	d := newDesk(t, withDemo)
	rows, err := d.store.Rows()
	d.must(err)
	for i := range rows.Len() {
		dir, err := d.store.Directive(rows.At(i).ID)
		d.must(err)
		want := 0
		for o := range dir.Assignments(d.app.roster, d.app.now) {
			if !o.Dormant() {
				want++
			}
		}
		d.run(d.app.editDirective(dir.ID))
		r, ok := d.app.top().(*review)
		if !ok {
			t.Fatalf("no review of %s\n%s", dir.Label(), d.screen())
		}
		if len(dir.Obligations) > 0 {
			d.shows(fmt.Sprintf("%d phần việc", want))
		}
		d.run(d.app.shut(r))
	}
}
