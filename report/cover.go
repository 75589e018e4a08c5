package report

import (
	"fmt"
	"strconv"

	"congvan/model"
)

// A cover is what the cover of a register tells: which days and numbers it
// holds.
type cover struct {
	from, until model.Date
	low, high   int // numbers; 0 for none
}

// see takes a document in, by the day on which it came or is dated, if that is
// known to the day; its number is 0 where it has none.
func (c *cover) see(d model.Date, n int) {
	if d.Full() {
		if c.from == 0 || d < c.from {
			c.from = d
		}
		c.until = max(c.until, d)
	}
	if n > 0 {
		if c.low == 0 || n < c.low {
			c.low = n
		}
		c.high = max(c.high, n)
	}
}

// lines are the year, the days, the numbers and the volume. The days are those
// asked for, else those of the documents.
func (c *cover) lines(p *Page) []string {
	from, until := c.from, c.until
	if p.Span.From != 0 {
		from = p.Span.From.First()
	}
	if p.Span.Until != 0 {
		until = p.Span.Until.Last()
	}
	year := "…"
	switch {
	case from == 0 && until == 0:
	case until == 0 || from != 0 && from.Year() == until.Year():
		year = strconv.Itoa(from.Year())
	case from == 0:
		year = strconv.Itoa(until.Year())
	default:
		year = fmt.Sprintf("%d - %d", from.Year(), until.Year())
	}
	low, high := "…", "…"
	if c.high > 0 {
		low, high = model.PrintedNumber(c.low), model.PrintedNumber(c.high)
	}
	return []string{
		"Năm: " + year,
		"Từ ngày " + orDots(day(from)) + " đến ngày " + orDots(day(until)) + "; từ số " + low + " đến số " + high + "; quyển số: …",
	}
}

func orDots(s string) string {
	if s == "" {
		return "…"
	}
	return s
}
