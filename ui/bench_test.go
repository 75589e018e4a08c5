package ui

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/demo"
	"congvan/model"
	"congvan/text"
)

// big returns the path of a file of n made-up directives, written once a run.
func big(b *testing.B, n int) string { return filled(b, n, demo.Many) }

func filled(b *testing.B, n int, fill func(*db.Store, int, model.Instant) error) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "big.db")
	store, err := db.Open(path, db.Options{Create: true, NoSync: true, Clock: standing})
	if err != nil {
		b.Fatal(err)
	}
	if err := fill(store, n, noon); err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

func standing() model.Instant { return noon }

func bench(b *testing.B, path string) *desk {
	b.Helper()
	store, err := db.Open(path, db.Options{Clock: standing, Behind: true})
	if err != nil {
		b.Fatal(err)
	}
	d := &desk{t: &testing.T{}, store: store}
	d.app = New(store, Options{Lang: text.Vietnamese})
	d.app.still = true
	d.run(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	return d
}

// Open the file and draw the first complete screen.
func BenchmarkOpenToFirstScreen(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := big(b, n)
			for b.Loop() {
				d := bench(b, path)
				if d.app.View().Content == "" {
					b.Fatal("nothing was drawn")
				}
				d.store.Close()
			}
		})
	}
}

// A key to the next row of the list, until the view is drawn.
func BenchmarkKeyToView(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		path := big(b, n)
		for _, key := range []string{"down", "pgdown", "end"} {
			b.Run(fmt.Sprintf("%d/%s", n, key), func(b *testing.B) {
				d := bench(b, path).keys("f3")
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
}

// One letter more of a search over 100,000 subjects, until the view is drawn.
func BenchmarkSearchLetter(b *testing.B) {
	d := bench(b, big(b, 100_000)).keys("f3 ctrl+f")
	defer d.store.Close()
	d.types("tuyen truye")
	for b.Loop() {
		d.types("n")
		_ = d.app.View()
		d.keys("backspace")
	}
}

// One durable mark, until the view shows it.
func BenchmarkMarkToView(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := bench(b, big(b, n)).keys("f3 enter tab")
			defer d.store.Close()
			for b.Loop() {
				d.keys("space")
				_ = d.app.View()
			}
		})
	}
}

// fullOffice is a file of so many directives with every assignment marked, and
// fifty more with a duty of the office that waits for the units' results.
func fullOffice(s *db.Store, n int, now model.Instant) error {
	if err := demo.Marked(s, n, now); err != nil {
		return err
	}
	newest, _, err := s.Newest(1)
	if err != nil {
		return err
	}
	d, err := s.Directive(newest[0])
	if err != nil {
		return err
	}
	own := model.Obligation{ID: "1-own", Text: "Tổng hợp", Units: d.Obligations[0].Units[:1], Kind: model.Ongoing, Derived: true}
	d.Obligations = append(d.Obligations, own)
	ds := make([]db.DirectiveWithMarks, 50)
	for i := range ds {
		ds[i] = db.DirectiveWithMarks{Directive: d}
		ds[i].Directive.Number = fmt.Sprint("C", i)
	}
	return s.AddDirectives(ds)
}

// Hôm nay over 10,000 directives with 200,000 marks: open the file, and have
// everything on it. The best run is told beside the mean: on a busy machine the
// mean measures the others.
func BenchmarkOpenToday(b *testing.B) {
	path := filled(b, 10_000, fullOffice)
	best := time.Hour
	for b.Loop() {
		from := time.Now()
		d := bench(b, path)
		if s, ok := d.app.tabs[tabToday].(*today); !ok || !s.loaded || len(s.units) == 0 || len(s.behind.chains) != 50 || d.app.View().Content == "" {
			b.Fatal("something is missing")
		}
		best = min(best, time.Since(from))
		b.StopTimer()
		d.store.Close() // waits for the verifier
		b.StartTimer()
	}
	b.ReportMetric(float64(best.Microseconds())/1000, "best-ms")
}

// A unit's page over 10,000 directives that all name it: until the first lines
// stand there, and until the record is whole.
func BenchmarkUnitRecord(b *testing.B) {
	path := filled(b, 10_000, demo.Marked)
	for _, whole := range []bool{false, true} {
		b.Run(map[bool]string{false: "first", true: "whole"}[whole], func(b *testing.B) {
			d := bench(b, path)
			defer d.store.Close()
			for b.Loop() {
				p := &unitPage{base: base{d.app}, id: d.app.roster.Units()[3].ID, number: -1}
				d.app.page = p
				_, cmd := d.app.Update(p.reload()())
				_, cmd = d.app.Update(cmd())
				if whole {
					d.run(cmd)
				}
				if d.app.View().Content == "" || len(p.lines) < recordFirst || whole && p.read != p.named {
					b.Fatalf("%d lines of %d documents", len(p.lines), p.read)
				}
			}
		})
	}
}

// The list of calls over the same.
func BenchmarkUrging(b *testing.B) {
	d := bench(b, filled(b, 10_000, demo.Marked))
	defer d.store.Close()
	for b.Loop() {
		d.keys("f10")
		if p, ok := d.app.page.(*urgingPage); !ok || len(p.calls.Owed) == 0 || d.app.View().Content == "" {
			b.Fatal("nobody is listed")
		}
		d.keys("esc")
	}
}

// What is behind the headings of Hôm nay, over the same.
func BenchmarkBehindToday(b *testing.B) {
	d := bench(b, filled(b, 10_000, demo.Marked))
	defer d.store.Close()
	clock, n := d.app.clock(), 0
	for b.Loop() {
		ids, err := d.store.OnAgenda(clock)
		if err != nil {
			b.Fatal(err)
		}
		if n = len(ids); n == 0 {
			b.Fatal("nothing presses")
		}
		if _, err := d.store.Assigned(ids, clock, func(_ *model.Directive, _ *model.Obligation, x db.Pressing) bool {
			return db.PartOf(x.Facts, clock) == db.AgendaOverdue
		}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n), "documents")
}
