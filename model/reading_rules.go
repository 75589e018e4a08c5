package model

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"strconv"
	"strings"

	"congvan/viet"
)

// A ReadingError refuses a figure of a reading that cannot be.
type ReadingError struct {
	Field string // as in the file: "installs", "smartphones", "population", "percent", "rank", or a further denominator
	Value float64
	Least int // the lowest figure that is taken
}

func (e *ReadingError) Error() string {
	return fmt.Sprintf("%s: %v is below %d", e.Field, e.Value, e.Least)
}

// Validate refuses figures below zero, and a rank below 1. What only looks
// wrong is told by Check. Errors: ReadingError.
func (r Reading) Validate() error {
	for _, c := range []struct {
		field string
		n     *int64
	}{{"installs", r.Installs}, {"smartphones", r.Smartphones}, {"population", r.Population}} {
		if c.n != nil && *c.n < 0 {
			return &ReadingError{Field: c.field, Value: float64(*c.n)}
		}
	}
	for b, n := range r.Others {
		if n < 0 {
			return &ReadingError{Field: string(b), Value: float64(n)}
		}
	}
	for _, p := range r.Percents {
		if p < 0 {
			return &ReadingError{Field: "percent", Value: p}
		}
	}
	switch {
	case r.Percent != nil && *r.Percent < 0:
		return &ReadingError{Field: "percent", Value: *r.Percent}
	case r.Rank != nil && *r.Rank < 1:
		return &ReadingError{Field: "rank", Value: float64(*r.Rank), Least: 1}
	}
	return nil
}

// With lays the figures that another reading gives over those of r. A
// percentage brings its base along, also that none is said, unless the same
// percentage is there already; a base alone says that of a percentage of which
// it was not said. Another percentage on another denominator stands beside the
// one that is there.
func (r Reading) With(over Reading) Reading {
	r.Installs = cmp.Or(over.Installs, r.Installs)
	r.Smartphones = cmp.Or(over.Smartphones, r.Smartphones)
	r.Population = cmp.Or(over.Population, r.Population)
	r.Rank = cmp.Or(over.Rank, r.Rank)
	if over.Source != "" || over.Directive != 0 {
		r.Source, r.Directive = over.Source, over.Directive
	}
	r.Others = merged(r.Others, over.Others)
	percents := maps.Clone(r.Percents)
	if over.Percent != nil {
		if beside := r.Percent != nil && r.Base != "" && over.Base != "" && r.Base != over.Base; beside && *r.Percent != *over.Percent {
			percents = merged(percents, map[Base]float64{r.Base: *r.Percent})
		}
		if over.Base != "" || r.Percent == nil || *r.Percent != *over.Percent {
			r.Base = over.Base
		}
		r.Percent = over.Percent
	}
	if r.Percent != nil {
		r.Base = cmp.Or(r.Base, over.Base)
	}
	delete(percents, r.Base)
	if r.Percents = merged(percents, over.Percents); len(r.Percents) == 0 {
		r.Percents = nil
	}
	return r
}

// merged is a with b laid over it; both stay as they are.
func merged[V any](a, b map[Base]V) map[Base]V {
	if len(b) == 0 {
		return a
	}
	out := maps.Clone(a)
	if out == nil {
		out = map[Base]V{}
	}
	maps.Copy(out, b)
	return out
}

// Over lays the reading over the one of the same indicator, unit and day among
// those kept; without one it is as given.
func (r Reading) Over(kept []Reading) Reading {
	for _, old := range kept {
		if old.Indicator == r.Indicator && old.Unit == r.Unit && old.AsOf == r.AsOf {
			return old.With(r)
		}
	}
	return r
}

var dotDecimal = regexp.MustCompile(`^(\d{1,3})\.(\d+)\s*%?$`)

// ParsePercent reads 26,59 and 26,59%, and 26.59 too: a percentage needs no
// thousands, so that its dot can only start the fraction. Three digits behind
// it are refused as ambiguous all the same: 1.234 may be a count that got among
// percentages. Errors: viet.NumberError, viet.ErrBlank.
func ParsePercent(s string) (float64, error) {
	if m := dotDecimal.FindStringSubmatch(strings.TrimSpace(s)); m != nil {
		if len(m[2]) == 3 {
			return 0, &viet.NumberError{Text: s, Reason: viet.Ambiguous}
		}
		return strconv.ParseFloat(m[1]+"."+m[2], 64)
	}
	p, err := viet.ParsePercent(s)
	if err == nil && p < 0 {
		err = &viet.NumberError{Text: s, Reason: viet.Negative}
	}
	return p, err
}
