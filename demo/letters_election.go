package demo

var electionLetters = []letter{
	{
		key: "so-baucu", from: infocom, written: ago(84),
		subject: "tăng cường thông tin, tuyên truyền cuộc bầu cử đại biểu HĐND các cấp",
		to:      to("UBND các huyện, thành phố", "Phòng Văn hóa và Thông tin các huyện, thành phố"),
		bases:   []base{outside("Kế hoạch", "KH-UBND", "UBND tỉnh "+province, "về công tác tuyên truyền bầu cử", 12)},
		lead:    "Sở Thông tin và Truyền thông đề nghị các địa phương thực hiện các nội dung sau:",
		clauses: []clause{
			{
				at: "1", who: to(ours + " các huyện, thành phố"), by: by(21, "11:30"), report: true, everyone: behind,
				text: "Phòng Văn hóa và Thông tin các huyện, thành phố hướng dẫn việc treo cờ, pa nô, khẩu hiệu tại khu vực bỏ phiếu; gửi kế hoạch tuyên truyền của địa phương về Sở {due}.",
			},
			{
				at: "2", who: to(station),
				text: "Đài cấp huyện mở chuyên mục về bầu cử, mỗi tuần phát ít nhất 03 số, ưu tiên giới thiệu tiểu sử người ứng cử sau khi danh sách chính thức được công bố.",
			},
		},
	},
	{
		key: "baucu", from: own, written: ago(76),
		subject: "tuyên truyền bầu cử đại biểu HĐND các cấp trên hệ thống thông tin cơ sở",
		to:      to(agencies, communes),
		bases:   []base{follows("so-baucu")},
		lead:    "Phòng Văn hóa và Thông tin đề nghị các cơ quan, ban, ngành, đoàn thể huyện, UBND các xã, thị trấn thực hiện:",
		clauses: []clause{
			{
				at: "1", text: "Nội dung tuyên truyền",
			},
			{
				at: "1a", who: to(agencies),
				text: "Ý nghĩa của cuộc bầu cử; quyền và nghĩa vụ của cử tri; tiêu chuẩn người đại biểu; các mốc thời gian hiệp thương, niêm yết danh sách và ngày bầu cử.",
			},
			{
				at: "1b", who: to(agencies),
				text: "Kịp thời phản bác thông tin xuyên tạc, không chia sẻ tin chưa kiểm chứng trên mạng xã hội.",
			},
			{
				at: "2", who: to(station, communes), by: by(62, "16:00"), report: true,
				gauges: []gauge{
					{name: "thời lượng phát thanh", unit: "phút", low: 40, high: 160, times: 2},
					{name: "số lượng tin, bài", unit: "tin, bài", low: 4, high: 15, times: 2},
				},
				fates: fates{"Đin Thàng": missedTarget, "Khau Mạ": missedTarget},
				text:  "Đài Truyền thanh - Truyền hình huyện, UBND các xã, thị trấn tăng thời lượng phát thanh, số lượng tin, bài về bầu cử ít nhất 02 lần so với tháng trước liền kề; báo cáo kết quả về Phòng {due}.",
			},
			{
				at: "3", who: to(youth, women), by: sometime,
				fates: fates{"Huyện đoàn": finished},
				text:  "Huyện đoàn, Hội Liên hiệp Phụ nữ huyện tổ chức diễn đàn cho cử tri trẻ, cử tri nữ lần đầu tham gia bỏ phiếu.",
			},
		},
	},
	{
		key: "co-dong", from: own, typ: "Kế hoạch", written: ago(67),
		subject: "tuyên truyền cổ động trực quan phục vụ bầu cử trên địa bàn huyện",
		bases:   []base{follows("so-baucu")},
		lead:    "Phòng Văn hóa và Thông tin xây dựng kế hoạch với các nhiệm vụ cụ thể:",
		clauses: []clause{
			{
				at: "1", who: to(culture), by: latest(30), everyone: inGoodTime, report: true,
				text: "Trung tâm Văn hóa, Thể thao huyện thiết kế, lắp đặt 06 cụm pa nô tại trung tâm huyện và hai đầu cầu Nậm Lưa; bàn giao {due}.",
			},
			{
				at: "2", who: to(communes), by: through(59),
				text: "UBND các xã, thị trấn treo cờ Tổ quốc, băng rôn trên các trục đường chính, duy trì {due}; tự kiểm tra và thay thế những băng rôn đã rách, phai màu.",
			},
			{
				at: "3", who: to("Ban Quản lý bến xe khách " + district), by: latest(40),
				text: "Ban Quản lý bến xe khách Nậm Sơn bố trí vị trí đặt pa nô và phát bài tuyên truyền tại nhà chờ {due}.",
			},
		},
		copies: to("UBND huyện (b/c)", "UBND các xã, thị trấn", "Trung tâm Văn hóa, Thể thao huyện"),
	},
}
