package viet

import (
	"errors"
	"math"
	"testing"
)

func TestFormatCount(t *testing.T) {
	for in, want := range map[int64]string{
		0: "0", 7: "7", 999: "999", 1000: "1.000", 161090: "161.090", 1234567: "1.234.567",
		-1200: "-1.200", -999: "-999", math.MinInt64: "-9.223.372.036.854.775.808",
	} {
		if got := FormatCount(in); got != want {
			t.Errorf("FormatCount(%d) = %q, want %q", in, got, want)
		}
	}
}

func TestFormatDecimal(t *testing.T) {
	tests := []struct {
		f      float64
		places int
		want   string
	}{
		{26.59, 2, "26,59"},
		{2.675, 2, "2,68"},
		{1.005, 2, "1,01"},
		{1234.5, 2, "1.234,50"},
		{999.995, 2, "1.000,00"},
		{0.5, 0, "1"},
		{-2.5, 0, "-3"},
		{-0.001, 2, "0,00"},
		{1e15, 0, "1.000.000.000.000.000"},
		{12, -1, "12"},
		{math.NaN(), 2, ""},
		{math.Inf(-1), 2, ""},
	}
	for _, tt := range tests {
		if got := FormatDecimal(tt.f, tt.places); got != tt.want {
			t.Errorf("FormatDecimal(%v, %d) = %q, want %q", tt.f, tt.places, got, tt.want)
		}
	}
}

func TestFormatPercent(t *testing.T) {
	for in, want := range map[float64]string{26.59: "26,59%", 0: "0,00%", 100: "100,00%", 33.335: "33,34%", math.Inf(1): ""} {
		if got := FormatPercent(in); got != want {
			t.Errorf("FormatPercent(%v) = %q, want %q", in, got, want)
		}
	}
}

func TestRoundHalfUp(t *testing.T) {
	tests := []struct {
		f      float64
		places int
		want   float64
	}{
		{2.675, 2, 2.68},
		{1.005, 2, 1.01},
		{2.6749, 2, 2.67},
		{0.125, 2, 0.13},
		{-2.675, 2, -2.68},
		{-0.001, 2, 0},
		{5, 2, 5},
		{100 * 107 / 4000., 2, 2.68},
		{math.Inf(1), 2, math.Inf(1)},
		{math.MaxFloat64, 2, math.MaxFloat64},
		{math.SmallestNonzeroFloat64, 2, 0},
	}
	for _, tt := range tests {
		if got := RoundHalfUp(tt.f, tt.places); got != tt.want || math.Signbit(got) != (tt.want < 0) {
			t.Errorf("RoundHalfUp(%v, %d) = %v, want %v", tt.f, tt.places, got, tt.want)
		}
	}
	if got := RoundHalfUp(math.NaN(), 2); !math.IsNaN(got) {
		t.Errorf("NaN gives %v", got)
	}
}

func TestFormatPair(t *testing.T) {
	for in, want := range map[int]string{0: "00", 2: "02", 9: "09", 10: "10", 123: "123"} {
		if got := FormatPair(in); got != want {
			t.Errorf("FormatPair(%d) = %q, want %q", in, got, want)
		}
	}
}

func FuzzNumberRoundTrip(f *testing.F) {
	f.Add(int64(161090), 26.59)
	f.Add(int64(-1200), -0.005)
	f.Fuzz(func(t *testing.T, n int64, d float64) {
		n %= 1e15
		if got, err := ParseNumber(FormatCount(n)); err != nil || got != float64(n) {
			t.Fatalf("%d is written %s and read %v, %v", n, FormatCount(n), got, err)
		}
		if math.IsNaN(d) || math.Abs(d) >= 1e12 {
			return
		}
		for places := range 3 {
			s := FormatDecimal(d, places)
			if got, err := ParseNumber(s); err != nil || got != RoundHalfUp(d, places) {
				t.Fatalf("%v is written %s and read %v, %v", d, s, got, err)
			}
		}
		if got, err := ParsePercent(FormatPercent(d)); err != nil || got != RoundHalfUp(d, 2) {
			t.Fatalf("%v is written %s and read %v, %v", d, FormatPercent(d), got, err)
		}
	})
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"12,5", "1.234.567,8", "161,090", "gần 500", "−3", "%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := ParseNumber(s)
		var e *NumberError
		if err != nil && !errors.Is(err, ErrBlank) && !errors.As(err, &e) {
			t.Fatalf("ParseNumber(%q): untyped %v", s, err)
		}
		if math.IsNaN(got) || math.Abs(got) >= 1e15 {
			t.Fatalf("ParseNumber(%q) = %v", s, got)
		}
		if a, approx, aerr := ParseApprox(s); err == nil && (aerr != nil || approx || a != got) {
			t.Fatalf("ParseApprox(%q) = %v, %v, %v", s, a, approx, aerr)
		}
	})
}

func TestFormatShare(t *testing.T) {
	for want, of := range map[string][2]int{
		"12/14 = 85,71%": {12, 14}, "14/14 = 100,00%": {14, 14}, "0/3 = 0,00%": {0, 3}, "0/0": {0, 0}, "1/8 = 12,50%": {1, 8},
		"14.068/21.914 = 64,20%": {14068, 21914}, "2/3 = 66,67%": {2, 3},
	} {
		if got := FormatShare(of[0], of[1]); got != want {
			t.Errorf("FormatShare(%d, %d) = %q, want %q", of[0], of[1], got, want)
		}
	}
}
