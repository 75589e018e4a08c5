package report

import (
	"fmt"
	"io"
	"path/filepath"
	"testing"

	"congvan/db"
	"congvan/demo"
	"congvan/model"
)

// bulk opens a register of n made-up directives.
func bulk(b *testing.B, n int) *db.Store {
	b.Helper()
	path := filepath.Join(b.TempDir(), "a.db")
	clock := func() model.Instant { return now }
	s, err := db.Open(path, db.Options{Create: true, NoSync: true, Clock: clock})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	if err := demo.Many(s, n, now); err != nil {
		b.Fatal(err)
	}
	return s
}

// B06 over 10,000 directives: the goal is 1 s.
func BenchmarkByUnit(b *testing.B) {
	s := bulk(b, 10_000)
	for b.Loop() {
		if _, err := Named("by-unit").Fill(s, Query{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A register of 100,000 rows as a workbook: the goal is 5 s and 200 MB.
func BenchmarkIncomingRegister(b *testing.B) {
	rows := func(yield func(Booked) bool) {
		for i := range 100_000 {
			if !yield(Booked(db.Booked{Row: db.Row{
				Direction: model.In, Date: model.NewDate(2021, 2, 1).AddDays(i % 300), Type: "Công văn", Number: fmt.Sprint(i%5000 + 1), Symbol: "STTTT-TTBCXB",
				Issuer: "Sở Thông tin và Truyền thông", Subject: "tăng cường cài đặt ứng dụng khai báo y tế trên điện thoại thông minh trong tình hình mới",
			}})) {
				return
			}
		}
	}
	p := &Page{Clock: model.ClockAt(now), Roster: model.NewRoster(nil, nil)}
	for b.Loop() {
		d := &Document{Forms: []Form{IncomingRegister(p, rows)}}
		if err := Write(io.Discard, "xlsx", d, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
