package cli

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

func indicatorsCommand(fs *pflag.FlagSet) action {
	change := indicatorOptions(fs)
	usual := fs.Bool("usual", false, "")
	remove := wordOption(fs, "remove", "ID")
	asJSON := jsonOption(fs)
	return func(s *session, args []string) error {
		if err := s.checkIndicatorOptions(fs, len(args) > 0); err != nil {
			return err
		}
		switch {
		case *usual:
			return s.changeFigures(func(st *db.Store) error { return s.putUsual(st) })
		case *remove != "":
			return s.changeFigures(func(st *db.Store) error { return st.RemoveIndicator(*remove) })
		case len(args) == 1:
			return s.changeFigures(func(st *db.Store) error { return change(s, st, args[0]) })
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

// indicatorFacts names the options of indicatorOptions.
var indicatorFacts = []string{"id", "counts", "bases", "from", "until", "successor", "falls", "break", "break-base", "no-break"}

// checkIndicatorOptions refuses options that what is asked for would leave aside.
func (s *session) checkIndicatorOptions(fs *pflag.FlagSet, named bool) error {
	const set, list = "bluezone indicators NAME", "bluezone indicators"
	if named {
		return s.onlyWith(fs, list, list, "usual", "remove", "json")
	}
	return s.onlyWith(fs, list, set, indicatorFacts...)
}

// indicatorOptions are what is told of an indicator. What is not given stays, an
// empty value takes away; a break is laid over the one of its day and
// denominator.
func indicatorOptions(fs *pflag.FlagSet) func(s *session, st *db.Store, name string) error {
	id := wordOption(fs, "id", "ID")
	counts := wordOption(fs, "counts", "T")
	bases := wordOption(fs, "bases", "NAME,…")
	from, until := option(fs, "from", "DAY", optional(parseDay)), option(fs, "until", "DAY", optional(parseDay))
	successor := wordOption(fs, "successor", "ID")
	falls := fs.Bool("falls", false, "")
	breaks := fs.StringArray("break", nil, "DAY[=T]")
	of := wordOption(fs, "break-base", "NAME")
	mended := fs.StringArray("no-break", nil, "DAY")
	return func(s *session, st *db.Store, name string) error {
		i, err := indicatorNamed(st, *id, name)
		if err != nil {
			return err
		}
		if *of != "" && len(*breaks)+len(*mended) == 0 {
			return s.misused("bluezone indicators", s.w.Commands.Usage.OnlyWith, "--break-base", "--break, --no-break")
		}
		given(fs, "counts", *counts, &i.Counts)
		given(fs, "from", *from, &i.From)
		given(fs, "until", *until, &i.Until)
		given(fs, "successor", *successor, &i.Successor)
		given(fs, "falls", *falls, &i.Falls)
		given(fs, "bases", basesNamed(i, *bases), &i.Bases)
		if err := s.breakAt(&i, *breaks, *mended, *of); err != nil {
			return err
		}
		_, err = st.PutIndicators(i)
		return err
	}
}

// changeFigures is change for one step.
func (s *session) changeFigures(f func(st *db.Store) error) error {
	return s.change(func(st *db.Store) error { return s.step(st, func() error { return f(st) }) })
}

// indicatorNamed finds an indicator by its id, or else by its name, which it
// gets in the spelling given; a new one where there is none.
func indicatorNamed(st *db.Store, id, name string) (model.Indicator, error) {
	all, err := st.Indicators()
	for _, i := range all {
		if i.ID == id || id == "" && (i.ID == name || viet.Key(i.Name) == viet.Key(name)) {
			if i.ID != name {
				i.Name = name
			}
			return i, err
		}
	}
	return model.Indicator{ID: id, Name: name}, err
}

// basesNamed are the denominators of a list such as "smartphones,staff".
func basesNamed(of model.Indicator, list string) (out []model.Denominator) {
	for _, name := range strings.Split(list, ",") {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, of.Denominator(name))
		}
	}
	return out
}

// breakAt adds breaks, each DAY or DAY=REASON, and takes back those of the days
// mended; only such of one denominator where that is named.
func (s *session) breakAt(i *model.Indicator, breaks, mended []string, of string) (err error) {
	var base model.Base
	if of != "" {
		if base, err = s.base("bluezone indicators", "break-base", of, *i); err != nil {
			return err
		}
	}
	for _, given := range mended {
		day, err := parseDay(viet.CleanLine(given))
		if err != nil {
			return s.misused("bluezone indicators", s.w.Commands.Usage.BadValue, "no-break", s.errorWords(err))
		}
		was := len(i.Breaks)
		i.Breaks = withoutBreak(i.Breaks, day, base)
		if len(i.Breaks) == was {
			return refuse(s.w.Commands.Refused.NoBreak, i.Name, text.Day(day), cmp.Or(s.breakDays(*i), "–"))
		}
	}
	for _, given := range breaks {
		when, why, _ := strings.Cut(viet.CleanLine(given), "=")
		day, err := parseDay(strings.TrimSpace(when))
		if err != nil {
			return s.misused("bluezone indicators", s.w.Commands.Usage.BadValue, "break", s.errorWords(err))
		}
		i.Breaks = append(withoutBreak(i.Breaks, day, base), model.Break{Day: day, Base: base, Note: strings.TrimSpace(why)})
	}
	slices.SortStableFunc(i.Breaks, func(a, b model.Break) int { return cmp.Compare(a.Day, b.Day) })
	return nil
}

// withoutBreak leaves out the break of a day and denominator.
func withoutBreak(bs []model.Break, day model.Date, base model.Base) []model.Break {
	return slices.DeleteFunc(slices.Clone(bs), func(b model.Break) bool { return b.Day == day && b.Base == base })
}

// breakDays lists the breaks of an indicator: "29/06/2021 (đổi mẫu số)".
func (s *session) breakDays(i model.Indicator) string {
	var out []string
	for _, b := range i.Breaks {
		line := text.Day(b.Day)
		if b.Base != "" {
			line += " " + text.BaseName(b.Base, i, s.lang)
		}
		if b.Note != "" {
			line += " (" + b.Note + ")"
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
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
	t := table{heads: []string{w.IndicatorID, s.w.Commands.Heads.What, w.Counts, w.Bases, w.Days, w.Breaks, w.Successor}, limit: map[int]int{1: 30, 2: 40, 5: 40}}
	for _, i := range is {
		var bases []string
		for _, d := range i.Denominators() {
			bases = append(bases, text.BaseName(d.Base, i, s.lang))
		}
		t.add(i.ID, i.Name, i.Counts, strings.Join(bases, "; "), strings.Trim(text.Day(i.From)+" – "+text.Day(i.Until), " –"), s.breakDays(i), i.Successor)
	}
	return t.print(s.env.Stdout)
}
