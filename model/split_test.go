package model

import (
	"slices"
	"strings"
	"testing"
)

func TestCutPlaces(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"lines", "Các xã:\n- Tuyên truyền;\n- Báo cáo kết quả.", "Các xã:\n|- Tuyên truyền;\n|- Báo cáo kết quả."},
		{"sentences", "Tuyên truyền trước ngày 20/02/2021. Báo cáo về Phòng.", "Tuyên truyền trước ngày 20/02/2021. |Báo cáo về Phòng."},
		{"semicolon", "lập danh sách; gửi về Phòng", "lập danh sách; |gửi về Phòng"},
		{"points", "Các xã: a) phát tin b) báo cáo", "Các xã: |a) phát tin |b) báo cáo"},
		{"abbreviations and numbers are no ends", "Gửi TP. Hà Nội 1.200 bản, lưu P. Nội vụ", "Gửi TP. Hà Nội 1.200 bản, |lưu P. Nội vụ"},
		{"commas only for want of better", "phát tin, báo cáo; lưu hồ sơ", "phát tin, báo cáo; |lưu hồ sơ"},
		{"nothing behind", "Báo cáo kết quả; ", "Báo cáo kết quả; "},
		{"one word", "Báo cáo", "Báo cáo"},
		{"none", "", ""},
	} {
		var parts []string
		from := 0
		for _, at := range append(CutPlaces(c.text), len(c.text)) {
			parts, from = append(parts, c.text[from:at]), at
		}
		if got := strings.Join(parts, "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSplit(t *testing.T) {
	const text = "x\n3. Phát tin về rét;\n  báo cáo số lượt nghe.\ny"
	o := Obligation{
		ID: "3", Text: "Phát tin về rét; báo cáo số lượt nghe", Span: [2]int{2, strings.Index(text, ".\ny")}, Who: []string{"Các xã"}, Units: []UnitID{1, 2},
		Kind: Once, Deadline: &Deadline{Phrase: "trước ngày 20/02", Due: At(2021, 2, 20, 23, 59)}, Report: true,
		Measures: []Measure{{Name: "tin"}, {Name: "số lượt nghe"}},
	}
	a, b := o.Split(CutPlaces(o.Text)[0], text)
	if a.Text != "Phát tin về rét" || b.Text != "báo cáo số lượt nghe" {
		t.Errorf("texts %q, %q", a.Text, b.Text)
	}
	if got := text[a.Span[0]:a.Span[1]]; got != "3. Phát tin về rét;\n  " {
		t.Errorf("the first stands in %q", got)
	}
	if got := text[b.Span[0]:b.Span[1]]; got != "báo cáo số lượt nghe" {
		t.Errorf("the second stands in %q", got)
	}
	if !a.SameTime(b) || a.Deadline == b.Deadline || !slices.Equal(b.Units, o.Units) || !slices.Equal(b.Who, o.Who) || !b.Report {
		t.Errorf("not copied: %+v, %+v", a, b)
	}
	if len(a.Measures) != 1 || a.Measures[0].Name != "tin" || len(b.Measures) != 1 || b.Measures[0].Name != "số lượt nghe" {
		t.Errorf("figures %+v, %+v", a.Measures, b.Measures)
	}
	o.Text = "Việc khác; việc sửa tay"
	if a, b := o.Split(CutPlaces(o.Text)[0], text); a.Span != o.Span || b.Span != o.Span {
		t.Errorf("words that the text does not have are at %v, %v", a.Span, b.Span)
	}
}

func TestSplitIDs(t *testing.T) {
	for _, c := range []struct{ ids, first, second string }{
		{"3", "3a", "3b"},
		{"1a", "1a1", "1a2"},
		{"3 3b", "3", "3-2"},
		{"3 3a 3-2", "3", "3-3"},
	} {
		d := Directive{}
		for id := range strings.FieldsSeq(c.ids) {
			d.Obligations = append(d.Obligations, Obligation{ID: id})
		}
		if a, b := d.SplitIDs(d.Obligations[0].ID); a != c.first || b != c.second {
			t.Errorf("of %s: %s and %s, want %s and %s", c.ids, a, b, c.first, c.second)
		}
	}
}

func TestMerge(t *testing.T) {
	r := NewRoster([]Unit{{ID: 1, Name: "A"}, {ID: 2, Name: "B"}, {ID: 3, Name: "C"}}, nil)
	o := Obligation{ID: "3", Text: "Phát tin", Span: [2]int{4, 9}, Who: []string{"C", "A"}, Units: []UnitID{1, 3}, Kind: Ongoing, Measures: []Measure{{Name: "tin"}}}
	p := Obligation{
		ID: "4", Text: "Báo cáo", Span: [2]int{9, 20}, Who: []string{"B", "A"}, Units: []UnitID{1, 2}, Unresolved: []string{"D"},
		Kind: Once, Deadline: &Deadline{Due: 5}, Report: true, ReportTo: "Phòng", Measures: []Measure{{Name: "tin"}, {Name: "lượt"}},
	}
	m := o.Merge(p, r)
	if m.ID != "3" || m.Text != "Phát tin\nBáo cáo" || m.Span != [2]int{4, 20} || strings.Join(m.Who, ";") != "C;A;B" ||
		!slices.Equal(m.Units, []UnitID{1, 2, 3}) || len(m.Unresolved) != 1 || !m.Report || m.ReportTo != "Phòng" || len(m.Measures) != 2 {
		t.Errorf("merged to %+v", m)
	}
	if m.Kind != Ongoing || m.Deadline != nil || o.SameTime(p) {
		t.Errorf("the time is %s %+v", m.Kind, m.Deadline)
	}
	m.TakeTime(p)
	if !m.SameTime(p) || m.Deadline == p.Deadline {
		t.Errorf("the time taken is %s %+v", m.Kind, m.Deadline)
	}
	if m.ID != "3" || len(m.Who) != 3 || m.Text != "Phát tin\nBáo cáo" || len(m.Measures) != 2 {
		t.Errorf("more than the time is taken: %+v", m)
	}
	if again := o.Merge(o, r); again.Text != o.Text || len(again.Who) != 2 {
		t.Errorf("merged with itself: %+v", again)
	}
}

func TestMergeJoinsDecisions(t *testing.T) {
	r, due := NewRoster(nil, nil), At(2021, 9, 2, 16, 0)
	with := func(id string, due Instant, ds ...Decision) Obligation {
		return Obligation{ID: id, Kind: Once, Deadline: &Deadline{Due: due}, Decisions: ds}
	}
	keep, excuse := Decision{Period: due, Choice: Keep}, Decision{Period: due, Choice: Excuse, Basis: "x"}
	for _, c := range []struct {
		name         string
		upper, lower Obligation
		want         []Decision
	}{
		{"the lower one's", with("1", due), with("2", due, excuse), []Decision{excuse}},
		{"the upper one's before", with("1", due, keep), with("2", due, excuse), []Decision{keep}},
		{"of another time", with("1", due-60), with("2", due, excuse), nil},
	} {
		if got := c.upper.Merge(c.lower, r).Decisions; !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
	m := with("1", due-60).Merge(with("2", due, excuse), r)
	m.TakeTime(with("2", due, excuse))
	if m.Decision(due) != excuse {
		t.Errorf("with the time taken: %+v", m.Decisions)
	}
	weekly := func(ds ...Decision) Obligation {
		d, _ := weeklyReport()
		o := d.Obligations[0]
		o.Decisions = ds
		return o
	}
	into := Decision{Period: thursdays[1], Choice: Merge, To: thursdays[2], Basis: "x"}
	got := weekly(into).Merge(weekly(Decision{Period: thursdays[2], Choice: Excuse, Basis: "x"}, Decision{Period: thursdays[3], Choice: Keep}), r)
	if want := []Decision{into, {Period: thursdays[3], Choice: Keep}}; !slices.Equal(got.Decisions, want) {
		t.Errorf("contradicting: %+v", got.Decisions)
	}
}

func TestSameTimeIsNotMisled(t *testing.T) {
	at := func(phrase string, due Instant) Obligation {
		return Obligation{Kind: Once, Deadline: &Deadline{Phrase: phrase, Due: due}}
	}
	for _, c := range []struct {
		a, b Obligation
		want bool
	}{
		{at("trước 20/02", 5), at("chậm nhất 20/02", 5), true},
		{at("trước 20/02", 5), at("trước 20/02", 6), false},
		{at("sau Tết", 0), at("cuối quý", 0), false},
		{at("sau Tết", 0), at("sau Tết", 0), true},
		{Obligation{Kind: Ongoing}, Obligation{Kind: OnRequest}, false},
		{Obligation{Kind: Ongoing}, Obligation{Kind: Ongoing, Review: NewDate(2021, 2, 3)}, false},
	} {
		if got := c.a.SameTime(c.b); got != c.want {
			t.Errorf("%+v and %+v: %v", c.a.Deadline, c.b.Deadline, got)
		}
	}
}
