package text

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"congvan/model"
)

func TestCalendarLines(t *testing.T) {
	for _, c := range []struct {
		name, lines string
		off, work   []model.Date
	}{
		{"nothing", " \n\n", nil, nil},
		{"one day", "nghỉ 12/03/2021", []model.Date{20210312}, nil},
		{"a range", "nghỉ 10/02/2021-13/02/2021", []model.Date{20210210, 20210211, 20210212, 20210213}, nil},
		{"a range in words", "Nghỉ từ ngày 30/4/2021 đến ngày 01/5/2021", []model.Date{20210430, 20210501}, nil},
		{"a day worked", "làm bù 20/02/2021", nil, []model.Date{20210220}},
		{"marks left out", "nghi 12/3/2021\nlam bu: 20/02/2021", []model.Date{20210312}, []model.Date{20210220}},
		{"several on a line", "nghỉ 15/03/2021, 17/03/2021 và 19/03/2021-20/03/2021", []model.Date{20210315, 20210317, 20210319, 20210320}, nil},
		{"in English", "off 12/03/2021 to 13/03/2021\nworking 20/02/2021", []model.Date{20210312, 20210313}, []model.Date{20210220}},
		{"ISO days", "nghỉ 2021-03-12 - 2021-03-13", []model.Date{20210312, 20210313}, nil},
		{"twice the same, out of order", "nghỉ 13/03/2021\nnghỉ 12/03/2021-13/03/2021", []model.Date{20210312, 20210313}, nil},
		{"over the end of a month", "nghỉ 27/02/2021-02/03/2021", []model.Date{20210227, 20210228, 20210301, 20210302}, nil},
	} {
		got, err := ParseCalendar(c.lines)
		if err != nil || !slices.Equal(got.Off, c.off) || !slices.Equal(got.Working, c.work) {
			t.Errorf("%s: %+v, %v", c.name, got, err)
		}
		for _, l := range []Lang{Vietnamese, English} {
			again, err := ParseCalendar(CalendarLines(got, l))
			if err != nil || !slices.Equal(again.Off, got.Off) || !slices.Equal(again.Working, got.Working) {
				t.Errorf("%s: printed in %s as %q it reads as %+v, %v", c.name, l, CalendarLines(got, l), again, err)
			}
		}
	}
	c := model.Calendar{Off: []model.Date{20210312, 20210311, 20210315}, Working: []model.Date{20210220}}
	if got, want := CalendarLines(c, Vietnamese), "nghỉ 11/03/2021-12/03/2021\nnghỉ 15/03/2021\nlàm bù 20/02/2021"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}

func TestCalendarLinesThatAreWrong(t *testing.T) {
	for _, c := range []struct {
		lines string
		line  int
		why   CalendarFault
		says  string
	}{
		{"12/02/2021", 1, NoWord, "phải bắt đầu bằng"},
		{"nghỉ 12/03/2021\n\nhọp 13/03/2021", 3, NoWord, "dòng 3 “họp 13/03/2021”"},
		{"nghỉ", 1, NoDay, "không có ngày này"},
		{"nghỉ thứ hai", 1, NoWord, ""},
		{"nghỉ 31/02/2021", 1, NoDay, "31/02/2021"},
		{"nghỉ 02/2021", 1, NoDay, ""},
		{"nghỉ 12/03/2021 hết", 1, NoDay, ""},
		{"nghỉ 12/03/2021 13/03/2021", 1, NoDay, ""},
		{"nghỉ 16/02/2021-10/02/2021", 1, Backwards, "trước ngày đầu"},
		{"nghỉ 10/02/2021-16/02/2022", 1, TooLong, "năm"},
		{"nghỉ 20/02/2021\nlàm bù 20/02/2021", 2, Both, "ngày 20/02/2021"},
		{"làm bù 19/02/2021", 1, WorkAnyway, "ngày 19/02/2021 vốn là ngày làm việc"},
	} {
		_, err := ParseCalendar(c.lines)
		var bad *CalendarError
		if !errors.As(err, &bad) || bad.Line != c.line || bad.Why != c.why {
			t.Errorf("%q: %v, want line %d, %s", c.lines, err, c.line, c.why)
			continue
		}
		vi, en := Error(err, Vietnamese), Error(err, English)
		if !strings.Contains(vi, c.says) || strings.Contains(vi+en, "%") || vi == en {
			t.Errorf("%q: %q, %q", c.lines, vi, en)
		}
	}
}

func TestRestInWords(t *testing.T) {
	var c model.Calendar
	for _, want := range []struct {
		day    model.Date
		vi, en string
	}{
		{20210204, "", ""},
		{20210206, "cuối tuần", "weekend"},
		{20210210, "Tết Nguyên đán (29 Tết)", "Lunar New Year (lunar 29/12)"},
		{20210211, "Tết Nguyên đán (30 Tết)", "Lunar New Year (lunar 30/12)"},
		{20210212, "Tết Nguyên đán (mùng 1 Tết)", "Lunar New Year (lunar 1/1)"},
		{20210216, "nghỉ bù Tết Nguyên đán", "in place of Lunar New Year"},
		{20210421, "Giỗ Tổ Hùng Vương (10/3 âm lịch)", "Hùng Kings' Day (lunar 10/3)"},
		{20210902, "Quốc khánh", "National Day"},
		{20210503, "nghỉ bù Quốc tế Lao động 1/5", "in place of Labour Day"},
	} {
		r := c.RestOn(want.day)
		if vi, en := Rest(r, want.day, Vietnamese), Rest(r, want.day, English); vi != want.vi || en != want.en {
			t.Errorf("%s: %q, %q; want %q, %q", want.day, vi, en, want.vi, want.en)
		}
	}
	if got := Lunar(model.LunarOf(20210204), Vietnamese); got != "23 tháng Chạp" {
		t.Errorf("4/2/2021 is %q", got)
	}
}

func TestCalendarHasAllWords(t *testing.T) {
	for _, l := range []Lang{Vietnamese, English} {
		w := Of(l).Calendar
		for _, h := range model.Holidays {
			if w.Holidays[h] == "" {
				t.Errorf("%s: holiday %s has no name", l, h)
			}
		}
		for _, c := range append(model.Choices, model.Undecided) {
			to := Decision(model.Decision{Choice: c, To: 1}, l)
			if c == model.Move || c == model.Early || c == model.Merge {
				if to == "" || strings.Contains(to, "%!") {
					t.Errorf("%s: choice %q leads to %q", l, c, to)
				}
			}
			if w.Choices[c] == "" {
				t.Errorf("%s: choice %q has no name", l, c)
			}
		}
		for _, why := range []model.Why{model.NoChoice, model.NoPeriod, model.NotAfter, model.NotBefore, model.NoOther, model.TakesIn, model.IntoNothing, model.NoBasis} {
			if s := Error(&model.DecisionError{Decision: model.Decision{Period: 1}, Why: why}, l); s == "" || strings.Contains(s, "%") {
				t.Errorf("%s: %s is worded %q", l, why, s)
			}
		}
	}
}

// A choice that leads nowhere has no moment, whatever is stored beside it.
func TestADecisionWithAMomentTooMuch(t *testing.T) {
	for l, want := range map[Lang]string{Vietnamese: "giữ nguyên hạn", English: "keep the deadline"} {
		if got := Decision(model.Decision{Choice: model.Keep, To: model.At(2021, 2, 3, 4, 5)}, l); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
