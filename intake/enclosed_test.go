package intake

import (
	"strings"
	"testing"
)

const enclosingHead = "UBND TỈNH HOA LẠC\nSỞ Y TẾ\nSố: 220/SYT-NV\nHoa Lạc, ngày 5/9/2025\nV/v phòng, chống dịch\nKính gửi: Trung tâm Y tế các xã.\nSở Y tế đề nghị các đơn vị thực hiện Kế hoạch kèm theo và báo cáo về Sở trước ngày 10/10/2025.\n"

const enclosingFoot = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nLò Thị Thử\n"

const enclosedPlan = "UBND TỈNH HOA LẠC\nSỞ Y TẾ\nKẾ HOẠCH\nPhòng, chống dịch năm 2025\n(Kèm theo Công văn số 220/SYT-NV ngày 5/9/2025 của Sở Y tế)\nI. MỤC ĐÍCH\n1. Giảm số ca mắc trước ngày 31/12/2025.\nII. NỘI DUNG\n1. Phun thuốc tại các chợ.\n" +
	"III. TỔ CHỨC THỰC HIỆN\n1. Phòng Nghiệp vụ Y: tổng hợp, báo cáo Giám đốc Sở trước ngày 20/12/2025.\n2. Bệnh viện Đa khoa tỉnh: chuẩn bị giường bệnh.\n"

// The plan enclosed with a letter gives its tasks to those it names; nothing of
// its head or foot becomes the letter's.
func TestEnclosedPlans(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"behind the signature", enclosingHead + enclosingFoot + enclosedPlan, "Như trên|Lưu: VT / Lò Thị Thử"},
		{"with a foot of its own", enclosingHead + enclosingFoot + enclosedPlan + "Nơi nhận:\n- Giám đốc Sở;\nTRƯỞNG PHÒNG\nMai Văn Mẫu\n", "Như trên|Lưu: VT / Lò Thị Thử"},
		{"behind a letter without Nơi nhận", enclosingHead + "GIÁM ĐỐC\nLò Thị Thử\n" + enclosedPlan + "Nơi nhận:\n- Giám đốc Sở;\nTRƯỞNG PHÒNG\nMai Văn Mẫu\n", " / Lò Thị Thử"},
		{"behind a letter that nobody signed", enclosingHead + enclosedPlan + "TRƯỞNG PHÒNG\nMai Văn Mẫu\n", " / "},
		{"before a form", enclosingHead + enclosingFoot + enclosedPlan + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBIÊN BẢN HỘI NGHỊ\n3. Ban Kiểm phiếu báo cáo kết quả trước ngày 30/12/2025.\n", "Như trên|Lưu: VT / Lò Thị Thử"},
		{"before a list", enclosingHead + enclosingFoot + enclosedPlan + "PHỤ LỤC\nDANH SÁCH\n3. Trạm Y tế xã: nộp trước ngày 30/12/2025.\n", "Như trên|Lưu: VT / Lò Thị Thử"},
	} {
		d := Parse(c.text, Options{}).Directive
		if got := strings.Join(d.Copies, "|") + " / " + d.Signer.Name; got != c.want || d.Type != letterType || d.Subject != "phòng, chống dịch" || d.Number != "220" {
			t.Errorf("%s: %q, %s %s %q", c.name, got, d.Type, d.Number, d.Subject)
		}
		want := "1 | Trung tâm Y tế các xã | once 2025-10-09\nPL.III.1 | Phòng Nghiệp vụ Y | once 2025-12-19\nPL.III.2 | Bệnh viện Đa khoa tỉnh | ongoing"
		if got := told(c.text); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

// What is no plan, or says of no document that it lies behind it, asks nothing.
func TestWhatIsNoEnclosedPlan(t *testing.T) {
	const want = "1 | Trung tâm Y tế các xã | once 2025-10-09"
	for name, change := range map[string][2]string{
		"an outline of a report": {"KẾ HOẠCH\n", "ĐỀ CƯƠNG BÁO CÁO\n"},
		"rules":                  {"KẾ HOẠCH\n", "QUY CHẾ\n"},
		"how something is done":  {"KẾ HOẠCH\n", "HƯỚNG DẪN TRÌNH TỰ THỰC HIỆN\n"},
		"a plan by itself":       {"(Kèm theo Công văn số 220/SYT-NV ngày 5/9/2025 của Sở Y tế)\n", ""},
	} {
		if got := told(enclosingHead + enclosingFoot + strings.Replace(enclosedPlan, change[0], change[1], 1)); got != want {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}
