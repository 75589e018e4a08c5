package db

import (
	"errors"
	"testing"

	"congvan/model"
)

func TestRosterFollowsUnits(t *testing.T) {
	d := newDesk(t)
	us := d.units("Xã Bình Lư", "Xã Sơn Bình")
	g, err := d.PutGroup(model.Group{Name: "UBND các xã", Members: us})
	d.must(err)
	look := func(name string) (ids []model.UnitID) {
		r, err := d.Roster()
		d.must(err)
		ids, _ = r.Lookup(name, 0)
		return ids
	}
	same(t, "group", look("ubnd cac xa"), us)
	u, err := d.PutUnit(model.Unit{Name: "Đài"})
	d.must(err)
	same(t, "new unit", look("đài"), []model.UnitID{u})
	_, err = d.Undo()
	d.must(err)
	if ids := look("đài"); ids != nil {
		t.Errorf("after undo: %v", ids)
	}
	if id, err := d.PutUnit(model.Unit{Name: "Đài khác"}); err != nil || id == u {
		t.Errorf("id %d was given out again (%v)", id, err)
	}
	d.must(d.RemoveGroup(g))
	if ids := look("ubnd cac xa"); ids != nil {
		t.Errorf("removed group still means %v", ids)
	}
	var invalid *InvalidError
	if _, err := d.PutUnit(model.Unit{Name: " "}); !errors.As(err, &invalid) {
		t.Errorf("no name: got %v", err)
	}
	var missing *NotFoundError
	if _, err := d.PutUnit(model.Unit{ID: 99, Name: "x"}); !errors.As(err, &missing) {
		t.Errorf("unit 99: got %v", err)
	}
	if _, err := d.PutGroup(model.Group{Name: "x", Members: []model.UnitID{99}}); !errors.As(err, &missing) {
		t.Errorf("member 99: got %v", err)
	}
}

func TestUsedUnitsStay(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C", "D")
	d.add(weekly(us[0]), "")
	n := int64(1)
	d.must(d.PutReadings([]model.Reading{{Indicator: "bluezone", Unit: us[1], AsOf: 20210105, Installs: &n}}))
	_, err := d.PutUnit(model.Unit{ID: us[3], Name: "D", Until: 20210101, Successor: us[2]})
	d.must(err)
	_, err = d.PutGroup(model.Group{Name: "nhóm", Members: []model.UnitID{us[2], us[3]}})
	d.must(err)
	for i, by := range []string{"directive", "reading", "unit"} {
		var used *InUseError
		if err := d.RemoveUnit(us[i]); !errors.As(err, &used) || used.By != by || len(used.Who) != 1 {
			t.Errorf("unit %d: got %v, want in use by one %s", us[i], err, by)
		}
	}
	d.must(d.RemoveUnit(us[3]))
	r, err := d.Roster()
	d.must(err)
	same(t, "members left", r.Groups()[0].Members, us[2:3])
	d.sound()
}

func TestSheetOfUnits(t *testing.T) {
	d := newDesk(t)
	d.units("UBND xã Bình Lư")
	n := int64(3000)
	added, changed, err := d.PutRoster([]model.Unit{
		{Name: "ubnd xa binh lu", Short: "Bình Lư", Population: &n},
		{Name: "Xã Sơn Bình", Aliases: []string{"SB"}},
		{Name: "Xã Bản Bo"},
	}, []GroupDraft{{Name: "các xã", Members: []string{"Bình Lư", "SB", "Xã Bản Bo"}}})
	d.must(err)
	same(t, "counts", []int{added, changed}, []int{3, 1})
	r, err := d.Roster()
	d.must(err)
	same(t, "merged", r.Units()[0], model.Unit{ID: 1, Name: "UBND xã Bình Lư", Short: "Bình Lư", Population: &n})
	same(t, "group", r.Groups()[0].Members, []model.UnitID{1, 2, 3})
	if d.Seq() != 2 {
		t.Errorf("%d entries, want the sheet as one", d.Seq())
	}
	added, changed, err = d.PutRoster([]model.Unit{{Name: "Xã Bản Bo"}}, []GroupDraft{{Name: "Các xã", Members: []string{"SB"}}})
	d.must(err)
	same(t, "again", []int{added, changed, int(d.Seq())}, []int{0, 0, 2})
	var unknown *model.UnknownUnitError
	if _, _, err = d.PutRoster([]model.Unit{{Name: "Xã mới"}}, []GroupDraft{{Name: "g", Members: []string{"ai đó"}}}); !errors.As(err, &unknown) {
		t.Errorf("unknown member: got %v", err)
	}
	if r, _ = d.Roster(); len(r.Units()) != 3 {
		t.Errorf("a refused sheet left %d units, want 3", len(r.Units()))
	}
	d.sound()
}

func TestAWritingBecomesAName(t *testing.T) {
	d := newDesk(t)
	us := d.units("Trạm Truyền thanh", "Xã Bình Lư")
	g, err := d.PutGroup(model.Group{Name: "Các xã", Members: us[1:]})
	d.must(err)
	d.must(d.NameUnit(us[0], "Đài huyện"))
	d.must(d.NameGroup(g, "Địa phương"))
	seq := d.Seq()
	d.must(d.NameUnit(us[0], "đài  HUYỆN"))
	d.must(d.NameGroup(g, "các xã"))
	same(t, "steps for names known already", d.Seq()-seq, 0)

	v := february()
	v.Obligations[0].Who = []string{"Đài huyện", "địa phương", "Sở lạ", "Sở khác"}
	kept, err := d.TakeIn(v, "", "SỞ lạ")
	d.must(err)
	same(t, "units", kept.Obligations[0].Units, us)
	same(t, "unresolved", kept.Obligations[0].Unresolved, []string{"Sở khác"})
	same(t, "as written", len(kept.Obligations[0].Who), 4)

	var missing *NotFoundError
	if err := d.NameUnit(99, "x"); !errors.As(err, &missing) {
		t.Errorf("a unit that is not there: got %v", err)
	}
	if err := d.NameGroup(99, "x"); !errors.As(err, &missing) {
		t.Errorf("a group that is not there: got %v", err)
	}
	d.sound()
	for range 3 {
		_, err = d.Undo()
		d.must(err)
	}
	r, err := d.Roster()
	d.must(err)
	if _, err := r.Named("Đài huyện", 0); err == nil {
		t.Error("after undo the unit still has the name")
	}
	d.sound()
}

func TestResolve(t *testing.T) {
	d := newDesk(t)
	us := d.units("Trạm Truyền thanh", "Xã Bình Lư")
	v := weekly(us[1])
	for i := range v.Obligations {
		v.Obligations[i].Unresolved = []string{"Đài huyện", "ai đó"}
	}
	v.ID = d.add(v, "")
	d.must(d.Resolve(v.ID, "Đài huyện", us[:1]))
	d.must(d.Resolve(v.ID, "ai đó", nil))
	got, err := d.Directive(v.ID)
	d.must(err)
	for _, o := range got.Obligations {
		same(t, "units of "+o.ID, o.Units, us)
		same(t, "unresolved of "+o.ID, len(o.Unresolved), 0)
	}
	r, err := d.Roster()
	d.must(err)
	ids, err := r.Lookup("đài huyện", 0)
	d.must(err)
	same(t, "alias", ids, us[:1])
	var missing *NotFoundError
	if err := d.Resolve(v.ID, "ai đó", us); !errors.As(err, &missing) {
		t.Errorf("resolved twice: got %v", err)
	}
	for range 2 {
		_, err = d.Undo()
		d.must(err)
	}
	got, err = d.Directive(v.ID)
	d.must(err)
	same(t, "after undo", got, v)
	d.sound()
}

func TestMergedUnitsPassTheirPeriodsOn(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	v := weekly(us[0])
	v.ID = d.add(v, "")
	tally := func() int {
		c := model.ClockAt(d.now)
		r, err := d.Roster()
		d.must(err)
		got, want := d.rows().At(0).Tally(c), v.Tally("", nil, r, c)
		same(t, "tally", got, want)
		d.sound()
		return got.Total
	}
	before := tally()
	_, err := d.PutUnit(model.Unit{ID: us[1], Name: "B", Until: 20210201})
	d.must(err)
	_, err = d.PutUnit(model.Unit{ID: us[0], Name: "A", Until: 20210131, Successor: us[1]}) // B is closed too: nobody owes
	d.must(err)
	if after := tally(); after >= before {
		t.Errorf("%d assignments after closing, %d before", after, before)
	}
	_, err = d.PutUnit(model.Unit{ID: us[1], Name: "B", Until: 20210201, Successor: us[2]}) // C takes over
	d.must(err)
	if after := tally(); after != before {
		t.Errorf("%d assignments after the merger, %d before", after, before)
	}
	for range 3 {
		_, err = d.Undo()
		d.must(err)
		tally()
	}
}

// A unit and its groups are one step, taken back at once.
func TestAUnitJoinsItsGroupsInOneStep(t *testing.T) {
	d := newDesk(t)
	us := d.units("Xã A", "Xã B")
	old, err := d.PutGroup(model.Group{Name: "Nhóm cũ", Members: us})
	d.must(err)
	other, err := d.PutGroup(model.Group{Name: "Nhóm mới"})
	d.must(err)
	before := d.Seq()
	_, err = d.PutUnitIn(model.Unit{ID: us[0], Name: "Xã A Hai"}, []model.GroupID{other})
	d.must(err)
	if steps := d.Seq() - before; steps != 1 {
		t.Errorf("%d steps, want 1", steps)
	}
	members := func(id model.GroupID) []model.UnitID {
		r, err := d.Roster()
		d.must(err)
		for _, g := range r.Groups() {
			if g.ID == id {
				return g.Members
			}
		}
		return nil
	}
	same(t, "left", members(old), us[1:])
	same(t, "joined", members(other), us[:1])
	_, err = d.Undo()
	d.must(err)
	same(t, "after undo", members(old), us)
	var missing *NotFoundError
	if _, err := d.PutUnitIn(model.Unit{Name: "Xã C"}, []model.GroupID{99}); !errors.As(err, &missing) {
		t.Errorf("group 99: got %v", err)
	}
}
