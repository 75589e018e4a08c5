package db

import (
	"testing"

	"congvan/model"
)

func TestReadingsOfASheetAreOneStep(t *testing.T) {
	d := newDesk(t)
	a, b, p, q := int64(161090), int64(605800), 26.59, 14.2
	of := func(name string, day model.Date, r model.Reading) ReadingDraft {
		r.Indicator, r.AsOf = model.Bluezone, day
		return ReadingDraft{Reading: r, Name: name, Kind: "cấp tỉnh"}
	}
	before := len(d.roster().Units())
	first := []ReadingDraft{
		of("Lạng Sơn", 20210423, model.Reading{Installs: &a, Percent: &p, Base: model.Smartphones}),
		of("Lạng Sơn", 20200800, model.Reading{Percent: &q, Base: model.Population}),
		of("Cao Bằng", 20210423, model.Reading{Smartphones: &b}),
	}
	got, err := d.TakeReadings(first)
	if want := (Taken{Readings: 3, Units: 2}); err != nil || got != want {
		t.Fatalf("took %+v, %v; want %+v", got, err, want)
	}
	roster := d.roster()
	id := func(name string) model.UnitID {
		ids, err := roster.Lookup(name, 0)
		if err != nil {
			t.Fatal(err)
		}
		return ids[0]
	}
	lang := id("lang son")
	if u, _ := roster.Unit(lang); u.Kind != "cấp tỉnh" {
		t.Errorf("the unit made is %+v", u)
	}
	again := []ReadingDraft{
		{Reading: model.Reading{Indicator: model.Bluezone, Unit: lang, AsOf: 20210423, Smartphones: &b}},
		{Reading: model.Reading{Indicator: model.Bluezone, Unit: id("cao bang"), AsOf: 20210423, Smartphones: &b}},
	}
	seq := d.Seq()
	got, err = d.TakeReadings(again)
	if want := (Taken{Changed: 1, Same: 1}); err != nil || got != want {
		t.Errorf("the second time took %+v, %v; want %+v", got, err, want)
	}
	if got, err := d.TakeReadings(again); err != nil || got != (Taken{Same: 2}) || d.Seq() != seq+1 {
		t.Errorf("the same once more: %+v, %v, step %d after %d", got, err, d.Seq(), seq)
	}
	rs, err := d.Readings(model.Bluezone)
	if err != nil || len(rs) != 3 {
		t.Fatal(rs, err)
	}
	for _, r := range rs {
		if r.Unit == lang && r.AsOf.Full() && (*r.Installs != a || *r.Smartphones != b || *r.Percent != p) {
			t.Errorf("what was not given again did not stay: %+v", r)
		}
	}
	for range 2 {
		if _, err := d.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	rs, err = d.Readings(model.Bluezone)
	if now := len(d.roster().Units()); err != nil || len(rs) != 0 || now != before {
		t.Errorf("after undoing: %v, %v, %d units, %d before", rs, err, now, before)
	}
}

func TestABadReadingOfASheetKeepsNothing(t *testing.T) {
	d := newDesk(t)
	n, below := int64(5), int64(-5)
	before := len(d.roster().Units())
	_, err := d.TakeReadings([]ReadingDraft{
		{Reading: model.Reading{Indicator: model.Bluezone, AsOf: 20210423, Installs: &n}, Name: "Xã Mới"},
		{Reading: model.Reading{Indicator: model.Bluezone, AsOf: 20210423, Installs: &below}, Name: "Xã Khác"},
	})
	if err == nil {
		t.Error("a figure below zero is taken")
	}
	if _, err := d.TakeReadings([]ReadingDraft{{Reading: model.Reading{Indicator: model.Bluezone, AsOf: 20210423, Installs: &n}}}); err == nil {
		t.Error("a reading of nobody is taken")
	}
	rs, err := d.Readings(model.Bluezone)
	if now := len(d.roster().Units()); err != nil || len(rs) != 0 || now != before {
		t.Errorf("kept %v, %v, %d units, %d before", rs, err, now, before)
	}
}

func TestFiguresFoundInADocumentComeAndGoWithIt(t *testing.T) {
	d := newDesk(t)
	n := int64(161090)
	id, err := d.PutUnit(model.Unit{Name: "Tỉnh Thử"})
	if err != nil {
		t.Fatal(err)
	}
	doc, err := d.TakeInFigures(model.Directive{Direction: model.In, Number: "3", Subject: "Bluezone", Kind: "directive"}, "…",
		[]ReadingDraft{{Reading: model.Reading{Indicator: model.Bluezone, Unit: id, AsOf: 20210423, Installs: &n, Source: "3/UBND"}}})
	if err != nil {
		t.Fatal(err)
	}
	rs, err := d.Readings(model.Bluezone)
	if err != nil || len(rs) != 1 || rs[0].Directive != doc.ID || doc.ID == 0 || rs[0].Source != "3/UBND" {
		t.Fatalf("kept %+v, %v", rs, err)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	rs, err = d.Readings(model.Bluezone)
	_, gone := d.Directive(doc.ID)
	if err != nil || len(rs) != 0 || gone == nil {
		t.Errorf("after undoing: %+v, %v, the directive: %v", rs, err, gone)
	}
}

func (d *desk) roster() *model.Roster {
	d.Helper()
	r, err := d.Roster()
	d.must(err)
	return r
}

// Two figures of one unit and day, as a document may tell them, are one reading.
func TestReadingsOfOneDayTakenTogetherAreOne(t *testing.T) {
	d := newDesk(t)
	u := d.units("A")[0]
	draft := func(n int64, p *float64) ReadingDraft {
		return ReadingDraft{Reading: model.Reading{Indicator: model.Bluezone, Unit: u, AsOf: 20210423, Installs: &n, Percent: p}}
	}
	share := 26.59
	got, err := d.TakeReadings([]ReadingDraft{draft(5, &share), draft(7, nil)})
	if err != nil || got != (Taken{Readings: 1}) {
		t.Errorf("took %+v, %v", got, err)
	}
	if got, err := d.TakeReadings([]ReadingDraft{draft(5, nil), draft(7, nil)}); err != nil || got != (Taken{Same: 1}) {
		t.Errorf("once more: %+v, %v", got, err)
	}
	rs, err := d.Readings(model.Bluezone)
	d.must(err)
	if len(rs) != 1 || *rs[0].Installs != 7 || *rs[0].Percent != share {
		t.Errorf("readings are %+v", rs)
	}
	es, err := d.Journal(1, 0)
	d.must(err)
	same(t, "count", es[0].Args["count"], "1")
	d.sound()
}
