package report

import (
	"io"
	"strconv"
	"strings"

	"congvan/intake"
	"congvan/viet"
)

// A lister writes forms as separated values, with a byte-order mark.
type lister struct {
	w         io.Writer
	o         Options
	separator string
	err       error
}

// writeCSV writes the headings, the rows and what stands around them. What a
// spreadsheet would run as a formula gets an apostrophe in front.
func writeCSV(w io.Writer, forms []Form, o Options) error {
	l := &lister{w: w, o: o, separator: ","}
	if o.Semicolon {
		l.separator = ";"
	}
	l.write("\uFEFF")
	for i := range forms {
		if i > 0 {
			l.line(nil)
		}
		l.form(&forms[i])
	}
	return l.err
}

func (l *lister) form(f *Form) {
	l.line([]string{f.Title})
	for _, s := range append(f.Subtitle, f.Lead...) {
		l.line([]string{s})
	}
	heads, numbers := make([]string, len(f.Columns)), make([]string, len(f.Columns))
	for i, c := range f.Columns {
		heads[i], numbers[i] = c.Head, columnNumber(i)
		if c.Group != "" {
			heads[i] = c.Group + ": " + c.Head
		}
	}
	l.line(heads)
	l.line(numbers)
	for r := range f.body() {
		if r.Section != "" {
			l.line([]string{r.Section})
			continue
		}
		l.cells(r.Cells)
	}
	if f.Total != nil {
		l.cells(f.Total)
	}
	for _, n := range f.Notes {
		l.line([]string{n})
	}
}

func (l *lister) cells(cs []Cell) {
	out := make([]string, len(cs))
	for i, c := range cs {
		switch {
		case c.Kind == Words:
			out[i] = l.quoted(intake.Guard(c.Text))
		default:
			out[i] = l.quoted(l.number(c))
		}
	}
	l.write(strings.Join(out, l.separator) + "\r\n")
}

// number prints numbers without dots in their whole part, for programs; dates as
// they stand on paper.
func (l *lister) number(c Cell) string {
	if !c.numeric() || c.Kind == Lapse {
		return c.String()
	}
	places := int(c.Places)
	if c.Kind == Percent {
		places = 2
	}
	s := strconv.FormatFloat(viet.RoundHalfUp(c.Number, places), 'f', places, 64)
	if l.o.Semicolon {
		s = strings.Replace(s, ".", ",", 1)
	}
	return strings.TrimSpace(s + " " + c.fraction())
}

// line writes cells of words.
func (l *lister) line(words []string) {
	out := make([]string, len(words))
	for i, s := range words {
		out[i] = l.quoted(intake.Guard(viet.CleanLine(s)))
	}
	l.write(strings.Join(out, l.separator) + "\r\n")
}

// quoted quotes what any separator would split: which of them counts is set in
// the officer's Windows.
func (l *lister) quoted(s string) string {
	if strings.ContainsAny(s, ",;\t\"\r\n") || strings.TrimSpace(s) != s {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

func (l *lister) write(s string) {
	if l.err == nil {
		_, l.err = io.WriteString(l.w, s)
	}
}
