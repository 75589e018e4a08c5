package pdf

import (
	"errors"
	"math"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"congvan/intake/charset"
	"congvan/intake/paper"
)

var tooLong = paper.Refuse(paper.TooLong)

// limits reports whether an error says that the file is beyond its limits.
func limits(err error) bool {
	var e *paper.Error
	return errors.As(err, &e)
}

// How far letters stand apart, in sizes of the letters.
const (
	newLine  = 0.5  // up or down: another line
	wordGap  = 0.18 // to the right: a blank
	cellGap  = 1.6  // to the right: another cell or column
	backward = 0.2  // to the left: another line, even at the same height
	apart    = 2.0  // up or down: a blank line between
	speck    = 0.4  // in sizes of the letters beside it: no blank at all
)

// A row is a line as it was drawn.
type row struct {
	glyphs []glyph
}

func (r *row) first() *glyph { return &r.glyphs[0] }
func (r *row) last() *glyph  { return &r.glyphs[len(r.glyphs)-1] }

// layOut sets the letters of a page as lines, in the order in which they were
// drawn, which keeps columns apart. What was put in later goes into the gap
// that was left for it.
func (r *reader) layOut(p *page, number int) []string {
	rows := settle(rowsOf(p.glyphs))
	rows = withoutNumber(rows, number, len(r.sheets))
	var out []string
	for i := range rows {
		if i > 0 && parted(&rows[i-1], &rows[i]) {
			out = append(out, "")
		}
		out = append(out, strings.Split(r.words(&rows[i]), "\n")...)
	}
	return append(out, "")
}

func rowsOf(gs []glyph) []row {
	var rows []row
	from := 0
	for i := range gs {
		if i+1 < len(gs) && goesOn(&gs[i], &gs[i+1]) {
			continue
		}
		r := row{glyphs: gs[from : i+1 : i+1]}
		if r.first().extra > 0 {
			r.trim()
		}
		rows = append(rows, r)
		from = i + 1
	}
	return rows
}

// trim drops the blanks at both ends of a row, but one letter.
func (r *row) trim() {
	blank := func(g *glyph) bool { return strings.TrimSpace(g.text) == "" }
	for len(r.glyphs) > 1 && blank(r.first()) {
		r.glyphs = r.glyphs[1:]
	}
	for len(r.glyphs) > 1 && blank(r.last()) {
		r.glyphs = r.glyphs[:len(r.glyphs)-1]
	}
}

// goesOn reports whether b follows a on its line.
func goesOn(a, b *glyph) bool {
	size := max(a.size, b.size)
	return a.angle == b.angle && a.extra == b.extra && a.seal == b.seal && math.Abs(a.y-b.y) <= newLine*size && b.x > a.end-max(2, backward*size)
}

// parted reports whether a blank line stands between two rows.
func parted(a, b *row) bool {
	f, g := a.first(), b.first()
	if f.angle != g.angle {
		return true
	}
	down := f.y - g.y
	return down < 0 || down > apart*max(f.size, g.size)
}

// lateLength is how long a text may be that is put into a gap, in letters.
const lateLength = 24

// settle puts rows that were drawn apart into the gap left for them, and drops
// what else is written on a signature.
func settle(rows []row) []row {
	byHeight := map[int][]int{}
	for i := range rows {
		k := height(&rows[i])
		byHeight[k] = append(byHeight[k], i)
	}
	gone := make([]bool, len(rows))
	for i := range rows {
		short := len(rows[i].glyphs) <= lateLength
		for k := height(&rows[i]) - 1; short && k <= height(&rows[i])+1 && !gone[i]; k++ {
			for _, j := range byHeight[k] {
				if j != i && !gone[j] && (rows[j].admit(&rows[i]) || rows[j].stamped(&rows[i])) {
					gone[i] = true
					break
				}
			}
		}
		gone[i] = gone[i] || rows[i].first().seal
	}
	var out []row
	for i := range rows {
		if !gone[i] {
			out = append(out, rows[i])
		}
	}
	return out
}

// height groups rows that may stand on one line.
func height(r *row) int { return int(math.Floor(r.first().y / 8)) }

// admit takes a row into a gap between the letters of this one.
func (r *row) admit(o *row) bool {
	size := max(r.first().size, o.first().size)
	if r.first().angle != o.first().angle || math.Abs(r.first().y-o.first().y) > newLine*size || len(o.glyphs) > len(r.glyphs)*3 {
		return false
	}
	from, to := o.first().x, o.last().end
	left, right := false, false
	var kept []glyph
	for _, g := range r.glyphs {
		blank := strings.TrimSpace(g.text) == "" || strings.Trim(g.text, ".…_") == ""
		switch {
		case blank && g.x >= from && g.x <= o.last().x:
			continue // it lies under the letters put in
		case g.end <= from+0.3*size:
			left = left || !blank
		case g.x >= to-0.3*size:
			right = right || !blank
		case !blank:
			return false
		default:
			continue
		}
		kept = append(kept, g)
	}
	if !left || !right || !r.hasGap(from, to, size) {
		return false
	}
	for _, g := range o.glyphs {
		g.extra, g.seal = r.first().extra, r.first().seal
		kept = append(kept, g)
	}
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].x < kept[j].x })
	r.glyphs = kept
	return true
}

// hasGap reports whether the room from..to was left between words that belong
// together: it is not the gutter between two columns.
func (r *row) hasGap(from, to, size float64) bool {
	left, right := math.Inf(-1), math.Inf(1)
	for _, g := range r.glyphs {
		if strings.TrimSpace(g.text) == "" {
			continue
		}
		if g.end <= from+0.3*size {
			left = max(left, g.end)
		} else if g.x >= to-0.3*size {
			right = min(right, g.x)
		}
	}
	return from-left < 4*size && right-to < 4*size
}

var pageNumber = regexp.MustCompile(`^(?:trang\s*)?[-–]?\s*(\d{1,3})\s*[-–]?(?:\s*/\s*\d{1,3})?$`)

// withoutNumber drops the number of the page above or below everything else.
func withoutNumber(rows []row, number, pages int) []row {
	if len(rows) < 2 {
		return rows
	}
	top, bottom := 0, 0
	for i := range rows {
		if rows[i].first().y > rows[top].first().y {
			top = i
		}
		if rows[i].first().y < rows[bottom].first().y {
			bottom = i
		}
	}
	for _, i := range []int{top, bottom} {
		var b strings.Builder
		for _, g := range rows[i].glyphs {
			b.WriteString(g.text)
		}
		m := pageNumber.FindStringSubmatch(strings.ToLower(strings.TrimSpace(b.String())))
		if m == nil {
			continue
		}
		if n, _ := strconv.Atoi(m[1]); n == number || n > 0 && n <= pages+1 && math.Abs(float64(n-number)) <= 1 {
			return append(append([]row{}, rows[:i]...), rows[i+1:]...)
		}
	}
	return rows
}

// words writes a row: a blank or a tab where the letters stand apart.
func (r *reader) words(o *row) string {
	var w charset.Writer
	o.dropSpecks()
	for i := range o.glyphs {
		g := &o.glyphs[i]
		text := spread.Replace(g.text)
		if i > 0 {
			text = between(&o.glyphs[i-1], g) + text
		}
		w.Add(text, g.font.name, false)
	}
	s := w.String()
	r.encodings = charset.Together(r.encodings, w.Encodings...)
	return s
}

// dropSpecks takes out blanks far smaller than the letters on both sides: the
// anchor of a drawing inside a word, not the end of one.
func (r *row) dropSpecks() {
	kept := r.glyphs[:0:0]
	for i, g := range r.glyphs {
		if i > 0 && i+1 < len(r.glyphs) && strings.TrimSpace(g.text) == "" && g.size < speck*r.glyphs[i-1].size && g.size < speck*r.glyphs[i+1].size {
			continue
		}
		kept = append(kept, g)
	}
	r.glyphs = kept
}

func between(a, b *glyph) string {
	gap, size := b.x-a.end, max(a.size, b.size)
	switch {
	case gap > cellGap*size:
		return "\t"
	case gap > wordGap*size && !strings.HasSuffix(a.text, " ") && !strings.HasPrefix(b.text, " "):
		return " "
	}
	return ""
}
