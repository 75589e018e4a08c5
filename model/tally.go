package model

// A Tally counts assignments by the office's cells (QĐ 42/2014). Its cells
// always add up to Total; exempt, on request and superseded stand beside it.
type Tally struct {
	Total       int `json:"total"`
	DoneOnTime  int `json:"done_on_time"`
	DoneLate    int `json:"done_late"`
	OpenInTime  int `json:"open_in_time"`
	OpenOverdue int `json:"open_overdue"`
	NoDeadline  int `json:"no_deadline"`
	ToAssess    int `json:"to_assess"`
	Exempt      int `json:"exempt"`
	OnRequest   int `json:"on_request"`
	Superseded  int `json:"superseded"`
}

// Count adds n assignments with the given facts. Whatever has no deadline, done
// and failed included, counts as no deadline.
func (t *Tally) Count(f Facts, c Clock, n int) {
	cell, inTotal := t.cell(f.Standing(c), f.Due == 0)
	*cell += n
	if inTotal {
		t.Total += n
	}
}

func (t *Tally) cell(s Standing, noDeadline bool) (cell *int, inTotal bool) {
	switch s {
	case ExemptStanding:
		return &t.Exempt, false
	case OnRequestStanding:
		return &t.OnRequest, false
	case Superseded:
		return &t.Superseded, false
	}
	switch {
	case noDeadline:
		return &t.NoDeadline, true
	case s == DoneOnTime:
		return &t.DoneOnTime, true
	case s == DoneLate:
		return &t.DoneLate, true
	case s == ToAssess:
		return &t.ToAssess, true
	case s == InTime, s == DueSoon, s == ReturnedInTime:
		return &t.OpenInTime, true
	}
	return &t.OpenOverdue, true
}

// Add sums two tallies.
func (t *Tally) Add(o Tally) {
	t.Total += o.Total
	t.DoneOnTime += o.DoneOnTime
	t.DoneLate += o.DoneLate
	t.OpenInTime += o.OpenInTime
	t.OpenOverdue += o.OpenOverdue
	t.NoDeadline += o.NoDeadline
	t.ToAssess += o.ToAssess
	t.Exempt += o.Exempt
	t.OnRequest += o.OnRequest
	t.Superseded += o.Superseded
}

// Reconciles reports whether the cells add up to the total.
func (t Tally) Reconciles() bool {
	return t.Total == t.DoneOnTime+t.DoneLate+t.OpenInTime+t.OpenOverdue+t.NoDeadline+t.ToAssess
}

// OnTime returns the fraction of "tỷ lệ hoàn thành đúng hạn": done on time of
// (done with a deadline + open overdue).
func (t Tally) OnTime() (numerator, denominator int) {
	return t.DoneOnTime, t.DoneOnTime + t.DoneLate + t.OpenOverdue
}

// Tally counts the assignments of the directive; obligation "" is all of them.
func (d *Directive) Tally(obligation string, marks Marks, r *Roster, c Clock) Tally {
	var t Tally
	for o, a := range d.Assignments(r, c.Now) {
		if obligation == "" || o.ID == obligation {
			t.Count(d.Facts(o, a, marks[a]), c, 1)
		}
	}
	return t
}
