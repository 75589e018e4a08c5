package cli

import "congvan/model"

// evidenceJSON is what shows that a unit did what was asked.
type evidenceJSON struct {
	Shown  bool             `json:"shown"`
	Ref    *string          `json:"ref"`
	Place  *string          `json:"place"`
	Files  []model.Original `json:"files"`
	Reason *string          `json:"reason"` // why there is none
}

func evidenceOf(m model.Mark) evidenceJSON {
	return evidenceJSON{
		Shown: m.Evident(), Ref: orNull(m.Ref), Place: orNull(m.Place), Files: orEmpty(m.Originals), Reason: orNull(m.NoEvidence),
	}
}
