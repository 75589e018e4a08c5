package text

// Results is the words of the grid of figures that units report.
type Results struct {
	Open, Title, Period, NoDeadline, Closed         string
	Total, Units, Last, Base, Missing, MissingBrief string
	Times                                           string
	Receive, NextRow, PrevRow, NextCell, PrevCell   string
	Blank, NextPeriod, PrevPeriod, PageDown, PageUp string
	FirstRow, LastRow, FirstPeriod, LastPeriod      string
	Help, Nothing, NoMeasures, NotRelative, Exempt  string
	CannotRead, InPart, LateByNow, Met, MoreUnits   string
	Baseline, BaseTitle, BaseValue, BaseValueHint   string
	BasePeriod, BasePeriodHint, BaseSource          string
	BaseSourceHint, BaseFor, BaseThis, BaseAll      string
	BaseZero, BaseIntro                             string
	Pasted, PastedRest, Rest, RestTitle, RestIntro  string
	Unsaved, NotSaved                               string
	NotAUnit, DropRest, TooFar, RestWaiting         string
	NoColumn, ColumnsLeft                           string
}

var resultsVI = Results{
	Open: "Bảng số liệu", Title: "Số liệu báo cáo: nhiệm vụ %s, %s", Period: "Kỳ %d/%d · hạn %s", NoDeadline: "Không thời hạn", Closed: "đã khóa sổ",
	Total: "Tổng cộng", Units: "%d/%d đơn vị", Last: "kỳ trước: %s", Base: "mốc so sánh: %s (%s; %s)", Missing: "thiếu mốc so sánh", MissingBrief: "thiếu mốc", Times: "%s lần",
	Receive: "Ghi nhận luôn đã nộp", NextRow: "Đơn vị sau", PrevRow: "Đơn vị trước", NextCell: "Ô bên phải", PrevCell: "Ô bên trái",
	Blank: "Để trống ô", NextPeriod: "Kỳ sau", PrevPeriod: "Kỳ trước", PageDown: "Trang sau", PageUp: "Trang trước",
	FirstRow: "Đơn vị đầu", LastRow: "Đơn vị cuối", FirstPeriod: "Đây là kỳ đầu tiên.", LastPeriod: "Đây là kỳ cuối cùng.",
	Help: "Chữ mờ: kỳ trước. Ô trống: chưa có, khác số 0. Số ước: “gần 500”, “~500”.", Nothing: "Chưa sửa ô nào.",
	NoMeasures: "Nhiệm vụ này không hỏi số liệu nào.", NotRelative: "Nhiệm vụ này không yêu cầu so với thời gian trước.", Exempt: "được miễn",
	CannotRead: "%s, %s: %s", LateByNow: "Tính là nộp lúc này, trễ hạn:\n%s\n\nNếu báo cáo đã đến trước: bấm Esc, bỏ “ghi nhận luôn đã nộp” (Ctrl+T) rồi lưu, sau đó ghi giờ nhận bằng Enter ở bảng tình hình. Ghi trễ hạn?", InPart: "Chưa thể ghi hoàn thành:\n%s\n\nGhi đạt một phần, yêu cầu bổ sung?", Met: "%s: %s (đạt %d/%d)", MoreUnits: "và %d đơn vị nữa",
	Baseline: "Mốc so sánh", BaseTitle: "Mốc so sánh: %s – %s", BaseValue: "Giá trị mốc", BaseValueHint: "Số liệu của thời gian trước; để trống là bỏ mốc",
	BasePeriod: "Của thời gian nào", BasePeriodHint: "Ví dụ: quý I/2021, tháng 3/2021", BaseSource: "Nguồn", BaseSourceHint: "Ví dụ: Báo cáo số 15/BC-ĐPT ngày 05/4/2021",
	BaseFor: "Dùng cho", BaseThis: "đơn vị này", BaseAll: "mọi đơn vị chưa có mốc", BaseZero: "mốc so sánh phải lớn hơn 0",
	BaseIntro: "Chỉ tiêu “ít nhất %s lần so với thời gian trước” tính trên mốc này. Mốc được lưu cùng bảng số liệu.",
	Pasted:    "Đã dán %d ô vào %d dòng; chưa lưu.", PastedRest: "Đã dán %d ô vào %d dòng, %d dòng chưa nhận được (Ctrl+L để xem); chưa lưu.",
	Rest: "Dòng dán chưa nhận", RestTitle: "Những dòng dán chưa nhận được", RestIntro: "Các dòng sau chưa vào bảng. Hãy gõ số liệu của chúng vào đúng đơn vị, hoặc sửa tên rồi dán lại.",
	Unsaved: "* %d ô chưa lưu", NotSaved: "còn ô chưa lưu; hãy lưu (Ctrl+S) hoặc bỏ từng ô trước khi hoàn tác bước đã lưu",
	NotAUnit: "không rõ là đơn vị nào", DropRest: "Bỏ các dòng này", NoColumn: "Chưa dán gì: không hiểu cột %s. Hãy đặt tên cột như trong bảng này, hoặc dán không có dòng tên cột.", ColumnsLeft: "Không hiểu cột %s.\n\nBỏ cột đó và dán các cột còn lại?", TooFar: "vượt quá bảng", RestWaiting: "%d dòng dán chưa nhận được (Ctrl+L)",
}

var resultsEN = Results{
	Open: "Figures", Title: "Figures reported: obligation %s, %s", Period: "Period %d/%d · due %s", NoDeadline: "No deadline", Closed: "closed",
	Total: "Total", Units: "%d/%d [unit|units]", Last: "last period: %s", Base: "baseline: %s (%s; %s)", Missing: "no baseline", MissingBrief: "no base", Times: "%s times",
	Receive: "Mark as received, too", NextRow: "Next unit", PrevRow: "Previous unit", NextCell: "Cell to the right", PrevCell: "Cell to the left",
	Blank: "Blank the cell", NextPeriod: "Next period", PrevPeriod: "Previous period", PageDown: "Next page", PageUp: "Previous page",
	FirstRow: "First unit", LastRow: "Last unit", FirstPeriod: "This is the first period.", LastPeriod: "This is the last period.",
	Help: "Faint: last period. Blank: not given, not 0. Approximate: “gần 500”, “~500”.", Nothing: "No cell was changed.",
	NoMeasures: "This obligation asks for no figures.", NotRelative: "This obligation compares with no earlier time.", Exempt: "exempt",
	CannotRead: "%s, %s: %s", LateByNow: "Counted as received now, late:\n%s\n\nIf the report came before: press Esc, switch “received too” off (Ctrl+T), save, and record the time with Enter in the matrix. Record it as late?", InPart: "Cannot be marked done yet:\n%s\n\nMark partial, to be completed?", Met: "%s: %s (%d/%d met)", MoreUnits: "and %d more [unit|units]",
	Baseline: "Baseline", BaseTitle: "Baseline: %s – %s", BaseValue: "Baseline", BaseValueHint: "The figure of the earlier time; blank takes the baseline away",
	BasePeriod: "Of which time", BasePeriodHint: "For example: quý I/2021, tháng 3/2021", BaseSource: "Source", BaseSourceHint: "For example: report no. 15/BC-ĐPT of 05/4/2021",
	BaseFor: "Holds for", BaseThis: "this unit", BaseAll: "every unit without one", BaseZero: "a baseline is more than 0",
	BaseIntro: "The target “at least %s times the earlier figure” is measured against it. It is saved with the grid.",
	Pasted:    "%d [cell|cells] pasted into %d [row|rows]; not saved yet.", PastedRest: "%d [cell|cells] pasted into %d [row|rows], %d [line|lines] found no place (Ctrl+L shows them); not saved yet.",
	Rest: "Lines without a place", RestTitle: "Pasted lines that found no place", RestIntro: "These lines are not in the grid. Type their figures at the right unit, or correct the names and paste again.",
	Unsaved: "* %d [cell|cells] not saved", NotSaved: "there are cells not saved; save them (Ctrl+S) or take each back before a saved step is undone",
	NotAUnit: "it is not clear which unit that is", DropRest: "Drop these lines", NoColumn: "Nothing was pasted: the columns %s are not understood. Name them as this grid does, or paste without the row of names.", ColumnsLeft: "Not understood: %s.\n\nLeave it out and paste the other columns?", TooFar: "beyond the grid", RestWaiting: "%d pasted [line|lines] found no place (Ctrl+L)",
}
