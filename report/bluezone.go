package report

import (
	"fmt"
	"slices"
	"strings"

	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// A rankedPage is the columns of a ranking of one indicator: its denominators in
// the order of the state form, people first, and the shares in the same order.
type rankedPage struct {
	of    model.Indicator
	bases []model.Base
}

// The columns that are the same for every indicator.
const (
	unitColumn  = 1
	firstBase   = 2
	widthOfBase = 18
)

func rankedPageOf(i model.Indicator, by model.Base) *rankedPage {
	r := &rankedPage{of: i}
	for _, d := range i.Denominators() {
		r.bases = append(r.bases, d.Base)
	}
	if !slices.Contains(r.bases, by) {
		r.bases = append(r.bases, by)
	}
	slices.SortStableFunc(r.bases, func(a, b model.Base) int { return peopleFirst(a) - peopleFirst(b) })
	return r
}

func peopleFirst(b model.Base) int {
	if b == model.Population {
		return 0
	}
	return 1
}

// installsColumn is that of the count; the increase stands behind it, then the
// shares, and behind them what changeColumn names.
func (r *rankedPage) installsColumn() int { return firstBase + len(r.bases) }

func (r *rankedPage) changeColumn() int { return r.installsColumn() + 2 + len(r.bases) }

func (r *rankedPage) baseColumn(b model.Base) int { return firstBase + slices.Index(r.bases, b) }

func (r *rankedPage) shareColumn(b model.Base) int {
	return r.installsColumn() + 2 + slices.Index(r.bases, b)
}

func (r *rankedPage) remarkColumn() int { return r.changeColumn() + 4 }

// blanks is a row without anything in it.
func (r *rankedPage) blanks() []Cell { return make([]Cell, r.remarkColumn()+1) }

// baseUnits is whom or what a usual denominator counts.
var baseUnits = map[model.Base]string{
	model.Population: "người", model.Smartphones: "máy", model.Staff: "người", model.Households: "hộ", model.Villages: "bản",
}

func (r *rankedPage) columns() []Column {
	out := []Column{{"", serialHead, 11}, {"", "Đơn vị", 38}}
	for _, b := range r.bases {
		head := baseHeads[b]
		if head == "" {
			head = capital(r.baseName(b))
		}
		if what := baseUnits[b]; what != "" {
			head += " (" + what + ")"
		}
		out = append(out, Column{"", head, widthOfBase})
	}
	out = append(out, Column{"", r.countHead(), 18}, Column{"", "Tăng so với kỳ trước", 17})
	for _, b := range r.bases {
		width := 18
		if b == model.Population {
			width = 16
		}
		out = append(out, Column{"", "Tỷ lệ trên " + r.baseName(b) + " (%)", width})
	}
	return append(out, []Column{
		{"", "Tăng, giảm so với kỳ trước (điểm %)", 18}, {"", "Chỉ tiêu (%)", 14}, {"", "Xếp hạng", 12}, {"", "Xếp hạng kỳ trước", 14}, {"", "Ghi chú", 37},
	}...)
}

// baseHeads are the headings of denominators that are called otherwise in a
// sentence.
var baseHeads = map[model.Base]string{
	model.Smartphones: "Số điện thoại thông minh", model.Staff: "Số cán bộ, công chức, viên chức, người lao động", model.Households: "Số hộ", model.Villages: "Số bản",
}

// countHead is what is counted; of Bluezone it is what the state form says.
func (r *rankedPage) countHead() string {
	head := r.of.Counts
	switch {
	case head == "" && r.of.ID == model.Bluezone:
		head = "Số lượng đã cài đặt"
	case head == "":
		head = "Số lượng"
	}
	if !r.of.Falls {
		head += " (luỹ kế)"
	}
	return capital(head)
}

func (r *rankedPage) baseName(b model.Base) string { return text.BaseName(b, r.of, text.Vietnamese) }

// title is the name of the form.
func (r *rankedPage) title() string {
	if r.of.ID == model.Bluezone {
		return "BIỂU TÌNH HÌNH CÀI ĐẶT ỨNG DỤNG BLUEZONE"
	}
	return "BIỂU TỔNG HỢP SỐ LIỆU " + strings.ToUpper(r.of.Name)
}

// Bluezone ranks the localities by the newest figures at the cut-off, a table
// for each denominator on which there is a ranking, or for the one that is asked
// for (B09).
func Bluezone(p *Page, of Figures) []Form {
	bases := []model.Base{of.Ask.By}
	if of.Ask.By == "" {
		bases = nil
		for _, d := range of.Ask.Indicator.Denominators() {
			bases = append(bases, d.Base)
		}
	}
	var out []Form
	for _, by := range bases {
		rk := of.by(by)
		if len(rk.Rows) > 0 {
			out = append(out, of.ranked(p, rk))
		}
	}
	if len(out) == 0 {
		out = append(out, of.ranked(p, of.by(bases[0])))
	}
	return out
}

// by ranks by one denominator.
func (f Figures) by(b model.Base) model.Ranking {
	f.Ask.By = b
	return f.Ask.Rank(f.Units, f.Readings)
}

func (f Figures) ranked(p *Page, rk model.Ranking) Form {
	r := rankedPageOf(f.Ask.Indicator, rk.By)
	base := r.baseName(rk.By)
	form := p.form(r.title(), "Theo "+base, r.columns())
	form.Subtitle = []string{fmt.Sprintf("(Xếp hạng theo tỷ lệ trên %s; số liệu đến hết ngày %s; nguồn: %s)", base, day(rk.AsOf), sources(rk))}
	for i, row := range rk.Rows {
		form.Rows = append(form.Rows, Row{Cells: r.ranked(i+1, row, rk.By)})
	}
	for _, u := range rk.Unranked {
		row := r.blanks()
		row[0], row[unitColumn], row[r.remarkColumn()] = Num(len(form.Rows)+1), Txt(u.Unit.Name), Txt(words().Terms.Gap[u.Why])
		for _, b := range r.bases {
			if n, ok := (model.Reading{}).Denominator(b, u.Unit); ok {
				row[r.baseColumn(b)] = Num(n)
			}
		}
		form.Rows = append(form.Rows, Row{Cells: row})
	}
	r.total(&form, rk)
	form.Notes = slices.Concat([]string{p.cutoff()}, f.knownNotes(), form.Notes)
	form.Chart = &Chart{Title: f.Ask.Indicator.Name + ": tỷ lệ trên " + base + " (%)", Names: unitColumn, Values: r.shareColumn(rk.By), Rows: len(rk.Rows)}
	return form
}

// knownNotes says of figures of a past day as of when they are known.
func (f Figures) knownNotes() []string {
	switch {
	case f.Known != 0:
		return []string{"Số liệu như đã biết lúc " + momentOf(f.Known) + ", chưa kể những gì ghi hoặc đính chính sau đó."}
	case f.Past:
		return []string{"Số liệu như biết khi lập biểu, kể cả những gì ghi hoặc đính chính sau thời điểm chốt."}
	}
	return nil
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

// ranked are the cells of a unit that has a place.
func (r *rankedPage) ranked(n int, u model.Ranked, by model.Base) []Cell {
	row, at := r.blanks(), r.changeColumn()
	row[0], row[unitColumn] = Num(n), Txt(u.Unit.Name)
	for _, b := range r.bases {
		row[r.baseColumn(b)], row[r.shareColumn(b)] = base(u, b), share(u, b)
	}
	row[r.installsColumn()], row[r.installsColumn()+1] = Count(u.Reading.Installs), increase(u)
	row[at], row[at+2], row[at+3], row[at+4] = Txt(none), Num(u.Rank), Txt(none), Txt(r.remark(u, by))
	if u.Change != nil {
		row[at] = Cell{Kind: Decimal, Places: 2, Number: *u.Change}
	}
	if u.Target != nil {
		row[at+1] = Points(u.Target.Percent)
	}
	if u.PreviousRank != 0 {
		row[at+3] = Num(u.PreviousRank)
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

// remark tells what is not seen in the figures.
func (r *rankedPage) remark(u model.Ranked, by model.Base) string {
	var out []string
	if u.Tied {
		out = append(out, "đồng hạng")
	}
	if !u.Share.Computed {
		out = append(out, "tỷ lệ theo công bố")
	}
	if u.Broken {
		out = append(out, "đổi cách tính")
	}
	out = append(out, "số liệu ngày "+day(u.Reading.AsOf))
	if l := u.Lack; l != nil {
		out = append(out, r.lacking(*l))
	}
	for _, w := range u.Warnings {
		if w.Rule == model.AboveBase && w.Base == by {
			out = append(out, r.word("số cài đặt", "số đếm")+" lớn hơn "+r.baseName(w.Base))
		}
	}
	return strings.Join(out, "; ")
}

// word is what is said of Bluezone, else of any other indicator.
func (r *rankedPage) word(bluezone, other string) string {
	if r.of.ID == model.Bluezone {
		return bluezone
	}
	return other
}

// lacking tells what is missing to a target.
func (r *rankedPage) lacking(l model.Lack) string {
	switch {
	case l.Reached:
		return "đạt chỉ tiêu"
	case l.Installs != nil:
		return "còn thiếu " + viet.FormatCount(*l.Installs) + r.word(" lượt cài đặt", "")
	}
	return "còn thiếu " + viet.FormatDecimal(l.Points, 2) + " điểm %"
}

// total sums the units that have both figures: the share of all is never the
// mean of shares.
func (r *rankedPage) total(f *Form, rk model.Ranking) {
	t := rk.Total
	if t.Percent == nil {
		return
	}
	row := r.blanks()
	row[unitColumn], row[r.installsColumn()] = Txt("Tổng cộng"), Num(t.Installs)
	row[r.baseColumn(rk.By)], row[r.shareColumn(rk.By)] = Num(t.Base), Points(*t.Percent)
	if rk.Target != nil {
		row[r.changeColumn()+1] = Points(rk.Target.Percent)
	}
	row[r.remarkColumn()] = Txt(ratio(t.UnitsCounted, t.Units) + " đơn vị")
	f.Total = row
	f.Notes = []string{fmt.Sprintf("Tỷ lệ chung: %s / %s = %s, tính trên %s đơn vị có đủ %s và %s.",
		viet.FormatCount(t.Installs), viet.FormatCount(t.Base), viet.FormatPercent(*t.Percent), ratio(t.UnitsCounted, t.Units),
		r.word("số đã cài đặt", "số đếm"), r.baseName(rk.By))}
}
