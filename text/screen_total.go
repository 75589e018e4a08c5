package text

// BluezoneTotal is the words of the trend of all units together.
type BluezoneTotal struct {
	Total, TotalTrend, SumOf, SumStale, SumJoined, SumRebased, SumBroken, SumUnlike, SumNone, SumOnly, SumAt, SumUnits, SumPanel string
	TargetSetter, TargetUnset, TargetNone                                                                                        string
}

var bluezoneTotalVI = BluezoneTotal{
	Total:      "Tổng (%d/%d đơn vị)",
	TotalTrend: "Diễn biến của tổng",
	SumOf:      "cộng %d/%d đơn vị",
	SumStale:   "%d lấy số kỳ trước",
	SumJoined:  "thêm %d đơn vị",
	SumRebased: "%d đơn vị đổi mẫu số",
	SumBroken:  "đổi cách tính",
	SumUnlike:  "không so với kỳ liền trước: %s",
	SumNone:    "Chưa cộng được: không đơn vị nào có cả số đã cài và mẫu số này.",
	SumOnly:    "Đây là tổng của các đơn vị; hãy chọn một đơn vị để ghi hoặc xóa số liệu.",
	SumAt:      "Tổng ngày %s: %s",
	SumUnits:   "Số đơn vị",
	SumPanel:   "Tổng (%d/%d)",

	TargetSetter: "Văn bản giao mục tiêu",
	TargetUnset:  "Mục tiêu này không gắn với văn bản nào trong sổ; ghi số, ký hiệu văn bản ở ô “Văn bản giao”.",
	TargetNone:   "Chưa có mục tiêu nào ở đây.",
}

var bluezoneTotalEN = BluezoneTotal{
	Total:      "Total (%d/%d [unit|units])",
	TotalTrend: "Trend of the total",
	SumOf:      "sum of %d/%d [unit|units]",
	SumStale:   "%d with figures of an earlier day",
	SumJoined:  "%d [unit|units] more",
	SumRebased: "other base of %d [unit|units]",
	SumBroken:  "another way of counting",
	SumUnlike:  "not compared with the cut-off before: %s",
	SumNone:    "There is no sum: no unit has both a count and this base.",
	SumOnly:    "This is the sum of the units; choose one of them to record or delete its figures.",
	SumAt:      "Total of %s: %s",
	SumUnits:   "Units",
	SumPanel:   "Total (%d/%d)",

	TargetSetter: "Directive that sets the target",
	TargetUnset:  "This target is tied to no directive of the register; write its number and symbol into “Set by”.",
	TargetNone:   "There is no target here.",
}
