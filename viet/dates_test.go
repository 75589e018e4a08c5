package viet

import (
	"errors"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"
)

func TestDatesOut(t *testing.T) {
	tests := []struct {
		y, m, d                      int
		words, month, short, slashed string
	}{
		{2021, 3, 5, "ngày 05 tháng 3 năm 2021", "tháng 3 năm 2021", "05/3/2021", "05/03/2021"},
		{2021, 2, 28, "ngày 28 tháng 02 năm 2021", "tháng 02 năm 2021", "28/02/2021", "28/02/2021"},
		{2020, 1, 1, "ngày 01 tháng 01 năm 2020", "tháng 01 năm 2020", "01/01/2020", "01/01/2020"},
		{2020, 12, 10, "ngày 10 tháng 12 năm 2020", "tháng 12 năm 2020", "10/12/2020", "10/12/2020"},
	}
	for _, tt := range tests {
		got := [...]string{
			DayInWords(tt.y, tt.m, tt.d), MonthInWords(tt.y, tt.m),
			DayShort(tt.y, tt.m, tt.d), Slashed(tt.y, tt.m, tt.d),
		}
		if want := [...]string{tt.words, tt.month, tt.short, tt.slashed}; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestParseDay(t *testing.T) {
	tests := map[string][3]int{
		"5/3/2021": {2021, 3, 5}, "05/03/2021": {2021, 3, 5}, "05/3/2021": {2021, 3, 5},
		"05-03-2021": {2021, 3, 5}, "5.3.2021": {2021, 3, 5}, "2021-03-05": {2021, 3, 5},
		"2021/3/5": {2021, 3, 5}, " 5/3/2021 ": {2021, 3, 5}, "5–3–2021": {2021, 3, 5},
		"ngày 05 tháng 3 năm 2021": {2021, 3, 5}, "Ngày 5 tháng 03 năm 2021": {2021, 3, 5},
		norm.NFD.String("ngày 05 tháng 3 năm 2021"): {2021, 3, 5},
		"ngay 5 thang 3 nam 2021":                   {2021, 3, 5},
		"ngày 05/3/2021":                            {2021, 3, 5},
		"29/02/2020":                                {2020, 2, 29},
		"3/2021":                                    {2021, 3, 0}, "2021-03": {2021, 3, 0}, "tháng 3/2021": {2021, 3, 0},
		"tháng 02 năm 2021":            {2021, 2, 0},
		"ngày    tháng 02 năm 2021":    {2021, 2, 0},
		"ngày … tháng 02 năm 2021":     {2021, 2, 0},
		"ngày ..... tháng 02 năm 2021": {2021, 2, 0},
		"2021":                         {2021, 0, 0}, "năm 2021": {2021, 0, 0},
	}
	for in, want := range tests {
		y, m, d, err := ParseDay(in)
		if got := [3]int{y, m, d}; err != nil || got != want {
			t.Errorf("ParseDay(%q) = %v, %v, want %v", in, got, err, want)
		}
	}
}

func TestParseDayRefuses(t *testing.T) {
	for _, in := range []string{
		"", " ", "31/02/2021", "29/02/2021", "0/3/2021", "5/0/2021", "5/13/2021", "13/2021", "32/1/2021",
		"5/3/21", "5/3", "5/3-2021", "5/3/2021/1", "1/2/3/2021", "//", "5//2021", "3021", "0000", "202", "20210",
		"hôm nay", "ngày 5", "ngày 3/2021", "tháng 5/3/2021", "tháng 3", "ngày 31 tháng 4 năm 2021",
		"ngày 5 tháng ba năm 2021", "5 tháng 3 năm 2021", "x ngày 5 tháng 3 năm 2021", "ngày x tháng 3 năm 2021",
		"-5/3/2021", "+5/3/2021", "005/3/2021", "2021-3-5-1", "năm", "tháng",
	} {
		y, m, d, err := ParseDay(in)
		var e *DateError
		if !errors.As(err, &e) || e.Text != in || e.Error() == "" || y != 0 || m != 0 || d != 0 {
			t.Errorf("ParseDay(%q) = %d, %d, %d, %v", in, y, m, d, err)
		}
	}
}

// Every day of a leap year and of a common one is read as it was written.
func TestDaysRoundTrip(t *testing.T) {
	end := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	for day := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC); day.Before(end); day = day.AddDate(0, 0, 1) {
		y, month, d := day.Date()
		m := int(month)
		for _, s := range []string{DayInWords(y, m, d), DayShort(y, m, d), Slashed(y, m, d), day.Format(time.DateOnly)} {
			gy, gm, gd, err := ParseDay(s)
			if err != nil || gy != y || gm != m || gd != d {
				t.Errorf("ParseDay(%q) = %d, %d, %d, %v", s, gy, gm, gd, err)
			}
		}
		if gy, gm, gd, err := ParseDay(MonthInWords(y, m)); err != nil || gy != y || gm != m || gd != 0 {
			t.Errorf("ParseDay(%q) = %d, %d, %d, %v", MonthInWords(y, m), gy, gm, gd, err)
		}
	}
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"5/3/2021", "ngày … tháng 02 năm 2021", "2021-03", "ngày", "/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		y, m, d, err := ParseDay(s)
		if err != nil || d == 0 {
			return
		}
		day := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
		if gy, gm, gd := day.Date(); gy != y || int(gm) != m || gd != d {
			t.Fatalf("ParseDay(%q) = %d, %d, %d", s, y, m, d)
		}
	})
}

func TestWeekday(t *testing.T) {
	tests := map[string]time.Weekday{
		"thứ hai": time.Monday, "thứ 2": time.Monday, "T2": time.Monday, "THỨ BA": time.Tuesday,
		"thứ tư": time.Wednesday, "thu tu": time.Wednesday, "thứ năm": time.Thursday, "thứ  5": time.Thursday,
		"thứ sáu": time.Friday, "thứ bảy": time.Saturday, "thứ bẩy": time.Saturday, "T7": time.Saturday,
		"chủ nhật": time.Sunday, "Chúa nhật": time.Sunday, "CN": time.Sunday,
	}
	for in, want := range tests {
		if got, ok := Weekday(in); !ok || got != want {
			t.Errorf("Weekday(%q) = %v, %v, want %v", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "thứ", "thứ 8", "T1", "hai", "thứ hai tuần sau"} {
		if got, ok := Weekday(in); ok {
			t.Errorf("Weekday(%q) = %v", in, got)
		}
	}
}

func TestWeekdayNames(t *testing.T) {
	for w := time.Sunday; w <= time.Saturday; w++ {
		if got, ok := Weekday(WeekdayName(w)); !ok || got != w {
			t.Errorf("%v is named %q, which is read %v, %v", w, WeekdayName(w), got, ok)
		}
	}
	if got := WeekdayName(time.Thursday); got != "thứ năm" {
		t.Errorf("Thursday is %q", got)
	}
	if WeekdayName(-1) != "" || WeekdayName(7) != "" {
		t.Error("a name for no weekday")
	}
}
