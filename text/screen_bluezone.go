package text

// Bluezone is the words of its screen, its form and its entry grid.
type Bluezone struct {
	Title, Heading, HeadingEmpty                            string
	Rank, Unit, Installs, OnPhones, Percent, Change         string
	Previous                                                string
	Trend, Total, Gaps, Legend, NoUnits, NoFigures          string
	Record, Grid, OtherBase, Earlier, Later, Delete         string
	Oldest, Newest, NoRow, NoReading, History, NoHistory    string
	SourceOf, Below                                         string
	FormTitle, FormIntro, AsOf, Smartphones, Population     string
	Published, PublishedBase, NoBase, PublishedRank         string
	Source, UnitHint, DayHint, LastHint, OwnHint, CountHint string
	PercentHint, BaseHint, RankHint, SourceHint             string
	OneUnit, NeedFigure                                     string
	GridTitle, GridLast, NextUnit, PrevUnit, NextColumn     string
	PrevColumn, GridHelp, GridNothing, GridWarned           string
	SavedBut                                                string
}

var bluezoneVI = Bluezone{
	Title:        "Bluezone",
	Heading:      "Xếp hạng theo tỷ lệ trên %s · số liệu đến hết ngày %s",
	HeadingEmpty: "Xếp hạng theo tỷ lệ trên %s · chưa có số liệu",
	Rank:         "Hạng", Unit: "Đơn vị", Installs: "Đã cài", OnPhones: "Điện thoại", Percent: "Tỷ lệ %",
	Change: "± điểm", Previous: "Trước", Trend: "Diễn biến",
	Total: "Tổng (%d/%d đơn vị)", Gaps: "Chưa xếp hạng: %s",
	Legend:    "÷ tính từ số liệu   * theo công bố   = đồng hạng   ! cần kiểm tra",
	NoUnits:   "Chưa có địa phương nào để xếp hạng. Bấm %s để thêm đơn vị cùng dân số, số điện thoại thông minh, hoặc bấm %s để ghi số liệu.",
	NoFigures: "Chưa có số liệu nào. Bấm %s để ghi cho đơn vị đang chọn, %s để nhập cho tất cả.",
	Record:    "Ghi số liệu", Grid: "Bảng nhập", OtherBase: "Đổi mẫu số", Earlier: "Kỳ trước", Later: "Kỳ sau",
	Delete: "Xóa số liệu",
	Oldest: "Đây là kỳ số liệu đầu tiên.", Newest: "Đây là kỳ số liệu mới nhất.",
	NoRow: "Chưa chọn đơn vị nào.", NoReading: "Đơn vị này chưa có số liệu đến kỳ đang xem.",
	History: "Số liệu của %s", NoHistory: "Chưa có số liệu. Bấm %s để ghi.",
	SourceOf:  "%s: số liệu ngày %s, nguồn: %s",
	Below:     "%s: số liệu ngày %s",
	FormTitle: "Ghi số liệu Bluezone",
	FormIntro: "Để trống nghĩa là chưa có số liệu, khác với số 0. Nếu ngày này đã có số liệu, ô để trống giữ nguyên số cũ.",
	AsOf:      "Chốt đến hết ngày", Smartphones: "Số điện thoại thông minh", Population: "Dân số",
	Published: "Tỷ lệ công bố (%)", PublishedBase: "Tỷ lệ tính trên", NoBase: "không rõ", PublishedRank: "Thứ hạng công bố",
	Source:   "Nguồn số liệu",
	UnitHint: "Tên, tên ngắn hoặc bí danh; gõ không dấu cũng được",
	DayHint:  "Ví dụ: 04/02/2021",
	LastHint: "Kỳ gần nhất của %s (%s): %s", OwnHint: "Theo danh mục đơn vị của %s: %s",
	CountHint:   "Ví dụ: 161.090",
	PercentHint: "Ví dụ: 26,59",
	BaseHint:    "Nguồn không nói rõ thì để “không rõ”; khi đó tỷ lệ công bố không dùng để xếp hạng",
	RankHint:    "Ví dụ: 10",
	SourceHint:  "Ví dụ: Báo cáo tuần của xã",
	OneUnit:     "“%s” là một nhóm. Mỗi lần chỉ ghi cho một đơn vị; dùng bảng nhập để ghi cho nhiều đơn vị.",
	NeedFigure:  "Xin điền ít nhất một số liệu.",
	GridTitle:   "Bảng nhập số liệu Bluezone", GridLast: "kỳ trước",
	NextUnit: "Đơn vị sau", PrevUnit: "Đơn vị trước", NextColumn: "Cột sau", PrevColumn: "Cột trước",
	GridHelp:    "Ô để trống không được ghi. Tất cả các ô đã điền được lưu một lần.",
	SavedBut:    "Đã lưu, nhưng %s",
	GridNothing: "Chưa điền ô nào.",
	GridWarned:  "Đã lưu, nhưng số liệu của các đơn vị sau cần kiểm tra lại: %s",
}

var bluezoneEN = Bluezone{
	Title:        "Bluezone",
	Heading:      "Ranked by share of %s · figures up to the end of %s",
	HeadingEmpty: "Ranked by share of %s · no figures yet",
	Rank:         "Rank", Unit: "Unit", Installs: "Installed", OnPhones: "Phones", Percent: "Share %",
	Change: "± pts", Previous: "Prev.", Trend: "Trend",
	Total: "Total (%d/%d [unit|units])", Gaps: "Not ranked: %s",
	Legend:    "÷ computed   * as published   = tied   ! please check",
	NoUnits:   "There is no locality to rank yet. Press %s to add units with population and smartphones, or %s to record figures.",
	NoFigures: "There are no figures yet. Press %s to record those of the unit in focus, %s to enter those of all.",
	Record:    "Record figures", Grid: "Entry grid", OtherBase: "Other base", Earlier: "Earlier day", Later: "Later day",
	Delete: "Delete figures",
	Oldest: "This is the first cut-off.", Newest: "This is the newest cut-off.",
	NoRow: "No unit is in focus.", NoReading: "This unit has no figures up to this cut-off.",
	History: "Figures of %s", NoHistory: "No figures yet. Press %s to record some.",
	SourceOf:  "%s: figures of %s, source: %s",
	Below:     "%s: figures of %s",
	FormTitle: "Record Bluezone figures",
	FormIntro: "Blank means that there is no figure, which is not 0. If this day has figures already, blank fields keep the old ones.",
	AsOf:      "Cut-off: end of day", Smartphones: "Smartphones", Population: "Population",
	Published: "Published share (%)", PublishedBase: "Share is of", NoBase: "not said", PublishedRank: "Published rank",
	Source:   "Source",
	UnitHint: "Name, short name or alias; diacritics may be left out",
	DayHint:  "For example: 04/02/2021",
	LastHint: "Last of %s (%s): %s", OwnHint: "Listed for %s: %s",
	CountHint:   "For example: 161.090",
	PercentHint: "For example: 26,59",
	BaseHint:    "Leave “not said” where the source is silent; the published share is not ranked then",
	RankHint:    "For example: 10",
	SourceHint:  "For example: weekly report of the commune",
	OneUnit:     "“%s” is a group. Record one unit at a time, or several in the entry grid.",
	NeedFigure:  "Please fill in at least one figure.",
	GridTitle:   "Bluezone entry grid", GridLast: "last",
	NextUnit: "Next unit", PrevUnit: "Previous unit", NextColumn: "Next column", PrevColumn: "Previous column",
	GridHelp:    "Blank cells are not recorded. All filled ones are saved as one step.",
	SavedBut:    "Saved, but %s",
	GridNothing: "No cell is filled.",
	GridWarned:  "Saved, but please check the figures of: %s",
}
