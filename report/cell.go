package report

import (
	"fmt"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A Kind says what a cell holds.
type Kind uint8

// The kinds of cells.
const (
	Empty   Kind = iota
	Words        // Text
	Whole        // Number
	Decimal      // Number, with Places after the comma
	Percent      // Number of a hundred, two places, with its fraction where it has one
	Day          // Date: a day, a month or a year
	Moment       // At
	Lapse        // Number of days, as Text has it
)

// A Cell is one typed value of a table.
type Cell struct {
	Kind   Kind
	Places uint8
	Middle bool // of its column, not at the side
	Text   string
	Number float64
	Of     [2]int32      // numerator and denominator of a percentage; none where the latter is 0
	Date   model.Date    // of Day
	At     model.Instant // of Moment
}

// Blank is a cell to be filled in by hand.
var Blank Cell

// Txt is a cell of words, in one line and without control characters.
func Txt(s string) Cell {
	if s = viet.CleanLine(s); s == "" {
		return Blank
	}
	return Cell{Kind: Words, Text: s}
}

// Mid is Txt in the middle of its column.
func Mid(s string) Cell {
	c := Txt(s)
	c.Middle = true
	return c
}

// Num is a cell with a whole number.
func Num[T int | int64](n T) Cell { return Cell{Kind: Whole, Number: float64(n)} }

// Count is Num for a figure that may not be known.
func Count(n *int64) Cell {
	if n == nil {
		return Blank
	}
	return Num(*n)
}

// Dec is a cell with a number of up to two places after the comma.
func Dec(f float64) Cell {
	f = viet.RoundHalfUp(f, 2)
	for places := range uint8(2) {
		if viet.RoundHalfUp(f, int(places)) == f {
			return fixed(f, places)
		}
	}
	return fixed(f, 2)
}

func fixed(f float64, places uint8) Cell {
	if places == 0 {
		return Cell{Kind: Whole, Number: f}
	}
	return Cell{Kind: Decimal, Places: places, Number: f}
}

// Share is n of d in percent, with its fraction; of nothing there is none.
func Share(n, d int) Cell {
	if d == 0 {
		return Txt(none)
	}
	return Cell{Kind: Percent, Number: model.PercentOf(int64(n), int64(d)), Of: [2]int32{int32(n), int32(d)}}
}

// Points is a percentage whose fraction stands in other columns.
func Points(f float64) Cell { return Cell{Kind: Percent, Number: viet.RoundHalfUp(f, 2)} }

// On is a cell with a day, a month or a year.
func On(d model.Date) Cell {
	if d == 0 {
		return Blank
	}
	return Cell{Kind: Day, Date: d}
}

// When is a cell with an instant.
func When(i model.Instant) Cell {
	if i == 0 {
		return Blank
	}
	return Cell{Kind: Moment, At: i}
}

// none stands where there is nothing to reckon.
const none = "–"

// String is the cell as it is printed.
func (c Cell) String() string {
	switch c.Kind {
	case Words, Lapse:
		return c.Text
	case Whole:
		return viet.FormatCount(int64(c.Number))
	case Decimal:
		return viet.FormatDecimal(c.Number, int(c.Places))
	case Percent:
		return strings.TrimSpace(viet.FormatDecimal(c.Number, 2) + " " + c.fraction())
	case Day:
		return day(c.Date)
	case Moment:
		return moment(c.At)
	}
	return ""
}

// fraction is "(12/14)".
func (c Cell) fraction() string {
	if c.Of[1] == 0 {
		return ""
	}
	return "(" + viet.FormatCount(int64(c.Of[0])) + "/" + viet.FormatCount(int64(c.Of[1])) + ")"
}

// numeric reports whether the cell stands at the right of its column.
func (c Cell) numeric() bool {
	return c.Kind == Whole || c.Kind == Decimal || c.Kind == Percent || c.Kind == Lapse
}

// day writes a date as offices do: 05/3/2021, 02/2021, 2021.
func day(d model.Date) string {
	switch {
	case d == 0:
		return ""
	case d.Month() == 0:
		return strconv.Itoa(d.Year())
	case !d.Full():
		return strings.TrimPrefix(viet.DayShort(d.Year(), d.Month(), 1), "01/")
	}
	return viet.DayShort(d.Year(), d.Month(), d.Day())
}

// moment writes an instant in a cell: "16h00, 05/3/2021".
func moment(i model.Instant) string {
	if i == 0 {
		return ""
	}
	return hour(i) + ", " + day(i.Date())
}

// hour writes the time of day: "16h00".
func hour(i model.Instant) string {
	h, m := i.Clock()
	return fmt.Sprintf("%02dh%02d", h, m)
}

// momentOf writes an instant in a sentence: "16h00 ngày 05/3/2021".
func momentOf(i model.Instant) string { return hour(i) + " ngày " + day(i.Date()) }

// dateline writes a date at the head of a page: "ngày 05 tháng 3 năm 2021", with
// dots for what is not given yet.
func dateline(d model.Date) string {
	switch {
	case d.Full():
		return viet.DayInWords(d.Year(), d.Month(), d.Day())
	case d.Month() != 0:
		return "ngày … " + viet.MonthInWords(d.Year(), d.Month())
	case d != 0:
		return fmt.Sprintf("ngày … tháng … năm %d", d.Year())
	}
	return "ngày … tháng … năm …"
}
