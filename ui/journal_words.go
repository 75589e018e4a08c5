package ui

import (
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// recordName tells which record it is: by its own name, or by those in its key.
func (p *stepPage) recordName(d recordDiff) string {
	parts := strings.Split(d.key, "/")
	n := len(parts)
	switch {
	case d.bucket == "readings" && n >= 3:
		return fmt.Sprintf(p.w.Log.ReadingOf, p.unitName(parts[n-2]), p.scalar("", parts[n-1]))
	case d.bucket == "marks" && n >= 4:
		of := fmt.Sprintf(p.w.Log.MarkOf, strings.Join(parts[1:n-2], "/"), p.unitName(parts[n-1]), p.directive(parts[0]))
		return joinFilled(", ", of, p.scalar("", parts[n-2]))
	case d.bucket == "texts":
		return p.directive(d.key)
	case d.bucket == "office":
		return ""
	}
	label := joinFilled("/", d.names["number"], d.names["symbol"])
	if s := joinFilled(" ", d.names["name"], label, d.names["subject"]); s != "" {
		return s
	}
	return d.key
}

// directive names a directive by number and symbol, one removed since by its id.
func (p *stepPage) directive(id string) string {
	if label := p.label[id]; label != "" {
		return label
	}
	return fmt.Sprintf(p.w.Log.RemovedDirective, id)
}

func (p *stepPage) unitName(id string) string {
	if n, err := strconv.ParseUint(id, 10, 64); err == nil {
		if u, ok := p.roster.Unit(model.UnitID(n)); ok {
			return u.Name
		}
	}
	return fmt.Sprintf(p.w.Log.UnknownUnit, id)
}

// value prints a value of a field as the officer writes it.
func (p *stepPage) value(path string, v any) string {
	name := path[strings.LastIndex(path, "/")+1:]
	list, ok := v.([]any)
	if !ok {
		return p.scalar(name, v)
	}
	parts := make([]string, len(list))
	for i, one := range list {
		parts[i] = p.scalar(name, one)
	}
	return strings.Join(parts, "; ")
}

func (p *stepPage) scalar(name string, v any) string {
	switch v := v.(type) {
	case nil:
		return p.w.App.Nothing
	case bool:
		if v {
			return p.w.Log.Yes
		}
		return p.w.Log.No
	case json.Number:
		return p.number(name, v)
	case string:
		return p.written(name, v)
	}
	return fmt.Sprint(v)
}

func (p *stepPage) number(name string, n json.Number) string {
	switch name {
	case "unit", "units", "members", "successor":
		return p.unitName(n.String())
	}
	if i, err := n.Int64(); err == nil {
		if i >= 0 {
			return viet.FormatCount(i)
		}
		return n.String()
	}
	if f, err := n.Float64(); err == nil {
		return viet.FormatDecimal(f, 2)
	}
	return n.String()
}

var (
	dayForm    = regexp.MustCompile(`^\d{4}-\d{2}(-\d{2})?$`)
	momentForm = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$`)
)

// written prints a string: days, moments and the office's terms in words.
func (p *stepPage) written(name, s string) string {
	if momentForm.MatchString(s) {
		if i, err := model.ParseInstant(s); err == nil {
			return typedMoment(i)
		}
	}
	if dayForm.MatchString(s) {
		if d, err := model.ParseDate(s); err == nil {
			return day(d)
		}
	}
	t, word := p.words.Terms, ""
	switch name {
	case "state":
		word = t.State[model.State(s)]
	case "kind":
		word = cmp.Or(t.Kind[model.Kind(s)], p.words.Commands.Kinds[s])
	case "direction":
		word = t.Direction[model.Direction(s)]
	case "choice":
		word = p.words.Calendar.Choices[model.Choice(s)]
	case "base":
		word = t.Base[model.Base(s)]
	}
	if word != "" {
		return word
	}
	return s
}
