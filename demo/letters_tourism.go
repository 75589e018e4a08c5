package demo

var tourismLetters = []letter{
	{
		key: "huyen-dulich", from: people, typ: "Kế hoạch", written: ago(103),
		subject: "phát triển du lịch cộng đồng trên địa bàn huyện",
		lead:    "UBND huyện giao nhiệm vụ cho các cơ quan, đơn vị như sau:",
		clauses: []clause{
			{
				at: "1", who: to(ours), by: latest(45), report: true, everyone: inGoodTime,
				text: "Phòng Văn hóa và Thông tin khảo sát, đề xuất 03 bản có điều kiện làm du lịch cộng đồng, trình UBND huyện {due}.",
			},
			{
				at: "2", who: to("Xã Mường Lưa, Xã Bản Sáng, Xã Thèn Pả"), by: latest(130), report: true,
				text: "UBND các xã Mường Lưa, Bản Sáng, Thèn Pả vận động hộ dân chỉnh trang nhà sàn, lập tổ dịch vụ đón khách; báo cáo tiến độ {due}.",
			},
			{
				at: "3", who: to(women),
				text: "Hội Liên hiệp Phụ nữ huyện hỗ trợ các tổ hợp tác dệt thổ cẩm, nấu ăn phục vụ du khách.",
			},
		},
		copies: to("Các cơ quan, ban, ngành, đoàn thể huyện", "UBND các xã, thị trấn"),
	},
	{
		key: "luu-tru", from: own, written: ago(92),
		subject: "thống kê cơ sở lưu trú và lượng khách du lịch",
		to:      to(police, communes),
		bases:   []base{follows("huyen-dulich")},
		lead:    "Phòng Văn hóa và Thông tin đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: within(10), report: true,
				gauges: []gauge{
					{name: "số cơ sở lưu trú", unit: "cơ sở", low: 0, high: 11},
					{name: "số lượt khách", unit: "lượt", low: 0, high: 900},
				},
				text: "UBND các xã, thị trấn thống kê số cơ sở lưu trú (gồm cả nhà dân đón khách), số lượt khách trong quý, gửi về Phòng {due}.",
			},
			{
				at: "2", who: to(police), by: sometime,
				text: "Công an huyện hướng dẫn các cơ sở khai báo tạm trú qua mạng.",
			},
		},
	},
	{
		key: "van-nghe-dulich", from: own, typ: "Thông báo", written: ago(47), vice: true,
		subject: "mở lớp tập huấn kỹ năng phục vụ khách cho các đội văn nghệ bản",
		bases:   []base{follows("huyen-dulich")},
		lead:    "Phòng Văn hóa và Thông tin thông báo việc mở lớp tập huấn như sau:",
		clauses: []clause{
			{
				at: "1", who: to("Xã Mường Lưa, Xã Bản Sáng, Xã Thèn Pả, Xã Khau Mạ"), by: by(9, "16:00"), everyone: inGoodTime,
				text: "UBND các xã Mường Lưa, Bản Sáng, Thèn Pả, Khau Mạ cử mỗi xã 06 người tham gia, gửi danh sách {due}.",
			},
			{
				at: "2", who: to(culture), by: span(14, 16), everyone: inGoodTime,
				text: "Trung tâm Văn hóa, Thể thao huyện bố trí hội trường, giảng viên; lớp học diễn ra {due}.",
			},
		},
		copies: to("UBND các xã có tên tại mục 1", "Trung tâm Văn hóa, Thể thao huyện"),
	},
}
