package intake

import (
	"reflect"
	"strings"
	"testing"

	"congvan/model"
)

// The five shapes in which the letters of the founding collection come, each in
// a made-up document. What is asked of the real ones in founding_test.go is
// asked of these wherever the tests are run.

// shapes are the documents and the ids of what they ask for.
var shapes = []struct {
	file   string
	office string
	kind   DraftKind
	dir    model.Direction
	ids    string
}{
	{"bullets.txt", "", DirectiveKind, model.Out, "1a 1b 1c 2a 2b 2c"},
	{"letters.txt", "", DirectiveKind, model.Out, "1a1 1a2 1b 1c 2.0 2a1 2a2 2b1 2b2 2c1 2c2 2c3"},
	{"article.txt", "", ReferenceKind, model.Reference, ""},
	{"weekly.txt", "", DirectiveKind, model.Out, "1a 1b 1c 1d 2a 2b 3 3-own"},
	{"weekly.txt", "Phòng Văn hóa và Thông tin huyện Nậm Mẫu", DirectiveKind, model.Out, "1a 1b 1c 1d 2a 2b 3 3-own"},
	{"weekly.txt", "UBND xã Tả Mẫu", DirectiveKind, model.In, "1a 1b 1c 1d 2a 2b 3"},
	{"window.txt", "Phòng Văn hóa và Thông tin huyện Nậm Mẫu", DirectiveKind, model.In, "1 2 3 4 5 6 7 8"},
}

func TestShapes(t *testing.T) {
	for _, c := range shapes {
		d := made(t, c.file, Options{Office: model.Office{Name: c.office}})
		if d.Kind != c.kind || d.Directive.Direction != c.dir || ids(d) != c.ids {
			t.Errorf("%s at %q: %s, %s, %s; want %s, %s, %s", c.file, c.office, d.Kind, d.Directive.Direction, ids(d), c.kind, c.dir, c.ids)
		}
	}
}

func TestShapesAddressees(t *testing.T) {
	press := "Các tòa soạn, cơ quan báo chí của tỉnh"
	media := "Báo Bình Lạc|Đài Phát thanh và Truyền hình Bình Lạc|Bảo tàng tỉnh"
	everyone := "Báo Bình Lạc|Đài Phát thanh và Truyền hình tỉnh|Phòng Văn hóa và Thông tin các huyện, thị xã"
	for _, c := range []struct{ file, ids, want string }{
		{"bullets.txt", "1a 2a", press},
		{"bullets.txt", "1b", "Hệ thống thông tin cơ sở"},
		{"bullets.txt", "1c", press + "|Hệ thống thông tin cơ sở"},
		{"bullets.txt", "2b", "UBND các huyện, thị xã"},
		{"bullets.txt", "2c", "Sở Y tế"},
		{"letters.txt", "1a1 1a2", media + "|Trung tâm VH huyện, thị xã"},
		{"letters.txt", "1b", "các ban, ngành, đoàn thể tỉnh|UBND huyện, thị xã"},
		{"letters.txt", "1c", "Trung tâm Xúc tiến Du lịch"},
		{"letters.txt", "2a1 2a2", "Các sở, ban, ngành, đoàn thể tỉnh"},
		{"letters.txt", "2b1 2b2", media},
		{"letters.txt", "2c1 2c2 2c3", "UBND huyện, thị xã"},
		{"weekly.txt", "1a 1b", "lãnh đạo các trường học trên địa bàn huyện"},
		{"weekly.txt", "1c 1d", "UBND các xã, thị trấn"},
		{"weekly.txt", "2a 2b 3", "Trung tâm Truyền thông huyện|UBND các xã, thị trấn"},
		{"weekly.txt", "3-own", "Phòng Văn hóa và Thông tin huyện"},
		{"window.txt", "1 2 3 4 5 6 8", everyone},
		{"window.txt", "7", "Phòng Văn hóa và Thông tin các huyện, thị xã"},
	} {
		d := made(t, c.file, Options{}).Directive
		for id := range strings.FieldsSeq(c.ids) {
			if o := d.Obligation(id); o == nil || strings.Join(o.Who, "|") != c.want {
				t.Errorf("%s, %s: %+v, want %s", c.file, id, o, c.want)
			}
		}
	}
	d := made(t, "letters.txt", Options{}).Directive
	if got := d.Obligation("2.0").Who; !reflect.DeepEqual(got, d.Recipients) {
		t.Errorf("letters.txt, 2.0: %q, want the whole Kính gửi list", got)
	}
}

// A day is never forced: only the window and the weekly report have one.
func TestShapesKinds(t *testing.T) {
	for _, c := range []struct {
		file, once, other string
		kind              model.Kind // of the ids of other
	}{
		{"bullets.txt", "", "", ""},
		{"letters.txt", "1c", "", ""},
		{"weekly.txt", "", "3", model.Recurring},
		{"window.txt", "", "1 2 3 4 5 6 7", model.Window},
	} {
		for _, o := range made(t, c.file, Options{}).Directive.Obligations {
			want, dated := model.Ongoing, false
			switch {
			case c.file == "window.txt" && o.ID == "8":
				want = model.OnRequest
			case strings.Contains(" "+c.other+" ", " "+o.ID+" "):
				want, dated = c.kind, true
			case o.ID == c.once:
				want = model.Once
			}
			if o.Kind != want || (o.Deadline != nil) != dated {
				t.Errorf("%s, %s is %s with %+v, want %s", c.file, o.ID, o.Kind, o.Deadline, want)
			}
		}
	}
}

func TestShapesWeeklyReport(t *testing.T) {
	d := made(t, "weekly.txt", Options{}).Directive
	o := d.Obligation("3")
	want := model.Deadline{
		Phrase: "trước ngày 14h 30' ngày thứ tư hàng tuần trong tháng 4/2021", Every: model.Weekly, Weekday: "wednesday",
		Time: "14:30", From: 20210401, Until: 20210430,
	}
	if !o.Report || o.ReportTo != "Phòng Văn hóa và Thông tin huyện" || *o.Deadline != want {
		t.Errorf("report %v to %q, %+v", o.Report, o.ReportTo, o.Deadline)
	}
	var due []string
	for _, p := range o.Periods(0) {
		due = append(due, p.String())
	}
	if got := strings.Join(due, " "); got != "2021-04-07T14:30 2021-04-14T14:30 2021-04-21T14:30 2021-04-28T14:30" {
		t.Errorf("its periods are %s", got)
	}
	if got := measureNames(o.Measures); got != "số lượng phim|số buổi chiếu|tổng số người xem|tỷ lệ bản đã có biển" {
		t.Errorf("its measures are %s", got)
	}
	if own := d.Obligation("3-own"); !own.Report || !own.Derived || own.ReportTo != "Sở Văn hóa và Thể thao, UBND huyện" {
		t.Errorf("the own duty: %+v", own)
	}
}

func TestShapesMultiples(t *testing.T) {
	d := made(t, "bullets.txt", Options{})
	for id, want := range map[string]string{
		"1a": "thời lượng|tần suất|số lượng tin/bài",
		"1b": "thời lượng|tần suất phát sóng|tần suất đăng tải",
	} {
		ms := d.Directive.Obligation(id).Measures
		if got := measureNames(ms); got != want {
			t.Errorf("%s measures %s, want %s", id, got, want)
		}
		for _, m := range ms {
			if m.Op != ">=" || m.Target == nil || *m.Target != 3 || !m.Relative {
				t.Errorf("%s: %s is %s %v, relative %v", id, m.Name, m.Op, m.Target, m.Relative)
			}
		}
	}
	if len(d.Figures) != 1 || d.Figures[0].Area != "tỉnh Tân Khê" || *d.Figures[0].Installs != 84215 || *d.Figures[0].Percent != 19.74 ||
		*d.Figures[0].Rank != 21 || d.Figures[0].AsOf != 20210530 {
		t.Errorf("figures %+v", d.Figures)
	}
}

func TestShapesWindow(t *testing.T) {
	d := made(t, "window.txt", Options{}).Directive
	for _, o := range d.Obligations[:7] {
		if o.Deadline.From != 20211115 || o.Deadline.Due.String() != "2021-11-22T23:59" || o.Report {
			t.Errorf("%s: report %v, %+v", o.ID, o.Report, o.Deadline)
		}
	}
	if o := d.Obligation("8"); !o.Report || o.ReportTo != "Sở Văn hóa và Thể thao" {
		t.Errorf("8: report %v to %q", o.Report, o.ReportTo)
	}
}

func TestShapesSpellings(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range shapes {
		if seen[c.file] {
			continue
		}
		seen[c.file] = true
		want := made(t, c.file, Options{})
		for spelling, other := range spellings(want.Text) {
			got := Parse(other, Options{})
			if !reflect.DeepEqual(facts(got), facts(want)) {
				t.Errorf("%s in %s gives another draft:\n%+v\nwant\n%+v", c.file, spelling, facts(got), facts(want))
			}
			checkSpans(t, c.file+" in "+spelling, got)
		}
	}
}
