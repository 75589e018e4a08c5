package text

// Units is the words of its screen and its forms.
type Units struct {
	Title, Groups, Search, NothingFound, NoUnits, NoGroups string
	Name, Short, Kind, InGroups, Contact, Aliases, Members string
	Population, Smartphones, Person, Phone, Email          string
	From, Until, Valid, Always, Since, Till, Closed        string
	Successor, Own, Pressing, NothingPressing              string
	NewUnit, NewGroup, Edit, Remove, ShowGroups, ShowUnits string
	Find, EndFind, ClearFind, NoRow                        string
	UnitForm, NewUnitForm, GroupForm, NewGroupForm         string
	ListHint, KindHint, GroupsHint, MembersHint            string
	CountHint, FromHint, UntilHint, SuccessorHint          string
	SameName, SameGroup, NoGroup, NoGroupsYet, NotAGroup   string
	NotItself, NoLastDay, EndsBefore, Count                string
	Within, WithinHint, NotInItself                        string
}

var unitsVI = Units{
	Title: "Đơn vị", Groups: "Nhóm đơn vị", Search: "Tìm:",
	NothingFound: "Không có mục nào khớp với “%s”. Bấm %s để bỏ điều kiện tìm.",
	NoUnits:      "Chưa có đơn vị nào. Bấm %s để thêm đơn vị.",
	NoGroups:     "Chưa có nhóm nào. Bấm %s để lập nhóm, ví dụ “UBND các xã, thị trấn”.",
	Name:         "Tên", Short: "Tên ngắn", Kind: "Loại", InGroups: "Thuộc nhóm", Contact: "Liên hệ",
	Aliases: "Bí danh", Members: "Thành viên",
	Population: "Dân số", Smartphones: "Số điện thoại thông minh",
	Person: "Người phụ trách", Phone: "Điện thoại", Email: "Thư điện tử",
	From: "Hoạt động từ ngày", Until: "Hoạt động đến hết", Valid: "Thời gian hoạt động",
	Always: "không giới hạn", Since: "từ %s", Till: "đến hết %s", Closed: "đã giải thể, sáp nhập",
	Successor: "Đơn vị thay thế", Own: "cơ quan mình",
	Pressing: "Cần xử lý", NothingPressing: "không có phần việc quá hạn, sắp đến hạn hay chờ đánh giá",
	NewUnit: "Thêm đơn vị", NewGroup: "Lập nhóm", Edit: "Sửa", Remove: "Xóa",
	ShowGroups: "Xem nhóm", ShowUnits: "Xem đơn vị",
	Find: "Tìm", EndFind: "Xong", ClearFind: "Bỏ tìm", NoRow: "Chưa chọn mục nào.",
	UnitForm: "Sửa đơn vị", NewUnitForm: "Thêm đơn vị", GroupForm: "Sửa nhóm", NewGroupForm: "Lập nhóm đơn vị",
	ListHint:      "Nhiều bí danh cách nhau bằng dấu chấm phẩy ;",
	KindHint:      "Ví dụ: xã, thị trấn, đài, cơ quan",
	GroupsHint:    "Tên các nhóm, cách nhau bằng dấu chấm phẩy ;",
	MembersHint:   "Tên các đơn vị, cách nhau bằng dấu chấm phẩy ; hoặc xuống dòng",
	CountHint:     "Ví dụ: 5.210; để trống nếu chưa biết",
	FromHint:      "Ngày đầu tiên, ví dụ 01/01/2020; để trống nếu không giới hạn",
	UntilHint:     "Ngày cuối cùng, khi đơn vị giải thể hoặc sáp nhập; để trống nếu đang hoạt động",
	SuccessorHint: "Đơn vị tiếp nhận khi sáp nhập; các đơn vị mới khi chia tách, cách nhau bằng ;",
	SameName:      "Đã có đơn vị tên “%s”.", SameGroup: "Đã có nhóm tên “%s”.",
	NoGroup:     "Không có nhóm tên “%s”. Các nhóm hiện có: %s.",
	NoGroupsYet: "Không có nhóm tên “%s”. Chưa có nhóm nào; bấm %s ở màn hình Đơn vị để lập.",
	NotAGroup:   "“%s” là một nhóm, không phải một đơn vị.",
	NotItself:   "Một đơn vị không thể thay thế chính nó.",
	NoLastDay:   "Đã có đơn vị thay thế thì cần ngày cuối cùng; hoặc xóa đơn vị thay thế.",
	EndsBefore:  "Ngày cuối cùng ở trước ngày đầu tiên.",
	Count:       "%d đơn vị",
	Within:      "Trực thuộc", WithinHint: "Đơn vị cấp trên, để cộng số liệu; ví dụ huyện của một xã",
	NotInItself: "Một đơn vị không thể trực thuộc chính nó.",
}

var unitsEN = Units{
	Title: "Units", Groups: "Groups", Search: "Find:",
	NothingFound: "Nothing matches “%s”. Press %s to drop the search.",
	NoUnits:      "There are no units yet. Press %s to add one.",
	NoGroups:     "There are no groups yet. Press %s to make one, such as “UBND các xã, thị trấn”.",
	Name:         "Name", Short: "Short name", Kind: "Kind", InGroups: "In groups", Contact: "Contact",
	Aliases: "Aliases", Members: "Members",
	Population: "Population", Smartphones: "Smartphones",
	Person: "Person", Phone: "Phone", Email: "E-mail",
	From: "Exists from", Until: "Exists until", Valid: "Exists",
	Always: "always", Since: "from %s", Till: "until %s", Closed: "closed or merged",
	Successor: "Replaced by", Own: "this office",
	Pressing: "To act on", NothingPressing: "nothing overdue, due soon or to assess",
	NewUnit: "Add unit", NewGroup: "New group", Edit: "Edit", Remove: "Remove",
	ShowGroups: "Show groups", ShowUnits: "Show units",
	Find: "Find", EndFind: "Done", ClearFind: "Clear search", NoRow: "Nothing is in focus.",
	UnitForm: "Edit unit", NewUnitForm: "Add unit", GroupForm: "Edit group", NewGroupForm: "New group",
	ListHint:      "Several aliases, separated by semicolons ;",
	KindHint:      "For example: xã, thị trấn, đài, cơ quan",
	GroupsHint:    "Names of groups, separated by semicolons ;",
	MembersHint:   "Names of units, separated by semicolons ; or line by line",
	CountHint:     "For example: 5.210; blank if unknown",
	FromHint:      "First day, such as 01/01/2020; blank for no limit",
	UntilHint:     "Last day, of a unit closed or merged; blank while it exists",
	SuccessorHint: "Unit that took over; the new ones of a unit that was split, separated by ;",
	SameName:      "There is a unit called “%s” already.", SameGroup: "There is a group called “%s” already.",
	NoGroup:     "There is no group called “%s”. The groups are: %s.",
	NoGroupsYet: "There is no group called “%s”, nor any other; press %s on the Units screen to make one.",
	NotAGroup:   "“%s” is a group, not a unit.",
	NotItself:   "A unit cannot be replaced by itself.",
	NoLastDay:   "A unit that is replaced needs its last day; or blank what replaces it.",
	EndsBefore:  "The last day is before the first one.",
	Count:       "%d [unit|units]",
	Within:      "Part of", WithinHint: "The unit above, to add up figures, such as the district of a commune",
	NotInItself: "A unit cannot be a part of itself.",
}
