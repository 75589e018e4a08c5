package widget

import (
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"congvan/viet"
)

func TestSingleCharactersNeedNoCloserLook(t *testing.T) {
	n := 0
	for r := range rune(0x30000) {
		if !single(r) {
			continue
		}
		n++
		if clean, _ := viet.Clean(string(r)); clean != string(r) {
			t.Errorf("%U is shown as %q", r, clean)
		}
		if w := ansi.StringWidth("a" + string(r) + "ệ"); w != 3 {
			t.Errorf("%U takes %d columns", r, w-2)
		}
	}
	if n < 1000 {
		t.Errorf("only %d characters are single", n)
	}
}

// anyText draws from what texts and terminals hold: letters, marks, wide and
// joined characters, colours and other sequences.
var anyText = rapid.Custom(func(t *rapid.T) string {
	s := ""
	for range rapid.IntRange(0, 12).Draw(t, "parts") {
		s += rapid.SampledFrom([]string{
			"a", "ệ", " ", "Đ", "\u0323", "\u0302", "漢", "👩\u200d👧", "\u00ad", "\u200b", "…", "█", "│", "‼", "▲", "✓", "½",
			"\x1b[1m", "\x1b[38;2;1;2;3m", "\x1b[m", "\x1b[2K", "\x1b]2;x\x07", "\x1b", "\t", "\x7f", "\xff", "tuyên truyền",
		}).Draw(t, "part")
	}
	return s
})

func TestWidthIsThatOfTheLongWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText.Draw(t, "text")
		if got, want := Width(s), ansi.StringWidth(s); got != want {
			t.Errorf("%q takes %d columns, want %d", s, got, want)
		}
	})
}

func TestCellIsThatOfTheLongWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, width := anyText.Draw(t, "text"), rapid.IntRange(0, 20).Draw(t, "width")
		clean, _ := viet.Clean(s)
		want := ansi.Truncate(clean, width, "…")
		if got := Cell(s, width); Plain(clean) == clean && got[:min(len(got), len(want))] != want {
			t.Errorf("Cell(%q, %d) = %q, want %q", s, width, got, want)
		}
		if got := ansi.StringWidth(Cell(s, width)); got != width {
			t.Errorf("Cell(%q, %d) takes %d columns", s, width, got)
		}
	})
}

func TestStyleRendersAsItsStyle(t *testing.T) {
	for _, s := range []lipgloss.Style{
		lipgloss.NewStyle(),
		lipgloss.NewStyle().Bold(true).Faint(true),
		lipgloss.NewStyle().Foreground(lipgloss.Color("#ff6b6b")).Background(lipgloss.Color("#5a4a00")).Reverse(true),
	} {
		const words = "đôn đốc  báo cáo"
		if got, want := NewStyle(s).Render(words), s.Render(words); got != want {
			t.Errorf("rendered %q, want %q", got, want)
		}
	}
}
