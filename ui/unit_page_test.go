package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/demo"
	"congvan/model"
	"congvan/text"
)

// withRecord gives the first two units something done, late, urged and promised.
func withRecord(d *desk) {
	d.t.Helper()
	d.must(d.store.Mark([]model.AssignmentID{firstThursday(1)}, model.MarkChange{State: model.Done, Received: noon - 2}))
	late := firstThursday(2)
	_, err := d.store.Remind([]model.AssignmentID{late}, model.Reminder{Channel: "Zalo", Promised: 20210203})
	d.must(err)
	_, err = d.store.Remind([]model.AssignmentID{late}, model.Reminder{Channel: "email", Promised: 20210208})
	d.must(err)
}

func TestAUnitsRecord(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withRecord)
	d.keys("f5 enter").shows("Đài Truyền thanh - Truyền hình huyện · xã · Lò Văn A", "tỷ lệ hoàn thành đúng hạn 1/1 = 100,00%",
		"Tổng số 5 = 1 đúng hạn + 3 trong hạn + 1 không thời hạn", "ngoài tổng số: 1 khi có yêu cầu", "Tất cả phần việc: 6 dòng", "đã đọc 1 văn bản", "1/4", "2/4")
	d.keys("ctrl+t").shows("Phần việc chưa xong: 4 dòng").hides("1/4").keys("esc").shows("Tất cả phần việc: 6 dòng")
	d.keys("esc").shows("Đơn vị (4)").keys("down enter").shows("tỷ lệ hoàn thành đúng hạn 0/1 = 0,00%", "1 quá hạn", "đôn đốc 2 lần · 1 lời hứa không giữ · 1 lời hứa chưa đến ngày", "2 lần")
	d.keys("ctrl+e").shows("Sửa đơn vị", "Xã Nậm Pha").keys("esc esc").shows("Đơn vị (4)")
}

// Every number opens just the lines that it counts, and each line its cell.
func TestEveryNumberOfARecordOpensItsLines(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withRecord)
	d.keys("f5 down enter")
	p := d.app.page.(*unitPage)
	if len(p.nums) < 7 {
		t.Fatalf("only %d numbers", len(p.nums))
	}
	for i, n := range p.nums {
		for range i + 1 {
			d.keys("tab")
		}
		d.keys("enter")
		words := strings.Fields(n.words)
		if want := number0(n); fmt.Sprint(len(p.found)) != want {
			t.Errorf("%q opens %d lines (%v)", n.words, len(p.found), words)
		}
		d.shows(capital(n.words)).keys("esc")
	}
	d.keys("shift+tab").keys("enter").shows("1 lời hứa chưa đến ngày: 1 dòng", "email", "12/VHTT: 1", "hứa nộp 08/02/2021")
	d.keys("enter").shows("Tình hình thực hiện 1", "► ")
	if a, ok := d.app.page.(*directivePage).assignment(); !ok || a != firstThursday(2) {
		t.Errorf("opened %+v", a)
	}
	d.keys("esc").shows("1 lời hứa chưa đến ngày: 1 dòng")
	d.keys("ctrl+z").shows("Tất cả phần việc: 6 dòng", "đôn đốc 1 lần").keys("esc").shows("Đơn vị (4)")
}

// number0 is the count in the words of a number: the denominator of a rate.
func number0(n recordNumber) string {
	for word := range strings.FieldsSeq(n.words) {
		if _, of, isRate := strings.Cut(word, "/"); isRate {
			return of
		}
		if word[0] >= '0' && word[0] <= '9' {
			return word
		}
	}
	return ""
}

// Of every unit of the made-up office the numbers add up and open what they count.
func TestTheNumbersOfARecordReconcile(t *testing.T) {
	d := newDesk(t, withDemo)
	seen := 0
	for _, x := range d.app.roster.Units() {
		d.run(d.app.openUnit(x.ID, nil))
		p := d.app.page.(*unitPage)
		inTotal := 0
		for _, n := range p.nums {
			p.shown = n.key
			p.filter()
			if fmt.Sprint(len(p.found)) != number0(n) {
				t.Errorf("%s: %q opens %d lines", x.Name, n.words, len(p.found))
			}
			switch cell := model.Cell(n.key); {
			case n.key == "total":
				inTotal -= len(p.found)
			case slices.Contains(model.Cells, cell) && cell.InTotal():
				inTotal += len(p.found)
			}
		}
		seen += len(p.lines)
		if inTotal != 0 {
			t.Errorf("%s: the cells differ from the total by %d", x.Name, inTotal)
		}
	}
	if seen < 100 {
		t.Errorf("only %d lines were looked at", seen)
	}
}

// A long record shows its newest documents first and counts how many were read.
func TestALongRecordComesInParts(t *testing.T) {
	d := newDesk(t, func(d *desk) { d.must(demo.Many(d.store, 450, noon)) })
	rows, err := d.store.Rows()
	d.must(err)
	unit := rows.Units(0)[0]
	p := &unitPage{base: base{d.app}, id: unit, number: -1}
	d.app.page = p
	_, cmd := d.app.Update(p.reload()())
	d.shows("đang đọc: 0/450 văn bản")
	_, cmd = d.app.Update(cmd())
	d.shows("đang đọc: 200/450 văn bản", rows.At(0).Label(), "Tất cả phần việc: 200 dòng")
	d.run(cmd)
	d.shows("đã đọc 450 văn bản", "Tất cả phần việc: 450 dòng")
}

func TestARecordOfNothing(t *testing.T) {
	newDesk(t, withOffice).keys("f5 enter").shows("Chưa văn bản nào giao việc cho đơn vị này", "Tổng số 0").keys("enter").shows("×").keys("esc").shows("Đơn vị (4)")
}

func TestLooksOfAUnitsRecord(t *testing.T) {
	d := newDesk(t, withDemo)
	ids := func() model.UnitID {
		list, err := d.store.ToUrge(d.app.clock(), model.UsualLadder, 0)
		d.must(err)
		for _, o := range list.Owed {
			if o.Urgings() > 1 {
				return o.Unit
			}
		}
		return list.Owed[0].Unit
	}
	d.run(d.app.openUnit(ids(), nil))
	d.keys("tab").golden("unit-record-80")
	d.keys("shift+tab shift+tab enter").golden("unit-urgings-80")
	d.start(text.English, 120, 40)
	d.run(d.app.openUnit(ids(), nil))
	d.golden("unit-record-en-120")
}
