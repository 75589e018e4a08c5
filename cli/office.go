package cli

import (
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

func officeCommand(fs *pflag.FlagSet) action {
	asJSON := jsonOption(fs)
	return func(s *session, args []string) error {
		if len(args) > 0 {
			return s.setOffice(args, *asJSON)
		}
		return s.look(func(st *db.Store) error { return s.showOffice(st, *asJSON) })
	}
}

// setOffice changes the settings named; an empty value clears one.
func (s *session) setOffice(args []string, asJSON bool) error {
	if err := s.setSettings(new(model.Office), args); err != nil {
		return err // before a data file is made
	}
	return s.begin(func(st *db.Store) error {
		o, err := st.Office()
		if err != nil {
			return err
		}
		was := o.Lang
		if err := s.setSettings(&o, args); err != nil {
			return err
		}
		if err := st.SetOffice(o); err != nil {
			return err
		}
		if o.Lang != was { // the screen opens in the language last chosen, here or there
			if err := st.Prefer("lang", o.Lang); err != nil {
				return err
			}
		}
		return s.showOffice(st, asJSON)
	})
}

func (s *session) setSettings(o *model.Office, args []string) error {
	for _, a := range args {
		if err := s.setSetting(o, a); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) setSetting(o *model.Office, arg string) error {
	name, value, ok := strings.Cut(arg, "=")
	if !ok {
		return s.misused("office", s.w.Commands.Usage.NotNameValue, arg)
	}
	var all []string
	for _, f := range settings(o) {
		if f.name == strings.ToLower(name) {
			if err := f.set(viet.CleanLine(value)); err != nil {
				return s.misused("office", s.w.Commands.Usage.BadNamed, name, s.errorWords(err))
			}
			return nil
		}
		all = append(all, f.name)
	}
	return s.misused("office", s.w.Commands.Usage.NotOneOf, name, strings.Join(all, ", "))
}

func (s *session) showOffice(st *db.Store, asJSON bool) error {
	o, err := st.Office()
	if err != nil {
		return err
	}
	if asJSON {
		return s.json(officeAsJSON(o))
	}
	t := table{heads: []string{"", ""}}
	for _, f := range settings(&o) {
		t.add(f.name, f.get())
	}
	return t.printRows(s.env.Stdout)
}
