package model

import (
	"fmt"
	"maps"
	"slices"
)

// State is what the officer recorded.
type State string

// The states of a mark.
const (
	Pending State = "pending" // chưa thực hiện
	Doing   State = "doing"   // đang thực hiện
	Partial State = "partial" // đạt một phần, yêu cầu bổ sung
	Done    State = "done"    // hoàn thành
	Failed  State = "failed"  // không thực hiện
	Exempt  State = "exempt"  // được miễn, không áp dụng
)

// States lists the states in the order in which they are offered.
var States = []State{Pending, Doing, Partial, Done, Failed, Exempt}

// ParseState reads the name of a state.
func ParseState(s string) (State, error) {
	for _, st := range States {
		if string(st) == s {
			return st, nil
		}
	}
	return "", &FormatError{Text: s, Want: "pending|doing|partial|done|failed|exempt"}
}

func (s State) orPending() State {
	if s == "" {
		return Pending
	}
	return s
}

// A Mark is everything recorded on one assignment. The zero Mark is an
// assignment that nobody touched.
type Mark struct {
	State      State               `json:"state,omitzero"`
	Received   Instant             `json:"received,omitzero"`    // when the unit delivered
	CompleteBy Date                `json:"complete_by,omitzero"` // of a partial one
	Values     map[string]float64  `json:"values,omitzero"`      // by name of measure; absent is not 0
	Approx     []string            `json:"approx,omitzero"`      // measures of which only an approximate figure is known ("gần 500"), sorted
	Baselines  map[string]Baseline `json:"baselines,omitzero"`   // by name of measure
	Channel    string              `json:"channel,omitzero"`
	Ref        string              `json:"ref,omitzero"`         // symbol of the report received
	Originals  []Original          `json:"originals,omitzero"`   // files that show it
	Place      string              `json:"place,omitzero"`       // where the paper lies
	NoEvidence string              `json:"no_evidence,omitzero"` // why it is closed without any
	Note       string              `json:"note,omitzero"`
	Reason     string              `json:"reason,omitzero"`
	By         string              `json:"by,omitzero"` // who decided
	Extensions []Extension         `json:"extensions,omitzero"`
	Reminders  []Reminder          `json:"reminders,omitzero"`
	Changed    Instant             `json:"changed,omitzero"` // when it was last recorded
}

// A Baseline is what a relative target is measured against.
type Baseline struct {
	Value  float64 `json:"value"`
	Period string  `json:"period,omitzero"`
	Source string  `json:"source,omitzero"`
}

// An Extension is a later deadline. The original one never changes.
type Extension struct {
	To    Instant `json:"to"`
	By    string  `json:"by"`
	Basis string  `json:"basis"`
	At    Instant `json:"at"` // when it was granted; after the deadline it prints "gia hạn sau hạn"
}

// A Reminder is one urging. It is logged once and never edited.
type Reminder struct {
	N        int     `json:"n"` // running number on the assignment, from 1
	At       Instant `json:"at"`
	Channel  string  `json:"channel"`
	Note     string  `json:"note,omitzero"`
	Promised Date    `json:"promised,omitzero"` // never moves a deadline

	Letter DirectiveID `json:"letter,omitzero"` // the outgoing document that urged
	Until  Instant     `json:"until,omitzero"`  // by which that asks for it; never moves a deadline
}

// Urge logs one more urging, whose number is the next.
func (m Mark) Urge(r Reminder, now Instant) Mark {
	r.N = len(m.Reminders) + 1
	m.Reminders = append(slices.Clone(m.Reminders), r)
	m.Changed = now
	return m
}

// A MarkChange is what the officer says of an assignment at one go; what is
// left zero stays as it is, except for what Clear names.
type MarkChange struct {
	State      State
	Received   Instant
	FirstIn    Instant // the received time of what has none yet
	CompleteBy Date
	Values     map[string]float64
	Approx     map[string]bool // of the figures given here; what is not named is exact
	Baselines  map[string]Baseline
	Channel    string
	Ref        string
	Originals  []Original // files that are added
	Place      string
	NoEvidence string
	Note       string
	Reason     string
	By         string
	Clear      Clearing
}

// A Clearing names what is taken away.
type Clearing struct {
	Values    []string // measures
	Baselines []string // measures
	Originals []string // hashes of files

	Received, Channel, Ref, Place, NoEvidence, Note, Reason, By bool
	Days                                                        bool // the completion day
}

// Apply returns the mark after the change, recorded at now on obligation o. A
// first received time is kept, whatever the states in between, unless the
// change gives or clears one. Errors: FutureError, FigureError, BaselineError,
// ShortError.
func (m Mark) Apply(c MarkChange, o *Obligation, now Instant) (Mark, error) {
	if in := max(c.Received, c.FirstIn); in > now {
		return m, &FutureError{Received: in, Now: now}
	}
	for name, v := range c.Values {
		if v < 0 {
			return m, &FigureError{Measure: name, Value: v}
		}
	}
	for name, b := range c.Baselines {
		if b.Value < 0 {
			return m, &FigureError{Measure: name, Value: b.Value}
		}
	}
	m.overlay(c)
	if c.State != "" {
		m.State = c.State
	}
	m.State = m.State.orPending()
	m.settle(now)
	m.Changed = now
	return m, m.judge(c, o)
}

// overlay takes over what the change says.
func (m *Mark) overlay(c MarkChange) {
	m.Values, m.Baselines = maps.Clone(m.Values), maps.Clone(m.Baselines)
	for _, name := range c.Clear.Values {
		delete(m.Values, name)
	}
	for _, name := range c.Clear.Baselines {
		delete(m.Baselines, name)
	}
	m.Approx = m.approximate(c)
	m.Originals = m.shown(c)
	if len(c.Values) > 0 && m.Values == nil {
		m.Values = map[string]float64{}
	}
	maps.Copy(m.Values, c.Values)
	if len(c.Baselines) > 0 && m.Baselines == nil {
		m.Baselines = map[string]Baseline{}
	}
	maps.Copy(m.Baselines, c.Baselines)
	put(&m.Channel, c.Channel, c.Clear.Channel)
	put(&m.Ref, c.Ref, c.Clear.Ref)
	put(&m.Place, c.Place, c.Clear.Place)
	put(&m.NoEvidence, c.NoEvidence, c.Clear.NoEvidence)
	put(&m.Note, c.Note, c.Clear.Note)
	put(&m.Reason, c.Reason, c.Clear.Reason)
	put(&m.By, c.By, c.Clear.By)
	put(&m.Received, c.Received, c.Clear.Received)
	if m.Received == 0 {
		m.Received = c.FirstIn
	}
	put(&m.CompleteBy, c.CompleteBy, c.Clear.Days)
}

// approximate lists the measures whose figure is approximate after the change.
func (m *Mark) approximate(c MarkChange) (out []string) {
	for _, name := range m.Approx {
		if _, anew := c.Values[name]; !anew && !slices.Contains(c.Clear.Values, name) {
			out = append(out, name)
		}
	}
	for name := range c.Values {
		if c.Approx[name] {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// shown lists the files after the change, each once.
func (m *Mark) shown(c MarkChange) (out []Original) {
	for _, x := range append(slices.Clip(m.Originals), c.Originals...) {
		known := slices.ContainsFunc(out, func(o Original) bool { return o.Hash == x.Hash })
		if !known && !slices.Contains(c.Clear.Originals, x.Hash) {
			out = append(out, x)
		}
	}
	return out
}

// put sets a fact to what is said of it: nothing leaves it, clearing empties it.
func put[T comparable](fact *T, said T, clear bool) {
	var none T
	if said != none || clear {
		*fact = said
	}
}

// settle brings the facts in line with the state.
func (m *Mark) settle(now Instant) {
	if m.State != Partial {
		m.CompleteBy = 0
	}
	if (m.State == Partial || m.State == Done) && m.Received == 0 {
		m.Received = now
	}
}

// judge refuses "done" on figures that fall short of a relative target, that
// nobody can judge for want of a baseline, or that are only some of those asked
// for. Without any figure the officer's word counts.
func (m *Mark) judge(c MarkChange, o *Obligation) error {
	if m.State != Done || o == nil || c.State != Done && len(c.Values) == 0 && len(c.Baselines) == 0 {
		return nil
	}
	for _, r := range o.Ratios(*m) {
		switch {
		case r.Missing:
			return &BaselineError{Measure: r.Measure.Name}
		case !r.Met:
			return &ShortError{Measure: r.Measure.Name, Ratio: r.Ratio, Target: *r.Measure.Target}
		}
	}
	if lacks := o.unreported(*m); len(lacks) > 0 {
		return &UnreportedError{Measure: lacks[0].Name}
	}
	return nil
}

// due is the last extension, else the deadline for all units. An extension
// before that, left from before it was corrected or moved, moves nothing.
func (m Mark) due(all Instant) Instant {
	if n := len(m.Extensions); n > 0 {
		return max(all, m.Extensions[n-1].To)
	}
	return all
}

// Due returns the deadline that counts: the last extension, else the one for
// all units (Obligation.DueOf).
func (m Mark) Due(all Instant) Instant { return m.due(all) }

// LateExtension reports whether any extension was granted after the deadline
// that it moved ("gia hạn sau hạn"); a later one that came in time does not hide
// it. all is the deadline for all units.
func (m Mark) LateExtension(all Instant) bool {
	for i := range m.Extensions {
		if m.GrantedLate(i, all) {
			return true
		}
	}
	return false
}

// GrantedLate reports whether the extension at index i was granted after the
// deadline that it moved.
func (m Mark) GrantedLate(i int, all Instant) bool {
	before := Mark{Extensions: m.Extensions[:i]}.due(all)
	return m.Extensions[i].At > before
}

// Judged reports whether the state is the officer's judgement, not a delivery: a
// result sent back, not done or exempt.
func (s State) Judged() bool { return s == Partial || s == Failed || s == Exempt }

// AsOf returns the mark as it was at a cut-off, where was is what was recorded
// by then, nil for the mark itself. What was delivered by then counts, whenever it
// was recorded; what was delivered, granted, urged or judged after it had not come
// yet.
func (m Mark) AsOf(cut Instant, was *Mark) Mark {
	now := m
	m = m.happened(cut)
	if was == nil {
		return m
	}
	switch {
	case was.State.Judged() && (m.Received == was.Received || m.Received == 0):
		m.State = was.State
	case !now.State.Judged():
		return m
	case m.Received != 0:
		m.State = Done // and not judged yet
	default:
		m.State = was.State.orPending()
	}
	m.CompleteBy, m.Reason, m.By = was.CompleteBy, was.Reason, was.By
	return m
}

// happened is the mark without what happened after a cut-off.
func (m Mark) happened(cut Instant) Mark {
	after := func(t Instant) bool { return t > cut }
	if after(m.Received) {
		m.Received, m.CompleteBy, m.Ref, m.Channel = 0, 0, "", ""
		m.Values, m.Approx, m.Originals, m.Place = nil, nil, nil, ""
		if m.State == Done || m.State == Partial {
			m.State = Pending
		}
	}
	if n := slices.IndexFunc(m.Extensions, func(e Extension) bool { return after(e.At) }); n >= 0 {
		m.Extensions = m.Extensions[:n]
	}
	if n := slices.IndexFunc(m.Reminders, func(r Reminder) bool { return after(r.At) }); n >= 0 {
		m.Reminders = m.Reminders[:n]
	}
	return m
}

// Evident reports whether anything shows what was done: a report's symbol, a
// file, paper, figures or a note.
func (m Mark) Evident() bool {
	return m.Ref != "" || len(m.Originals) > 0 || m.Place != "" || len(m.Values) > 0 || m.Note != ""
}

// Unshown reports whether something was delivered and nothing shows it ("chưa
// có minh chứng").
func (m Mark) Unshown() bool { return (m.State == Done || m.State == Partial) && !m.Evident() }

// Unshown counts the assignments of an obligation that are closed without
// anything that shows what was done. Of those that nobody owes none counts.
func (d *Directive) Unshown(obligation string, marks Marks, r *Roster, now Instant) (n int) {
	for o, a := range d.Assignments(r, now) {
		m := marks[a]
		if o.ID == obligation && m.Unshown() && d.Facts(o, a, m).State == m.State {
			n++
		}
	}
	return n
}

// Touched reports whether anything is recorded.
func (m Mark) Touched() bool {
	return m.State != "" || len(m.Extensions) > 0 || len(m.Reminders) > 0 || m.Note != "" || len(m.Originals) > 0
}

// A FutureError refuses a received time after now.
type FutureError struct{ Received, Now Instant }

func (e *FutureError) Error() string {
	return fmt.Sprintf("received %s is after now, %s", e.Received, e.Now)
}

// A BaselineError says that a relative target has nothing to be compared with
// ("thiếu mốc so sánh").
type BaselineError struct{ Measure string }

func (e *BaselineError) Error() string { return "no baseline for " + e.Measure }

// A ShortError says that a figure falls short of its target, so that the
// assignment is met in part.
type ShortError struct {
	Measure       string
	Ratio, Target float64
}

func (e *ShortError) Error() string {
	return fmt.Sprintf("%s: %v of the wanted %v", e.Measure, e.Ratio, e.Target)
}

// An UnreportedError refuses "done": one of the figures with a relative target
// is not reported, though others are.
type UnreportedError struct{ Measure string }

func (e *UnreportedError) Error() string { return e.Measure + ": not reported" }

// A FigureError refuses a figure below zero.
type FigureError struct {
	Measure string
	Value   float64
}

func (e *FigureError) Error() string { return fmt.Sprintf("%s: %v is below zero", e.Measure, e.Value) }
