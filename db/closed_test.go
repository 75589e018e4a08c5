package db

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"congvan/model"
)

// A closedDesk keeps document 003 with two units; its second period, of the
// 11th, is closed with one report in.
type closedDesk struct {
	*desk
	id     model.DirectiveID
	us     []model.UnitID
	period model.Instant
}

func newClosedDesk(t *testing.T) *closedDesk {
	t.Helper()
	c := &closedDesk{desk: newDesk(t), period: thursdays[1]}
	c.now = thursdays[2]
	c.us = c.units("A", "B", "C")
	v := february(c.us[:2]...)
	v.Obligations[0].Unresolved = []string{"Đội thông tin"}
	c.id = c.add(v, "văn bản")
	c.must(c.Mark(c.of(0), model.MarkChange{State: model.Done, Received: c.period - 60}))
	c.must(c.ClosePeriod(c.id, "1", c.period, "đã gửi Sở"))
	return c
}

// of is the assignment of a unit in the closed period.
func (c *closedDesk) of(unit int) []model.AssignmentID {
	return []model.AssignmentID{{Directive: c.id, Obligation: "1", Period: c.period, Unit: c.us[unit]}}
}

// edited is the directive after a change of its first clause.
func (c *closedDesk) edited(f func(o *model.Obligation)) model.Directive {
	c.Helper()
	v, err := c.Directive(c.id)
	c.must(err)
	f(&v.Obligations[0])
	return v
}

// meanwhile opens the period, changes something, and closes it again.
func (c *closedDesk) meanwhile(do func() error) {
	c.Helper()
	c.must(errors.Join(c.ReopenPeriod(c.id, "1", c.period, "gửi lại"), do(), c.ClosePeriod(c.id, "1", c.period, "đã gửi Sở")))
}

// superseded has a newer directive take the period over before it is closed.
func (c *closedDesk) superseded() (newer model.DirectiveID) {
	c.Helper()
	newer = c.add(weekly(c.us...), "")
	c.meanwhile(func() error { return c.Supersede(c.id, newer, 20210205) })
	return newer
}

// stays fails unless a change is refused for the sake of the period, and all
// stays as it is; once the period is open the change goes through.
func (c *closedDesk) stays(do func() error) {
	c.Helper()
	before, seq := c.records(), c.Seq()
	err := do()
	var locked *model.ClosedError
	var spot *ClosedPeriodError
	if !errors.As(err, &locked) || locked.Closing.Period != c.period {
		c.Fatalf("error %v, want that the period %s is closed", err, c.period)
	}
	if !errors.As(err, &spot) || spot.Directive != c.id || spot.Name != "12/VHTT" || spot.Obligation != "1" {
		c.Fatalf("error %+v names another spot", err)
	}
	if !bytes.Equal(c.records(), before) || c.Seq() != seq {
		c.Fatal("a refused change left something behind")
	}
	c.must(c.ReopenPeriod(c.id, "1", c.period, "gửi lại số liệu"))
	c.must(do())
	c.sound()
	for c.Seq() > 0 { // all of it can be taken back
		if _, err := c.Undo(); errors.Is(err, ErrNothingToUndo) {
			return
		} else if err != nil {
			c.Fatal(err)
		}
	}
}

func (c *closedDesk) records() []byte {
	c.Helper()
	var b bytes.Buffer
	c.must(c.Export(&b))
	return b.Bytes()
}

// What went up counts as it did, whichever way a change comes.
func TestAClosedPeriodCountsAsItDid(t *testing.T) {
	for name, door := range map[string]func(c *closedDesk) func() error{
		"superseded": func(c *closedDesk) func() error {
			newer := c.add(weekly(c.us...), "")
			return func() error { return c.Supersede(c.id, newer, 20210205) }
		},
		"superseded no more": func(c *closedDesk) func() error {
			c.superseded()
			return func() error { return c.Supersede(c.id, 0, 0) }
		},
		"superseded later": func(c *closedDesk) func() error {
			newer := c.superseded()
			return func() error { return c.Supersede(c.id, newer, 20210216) }
		},
		"what superseded it is removed": func(c *closedDesk) func() error {
			newer := c.superseded()
			return func() error { return c.RemoveDirective(newer) }
		},
		"removed": func(c *closedDesk) func() error { return func() error { return c.RemoveDirective(c.id) } },
		"addressee resolved": func(c *closedDesk) func() error {
			return func() error { return c.Resolve(c.id, "Đội thông tin", c.us[2:]) }
		},
		"units edited": func(c *closedDesk) func() error {
			v := c.edited(func(o *model.Obligation) { o.Units = c.us[:1] })
			return func() error { return c.PutDirective(v) }
		},
		"another hour": func(c *closedDesk) func() error {
			v := c.edited(func(o *model.Obligation) { o.Deadline.Time = "17:00" })
			return func() error { return c.EditDirective(v, "văn bản") }
		},
		"rule ends before": func(c *closedDesk) func() error {
			v := c.edited(func(o *model.Obligation) { o.Deadline.Until = 20210210 })
			return func() error { return c.PutDirective(v) }
		},
		"no report asked": func(c *closedDesk) func() error {
			v := c.edited(func(o *model.Obligation) { o.Report = false })
			return func() error { return c.PutDirective(v) }
		},
		"clause gone": func(c *closedDesk) func() error {
			v := c.edited(func(*model.Obligation) {})
			v.Obligations = v.Obligations[1:]
			return func() error { return c.PutDirective(v) }
		},
		"clause in the place of another": func(c *closedDesk) func() error {
			v := c.edited(func(*model.Obligation) {})
			return func() error { return c.EditDirectiveAs(v, "văn bản", map[string]string{"1": "2", "2": "1"}) }
		},
		"opened by an edit": func(c *closedDesk) func() error {
			v := c.edited(func(o *model.Obligation) { o.Closings, o.Text = nil, "báo cáo" })
			return func() error { return c.PutDirective(v) }
		},
		"decided by an edit": func(c *closedDesk) func() error {
			v := c.edited(func(o *model.Obligation) {
				o.Decisions = []model.Decision{{Period: c.period, Choice: model.Move, To: c.period + 60, Basis: "12/TB"}}
			})
			return func() error { return c.PutDirective(v) }
		},
		"exempt by an edit": func(c *closedDesk) func() error {
			v := c.edited(func(o *model.Obligation) {
				o.Exemptions = []model.Exemption{{Unit: c.us[1], Reason: "lũ", By: "TP"}}
			})
			return func() error { return c.PutDirective(v) }
		},
		"unit closed before": func(c *closedDesk) func() error {
			return func() error {
				_, err := c.PutUnit(model.Unit{ID: c.us[0], Name: "A", Until: 20210210, Successor: c.us[2]})
				return err
			}
		},
		"unit closed before, by a sheet": func(c *closedDesk) func() error {
			return func() error {
				_, _, err := c.PutRoster([]model.Unit{{Name: "A", Until: 20210210}}, nil)
				return err
			}
		},
		"another successor": func(c *closedDesk) func() error {
			c.meanwhile(func() error {
				_, err := c.PutUnit(model.Unit{ID: c.us[0], Name: "A", Until: 20210210, Successor: c.us[2]})
				return err
			})
			return func() error {
				_, err := c.PutUnit(model.Unit{ID: c.us[0], Name: "A", Until: 20210210, Successor: c.us[1]})
				return err
			}
		},
		"heir of the heir": func(c *closedDesk) func() error {
			c.meanwhile(func() error {
				_, err := c.PutUnit(model.Unit{ID: c.us[0], Name: "A", Until: 20210205, Successor: c.us[2]})
				return err
			})
			return func() error {
				_, err := c.PutUnitIn(model.Unit{ID: c.us[2], Name: "C", Until: 20210208, Successor: c.us[1]}, nil)
				return err
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := newClosedDesk(t)
			c.stays(door(c))
		})
	}
}

// A unit entered as closed before several closed periods is refused for all of
// them.
func TestAllClosedPeriodsAreNamed(t *testing.T) {
	c := newClosedDesk(t)
	c.must(c.ClosePeriod(c.id, "1", thursdays[0], ""))
	other := c.add(weekly(c.us...), "")
	c.must(c.ClosePeriod(other, "3", model.At(2021, 2, 10, 16, 0), ""))
	_, err := c.PutUnit(model.Unit{ID: c.us[0], Name: "A", Until: 20210201, Successor: c.us[1]})
	var spot *ClosedPeriodError
	if !errors.As(err, &spot) {
		t.Fatal(err)
	}
	var got []string
	for _, p := range append([]ClosedPeriod{spot.ClosedPeriod}, spot.More...) {
		got = append(got, p.Directive.String()+" "+p.Obligation+" "+p.Closing.Period.String())
	}
	slices.Sort(got)
	want := []string{
		c.id.String() + " 1 " + thursdays[0].String(), c.id.String() + " 1 " + c.period.String(),
		other.String() + " 3 " + model.At(2021, 2, 10, 16, 0).String(),
	}
	slices.Sort(want)
	same(t, "closed periods", got, want)
}

// What leaves a closed period as it was goes on, and the period stays closed.
func TestAClosedPeriodHindersNothingElse(t *testing.T) {
	for name, do := range map[string]func(c *closedDesk) error{
		"words edited": func(c *closedDesk) error {
			return c.EditDirective(c.edited(func(o *model.Obligation) { o.Text, o.Review = "báo cáo tuần", 20210210 }), "văn bản khác")
		},
		"another clause": func(c *closedDesk) error {
			v := c.edited(func(*model.Obligation) {})
			v.Obligations = v.Obligations[:1]
			return c.PutDirective(v)
		},
		"urged": func(c *closedDesk) error {
			_, err := c.Remind(c.of(1), model.Reminder{Channel: "Zalo"})
			return err
		},
		"superseded from a later day": func(c *closedDesk) error {
			return c.Supersede(c.id, c.add(weekly(c.us...), ""), 20210212)
		},
		"addressee dropped": func(c *closedDesk) error { return c.Resolve(c.id, "Đội thông tin", nil) },
		"unit closed after": func(c *closedDesk) error {
			_, err := c.PutUnit(model.Unit{ID: c.us[0], Name: "A", Until: 20210211, Successor: c.us[2]})
			return err
		},
		"unit renamed and moved down": func(c *closedDesk) error {
			_, err := c.PutUnit(model.Unit{ID: c.us[0], Name: "Đài", Order: 9})
			return err
		},
		"reminded early": func(c *closedDesk) error {
			return c.Decide(c.id, "1", []model.Decision{{Period: c.period, Choice: model.Early, To: c.period - 600}})
		},
		"a campaign": func(c *closedDesk) error { return c.SetTopics(c.id, []string{"Tết"}) },
		"exempt from another period": func(c *closedDesk) error {
			return c.Exempt(c.id, "1", []model.Exemption{{Unit: c.us[1], From: 20210212, Reason: "lũ", By: "TP"}})
		},
		"another period closed": func(c *closedDesk) error { return c.ClosePeriod(c.id, "1", thursdays[0], "") },
		"the rule goes on longer": func(c *closedDesk) error {
			return c.PutDirective(c.edited(func(o *model.Obligation) { o.Deadline.Until = 20210331 }))
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := newClosedDesk(t)
			c.must(do(c))
			if _, closed := c.edited(func(*model.Obligation) {}).Obligations[0].Closed(c.period); !closed {
				t.Error("it is open")
			}
			c.sound()
			_, err := c.Undo()
			c.must(err)
			_, err = c.Redo()
			c.must(err)
			c.sound()
		})
	}
}

// Steps are taken back in their order: what was recorded before a period was
// closed only once that is taken back.
func TestUndoLeavesAClosedPeriodBeforeItChangesIt(t *testing.T) {
	c := newClosedDesk(t)
	e, err := c.Undo()
	c.must(err)
	same(t, "taken back first", e.Action, ActionClose)
	e, err = c.Undo()
	c.must(err)
	same(t, "taken back then", e.Action, ActionMark)
	for range 2 {
		_, err = c.Redo()
		c.must(err)
	}
	if _, closed := c.edited(func(*model.Obligation) {}).Obligations[0].Closed(c.period); !closed {
		t.Error("it is open")
	}
	c.sound()
}

// A step that an older program let through can be taken back all the same: it
// brings back what went up.
func TestUndoBringsBackWhatWentUp(t *testing.T) {
	c := newClosedDesk(t)
	newer := c.add(weekly(c.us...), "")
	before := c.tally(c.id)
	v := c.edited(func(*model.Obligation) {})
	v.SupersededBy, v.SupersededFrom = newer, 20210205
	c.must(c.change(ActionSupersede, nil, func(t *txn) error { t.frees = true; return t.putDirective(v) }))
	after := c.tally(c.id)
	_, err := c.Undo()
	c.must(err)
	same(t, "taken back", c.tally(c.id), before)
	_, err = c.Redo()
	c.must(err)
	same(t, "repeated", c.tally(c.id), after)
	c.sound()
}
