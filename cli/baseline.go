package cli

import (
	"errors"
	"strings"

	"github.com/spf13/pflag"

	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

// baselines is what relative targets are to be compared with, as it was typed.
type baselines struct {
	given          []string // NAME=N; NAME= takes one away
	period, source string
}

func baselineOptions(fs *pflag.FlagSet) func() baselines {
	given := fs.StringArray("baseline", nil, "NAME=N")
	period := wordOption(fs, "baseline-period", "T")
	source := wordOption(fs, "baseline-source", "T")
	return func() baselines { return baselines{*given, *period, *source} }
}

// wholeBaselines refuses a figure to compare with of which nobody could say
// from when and from where it is.
func (s *session) wholeBaselines(b baselines) error {
	w, entered := &s.w.Commands.Usage, false
	for _, g := range b.given {
		_, n, ok := strings.Cut(g, "=")
		if !ok {
			return s.misused("mark", w.NotNameValue, g)
		}
		entered = entered || strings.TrimSpace(n) != ""
	}
	switch {
	case entered && (b.period == "" || b.source == ""):
		return s.misused("mark", "%s", w.HalfBaseline)
	case !entered && b.period != "":
		return s.misused("mark", w.NoBaseline, "--baseline-period")
	case !entered && b.source != "":
		return s.misused("mark", w.NoBaseline, "--baseline-source")
	}
	return nil
}

// baselines adds to a change what was typed.
func (s *session) baselines(c *model.MarkChange, o *model.Obligation, b baselines) error {
	for _, g := range b.given {
		name, number, _ := strings.Cut(viet.CleanLine(g), "=")
		name, err := s.relative(o, strings.TrimSpace(name))
		if err != nil {
			return err
		}
		n, _, err := intake.ParseFigure(number)
		switch {
		case errors.Is(err, viet.ErrBlank):
			c.Clear.Baselines = append(c.Clear.Baselines, name)
			continue
		case err != nil:
			return s.misused("mark", s.w.Commands.Usage.BadNamed, name, s.errorWords(err))
		case n == 0:
			return s.misused("mark", s.w.Commands.Usage.BadNamed, name, s.w.Screens.Results.BaseZero)
		}
		if c.Baselines == nil {
			c.Baselines = map[string]model.Baseline{}
		}
		c.Baselines[name] = model.Baseline{Value: n, Period: b.period, Source: b.source}
	}
	return nil
}

// relative finds a measure that asks for so many times an earlier figure.
func (s *session) relative(o *model.Obligation, name string) (string, error) {
	found, err := s.measure(o, name)
	if err != nil {
		return "", err
	}
	var all []string
	for _, m := range o.Measures {
		if m.Relative && m.Target != nil {
			if m.Name == found {
				return found, nil
			}
			all = append(all, m.Name)
		}
	}
	if len(all) == 0 {
		return "", refuse(s.w.Commands.Refused.NoRelative, o.ID)
	}
	return "", refuse(s.w.Commands.Refused.NotRelative, o.ID, found, strings.Join(all, "; "))
}

// baselineJSON is what a relative target is compared with.
type baselineJSON struct {
	Value  float64 `json:"value"`
	Period *string `json:"period"`
	Source *string `json:"source"`
}

func baselinesOf(m model.Mark) map[string]baselineJSON {
	out := map[string]baselineJSON{}
	for name, b := range m.Baselines {
		out[name] = baselineJSON{b.Value, orNull(b.Period), orNull(b.Source)}
	}
	return out
}

// ratioJSON is how a figure compares with its baseline.
type ratioJSON struct {
	Measure string   `json:"measure"`
	Value   float64  `json:"value"`
	Ratio   *float64 `json:"ratio"` // null without a baseline
	Target  float64  `json:"target"`
	Met     bool     `json:"met"`
}

func ratiosOf(o *model.Obligation, m model.Mark) []ratioJSON {
	out := []ratioJSON{}
	for _, r := range o.Ratios(m) {
		j := ratioJSON{Measure: r.Measure.Name, Value: r.Value, Target: *r.Measure.Target, Met: r.Met}
		if !r.Missing {
			j.Ratio = &r.Ratio
		}
		out = append(out, j)
	}
	return out
}
