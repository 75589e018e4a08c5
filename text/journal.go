package text

import (
	"congvan/db"
	"congvan/model"
)

// Journal is the words for what was done. Entry fills them in.
type Journal struct {
	Did        map[db.Action]string // with the arguments that entry.go gives
	New        map[db.Action]string // the same for a new record
	Marked     map[model.State]string
	MarkOnly   string // figures or notes without a state
	RemindNth  string // running number
	By         string // who allowed it
	Clause     string // id of an obligation
	Period     string // its deadline
	Periods    string // so many of them
	Before     string // what was decided before
	DecidedToo string // of so many periods, along with a directive
	Many       string // so many assignments
	Readings   string // so many readings
	Units      string // so many units
	MadeAlong  string // so many units
	TookAlong  string // so many readings found in a directive
	AsOf       string // cut-off day
	AtLeast    string // percentage, name of the denominator
	When       string // hour, minute, day
	FromDay    string
	UntilDay   string
	Register   string // its name
	Ahead      string // day
	LongAgo    string // day
	Behind     string // day, number before, its day
	Double     string // number, year, ids of the others
	Vacant     string // number, year
	NextAgain  string // year, number
	Arrival    string // the number is that of an incoming document
	Cutoff     string // cut-off
	Urgent     string // by when a letter asks for what is owed
	Strange    string // an action of a newer program
}

var journalVI = Journal{
	Did: map[db.Action]string{
		db.ActionOffice:        "Sửa thông tin cơ quan",
		db.ActionUnit:          "Sửa đơn vị %s",
		db.ActionGroup:         "Sửa nhóm %s",
		db.ActionRoster:        "Nhập danh sách: thêm %s đơn vị và nhóm, sửa %s",
		db.ActionParts:         "Bỏ ghi trực thuộc",
		db.ActionRemoveUnit:    "Xóa đơn vị %s",
		db.ActionRemoveGroup:   "Xóa nhóm %s",
		db.ActionImport:        "Nhập văn bản %s (%s nhiệm vụ)",
		db.ActionRegister:      "Nhập sổ đăng ký: thêm %s văn bản",
		db.ActionEdit:          "Sửa văn bản %s",
		db.ActionRemove:        "Xóa văn bản %s",
		db.ActionSupersede:     "Thay thế %s bằng %s từ ngày %s",
		db.ActionResolve:       "Xác định “%s” là %s, văn bản %s",
		db.ActionAlias:         "Ghi “%s” là tên gọi khác của %s",
		db.ActionFigures:       "Ghi số liệu báo cáo",
		db.ActionExtend:        "Gia hạn đến %s",
		db.ActionRemind:        "Đôn đốc",
		db.ActionRequest:       "Ghi yêu cầu báo cáo, hạn %s",
		db.ActionDecide:        "Quyết định: %s",
		db.ActionExempt:        "Miễn",
		db.ActionSpare:         "Thôi miễn",
		db.ActionClose:         "Khóa sổ",
		db.ActionReopen:        "Mở lại sổ",
		db.ActionFollow:        "Đặt việc này chờ kết quả của %s",
		db.ActionTopics:        "Ghi chuyên đề %s",
		db.ActionActivity:      "Sửa hoạt động %s, chuyên đề %s",
		db.ActionDropActivity:  "Xóa hoạt động %s, chuyên đề %s",
		db.ActionReading:       "Ghi số liệu %s",
		db.ActionRemoveReading: "Xóa số liệu %s",
		db.ActionIndicator:     "Sửa chỉ số theo dõi %s",
		db.ActionDropIndicator: "Xóa chỉ số theo dõi %s",
		db.ActionTarget:        "Sửa mức phải đạt %s",
		db.ActionDropTarget:    "Xóa mức phải đạt %s",
		db.ActionNumber:        "Cấp số %s năm %s cho %s",
		db.ActionUnnumber:      "Trả lại số %s năm %s của %s",
		db.ActionBook:          "Ghi sổ văn bản %s",
		db.ActionPrint:         "In %s",
		db.ActionIssue:         "Phát hành công văn đôn đốc %s, gửi %s đơn vị",
		db.ActionSeed:          "Tạo dữ liệu mẫu: %s văn bản",
		db.ActionUndo:          "Hoàn tác: %s",
		db.ActionRedo:          "Làm lại: %s",
	},
	New: map[db.Action]string{
		db.ActionUnit: "Thêm đơn vị %s", db.ActionGroup: "Thêm nhóm %s", db.ActionActivity: "Ghi hoạt động %s, chuyên đề %s",
		db.ActionIndicator: "Thêm chỉ số theo dõi %s", db.ActionTarget: "Đặt mức phải đạt %s",
		db.ActionParts: "Ghi trực thuộc %s",
	},
	Marked: map[model.State]string{
		model.Pending: "Bỏ ghi nhận: trở lại chưa thực hiện", model.Doing: "Ghi nhận đang thực hiện", model.Partial: "Ghi nhận đạt một phần, yêu cầu bổ sung",
		model.Done: "Ghi nhận hoàn thành", model.Failed: "Ghi nhận không thực hiện", model.Exempt: "Ghi nhận được miễn",
	},
	MarkOnly:   "Ghi bổ sung",
	RemindNth:  "Đôn đốc lần %s",
	By:         "%s cho phép",
	Clause:     "nhiệm vụ %s",
	Period:     "kỳ hạn %s",
	Periods:    "%s kỳ",
	Before:     "%s (trước đó: %s)",
	DecidedToo: "quyết định về %s kỳ",
	Many:       "%s phần việc",
	Readings:   "%s số liệu",
	Units:      "%s đơn vị",
	MadeAlong:  "thêm %s đơn vị",
	TookAlong:  "ghi %s số liệu Bluezone",
	AsOf:       "đến hết ngày %s",
	AtLeast:    "từ %s trở lên, tính trên %s",
	When:       "%02dh%02d ngày %s",
	FromDay:    "từ ngày %s",
	UntilDay:   "đến hết ngày %s",
	Register:   "sổ %s",
	Ahead:      "chú ý: ngày %s ở sau hôm nay",
	LongAgo:    "chú ý: ngày %s đã qua từ lâu",
	Behind:     "chú ý: ngày %s ở trước ngày của số %s (%s)",
	Double:     "chú ý: số %s năm %s trùng với văn bản mã số %s",
	Vacant:     "sổ bỏ trống số %s năm %s",
	NextAgain:  "số tiếp theo của năm %s lại là %s",
	Arrival:    "số đến",
	Cutoff:     "chốt %s",
	Urgent:     "hạn đôn đốc %s",
	Strange:    "Thao tác “%s”",
}

var journalEN = Journal{
	Did: map[db.Action]string{
		db.ActionOffice:        "Changed the office's settings",
		db.ActionUnit:          "Changed unit %s",
		db.ActionGroup:         "Changed group %s",
		db.ActionRoster:        "Took in a list: %s units and groups new, %s changed",
		db.ActionParts:         "No longer parts of another unit",
		db.ActionRemoveUnit:    "Removed unit %s",
		db.ActionRemoveGroup:   "Removed group %s",
		db.ActionImport:        "Took in directive %s (%s obligations)",
		db.ActionRegister:      "Took in a register: %s directives new",
		db.ActionEdit:          "Changed directive %s",
		db.ActionRemove:        "Removed directive %s",
		db.ActionSupersede:     "Superseded %s by %s from %s",
		db.ActionResolve:       "Took “%s” to be %s, directive %s",
		db.ActionAlias:         "Noted “%s” as one more name of %s",
		db.ActionFigures:       "Recorded figures reported",
		db.ActionExtend:        "Extended to %s",
		db.ActionRemind:        "Urged",
		db.ActionRequest:       "Logged a request for a report due %s",
		db.ActionDecide:        "Decided: %s",
		db.ActionExempt:        "Exempted",
		db.ActionSpare:         "Exempted no more",
		db.ActionClose:         "Closed the period",
		db.ActionReopen:        "Opened the period again",
		db.ActionFollow:        "Made it wait for the results of %s",
		db.ActionTopics:        "Noted the campaigns %s",
		db.ActionActivity:      "Changed the activity %s, campaign %s",
		db.ActionDropActivity:  "Removed the activity %s, campaign %s",
		db.ActionReading:       "Recorded %s figures",
		db.ActionRemoveReading: "Removed %s figures",
		db.ActionIndicator:     "Changed the indicator %s",
		db.ActionDropIndicator: "Removed the indicator %s",
		db.ActionTarget:        "Changed the target %s",
		db.ActionDropTarget:    "Removed the target %s",
		db.ActionNumber:        "Gave number %s of %s to %s",
		db.ActionUnnumber:      "Gave back number %s of %s, of %s",
		db.ActionBook:          "Noted in the register: %s",
		db.ActionPrint:         "Printed %s",
		db.ActionIssue:         "Issued the urging letter %s to %s units",
		db.ActionSeed:          "Made up data: %s directives",
		db.ActionUndo:          "Undid: %s",
		db.ActionRedo:          "Redid: %s",
	},
	New: map[db.Action]string{
		db.ActionUnit: "Added unit %s", db.ActionGroup: "Added group %s", db.ActionActivity: "Logged the activity %s, campaign %s",
		db.ActionIndicator: "Added the indicator %s", db.ActionTarget: "Set the target %s",
		db.ActionParts: "Made parts of %s",
	},
	Marked: map[model.State]string{
		model.Pending: "Set back to pending", model.Doing: "Marked as being done", model.Partial: "Marked partial, to be completed",
		model.Done: "Marked done", model.Failed: "Marked not done", model.Exempt: "Marked exempt",
	},
	MarkOnly:   "Added details",
	RemindNth:  "Urged, no. %s",
	By:         "allowed by %s",
	Clause:     "obligation %s",
	Period:     "period due %s",
	Periods:    "%s periods",
	Before:     "%s (before: %s)",
	DecidedToo: "decisions on periods: %s",
	Many:       "%s assignments",
	Readings:   "%s readings",
	Units:      "%s [unit|units]",
	MadeAlong:  "units added: %s",
	TookAlong:  "Bluezone readings recorded: %s",
	AsOf:       "up to %s",
	AtLeast:    "at least %s of %s",
	When:       "%02d:%02d on %s",
	FromDay:    "from %s",
	UntilDay:   "until %s",
	Register:   "register %s",
	Ahead:      "mind: the day %s is after today",
	LongAgo:    "mind: the day %s is long past",
	Behind:     "mind: the day %s is before that of number %s (%s)",
	Double:     "mind: number %s of %s is also that of document %s",
	Vacant:     "the register leaves out number %s of %s",
	NextAgain:  "the next number of %s is %s again",
	Arrival:    "number of arrival",
	Cutoff:     "cut-off %s",
	Urgent:     "asks for it by %s",
	Strange:    "Action “%s”",
}
