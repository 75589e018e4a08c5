package model

// A Ranking is the newest share of each unit at a day, on one denominator and
// one level.
type Ranking struct {
	AsOf     Date
	By       Base
	Level    Level      // "" where no unit is of a level
	Since    Date       // the cut-off with which places are compared; 0 for none
	Broken   bool       // a break lies between: no places are compared
	Rows     []Ranked   // highest share first, then by name
	Unranked []Unranked // official order
	Total    Total
	Target   *Target // of all units together; nil for none
	Lack     *Lack   // of the total, to Target; nil where either is not there
}

// A Ranked is one unit's place.
type Ranked struct {
	Rank         int // 1 is the highest; equal shares get equal rank, the next one is skipped
	Tied         bool
	Unit         Unit
	Reading      Reading
	Share        Share
	Before       *Reading // the reading that Change is against; nil for none
	Broken       bool     // a break lies between the two
	Change       *float64 // points since then; nil where the two cannot be compared
	PreviousRank int      // at the cut-off before; 0 for none
	Target       *Target  // that the unit is working towards; nil for none
	Lack         *Lack    // what is missing to it
	Warnings     []FigureWarning
}

// Climbed returns how many places the unit has come up since the cut-off
// before, below 0 down; false where it had none, or where its denominator has
// changed since.
func (r Ranked) Climbed() (int, bool) {
	return r.PreviousRank - r.Rank, r.PreviousRank != 0 && !r.Broken
}

// Kind tells how the percentages ranked were come by: all reckoned, all
// published, or AnyShare where some are the one and some the other, which a
// title must tell.
func (rk Ranking) Kind() ShareKind {
	computed := 0
	for _, row := range rk.Rows {
		if row.Share.Computed {
			computed++
		}
	}
	switch computed {
	case 0:
		return PublishedShare
	case len(rk.Rows):
		return ComputedShare
	}
	return AnyShare
}

// An Unranked is a unit without a share on this denominator, and why.
type Unranked struct {
	Unit Unit
	Why  Gap
}

// A Gap says why a unit is not ranked.
type Gap string

// The gaps.
const (
	NoData        Gap = "no data"        // chưa có số liệu
	NoDenominator Gap = "no denominator" // there are installs, but not on what
	OtherLevel    Gap = "other level"    // a district among communes
	OtherKind     Gap = "other kind"     // published where reckoned ones were asked for, or the other way
)

// A Total is ΣN ÷ ΣD over the units that have both, each in its newest reading
// that has them; never the mean of rates.
type Total struct {
	Installs, Base      int64
	Percent             *float64
	UnitsCounted, Units int
}

// add takes in a reading that has both figures.
func (t *Total) add(r *Reading, u *Unit, by Base) {
	d, _ := r.Denominator(by, *u)
	t.Installs += *r.Installs
	t.Base += d
	t.UnitsCounted++
}

func (t *Total) finish(units int) {
	t.Units = units
	if t.Base > 0 {
		p := PercentOf(t.Installs, t.Base)
		t.Percent = &p
	}
}
