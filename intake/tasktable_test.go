package intake

import (
	"strings"
	"testing"
)

// told writes obligations as "id | who | kind due".
func told(text string) string {
	var out []string
	for _, o := range Parse(text, Options{}).Directive.Obligations {
		line := o.ID + " | " + strings.Join(o.Who, "; ") + " | " + string(o.Kind)
		if o.Deadline != nil && o.Deadline.Due != 0 {
			line += " " + o.Deadline.Due.Date().String()
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

const planHead = "ỦY BAN NHÂN DÂN\nHUYỆN AN BÌNH\nSố: 86/KH-UBND\nAn Bình, ngày 06 tháng 3 năm 2023\nKẾ HOẠCH\nChuyển đổi số năm 2023\nThực hiện Kế hoạch số 21/KH-UBND ngày 18/01/2023 của UBND tỉnh, UBND huyện ban hành Kế hoạch như sau:\n"

const planFoot = "Nơi nhận:\n- UBND các xã;\n- Lưu: VT.\nCHỦ TỊCH\nNông Thị Thử\n"

func TestTablesOfTasks(t *testing.T) {
	const heading = "TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành\n"
	for _, c := range []struct{ name, table, want string }{
		{
			"a day before which, a day alone, a month, a quarter", heading +
				"1 | Số hóa hồ sơ | Phòng Nội vụ | Các phòng | Trước ngày 01/7/2023\n2 | Lập danh mục thủ tục | Văn phòng HĐND và UBND |  | 30/4/2023\n" +
				"3 | Mở lớp tập huấn | Phòng Văn hóa và Thông tin | UBND các xã | Tháng 5/2023\n4 | Đánh giá kết quả | Phòng Nội vụ, Phòng Y tế |  | Quý IV/2023\n",
			"B.1 | Phòng Nội vụ | once 2023-06-30\nB.2 | Văn phòng HĐND và UBND | once 2023-04-30\nB.3 | Phòng Văn hóa và Thông tin | once 2023-05-31\nB.4 | Phòng Nội vụ; Phòng Y tế | once 2023-12-31",
		},
		{
			"no time, again and again, all year", heading +
				"1 | Kiểm tra các xã | Phòng Nội vụ |  | Hằng quý\n2 | Tuyên truyền trên loa | UBND các xã |  | Thường xuyên\n3 | Bố trí kinh phí | Phòng Tài chính - Kế hoạch |  | \n",
			"B.1 | Phòng Nội vụ | recurring\nB.2 | UBND các xã | ongoing\nB.3 | Phòng Tài chính - Kế hoạch | ongoing",
		},
		{
			"headed groups, numbers of columns, one task of two offices", heading +
				"(1) | (2) | (3) | (4) | (5)\nI | NHIỆM VỤ CHUNG\n1 | Số hóa hồ sơ | Phòng Nội vụ |  | 30/4/2023\n |  | Phòng Y tế |  | 30/5/2023\nCác nhiệm vụ khác\n2 | Họp dân | Trưởng thôn |  | \n",
			"B.1 | Phòng Nội vụ | once 2023-04-30\nB.4 | Phòng Y tế | once 2023-05-30\nB.2 | Trưởng thôn | ongoing",
		},
		{"bars of a page", "| Nhiệm vụ | Cơ quan thực hiện | Thời hạn |\n|---|---|---|\n| Số hóa hồ sơ | Phòng Nội vụ | 30/4/2023 |\n", "B.2 | Phòng Nội vụ | once 2023-04-30"},
		{"an agenda", "Thời gian | Nội dung | Người thực hiện\n8h00 - 8h30 | Đón đại biểu | Ban Tổ chức\n8h30 | Khai mạc | Phòng Nội vụ\n", ""},
		{"results", "TT | Nội dung | Đơn vị thực hiện | Kết quả thực hiện\n1 | Số hóa hồ sơ | Phòng Nội vụ | Xong trước ngày 30/4/2022\n", ""},
		{"money", "TT | Nội dung | Số tiền | Ghi chú\n1 | In tài liệu | 5.000.000 | Trước ngày 30/4/2023\n", ""},
		{"a form to be filled in", "MẪU SỐ 1\nTỔNG HỢP\n" + heading + "1 | Số hóa hồ sơ | Phòng Nội vụ |  | 30/4/2023\n", ""},
	} {
		if got := told(planHead + c.table + planFoot); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// A day in a row of a table is none of the clause above the table.
func TestTableSetsNoTimeOfTheClauseAbove(t *testing.T) {
	got := told(planHead + "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ đôn đốc việc thực hiện.\nTT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn\n1 | Số hóa hồ sơ | Phòng Y tế | Trước ngày 01/7/2023\n" + planFoot)
	if want := "III.1 | Phòng Nội vụ | ongoing\nB.1 | Phòng Y tế | once 2023-06-30"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
