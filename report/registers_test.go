package report

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
)

// row is a row as it is printed, its cells between bars.
func row(r Row) string {
	var out []string
	for _, c := range r.Cells {
		out = append(out, c.String())
	}
	return strings.Join(out, "|")
}

func rowsOf(f *Form) (out []string) {
	for r := range f.rows() {
		out = append(out, row(r))
	}
	return out
}

func wantRows(t *testing.T, f *Form, want ...string) {
	t.Helper()
	got := rowsOf(f)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n%s\nwant:\n%s", f.Title, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Incoming documents stand in the order in which they arrived, with what the
// office noted of them; the cover tells the numbers of arrival.
func TestIncomingRegisterGoesByArrival(t *testing.T) {
	d := newDesk(t)
	late := model.Directive{Direction: model.In, Type: "Thông báo", Number: "62", Symbol: "TB-UBND", Date: model.NewDate(2021, 1, 5), Issuer: "UBND huyện", Subject: "kết luận"}
	early := model.Directive{Direction: model.In, Number: "9", Symbol: "STTTT", Date: model.NewDate(2021, 2, 1), Issuer: "Sở", Subject: "tuyên truyền"}
	a, err := d.AddDirective(late, "")
	d.must(err)
	b, err := d.AddDirective(early, "")
	d.must(err)
	d.must(d.Register(b, model.Registration{Received: model.NewDate(2021, 2, 3), To: "Lò Thị Mẫu", Forwarded: model.NewDate(2021, 2, 4)}))
	_, err = d.Number(b, db.Numbering{})
	d.must(err)
	_, err = d.Number(a, db.Numbering{Date: model.NewDate(2021, 2, 8)})
	d.must(err)
	f := d.form("incoming-register", Query{})
	wantRows(t, f,
		"03/02/2021|01|Sở|9/STTTT|01/02/2021|tuyên truyền|Lò Thị Mẫu|04/02/2021||",
		"08/02/2021|02|UBND huyện|62/TB-UBND|05/01/2021|Thông báo về kết luận||||",
	)
	if cover := strings.Join(f.Subtitle, " "); !strings.Contains(cover, "Từ ngày 03/02/2021 đến ngày 08/02/2021; từ số 01 đến số 02") {
		t.Errorf("the cover says %s", cover)
	}
	wantRows(t, d.form("handling-register", Query{}),
		"01|9/STTTT ngày 01/02/2021, Sở|Lò Thị Mẫu|–|không giao nhiệm vụ||",
		"02|Thông báo 62/TB-UBND ngày 05/01/2021, UBND huyện||–|không giao nhiệm vụ||",
	)
	wantRows(t, d.form("incoming-register", Query{Span: model.Span{From: model.NewDate(2021, 2, 5)}}),
		"08/02/2021|02|UBND huyện|62/TB-UBND|05/01/2021|Thông báo về kết luận||||")
}

func TestOutgoingRegisterGoesByNumberWithinADay(t *testing.T) {
	d := newDesk(t)
	var ids []model.DirectiveID
	for range 2 {
		id, err := d.AddDirective(model.Directive{Direction: model.Out, Type: "Công văn", Subject: "đôn đốc", Copies: []string{"Lưu: VT"}}, "")
		d.must(err)
		ids = append(ids, id)
	}
	d.must(d.Register(ids[1], model.Registration{Copies: 15, Kept: "Văn thư", Forwarded: model.NewDate(2021, 2, 12)}))
	for _, id := range []model.DirectiveID{ids[1], ids[0]} {
		_, err := d.Number(id, db.Numbering{})
		d.must(err)
	}
	got := rowsOf(d.form("outgoing-register", Query{Span: model.Span{From: model.NewDate(2021, 2, 2)}}))
	want := []string{
		"06/VHTT|12/02/2021|Công văn về việc đôn đốc|||Văn thư|15|12/02/2021||",
		"07/VHTT|12/02/2021|Công văn về việc đôn đốc|||VT||||",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

// A subject that begins with the name of the kind does not get it twice.
func TestTheKindIsNamedOnce(t *testing.T) {
	for _, c := range [][3]string{
		{"Thông báo", "Thông báo kết luận phiên họp", "Thông báo kết luận phiên họp"},
		{"Thông báo", "kết luận phiên họp", "Thông báo về kết luận phiên họp"},
		{"Quyết định", "về việc quyết định giá", "Quyết định về quyết định giá"},
		{"Công văn", "", "Công văn"},
		{"Báo cáo", "Báo cáo", "Báo cáo"},
		{"", "về việc treo cờ", "về việc treo cờ"},
	} {
		if got := kindAndSubject(c[0], c[1]); got != c[2] {
			t.Errorf("%q, %q: %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestWhoSigns(t *testing.T) {
	d := newDesk(t)
	o, err := d.Office()
	d.must(err)
	o.Signers = []model.Signer{{Name: "Vàng Thị Thử", Title: "Phó Trưởng phòng", Authority: "KT. Trưởng phòng"}}
	o.Copies, o.Parent = []string{"Như trên", "Đảng ủy xã (b/c)", "Lưu: VT"}, ""
	d.must(d.SetOffice(o))
	l := d.fill("urging-letter", Query{Signer: "vang thi thu"}).Letter
	if got := strings.Join(l.Signer.office(), " / ") + " / " + l.Signer.Name; got != "KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG / Vàng Thị Thử" {
		t.Errorf("signed by %s", got)
	}
	if got := strings.Join(l.Copies, "; "); got != "Như trên; Đảng ủy xã (b/c); Lưu: VT" {
		t.Errorf("copies to %s", got)
	}
	if got := d.form("by-unit", Query{}).Signers[1]; got.Name != "Nguyễn Văn Mẫu" || strings.Join(got.office(), "/") != "TRƯỞNG PHÒNG" {
		t.Errorf("usually signed by %+v", got)
	}
	var unknown *model.UnknownSignerError
	if _, err := Named("by-unit").Fill(d.Store, Query{Signer: "Ai đó"}); !errors.As(err, &unknown) {
		t.Errorf("a stranger: %v", err)
	}
	for _, ending := range []string{"docx", "txt"} {
		if len(written(t, ending, &Document{Letter: l}, Options{})) == 0 {
			t.Errorf("%s is empty", ending)
		}
	}
}

func TestEqualDocumentsGiveEqualBytes(t *testing.T) {
	d := newDesk(t)
	d.worked()
	for _, r := range Reports {
		for _, ending := range r.Endings() {
			one, two := d.fill(r.Name, Query{}), d.fill(r.Name, Query{})
			a, b := written(t, ending, one, Options{}), written(t, ending, two, Options{})
			if !bytes.Equal(a, b) {
				t.Errorf("%s.%s: two writings differ", r.Name, ending)
			}
			if one.Digest() != two.Digest() {
				t.Errorf("%s: two digests differ", r.Name)
			}
		}
	}
}

// The digest follows the figures, and not the moment of printing.
func TestPrintedFiguresAreCompared(t *testing.T) {
	d := newDesk(t)
	for _, name := range []string{"by-unit", "periods", "urging-letter", "incoming-register"} {
		q := Query{AsOf: now, Printed: now.Date()}
		page := PageOf(name, q, d.fill(name, q), Options{})
		differs, err := Differs(d.Store, &page)
		d.must(err)
		if differs {
			t.Errorf("%s differs from itself", name)
		}
		d.worked()
		differs, err = Differs(d.Store, &page)
		d.must(err)
		if want := name != "incoming-register"; differs != want {
			t.Errorf("%s after work: differs %v", name, differs)
		}
		for n := d.Seq(); n > 0; n-- {
			if _, err := d.Undo(); err != nil {
				break
			}
			if all, _ := d.Marks(d.id); len(all) == 0 {
				break
			}
		}
	}
}

func TestAFormLongerThanASheet(t *testing.T) {
	was := sheetRows
	sheetRows = 20
	defer func() { sheetRows = was }()
	d := newDesk(t)
	doc := d.fill("obligations", Query{})
	var long *model.TooLongError
	if err := Write(&bytes.Buffer{}, "xlsx", doc, Options{}); !errors.As(err, &long) || long.Title != "SỔ THEO DÕI NHIỆM VỤ" {
		t.Errorf("got %v", err)
	}
	written(t, "csv", doc, Options{})
}

func TestBluezoneTellsTheTarget(t *testing.T) {
	d := newDesk(t)
	n, phones := int64(100), int64(400)
	_, err := d.PutTarget(model.Target{Indicator: model.Bluezone, Base: model.Smartphones, Percent: 60, Day: model.NewDate(2021, 3, 1)})
	d.must(err)
	for i, installs := range []int64{n, 3 * n} {
		d.must(d.PutReadings([]model.Reading{{
			Indicator: model.Bluezone, Unit: d.units[i+1], AsOf: model.NewDate(2021, 2, 10), Installs: &installs, Smartphones: &phones,
		}}))
	}
	f := d.form("bluezone", Query{})
	if got := row(f.Rows[0]); !strings.Contains(got, "|60,00|1|") || !strings.HasSuffix(got, "đạt chỉ tiêu") {
		t.Errorf("the first: %s", got)
	}
	if got := row(f.Rows[1]); !strings.Contains(got, "|60,00|2|") || !strings.HasSuffix(got, "còn thiếu 140 lượt cài đặt") {
		t.Errorf("the second: %s", got)
	}
	if got := f.Total[9].String(); got != "60,00" {
		t.Errorf("the target of all is %q", got)
	}
}

// The journal tells what a register holds before and after, and what was printed.
func TestTheJournalTellsOfRegistersAndPages(t *testing.T) {
	d := newDesk(t)
	d.must(d.Register(d.id, model.Registration{Copies: 5, Kept: "VT"}))
	_, err := d.Print(model.Printed{Report: "urging-letter", AsOf: now}, "dd.txt", "txt", []byte("x"))
	d.must(err)
	got := strings.Join(rowsOf(d.form("journal", Query{})), "\n")
	for _, part := range []string{
		"|05/VHTT ngày 01/02/2021: tăng cường công tác tuyên truyền dịp tết|05/VHTT ngày 01/02/2021: tăng cường công tác tuyên truyền dịp tết; 05 bản, VT|",
		"|–|công văn đôn đốc, kèm phụ lục, chốt 08h00 ngày 12/02/2021, dd.txt|",
	} {
		if !strings.Contains(got, part) {
			t.Errorf("%q is not in\n%s", part, got)
		}
	}
}

// A register that cannot be read to its end while it is written is no register:
// the writing fails, and so does comparing it.
func TestHalfARegisterIsNotWritten(t *testing.T) {
	d := newDesk(t)
	var last model.DirectiveID
	for range 5 {
		id, err := d.AddDirective(model.Directive{Direction: model.In, Symbol: "STTTT", Subject: "kế hoạch", Date: model.NewDate(2021, 2, 3)}, "")
		d.must(err)
		last = id
	}
	for _, ending := range Endings {
		writing := false
		q := Query{Step: func(read, _ int) bool { return !writing || read < 3 }}
		doc := d.fill("incoming-register", q)
		writing = true
		if err := Write(&bytes.Buffer{}, ending, doc, Options{}); !errors.Is(err, ErrStopped) {
			t.Errorf("%s stopped halfway: %v", ending, err)
		}
		if err := doc.Err(); !errors.Is(err, ErrStopped) {
			t.Errorf("%s: afterwards %v", ending, err)
		}
	}
	doc := d.fill("incoming-register", Query{})
	d.must(d.RemoveDirective(last)) // between the two readings
	var gone *db.NotFoundError
	if err := Write(&bytes.Buffer{}, "csv", doc, Options{}); !errors.As(err, &gone) {
		t.Errorf("a row that is gone: %v", err)
	}
}

// The cover of a register of what came in tells days of arrival: neither the dates
// of the documents nor a month.
func TestTheCoverTellsDaysOfArrival(t *testing.T) {
	d := newDesk(t)
	add := func(n string, date, received model.Date) {
		id, err := d.AddDirective(model.Directive{Direction: model.In, Number: n, Symbol: "UBND", Date: date, Subject: "việc " + n}, "")
		d.must(err)
		if received != 0 {
			d.must(d.Register(id, model.Registration{Received: received}))
		}
	}
	add("1", model.NewDate(1980, 11, 10), 0)
	add("2", model.NewDate(2020, 12, 30), model.NewDate(2021, 1, 5))
	add("3", model.NewDate(2021, 2, 0), model.NewDate(2021, 2, 3))
	for _, name := range []string{"incoming-register", "handling-register"} {
		d.same(d.form(name, Query{}).Subtitle, []string{"Năm: 2021", "Từ ngày 05/01/2021 đến ngày 03/02/2021; từ số … đến số …; quyển số: …"})
	}
	empty := d.form("incoming-register", Query{Span: model.Span{Until: model.NewDate(1990, 0, 0)}})
	holds(t, strings.Join(empty.Subtitle, "\n"), "Từ ngày … đến ngày 31/12/1990")
	text := string(written(t, "txt", d.fill("incoming-register", Query{}), Options{}))
	holds(t, text, "\n…\n   Số, ký hiệu văn bản: 1/UBND", "\n05/01/2021")
}

// A document that is known by its subject alone is named by it.
func TestHandlingNamesWhatHasNoSymbol(t *testing.T) {
	d := newDesk(t)
	_, err := d.AddDirective(model.Directive{Direction: model.In, Subject: "Hội nghị giao ban"}, "")
	d.must(err)
	wantRows(t, d.form("handling-register", Query{}), "|Hội nghị giao ban||–|không giao nhiệm vụ||")
}
