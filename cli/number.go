package cli

import (
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// numberCommand gives a document its number, or takes the last one back.
func numberCommand(fs *pflag.FlagSet) action {
	register := wordOption(fs, "register", "R")
	date := dayOption(fs, "date")
	n := option(fs, "number", "N", parseNatural(1))
	gap := fs.Bool("gap", false, "")
	none := fs.Bool("none", false, "")
	printed := fs.Bool("printed", false, "")
	return func(s *session, args []string) error {
		if *printed && !*none {
			return s.misused("number", s.w.Commands.Usage.OnlyWith, "--printed", "number ID --none")
		}
		if *none && (*n != 0 || *gap || *date != 0 || *register != "") {
			return s.misused("number", s.w.Commands.Usage.TooMany, "--none", commandNamed("number").line())
		}
		return s.change(func(st *db.Store) error {
			d, err := s.directive(st, args[0])
			if err != nil {
				return err
			}
			book := d.Registered.Register
			given(fs, "register", *register, &book)
			return s.step(st, func() error {
				switch {
				case *none && *printed:
					return st.UnnumberPrinted(d.ID)
				case *none:
					return st.Unnumber(d.ID)
				}
				_, err := st.Number(d.ID, db.Numbering{Register: book, Date: *date, Number: *n, Gap: *gap})
				return err
			})
		})
	}
}

// registerCommand notes what the registers hold of a document; what is not given
// stays.
func registerCommand(fs *pflag.FlagSet) action {
	register := wordOption(fs, "register", "R")
	received := dayOption(fs, "received")
	to := wordOption(fs, "to", "WHO")
	forwarded := dayOption(fs, "forwarded")
	copies := option(fs, "copies", "N", parseNatural(0))
	kept := wordOption(fs, "kept", "WHO")
	return func(s *session, args []string) error {
		return s.change(func(st *db.Store) error {
			d, err := s.directive(st, args[0])
			if err != nil {
				return err
			}
			r := d.Registered
			given(fs, "register", *register, &r.Register)
			given(fs, "received", *received, &r.Received)
			given(fs, "to", *to, &r.To)
			given(fs, "forwarded", *forwarded, &r.Forwarded)
			given(fs, "copies", *copies, &r.Copies)
			given(fs, "kept", *kept, &r.Kept)
			return s.step(st, func() error { return st.Register(d.ID, r) })
		})
	}
}

// registrationJSON is what the registers hold of a document.
type registrationJSON struct {
	Register  *string    `json:"register"` // null is the office's one
	Number    *int       `json:"number"`   // số đến
	Received  model.Date `json:"received"`
	To        *string    `json:"to"`
	Forwarded model.Date `json:"forwarded"`
	Copies    *int       `json:"copies"`
	Kept      *string    `json:"kept"`
}

func registrationOf(r model.Registration) registrationJSON {
	return registrationJSON{orNull(r.Register), orNone(r.Number), r.Received, orNull(r.To), r.Forwarded, orNone(r.Copies), orNull(r.Kept)}
}

// registeredWords tells what the registers hold of a document; nothing is "".
func (s *session) registeredWords(r model.Registration) string {
	h := &s.w.Commands.Heads
	var out []string
	add := func(name, value string) {
		if value != "" {
			out = append(out, strings.TrimSpace(name+" "+value))
		}
	}
	add("", r.Register)
	if r.Number != 0 {
		add(h.Arrival, model.PrintedNumber(r.Number))
	}
	add(h.Received, text.Day(r.Received))
	add("→", r.To)
	add(h.Forwarded, text.Day(r.Forwarded))
	if r.Copies != 0 {
		add(h.Copied, count(r.Copies))
	}
	add(h.Kept, r.Kept)
	return strings.Join(out, " · ")
}
