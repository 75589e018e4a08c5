//go:build linux

package main

import (
	"fmt"

	"congvan/model"
)

// comply changes what a directive asks of whom: it exempts units or lets them
// owe again, closes and opens a period, decides on one, names campaigns, lets
// one duty wait for another.
func (h *hand) comply() error {
	id, ok := h.any()
	if !ok {
		return h.log()
	}
	d, err := h.s.Directive(id)
	if err != nil {
		return err
	}
	o := &d.Obligations[0]
	period := o.Deadline.Due
	_, closed := o.Closed(period)
	switch n := h.rand.IntN(6); {
	case n < 4 && closed:
		return h.s.ReopenPeriod(id, o.ID, period, "gửi lại số liệu")
	case n == 0:
		return h.s.ClosePeriod(id, o.ID, period, fmt.Sprintf("đã gửi Sở %d", h.rand.IntN(1e6)))
	case n == 1:
		return h.s.SetTopics(id, []string{"Bầu cử", fmt.Sprintf("Đợt %d", h.rand.IntN(9))})
	case n == 2:
		return h.s.Follow(id, "2", &model.ClauseID{Directive: id, Obligation: o.ID})
	case closed: // what went up counts as it did
		return h.log()
	case n == 3:
		one := model.Decision{Period: period, Choice: model.Move, To: period.AddDays(1 + h.rand.IntN(9)), Basis: "lịch nghỉ"}
		return h.s.Decide(id, o.ID, []model.Decision{one})
	}
	return h.exempt(id, o, period)
}

// exempt frees a unit, or lets all that are exempt owe again.
func (h *hand) exempt(id model.DirectiveID, o *model.Obligation, period model.Instant) error {
	if len(o.Exemptions) > 0 && h.rand.IntN(2) == 0 {
		var units []model.UnitID
		for _, e := range o.Exemptions {
			units = append(units, e.Unit)
		}
		return h.s.Spare(id, o.ID, units, period)
	}
	if len(o.Units) == 0 {
		return nil
	}
	e := model.Exemption{Unit: o.Units[h.rand.IntN(len(o.Units))], Reason: fmt.Sprintf("lũ %d", h.rand.IntN(1e6)), By: "Trưởng phòng"}
	return h.s.Exempt(id, o.ID, []model.Exemption{e})
}

// log keeps something done for a campaign, corrects it or takes it away.
func (h *hand) log() error {
	all, err := h.s.Activities("")
	if err != nil {
		return err
	}
	n := float64(h.rand.IntN(40000))
	a := model.Activity{Topic: "Bầu cử", Day: model.NewDate(2021, 2, 1+h.rand.IntN(28)), What: "tờ gấp", Measure: "tờ", Quantity: &n}
	if us := h.units(); len(us) > 0 {
		a.Unit = us[h.rand.IntN(len(us))]
	}
	if id, ok := h.any(); ok && h.rand.IntN(2) == 0 {
		a.Directive = id
	}
	if len(all) > 0 && h.rand.IntN(3) == 0 {
		a.ID = all[h.rand.IntN(len(all))].ID
		if h.rand.IntN(2) == 0 {
			return h.s.RemoveActivity(a.ID)
		}
	}
	_, err = h.s.PutActivity(a)
	return err
}
