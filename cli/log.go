package cli

import (
	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// entryJSON is one step of log --json.
type entryJSON struct {
	Seq    uint64        `json:"seq"`
	At     model.Instant `json:"at"`
	Action db.Action     `json:"action"`
	Text   string        `json:"text"`
	Undone bool          `json:"undone"` // taken back, and not repeated since
	Undoes *uint64       `json:"undoes"`
	Redoes *uint64       `json:"redoes"`
}

func logCommand(fs *pflag.FlagSet) action {
	asJSON := jsonOption(fs)
	limit := option(fs, "limit", "N", parseNatural(0))
	return func(s *session, _ []string) error {
		return s.look(func(st *db.Store) error {
			es, err := st.Journal(*limit, 0)
			if err != nil {
				return err
			}
			list := s.entries(es)
			if *asJSON {
				return s.json(list)
			}
			return s.printLog(list)
		})
	}
}

// entries words journal entries, newest first.
func (s *session) entries(es []db.Entry) []entryJSON {
	undone := db.TakenBack(es)
	out := []entryJSON{}
	for _, e := range es {
		out = append(out, entryJSON{
			Seq: e.Seq, At: e.At, Action: e.Action, Text: text.Entry(e, s.lang), Undone: undone[e.Seq],
			Undoes: orNone(e.Undoes), Redoes: orNone(e.Redoes),
		})
	}
	return out
}

// orNone makes 0 null.
func orNone[T int | uint64 | model.DirectiveID](n T) *T {
	if n == 0 {
		return nil
	}
	return &n
}

func (s *session) printLog(list []entryJSON) error {
	if len(list) == 0 {
		return s.print("%s", s.w.Commands.Said.NoSteps)
	}
	h := &s.w.Commands.Heads
	t := table{heads: []string{h.Step, h.At, h.What}, right: map[int]bool{0: true}}
	for _, e := range list {
		what := e.Text
		if e.Undone {
			what += " " + s.w.Commands.Said.TakenBack
		}
		t.add(count(int(e.Seq)), text.Stamp(e.At), what)
	}
	return t.print(s.env.Stdout)
}

func undoCommand(*pflag.FlagSet) action {
	return func(s *session, _ []string) error {
		return s.change(func(st *db.Store) error {
			return s.step(st, func() error { _, err := st.Undo(); return err })
		})
	}
}

func redoCommand(*pflag.FlagSet) action {
	return func(s *session, _ []string) error {
		return s.change(func(st *db.Store) error {
			return s.step(st, func() error { _, err := st.Redo(); return err })
		})
	}
}
