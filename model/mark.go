package model

import (
	"fmt"
	"maps"
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
	Baselines  map[string]Baseline `json:"baselines,omitzero"`   // by name of measure
	Channel    string              `json:"channel,omitzero"`
	Ref        string              `json:"ref,omitzero"` // symbol of the report received
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
}

// A MarkChange is what the officer says of an assignment at one go; what is
// left zero stays as it is.
type MarkChange struct {
	State      State
	Received   Instant
	CompleteBy Date
	Values     map[string]float64
	Clear      []string // measures whose figure is taken away
	Baselines  map[string]Baseline
	Channel    string
	Ref        string
	Note       string
	Reason     string
	By         string
}

// Apply returns the mark after the change, recorded at now on obligation o. A
// first received time is kept unless the change gives one. Errors:
// FutureError, BaselineError.
func (m Mark) Apply(c MarkChange, o *Obligation, now Instant) (Mark, error) {
	if c.Received > now {
		return m, &FutureError{Received: c.Received, Now: now}
	}
	m.overlay(c)
	if c.State == "" {
		m.State = m.State.orPending()
	} else {
		m.enter(c, now)
	}
	m.Changed = now
	return m, m.checkBaselines(o)
}

func (m *Mark) overlay(c MarkChange) {
	m.Values, m.Baselines = maps.Clone(m.Values), maps.Clone(m.Baselines)
	for _, name := range c.Clear {
		delete(m.Values, name)
	}
	for name, v := range c.Values {
		if m.Values == nil {
			m.Values = map[string]float64{}
		}
		m.Values[name] = v
	}
	for name, b := range c.Baselines {
		if m.Baselines == nil {
			m.Baselines = map[string]Baseline{}
		}
		m.Baselines[name] = b
	}
	for _, f := range []struct {
		to   *string
		from string
	}{{&m.Channel, c.Channel}, {&m.Ref, c.Ref}, {&m.Note, c.Note}, {&m.Reason, c.Reason}, {&m.By, c.By}} {
		if f.from != "" {
			*f.to = f.from
		}
	}
	if c.Received != 0 {
		m.Received = c.Received
	}
}

// enter moves the mark to a state and settles the facts that go with it.
func (m *Mark) enter(c MarkChange, now Instant) {
	m.State = c.State
	m.CompleteBy = 0
	switch c.State {
	case Pending, Doing:
		m.Received = c.Received
	case Partial, Done:
		if m.Received == 0 {
			m.Received = now
		}
		if c.State == Partial {
			m.CompleteBy = c.CompleteBy
		}
	}
	if c.State != Exempt && c.State != Failed {
		m.Reason, m.By = c.Reason, c.By
	}
}

// checkBaselines refuses "done" on a figure that can only be judged against a
// baseline that nobody gave.
func (m *Mark) checkBaselines(o *Obligation) error {
	if m.State != Done || o == nil {
		return nil
	}
	for _, r := range o.Ratios(*m) {
		if r.Missing {
			return &BaselineError{Measure: r.Measure.Name}
		}
	}
	return nil
}

// due is the last extension, else the original deadline.
func (m Mark) due(period Instant) Instant {
	if n := len(m.Extensions); n > 0 {
		return m.Extensions[n-1].To
	}
	return period
}

// Due returns the deadline that counts: the last extension, else the original.
func (m Mark) Due(period Instant) Instant { return m.due(period) }

// LateExtension reports whether the last extension was granted after the
// deadline that it moved ("gia hạn sau hạn").
func (m Mark) LateExtension(period Instant) bool {
	n := len(m.Extensions)
	if n == 0 {
		return false
	}
	before := Mark{Extensions: m.Extensions[:n-1]}.due(period)
	return m.Extensions[n-1].At > before
}

// Touched reports whether anything is recorded.
func (m Mark) Touched() bool {
	return m.State != "" || len(m.Extensions) > 0 || len(m.Reminders) > 0 || m.Note != ""
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
