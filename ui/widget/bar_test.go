package widget

import (
	"math"
	"testing"
)

func TestBarIsAlwaysOfItsWidth(t *testing.T) {
	for _, c := range []struct {
		value, whole float64
		want         string
	}{
		{0, 100, "░░░░"},
		{0.1, 100, "▌░░░"},
		{50, 100, "██░░"},
		{60, 100, "██▌░"},
		{100, 100, "████"},
		{105, 100, "████"},
		{5, 0, "░░░░"},
		{-5, 100, "░░░░"},
	} {
		if got := Bar(c.value, c.whole, 4); got != c.want {
			t.Errorf("Bar(%v, %v) = %q, want %q", c.value, c.whole, got, c.want)
		}
	}
	if got := Bar(1, 2, 0); got != "" {
		t.Errorf("Bar in no columns = %q", got)
	}
}

func TestBarsTickTheirTarget(t *testing.T) {
	for _, c := range []struct {
		value, target float64
		want          string
	}{
		{50, 0, "█████░░░░░"},
		{50, 80, "█████░░│░░"},
		{50, 30, "██│██░░░░░"},
		{100, 100, "█████████│"},
		{100, 120, "██████████"},
		{0, 1, "│░░░░░░░░░"},
	} {
		if got := Blocks.BarTo(c.value, 100, c.target, 10); got != c.want {
			t.Errorf("BarTo(%v, %v) = %q, want %q", c.value, c.target, got, c.want)
		}
	}
	if got := ASCII.BarTo(55, 100, 80, 10); got != "#####=.|.." {
		t.Errorf("in ASCII: %q", got)
	}
}

func TestSparkGoesFromLowestToHighest(t *testing.T) {
	for _, c := range []struct {
		values []float64
		width  int
		want   string
	}{
		{nil, 5, ""},
		{[]float64{3}, 5, "▄"},
		{[]float64{2, 2}, 5, "▄▄"},
		{[]float64{1, 2}, 5, "▁█"},
		{[]float64{9, 0, 7}, 2, "▁█"},
		{[]float64{0, math.NaN(), 7}, 5, "▁ █"},
		{[]float64{1}, 0, ""},
	} {
		if got := Spark(c.values, c.width); got != c.want {
			t.Errorf("Spark(%v, %d) = %q, want %q", c.values, c.width, got, c.want)
		}
	}
}
