package demo

var sportLetters = []letter{
	{
		key: "so-thethao", from: heritage, written: ago(266), vice: true,
		subject: "tổ chức đại hội thể dục thể thao cấp cơ sở",
		to:      to("UBND các huyện, thành phố", "Phòng Văn hóa và Thông tin các huyện, thành phố"),
		lead:    "Sở Văn hóa, Thể thao và Du lịch đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: latest(75), report: true,
				gauges: []gauge{{name: "số vận động viên", unit: "người", low: 40, high: 260}},
				fates:  fates{"Đin Thàng": tardy},
				text:   "Các xã, phường, thị trấn tổ chức đại hội với ít nhất 05 môn, trong đó có 02 môn thể thao dân tộc, hoàn thành, báo cáo số vận động viên tham gia {due}.",
			},
			{
				at: "2", who: to(ours + " các huyện, thành phố"), by: latest(90), report: true, everyone: inGoodTime,
				text: "Phòng Văn hóa và Thông tin các huyện, thành phố tổng hợp kết quả đại hội cơ sở gửi về Sở {due}.",
			},
		},
	},
	{
		key: "bong-chuyen", from: own, typ: "Thông báo", written: ago(141),
		subject: "tổ chức giải bóng chuyền hơi nữ tranh cúp Nậm Sơn mở rộng",
		lead:    "Phòng Văn hóa và Thông tin phối hợp với Hội Liên hiệp Phụ nữ huyện tổ chức giải, cụ thể như sau:",
		clauses: []clause{
			{
				at: "1", who: to(agencies, communes), by: by(14, "17:00"),
				fates: fates{"Sín Tả": refused, "Công an": waived},
				text:  "Các cơ quan, đơn vị, UBND các xã, thị trấn gửi danh sách đội (tối đa 10 vận động viên) về Phòng {due}.",
			},
			{
				at: "2", who: to(culture), by: span(21, 23), everyone: inGoodTime,
				text: "Giải diễn ra tại nhà thi đấu Trung tâm Văn hóa, Thể thao huyện {due}; Trung tâm chuẩn bị sân bãi, trọng tài.",
			},
		},
		copies: to("Các cơ quan, ban, ngành, đoàn thể huyện", "UBND các xã, thị trấn", "Hội LHPN huyện"),
	},
	{
		key: "san-tap", from: own, written: ago(110),
		subject: "rà soát sân tập thể thao, dụng cụ tập luyện ngoài trời",
		to:      to(culture, schools, communes),
		lead:    "Phòng Văn hóa và Thông tin đề nghị các đơn vị:",
		clauses: []clause{
			{
				at: "1", who: to(schools, communes), by: latest(25), report: true,
				gauges: []gauge{{name: "số sân tập", unit: "sân", low: 1, high: 9}},
				text:   "Thống kê số sân tập, tình trạng dụng cụ tập luyện và nhu cầu sửa chữa, gửi về Phòng {due}.",
			},
			{
				at: "2", who: to(culture), by: sometime, everyone: finished,
				text: "Trung tâm Văn hóa, Thể thao huyện khảo sát thực tế 03 xã có kiến nghị của cử tri.",
			},
		},
	},
}
