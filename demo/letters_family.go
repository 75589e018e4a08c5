package demo

var familyLetters = []letter{
	{
		key: "so-giadinh", from: heritage, written: season(6, 5, 0),
		subject: "tổ chức các hoạt động kỷ niệm Ngày Gia đình Việt Nam 28/6",
		to:      to("Phòng Văn hóa và Thông tin các huyện, thành phố"),
		lead:    "Sở Văn hóa, Thể thao và Du lịch đề nghị:",
		clauses: []clause{
			{
				at: "1", who: to(ours + " các huyện, thành phố"), by: span(8, 24), everyone: inGoodTime,
				text: "Tổ chức giao lưu gia đình tiêu biểu, thi nấu ăn, sinh hoạt câu lạc bộ gia đình hạnh phúc {due}.",
			},
			{
				at: "2", who: to(ours + " các huyện, thành phố"), by: latest(32), report: true, everyone: inGoodTime,
				text: "Báo cáo kết quả và đề nghị khen thưởng gia đình tiêu biểu về Sở {due}.",
			},
		},
	},
	{
		key: "giadinh", from: own, written: season(6, 5, 5),
		subject: "hưởng ứng Ngày Gia đình Việt Nam và phòng, chống bạo lực gia đình",
		to:      to(women, station, communes),
		bases:   []base{follows("so-giadinh")},
		lead:    "Phòng Văn hóa và Thông tin đề nghị các đơn vị:",
		clauses: []clause{
			{
				at: "1", who: to(women, communes), by: span(4, 20), everyone: inGoodTime,
				text: "Hội Liên hiệp Phụ nữ huyện, UBND các xã, thị trấn tổ chức bữa cơm gia đình, tọa đàm về ứng xử trong gia đình {due}.",
			},
			{
				at: "2", who: to(communes), by: by(24, "16:00"), report: true,
				gauges: []gauge{{name: "số vụ bạo lực gia đình được hòa giải", unit: "vụ", low: 0, high: 6}},
				text:   "UBND các xã, thị trấn thống kê số vụ bạo lực gia đình được hòa giải trong 6 tháng đầu năm, gửi về Phòng {due}.",
			},
		},
	},
	{
		key: "doc-sach", from: own, written: season(4, 2, 0), typ: "Kế hoạch",
		subject: "hưởng ứng Ngày Sách và Văn hóa đọc Việt Nam năm {year}",
		lead:    "Phòng Văn hóa và Thông tin phân công thực hiện như sau:",
		clauses: []clause{
			{
				at: "1", who: to(schools), by: span(10, 24), everyone: inGoodTime,
				text: "Phòng Giáo dục và Đào tạo chỉ đạo các trường tổ chức ngày hội đọc sách, quyên góp sách cho điểm trường lẻ {due}.",
			},
			{
				at: "2", who: to(culture), by: latest(28), report: true, everyone: inGoodTime,
				text: "Trung tâm Văn hóa, Thể thao huyện luân chuyển 400 bản sách đến tủ sách các xã, gửi biên bản giao nhận về Phòng {due}.",
			},
		},
		copies: to("UBND huyện (b/c)", "Phòng Giáo dục và Đào tạo", "Trung tâm Văn hóa, Thể thao huyện"),
	},
	{
		key: "tu-sach", from: own, written: ago(12),
		subject: "khảo sát nhu cầu bổ sung tủ sách nhà văn hóa bản",
		to:      to(communes),
		bases:   []base{follows("doc-sach")},
		lead:    "Để lập dự toán mua sách đợt tới, Phòng Văn hóa và Thông tin đề nghị UBND các xã, thị trấn:",
		clauses: []clause{
			{
				at: "1", who: to(communes), by: latest(26), report: true, everyone: untouched,
				gauges: []gauge{{name: "số nhà văn hóa có tủ sách", unit: "nhà", low: 1, high: 12}},
				text:   "Thống kê số nhà văn hóa có tủ sách, số đầu sách hiện có và nhu cầu bổ sung, gửi về Phòng {due}.",
			},
			{
				at: "2", who: to(communes),
				text: "Vận động cán bộ, giáo viên, đoàn viên tặng sách; ưu tiên sách thiếu nhi, sách kỹ thuật nông nghiệp.",
			},
		},
	},
}
