package db

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/model"
	"congvan/viet"
)

// A desk is a store in a folder of its own, with a clock that the test sets.
type desk struct {
	*testing.T
	*Store
	now model.Instant
}

var noon = model.At(2021, 2, 5, 12, 0)

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{T: t, now: noon}
	d.open(filepath.Join(t.TempDir(), "data", "congvan.db"))
	return d
}

func (d *desk) open(path string) {
	d.Helper()
	s, err := Open(path, Options{Create: true, Clock: func() model.Instant { return d.now }, Wall: func() model.Instant { return d.now }})
	d.must(err)
	d.Store = s
	d.Cleanup(func() { _ = s.Close() })
}

func (d *desk) reopen() {
	d.Helper()
	d.must(d.Close())
	d.open(d.Path())
}

func (d *desk) must(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

// units makes units with the given names.
func (d *desk) units(names ...string) []model.UnitID {
	d.Helper()
	var ids []model.UnitID
	for _, n := range names {
		id, err := d.PutUnit(model.Unit{Name: n})
		d.must(err)
		ids = append(ids, id)
	}
	return ids
}

// weekly is a document with a report every Thursday without end, a single
// deadline, a standing duty and one on request.
func weekly(units ...model.UnitID) model.Directive {
	rule := &model.Deadline{Phrase: "thứ Năm hằng tuần", Every: model.Weekly, Weekday: "thursday", Time: "16:00", From: model.NewDate(2021, 1, 28)}
	once := &model.Deadline{Phrase: "trước ngày 10/02/2021", Date: model.NewDate(2021, 2, 10), Due: model.At(2021, 2, 10, 16, 0)}
	return model.Directive{
		Direction: model.Out, Type: "Công văn", Number: "12", Symbol: "VHTT", Date: model.NewDate(2021, 1, 22),
		Issuer: "Phòng Văn hóa và Thông tin", Subject: "tăng cường cài đặt ứng dụng",
		Recipients: []string{"UBND các xã, thị trấn"},
		Obligations: []model.Obligation{
			{ID: "1", Text: "báo cáo hằng tuần", Units: units, Kind: model.Recurring, Report: true, Deadline: rule},
			{ID: "2", Text: "tuyên truyền", Units: units, Kind: model.Ongoing},
			{ID: "3", Text: "báo cáo kết quả", Units: units, Kind: model.Once, Report: true, Deadline: once},
			{ID: "4", Text: "khi có yêu cầu", Units: units, Kind: model.OnRequest, Report: true},
		},
	}
}

func (d *desk) add(v model.Directive, text string) model.DirectiveID {
	d.Helper()
	id, err := d.AddDirective(v, text)
	d.must(err)
	return id
}

func (d *desk) snapshot(reason string) string {
	d.Helper()
	path, err := d.Snapshot(reason)
	d.must(err)
	return path
}

// exported returns the lines of an export, those of the journal apart.
func (d *desk) exported() (records, journal string) {
	d.Helper()
	var buf bytes.Buffer
	d.must(d.Export(&buf))
	var r, j strings.Builder
	for l := range strings.Lines(buf.String()) {
		if strings.HasPrefix(l, `{"kind":"journal"`) {
			j.WriteString(l)
		} else {
			r.WriteString(l)
		}
	}
	return r.String(), j.String()
}

// sound fails unless Check finds nothing.
func (d *desk) sound() {
	d.Helper()
	rep, err := d.Check()
	d.must(err)
	if len(rep.Problems) > 0 {
		d.Fatalf("check: %v", rep.Problems)
	}
}

func (d *desk) rows() *Rows {
	d.Helper()
	r, err := d.Rows()
	d.must(err)
	return r
}

func (d *desk) first3(id model.DirectiveID, unit model.UnitID) model.AssignmentID {
	return model.AssignmentID{Directive: id, Obligation: "3", Period: model.At(2021, 2, 10, 16, 0), Unit: unit}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	g, _ := json.Marshal(got)
	w, _ := json.Marshal(want)
	if string(g) != string(w) {
		t.Errorf("%s:\n got %s\nwant %s", what, g, w)
	}
}

func TestOfficeIsKept(t *testing.T) {
	d := newDesk(t)
	o, err := d.Office()
	d.must(err)
	same(t, "before", o, model.Office{})
	want := model.Office{Name: "Phòng Văn hóa và Thông tin", SoonDays: 5, Lang: "vi"}
	d.must(d.SetOffice(want))
	d.must(d.SetOffice(want)) // no second entry
	d.reopen()
	o, err = d.Office()
	d.must(err)
	same(t, "after", o, want)
	if d.Seq() != 1 {
		t.Errorf("journal has %d entries, want 1", d.Seq())
	}
}

func TestDirectiveAndTextAreKept(t *testing.T) {
	d := newDesk(t)
	us := d.units("Xã Bình Lư", "Xã Sơn Bình")
	want := weekly(us...)
	text := "Kính gửi: \"UBND\" các xã <&>\nđến hết"
	id := d.add(want, text)
	d.reopen()
	want.ID = id
	got, err := d.Directive(id)
	d.must(err)
	same(t, "directive", got, want)
	s, err := d.Text(id)
	d.must(err)
	same(t, "text", s, text)

	want.Subject = "đã sửa"
	d.must(d.PutDirective(want))
	s, _ = d.Text(id)
	same(t, "text after PutDirective", s, text)
	d.must(d.EditDirective(want, "văn bản mới"))
	s, _ = d.Text(id)
	same(t, "text after EditDirective", s, "văn bản mới")
	same(t, "subject in the list", d.rows().At(0).Subject, "đã sửa")
	d.sound()
}

func TestRowsAreNewestFirst(t *testing.T) {
	d := newDesk(t)
	for i, day := range []model.Date{20210105, 20210200, 20210203, 20210000, 0, 20210203, 20201231} {
		d.add(model.Directive{Direction: model.In, Number: fmt.Sprint(i), Date: day, Type: "Công văn"}, "")
	}
	check := func() {
		var got []string
		for i := range d.rows().Len() {
			got = append(got, d.rows().At(i).Number)
		}
		same(t, "order", got, []string{"4", "3", "1", "5", "2", "0", "6"})
		for i := range d.rows().Len() {
			if f := d.rows().Find(d.rows().At(i).ID); f != i {
				t.Errorf("Find gives %d for row %d", f, i)
			}
		}
	}
	check()
	d.reopen()
	check()
	if f := d.rows().Find(99); f != -1 {
		t.Errorf("Find of nothing gives %d", f)
	}
}

func TestRowTalliesAsTheDirective(t *testing.T) {
	d := newDesk(t)
	us := d.units("Xã Bình Lư", "Xã Sơn Bình", "Xã Bản Bo")
	v := weekly(us...)
	v.ID = d.add(v, "")
	d.must(d.Mark([]model.AssignmentID{d.first3(v.ID, us[0])}, model.MarkChange{State: model.Done}))
	for _, days := range []int{0, 3, 30, 300, 10, 0} { // forth and back
		d.now = noon.AddDays(days)
		r, err := d.Roster()
		d.must(err)
		marks, err := d.Marks(v.ID)
		d.must(err)
		c := model.ClockAt(d.now)
		got, want := d.rows().At(0), v.Tally("", marks, r, c)
		same(t, fmt.Sprintf("tally after %d days", days), got.Tally(c), want)
		same(t, "tally of all", d.rows().Tally(c), want)
		if !got.Has(model.DoneOnTime, c) || got.Has(model.NotDone, c) {
			t.Errorf("after %d days: Has is wrong", days)
		}
	}
	same(t, "units", d.rows().Units(0), us)
	d.sound()
}

func TestSearchFindsWithAndWithoutMarks(t *testing.T) {
	d := newDesk(t)
	v := weekly()
	v.Number = "7"
	d.add(v, "Căn cứ kế hoạch Bluezone")
	v.Number, v.Subject, v.Recipients = "8", "hội nghị trực tuyến", []string{"Đài Truyền thanh"}
	d.add(v, "họp lúc 8 giờ")
	for query, want := range map[string]string{
		"": "8 7", "cai dat": "7", "cài đặt": "7", "cái đát": "", "dai truyen": "8", "đài": "8", "7/vhtt": "7",
		"trực hội": "8", "phong van hoa": "8 7", "ubnd": "7",
	} {
		var got []string
		for _, i := range d.rows().Search(viet.NewQuery(query)) {
			got = append(got, d.rows().At(int(i)).Number)
		}
		same(t, "search "+query, strings.Join(got, " "), want)
	}
	for query, want := range map[string]int{"bluezone": 1, "kế hoạch": 1, "kè hoach": 0, "gio": 1, "": 2} {
		ids, err := d.SearchText(viet.NewQuery(query))
		d.must(err)
		same(t, "full text "+query, len(ids), want)
		same(t, "in order", slices.IsSorted(ids), true)
	}
	same(t, "positions", d.rows().Positions([]model.DirectiveID{1, 2, 9}), []int32{0, 1})
	same(t, "position of the older one", d.rows().Positions([]model.DirectiveID{1}), []int32{1})
	odd := d.rows().Filter(func(r *Row) bool { return r.Number == "7" })
	same(t, "filter", odd, []int32{1})
}

func TestSearchAmongSomeAndGivingUp(t *testing.T) {
	d := newDesk(t)
	for n := range 150 {
		v := weekly()
		v.Number = fmt.Sprint(n + 1)
		d.add(v, "")
	}
	rows, q := d.rows(), viet.NewQuery("cai dat")
	always := func() bool { return true }
	same(t, "among some", rows.SearchWhile(q, []int32{3, 100, 149}, always), []int32{3, 100, 149})
	same(t, "among none", rows.SearchWhile(q, []int32{}, always), []int32{})
	asked := 0
	found := rows.SearchWhile(q, nil, func() bool { asked++; return asked == 1 })
	same(t, "searched before giving up", len(found), fewRows)
}
