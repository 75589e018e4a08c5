package intake

import "testing"

// A field names an office to its end, whatever verbs are in the name.
func TestFieldsNameOffices(t *testing.T) {
	for _, c := range []struct{ name, fields, want string }{
		{"a verb in the name", "- Đơn vị chủ trì: Cục Trợ giúp pháp lý.\n- Thời gian thực hiện: Quý III/2023.\n", "II.1 | Cục Trợ giúp pháp lý | once 2023-09-30"},
		{"what an office is for", "- Đơn vị chủ trì: Vụ Các vấn đề chung về xây dựng pháp luật.\n", "II.1 | Vụ Các vấn đề chung về xây dựng pháp luật | ongoing"},
		{"others help", "- Cơ quan chủ trì: Phòng Nội vụ, phối hợp với Phòng Y tế.\n", "II.1 | Phòng Nội vụ | ongoing"},
		{"how it is done, before the fields", "- Bảo đảm tính khả thi.\n- Có ý kiến của các xã.\n- Thời gian hoàn thành: Quý III/2023;\n- Đơn vị chủ trì: Phòng Nội vụ.\n- Kết quả: Kế hoạch được ban hành.\n", "II.1 | Phòng Nội vụ | once 2023-09-30"},
		{"two quarters", "- Thời gian hoàn thành: Quý III/2023 và Quý IV/2023;\n- Đơn vị chủ trì: Phòng Nội vụ.\n", "II.1 | Phòng Nội vụ | ongoing"},
		{"a broken line", "- Đơn vị chủ trì: Phòng Nội vụ.\n- Đơn vị phối hợp: Văn phòng, Vụ Tổ chức\n- cán bộ, Phòng Y tế.\n- Thời gian thực hiện: Quý IV/2023.\n", "II.1 | Phòng Nội vụ | once 2023-12-31"},
	} {
		if got := told(planHead + "II. NHIỆM VỤ\n1. Số hóa hồ sơ.\n" + c.fields + planFoot); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// Who a clause is for, where its words look like another name.
func TestNamesOfWhoIsTold(t *testing.T) {
	for _, c := range []struct{ name, clause, want string }{
		{"a heading with a verb in the name", "1. Vụ Các vấn đề chung về xây dựng pháp luật\na) Đôn đốc việc thực hiện Kế hoạch.\n", "III.1a | Vụ Các vấn đề chung về xây dựng pháp luật | ongoing"},
		{"by whom a group was set up", "1. Giao Tổ Công tác được thành lập theo Quyết định số 5/QĐ-UBND theo dõi việc thực hiện.\n", "III.1 | Tổ Công tác | ongoing"},
		{"those meant stand in brackets", "1. Các đơn vị sự nghiệp (Trung tâm Văn hóa, Trung tâm Y tế) chuẩn bị địa điểm.\n", "III.1 | Các đơn vị sự nghiệp (Trung tâm Văn hóa, Trung tâm Y tế) | ongoing"},
		{"the head of the issuer asks", "1. Chủ tịch UBND huyện yêu cầu Phòng Nội vụ theo dõi việc thực hiện.\n", "III.1 | Phòng Nội vụ | ongoing"},
		{"the short name of the issuer asks", "1. UBND huyện yêu cầu Phòng Nội vụ theo dõi việc thực hiện.\n", "III.1 | Phòng Nội vụ | ongoing"},
		{"another office asks in its turn", "1. Phòng Nội vụ yêu cầu các xã rà soát biên chế.\n", "III.1 | Phòng Nội vụ | ongoing"},
		{"a rule is nobody", "1. Phòng Nội vụ\n- Nguyên tắc xử lý đơn thư: Bảo đảm đúng quy định.\n", "III.1a | Phòng Nội vụ | ongoing"},
		{"a result is nobody", "1. Phòng Nội vụ\n- Kết quả: Báo cáo tổng kết.\n", "III.1a | Phòng Nội vụ | ongoing"},
		{"a meeting is nobody", "1. Hội nghị hiệp thương lần thứ ba: Tổ chức tại trụ sở.\n2. Phòng Nội vụ theo dõi.\n", "III.2 | Phòng Nội vụ | ongoing"},
		{"what others have to do, as a thing", "1. Phòng Nội vụ theo dõi.\n2. Trách nhiệm của các cơ quan trong việc đăng tải nội dung.\n", "III.1 | Phòng Nội vụ | ongoing"},
		{"one person with two posts", "1. Đồng chí Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch UBND xã lãnh đạo, chỉ đạo chung.\n", "III.1 | Đồng chí Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch UBND xã | ongoing"},
		{"bodies of society", "1. Các tổ chức chính trị - xã hội xã\n- Vận động hội viên.\n", "III.1a | Các tổ chức chính trị - xã hội xã | ongoing"},
		{"by what its members act", "1. Các thành viên khác trong tiểu ban căn cứ chức năng, nhiệm vụ phối hợp thực hiện.\n", "III.1 | Các thành viên khác trong tiểu ban | ongoing"},
		{"to talk with others", "1. Ban Quản lý chợ trao đổi với đơn vị có người ứng cử để tổ chức hội nghị.\n", "III.1 | Ban Quản lý chợ | ongoing"},
		{"only agreed to", "1. Phòng Nội vụ\n- Đồng ý tổ chức hội nghị qua mạng.\n- Bố trí thời gian cho phù hợp.\n", "III.1b | Phòng Nội vụ | ongoing"},
		{"agreed to, and asked", "1. Đồng ý tổ chức hội nghị, giao Phòng Nội vụ chuẩn bị.\n", "III.1 | Phòng Nội vụ | ongoing"},
		{"cases are no office", "1. Phòng Nội vụ\n- Đối với các trường hợp nghỉ hưu thì lập danh sách.\n", "III.1a | Phòng Nội vụ | ongoing"},
	} {
		if got := told(planHead + "III. TỔ CHỨC THỰC HIỆN\n" + c.clause + planFoot); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// A window may name hours beside its days; its end is no deadline by itself.
func TestWindowsWithHours(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"từ ngày 26/02/2023 đến 05 giờ 00 ngày 14/3/2023", "window 2023-03-14"},
		{"từ 7 giờ 00 ngày 20/3/2023 đến 17h00 ngày 25/3/2023", "window 2023-03-25"},
		{"từ ngày 20/3/2023 đến ngày 25/3/2023", "window 2023-03-25"},
		{"xong trước 17 giờ 00 ngày 25/3/2023", "once 2023-03-25"},
	} {
		want := "III.1 | Phòng Nội vụ | " + c.want
		if got := told(planHead + "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ tổ chức trưng bày " + c.words + ".\n" + planFoot); got != want {
			t.Errorf("%s: %s, want %s", c.words, got, want)
		}
	}
}
