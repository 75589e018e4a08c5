package db

import "congvan/model"

// Traits tell what a reading has that shares can stand on: one bit for any
// reading, one for a count, one for a count beside each denominator, one for each
// published percentage.
type traits uint64

const (
	traitAny traits = 1 << iota
	traitCount
	traitSmartphones
	traitPopulation

	traitsFixed = 4       // bits; then two for each denominator named
	traitOther  = 1 << 62 // of one that there is no bit for, or of a denominator of 0: always needed
	traitsNamed = 29
)

// needs finds out which readings a ranking needs, going from the newest back.
type needs struct {
	byUnit[unitNeeds]
	bases map[string]traits // the bit of its percentage; that beside a count is the next one
}

func newNeeds() *needs { return &needs{bases: map[string]traits{}} }

// traits are those of a row.
func (n *needs) traits(row *cutRow) traits {
	t := traitAny
	counted := row.flags&cutInstalls != 0 && !row.zero
	if row.zero {
		t |= traitOther
	}
	if counted {
		t |= traitCount
		if row.flags&cutSmartphones != 0 {
			t |= traitSmartphones
		}
		if row.flags&cutPopulation != 0 {
			t |= traitPopulation
		}
	}
	for _, b := range row.published {
		t |= n.base(b)
	}
	if counted {
		for _, b := range row.counted {
			t |= n.base(b) << 1
		}
	}
	return t
}

func (n *needs) base(name string) traits {
	bit, known := n.bases[name]
	switch {
	case known:
	case len(n.bases) == traitsNamed:
		return traitOther
	default:
		bit = 1 << (traitsFixed + 2*len(n.bases))
		n.bases[name] = bit
	}
	return bit
}

// unitNeeds is what was found of a unit.
type unitNeeds struct {
	begun    traits     // the newest reading that has it was taken
	settled  traits     // of those, the ones from cut-offs after that of last
	done     traits     // so was one of an earlier cut-off
	since    traits     // the newest one up to the day compared with was taken
	last     model.Date // the end of the cut-off looked at last
	followed bool       // a newest one waits for the reading before it
	counts   bool       // and for the count before it
}

// takes reports whether the next older reading of the unit is needed: it is the
// newest with some trait, or the newest of an earlier cut-off than that, or the
// one that a newest one is checked against.
func (u *unitNeeds) takes(t traits, end model.Date, compared bool) bool {
	if end != u.last {
		u.settled, u.last = u.begun, end
	}
	needed := t&^u.done != 0 || u.followed || u.counts && t&traitCount != 0
	u.followed, u.counts = false, u.counts && t&traitCount == 0
	if t&^u.begun != 0 {
		u.followed, u.counts = true, true
	}
	t &^= traitOther | traitOther<<1
	u.done |= t & u.settled
	u.begun |= t
	if compared {
		needed = needed || t&^u.since != 0
		u.since |= t
	}
	return needed
}

// first reports whether nothing was found of the unit yet.
func (u *unitNeeds) first() bool {
	none := u.begun == 0
	u.begun |= traitAny
	return none
}
