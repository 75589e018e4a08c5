package ui

import (
	"strings"
	"testing"
)

// While a page is compared the focus stays, so that no other one is printed.
func TestTheKeptPageThatWasAskedForIsPrinted(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.app.papers = t.TempDir()
	d.keys("f8 down down down down ctrl+s tab tab right ctrl+s esc")
	d.keys("down down ctrl+s tab tab right ctrl+s esc ctrl+l")
	first := d.app.page.(*keptPage).focused().Report
	d.burst("enter down")
	form, ok := d.app.top().(*runForm)
	if !ok || !strings.Contains(d.screen(), d.app.w.Reports.Names[first].Name) || d.app.page.(*keptPage).focused().Report != first {
		t.Errorf("asked for %s, in front %T %v:\n%s", first, d.app.top(), form, d.screen())
	}
}

// Who has gone elsewhere is not called back by a dialog.
func TestNoDialogFollowsToAnotherScreen(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.app.papers = t.TempDir()
	d.keys("f8 down down down down ctrl+s tab tab right ctrl+s esc ctrl+l")
	for _, keys := range []string{"enter f2", "f8 ctrl+s f2"} {
		d.burst(keys)
		if len(d.app.dialogs) > 0 {
			t.Errorf("%s: %T is in front:\n%s", keys, d.app.top(), d.screen())
		}
		d.keys("f8")
	}
}
