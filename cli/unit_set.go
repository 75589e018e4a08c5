package cli

import (
	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// unitFacts names the options of unit set.
var unitFacts = []string{
	"name", "short", "alias", "kind", "population", "smartphones", "person", "phone", "email", "from", "until", "successor",
}

// unitSetCommand changes what is known of a unit: its name, whom to call, until
// when it exists and who takes over. What is not given stays, an empty value
// takes away; aliases and successors take the place of those there were.
func unitSetCommand(fs *pflag.FlagSet) action {
	name := wordOption(fs, "name", "T")
	short := wordOption(fs, "short", "T")
	aliases := fs.StringArray("alias", nil, "T")
	kind := wordOption(fs, "kind", "T")
	population := option(fs, "population", "N", optional(parseCount))
	smartphones := option(fs, "smartphones", "N", optional(parseCount))
	person := wordOption(fs, "person", "T")
	phone := wordOption(fs, "phone", "T")
	email := option(fs, "email", "T", parseEmail)
	from := option(fs, "from", "DAY", optional(parseDay))
	until := option(fs, "until", "DAY", optional(parseDay))
	successors := fs.StringArray("successor", nil, "UNIT")
	return func(s *session, args []string) error {
		if err := s.somethingGiven(fs, "unit set", unitFacts...); err != nil {
			return err
		}
		return s.change(func(st *db.Store) error {
			u, err := s.oneUnit(st, args[0])
			if err != nil {
				return err
			}
			given(fs, "name", *name, &u.Name)
			given(fs, "short", *short, &u.Short)
			given(fs, "alias", filledLines(*aliases), &u.Aliases)
			given(fs, "kind", *kind, &u.Kind)
			given(fs, "population", *population, &u.Population)
			given(fs, "smartphones", *smartphones, &u.Smartphones)
			given(fs, "person", *person, &u.Contact.Person)
			given(fs, "phone", *phone, &u.Contact.Phone)
			given(fs, "email", *email, &u.Contact.Email)
			given(fs, "from", *from, &u.From)
			given(fs, "until", *until, &u.Until)
			if fs.Changed("successor") {
				if err := s.succeeded(st, &u, filledLines(*successors)); err != nil {
					return err
				}
			}
			return s.putUnit(st, u)
		})
	}
}

// putUnit keeps a unit, unless another one has its name.
func (s *session) putUnit(st *db.Store, u model.Unit) error {
	r, err := st.Roster()
	if err != nil {
		return err
	}
	if other, there := r.Namesake(u); there {
		return refuse(s.w.Commands.Refused.SameName, other.Name, other.ID)
	}
	return s.step(st, func() error { _, err := st.PutUnit(u); return err })
}

// succeeded has the units named take over from u, in place of those that did.
func (s *session) succeeded(st *db.Store, u *model.Unit, names []string) error {
	u.Successor, u.Besides = 0, nil
	for _, name := range names {
		heir, err := s.oneUnit(st, name)
		if err != nil {
			return err
		}
		u.Succeed(heir.ID)
	}
	return nil
}

func parseEmail(s string) (string, error) {
	s = viet.CleanLine(s)
	return s, model.CheckEmail(s)
}
