package db

import (
	"errors"
	"testing"

	"congvan/model"
)

// Rows read in parts are those of the index, in its order, wherever the parts end
// and though documents go while they are read.
func TestRegistersAreReadInParts(t *testing.T) {
	was := bookedAtATime
	defer func() { bookedAtATime = was }()
	d := newDesk(t)
	for i, day := range []model.Date{model.NewDate(2021, 2, 3), model.NewDate(2021, 0, 0), 0, model.NewDate(2021, 2, 3), model.NewDate(2021, 2, 0)} {
		id := d.add(model.Directive{Direction: model.In, Symbol: "STTTT", Date: day}, "")
		d.must(d.Register(id, model.Registration{Received: model.NewDate(2021, 2, 5), To: string(rune('a' + i))}))
	}
	rows := d.rows()
	var want []model.DirectiveID
	for i := range rows.Len() {
		want = append(want, rows.At(i).ID)
	}
	for bookedAtATime = 1; bookedAtATime < 7; bookedAtATime++ {
		var got []model.DirectiveID
		var refs []RowRef
		d.must(d.EachBooked(func(b *Booked) bool {
			if b.Registered.To != string(rune('a'+b.ID-1)) {
				t.Errorf("%s is of %q", b.ID, b.Registered.To)
			}
			got, refs = append(got, b.ID), append(refs, RowRef{b.Date, b.ID})
			return true
		}))
		same(t, "read", got, want)
		again, err := d.BookedAt(refs)
		d.must(err)
		same(t, "read again", len(again), len(want))
	}
	bookedAtATime = 1
	var got []model.DirectiveID
	d.must(d.EachBooked(func(b *Booked) bool {
		if got = append(got, b.ID); len(got) == 1 {
			d.must(d.RemoveDirective(want[0]))
			d.must(d.RemoveDirective(want[1]))
		}
		return true
	}))
	same(t, "what is left", got, append(want[:1:1], want[2:]...))
	var gone *NotFoundError
	if _, err := d.BookedAt([]RowRef{{model.NewDate(2021, 2, 3), 99}}); !errors.As(err, &gone) {
		t.Errorf("a row that is not there: %v", err)
	}
}
