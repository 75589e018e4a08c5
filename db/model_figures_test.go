package db

import (
	"errors"
	"reflect"

	"pgregory.net/rapid"

	"congvan/model"
)

// figures records a sheet: on each assignment its own figure, or none.
func (m *machine) figures() {
	as, next := m.assignments(), m.clone()
	var ms []Marking
	for i, a := range as {
		c := model.MarkChange{
			Values: map[string]float64{"số tin": float64(m.int(0, 50, "figure"))}, Approx: map[string]bool{"số tin": i%2 == 0},
			Baselines: map[string]model.Baseline{"số tin": {Value: float64(m.int(1, 9, "baseline")), Period: "quý I", Source: "BC"}},
		}
		if rapid.Bool().Draw(m.T, "blank") {
			c = model.MarkChange{Clear: model.Clearing{Values: []string{"số tin"}, Baselines: []string{"số tin"}}}
		} else if rapid.Bool().Draw(m.T, "received") {
			c = m.marks[a].Receiving(c)
		}
		ms = append(ms, Marking{a, c})
		if closing, closed := m.obligation(a).Closed(a.Period); closed {
			m.refusedFigures(ms, closing)
			return
		}
		after, err := m.marks[a].Apply(c, m.obligation(a), m.now)
		if err != nil {
			m.Fatalf("%v", err)
		}
		same := after
		same.Changed = m.marks[a].Changed
		if !reflect.DeepEqual(same, m.marks[a]) {
			next.marks[a] = after
		}
	}
	m.done(m.s.MarkEach(ms), next)
}

// refusedFigures asks that a sheet with a period that is closed changes nothing,
// and that the refusal names the unit.
func (m *machine) refusedFigures(ms []Marking, closing model.Closing) {
	err := m.s.MarkEach(ms)
	var which *MarkingError
	var closed *model.ClosedError
	if !errors.As(err, &which) || !errors.As(err, &closed) || closed.Closing != closing {
		m.Fatalf("a closed period: %v", err)
	}
}
