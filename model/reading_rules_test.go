package model

import (
	"errors"
	"testing"

	"congvan/viet"
)

func TestReadingsBelowZeroAreRefused(t *testing.T) {
	n, p, rank := int64(-5), -0.5, 0
	for field, r := range map[string]Reading{
		"installs": {Installs: &n}, "smartphones": {Smartphones: &n}, "population": {Population: &n}, "percent": {Percent: &p}, "rank": {Rank: &rank},
	} {
		var wrong *ReadingError
		if err := r.Validate(); !errors.As(err, &wrong) || wrong.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	zero, none := int64(0), 0.0
	if err := (Reading{Installs: &zero, Percent: &none}).Validate(); err != nil {
		t.Errorf("nothing installed is refused: %v", err)
	}
}

func TestAReadingIsLaidOverAnother(t *testing.T) {
	a, b, p, q := int64(1), int64(2), 26.59, 30.0
	old := Reading{Indicator: Bluezone, Unit: 2, AsOf: 20210204, Installs: &a, Percent: &p, Base: Population, Source: "báo cáo"}
	got := Reading{Indicator: Bluezone, Unit: 2, AsOf: 20210204, Smartphones: &b}.Over([]Reading{{Unit: 2, AsOf: 20210204, Rank: new(3)}, old})
	if *got.Installs != 1 || *got.Smartphones != 2 || *got.Percent != p || got.Base != Population || got.Source != "báo cáo" || got.Rank != nil {
		t.Errorf("what is left out does not stay: %+v", got)
	}
	if got := old.With(Reading{Base: Smartphones}); got.Base != Smartphones || *got.Percent != p {
		t.Errorf("a base alone gives %+v", got)
	}
	if got := old.With(Reading{Percent: &q}); got.Base != "" || *got.Percent != q {
		t.Errorf("a percentage without its base keeps the base of another: %+v", got)
	}
}

func TestParsePercent(t *testing.T) {
	for s, want := range map[string]float64{"26,59": 26.59, "26.59": 26.59, "26,59%": 26.59, " 26.59 % ": 26.59, "26.5912": 26.5912, "100": 100, "0": 0} {
		if got, err := ParsePercent(s); err != nil || got != want {
			t.Errorf("%q is %v, %v; want %v", s, got, err, want)
		}
	}
	for _, s := range []string{"", "%", "-5", "nhiều"} {
		if got, err := ParsePercent(s); err == nil {
			t.Errorf("%q is taken as %v", s, got)
		}
	}
	var number *viet.NumberError
	for _, s := range []string{"1.234", "161.090", "26.590%", "26,590"} {
		if _, err := ParsePercent(s); !errors.As(err, &number) || number.Reason != viet.Ambiguous {
			t.Errorf("%q, a count or a percentage: %v", s, err)
		}
	}
	if _, err := ParsePercent("-5"); !errors.As(err, &number) || number.Reason != viet.Negative {
		t.Errorf("below zero: %v", err)
	}
}

func TestTwoPublishedPercentages(t *testing.T) {
	on := func(p float64, b Base) Reading { return Reading{Percent: &p, Base: b} }
	both := on(44.61, Population).With(on(44.35, Smartphones))
	for b, want := range map[Base]float64{Population: 44.61, Smartphones: 44.35} {
		if got, ok := both.Published(b); !ok || got != want {
			t.Errorf("on %s: %v, %v; want %v", b, got, ok, want)
		}
		if got, ok := both.Share(b, Unit{}); !ok || got != (Share{Percent: want}) {
			t.Errorf("share on %s: %+v", b, got)
		}
	}
	if got := both.With(on(44.4, Smartphones)); got.Percents[Smartphones] != 44.4 || *got.Percent != 44.61 {
		t.Errorf("a correction of one changes the other: %+v", got)
	}
	if both.Percents[Smartphones] != 44.35 {
		t.Error("a correction reaches the reading before it")
	}
	if got := on(26.59, Population).With(on(26.59, Smartphones)); got.Base != Smartphones || len(got.Percents) != 0 {
		t.Errorf("the base of the same percentage is not corrected: %+v", got)
	}
	alike := on(40, Population)
	alike.Percents = map[Base]float64{Smartphones: 40}
	if got := on(40, Population).With(alike); got.Base != Population || got.Percents[Smartphones] != 40 {
		t.Errorf("two alike become one: %+v", got)
	}
	if got := both.With(Reading{Base: Smartphones}); *got.Percent != 44.61 || got.Base != Smartphones || got.Percents[Population] != 44.35 {
		t.Errorf("changed places: %+v", got)
	}
	var wrong *ReadingError
	if err := (Reading{Percents: map[Base]float64{Smartphones: -1}}).Validate(); !errors.As(err, &wrong) || wrong.Field != "percent" {
		t.Errorf("below zero beside: %v", err)
	}
}
