package text

import (
	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// Errors is the words for what went wrong, where, and the way out. Each is one
// sentence without a final stop; Error fills them in. "{a|b}" is a on the
// command line and b on the screen; [Call] stands for the program.
type Errors struct {
	Unknown string // detail in English

	Rules  RuleErrors
	Book   BookErrors
	File   FileErrors
	Store  StoreErrors
	Sheet  SheetErrors
	System SystemErrors
	Input  InputErrors

	Document DocumentErrors

	Recovery RecoveryErrors
	Original OriginalErrors

	Number    map[viet.NumberReason]string // the text
	Blank     string
	BadDate   string // the text
	BadFormat string // the text, an example
	NotOneOf  string // the text, the choices
	BadEmail  string // the text
}

// RuleErrors is what the rules of the office refuse.
type RuleErrors struct {
	NoUnit     string // name
	NoUnitNear string // name, names alike
	Ambiguous  string // name, candidates
	Future     string // received, now
	Baseline   string // measure
	Unreported string // measure
	TooLong    string // title of a table, rows
	Short      string // measure, times, times wanted
	Figure     string // measure, value
	Closed     string // period, when it was closed
	ClosedIn   string // directive, obligation, what Closed tells or periods
	ClosedMany string // where and which
	MoreClosed string // how many
	NoPeriod   string // obligation, period, those near it
	NoPeriods  string // obligation
	Tally      string // directive, what the index counts, what the assignments come to: the cells that differ; assignments in them
	Exempting  map[model.Why]string
	Reading    string // field, value, least
	OverBase   string // installs, name of the base, base figure
	OverAll    string // percentage
	FutureDay  string // cut-off
}

// FileErrors is about documents that cannot be read.
type FileErrors struct {
	TooLarge  string // file, limit in MB
	Empty     string // file
	Directory string // file
	NotKept   string // file, of no kind that is kept as evidence
	Encoding  string // file, line
}

// StoreErrors is about the data file and its records.
type StoreErrors struct {
	Missing       string // path
	Lost          string // path, newest copy
	Unfit         map[db.Unfit]string
	Locked        string            // path
	LockedBy      string            // path, user, machine, since
	Newer         string            // path, schema, known
	Older         string            // path
	NotFound      map[string]string // id
	Exists        string            // path
	InUse         map[string]string // ids that refer to it
	NoAssignment  string            // obligation, period
	Invalid       map[db.Fault]string
	NotEmpty      string // path
	Load          string // line, why
	Faults        map[db.LoadFault]string
	Problems      map[db.ProblemKind]string // record
	Records       map[string]string         // by bucket: id
	MarkRecord    string                    // directive, obligation, period, unit
	ReadingRecord string                    // unit, day
	Corrupt       string                    // record
	Replaced      string                    // path
	Conflict      string                    // step, record
	Unsure        string                    // detail
	ReadOnly      string
	NothingToUndo string
	NothingToRedo string
}

// SystemErrors is what the machine refuses. All but the first two take the path,
// which may be the word for "the file".
type SystemErrors struct {
	TheFile    string
	NoTerminal string
	DiskFull   string
	ReadOnly   string
	Permission string
	NotExist   string
	Exist      string
	Directory  string
	NotFolder  string
	Busy       string
	LongName   string
	BadDisk    string
}

var errorsVI = Errors{
	Unknown:   "không làm được vì một lỗi lạ (%s); hãy thử lại, nếu vẫn lỗi thì gửi nguyên câu này cho người hỗ trợ",
	Rules:     ruleErrorsVI,
	Book:      bookErrorsVI,
	File:      fileErrorsVI,
	Document:  documentErrorsVI,
	Store:     storeErrorsVI,
	Sheet:     sheetErrorsVI,
	System:    systemErrorsVI,
	Input:     inputErrorsVI,
	Recovery:  recoveryErrorsVI,
	Original:  originalErrorsVI,
	Blank:     "chưa có số nào; hãy ghi một số, ví dụ 161.090",
	BadDate:   "“%s” không phải là ngày có trong lịch; hãy ghi như 05/3/2021",
	BadFormat: "“%s” không đúng dạng; hãy ghi như %s",
	NotOneOf:  "không nhận “%s”; chỉ nhận %s",
	BadEmail:  "“%s” không phải là địa chỉ thư điện tử; hãy ghi như vanthu@coquan.gov.vn, có @ và không có dấu cách, hoặc để trống",
	Number: map[viet.NumberReason]string{
		viet.NotANumber: "“%s” không phải là số; hãy ghi bằng chữ số, ví dụ 161.090 hoặc 26,59",
		viet.BadGroups:  "“%s” có dấu chấm không đúng chỗ; dấu chấm tách hàng nghìn (161.090), dấu phẩy tách phần thập phân (26,59)",
		viet.Ambiguous:  "“%s” có thể hiểu hai cách; hãy ghi 161.090 nếu là hàng nghìn, hoặc bỏ bớt chữ số thập phân",
		viet.NotWhole:   "“%s” không phải là số nguyên; hãy ghi số nguyên, ví dụ 161.090",
		viet.Negative:   "“%s” là số âm; hãy ghi số từ 0 trở lên",
		viet.TooLarge:   "“%s” quá lớn; hãy kiểm tra lại số chữ số",
	},
}

var ruleErrorsVI = RuleErrors{
	NoUnit:     "không có đơn vị hoặc nhóm nào tên “%s”; hãy chọn trong danh sách đơn vị ({‹congvan› units|F5})",
	NoUnitNear: "không có đơn vị hoặc nhóm nào tên “%s”; có phải là: %s?",
	Ambiguous:  "“%s” có thể là: %s; hãy ghi tên đầy đủ{ hoặc mã số của đơn vị (‹congvan› units)|}",
	Future:     "giờ nhận %s ở sau thời điểm hiện tại (%s); hãy ghi giờ đơn vị đã gửi, không ghi trước",
	Baseline:   "thiếu mốc so sánh cho “%s” nên chưa thể ghi hoàn thành; hãy nhập mốc so sánh, hoặc ghi đạt một phần",
	Unreported: "“%s” chưa có số liệu; hãy ghi số liệu, hoặc ghi đạt một phần",
	TooLong:    "chưa in: “%s” dài hơn %d dòng, một trang .xlsx không chứa hết; hãy chia theo thời gian hoặc theo văn bản{ (--from, --to, --directive)|}, hoặc ghi ra .csv",
	Short:      "“%s” đạt %s lần, chưa đủ %s lần theo yêu cầu; hãy ghi đạt một phần",
	Tally:      "chưa in: phần việc của văn bản %s theo danh mục là %s, nhưng đếm từng phần việc là %s (%s); hãy kiểm tra tệp dữ liệu{ (‹congvan› check)|} rồi in lại",
	Closed:     "kỳ %s đã khóa sổ lúc %s; hãy mở lại sổ và ghi lý do trước khi sửa{ (‹congvan› reopen-period)| (Ctrl+D rồi F12)}",
	ClosedIn:   "%s, nhiệm vụ %s: %s",
	ClosedMany: "có nhiều kỳ đã khóa sổ (%s); hãy mở lại sổ từng kỳ và ghi lý do trước khi sửa{ (‹congvan› reopen-period)| (Ctrl+D rồi F12)}",
	MoreClosed: "và %d kỳ nữa",
	NoPeriod:   "nhiệm vụ %s không có kỳ %s; các kỳ gần đó: %s",
	NoPeriods:  "nhiệm vụ %s còn chờ yêu cầu, chưa có kỳ nào; hãy ghi yêu cầu trước",
	Exempting: map[model.Why]string{
		model.NoBasis: "miễn phải ghi lý do và người quyết định", model.NotOwing: "đơn vị này không được giao nhiệm vụ đó",
		model.NotAfter: "ngày cuối của đợt miễn phải từ ngày đầu trở đi",
		model.NoDays:   "nhiệm vụ này không có thời hạn nên không miễn theo ngày được; hãy bỏ trống ngày để miễn cả nhiệm vụ{, hoặc ghi nhận được miễn (‹congvan› mark … exempt)|, hoặc ghi nhận “được miễn” (Enter)}",
	},
	Figure:    "“%s” là %s: không nhận số âm; hãy ghi số từ 0 trở lên",
	Reading:   "%s là %s: hãy ghi số từ %d trở lên",
	OverBase:  "số đã cài đặt %s lớn hơn mẫu số là %s (%s); hãy kiểm tra lại",
	OverAll:   "tỷ lệ %s lớn hơn 100%%; hãy kiểm tra lại",
	FutureDay: "ngày chốt số liệu %s ở sau hôm nay; hãy kiểm tra lại",
}

var fileErrorsVI = FileErrors{
	TooLarge:  "%s quá lớn (chỉ đọc đến %d MB); hãy kiểm tra xem có đúng là một văn bản không, hoặc tách nhỏ tệp",
	Empty:     "%s không có chữ nào để đọc; hãy kiểm tra lại tệp, nếu là ảnh chụp thì xin bản Word hoặc bản PDF có chữ",
	Directory: "%s là thư mục, không phải tệp; hãy ghi tên tệp bên trong",
	NotKept:   "%s: không thuộc loại tệp được giữ làm minh chứng; chỉ giữ ảnh (jpg, png), pdf, Word, Excel (xlsx), rtf, odt, trang web và tệp chữ",
	Encoding:  "%s: không đọc được chữ từ dòng %d vì không rõ bảng mã; hãy mở tệp, lưu lại với bảng mã (Encoding) UTF-8 rồi nhập lại",
}

var storeErrorsVI = StoreErrors{
	Missing: "chưa có tệp dữ liệu %s; {hãy mở chương trình (‹congvan›) hoặc nhập văn bản, đơn vị (‹congvan› import) để tạo|hãy mở lại chương trình để tạo}",
	Lost:    "mất tệp dữ liệu %[1]s; {hãy cứu dữ liệu: ‹congvan› rescue -o TỆP-MỚI, hoặc khôi phục bản sao mới nhất: ‹congvan› restore %[2]s|hãy thoát và mở lại chương trình để cứu dữ liệu, hoặc khôi phục bản sao mới nhất %[2]s}",
	Unfit: map[db.Unfit]string{
		db.IsFolder:    "%s là thư mục, không phải tệp dữ liệu; hãy ghi tên tệp",
		db.IsEmpty:     "tệp dữ liệu %s rỗng (0 byte); hãy khôi phục từ một bản sao{ (‹congvan› restore)|}",
		db.IsDangling:  "%s là liên kết tới một tệp không còn; hãy ghi tên tệp thật",
		db.IsSpecial:   "%s không phải là tệp thường; hãy ghi tên tệp dữ liệu",
		db.IsForeign:   "%s là tệp loại khác, không phải dữ liệu của congvan; hãy chọn tệp khác{ (--db)|}",
		db.IsTruncated: "tệp dữ liệu %s bị cụt phần cuối; hãy khôi phục từ một bản sao{ (‹congvan› restore)|}",
		db.IsDamaged:   "tệp dữ liệu %s bị hỏng; hãy khôi phục từ một bản sao{ (‹congvan› restore)|}",
		db.IsOther:     "%s là dữ liệu của chương trình khác; hãy chọn tệp khác{ (--db)|}",
	},
	Locked:   "tệp dữ liệu %s đang mở ở cửa sổ khác; hãy đóng cửa sổ đó rồi thử lại",
	LockedBy: "tệp dữ liệu %s đang mở ở cửa sổ khác (%s, máy %s, từ %s); hãy đóng cửa sổ đó rồi thử lại",
	Newer:    "tệp dữ liệu %s do bản congvan mới hơn ghi (phiên bản dữ liệu %d, bản này biết đến %d); hãy dùng bản congvan mới",
	Older:    "tệp dữ liệu %s ở phiên bản cũ; hãy mở chương trình một lần để nâng cấp",
	NotFound: map[string]string{
		"directive":  "không có văn bản mã số %s; {xem mã số bằng ‹congvan› list|hãy xem lại danh sách văn bản (F3)}",
		"unit":       "không có đơn vị mã số %s; xem danh sách đơn vị ({‹congvan› units|F5})",
		"group":      "không có nhóm mã số %s; xem danh sách đơn vị ({‹congvan› units|F5})",
		"obligation": "văn bản không có nhiệm vụ %s; {xem các nhiệm vụ bằng ‹congvan› show|hãy mở lại văn bản}",
		"addressee":  "nhiệm vụ không gửi tới “%s”; {xem nơi nhận bằng ‹congvan› show|hãy mở lại văn bản}",
		"exemption":  "đơn vị này không được miễn ở nhiệm vụ %s",
		"closing":    "kỳ %s chưa khóa sổ",
		"indicator":  "không có chỉ số %s; xem danh sách chỉ số ({‹congvan› bluezone indicators|F4})",
		"target":     "không có mức phải đạt mã số %s; xem danh sách ({‹congvan› bluezone target|F4})",
		"printed":    "không có bản in mã số %s{; xem mã số bằng ‹congvan› printed|}",
		"activity":   "không có hoạt động mã số %s{; xem mã số bằng ‹congvan› activity list|}",
		"reading":    "không có số liệu %s; xem số liệu ({‹congvan› bluezone list|F4})",
	},
	Exists: "đã có tệp %s, không ghi đè; hãy chọn tên khác",
	InUse: map[string]string{
		"directive":          "không xóa được vì các văn bản %s còn dùng; hãy ghi ngày kết thúc của đơn vị thay vì xóa",
		"activity":           "không xóa được vì còn hoạt động của đơn vị (%s); hãy ghi ngày kết thúc của đơn vị thay vì xóa",
		"reading":            "không xóa được vì còn số liệu đã ghi (%s); hãy ghi ngày kết thúc của đơn vị thay vì xóa",
		"target":             "không xóa được vì các mức phải đạt mã số %s còn giao cho đơn vị; hãy sửa các mức đó trước",
		"part":               "không xóa được vì các đơn vị %s trực thuộc đơn vị này; hãy sửa các đơn vị đó trước",
		"indicator readings": "không xóa được vì còn số liệu đã ghi (%s); hãy ghi ngày kết thúc của chỉ số thay vì xóa",
		"indicator":          "không xóa được vì chỉ số này kế tiếp %s; hãy sửa chỉ số đó trước",
		"unit":               "không xóa được vì các đơn vị %s ghi đây là đơn vị kế thừa; hãy sửa các đơn vị đó trước",
	},
	NoAssignment: "văn bản không giao nhiệm vụ %s kỳ %s cho đơn vị này; {xem các kỳ và đơn vị bằng ‹congvan› show|hãy mở lại văn bản}",
	Invalid: map[db.Fault]string{
		db.NoName:       "chưa có tên; hãy ghi tên",
		db.NoID:         "có nhiệm vụ chưa có mã; hãy ghi mã theo khoản của văn bản",
		db.Twice:        "bị trùng; hãy đổi để mỗi mã, mỗi hạn chỉ có một",
		db.BadID:        "mã có ký tự lạ; hãy ghi bằng chữ và số",
		db.BadState:     "trạng thái không có; hãy {ghi pending, doing, partial, done, failed hoặc exempt|chọn một trạng thái trong danh sách}",
		db.NoReason:     "phải ghi lý do",
		db.EndsBefore:   "ngày cuối phải từ ngày đầu trở đi",
		db.BadBase:      "chưa ghi mẫu số, hoặc có mẫu số ghi hai lần",
		db.BadPercent:   "tỷ lệ phải lớn hơn 0 và không quá 100%",
		db.OwnPart:      "không thể trực thuộc chính mình; hãy chọn đơn vị khác",
		db.SelfAwaited:  "nhiệm vụ không thể chờ kết quả của chính nó; hãy chọn nhiệm vụ khác",
		db.SecretFile:   "văn bản mật: không giữ tệp minh chứng; chỉ ghi số báo cáo và nơi để bản giấy",
		db.NotLater:     "hạn mới không muộn hơn hạn hiện tại; hãy ghi một hạn muộn hơn",
		db.NotOnRequest: "nhiệm vụ này không thuộc loại khi có yêu cầu nên không cần ghi yêu cầu",
		db.NoDue:        "chưa có hạn; hãy ghi hạn phải báo cáo",
		db.DueTooEarly:  "hạn báo cáo ở trước lúc yêu cầu; hãy xem lại hai ngày này",
		db.NoDay:        "chưa có ngày; hãy ghi ngày",
		db.EndsFirst:    "ngày cuối ở trước ngày đầu; hãy kiểm tra lại hai ngày",
		db.SelfReplaced: "không thể tự thay thế chính mình; hãy chọn văn bản hoặc đơn vị khác",
		db.NotNumbered:  "văn bản chưa có số nên không có gì để trả lại",
		db.NotBooked:    "chỉ cấp số cho văn bản đến và văn bản đi; văn bản tham khảo không vào sổ",
		db.NoLetter:     "trang này không phải công văn đã phát hành từ chương trình nên không có số để in",
		db.NumberLater:  "công văn chưa có số; hãy cấp số cho công văn trước",
		db.NobodyOwes:   "không có đơn vị nào quá hạn gửi báo cáo nên không phát hành công văn đôn đốc",
		db.Unreadable:   "bản ghi có giá trị không lưu được; hãy kiểm tra lại các số đã nhập",
	},
	NotEmpty: "tệp dữ liệu %s đã có dữ liệu; chỉ nạp được vào tệp mới{ (--db với tên khác)|}",
	Load:     "dòng %d của tệp nạp không đúng (%s); chưa nạp gì, hãy xuất lại từ tệp gốc",
	Faults: map[db.LoadFault]string{
		db.NoExport: "không phải tệp đã xuất từ congvan", db.LongLine: "dòng quá dài", db.BadLine: "không đúng dạng",
		db.StrangeKind: "loại bản ghi lạ", db.BadKey: "mã của bản ghi không đúng", db.DoubledKey: "bản ghi bị trùng",
		db.FalseLine: "không khớp với các dòng khác",
	},
	Problems: map[db.ProblemKind]string{
		db.DamagedPages: "tệp hỏng ở %s", db.DamagedRecord: "%s: bị hỏng", db.FalseRecord: "%s: không khớp với các bản ghi khác",
		db.FalseIndex: "%s: mục lục không khớp", db.FalseIDs: "%s: bộ đếm mã số không khớp",
	},
	Records: map[string]string{
		"units": "đơn vị mã số %s", "groups": "nhóm mã số %s", "directives": "văn bản mã số %s", "texts": "nội dung của văn bản mã số %s",
		"marks": "ghi nhận %s", "readings": "số liệu %s", "activities": "hoạt động mã số %s", "indicators": "chỉ số %s", "targets": "mức phải đạt mã số %s", "journal": "bước %s của nhật ký", "office": "thông tin cơ quan (%s)",
		"pages": "các trang dữ liệu%s", "meta": "phần đầu tệp (%s)", "": "bản ghi %s",
	},
	MarkRecord:    "ghi nhận của văn bản mã số %s, nhiệm vụ %s, kỳ %s, đơn vị mã số %s",
	ReadingRecord: "số liệu của đơn vị mã số %s, ngày %s",
	Corrupt:       "dữ liệu bị hỏng: %s; hãy {chạy ‹congvan› check, rồi khôi phục từ một bản sao (‹congvan› restore)|thoát và khôi phục từ bản sao mới nhất}",
	Replaced:      "tệp dữ liệu %s đã bị thay hoặc xóa trong lúc đang mở; hãy {thoát, mở lại|mở lại tệp} và kiểm tra nhật ký",
	Conflict:      "không hoàn tác hoặc làm lại được bước %d vì %s đã thay đổi từ đó; hãy xem nhật ký ({‹congvan› log|F6})",
	Unsure:        "chưa chắc đã lưu (%s); hãy mở lại chương trình và xem nhật ký trước khi ghi tiếp",
	ReadOnly:      "tệp đang mở chỉ để xem; hãy {đóng cửa sổ kia rồi mở lại để ghi|thoát (Ctrl+Q) để trở lại}",
	NothingToUndo: "không còn bước nào để hoàn tác",
	NothingToRedo: "không có bước nào để làm lại",
}

var systemErrorsVI = SystemErrors{
	TheFile:    "tệp",
	NoTerminal: "không có cửa sổ dòng lệnh để mở giao diện; hãy mở trong một cửa sổ dòng lệnh, hoặc dùng các lệnh{ (congvan help)|}",
	DiskFull:   "%s: đĩa đầy, chưa lưu; hãy xóa bớt tệp không cần rồi thử lại",
	ReadOnly:   "%s: ổ đĩa chỉ cho đọc; hãy chọn nơi khác",
	Permission: "%s: không có quyền đọc hoặc ghi; hãy kiểm tra quyền của tệp và thư mục, hoặc chọn nơi khác",
	NotExist:   "%s: không có tệp hoặc thư mục này; hãy kiểm tra lại tên và đường dẫn",
	Exist:      "%s: đã có, không ghi đè; hãy chọn tên khác",
	Directory:  "%s: là thư mục, không phải tệp; hãy ghi tên tệp",
	NotFolder:  "%s: một phần của đường dẫn không phải là thư mục; hãy kiểm tra lại đường dẫn",
	Busy:       "%s: đang được chương trình khác dùng; hãy đóng chương trình đó rồi thử lại",
	LongName:   "%s: tên quá dài; hãy chọn tên ngắn hơn",
	BadDisk:    "%s: lỗi đĩa; hãy sao dữ liệu sang ổ khác và kiểm tra ổ đĩa",
}
