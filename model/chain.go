package model

// A ClauseID names an obligation of a directive.
type ClauseID struct {
	Directive  DirectiveID `json:"directive"`
	Obligation string      `json:"obligation"`
}

// Follows returns the clause whose results an obligation waits for: the one that
// was set, else for the office's own duty ("3-own") the clause that it follows
// from. False for none.
func (d *Directive) Follows(o *Obligation) (ClauseID, bool) {
	if o.After != nil {
		return *o.After, true
	}
	if base, own := o.ownOf(); own && d.Obligation(base) != nil {
		return ClauseID{d.ID, base}, true
	}
	return ClauseID{}, false
}

// ownSuffix ends the id of a duty of this office that follows from a clause.
const ownSuffix = "-own"

func (o *Obligation) ownOf() (base string, own bool) {
	if n := len(o.ID) - len(ownSuffix); o.Derived && n > 0 && o.ID[n:] == ownSuffix {
		return o.ID[:n], true
	}
	return "", false
}

// A Progress is how far the results of one period are in.
type Progress struct {
	Period Instant // its original deadline
	In     int     // units whose results are in
	Owed   int     // units that owe them
	Lacks  []UnitID
}

// Ready reports whether all results are in.
func (p Progress) Ready() bool { return p.Owed > 0 && p.In == p.Owed }

// Progress tells how far a clause is in for what waits until due: the last of
// its periods that falls due by then, else the first one. A due of 0 asks for
// what is under way at now: the last period that is over, and once that is all
// in, one after it that has something in. A partial result is not in.
func (d *Directive) Progress(o *Obligation, due Instant, marks Marks, r *Roster, now Instant) Progress {
	var found Progress
	for _, period := range o.Periods(max(due, now)) {
		if o.Excused(period) {
			continue
		}
		p := d.progressOf(o, period, marks, r, now)
		if p.Owed == 0 {
			continue
		}
		limit := due
		if due == 0 {
			limit = now
		}
		if found.Owed == 0 || period <= limit || due == 0 && found.Ready() && p.In > 0 {
			found = p
		}
	}
	return found
}

func (d *Directive) progressOf(o *Obligation, period Instant, marks Marks, r *Roster, now Instant) Progress {
	p := Progress{Period: period}
	for _, u := range r.Owing(o.Units, period) {
		a := AssignmentID{d.ID, o.ID, period, u}
		f := d.Facts(o, a, marks[a])
		switch {
		case f.State == Exempt || f.Dormant || f.Superseded != 0 && now >= f.Superseded:
			continue
		case f.State == Done:
			p.In++
		default:
			p.Lacks = append(p.Lacks, u)
		}
		p.Owed++
	}
	return p
}
