package report

import (
	"slices"
	"strings"
	"testing"

	"congvan/model"
)

// unitsIn lists the second cells of a form's rows, each once.
func unitsIn(f *Form) string {
	var out []string
	seen := map[string]bool{}
	for r := range f.rows() {
		if r.Section != "" {
			continue
		}
		if name := r.Cells[columnOfUnit(f)].String(); !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

func columnOfUnit(f *Form) int {
	for i, c := range f.Columns {
		if c.Head == "Đơn vị" || c.Head == "Cơ quan, đơn vị chủ trì" {
			return i
		}
	}
	return 0
}

func says(t *testing.T, f *Form, want string) {
	t.Helper()
	if notes := strings.Join(f.Notes, " "); !strings.Contains(notes, want) {
		t.Errorf("%s does not say %q but %s", f.Title, want, notes)
	}
}

// A page of a group holds its units, and those that took over from them.
func TestAPageOfAGroup(t *testing.T) {
	d := newDesk(t)
	d.worked()
	g, err := d.PutGroup(model.Group{Name: "Cụm phía bắc", Members: []model.UnitID{d.units[2], d.units[4]}})
	d.must(err)
	for _, name := range []string{"obligations", "by-unit", "periods", "results", "missing"} {
		f := d.form(name, Query{Group: g})
		names := strings.Split(unitsIn(f), ", ")
		slices.Sort(names)
		if got := strings.Join(names, ", "); got != "UBND xã Thử 02, UBND xã Thử 04" {
			t.Errorf("%s is of %s", name, got)
		}
		says(t, f, "nhóm Cụm phía bắc")
	}
	l := d.fill("urging-letter", Query{Group: g}).Letter
	if got := strings.Join(l.To, ", "); got != "UBND xã Thử 02, UBND xã Thử 04" {
		t.Errorf("the letter is to %s", got)
	}
	if _, err := Named("by-unit").Fill(d.Store, Query{Group: 77}); err == nil {
		t.Error("a group that is not there is printed")
	}
	u, _ := d.roster().Unit(d.units[4])
	u.Until, u.Successor = model.NewDate(2021, 2, 5), d.units[5]
	_, err = d.PutUnit(u)
	d.must(err)
	if got := unitsIn(d.form("by-unit", Query{Group: g})); got != "UBND xã Thử 02, UBND xã Thử 04, UBND xã Thử 05" {
		t.Errorf("after the merger the group is %s", got)
	}
}

func (d *desk) roster() *model.Roster {
	d.Helper()
	r, err := d.Roster()
	d.must(err)
	return r
}

// A page of what stands in some way holds nothing else, and forms with rates are
// not asked for it.
func TestAPageOfStandings(t *testing.T) {
	d := newDesk(t)
	d.worked()
	f := d.form("obligations", Query{Standings: []model.Standing{model.DoneOnTime, model.ExemptStanding}})
	n := 0
	for r := range f.rows() {
		n++
		if got := r.Cells[10].String(); got != "đúng hạn" && got != "được miễn" {
			t.Errorf("there is a row that stands %s", got)
		}
	}
	if n != 2 {
		t.Errorf("%d rows, want 2", n)
	}
	says(t, f, "Phạm vi: tất cả văn bản; trạng thái đúng hạn, được miễn.")
	whole, narrow := d.form("by-unit", Query{}), d.form("by-unit", Query{Standings: []model.Standing{model.DoneOnTime}})
	if rowsOf(whole)[0] != rowsOf(narrow)[0] || strings.Contains(strings.Join(narrow.Notes, " "), "trạng thái") {
		t.Error("a rate is of a part of what was asked")
	}
}

// A page on a topic holds the directives on it.
func TestAPageOnATopic(t *testing.T) {
	d := newDesk(t)
	other := d.weekly()
	other.Number, other.Subject = "6", "bầu cử"
	id, err := d.AddDirective(other, "")
	d.must(err)
	d.must(d.SetTopics(id, []string{"Bầu cử"}))
	f := d.form("obligations", Query{Topic: "Bầu cử"})
	if got := rowsOf(f); len(got) == 0 || !strings.Contains(got[0], "06/VHTT") || strings.Contains(strings.Join(got, "\n"), "05/VHTT") {
		t.Errorf("the page holds %s", got)
	}
	says(t, f, "chuyên đề Bầu cử")
	wantRows(t, d.form("handover", Query{Topic: "bau cu"}), "1|06/VHTT|01/02/2021|Công văn về việc bầu cử|0|văn bản đi")
	wantRows(t, d.form("handover", Query{Topic: "bầu cử", Directive: d.id}))
	for r := range d.form("journal", Query{Topic: "bầu cử"}).rows() {
		if s := row(r); strings.Contains(s, "5/VHTT") || !strings.Contains(s, "6/VHTT") {
			t.Errorf("the journal tells %s", s)
		}
	}
}

// A page that was kept is compared with one of the same scope.
func TestAKeptPageIsComparedWithItsScope(t *testing.T) {
	d := newDesk(t)
	g, err := d.PutGroup(model.Group{Name: "Cụm", Members: d.units[2:3]})
	d.must(err)
	for _, q := range []Query{{Unit: d.units[1]}, {Group: g}, {Standings: []model.Standing{model.Overdue}}, {Topic: "bầu cử"}} {
		p := PageOf("obligations", q, d.fill("obligations", q), Options{})
		if differs, err := Differs(d.Store, &p); differs || err != nil {
			t.Errorf("%+v differs though nothing happened: %v", q, err)
		}
		whole := PageOf("obligations", Query{}, d.fill("obligations", Query{}), Options{})
		if p.Digest == whole.Digest {
			t.Errorf("%+v narrows nothing", q)
		}
	}
}
