package text

import (
	"errors"
	"fmt"

	"congvan/db"
)

// RecoveryErrors is about a data file that is not sound, or a disk that is not.
type RecoveryErrors struct {
	LostLog     string // path, change log
	Damaged     string // path
	DamagedCopy string // path, newest snapshot
	Hopeless    string // path
	Saved       string // detail
	NotSaved    string // detail
	Fault       string // path
	Link        string // path
	Full        string // path, MB
}

var recoveryErrorsVI = RecoveryErrors{
	LostLog:     "mất tệp dữ liệu %s nhưng còn nhật ký thay đổi %s; {hãy dựng lại: ‹congvan› rescue -o TỆP-MỚI|hãy thoát và dựng lại từ nhật ký}",
	Damaged:     "tệp dữ liệu %s bị hỏng nên không mở, tệp vẫn để nguyên; {hãy cứu dữ liệu: ‹congvan› rescue -o TỆP-MỚI|hãy thoát và mở lại chương trình để cứu dữ liệu}",
	DamagedCopy: "tệp dữ liệu %[1]s bị hỏng nên không mở, tệp vẫn để nguyên; {hãy cứu dữ liệu: ‹congvan› rescue -o TỆP-MỚI, hoặc khôi phục bản sao mới nhất: ‹congvan› restore %[2]s|hãy thoát và mở lại chương trình để cứu dữ liệu, hoặc khôi phục bản sao mới nhất %[2]s}",
	Hopeless:    "không còn gì cứu được từ %s: không có bản sao, không có nhật ký thay đổi; hãy tìm bản sao trên USB{ (‹congvan› restore)|}",
	Saved:       "đã lưu, nhưng ổ đĩa báo lỗi (%s); hãy sao lưu ra ổ khác và kiểm tra ổ này",
	NotSaved:    "chưa lưu vì ổ đĩa báo lỗi (%s); hãy kiểm tra ổ đĩa rồi làm lại",
	Fault:       "không đọc được %s nữa, ổ đĩa hỏng hoặc đã bị rút ra; hãy cắm lại, kiểm tra ổ đĩa rồi mở lại chương trình",
	Link:        "%s là một liên kết nên không ghi vào; hãy ghi tên tệp thật",
	Full:        "tệp dữ liệu %s đã đạt cỡ lớn nhất (%d MB); {hãy nén tệp (‹congvan› compact)|hãy thoát và nén tệp dữ liệu}",
}

var recoveryErrorsEN = RecoveryErrors{
	LostLog:     "the data file %s is gone but its change log %s is there; {build the file anew: ‹congvan› rescue -o NEW-FILE|leave and build the file anew from the log}",
	Damaged:     "the data file %s is damaged, is not opened and is as it was; {rescue what it holds: ‹congvan› rescue -o NEW-FILE|leave and start the program again to rescue what it holds}",
	DamagedCopy: "the data file %[1]s is damaged, is not opened and is as it was; {rescue what it holds: ‹congvan› rescue -o NEW-FILE, or put the newest copy back: ‹congvan› restore %[2]s|leave and start the program again to rescue what it holds, or to put the newest copy back: %[2]s}",
	Hopeless:    "nothing in %s can be rescued: there is no copy and no change log; look for a copy on a stick{ (‹congvan› restore)|}",
	Saved:       "saved, but the disk reports an error (%s); make a copy on another drive and check this one",
	NotSaved:    "not saved, since the disk reports an error (%s); check the disk and do it again",
	Fault:       "%s can no longer be read, the disk fails or was pulled out; put it back, check it and start the program again",
	Link:        "%s is a link and is not written through; name the file itself",
	Full:        "the data file %s has reached its largest size (%d MB); {shrink it (‹congvan› compact)|leave and shrink the data file}",
}

// recoveryError words what is wrong with the file or the disk below the records.
func (x explainer) recoveryError(err error) string {
	w := &x.w.Recovery
	var missing *db.MissingError
	var damaged *db.DamagedError
	var hopeless *db.HopelessError
	var commit *db.CommitError
	var fault *db.FaultError
	var link *db.LinkError
	var full *db.FullError
	switch {
	case errors.As(err, &missing) && missing.Copy == "" && missing.Log != "":
		return fmt.Sprintf(w.LostLog, missing.Path, missing.Log)
	case errors.As(err, &damaged) && damaged.Snapshot != "":
		return fmt.Sprintf(w.DamagedCopy, damaged.Path, damaged.Snapshot)
	case errors.As(err, &damaged) && (damaged.Verdict.Unfit == db.IsForeign || damaged.Verdict.Unfit == db.IsEmpty):
		return "" // never a register, as far as anybody knows: worded as such
	case errors.As(err, &damaged):
		return fmt.Sprintf(w.Damaged, damaged.Path)
	case errors.As(err, &hopeless):
		return fmt.Sprintf(w.Hopeless, hopeless.Path)
	case errors.As(err, &commit) && commit.Saved:
		return fmt.Sprintf(w.Saved, x.cause(commit.Err))
	case errors.As(err, &full):
		return fmt.Sprintf(w.Full, full.Path, full.Max>>20)
	case errors.As(err, &commit):
		return fmt.Sprintf(w.NotSaved, x.cause(commit.Err))
	case errors.As(err, &fault):
		return fmt.Sprintf(w.Fault, fault.Path)
	case errors.As(err, &link):
		return fmt.Sprintf(w.Link, link.Path)
	}
	return ""
}
