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
	if got := old.With(Reading{Percent: &q}); got.Base != "" || *got.Percent != q {
		t.Errorf("a percentage without its base keeps the base of another: %+v", got)
	}
	if got := old.With(Reading{Percent: &p}); got.Base != Population {
		t.Errorf("the same percentage, whose base is not said, takes the known base away: %+v", got)
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
	}
	corrected := both.With(on(44.4, Smartphones))
	if p, _ := corrected.Published(Smartphones); p != 44.4 {
		t.Errorf("corrected: %+v", corrected)
	}
	if p, _ := corrected.Published(Population); p != 44.61 {
		t.Errorf("a correction of one changes the other: %+v", corrected)
	}
	if got := on(26.59, Population).With(on(26.59, Smartphones)); got.Base != Smartphones || len(got.Percents) != 0 {
		t.Errorf("the base of the same percentage is not corrected: %+v", got)
	}
	alike := on(40, Population)
	alike.Percents = map[Base]float64{Smartphones: 40}
	again := on(40, Population).With(alike).With(alike)
	if p, ok := again.Published(Population); !ok || p != 40 || again.Percents[Smartphones] != 40 {
		t.Errorf("two alike become one: %+v", again)
	}
}

func TestADirectiveGoesWithItsSource(t *testing.T) {
	old := Reading{Source: "1477/VP-KGVX", Directive: 7}
	if got := old.With(Reading{Rank: new(3)}); got.Directive != 7 || got.Source != old.Source {
		t.Errorf("another figure gives %+v", got)
	}
	if got := old.With(Reading{Source: "báo cáo xã"}); got.Directive != 0 {
		t.Errorf("another source gives %+v", got)
	}
}

func TestKindsOfOtherSheetsKeepTheirLevel(t *testing.T) {
	for kind, level := range levelOf {
		if got := (Unit{Kind: OfficialKind(kind)}).Level(); got != level && kind != "thanh pho" && kind != "tp" {
			t.Errorf("%q becomes %q of level %q, want %q", kind, OfficialKind(kind), got, level)
		}
	}
	if got := OfficialKind("phường"); got != "phường" {
		t.Errorf("a kind of the office becomes %q", got)
	}
}
