package db

import (
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
