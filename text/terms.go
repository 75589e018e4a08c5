package text

import "congvan/model"

// Terms is the office's own terms (DOMAIN.md sections 1, 2 and 11).
type Terms struct {
	Standing   map[model.Standing]string
	State      map[model.State]string
	Narrow     map[model.Standing]string // of those standings that are longer than a column
	Kind       map[model.Kind]string
	Direction  map[model.Direction]string
	Base       map[model.Base]string
	Gap        map[model.Gap]string
	Weekdays   [7]string // from Sunday, short
	NoDeadline string
	Internal   string // hạn nội bộ
	Period     string // %d
	Lapse      Lapse
}

// BriefWidth is how many cells a brief word takes at most.
const BriefWidth = 13

// Brief is the word for a standing in a column of BriefWidth cells.
func (t *Terms) Brief(s model.Standing) string {
	if word := t.Narrow[s]; word != "" {
		return word
	}
	return t.Standing[s]
}

var termsVI = Terms{
	Standing: map[model.Standing]string{
		model.ExemptStanding: "được miễn", model.OnRequestStanding: "khi có yêu cầu", model.Superseded: "được thay thế",
		model.DoneNoDeadline: "hoàn thành", model.NotDone: "không thực hiện", model.OpenNoDeadline: "chưa xong, không thời hạn",
		model.DoneOnTime: "đúng hạn", model.DoneLate: "trễ hạn", model.CompletionOverdue: "quá hạn bổ sung",
		model.ReturnedLate: "chờ bổ sung (trễ hạn)", model.ReturnedInTime: "chờ bổ sung", model.ToAssess: "chờ đánh giá",
		model.LongOverdue: "quá hạn lâu", model.Overdue: "quá hạn", model.DueSoon: "sắp đến hạn", model.InTime: "trong hạn",
	},
	Narrow: map[model.Standing]string{
		model.OpenNoDeadline: "chưa xong", model.ReturnedLate: "bổ sung, trễ", model.CompletionOverdue: "quá bổ sung",
		model.NotDone: "không làm", model.OnRequestStanding: "khi yêu cầu", model.Superseded: "được thay thế",
	},
	State: map[model.State]string{
		model.Pending: "chưa thực hiện", model.Doing: "đang thực hiện", model.Partial: "đạt một phần, yêu cầu bổ sung",
		model.Done: "hoàn thành", model.Failed: "không thực hiện", model.Exempt: "được miễn, không áp dụng",
	},
	Kind: map[model.Kind]string{
		model.Once: "một lần", model.Window: "trong khoảng thời gian", model.Recurring: "định kỳ",
		model.Ongoing: "thường xuyên", model.OnRequest: "khi có yêu cầu",
	},
	Direction: map[model.Direction]string{
		model.In: "văn bản đến", model.Out: "văn bản đi", model.Reference: "tham khảo",
	},
	Base: map[model.Base]string{
		model.Smartphones: "điện thoại thông minh", model.Population: "dân số",
		model.Staff: "cán bộ, công chức, viên chức, người lao động", model.Households: "hộ", model.Villages: "bản",
	},
	Gap: map[model.Gap]string{
		model.NoData: "chưa có số liệu", model.NoDenominator: "chưa có mẫu số",
		model.OtherLevel: "khác cấp", model.OtherKind: "khác loại tỷ lệ",
	},
	Weekdays:   [7]string{"CN", "T2", "T3", "T4", "T5", "T6", "T7"},
	NoDeadline: "không thời hạn",
	Internal:   "hạn nội bộ",
	Period:     "kỳ %d",
	Lapse:      Lapse{Day: "%d ngày", Hour: "%d giờ", Minute: "%d phút"},
}

var termsEN = Terms{
	Standing: map[model.Standing]string{
		model.ExemptStanding: "exempt", model.OnRequestStanding: "on request", model.Superseded: "superseded",
		model.DoneNoDeadline: "done", model.NotDone: "not done", model.OpenNoDeadline: "open, no deadline",
		model.DoneOnTime: "on time", model.DoneLate: "done late", model.CompletionOverdue: "completion overdue",
		model.ReturnedLate: "returned, late", model.ReturnedInTime: "returned", model.ToAssess: "to assess",
		model.LongOverdue: "long overdue", model.Overdue: "overdue", model.DueSoon: "due soon", model.InTime: "in time",
	},
	Narrow: map[model.Standing]string{
		model.OpenNoDeadline: "open", model.ReturnedLate: "ret., late", model.CompletionOverdue: "compl. late",
		model.NotDone: "not done", model.OnRequestStanding: "on request", model.Superseded: "superseded",
	},
	State: map[model.State]string{
		model.Pending: "pending", model.Doing: "doing", model.Partial: "partial, to be completed",
		model.Done: "done", model.Failed: "not done", model.Exempt: "exempt, not applicable",
	},
	Kind: map[model.Kind]string{
		model.Once: "once", model.Window: "within a time", model.Recurring: "recurring",
		model.Ongoing: "ongoing", model.OnRequest: "on request",
	},
	Direction: map[model.Direction]string{
		model.In: "incoming", model.Out: "outgoing", model.Reference: "reference",
	},
	Base: map[model.Base]string{
		model.Smartphones: "smartphones", model.Population: "population", model.Staff: "officials and employees",
		model.Households: "households", model.Villages: "villages",
	},
	Gap: map[model.Gap]string{
		model.NoData: "no data", model.NoDenominator: "no denominator",
		model.OtherLevel: "other level", model.OtherKind: "other kind of share",
	},
	Weekdays:   [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
	NoDeadline: "no deadline",
	Internal:   "internal review date",
	Period:     "period %d",
	Lapse:      Lapse{Day: "%d [day|days]", Hour: "%d [hour|hours]", Minute: "%d min"},
}
