package intake

import (
	"fmt"
	"slices"

	"congvan/viet"
)

// A sheetForm is the headings of a sheet, and the names under which the columns
// of another's are mapped to them.
type sheetForm struct {
	headings []string      // of the template, in order
	names    []namedColumn // also those that the template does not have
	needed   []string      // the names without which there is nothing to take
	readings bool          // it is of readings, else a register
}

type namedColumn struct{ name, heading string }

// NoColumn is what a heading is mapped to that is not taken.
const NoColumn = "-"

// A MapError says that a mapping names a heading that is not in the sheet
// (Missing), or that a heading has no name, or one that there is none of.
type MapError struct {
	Heading string
	Missing bool
	Known   []string // headings of the sheet, or names
	Needed  []string // names that some heading must bear
}

func (e *MapError) Error() string {
	return fmt.Sprintf("the heading %q is none of %q", e.Heading, e.Known)
}

// A HeadingsError says that a sheet has columns of its own headings.
type HeadingsError struct {
	File     string
	Unknown  []string // as printed in the sheet
	Names    []string // what --map may call a column
	Readings bool     // a sheet of readings, else a register
}

func (e *HeadingsError) Error() string {
	return fmt.Sprintf("%s: the headings %q are not those of the template", e.File, e.Unknown)
}

// mapNames lists what a heading may be called.
func (f *sheetForm) mapNames() (out []string) {
	for _, c := range f.names {
		out = append(out, c.name)
	}
	return append(out, NoColumn)
}

// heading is the heading that a name, or a heading itself, stands for.
func (f *sheetForm) heading(name string) string {
	for _, c := range f.names {
		if c.name == name || c.heading == name {
			return c.heading
		}
	}
	return ""
}

// checkForm wants the headings of the template, and names all that are the
// sheet's own.
func (t *table) checkForm(f *sheetForm) error {
	var unknown []string
	for _, h := range t.Headings {
		if h != "" && !slices.Contains(f.headings, h) {
			unknown = append(unknown, h)
		}
	}
	if len(unknown) > 0 {
		return &HeadingsError{File: t.File, Unknown: unknown, Names: f.mapNames(), Readings: f.readings}
	}
	return t.check(f.headings)
}

// rename puts the headings of the template in the place of the sheet's own.
func (t *table) rename(mapping map[string]string, f *sheetForm) error {
	own := slices.Clone(t.Headings)
	for heading, name := range mapping {
		at, known := slices.Index(own, viet.CleanLine(heading)), f.heading(name)
		switch {
		case at < 0:
			return &MapError{heading, true, own, f.needed}
		case known == "" && name != NoColumn:
			return &MapError{heading, false, f.mapNames(), nil}
		}
		t.Headings[at] = known
	}
	t.printed = own
	for i, h := range t.Headings {
		if h != "" && (f.heading(h) == "" || slices.Index(t.Headings, h) != i) {
			return &MapError{own[i], false, f.mapNames(), nil}
		}
	}
	for _, name := range f.needed {
		if want := f.heading(name); !slices.Contains(t.Headings, want) {
			return &MapError{want, true, own, f.needed}
		}
	}
	return nil
}
