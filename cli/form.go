package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"congvan/viet"
)

// form words a sentence of the catalogue.
func form(words string, args ...any) string { return fmt.Sprintf(words, args...) }

// figures prints the values of a mark by name.
func figures(values map[string]float64, approx []string) string {
	var out []string
	for _, name := range slices.SortedFunc(maps.Keys(values), viet.Compare) {
		n := number(values[name])
		if slices.Contains(approx, name) {
			n = "~" + n
		}
		out = append(out, name+" "+n)
	}
	return strings.Join(out, "; ")
}

// number prints up to two decimals, whole numbers without.
func number(f float64) string {
	return strings.TrimSuffix(strings.TrimSuffix(viet.FormatDecimal(f, 2), "0"), ",0")
}
