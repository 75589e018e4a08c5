package db

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// notice is a short directive that cites others.
func notice(number, symbol string, date model.Date, cites ...model.Citation) model.Directive {
	return model.Directive{
		Direction: model.In, Number: number, Symbol: symbol, Date: date, Issuer: "UBND huyện Sơn Hà", Subject: "việc " + number, References: cites,
	}
}

// links says in short what a directive is linked to: ids, 0 for what is not here.
func (d *desk) links(id model.DirectiveID) string {
	d.Helper()
	v, err := d.Directive(id)
	d.must(err)
	l, err := d.Links(&v)
	d.must(err)
	var to, from []model.DirectiveID
	for _, r := range l.To {
		to = append(to, r.ID)
	}
	for _, r := range l.From {
		from = append(from, r.ID)
	}
	return fmt.Sprint(to, from)
}

func TestLinksFollowTheDirectives(t *testing.T) {
	d := newDesk(t)
	day := model.NewDate(2021, 2, 1)
	old := d.add(notice("62", "TB-UBND", day), "")
	cite := model.Citation{Symbol: "62/TB-UBND", Date: day, Issuer: "UBND huyện"}
	later := d.add(notice("70", "TB-UBND", model.NewDate(2021, 2, 8), cite, model.Citation{Symbol: "55-KH/TU"}), "")
	last := d.add(notice("71", "TB-UBND", model.NewDate(2021, 2, 9), cite), "")
	same(t, "of the newer", d.links(later), "[1 0] []")
	same(t, "of the older", d.links(old), "[] [3 2]")

	v, err := d.Directive(old)
	d.must(err)
	v.Number = "63"
	d.must(d.PutDirective(v))
	same(t, "after it got another number", d.links(later), "[0 0] []")
	_, err = d.Undo()
	d.must(err)
	same(t, "after undo", d.links(later), "[1 0] []")

	d.must(d.RemoveDirective(last))
	same(t, "after one that cites is gone", d.links(old), "[] [2]")
	d.must(d.RemoveDirective(old))
	same(t, "after what is cited is gone", d.links(later), "[0 0] []")

	late := d.add(notice("55", "KH/TU", model.NewDate(2021, 1, 5)), "")
	same(t, "what came in later is found", d.links(later), fmt.Sprintf("[0 %d] []", late))
	d.sound()
	d.reopen()
	d.sound()
	same(t, "after a restart", d.links(later), fmt.Sprintf("[0 %d] []", late))
}

func TestADraftIsLinkedAsWell(t *testing.T) {
	d := newDesk(t)
	d.add(notice("62", "TB-UBND", model.NewDate(2021, 2, 1)), "")
	draft := notice("", "VHTT", model.NewDate(2021, 2, 10), model.Citation{Symbol: "062/TB–UBND"})
	l, err := d.Links(&draft)
	d.must(err)
	if len(l.To) != 1 || l.To[0].Label() != "62/TB-UBND" || l.To[0].Subject != "việc 62" || len(l.From) != 0 {
		t.Errorf("linked %+v", l)
	}
}

// A document that cites itself, or one of the same number, leads nowhere.
func TestNothingIsLinkedToItself(t *testing.T) {
	d := newDesk(t)
	day := model.NewDate(2021, 2, 1)
	d.add(notice("62", "TB-UBND", day, model.Citation{Symbol: "62/TB-UBND", Date: day}), "")
	same(t, "alone", d.links(1), "[0] []")
	d.add(notice("62", "TB-UBND", day, model.Citation{Symbol: "62/TB-UBND", Date: day}), "")
	same(t, "with a copy", d.links(1), "[2] [2]")
	d.sound()
}

func TestTwins(t *testing.T) {
	d := newDesk(t)
	id := d.add(notice("62", "TB-UBND", model.NewDate(2021, 2, 1)), "")
	v := notice("062", "tb-ubnd", model.NewDate(2021, 3, 1))
	v.Issuer = "ỦY BAN"
	for _, c := range []struct {
		issuer string
		want   model.DirectiveID
	}{{"UBND Huyện  Sơn Hà", id}, {"UBND xã", 0}} {
		v.Issuer = c.issuer
		twin, err := d.Twin(&v)
		d.must(err)
		same(t, c.issuer, twin.ID, c.want)
	}
	self, err := d.Directive(id)
	d.must(err)
	twin, err := d.Twin(&self)
	d.must(err)
	same(t, "its own twin", twin.ID, model.DirectiveID(0))
}

// Opening a directive must not become slower with the number of others.
func BenchmarkLinks(b *testing.B) {
	for _, n := range []int{1000, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := manyNotices(b, n)
			v, err := s.Directive(model.DirectiveID(n / 2))
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if l, err := s.Links(&v); err != nil || l.To[0].ID == 0 || len(l.From) != 1 {
					b.Fatalf("%+v, %v", l, err)
				}
			}
		})
	}
}

func manyNotices(b *testing.B, n int) *Store {
	b.Helper()
	s, err := Open(b.TempDir()+"/a.db", Options{Create: true, NoSync: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	day := model.NewDate(2021, 2, 1)
	var ds []DirectiveWithMarks
	for i := range n {
		cite := model.Citation{Symbol: fmt.Sprintf("%d/TB-UBND", i), Date: day}
		ds = append(ds, DirectiveWithMarks{Directive: notice(fmt.Sprint(i+1), "TB-UBND", day, cite)})
	}
	if err := s.AddDirectives(ds); err != nil {
		b.Fatal(err)
	}
	return s
}

// TestALongSymbolIsLinked has symbols around the longest key that bbolt takes,
// and far beyond it.
func TestALongSymbolIsLinked(t *testing.T) {
	for _, n := range []int{300, longestLinked - 3, longestLinked - 2, longestLinked, bolt.MaxKeySize, 40_000} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			d := newDesk(t)
			day := model.NewDate(2021, 2, 1)
			symbol := strings.Repeat("A", n)
			d.add(notice("62", symbol, day), "")
			d.add(notice("70", "TB-UBND", day+7, model.Citation{Symbol: "62/" + symbol, Date: day}), "")
			d.add(notice("71", "TB-UBND", day+8, model.Citation{Symbol: "62/" + symbol + "B", Date: day}), "")
			same(t, "of the older", d.links(1), "[] [2]")
			same(t, "of the newer", d.links(2), "[1] []")
			same(t, "of another", d.links(3), "[0] []")
			v, err := d.Directive(1)
			d.must(err)
			v.Symbol = "TB"
			d.must(d.PutDirective(v))
			same(t, "after it got another symbol", d.links(2), "[0] []")
			_, err = d.Undo()
			d.must(err)
			d.sound()
			d.reopen()
			d.sound()
			records, _ := d.exported()
			e := newDesk(t)
			e.must(e.Load(strings.NewReader(records)))
			same(t, "after loading", e.links(2), "[1] []")
			e.sound()
		})
	}
}

// TestALongSymbolIsMigrated opens a register of schema 3, which had no links and
// kept symbols of any length.
func TestALongSymbolIsMigrated(t *testing.T) {
	d := newDesk(t)
	symbol := strings.Repeat("A", 36_000)
	d.add(notice("62", symbol, model.NewDate(2021, 2, 1)), "")
	d.add(notice("70", "TB", model.NewDate(2021, 2, 8), model.Citation{Symbol: "62/" + symbol}), "")
	d.must(d.Close())
	withoutLinks(t, d.Path())
	same(t, "schema before", mustBeSound(t, d.Path()).Schema, 3)
	d.open(d.Path())
	same(t, "schema", d.SchemaVersion(), Schema)
	same(t, "links", d.links(1), "[] [2]")
	d.sound()
	d.must(d.Close())
	copies, err := filepath.Glob(filepath.Join(copiesFolder(d.Path()), "*before-schema*"))
	d.must(err)
	same(t, "copies from before", len(copies), 1)
}

// withoutLinks makes a register one of schema 3.
func withoutLinks(t *testing.T, path string) {
	t.Helper()
	b, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	err = b.Update(func(tx *bolt.Tx) error {
		v := view{tx: tx, sums: digests{}}
		if err := tx.DeleteBucket([]byte(bucketLinks)); err != nil {
			return err
		}
		if _, err := tx.CreateBucket([]byte(bucketLinks)); err != nil {
			return err
		}
		sums, err := v.deriveDigests()
		if err != nil {
			return err
		}
		if err := v.setDigests(sums); err != nil {
			return err
		}
		return v.setMeta(metaSchema, uint64(3))
	})
	if err != nil {
		t.Fatal(err)
	}
}
