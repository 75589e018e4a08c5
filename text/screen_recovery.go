package text

import (
	"errors"
	"fmt"
	"unicode"

	"congvan/db"
)

// Recovery is the words of the screen that stands in the place of a data file
// that cannot be opened.
type Recovery struct {
	Title string

	// What happened: a heading and what it means.
	Damaged, Cut, Empty, Foreign, Lost, Locked, Newer, Other RecoveryCase
	LockedBy                                                 string // user, machine, since, process
	NoHolder                                                 string
	Still                                                    string // it was tried again

	Safe       string
	Snapshot   string // when, directives, marks
	NoSnapshot string
	Log        string // changes beyond the snapshot, up to when
	LogAlone   string // changes, up to when
	NoLog      string

	Ways                             string
	Rescue, Look, LookFile           Way
	Use                              Way // when
	UseLost, UseOtherLost            Way // where there is no file to keep
	UseOther, Retry, New, Leave      Way
	LookRescued, UseRescued, ToStart Way
	Enter                            Way

	RescueTo, RescueHint, OtherPath, OtherHint string
	Password, PasswordHint                     string
	Ask                                        string // file
	AskLost                                    string // file
	AskNew                                     string

	Rescued string // records
	From    string // when, changes
	NoBase  string // changes
	Whole   string
	Unsure  string
	Doubts  string // how many

	Done, Kept string // file
	Begun      string

	Seeking, Rescuing, Restoring string
	Seconds                      string // what, seconds
	Failed, FailedLost           string // why
	Choose, Scroll, ScrollBack   string
}

// A RecoveryCase is one thing that can have happened to the data file.
type RecoveryCase struct{ Head, Said string }

// A Way is a choice: its name, and what it will do.
type Way struct{ Name, Does string }

var recoveryVI = Recovery{
	Title: "Lấy lại dữ liệu",
	Damaged: RecoveryCase{
		"Tệp dữ liệu bị hỏng",
		"Một phần tệp không còn đúng như lúc lưu, thường do mất điện hoặc ổ đĩa lỗi. Chương trình không mở, không ghi vào tệp này; tệp vẫn để nguyên.",
	},
	Cut: RecoveryCase{
		"Tệp dữ liệu bị cụt",
		"Phần cuối của tệp không còn, thường do sao chép dở dang hoặc rút USB sớm. Chương trình không mở, không ghi vào tệp này; tệp vẫn để nguyên.",
	},
	Empty: RecoveryCase{
		"Tệp dữ liệu rỗng",
		"Tệp có ở đó nhưng không có nội dung. Chương trình không tự coi đó là sổ mới; tệp vẫn để nguyên.",
	},
	Foreign: RecoveryCase{
		"Tệp này không phải tệp dữ liệu",
		"Nội dung tệp là của loại khác. Có thể đã ghi nhầm tên tệp, hoặc tệp khác đã chép đè lên. Tệp vẫn để nguyên.",
	},
	Lost: RecoveryCase{
		"Không còn tệp dữ liệu",
		"Tệp đã từng ở đây nhưng nay không còn. Chương trình không tự tạo sổ trống thay vào. Nếu tệp nằm trên USB hoặc ổ mạng, hãy cắm lại rồi thử mở lại.",
	},
	Locked:   RecoveryCase{"Tệp dữ liệu đang mở ở cửa sổ khác", "Mỗi lúc chỉ một cửa sổ được ghi. Hãy đóng cửa sổ kia rồi thử mở lại, hoặc xem bản sao mới nhất."},
	LockedBy: "Người đang mở: %s, máy %s, từ %s (tiến trình %d).",
	NoHolder: "Không rõ ai đang mở tệp.",
	Still:    "Đã thử mở lại nhưng vẫn chưa được.",
	Newer:    RecoveryCase{"Tệp dữ liệu do bản congvan mới hơn ghi", "Bản chương trình này chưa hiểu hết tệp nên không mở, để không làm mất gì. Hãy dùng bản congvan mới."},
	Other:    RecoveryCase{"Chưa mở được tệp dữ liệu", "Không có gì bị ghi hay thay đổi."},

	Safe:       "Còn an toàn",
	Snapshot:   "Bản sao %s, đã kiểm tra: %s văn bản, %s ghi nhận",
	NoSnapshot: "Bên cạnh tệp không có bản sao nào dùng được",
	Log:        "Nhật ký thay đổi: %s thay đổi sau bản sao, đến %s",
	LogAlone:   "Nhật ký thay đổi: %s thay đổi, đến %s",
	NoLog:      "Nhật ký thay đổi không có gì thêm",

	Ways:         "Cách làm",
	Rescue:       Way{"Cứu dữ liệu vào tệp mới", "Ghép bản sao, nhật ký thay đổi và những gì còn đọc được thành một tệp mới để xem trước. Tệp hiện có không bị ghi."},
	Look:         Way{"Xem bản sao mới nhất", "Mở bản sao chỉ để xem, không ghi gì. Thoát ra sẽ trở lại màn hình này."},
	LookFile:     Way{"Mở tệp chỉ để xem", "Mở tệp dữ liệu mà không ghi gì. Thoát ra sẽ trở lại màn hình này."},
	Use:          Way{"Đưa bản sao mới nhất vào dùng", "Dữ liệu trở lại như lúc %s; thay đổi sau lúc đó không có trong bản sao. Tệp hiện có được giữ lại bên cạnh với tên khác."},
	UseLost:      Way{"Đưa bản sao mới nhất vào dùng", "Dữ liệu trở lại như lúc %s; thay đổi sau lúc đó không có trong bản sao."},
	UseOther:     Way{"Đưa một bản sao khác vào dùng", "Chọn tệp bản sao, chẳng hạn trên USB. Bản sao được kiểm tra trước; tệp hiện có được giữ lại bên cạnh với tên khác."},
	UseOtherLost: Way{"Đưa một bản sao khác vào dùng", "Chọn tệp bản sao, chẳng hạn trên USB. Bản sao được kiểm tra trước khi dùng."},
	Retry:        Way{"Thử mở lại", "Mở lại tệp dữ liệu, sau khi đã đóng cửa sổ kia, cắm lại ổ đĩa hoặc sửa quyền truy cập."},
	New:          Way{"Bắt đầu sổ mới", "Chỉ khi ở đây chưa từng có dữ liệu. Tệp rỗng hiện có được giữ lại bên cạnh với tên khác."},
	Leave:        Way{"Thoát", "Đóng chương trình. Các tệp để nguyên như hiện tại."},
	LookRescued:  Way{"Xem tệp vừa cứu", "Mở tệp vừa cứu chỉ để xem. Thoát ra sẽ trở lại màn hình này."},
	UseRescued:   Way{"Đưa tệp vừa cứu vào dùng", "Từ nay dùng dữ liệu đã cứu. Tệp hiện có, nếu còn, được giữ lại bên cạnh với tên khác."},
	ToStart:      Way{"Quay lại", "Trở lại các cách làm khác. Tệp vừa cứu vẫn còn."},
	Enter:        Way{"Mở chương trình", "Mở tệp dữ liệu và làm việc như thường."},

	RescueTo: "Tệp mới", RescueHint: "Có thể ghi đường dẫn ở ổ khác nếu ổ này đầy hoặc không ghi được",
	OtherPath: "Bản sao", OtherHint: "Ghi đường dẫn tệp bản sao; kéo thả tệp vào đây cũng được",
	Password: "Mật khẩu", PasswordHint: "Bản sao này có mật khẩu; gõ mật khẩu đã đặt khi sao lưu",
	Ask:     "Đưa tệp %s vào dùng? Tệp hiện có được giữ lại bên cạnh với tên khác.",
	AskLost: "Đưa tệp %s vào dùng?",
	AskNew:  "Bắt đầu sổ mới, chưa có dữ liệu nào? Tệp rỗng hiện có được giữ lại bên cạnh với tên khác.",

	Rescued: "Đã cứu được %s bản ghi vào tệp mới:",
	From:    "Lấy từ bản sao lúc %s, thêm %s thay đổi sau đó.",
	NoBase:  "Không có bản sao; dựng lại được %s thay đổi từ nhật ký.",
	Whole:   "Mọi thay đổi được biết đều còn đủ.",
	Unsure:  "Có thể chưa đủ mọi thay đổi; hãy xem lại trước khi đưa vào dùng.",
	Doubts:  "Có %s chỗ chưa chắc đúng, cần xem lại (PgUp, PgDn để cuộn):",

	Done: "Đã đưa dữ liệu vào dùng: %s", Kept: "Tệp trước đó được giữ tại: %s",
	Begun: "Đã tạo sổ mới: %s",

	Seeking: "Đang kiểm tra các bản sao", Rescuing: "Đang cứu dữ liệu", Restoring: "Đang kiểm tra và đưa vào dùng",
	Seconds: "%s… %d giây",
	Failed:  "Chưa làm được: %s. Tệp hiện có vẫn để nguyên.", FailedLost: "Chưa làm được: %s. Chưa ghi gì.",
	Choose: "Chọn", Scroll: "Cuộn xuống", ScrollBack: "Cuộn lên",
}

var recoveryEN = Recovery{
	Title: "Getting the data back",
	Damaged: RecoveryCase{
		"The data file is damaged",
		"A part of the file is no longer what was saved, as after a power cut or by a failing disk. The program does not open it and writes nothing into it; it stays as it is.",
	},
	Cut: RecoveryCase{
		"The data file is cut short",
		"The end of the file is missing, as when copying was broken off or a stick was pulled early. The program does not open it and writes nothing into it; it stays as it is.",
	},
	Empty: RecoveryCase{
		"The data file is empty",
		"The file is there but holds nothing. The program does not take it for a new register by itself; it stays as it is.",
	},
	Foreign: RecoveryCase{
		"This is not a data file",
		"The file is of another kind. Perhaps its name was mistyped, or another file was copied over it. It stays as it is.",
	},
	Lost: RecoveryCase{
		"The data file is gone",
		"It was here once and is no longer. The program does not put an empty register in its place. If it lies on a stick or a network drive, connect that again and open it again.",
	},
	Locked:   RecoveryCase{"The data file is open in another window", "Only one window writes at a time. Close the other one and open the file again, or look at the newest copy."},
	LockedBy: "Open by: %s, on %s, since %s (process %d).",
	NoHolder: "It is not known who has it open.",
	Still:    "It was tried again, in vain.",
	Newer:    RecoveryCase{"The data file was written by a newer congvan", "This program does not know all of it and leaves it alone, so that nothing gets lost. Use the newer program."},
	Other:    RecoveryCase{"The data file could not be opened", "Nothing was written or changed."},

	Safe:       "What is safe",
	Snapshot:   "Copy of %s, verified: directives %s, marks %s",
	NoSnapshot: "No copy that can be used lies beside the file",
	Log:        "Change log: up to %[2]s, changes after the copy: %[1]s",
	LogAlone:   "Change log: up to %[2]s, changes: %[1]s",
	NoLog:      "The change log holds nothing more",

	Ways:         "Ways back",
	Rescue:       Way{"Rescue into a new file", "Joins copy, change log and what can still be read into a new file to look at first. The present file is not written to."},
	Look:         Way{"Look at the newest copy", "Opens the copy for reading only. Leaving it leads back to this screen."},
	LookFile:     Way{"Open for reading only", "Opens the data file without writing anything. Leaving it leads back to this screen."},
	Use:          Way{"Take the newest copy into use", "The data is again as it was at %s; changes after that are not in the copy. The present file is kept beside it under another name."},
	UseLost:      Way{"Take the newest copy into use", "The data is again as it was at %s; changes after that are not in the copy."},
	UseOther:     Way{"Take another copy into use", "Choose a copy, on a stick for example. It is verified first; the present file is kept beside it under another name."},
	UseOtherLost: Way{"Take another copy into use", "Choose a copy, on a stick for example. It is verified before it is used."},
	Retry:        Way{"Open again", "Opens the data file again, once the other window is closed, the disk is back or its rights are mended."},
	New:          Way{"Begin a new register", "Only where there never was any data. The empty file is kept beside it under another name."},
	Leave:        Way{"Leave", "Ends the program. All files stay as they are now."},
	LookRescued:  Way{"Look at the rescued file", "Opens the rescued file for reading only. Leaving it leads back to this screen."},
	UseRescued:   Way{"Take the rescued file into use", "From now on the rescued data is used. The present file, if there is one, is kept beside it under another name."},
	ToStart:      Way{"Back", "Back to the other ways. The rescued file stays."},
	Enter:        Way{"Open the program", "Opens the data file to work as usual."},

	RescueTo: "New file", RescueHint: "Name a file on another drive if this one is full or cannot be written to",
	OtherPath: "Copy", OtherHint: "The path of the copy; the file can also be dropped here",
	Password: "Passphrase", PasswordHint: "This copy is sealed; type the passphrase that was given when it was made",
	Ask:     "Take %s into use? The present file is kept beside it under another name.",
	AskLost: "Take %s into use?",
	AskNew:  "Begin a new register without any data? The empty file is kept beside it under another name.",

	Rescued: "Records rescued into a new file: %s",
	From:    "Begun from the copy of %s, with changes after it added: %s.",
	NoBase:  "There is no copy; changes built anew from the log: %s.",
	Whole:   "Every change that is known of is there.",
	Unsure:  "Some changes may be missing; look at it before taking it into use.",
	Doubts:  "Places that are not certain and should be looked at (PgUp, PgDn to scroll): %s",

	Done: "Taken into use: %s", Kept: "The file that was there is kept as: %s",
	Begun: "A new register is made: %s",

	Seeking: "Verifying the copies", Rescuing: "Rescuing", Restoring: "Verifying and taking into use",
	Seconds: "%s… %d s",
	Failed:  "Not done: %s. The present file is as it was.", FailedLost: "Not done: %s. Nothing was written.",
	Choose: "Choose", Scroll: "Scroll on", ScrollBack: "Scroll back",
}

// Trouble words why the data file is not open: a heading, and what that means
// in one or two sentences.
func Trouble(err error, l Lang) (head, said string) {
	w := &Of(l).Screens.Recovery
	var missing *db.MissingError
	var damaged *db.DamagedError
	var unfit *db.NotDatabaseError
	var locked *db.LockedError
	var newer *db.NewerError
	c := w.Other
	switch {
	case errors.As(err, &missing):
		c = w.Lost
	case errors.As(err, &locked):
		holder := w.NoHolder
		if h := locked.Holder; h != (db.Holder{}) {
			holder = fmt.Sprintf(w.LockedBy, h.User, h.Host, When(h.Time, l), h.PID)
		}
		return w.Locked.Head, holder + " " + w.Locked.Said
	case errors.As(err, &newer):
		c = w.Newer
	case errors.As(err, &damaged):
		c = w.damage(damaged.Verdict.Unfit)
	case errors.As(err, &unfit) && unfit.Why == db.IsDamaged:
		c = w.Damaged
	default:
		return c.Head, Sentence(ScreenError(err, l)) + " " + c.Said
	}
	return c.Head, c.Said
}

func (w *Recovery) damage(why db.Unfit) RecoveryCase {
	switch why {
	case db.IsEmpty:
		return w.Empty
	case db.IsForeign:
		return w.Foreign
	case db.IsTruncated:
		return w.Cut
	}
	return w.Damaged
}

// Sentence makes a message a sentence: a capital, and a stop at its end.
func Sentence(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return string(unicode.ToUpper(r[0])) + string(r[1:]) + "."
}
