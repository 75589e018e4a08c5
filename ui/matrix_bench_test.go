package ui

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"congvan/db"
	"congvan/model"
)

// withMatrix adds a document that asks a report of n units each Thursday of
// the year before, half of them received.
func withMatrix(tb testing.TB, store *db.Store, n int) {
	tb.Helper()
	ok := func(err error) {
		if err != nil {
			tb.Fatal(err)
		}
	}
	var units []model.Unit
	for i := range n {
		units = append(units, model.Unit{Name: fmt.Sprintf("Xã Nậm Pha %d", i+1), Order: i + 1})
	}
	_, _, err := store.PutRoster(units, nil)
	ok(err)
	r, err := store.Roster()
	ok(err)
	var ids []model.UnitID
	for _, u := range r.Units() {
		ids = append(ids, u.ID)
	}
	id, err := store.AddDirective(model.Directive{
		Direction: model.Out, Type: "Công văn", Number: "12", Symbol: "VHTT", Date: model.NewDate(2020, 2, 1), Subject: "báo cáo tuyên truyền",
		Obligations: []model.Obligation{{
			ID: "1", Text: "Báo cáo nhanh kết quả", Units: ids, Kind: model.Recurring, Report: true,
			Deadline: &model.Deadline{
				Every: model.Weekly, Weekday: "thursday", Time: "16:00",
				From: model.NewDate(2020, 2, 10), Until: model.NewDate(2021, 2, 6),
			},
		}},
	}, "")
	ok(err)
	d, err := store.Directive(id)
	ok(err)
	for i, due := range d.Obligations[0].Periods(noon) {
		if i >= 26 {
			break
		}
		var as []model.AssignmentID
		for _, u := range ids {
			as = append(as, model.AssignmentID{Directive: id, Obligation: "1", Period: due, Unit: u})
		}
		ok(store.Mark(as, model.MarkChange{State: model.Done, Received: due - 60}))
	}
}

// benchMatrix opens the matrix of 200 units × 52 periods, the cursor on the
// first cell that is open.
func benchMatrix(b *testing.B) *desk {
	b.Helper()
	path := filepath.Join(b.TempDir(), "matrix.db")
	store, err := db.Open(path, db.Options{Create: true, NoSync: true, Clock: standing})
	if err != nil {
		b.Fatal(err)
	}
	withMatrix(b, store, 200)
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	d := bench(b, path).keys("f3 enter tab")
	p := d.app.page.(*directivePage)
	if rows, periods := len(p.rowsOf()), len(p.periods()); rows != 200 || periods != 52 {
		b.Fatalf("the matrix has %d × %d cells", rows, periods)
	}
	p.col = 26
	return d
}

// A key in the matrix of 200 units × 52 periods, until the view is drawn.
func BenchmarkMatrixKey(b *testing.B) {
	for _, key := range []string{"down", "right", "pgdown", "shift+down"} {
		b.Run(key, func(b *testing.B) {
			d := benchMatrix(b)
			defer d.store.Close()
			k := press(key)
			for b.Loop() {
				d.send(k)
				if d.app.View().Content == "" {
					b.Fatal("nothing was drawn")
				}
			}
		})
	}
}

// A mark in the matrix of 200 units × 52 periods: until it is seen, and until it
// is durable and shown as kept.
func BenchmarkMatrixMark(b *testing.B) {
	d := benchMatrix(b)
	defer d.store.Close()
	var seen time.Duration
	k := press("space")
	for b.Loop() {
		begin := time.Now()
		_, cmd := d.app.Update(k)
		_ = d.app.View()
		seen += time.Since(begin)
		d.run(cmd)
		_ = d.app.View()
	}
	b.ReportMetric(float64(seen.Nanoseconds())/float64(b.N), "ns/seen")
}

// All 200 units of a period at once, durable and shown.
func BenchmarkMatrixMarkColumn(b *testing.B) {
	d := benchMatrix(b)
	defer d.store.Close()
	for b.Loop() {
		d.keys("ctrl+a space")
		_ = d.app.View()
		b.StopTimer()
		d.keys("ctrl+z")
		b.StartTimer()
	}
}
