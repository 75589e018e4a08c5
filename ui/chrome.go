package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"congvan/model"
	"congvan/ui/widget"
)

// View draws the tabs, the screen, the dialogs above it, the status line and
// the footer.
func (a *App) View() tea.View {
	v := tea.View{AltScreen: true, MouseMode: tea.MouseModeCellMotion, WindowTitle: "congvan"}
	switch {
	case a.width == 0:
		return v
	case a.tooSmall():
		v.Content = widget.Block(widget.Wrap(fmt.Sprintf(a.w.App.TooSmall, minWidth, minHeight), a.width), a.width, a.height)
		return v
	}
	bodyHeight := a.height - 3
	body := a.front().view(a.width, bodyHeight)
	v.Cursor = place(a.front().cursor(), 0, 1)
	for _, d := range a.dialogs {
		body, v.Cursor = a.overlay(body, d, bodyHeight)
	}
	status := a.statusLines()
	body = widget.Overlay(body, strings.Join(status[:len(status)-1], "\n"), 0, bodyHeight-len(status)+1)
	v.Content = strings.Join([]string{a.tabLine(), body, status[len(status)-1], a.footer()}, "\n")
	return v
}

func (a *App) tooSmall() bool { return a.width < minWidth || a.height < minHeight }

// overlay draws a dialog in a box in the middle of the body.
func (a *App) overlay(body string, d dialog, height int) (string, *tea.Cursor) {
	w, h := d.size(a.width-4, height-2)
	w, h = min(w, a.width-4), min(h, height-2)
	x, y := (a.width-w-4)/2, (height-h-2)/2
	box := a.frame(d.title(), d.view(w, h), w)
	return widget.Overlay(body, box, x, y), place(d.cursor(), x+2, y+2)
}

// frame puts a titled border around a block of width w.
func (a *App) frame(title, inside string, w int) string {
	line := a.theme.box.Render
	head := ansi.Truncate(" "+widget.Plain(title)+" ", w, "…")
	rest := strings.Repeat("─", w+1-widget.Width(head))
	rows := []string{line("┌─") + a.theme.title.Render(head) + line(rest+"┐")}
	for row := range strings.SplitSeq(inside, "\n") {
		rows = append(rows, line("│ ")+row+line(" │"))
	}
	rows = append(rows, line("└"+strings.Repeat("─", w+2)+"┘"))
	return strings.Join(rows, "\n")
}

func place(c *tea.Cursor, dx, dy int) *tea.Cursor {
	if c == nil {
		return nil
	}
	moved := *c
	moved.X += dx
	moved.Y += dy
	return &moved
}

// A zone is a stretch of a line that can be clicked.
type zone struct {
	from, to int // columns
	key      string
}

// tabLine draws the tabs and, at the right, the minute of reckoning, as much
// of it as there is room for.
func (a *App) tabLine() string {
	line, _ := a.drawTabs()
	moment := a.moment(a.now)
	choices := []string{moment, moment[len(moment)-5:]}
	if banner := a.banner(); banner != "" {
		choices = []string{banner + " · " + moment, banner}
		if a.store.ReadOnly() && a.asOf != 0 {
			choices = append(choices, a.w.App.Looking+" "+stamp(a.asOf), a.w.App.Looking)
		}
	}
	for _, when := range choices {
		if room := a.width - widget.Width(when) - 1; room >= widget.Width(line) {
			return widget.Line(line, room) + a.theme.faint.Render(when) + " "
		}
	}
	return widget.Line(line, a.width)
}

// banner names what is special about the file: a copy to look at, or made up.
func (a *App) banner() string {
	switch {
	case a.store == nil:
		return ""
	case a.halted != nil:
		return a.w.App.Halted
	case a.store.ReadOnly() && a.asOf != 0:
		return fmt.Sprintf(a.w.App.LookingAt, stamp(a.asOf))
	case a.store.ReadOnly():
		return a.w.App.Looking
	case a.demo:
		return a.w.App.MadeUp
	}
	return ""
}

func stamp(i model.Instant) string { return i.Time().Format("02/01 15:04") }

func (a *App) drawTabs() (string, []zone) {
	var b strings.Builder
	var zones []zone
	x := 0
	for i, t := range a.tabs {
		name := fmt.Sprintf(" F%d %s ", i+2, t.title())
		if len(a.tabs) == 1 {
			name = " " + t.title() + " "
		}
		style := a.theme.tab
		if i == a.active {
			style = a.theme.tabActive
		}
		b.WriteString(style.Render(name))
		w := widget.Width(name)
		zones = append(zones, zone{x, x + w, fmt.Sprintf("f%d", i+2)})
		x += w
	}
	return b.String(), zones
}

// statusLines shows the last toast, else what the screen says of itself. What
// went wrong takes as many lines as it needs, since the way out stands last.
func (a *App) statusLines() []string {
	if a.toast.words == "" {
		return []string{a.theme.faint.Render(widget.Cell(" "+a.top().status(), a.width))}
	}
	if !a.toast.bad && !a.toast.doubt {
		back := a.wayBack()
		done := widget.Cell(" ✓ "+wholeParts(a.toast.words, a.width-widget.Width(back)-3), a.width-widget.Width(back))
		return []string{a.theme.good.Render(done) + a.theme.key.Render(back)}
	}
	sign, style := " × ", a.theme.errorText
	if a.toast.doubt {
		sign, style = " ! ", a.theme.late
	}
	rows := widget.Wrap(sign+a.toast.words, a.width)
	for i, row := range rows {
		rows[i] = style.Render(widget.Cell(row, a.width))
	}
	return rows[:min(3, len(rows))]
}

// wholeParts cuts words to a width behind a comma, so that no date or name is
// left in half; words without one in their last third are left to be cut.
func wholeParts(s string, width int) string {
	if widget.Width(s) <= width {
		return s
	}
	cut := ansi.Truncate(s, width-2, "")
	if i := strings.LastIndex(cut, ", "); 3*i > 2*len(cut) {
		return cut[:i] + ", …"
	}
	return s
}

// wayBack names the key that takes back what the toast tells, where it does so
// now: in a dialog it may mean something else.
func (a *App) wayBack() string {
	ac, ok := find(a.offered(), a.toast.back)
	switch {
	case !ok || ac.denied() != "":
		return ""
	case a.toast.back == "ctrl+y":
		return " " + a.w.App.DoAgain + " "
	}
	return " " + a.w.App.TakeBack + " "
}

func (a *App) footer() string {
	line, _ := a.drawFooter()
	return widget.Line(line, a.width)
}

// drawFooter lists the actions that fit; help stands last and always fits.
func (a *App) drawFooter() (string, []zone) {
	var b strings.Builder
	var zones []zone
	last := ""
	if _, ok := find(a.offered(), "f1"); ok {
		last = a.hint(action{keys: "f1", name: a.w.App.Help})
	}
	room := a.width - widget.Width(last)
	x := 0
	for _, ac := range a.offered() {
		if ac.quiet || ac.has("f1") || ac.denied() != "" {
			continue
		}
		item := a.hint(ac)
		w := widget.Width(item)
		if x+w > room {
			break
		}
		b.WriteString(item)
		zones = append(zones, zone{x, x + w, ac.key()})
		x += w
	}
	b.WriteString(last)
	return b.String(), append(zones, zone{x, x + widget.Width(last), "f1"})
}

func (a *App) hint(ac action) string {
	return " " + a.theme.key.Render(keyCap(ac.key())) + " " + a.theme.label.Render(widget.Plain(ac.name)) + " "
}

// mouse runs the action under a click and turns the wheel into movement.
func (a *App) mouse(m tea.Mouse) tea.Cmd {
	if a.tooSmall() {
		return nil
	}
	switch m.Button {
	case tea.MouseWheelUp:
		return a.top().update(tea.KeyPressMsg{Code: tea.KeyUp})
	case tea.MouseWheelDown:
		return a.top().update(tea.KeyPressMsg{Code: tea.KeyDown})
	case tea.MouseLeft:
		return a.click(m.X, m.Y)
	}
	return nil
}

func (a *App) click(x, y int) tea.Cmd {
	var zones []zone
	switch y {
	case 0:
		_, zones = a.drawTabs()
	case a.height - 1:
		_, zones = a.drawFooter()
	}
	for _, z := range zones {
		if x >= z.from && x < z.to {
			if ac, ok := find(a.offered(), z.key); ok && ac.denied() == "" {
				return ac.run()
			}
		}
	}
	return nil
}
