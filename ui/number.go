package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/ui/widget"
)

// behindKey shows what is behind the numbers on the screen.
const behindKey = "ctrl+b"

// A numeral is a number that stands on a screen, and the way to what it counts.
type numeral struct {
	words string // as on the screen, with what it counts
	n     int    // how many lines it opens
	part  string // of a fraction: the part of these lines that its numerator counts
	in    int    // the numerator
	open  func() tea.Cmd
}

// A counting screen shows numbers, the one in focus first.
type counting interface {
	screen
	numbers() []numeral
}

// numbersAction opens what is behind the numbers of a screen: at once where
// there is but one, else from the list of them.
func (a *App) numbersAction(s counting) action {
	return action{keys: behindKey, name: a.w.Behind.Open, quiet: true, run: func() tea.Cmd { return a.openNumbers(s) }}
}

func (a *App) openNumbers(s counting) tea.Cmd {
	switch all := s.numbers(); len(all) {
	case 0:
		a.fail(a.w.Behind.NoNumber)
		return nil
	case 1:
		return all[0].open()
	default:
		return a.listNumbers(a.w.Behind.Numbers, a.w.Behind.Show, all)
	}
}

// listNumbers shows numbers, or what one of them counts, to choose from; verb is
// what Enter does.
func (a *App) listNumbers(title, verb string, all []numeral) tea.Cmd {
	d := &numberList{base: base{a}, name: title, verb: verb, all: all}
	d.list.Len = len(all)
	return a.push(d)
}

// A numberList is a list of which Enter opens a line.
type numberList struct {
	base
	name string
	verb string
	all  []numeral
	list widget.List
}

func (d *numberList) title() string { return d.name }

func (d *numberList) actions() []action {
	return []action{
		{keys: "enter " + behindKey, name: d.verb, run: d.open, deny: d.nothing},
		{keys: "esc", name: d.w.App.Close, run: d.pop},
	}
}

func (d *numberList) nothing() string {
	if len(d.all) == 0 {
		return d.w.Behind.NoNumber
	}
	return ""
}

// open leaves the list, which does not follow what changes.
func (d *numberList) open() tea.Cmd {
	n := d.all[min(d.list.Cursor, len(d.all)-1)]
	return tea.Batch(d.pop(), n.open())
}

func (d *numberList) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		d.list.Key(k.String())
	}
	return nil
}

func (d *numberList) size(w, h int) (int, int) {
	widest := widget.Width(d.name) + 4
	for _, n := range d.all {
		widest = max(widest, widget.Width(n.words)+4)
	}
	return min(w, widest), min(h, max(1, len(d.all)))
}

func (d *numberList) view(w, h int) string {
	return d.beside(d.list.View(w-1, h, func(i int) string {
		if i == d.list.Cursor {
			return d.theme.selected.Render(widget.Cell("► "+d.all[i].words, w-1))
		}
		return widget.Cell("  "+d.all[i].words, w-1)
	}), &d.list)
}
