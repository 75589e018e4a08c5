package ui

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// baseName names a denominator of an indicator.
func (a *App) baseName(i model.Indicator, b model.Base) string {
	return text.BaseName(b, i, a.words.Lang)
}

// briefBase names a denominator in a column.
func (a *App) briefBase(i model.Indicator, b model.Base) string {
	switch b {
	case model.Smartphones:
		return a.w.Bluezone.BriefPhones
	case model.Population:
		return a.w.Bluezone.BriefPeople
	case model.Staff:
		return a.w.Bluezone.BriefStaff
	}
	return a.baseName(i, b)
}

// countsOf names what an indicator counts.
func (a *App) countsOf(i model.Indicator) string { return cmp.Or(i.Counts, a.w.Bluezone.Installs) }

// doubtsOf puts what looks wrong in a reading, by itself and beside others of
// its unit, into sentences.
func (a *App) doubtsOf(i model.Indicator, r model.Reading, u model.Unit, others []model.Reading) []string {
	return text.DoubtsIn(r, model.Setting{Unit: u, Indicator: i, Others: others}, a.now.Date(), a.words.Lang)
}

// percentText prints a percentage as short as it can be said.
func percentText(p float64) string {
	return strings.TrimSuffix(strings.TrimRight(viet.FormatDecimal(p, 2), "0"), ",")
}

// shareText prints a share with the sign of how it was come by.
func shareText(s model.Share) string {
	sign := " *"
	if s.Computed {
		sign = " ÷"
	}
	return viet.FormatDecimal(s.Percent, 2) + sign
}

// count prints a figure, "–" where there is none: nothing is not 0.
func count(n *int64) string {
	if n == nil {
		return "–"
	}
	return viet.FormatCount(*n)
}

// points prints a change with its sign.
func points(change *float64) string {
	switch {
	case change == nil:
		return ""
	case *change > 0:
		return "+" + viet.FormatDecimal(*change, 2)
	case *change < 0:
		return "−" + viet.FormatDecimal(-*change, 2)
	}
	return "0,00"
}

// increase prints a change of a count with its sign.
func increase(n *int64) string {
	switch {
	case n == nil:
		return ""
	case *n > 0:
		return "+" + viet.FormatCount(*n)
	case *n < 0:
		return "−" + viet.FormatCount(-*n)
	}
	return "0"
}

// targetName tells what a target asks, and what sets it.
func (a *App) targetName(i model.Indicator, t model.Target) string {
	w := a.w.Bluezone
	words := fmt.Sprintf(w.TargetOf, percentText(t.Percent), a.baseName(i, t.Base), day(t.Day))
	if t.Source != "" {
		words += ", " + fmt.Sprintf(w.TargetBy, t.Source)
	}
	return words
}

// lackWords tells what is missing to a target.
func (a *App) lackWords(l model.Lack) string {
	w := a.w.Bluezone
	if l.Reached {
		return "✓ " + w.Reached
	}
	words := fmt.Sprintf(w.LackPoints, viet.FormatDecimal(l.Points, 2))
	if l.Installs != nil {
		words += ", " + fmt.Sprintf(w.LackInstalls, viet.FormatCount(*l.Installs))
	}
	return words
}

// outlookWords tells how a unit stands towards a target: what is missing, what a
// week needs, the pace, and where it leads.
func (a *App) outlookWords(i model.Indicator, o model.Outlook) string {
	w := a.w.Bluezone
	parts := []string{a.targetName(i, o.Target) + ": " + a.lackWords(o.Lack)}
	if o.Days < 0 && !o.Reached {
		parts = append(parts, fmt.Sprintf(w.TargetOver, viet.FormatCount(int64(-o.Days))))
	}
	switch {
	case o.PerWeek != nil:
		parts = append(parts, fmt.Sprintf(w.PerWeek, viet.FormatCount(*o.PerWeek)))
	case o.PointsPerWeek != nil:
		parts = append(parts, fmt.Sprintf(w.PerWeekPoints, viet.FormatDecimal(*o.PointsPerWeek, 2)))
	}
	switch {
	case o.Reached:
	case o.Pace == nil:
		parts = append(parts, w.NoPace)
	default:
		pace := viet.RoundHalfUp(o.Pace.Points, 2)
		parts = append(parts, fmt.Sprintf(w.Pace, points(&pace), day(o.Pace.From), day(o.Pace.To)))
	}
	if o.Forecast != nil && !o.Reached && o.Days >= 0 {
		end := "✗ " + w.WillMiss
		if o.Expected {
			end = "✓ " + w.WillReach
		}
		parts = append(parts, fmt.Sprintf(w.Forecast, viet.FormatDecimal(*o.Forecast, 2))+": "+end)
	}
	return strings.Join(parts, " · ")
}

// preferSigns keeps whether pictures are drawn in plain signs.
const (
	preferSigns = "signs"
	plainSigns  = "ascii"
)

// glyphs are the signs that pictures are drawn with.
func (a *App) glyphs() widget.Glyphs {
	if a.plainSigns {
		return widget.ASCII
	}
	return widget.Blocks
}

// breakSign stands where figures are not to be compared with those before.
func (a *App) breakSign() string { return string(a.glyphs().Break) }

// paint is the styles of pictures.
func (t theme) paint() widget.Paint {
	return widget.Paint{Value: t.good, Target: t.key, Axis: t.faint, Break: t.ask}
}

// switchSigns changes the signs of pictures and remembers it.
func (a *App) switchSigns() tea.Cmd {
	a.plainSigns = !a.plainSigns
	signs := ""
	if a.plainSigns {
		signs = plainSigns
	}
	store := a.store
	if store.ReadOnly() {
		return nil
	}
	return a.change(func() error { return store.Prefer(preferSigns, signs) })
}
