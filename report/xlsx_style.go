package report

import (
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"congvan/model"
	"congvan/viet"
)

// A style is how a cell of a sheet looks.
type style struct {
	size                              int
	align                             string
	bold, italic, under, wrap, border bool
	format                            string // of numbers; empty for words
}

// of returns the number of a style in the workbook.
func (b *book) of(st style) int {
	if id, known := b.styles[st]; known {
		return id
	}
	font := &excelize.Font{Family: usualFont, Size: float64(st.size), Bold: st.bold, Italic: st.italic, Color: "000000"}
	if st.under {
		font.Underline = "single"
	}
	x := &excelize.Style{Font: font, Alignment: &excelize.Alignment{Horizontal: st.align, Vertical: "center", WrapText: st.wrap}}
	if st.border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			x.Border = append(x.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	if st.format != "" {
		x.CustomNumFmt = &st.format
	}
	id, err := b.file.NewStyle(x)
	if err != nil && b.failed == nil {
		b.failed = err
	}
	b.styles[st] = id
	return id
}

// words is a cell of words, which is never a formula.
func (b *book) words(s string, st style) excelize.Cell {
	return excelize.Cell{StyleID: b.of(st), Value: fitting(viet.CleanLine(s))}
}

// mostInCell is how many UTF-16 units of words a cell of a sheet holds.
const mostInCell = 32767

// goesOn ends what a cell cannot hold whole.
const goesOn = " … (còn tiếp; bản .docx hoặc .csv có đủ)"

// fitting is what a cell holds of words, and says where that is not all.
func fitting(s string) string {
	if len(s) <= mostInCell {
		return s
	}
	units := utf16.Encode([]rune(s))
	if len(units) <= mostInCell {
		return s
	}
	units = units[:mostInCell-len(utf16.Encode([]rune(goesOn)))]
	if utf16.IsSurrogate(rune(units[len(units)-1])) && units[len(units)-1] < 0xDC00 {
		units = units[:len(units)-1] // half a sign
	}
	return string(utf16.Decode(units)) + goesOn
}

// value is a cell of the table, as what it is.
func (s *sheet) value(column int, c Cell, bold bool) any {
	st := style{size: 11, align: s.f.align(column, c), bold: bold, wrap: true, border: true}
	var v any
	switch c.Kind {
	case Words:
		v = fitting(c.Text)
	case Whole:
		st.format, v = "#,##0", c.Number
	case Decimal:
		st.format, v = "#,##0."+"00"[:c.Places], c.Number
	case Percent:
		if st.format, v = percentFormat(c), c.Number; !s.formatsLast(st.format) {
			st.format, v = "", c.String()
		}
	case Lapse:
		st.format, v = lapseFormat(c), c.Number
	case Day:
		if st.format, v = dayFormat(c.Date), serial(c.Date.Start()); !c.Date.Full() {
			st.format, v = "", day(c.Date)
		}
	case Moment:
		st.format, v = `hh"h"mm", "`+dayFormat(c.At.Date()), serial(c.At)
	}
	return excelize.Cell{StyleID: s.of(st), Value: v}
}

// mostFormats is how many formats of numbers a workbook of Excel holds for sure;
// each fraction behind a percentage is one.
const mostFormats = 180

// formatsLast reports whether a format of numbers has a place yet.
func (b *book) formatsLast(format string) bool {
	if !b.formats[format] {
		if len(b.formats) >= mostFormats {
			return false
		}
		b.formats[format] = true
	}
	return true
}

// percentFormat prints the fraction behind a percentage, which stays a number.
func percentFormat(c Cell) string {
	if c.Of[1] == 0 {
		return "0.00"
	}
	return `0.00" ` + c.fraction() + `"`
}

// lapseFormat prints days, or the hours or minutes of less than one, with their
// unit; each is a number of days.
func lapseFormat(c Cell) string {
	switch {
	case c.Number >= 1:
		return `00" ngày"`
	case c.Number*24 >= 1:
		return `[hh]" giờ"`
	}
	return `[mm]" phút"`
}

// dayFormat has a leading zero for the months 1 and 2 alone.
func dayFormat(d model.Date) string {
	if d.Month() < 3 {
		return "dd/mm/yyyy"
	}
	return "dd/m/yyyy"
}

// serial is an instant as sheets count it: days from the end of 1899, as near as
// numbers come to it. Rounded to fewer digits it would be a minute less where a
// program cuts off the seconds.
func serial(i model.Instant) float64 {
	const epoch, day = 25569 * 24 * 60, 24 * 60
	return float64(int64(i)+7*60+epoch) / day
}
