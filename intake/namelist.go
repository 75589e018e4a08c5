package intake

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"congvan/model"
	"congvan/viet"
)

// A NameRead is one name of a list and whom it means.
type NameRead struct {
	Text  string         // as written, without number and bullet
	Units []model.UnitID // none where Err says why
	Err   error          // a model.UnknownUnitError or model.AmbiguousError; nil where it is understood
}

// ReadNames reads a list of units that somebody wrote or copied: one a line, or
// separated by semicolons, tabs or commas, with or without numbers and bullets.
// A name that holds a comma itself is found first. Headings, and cells without a
// letter as figures and dates beside the names, are left out; each name counts
// once.
func ReadNames(text string, r *model.Roster, at model.Instant) []NameRead {
	l := nameList{units: r.Listen(at)}
	clean, _ := viet.Clean(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", ";").Replace(text))
	for line := range strings.Lines(clean) {
		l.read(line, []string{";", ",", " và "})
	}
	for _, n := range l.out {
		if unknown, ok := n.Err.(*model.UnknownUnitError); ok {
			unknown.Near = l.units.Near(n.Text)
		}
	}
	return l.out
}

type nameList struct {
	units *model.Listener
	out   []NameRead
}

// read takes a stretch of text as one name where it is one, else its parts at
// the first of the separators.
func (l *nameList) read(s string, separators []string) {
	if !strings.ContainsFunc(s, unicode.IsLetter) || listHeadings[viet.Key(s)] {
		return
	}
	n := l.name(s)
	parts := []string{s}
	if len(separators) > 0 {
		parts = strings.Split(s, separators[0])
	}
	switch {
	case !n.unknown():
		l.add(n)
	case strings.HasSuffix(strings.TrimSpace(s), ":"): // the heading of a list
	case len(separators) == 0:
		l.add(n)
	case len(parts) > 1 && separators[0] != ";" && !l.anyKnown(parts, separators[0]):
		l.add(n)
	default:
		for len(parts) > 0 {
			n := l.run(parts, separators[0])
			l.read(strings.Join(parts[:n], separators[0]), separators[1:])
			parts = parts[n:]
		}
	}
}

// run returns how many of the parts make up one name that holds the separator
// itself; 1 for none.
func (l *nameList) run(parts []string, separator string) int {
	for n := min(4, len(parts)); n > 1; n-- {
		if l.units.Bears(trimName(strings.Join(parts[:n], separator))) {
			return n
		}
	}
	return 1
}

// trimName takes number, bullet and closing marks off a name.
func trimName(s string) string {
	return nameMark.ReplaceAllString(nameTail.ReplaceAllString(viet.CleanLine(s), ""), "")
}

// anyKnown reports whether taking a text apart brings a name to light.
func (l *nameList) anyKnown(parts []string, separator string) bool {
	for i, part := range parts {
		n := l.name(part)
		if !n.unknown() || l.run(parts[i:], separator) > 1 || strings.Contains(part, " và ") && l.anyKnown(strings.Split(part, " và "), " và ") {
			return true
		}
	}
	return false
}

func (l *nameList) add(n NameRead) {
	same := func(o NameRead) bool {
		return viet.Key(o.Text) == viet.Key(n.Text) || n.Err == nil && slices.Equal(o.Units, n.Units)
	}
	if !slices.ContainsFunc(l.out, same) {
		l.out = append(l.out, n)
	}
}

// listHeadings are heads of columns that are copied along with names, folded.
var listHeadings = map[string]bool{"stt": true, "tt": true, "so tt": true, "don vi": true, "ten don vi": true, "ghi chu": true}

var (
	nameMark = regexp.MustCompile(`^[^\pL]*(?:(?:[a-zđ]|[ivxIVX]{1,5})\s?[.)]\s*)?`)
	nameTail = regexp.MustCompile(`[^\pL\d)]+$`)
)

// name reads a text as one name: as it stands, else without its number, bullet
// and closing marks.
func (l *nameList) name(s string) NameRead {
	s = viet.CleanLine(s)
	bare := nameTail.ReplaceAllString(s, "")
	var last NameRead
	for _, try := range []string{s, bare, strings.TrimLeftFunc(bare, func(c rune) bool { return !unicode.IsLetter(c) }), trimName(s)} {
		if try = strings.TrimSpace(try); try == "" {
			continue
		}
		units, err := l.units.Named(try)
		last = NameRead{try, units, err}
		if !last.unknown() {
			break
		}
	}
	return last
}

func (n NameRead) unknown() bool {
	var unknown *model.UnknownUnitError
	return errors.As(n.Err, &unknown)
}
