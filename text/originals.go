package text

import (
	"errors"
	"fmt"

	"congvan/db"
)

// Originals is the words about the files that documents were read from, kept
// beside the data file. Sentences of the command line have no final stop.
type Originals struct {
	Head    string // of a list
	Row     string // name, KB
	NotKept string // why
	Same    string // id: that very file was taken in before
	Along   string // how many, their folder
	Lacking string // how many cannot be read and so are in no copy
	Shared  string // how many, the folder that a copy shares with the data file
	Beside  string // a copy in the folder of the data file

	Unwritten   string // how many could not be written, their folder
	NotExported string // how many, their folder

	NotBack  string // how many are lacking after restoring or rescuing
	Intact   string // how many, in MB
	Problem  string // directive, name, what is wrong
	Page     string // name of a page printed of all directives, what is wrong
	Faults   map[db.OriginalFault]string
	Register string // file, how many originals are missing or changed
}

var originalsVI = Originals{
	Head:    "Tệp gốc",
	Row:     "%s (%d KB)",
	NotKept: "chưa giữ được tệp gốc: %s",
	Same:    "đúng tệp này đã được nhập trước đây, mã số %s; nếu nhập trùng, hãy hoàn tác (congvan undo)",
	Along:   "kèm %d tệp gốc trong %s",
	Shared:  "%d tệp gốc không được chép riêng, bản sao và tệp dữ liệu dùng chung thư mục %s; bản sao ở đây không giữ được gì nếu hỏng hay mất ổ đĩa, hãy sao lưu thêm ra USB hoặc ổ đĩa khác",
	Beside:  "bản sao nằm cùng thư mục với tệp dữ liệu nên không giữ được gì nếu hỏng hay mất ổ đĩa; hãy sao lưu thêm ra USB hoặc ổ đĩa khác",
	Lacking: "%d tệp gốc bị thiếu, đã bị sửa hoặc không đọc được nên không có trong bản sao; xem bằng ‹congvan› check",

	Unwritten:   "%d tệp gốc chưa chép được vào %s; bản sao của tệp dữ liệu vẫn tốt, hãy kiểm tra chỗ trống và quyền ghi ở đó rồi sao lưu lại",
	NotExported: "%d tệp gốc không nằm trong tệp xuất; muốn mang theo, hãy chép cả thư mục %s",

	NotBack: "còn thiếu %d tệp gốc; nếu có ở nơi khác, hãy chép cả thư mục congvan-files về bên cạnh %s",
	Intact:  "tệp gốc: %d, %d MB, đều còn nguyên",
	Problem: "văn bản %s: tệp gốc “%s” %s",
	Page:    "bản in “%s” %s",
	Faults: map[db.OriginalFault]string{
		db.OriginalMissing: "không còn", db.OriginalChanged: "đã bị sửa hoặc hỏng", db.OriginalUnsound: "không phải là tệp do chương trình giữ", db.OriginalLarge: "quá lớn",
		db.OriginalUnreadable: "không đọc được", db.OriginalUnwritten: "không ghi được",
	},
	Register: "tệp dữ liệu %s tốt, nhưng %d tệp gốc bị thiếu, đã bị sửa hoặc không đọc được; hãy chép lại thư mục congvan-files từ một bản sao",
}

var originalsEN = Originals{
	Head:    "Original",
	Row:     "%s (%d KB)",
	NotKept: "the original could not be kept: %s",
	Same:    "this very file was taken in before, id %s; if it need not be there twice, take this step back (congvan undo)",
	Along:   "with %d [original|originals] in %s",
	Shared:  "%d [original was|originals were] not copied, since the copy and the data file share the folder %s; a copy here is no help if the disk fails or is lost, so make another on a USB stick or another disk",
	Beside:  "the copy lies in the folder of the data file, so it is no help if the disk fails or is lost; make another on a USB stick or another disk",
	Lacking: "%d [original is|originals are] missing, changed or cannot be read, and so are not in the copy; see which with ‹congvan› check",

	Unwritten:   "%d [original|originals] could not be copied into %s; the copy of the data file is sound; look at the free space and the rights there and back up again",
	NotExported: "%d [original is|originals are] not in the export; to take them along, copy the whole folder %s",

	NotBack: "%d [original is|originals are] still missing; if there are any elsewhere, copy the whole folder congvan-files to beside %s",
	Intact:  "originals: %d, %d MB, all as they were",
	Problem: "directive %s: the original “%s” %s",
	Page:    "the printed page “%s” %s",
	Faults: map[db.OriginalFault]string{
		db.OriginalMissing: "is missing", db.OriginalChanged: "was changed or is damaged", db.OriginalUnsound: "is no file that the program keeps", db.OriginalLarge: "is too large",
		db.OriginalUnreadable: "cannot be read", db.OriginalUnwritten: "cannot be written",
	},
	Register: "the data file %s is sound, but %d [original is|originals are] missing, changed or cannot be read; copy the folder congvan-files back from a copy",
}

// OriginalErrors is about files that documents were read from.
type OriginalErrors struct {
	Faults map[db.OriginalFault]string // name, and what the system says
}

var originalErrorsVI = OriginalErrors{
	Faults: map[db.OriginalFault]string{
		db.OriginalMissing: "tệp gốc “%s” không còn trong thư mục congvan-files bên cạnh tệp dữ liệu; hãy chép lại thư mục ấy từ một bản sao",
		db.OriginalChanged: "tệp gốc “%s” đã bị sửa hoặc hỏng nên không mở; hãy chép lại thư mục congvan-files từ một bản sao",
		db.OriginalUnsound: "“%s” không phải là tệp do chương trình giữ nên không mở; hãy kiểm tra tệp dữ liệu{ (‹congvan› check)|}",
		db.OriginalLarge:   "tệp “%s” quá lớn nên không giữ; hãy tự cất tệp ấy",

		db.OriginalUnreadable: "không đọc được tệp gốc “%s” (%s)",
		db.OriginalUnwritten:  "không ghi được tệp gốc “%s” vào thư mục congvan-files (%s)",
	},
}

var originalErrorsEN = OriginalErrors{
	Faults: map[db.OriginalFault]string{
		db.OriginalMissing: "the original “%s” is no longer in the folder congvan-files beside the data file; copy that folder back from a copy",
		db.OriginalChanged: "the original “%s” was changed or is damaged and is not opened; copy the folder congvan-files back from a copy",
		db.OriginalUnsound: "“%s” is no file that the program keeps and is not opened; check the data file{ (‹congvan› check)|}",
		db.OriginalLarge:   "the file “%s” is too large to be kept; keep it yourself",

		db.OriginalUnreadable: "the original “%s” cannot be read (%s)",
		db.OriginalUnwritten:  "the original “%s” cannot be written into the folder congvan-files (%s)",
	},
}

// originalError words why a file that a document was read from cannot be had.
func (x explainer) originalError(err error) string {
	var wrong *db.OriginalError
	if !errors.As(err, &wrong) || x.w.Original.Faults[wrong.Why] == "" {
		return ""
	}
	if wrong.Err != nil {
		return fmt.Sprintf(x.w.Original.Faults[wrong.Why], wrong.Name, x.cause(wrong.Err))
	}
	return fmt.Sprintf(x.w.Original.Faults[wrong.Why], wrong.Name)
}

// OriginalProblem words what a check found of a file that a document was read
// from, or of a printed page.
func OriginalProblem(p db.OriginalProblem, l Lang) string {
	w := &Of(l).Upkeep.Originals
	if p.Directive == 0 {
		return fmt.Sprintf(w.Page, p.Original.Name, w.Faults[p.Why])
	}
	return fmt.Sprintf(w.Problem, p.Directive, p.Original.Name, w.Faults[p.Why])
}
