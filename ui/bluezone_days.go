package ui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/ui/widget"
	"congvan/viet"
)

// A daysDialog picks a cut-off day: the one to look at, as known now or as it
// was known then, or the one to compare with.
type daysDialog struct {
	base
	of    *bluezone
	since bool // the day to compare with
	then  bool
	days  []db.Cutoff // newest first
	list  widget.List
}

// pickDay opens the days to look at; from a moment at which nothing was known
// yet it goes back to what is known now.
func (b *bluezone) pickDay() tea.Cmd {
	if b.lost() {
		b.look.then = false
		return b.reload()
	}
	return b.push(newDaysDialog(b, false))
}

// pickSince opens the days to compare with: those before the one looked at.
func (b *bluezone) pickSince() tea.Cmd { return b.push(newDaysDialog(b, true)) }

func newDaysDialog(b *bluezone, since bool) *daysDialog {
	d := &daysDialog{base: b.base, of: b, since: since, then: b.look.then}
	looked := b.look.asOf
	for _, c := range slices.Backward(b.data.days) {
		if !since || c.Day.Last() < b.cut() {
			d.days = append(d.days, c)
		}
	}
	if since {
		d.days = append([]db.Cutoff{{}}, d.days...) // the one before, whichever it is
		looked = b.look.since
	}
	for i, c := range d.days {
		if c.Day.Last() == looked && looked != 0 || c.Day == looked {
			d.list.Cursor = i
		}
	}
	d.list.Len = len(d.days)
	return d
}

func (d *daysDialog) title() string {
	if d.since {
		return d.w.Bluezone.SinceTitle
	}
	return d.w.Bluezone.DaysTitle
}

func (d *daysDialog) actions() []action {
	w := d.w.Bluezone
	acts := []action{
		{keys: "enter", name: w.Take, run: d.take},
		{keys: "esc", name: d.w.App.Close, run: func() tea.Cmd { return d.shut(d) }},
	}
	if !d.since {
		acts = append(acts, action{keys: "ctrl+t", name: w.ThenOrNow, run: func() tea.Cmd { d.then = !d.then; return nil }})
	}
	return acts
}

func (d *daysDialog) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		d.list.Key(k.String())
	}
	return nil
}

func (d *daysDialog) take() tea.Cmd {
	d.shut(d)
	b, on := d.of, d.days[d.list.Cursor].Day
	if d.since {
		b.look.since = on
		return b.reload()
	}
	b.look.then = d.then
	for i, c := range b.data.days {
		if c.Day == on {
			return b.goTo(i)
		}
	}
	return b.reload()
}

func (d *daysDialog) head(w int) []string {
	if d.since {
		return nil
	}
	known := d.w.Bluezone.KnownNow
	if d.then {
		known = d.w.Bluezone.Then
	}
	return append(widget.Wrap(d.w.Bluezone.DaysIntro, w), "", d.theme.focus.Render(fmt.Sprintf(d.w.Bluezone.DaysKnown, known)), "")
}

func (d *daysDialog) size(w, h int) (int, int) {
	w = min(w, 64)
	return w, min(h, len(d.head(w))+len(d.days))
}

func (d *daysDialog) view(w, h int) string {
	head := d.head(w)
	rows := d.list.View(w-1, max(1, h-len(head)), func(i int) string {
		c := d.days[i]
		words := d.w.Bluezone.DayPrevious
		if c.Day != 0 {
			words = fmt.Sprintf(d.w.Bluezone.DayRow, day(c.Day), viet.FormatCount(int64(c.N)))
		}
		if i == d.list.Cursor {
			return d.theme.selected.Render(widget.Cell("► "+words, w-1))
		}
		return "  " + words
	})
	return widget.Block(append(head, splitLines(d.beside(rows, &d.list))...), w, h)
}
