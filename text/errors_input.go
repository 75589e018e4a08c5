package text

import (
	"errors"
	"fmt"

	"congvan/intake"
	"congvan/intake/paper"
	"congvan/seal"
	"congvan/viet"
)

// InputErrors is about files that are not what they should be, and about names
// and passphrases.
type InputErrors struct {
	Stopped  map[string]string        // by why; file
	Unsafe   map[paper.Why]string     // file
	TooWide  map[intake.Extent]string // file, limit
	Sealed   map[seal.Why]string
	FileName map[viet.NameReason]string // the name
}

var inputErrorsVI = InputErrors{
	Stopped: map[string]string{
		"hung":        "%s: đọc quá lâu nên đã dừng; tệp có thể hỏng hoặc không an toàn, hãy xin lại tệp, hoặc chép nội dung vào tệp .txt rồi nhập tệp đó",
		"hungry":      "%s: cần quá nhiều bộ nhớ nên đã dừng; tệp có thể hỏng hoặc không an toàn, hãy xin lại tệp, hoặc chép nội dung vào tệp .txt rồi nhập tệp đó",
		"flooded":     "%s: có quá nhiều chữ nên đã dừng; hãy kiểm tra xem có đúng là một văn bản không, hoặc tách nhỏ tệp",
		"died":        "%s: không đọc được, tệp hỏng hoặc không an toàn; hãy xin lại tệp, hoặc chép nội dung vào tệp .txt rồi nhập tệp đó",
		"not-started": "%s: chưa đọc được vì máy không cho chạy phần đọc tệp; hãy thử lại, hoặc chép nội dung vào tệp .txt rồi nhập tệp đó",
	},
	Unsafe: map[paper.Why]string{
		paper.Unpacks:  "%s: không mở, vì bung ra quá lớn nên không an toàn; hãy xin lại tệp từ nơi gửi",
		paper.Entries:  "%s: không mở, vì có quá nhiều phần bên trong nên không an toàn; hãy xin lại tệp từ nơi gửi",
		paper.Path:     "%s: không mở, vì bên trong có phần mang tên không an toàn; hãy xin lại tệp từ nơi gửi",
		paper.Deep:     "%s: không mở, vì cấu trúc bên trong bất thường nên không an toàn; hãy xin lại tệp từ nơi gửi",
		paper.Broken:   "%s: tệp hỏng hoặc không đúng loại; hãy mở bằng phần mềm bảng tính, lưu lại rồi nhập lại",
		paper.Password: "%s: tệp đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu, lưu lại rồi nhập lại",
	},
	TooWide: map[intake.Extent]string{
		intake.Rows:    "%s: có quá nhiều dòng (đọc đến %d dòng); hãy xóa dòng trống ở cuối hoặc tách nhỏ bảng",
		intake.Columns: "%s: có quá nhiều cột (đọc đến %d cột); hãy xóa cột trống bên phải hoặc tách nhỏ bảng",
		intake.Letters: "%s: có ô hoặc dòng quá dài (đọc đến %d ký tự); hãy kiểm tra xem có đúng là bảng không, hoặc rút ngắn ô đó",
	},
	Sealed: map[seal.Why]string{
		seal.Wrong:  "sai mật khẩu hoặc tệp hỏng; hãy gõ lại mật khẩu, hoặc dùng bản sao khác",
		seal.Broken: "bản sao có mật khẩu này đã hỏng; hãy dùng bản sao khác",
		seal.Costly: "không mở bản sao này, vì nó đòi tính toán quá nhiều nên không an toàn; hãy dùng bản sao khác",
	},
	FileName: map[viet.NameReason]string{
		viet.BadSigns:     "tên tệp “%s” có ký tự không dùng được; hãy bỏ các ký tự < > : \" / \\ | ? * và ký tự ẩn",
		viet.BadEnd:       "tên tệp “%s” kết thúc bằng dấu chấm hoặc dấu cách; hãy bỏ đi",
		viet.ReservedName: "tên tệp “%s” là tên Windows giữ cho thiết bị; hãy đặt tên khác",
		viet.LongName:     "tên tệp “%s” dài quá 120 ký tự; hãy đặt tên ngắn hơn",
		viet.NoName:       "thiếu tên tệp (“%s”); hãy ghi tên tệp",
	},
}

var inputErrorsEN = InputErrors{
	Stopped: map[string]string{
		"hung":        "%s: reading took too long and was stopped; the file may be damaged or unsafe, ask for it again, or copy the text into a .txt file and take that",
		"hungry":      "%s: reading needed too much memory and was stopped; the file may be damaged or unsafe, ask for it again, or copy the text into a .txt file and take that",
		"flooded":     "%s: there was too much text, so that reading was stopped; check that it is one document, or split it",
		"died":        "%s: cannot be read, the file is damaged or unsafe; ask for it again, or copy the text into a .txt file and take that",
		"not-started": "%s: not read, since the system did not start the part that reads files; try again, or copy the text into a .txt file and take that",
	},
	Unsafe: map[paper.Why]string{
		paper.Unpacks:  "%s: not opened, since it unpacks to far too much and is not safe; ask the sender for the file again",
		paper.Entries:  "%s: not opened, since it has far too many parts and is not safe; ask the sender for the file again",
		paper.Path:     "%s: not opened, since a part in it has an unsafe name; ask the sender for the file again",
		paper.Deep:     "%s: not opened, since its inner structure is not that of a sheet and not safe; ask the sender for the file again",
		paper.Broken:   "%s: damaged or of another kind; open it in a spreadsheet program, save it again and take that",
		paper.Password: "%s: locked with a password; take the password off, save it and try again",
	},
	TooWide: map[intake.Extent]string{
		intake.Rows:    "%s: too many rows (up to %d are read); delete blank rows at the end, or split the sheet",
		intake.Columns: "%s: too many columns (up to %d are read); delete blank columns on the right, or split the sheet",
		intake.Letters: "%s: a cell or line is too long (up to %d characters are read); check that it is a sheet, or shorten that cell",
	},
	Sealed: map[seal.Why]string{
		seal.Wrong:  "wrong passphrase, or the file is damaged; type it again, or take another copy",
		seal.Broken: "this sealed copy is damaged; take another copy",
		seal.Costly: "this copy is not opened, since it asks for far too much reckoning and is not safe; take another copy",
	},
	FileName: map[viet.NameReason]string{
		viet.BadSigns:     "the file name “%s” has characters that cannot be used; leave out < > : \" / \\ | ? * and hidden ones",
		viet.BadEnd:       "the file name “%s” ends with a dot or a blank; leave it out",
		viet.ReservedName: "the file name “%s” is one that Windows keeps for a device; choose another",
		viet.LongName:     "the file name “%s” is longer than 120 characters; choose a shorter one",
		viet.NoName:       "the file name is missing (“%s”); give one",
	},
}

// inputError words why a file is not opened, or not to its end.
func inputError(err error, w *InputErrors) string {
	var stopped *intake.StoppedError
	var unsafe *intake.UnsafeError
	var wide *intake.SheetLimitError
	var sealed *seal.Error
	var name *viet.FileNameError
	switch {
	case errors.As(err, &stopped) && w.Stopped[stopped.Why] != "":
		return fmt.Sprintf(w.Stopped[stopped.Why], stopped.Name)
	case errors.As(err, &unsafe) && w.Unsafe[unsafe.Why] != "":
		return fmt.Sprintf(w.Unsafe[unsafe.Why], unsafe.Name)
	case errors.As(err, &wide) && w.TooWide[wide.What] != "":
		return fmt.Sprintf(w.TooWide[wide.What], wide.Name, wide.Limit)
	case errors.As(err, &sealed) && w.Sealed[sealed.Why] != "":
		return w.Sealed[sealed.Why]
	case errors.As(err, &name) && w.FileName[name.Why] != "":
		return fmt.Sprintf(w.FileName[name.Why], name.Name)
	}
	return ""
}
