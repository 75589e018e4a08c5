package cli

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"congvan/intake"
)

// Document 003 with thirteen communes in the group and the Đài: 4 × 14.
func TestTheWeeklyReportOfDocument003(t *testing.T) {
	file := filepath.Join("..", "..", "shared", "directives", "003.txt")
	if _, err := os.Stat(file); err != nil {
		t.Skip("the document is not here")
	}
	d := newDesk(t)
	d.ok("import", thirteen(t))
	d.ok("import", file)
	tally := func() map[string]any {
		for _, o := range d.object("show", "1")["obligations"].([]any) {
			if o := o.(map[string]any); o["id"] == "3" {
				return o["tally"].(map[string]any)
			}
		}
		t.Fatal("there is no obligation 3")
		return nil
	}
	if got := tally(); got["total"] != 56.0 || got["open_overdue"] != 14.0 || got["open_in_time"] != 42.0 {
		t.Errorf("the tally is %v", got)
	}
	d.ok("mark", "1", "3", "Mẫu 5", "exempt", "--period", "2021-02-11", "--reason", "lũ", "--by", "UBND huyện")
	if got := tally(); got["total"] != 55.0 || got["exempt"] != 1.0 {
		t.Errorf("with one exempt the tally is %v", got)
	}
	d.env["CONGVAN_NOW"] = "2021-03-01T00:00"
	if got := tally(); got["open_overdue"] != 55.0 {
		t.Errorf("after the month the tally is %v", got)
	}
	if got := len(d.objects("due", "--unit", "Mẫu 5")); got != 3 {
		t.Errorf("%d due of the commune, want 3", got)
	}
}

// thirteen writes a sheet of made-up communes and the Đài.
func thirteen(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("Tên đơn vị,Tên ngắn,Bí danh,Loại,Nhóm,Dân số,Số điện thoại thông minh,Người phụ trách,Điện thoại,Email\n")
	b.WriteString("Đài Truyền thanh - Truyền hình huyện,Đài,,đài,,,,,,\n")
	for i := range 13 {
		n := strconv.Itoa(i + 1)
		b.WriteString("UBND xã Mẫu " + n + ",Mẫu " + n + ",,xã,\"UBND các xã, thị trấn\",,,,,\n")
	}
	file := filepath.Join(t.TempDir(), "units.csv")
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestTheOwnDutyHasThisOfficeAsItsUnit(t *testing.T) {
	file := filepath.Join("..", "..", "shared", "directives", "003.txt")
	if _, err := os.Stat(file); err != nil {
		t.Skip("the document is not here")
	}
	d := newDesk(t)
	d.ok("office", "name=Phòng Văn hóa và Thông tin huyện Tam Đường")
	d.ok("import", file)
	units := d.objects("units")
	if len(units) != 1 || units[0]["own"] != true || units[0]["name"] != "Phòng Văn hóa và Thông tin huyện Tam Đường" {
		t.Errorf("units are %v", units)
	}
	if got := d.standings("3-own"); len(got) != 1 {
		t.Errorf("the own duty has %v", got)
	}
	d.ok("import", file, "--direction", "in")
	o := d.object("show", "2")
	if o["direction"] != "in" || len(o["obligations"].([]any)) != 7 {
		t.Errorf("taken in as incoming: %v, %d obligations", o["direction"], len(o["obligations"].([]any)))
	}
}

func TestDirectionFollowsTheOffice(t *testing.T) {
	d := newDesk(t)
	d.ok("office", "name=Sở Khác tỉnh Thử")
	d.ok("import", "testdata/weekly.txt")
	d.ok("import", "testdata/weekly.txt", "--direction", "out")
	list := d.objects("list")
	if len(list) != 2 || len(d.objects("list", "--direction", "in")) != 1 || len(d.objects("list", "--direction", "out")) != 1 {
		t.Errorf("the list is %v", list)
	}
}

func TestUnmatchedAddresseesAreNamed(t *testing.T) {
	d := newDesk(t)
	r := d.run("import", "testdata/weekly.txt", "--json")
	if r.code != done || !strings.Contains(r.err, "thị trấn") || !strings.Contains(r.out, "chưa khớp") {
		t.Errorf("exit %d, out %s, err %s", r.code, r.out, r.err)
	}
}

func TestTheSameDocumentTwiceIsWarnedOf(t *testing.T) {
	d := withOffice(t)
	r := d.run("import", "testdata/weekly.txt")
	if r.code != done || !strings.Contains(r.err, "mã số 1") {
		t.Errorf("exit %d, %q", r.code, r.err)
	}
	if got := len(d.objects("list")); got != 2 {
		t.Errorf("%d directives, want 2", got)
	}
}

func TestADryRunLeavesNothing(t *testing.T) {
	d := newDesk(t)
	d.ok("import", "--dry-run", "testdata/weekly.txt", "testdata/units.csv")
	if _, err := os.Stat(d.env["CONGVAN_DB"]); !os.IsNotExist(err) {
		t.Error("a data file was made")
	}
	d = withOffice(t)
	before := len(d.objects("log"))
	d.ok("import", "--dry-run", "testdata/weekly.txt", "testdata/units.csv")
	if got := len(d.objects("log")); got != before {
		t.Errorf("%d steps, had %d", got, before)
	}
}

func TestTheTemplateTakesUnits(t *testing.T) {
	d := newDesk(t)
	file := filepath.Join(t.TempDir(), "mau.csv")
	d.ok("template", "units", "-o", file)
	contains(t, d.fails(failed, "template", "units", "-o", file), "mau.csv")
	f, err := os.OpenFile(file, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString("UBND xã Mới,,,,,,,,,\n"); err != nil || f.Close() != nil {
		t.Fatal(err)
	}
	d.ok("import", "--as", "units", file)
	if got := d.objects("units"); len(got) != 1 || got[0]["name"] != "UBND xã Mới" {
		t.Errorf("units are %v", got)
	}
	d.ok("template", "units", "-o", filepath.Join(t.TempDir(), "mau.xlsx"))
	d.fails(misuse, "template", "units", "-o", "x.pdf")
	d.fails(misuse, "template", "units")
	d.fails(misuse, "template", "khác", "-o", "x.csv")
}

func TestTheListOfUnitsTakenIn(t *testing.T) {
	d := withOffice(t)
	units := d.objects("units")
	if len(units) != 6 || units[1]["population"] != 4120.0 || units[5]["type"] != "group" {
		t.Errorf("units are %v", units)
	}
	if got := units[5]["members"].([]any); len(got) != 4 {
		t.Errorf("members are %v", got)
	}
	contains(t, d.ok("units"), "Hoàng Thị Lụa", "4.120")
}

func TestTheGoodFilesAreStoredAndCounted(t *testing.T) {
	d := newDesk(t)
	r := d.run("import", "testdata/units.csv", "testdata/none.txt", "testdata/weekly.txt")
	if r.code != failed || len(d.objects("list")) != 1 || len(d.objects("units")) == 0 {
		t.Fatalf("exit %d, %q", r.code, r.err)
	}
	contains(t, r.err, "none.txt", "đã nhập 2 trong 3 tệp")
	contains(t, d.ok("help", "import"), "các tệp khác vẫn được lưu")
}

func TestWhatTheReaderTookADocumentForIsKept(t *testing.T) {
	d := withOffice(t)
	d.ok("import", write(t, "ghi-chu.txt", "Mua hai hộp mực in và một ram giấy.\n"), "--direction", "in")
	if got := d.object("show", "1")["kind"]; got != "directive" {
		t.Errorf("the directive is %v", got)
	}
	if o := d.object("show", "2"); o["kind"] != "unknown" || o["direction"] != "in" {
		t.Errorf("the note is %v, %v", o["kind"], o["direction"])
	}
}

func TestTheOwnUnitIsTakenBackWithItsDocument(t *testing.T) {
	d := newDesk(t)
	d.ok("office", "name=Phòng Văn hóa và Thông tin huyện Mẫu")
	d.ok("import", "testdata/own.txt")
	if got := d.standings("1-own"); len(got) != 1 {
		t.Errorf("the own duty has %v", got)
	}
	before := len(d.objects("log"))
	d.ok("undo")
	if units := d.objects("units"); len(units) != 0 || before != 2 {
		t.Errorf("after undo the units are %v, before it there were %d steps", units, before)
	}
}

// What is no directive is found again by its first sentence; its Bluezone
// figures are no readings.
func TestAnArticleHasASubjectAndNoReading(t *testing.T) {
	d := newDesk(t)
	file := filepath.Join(t.TempDir(), "tin.txt")
	words := "In trang\n\nHuyện Mẫu đẩy mạnh cài đặt ứng dụng Bluezone\n\nTính đến hết ngày 01/02/2021, huyện Mẫu có 16.000 điện thoại cài đặt ứng dụng Bluezone, đạt tỷ lệ 26,59%.\n"
	if err := os.WriteFile(file, []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
	r := d.run("import", file)
	if r.code != done || !strings.Contains(r.err, "26,59%") || !strings.Contains(r.err, "chưa được ghi") || !strings.Contains(r.err, "congvan bluezone record") {
		t.Errorf("exit %d, %q", r.code, r.err)
	}
	if got := d.objects("list"); len(got) != 1 || got[0]["subject"] != "Huyện Mẫu đẩy mạnh cài đặt ứng dụng Bluezone" {
		t.Errorf("the list is %v", got)
	}
	if got := d.objects("read", file); got[0]["subject"] != nil {
		t.Errorf("read gives the subject %v", got[0]["subject"])
	}
}

// Characters that are taken out of a sheet are counted and said, as those of a
// document.
func TestCharactersTakenOutOfASheetAreSaid(t *testing.T) {
	d := newDesk(t)
	head := strings.Join(intake.UnitHeadings, ";") + "\n"
	sheet := write(t, "units.csv", head+"Xã \x1b[31mA;;;xã;;;;;;\nXã B\x07\u202e;;;xã;;;;;;\n")
	for _, args := range [][]string{{"import", "--dry-run", sheet}, {"import", sheet}} {
		r := d.run(args...)
		if r.code != done || !strings.Contains(r.err, "units.csv: đã bỏ 3 ký tự") {
			t.Errorf("%v: exit %d, %q", args, r.code, r.err)
		}
	}
	if got := d.objects("import", sheet)[0]["warnings"].([]any); len(got) != 1 || !strings.Contains(got[0].(string), "đã bỏ 3") {
		t.Errorf("warnings are %v", got)
	}
	register := write(t, "so.csv", strings.Join(intake.RegisterHeadings, ";")+"\n"+"1/A;05/01/2021;Việc\x07;UBND tỉnh;đến\n")
	if r := d.run("import", "--as", "register", register); r.code != done || !strings.Contains(r.err, "đã bỏ 1 ký tự") {
		t.Errorf("a register: exit %d, %q", r.code, r.err)
	}
	if r := d.run("import", "testdata/units.csv"); r.code != done || strings.Contains(r.err, "đã bỏ") {
		t.Errorf("a clean sheet: %q", r.err)
	}
}

// What is packed and called .xlsx but is no workbook is a damaged one.
func TestAWorkbookThatIsNone(t *testing.T) {
	d := newDesk(t)
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	if _, err := z.Create("a.txt"); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	contains(t, d.fails(failed, "import", "--as", "units", write(t, "u.xlsx", packed.String())), "u.xlsx: tệp hỏng hoặc không đúng loại")
}

func TestFiguresOfADocumentAreRecordedWhereAskedFor(t *testing.T) {
	const letter = "Cài đặt ứng dụng Bluezone\n\nTính đến hết ngày 01/02/2021, toàn xã Khe Ví có 1.600 điện thoại cài đặt ứng dụng Bluezone, đạt tỷ lệ 26,59%. " +
		"Tính đến hết ngày 01/02/2021, toàn xã Xa Lạ có 1.700 điện thoại cài đặt ứng dụng Bluezone, đạt tỷ lệ 30%.\n"
	d := withOffice(t)
	r := d.run("import", write(t, "bao.txt", letter))
	if r.code != done || !strings.Contains(r.err, "--readings") || d.readings() != 0 {
		t.Errorf("without the option: exit %d, %s, %d readings", r.code, r.err, d.readings())
	}
	d.ok("undo")
	r = d.run("import", "--readings", write(t, "bao.txt", letter))
	if r.code != done || !strings.Contains(r.err, "Xa Lạ") || strings.Contains(r.err, "--readings") || d.readings() != 1 {
		t.Fatalf("exit %d, %s, %d readings", r.code, r.err, d.readings())
	}
	contains(t, d.ok("log", "--limit", "1"), "ghi 1 số liệu Bluezone")
	d.ok("undo")
	if n := d.readings(); n != 0 {
		t.Errorf("after undo there are %d readings", n)
	}
}

func TestASheetOfUnitsTellsWhatIsPartOfWhat(t *testing.T) {
	d := newDesk(t)
	file := filepath.Join(t.TempDir(), "mau.csv")
	d.ok("template", "units", "-o", file)
	raw, err := os.ReadFile(file)
	head, whole := strings.CutSuffix(strings.TrimSpace(strings.TrimPrefix(string(raw), "\uFEFF")), ",Trực thuộc")
	if err != nil || !whole {
		t.Fatalf("headings are %s, %v", raw, err)
	}
	sheet := func(rows ...string) string {
		return write(t, "u.csv", head+",Trực thuộc\n"+strings.Join(rows, "\n")+"\n")
	}
	d.ok("import", sheet("Khe Ví,,,xã,,,,,,,Huyện Một", "Nậm Mấu,,,xã,,,,,,,huyện một", "Huyện Một,,,huyện,,,,,,,"))
	if id := d.unit("Huyện Một")["id"]; d.unit("Khe Ví")["within"] != id || d.unit("Nậm Mấu")["within"] != id || d.unit("Huyện Một")["within"] != nil {
		t.Errorf("units are %v", d.objects("units"))
	}
	contains(t, d.ok("import", write(t, "cu.csv", head+"\nKhe Ví,,,xã,,,,,,\n")), "không có gì thay đổi")
	contains(t, d.ok("import", sheet("Khe Ví,,,xã,,,,,,,")), "không có gì thay đổi")
	contains(t, d.fails(failed, "import", sheet("Bản Cũ,,,xã,,,,,,,", "Bản Mới,,,xã,,,,,,,Huyện Xa")), "dòng 3", "Trực thuộc", "“Huyện Xa”")
	contains(t, d.fails(failed, "import", sheet("Bản Mới,,,xã,,,,,,,", "Bản Cũ,,,xã,,,,,,,bản cũ")), "dòng 3", "Trực thuộc")
	contains(t, d.fails(failed, "import", sheet("Huyện Một,,,huyện,,,,,,,Khe Ví")), "trực thuộc chính mình")
	if n := len(d.objects("units")); n != 3 {
		t.Errorf("%d units after sheets that were refused", n)
	}
	d.ok("undo")
	if n := len(d.objects("units")); n != 0 {
		t.Errorf("%d units after undo", n)
	}
}
