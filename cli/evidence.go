package cli

import (
	"congvan/db"
	"congvan/intake"
	"congvan/model"
)

// keepEvidence puts files beside the register, by what they hold.
func keepEvidence(to db.Originals, paths []string) (xs []model.Original, err error) {
	for _, path := range paths {
		raw, ending, err := intake.OpenEvidence(path)
		if err != nil {
			return nil, err
		}
		x, err := to.Put(path, ending, raw)
		if err != nil {
			return nil, err
		}
		xs = append(xs, x)
	}
	return xs, nil
}

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
