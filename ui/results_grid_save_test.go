package ui

import "testing"

// saveWhile presses Ctrl+S, does something before the answer of the store is
// back, and lets it come.
func (d *desk) saveWhile(do func()) *desk {
	d.t.Helper()
	_, cmd := d.app.Update(press("ctrl+s"))
	do()
	d.run(cmd)
	return d
}

// unsaved asks for what the grid says is not saved yet; a toast may stand over it.
func (d *desk) unsaved(words string) *desk {
	d.t.Helper()
	if got := d.app.top().(*resultsGrid).status(); got != words {
		d.t.Errorf("not saved: %q, not %q", got, words)
	}
	return d
}

// What is typed while a save is under way is not saved by it, and not lost.
func TestTypingWhileFiguresAreSaved(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.grid().types("12").saveWhile(func() { d.types("5") })
	d.shows("►125").unsaved("* 1 ô chưa lưu")
	if m := d.figuresOf("3", 1, 1); m.Values["số lượng tin, bài"] != 12 {
		t.Errorf("%+v", m)
	}
	d.types("0").keys("ctrl+s").unsaved("").types("7").shows("►7")
	if m := d.figuresOf("3", 1, 1); m.Values["số lượng tin, bài"] != 1250 {
		t.Errorf("%+v", m)
	}
}

// The same in cells that were not part of the save, and in one emptied by it.
func TestTypingElsewhereWhileFiguresAreSaved(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.grid().keys("pgup delete").saveWhile(func() { d.types("~9").keys("tab").types("4") })
	d.shows("~9", "►4").unsaved("* 2 ô chưa lưu")
	if m := d.figuresOf("3", 0, 1); len(m.Values) != 2 || m.Values["độ dài tin, bài"] != 45.5 {
		t.Errorf("%+v", m)
	}
	d.types("6").keys("ctrl+s")
	if m := d.figuresOf("3", 0, 1); m.Values["số lượng tin, bài"] != 9 || m.Values["độ dài tin, bài"] != 46 || len(m.Approx) != 2 {
		t.Errorf("%+v", m)
	}
}

// A key that goes on typing does not replace because a save came back.
func TestASavedGridDoesNotReplaceWhatIsBeingTyped(t *testing.T) {
	d := newDesk(t, withOffice, withResults, withLastWeek)
	d.grid().keys("pgup").types("3").saveWhile(func() { d.keys("down").types("7") })
	d.unsaved("").types("5").shows("►75")
}

func TestABaselineChangedWhileFiguresAreSaved(t *testing.T) {
	d := newDesk(t, withOffice, withResults)
	d.keys("f3 enter down ctrl+n ctrl+g").types("4").keys("tab").types("quý I").keys("tab").types("BC").keys("ctrl+s")
	d.saveWhile(func() { d.keys("ctrl+g").clears().types("5").keys("ctrl+s") })
	if m := d.figuresOf("4", 0, 1); m.Baselines["thời lượng"].Value != 4 {
		t.Errorf("%+v", m)
	}
	d.keys("ctrl+s")
	if m := d.figuresOf("4", 0, 1); m.Baselines["thời lượng"].Value != 5 {
		t.Errorf("%+v", m)
	}
}
