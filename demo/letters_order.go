package demo

var orderLetters = []letter{
	{
		key: "karaoke", from: own, written: ago(30),
		subject: "tự kiểm tra điều kiện kinh doanh dịch vụ karaoke, trò chơi điện tử",
		to:      to(police, communes),
		bases: []base{outside("Công văn", "UBND-VX", "UBND huyện "+district,
			"về việc tăng cường quản lý hoạt động kinh doanh dịch vụ văn hóa", 7)},
		lead: "Phòng Văn hóa và Thông tin đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: latest(24),
				text: "UBND các xã, thị trấn yêu cầu các cơ sở tự kiểm tra cách âm, lối thoát nạn, bình chữa cháy và ký cam kết {due}.",
			},
			{
				at: "2", who: to(communes), by: onRequest, report: true,
				gauges: []gauge{{name: "số cơ sở đang hoạt động", unit: "cơ sở", low: 0, high: 6}},
				text:   "UBND các xã, thị trấn báo cáo số cơ sở đang hoạt động và kết quả kiểm tra khi có yêu cầu của Phòng.",
			},
			{
				at: "3", who: to(police), by: sometime,
				text: "Công an huyện cử cán bộ tham gia đoàn kiểm tra liên ngành theo lịch do Phòng thông báo.",
			},
		},
	},
	{
		key: "giao-ban", from: people, typ: "Thông báo", written: ago(17),
		subject: "kết luận giao ban tháng của Chủ tịch UBND huyện",
		lead:    "Tại buổi giao ban, đồng chí Chủ tịch UBND huyện giao nhiệm vụ cho một số cơ quan như sau:",
		clauses: []clause{
			{
				at: "1", who: to(ours), by: before(15), report: true, everyone: inGoodTime,
				text: "Phòng Văn hóa và Thông tin tham mưu văn bản chấn chỉnh việc chậm gửi báo cáo của một số xã, trình {due}.",
			},
			{
				at: "2", who: to(ours), by: latest(29), report: true,
				text: "Phòng Văn hóa và Thông tin chủ trì đề xuất phương án lắp đặt bảng điện tử tại quảng trường huyện {due}.",
			},
			{
				at: "3", who: to(schools, youth), by: latest(12),
				text: "Phòng Giáo dục và Đào tạo, Huyện đoàn phối hợp rà soát các điểm vui chơi cho trẻ em, đề xuất địa điểm xây dựng mới {due}.",
			},
		},
		copies: to("Thường trực Huyện ủy (b/c)", "Các cơ quan được giao nhiệm vụ", "Lãnh đạo VP HĐND - UBND huyện"),
	},
	{
		key: "toa-dam", from: own, typ: "Giấy mời", written: ago(24),
		subject: "dự tọa đàm về công tác thông tin cơ sở",
		to:      to(station, communes),
		lead:    "Phòng Văn hóa và Thông tin trân trọng kính mời:",
		clauses: []clause{
			{
				at: "1", who: to(station, communes), by: urgently(6, "14:00"), everyone: finished,
				fates: fates{"Pa Lình": refused},
				text:  "Đại diện lãnh đạo và 01 cán bộ phụ trách truyền thanh của đơn vị dự tọa đàm tại phòng họp tầng 2, có mặt {due}.",
			},
		},
		closing: "Rất mong đồng chí đến dự đông đủ, đúng giờ",
	},
}

// The two letters of the last days, filed one by one.
var (
	freshIncoming = letter{
		key: "so-phong-van", from: infocom, written: ago(0), urgency: "Khẩn",
		subject: "cung cấp thông tin phục vụ đoàn kiểm tra công tác thông tin cơ sở",
		to:      to("Phòng Văn hóa và Thông tin các huyện, thành phố"),
		lead:    "Sở Thông tin và Truyền thông tổ chức đoàn kiểm tra công tác thông tin cơ sở tại các huyện. Sở đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(ours + " các huyện, thành phố"), by: by(8, "10:00"), report: true,
				text: "Phòng Văn hóa và Thông tin các huyện, thành phố chuẩn bị báo cáo, gửi trước bản mềm về Sở {due}.",
			},
			{
				at: "2", who: to(station, communes), by: span(12, 14),
				text: "Đài cấp huyện, UBND các xã được chọn bố trí cán bộ làm việc với đoàn {due} theo lịch cụ thể thông báo sau.",
			},
		},
	}
	freshOutgoing = letter{
		key: "chan-chinh", from: own, written: ago(1),
		subject: "chấn chỉnh việc gửi báo cáo chậm và chuẩn bị nội dung làm việc với đoàn kiểm tra",
		to:      to(station, communes),
		bases:   []base{follows("tuan"), follows("giao-ban")},
		lead:    "Qua theo dõi, một số xã nhiều lần gửi báo cáo sau thời hạn, ảnh hưởng đến việc tổng hợp chung của huyện. Phòng Văn hóa và Thông tin đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: by(7, "16:00"), report: true,
				text: "Các xã còn nợ báo cáo làm rõ nguyên nhân, gửi bổ sung về Phòng {due}.",
			},
			{
				at: "2", who: to(station, communes),
				text: "Phân công người dự phòng khi cán bộ phụ trách đi công tác, không để gián đoạn việc báo cáo.",
			},
		},
	}
)
