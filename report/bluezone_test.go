package report

import (
	"path/filepath"
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
)

// withSignatures records an indicator on two denominators, none of them usual.
func withSignatures(d *desk) {
	_, err := d.PutIndicators(model.Indicator{
		ID: "chu-ky-so", Name: "Chữ ký số", Counts: "chữ ký số đã cấp", Bases: []model.Denominator{{Base: model.Staff}, {Base: "hs", Name: "hồ sơ đăng ký"}},
	})
	d.must(err)
	at := func(unit, day int, n, staff int64) model.Reading {
		return model.Reading{
			Indicator: "chu-ky-so", Unit: d.units[unit], AsOf: model.NewDate(2021, 2, day), Installs: &n, Others: map[model.Base]int64{model.Staff: staff, "hs": 2 * staff},
		}
	}
	d.must(d.PutReadings([]model.Reading{at(1, 1, 5, 20), at(1, 8, 10, 20), at(2, 8, 30, 40)}))
	_, err = d.PutTarget(model.Target{Indicator: "chu-ky-so", Base: model.Staff, Percent: 60, Day: model.NewDate(2021, 3, 1)})
	d.must(err)
}

// Title, headings, notes and chart name the indicator and its denominators.
func TestARankingOfAnotherIndicator(t *testing.T) {
	d := newDesk(t)
	withSignatures(d)
	doc := d.fill("bluezone", Query{Indicator: "chu-ky-so"})
	if len(doc.Forms) != 2 {
		t.Fatalf("%d rankings", len(doc.Forms))
	}
	f := &doc.Forms[0]
	if f.Title != "BIỂU TỔNG HỢP SỐ LIỆU CHỮ KÝ SỐ" {
		t.Errorf("the title is %q", f.Title)
	}
	var heads []string
	for _, c := range f.Columns {
		heads = append(heads, c.Head)
	}
	d.same(heads[2:9], []string{
		"Số cán bộ, công chức, viên chức, người lao động (người)", "Hồ sơ đăng ký", "Chữ ký số đã cấp (luỹ kế)", "Tăng so với kỳ trước",
		"Tỷ lệ trên cán bộ, công chức, viên chức, người lao động (%)", "Tỷ lệ trên hồ sơ đăng ký (%)", "Tăng, giảm so với kỳ trước (điểm %)",
	})
	d.same(d.find(f, "UBND xã Thử 01")[2:12], []string{"20", "40", "10", "5", "50,00", "25,00", "25,00", "60,00", "2", "1"})
	holds(t, f.Subtitle[0], "Xếp hạng theo tỷ lệ trên cán bộ, công chức")
	holds(t, strings.Join(f.Notes, "\n"), "40 / 60 = 66,67%, tính trên 2/2 đơn vị có đủ số đếm và cán bộ")
	if c := f.Chart; c.Title != "Chữ ký số: tỷ lệ trên cán bộ, công chức, viên chức, người lao động (%)" || c.Values != 6 || c.Rows != 2 {
		t.Errorf("the chart is %+v", c)
	}
	holds(t, string(part(t, written(t, "xlsx", doc, Options{}), "xl/charts/chart2.xml")), "Chữ ký số: tỷ lệ trên hồ sơ đăng ký (%)")
	if doc = d.fill("bluezone", Query{Indicator: "chu-ky-so", By: "hs"}); len(doc.Forms) != 1 || !strings.Contains(doc.Forms[0].Subtitle[0], "hồ sơ đăng ký") {
		t.Errorf("on one denominator: %d rankings", len(doc.Forms))
	}
}

// The form of Bluezone keeps the headings that the state gave it.
func TestTheHeadingsOfBluezone(t *testing.T) {
	var heads []string
	for _, c := range rankedPageOf(model.IndicatorOf(nil, model.Bluezone), model.Smartphones).columns() {
		heads = append(heads, c.Head)
	}
	want := "STT · Đơn vị · Dân số (người) · Số điện thoại thông minh (máy) · Số lượng đã cài đặt (luỹ kế) · Tăng so với kỳ trước · Tỷ lệ trên dân số (%) · " +
		"Tỷ lệ trên điện thoại thông minh (%) · Tăng, giảm so với kỳ trước (điểm %) · Chỉ tiêu (%) · Xếp hạng · Xếp hạng kỳ trước · Ghi chú"
	if got := strings.Join(heads, " · "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A past day is printed as it is known now, and says so; as it was known then
// where that is asked for.
func TestARankingOfAPastDaySaysWhenItWasKnown(t *testing.T) {
	clock := now
	st, err := db.Open(filepath.Join(t.TempDir(), "a.db"), db.Options{Create: true, NoSync: true, Clock: func() model.Instant { return clock }})
	d := &desk{T: t, Store: st}
	d.must(err)
	t.Cleanup(func() { _ = st.Close() })
	unit, err := d.PutUnit(model.Unit{Name: "UBND xã Thử 01", Kind: "xã"})
	d.must(err)
	day := model.NewDate(2021, 2, 8)
	put := func(n int64) {
		phones := int64(1000)
		d.must(d.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: unit, AsOf: day, Installs: &n, Smartphones: &phones}}))
	}
	put(500)
	first := clock
	clock += 60
	put(600)
	count := func(q Query) (string, string) {
		f := d.form("bluezone", q)
		return d.find(f, "UBND xã Thử 01")[4], strings.Join(f.Notes, "\n")
	}
	n, notes := count(Query{AsOf: first})
	if n != "600" || !strings.Contains(notes, "như biết khi lập biểu, kể cả những gì ghi hoặc đính chính sau") {
		t.Errorf("as known now: %s, %s", n, notes)
	}
	n, notes = count(Query{AsOf: first, Known: first})
	if n != "500" || !strings.Contains(notes, "như đã biết lúc "+momentOf(first)) {
		t.Errorf("as known then: %s, %s", n, notes)
	}
	if _, notes = count(Query{}); strings.Contains(notes, "biết") {
		t.Errorf("of today: %s", notes)
	}
}

func TestAKeptPageOfAnIndicatorIsComparedWithItself(t *testing.T) {
	d := newDesk(t)
	withSignatures(d)
	q := Query{Indicator: "chu-ky-so", By: model.Staff}
	p := PageOf("bluezone", q, d.fill("bluezone", q), Options{})
	if differs, err := Differs(d.Store, &p); err != nil || differs {
		t.Errorf("unchanged figures differ: %v, %v", differs, err)
	}
}
