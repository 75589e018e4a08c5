package report

import (
	"slices"
	"testing"

	"congvan/model"
)

// What changed since a page was printed is told by row and cell.
func TestWhatChangedSinceAPageWasPrinted(t *testing.T) {
	was := &Document{Forms: []Form{{
		Title: "BIỂU", Columns: []Column{{"", serialHead, 10}, {"", "Đơn vị", 40}, {"Đã hoàn thành", "Đúng hạn", 20}},
		Rows:  []Row{{Section: "Khối xã"}, cells(Num(1), Txt("Xã Một"), Num(1)), cells(Num(2), Txt("Xã Hai"), Num(4)), cells(Num(3), Txt("Xã Hai"), Num(5))},
		Total: []Cell{Blank, Txt("Tổng cộng"), Num(10)},
	}}}
	is := &Document{Forms: []Form{{
		Title: "BIỂU", Columns: was.Forms[0].Columns,
		Rows:  []Row{{Section: "Khối xã"}, cells(Num(1), Txt("Xã Hai"), Num(4)), cells(Num(2), Txt("Xã Hai"), Num(7)), cells(Num(3), Txt("Xã Ba"), Num(2))},
		Total: []Cell{Blank, Txt("Tổng cộng"), Num(13)},
	}}}
	got := changes(was, is)
	head := "Đã hoàn thành – Đúng hạn"
	want := []RowChange{
		{Form: "BIỂU", Row: "Xã Hai", Cells: []CellChange{{head, "5", "7"}}},
		{Form: "BIỂU", Row: "Xã Ba", Added: true},
		{Form: "BIỂU", Row: "Xã Một", Gone: true},
		{Form: "BIỂU", Cells: []CellChange{{head, "10", "13"}}},
	}
	if !slices.EqualFunc(got, want, func(a, b RowChange) bool {
		return a.Form == b.Form && a.Row == b.Row && a.Added == b.Added && a.Gone == b.Gone && slices.Equal(a.Cells, b.Cells)
	}) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	if got := changes(was, was); len(got) > 0 {
		t.Errorf("it differs from itself: %+v", got)
	}
}

// Of a page whose cut-off is over, what it held is reckoned again.
func TestAPageIsComparedWithToday(t *testing.T) {
	d := newDesk(t)
	d.worked()
	q := Query{AsOf: d.Now()}
	page := PageOf("by-unit", q, d.fill("by-unit", q), Options{})
	if differs, known, rows, err := ChangesSince(d.Store, &page, nil); differs || !known || len(rows) > 0 || err != nil {
		t.Errorf("nothing was recorded, and yet %t %t %v %v", differs, known, rows, err)
	}
	page.Digest = "other"
	if differs, known, _, err := ChangesSince(d.Store, &page, nil); !differs || known || err != nil {
		t.Errorf("what cannot be reckoned again: %t %t %v", differs, known, err)
	}
	if differs, known, _, _ := ChangesSince(d.Store, &model.Printed{Report: "none"}, nil); !differs || known {
		t.Error("a form that there is not is the same")
	}
}
