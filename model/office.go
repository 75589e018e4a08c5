package model

// An Office is the settings of the office that keeps the file.
type Office struct {
	Name      string `json:"name,omitzero"`
	Parent    string `json:"parent,omitzero"` // "UBND huyện Tam Đường"
	Symbol    string `json:"symbol,omitzero"` // "VHTT"
	Place     string `json:"place,omitzero"`
	Signer    string `json:"signer,omitzero"`
	Title     string `json:"title,omitzero"`
	Authority string `json:"authority,omitzero"` // "KT.", "TL." …
	Email     string `json:"email,omitzero"`
	Officer   string `json:"officer,omitzero"` // who keeps the file
	Lang      string `json:"lang,omitzero"`    // "vi" or "en": the language last chosen

	SoonDays  int    `json:"soon_days,omitzero"`  // 0 is the usual 3
	LongDays  int    `json:"long_days,omitzero"`  // 0 is the usual 30
	Strict    bool   `json:"strict,omitzero"`     // equal to the deadline is late
	BeforeDay string `json:"before_day,omitzero"` // "trước ngày D": BeforeLiteral, BeforeHabit, or not yet asked

	Signers []Signer `json:"signers,omitzero"` // who signs besides the usual one
	Copies  []string `json:"copies,omitzero"`  // Nơi nhận of letters, without dashes; none is those of CopiesOf

	Ladder   Ladder   `json:"ladder,omitzero"`   // when to urge; none is UsualLadder
	Calendar Calendar `json:"calendar,omitzero"` // days off and days worked besides the law's
}

// The two readings of "trước ngày D".
const (
	BeforeLiteral = "literal" // the end of D−1
	BeforeHabit   = "habit"   // the end of D
)

// Clock returns the clock of this office's settings.
func (o Office) Clock(now Instant) Clock {
	c := ClockAt(now)
	if o.SoonDays != 0 {
		c.SoonDays = o.SoonDays
	}
	if o.LongDays != 0 {
		c.LongDays = o.LongDays
	}
	c.Strict = o.Strict
	return c
}

// Issued reports whether the issuer of a document is this office. The names may
// differ by the locality at the end ("Phòng … huyện" and "Phòng … huyện Tam
// Đường"). With no office set, everything is taken as issued here.
func (o Office) Issued(issuer string) bool {
	own, other := nameKey(o.Name), nameKey(issuer)
	if own == "" {
		return true
	}
	return other != "" && (hasWordPrefix(own, other) || hasWordPrefix(other, own))
}

// Sent reports whether a document went out from this office: its issuer may be
// named so, but offices of other districts bear the same name. Another parent
// office above it, or this office among those it is addressed to, tell those.
func (o Office) Sent(d *Directive) bool {
	if !o.Issued(d.Issuer) {
		return false
	}
	own, parent := nameKey(o.Name), nameKey(d.ParentIssuer)
	for _, to := range d.Recipients {
		if own != "" && nameKey(to) == own {
			return false
		}
	}
	above := nameKey(o.Parent)
	return above == "" || parent == "" || hasWordPrefix(above, parent) || hasWordPrefix(parent, above)
}

func hasWordPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix &&
		(len(s) == len(prefix) || s[len(prefix)] == ' ')
}
