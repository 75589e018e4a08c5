package db

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"congvan/model"
	"congvan/viet"
)

// about2KB is a text of some 2 KB.
var about2KB = strings.Repeat("Thực hiện nếp sống văn minh trong việc cưới, việc tang và lễ hội;\ngiữ gìn phong tục tốt đẹp của đồng bào. ", 15)

// wholeRegister is a register of n directives with texts, open.
func wholeRegister(b *testing.B, n int) *Store {
	b.Helper()
	s, err := Open(filepath.Join(b.TempDir(), "x.db"), Options{Create: true, NoSync: true, Clock: func() model.Instant { return noon }})
	must(b, err)
	b.Cleanup(func() { _ = s.Close() })
	us := make([]model.Unit, 20)
	for i := range us {
		us[i].Name = fmt.Sprintf("Xã thứ %d", i+1)
	}
	_, _, err = s.PutRoster(us, nil)
	must(b, err)
	ids := make([]model.UnitID, len(us))
	for i := range ids {
		ids[i] = model.UnitID(i + 1)
	}
	ds := bulk(n, ids)
	for i := range ds {
		ds[i].Text = about2KB
	}
	must(b, s.AddDirectives(ds))
	return s
}

func BenchmarkSearchText(b *testing.B) {
	s := wholeRegister(b, 5_000)
	for _, words := range []string{"phong tuc", "phong tục", "phóng tục"} {
		q := viet.NewQuery(words)
		b.Run(words, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := s.SearchText(q)
				must(b, err)
			}
		})
	}
}

// BenchmarkWhole measures what goes through the whole register.
func BenchmarkWhole(b *testing.B) {
	s := wholeRegister(b, 2_000)
	var exported bytes.Buffer
	must(b, s.Export(&exported))
	for name, f := range map[string]func(b *testing.B){
		"check": func(b *testing.B) {
			r, err := s.Check()
			must(b, err)
			if len(r.Problems) > 0 {
				b.Fatal(r.Problems[0])
			}
		},
		"verify": func(b *testing.B) {
			_, err := verifyFile(s.handle, nil)
			must(b, err)
		},
		"export": func(b *testing.B) {
			var out bytes.Buffer
			must(b, s.Export(&out))
		},
		"load": func(b *testing.B) {
			to, err := Open(filepath.Join(b.TempDir(), "y.db"), Options{Create: true})
			must(b, err)
			must(b, to.Load(bytes.NewReader(exported.Bytes())))
			must(b, to.Close())
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(exported.Len()))
			b.ReportAllocs()
			for b.Loop() {
				f(b)
			}
		})
	}
}

// BenchmarkPutRoster takes in a sheet of ten thousand units.
func BenchmarkPutRoster(b *testing.B) {
	us := make([]model.Unit, 10_000)
	for i := range us {
		us[i] = model.Unit{Name: fmt.Sprintf("UBND xã số %d", i+1), Short: fmt.Sprintf("Xã %d", i+1), Kind: "xã"}
	}
	b.ReportAllocs()
	for b.Loop() {
		s, err := Open(filepath.Join(b.TempDir(), "x.db"), Options{Create: true})
		must(b, err)
		_, _, err = s.PutRoster(us, nil)
		must(b, err)
		must(b, s.Close())
	}
}
