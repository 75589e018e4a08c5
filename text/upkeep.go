package text

import (
	"cmp"
	"fmt"

	"congvan/db"
)

// Upkeep is the words about the data file itself: sealing, checking, mending.
type Upkeep struct {
	Ask       string // for a passphrase
	AskAgain  string
	TooShort  string // how many characters at least
	NotAlike  string
	Sealed    string // file
	NotOpened string // sealed file, and as the command line takes it

	Tightened string // file or folder
	Compacted string // file, size before, size after, in KB
	NoGain    string // file, size in KB
	Kept      string // path of the former file
	Check     string // file, how many problems
	Behind    string // file, first and last step that only the change log has
	Damage    map[db.Flaw]string
	Head      map[db.Unfit]string // in the place of BadHead, where it is known why
	Where     Places
	Parts     map[string]string // of the data file, by bucket

	Rescued  string // file, records
	From     string // snapshot, changes replayed
	Whole    string
	Partial  string // doubts
	Missing  string // how many rows, of which bucket
	Unsure   string
	Doubt    map[db.DoubtKind]string
	DoubtRow string // record, what
	More     string // how many more
	TryOut   string // how to go on: file

	Note  map[db.NoteKind]string // what Note fills in
	Aside string                 // path

	Originals Originals
}

// Places words where in the data file something is wrong.
type Places struct {
	Page   string // number
	Bucket string // name
}

var upkeepVI = Upkeep{
	Originals: originalsVI,

	Ask:       "Mật khẩu của bản sao:",
	AskAgain:  "Gõ lại mật khẩu:",
	TooShort:  "mật khẩu cần ít nhất %d ký tự; hãy chọn một câu dễ nhớ và ghi lại ở nơi an toàn, quên mật khẩu là mất bản sao",
	NotAlike:  "hai lần gõ mật khẩu không giống nhau; chưa ghi gì, hãy làm lại",
	Sealed:    "đã sao lưu có mật khẩu, mở thử và kiểm tra: %s; quên mật khẩu thì không ai mở được bản sao này",
	NotOpened: "%[1]s là bản sao có mật khẩu, không mở trực tiếp được; hãy khôi phục ra tệp dữ liệu: congvan --db TỆP-DỮ-LIỆU restore %[2]s",
	Tightened: "quyền truy cập %s quá rộng nên đã siết lại, chỉ chủ tệp đọc được",
	Compacted: "đã nén tệp dữ liệu %s: từ %d KB còn %d KB",
	NoGain:    "tệp dữ liệu %s đã gọn (%d KB), nén thêm không nhỏ hơn nên để nguyên",
	Kept:      "tệp trước đó được giữ tại %s",
	Behind:    "tệp dữ liệu %s đọc được nhưng chưa đủ: các bước %d–%d chỉ còn trong nhật ký thay đổi",
	Check:     "tệp dữ liệu %s có %d lỗi; hãy cứu dữ liệu (‹congvan› rescue -o TỆP-MỚI) hoặc khôi phục từ bản sao (‹congvan› restore)",
	Damage: map[db.Flaw]string{
		db.BadHead: "không đọc được phần đầu tệp", db.BadPage: "một trang bị hỏng", db.BadElement: "một mục trỏ ra ngoài trang",
		db.BadOrder: "các mục sai thứ tự", db.BadFree: "danh sách trang trống sai", db.UsedTwice: "một trang bị dùng hai lần",
		db.Unused: "có trang không ai dùng cũng không trống", db.BadBucket: "thiếu hoặc lẫn một ngăn dữ liệu",
		db.BadRecord: "bản ghi không còn đúng như lúc lưu", db.BadDigest: "thiếu, thừa hoặc còn bản ghi cũ", db.BadRead: "đĩa không đọc được một phần tệp",
		db.FellBack: "tệp cũ hơn nhật ký thay đổi bên cạnh, và không còn đủ các thay đổi về sau",
	},
	Head:  map[db.Unfit]string{db.IsEmpty: "tệp rỗng, không có nội dung", db.IsForeign: "nội dung là của loại tệp khác", db.IsTruncated: "tệp bị cụt, phần cuối không còn"},
	Where: Places{Page: "trang %d", Bucket: "ngăn %s"},
	Parts: map[string]string{
		"meta": "đầu tệp", "office": "thông tin cơ quan", "units": "đơn vị", "groups": "nhóm đơn vị", "directives": "văn bản", "texts": "nội dung văn bản",
		"marks": "ghi nhận", "readings": "số liệu", "journal": "nhật ký", "index": "bảng tra văn bản", "fulltext": "bảng tra nội dung",
		"agenda": "lịch việc", "agenda sums": "tổng lịch việc", "links": "bảng liên kết văn bản", "cuts": "bảng số liệu theo ngày chốt",
	},
	Rescued:  "đã cứu dữ liệu vào %s: %d bản ghi; tệp hiện có không bị ghi",
	From:     "lấy từ %s, thêm %d thay đổi từ nhật ký thay đổi",
	Whole:    "mọi thay đổi được biết đều còn đủ",
	Partial:  "có %d chỗ chưa chắc đúng, hãy xem lại:",
	Doubt:    map[db.DoubtKind]string{db.LostRow: "đã mất", db.OldRow: "có thể là bản cũ", db.StrayRow: "tìm thấy không đúng chỗ", db.OddRow: "mâu thuẫn nên bỏ ra", db.LastStep: "có thể chưa phải bước cuối cùng"},
	Missing:  "mất %d bản ghi của phần %s, không rõ là những bản ghi nào",
	Unsure:   "chưa chắc đã đủ mọi thay đổi; hãy đối chiếu những việc làm sau cùng",
	DoubtRow: "%s: %s",
	More:     "… và %d chỗ nữa",
	TryOut:   "xem thử: congvan --db %[1]s; nếu đúng, đưa vào dùng: ‹congvan› restore %[1]s",
	Note: map[db.NoteKind]string{
		db.Replayed:   "ổ đĩa đã bỏ mất %d thay đổi cuối; đã khôi phục đủ từ nhật ký thay đổi",
		db.Rebuilt:    "ổ đĩa đã trả lại tệp dữ liệu cũ; đã dựng lại từ bản sao và nhật ký (%d thay đổi)",
		db.CaughtUp:   "nhật ký thay đổi thiếu %d thay đổi cuối; đã ghi bổ sung",
		db.TornLog:    "phần cuối nhật ký thay đổi không đọc được nên đã cắt bỏ; dữ liệu không bị ảnh hưởng",
		db.ForeignLog: "nhật ký thay đổi là của tệp khác nên đã để riêng",
		db.OneHead:    "một trong hai phần đầu của tệp dữ liệu không đọc được, lại không có nhật ký thay đổi để đối chiếu; việc làm sau cùng có thể chưa được lưu, hãy kiểm tra lại",
		db.Lagging:    "tệp dữ liệu thiếu %d thay đổi cuối còn ghi trong nhật ký thay đổi; hãy khởi động chương trình một lần, không phải chỉ để xem, để khôi phục",
		db.LogFailed:  "dữ liệu vẫn được lưu nhưng không ghi được nhật ký thay đổi; hãy kiểm tra ổ đĩa và sao lưu ra nơi khác",
	},
	Aside: "; tệp ấy được giữ tại %s",
}

var upkeepEN = Upkeep{
	Originals: originalsEN,

	Ask:       "Passphrase of the copy:",
	AskAgain:  "The same passphrase again:",
	TooShort:  "a passphrase needs at least %d characters; choose a sentence that you can remember and keep it in a safe place, without it the copy is lost",
	NotAlike:  "the two passphrases differ; nothing is written, do it again",
	Sealed:    "copied, sealed with a passphrase, opened again and verified: %s; without the passphrase nobody can open this copy",
	NotOpened: "%[1]s is a copy sealed with a passphrase and is not opened as it is; restore it into a data file: congvan --db DATA-FILE restore %[2]s",
	Tightened: "%s was open to others; from now on only its owner may read it",
	Compacted: "shrank the data file %s: from %d KB to %d KB",
	NoGain:    "the data file %s is as small as it can be (%d KB) and was left as it is",
	Kept:      "the file that was there is kept as %s",
	Behind:    "the data file %s can be read but is not complete: steps %d–%d are only in the change log",
	Check:     "faults found in the data file %s: %d; rescue what it holds (‹congvan› rescue -o NEW-FILE) or put a copy back (‹congvan› restore)",
	Damage: map[db.Flaw]string{
		db.BadHead: "the head of the file cannot be read", db.BadPage: "a page is damaged", db.BadElement: "an entry points out of its page",
		db.BadOrder: "entries are not in order", db.BadFree: "the list of free pages is wrong", db.UsedTwice: "a page is used twice",
		db.Unused: "pages are neither used nor free", db.BadBucket: "a part of the data is missing or among others",
		db.BadRecord: "a record is not what was saved", db.BadDigest: "records are missing, stale or too many", db.BadRead: "the disk does not give a part of the file",
		db.FellBack: "the file is older than the change log beside it, and not all changes after it are known",
	},
	Head:  map[db.Unfit]string{db.IsEmpty: "the file is empty", db.IsForeign: "the file is of another kind", db.IsTruncated: "the file is cut short, its end is missing"},
	Where: Places{Page: "page %d", Bucket: "in the %s"},
	Parts: map[string]string{
		"meta": "head", "office": "office's particulars", "units": "units", "groups": "groups", "directives": "directives", "texts": "full texts",
		"marks": "marks", "readings": "figures", "journal": "journal", "index": "index of directives", "fulltext": "index of full texts",
		"agenda": "agenda", "agenda sums": "sums of the agenda", "links": "table of links", "cuts": "table of figures by day",
	},
	Rescued:  "rescued into %s: %d [record|records]; the present file was not written to",
	From:     "begun from %s, changes added from the change log: %d",
	Whole:    "every change that is known of is there",
	Partial:  "places that are not certain: %d; look at them:",
	Doubt:    map[db.DoubtKind]string{db.LostRow: "lost", db.OldRow: "perhaps of an older state", db.StrayRow: "found astray", db.OddRow: "left out, since it contradicts others", db.LastStep: "perhaps not the last: what followed may be lost"},
	Missing:  "lost: %d [record|records] of the %s, and nothing tells which",
	Unsure:   "not every change may be there; look at what was done last",
	DoubtRow: "%s: %s",
	More:     "… and %d more",
	TryOut:   "look at it: congvan --db %[1]s; if it is right, take it into use: ‹congvan› restore %[1]s",
	Note: map[db.NoteKind]string{
		db.Replayed:   "the disk had lost the last %d [change|changes]; they were all brought back from the change log",
		db.Rebuilt:    "the disk gave back an older data file; it was built anew from snapshot and log (%d [change|changes])",
		db.CaughtUp:   "the change log lacked the last %d [change|changes]; they were added to it",
		db.TornLog:    "the end of the change log could not be read and was cut off; the data is not affected",
		db.ForeignLog: "the change log is that of another file and was put aside",
		db.OneHead:    "one of the two heads of the data file cannot be read, and no change log tells what came last; what you did last may be missing, look whether it is there",
		db.Lagging:    "the data file lacks the last %d [change|changes] that the change log tells of; start the program once, not only to read, to bring them back",
		db.LogFailed:  "the data is saved, but the change log cannot be written; check the disk and make a copy elsewhere",
	},
	Aside: "; that file is kept as %s",
}

// Note words what opening the data file found and mended.
func Note(n db.Note, l Lang) string {
	w := &Of(l).Upkeep
	said := w.Note[n.Kind]
	switch n.Kind {
	case db.Replayed, db.Rebuilt, db.CaughtUp, db.Lagging:
		said = Say(said, n.N)
	}
	if n.Path != "" {
		said += Say(w.Aside, n.Path)
	}
	return said
}

// Damage words one thing wrong with the data file, with the place; unfit is what
// the verdict says of the file as a whole.
func Damage(p db.Damage, unfit db.Unfit, l Lang) string {
	w := &Of(l).Upkeep
	said := w.Damage[p.What]
	if p.What == db.BadHead {
		said = cmp.Or(w.Head[unfit], said)
	}
	if said == "" {
		said = string(p.What)
	}
	at := ""
	switch {
	case p.Key != "":
		at = Record(p.Bucket, p.Key, l)
	case p.Bucket != "":
		at = fmt.Sprintf(w.Where.Bucket, cmp.Or(w.Parts[p.Bucket], p.Bucket))
	case p.Page != 0:
		at = fmt.Sprintf(w.Where.Page, p.Page)
	default:
		return said
	}
	return at + ": " + said
}
