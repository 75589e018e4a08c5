package text

// Draft is the words for checking and mending what was read: levels, splitting
// and merging obligations, picking addressees.
type Draft struct {
	Next, Prev, Seen, SeenMore, AcceptSure, AcceptMore, ShowAll string
	NotGraded, NothingLeft, AllSeen                             string
	Unsure, Left, NoneLeft, Accepted, Folded                    string
	KeepUnseen                                                  string
	Split, SplitTitle, SplitIntro, SplitHere                    string
	ChooseToSplit, OneSentence, DidSplit                        string
	Merge, MergeTitle, MergeIntro, MergeTime                    string
	ChooseToMerge, NothingBelow, OwnApart, OwnWhole, DidMerge   string
	Pick, PickTitle, Choose, Picked, PickedNone                 string
	GroupOf, NoSuchUnit, EmptyGroup, SharedName                 string
	ChooseToPick, OwnStays, NoUnits                             string
	Ask, AskTitle, AskWho, AskIn, AskMore, AskKey               string
	Means, NewUnit, NewGroup, NotOurs, LeaveOpen, AskNone       string
	NoneUnknown, DidNotOurs, DidLeaveOpen                       string
	NameTaken, TakenMeanwhile                                   string
}

var draftVI = Draft{
	Next: "Cần xem", Prev: "Chỗ cần xem trước đó", Seen: "Đã xem", SeenMore: "chuyển sang chỗ cần xem tiếp theo",
	AcceptSure: "Nhận chỗ chắc", ShowAll: "Hiện đủ", AcceptMore: "thu gọn lại, chỉ để chỗ cần xem; nhấn lần nữa để hiện đủ",
	NotGraded:   "Chỉ văn bản vừa được máy đọc mới có chỗ cần xem.",
	NothingLeft: "Không còn chỗ nào cần xem.", AllSeen: "Đã xem hết các chỗ cần xem; nhấn Ctrl+S để lưu",
	Unsure: "Máy đọc chưa chắc; xin đối chiếu với văn bản.",
	Left:   "còn %d chỗ cần xem", NoneLeft: "không còn chỗ nào cần xem",
	Accepted:   "Đã nhận %d chỗ máy đọc chắc chắn; nhấn %s để hiện lại",
	Folded:     "%d mục không cần xem đã thu gọn; %s hiện lại",
	KeepUnseen: "Còn %d chỗ chưa xem. Vẫn lưu?",
	Split:      "Tách nhiệm vụ", SplitTitle: "Tách nhiệm vụ %s", SplitHere: "Tách",
	SplitIntro:    "Chọn chỗ bắt đầu nhiệm vụ thứ hai (↑ ↓). Nơi nhận và thời hạn được chép sang cả hai.",
	ChooseToSplit: "Hãy đưa con trỏ tới nhiệm vụ cần tách.",
	OneSentence:   "Nội dung nhiệm vụ này không có chỗ nào để tách; nhấn Ctrl+N để thêm nhiệm vụ.",
	DidSplit:      "Đã tách nhiệm vụ %s thành %s và %s; Ctrl+Z lấy lại",
	Merge:         "Gộp với nhiệm vụ bên dưới", MergeTitle: "Gộp nhiệm vụ %s với nhiệm vụ %s",
	MergeIntro: "Hai nhiệm vụ có thời hạn khác nhau.", MergeTime: "Lấy thời hạn của",
	ChooseToMerge: "Hãy đưa con trỏ tới nhiệm vụ cần gộp.", NothingBelow: "Bên dưới không còn nhiệm vụ nào để gộp.",
	OwnApart: "Việc của cơ quan không gộp được với nhiệm vụ giao cho nơi khác.",
	OwnWhole: "Việc của cơ quan không tách được; hãy tách nhiệm vụ giao cho nơi khác.",
	DidMerge: "Đã gộp nhiệm vụ %s vào nhiệm vụ %s; Ctrl+Z lấy lại",
	Pick:     "Chọn đơn vị", PickTitle: "Giao nhiệm vụ %s cho", Choose: "Chọn hoặc bỏ", Picked: "Đã chọn %d mục = %s", PickedNone: "Chưa chọn đơn vị nào",
	GroupOf: "nhóm %d đơn vị", NoSuchUnit: "Không có đơn vị hay nhóm nào tên như vậy.",
	EmptyGroup:   "Nhóm này không có đơn vị nào vào ngày ban hành.",
	SharedName:   "“%s” trùng tên với nơi khác; hãy ghi thêm tên gọi khác cho đơn vị ở màn hình Đơn vị (F5).",
	ChooseToPick: "Hãy đưa con trỏ tới nhiệm vụ cần chọn nơi nhận.",
	OwnStays:     "Đây là việc của cơ quan, không giao cho nơi khác.",
	NoUnits:      "Chưa có đơn vị nào trong tệp; hãy thêm ở màn hình Đơn vị (F5).",
	Ask:          "Nơi nhận chưa rõ", AskTitle: "Xác định nơi nhận",
	AskWho: "“%s” là đơn vị hay nhóm nào?", AskIn: "Nhiệm vụ %s", AskMore: "còn %d tên chưa rõ", AskKey: "nhấn %s để xác định",
	Means: "Chọn", NewUnit: "Đơn vị mới", NewGroup: "Nhóm mới", NotOurs: "Không theo dõi", LeaveOpen: "Để sau",
	AskNone:     "Chưa có đơn vị nào trong tệp; Ctrl+N thêm đơn vị, Ctrl+G lập nhóm.",
	NoneUnknown: "Không có nơi nhận nào chưa rõ.",
	DidNotOurs:  "“%s” không phải đơn vị cần theo dõi; Ctrl+Z lấy lại", DidLeaveOpen: "Để lại “%s”, chưa xác định",
	NameTaken:      "Tên này cũng là của nơi khác, nên chỉ ghi %s cho văn bản này",
	TakenMeanwhile: "Sau đó tệp đã có thay đổi khác; hãy hoàn tác ở Nhật ký (F6).",
}

var draftEN = Draft{
	Next: "To check", Prev: "The one to check before", Seen: "Seen", SeenMore: "goes on to the next place to check",
	AcceptSure: "Accept sure", ShowAll: "Show all", AcceptMore: "folds it away, so that what needs checking is left; again shows all",
	NotGraded:   "Only a document that was just read from a text has places to check.",
	NothingLeft: "Nothing is left to check.", AllSeen: "All places are checked; Ctrl+S keeps the document",
	Unsure: "The reader is not sure of this; please compare with the text.",
	Left:   "%d to check", NoneLeft: "nothing left to check",
	Accepted:   "%d sure [place|places] accepted; %s shows them again",
	Folded:     "%d that need no checking are folded away; %s shows them",
	KeepUnseen: "%d [place has|places have] not been looked at. Keep all the same?",
	Split:      "Split the obligation", SplitTitle: "Split obligation %s", SplitHere: "Split",
	SplitIntro:    "Choose where the second obligation begins (↑ ↓). Both get the addressees and the deadline.",
	ChooseToSplit: "Move to the obligation to split first.",
	OneSentence:   "The words of this obligation have no place to split at; Ctrl+N adds an obligation.",
	DidSplit:      "Obligation %s split into %s and %s; Ctrl+Z takes it back",
	Merge:         "Merge with the one below", MergeTitle: "Merge obligation %s with obligation %s",
	MergeIntro: "The two fall due differently.", MergeTime: "Falls due as",
	ChooseToMerge: "Move to the obligation to merge first.", NothingBelow: "No obligation stands below to merge with.",
	OwnApart: "The office's own duty cannot be merged with what others are asked.",
	OwnWhole: "The office's own duty cannot be split; split what others are asked instead.",
	DidMerge: "Obligation %s merged into obligation %s; Ctrl+Z takes it back",
	Pick:     "Pick units", PickTitle: "Who is asked obligation %s", Choose: "Choose or drop", Picked: "%d chosen = %s", PickedNone: "None is chosen",
	GroupOf: "group of %d [unit|units]", NoSuchUnit: "No unit or group has a name like this.",
	EmptyGroup:   "This group has no unit on the date of issue.",
	SharedName:   "Others are called “%s” too; please give the unit one more name on the tab Units (F5).",
	ChooseToPick: "Move to the obligation whose addressees to pick first.",
	OwnStays:     "This is the office's own duty, which is asked of nobody else.",
	NoUnits:      "The file has no units yet; please add them on the tab Units (F5).",
	Ask:          "Unknown addressees", AskTitle: "Who is this",
	AskWho: "Which unit or group is “%s”?", AskIn: "Obligation %s", AskMore: "%d unknown [name|names] left", AskKey: "%s settles it",
	Means: "Choose", NewUnit: "New unit", NewGroup: "New group", NotOurs: "None of ours", LeaveOpen: "Leave open",
	AskNone:     "The file has no units yet; Ctrl+N adds a unit, Ctrl+G a group.",
	NoneUnknown: "No addressee is unknown.",
	DidNotOurs:  "“%s” is no unit to be followed up; Ctrl+Z takes it back", DidLeaveOpen: "“%s” is left open",
	NameTaken:      "Others have this name too, so that only this document now says %s",
	TakenMeanwhile: "The file was changed otherwise since; please undo it in the journal (F6).",
}
