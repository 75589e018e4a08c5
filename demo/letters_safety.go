package demo

var safetyLetters = []letter{
	{
		key: "thien-tai", from: people, typ: "Công điện", written: ago(2), urgency: "Hỏa tốc",
		subject: "ứng phó với đợt mưa dông, lốc, sét và nguy cơ sạt lở đất",
		lead:    "Theo bản tin của Đài Khí tượng thủy văn tỉnh, trong những ngày tới trên địa bàn huyện có mưa dông diện rộng. Chủ tịch UBND huyện điện yêu cầu:",
		clauses: []clause{
			{
				at: "1", who: to(station, communes),
				text: "Đài Truyền thanh - Truyền hình huyện, UBND các xã, thị trấn phát bản tin cảnh báo ngay khi nhận được, nhắc lại ít nhất 04 lần mỗi ngày cho đến khi hết cảnh báo.",
			},
			{
				at: "2", who: to(communes), by: urgently(4, "17:00"), report: true, everyone: untouched,
				gauges: []gauge{{name: "số hộ phải di dời", unit: "hộ", low: 0, high: 14}},
				text:   "UBND các xã, thị trấn rà soát các hộ ở ven suối, chân taluy; báo cáo số hộ phải di dời về UBND huyện {due}.",
			},
			{
				at: "3", who: to(police, health, youth),
				text: "Công an huyện, Trung tâm Y tế huyện, Huyện đoàn sẵn sàng lực lượng, phương tiện, thuốc men để ứng cứu khi có tình huống.",
			},
		},
		copies: to("UBND tỉnh (b/c)", "Thường trực Huyện ủy (b/c)", "Các thành viên BCH PCTT&TKCN huyện"),
	},
	{
		key: "mua-lu", from: governor, typ: "Công điện", written: season(6, 20, 0), urgency: "Khẩn",
		subject: "chủ động ứng phó mưa lũ, sạt lở đất năm {year}",
		lead:    "Chủ tịch UBND tỉnh yêu cầu Chủ tịch UBND các huyện, thành phố:",
		clauses: []clause{
			{
				at: "1", who: to(station),
				text: "Chỉ đạo đài cấp huyện, cấp xã thường trực phát tin cảnh báo, hướng dẫn kỹ năng nhận biết dấu hiệu sạt lở.",
			},
			{
				at: "2", who: to(communes), by: latest(12), report: true,
				text: "Chỉ đạo cấp xã kiểm tra loa của các bản vùng nguy cơ cao, bảo đảm báo động được khi mất điện; báo cáo kết quả {due}.",
			},
		},
	},
	{
		key: "tinh-atgt", from: governor, written: season(12, 16, 0), vice: true,
		subject: "bảo đảm trật tự, an toàn giao thông dịp Tết Dương lịch và Tết Nguyên đán",
		to:      to("Các sở, ban, ngành tỉnh", "UBND các huyện, thành phố"),
		lead:    "UBND tỉnh yêu cầu các cơ quan, địa phương:",
		clauses: []clause{
			{
				at: "1", who: to(police),
				text: "Lực lượng công an xử lý nghiêm vi phạm nồng độ cồn, chở quá số người quy định, không đội mũ bảo hiểm.",
			},
			{
				at: "2", who: to(ours), by: span(2, 60), everyone: inGoodTime,
				text: "Cơ quan văn hóa và thông tin các cấp tuyên truyền thông điệp “Đã uống rượu, bia - không lái xe” {due}.",
			},
		},
	},
	{
		key: "atgt", from: own, written: season(12, 16, 5),
		subject: "tuyên truyền an toàn giao thông trên loa truyền thanh và mạng xã hội",
		to:      to(police, station, youth, communes),
		bases:   []base{follows("tinh-atgt")},
		lead:    "Phòng Văn hóa và Thông tin đề nghị các đơn vị phối hợp thực hiện:",
		clauses: []clause{
			{
				at: "1", who: to(police), by: sometime, everyone: finished,
				text: "Công an huyện cung cấp hình ảnh, tình huống vi phạm điển hình (đã che thông tin cá nhân) để xây dựng chuyên mục.",
			},
			{
				at: "2", who: to(station, communes), by: through(50), everyone: inGoodTime,
				text: "Đài Truyền thanh - Truyền hình huyện, UBND các xã, thị trấn phát chuyên mục an toàn giao thông mỗi tuần 02 số {due}.",
			},
			{
				at: "3", who: to(youth), by: latest(45), report: true, everyone: behind,
				text: "Huyện đoàn huy động đoàn viên chia sẻ thông điệp trên trang của tổ chức đoàn; gửi kết quả về Phòng {due}.",
			},
		},
	},
}
