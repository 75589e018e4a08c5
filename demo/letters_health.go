package demo

import "time"

// The four figures of the weekly report.
var broadcasts = []gauge{
	{name: "số lượng tin, bài", unit: "tin, bài", low: 3, high: 14},
	{name: "độ dài tin, bài", unit: "phút", low: 12, high: 70},
	{name: "số lượng phát sóng", unit: "lượt", low: 14, high: 84},
	{name: "ước số lượng người nghe", unit: "người", low: 700, high: 5200},
}

var healthLetters = []letter{
	{
		key: "tinh-dich", from: governor, typ: "Chỉ thị", written: ago(49), urgency: "Khẩn",
		subject: "tăng cường các biện pháp phòng, chống dịch bệnh trong tình hình mới",
		lead:    "Trước nguy cơ dịch bệnh xâm nhập qua người trở về từ các địa phương có dịch, Chủ tịch UBND tỉnh yêu cầu:",
		clauses: []clause{
			{at: "1", text: "Thủ trưởng các sở, ban, ngành tỉnh siết chặt việc tổ chức hội nghị, sự kiện tập trung đông người tại cơ quan, đơn vị mình."},
			{
				at: "2", who: to(station, communes), everyone: underWay,
				text: "Hệ thống truyền thanh cấp huyện, cấp xã tăng thời lượng phát các bản tin phòng, chống dịch bằng tiếng phổ thông và tiếng dân tộc.",
			},
			{
				at: "3", who: to(health), by: within(10), report: true, everyone: inGoodTime,
				text: "Trung tâm Y tế cấp huyện cung cấp thông tin dịch tễ chính thống cho đài cùng cấp và báo cáo đầu mối cung cấp thông tin {due}.",
			},
		},
		copies: to("Các sở, ban, ngành tỉnh", "UBND các huyện, thành phố", "Báo tỉnh, Đài PT-TH tỉnh"),
	},
	{
		key: "huyen-dich", from: people, typ: "Thông báo", written: ago(43),
		subject: "kết luận của Trưởng Ban Chỉ đạo phòng, chống dịch huyện tại phiên họp thường kỳ",
		bases:   []base{follows("tinh-dich")},
		lead:    "Sau khi nghe các thành viên phát biểu, đồng chí Chủ tịch UBND huyện, Trưởng Ban Chỉ đạo kết luận:",
		clauses: []clause{
			{
				at: "1", who: to(ours), by: latest(6), everyone: inGoodTime, report: true,
				text: "Giao Phòng Văn hóa và Thông tin chủ trì xây dựng kế hoạch tuyên truyền trên hệ thống thông tin cơ sở, trình UBND huyện {due}.",
			},
			{
				at: "2", who: to(police, health),
				text: "Công an huyện, Trung tâm Y tế huyện duy trì tổ truy vết, sẵn sàng hỗ trợ các xã khi có ca nghi mắc.",
			},
			{
				at: "3", who: to(communes), by: onRequest, report: true,
				asked: []request{{24, 27, "Điện thoại của Văn phòng HĐND - UBND huyện"}},
				text:  "UBND các xã, thị trấn báo cáo số người trở về từ vùng có dịch khi có yêu cầu của Ban Chỉ đạo.",
			},
		},
		copies: to("Thành viên Ban Chỉ đạo huyện", "UBND các xã, thị trấn", "Lãnh đạo VP HĐND - UBND huyện"),
	},
	{
		key: "tuan", from: own, written: ago(37),
		subject: "tăng cường tuyên truyền phòng, chống dịch trên hệ thống truyền thanh và báo cáo nhanh hằng tuần",
		to:      to(agencies, communes),
		bases:   []base{follows("tinh-dich"), follows("huyen-dich")},
		lead:    "Phòng Văn hóa và Thông tin đề nghị các cơ quan, đơn vị tập trung thực hiện một số nội dung sau:",
		clauses: []clause{
			{
				at: "1", who: to(agencies),
				text: "Các cơ quan, ban, ngành, đoàn thể huyện lồng ghép nội dung phòng, chống dịch vào sinh hoạt cơ quan, sinh hoạt chi đoàn, chi hội; treo băng rôn, khẩu hiệu tại trụ sở.",
			},
			{
				at: "2", who: to(station, communes),
				text: "Tin phòng dịch lên sóng của Đài Truyền thanh - Truyền hình huyện và loa của từng bản vào 5 giờ 30 và 17 giờ 30 hằng ngày; UBND các xã, thị trấn cùng lo nội dung, trong đó:",
			},
			{
				at: "2a", who: to(station), by: latest(9), everyone: inGoodTime,
				text: "Đài Truyền thanh - Truyền hình huyện biên tập 03 bản tin mẫu bằng tiếng Thái, tiếng Mông và tiếng Dao, gửi các xã {due};",
			},
			{
				at: "2b", who: to(communes),
				text: "UBND các xã, thị trấn bố trí người đọc bản tin bằng tiếng dân tộc tại những bản có đông đồng bào chưa thạo tiếng phổ thông.",
			},
			{
				at: "3", who: to(station, communes), by: weekly(time.Thursday, "16:00", 1, 66), report: true, gauges: broadcasts,
				fates: fates{"Phiêng Ngần": noWord, "Tà Chơ": noWord, "Nà Lúm": tardy, "Bản Sáng": givenTime},
				text:  "Đài Truyền thanh - Truyền hình huyện và từng xã, thị trấn gửi báo cáo nhanh về hộp thư {email} của Phòng {due}; mẫu có bốn cột là số lượng phát sóng trong tuần, ước số lượng người nghe mỗi buổi, số lượng tin, bài tự làm và độ dài tin, bài tính bằng phút.",
				own:   "Tổng hợp báo cáo nhanh của Đài và các xã, thị trấn, báo cáo Sở Thông tin và Truyền thông, UBND huyện.",
			},
		},
	},
	{
		key: "tiem-chung", from: own, written: ago(96), vice: true,
		subject: "phối hợp tuyên truyền chiến dịch tiêm chủng mở rộng đợt 2",
		to:      to(station, health, communes),
		bases:   []base{outside("Kế hoạch", "KH-TTYT", "Trung tâm Y tế huyện", "về tổ chức chiến dịch tiêm chủng mở rộng đợt 2", 8)},
		lead:    "Để chiến dịch đạt kết quả, Phòng Văn hóa và Thông tin đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(station, communes), by: span(3, 24), everyone: inGoodTime,
				text: "Đài Truyền thanh - Truyền hình huyện, UBND các xã, thị trấn phát thông báo lịch tiêm của từng điểm tiêm mỗi ngày hai buổi, thực hiện {due}.",
			},
			{
				at: "2", who: to(health), by: before(4), report: true, everyone: inGoodTime,
				text: "Trung tâm Y tế huyện cung cấp lịch tiêm và nội dung tuyên truyền cho Phòng {due} để kịp chuyển đến các xã.",
			},
		},
	},
}
