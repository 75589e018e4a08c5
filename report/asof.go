package report

import "congvan/model"

// knows reports whether a day, or the month or year of which no more is known,
// has begun at the cut-off. What has no day is known.
func (s *source) knows(d model.Date) bool { return d == 0 || d.First() <= s.Clock.Now.Date() }

// rewind takes back what a register holds of a document from a day after the
// cut-off on: that it is superseded, and that it was passed on.
func (s *source) rewind(superseded *model.DirectiveID, from model.Date, g *model.Registration) {
	if !s.knows(from) {
		*superseded = 0
	}
	if !s.knows(g.Forwarded) {
		g.Forwarded = 0
	}
}
