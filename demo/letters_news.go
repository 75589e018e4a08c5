package demo

var newsLetters = []letter{
	{
		key: "so-baocao", from: infocom, written: ago(336), typ: "Quyết định",
		subject: "ban hành chế độ báo cáo định kỳ trong lĩnh vực thông tin và truyền thông",
		lead:    "GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG QUYẾT ĐỊNH:",
		clauses: []clause{
			{
				at: "1", who: to(ours), by: quarterly(15), report: true, everyone: inGoodTime,
				text: "Phòng Văn hóa và Thông tin các huyện, thành phố báo cáo tình hình quản lý nhà nước về thông tin và truyền thông trên địa bàn, gửi về Sở {due}.",
			},
			{
				at: "2", text: "Số liệu trong báo cáo quý được chốt từ ngày 15 tháng cuối quý trước đến ngày 14 tháng cuối quý này.",
			},
		},
		closing: "Chánh Văn phòng Sở, Trưởng phòng Văn hóa và Thông tin các huyện, thành phố chịu trách nhiệm thi hành Quyết định này",
	},
	{
		key: "thang", from: own, written: ago(312),
		subject: "báo cáo hằng tháng hoạt động của đài truyền thanh cấp xã",
		to:      to(communes),
		bases:   []base{restsOn("so-baocao")},
		lead:    "Phòng Văn hóa và Thông tin đề nghị UBND các xã, thị trấn thực hiện chế độ báo cáo như sau:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: monthly(20), report: true,
				gauges: []gauge{
					{name: "số buổi phát thanh", unit: "buổi", low: 22, high: 60},
					{name: "số cụm loa hoạt động", unit: "cụm", low: 4, high: 18},
				},
				fates: fates{"Nà Lúm": noWord, "Nậm Vạt": tardy},
				text:  "Báo cáo số buổi phát thanh, số cụm loa hoạt động trong tháng về Phòng {due}.",
			},
			{
				at: "2", who: to(communes),
				text: "Khi đài hỏng hoặc mất sóng quá 03 ngày, thông báo ngay cho Phòng để phối hợp khắc phục.",
			},
		},
	},
	{
		key: "kiem-ke-loa", from: own, written: ago(33),
		subject: "kiểm kê trang thiết bị truyền thanh cơ sở",
		to:      to(station, communes),
		bases: []base{outside("Công văn", "STTTT-TTBCVT", "Sở Thông tin và Truyền thông",
			"về việc rà soát hạ tầng truyền thanh cấp xã", 6)},
		lead: "Phòng Văn hóa và Thông tin đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: by(22, "17:00"), report: true,
				gauges: []gauge{
					{name: "số loa còn sử dụng được", unit: "chiếc", low: 6, high: 40},
					{name: "số loa hỏng", unit: "chiếc", low: 0, high: 12},
				},
				fates: fates{"Phiêng Ngần": noWord, "Hua Lưa": givenTime, "Pa Lình": givenLate, "Sín Tả": lateIncomplete, "Tà Chơ": noWord},
				text:  "UBND các xã, thị trấn kiểm kê máy phát, bộ thu và nguồn điện dự phòng; gửi biểu kiểm kê, ghi rõ số loa còn sử dụng được, số loa hỏng về Phòng {due}.",
			},
			{
				at: "2", who: to(station), by: inMonth(2),
				text: "Đài Truyền thanh - Truyền hình huyện cử kỹ thuật viên hỗ trợ các xã đánh giá chất lượng thiết bị, hoàn thành {due}.",
			},
		},
	},
	{
		key: "lom-song", from: infocom, written: ago(19),
		subject: "rà soát thôn, bản chưa có sóng di động băng rộng",
		to:      to("Phòng Văn hóa và Thông tin các huyện, thành phố"),
		lead:    "Để có cơ sở làm việc với các doanh nghiệp viễn thông, Sở Thông tin và Truyền thông đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: by(30, "16:00"), report: true, everyone: untouched,
				gauges: []gauge{{name: "số bản lõm sóng", unit: "bản", low: 0, high: 5}},
				text:   "UBND các xã, thị trấn lập danh sách, ghi rõ số bản lõm sóng (chưa có sóng hoặc sóng yếu), gửi Phòng Văn hóa và Thông tin {due}.",
			},
			{
				at: "2", who: to(ours), by: latest(36), report: true,
				text: "Phòng Văn hóa và Thông tin tổng hợp, báo cáo Sở {due}, kèm tọa độ điểm trung tâm của từng bản.",
			},
		},
	},
}
