package text

// Mark is the words of the forms that record on assignments.
type Mark struct {
	Title, Many                                                      string
	State, StateHint, Received, CompleteBy, CompleteByHint           string
	Channel, ChannelHint, Ref, RefHint, Note, Reason, ReasonHint, By string
	ValueHint, Baseline, BaselineHint                                string
	ExtendTitle, ExtendIntro, ExtendTo, ExtendBy, ExtendByHint       string
	Basis, BasisHint, MomentExample, ExtendExample                   string
	UrgeTitle, UrgeChannelHint, Promised, PromisedHint, NoContact    string
	RequestTitle, Asked, RequestDue                                  string
	ClosedDay                                                        string // day, which day off
	ResolveWhich, UrgeBy, ExtendNow                                  string
	ResolveTitle, ResolveIntro, ResolveUnits, ResolveHint            string
	Channels                                                         [5]string
}

var markVI = Mark{
	Title: "Ghi nhận", Many: "%d phần việc",
	State: "Kết quả", StateHint: "← → để chọn", Received: "Nhận lúc",
	CompleteBy: "Bổ sung trước", CompleteByHint: "Khi đạt một phần: ngày phải bổ sung xong, ví dụ 10/02/2021",
	Channel: "Hình thức gửi", ChannelHint: "Điện thoại, Zalo, email, văn bản …",
	Ref: "Số báo cáo", RefHint: "Số, ký hiệu văn bản báo cáo", Note: "Ghi chú",
	Reason: "Lý do", ReasonHint: "Khi được miễn hoặc không thực hiện: lý do và người quyết định", By: "Người quyết định",
	ValueHint: "Số, ví dụ 12 hoặc 1.250 hoặc 12,5; để trống nghĩa là chưa có, không phải 0",
	Baseline:  "Mốc so sánh: %s", BaselineHint: "Số liệu thời gian trước để so sánh; thiếu mốc thì chưa kết luận được",
	ExtendTitle: "Gia hạn", ExtendIntro: "Hạn gốc được giữ nguyên và in kèm; chỉ cách tính theo hạn mới.",
	ExtendTo: "Hạn mới", ExtendBy: "Người cho phép", ExtendByHint: "Ví dụ: Trưởng phòng, Phó Chủ tịch UBND huyện",
	Basis: "Căn cứ", BasisHint: "Văn bản, cuộc họp, điện thoại …", MomentExample: "Ví dụ: 16:00 17/02/2021, hoặc 17/02/2021 (hết ngày)",
	ExtendExample: "Ví dụ: 16:00 17/02/2021, hoặc 17/02/2021 (giữ giờ cũ)",
	UrgeTitle:     "Đôn đốc", UrgeChannelHint: "← → để chọn hình thức đôn đốc", Promised: "Hứa nộp ngày",
	PromisedHint: "Lời hứa không làm thay đổi hạn. Ví dụ: 10/02/2021",
	NoContact:    "Chưa có người phụ trách; bổ sung ở màn hình Đơn vị.",
	RequestTitle: "Ghi yêu cầu báo cáo – nhiệm vụ %s", Asked: "Yêu cầu lúc", RequestDue: "Hạn báo cáo",
	ResolveTitle: "Xác định nơi nhận", ResolveIntro: "Văn bản ghi những nơi nhận chưa có trong danh sách đơn vị. Đó là những đơn vị nào?",
	ResolveWhich: "Văn bản ghi", UrgeBy: "Hình thức đôn đốc", ExtendNow: "Hạn hiện nay: %s.", ClosedDay: "ngày %s là ngày nghỉ: %s",
	ResolveUnits: "Đơn vị hoặc nhóm", ResolveHint: "Tên đơn vị hoặc nhóm, cách nhau bằng dấu chấm phẩy",
	Channels: [5]string{"điện thoại", "Zalo", "email", "văn bản", "trực tiếp"},
}

var markEN = Mark{
	Title: "Record", Many: "%d [assignment|assignments]",
	State: "Result", StateHint: "← → to choose", Received: "Received at",
	CompleteBy: "Complete by", CompleteByHint: "When partial: the day by which to complete, e.g. 10/02/2021",
	Channel: "Channel", ChannelHint: "Telephone, Zalo, email, paper …",
	Ref: "Report symbol", RefHint: "Number and symbol of the report", Note: "Note",
	Reason: "Reason", ReasonHint: "When exempt or not done: why, and who decided", By: "Decided by",
	ValueHint: "A number, e.g. 12 or 1.250 or 12,5; blank means not given, it is not 0",
	Baseline:  "Baseline: %s", BaselineHint: "The earlier figure to compare with; without one it cannot be judged",
	ExtendTitle: "Extend", ExtendIntro: "The original deadline is kept and printed beside; only the reckoning follows the new one.",
	ExtendTo: "New deadline", ExtendBy: "Approved by", ExtendByHint: "For example: head of office",
	Basis: "Basis", BasisHint: "Document, meeting, telephone …", MomentExample: "For example: 16:00 17/02/2021, or 17/02/2021 (end of day)",
	ExtendExample: "For example: 16:00 17/02/2021, or 17/02/2021 (the hour stays)",
	UrgeTitle:     "Urge", UrgeChannelHint: "← → to choose the channel", Promised: "Promised for",
	PromisedHint: "A promise never moves the deadline. For example: 10/02/2021",
	NoContact:    "No contact yet; add one on the Units screen.",
	RequestTitle: "Log a request – obligation %s", Asked: "Asked at", RequestDue: "Report due",
	ResolveTitle: "Resolve an addressee", ResolveIntro: "The document names addressees that are not in the list of units. Which units are they?",
	ResolveWhich: "As written", UrgeBy: "Urged by", ExtendNow: "The deadline now: %s.", ClosedDay: "%s is a day off: %s",
	ResolveUnits: "Units or group", ResolveHint: "Names of units or groups, separated by semicolons",
	Channels: [5]string{"telephone", "Zalo", "email", "paper", "in person"},
}
