package db

import (
	"fmt"
	"path/filepath"
	"testing"

	"congvan/model"
)

// waitingFile makes a register of n directives, of which every so many waits
// for a clause of the one before it, and the first hundred are of a campaign.
func waitingFile(b *testing.B, n, waiting, units int) *Store {
	b.Helper()
	path := filepath.Join(b.TempDir(), "congvan.db")
	o := Options{Create: true, NoSync: true, Clock: func() model.Instant { return noon }}
	s, err := Open(path, o)
	must(b, err)
	var us []model.Unit
	var ids []model.UnitID
	for i := range units {
		us = append(us, model.Unit{Name: fmt.Sprintf("Xã thứ %d", i+1)})
		ids = append(ids, model.UnitID(i+1))
	}
	_, _, err = s.PutRoster(us, nil)
	must(b, err)
	ds := bulk(n, ids)
	for i := range ds {
		if i < 100 {
			ds[i].Directive.Topics = []string{"Bầu cử"}
		}
		if waiting > 0 && i%(n/waiting) == 1 {
			ds[i].Directive.Obligations[2].After = &model.ClauseID{Directive: model.DirectiveID(i), Obligation: "3"}
		}
	}
	must(b, s.AddDirectives(ds))
	must(b, s.Close())
	o.NoSync = false
	s, err = Open(path, o)
	must(b, err)
	b.Cleanup(func() { _ = s.Close() })
	return s
}

// BenchmarkMark200Units marks a period of two hundred units at one go: one step
// of the journal, one durable write.
func BenchmarkMark200Units(b *testing.B) {
	s := waitingFile(b, 1000, 0, 200)
	v, err := s.Directive(1)
	must(b, err)
	var as []model.AssignmentID
	for _, u := range v.Obligations[2].Units {
		as = append(as, model.AssignmentID{Directive: 1, Obligation: "3", Period: v.Obligations[2].Deadline.Due, Unit: u})
	}
	_, err = s.Rows()
	must(b, err)
	before, n := s.Seq(), 0
	for b.Loop() {
		n++
		must(b, s.Mark(as, model.MarkChange{State: model.Done, Note: fmt.Sprint(n)}))
		_, err = s.Rows() // as while the list is shown
		must(b, err)
	}
	if len(as) != 200 || s.Seq()-before != uint64(n) {
		b.Fatalf("%d units, %d steps for %d", len(as), s.Seq()-before, n)
	}
}

// BenchmarkCloseAUnit closes a unit that five hundred directives name and opens
// it again, with a closed period in none of them or in each.
func BenchmarkCloseAUnit(b *testing.B) {
	s := waitingFile(b, 500, 0, 20)
	run := func(b *testing.B) {
		open := model.Unit{ID: 1, Name: "Xã thứ 1"}
		closed := open
		closed.Until, closed.Successor = 20500101, 2
		for b.Loop() {
			_, err := s.PutUnit(closed)
			must(b, err)
			_, err = s.PutUnit(open)
			must(b, err)
		}
	}
	b.Run("none", run)
	rows, err := s.Rows()
	must(b, err)
	for i := range rows.Len() {
		v, err := s.Directive(rows.At(i).ID)
		must(b, err)
		o := v.Obligation("3")
		must(b, o.Close(model.Closing{Period: o.Deadline.Due, At: noon}))
		must(b, s.PutDirective(v))
	}
	b.Run("each", run)
}

// BenchmarkCampaign reads a campaign of a hundred directives: what it comes to,
// and every assignment by name.
func BenchmarkCampaign(b *testing.B) {
	s := waitingFile(b, 10_000, 0, 20)
	c := model.ClockAt(noon)
	ids, err := s.OnTopic("Bầu cử")
	must(b, err)
	b.Run("tally", func(b *testing.B) {
		for b.Loop() {
			got, err := s.Campaign("Bầu cử", model.Span{}, c)
			must(b, err)
			if len(got.Directives) != 100 || !got.Tally.Reconciles() {
				b.Fatalf("%d directives, %+v", len(got.Directives), got.Tally)
			}
		}
	})
	b.Run("assigned", func(b *testing.B) {
		n := 0
		for b.Loop() {
			all, err := s.Assigned(ids, c, nil)
			must(b, err)
			n = len(all)
		}
		b.ReportMetric(float64(n), "assignments")
	})
}

// BenchmarkChains lists what waits for others: 500 of 10,000 directives.
func BenchmarkChains(b *testing.B) {
	s := waitingFile(b, 10_000, 500, 20)
	c := model.ClockAt(noon)
	n := 0
	for b.Loop() {
		chains, more, err := s.Chains(c)
		must(b, err)
		if n = len(chains); n == 0 || more {
			b.Fatalf("%d chains, more %v", n, more)
		}
	}
	b.ReportMetric(float64(n), "chains")
}
