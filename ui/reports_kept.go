package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/report"
	"congvan/ui/widget"
	"congvan/viet"
)

// keptKey shows the pages that were printed and kept.
const keptKey = "ctrl+l"

// keptPage lists the pages that were printed and kept, newest first. Each is
// printed again byte for byte, and compared with today's figures.
type keptPage struct {
	base
	all     []keptRow
	list    widget.List
	loaded  bool
	loads   int
	version uint64 // of the register that comparisons are of
	same    map[model.PrintedID]comparison
	run     *reportRun // of a comparison under way; nil for none
	under   screen
}

// A keptRow is a page, and the document that it was issued as or is about.
type keptRow struct {
	model.Printed
	letter string // the label of the document that it was issued as
	about  string // of the one that it is about
}

func (a *App) openKept(under screen) tea.Cmd {
	return a.openPage(&keptPage{base: base{a}, under: under, same: map[model.PrintedID]comparison{}})
}

func (a *App) keptAction(under screen) action {
	return action{keys: keptKey, name: a.w.Kept.Open, run: func() tea.Cmd { return a.openKept(under) }}
}

func (k *keptPage) title() string { return k.w.Kept.Title }

func (k *keptPage) actions() []action {
	w := k.w.Kept
	if k.run != nil {
		return []action{{keys: "esc", name: k.w.Reports.Stop, run: func() tea.Cmd { k.run.stop(); return nil }}}
	}
	return []action{
		{keys: "enter", name: w.Again, run: func() tea.Cmd { return k.compare(k.printAgain) }, deny: k.noRow},
		{keys: "ctrl+d", name: w.Compare, run: func() tea.Cmd { return k.compare(nil) }, deny: k.noRow},
		{keys: "ctrl+g", name: w.OpenLetter, run: k.openLetter, deny: k.noLetter},
		k.renewAction(),
		{keys: "esc", name: k.w.App.Back, run: func() tea.Cmd { return k.goBack(k.under) }},
	}
}

func (k *keptPage) noRow() string {
	if len(k.all) == 0 {
		return k.w.Kept.None
	}
	return ""
}

func (k *keptPage) noLetter() string {
	if why := k.noRow(); why != "" {
		return why
	}
	if x := k.focused(); x.Letter == 0 || x.letter == "" {
		return k.w.Kept.NoLetter
	}
	return ""
}

func (k *keptPage) focused() *keptRow { return &k.all[min(k.list.Cursor, len(k.all)-1)] }

func (k *keptPage) openLetter() tea.Cmd { return k.openOver(k, k.focused().Letter, target{}) }

func (k *keptPage) reload() tea.Cmd {
	store := k.store
	k.loads++
	n := k.loads
	return read(func() then {
		seq := store.Seq()
		all, err := store.Printed()
		rows := make([]keptRow, len(all))
		for i := range all {
			rows[i].Printed = all[i]
			rows[i].letter, rows[i].about = labelOf(store, all[i].Letter), labelOf(store, all[i].Directive)
		}
		return func() tea.Cmd {
			if n != k.loads {
				return nil
			}
			if seq != k.version {
				k.version = seq
				clear(k.same)
			}
			k.all, k.loaded = rows, true
			k.list.Len = len(rows)
			k.list.Move(0)
			return k.report(err)
		}
	})
}

func (k *keptPage) update(msg tea.Msg) tea.Cmd {
	if p, ok := msg.(tea.KeyPressMsg); ok && k.run == nil {
		k.list.Key(p.String())
	}
	return nil
}

// The columns of the list; the file takes what is left.
const (
	keptAtCol     = 17
	keptFormCol   = 34
	keptNumberCol = 12
	keptWhoCol    = 18
)

func (k *keptPage) view(w, h int) string {
	t := k.w.Kept
	head := k.theme.heading.Render(widget.Cell(" "+fmt.Sprintf(t.Head, viet.FormatCount(int64(len(k.all)))), w))
	switch {
	case k.run != nil:
		return widget.Block([]string{head, "", "   " + t.Comparing, "   " + k.progress(k.run)}, w, h)
	case k.loaded && len(k.all) == 0:
		return widget.Block(append([]string{head, ""}, widget.Wrap("   "+t.None, w)...), w, h)
	}
	pane := min(8, h/3)
	cells := k.cells(t.At, t.Form, t.Number, t.Who, t.File, w-1)
	list := k.list.View(w-1, h-pane-3, func(i int) string {
		x := &k.all[i]
		row := k.cells(x.At.Time().Format("02/01/2006 15:04"), k.w.Reports.Names[x.Report].Name, x.letter, x.Signer, x.File().Name, w-1)
		if i == k.list.Cursor {
			return k.theme.selected.Render(row)
		}
		return row
	})
	about := widget.Block(k.about(w-2), w-1, pane)
	rule := k.theme.box.Render(strings.Repeat("─", w))
	return strings.Join([]string{head, k.theme.label.Render(widget.Cell(cells, w)), k.beside(list, &k.list), rule, indented(about, w)}, "\n")
}

func indented(block string, w int) string {
	lines := strings.Split(block, "\n")
	for i := range lines {
		lines[i] = widget.Line(" "+lines[i], w)
	}
	return strings.Join(lines, "\n")
}

func (k *keptPage) cells(at, form, number, who, file string, w int) string {
	formCol, numberCol, whoCol := keptFormCol, keptNumberCol, keptWhoCol
	if w < 100 {
		formCol, numberCol, whoCol = 24, 10, 0
	}
	line := " " + widget.Cell(at, keptAtCol) + widget.Cell(form, formCol-1) + " " + widget.Cell(number, numberCol-1) + " "
	if whoCol > 0 {
		line += widget.Cell(who, whoCol-1) + " "
	}
	return line + widget.Cell(file, max(0, w-widget.Width(line)))
}

// about tells of the page in focus: what it covers, and what is known of its
// figures.
func (k *keptPage) about(w int) []string {
	if len(k.all) == 0 {
		return nil
	}
	x, t := k.focused(), &k.w.Kept
	covers := t.All
	if x.Directive != 0 {
		covers = x.about
	}
	if span := (model.Span{From: x.From, Until: x.Until}); span != (model.Span{}) {
		covers += " · " + spanDays(span)
	}
	lines := widget.Wrap(joinFilled(" · ", k.w.Reports.Names[x.Report].Name, x.letter, named(k.w.Issue.SignerLabel, x.Signer), named(t.Covers, covers)), w)
	lines = append(lines, widget.Wrap(fmt.Sprintf(t.Printed, k.moment(x.At), k.moment(x.AsOf)), w)...)
	if c, ok := k.same[x.ID]; ok {
		lines = append(lines, k.compared(c, w, keptChanges)...)
	}
	return lines
}

// keptChanges is how many rows that differ are told in the list.
const keptChanges = 4

// printAgain asks where to, telling what differs from today's figures.
func (k *keptPage) printAgain(x model.Printed, c comparison) tea.Cmd {
	return k.inPapers(func(folder string) tea.Cmd { return k.push(newReprinter(k.App, x, c, folder).runForm) })
}

// labelOf names a document; "" for none.
func labelOf(st *db.Store, id model.DirectiveID) string {
	if id == 0 {
		return ""
	}
	d, err := st.Directive(id)
	if err != nil {
		return ""
	}
	return d.Label()
}

// A comparison is what became of the figures of a page.
type comparison struct {
	err            error
	differs, known bool
	rows           []report.RowChange
}
