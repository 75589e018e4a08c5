package ui

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

func (f *obligationForm) readMeasures() ([]model.Measure, bool) {
	ms, bad := parseMeasures(f.measures.value())
	if bad != "" {
		return nil, refuseWords(f.measures, fmt.Sprintf(f.r.w.Review.BadMeasure, bad))
	}
	return ms, true
}

// typedMeasures prints measures as parseMeasures reads them: "tin, bài (tin)
// >= 2 lần; số lượng phát sóng".
func typedMeasures(ms []model.Measure) string {
	var out []string
	for _, m := range ms {
		s := m.Name
		if m.Unit != "" {
			s += " (" + m.Unit + ")"
		}
		if m.Target != nil {
			s += " " + cmp.Or(m.Op, "=") + " " + decimal(*m.Target)
		}
		if m.Relative {
			s += " lần"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func decimal(v float64) string {
	return strings.ReplaceAll(strconv.FormatFloat(v, 'f', -1, 64), ".", ",")
}

// parseMeasures returns the measures, or the part that it does not understand.
func parseMeasures(s string) (ms []model.Measure, bad string) {
	for _, part := range splitNames(s) {
		m, ok := parseMeasure(strings.ReplaceAll(part, "≥", ">="))
		if !ok {
			return nil, part
		}
		ms = append(ms, m)
	}
	return ms, ""
}

func parseMeasure(s string) (model.Measure, bool) {
	op := ">="
	name, target, aimed := strings.Cut(s, op)
	if !aimed {
		op = ""
		name, target, aimed = strings.Cut(s, "=")
	}
	m := model.Measure{Name: strings.TrimSpace(name)}
	if aimed {
		target = strings.TrimSpace(target)
		rest, relative := strings.CutSuffix(target, "lần")
		v, err := viet.ParseNumber(strings.TrimSpace(rest))
		if err != nil {
			return m, false
		}
		m.Op, m.Target, m.Relative = op, &v, relative
	}
	if open := strings.LastIndex(m.Name, "("); open > 0 && strings.HasSuffix(m.Name, ")") {
		m.Unit = m.Name[open+1 : len(m.Name)-1]
		m.Name = strings.TrimSpace(m.Name[:open])
	}
	return m, m.Name != ""
}
