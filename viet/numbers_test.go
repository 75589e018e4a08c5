package viet

import (
	"errors"
	"math"
	"testing"
)

func TestParseNumber(t *testing.T) {
	tests := map[string]float64{
		"0": 0, "-0": 0, "02": 2, "1234": 1234, "12,5": 12.5, "12,50": 12.5, "12.500": 12500,
		"161.090": 161090, "1.234.567": 1234567, "1.234.567,8": 1234567.8, "1.234,567": 1234.567,
		"1234,567": 1234.567, "0,125": 0.125, " 26,59 ": 26.59, "\u00A07": 7, "-1.200": -1200,
		"−3": -3, "+4,5": 4.5, "1,2345": 1.2345, "999.999.999.999": 999999999999,
	}
	for in, want := range tests {
		if got, err := ParseNumber(in); err != nil || got != want || math.Signbit(got) != (want < 0) {
			t.Errorf("ParseNumber(%q) = %v, %v, want %v", in, got, err, want)
		}
	}
}

func TestParseNumberRefuses(t *testing.T) {
	tests := map[string]NumberReason{
		"mười hai": NotANumber, "-": NotANumber, ",": NotANumber, ".": NotANumber, "12,": NotANumber,
		",5": NotANumber, "1 234": NotANumber, "1e5": NotANumber, "Inf": NotANumber, "NaN": NotANumber,
		"0x10": NotANumber, "--1": NotANumber, "26%": NotANumber, "１２": NotANumber, "1_000": NotANumber,
		"1.23": BadGroups, "12.50": BadGroups, "1,234.5": BadGroups, "1,234,567": BadGroups,
		"0.123": BadGroups, "1234.567": BadGroups, ".500": BadGroups, "1..234": BadGroups, "5.": BadGroups,
		"161,090": Ambiguous, "1,234": Ambiguous, "-12,345": Ambiguous,
		"1234567890123456": TooLarge, "0,1234567890123456": TooLarge,
	}
	for in, want := range tests {
		_, err := ParseNumber(in)
		wantNumberError(t, in, err, want)
	}
	for _, blank := range []string{"", "  ", "\u00A0\n"} {
		if _, err := ParseNumber(blank); !errors.Is(err, ErrBlank) {
			t.Errorf("ParseNumber(%q): %v", blank, err)
		}
	}
}

func wantNumberError(t *testing.T, in string, err error, want NumberReason) {
	t.Helper()
	var e *NumberError
	if !errors.As(err, &e) || e.Reason != want || e.Text != in {
		t.Errorf("%q: got %v, want %v", in, err, want)
	}
}

func TestNumberErrorSaysWhy(t *testing.T) {
	seen := map[string]bool{}
	for r := NotANumber; r <= TooLarge; r++ {
		seen[(&NumberError{"x", r}).Error()] = true
	}
	if len(seen) != int(TooLarge)+1 {
		t.Errorf("only %d different messages", len(seen))
	}
}

func TestParsePercent(t *testing.T) {
	for in, want := range map[string]float64{"26,59%": 26.59, "26,59 %": 26.59, " 5% ": 5, "100": 100, "-1,5%": -1.5} {
		if got, err := ParsePercent(in); err != nil || got != want {
			t.Errorf("ParsePercent(%q) = %v, %v, want %v", in, got, err, want)
		}
	}
	for in, want := range map[string]NumberReason{"%": NotANumber, "5%%": NotANumber, "26.59%": BadGroups} {
		_, err := ParsePercent(in)
		wantNumberError(t, in, err, want)
	}
	if _, err := ParsePercent(" "); !errors.Is(err, ErrBlank) {
		t.Errorf("blank: %v", err)
	}
}

func TestParseCount(t *testing.T) {
	for in, want := range map[string]int64{"0": 0, "02": 2, "161.090": 161090, "12,0": 12} {
		if got, err := ParseCount(in); err != nil || got != want {
			t.Errorf("ParseCount(%q) = %v, %v, want %v", in, got, err, want)
		}
	}
	for in, want := range map[string]NumberReason{"-1": Negative, "1,5": NotWhole, "161,090": Ambiguous, "x": NotANumber} {
		_, err := ParseCount(in)
		wantNumberError(t, in, err, want)
	}
	if _, err := ParseCount(""); !errors.Is(err, ErrBlank) {
		t.Errorf("blank: %v", err)
	}
}

func TestParseApprox(t *testing.T) {
	tests := []struct {
		in     string
		want   float64
		approx bool
	}{
		{"gần 500", 500, true},
		{"Khoảng 1.200", 1200, true},
		{"trên 300", 300, true},
		{"hơn 40", 40, true},
		{"khoảng trên 12,5", 12.5, true},
		{"xấp xỉ 7", 7, true},
		{"ước đạt 60", 60, true},
		{"~500", 500, true},
		{"161.090", 161090, false},
		{"-5", -5, false},
	}
	for _, tt := range tests {
		got, approx, err := ParseApprox(tt.in)
		if err != nil || got != tt.want || approx != tt.approx {
			t.Errorf("ParseApprox(%q) = %v, %v, %v", tt.in, got, approx, err)
		}
	}
	for in, want := range map[string]NumberReason{
		"gần": NotANumber, "gang 5": NotANumber, "gần như 5": NotANumber, "gần 1.23": BadGroups, "$5": NotANumber,
	} {
		_, _, err := ParseApprox(in)
		wantNumberError(t, in, err, want)
	}
	if _, _, err := ParseApprox(""); !errors.Is(err, ErrBlank) {
		t.Errorf("blank: %v", err)
	}
}
