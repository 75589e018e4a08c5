package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"congvan/text"
	"congvan/viet"
)

// form words a sentence of the catalogue.
func form(words string, args ...any) string { return text.Say(words, args...) }

// figures prints the values of an assignment by name, and behind those of
// relative targets how many times the baseline they are.
func (s *session) figures(a *assignmentJSON) string {
	times := map[string]string{}
	for _, r := range a.Ratios {
		times[r.Measure] = s.w.Screens.Results.Missing
		if r.Ratio != nil {
			times[r.Measure] = fmt.Sprintf(s.w.Screens.Directive.Ratio, number(*r.Ratio))
		}
	}
	var out []string
	for _, name := range slices.SortedFunc(maps.Keys(a.Values), viet.Compare) {
		n := number(a.Values[name])
		if slices.Contains(a.Approx, name) {
			n = "~" + n
		}
		if times[name] != "" {
			n += " (" + times[name] + ")"
		}
		out = append(out, name+" "+n)
	}
	return strings.Join(out, "; ")
}

// number prints up to two decimals, whole numbers without.
func number(f float64) string {
	return strings.TrimSuffix(strings.TrimSuffix(viet.FormatDecimal(f, 2), "0"), ",0")
}
