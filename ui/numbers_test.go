package ui

import (
	"fmt"
	"strings"
	"testing"

	"congvan/db"
	"congvan/demo"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// A numberWalk opens every number of the screens it is led to, and asks that
// each opens just as many lines as it says.
type numberWalk struct {
	*desk
	opened int
	rows   int
	failed int
}

// all opens each number of what is in front, and comes back to it.
func (w *numberWalk) all(where string) {
	w.t.Helper()
	s, ok := w.app.top().(counting)
	if !ok {
		w.t.Fatalf("%s shows no numbers:\n%s", where, w.screen())
	}
	for i := range s.numbers() {
		n := s.numbers()[i]
		if _, sums := s.(*campaignsPage); !sums && !strings.Contains(n.words, viet.FormatCount(int64(n.n))) {
			w.errorf("%s: %q does not say %d", where, n.words, n.n)
		}
		if n.part != "" && !strings.Contains(n.words, fmt.Sprintf("%d/%d", n.in, n.n)) && !strings.Contains(n.words, viet.FormatShare(n.in, n.n)) {
			w.errorf("%s: %q is not %d of %d", where, n.words, n.in, n.n)
		}
		dialogs, page := len(w.app.dialogs), w.app.page
		w.run(n.open())
		w.opens(where+": "+n.words, n)
		w.opened++
		if len(w.app.dialogs) > dialogs {
			w.app.dialogs = w.app.dialogs[:dialogs]
		}
		w.app.page = page
	}
}

func (w *numberWalk) errorf(format string, args ...any) {
	w.t.Helper()
	if w.failed++; w.failed < 20 {
		w.t.Errorf(format, args...)
	}
}

// opens compares what was opened with the number.
func (w *numberWalk) opens(where string, n numeral) {
	w.t.Helper()
	if l, is := w.app.top().(*numberList); is {
		given := 0
		for _, x := range l.all {
			given += x.n
		}
		if len(l.all) != n.n || n.part != "" && given != n.in {
			w.errorf("%s opens %d lines, %d of them with a figure", where, len(l.all), given)
		}
		w.rows += len(l.all)
		return
	}
	switch p := w.app.page.(type) {
	case *behindPage:
		w.behind(where, n, p)
	case *unitPage:
		if len(p.found) != n.n {
			w.errorf("%s opens %d lines", where, len(p.found))
		}
		p.number, p.shown = -1, ""
		p.filter()
	case *campaignPage:
		if words := fmt.Sprintf(w.app.w.Campaigns.Counts, len(p.facts.Directives), len(p.facts.Activities)); words != n.words {
			w.errorf("%s opens %s", where, words)
		}
	default:
		w.errorf("%s opens\n%s", where, w.screen())
	}
}

// behind asks that the lines are as many as said, that they add up, and that
// each part holds what its cell counts.
func (w *numberWalk) behind(where string, n numeral, p *behindPage) {
	w.t.Helper()
	if !p.loaded || len(p.shown) != n.n {
		w.errorf("%s opens %d lines", where, len(p.shown))
	}
	w.rows += len(p.shown)
	if n.part != "" {
		p.part = n.part
		if p.narrow(); len(p.shown) != n.in {
			w.errorf("%s: the part %s holds %d lines, not %d", where, n.part, len(p.shown), n.in)
		}
	}
	if p.urgings {
		return
	}
	if !p.tally.Reconciles() {
		w.errorf("%s: %+v does not add up", where, p.tally)
	}
	for _, x := range p.partsOf() {
		for _, c := range model.Cells {
			if x.key == string(c) && p.count(x) != p.tally.Of(c) {
				w.errorf("%s: %d in %s, which counts %d", where, p.count(x), c, p.tally.Of(c))
			}
		}
	}
}

// documents leads to every document, each of its obligations and periods, and
// the grid of its figures.
func (w *numberWalk) documents() {
	rows, err := w.store.Rows()
	w.must(err)
	w.keys("f3")
	for i := range rows.Len() {
		w.app.tabs[tabDirectives].(*directives).list.Cursor = i
		w.all("the list")
		w.run(w.app.openDirective(rows.At(i).ID, target{}))
		p := w.matrix()
		for o := range p.d.Obligations {
			p.pane, p.list.Cursor, p.col = paneObligations, o, 0
			w.all("an obligation of " + p.d.Label())
			p.pane = paneMatrix
			for p.col = range p.periods() {
				w.all("the matrix of " + p.d.Label())
			}
			if p.stayInside(); p.noFigures() == "" {
				w.run(p.openFigures())
				w.all("the grid of " + p.d.Label())
				w.app.dialogs = nil
			}
		}
	}
	w.app.page = nil
}

// campaigns leads to every campaign.
func (w *numberWalk) campaigns() {
	topics, err := w.store.Topics()
	w.must(err)
	for _, t := range topics {
		w.keys("f7")
		w.all("the campaigns")
		w.run(w.app.openCampaign(nil, t.Name))
		w.all(t.Name)
	}
	w.app.page = nil
}

// units leads to every unit and its record.
func (w *numberWalk) units() {
	w.keys("f5")
	s := w.app.tabs[tabUnits].(*units)
	for i := range s.found {
		s.list.Cursor = i
		w.all("the units")
		x, _ := s.unit()
		w.run(w.app.openUnit(x.ID, nil))
		w.all(x.Name)
		w.app.page = nil
	}
}

// agenda leads to every line of Hôm nay and of whom to call.
func (w *numberWalk) agenda() {
	w.keys("f2")
	s := w.app.tabs[tabToday].(*today)
	for i := range s.lines {
		if s.list.Cursor = i; s.lines[i].opens() {
			w.all("Hôm nay")
		}
	}
	w.keys("tab")
	w.all("Hôm nay by unit")
	w.keys("f10")
	u := w.app.page.(*urgingPage)
	for i := range u.calls.Owed {
		u.list.Cursor = i
		w.all("the calls")
	}
	w.app.page = nil
}

// Every number of every screen of the made-up office opens what it counts, and
// what it opens adds up.
func TestEveryNumberOpensWhatItCounts(t *testing.T) {
	w := &numberWalk{desk: newDesk(t, withDemo)}
	w.agenda()
	w.units()
	w.campaigns()
	w.documents()
	if w.opened < 1000 || w.rows < 5000 {
		t.Errorf("only %d numbers were opened, with %d lines", w.opened, w.rows)
	}
	t.Logf("%d numbers, %d lines", w.opened, w.rows)
}

// A heading of Hôm nay counts more than its lines show.
func TestAHeadingOpensMoreThanItShows(t *testing.T) {
	d := newDesk(t, func(d *desk) { d.must(demo.Many(d.store, 300, noon)) })
	w := &numberWalk{desk: d}
	s := d.app.tabs[tabToday].(*today)
	if s.agenda.Overdue.All <= sectionLines {
		t.Fatalf("%d lines", s.agenda.Overdue.All)
	}
	w.all("Hôm nay")
}

// What presses alike in one document opens by the line that counts it, though
// another line has the same deadline and standing.
func TestLinesThatLookAlikeOpenTheirOwn(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.must(d.store.Mark([]model.AssignmentID{firstThursday(1)}, model.MarkChange{State: model.Failed}))
	d.must(d.store.Mark([]model.AssignmentID{firstThursday(2)}, model.MarkChange{State: model.Partial, Received: noon}))
	d.run(d.app.reloadAll())
	(&numberWalk{desk: d}).agenda()
}

// Figures of one name in two units are two numbers, in whatever letters the name
// stands, and who is exempt is asked for none.
func TestTheFiguresOfACampaignOpenTheirOwn(t *testing.T) {
	d := newDesk(t, withOffice, func(d *desk) {
		for _, m := range []model.Measure{{Name: "kết quả", Unit: "tin"}, {Name: "kết quả", Unit: "phút"}, {Name: "Kết Quả", Unit: "tin"}} {
			id, err := d.store.AddDirective(model.Directive{
				Direction: model.Out, Type: "Công văn", Number: "9", Symbol: "VHTT", Date: 20210201, Topics: []string{"Tết"},
				Obligations: []model.Obligation{{
					ID: "1", Text: "báo cáo", Units: []model.UnitID{1, 2}, Kind: model.Ongoing, Report: true,
					Measures: []model.Measure{m},
				}},
			}, "")
			d.must(err)
			d.must(d.store.Mark([]model.AssignmentID{{Directive: id, Obligation: "1", Unit: 1}}, model.MarkChange{State: model.Exempt, Reason: "x", By: "y"}))
			if m.Unit == "tin" {
				d.must(d.store.Mark([]model.AssignmentID{{Directive: id, Obligation: "1", Unit: 2}}, model.MarkChange{State: model.Done, Values: map[string]float64{m.Name: 5}}))
			}
		}
	})
	w := &numberWalk{desk: d}
	w.campaigns()
	d.run(d.app.openCampaign(nil, "Tết"))
	d.shows("10 tin (2/2 phần việc có số liệu)", "Kết quả: chưa có số liệu (0/1 phần việc)")
}

// Ctrl+D tells the rule and the facts wherever a standing is in focus.
func TestWhyIsToldWhereverAStandingIs(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withRecord)
	why := "đã hết hạn mà đơn vị chưa gửi"
	d.keys("f2 ctrl+d").shows("Vì sao: Xã Nậm Pha (1/3)", why, "T5 04/02/2021 16:00").keys("right").shows("Vì sao: Xã Đắk Mông (2/3)", why).keys("esc")
	d.keys("tab ctrl+d").shows("Vì sao: Xã Nậm Pha", why).keys("esc f10 ctrl+d").shows("Vì sao: Xã ", why).keys("esc esc")
	d.keys("f5 down enter ctrl+d").shows("Vì sao: Xã Nậm Pha").keys("esc esc")
	d.keys("f3 ctrl+b ctrl+d").shows("Vì sao: Đài Truyền thanh").keys("esc ctrl+b").shows("Các phần việc: 12/VHTT")
	d.keys("ctrl+d ctrl+d").hides("Vì sao:")
}

// A number of a figure opens the units with their figures and who is missing,
// and each of them its cell.
func TestASumOpensWhatWasAddedUp(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	a := firstThursday(2)
	d.must(d.store.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done, Received: noon - 5, Values: map[string]float64{"số tin, bài": 7}}))
	d.keys("f3 enter tab ctrl+n ctrl+b").shows("Số tin, bài: tổng 7, 1/4 đơn vị có số liệu").keys("enter").shows("► Xã Nậm Pha: 7", "Xã Đắk Mông: chưa có").keys("down down enter")
	if g, is := d.app.top().(*resultsGrid); !is || g.rows[g.row].unit.Name != "Xã Đắk Mông" {
		t.Errorf("Enter opens\n%s", d.screen())
	}
	d.keys("pgdown ctrl+b").shows("kỳ trước: tổng 7").keys("down enter enter")
	if g, is := d.app.top().(*resultsGrid); !is || g.due != a.Period || g.rows[g.row].unit.ID != 2 {
		t.Errorf("Enter opens\n%s", d.screen())
	}
}

// The agenda's sections and the documents on it are those of the index.
func TestTheAgendaKnowsItsDocuments(t *testing.T) {
	d := newDesk(t, withDemo)
	clock := d.app.clock()
	ids, err := d.store.OnAgenda(clock)
	d.must(err)
	rows, err := d.store.Rows()
	d.must(err)
	var all []model.DirectiveID
	for i := range rows.Len() {
		all = append(all, rows.At(i).ID)
	}
	found := map[model.DirectiveID]bool{}
	_, err = d.store.Assigned(all, clock, func(dir *model.Directive, _ *model.Obligation, x db.Pressing) bool {
		found[dir.ID] = found[dir.ID] || db.PartOf(x.Facts, clock) != db.NotOnAgenda
		return false
	})
	d.must(err)
	for _, id := range ids {
		delete(found, id)
	}
	for id, on := range found {
		if on {
			t.Errorf("%s presses and is not on the agenda", id)
		}
	}
}

func TestLooksOfWhatIsBehindANumber(t *testing.T) {
	d := newDesk(t, withDemo)
	d.keys("f2 ctrl+b").golden("numbers-80")
	d.keys("down enter").golden("behind-80")
	d.start(text.English, 120, 40)
	d.keys("f3 ctrl+f").types("309/VHTT").keys("enter enter down down down down tab ctrl+b").golden("numbers-en-120")
	d.keys("enter right").golden("behind-en-120")
}
