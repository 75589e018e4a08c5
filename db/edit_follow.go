package db

import (
	"cmp"
	"slices"

	"congvan/model"
)

// moveClosings lets the closings of periods follow them as the marks do, so that
// what is locked stays so when a deadline is corrected.
func (m moves) moveClosings(obligations []model.Obligation) {
	for before, heir := range m.heirs {
		at := slices.IndexFunc(obligations, func(o model.Obligation) bool { return o.ID == heir })
		o := &obligations[at]
		var moved []model.Closing
		for _, c := range o.Closings {
			p, goes := m.periods[before][c.Period]
			if goes && slices.ContainsFunc(o.Closings, func(x model.Closing) bool { return x.Period == p }) {
				continue
			}
			if goes {
				c.Period = p
			}
			moved = append(moved, c)
		}
		o.Closings = moved
	}
}

// moveExemptions lets the exemptions of single periods follow them as the marks
// do. Where the unit is exempt from the new day on already, that holds.
func (m moves) moveExemptions(obligations []model.Obligation) {
	for before, heir := range m.heirs {
		days := m.days(before)
		at := slices.IndexFunc(obligations, func(o model.Obligation) bool { return o.ID == heir })
		o := &obligations[at]
		var moved []model.Exemption
		stays := slices.DeleteFunc(slices.Clone(o.Exemptions), func(e model.Exemption) bool {
			day, goes := days[e.From]
			if goes = goes && e.From == e.Until; goes {
				e.From, e.Until = day, day
				moved = append(moved, e)
			}
			return goes
		})
		if len(moved) == 0 {
			continue
		}
		for _, e := range moved {
			if !slices.ContainsFunc(stays, func(x model.Exemption) bool { return x.Unit == e.Unit && x.From == e.From }) {
				stays = append(stays, e)
			}
		}
		slices.SortFunc(stays, func(a, b model.Exemption) int {
			return cmp.Or(cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.From, b.From))
		})
		o.Exemptions = stays
	}
}

// days maps the days of the periods of an obligation that move to another day.
func (m moves) days(before string) map[model.Date]model.Date {
	out := map[model.Date]model.Date{}
	for was, is := range m.periods[before] {
		if was != 0 && is != 0 && was.Date() != is.Date() {
			out[was.Date()] = is.Date()
		}
	}
	return out
}

// renamed maps the ids of the obligations that have another one now.
func (m moves) renamed() map[string]string {
	out := map[string]string{}
	for before, heir := range m.heirs {
		if before != heir {
			out[before] = heir
		}
	}
	return out
}

// followRenamed lets duties wait for a clause under its new id: those of the
// directive itself, in obligations, and those of others.
func (t *txn) followRenamed(id model.DirectiveID, renamed map[string]string, obligations []model.Obligation) error {
	if len(renamed) == 0 {
		return nil
	}
	refollow(id, renamed, obligations)
	var waiting []model.DirectiveID
	t.eachLink(linkWaiting, "", func(other model.DirectiveID, _ *decoder) {
		if other != id {
			waiting = append(waiting, other)
		}
	})
	for _, other := range waiting {
		d, err := t.directive(other)
		if err != nil {
			return err
		}
		if refollow(id, renamed, d.Obligations) {
			if err := t.putDirective(d); err != nil {
				return err
			}
		}
	}
	return nil
}

// refollow changes what obligations wait for, and reports whether any did.
func refollow(id model.DirectiveID, renamed map[string]string, obligations []model.Obligation) (changed bool) {
	for i := range obligations {
		after := obligations[i].After
		if after == nil || after.Directive != id {
			continue
		}
		if now, ok := renamed[after.Obligation]; ok {
			obligations[i].After = &model.ClauseID{Directive: id, Obligation: now}
			changed = true
		}
	}
	return changed
}
