package report

import (
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Every line fits the page, the table closes, and what the form says is there.
func TestEveryReportIsDrawnAsOnPaper(t *testing.T) {
	d := newDesk(t)
	d.worked()
	for _, r := range Reports {
		p := OnPaper(d.fill(r.Name, Query{}), 100)
		if p.Cut {
			t.Errorf("%s: rows were left out", r.Name)
		}
		for i, l := range p.Lines {
			if w := ansi.StringWidth(l); w > p.Width {
				t.Errorf("%s: line %d has %d columns of %d: %s", r.Name, i, w, p.Width, l)
			}
		}
		all := strings.Join(p.Lines, "\n")
		for _, want := range []string{"PHÒNG VĂN HÓA VÀ THÔNG TIN", "Độc lập - Tự do - Hạnh phúc", "(1)", "┌", "┘"} {
			if !strings.Contains(strings.ToUpper(all), strings.ToUpper(want)) {
				t.Errorf("%s: no %q in\n%s", r.Name, want, all)
			}
		}
	}
}

// The lines of a table meet, below groups of headings too.
func TestATableIsDrawn(t *testing.T) {
	f := Form{
		Title: "BIỂU", Head: Letterhead{Office: "Phòng"},
		Columns: []Column{{"", "STT", 20}, {"Đã hoàn thành", "Đúng hạn", 40}, {"Đã hoàn thành", "Quá hạn", 40}, {"", "Ghi chú", 60}},
		Rows:    []Row{{Section: "Nhóm"}, cells(Num(1), Num(12), Num(3), Txt("\x1b[31mđỏ")), cells(Num(2), Num(1), Num(0), Blank)},
		Total:   []Cell{Blank, Num(13), Num(3), Blank},
	}
	p := OnPaper(&Document{Forms: []Form{f}}, 2)
	got := strings.Join(p.Lines, "\n")
	want := strings.Join([]string{
		"┌───────────┬───────────────────────────────────────────────┬──────────────────────────────────────┐",
		"│           │                 Đã hoàn thành                 │                                      │",
		"│           ├───────────────────────┬───────────────────────┤                                      │",
		"│    STT    │       Đúng hạn        │        Quá hạn        │               Ghi chú                │",
		"├───────────┼───────────────────────┼───────────────────────┼──────────────────────────────────────┤",
		"│    (1)    │          (2)          │          (3)          │                 (4)                  │",
		"├───────────┴───────────────────────┴───────────────────────┴──────────────────────────────────────┤",
		"│Nhóm                                                                                              │",
		"├───────────┬───────────────────────┬───────────────────────┬──────────────────────────────────────┤",
		"│     1     │                     12│                      3│đỏ                                    │",
		"├───────────┼───────────────────────┼───────────────────────┼──────────────────────────────────────┤",
		"│           │                     13│                      3│                                      │",
		"└───────────┴───────────────────────┴───────────────────────┴──────────────────────────────────────┘",
	}, "\n")
	if !strings.Contains(got, want) || !p.Cut {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReadingIsStopped(t *testing.T) {
	d := newDesk(t)
	for _, r := range Reports {
		told := 0
		_, err := r.Fill(d.Store, Query{Step: func(read, of int) bool { told++; return false }})
		if told > 0 && !errors.Is(err, ErrStopped) {
			t.Errorf("%s: stopped, and yet %v", r.Name, err)
		}
		if told > 1 {
			t.Errorf("%s: went on after it was stopped: %d", r.Name, told)
		}
	}
}

// A form of one unit holds no other, and says of which it is.
func TestAReportOfOneUnit(t *testing.T) {
	d := newDesk(t)
	d.worked()
	for _, r := range Reports {
		if r.Letter {
			continue
		}
		all := strings.Join(OnPaper(d.fill(r.Name, Query{Unit: d.units[2]}), 1000).Lines, "\n")
		if r.ByUnit != strings.Contains(all, "; đơn vị UBND xã Thử 02") {
			t.Errorf("%s: by unit %t, and yet\n%s", r.Name, r.ByUnit, all)
		}
		if r.ByUnit && strings.Contains(all, "UBND xã Thử 03") {
			t.Errorf("%s holds another unit:\n%s", r.Name, all)
		}
	}
}
