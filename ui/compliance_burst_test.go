package ui

import (
	"testing"

	"congvan/model"
)

// A key that is pressed twice urges two units, not one twice.
func TestTwoQuickKeysUrgeTwoUnits(t *testing.T) {
	d := newDesk(t, withWinter).keys("f10").burst("space space")
	marks, err := d.store.Marks(1)
	d.must(err)
	urged := map[model.UnitID]int{}
	for a, m := range marks {
		urged[a.Unit] = max(urged[a.Unit], len(m.Reminders))
	}
	two := 0
	for _, n := range urged {
		if n > 1 {
			t.Errorf("urged %d times: %v", n, urged)
		}
		two += n
	}
	if two != 2 {
		t.Errorf("urged: %v\n%s", urged, d.screen())
	}
}

// What the page counts besides the grid is of the marks that were just made.
func TestNothingOnThePageIsOlderThanItsMarks(t *testing.T) {
	d := newDesk(t, withWinter).keys("f3 enter tab end space space")
	p := d.matrix()
	o := p.obligation()
	if got, want := p.reckoned, p.d.Unshown(o.ID, p.marks, p.roster, p.now); !p.overlaid || p.unshownWords(o) == "" {
		t.Fatalf("%+v, %d without evidence", got, want)
	}
	for _, due := range p.periods() {
		said := p.periodMark(o, due)
		delete(p.grid().said, due)
		if fresh := p.periodMark(o, due); said != fresh {
			t.Errorf("%s: %q stands where %q is so", due, said, fresh)
		}
	}
	n := p.reckoned.unshown[o.ID]
	if want := p.d.Unshown(o.ID, p.marks, p.roster, p.now); n != want {
		t.Errorf("%d without evidence, not %d", n, want)
	}
}

func TestProgressFollowsItsMarks(t *testing.T) {
	d := weeklyDesk(t)
	d.must(d.store.Follow(1, "2", &model.ClauseID{Directive: 1, Obligation: "1"}))
	d.keys("esc f3 enter down").shows("0/4 đã nộp").keys("up tab space space space space shift+tab down").shows("4/4 đã nộp")
}

// A period that is gone takes the column along, whatever is filtered.
func TestTheColumnStaysInside(t *testing.T) {
	d := newDesk(t, withOffice)
	_, err := d.store.AddDirective(model.Directive{Direction: model.Out, Number: "9", Symbol: "V", Date: model.NewDate(2021, 1, 1), Obligations: []model.Obligation{
		{ID: "8", Text: "báo cáo", Units: []model.UnitID{1, 2, 3}, Kind: model.OnRequest, Report: true},
	}}, "")
	d.must(err)
	for _, due := range []model.Instant{model.At(2021, 2, 3, 16, 0), model.At(2021, 2, 9, 16, 0)} {
		d.must(d.store.Request(1, "8", model.Request{Asked: due.AddDays(-2), Due: due, Basis: "a"}))
	}
	d.keys("f3 enter tab end ctrl+f").screen()
	d.keys("ctrl+z").shows("0/3").keys("ctrl+v").types("Xã Nậm Pha").keys("ctrl+s").screen()
}

// What a dialog tells about may be taken back under it.
func TestWhyOfWhatIsGone(t *testing.T) {
	d := weeklyDesk(t)
	v, err := d.store.Directive(1)
	d.must(err)
	v.Obligations = append(v.Obligations, model.Obligation{ID: "9", Text: "thêm", Units: []model.UnitID{1}, Kind: model.Ongoing})
	d.must(d.store.EditDirectiveAs(v, "x", nil))
	d.run(d.app.reloadAll())
	d.keys("end tab").screen()
	d.burst("ctrl+z ctrl+d").screen()
}

func TestF7ComesBack(t *testing.T) {
	weeklyDesk(t).keys("f7").shows("Chuyên đề").keys("esc").shows("12/VHTT", "Nhiệm vụ")
}
