package widget

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func weeklyTrend(values ...float64) Trend {
	t := Trend{
		Number: func(v float64) string { return fmt.Sprintf("%.0f", v) },
		When:   func(at int) string { return fmt.Sprintf("d%d", at) },
	}
	for i, v := range values {
		t.Points = append(t.Points, Point{At: 7 * i, Value: v})
	}
	return t
}

func picture(lines []string) string {
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

func TestTrendPictures(t *testing.T) {
	cut := weeklyTrend(10, 20, 30, 15, 20)
	cut.Points[3].Cut = true
	aimed := weeklyTrend(10, 20, 30, 40, 45)
	aimed.Target = 35
	gap := weeklyTrend(10, math.NaN(), 30)
	for _, c := range []struct {
		name  string
		trend Trend
		w, h  int
		g     Glyphs
		want  string
	}{
		{"a target that the last two reach", aimed, 34, 8, Blocks, `
50│                        ▄▄▄◄45
  │                  ███   ███
  │──────────────────███───███ 35
25│      ▄▄▄   ███   ███   ███
  │      ███   ███   ███   ███
  │███   ███   ███   ███   ███
 0└───────────────────────────
   d0         d14          d28`},
		{"a base that changed", cut, 34, 8, Blocks, `
30│            ███ ║
  │            ███ ║
  │      ███   ███ ║       ███◄20
15│      ███   ███ ║ ███   ███
  │███   ███   ███ ║ ███   ███
  │███   ███   ███ ║ ███   ███
 0└────────────────║──────────
   d0         d14          d28`},
		{"a week without a value", gap, 34, 8, Blocks, `
30│                        ███◄30
  │                        ███
  │                        ███
15│                        ███
  │███                     ███
  │███         ···         ███
 0└───────────────────────────
   d0         d7           d14`},
		{"signs of ASCII", cut, 34, 8, ASCII, `
30|            ### :
  |            ### :
  |      ###   ### :       ###<20
15|      ###   ### : ###   ###
  |###   ###   ### : ###   ###
  |###   ###   ### : ###   ###
 0+________________:__________
   d0         d14          d28`},
		{"no room for words", aimed, 12, 3, Blocks, `
50│      ▄ ▄
  │──────█─█
 0│▄ █ █ █ █`},
	} {
		if got := "\n" + picture(c.trend.Lines(c.w, c.h, c.g, Paint{})); got != c.want {
			t.Errorf("%s:%s\nwant:%s", c.name, got, c.want)
		}
	}
}

var anyTrend = rapid.Custom(func(t *rapid.T) Trend {
	tr := Trend{
		Target: rapid.SampledFrom([]float64{0, 0.1, 35, 100, 1e9}).Draw(t, "target"),
		High:   rapid.SampledFrom([]float64{0, 50, 100}).Draw(t, "high"),
	}
	if rapid.Bool().Draw(t, "numbers") {
		tr.Number = func(v float64) string { return fmt.Sprintf("%.2f", v) }
	}
	if rapid.Bool().Draw(t, "times") {
		tr.When = func(at int) string { return fmt.Sprintf("%02d/%02d", at%28+1, at%12+1) }
	}
	at := rapid.IntRange(-5, 800000).Draw(t, "first")
	for range rapid.IntRange(0, 80).Draw(t, "points") {
		at += rapid.SampledFrom([]int{0, 1, 7, 7, 400}).Draw(t, "days")
		v := rapid.SampledFrom([]float64{math.NaN(), -1, 0, 0.001, 12.5, 49.99, 100, 140, 1e12, math.Inf(1)}).Draw(t, "value")
		tr.Points = append(tr.Points, Point{At: at, Value: v, Cut: rapid.Bool().Draw(t, "cut")})
	}
	return tr
})

// Whatever the series and the size, a picture is of exactly that size, and of
// signs that old consoles and plain terminals have.
func TestTrendIsOfItsSize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tr := anyTrend.Draw(t, "trend")
		w, h := rapid.IntRange(-1, 130).Draw(t, "width"), rapid.IntRange(-1, 40).Draw(t, "height")
		for _, g := range []Glyphs{Blocks, ASCII} {
			lines := tr.Lines(w, h, g, Paint{})
			if w > 0 && len(lines) != max(0, h) {
				t.Fatalf("%d lines, want %d", len(lines), h)
			}
			for _, l := range lines {
				if got := ansi.StringWidth(l); got != w {
					t.Fatalf("%d columns, want %d: %q", got, w, l)
				}
				if g == ASCII && strings.ContainsFunc(l, func(r rune) bool { return r > 0x7e }) {
					t.Fatalf("not ASCII: %q", l)
				}
			}
		}
	})
}

func TestMultiplesAreOfTheirSize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 200).Draw(t, "width"), rapid.IntRange(1, 60).Draw(t, "height")
		var panels []Panel
		for range rapid.IntRange(0, 9).Draw(t, "panels") {
			panels = append(panels, Panel{Title: anyText.Draw(t, "title"), Note: "12,50 ÷", Trend: anyTrend.Draw(t, "trend")})
		}
		across, rows, lines := Multiples(len(panels), w, h)
		out := MultipleLines(panels, 0, across, rows, lines, w, Blocks, Paint{}, Style{})
		if len(out) != rows*lines || len(out) > max(h, 1) {
			t.Fatalf("%d lines of %d", len(out), h)
		}
		for _, l := range out {
			if got := ansi.StringWidth(l); got != w {
				t.Fatalf("%d columns, want %d: %q", got, w, l)
			}
		}
	})
}

func weeks(n int) (ps []Point) {
	for i := range n {
		ps = append(ps, Point{At: 7 * i, Value: float64(10 + i)})
	}
	return ps
}

// gaps are the runs of blanks between the columns of the lowest row.
func gaps(row string) (out []int) {
	for _, run := range strings.FieldsFunc(strings.Trim(row, " "), func(r rune) bool { return r == '█' }) {
		out = append(out, len(run))
	}
	return out
}

func TestColumnsOfEqualWeeksStandAlikeFar(t *testing.T) {
	for width := 30; width < 130; width++ {
		lines := Trend{Points: weeks(12)}.Lines(width, 3, Blocks, Paint{})
		got := gaps(lines[2])
		if len(got) > 0 && (len(got) != 11 || slices.Max(got)-slices.Min(got) > 1) {
			t.Errorf("%d columns: %v\n%s", width, got, lines[2])
		}
	}
}

func TestColumnsWithoutRoomBetweenGoOnToTheNext(t *testing.T) {
	for width := 12; width < 24; width++ {
		row := Trend{Points: weeks(12)}.Lines(width, 3, Blocks, Paint{})[2]
		if got := gaps(row); len(got) > 0 && len(got) != 11 {
			t.Errorf("%d columns: some touch, some do not: %s", width, row)
		}
	}
}

// Nothing known is not 0: no last value is named.
func TestATrendOfNothingKnownNamesNoValue(t *testing.T) {
	trend := weeklyTrend(math.NaN(), math.NaN())
	trend.Target = 50
	if got := picture(trend.Lines(60, 8, Blocks, Paint{})); strings.ContainsRune(got, Blocks.Here) || !strings.Contains(got, "─ 50") {
		t.Errorf("got\n%s", got)
	}
}
