package demo

import "congvan/model"

var heritageLetters = []letter{
	{
		key: "so-ditich", from: heritage, written: ago(216),
		subject: "kiểm kê di tích lịch sử - văn hóa, danh lam thắng cảnh",
		to:      to("Phòng Văn hóa và Thông tin các huyện, thành phố"),
		lead:    "Sở Văn hóa, Thể thao và Du lịch đề nghị Phòng Văn hóa và Thông tin các huyện, thành phố:",
		clauses: []clause{
			{
				at: "1", who: to(ours + " các huyện, thành phố"), by: latest(60), report: true, everyone: tardy,
				text: "Rà soát, cập nhật danh mục di tích, gửi phiếu kiểm kê kèm ảnh hiện trạng về Sở {due}.",
			},
			{
				at: "2", who: to(ours + " các huyện, thành phố"),
				text: "Kịp thời báo cáo khi phát hiện di tích bị xâm phạm, xuống cấp nghiêm trọng hoặc có phát hiện khảo cổ mới.",
			},
		},
	},
	{
		key: "ditich", from: own, written: ago(207),
		subject: "phối hợp kiểm kê, bảo vệ di tích trên địa bàn",
		to:      to(communes),
		bases:   []base{follows("so-ditich")},
		lead:    "Phòng Văn hóa và Thông tin đề nghị UBND các xã, thị trấn:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: by(28, "16:00"), report: true,
				gauges: []gauge{{name: "số di tích, điểm di tích", unit: "điểm", low: 0, high: 7}},
				fates:  fates{"Hua Lưa": waived},
				text:   "Lập danh sách và thống kê số di tích, điểm di tích (hang động, đình, miếu, bia đá, nhà cổ) trên địa bàn, gửi về Phòng {due}.",
			},
			{
				at: "2", who: to(communes), everyone: underWay,
				text: "Cắm biển chỉ dẫn, giao người trông coi; không tự ý tu sửa, sơn lại, làm thay đổi hiện trạng di tích.",
			},
		},
	},
	{
		key: "quang-cao", from: own, written: ago(66),
		subject: "rà soát biển quảng cáo, rao vặt trái phép trên các tuyến đường",
		to:      to(police, communes),
		lead:    "Để chỉnh trang cảnh quan trung tâm huyện và các xã, Phòng Văn hóa và Thông tin đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: by(18, "16:00"), report: true,
				gauges: []gauge{{name: "số biển đã tháo dỡ", unit: "biển", low: 2, high: 40}},
				fates:  fates{"Phiêng Ngần": silent, "Nà Lúm": silent, "Thèn Pả": lateIncomplete},
				text:   "UBND các xã, thị trấn kiểm tra, tháo dỡ biển quảng cáo sai vị trí, quá thời hạn; báo cáo số biển đã tháo dỡ về Phòng {due}.",
			},
			{
				at: "2", who: to(police), by: sometime,
				text: "Công an huyện xử lý các số điện thoại rao vặt do Phòng cung cấp theo quy định.",
			},
		},
	},
	{
		key: "nghe-nhan", from: heritage, written: ago(154), dir: model.Reference,
		subject: "giới thiệu mô hình truyền dạy dân ca trong trường học",
		to:      to("Phòng Văn hóa và Thông tin các huyện, thành phố"),
		lead:    "Sở Văn hóa, Thể thao và Du lịch gửi các địa phương tham khảo một số mô hình truyền dạy dân ca đang hoạt động có hiệu quả:",
		clauses: []clause{
			{at: "1", text: "Câu lạc bộ hát then của một trường bán trú dạy vào chiều thứ tư, nghệ nhân là người trong bản được nhà trường hỗ trợ tiền đi lại."},
			{at: "2", text: "Lớp khèn Mông mùa hè tại nhà văn hóa xã, học viên từ 10 đến 16 tuổi, kinh phí do các gia đình và xã cùng đóng góp."},
		},
		closing: "Sở gửi các địa phương để tham khảo trong quá trình xây dựng kế hoạch",
	},
}
