package cli

import (
	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// rowJSON is one directive of list --json.
type rowJSON struct {
	ID        model.DirectiveID `json:"id"`
	Type      *string           `json:"type"`
	Number    *string           `json:"number"`
	Symbol    *string           `json:"symbol"`
	Date      model.Date        `json:"date"`
	Issuer    *string           `json:"issuer"`
	Subject   *string           `json:"subject"`
	Direction string            `json:"direction"`
	Tally     model.Tally       `json:"tally"`
}

// directiveJSON is show --json.
type directiveJSON struct {
	ID           model.DirectiveID  `json:"id"`
	Direction    string             `json:"direction"`
	SupersededBy *model.DirectiveID `json:"superseded_by"`
	documentJSON
	Originals []model.Original `json:"originals"` // the files that it was read from
	Topics    []string         `json:"topics"`    // the campaigns that it belongs to
	Tally     model.Tally      `json:"tally"`

	Registered registrationJSON `json:"registered"` // what the office's registers hold of it
}

// shownObligation is an obligation of show --json.
type shownObligation struct {
	obligationJSON
	Units       []string         `json:"units"`
	Periods     []model.Instant  `json:"periods"`
	Tally       model.Tally      `json:"tally"`
	Assignments []assignmentJSON `json:"assignments"`
	Decisions   []decisionJSON   `json:"decisions,omitempty"`  // what was decided of single periods
	Exemptions  []exemptionJSON  `json:"exemptions,omitempty"` // units that owe nothing for a stretch of days
	Closed      []model.Instant  `json:"closed,omitempty"`     // periods whose books are closed
	Closings    []closingJSON    `json:"closings,omitempty"`   // the same, with when and why
	After       *model.ClauseID  `json:"after,omitempty"`      // the clause whose results it waits for
}

type decisionJSON struct {
	Period model.Instant `json:"period"`
	Choice model.Choice  `json:"choice"`
	To     model.Instant `json:"to"`
	Basis  *string       `json:"basis"`
	At     model.Instant `json:"at"`
}

type assignmentJSON struct {
	Unit        string             `json:"unit"`
	Period      model.Instant      `json:"period"`
	State       model.State        `json:"state"`
	Standing    model.Standing     `json:"standing"`
	OriginalDue model.Instant      `json:"original_due"`
	Due         model.Instant      `json:"due"`
	Received    model.Instant      `json:"received"`
	Values      map[string]float64 `json:"values"`
	Reminders   int                `json:"reminders"`
	Approx      []string           `json:"approx"` // measures of which only an approximate figure is known
	Evidence    evidenceJSON       `json:"evidence"`
	Why         model.Rule         `json:"why"` // the line of the rules that gave the standing

	Late       int                     `json:"late_minutes"` // by which it came after the deadline that counts
	Channel    *string                 `json:"channel"`
	Note       *string                 `json:"note"`
	Reason     *string                 `json:"reason"`
	By         *string                 `json:"by"`
	CompleteBy model.Date              `json:"complete_by"`
	Baselines  map[string]baselineJSON `json:"baselines"`
	Ratios     []ratioJSON             `json:"ratios"`
	Extensions []extensionJSON         `json:"extensions"`
	Urgings    []urgingJSON            `json:"urgings"`
}

// A shown directive is one with all that its standing depends on.
type shown struct {
	directive model.Directive
	marks     model.Marks
	roster    *model.Roster
	clock     model.Clock
	calendar  model.Calendar
	figures   []intake.Figure // found in its text
	lang      text.Lang
}

func (v *shown) json() directiveJSON {
	d := &v.directive
	j := directiveJSON{ID: d.ID, Direction: string(d.Direction), documentJSON: headJSON(d), Originals: orEmpty(d.Originals), Topics: orEmpty(d.Topics), Tally: v.tally("")}
	j.Registered = registrationOf(d.Registered)
	if d.SupersededBy != 0 {
		j.SupersededBy = &d.SupersededBy
	}
	j.Kind = kindOf(d)
	j.Readings = figuresJSON(v.figures)
	j.Warnings = append(j.Warnings, unresolvedWords(d, v.lang)...)
	assignments := v.assignments()
	for i := range d.Obligations {
		o := &d.Obligations[i]
		j.Obligations = append(j.Obligations, shownObligation{
			obligationJSON: dutyJSON(o, v.clock.Now), Units: v.unitNames(o), Periods: duePeriods(o, v.clock.Now),
			Tally: v.tally(o.ID), Assignments: orEmpty(assignments[o.ID]), Decisions: decisionsJSON(o), Exemptions: v.exemptions(o),
			Closed: closedPeriods(o), Closings: closingsOf(o), After: awaited(d, o),
		})
	}
	return j
}

// decisionsJSON lists the decisions that hold.
func decisionsJSON(o *model.Obligation) []decisionJSON {
	var out []decisionJSON
	for _, d := range o.Decisions {
		if o.Decision(d.Period) == d {
			out = append(out, decisionJSON{d.Period, d.Choice, d.To, orNull(d.Basis), d.At})
		}
	}
	return out
}

func closedPeriods(o *model.Obligation) (out []model.Instant) {
	for _, c := range o.Closings {
		out = append(out, c.Period)
	}
	return out
}

// awaited is the clause whose results an obligation waits for; nil for none.
func awaited(d *model.Directive, o *model.Obligation) *model.ClauseID {
	if after, waits := d.Follows(o); waits {
		return &after
	}
	return nil
}

// kindOf is what the reader took the document for; of one entered by hand, what
// its direction says.
func kindOf(d *model.Directive) string {
	switch {
	case d.Kind != "":
		return d.Kind
	case d.Direction == model.Reference:
		return string(intake.ReferenceKind)
	}
	return string(intake.DirectiveKind)
}

func (v *shown) tally(obligation string) model.Tally {
	return v.directive.Tally(obligation, v.marks, v.roster, v.clock)
}

func (v *shown) unitNames(o *model.Obligation) []string {
	out := []string{}
	for _, u := range o.Units {
		out = append(out, v.roster.Name(u))
	}
	return out
}

// assignments lists the assignments by obligation.
func (v *shown) assignments() map[string][]assignmentJSON {
	out := map[string][]assignmentJSON{}
	for o, a := range v.directive.Assignments(v.roster, v.clock.Now) {
		m := v.marks[a]
		f := v.directive.Facts(o, a, m)
		values := m.Values
		if values == nil {
			values = map[string]float64{}
		}
		standing, why := f.Judge(v.clock)
		out[o.ID] = append(out[o.ID], assignmentJSON{
			Unit: v.roster.Name(a.Unit), Period: a.Period, State: f.State, Standing: standing,
			OriginalDue: a.Period, Due: f.Due, Received: m.Received, Values: values, Reminders: len(m.Reminders),
			Approx: orEmpty(m.Approx), Evidence: evidenceOf(m), Why: why,
			Late: f.LateMinutes(v.clock), Channel: orNull(m.Channel), Note: orNull(m.Note), Reason: orNull(m.Reason), By: orNull(m.By), CompleteBy: m.CompleteBy,
			Baselines: baselinesOf(m), Ratios: ratiosOf(o, m), Extensions: extensionsOf(m, o.DueOf(a.Period)), Urgings: urgingsOf(m, f, v.clock.Now),
		})
	}
	return out
}
