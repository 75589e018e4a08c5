package model

import (
	"slices"
	"strings"

	"congvan/viet"
)

// AllSigners lists who signs for the office, the usual one first.
func (o Office) AllSigners() []Signer {
	var out []Signer
	if usual := (Signer{o.Signer, o.Title, o.Authority}); usual != (Signer{}) {
		out = append(out, usual)
	}
	return append(out, o.Signers...)
}

// SignerNamed finds who signs by the name, or by words at its end, in whatever
// spelling; "" is the usual one. Errors: UnknownSignerError.
func (o Office) SignerNamed(name string) (Signer, error) {
	if viet.Key(name) == "" {
		return Signer{o.Signer, o.Title, o.Authority}, nil
	}
	var fit []Signer
	var all []string
	for _, s := range o.AllSigners() {
		all = append(all, s.Name)
		switch key := viet.Key(s.Name); {
		case key == viet.Key(name):
			return s, nil
		case strings.HasSuffix(key, " "+viet.Key(name)):
			fit = append(fit, s)
		}
	}
	if len(fit) != 1 {
		return Signer{}, &UnknownSignerError{Name: name, Known: all}
	}
	return fit[0], nil
}

// An UnknownSignerError says that nobody of that name signs for the office, or
// several do.
type UnknownSignerError struct {
	Name  string
	Known []string
}

func (e *UnknownSignerError) Error() string {
	return "nobody or several sign by the name " + e.Name + ": " + strings.Join(e.Known, "; ")
}

// CopiesOf lists Nơi nhận of the office's letters: as it is set, else the
// addressees, the leaders of the parent office where there is one, and the
// archive.
func (o Office) CopiesOf() []string {
	if len(o.Copies) > 0 {
		return slices.Clone(o.Copies)
	}
	out := []string{"Như trên"}
	switch {
	case strings.HasPrefix(o.Parent, "UBND "):
		out = append(out, "Chủ tịch, các PCT "+o.Parent+" (b/c)")
	case o.Parent != "":
		out = append(out, o.Parent+" (b/c)")
	}
	return append(out, "Lưu: VT")
}
