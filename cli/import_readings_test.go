package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/db"
)

const readingsHead = "Đơn vị,Ngày chốt,Số lượng đã cài đặt (luỹ kế),Số điện thoại thông minh,Dân số,Tỷ lệ công bố (%),Mẫu số,Xếp hạng,Nguồn"

// publishedMap names the columns of figures as others publish them.
var publishedMap = []string{
	"--map", "date=day", "--map", "area=unit", "--map", "level=kind", "--map", "installs=installs", "--map", "percent_population=percent-population",
	"--map", "percent_smartphone=percent-smartphones", "--map", "rank=rank", "--map", "source_url=source",
}

// places are the ranks and percentages of the first rows of a ranking.
func (d *desk) places(n int, args ...string) string {
	d.t.Helper()
	var out []string
	for _, r := range d.object(append([]string{"bluezone", "list"}, args...)...)["rows"].([]any) {
		r := r.(map[string]any)
		if out = append(out, fmt.Sprintf("%v %v %v", r["rank"], r["unit"], r["percent"])); len(out) == n {
			break
		}
	}
	return strings.Join(out, ", ")
}

func (d *desk) readings() (n int) {
	d.t.Helper()
	d.during = func(s *db.Store) error {
		rs, err := s.Readings("bluezone")
		n = len(rs)
		return err
	}
	d.ok()
	d.during = nil
	return n
}

func TestPublishedFiguresComeInAndAreRanked(t *testing.T) {
	d := newDesk(t)
	got := d.ok(append([]string{"import", "--as", "bluezone", "--add-units", "testdata/published.csv"}, publishedMap...)...)
	contains(t, got, "11 số liệu mới", "thêm 7 đơn vị")
	for _, c := range []struct{ args, want string }{
		{"--by population", "1 Núi Thử 41.7, 2 Sông Thử 41.5, 3 Biển Thử 40.1, 4 TP. Hồ Thử 31.17"},
		{"--by smartphones", "1 Biển Thử 45.6, 2 Sông Thử 41.2, 3 Núi Thử 39.9"},
		{"--by population --level commune", "1 xã Tân Thử (Đồi, Sông Thử) 65"},
		{"--by population --level nation", "1 Cả Vùng 14"}, // the count of 19/6/2021 came without a share
	} {
		if got := d.places(0, append([]string{"--as-of", "2021-06-19"}, strings.Fields(c.args)...)...); got != c.want {
			t.Errorf("%s: %s, want %s", c.args, got, c.want)
		}
	}
	contains(t, d.ok("bluezone", "list", "--as-of", "2021-06-19"), "Cả Vùng", "khác cấp")
	contains(t, d.fails(misuse, "bluezone", "list", "--level", "xã"), "--level", "commune")

	before := len(d.objects("log"))
	got = d.ok(append([]string{"import", "--as", "bluezone", "testdata/published.csv"}, publishedMap...)...)
	contains(t, got, "không có gì thay đổi", "11")
	if now := len(d.objects("log")); now != before {
		t.Errorf("the same rows once more are a step: %d, had %d", now, before)
	}
	d.ok("undo")
	if n := d.readings(); n != 0 || len(d.objects("units")) != 0 {
		t.Errorf("after undo there are %d readings and units %v", n, d.objects("units"))
	}
}

func TestTheFiguresOfThePressAreRankedAsPublished(t *testing.T) {
	const file = "../../shared/bluezone-figures.csv"
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the published figures are not here")
	}
	d := newDesk(t)
	contains(t, d.ok(append([]string{"import", "--as", "bluezone", "--add-units", file}, publishedMap...)...), "89 số liệu mới")
	for by, want := range map[string]string{
		"population":  "1 Bắc Ninh 44.61, 2 Đà Nẵng 44.57, 3 Hà Nội 40.67, 4 Hải Dương 40.4",
		"smartphones": "1 Hải Dương 49.26, 2 Đà Nẵng 45.25, 3 Bắc Ninh 44.35, 4 Hà Nội 37.47",
	} {
		if got := d.places(4, "--as-of", "2021-06-19", "--by", by); got != want {
			t.Errorf("by %s: %s, want %s", by, got, want)
		}
	}
}

func TestASheetOfReadingsIsTakenWholeOrNotAtAll(t *testing.T) {
	d := withOffice(t)
	sheet := write(t, "so-lieu.csv", strings.Join([]string{
		readingsHead, "Khe Vi,4/2/2021,\"1,500\",,,,,,", "Xã Khe Vy,4/2/2021,5,,,,,,", "Nậm Mẫu,4/2/2021,7,,,1.234,,,", "",
	}, "\n"))
	got := d.fails(failed, "import", "--as", "bluezone", sheet)
	contains(t, got, "so-lieu.csv", "dòng 2", "1.500 hoặc 1,5", "dòng 3", "“Xã Khe Vy”", "--add-units", "dòng 4", "hãy ghi 1,23 hoặc 1,2340")
	contains(t, d.fails(failed, "import", "--as", "bluezone", sheet, "--lang", "en"), "row 2", "1.500 or 1,5", "row 3", "not in the list of units")
	if n := d.readings(); n != 0 {
		t.Errorf("%d readings of a bad sheet are kept", n)
	}
}

func TestACorrectedSheetReplacesAndBlankIsNotZero(t *testing.T) {
	d := withOffice(t)
	sheet := func(rows ...string) string {
		return write(t, "so-lieu.csv", strings.Join(append([]string{readingsHead}, append(rows, "")...), "\n"))
	}
	first := sheet("Khe Vi,4/2/2021,1.500,2.000,,,,,báo cáo xã", "Nậm Mẫu,4/2/2021,,,,,,,")
	contains(t, d.ok("import", "--as", "bluezone", "--dry-run", first), "1 số liệu", "chưa lưu gì")
	if n := d.readings(); n != 0 {
		t.Fatalf("a dry run keeps %d readings", n)
	}
	contains(t, d.ok("import", "--as", "bluezone", first), "1 số liệu mới")
	contains(t, d.ok("import", "--as", "bluezone", sheet("Khe Vi,4/2/2021,1.600,,,,,,")), "0 số liệu mới, sửa 1")
	rows := d.object("bluezone", "list", "--as-of", "2021-02-04")["rows"].([]any)
	if r := rows[0].(map[string]any); len(rows) != 1 || r["installs"] != 1600.0 || r["smartphones"] != 2000.0 || r["percent"] != 80.0 {
		t.Errorf("rows are %v", rows)
	}
	if n := d.readings(); n != 1 {
		t.Errorf("%d readings, a blank one among them", n)
	}
	d.ok("undo")
	if r := d.object("bluezone", "list", "--as-of", "2021-02-04")["rows"].([]any)[0].(map[string]any); r["installs"] != 1500.0 {
		t.Errorf("after undo: %v", r)
	}
}

func TestDoubtsAboutASheetAreToldAndCounted(t *testing.T) {
	d := withOffice(t)
	rows := []string{readingsHead, "Khe Vi,4/2/2021,5,,,26.59,,,"}
	for i := range 30 {
		rows = append(rows, fmt.Sprintf("Khe Vi,%d/1/2021,4.000,3.500,,,,,", i+1))
	}
	r := d.run("import", "--as", "bluezone", write(t, "x.csv", strings.Join(append(rows, ""), "\n")))
	if r.code != done || strings.Count(r.err, "\n") != doubtsTold+1 {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
	contains(t, r.err, "Mẫu số", "4.000 lớn hơn", "số luỹ kế giảm: 5 đến hết 04/02/2021", "còn 14 cảnh báo nữa")
}

func TestASheetIsJudgedBesideWhatWasThere(t *testing.T) {
	d := withOffice(t)
	first := []string{readingsHead}
	for i := range 6 {
		first = append(first, fmt.Sprintf("Khe Vi,%d/1/2021,%d,5.000,,,,,", 1+i*5, 1000+i*(10+i%2)))
	}
	d.ok("import", "--as", "bluezone", write(t, "truoc.csv", strings.Join(append(first, "Nậm Mẫu,26/1/2021,900,,,,,,", ""), "\n")))
	d.ok("bluezone", "parts", "nam mau", "khe vi")
	sheet := write(t, "x.csv", strings.Join([]string{
		readingsHead, "Nậm Mẫu,31/1/2021,800,,,,,,", "Khe Vi,31/1/2021,3.000,6.000,,,,,", "Khe Vi,4/2/2021,2.900,6.000,,,,,", "",
	}, "\n"))
	says := []string{
		"dòng 2, ", "số luỹ kế giảm: 800 đến hết 31/01/2021, trong khi đã là 900 đến hết 26/01/2021",
		"dòng 3, ", "mẫu số điện thoại thông minh nay là 6.000, trước là 5.000", "khác hẳn mức thường",
		"dòng 4, ", "số luỹ kế giảm: 2.900 đến hết 04/02/2021, trong khi đã là 3.000 đến hết 31/01/2021",
		"cộng lại là 3.000 (1 trong 1 đơn vị có số liệu), còn đơn vị báo 800",
	}
	dry := d.run("import", "--as", "bluezone", "--dry-run", sheet)
	contains(t, dry.err, says...)
	taken := d.run("import", "--as", "bluezone", sheet)
	if taken.err != dry.err {
		t.Errorf("taken: %s\nonly looked at: %s", taken.err, dry.err)
	}
	if got := d.objects("import", "--as", "bluezone", sheet)[0]; got["changed"] != false {
		t.Errorf("the same once more: %v", got)
	}
	d.ok("undo")
	got := d.objects("import", "--as", "bluezone", sheet)[0]
	if n := len(got["warnings"].([]any)); got["changed"] != true || n != 7 {
		t.Errorf("%d warnings: %v", n, got)
	}
}

func TestTheTemplateOfReadings(t *testing.T) {
	empty := newDesk(t)
	file := filepath.Join(t.TempDir(), "mau.csv")
	empty.ok("template", "bluezone", "-o", file)
	raw, err := os.ReadFile(file)
	if err != nil || string(raw) != "\uFEFF"+readingsHead+"\r\n" {
		t.Errorf("without units: %q, %v", raw, err)
	}
	d := withOffice(t)
	file = filepath.Join(t.TempDir(), "mau.csv")
	d.ok("template", "bluezone", "-o", file)
	raw, err = os.ReadFile(file)
	if err != nil || !strings.Contains(string(raw), "\r\nUBND xã Khe Ví,,") {
		t.Fatalf("%q, %v", raw, err)
	}
	filled := strings.Replace(string(raw), "UBND xã Khe Ví,,,", "UBND xã Khe Ví,4/2/2021,1.500,", 1)
	contains(t, d.ok("import", "--as", "bluezone", write(t, "day.csv", filled)), "1 số liệu mới")
}

func TestASheetOfAnIndicatorOfItsOwn(t *testing.T) {
	d := withOffice(t)
	d.ok("bluezone", "indicators", "Chữ ký số", "--counts", "người đã được cấp chữ ký số", "--bases", "population,staff,thuê bao")
	for _, ending := range []string{"csv", "xlsx"} {
		d.ok("template", "bluezone", "--indicator", "chữ ký số", "-o", filepath.Join(t.TempDir(), "mau."+ending))
	}
	file := filepath.Join(t.TempDir(), "mau.csv")
	d.ok("template", "bluezone", "--indicator", "chu-ky-so", "-o", file)
	raw, err := os.ReadFile(file)
	head, _, _ := strings.Cut(strings.TrimPrefix(string(raw), "\uFEFF"), "\r\n")
	if want := `Đơn vị,Ngày chốt,Số lượng người đã được cấp chữ ký số (luỹ kế),Dân số,"Số cán bộ, công chức, viên chức, người lao động",Số thuê bao,Tỷ lệ công bố (%),Mẫu số,Xếp hạng,Nguồn`; head != want || err != nil {
		t.Fatalf("headings are %s, want %s, %v", head, want, err)
	}
	sheet := func(row string) string { return write(t, "x.csv", head+"\n"+row+"\n") }
	contains(t, d.ok("import", "--as", "bluezone", "--indicator", "chữ ký số", sheet("Khe Vi,4/2/2021,40,,160,\"1.000\",\"4,5\",thuê bao,,")), "1 số liệu mới")
	for by, want := range map[string]string{"staff": "1 UBND xã Khe Ví 25", "thuê bao": "1 UBND xã Khe Ví 4"} {
		if got := d.places(1, "--indicator", "chu-ky-so", "--by", by, "--as-of", "2021-02-04"); got != want {
			t.Errorf("by %s: %s, want %s", by, got, want)
		}
	}
	contains(t, d.fails(failed, "import", "--as", "bluezone", "--indicator", "chu-ky-so", sheet("Khe Vi,4/2/2021,40,,160,,5,hộ,,")), "dòng 2", "Mẫu số", "“hộ”")
	mapped := write(t, "y.csv", "xã,ngày,số,tb,%tb\nNậm Mẫu,4/2/2021,5,50,10\n")
	d.ok("import", "--as", "bluezone", "--indicator", "chu-ky-so", "--map", "xã=unit", "--map", "ngày=day", "--map", "số=installs", "--map", "tb=thue-bao", "--map", "%tb=percent-thue-bao", mapped)
	if got := d.places(2, "--indicator", "chu-ky-so", "--by", "thue-bao", "--as-of", "2021-02-04"); got != "1 UBND xã Nậm Mẫu 10, 2 UBND xã Khe Ví 4" {
		t.Errorf("with mapped columns: %s", got)
	}
	contains(t, d.fails(failed, "import", "--as", "bluezone", "--indicator", "pc-covid", mapped), "pc-covid")
}

func TestOptionsOfASheetOfReadings(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct{ args, says string }{
		{"import --as units --add-units x.csv", "--add-units"},
		{"import --as bluezone --kind xã x.csv", "--kind"},
		{"import --as register --readings x.csv", "--readings"},
		{"template frob -o x.csv", "bluezone"},
		{"template units --indicator vneid -o x.csv", "--indicator"},
		{"import --as units --indicator vneid x.csv", "--indicator"},
		{"template bluezone -o x.ods", "….xlsx"},
	} {
		contains(t, d.fails(misuse, strings.Fields(c.args)...), c.says)
	}
}

// BenchmarkImportReadings takes in one week of every commune of the country.
func BenchmarkImportReadings(b *testing.B) {
	rows := []string{readingsHead}
	for i := range 11_000 {
		rows = append(rows, fmt.Sprintf("UBND xã số %d,19/6/2021,%d,9000,12000,,,,báo cáo", i+1, 1000+i%7000))
	}
	sheet := filepath.Join(b.TempDir(), "so-lieu.csv")
	if err := os.WriteFile(sheet, []byte(strings.Join(rows, "\n")), 0o600); err != nil {
		b.Fatal(err)
	}
	next := sheet + ".next.csv"
	raw, err := os.ReadFile(sheet)
	if err == nil {
		err = os.WriteFile(next, []byte(strings.ReplaceAll(string(raw), "19/6/2021", "26/6/2021")), 0o600)
	}
	if err != nil {
		b.Fatal(err)
	}
	run := func(b *testing.B, path string, args ...string) {
		env := map[string]string{"CONGVAN_DB": path, "CONGVAN_NOW": "2021-07-01T08:00"}
		var errs bytes.Buffer
		if code := Main(args, Env{Stdout: io.Discard, Stderr: &errs, Getenv: func(name string) string { return env[name] }}); code != done {
			b.Fatal(errs.String())
		}
	}
	b.Run("units made", func(b *testing.B) {
		for b.Loop() {
			run(b, filepath.Join(b.TempDir(), "x.db"), "import", "--as", "bluezone", "--add-units", sheet)
		}
	})
	b.Run("units known", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			path := filepath.Join(b.TempDir(), "x.db")
			run(b, path, "import", "--as", "bluezone", "--add-units", sheet)
			b.StartTimer()
			run(b, path, "import", "--as", "bluezone", next)
		}
	})
}
