package ui

import (
	"image/color"

	"charm.land/lipgloss/v2"

	"congvan/model"
	"congvan/ui/widget"
)

// A theme is the styles of light or dark terminals. Colour is never the only
// sign: everything also differs by glyph, word or weight.
type theme struct {
	title, tab, tabActive, faint, key, selected, marked widget.Style
	good, late, bad, soon, ask, plain                   widget.Style
	box, label, focus, errorText, lit, heading          widget.Style
}

func newTheme(dark bool) theme {
	pick := lipgloss.LightDark(dark)
	c := func(light, dark string) color.Color { return pick(lipgloss.Color(light), lipgloss.Color(dark)) }
	plain := lipgloss.NewStyle()
	fg := func(light, dark string) lipgloss.Style { return plain.Foreground(c(light, dark)) }
	return theme{
		title:     widget.NewStyle(plain.Bold(true)),
		tab:       widget.NewStyle(fg("#444444", "#b0b0b0")),
		tabActive: widget.NewStyle(plain.Bold(true).Reverse(true)),
		faint:     widget.NewStyle(fg("#666666", "#8a8a8a")),
		key:       widget.NewStyle(fg("#005f87", "#5fd7ff").Bold(true)),
		selected:  widget.NewStyle(plain.Reverse(true)),
		marked:    widget.NewStyle(plain.Bold(true).Underline(true)),
		good:      widget.NewStyle(fg("#006b2d", "#5fd787")),
		late:      widget.NewStyle(fg("#7a5b00", "#d7af5f")),
		bad:       widget.NewStyle(fg("#b00020", "#ff6b6b").Bold(true)),
		soon:      widget.NewStyle(fg("#8a4b00", "#ffaf5f")),
		ask:       widget.NewStyle(fg("#5f2d91", "#c9a0ff")),
		plain:     widget.NewStyle(plain),
		box:       widget.NewStyle(fg("#005f87", "#5fafd7")),
		label:     widget.NewStyle(fg("#444444", "#b0b0b0")),
		focus:     widget.NewStyle(plain.Bold(true)),
		errorText: widget.NewStyle(fg("#b00020", "#ff6b6b").Bold(true)),
		lit:       widget.NewStyle(plain.Background(c("#ffe9a8", "#5a4a00"))),
		heading:   widget.NewStyle(plain.Bold(true).Underline(true)),
	}
}

// sign is the glyph of a standing; it differs where the colour differs.
func sign(s model.Standing) string {
	switch s {
	case model.DoneOnTime, model.DoneNoDeadline:
		return "✓"
	case model.DoneLate:
		return "≈"
	case model.LongOverdue:
		return "‼"
	case model.Overdue, model.CompletionOverdue:
		return "!"
	case model.ReturnedInTime, model.ReturnedLate:
		return "½"
	case model.NotDone:
		return "×"
	case model.ToAssess:
		return "?"
	case model.DueSoon:
		return "▲"
	case model.ExemptStanding:
		return "–"
	case model.OnRequestStanding:
		return "□"
	case model.Superseded:
		return "→"
	}
	return "○"
}

// of returns the style of a standing.
func (t theme) of(s model.Standing) widget.Style {
	switch s {
	case model.DoneOnTime, model.DoneNoDeadline:
		return t.good
	case model.DoneLate, model.ReturnedInTime, model.ReturnedLate:
		return t.late
	case model.LongOverdue, model.Overdue, model.CompletionOverdue, model.NotDone:
		return t.bad
	case model.DueSoon:
		return t.soon
	case model.ToAssess:
		return t.ask
	case model.ExemptStanding, model.OnRequestStanding, model.Superseded:
		return t.faint
	}
	return t.plain
}
