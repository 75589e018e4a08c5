package ui

import (
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// unknowns is what the officer said of addressees that matched nothing.
type unknowns struct {
	strangers []string        // are no units of ours
	open      map[string]bool // are left open, by their keys
	named     []string        // became names of units or groups just now: a stored document takes them over
}

func (r *review) noUnknown() string {
	if len(r.unknown()) == 0 {
		return r.w.Draft.NoneUnknown
	}
	return r.readOnly()
}

// unknown lists what is not known and not left open, each once.
func (r *review) unknown() []string {
	var out []string
	seen := map[string]bool{}
	for _, o := range r.d.Obligations {
		for _, written := range o.Unresolved {
			if key := viet.Key(written); !r.open[key] && !seen[key] {
				seen[key] = true
				out = append(out, written)
			}
		}
	}
	return out
}

// leftOpen reports whether the officer leaves an addressee open.
func (r *review) leftOpen(written string) bool { return len(r.open) > 0 && r.open[viet.Key(written)] }

func (r *review) firstUnknown() string {
	all := r.unknown()
	if at := r.row().obligation; at >= 0 {
		for _, written := range r.d.Obligations[at].Unresolved {
			if slices.ContainsFunc(all, sameAs(written)) {
				return written
			}
		}
	}
	return all[0]
}

// sameAs finds the writings that differ in signs and capitals alone.
func sameAs(written string) func(string) bool {
	key := viet.Key(written)
	return func(s string) bool { return viet.Key(s) == key }
}

// reword puts a name that is understood in the place of an addressee.
func (r *review) reword(written string, c candidate) {
	d := r.d
	d.Obligations = slices.Clone(d.Obligations)
	for i := range d.Obligations {
		o := &d.Obligations[i]
		if !slices.ContainsFunc(o.Unresolved, sameAs(written)) {
			continue
		}
		o.Who = slices.Clone(o.Who)
		for k, w := range o.Who {
			o.Who[k] = strings.Replace(w, written, c.phrase, 1)
		}
		r.grant(o, written, c.units)
	}
	r.become(d, r.text)
}

// grant gives an obligation the units that an addressee means.
func (r *review) grant(o *model.Obligation, written string, units []model.UnitID) {
	o.Unresolved = slices.DeleteFunc(slices.Clone(o.Unresolved), sameAs(written))
	o.Units = r.roster.Sort(append(slices.Clone(o.Units), units...))
}

// estrange says that an addressee is no unit of ours: it stays as it is
// written, and nothing is owed.
func (r *review) estrange(written string) {
	d := r.d
	d.Obligations = slices.Clone(d.Obligations)
	for i := range d.Obligations {
		r.grant(&d.Obligations[i], written, nil)
	}
	before := r.version()
	r.strangers = append(slices.Clone(r.strangers), written)
	r.become(d, r.text)
	r.past[len(r.past)-1] = before
}

// takeNamed lets a stored document have what became known: one that is new
// resolves all its addressees anyhow.
func (r *review) takeNamed() {
	named := r.named
	r.named = nil
	if r.d.ID == 0 || len(named) == 0 {
		return
	}
	d, changed := r.d, false
	d.Obligations = slices.Clone(d.Obligations)
	for _, written := range named {
		units, missed := r.roster.Expand([]string{written}, d.Date.Start())
		for i := range d.Obligations {
			if o := &d.Obligations[i]; len(missed) == 0 && slices.ContainsFunc(o.Unresolved, sameAs(written)) {
				r.grant(o, written, units)
				changed = true
			}
		}
	}
	if changed {
		r.become(d, r.text)
	}
}
