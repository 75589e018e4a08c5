package cli

import (
	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

func requestCommand(fs *pflag.FlagSet) action {
	asked := option(fs, "asked", "INSTANT", parseAsked)
	due := option(fs, "due", "INSTANT", parseDayOrInstant)
	basis := wordOption(fs, "basis", "T")
	return func(s *session, args []string) error {
		return s.request(args, model.Request{Asked: *asked, Due: *due, Basis: *basis})
	}
}

// parseAsked reads an instant; a day is its first minute.
func parseAsked(s string) (model.Instant, error) {
	if d, err := parseDay(s); err == nil {
		return d.Start(), nil
	}
	return model.ParseInstant(s)
}

// request wakes an on-request obligation for one more period.
func (s *session) request(args []string, r model.Request) error {
	if r.Due < r.Asked {
		return refuse(s.w.Commands.Refused.DueBeforeAsked, text.When(r.Due, s.lang), text.When(r.Asked, s.lang))
	}
	return s.change(func(st *db.Store) error {
		d, err := s.directive(st, args[0])
		if err != nil {
			return err
		}
		o, err := s.obligation(&d, args[1])
		if err != nil {
			return err
		}
		if o.Kind != model.OnRequest {
			return refuse(s.w.Commands.Refused.NotOnRequest, o.ID, s.w.Terms.Kind[o.Kind], onRequest(&d, s.w.Commands.Said.None))
		}
		for _, old := range o.Requests {
			if old.Due == r.Due {
				return refuse(s.w.Commands.Refused.RequestedAlready, o.ID, text.When(r.Due, s.lang))
			}
		}
		return s.step(st, func() error { return st.Request(d.ID, o.ID, r) })
	})
}

// onRequest lists the obligations that wait for requests.
func onRequest(d *model.Directive, none string) string {
	out := ""
	for _, o := range d.Obligations {
		if o.Kind == model.OnRequest {
			if out != "" {
				out += ", "
			}
			out += o.ID
		}
	}
	if out == "" {
		return none
	}
	return out
}
