package demo

// The words that made-up subjects are built of.
var (
	manyActions = [...]string{
		"tăng cường", "triển khai", "đẩy mạnh", "rà soát", "báo cáo kết quả", "phối hợp", "chấn chỉnh", "hướng dẫn",
		"đôn đốc", "kiểm tra", "tổng kết", "góp ý dự thảo", "cung cấp số liệu", "chuẩn bị", "tổ chức",
	}
	manyTopics = [...]string{
		"tuyên truyền bầu cử đại biểu HĐND các cấp", "công tác phòng, chống dịch bệnh", "cài đặt ứng dụng Bluezone",
		"đón Tết Nguyên đán", "chuyển đổi số trong cơ quan nhà nước", "bảo đảm trật tự, an toàn giao thông",
		"Ngày hội Văn hóa các dân tộc", "phòng, chống thiên tai", "phát triển du lịch cộng đồng", "công tác gia đình",
		"giải thể thao quần chúng", "bảo tồn di tích lịch sử - văn hóa", "hoạt động đài truyền thanh cơ sở",
		"quản lý lễ hội", "phong trào toàn dân đoàn kết xây dựng đời sống văn hóa", "quản lý hoạt động quảng cáo",
		"xây dựng tủ sách nhà văn hóa", "phổ biến, giáo dục pháp luật", "an toàn thông tin mạng",
		"bình đẳng giới", "phòng cháy, chữa cháy rừng", "xây dựng nông thôn mới", "cải cách hành chính",
		"vệ sinh môi trường, an toàn thực phẩm",
	}
	manyScopes = [...]string{
		"trên địa bàn huyện", "tại các xã, thị trấn", "trong quý I", "trong quý II", "trong quý III", "trong quý IV",
		"6 tháng đầu năm", "dịp nghỉ lễ", "tại cơ sở", "trong trường học", "trong cán bộ, công chức", "mùa mưa bão",
	}
	manySentences = [...]string{
		"Các cơ quan, đơn vị phân công người phụ trách, thường xuyên nắm tình hình và chủ động tháo gỡ khó khăn.",
		"Nội dung thông tin cần ngắn gọn, dễ hiểu, có bản dịch sang tiếng dân tộc ở những nơi cần thiết.",
		"Số liệu gửi về phải thống nhất với hồ sơ lưu tại đơn vị và do lãnh đạo đơn vị ký xác nhận.",
		"Kinh phí thực hiện lấy từ dự toán đã giao đầu năm, không đề nghị bổ sung.",
		"Những việc vượt thẩm quyền, kịp thời báo cáo để được hướng dẫn.",
		"Kết quả thực hiện là một căn cứ để xem xét thi đua cuối năm của tập thể và người đứng đầu.",
		"Chú trọng các bản vùng cao, vùng sâu, nơi sóng yếu và đường đi lại còn khó khăn.",
		"Khuyến khích cách làm mới, phù hợp phong tục của từng dân tộc và điều kiện của từng bản.",
		"Đài Truyền thanh - Truyền hình huyện dành thời lượng phù hợp để đưa tin về những nơi làm tốt.",
		"Không tổ chức hội nghị phô trương; kết hợp với sinh hoạt bản, sinh hoạt chi hội sẵn có.",
		"Việc gửi, nhận báo cáo thực hiện qua hệ thống quản lý văn bản, hạn chế dùng bản giấy.",
		"Quá trình triển khai cần bảo vệ thông tin cá nhân của người dân theo đúng quy định.",
	}
)
