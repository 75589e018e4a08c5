package demo

var digitalLetters = []letter{
	{
		key: "huyen-cds", from: people, typ: "Kế hoạch", written: ago(196),
		subject: "chuyển đổi số huyện Nậm Sơn năm {year}",
		bases: []base{outside("Nghị quyết", "NQ-HU", "Ban Thường vụ Huyện ủy "+district,
			"về chuyển đổi số giai đoạn 5 năm", 60)},
		lead: "UBND huyện ban hành kế hoạch với các nhiệm vụ chủ yếu sau:",
		clauses: []clause{
			{at: "1", text: "Nhận thức số"},
			{
				at: "1a", who: to(ours),
				text: "Phòng Văn hóa và Thông tin mở chuyên mục chuyển đổi số trên trang thông tin điện tử huyện, mỗi tuần đăng ít nhất 02 tin, bài.",
			},
			{
				at: "1b", who: to(schools), by: latest(90), report: true, everyone: inGoodTime,
				text: "Phòng Giáo dục và Đào tạo đưa nội dung kỹ năng số vào hoạt động ngoại khóa, báo cáo kết quả {due}.",
			},
			{at: "2", text: "Chính quyền số"},
			{
				at: "2a", who: to(communes), by: through(120), report: true,
				gauges: []gauge{{name: "tỷ lệ hồ sơ trực tuyến", unit: "%", low: 18, high: 74}},
				fates:  fates{"Nậm Vạt": refused, "Sín Tả": tardy},
				text:   "UBND các xã, thị trấn nâng tỷ lệ tiếp nhận thủ tục hành chính qua mạng, báo cáo tỷ lệ hồ sơ trực tuyến đạt được {due}.",
			},
		},
		copies: to("UBND tỉnh (b/c)", "Các cơ quan, ban, ngành, đoàn thể huyện", "UBND các xã, thị trấn"),
	},
	{
		key: "to-cong-nghe", from: own, written: ago(168),
		subject: "thành lập tổ công nghệ số cộng đồng tại các bản, tổ dân phố",
		to:      to(communes, youth),
		bases:   []base{follows("huyen-cds")},
		lead:    "Phòng Văn hóa và Thông tin đề nghị UBND các xã, thị trấn, Huyện đoàn:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: by(30, "16:30"), report: true,
				gauges: []gauge{
					{name: "số tổ được thành lập", unit: "tổ", low: 5, high: 17},
					{name: "số thành viên", unit: "người", low: 20, high: 110},
				},
				fates: fates{"Phiêng Ngần": tardy},
				text:  "Ban hành quyết định thành lập tổ công nghệ số cộng đồng tại 100% bản, tổ dân phố; gửi quyết định, báo cáo số tổ được thành lập, số thành viên về Phòng {due}.",
			},
			{
				at: "2", who: to(youth), by: within(15), everyone: inGoodTime,
				text: "Huyện đoàn giới thiệu đoàn viên có kỹ năng công nghệ tham gia tổ, gửi danh sách cho các xã {due}.",
			},
			{
				at: "3", who: to(communes),
				text: "Tạo nhóm liên lạc giữa các tổ trong xã, thường xuyên chia sẻ cách làm hay và cảnh báo lừa đảo trên mạng.",
			},
		},
	},
	{
		key: "cds-thang10", from: infocom, written: season(9, 20, 0),
		subject: "hưởng ứng Ngày Chuyển đổi số quốc gia 10/10 năm {year}",
		to:      to("Phòng Văn hóa và Thông tin các huyện, thành phố"),
		lead:    "Sở Thông tin và Truyền thông đề nghị các đơn vị:",
		clauses: []clause{
			{
				at: "1", who: to(ours, station), by: span(11, 25), everyone: inGoodTime,
				text: "Đặt đường dẫn, khẩu hiệu hưởng ứng trên trang thông tin điện tử và phát phóng sự về chuyển đổi số {due}.",
			},
			{
				at: "2", who: to(ours), by: latest(34), report: true, everyone: inGoodTime,
				text: "Gửi báo cáo kết quả kèm hình ảnh về Sở {due}.",
			},
		},
	},
	{
		key: "an-toan-tt", from: infocom, written: ago(27), urgency: "Khẩn",
		subject: "cảnh báo chiến dịch lừa đảo giả mạo cơ quan nhà nước qua tin nhắn",
		to:      to("Phòng Văn hóa và Thông tin các huyện, thành phố"),
		lead:    "Thời gian gần đây xuất hiện nhiều tin nhắn giả mạo cơ quan nhà nước để chiếm đoạt tài khoản. Sở Thông tin và Truyền thông đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(ours, station, communes), by: through(20),
				text: "Phổ biến dấu hiệu nhận biết và cách xử lý khi nhận tin nhắn giả mạo đến từng bản, tổ dân phố, thực hiện {due}.",
			},
			{
				at: "2", who: to(communes), by: onRequest, report: true,
				text: "Cung cấp thông tin về các vụ việc xảy ra trên địa bàn khi có yêu cầu của cơ quan chức năng.",
			},
		},
	},
}
