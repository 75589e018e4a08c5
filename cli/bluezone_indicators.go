package cli

import (
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

func indicatorsCommand(fs *pflag.FlagSet) action {
	id := wordOption(fs, "id", "ID")
	counts := wordOption(fs, "counts", "T")
	bases := wordOption(fs, "bases", "NAME,…")
	from, until := dayOption(fs, "from"), dayOption(fs, "until")
	successor := wordOption(fs, "successor", "ID")
	falls := fs.Bool("falls", false, "")
	usual := fs.Bool("usual", false, "")
	remove := wordOption(fs, "remove", "ID")
	asJSON := jsonOption(fs)
	return func(s *session, args []string) error {
		switch {
		case *usual:
			return s.changeFigures(func(st *db.Store) error { return s.putUsual(st) })
		case *remove != "":
			return s.changeFigures(func(st *db.Store) error { return st.RemoveIndicator(*remove) })
		case len(args) == 1:
			over := model.Indicator{ID: *id, Name: args[0], Counts: *counts, From: *from, Until: *until, Successor: *successor, Falls: *falls}
			return s.changeFigures(func(st *db.Store) error { return putIndicator(st, over, *bases) })
		}
		return s.look(func(st *db.Store) error {
			is, err := st.Indicators()
			switch {
			case err != nil:
				return err
			case *asJSON:
				return s.json(is)
			}
			return s.printIndicators(is)
		})
	}
}

// changeFigures is change for one step.
func (s *session) changeFigures(f func(st *db.Store) error) error {
	return s.change(func(st *db.Store) error { return s.step(st, func() error { return f(st) }) })
}

// putIndicator keeps a new indicator, or lays what is given over the one of
// that id or name; bases are its denominators, "smartphones,staff".
func putIndicator(st *db.Store, over model.Indicator, bases string) error {
	all, err := st.Indicators()
	if err != nil {
		return err
	}
	var was model.Indicator
	for _, i := range all {
		if i.ID == over.ID || over.ID == "" && viet.Key(i.Name) == viet.Key(over.Name) {
			was = i
			break
		}
	}
	for _, name := range strings.Split(bases, ",") {
		if name = strings.TrimSpace(name); name != "" {
			over.Bases = append(over.Bases, was.Denominator(name))
		}
	}
	if was.ID != "" {
		over = was.With(over)
	}
	_, err = st.PutIndicators(over)
	return err
}

// putUsual keeps those of the usual indicators that are not there yet.
func (s *session) putUsual(st *db.Store) error {
	kept, err := st.Indicators()
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, i := range kept {
		known[i.ID] = true
	}
	var fresh []model.Indicator
	for _, i := range text.UsualIndicators() {
		if !known[i.ID] || i.ID == model.Bluezone && model.IndicatorOf(kept, i.ID).Successor == "" {
			fresh = append(fresh, i)
		}
	}
	_, err = st.PutIndicators(fresh...)
	return err
}

// indicator finds an indicator by id or name; "" is Bluezone.
func (s *session) indicator(st *db.Store, name string) (model.Indicator, error) {
	all, err := st.Indicators()
	if err != nil {
		return model.Indicator{}, err
	}
	for _, i := range all {
		if i.ID == name || name == "" && i.ID == model.Bluezone || viet.Key(i.Name) == viet.Key(name) {
			return i, nil
		}
	}
	return model.Indicator{}, &db.NotFoundError{What: "indicator", ID: name}
}

// base finds the denominator of an option of a command; none given is
// smartphones, else the first of the indicator.
func (s *session) base(command, option, name string, of model.Indicator) (model.Base, error) {
	if name == "" {
		first := of.Denominators()[0].Base
		for _, d := range of.Denominators() {
			if d.Base == model.Smartphones {
				first = d.Base
			}
		}
		return first, nil
	}
	b, err := of.Base(viet.CleanLine(name))
	if err != nil {
		return "", s.misused(command, s.w.Commands.Usage.BadValue, option, s.errorWords(err))
	}
	return b, nil
}

func (s *session) printIndicators(is []model.Indicator) error {
	w := &s.w.Figures
	t := table{heads: []string{w.IndicatorID, s.w.Commands.Heads.What, w.Counts, w.Bases, w.Days, w.Successor}, limit: map[int]int{1: 30, 2: 40}}
	for _, i := range is {
		var bases []string
		for _, d := range i.Denominators() {
			bases = append(bases, text.BaseName(d.Base, i, s.lang))
		}
		t.add(i.ID, i.Name, i.Counts, strings.Join(bases, "; "), strings.Trim(text.Day(i.From)+" – "+text.Day(i.Until), " –"), i.Successor)
	}
	return t.print(s.env.Stdout)
}
