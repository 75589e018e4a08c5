package db

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"congvan/model"
)

// anyReading draws figures of every shape that is taken.
func anyReading(t *rapid.T, unit model.UnitID, day model.Date) model.Reading {
	number := rapid.Ptr(rapid.Int64Range(0, 1<<40), true)
	share := rapid.OneOf(rapid.Float64Range(0, 200), rapid.Map(rapid.IntRange(0, 10000), func(n int) float64 { return float64(n) / 100 }))
	base := rapid.SampledFrom(append([]model.Base{"", "số thuê bao"}, model.Bases...))
	r := model.Reading{
		Indicator: model.Bluezone, Unit: unit, AsOf: day,
		Installs: number.Draw(t, "installs"), Smartphones: number.Draw(t, "smartphones"), Population: number.Draw(t, "population"),
		Percent: rapid.Ptr(share, true).Draw(t, "percent"), Base: base.Draw(t, "base"),
		Rank: rapid.Ptr(rapid.IntRange(1, 99), true).Draw(t, "rank"), Source: rapid.SampledFrom([]string{"", "báo cáo", "cổng"}).Draw(t, "source"),
	}
	if others := rapid.MapOfN(base.Filter(func(b model.Base) bool { return b != "" }), rapid.Int64Range(0, 1<<40), 0, 2).Draw(t, "others"); len(others) > 0 {
		r.Others = others
	}
	if percents := rapid.MapOfN(base.Filter(func(b model.Base) bool { return b != "" }), share, 0, 2).Draw(t, "percents"); len(percents) > 0 {
		r.Percents = percents
	}
	r.Directive = rapid.SampledFrom([]model.DirectiveID{0, 0, 1}).Draw(t, "directive")
	return r
}

// What the cuts give is what the records are, whatever is put, removed, undone
// and begun anew.
func TestCutsHoldTheReadings(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t)
		us := d.units("A", "B", "C")
		d.theDirective(us) // that some are found in
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			u := rapid.SampledFrom(us).Draw(rt, "unit")
			day := rapid.SampledFrom(someDays).Draw(rt, "day")
			switch rapid.IntRange(0, 5).Draw(rt, "what") {
			case 0:
				_ = d.RemoveReading(model.Bluezone, u, day)
			case 1:
				_, _ = d.Undo()
			default:
				_ = d.PutReadings([]model.Reading{anyReading(rt, u, day)})
			}
		}
		d.sound()
		want, err := d.Readings(model.Bluezone)
		d.must(err)
		var got []model.Reading
		d.must(d.EachCut(model.Bluezone, nil, func(day model.Date, rs []model.Reading) error {
			got = append(got, rs...)
			return nil
		}))
		slices.SortFunc(got, func(a, b model.Reading) int { return slices.Compare(keyOfReading(a), keyOfReading(b)) })
		if len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
			rt.Errorf("cuts hold\n%s\nfor\n%s", spelled(got), spelled(want))
		}
		d.must(d.Close())
	})
}

var someDays = []model.Date{20210105, 20210112, 20210100, 20210115, 20210131, 2021 * 10000}

// fewFigures draws a reading that may well lack what a share needs.
func fewFigures(t *rapid.T, unit model.UnitID) model.Reading {
	few := rapid.Ptr(rapid.Int64Range(0, 30), true)
	r := model.Reading{
		Indicator: model.Bluezone, Unit: unit, AsOf: rapid.SampledFrom(someDays).Draw(t, "day"),
		Installs: few.Draw(t, "installs"), Smartphones: few.Draw(t, "smartphones"), Population: few.Draw(t, "population"),
	}
	if rapid.Bool().Draw(t, "published") {
		r.Percent, r.Base = new(float64(rapid.IntRange(0, 9).Draw(t, "percent"))), rapid.SampledFrom(append([]model.Base{""}, model.Bases...)).Draw(t, "base")
	}
	if rapid.Bool().Draw(t, "further") {
		r.Others = map[model.Base]int64{model.Staff: rapid.Int64Range(0, 30).Draw(t, "staff")}
		r.Percents = map[model.Base]float64{model.Households: 4}
	}
	return r
}

// What a ranking is given ranks as all readings do, whatever they lack.
func TestWhatARankingNeedsRanksAsAllReadingsDo(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		units := []model.Unit{{ID: 1, Name: "A"}, {ID: 2, Name: "B", Population: new(int64(25))}, {ID: 3, Name: "C", Smartphones: new(int64(20))}}
		days := map[model.Date]map[model.UnitID]model.Reading{}
		for range rapid.IntRange(0, 14).Draw(rt, "readings") {
			r := fewFigures(rt, rapid.SampledFrom(units).Draw(rt, "unit").ID)
			if days[r.AsOf] == nil {
				days[r.AsOf] = map[model.UnitID]model.Reading{}
			}
			days[r.AsOf][r.Unit] = r
		}
		var cuts []cut
		var all []model.Reading
		for day, of := range days {
			rs := slices.Collect(maps.Values(of))
			cuts, all = append(cuts, cut{model.Bluezone, day, cutOf(rs)}), append(all, rs...)
		}
		sortCuts(cuts)
		asOf := rapid.SampledFrom([]model.Date{20210104, 20210120, 20210131, 20211231}).Draw(rt, "as of")
		since := rapid.SampledFrom([]model.Date{0, 20210107, 20210116}).Draw(rt, "since")
		few := readingsFor(cuts, asOf, since)
		for _, by := range model.Bases {
			for _, kind := range []model.ShareKind{model.AnyShare, model.ComputedShare, model.PublishedShare} {
				ask := model.Ask{AsOf: asOf, By: by, Since: since, Kind: kind, Jumps: model.Jumps{}}
				got, want := spelled(sure(ask.Rank(units, few))), spelled(sure(ask.Rank(units, all)))
				if got != want {
					rt.Fatalf("on %s, %q, of what a ranking needs:\n%s\nof all:\n%s", by, kind, got, want)
				}
			}
		}
	})
}

// sure is a ranking without the warnings that may know more of all readings.
func sure(rk model.Ranking) model.Ranking {
	for i := range rk.Rows {
		rk.Rows[i].Warnings = append([]model.FigureWarning{}, slices.DeleteFunc(rk.Rows[i].Warnings, func(w model.FigureWarning) bool { return w.Rule == model.OtherShare })...)
	}
	return rk
}

func keyOfReading(r model.Reading) []byte { return readingKey(r.Indicator, r.Unit, r.AsOf) }

func spelled(v any) string {
	b, err := encode(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

func TestACutThatIsNotWhatTheReadingsGiveIsFound(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	d.figures(us[0], 20210105, 10)
	d.figures(us[1], 20210105, 11)
	d.sound()
	n := int64(12)
	d.must(d.db().Update(func(tx *bolt.Tx) error {
		v := view{tx: tx}
		sums, err := v.digests()
		d.must(err)
		v.sums = sums
		d.must(v.store(bucketCuts, cutKey(model.Bluezone, 20210105), encodeCut([]model.Reading{{Indicator: model.Bluezone, Unit: us[0], AsOf: 20210105, Installs: &n}})))
		return v.setDigests(sums)
	}))
	rep, err := d.Check()
	d.must(err)
	if !slices.ContainsFunc(rep.Problems, func(p Problem) bool { return p.Kind == FalseIndex && p.Bucket == bucketCuts }) {
		t.Errorf("problems: %v", rep.Problems)
	}
}

func TestACutOfNonsenseHarmsNothing(t *testing.T) {
	whole := encodeCut([]model.Reading{
		{Indicator: "x", Unit: 3, AsOf: 20210105, Installs: new(int64(5)), Percent: new(26.591), Base: model.Population, Source: "a", Others: map[model.Base]int64{"b": 4}},
		{Indicator: "x", Unit: 9, AsOf: 20210105, Rank: new(3)},
	})
	for i := range whole {
		if rs := readCut("x", 20210105, whole[:i]).all(); len(rs) > 2 {
			t.Errorf("cut short at %d: %d readings", i, len(rs))
		}
	}
	if rs := readCut("x", 20210105, nil).all(); len(rs) != 0 {
		t.Errorf("nothing gives %v", rs)
	}
}

func TestIndicators(t *testing.T) {
	d := newDesk(t)
	us := d.units("A")
	names := func() string {
		is, err := d.Indicators()
		d.must(err)
		var out []string
		for _, i := range is {
			out = append(out, i.ID)
		}
		return fmt.Sprint(out)
	}
	same(t, "at first", names(), "[bluezone]")
	ids, err := d.PutIndicators(
		model.Indicator{Name: "Chữ ký số", Bases: []model.Denominator{{Base: model.Staff}, {Base: "thue-bao", Name: "số thuê bao"}}, From: 20230101},
		model.Indicator{ID: model.Bluezone, Name: "Bluezone", Successor: "chu-ky-so"})
	d.must(err)
	same(t, "ids", fmt.Sprint(ids), "[chu-ky-so bluezone]")
	d.must(d.PutReadings([]model.Reading{{Indicator: "vneid", Unit: us[0], AsOf: 20210105, Installs: new(int64(4))}}))
	same(t, "all", names(), "[bluezone vneid chu-ky-so]")
	var invalid *InvalidError
	for name, bad := range map[string]model.Indicator{
		"no name": {ID: "x"}, "a name twice": {Name: "CHỮ KÝ  SỐ", ID: "khac"}, "backwards": {Name: "x", From: 20210202, Until: 20210201},
		"a base twice": {Name: "x", Bases: []model.Denominator{{Base: "a"}, {Base: "a"}}}, "its own successor": {ID: "chu-ky-so", Name: "Chữ ký số", Successor: "bluezone"},
		"a break without a day": {Name: "x", Breaks: []model.Break{{}}},
	} {
		if _, err := d.PutIndicators(bad); !errors.As(err, &invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	var missing *NotFoundError
	if _, err := d.PutIndicators(model.Indicator{Name: "x", Successor: "y"}); !errors.As(err, &missing) {
		t.Errorf("a successor that is not there: %v", err)
	}
	var used *InUseError
	if err := d.RemoveIndicator("chu-ky-so"); !errors.As(err, &used) || used.By != "indicator" {
		t.Errorf("removed: %v", err)
	}
	_, err = d.PutIndicators(model.Indicator{ID: "vneid", Name: "VNeID"})
	d.must(err)
	if err := d.RemoveIndicator("vneid"); !errors.As(err, &used) || used.By != "indicator readings" {
		t.Errorf("removed: %v", err)
	}
	d.must(d.RemoveIndicator(model.Bluezone)) // what is kept of it
	d.must(d.RemoveIndicator("chu-ky-so"))
	same(t, "after all", names(), "[bluezone vneid]")
	_, err = d.Undo()
	d.must(err)
	same(t, "undone", names(), "[bluezone vneid chu-ky-so]")
	d.sound()
}

func TestTargetsOutliveTheirDirective(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id := d.theDirective(us)
	g := model.Target{Indicator: model.Bluezone, Units: us[:1], Base: model.Population, Percent: 60, Day: 20210820, Directive: id}
	made, err := d.PutTarget(g)
	d.must(err)
	d.sound()
	for name, bad := range map[string]model.Target{
		"no denominator": {Indicator: model.Bluezone, Percent: 5, Day: 20210101}, "no day": {Indicator: model.Bluezone, Base: "x", Percent: 5},
		"0%": {Indicator: model.Bluezone, Base: "x", Day: 20210101}, "101%": {Indicator: model.Bluezone, Base: "x", Day: 20210101, Percent: 101},
		"no such unit":      {Indicator: model.Bluezone, Base: "x", Day: 20210101, Percent: 5, Units: []model.UnitID{99}},
		"no such id":        {ID: 99, Indicator: model.Bluezone, Base: "x", Day: 20210101, Percent: 5},
		"no directive":      {Indicator: model.Bluezone, Base: "x", Day: 20210101, Percent: 5, Directive: 99},
		"no such indicator": {Indicator: "vneid", Base: "x", Percent: 5, Day: 20210101},
	} {
		if _, err := d.PutTarget(bad); err == nil {
			t.Errorf("%s is kept", name)
		}
	}
	v, err := d.Directive(id)
	d.must(err)
	d.must(d.RemoveDirective(id))
	ts, err := d.Targets(model.Bluezone)
	d.must(err)
	if len(ts) != 1 || ts[0].ID != made || ts[0].Directive != 0 || ts[0].Source != model.Label(v.Number, v.Symbol, v.Type) {
		t.Errorf("targets are %+v", ts)
	}
	var used *InUseError
	if err := d.RemoveUnit(us[0]); !errors.As(err, &used) || used.By != "target" {
		t.Errorf("removed: %v", err)
	}
	_, err = d.Undo()
	d.must(err)
	if ts, err = d.Targets(""); err != nil || ts[0].Directive != id {
		t.Errorf("undone: %+v, %v", ts, err)
	}
	d.must(d.RemoveTarget(made))
	d.sound()
}

func TestReadingsOutliveTheirDirective(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id := d.theDirective(us)
	n := int64(5)
	r := model.Reading{Indicator: model.Bluezone, Unit: us[0], AsOf: 20210105, Installs: &n, Directive: id}
	named := model.Reading{Indicator: "vneid", Unit: us[1], AsOf: 20210105, Installs: &n, Directive: id, Source: "phụ lục"}
	d.must(d.PutReadings([]model.Reading{r, named}))
	v, err := d.Directive(id)
	d.must(err)
	d.must(d.RemoveDirective(id))
	sources := func() string {
		var out []string
		for _, indicator := range []string{model.Bluezone, "vneid"} {
			rs, err := d.Readings(indicator)
			d.must(err)
			out = append(out, fmt.Sprintf("%d %s", rs[0].Directive, rs[0].Source))
		}
		return fmt.Sprint(out)
	}
	same(t, "removed", sources(), fmt.Sprint([]string{"0 " + model.Label(v.Number, v.Symbol, v.Type), "0 phụ lục"}))
	d.sound()
	_, err = d.Undo()
	d.must(err)
	same(t, "undone", sources(), fmt.Sprint([]string{id.String() + " ", id.String() + " phụ lục"}))
	d.sound()
}

func TestAUnitIsNoPartOfItself(t *testing.T) {
	d := newDesk(t)
	us := d.units("Huyện", "Xã")
	_, err := d.PutUnit(model.Unit{ID: us[1], Name: "Xã", Within: us[0]})
	d.must(err)
	var invalid *InvalidError
	if _, err := d.PutUnit(model.Unit{ID: us[0], Name: "Huyện", Within: us[1]}); !errors.As(err, &invalid) || invalid.Why != OwnPart {
		t.Errorf("a ring: %v", err)
	}
	var used *InUseError
	if err := d.RemoveUnit(us[0]); !errors.As(err, &used) || used.By != "part" {
		t.Errorf("removed: %v", err)
	}
	d.sound()
}

func TestAReadingNamesADirectiveThatThereIs(t *testing.T) {
	d := newDesk(t)
	r := model.Reading{Indicator: model.Bluezone, Unit: d.units("A")[0], AsOf: 20210105, Installs: new(int64(5)), Directive: 9}
	var missing *NotFoundError
	if err := d.PutReadings([]model.Reading{r}); !errors.As(err, &missing) || missing.What != "directive" {
		t.Errorf("found in no directive: %v", err)
	}
	d.must(d.change(ActionReading, nil, func(t *txn) error { return t.put(bucketReadings, readingKey(r.Indicator, r.Unit, r.AsOf), r) }))
	report, err := d.Check()
	d.must(err)
	if len(report.Problems) != 1 || report.Problems[0].Kind != FalseRecord || report.Problems[0].Bucket != bucketReadings {
		t.Errorf("got %+v", report.Problems)
	}
}
