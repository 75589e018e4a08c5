package cli

import (
	"fmt"
	"strings"
	"testing"
)

func TestReadingsAreRankedOnADenominator(t *testing.T) {
	d := newDesk(t)
	d.ok("import", write(t, "u.csv", strings.Join([]string{
		"Tên đơn vị,Tên ngắn,Bí danh,Loại,Nhóm,Dân số,Số điện thoại thông minh,Người phụ trách,Điện thoại,Email",
		"Bắc Ninh,,,tỉnh,,,,,,", "Đà Nẵng,,,tỉnh,,,,,,", "Hà Nội,,,tỉnh,,,,,,", "Hải Dương,,,tỉnh,,,,,,", "Vắng,,,tỉnh,,,,,,", "",
	}, "\n")))
	for _, r := range [][3]string{{"bac ninh", "44,61", "44,35"}, {"da nang", "44,57", "45,25"}, {"ha noi", "40,67", "37,47"}, {"hai duong", "40,40", "49,26"}} {
		d.ok("bluezone", "record", r[0], "--as-of", "2021-06-19", "--percent", r[1], "--base", "population", "--now", "2021-06-20T08:00")
	}
	order := func(args ...string) string {
		var names []string
		o := d.object(append([]string{"bluezone", "list", "--as-of", "2021-06-19"}, args...)...)
		hasKeys(t, "bluezone list", o, "as_of by rows unranked total")
		hasKeys(t, "total", o["total"].(map[string]any), "installs base percent units_counted units")
		for _, r := range o["rows"].([]any) {
			r := r.(map[string]any)
			hasKeys(t, "row", r,
				"rank tied unit as_of installs smartphones population percent percent_kind change_points previous_rank target warnings")
			if r["percent_kind"] != "published" {
				t.Errorf("%v is %v", r["unit"], r["percent_kind"])
			}
			names = append(names, r["unit"].(string))
		}
		if un := o["unranked"].([]any); un[len(un)-1].(map[string]any)["why"] != "no data" {
			t.Errorf("unranked are %v", un)
		}
		return strings.Join(names, ", ")
	}
	if got, want := order("--by", "population"), "Bắc Ninh, Đà Nẵng, Hà Nội, Hải Dương"; got != want {
		t.Errorf("by population %s, want %s", got, want)
	}
	if got := order(); got != "" {
		t.Errorf("by smartphones, of which nothing is known: %s", got)
	}
	for _, r := range [][2]string{{"bac ninh", "44.35"}, {"da nang", "45,25%"}, {"ha noi", "37,47"}, {"hai duong", "49.26"}} {
		d.ok("bluezone", "record", r[0], "--as-of", "2021-06-19", "--percent", r[1], "--base", "smartphones", "--now", "2021-06-20T08:00")
	}
	if got, want := order(), "Hải Dương, Đà Nẵng, Bắc Ninh, Hà Nội"; got != want {
		t.Errorf("by smartphones %s, want %s", got, want)
	}
	contains(t, d.ok("bluezone", "list", "--as-of", "2021-06-19"), "điện thoại thông minh", "49,26", "chưa có số liệu")
}

func TestASecondRecordIsLaidOverTheFirst(t *testing.T) {
	d := withOffice(t)
	d.ok("bluezone", "record", "khe vi", "--as-of", "2021-02-04", "--installs", "1.500", "--source", "báo cáo xã")
	d.ok("bluezone", "record", "khe vi", "--as-of", "2021-02-04", "--smartphones", "2.000")
	rows := d.object("bluezone", "list")["rows"].([]any)
	if len(rows) != 1 {
		t.Fatalf("rows are %v", rows)
	}
	if r := rows[0].(map[string]any); r["installs"] != 1500.0 || r["smartphones"] != 2000.0 || r["percent"] != 75.0 || r["percent_kind"] != "computed" {
		t.Errorf("the row is %v", r)
	}
	d.ok("bluezone", "record", "khe vi", "--as-of", "2021-02-05", "--installs", "1600", "--smartphones", "2000")
	r := d.object("bluezone", "list")["rows"].([]any)[0].(map[string]any)
	if r["change_points"] != 5.0 || r["previous_rank"] != 1.0 {
		t.Errorf("after a second day the row is %v", r)
	}
	if got := d.ok("bluezone", "record", "khe vi", "--as-of", "2021-02-05", "--installs", "1600"); !strings.Contains(got, "không có gì thay đổi") {
		t.Errorf("the same once more: %q", got)
	}
}

func TestFiguresThatLookWrongAreStoredWithAWarning(t *testing.T) {
	d := withOffice(t)
	for _, c := range []struct{ args, says string }{
		{"--installs 3.001", "3.001"},
		{"--percent 26,59", "--base"},
		{"--percent 126,59 --base population", "126,59"},
	} {
		r := d.run(append([]string{"bluezone", "record", "khe vi", "--as-of", "2021-02-04"}, strings.Fields(c.args)...)...)
		if r.code != done || !strings.Contains(r.err, c.says) {
			t.Errorf("%s: exit %d, %q", c.args, r.code, r.err)
		}
	}
	r := d.run("bluezone", "record", "khe vi", "--as-of", "2021-02-09", "--installs", "5")
	if r.code != done || !strings.Contains(r.err, "09/02/2021") {
		t.Errorf("a day to come: exit %d, %q", r.code, r.err)
	}
	row := d.object("bluezone", "list")["rows"].([]any)[0].(map[string]any)
	if got := row["warnings"].([]any); len(got) != 2 || row["installs"] != 3001.0 {
		t.Errorf("the row is %v", row)
	}
}

func TestFurtherIndicators(t *testing.T) {
	d := withOffice(t)
	contains(t, d.ok("bluezone", "indicators"), "bluezone", "Bluezone")
	contains(t, d.fails(failed, "bluezone", "record", "khe vi", "--as-of", "2021-02-04", "--installs", "5", "--indicator", "vneid"), "vneid", "bluezone indicators")
	d.ok("bluezone", "indicators", "--usual")
	contains(t, d.ok("bluezone", "indicators"), "pc-covid", "VNeID", "chữ ký số", "dân số; cán bộ")
	d.ok("bluezone", "indicators", "Sổ sức khỏe", "--counts", "tài khoản", "--bases", "population")
	is := d.objects("bluezone", "indicators")
	if last := is[len(is)-1]; len(is) != 6 {
		t.Errorf("%d indicators, the last %v", len(is), last)
	}
	d.ok("bluezone", "record", "khe vi", "--as-of", "2021-02-04", "--installs", "40", "--denominator", "staff=160", "--indicator", "chữ ký số cá nhân")
	o := d.object("bluezone", "list", "--indicator", "chu-ky-so", "--by", "staff")
	if rows := o["rows"].([]any); len(rows) != 1 || rows[0].(map[string]any)["percent"] != 25.0 {
		t.Errorf("rows are %v", rows)
	}
	contains(t, d.fails(failed, "bluezone", "indicators", "--remove", "chu-ky-so"), "2021-02-04")
	d.ok("undo")
	d.ok("bluezone", "indicators", "--remove", "chu-ky-so")
	contains(t, d.fails(misuse, "bluezone", "record", "khe vi", "--as-of", "2021-02-04", "--denominator", "staff"), "NAME=N")
}

func TestBreaksAndDaysOfAnIndicatorAreSetAndTakenBack(t *testing.T) {
	d := withOffice(t)
	d.ok("bluezone", "indicators", "--usual")
	d.ok("bluezone", "indicators", "VNeID", "--bases", "population,thuê bao", "--falls", "--successor", "chu-ky-so", "--until", "2025-12-31",
		"--break", "2021-02-01=đổi cách đếm")
	of := func() map[string]any {
		t.Helper()
		for _, i := range d.objects("bluezone", "indicators") {
			if i["id"] == "vneid" {
				return i
			}
		}
		return nil
	}
	if i := of(); i["falls"] != true || i["successor"] != "chu-ky-so" || fmt.Sprint(i["breaks"]) != "[map[from:2021-02-01 note:đổi cách đếm]]" {
		t.Errorf("the indicator is %v", i)
	}
	contains(t, d.ok("bluezone", "indicators"), "01/02/2021 (đổi cách đếm)")
	d.ok("bluezone", "indicators", "vneid", "--falls=false", "--successor", "", "--until", "", "--break", "2021-03-01", "--break-base", "thuê bao")
	i := of()
	if i["name"] != "VNeID" || i["falls"] != nil || i["successor"] != nil || i["until"] != nil || len(i["bases"].([]any)) != 2 {
		t.Errorf("the indicator is %v", i)
	}
	if fmt.Sprint(i["breaks"]) != "[map[from:2021-02-01 note:đổi cách đếm] map[base:thue-bao from:2021-03-01]]" {
		t.Errorf("breaks are %v", i["breaks"])
	}
	d.ok("bluezone", "indicators", "VNeID", "--no-break", "2021-03-01", "--break-base", "thuê bao", "--break", "2021-02-01=mẫu số mới")
	contains(t, d.fails(failed, "bluezone", "indicators", "VNeID", "--no-break", "2021-05-01"), "01/05/2021", "01/02/2021")
	contains(t, d.fails(misuse, "bluezone", "indicators", "VNeID", "--break", "hôm qua=x"), "--break", "hôm qua")
	contains(t, d.fails(misuse, "bluezone", "indicators", "VNeID", "--break-base", "population"), "--break")
	contains(t, d.fails(misuse, "bluezone", "indicators", "--falls"), "NAME")
	d.ok("bluezone", "indicators", "Bluezone", "--no-break", "2021-06-29")
	if b, _ := d.objects("bluezone", "indicators")[0]["breaks"].([]any); len(b) != 0 {
		t.Errorf("breaks of Bluezone are %v", b)
	}
}

func TestTargetsAndHowFarTheyAre(t *testing.T) {
	d := withOffice(t)
	for _, r := range [][2]string{{"2021-01-21", "1000"}, {"2021-01-28", "1300"}, {"2021-02-04", "1600"}} {
		d.ok("bluezone", "record", "khe vi", "--as-of", r[0], "--installs", r[1], "--smartphones", "3.000")
	}
	contains(t, d.fails(misuse, "bluezone", "target", "all", "--until", "2021-02-18"), "--percent")
	for _, c := range []struct{ args, says string }{
		{"--percent 80 --until 2021-02-18", "--percent"},
		{"--until 2021-02-18", "--until"},
		{"all --percent 80 --until 2021-02-18 --json", "--json"},
		{"--remove 1 --percent 5", "--percent"},
		{"all --remove 1", "--remove"},
	} {
		contains(t, d.fails(misuse, append([]string{"bluezone", "target"}, strings.Fields(c.args)...)...), c.says, "bluezone target")
	}
	contains(t, d.fails(failed, "bluezone", "target", "all", "--percent", "101", "--until", "2021-02-18"), "100%")
	d.ok("bluezone", "target", "all", "--percent", "80", "--until", "2021-02-18", "--source", "12/UBND-VHTT")
	g := d.objects("bluezone", "target", "--as-of", "2021-02-04")[0]
	row := g["rows"].([]any)[0].(map[string]any)
	if row["installs"] != 800.0 || row["per_week"] != 400.0 || row["forecast"] != 73.33 || row["points"] != 26.67 || row["pace_from"] != "2021-01-21" {
		t.Errorf("the outlook is %v", row)
	}
	contains(t, d.ok("bluezone", "target", "--as-of", "2021-02-04"), "80,00%", "26,67", "800", "400", "73,33")
	if got := d.object("bluezone", "list")["rows"].([]any)[0].(map[string]any)["target"]; got != 80.0 {
		t.Errorf("the target in the ranking is %v", got)
	}
	contains(t, d.ok("log"), "80,00%", "12")
	d.ok("bluezone", "target", "--remove", "1")
	if got := d.ok("bluezone", "target", "--json"); strings.TrimSpace(got) != "[]" {
		t.Errorf("targets are %s", got)
	}
}

func TestTheSumOfThePartsIsHeldAgainstTheWhole(t *testing.T) {
	d := newDesk(t)
	d.ok("import", write(t, "u.csv", strings.Join([]string{
		"Tên đơn vị,Tên ngắn,Bí danh,Loại,Nhóm,Dân số,Số điện thoại thông minh,Người phụ trách,Điện thoại,Email",
		"Tam Đường,,,huyện,,,1000,,,", "Khe Ví,,,xã,,,500,,,", "Nậm Mấu,,,xã,,,500,,,", "",
	}, "\n")))
	for _, r := range [][2]string{{"tam duong", "35"}, {"khe vi", "10"}, {"nam mau", "20"}} {
		d.ok("bluezone", "record", r[0], "--as-of", "2021-02-04", "--installs", r[1], "--now", "2021-02-05T08:00")
	}
	district := func() []any {
		rows := d.object("bluezone", "list", "--as-of", "2021-02-04", "--level", "district")["rows"].([]any)
		return rows[0].(map[string]any)["warnings"].([]any)
	}
	if got := district(); len(got) != 0 {
		t.Errorf("before anything is known of its parts: %v", got)
	}
	d.ok("bluezone", "parts", "tam duong", "khe vi")
	contains(t, d.ok("bluezone", "parts", "tam duong", "nam mau"), "Ghi trực thuộc Tam Đường: Nậm Mấu")
	if u := d.unit("Nậm Mấu"); u["within"] != d.unit("Tam Đường")["id"] || d.unit("Tam Đường")["within"] != nil {
		t.Errorf("the part is %v", u)
	}
	if got := district(); len(got) != 1 || !strings.Contains(got[0].(string), "30") {
		t.Errorf("warnings are %v", got)
	}
	d.ok("bluezone", "parts", "tam duong", "nam mau", "--none")
	contains(t, d.ok("log", "--limit", "1"), "Bỏ ghi trực thuộc: Nậm Mấu")
	if rows := d.object("bluezone", "list", "--as-of", "2021-02-04")["rows"].([]any); len(rows) != 2 {
		t.Errorf("the communes are %v", rows)
	}
}

func TestARankingOfAPastDayAsItWasKnown(t *testing.T) {
	d := withOffice(t)
	record := func(now, day, n string) {
		t.Helper()
		d.ok("bluezone", "record", "khe vi", "--as-of", day, "--installs", n, "--smartphones", "3000", "--now", now)
	}
	record("2021-01-29T08:00", "2021-01-28", "900")
	record("2021-02-05T08:00", "2021-02-04", "1200")
	record("2021-02-06T08:00", "2021-01-28", "600") // a correction
	first := func(args ...string) map[string]any {
		t.Helper()
		return d.object(append([]string{"bluezone", "list", "--now", "2021-02-07T08:00"}, args...)...)["rows"].([]any)[0].(map[string]any)
	}
	if r := first(); r["change_points"] != 20.0 {
		t.Errorf("now: %v", r)
	}
	if r := first("--known", "2021-02-05T09:00"); r["change_points"] != 10.0 {
		t.Errorf("as it was known: %v", r)
	}
	if r := first("--known", "2021-02-01"); r["installs"] != 900.0 || r["change_points"] != nil {
		t.Errorf("as it was known at first: %v", r)
	}
	record("2021-02-07T08:00", "2021-02-07", "1300")
	if r := first("--since", "2021-01-31"); r["change_points"] != 23.33 {
		t.Errorf("since a chosen day: %v", r)
	}
}

func TestAnOwnDenominatorIsMeantByItsName(t *testing.T) {
	d := withOffice(t)
	d.ok("bluezone", "indicators", "VNeID", "--bases", "population, Số thuê bao")
	d.ok("bluezone", "record", "khe vi", "--as-of", "2021-02-04", "--installs", "500", "--denominator", "số thuê bao=2.000", "--indicator", "vneid")
	rows := d.object("bluezone", "list", "--indicator", "vneid", "--by", "so thue bao")["rows"].([]any)
	if len(rows) != 1 || rows[0].(map[string]any)["percent"] != 25.0 {
		t.Errorf("rows are %v", rows)
	}
	d.ok("bluezone", "target", "all", "--percent", "30", "--until", "2021-03-01", "--by", "Số thuê bao", "--indicator", "vneid")
	targets := d.objects("bluezone", "target", "--indicator", "vneid")
	if len(targets) != 1 || targets[0]["base"] != "so-thue-bao" || targets[0]["directive"] != nil || len(targets[0]["rows"].([]any)) != 1 {
		t.Errorf("targets are %v", targets)
	}
	for _, args := range [][]string{
		{"list", "--by", "số máy"},
		{"record", "khe vi", "--as-of", "2021-02-04", "--installs", "500", "--denominator", "số máy=2.000"},
		{"target", "all", "--percent", "30", "--until", "2021-03-01", "--by", "số máy"},
	} {
		contains(t, d.fails(misuse, append([]string{"bluezone"}, append(args, "--indicator", "vneid")...)...), "số máy", "so-thue-bao")
	}
}

func TestADayToCompareWithComesBefore(t *testing.T) {
	d := withOffice(t)
	for _, since := range []string{"2021-02-04", "2021-03-01"} {
		contains(t, d.fails(misuse, "bluezone", "list", "--as-of", "2021-02-04", "--since", since), "--since", "04/02/2021")
	}
	contains(t, d.fails(misuse, "bluezone", "list", "--by", "x y"), "staff", "villages")
	contains(t, d.fails(misuse, "bluezone", "list", "--known", "2021-13-01"), "2006-01-02|2006-01-02T15:04")
}
