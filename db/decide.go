package db

import (
	"strconv"

	"congvan/model"
)

// Decide records what was decided of single periods of an obligation, at this
// minute and as one step; model.Undecided takes a decision back. What is decided
// so already stays as it was. Errors: NotFoundError, model.DecisionError.
func (s *Store) Decide(id model.DirectiveID, obligation string, ds []model.Decision) error {
	return s.onObligation(ActionDecide, id, obligation, func(t *txn, o *model.Obligation) error {
		var anew []model.Decision
		for _, one := range ds {
			was := o.Decision(one.Period)
			if one.At = was.At; one != was {
				one.At = t.now
				anew = append(anew, one)
			}
		}
		t.describeDecisions(o, anew)
		return o.Decide(anew...)
	})
}

// describeDecisions tells the journal what the decisions and those before them
// have in common.
func (t *txn) describeDecisions(o *model.Obligation, ds []model.Decision) {
	values := map[string]map[string]bool{}
	note := func(name, value string) {
		if values[name] == nil {
			values[name] = map[string]bool{}
		}
		values[name][value] = true
	}
	for _, d := range ds {
		was := o.Decision(d.Period)
		note("period", d.Period.String())
		note("choice", string(d.Choice))
		note("to", d.To.String())
		note("basis", d.Basis)
		note("was", string(was.Choice))
		note("was_to", was.To.String())
	}
	t.args["count"] = strconv.Itoa(len(ds))
	for name, of := range values {
		t.common(name, of)
	}
}

// countDecisions tells the journal of how many periods something else is
// decided than before, where that comes with the whole directive.
func (t *txn) countDecisions(before, after []model.Obligation) {
	was, n := map[model.Decision]int{}, 0
	for _, o := range before {
		for _, d := range o.Decisions {
			was[d]++
		}
	}
	for _, o := range after {
		for _, d := range o.Decisions {
			if was[d] > 0 {
				was[d]--
			} else {
				n++
			}
		}
	}
	gone := 0
	for _, left := range was {
		gone += left
	}
	if n = max(n, gone); n > 0 {
		t.args["decided"] = strconv.Itoa(n)
	}
}
