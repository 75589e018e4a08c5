package cli

import "congvan/model"

// exemptionJSON frees a unit for the periods of a stretch of days; an end that
// is null is open.
type exemptionJSON struct {
	Unit   string        `json:"unit"`
	From   model.Date    `json:"from"`
	Until  model.Date    `json:"until"`
	Reason *string       `json:"reason"`
	By     *string       `json:"by"`
	At     model.Instant `json:"at"`
}

func (v *shown) exemptions(o *model.Obligation) (out []exemptionJSON) {
	for _, e := range o.Exemptions {
		out = append(out, exemptionJSON{v.roster.Name(e.Unit), e.From, e.Until, orNull(e.Reason), orNull(e.By), e.At})
	}
	return out
}

// closingJSON is a period whose books are closed.
type closingJSON struct {
	Period model.Instant `json:"period"`
	At     model.Instant `json:"at"`
	Note   *string       `json:"note"`
}

func closingsOf(o *model.Obligation) (out []closingJSON) {
	for _, c := range o.Closings {
		out = append(out, closingJSON{c.Period, c.At, orNull(c.Note)})
	}
	return out
}

// extensionJSON is a later deadline that was granted.
type extensionJSON struct {
	To    model.Instant `json:"to"`
	By    *string       `json:"by"`
	Basis *string       `json:"basis"`
	At    model.Instant `json:"at"`
	Late  bool          `json:"late"` // granted after the deadline that it moved
}

// extensionsOf lists the extensions of a mark; all is the deadline for all
// units.
func extensionsOf(m model.Mark, all model.Instant) []extensionJSON {
	out := []extensionJSON{}
	for i, e := range m.Extensions {
		out = append(out, extensionJSON{e.To, orNull(e.By), orNull(e.Basis), e.At, m.GrantedLate(i, all)})
	}
	return out
}

// urgingJSON is one urging.
type urgingJSON struct {
	N        int           `json:"n"`
	At       model.Instant `json:"at"`
	Channel  *string       `json:"channel"`
	Note     *string       `json:"note"`
	Promised model.Date    `json:"promised"`
	Promise  *string       `json:"promise"` // what became of it: waiting, kept, broken

	Letter   *model.DirectiveID `json:"letter"`   // the outgoing document that urged
	Deadline model.Instant      `json:"deadline"` // by which that asks for it
}

func urgingsOf(m model.Mark, f model.Facts, now model.Instant) []urgingJSON {
	out := []urgingJSON{}
	for _, r := range m.Reminders {
		out = append(out, urgingJSON{r.N, r.At, orNull(r.Channel), orNull(r.Note), r.Promised, orNull(string(r.Kept(f, now))), orNone(r.Letter), r.Until})
	}
	return out
}
