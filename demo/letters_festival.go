package demo

var festivalLetters = []letter{
	{
		key: "huyen-ngayhoi", from: people, typ: "Kế hoạch", written: ago(63),
		subject: "tổ chức Ngày hội Văn hóa các dân tộc huyện Nậm Sơn lần thứ VI",
		lead:    "UBND huyện phân công nhiệm vụ như sau:",
		clauses: []clause{
			{
				at: "1", who: to(ours), by: latest(10), report: true, everyone: inGoodTime,
				text: "Phòng Văn hóa và Thông tin là cơ quan thường trực, xây dựng thể lệ các phần thi và hướng dẫn các đoàn tham gia {due}.",
			},
			{
				at: "2", who: to(culture), by: latest(88),
				text: "Trung tâm Văn hóa, Thể thao huyện chuẩn bị sân khấu, âm thanh, ánh sáng, hoàn thành {due}.",
			},
			{
				at: "3", who: to(police, health),
				text: "Công an huyện, Trung tâm Y tế huyện bảo đảm an ninh trật tự, an toàn thực phẩm, trực cấp cứu trong các ngày diễn ra ngày hội.",
			},
		},
		copies: to("Các cơ quan, ban, ngành, đoàn thể huyện", "UBND các xã, thị trấn"),
	},
	{
		key: "ngayhoi", from: own, typ: "Hướng dẫn", written: ago(54),
		subject: "tham gia Ngày hội Văn hóa các dân tộc huyện lần thứ VI",
		bases:   []base{follows("huyen-ngayhoi")},
		lead:    "Phòng Văn hóa và Thông tin hướng dẫn các đoàn tham gia như sau:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: by(43, "17:00"), report: true,
				gauges: []gauge{{name: "số nghệ nhân, diễn viên", unit: "người", low: 18, high: 45}},
				fates:  fates{"Tà Chơ": noWord, "Thèn Pả": incomplete, "Nà Lúm": waived},
				text:   "UBND các xã, thị trấn đăng ký nội dung tham gia (trình diễn trang phục, dân ca, dân vũ, trò chơi dân gian), nêu rõ số nghệ nhân, diễn viên, gửi về Phòng {due}.",
			},
			{
				at: "2", who: to(communes), by: latest(80),
				text: "Mỗi đoàn dựng một gian trưng bày sản phẩm địa phương diện tích 12 m², hoàn thành {due}.",
			},
			{
				at: "3", who: to(station),
				text: "Đài Truyền thanh - Truyền hình huyện đưa tin về công tác chuẩn bị của các xã, giới thiệu nét đặc sắc của từng dân tộc.",
			},
		},
		copies: to("UBND huyện (b/c)", "UBND các xã, thị trấn", "Đài TT-TH huyện"),
	},
	{
		key: "nep-song", from: own, written: ago(232), vice: true,
		subject: "thực hiện nếp sống văn minh trong việc cưới, việc tang",
		to:      to(agencies, communes),
		bases: []base{outside("Chỉ thị", "CT-HU", "Ban Thường vụ Huyện ủy "+district,
			"về thực hiện nếp sống văn minh trong việc cưới, việc tang và lễ hội", 15)},
		lead: "Phòng Văn hóa và Thông tin đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(agencies),
				text: "Cán bộ, đảng viên gương mẫu tổ chức đám cưới gọn nhẹ, không tổ chức trong giờ hành chính, không dùng xe công.",
			},
			{
				at: "2", who: to(communes), by: latest(60), report: true,
				text: "UBND các xã, thị trấn hướng dẫn các bản sửa đổi hương ước, quy ước, bỏ tục để người mất trong nhà quá 48 giờ; báo cáo kết quả về Phòng {due}.",
			},
			{
				at: "3", who: to(women),
				text: "Hội Liên hiệp Phụ nữ huyện vận động hội viên không thách cưới cao, ngăn chặn tảo hôn.",
			},
		},
	},
}
