package text

import (
	"fmt"

	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

// Figures is the words for what looks wrong in figures, one for each rule of
// model.FigureWarning.
type Figures struct {
	Fallen       string // count, cut-off, count before, cut-off before
	PhonesAbove  string // smartphones, population
	Nothing      string // count before, cut-off before
	SumDiffers   string // sum, how many parts have figures, how many there are, count of the whole
	StandsOut    string // increase a week, usual one, score
	BaseChanged  string // name of the base, now, before, cut-off before
	Break        string // day, cut-off before
	BreakOf      string // name of the base, day, cut-off before
	MeansOne     string // of a range of one
	Means        string // percentage, installs, lowest and highest denominator
	MeansNothing string // percentage, installs
	NotBase      string // name of the base, figure, percentage that it gives
	Unsaid       string
	Fits         string // name of the base, figure, where it is from
	Nearest      string // the same, percentage that it gives
	OfReading    string // cut-off
	OfUnits      string

	IndicatorID, Counts, Bases, Days, Breaks, Successor            string // headings of indicators
	AtLeast, UntilDay, LackPoints, LackInstalls, PerWeek, Forecast string // of targets
}

var figuresVI = Figures{
	Fallen:       "số luỹ kế giảm: %s đến hết %s, trong khi đã là %s đến hết %s; hãy kiểm tra lại",
	PhonesAbove:  "số điện thoại thông minh %s lớn hơn dân số %s; hãy kiểm tra lại",
	Nothing:      "ghi 0 trong khi đã là %s đến hết %s: nếu chưa báo cáo thì để trống, 0 không phải là chưa báo cáo",
	SumDiffers:   "các đơn vị trực thuộc cộng lại là %s (%d trong %d đơn vị có số liệu), còn đơn vị báo %s; hãy đối chiếu",
	StandsOut:    "tăng %s một tuần, khác hẳn mức thường %s (điểm z %s); hãy kiểm tra lại",
	BaseChanged:  "mẫu số %s nay là %s, trước là %s (đến hết %s): không so sánh với các kỳ trước",
	Break:        "cách tính đổi từ ngày %s: không so sánh với số liệu đến hết %s",
	BreakOf:      "mẫu số %s đổi từ ngày %s: không so sánh với số liệu đến hết %s",
	Means:        "%s của %s nghĩa là mẫu số từ %s đến %s",
	MeansOne:     "%s của %s nghĩa là mẫu số %s",
	MeansNothing: "không mẫu số nào cho %s của %s",
	NotBase:      "không phải %s %s (cho %s)",
	Unsaid:       "nguồn không nói tính trên mẫu số nào, hãy hỏi lại",
	Fits:         "khớp với %s %s %s",
	Nearest:      "gần nhất là %s %s %s (cho %s)",
	OfReading:    "trong số liệu đến hết %s",
	OfUnits:      "trong danh sách đơn vị",

	IndicatorID: "Mã", Counts: "Đếm cái gì", Bases: "Mẫu số", Days: "Thời gian theo dõi", Breaks: "Ngày đổi cách tính", Successor: "Kế tiếp là",
	AtLeast: "Mức phải đạt", UntilDay: "Đến hết ngày", LackPoints: "Còn thiếu (điểm %)", LackInstalls: "Còn thiếu (máy)",
	PerWeek: "Cần mỗi tuần", Forecast: "Dự báo (%)",
}

var figuresEN = Figures{
	Fallen:       "the cumulative count fell: %s at the end of %s, but %s at the end of %s; please check",
	PhonesAbove:  "%s smartphones are more than the population, %s; please check",
	Nothing:      "0 is given where it was %s at the end of %s: leave it blank if nothing was reported, 0 is not the same",
	SumDiffers:   "the units that are parts of it come to %s (%d of %d have figures), the unit itself reports %s; please compare",
	StandsOut:    "it rose by %s a week, quite unlike the usual %s (z-score %s); please check",
	BaseChanged:  "the number of %s is now %s, before it was %s (end of %s): not compared with earlier figures",
	Break:        "the way of counting changed on %s: not compared with figures up to the end of %s",
	BreakOf:      "the number of %s changed on %s: not compared with figures up to the end of %s",
	Means:        "%s of %s means a denominator from %s to %s",
	MeansOne:     "%s of %s means a denominator of %s",
	MeansNothing: "no denominator gives %s of %s",
	NotBase:      "not the %s of %s (which gives %s)",
	Unsaid:       "the source does not say of what, please ask",
	Fits:         "it fits the %s of %s %s",
	Nearest:      "the nearest is the %s of %s %s (which gives %s)",
	OfReading:    "in the figures up to the end of %s",
	OfUnits:      "in the list of units",

	IndicatorID: "ID", Counts: "What is counted", Bases: "Denominators", Days: "Followed", Breaks: "Breaks", Successor: "Followed by",
	AtLeast: "At least", UntilDay: "By the end of", LackPoints: "Missing (points)", LackInstalls: "Missing (installs)",
	PerWeek: "Needed a week", Forecast: "Forecast (%)",
}

// BaseName is the name of a denominator: of one that the indicator names
// itself, as it does.
func BaseName(b model.Base, i model.Indicator, l Lang) string {
	for _, d := range i.Bases {
		if d.Base == b && d.Name != "" {
			return d.Name
		}
	}
	if word := Of(l).Terms.Base[b]; word != "" {
		return word
	}
	return string(b)
}

// ReadingSheet is the form of the sheet of an indicator's readings, which is in
// Vietnamese.
func ReadingSheet(i model.Indicator) intake.ReadingForm {
	return intake.ReadingFormOf(i, func(b model.Base) string { return BaseName(b, i, Vietnamese) })
}

// FigureWarning words what looks wrong in a figure of an indicator.
func FigureWarning(f model.FigureWarning, i model.Indicator, l Lang) string {
	t := figureTeller{f, i, &Of(l).Figures, l}
	n, w := viet.FormatCount, t.w
	switch f.Rule {
	case model.AboveBase:
		return fmt.Sprintf(Of(l).Errors.Rules.OverBase, n(f.N), t.base(f.Base), n(f.D))
	case model.Fallen:
		return fmt.Sprintf(w.Fallen, n(f.N), Day(f.AsOf), n(f.Was), Day(f.Before))
	case model.OtherShare:
		return t.otherShare()
	case model.PhonesAbove:
		return fmt.Sprintf(w.PhonesAbove, n(f.N), n(f.D))
	case model.SumDiffers:
		return fmt.Sprintf(w.SumDiffers, n(f.Was), f.Units, f.Parts, n(f.N))
	case model.StandsOut:
		return fmt.Sprintf(w.StandsOut, figure(f.Jump.PerWeek), figure(f.Jump.Median), figure(f.Jump.Score))
	case model.NothingAgain:
		return fmt.Sprintf(w.Nothing, n(f.Was), Day(f.Before))
	case model.BaseChanged:
		return t.baseChanged()
	}
	return f.Error()
}

type figureTeller struct {
	f model.FigureWarning
	i model.Indicator
	w *Figures
	l Lang
}

func (t figureTeller) base(b model.Base) string { return BaseName(b, t.i, t.l) }

func (t figureTeller) baseChanged() string {
	f := t.f
	switch {
	case f.D != 0:
		return fmt.Sprintf(t.w.BaseChanged, t.base(f.Base), viet.FormatCount(f.D), viet.FormatCount(f.Was), Day(f.Before))
	case f.Base != "":
		return fmt.Sprintf(t.w.BreakOf, t.base(f.Base), Day(f.AsOf), Day(f.Before))
	}
	return fmt.Sprintf(t.w.Break, Day(f.AsOf), Day(f.Before))
}

// otherShare tells what the percentage means, what it is not and what it fits.
func (t figureTeller) otherShare() string {
	f, n := t.f, viet.FormatCount
	p := viet.FormatPercent(f.Percent)
	says := fmt.Sprintf(t.w.MeansNothing, p, n(f.N))
	switch {
	case f.Low > 0 && f.Low == f.High:
		says = fmt.Sprintf(t.w.MeansOne, p, n(f.N), n(f.Low))
	case f.Low > 0 && f.Low < f.High:
		says = fmt.Sprintf(t.w.Means, p, n(f.N), n(f.Low), n(f.High))
	}
	if f.D != 0 {
		says += ": " + fmt.Sprintf(t.w.NotBase, t.base(f.Base), n(f.D), viet.FormatPercent(f.Computed))
	}
	switch c := f.Best; {
	case c.Fits:
		says += "; " + fmt.Sprintf(t.w.Fits, t.base(c.Base), n(c.N), t.from(c))
	case c.N != 0 && (c.N != f.D || c.Base != f.Base):
		says += "; " + fmt.Sprintf(t.w.Nearest, t.base(c.Base), n(c.N), t.from(c), viet.FormatPercent(c.Percent))
	}
	if f.Base == "" {
		says += "; " + t.w.Unsaid
	}
	return says
}

// from tells where a denominator is known from.
func (t figureTeller) from(c model.Candidate) string {
	if c.AsOf == 0 {
		return t.w.OfUnits
	}
	return fmt.Sprintf(t.w.OfReading, Day(c.AsOf))
}
