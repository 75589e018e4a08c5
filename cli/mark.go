package cli

import (
	"errors"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

func markCommand(fs *pflag.FlagSet) action {
	period := wordOption(fs, "period", "INSTANT")
	received := option(fs, "received", "INSTANT", optional(model.ParseInstant))
	values := fs.StringArray("value", nil, "NAME=N|NAME=~N")
	base := baselineOptions(fs)
	channel := wordOption(fs, "channel", "C")
	ref := wordOption(fs, "ref", "SYMBOL")
	place := wordOption(fs, "place", "WHERE")
	files := fs.StringArray("file", nil, "FILE")
	without := wordOption(fs, "no-evidence", "T")
	note := wordOption(fs, "note", "T")
	reason := wordOption(fs, "reason", "T")
	by := wordOption(fs, "by", "WHO")
	completeBy := option(fs, "complete-by", "DAY", optional(parseDay))
	return func(s *session, args []string) error {
		state, err := model.ParseState(args[3])
		if err != nil {
			return s.misused("mark", s.w.Commands.Usage.NotOneOf, args[3], "pending, doing, partial, done, failed, exempt")
		}
		c := model.MarkChange{
			State: state, Received: *received, CompleteBy: *completeBy, Channel: *channel, Ref: *ref,
			Place: *place, NoEvidence: *without, Note: *note, Reason: *reason, By: *by, Clear: clearing(fs),
		}
		b := base()
		if err := s.wholeBaselines(b); err != nil {
			return err
		}
		return s.mark(args, *period, c, *values, b, *files)
	}
}

// clearing takes the facts away whose options were given without a value.
func clearing(fs *pflag.FlagSet) model.Clearing {
	return model.Clearing{
		Received: emptied(fs, "received"), Channel: emptied(fs, "channel"), Ref: emptied(fs, "ref"), Place: emptied(fs, "place"),
		NoEvidence: emptied(fs, "no-evidence"), Note: emptied(fs, "note"), Reason: emptied(fs, "reason"), By: emptied(fs, "by"),
		Days: emptied(fs, "complete-by"),
	}
}

// mark records one change on the assignments chosen, and keeps the files that
// show it.
func (s *session) mark(args []string, period string, c model.MarkChange, values []string, b baselines, files []string) error {
	return s.change(func(st *db.Store) error {
		t, err := s.pick(st, args, period)
		if err != nil {
			return err
		}
		if err = s.values(&c, t.obligation, values); err != nil {
			return err
		}
		if err = s.baselines(&c, t.obligation, b); err != nil {
			return err
		}
		if len(files) > 0 && t.directive.Secrecy != "" {
			return &db.InvalidError{What: "mark", ID: args[0], Why: db.SecretFile}
		}
		if c.Originals, err = st.Originals().PutAll(files, intake.OpenEvidence); err != nil {
			return err
		}
		return s.step(st, func() error {
			err := st.Mark(t.ids, c)
			if err == nil {
				s.missing(c)
			}
			return err
		})
	})
}

// missing warns of what should be said along with a state.
func (s *session) missing(c model.MarkChange) {
	switch {
	case c.State == model.Exempt && (c.Reason == "" || c.By == ""):
		s.warn("%s", s.w.Commands.Said.NoReason)
	case c.State == model.Partial && c.CompleteBy == 0:
		s.warn("%s", s.w.Commands.Said.NoCompletion)
	}
}

// values adds to a change what --value says: NAME=N, NAME=~N for an approximate
// figure, NAME= to take it away. The names are those of the obligation's measures,
// any where it has none.
func (s *session) values(c *model.MarkChange, o *model.Obligation, given []string) error {
	for _, g := range given {
		name, number, ok := strings.Cut(viet.CleanLine(g), "=")
		if !ok {
			return s.misused("mark", s.w.Commands.Usage.NotNameValue, g)
		}
		name, err := s.measure(o, strings.TrimSpace(name))
		if err != nil {
			return err
		}
		n, about, err := viet.ParseApprox(number)
		switch {
		case errors.Is(err, viet.ErrBlank):
			c.Clear.Values = append(c.Clear.Values, name)
			continue
		case err != nil:
			return s.misused("mark", s.w.Commands.Usage.BadNamed, name, s.errorWords(err))
		}
		if c.Values == nil {
			c.Values, c.Approx = map[string]float64{}, map[string]bool{}
		}
		c.Values[name], c.Approx[name] = n, about
	}
	return nil
}

// measure finds a measure by its name, folded, or by the only beginning.
func (s *session) measure(o *model.Obligation, name string) (string, error) {
	want := viet.Key(name)
	var begins, all []string
	for _, m := range o.Measures {
		all = append(all, m.Name)
		switch k := viet.Key(m.Name); {
		case k == want:
			return m.Name, nil
		case want != "" && strings.HasPrefix(k, want):
			begins = append(begins, m.Name)
		}
	}
	switch {
	case len(begins) == 1:
		return begins[0], nil
	case len(all) == 0 && want != "":
		return name, nil
	}
	return "", refuse(s.w.Commands.Refused.NoMeasure, o.ID, name, strings.Join(all, "; "))
}
