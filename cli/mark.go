package cli

import (
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

func markCommand(fs *pflag.FlagSet) action {
	period := wordOption(fs, "period", "INSTANT")
	received := instantOption(fs, "received")
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
	completeBy := dayOption(fs, "complete-by")
	return func(s *session, args []string) error {
		state, err := model.ParseState(args[3])
		if err != nil {
			return s.misused("mark", s.w.Commands.Usage.NotOneOf, args[3], "pending, doing, partial, done, failed, exempt")
		}
		c := model.MarkChange{
			State: state, Received: *received, CompleteBy: *completeBy, Channel: *channel, Ref: *ref,
			Place: *place, NoEvidence: *without, Note: *note, Reason: *reason, By: *by,
		}
		b := base()
		if err := s.wholeBaselines(b); err != nil {
			return err
		}
		return s.mark(args, *period, c, *values, b, *files)
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
		if c.Values, c.Approx, err = s.values(t.obligation, values); err != nil {
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

// values reads --value NAME=N, and NAME=~N for an approximate one; the names are
// those of the obligation's measures, any where it has none.
func (s *session) values(o *model.Obligation, given []string) (out map[string]float64, approx map[string]bool, err error) {
	if len(given) == 0 {
		return nil, nil, nil
	}
	out, approx = map[string]float64{}, map[string]bool{}
	for _, g := range given {
		name, number, ok := strings.Cut(viet.CleanLine(g), "=")
		if !ok {
			return nil, nil, s.misused("mark", s.w.Commands.Usage.NotNameValue, g)
		}
		name, err := s.measure(o, strings.TrimSpace(name))
		if err != nil {
			return nil, nil, err
		}
		n, about, err := viet.ParseApprox(number)
		if err != nil {
			return nil, nil, s.misused("mark", s.w.Commands.Usage.BadNamed, name, s.errorWords(err))
		}
		out[name], approx[name] = n, about
	}
	return out, approx, nil
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
