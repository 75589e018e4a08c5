package demo

var tetLetters = []letter{
	{
		key: "huyen-tet", from: people, typ: "Chỉ thị", written: season(1, 5, 0),
		subject: "tổ chức đón Tết Nguyên đán {tet} vui tươi, an toàn, tiết kiệm",
		lead:    "Chủ tịch UBND huyện yêu cầu các cơ quan, đơn vị, UBND các xã, thị trấn:",
		clauses: []clause{
			{
				at: "1", who: to(ours), by: latest(8), everyone: inGoodTime, report: true,
				text: "Phòng Văn hóa và Thông tin chủ trì, phối hợp với các cơ quan liên quan tổ chức các hoạt động văn hóa, văn nghệ mừng Đảng, mừng Xuân; trình kế hoạch {due}.",
			},
			{
				at: "2", who: to(police),
				text: "Công an huyện tăng cường tuần tra, không để xảy ra đốt pháo, đua xe, cờ bạc trong dịp Tết.",
			},
			{
				at: "3", who: to(communes), by: by(34, "10:00"), report: true,
				text: "UBND các xã, thị trấn báo cáo nhanh tình hình đón Tết của Nhân dân về UBND huyện (qua Phòng Văn hóa và Thông tin) {due}.",
			},
		},
	},
	{
		key: "tet", from: own, written: season(1, 5, 4),
		subject: "tuyên truyền và trang trí khánh tiết dịp Tết Nguyên đán {tet}",
		to:      to(agencies, communes),
		bases:   []base{follows("huyen-tet")},
		lead:    "Phòng Văn hóa và Thông tin đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(agencies, communes), by: latest(10), everyone: inGoodTime,
				text: "Các cơ quan, đơn vị vệ sinh trụ sở, treo cờ Tổ quốc, chăng đèn trang trí, hoàn thành {due}.",
			},
			{
				at: "2", who: to(station), by: span(12, 30), everyone: inGoodTime,
				text: "Đài Truyền thanh - Truyền hình huyện xây dựng chương trình Xuân gồm phóng sự, ca nhạc, thông tin giao thông và thị trường, phát {due}.",
			},
			{
				at: "3", who: to(communes), by: onRequest, report: true,
				text: "UBND các xã, thị trấn cung cấp thông tin về các hoạt động đón Tết tại cơ sở khi có yêu cầu.",
			},
		},
	},
	{
		key: "le-hoi", from: heritage, written: season(1, 5, 9), vice: true,
		subject: "quản lý và tổ chức lễ hội Xuân {tet}",
		to:      to("Phòng Văn hóa và Thông tin các huyện, thành phố"),
		lead:    "Sở Văn hóa, Thể thao và Du lịch đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(ours + " các huyện, thành phố"), by: within(7), report: true, everyone: inGoodTime,
				text: "Lập danh mục lễ hội dự kiến tổ chức trên địa bàn, thời gian, quy mô và phương án bảo đảm an toàn, gửi về Sở {due}.",
			},
			{
				at: "2", who: to(ours + " các huyện, thành phố"), everyone: finished,
				text: "Hướng dẫn các xã không để xảy ra hoạt động mê tín, thu phí trái quy định, chen lấn tại nơi thờ tự.",
			},
		},
	},
}
