package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// letter writes a file that can be imported.
func letter(t *testing.T, name, words string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// ofLastYear is rimeText without the deadline that raises a question.
var ofLastYear = strings.Replace(rimeText, "trước ngày 20/02/2021", "khi có yêu cầu", 1)

func (d *desk) importsFile(path string) *desk {
	d.t.Helper()
	return d.keys("ctrl+o").paste(path).keys("enter")
}

// watched has files shown by nobody but the test.
func (d *desk) watched() *[]string {
	var shown []string
	d.app.viewer = func(path string) error {
		raw, err := os.ReadFile(path)
		shown = append(shown, filepath.Base(path)+": "+string(raw))
		return err
	}
	return &shown
}

func TestTheOriginalIsKeptAndOpened(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	shown := d.watched()
	path := letter(t, "Thư rét.txt", ofLastYear)
	d.importsFile(path).keys("ctrl+s").shows("15/VHTT")
	d.must(os.Remove(path))
	d.keys("f3 enter").shows("Tệp gốc: Thư rét.txt").keys("ctrl+w").shows("Đã mở “Thư rét.txt”")
	if len(*shown) != 1 || (*shown)[0] != "Thư rét.txt: "+ofLastYear {
		t.Errorf("shown %q", *shown)
	}
	d.keys("ctrl+e ctrl+w").shows("Đã mở “Thư rét.txt”").keys("esc")
	if len(*shown) != 2 {
		t.Errorf("the review opens none")
	}
	d.keys("esc ctrl+z").shows("Chưa có văn bản nào")
	if _, err := d.store.Originals().Read(d.wasKept(ofLastYear)); err != nil {
		t.Errorf("undo took the file away: %v", err)
	}
	d.keys("ctrl+y").restart()
	d.watched()
	d.keys("f3 enter ctrl+w").shows("Đã mở “Thư rét.txt”")
}

// wasKept is the original that has these words.
func (d *desk) wasKept(words string) model.Original {
	d.t.Helper()
	x, err := d.store.Originals().Put("a.txt", "txt", []byte(words))
	d.must(err)
	return x
}

// What cannot be opened is said in words, and the viewer gets nothing that is
// not as it was kept.
func TestAnOriginalThatCannotBeOpened(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	d.importsFile(letter(t, "a.txt", ofLastYear)).keys("ctrl+s f3 enter")
	d.app.viewer = func(string) error { return errors.New("no program") }
	d.keys("ctrl+w").shows("không mở được “a.txt”", "congvan-xem-")

	shown := d.watched()
	files, err := filepath.Glob(filepath.Join(d.store.Originals().Dir(), "*", "*"))
	d.must(err)
	d.must(os.WriteFile(files[0], []byte("khác"), 0o600))
	d.keys("ctrl+w").shows("đã bị sửa hoặc hỏng nên không mở")
	d.must(os.Remove(files[0]))
	d.keys("ctrl+w").shows("không còn trong thư mục congvan-files")
	if len(*shown) != 0 {
		t.Errorf("shown %q", *shown)
	}
	left, _ := filepath.Glob(filepath.Join(d.views, viewName))
	if len(left) != 1 { // the copy that no program took
		t.Errorf("left %v", left)
	}
	newDesk(t, withOffice, withWeekly).keys("f3 enter ctrl+w").shows("không có tệp gốc")
}

func TestOneOfSeveralOriginalsIsChosen(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	v := d.stored(1)
	for _, words := range []string{"một", "hai"} {
		x, err := d.store.Originals().Put(words+".pdf", "pdf", []byte(words))
		d.must(err)
		v.Originals = append(v.Originals, x)
	}
	d.must(d.store.PutDirective(*v))
	shown := d.watched()
	d.keys("f3 enter ctrl+w").shows("Mở tệp nào?", "một.pdf (1 KB)", "hai.pdf (1 KB)").keys("down enter")
	if len(*shown) != 1 || (*shown)[0] != "hai.pdf: hai" {
		t.Errorf("shown %q", *shown)
	}
}

// Of a document that is secret by then no file is kept, and that is said.
func TestNoFileIsKeptOfASecretDocument(t *testing.T) {
	for words, secrecy := range map[string]string{
		strings.Replace(ofLastYear, "V/v", "MẬT\nV/v", 1): "Mật", // so read
		ofLastYear: "Tối mật", // so said by the officer
	} {
		d := newDesk(t, withOffice, withCommunes)
		d.importsFile(letter(t, "a.txt", words))
		r := d.app.top().(*review)
		r.d.Secrecy = secrecy
		d.run(r.put())
		d.shows("15/VHTT", "mật: không giữ tệp gốc")
		if _, err := os.Stat(d.store.Originals().Dir()); err == nil || d.stored(1).Secrecy != secrecy {
			t.Error("a file was kept")
		}
	}
}

func TestADocumentIsKeptThoughItsFileIsNot(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	d.must(os.WriteFile(d.store.Originals().Dir(), nil, 0o600))
	d.importsFile(letter(t, "a.txt", ofLastYear)).keys("ctrl+s").resize(200, 40)
	d.shows("15/VHTT", "chưa giữ được tệp gốc")
}

func TestLitterOfViewersIsSwept(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"congvan-xem-1", "khác"} {
		if err := os.MkdirAll(filepath.Join(dir, name, "a"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	sweepViews(dir, time.Now().Add(12*time.Hour)) // it may be open since this morning
	if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 2 {
		t.Errorf("left %v after half a day", left)
	}
	sweepViews(dir, time.Now().Add(2*viewAge))
	left, _ := filepath.Glob(filepath.Join(dir, "*"))
	if len(left) != 1 || filepath.Base(left[0]) != "khác" {
		t.Errorf("left %v", left)
	}
}

// withCited adds a notice that 12/VHTT names, and two documents that name that.
func withCited(d *desk) {
	d.t.Helper()
	day := model.NewDate(2021, 1, 25)
	notice := model.Directive{Direction: model.In, Type: "Thông báo", Number: "62", Symbol: "TB-UBND", Date: day, Issuer: "UBND huyện Sơn Hà", Subject: "kết luận phiên họp tháng 01"}
	_, err := d.store.AddDirective(notice, "")
	d.must(err)
	v := d.stored(1)
	v.References = []model.Citation{{Symbol: "62/TB-UBND", Date: day, Issuer: "UBND huyện"}, {Symbol: "55-KH/TU", Issuer: "Tỉnh ủy"}}
	d.must(d.store.PutDirective(*v))
	later := model.Directive{Direction: model.In, Type: "Công văn", Number: "40", Symbol: "UBND-VX", Date: model.NewDate(2021, 2, 3), Issuer: "UBND huyện Sơn Hà", Subject: "đôn đốc thực hiện"}
	later.References = []model.Citation{{Symbol: "12/VHTT", Date: model.NewDate(2021, 2, 1)}}
	_, err = d.store.AddDirective(later, "")
	d.must(err)
}

func TestLinksLeadThereAndBack(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withCited)
	d.keys("f3 end up enter").shows("12/VHTT · ", "Căn cứ: → 62/TB-UBND, 55-KH/TU · Được dẫn trong: ← 40/UBND-VX")
	d.keys("ctrl+p").shows("→ 62/TB-UBND · 25/01/2021 · kết luận phiên họp", "55-KH/TU · Tỉnh ủy · chưa có trong tệp", "← 40/UBND-VX")
	d.keys("down enter").shows("chưa có trong tệp").keys("up enter")
	d.shows("62/TB-UBND · Thông báo", "Được dẫn trong: ← 12/VHTT").keys("ctrl+p enter").shows("12/VHTT · Công văn")
	d.keys("esc").shows("62/TB-UBND · Thông báo").keys("esc").shows("12/VHTT · Công văn")
	d.keys("ctrl+p end enter").shows("40/UBND-VX · Công văn").keys("esc esc").shows("Trích yếu")
}

func TestTheReviewShowsWhichReferencesAreHere(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes, withWeekly, withCited)
	words := strings.Replace(ofLastYear, "Để chủ động", "Thực hiện Thông báo số 62/TB-UBND ngày 25/01/2021 của UBND huyện và Kế hoạch số 9/KH-UBND ngày 01/01/2021, để chủ động", 1)
	d.imports(words).resize(120, 40)
	d.shows("→ 62/TB-UBND 25/01/2021; 9/KH-UBND 01/01/2021")
}

func TestTheSameDocumentIsNeverTakenTwiceInSilence(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	d.imports(ofLastYear).keys("ctrl+s").shows("✓ Nhập văn bản 15/VHTT")
	again := func() *desk { return d.importsFile(letter(t, "bản quét.txt", ofLastYear)) }

	again().shows("! Có thể văn bản này đã có trong tệp: 15/VHTT, 01/02/2021.", "Nhấn Enter để chọn")
	d.keys("ctrl+s").shows("Văn bản có thể đã có", "cùng cơ quan ban hành").keys("enter").shows("15/VHTT · Công văn").hides("Xem lại")
	if rows, err := d.store.Rows(); err != nil || rows.Len() != 1 || len(d.stored(1).Originals) != 0 {
		t.Fatalf("looking changed something (%v)", err)
	}

	again().keys("ctrl+s down enter").shows("Tệp gốc: bản quét.txt", "Sửa văn bản 15/VHTT")
	if got := d.stored(1); len(got.Originals) != 1 || got.Originals[0].Name != "bản quét.txt" {
		t.Errorf("originals %+v", got.Originals)
	}
	d.keys("ctrl+z").hides("bản quét.txt")

	again().keys("ctrl+s down down down enter").shows("✓ Nhập văn bản 15/VHTT")
	if rows, err := d.store.Rows(); err != nil || rows.Len() != 2 {
		t.Errorf("%d documents (%v), want another", rows.Len(), err)
	}

	again().keys("end up ctrl+d ctrl+s enter").shows("Bỏ những gì đã xem, đã sửa?").keys("esc").shows("Xem lại trước khi lưu")
}

func TestLongCodesOfClausesAreReadWhole(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText).keys("end")
	r := d.app.top().(*review)
	r.d.Obligations[2].ID = "PL.III.12"
	d.shows("PL.III.12 UBND các xã")
	r.d.Obligations[2].ID = "PL.III.12.a.1.b"
	d.shows("PL.III.12.… UBND các xã")
}

// The text of a draft goes to one that is here without: a row of a register.
func TestTheTextIsTakenForOneThatIsHere(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	_, err := d.store.TakeRegister([]model.Directive{{
		Direction: model.Out, Number: "15", Symbol: "VHTT", Date: model.NewDate(2021, 2, 1), Issuer: "Phòng Văn hóa và Thông tin", Subject: "chống rét",
	}})
	d.must(err)
	d.importsFile(letter(t, "a.txt", ofLastYear)).keys("enter down down enter").shows("chống rét", "Tệp gốc: a.txt")
	if words, err := d.store.Text(1); err != nil || !strings.Contains(words, "che chắn chuồng trại") {
		t.Errorf("the text is %q, %v", words, err)
	}
	if rows, err := d.store.Rows(); err != nil || rows.Len() != 1 {
		t.Errorf("%d documents, %v", rows.Len(), err)
	}
}

// A text that was pasted is no file to take, and a number that is corrected is
// no longer that of another.
func TestATwinOfAPastedText(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	d.imports(ofLastYear).keys("ctrl+s")
	d.imports(ofLastYear).keys("ctrl+s down enter").shows("không được đọc từ một tệp").keys("esc")
	d.keys("home down down down enter").clears().types("16").keys("enter").hides("đã có trong tệp").keys("ctrl+s").shows("✓ Nhập văn bản 16/VHTT")
}

func TestFollowingASpan(t *testing.T) {
	for _, c := range []struct {
		span [2]int
		text string
		want [2]int
	}{
		{[2]int{4, 7}, "x hai", [2]int{2, 5}},
		{[2]int{4, 7}, "ba", [2]int{}},
		{[2]int{4, 99}, "hai", [2]int{}},
		{[2]int{0, 0}, "hai", [2]int{}},
		{[2]int{-1, 2}, "mo", [2]int{}},
	} {
		if got := followSpan(c.span, "mot hai ba", c.text); got != c.want {
			t.Errorf("%v in %q: %v, want %v", c.span, c.text, got, c.want)
		}
	}
}

func TestLinksGolden(t *testing.T) {
	for _, g := range []struct {
		name          string
		lang          text.Lang
		width, height int
		twin          bool
	}{
		{"related-80", text.Vietnamese, 80, 24, false},
		{"related-en-120", text.English, 120, 40, false},
		{"twin-80", text.Vietnamese, 80, 24, true},
		{"twin-en-120", text.English, 120, 40, true},
	} {
		d := newDesk(t, withOffice, withCommunes, withWeekly, withCited)
		d.start(g.lang, g.width, g.height)
		if g.twin {
			d.imports(ofLastYear).keys("ctrl+s")
			d.imports(ofLastYear).keys("ctrl+s")
		} else {
			d.keys("f3 end up enter ctrl+p")
		}
		d.golden(g.name)
	}
}

// A document without a number is known again by its file.
func TestTheSameFileIsKnownAgain(t *testing.T) {
	d := newDesk(t, withOffice)
	path := letter(t, "tin.txt", "A- A A+ | In trang\n\nHuyện Sơn Hà tổng kết mùa lễ hội với nhiều kết quả\n\nSáng qua, bà con đã về dự đông vui.\n")
	d.importsFile(path).run(d.app.top().(*review).put())
	d.importsFile(path).shows("đã có trong tệp: “Huyện Sơn Hà").keys("ctrl+s").shows("Đúng tệp này đã được nhập", "Huyện Sơn Hà tổng kết")
	d.keys("end enter").shows("Còn 1 chỗ chưa xem").hides("đã có trong tệp", "Đúng tệp này").keys("enter")
	if rows, err := d.store.Rows(); err != nil || rows.Len() != 2 {
		t.Errorf("%d documents, %v", rows.Len(), err)
	}
}

// A document that is marked secret later loses its text and its file; where the
// file lies is said.
func TestADocumentThatBecomesSecret(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	d.importsFile(letter(t, "a.txt", ofLastYear)).keys("ctrl+s f3 enter ctrl+e")
	x := d.stored(1).Originals[0]
	d.app.top().(*review).d.Secrecy = "Mật"
	d.resize(120, 40)
	d.keys("ctrl+s").shows("Văn bản mật: chương trình không giữ nội dung", "tự xóa tệp", x.Hash[:20])
	d.keys("esc").shows("Sửa văn bản")
	if v := d.stored(1); v.Secrecy != "" || len(v.Originals) != 1 {
		t.Errorf("stored without a yes: %+v", v)
	}
	d.keys("ctrl+s enter").hides("Văn bản mật: chương trình")
	v := d.stored(1)
	words, err := d.store.Text(1)
	d.must(err)
	if v.Secrecy != "Mật" || len(v.Originals) != 0 || words != "" || v.Obligations[0].Span != [2]int{} {
		t.Errorf("stored %+v with text %q", v, words)
	}
	d.keys("ctrl+z")
	if v := d.stored(1); v.Secrecy != "" || len(v.Originals) != 1 {
		t.Errorf("undone %+v", v)
	}
}

// A document stored as secret gets neither the file nor the text of a draft.
func TestNothingIsGivenToASecretDocument(t *testing.T) {
	for _, way := range []string{"down", "down down"} {
		d := newDesk(t, withOffice, withCommunes)
		_, err := d.store.TakeRegister([]model.Directive{{
			Direction: model.Out, Number: "15", Symbol: "VHTT", Date: model.NewDate(2021, 2, 1), Issuer: "Phòng Văn hóa và Thông tin", Subject: "chống rét", Secrecy: "Mật",
		}})
		d.must(err)
		d.importsFile(letter(t, "a.txt", ofLastYear)).keys("enter " + way + " enter").shows("chống rét")
		words, err := d.store.Text(1)
		d.must(err)
		if v := d.stored(1); words != "" || len(v.Originals) != 0 {
			t.Errorf("%s: stored %+v with text %q", way, v, words)
		}
	}
}

func TestAWebPageIsNotOpenedUnasked(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	v := d.stored(1)
	for _, ending := range []string{"html", "pdf"} {
		x, err := d.store.Originals().Put("thư."+ending, ending, []byte(ending))
		d.must(err)
		v.Originals = append(v.Originals, x)
	}
	d.must(d.store.PutDirective(*v))
	shown := d.watched()
	d.keys("f3 enter ctrl+w enter").shows("là trang web").keys("esc")
	if len(*shown) != 0 {
		t.Errorf("shown %q", *shown)
	}
	d.keys("ctrl+w enter enter ctrl+w down enter").shows("Đã mở “thư.pdf”")
	if len(*shown) != 2 || (*shown)[0] != "thư.html: html" {
		t.Errorf("shown %q", *shown)
	}
}

// Ctrl+S may come before it is known what is stored around a draft.
func TestATwinIsAskedAboutHoweverFastTheKeys(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(ofLastYear).keys("ctrl+s")
	_ = d.app.reviewDraft(intake.Parse(ofLastYear, intake.Options{Office: d.app.office, Now: d.app.now}), nil) // what it looks for has not come back
	d.keys("ctrl+s").shows("Văn bản có thể đã có")
	rows, err := d.store.Rows()
	d.must(err)
	if rows.Len() != 1 {
		t.Errorf("%d documents", rows.Len())
	}
	d.keys("end enter").shows("✓ Nhập văn bản 15/VHTT")
}
