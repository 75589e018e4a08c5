package text

import (
	"cmp"
	"fmt"
	"strings"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// Problem words what a check of the data file found.
func Problem(p db.Problem, l Lang) string {
	x := explainer{&Of(l).Errors, l}
	form := x.w.Store.Problems[p.Kind]
	if form == "" {
		return p.String()
	}
	return fmt.Sprintf(form, x.record(p.Bucket, p.Key))
}

// Record names a record of the data file for the officer, by bucket and key as
// printed.
func Record(bucket, key string, l Lang) string {
	return explainer{&Of(l).Errors, l}.record(bucket, key)
}

// record names a record of the data file by its kind and its key as printed.
func (x explainer) record(bucket, key string) string {
	w := &x.w.Store
	parts := strings.Split(key, "/")
	n := len(parts)
	switch {
	case bucket == "marks" && n >= 4:
		return fmt.Sprintf(w.MarkRecord, parts[0], strings.Join(parts[1:n-2], "/"), orDash(readable(parts[n-2], x.l)), parts[n-1])
	case bucket == "readings" && n >= 3:
		return fmt.Sprintf(w.ReadingRecord, parts[n-2], readable(parts[n-1], x.l))
	case key == "" && Of(x.l).Screens.Log.Buckets[bucket] != "":
		return Of(x.l).Screens.Log.Buckets[bucket]
	case key == "" && Of(x.l).Upkeep.Parts[bucket] != "":
		return Of(x.l).Upkeep.Parts[bucket]
	}
	return fmt.Sprintf(cmp.Or(w.Records[bucket], w.Records[""]), key)
}

// DoubtsIn words what looks wrong in a reading that is stored all the same, by
// itself and beside the others of its unit: what model.Reading.CheckIn warns of,
// a share above 100%, a day to come.
func DoubtsIn(r model.Reading, beside model.Setting, today model.Date, l Lang) []string {
	w := &Of(l).Errors.Rules
	var out []string
	for _, f := range r.CheckIn(beside) {
		out = append(out, FigureWarning(f, beside.Indicator, l))
	}
	if r.Percent != nil && *r.Percent > 100 {
		out = append(out, fmt.Sprintf(w.OverAll, viet.FormatPercent(*r.Percent)))
	}
	if r.AsOf > today {
		out = append(out, fmt.Sprintf(w.FutureDay, Day(r.AsOf)))
	}
	return out
}

// figure prints up to two decimals, whole numbers without.
func figure(f float64) string {
	return strings.TrimSuffix(strings.TrimSuffix(viet.FormatDecimal(f, 2), "0"), ",0")
}
