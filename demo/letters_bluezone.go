package demo

import "congvan/model"

var bluezoneLetters = []letter{
	{
		key: "so-bluezone", from: infocom, written: ago(182), vice: true,
		subject: "đẩy mạnh cài đặt ứng dụng Bluezone phục vụ truy vết tiếp xúc gần",
		to:      to("UBND các huyện, thành phố", "Phòng Văn hóa và Thông tin các huyện, thành phố"),
		bases: []base{outside("Văn bản", "UBND-KGVX", "UBND tỉnh "+province,
			"về việc ứng dụng công nghệ thông tin trong truy vết người tiếp xúc gần", 5)},
		lead: "Qua theo dõi, tỷ lệ điện thoại thông minh trên địa bàn tỉnh có cài đặt ứng dụng Bluezone còn thấp và chênh lệch lớn giữa các địa phương. Sở Thông tin và Truyền thông đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(ours + " các huyện, thành phố"), by: latest(14), report: true, everyone: inGoodTime,
				text: "Phòng Văn hóa và Thông tin các huyện, thành phố tham mưu UBND cùng cấp giao chỉ tiêu cài đặt ứng dụng đến từng xã, phường, thị trấn; gửi kết quả giao chỉ tiêu về Sở {due}.",
			},
			{
				at: "2", who: to(station),
				text: "Đài Truyền thanh - Truyền hình huyện dành thời lượng hằng ngày hướng dẫn cách bật Bluetooth, cách kiểm tra lịch sử tiếp xúc và giải đáp băn khoăn của người dân về bảo mật thông tin cá nhân.",
			},
		},
	},
	{
		key: "bluezone-cu", replacedBy: "bluezone-moi", from: own, written: ago(175),
		subject: "báo cáo hằng tháng kết quả cài đặt ứng dụng Bluezone trên địa bàn",
		to:      to(communes),
		bases:   []base{follows("so-bluezone")},
		lead:    "Để có số liệu theo dõi thống nhất trên địa bàn huyện, Phòng Văn hóa và Thông tin đề nghị UBND các xã, thị trấn:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: monthly(25), report: true,
				gauges: []gauge{{name: "số máy đã cài đặt", unit: "máy", low: 60, high: 900}},
				text:   "Thống kê số máy đã cài đặt ứng dụng (luỹ kế) và gửi về Phòng qua địa chỉ {email} {due}.",
				own:    "Tổng hợp số liệu cài đặt của các xã, thị trấn báo cáo Sở Thông tin và Truyền thông.",
			},
			{
				at: "2", who: to(communes),
				text: "Phân công công chức văn hóa - xã hội làm đầu mối, thường xuyên nhắc các bản, tổ dân phố duy trì việc bật ứng dụng tại nơi đông người.",
			},
		},
	},
	{
		key: "bluezone-moi", from: own, written: ago(58),
		subject: "giao chỉ tiêu và chế độ báo cáo mới về cài đặt ứng dụng Bluezone",
		to:      to(agencies, communes),
		bases: []base{follows("so-bluezone"), outside("Thông báo", "TB-UBND", "UBND huyện "+district,
			"về kết luận tại phiên họp Ban Chỉ đạo phòng, chống dịch huyện", 4)},
		lead: "Công văn này thay thế chế độ báo cáo hằng tháng trước đây. Phòng Văn hóa và Thông tin đề nghị các cơ quan, đơn vị thực hiện các nội dung sau:",
		clauses: []clause{
			{
				at: "1", who: to(agencies), by: through(20), everyone: inGoodTime,
				fates: fates{"Công an": waived, "Huyện đoàn": noWord},
				text:  "Các cơ quan, ban, ngành, đoàn thể huyện rà soát, bảo đảm toàn bộ cán bộ, công chức, viên chức và người lao động có điện thoại thông minh cài đặt ứng dụng, thực hiện {due}.",
			},
			{
				at: "2", who: to(communes), by: by(35, "16:00"), report: true,
				gauges: []gauge{
					{name: "số hộ đã được hướng dẫn", unit: "hộ", low: 180, high: 1200},
					{name: "số bản đã giao nhiệm vụ", unit: "bản", low: 4, high: 16},
				},
				fates: fates{"Nậm Vạt": incomplete, "Sín Tả": incompleteOver},
				text:  "UBND các xã, thị trấn giao trưởng bản, tổ trưởng tổ dân phố đến từng hộ hướng dẫn cài đặt; báo cáo số hộ đã được hướng dẫn, số bản đã giao nhiệm vụ về Phòng {due}.",
			},
			{
				at: "3", who: to(communes), by: inMonth(2), review: 75,
				text: "Phấn đấu {due} mỗi xã, thị trấn có ít nhất 50% điện thoại thông minh trên địa bàn cài đặt ứng dụng; cách tính lấy số máy đã cài chia cho số điện thoại thông minh do xã thống kê.",
			},
		},
	},
	{
		key: "gop-y-bluezone", from: infocom, written: ago(131), dir: model.Reference, typ: "Thông báo",
		subject: "kết quả xếp hạng tỷ lệ cài đặt ứng dụng Bluezone của các huyện, thành phố",
		lead:    "Sở Thông tin và Truyền thông thông báo kết quả theo dõi tỷ lệ cài đặt ứng dụng Bluezone như sau:",
		clauses: []clause{
			{at: "1", text: "Toàn tỉnh có 03 huyện vượt mức bình quân chung; huyện Nậm Sơn xếp thứ 5 trong 9 huyện, thành phố, tăng 02 bậc so với lần công bố trước."},
			{at: "2", text: "Tỷ lệ được tính trên số điện thoại thông minh do các doanh nghiệp viễn thông cung cấp, có thể chênh lệch so với số liệu do địa phương tự thống kê."},
		},
		copies: to("UBND các huyện, thành phố", "Phòng VHTT các huyện, thành phố", "Lãnh đạo Sở"),
	},
}
