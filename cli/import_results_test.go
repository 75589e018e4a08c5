package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
)

const resultsHead = `Đơn vị;Số lượng tin, bài;Độ dài tin, bài (phút);Số lượng phát sóng (lượt);Ước số lượng người nghe (người);Thời điểm gửi báo cáo;Ghi chú`

func resultsSheet(t *testing.T, rows ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "ket-qua.csv")
	if err := os.WriteFile(file, []byte(strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// withResults has one weekly obligation of four figures, and one that asks for
// twice as much as before.
func withResults(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.ok("import", "testdata/units.csv")
	d.during = func(s *db.Store) error {
		r, err := s.Roster()
		if err != nil {
			return err
		}
		var ids []model.UnitID
		for _, u := range r.Units()[:3] {
			ids = append(ids, u.ID)
		}
		two := 2.0
		_, err = s.AddDirective(model.Directive{
			Direction: model.Out, Number: "12", Symbol: "VHTT", Date: 20210201, Subject: "báo cáo", Kind: "directive",
			Obligations: []model.Obligation{
				{
					ID: "3", Text: "báo cáo nhanh", Units: ids, Kind: model.Recurring, Report: true,
					Measures: []model.Measure{
						{Name: "số lượng tin, bài", Unit: "tin, bài"},
						{Name: "độ dài tin, bài", Unit: "phút"},
						{Name: "số lượng phát sóng", Unit: "lượt"},
						{Name: "ước số lượng người nghe", Unit: "người"},
					},
					Deadline: &model.Deadline{Every: model.Weekly, Weekday: "thursday", Time: "16:00", From: 20210201, Until: 20210228},
				},
				{
					ID: "4", Text: "tăng thời lượng", Units: ids, Kind: model.Ongoing,
					Measures: []model.Measure{{Name: "thời lượng", Unit: "phút", Op: ">=", Target: &two, Relative: true}},
				},
				{ID: "5", Text: "tuyên truyền", Units: ids, Kind: model.Ongoing},
			},
		}, "")
		return err
	}
	d.ok()
	d.during = nil
	return d
}

// assigned returns what show tells of an assignment.
func (d *desk) assigned(obligation, unit, period string) map[string]any {
	d.t.Helper()
	for _, o := range d.object("show", "1")["obligations"].([]any) {
		o := o.(map[string]any)
		if o["id"] != obligation {
			continue
		}
		for _, a := range o["assignments"].([]any) {
			a := a.(map[string]any)
			if p, _ := a["period"].(string); a["unit"] == unit && p == period {
				return a
			}
		}
	}
	d.t.Fatalf("no assignment %s %s %s", obligation, unit, period)
	return nil
}

func TestASheetOfResultsComesBackAsItWentOut(t *testing.T) {
	d := withResults(t)
	units := d.objects("units")
	first := units[0]["name"].(string)
	for _, ending := range []string{"csv", "xlsx"} {
		file := filepath.Join(t.TempDir(), "mau."+ending)
		d.ok("template", "results", "-o", file, "--directive", "12/VHTT", "--obligation", "3", "--period", "2021-02-04")
		r := d.run("import", file, "--as", "results", "--directive", "1", "--obligation", "3", "--period", "2021-02-04")
		contains(t, r.out, "0/3 đơn vị") // nothing is filled in
		d.fails(failed, "template", "results", "-o", filepath.Join(t.TempDir(), "mau."+ending), "--directive", "1", "--obligation", "5")
	}
	d.ok("template", "results", "-o", filepath.Join(t.TempDir(), "moi-ky.csv"), "--directive", "1", "--obligation", "3")
	empty := filepath.Join(t.TempDir(), "trong.csv")
	d.ok("template", "results", "-o", empty)
	raw, err := os.ReadFile(empty)
	if want := `Đơn vị,"Số lượng tin, bài","Độ dài tin, bài (phút)",Số lượng phát sóng (lượt),Ước số lượng người nghe (người),Thời điểm gửi báo cáo,Ghi chú`; err != nil || strings.TrimSpace(strings.TrimPrefix(string(raw), "\uFEFF")) != want {
		t.Errorf("the form is %q, %v", raw, err)
	}
	file := resultsSheet(t, resultsHead, first+";12;12,5;;gần 12.500;15:59 04/02/2021;đủ")
	args := []string{"import", file, "--as", "results", "--directive", "1", "--obligation", "3", "--period", "2021-02-04T16:00"}
	before := len(d.objects("log"))
	contains(t, d.ok(append(args, "--dry-run")...), "1/3 đơn vị", "chưa lưu")
	if a := d.assigned("3", first, "2021-02-04T16:00"); a["state"] != "pending" {
		t.Errorf("a dry run left %v", a)
	}
	contains(t, d.ok(args...), "1/3 đơn vị")
	a := d.assigned("3", first, "2021-02-04T16:00")
	values := a["values"].(map[string]any)
	if a["standing"] != "done-on-time" || a["received"] != "2021-02-04T15:59" || len(values) != 3 || values["độ dài tin, bài"] != 12.5 || values["ước số lượng người nghe"] != 12500.0 {
		t.Errorf("%v", a)
	}
	if got := len(d.objects("log")) - before; got != 1 {
		t.Errorf("%d steps", got)
	}
	contains(t, d.ok("undo"), "Ghi số liệu báo cáo")
	if a := d.assigned("3", first, "2021-02-04T16:00"); a["state"] != "pending" || len(a["values"].(map[string]any)) != 0 {
		t.Errorf("undone: %v", a)
	}
}

func TestASheetOfResultsIsTakenWholeOrNotAtAll(t *testing.T) {
	d := withResults(t)
	units := d.objects("units")
	a, b := units[0]["name"].(string), units[1]["name"].(string)
	of := []string{"--as", "results", "--directive", "1", "--obligation", "3", "--period", "2021-02-04"}
	before := len(d.objects("log"))
	for want, rows := range map[string][]string{
		"Số lượng bài":              {strings.Replace(resultsHead, "Số lượng tin, bài", "Số lượng bài", 1), a + ";1"},
		"dòng 3, cột “Độ dài":       {resultsHead, a + ";1;2", b + ";1;mười hai"},
		"đã có ở dòng trên":         {resultsHead, a + ";1", a + ";2"},
		"không rõ là đơn vị":        {resultsHead, a + ";1", "xã Lạ Hoắc;2"},
		"không được giao":           {resultsHead, a + ";1", units[3]["name"].(string) + ";2"},
		"161.090 hoặc 161,09":       {resultsHead, a + ";161,090"},
		"không phải là thời":        {resultsHead, a + ";1;;;;thứ năm"},
		"sau thời điểm hiện":        {resultsHead, a + ";1;;;;04/02/2022"},
		"dòng 2 (“x”); cột “Độ dài": {resultsHead, a + ";x", b + ";1;y"},
	} {
		contains(t, d.fails(failed, append([]string{"import", resultsSheet(t, rows...)}, of...)...), want)
	}
	if got := len(d.objects("log")) - before; got != 0 {
		t.Errorf("%d steps were left", got)
	}
	d.during = func(s *db.Store) error { return s.ClosePeriod(1, "3", model.At(2021, 2, 11, 16, 0), "đã gửi Sở") }
	d.ok()
	d.during = nil
	contains(t, d.fails(failed, "import", resultsSheet(t, resultsHead, a+";1"), "--as", "results", "--directive", "1", "--obligation", "3", "--period", "2021-02-11"), a, "khóa sổ")
	file := resultsSheet(t, resultsHead, a+";1")
	contains(t, d.fails(failed, "import", file, "--as", "results"), "--directive")
	contains(t, d.fails(failed, "import", file, "--as", "results", "--directive", "1", "--obligation", "5"), "không hỏi số liệu")
	contains(t, d.fails(failed, "import", file, "--as", "results", "--directive", "1", "--obligation", "3"), "--period")
	d.fails(misuse, "import", file, "--as", "units", "--obligation", "3")
	d.fails(misuse, "template", "units", "-o", filepath.Join(t.TempDir(), "a.csv"), "--obligation", "3")
	// What the sheet belongs to is asked first, and then what is wrong with it.
	asked := d.fails(failed, "import", resultsSheet(t, "Đơn vị;Số tin", a+";1"), "--as", "results")
	contains(t, asked, "--directive", "Số tin")
	if strings.Index(asked, "--directive") > strings.Index(asked, "Số tin") {
		t.Errorf("the other way round: %s", asked)
	}
	if asked := d.fails(failed, "import", file, "--as", "results"); strings.Contains(asked, "phải sửa") {
		t.Errorf("nothing is wrong with the sheet: %s", asked)
	}
	contains(t, d.fails(failed, "import", file, "--as", "results", "--directive", "1"), "--obligation", "3, 4")
}

// Section 14, case 9: without a baseline nothing is done, and falling short is
// met in part.
func TestResultsWithoutABaselineAreInPart(t *testing.T) {
	d := withResults(t)
	unit := d.objects("units")[0]["name"].(string)
	file := resultsSheet(t, "Đơn vị;Thời lượng (phút);Thời điểm gửi báo cáo;Ghi chú", unit+";10;;")
	r := d.run("import", file, "--as", "results", "--directive", "1", "--obligation", "4")
	if r.code != done {
		t.Fatalf("%+v", r)
	}
	contains(t, r.err, "đạt một phần", "thiếu mốc so sánh")
	if a := d.assigned("4", unit, ""); a["state"] != "partial" {
		t.Errorf("%v", a)
	}
}

// A blank time means now: after the deadline that is told, with whom it makes
// late.
func TestResultsWithoutATimeAreToldLate(t *testing.T) {
	d := withResults(t)
	unit := d.objects("units")[0]["name"].(string)
	args := []string{"import", resultsSheet(t, resultsHead, unit+";3;;;;;"), "--as", "results", "--directive", "1", "--obligation", "3", "--period", "2021-02-04T16:00"}
	for now, late := range map[string]bool{"2021-02-04T15:00": false, "2021-02-05T08:00": true} {
		r := d.run(append([]string{"--now", now}, append(args, "--dry-run")...)...)
		if r.code != done || strings.Contains(r.err, "trễ hạn: "+unit) != late {
			t.Errorf("at %s: %+v", now, r)
		}
	}
}

// The same sheet a second time changes nothing, and is told so.
func TestTheSameAgainChangesNothing(t *testing.T) {
	d := withResults(t)
	unit := d.objects("units")[0]["name"].(string)
	for _, args := range [][]string{
		{resultsSheet(t, resultsHead, unit+";12;12,5;;gần 12.500;15:59 04/02/2021;đủ"), "--as", "results", "--directive", "1", "--obligation", "3", "--period", "2021-02-04"},
		{"testdata/units.csv"},
	} {
		d.ok(append([]string{"import"}, args...)...)
		steps := len(d.objects("log"))
		if out := d.ok(append([]string{"import"}, args...)...); !strings.Contains(out, "không có gì thay đổi") || strings.Contains(out, "đã nhập") {
			t.Errorf("the second time: %s", out)
		}
		if list := d.objects(append([]string{"import"}, args...)...); list[0]["changed"] != false {
			t.Errorf("the third time: %v", list)
		}
		if got := len(d.objects("log")); got != steps {
			t.Errorf("%d steps more", got-steps)
		}
	}
}

// Of a directive with one obligation that asks for figures its name is enough.
func TestTheOnlyObligationWithFigures(t *testing.T) {
	d := withOffice(t)
	file := resultsSheet(t, "Đơn vị;Số lượng tin, bài;Thời điểm gửi báo cáo;Ghi chú", "UBND xã Nậm Mẫu;3;15:00 04/02/2021;")
	contains(t, d.fails(failed, "import", file, "--as", "results", "--directive", "1"), "12/VHTT", "không hỏi số liệu nào")
	d.during = func(s *db.Store) error {
		v, err := s.Directive(1)
		if err != nil {
			return err
		}
		v.Obligations[1].Measures = []model.Measure{{Name: "số lượng tin, bài", Unit: "tin, bài"}}
		return s.PutDirective(v)
	}
	d.ok()
	contains(t, d.ok("import", file, "--as", "results", "--directive", "12/VHTT", "--period", "2021-02-04"), "1/4 đơn vị")
}
