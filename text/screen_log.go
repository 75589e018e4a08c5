package text

// Log is the words of the journal's screen.
type Log struct {
	Title, When, What, Details, Empty, NoRow    string
	Undone, Legend, Steps, NoChanges            string
	Created, Removed, Change, Line, MoreRecords string
	Yes, No, UnknownUnit, MarkOf, ReadingOf     string
	RemovedDirective                            string
	Buckets                                     map[string]string // kinds of records
	Fields                                      map[string]string // names of their fields, as kept in the file
}

var logVI = Log{
	Title: "Nhật ký", When: "Thời điểm", What: "Việc đã làm", Details: "Xem trước và sau",
	Empty:  "Nhật ký còn trống: chưa có thay đổi nào. Bấm %s để nhập văn bản đầu tiên.",
	NoRow:  "Chưa chọn bước nào.",
	Undone: "đã hoàn tác",
	Legend: "↶ hoàn tác   ↷ làm lại   × bước đã bị hoàn tác",
	Steps:  "%d bước", NoChanges: "Bước này không làm thay đổi dữ liệu.",
	Created: "mới", Removed: "đã xóa", Change: "%s → %s", Line: "%s: %s", MoreRecords: "và %d bản ghi nữa",
	Yes: "có", No: "không", UnknownUnit: "đơn vị số %s", RemovedDirective: "mã số %s (đã xóa)",
	MarkOf:    "nhiệm vụ %s, %s, văn bản %s",
	ReadingOf: "%s, chốt %s",
	Buckets: map[string]string{
		"office": "Thông tin cơ quan", "units": "Đơn vị", "groups": "Nhóm đơn vị", "directives": "Văn bản",
		"texts": "Nội dung văn bản", "marks": "Ghi nhận", "readings": "Số liệu", "activities": "Hoạt động",
		"indicators": "Chỉ số theo dõi", "targets": "Mức phải đạt", "printed": "Bản in",
	},
	Fields: map[string]string{
		"name": "tên", "short": "tên ngắn", "aliases": "bí danh", "kind": "loại", "population": "dân số",
		"smartphones": "điện thoại thông minh", "contact": "liên hệ", "person": "người phụ trách", "phone": "điện thoại",
		"email": "thư điện tử", "from": "từ ngày", "until": "đến hết ngày", "successor": "đơn vị thay thế",
		"own": "cơ quan mình", "order": "thứ tự", "members": "thành viên",
		"parent": "cơ quan chủ quản", "symbol": "ký hiệu", "signer": "người ký", "title": "chức vụ",
		"authority": "thẩm quyền ký", "officer": "người theo dõi", "lang": "ngôn ngữ", "soon_days": "sắp đến hạn (ngày)",
		"long_days": "quá hạn lâu (ngày)", "strict": "đúng giờ hạn là trễ", "before_day": "cách hiểu “trước ngày”",
		"unit": "đơn vị", "indicator": "chỉ số theo dõi", "as_of": "thời điểm chốt", "installs": "số đã cài", "percent": "tỷ lệ công bố (%)",
		"base": "mẫu số của tỷ lệ", "rank": "thứ hạng công bố", "source": "nguồn",
		"direction": "văn bản đi/đến", "type": "loại văn bản", "number": "số", "date": "ngày", "issuer": "cơ quan ban hành",
		"parent_issuer": "cơ quan chủ quản", "subject": "trích yếu", "urgency": "độ khẩn", "secrecy": "độ mật",
		"recipients": "kính gửi", "copies": "nơi nhận", "references": "căn cứ", "obligations": "nhiệm vụ", "note": "ghi chú",
		"decisions": "quyết định về kỳ", "choice": "cách quyết định", "calendar": "lịch nghỉ", "off": "ngày nghỉ",
		"superseded_by": "văn bản thay thế", "superseded_from": "thay thế từ ngày",
		"text": "nội dung", "id": "điều khoản", "who": "giao cho", "units": "đơn vị được giao", "unresolved": "chưa rõ đơn vị",
		"known": "số liệu như đã biết lúc", "report": "phải báo cáo", "report_to": "báo cáo về", "measures": "chỉ tiêu", "deadline": "thời hạn",
		"requests": "lần yêu cầu", "originals": "tệp gốc", "hash": "mã kiểm tra", "size": "dung lượng (byte)", "derived": "suy ra", "review": "hạn nội bộ", "op": "so sánh", "target": "mức",
		"relative": "so với mốc so sánh", "asked": "yêu cầu lúc", "due": "hạn", "basis": "căn cứ", "phrase": "nguyên văn",
		"every": "chu kỳ", "weekday": "thứ", "day": "ngày thứ", "month": "tháng", "time": "giờ", "days": "số ngày",
		"working": "ngày làm việc", "counted": "tính từ",
		"state": "kết quả", "received": "nhận lúc", "complete_by": "bổ sung trước", "values": "số liệu",
		"baselines": "mốc so sánh", "channel": "hình thức", "ref": "số báo cáo", "reason": "lý do", "by": "người quyết định",
		"extensions": "gia hạn", "reminders": "đôn đốc", "changed": "ghi lúc", "value": "giá trị", "period": "kỳ",
		"to": "đến", "at": "lúc", "n": "lần", "promised": "hứa nộp", "address": "địa chỉ", "own_unit": "đơn vị mình",
		"besides": "các đơn vị thay thế khác", "approx": "số ước lượng", "place": "địa danh, nơi lưu", "no_evidence": "lý do không có minh chứng",
		"exemptions": "được miễn", "closings": "khóa sổ", "after": "chờ kết quả của", "directive": "văn bản", "obligation": "nhiệm vụ",
		"topics": "chuyên đề", "topic": "chuyên đề", "what": "hoạt động", "quantity": "số lượng", "measure": "đơn vị tính", "ladder": "các mốc đôn đốc (ngày)",
		"within": "trực thuộc", "others": "mẫu số khác", "percents": "tỷ lệ công bố khác (%)", "counts": "đếm cái gì", "bases": "mẫu số",
		"falls": "có thể giảm", "breaks": "đổi cách tính", "scope": "phạm vi",
		"registered": "vào sổ", "group": "nhóm", "page": "nội dung trang", "standings": "trạng thái", "register": "sổ", "forwarded": "ngày chuyển", "count": "số bản", "kept": "nơi giữ bản lưu", "signers": "người ký khác",
		"letter": "công văn đã phát hành", "semicolon": "ngăn ô bằng dấu chấm phẩy", "digest": "mã đối chiếu số liệu",
	},
}

var logEN = Log{
	Title: "Journal", When: "When", What: "What was done", Details: "Before and after",
	Empty:  "The journal is empty: nothing was changed yet. Press %s to take in the first document.",
	NoRow:  "No step is in focus.",
	Undone: "taken back",
	Legend: "↶ undo   ↷ redo   × a step taken back",
	Steps:  "%d [step|steps]", NoChanges: "This step changed no data.",
	Created: "new", Removed: "removed", Change: "%s → %s", Line: "%s: %s", MoreRecords: "and %d more [record|records]",
	Yes: "yes", No: "no", UnknownUnit: "unit %s", RemovedDirective: "%s (removed)",
	MarkOf:    "obligation %s, %s, document %s",
	ReadingOf: "%s, cut-off %s",
	Buckets: map[string]string{
		"office": "This office", "units": "Unit", "groups": "Group", "directives": "Directive",
		"texts": "Text of a directive", "marks": "Mark", "readings": "Figures", "activities": "Activity",
		"indicators": "Indicator", "targets": "Target", "printed": "Printed page",
	},
	Fields: map[string]string{
		"name": "name", "short": "short name", "aliases": "aliases", "kind": "kind", "population": "population",
		"smartphones": "smartphones", "contact": "contact", "person": "person", "phone": "phone",
		"email": "e-mail", "from": "from", "until": "until", "successor": "replaced by",
		"own": "this office", "order": "order", "members": "members",
		"parent": "parent office", "symbol": "symbol", "signer": "signer", "title": "title",
		"authority": "authority to sign", "officer": "officer", "lang": "language", "soon_days": "due soon (days)",
		"long_days": "long overdue (days)", "strict": "equal to the deadline is late", "before_day": "reading of “trước ngày”",
		"unit": "unit", "indicator": "indicator", "as_of": "cut-off", "installs": "installed", "percent": "published share (%)",
		"base": "base of the share", "rank": "published rank", "source": "source",
		"direction": "direction", "type": "type", "number": "number", "date": "date", "issuer": "issuer",
		"parent_issuer": "issuer's parent", "subject": "subject", "urgency": "urgency", "secrecy": "secrecy",
		"recipients": "to", "copies": "copies", "references": "references", "obligations": "obligation", "note": "note",
		"decisions": "decision on a period", "choice": "decision", "calendar": "calendar", "off": "days off",
		"superseded_by": "superseded by", "superseded_from": "superseded from",
		"text": "text", "id": "clause", "who": "asked of", "units": "units asked", "unresolved": "unknown units",
		"known": "figures as known at", "report": "asks for a report", "report_to": "report to", "measures": "measures", "deadline": "deadline",
		"requests": "requests", "originals": "original file", "hash": "checksum", "size": "size (bytes)", "derived": "derived", "review": "internal review date", "op": "comparison", "target": "target",
		"relative": "relative to a baseline", "asked": "asked at", "due": "due", "basis": "basis", "phrase": "as written",
		"every": "every", "weekday": "weekday", "day": "day", "month": "month", "time": "time", "days": "days",
		"working": "working days", "counted": "counted from",
		"state": "state", "received": "received", "complete_by": "complete by", "values": "figures",
		"baselines": "baselines", "channel": "channel", "ref": "report number", "reason": "reason", "by": "decided by",
		"extensions": "extension", "reminders": "reminder", "changed": "recorded at", "value": "value", "period": "period",
		"to": "to", "at": "at", "n": "number", "promised": "promised", "address": "address", "own_unit": "own unit",
		"besides": "other successors", "approx": "approximate figures", "place": "place", "no_evidence": "why no evidence",
		"exemptions": "exemption", "closings": "closed periods", "after": "waits for", "directive": "directive", "obligation": "obligation",
		"topics": "campaigns", "topic": "campaign", "what": "activity", "quantity": "quantity", "measure": "counted in", "ladder": "when to urge (days)",
		"within": "part of", "group": "group", "page": "content of the page", "standings": "standings", "others": "other denominators", "percents": "other published shares (%)", "counts": "what is counted", "bases": "denominators",
		"falls": "may fall", "breaks": "changes in counting", "scope": "scope",
		"registered": "in the registers", "register": "register", "forwarded": "forwarded", "count": "copies made", "kept": "kept by", "signers": "other signers",
		"letter": "letter issued", "semicolon": "cells parted by semicolons", "digest": "checksum of the figures",
	},
}
