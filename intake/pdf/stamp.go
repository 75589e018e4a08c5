package pdf

import (
	"math"
	"slices"
	"strings"

	"congvan/viet"
)

// A registry stamps number and day onto the finished page, not always quite
// where the blank is.

// aboveLine is how far off the line a stamp may be set, in sizes of the letters.
const aboveLine = 1.0

// stamped takes a row of nothing but figures that was put onto the page later:
// into the blank after "Số:" that it was set above, or behind the last word of
// this row, as the year behind "năm".
func (r *row) stamped(o *row) bool {
	if o.first().extra == 0 || r.first().extra != 0 || r.first().angle != o.first().angle || !o.isFigures() {
		return false
	}
	size := max(r.first().size, o.first().size)
	off := math.Abs(r.first().y - o.first().y)
	return off <= aboveLine*size && r.fillNumber(o) || off <= newLine*size && r.endWith(o, size)
}

// longestStamp is how many figures a registry stamps at one place.
const longestStamp = 6

func (r *row) isFigures() bool {
	return len(r.glyphs) <= longestStamp && strings.Trim(r.text(), "0123456789") == ""
}

func (r *row) text() string {
	var b strings.Builder
	for _, g := range r.glyphs {
		b.WriteString(g.text)
	}
	return b.String()
}

// fillNumber puts o in the place of the blank between "Số:" and "/" where the
// middle of o lies in it.
func (r *row) fillNumber(o *row) bool {
	from, to := r.blankAt((o.first().x + o.last().end) / 2)
	if from == to || to == len(r.glyphs) || r.glyphs[to].text != "/" {
		return false
	}
	before := row{glyphs: r.glyphs[:from]}
	if !strings.HasSuffix(viet.Fold(before.text()), "so:") {
		return false
	}
	room, left := r.glyphs[to].x-r.glyphs[from].x, r.glyphs[from].x
	r.glyphs = slices.Replace(slices.Clone(r.glyphs), from, to, r.drawnInto(o, left, room)...)
	return true
}

// drawnInto returns the letters of o as letters of r, set evenly into a room.
func (r *row) drawnInto(o *row, left, room float64) []glyph {
	step := room / float64(len(o.glyphs))
	var gs []glyph
	for i, g := range o.glyphs {
		g.extra, g.seal, g.y = r.first().extra, r.first().seal, r.first().y
		g.x, g.end = left+float64(i)*step, left+float64(i+1)*step
		gs = append(gs, g)
	}
	return gs
}

// blankAt returns the run of blanks that holds x; from == to for none.
func (r *row) blankAt(x float64) (from, to int) {
	blank := func(g glyph) bool { return strings.Trim(g.text, " .…_") == "" }
	for to < len(r.glyphs) {
		for from = to; from < len(r.glyphs) && !blank(r.glyphs[from]); from++ {
		}
		for to = from; to < len(r.glyphs) && blank(r.glyphs[to]); to++ {
		}
		if from < to && r.glyphs[from].x <= x && x <= r.glyphs[to-1].end {
			return from, to
		}
	}
	return 0, 0
}

// endWith puts o behind the last word of r where it stands right behind it.
func (r *row) endWith(o *row, size float64) bool {
	end := len(r.glyphs)
	for end > 0 && strings.Trim(r.glyphs[end-1].text, " .…_") == "" {
		end--
	}
	if end == 0 {
		return false
	}
	before := row{glyphs: r.glyphs[:end]}
	if !strings.HasSuffix(viet.Fold(before.text()), "nam") || math.Abs(o.first().x-before.last().end) > size {
		return false
	}
	r.glyphs = slices.Clone(before.glyphs)
	for _, g := range o.glyphs {
		g.extra, g.seal = r.first().extra, r.first().seal
		r.glyphs = append(r.glyphs, g)
	}
	return true
}
