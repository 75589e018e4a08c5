package ui

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"congvan/model"
)

func (d *desk) directives() *directives { return d.app.tabs[tabDirectives].(*directives) }

// However the words were typed and taken back, the list is the one that they
// find among all documents.
func TestSearchLetterByLetterFindsTheSame(t *testing.T) {
	d := newDesk(t, withDemo)
	d.keys("f3 ctrl+f")
	s := d.directives()
	rapid.Check(t, func(rt *rapid.T) {
		d.clears()
		for _, typed := range rapid.SliceOfN(rapid.SampledFrom([]string{"t", "tu", "y", "ê", "n", "e", " ", "b", "backspace", "home", "hoà", "d"}), 1, 12).Draw(rt, "typed") {
			if len(typed) > 4 {
				d.keys(typed)
			} else {
				d.types(typed)
			}
			ask := narrowing{s.rows, s.query.Value(), false, s.filter, s.now}
			want, _ := ask.found(d.store, nil, func() bool { return true })
			if s.narrowed && !slices.Equal(s.found, want) {
				rt.Fatalf("%q finds %d, want %d", s.query.Value(), len(s.found), len(want))
			}
		}
	})
}

// Enter in the search field looks into the full texts; what is typed after that
// looks at the rows alone again, and the next Enter opens.
func TestEnterSearchesTheFullTexts(t *testing.T) {
	d := newDesk(t, withOffice)
	for n, full := range []string{"Căn cứ đề nghị của đài truyền thanh xã", "", "Giao cho công an rà soát"} {
		_, err := d.store.AddDirective(model.Directive{
			Direction: model.In, Type: "Công văn", Number: string(rune('1' + n)), Symbol: "STTTT", Date: model.NewDate(2021, 3, 1+n), Subject: "về việc cuối năm",
		}, full)
		d.must(err)
	}
	d.keys("f3 ctrl+f").types("truyen thanh").shows("Tìm thấy 0 trong 3", "Tìm cả trong nội dung")
	d.keys("enter").shows("Tìm thấy 1 trong 3", "kể cả trong nội dung", "1/STTTT")
	d.types(" xã").shows("Tìm thấy 0 trong 3")
	d.keys("enter").shows("Tìm thấy 1 trong 3")
	d.keys("ctrl+t").hides("truyền thanh không có").keys("esc")
	d.keys("enter").shows("1/STTTT", "Căn cứ đề nghị")
}

// While the search is done anew after a change, the list shows what it showed.
func TestANarrowedListOutlivesItsRows(t *testing.T) {
	d := newDesk(t, withOffice, withDirectives(3))
	d.keys("f3 ctrl+f").types("bau cu").shows("Tìm thấy 3 trong 3")
	d.must(d.store.RemoveDirective(1))
	d.must(d.store.RemoveDirective(2))
	_, search := d.app.Update(d.directives().reload()())
	d.shows("Tìm thấy 3 trong 3")
	d.run(search)
	d.shows("Tìm thấy 1 trong 1")
}

func TestYearsToFilterByAreThoseOfTheList(t *testing.T) {
	d := newDesk(t, withOffice)
	for _, year := range []int{2019, 2021, 2021, 2017, 2021} {
		_, err := d.store.AddDirective(model.Directive{
			Direction: model.In, Type: "Công văn", Number: "1", Symbol: "STTTT", Date: model.NewDate(year, 3, 1), Subject: "rà soát",
		}, "")
		d.must(err)
	}
	d.keys("f3")
	var got []string
	for _, o := range d.directives().yearOptions()[1:] {
		got = append(got, o.value)
	}
	if want := []string{"2021", "2019", "2017"}; !slices.Equal(got, want) {
		t.Errorf("the years are %v, want %v", got, want)
	}
}

// Where no subject matches, the list names the key that looks into the full
// texts; help names it too.
func TestNothingFoundNamesTheWayOn(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly).keys("f3 f1").shows("Enter trong ô tìm: tìm cả nội dung").keys("esc")
	d.keys("ctrl+f").types("zzzz").shows("Nhấn Enter để tìm cả trong nội dung", "Esc")
	d.keys("enter").shows("Không tìm thấy văn bản nào").hides("Nhấn Enter để tìm cả")
}

// Ctrl+F on an old search begins a new one; a key that moves edits the old one.
func TestANewSearchReplacesTheOldOne(t *testing.T) {
	d := newDesk(t, withOffice, withDirectives(3))
	d.keys("f3 ctrl+f").types("bau cu").keys("enter enter").shows("Nhiệm vụ").keys("esc ctrl+f").types("khong co")
	if q := d.directives().query.Value(); q != "khong co" {
		t.Errorf("searched for %q", q)
	}
	d.keys("ctrl+f right").types("!")
	if q := d.directives().query.Value(); q != "khong co!" {
		t.Errorf("searched for %q", q)
	}
	d.keys("ctrl+f backspace").shows("3")
	if q := d.directives().query.Value(); q != "" {
		t.Errorf("searched for %q", q)
	}
}
