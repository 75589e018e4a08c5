package cli

import (
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// unitJSON is one unit of units --json.
type unitJSON struct {
	Type        string        `json:"type"` // "unit"
	ID          model.UnitID  `json:"id"`
	Name        string        `json:"name"`
	Short       *string       `json:"short"`
	Aliases     []string      `json:"aliases"`
	Kind        *string       `json:"kind"`
	Groups      []string      `json:"groups"`
	Population  *int64        `json:"population"`
	Smartphones *int64        `json:"smartphones"`
	Person      *string       `json:"person"`
	Phone       *string       `json:"phone"`
	Email       *string       `json:"email"`
	From        model.Date    `json:"from"`
	Until       model.Date    `json:"until"`
	Successor   *model.UnitID `json:"successor"`
	Own         bool          `json:"own"`

	Successors []model.UnitID `json:"successors"` // all of them, where it was split
	Within     *model.UnitID  `json:"within"`     // the unit that it is a part of
}

// groupJSON is one group of units --json.
type groupJSON struct {
	Type    string        `json:"type"` // "group"
	ID      model.GroupID `json:"id"`
	Name    string        `json:"name"`
	Aliases []string      `json:"aliases"`
	Members []string      `json:"members"`
}

func unitsCommand(fs *pflag.FlagSet) action {
	asJSON := jsonOption(fs)
	return func(s *session, _ []string) error {
		return s.look(func(st *db.Store) error {
			r, err := st.Roster()
			if err != nil {
				return err
			}
			if *asJSON {
				return s.json(rosterJSON(r))
			}
			return s.printRoster(r)
		})
	}
}

// rosterJSON lists the units and then the groups, in official order.
func rosterJSON(r *model.Roster) []any {
	out := []any{}
	for _, u := range r.Units() {
		j := unitJSON{
			Type: "unit", ID: u.ID, Name: u.Name, Short: orNull(u.Short), Aliases: orEmpty(u.Aliases), Kind: orNull(u.Kind),
			Groups: orEmpty(r.GroupsOf(u.ID)), Population: u.Population, Smartphones: u.Smartphones, Person: orNull(u.Contact.Person),
			Phone: orNull(u.Contact.Phone), Email: orNull(u.Contact.Email), From: u.From, Until: u.Until, Own: u.Own,
		}
		if u.Successor != 0 {
			j.Successor = &u.Successor
		}
		if u.Within != 0 {
			j.Within = &u.Within
		}
		j.Successors = append([]model.UnitID{}, u.Successors()...)
		out = append(out, j)
	}
	for _, g := range r.Groups() {
		out = append(out, groupJSON{Type: "group", ID: g.ID, Name: g.Name, Aliases: orEmpty(g.Aliases), Members: membersOf(r, g)})
	}
	return out
}

func membersOf(r *model.Roster, g model.Group) []string {
	out := []string{}
	for _, id := range r.Members(g, 0) {
		out = append(out, r.Name(id))
	}
	return out
}

func (s *session) printRoster(r *model.Roster) error {
	if len(r.Units()) == 0 {
		return s.print("%s", s.w.Commands.Said.NoUnits)
	}
	h := &s.w.Commands.Heads
	t := table{
		heads: []string{h.ID, h.Unit, h.Short, h.UnitKind, h.Groups, h.Population, h.Smartphones, h.Person, h.Phone},
		right: map[int]bool{0: true, 5: true, 6: true},
		limit: map[int]int{1: 48, 4: 40},
	}
	for _, u := range r.Units() {
		name := u.Name
		if u.Own {
			name += " " + s.w.Commands.Said.OwnUnit
		}
		t.add(u.ID.String(), name, u.Short, u.Kind, strings.Join(r.GroupsOf(u.ID), "; "), countOr(u.Population), countOr(u.Smartphones),
			u.Contact.Person, u.Contact.Phone)
	}
	return t.print(s.env.Stdout)
}

func countOr(n *int64) string {
	if n == nil {
		return ""
	}
	return viet.FormatCount(*n)
}
