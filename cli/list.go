package cli

import (
	"strconv"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// listOptions is which directives to list.
type listOptions struct {
	search    string
	standing  string
	direction string
	limit     int // 0 is all
}

func listCommand(fs *pflag.FlagSet) action {
	asJSON := jsonOption(fs)
	search := wordOption(fs, "search", "WORDS")
	standing := option(fs, "standing", "S", oneOf(standingWords()...))
	direction := option(fs, "direction", "in|out", oneOf(string(model.In), string(model.Out), string(model.Reference)))
	limit := option(fs, "limit", "N", parseNatural(0))
	return func(s *session, _ []string) error {
		return s.look(func(st *db.Store) error {
			rows, clock, err := s.rows(st, listOptions{*search, *standing, *direction, *limit})
			if err != nil {
				return err
			}
			if *asJSON {
				return s.json(rowsJSON(rows, clock))
			}
			return s.printRows(rows, clock)
		})
	}
}

// rows selects directives, in the order of the index: newest first.
func (s *session) rows(st *db.Store, o listOptions) ([]db.Row, model.Clock, error) {
	office, err := st.Office()
	if err != nil {
		return nil, model.Clock{}, err
	}
	clock := office.Clock(s.clock())
	rows, err := st.Rows()
	if err != nil {
		return nil, clock, err
	}
	found, err := searched(st, rows, viet.NewQuery(o.search))
	if err != nil {
		return nil, clock, err
	}
	var out []db.Row
	for i := range rows.Len() {
		r := rows.At(i)
		if found != nil && !found[r.ID] || o.direction != "" && string(r.Direction) != o.direction ||
			o.standing != "" && !r.Has(model.Standing(o.standing), clock) {
			continue
		}
		if out = append(out, r); len(out) == o.limit {
			break
		}
	}
	return out, clock, nil
}

// searched returns the directives in whose head or text the words stand; nil
// where nothing is searched for.
func searched(st *db.Store, rows *db.Rows, q viet.Query) (map[model.DirectiveID]bool, error) {
	if q.Empty() {
		return nil, nil
	}
	found := map[model.DirectiveID]bool{}
	for _, i := range rows.Search(q) {
		found[rows.At(int(i)).ID] = true
	}
	ids, err := st.SearchText(q)
	for _, id := range ids {
		found[id] = true
	}
	return found, err
}

func rowsJSON(rows []db.Row, c model.Clock) []rowJSON {
	out := []rowJSON{}
	for _, r := range rows {
		out = append(out, rowJSON{
			ID: r.ID, Type: orNull(r.Type), Number: orNull(r.Number), Symbol: orNull(r.Symbol), Date: r.Date,
			Issuer: orNull(r.Issuer), Subject: orNull(r.Subject), Direction: string(r.Direction), Tally: r.Tally(c),
		})
	}
	return out
}

func (s *session) printRows(rows []db.Row, c model.Clock) error {
	if len(rows) == 0 {
		return s.print("%s", s.w.Commands.Said.Nothing)
	}
	h := &s.w.Commands.Heads
	t := table{
		heads: []string{h.ID, h.Label, h.Date, h.Direction, h.Subject, h.Total, h.DoneOnTime, h.DoneLate, h.OpenInTime, h.OpenOverdue, h.NoDeadline, h.ToAssess},
		right: map[int]bool{0: true, 5: true, 6: true, 7: true, 8: true, 9: true, 10: true, 11: true},
		limit: map[int]int{1: 24, 4: 60},
	}
	for _, r := range rows {
		y := r.Tally(c)
		t.add(r.ID.String(), r.Label(), text.Day(r.Date), s.w.Terms.Direction[r.Direction], r.Subject, count(y.Total), count(y.DoneOnTime),
			count(y.DoneLate), count(y.OpenInTime), count(y.OpenOverdue), count(y.NoDeadline), count(y.ToAssess))
	}
	return t.print(s.env.Stdout)
}

func count(n int) string { return strconv.Itoa(n) }
