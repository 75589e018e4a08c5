package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A made-up register of past documents without numbers.
func withUnnumbered(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.ok("office", "name=Phòng Văn hóa và Thông tin", "symbol=VHTT")
	sheet := write(t, "so.csv", "\"Số, ký hiệu văn bản\",Ngày tháng,Trích yếu,Tác giả\n"+
		"05/VHTT,05/01/2021,Về việc treo cờ,Phòng Văn hóa và Thông tin\n"+
		",04/02/2021,Về việc đôn đốc,Phòng Văn hóa và Thông tin\n"+
		",04/02/2021,Về việc kiểm tra,Phòng Văn hóa và Thông tin\n"+
		"62/TB-UBND,01/02/2021,Kết luận,UBND huyện Tam Đường\n")
	d.ok("import", "--as", "register", sheet, "--map", "Ngày tháng=date", "--map", "Trích yếu=subject")
	return d
}

func TestNumbersAreGivenOnRequest(t *testing.T) {
	d := withUnnumbered(t)
	contains(t, d.ok("number", "2"), "Cấp số 06 năm 2021 cho 06/VHTT")
	contains(t, d.fails(failed, "number", "2"), "06", "--none")
	contains(t, d.fails(failed, "number", "3", "--number", "6"), "mã số 2", "07")
	contains(t, d.fails(failed, "number", "3", "--number", "9"), "từ số 07 đến số 08", "--gap")
	contains(t, d.ok("number", "3", "--register", "Quyết định"), "Cấp số 01 năm 2021", "sổ Quyết định")
	d.ok("undo")
	contains(t, d.ok("number", "3", "--date", "2021-02-05"), "07/VHTT")
	contains(t, d.fails(failed, "number", "2", "--none"), "không phải là số cuối", "07")
	contains(t, d.ok("number", "7/VHTT", "--none", "--lang", "en"), "Gave back number 07 of 2021")
}

// A document stays in the register that it was noted in unless another is named;
// naming none at all is the office's own.
func TestTheRegisterThatIsNamedIsTheOneThatCounts(t *testing.T) {
	d := withUnnumbered(t)
	d.ok("register", "2", "--register", "Mật")
	d.ok("register", "3", "--register", "Mật")
	contains(t, d.ok("number", "2"), "Cấp số 01 năm 2021", "sổ Mật")
	if said := d.ok("number", "3", "--register", ""); !strings.Contains(said, "Cấp số 06 năm 2021") || strings.Contains(said, "sổ Mật") {
		t.Errorf("the office's own: %s", said)
	}
}

// Papers from elsewhere are taken in with a number that is taken, and it is said
// whose it is.
func TestANumberThatIsTakenIsToldWhenTakenIn(t *testing.T) {
	d := withUnnumbered(t)
	contains(t, d.ok("check"), "bản ghi")
	sheet := write(t, "them.csv", "\"Số, ký hiệu văn bản\",Ngày tháng,Trích yếu,Tác giả\n05/VHTT,03/02/2021,Về việc khác,Phòng Văn hóa và Thông tin\n")
	args := []string{"import", "--as", "register", sheet, "--map", "Ngày tháng=date", "--map", "Trích yếu=subject"}
	if r := d.run(args...); r.code != done || !strings.Contains(r.err, "số 05 năm 2021 trùng ở các văn bản mã số 1, 5") {
		t.Errorf("taken in: %v", r)
	}
	contains(t, d.ok("check"), "! số 05 năm 2021", "mã số 1, 5")
	contains(t, d.ok("check", "--lang", "en"), "! number 05 of 2021", "1, 5")
	contains(t, d.ok("number", "2"), "06")
	contains(t, d.ok("number", "3"), "07")
}

// A day that is far off, or out of the order of the numbers, is told and taken.
func TestAnOddDayOfANumberIsTold(t *testing.T) {
	d := withUnnumbered(t)
	if said := d.ok("number", "2"); strings.Contains(said, "chú ý") {
		t.Errorf("an ordinary day: %s", said)
	}
	contains(t, d.ok("number", "3", "--date", "2021-02-03"), "Cấp số 07 năm 2021", "ngày 03/02/2021 ở trước ngày của số 06 (04/02/2021)")
	d.ok("undo")
	contains(t, d.ok("number", "3", "--date", "2032-01-02"), "ngày 02/01/2032 ở sau hôm nay")
	d.ok("undo")
	contains(t, d.ok("number", "3", "--date", "2012-01-02", "--lang", "en"), "02/01/2012 is long past")
	d.ok("check")
}

// A number that stands on a page that is kept is given back only on purpose.
func TestAPrintedNumberIsGivenBackOnlyOnPurpose(t *testing.T) {
	d := withOffice(t)
	d.ok("office", "name=Phòng Văn hóa và Thông tin", "symbol=VHTT", "place=Tam Đường")
	folder := t.TempDir()
	contains(t, d.ok("report", "urging-letter", "-o", filepath.Join(folder, "a.txt"), "--issue", "--numbered", "--date", "2032-01-02"), "02/01/2032 ở sau hôm nay")
	contains(t, d.fails(failed, "number", "2", "--none"), "mã số 1", "--printed")
	contains(t, d.fails(failed, "number", "2", "--none", "--lang", "en"), "printed page 1", "--printed")
	contains(t, d.fails(misuse, "number", "2", "--printed"), "--none")
	contains(t, d.ok("number", "2", "--none", "--printed"), "Trả lại số 01 năm 2032")
	contains(t, d.ok("number", "2"), "Cấp số 13 năm 2021") // not of the day that went with the number
	d.ok("number", "2", "--none")                          // on paper it is of another year
	d.ok("check")
}

func TestArrivalsAreRegistered(t *testing.T) {
	d := withUnnumbered(t)
	d.ok("register", "4", "--received", "2021-02-03", "--to", "Lò Thị Mẫu", "--copies", "2", "--kept", "VT")
	contains(t, d.ok("number", "4"), "Cấp số 01 năm 2021", "số đến")
	d.ok("register", "4", "--forwarded", "2021-02-04")
	o := d.object("show", "4")["registered"].(map[string]any)
	hasKeys(t, "registered", o, "register number received to forwarded copies kept")
	for key, want := range map[string]any{"number": 1.0, "received": "2021-02-03", "to": "Lò Thị Mẫu", "forwarded": "2021-02-04", "copies": 2.0, "kept": "VT", "register": nil} {
		if o[key] != want {
			t.Errorf("%s is %v, want %v", key, o[key], want)
		}
	}
	contains(t, d.ok("show", "4"), "Số đến 01", "03/02/2021", "Lò Thị Mẫu")
	contains(t, d.ok("register", "4", "--copies", "2"), "không có gì thay đổi")
	contains(t, d.fails(misuse, "register", "4", "--received", "hôm qua"), "received")
	contains(t, d.fails(misuse, "number", "4", "--none", "--gap"), "--none")
}

// What was printed is written again byte for byte, and the list tells when
// today's figures are others.
func TestPrintedPagesAreWrittenAgain(t *testing.T) {
	d := withOffice(t)
	folder := t.TempDir()
	for _, name := range []string{"a.docx", "a.xlsx", "a.csv", "a.txt"} {
		contains(t, d.ok("report", "by-unit", "-o", filepath.Join(folder, name), "--keep"), "mã số")
	}
	contains(t, d.ok("report", "periods", "-o", filepath.Join(folder, "b.txt"), "--keep", "--as-of", "2021-02-04T17:00"), "mã số 5")
	list := d.objects("printed")
	hasKeys(t, "printed", list[0], "id at report directive from until as_of signer letter file size hash differs")
	if len(list) != 5 || list[0]["as_of"] != "2021-02-04T17:00" || list[0]["at"] != "2021-02-05T08:00" || list[1]["differs"] != false {
		t.Errorf("kept: %v", list)
	}
	d.ok("mark", "1", "2", "Nậm Mẫu", "done", "--period", "2021-02-04T16:00", "--received", "2021-02-04T17:00")
	for _, p := range d.objects("printed") {
		if p["differs"] != true {
			t.Errorf("%v is said to be the same", p["report"])
		}
	}
	contains(t, d.ok("printed"), "số liệu đã khác", "biểu tổng hợp")
	for n, name := range map[string]string{"1": "a.docx", "2": "a.xlsx", "3": "a.csv", "4": "a.txt"} {
		again := filepath.Join(folder, "again-"+name)
		d.ok("printed", n, "-o", again)
		first, _ := os.ReadFile(filepath.Join(folder, name))
		second, _ := os.ReadFile(again)
		if len(first) == 0 || string(first) != string(second) {
			t.Errorf("%s is not written again as it was", name)
		}
		contains(t, d.fails(failed, "printed", n, "-o", again), "--force")
	}
	contains(t, d.fails(misuse, "printed", "1", "-o", filepath.Join(folder, "c.txt")), "….docx")
	contains(t, d.fails(failed, "printed", "77", "-o", filepath.Join(folder, "c.txt")), "77")
	contains(t, d.fails(misuse, "printed", "1"), "-o FILE")
	contains(t, d.ok("log"), "In biểu tổng hợp")
}

func TestAnUrgingLetterIsIssued(t *testing.T) {
	d := withOffice(t)
	d.ok("office", "name=Phòng Văn hóa và Thông tin", "symbol=VHTT", "signer=Lò Văn Mẫu", "title=Trưởng phòng", "signers=Vàng Thị Thử, Phó Trưởng phòng, KT. Trưởng phòng")
	folder := t.TempDir()
	out := filepath.Join(folder, "dd.docx")
	contains(t, d.fails(misuse, "report", "by-unit", "-o", out, "--issue"), "urging-letter")
	contains(t, d.fails(misuse, "report", "urging-letter", "-o", out, "--numbered"), "--issue")
	contains(t, d.fails(misuse, "report", "urging-letter", "-o", out, "--deadline", "2021-02-01"), "deadline")
	contains(t, d.fails(failed, "report", "urging-letter", "-o", out, "--signer", "ai đó"), "Vàng Thị Thử")
	args := []string{"report", "urging-letter", "-o", out, "--issue", "--numbered", "--deadline", "2021-02-09T17:00", "--signer", "Thử"}
	contains(t, d.ok(args...), "Phát hành công văn đôn đốc", "17h00 ngày 09/02/2021", out)
	letter := d.object("show", "2")
	if letter["direction"] != "out" || letter["type"] != "Công văn" || letter["number"] == nil || letter["date"] != "2021-02-05" {
		t.Errorf("the letter: %v", letter)
	}
	owing := 0
	for _, o := range d.object("show", "1")["obligations"].([]any) {
		for _, a := range o.(map[string]any)["assignments"].([]any) {
			for _, u := range a.(map[string]any)["urgings"].([]any) {
				u := u.(map[string]any)
				hasKeys(t, "urging", u, "n at channel note promised promise letter deadline")
				if owing++; u["channel"] != "công văn" || u["letter"] != 2.0 || u["deadline"] != "2021-02-09T17:00" {
					t.Errorf("urged %v", u)
				}
			}
		}
	}
	if n := len(letter["recipients"].([]any)); n == 0 || owing < n {
		t.Errorf("%d urgings for %d units", owing, n)
	}
	contains(t, d.fails(failed, args...), "--force")
	again := filepath.Join(folder, "again.docx")
	d.ok("printed", "1", "-o", again)
	first, _ := os.ReadFile(out)
	second, _ := os.ReadFile(again)
	if string(first) != string(second) {
		t.Error("the letter is not written again as it was")
	}
	d.ok("undo")
	contains(t, d.fails(failed, "show", "2"), "2")
	if list := d.objects("printed"); len(list) != 0 {
		t.Errorf("after undo there is %v", list)
	}
}

// A letter that was issued without its number is printed again with it; what was
// issued stays as it was, and neither is told to be out of date for its own
// urgings.
func TestAnIssuedLetterGetsItsNumberLater(t *testing.T) {
	d := withOffice(t)
	d.ok("office", "name=Phòng Văn hóa và Thông tin", "symbol=VHTT", "place=Tam Đường")
	folder := t.TempDir()
	first := filepath.Join(folder, "first.txt")
	d.ok("report", "urging-letter", "-o", first, "--issue", "--deadline", "2021-02-09T17:00")
	issued, _ := os.ReadFile(first)
	contains(t, string(issued), "Số: …/VHTT", "ngày … tháng … năm 2021")
	if p := d.objects("printed"); len(p) != 1 || p[0]["differs"] != false {
		t.Errorf("just issued: %v", p)
	}
	second := filepath.Join(folder, "second.txt")
	contains(t, d.fails(failed, "printed", "1", "-o", second, "--with-number"), "chưa có số")
	contains(t, d.fails(failed, "printed", "1", "-o", second, "--with-number", "--lang", "en"), "no number")
	d.ok("number", "2", "--date", "2021-02-05", "--number", "13", "--gap")
	d.ok("mark", "1", "2", "Nậm Mẫu", "done", "--period", "2021-02-04T16:00", "--received", "2021-02-04T15:00") // it came before, and was noted after
	contains(t, d.ok("printed", "1", "-o", second, "--with-number"), second, "mã số 2")
	numbered, _ := os.ReadFile(second)
	contains(t, string(numbered), "Số: 13/VHTT", "ngày 05 tháng 02 năm 2021", "UBND xã Nậm Mẫu")
	for n, want := range map[string]string{"1": string(issued), "2": string(numbered)} {
		again := filepath.Join(folder, "again"+n+".txt")
		d.ok("printed", n, "-o", again)
		if got, _ := os.ReadFile(again); string(got) != want {
			t.Errorf("page %s is not as it was printed:\n%s", n, got)
		}
	}
	contains(t, d.fails(failed, "printed", "1", "-o", second, "--with-number"), "--force")
	contains(t, d.fails(misuse, "printed", "1", "-o", filepath.Join(folder, "a.csv"), "--with-number"), "….docx")
	d.ok("report", "by-unit", "-o", filepath.Join(folder, "b.txt"), "--keep")
	contains(t, d.fails(failed, "printed", "3", "-o", filepath.Join(folder, "c.txt"), "--with-number"), "không phải công văn")
	if n := len(d.object("show", "2")["originals"].([]any)); n != 2 {
		t.Errorf("the letter has %d files", n)
	}
	d.ok("undo")
	d.ok("undo")
	if p := d.objects("printed"); len(p) != 1 {
		t.Errorf("after undo there is %v", p)
	}
	d.ok("check")
}
