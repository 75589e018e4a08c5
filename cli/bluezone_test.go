package cli

import (
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
