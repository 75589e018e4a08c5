package intake

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"congvan/model"

	"golang.org/x/text/unicode/norm"
)

// founding reads one of the five real documents that the rules were first made
// for, and skips where the collection is missing.
func founding(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("../../shared/directives", name+".txt"))
	if err != nil {
		t.Skip("the collection of real documents is not here")
	}
	return string(raw)
}

// The obligations of the five documents, as the office worked them out by hand.
func TestFoundingObligations(t *testing.T) {
	own := Options{Office: model.Office{Name: "Phòng Văn hóa và Thông tin huyện Tam Đường"}}
	for _, c := range []struct {
		file string
		o    Options
		kind DraftKind
		dir  model.Direction
		ids  string
	}{
		{"000", Options{}, DirectiveKind, model.Out, "1a 1b 1c 2a 2b 2c"},
		{"001", Options{}, DirectiveKind, model.Out, "1a1 1a2 1b 1c 2.0 2a1 2a2 2b1 2b2 2c1 2c2 2c3"},
		{"002", Options{}, ReferenceKind, model.Reference, ""},
		{"003", Options{}, DirectiveKind, model.Out, "1a 1b 1c 1d 2a 2b 3 3-own"},
		{"003", own, DirectiveKind, model.Out, "1a 1b 1c 1d 2a 2b 3 3-own"},
		{"003", Options{Office: model.Office{Name: "UBND xã Bình Lư"}}, DirectiveKind, model.In, "1a 1b 1c 1d 2a 2b 3"},
		{"004", own, DirectiveKind, model.In, "1 2 3 4 5 6 7 8"},
	} {
		d := Parse(founding(t, c.file), c.o)
		if d.Kind != c.kind || d.Directive.Direction != c.dir {
			t.Errorf("%s is %s, %s; want %s, %s", c.file, d.Kind, d.Directive.Direction, c.kind, c.dir)
		}
		if got := ids(d); got != c.ids {
			t.Errorf("%s has the obligations %s, want %s", c.file, got, c.ids)
		}
	}
}

func ids(d Draft) string {
	var out []string
	for _, o := range d.Directive.Obligations {
		out = append(out, o.ID)
	}
	return strings.Join(out, " ")
}

// Who owes what: the entries as the documents write them.
func TestFoundingAddressees(t *testing.T) {
	everyone004 := "Báo Lạng Sơn|Đài Phát thanh và Truyền hình tỉnh|Phòng Văn hóa và Thông tin các huyện, thành phố"
	for _, c := range []struct{ file, id, want string }{
		{"000", "1a", "Các cơ quan báo chí, truyền thông"},
		{"000", "1b", "Hệ thống thông tin cơ sở"},
		{"000", "1c", "Các cơ quan báo chí, truyền thông|Hệ thống thông tin cơ sở"},
		{"000", "2b", "UBND các huyện, thành phố"},
		{"000", "2c", "Sở Y tế"},
		{"001", "1a2", "Báo Long An|Đài Phát thanh và Truyền hình Long An|Cổng Thông tin điện tử|Trung tâm VHXX-TT huyện, thị xã, thành phố"},
		{"001", "1b", "các sở, ban ngành, đoàn thể tỉnh|UBND huyện, thị xã, thành phố"},
		{"001", "1c", "Trung tâm Công nghệ thông tin và Truyền thông"},
		{"001", "2b1", "Báo Long An|Đài Phát thanh và Truyền hình Long An|Cổng Thông tin điện tử tỉnh"},
		{"003", "1a", "lãnh đạo các cơ quan nhà nước trên địa bàn huyện"},
		{"003", "1d", "UBND các xã, thị trấn"},
		{"003", "3", "Đài Truyền thanh - Truyền hình huyện|UBND các xã, thị trấn"},
		{"003", "3-own", "Phòng Văn hóa và Thông tin huyện"},
		{"004", "6", everyone004},
		{"004", "7", "Phòng Văn hóa và Thông tin các huyện, thành phố"},
		{"004", "8", everyone004},
	} {
		d := Parse(founding(t, c.file), Options{})
		dir := &d.Directive
		if got := strings.Join(dir.Obligation(c.id).Who, "|"); got != c.want {
			t.Errorf("%s-%s is owed by %s, want %s", c.file, c.id, got, c.want)
		}
	}
	d := Parse(founding(t, "001"), Options{})
	dir := &d.Directive
	if got := dir.Obligation("2.0").Who; !reflect.DeepEqual(got, d.Directive.Recipients) {
		t.Errorf("001-2.0 is owed by %q, want the whole Kính gửi list", got)
	}
}

func TestFoundingWeeklyReport(t *testing.T) {
	d := Parse(founding(t, "003"), Options{}).Directive
	o := d.Obligation("3")
	want := model.Deadline{
		Phrase: "trước ngày 16h 00' ngày thứ năm hàng tuần trong tháng 02/2021", Every: model.Weekly, Weekday: "thursday",
		Time: "16:00", From: 20210201, Until: 20210228,
	}
	if o.Kind != model.Recurring || !o.Report || o.ReportTo != "Phòng Văn hóa và Thông tin huyện" || *o.Deadline != want {
		t.Errorf("the weekly report is %s, report %v to %q, %+v", o.Kind, o.Report, o.ReportTo, o.Deadline)
	}
	var due []string
	for _, p := range o.Periods(0) {
		due = append(due, p.String())
	}
	if got := strings.Join(due, " "); got != "2021-02-04T16:00 2021-02-11T16:00 2021-02-18T16:00 2021-02-25T16:00" {
		t.Errorf("its periods are %s", got)
	}
	if got := measureNames(o.Measures); got != "số lượng tin, bài|độ dài tin, bài|số lượng phát sóng|ước số lượng người nghe" {
		t.Errorf("its measures are %s", got)
	}
}

func measureNames(ms []model.Measure) string {
	var out []string
	for _, m := range ms {
		out = append(out, m.Name)
	}
	return strings.Join(out, "|")
}

func TestFoundingMultiples(t *testing.T) {
	d := Parse(founding(t, "000"), Options{}).Directive
	for id, want := range map[string]string{
		"1a": "thời lượng|tần suất|số lượng tin/bài",
		"1b": "thời lượng|tần suất phát sóng|tần suất đăng tải",
	} {
		ms := d.Obligation(id).Measures
		if got := measureNames(ms); got != want {
			t.Errorf("000-%s measures %s, want %s", id, got, want)
		}
		for _, m := range ms {
			if m.Op != ">=" || m.Target == nil || *m.Target != 2 || !m.Relative {
				t.Errorf("000-%s: %s is %s %v, relative %v", id, m.Name, m.Op, m.Target, m.Relative)
			}
		}
	}
}

func TestFoundingWindow(t *testing.T) {
	d := Parse(founding(t, "004"), Options{}).Directive
	for _, o := range d.Obligations[:7] {
		if o.Kind != model.Window || o.Deadline.From != 20210907 || o.Deadline.Due.String() != "2021-09-14T23:59" || o.Report {
			t.Errorf("004-%s is %s, report %v, %+v", o.ID, o.Kind, o.Report, o.Deadline)
		}
	}
	if o := d.Obligation("8"); o.Kind != model.OnRequest || o.Deadline != nil || !o.Report {
		t.Errorf("004-8 is %s, report %v, %+v", o.Kind, o.Report, o.Deadline)
	}
}

// Of the obligations of the four directives all but nine have no deadline.
func TestFoundingForcesNoDeadline(t *testing.T) {
	without := 0
	for _, name := range []string{"000", "001", "003", "004"} {
		for _, o := range Parse(founding(t, name), Options{}).Directive.Obligations {
			if o.Deadline == nil && o.Kind != model.OnRequest {
				without++
			}
		}
	}
	if without != 25 {
		t.Errorf("%d obligations have no deadline, want 25", without)
	}
}

// The same document in another spelling gives the same draft.
func TestFoundingSpellings(t *testing.T) {
	for _, name := range []string{"000", "001", "002", "003", "004"} {
		text := founding(t, name)
		want := Parse(text, Options{})
		for spelling, other := range spellings(text) {
			got := Parse(other, Options{})
			if !reflect.DeepEqual(facts(got), facts(want)) {
				t.Errorf("%s in %s gives another draft:\n%+v\nwant\n%+v", name, spelling, facts(got), facts(want))
			}
			checkSpans(t, name+" in "+spelling, got)
		}
	}
}

// spellings returns the text as other programs would have left it.
func spellings(text string) map[string]string {
	return map[string]string{
		"NFD":         norm.NFD.String(text),
		"CRLF":        strings.ReplaceAll(text, "\n", "\r\n"),
		"bold":        strings.NewReplacer("Kính gửi:", "**Kính gửi:**", "Số: ", "**Số:** ", "Nơi nhận:", "***Nơi nhận:***", "đề nghị", "**đề nghị**", "tháng", "thá**ng", "1. ", "**1.** ").Replace(text),
		"tags":        strings.NewReplacer("Kính gửi:", "<b>Kính gửi:</b>", "đề nghị", "<span style=\"x\">đề nghị</span>", "V/v", "<…>V/v", "ngày", "ngày<…>").Replace(text),
		"odd blanks":  strings.ReplaceAll(strings.ReplaceAll(text, " năm", "\u00A0năm"), "\n\n", "\n \t\n"),
		"zero widths": strings.ReplaceAll(text, "tin", "ti\u200Bn"),
	}
}

// facts is all of a draft but offsets, text and warnings.
func facts(d Draft) any {
	dir := d.Directive
	dir.Obligations = append([]model.Obligation{}, dir.Obligations...)
	for i := range dir.Obligations {
		dir.Obligations[i].Span = [2]int{}
	}
	figures := append([]Figure{}, d.Figures...)
	for i := range figures {
		figures[i].Span = [2]int{}
	}
	return []any{d.Kind, dir, figures}
}

// checkSpans checks that every span lies in the text, on whole characters.
func checkSpans(t *testing.T, name string, d Draft) {
	t.Helper()
	check := func(what string, s [2]int) {
		if s[0] < 0 || s[0] > s[1] || s[1] > len(d.Text) {
			t.Errorf("%s: the span %v of %s is not within %d bytes", name, s, what, len(d.Text))
			return
		}
		if part := d.Text[s[0]:s[1]]; strings.ToValidUTF8(part, "") != part {
			t.Errorf("%s: the span %v of %s cuts a character", name, s, what)
		}
	}
	for field, s := range d.Spans {
		check(field, s)
	}
	for _, o := range d.Directive.Obligations {
		check(o.ID, o.Span)
	}
	for _, f := range d.Figures {
		check("a figure", f.Span)
	}
}
