package model

import "fmt"

// The rules of DOMAIN.md section 5 that warn of figures.
const (
	AboveBase    = "V1" // N above D: N, D, Base
	Fallen       = "V2" // a cumulative count fell: N, Was, Before
	OtherShare   = "V3" // published and reckoned differ, or the base is not said: N, Percent, Low, High, Best; Base, D and Computed where the base is said and known
	PhonesAbove  = "V4" // more smartphones (N) than people (D)
	SumDiffers   = "V5" // the parts have Was together and the whole N; Units of them have figures, of Parts
	StandsOut    = "V6" // Jump
	NothingAgain = "V7" // 0 after Was at Before: nothing reported?
	BaseChanged  = "V8" // the denominator Base is D and was Was at Before; D 0: the indicator's figures stand on something else since AsOf
)

// A FigureWarning tells of a figure that is stored but looks wrong. None
// refuses: the officer decides. Which fields are filled depends on the rule.
type FigureWarning struct {
	Rule string // "V1" … "V8" of DOMAIN.md section 5
	N, D int64
	Base Base

	AsOf, Before      Date    // cut-off of the figure, and of the one that it is compared with
	Was               int64   // the figure that it is compared with
	Percent, Computed float64 // as published; as reckoned
	Low, High         int64   // the denominators that Percent of N means; 0 or Low > High for none
	Best              Candidate
	Units, Parts      int
	Jump              Jump
}

func (w FigureWarning) Error() string {
	switch w.Rule {
	case AboveBase:
		return fmt.Sprintf("%s: installs %d are more than %d %s", w.Rule, w.N, w.D, w.Base)
	case OtherShare:
		return fmt.Sprintf("%s: %v%% of %d means %d to %d, not %s %d", w.Rule, w.Percent, w.N, w.Low, w.High, w.Base, w.D)
	case StandsOut:
		return fmt.Sprintf("%s: %v a week, usually %v", w.Rule, w.Jump.PerWeek, w.Jump.Median)
	}
	return fmt.Sprintf("%s: %d against %d %s", w.Rule, w.N, max(w.Was, w.D), w.Base)
}
