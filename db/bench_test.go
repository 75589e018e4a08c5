package db

import (
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"congvan/model"
	"congvan/viet"
)

var subjects = []string{
	"tăng cường cài đặt ứng dụng khai báo y tế trên điện thoại thông minh trong tình hình mới",
	"tuyên truyền cuộc bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp",
	"báo cáo kết quả triển khai dịch vụ công trực tuyến mức độ ba, mức độ bốn trên địa bàn huyện",
	"chấn chỉnh hoạt động quảng cáo, rao vặt trái phép tại các trục đường chính và khu dân cư",
	"đăng ký nhu cầu tập huấn sử dụng phần mềm quản lý văn bản và điều hành năm tới",
}

// bulk makes n directives of four obligations on twenty units, some marked.
func bulk(n int, units []model.UnitID) []DirectiveWithMarks {
	out := make([]DirectiveWithMarks, n)
	for i := range out {
		v := weekly(units...)
		v.Number, v.Subject = fmt.Sprint(i%900+1), subjects[i%len(subjects)]
		v.Date = model.NewDate(2015, 1, 1).AddDays(i * 2200 / n)
		until := *v.Obligations[0].Deadline
		until.From, until.Until = v.Date, v.Date.AddDays(21)
		v.Obligations[0].Deadline = &until
		due := *v.Obligations[2].Deadline
		due.Due = v.Date.AddDays(14).At(16, 0)
		v.Obligations[2].Deadline = &due
		marks := model.Marks{}
		for j := range i % 3 {
			a := model.AssignmentID{Obligation: "3", Period: due.Due, Unit: units[j]}
			marks[a] = model.Mark{State: model.Done, Received: due.Due - 60, Changed: due.Due}
		}
		out[i] = DirectiveWithMarks{v, "", marks}
	}
	return out
}

var (
	bulkFiles   = map[int]string{}
	bulkLock    sync.Mutex
	benchFolder string // emptied by TestMain
)

// bulkFile makes a register of n directives, once for all benchmarks.
func bulkFile(b *testing.B, n int) string {
	b.Helper()
	bulkLock.Lock()
	defer bulkLock.Unlock()
	if bulkFiles[n] == "" {
		path := filepath.Join(benchFolder, fmt.Sprintf("%d.db", n))
		s, err := Open(path, Options{Create: true, NoSync: true, Clock: func() model.Instant { return noon }})
		must(b, err)
		var us []model.Unit
		for i := range 20 {
			us = append(us, model.Unit{Name: fmt.Sprintf("Xã thứ %d", i+1)})
		}
		_, _, err = s.PutRoster(us, nil)
		must(b, err)
		r, err := s.Roster()
		must(b, err)
		var ids []model.UnitID
		for _, u := range r.Units() {
			ids = append(ids, u.ID)
		}
		must(b, s.AddDirectives(bulk(n, ids)))
		must(b, s.Close())
		bulkFiles[n] = path
	}
	return bulkFiles[n]
}

func must(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

func openBulk(b *testing.B, n int) *Store {
	b.Helper()
	s, err := Open(bulkFile(b, n), Options{Behind: true, Clock: func() model.Instant { return noon }})
	must(b, err)
	return s
}

var sizes = []int{1_000, 100_000}

func BenchmarkOpenAndRows(b *testing.B) {
	for _, n := range sizes {
		bulkFile(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				s := openBulk(b, n)
				r, err := s.Rows()
				must(b, err)
				if r.Len() != n {
					b.Fatalf("%d rows", r.Len())
				}
				must(b, s.Close())
			}
		})
	}
}

func BenchmarkDurableMark(b *testing.B) {
	for _, n := range sizes {
		s := openBulk(b, n)
		must(b, <-s.Verified())
		_, err := s.Rows() // as while the list is shown
		must(b, err)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			i := 0
			for b.Loop() {
				v, err := s.Directive(model.DirectiveID(i%n + 1))
				must(b, err)
				a := model.AssignmentID{Directive: v.ID, Obligation: "3", Period: v.Obligations[2].Deadline.Due, Unit: 20}
				must(b, s.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done, Note: fmt.Sprint(i)}))
				_, err = s.Rows()
				must(b, err)
				i++
			}
		})
		must(b, s.Close())
	}
}

// BenchmarkMarkMany marks two hundred assignments of twenty directives.
func BenchmarkMarkMany(b *testing.B) {
	for _, n := range sizes {
		s := openBulk(b, n)
		must(b, <-s.Verified())
		_, err := s.Rows()
		must(b, err)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				var as []model.AssignmentID
				for k := range 20 {
					v, err := s.Directive(model.DirectiveID((i*20+k)*7%n + 1))
					must(b, err)
					for u := range 10 {
						a := model.AssignmentID{Directive: v.ID, Obligation: "3", Period: v.Obligations[2].Deadline.Due, Unit: model.UnitID(u + 1)}
						as = append(as, a)
					}
				}
				must(b, s.Mark(as, model.MarkChange{State: model.Done, Note: fmt.Sprint(i)}))
			}
		})
		must(b, s.Close())
	}
}

func BenchmarkSearch(b *testing.B) {
	for _, n := range sizes {
		s := openBulk(b, n)
		r, err := s.Rows()
		must(b, err)
		for _, words := range []string{"truc tuyen", "trực tuyến", "khong co"} {
			q := viet.NewQuery(words)
			b.Run(fmt.Sprintf("%d/%s", n, words), func(b *testing.B) {
				found := 0
				for b.Loop() {
					found = len(r.Search(q))
				}
				b.ReportMetric(float64(found), "found")
			})
		}
		must(b, s.Close())
	}
}

func BenchmarkTally(b *testing.B) {
	s := openBulk(b, 100_000)
	defer s.Close()
	r, err := s.Rows()
	must(b, err)
	c := model.ClockAt(noon)
	for b.Loop() {
		if t := r.Tally(c); !t.Reconciles() || t.Total == 0 {
			b.Fatal(t)
		}
	}
}

func BenchmarkAddDirectives(b *testing.B) {
	ds := bulk(10_000, []model.UnitID{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
	for b.Loop() {
		s, err := Open(filepath.Join(b.TempDir(), "x.db"), Options{Create: true, NoSync: true})
		must(b, err)
		var us []model.Unit
		for i := range 20 {
			us = append(us, model.Unit{Name: fmt.Sprintf("Xã thứ %d", i+1)})
		}
		_, _, err = s.PutRoster(us, nil)
		must(b, err)
		must(b, s.AddDirectives(ds))
		must(b, s.Close())
	}
}
