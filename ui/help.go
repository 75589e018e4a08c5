package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/ui/widget"
)

// helpPage lists every action of now with all its keys.
type helpPage struct {
	base
	of    string
	rows  []string
	lines widget.List
}

func (a *App) help() tea.Cmd {
	h := &helpPage{base: base{a}, of: a.top().title()}
	h.section(a.top().title(), a.top().actions())
	if len(a.dialogs) == 0 {
		h.rows = append(h.rows, "")
		h.section(a.w.App.Everywhere, a.others())
	}
	if a.store == nil {
		return a.push(h)
	}
	h.rows = append(h.rows, "", a.theme.faint.Render(a.w.App.HelpMoving))
	if len(a.dialogs) == 0 { // what is typed in a dialog is only a draft
		h.rows = append(h.rows, a.theme.faint.Render(a.w.App.HelpSaved))
	}
	h.rows = append(h.rows, a.theme.faint.Render(a.w.App.HelpSigns), "")
	h.rows = append(h.rows, a.legend()...)
	return a.push(h)
}

func (h *helpPage) section(title string, actions []action) {
	h.rows = append(h.rows, h.theme.heading.Render(widget.Plain(title)))
	for _, ac := range actions {
		h.rows = append(h.rows, h.theme.key.Render(widget.Cell(ac.caps(), 22))+widget.Plain(ac.full()))
	}
}

// others returns the app's own actions that the screen does not offer itself.
func (a *App) others() []action {
	own := a.front().actions()
	var out []action
	for _, ac := range a.general() {
		if _, taken := find(own, ac.key()); !taken {
			out = append(out, ac)
		}
	}
	return out
}

func keyCaps(keys string) string {
	var caps []string
	for k := range strings.FieldsSeq(keys) {
		caps = append(caps, keyCap(k))
	}
	return strings.Join(caps, ", ")
}

func (h *helpPage) title() string { return h.w.App.Help + " – " + h.of }

func (h *helpPage) actions() []action {
	return []action{{keys: "esc f1 enter", name: h.w.App.Close, run: h.pop}}
}

func (h *helpPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		// The help scrolls by lines: the cursor is kept at the window's edge.
		switch k.String() {
		case "up":
			h.lines.Cursor = h.lines.Top()
		case "down":
			h.lines.Cursor = min(h.lines.Len-1, h.lines.Top()+h.lines.Height()-1)
		}
		h.lines.Key(k.String())
	}
	return nil
}

func (h *helpPage) size(w, height int) (int, int) { return min(w, 76), min(height, len(h.rows)) }

func (h *helpPage) view(w, height int) string {
	h.lines.Len = len(h.rows)
	rows := strings.Split(h.lines.View(w-1, height, func(i int) string { return h.rows[i] }), "\n")
	for y := range rows {
		rows[y] += h.theme.faint.Render(h.lines.Scrollbar(y))
	}
	return strings.Join(rows, "\n")
}
