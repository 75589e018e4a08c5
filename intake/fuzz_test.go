package intake

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/viet"
)

func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	forms, _ := filepath.Glob("testdata/forms/*.txt")
	files = append(files, forms...)
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
		if d.Directive.Secrecy != "" {
			clean = ""
		}
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

// The rate must not fall with the size, whatever a document is made of: a
// quadratic rule shows as a tenth of the MB/s at ten times the size.
func BenchmarkParseHostile(b *testing.B) {
	clause := "1. Đề nghị UBND các xã báo cáo kết quả Bluezone đạt 20,5% tại Công văn số 12/KH-UBND trước ngày 20/3/2021; giao Phòng A. "
	for _, c := range []struct{ name, head, unit string }{
		{"one line", "Số: 1/A\n", clause},
		{"many lines", "Số: 1/A\n", clause + "\n"},
		{"paragraphs", "Số: 1/A\n", clause + "\n\n"},
		{"brackets", "", "<("},
		{"asterisks", "", "* "},
		{"capitals", "", "UBND HUYỆN "},
		{"greetings", "", "Kính gửi: a;\n"},
		{"dashes", "Kính gửi:\n", "- Báo A, Đài B;\n"},
		{"no newlines", "", "của Sở Văn hóa, Thể thao và Du lịch "},
		{"figures", "Số: 1/A\n", "bluezone 12% máy "},
		{"sentences of figures", "Số: 1/A\n", "Đạt 12% máy có Bluezone. "},
		{"symbols", "", "12/KH-UBND ngày 01/01/2021 của UBND xã "},
	} {
		for _, size := range []int{100 << 10, 1 << 20} {
			text := c.head + strings.Repeat(c.unit, size/len(c.unit))
			b.Run(fmt.Sprintf("%s/%dK", c.name, size>>10), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Parse(text, Options{})
				}
			})
		}
	}
}
