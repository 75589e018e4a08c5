package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/viet"
)

func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(raw))
	}
	f.Add(letter("1. Báo cáo trước 16h00 ngày 20/3/2021.", "a) x", "- y;", "+ z"))
	f.Add("Kính gửi:\nSố: /\n, ngày tháng năm 2021\n<b>**\n1. a\n1.1. b\nĐiều 1.\nI. X")
	f.Add("Nơi nhận:\n- \nKT. \n\xff\xfe")
	f.Fuzz(func(t *testing.T, text string) {
		clean, _ := viet.Clean(text)
		d := Parse(text, Options{})
		if d.Text != clean {
			t.Fatalf("read %q, want %q", d.Text, clean)
		}
		checkSpans(t, "fuzz", d)
		seen := map[string]bool{}
		for _, o := range d.Directive.Obligations {
			if o.ID == "" || seen[o.ID] {
				t.Fatalf("the id %q is blank or stands twice", o.ID)
			}
			seen[o.ID] = true
		}
		if d.Kind != DirectiveKind && len(d.Directive.Obligations) > 0 {
			t.Fatalf("%s with obligations", d.Kind)
		}
	})
}

func FuzzUnits(f *testing.F) {
	f.Add([]byte(unitsHead + "Xã A,,,,,1.234,5,,,\n"))
	f.Add([]byte("\uFEFF" + strings.ReplaceAll(unitsHead, ",", "\t") + "\"Xã\tA\n"))
	f.Add([]byte("PK\x03\x04xl/"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		table, err := readCSV("u.csv", raw)
		if err != nil {
			return
		}
		sheet, err := table.units()
		if err != nil {
			if len(sheet.Units) > 0 {
				t.Fatal("units beside an error")
			}
			return
		}
		for _, u := range sheet.Units {
			if viet.Key(u.Name) == "" {
				t.Fatalf("a unit without a name: %+v", u)
			}
		}
	})
}

// A document of ten megabytes takes a few seconds, whatever it is made of; here
// it is a twentieth of that, which a quadratic rule would not get through.
func TestParseIsLinear(t *testing.T) {
	const size = 512 << 10
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	clause := "1. Đề nghị UBND các xã báo cáo kết quả Bluezone đạt 20,5% tại Công văn số 12/KH-UBND trước ngày 20/3/2021; giao Phòng A. "
	for name, text := range map[string]string{
		"one line":    letter(fill(clause)),
		"many lines":  letter(fill(clause + "\n")),
		"paragraphs":  letter(fill(clause + "\n\n")),
		"brackets":    fill("<("),
		"asterisks":   fill("* "),
		"capitals":    fill("UBND HUYỆN "),
		"greetings":   fill("Kính gửi: a;\n"),
		"dashes":      "Kính gửi:\n" + fill("- Báo A, Đài B;\n"),
		"no newlines": fill("của Sở Văn hóa, Thể thao và Du lịch "),
		"symbols":     fill("12/KH-UBND ngày 01/01/2021 của UBND xã "),
	} {
		start := time.Now()
		d := Parse(text, Options{})
		if took := time.Since(start); took > 4*time.Second {
			t.Errorf("%s: %v for %d bytes", name, took, len(d.Text))
		} else {
			t.Logf("%s: %v", name, took)
		}
	}
}
