package intake

import (
	"strings"
	"testing"
)

// What the officer should check, and what is sure.
func TestLevels(t *testing.T) {
	head := "UBND HUYỆN AN BÌNH\nPHÒNG VĂN HÓA VÀ THÔNG TIN\nSố: 12/VHTT\nAn Bình, ngày 10 tháng 3 năm 2021\nV/v thử\nKính gửi: UBND các xã.\n\nPhòng Văn hóa và Thông tin đề nghị:\n\n"
	foot := "\n\nNơi nhận:\n- Như trên.\n\nTRƯỞNG PHÒNG\n\nTrần Văn Mẫu"
	for _, c := range []struct {
		name, from, to, clause string
		check                  string // the fields and ids to check
	}{
		{"all is plain", "", "", "1. Phát thanh.", ""},
		{"a number of a scanner", "12/VHTT", "1§2/VHTT", "1. Phát thanh.", NumberField},
		{"a day of no calendar", "ngày 10", "ngày 45", "1. Phát thanh.", DateField},
		{"a document cited that is newer", "", "", "1. Thực hiện Công văn số 9/UBND ngày 12/4/2021 của UBND huyện.", ReferencesField},
		{"a deadline before the document", "", "", "1. Báo cáo chậm nhất ngày 01/3/2021.", "1"},
		{"a weekday that does not fit", "", "", "1. Báo cáo chậm nhất ngày 17/3/2021 (thứ Sáu).", "1"},
		{"a weekday that does not fit, ahead", "", "", "1. Báo cáo chậm nhất thứ Hai, ngày 17/3/2021.", "1"},
		{"a weekday that fits", "", "", "1. Báo cáo chậm nhất ngày 17/3/2021 (thứ Tư).", ""},
		{"a subject of a scanner", "V/v thử", "V/v th§ử", "1. Phát thanh.", SubjectField},
		{"an office that only the body names", "UBND HUYỆN AN BÌNH\nPHÒNG VĂN HÓA VÀ THÔNG TIN\n", "", "1. Phát thanh.", IssuerField},
	} {
		text := head + c.clause + foot
		if c.from != "" {
			text = strings.Replace(text, c.from, c.to, 1)
		}
		d := Parse(text, Options{})
		for _, field := range []string{NumberField, DateField, SubjectField, IssuerField, ParentField, RecipientsField, CopiesField, ReferencesField, SignerField, "1"} {
			want := Sure
			if field == c.check {
				want = Check
			}
			if got := d.Level(field); got != want {
				t.Errorf("%s: %s is %s, want %s", c.name, field, got, want)
			}
		}
	}
}

// Every field that is there has its source.
func TestEveryFieldHasItsSpan(t *testing.T) {
	d := made(t, "letter.txt", Options{})
	for _, field := range []string{
		NumberField, SymbolField, DateField, PlaceField, IssuerField, ParentField, SubjectField, UrgencyField, RecipientsField, CopiesField, ReferencesField, SignerField,
	} {
		if s, ok := d.Spans[field]; !ok || s[0] >= s[1] {
			t.Errorf("%s has the span %v", field, s)
		}
	}
	for field, want := range map[string]string{NumberField: "37", SymbolField: "VHTT", PlaceField: "An Bình", DateField: "ngày 05 tháng 3 năm 2021", IssuerField: "PHÒNG VĂN HÓA VÀ THÔNG TIN"} {
		if s := d.Spans[field]; d.Text[s[0]:s[1]] != want {
			t.Errorf("%s comes from %q, want %q", field, d.Text[s[0]:s[1]], want)
		}
	}
}

func TestSecretTextIsRefused(t *testing.T) {
	for mark, want := range map[string]string{"MẬT": "Mật", "TỐI MẬT": "Tối mật", "TUYỆT MẬT": "Tuyệt mật", "ĐỘ MẬT: MẬT": "Mật", "(Mật)": ""} {
		d := Parse("CÔNG AN HUYỆN AN BÌNH\nSố: 05/CAH\n"+mark+"\nAn Bình, ngày 10 tháng 3 năm 2021\nKính gửi: UBND các xã.\n1. Báo cáo trước ngày 20/3/2021.", Options{})
		if d.Directive.Secrecy != want {
			t.Errorf("%s is %q, want %q", mark, d.Directive.Secrecy, want)
			continue
		}
		if want == "" {
			continue
		}
		dir := d.Directive
		if d.Text != "" || dir.Number != "05" || dir.Symbol != "CAH" || dir.Date != 20210310 || dir.Issuer != "" || len(dir.Recipients)+len(dir.Obligations) > 0 || !warns(d, SecretText) {
			t.Errorf("%s: %+v, text %q", mark, dir, d.Text)
		}
	}
}

// The figures of a head that a scanner read with other marks are to be checked.
func TestScannedHeadIsChecked(t *testing.T) {
	for _, c := range []struct{ motto, kind, want string }{
		{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH", "sure sure"},
		{"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "K Ế  H O Ạ C H", "sure sure"},
		{"CỌNG HÒA XÃ HỘI CHÚ NGHĨA VIỆT NAM", "KẾ HOẠCH", "check check"},
		{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẺ HOẠCH", "check check"},
	} {
		d := Parse("UBND XÃ AN BÌNH\n"+c.motto+"\nSố: 44/KH-UBND\nAn Bình, ngày 10 tháng 3 năm 2021\n"+c.kind+"\nThử đọc\n\nUBND xã đề nghị:\n1. Phát thanh.\n", Options{})
		if got := string(d.Level(NumberField) + " " + d.Level(DateField)); got != c.want || d.Directive.Number != "44" || d.Directive.Type != "Kế hoạch" {
			t.Errorf("%s, %s: number and day are %s, want %s", c.motto, c.kind, got, c.want)
		}
	}
}
