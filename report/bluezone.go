package report

import (
	"fmt"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

var bluezoneColumns = []Column{
	{"", serialHead, 11},
	{"", "Đơn vị", 38},
	{"", "Dân số (người)", 18},
	{"", "Số điện thoại thông minh (máy)", 18},
	{"", "Số lượng đã cài đặt (luỹ kế)", 18},
	{"", "Tăng so với kỳ trước", 17},
	{"", "Tỷ lệ trên dân số (%)", 16},
	{"", "Tỷ lệ trên điện thoại thông minh (%)", 18},
	{"", "Tăng, giảm so với kỳ trước (điểm %)", 18},
	{"", "Chỉ tiêu (%)", 14},
	{"", "Xếp hạng", 12},
	{"", "Xếp hạng kỳ trước", 14},
	{"", "Ghi chú", 37},
}

// The columns of the shares.
const (
	populationColumn = 6
	smartphoneColumn = 7
)

// Bluezone ranks the localities by the newest figures at the cut-off, a table
// for each denominator on which there is a ranking (B09).
func Bluezone(p *Page, of Figures) []Form {
	var out []Form
	for _, by := range []model.Base{model.Smartphones, model.Population} {
		rk := of.by(by)
		if len(rk.Rows) > 0 {
			out = append(out, ranked(p, rk))
		}
	}
	if len(out) == 0 {
		out = append(out, ranked(p, of.by(model.Smartphones)))
	}
	return out
}

// by ranks by one denominator.
func (f Figures) by(b model.Base) model.Ranking {
	f.Ask.By = b
	return f.Ask.Rank(f.Units, f.Readings)
}

// baseNames are what the shares are of.
var baseNames = map[model.Base]string{model.Smartphones: "điện thoại thông minh", model.Population: "dân số"}

func ranked(p *Page, rk model.Ranking) Form {
	f := p.form("BIỂU TÌNH HÌNH CÀI ĐẶT ỨNG DỤNG BLUEZONE", "Theo "+baseNames[rk.By], bluezoneColumns)
	f.Subtitle = []string{fmt.Sprintf("(Xếp hạng theo tỷ lệ trên %s; số liệu đến hết ngày %s; nguồn: %s)", baseNames[rk.By], day(rk.AsOf), sources(rk))}
	for i, r := range rk.Rows {
		f.Rows = append(f.Rows, Row{Cells: rankedCells(i+1, r, rk.By)})
	}
	for _, u := range rk.Unranked {
		row := make([]Cell, len(bluezoneColumns))
		row[0], row[1], row[12] = Num(len(f.Rows)+1), Txt(u.Unit.Name), Txt(words().Terms.Gap[u.Why])
		row[2], row[3] = Count(u.Unit.Population), Count(u.Unit.Smartphones)
		f.Rows = append(f.Rows, Row{Cells: row})
	}
	total(&f, rk)
	f.Notes = append([]string{p.cutoff()}, f.Notes...)
	column := smartphoneColumn
	if rk.By == model.Population {
		column = populationColumn
	}
	f.Chart = &Chart{Title: "Tỷ lệ cài đặt trên " + baseNames[rk.By] + " (%)", Names: 1, Values: column, Rows: len(rk.Rows)}
	return f
}

// sources names where the figures come from.
func sources(rk model.Ranking) string {
	var out []string
	for _, r := range rk.Rows {
		if s := r.Reading.Source; s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		return "báo cáo của các đơn vị"
	}
	slices.SortFunc(out, viet.Compare)
	return strings.Join(out, "; ")
}

func rankedCells(n int, r model.Ranked, by model.Base) []Cell {
	row := []Cell{
		Num(n), Txt(r.Unit.Name), base(r, model.Population), base(r, model.Smartphones), Count(r.Reading.Installs), increase(r),
		share(r, model.Population), share(r, model.Smartphones), Txt(none), Blank, Num(r.Rank), Txt(none), Txt(rankRemark(r, by)),
	}
	if r.Change != nil {
		row[8] = Cell{Kind: Decimal, Places: 2, Number: *r.Change}
	}
	if r.Target != nil {
		row[9] = Points(r.Target.Percent)
	}
	if r.PreviousRank != 0 {
		row[11] = Num(r.PreviousRank)
	}
	return row
}

func base(r model.Ranked, b model.Base) Cell {
	if n, ok := r.Reading.Denominator(b, r.Unit); ok {
		return Num(n)
	}
	return Blank
}

func share(r model.Ranked, b model.Base) Cell {
	if sh, ok := r.Reading.Share(b, r.Unit); ok {
		return Points(sh.Percent)
	}
	return Txt(none)
}

// increase is how many installs came since the unit's reading before.
func increase(r model.Ranked) Cell {
	if r.Before == nil || r.Broken || r.Before.Installs == nil || r.Reading.Installs == nil {
		return Txt(none)
	}
	return Num(*r.Reading.Installs - *r.Before.Installs)
}

// rankRemark tells what is not seen in the figures.
func rankRemark(r model.Ranked, by model.Base) string {
	var out []string
	if r.Tied {
		out = append(out, "đồng hạng")
	}
	if !r.Share.Computed {
		out = append(out, "tỷ lệ theo công bố")
	}
	if r.Broken {
		out = append(out, "đổi cách tính")
	}
	out = append(out, "số liệu ngày "+day(r.Reading.AsOf))
	if l := r.Lack; l != nil {
		out = append(out, lacking(*l))
	}
	for _, w := range r.Warnings {
		if w.Rule == model.AboveBase && w.Base == by {
			out = append(out, "số cài đặt lớn hơn "+baseNames[w.Base])
		}
	}
	return strings.Join(out, "; ")
}

// lacking tells what is missing to a target.
func lacking(l model.Lack) string {
	switch {
	case l.Reached:
		return "đạt chỉ tiêu"
	case l.Installs != nil:
		return "còn thiếu " + viet.FormatCount(*l.Installs) + " lượt cài đặt"
	}
	return "còn thiếu " + viet.FormatDecimal(l.Points, 2) + " điểm %"
}

// total sums the units that have both figures: the share of all is never the
// mean of shares.
func total(f *Form, rk model.Ranking) {
	t := rk.Total
	if t.Percent == nil {
		return
	}
	row := make([]Cell, len(bluezoneColumns))
	row[1], row[4] = Txt("Tổng cộng"), Num(t.Installs)
	den, column := 3, smartphoneColumn
	if rk.By == model.Population {
		den, column = 2, populationColumn
	}
	row[den], row[column] = Num(t.Base), Points(*t.Percent)
	if rk.Target != nil {
		row[9] = Points(rk.Target.Percent)
	}
	row[12] = Txt(ratio(t.UnitsCounted, t.Units) + " đơn vị")
	f.Total = row
	f.Notes = []string{fmt.Sprintf("Tỷ lệ chung: %s / %s = %s, tính trên %s đơn vị có đủ số đã cài đặt và %s.",
		viet.FormatCount(t.Installs), viet.FormatCount(t.Base), viet.FormatPercent(*t.Percent), ratio(t.UnitsCounted, t.Units), baseNames[rk.By])}
}
