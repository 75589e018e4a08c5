package db

import (
	"strconv"

	"congvan/model"
	"congvan/viet"
)

// TakeRegister takes in the rows of a register, directives without text and
// without clauses, as one step. A row that is there already – the same number,
// symbol, day and subject – is left out. It returns how many rows are new.
// Errors: InvalidError.
func (s *Store) TakeRegister(ds []model.Directive) (added int, err error) {
	rows, err := s.Rows()
	if err != nil {
		return 0, err
	}
	have := map[registerKey]bool{}
	for _, i := range rows.Filter(func(*Row) bool { return true }) {
		r := rows.At(int(i))
		have[registerKey{r.Number, r.Symbol, viet.Key(r.Subject), r.Date}] = true
	}
	err = s.change(ActionRegister, nil, func(t *txn) error {
		for _, d := range ds {
			if have[registerKey{d.Number, d.Symbol, viet.Key(d.Subject), d.Date}] {
				continue
			}
			if err := t.addDirective(&d, ""); err != nil {
				return err
			}
			added++
		}
		clear(t.args)
		t.args["count"] = strconv.Itoa(added)
		return nil
	})
	if err != nil {
		return 0, err
	}
	return added, nil
}

// A registerKey tells two rows of a register apart.
type registerKey struct {
	number, symbol, subject string
	date                    model.Date
}
