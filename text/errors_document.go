package text

import (
	"cmp"
	"errors"
	"fmt"

	"congvan/intake"
	"congvan/intake/paper"
)

// DocumentErrors is about documents that are not read, and what to do.
type DocumentErrors struct {
	NotText    string               // file, kind, advice
	Kinds      map[string]string    // of files
	Advice     map[string]string    // by kind
	Otherwise  string               // advice for all other kinds
	Unreadable map[paper.Why]string // file
}

var documentErrorsVI = DocumentErrors{
	NotText: "%s là %s, không đọc được như một văn bản; %s",
	Kinds: map[string]string{
		"pdf": "tệp PDF", "docx": "tệp Word (.docx)", "doc": "tệp Word cũ (.doc)", "xlsx": "bảng tính (.xlsx)", "xls": "bảng tính cũ (.xls)",
		"html": "trang web", "rtf": "tệp RTF", "odt": "tệp OpenDocument", "ods": "bảng tính OpenDocument", "odp": "bài trình chiếu OpenDocument",
		"pptx": "bài trình chiếu (.pptx)", "ppt": "bài trình chiếu cũ (.ppt)", "msg": "thư điện tử của Outlook", "mht": "thư điện tử hoặc trang web lưu thành một tệp (.mht)",
		"wordml": "tệp Word dạng XML (2003)", "zip": "tệp nén", "rar": "tệp nén", "7z": "tệp nén", "gzip": "tệp nén", "image": "tệp ảnh",
		"utf-16": "văn bản mã UTF-16", "binary": "tệp không phải dạng chữ", "ole": "tệp Office cũ", "password": "tệp đặt mật khẩu",
	},
	Advice: map[string]string{
		"zip": "hãy giải nén rồi nhập từng văn bản bên trong", "rar": "hãy giải nén rồi nhập từng văn bản bên trong",
		"7z": "hãy giải nén rồi nhập từng văn bản bên trong", "gzip": "hãy giải nén rồi nhập từng văn bản bên trong",
		"image": "hãy xin bản Word hoặc bản PDF có chữ, hoặc gõ nội dung vào {tệp .txt rồi nhập tệp đó|ô dán nội dung (Ctrl+O)}",
		"xls":   "hãy mở bằng Excel và lưu thành .xlsx nếu là danh sách, hoặc lưu thành PDF nếu là văn bản",
		"xlsx":  "nếu là văn bản, hãy mở bằng Excel và lưu thành PDF; {nếu là danh sách đơn vị hoặc sổ văn bản, hãy nhập với --as units hoặc --as register|danh sách đơn vị, sổ văn bản thì không nhập ở đây}",
		"ods":   "hãy mở và lưu thành .xlsx nếu là danh sách, hoặc lưu thành PDF nếu là văn bản",
		"ppt":   "hãy mở bằng PowerPoint và lưu thành PDF", "pptx": "hãy mở bằng PowerPoint và lưu thành PDF", "odp": "hãy mở và lưu thành PDF",
		"msg": "hãy mở thư, lưu tệp đính kèm rồi nhập tệp đó", "mht": "hãy mở tệp, lưu tệp đính kèm hoặc lưu thành trang web (.html) rồi nhập lại",
		"wordml": "hãy mở bằng Word và lưu thành .docx", "password": "hãy bỏ mật khẩu, lưu lại rồi nhập lại",
	},
	Otherwise: "hãy mở bằng phần mềm đã tạo ra tệp, lưu thành Word (.docx), PDF hoặc .txt rồi nhập lại",
	Unreadable: map[paper.Why]string{
		paper.Broken:   "%s: tệp hỏng hoặc tải về chưa đủ nên không đọc được; hãy tải lại hoặc xin lại tệp từ nơi gửi",
		paper.Unpacks:  "%s: không mở, vì bung ra quá lớn nên không an toàn; hãy xin lại tệp từ nơi gửi",
		paper.Entries:  "%s: không mở, vì có quá nhiều phần bên trong nên không an toàn; hãy xin lại tệp từ nơi gửi",
		paper.Path:     "%s: không mở, vì bên trong có phần mang tên không an toàn; hãy xin lại tệp từ nơi gửi",
		paper.Deep:     "%s: không mở, vì cấu trúc bên trong bất thường nên không an toàn; hãy xin lại tệp từ nơi gửi",
		paper.Password: "%s: tệp đặt mật khẩu nên không đọc được; hãy mở tệp, bỏ mật khẩu, lưu lại rồi nhập lại",
		paper.Locked:   "%s: tệp PDF bị khóa bằng kiểu mã hóa chưa mở được; hãy mở bằng trình đọc PDF, chép nội dung vào {tệp .txt rồi nhập tệp đó|ô dán nội dung (Ctrl+O)}, hoặc xin bản không khóa",
		paper.TooLong:  "%s: có quá nhiều chữ so với một văn bản; hãy mở tệp kiểm tra lại, hoặc tách phần văn bản chỉ đạo ra tệp riêng rồi nhập tệp đó",
		paper.Pages:    "%s: có quá nhiều trang (đọc đến 500 trang); hãy tách phần văn bản chỉ đạo ra tệp riêng rồi nhập tệp đó",
		paper.Picture:  "%s là bản quét (ảnh chụp), không có chữ để đọc; hãy xin bản Word hoặc bản PDF có chữ, hoặc gõ nội dung vào {tệp .txt rồi nhập tệp đó|ô dán nội dung (Ctrl+O)}",
		paper.Garbled:  "%s: phông chữ trong tệp PDF không cho biết đó là những chữ gì nên không đọc được; hãy xin bản Word, hoặc gõ nội dung vào {tệp .txt rồi nhập tệp đó|ô dán nội dung (Ctrl+O)}",
		paper.OldWord:  "%s: tệp của Word 95 trở về trước; hãy mở bằng Word, lưu thành .docx rồi nhập lại",
		paper.Foreign:  "%s: không phải là tệp văn bản; hãy mở bằng phần mềm đã tạo ra tệp, lưu thành .docx hoặc PDF rồi nhập lại",
	},
}

var documentErrorsEN = DocumentErrors{
	NotText: "%s is %s and cannot be read as a document; %s",
	Kinds: map[string]string{
		"pdf": "a PDF file", "docx": "a Word file (.docx)", "doc": "an old Word file (.doc)", "xlsx": "a spreadsheet (.xlsx)", "xls": "an old spreadsheet (.xls)",
		"html": "a web page", "rtf": "an RTF file", "odt": "an OpenDocument file", "ods": "an OpenDocument spreadsheet", "odp": "an OpenDocument presentation",
		"pptx": "a presentation (.pptx)", "ppt": "an old presentation (.ppt)", "msg": "a message of Outlook", "mht": "a message, or a web page saved as one file (.mht)",
		"wordml": "a Word file in XML (2003)", "zip": "an archive", "rar": "an archive", "7z": "an archive", "gzip": "an archive", "image": "a picture",
		"utf-16": "text in UTF-16", "binary": "a file that is not text", "ole": "an old Office file", "password": "a file with a password",
	},
	Advice: map[string]string{
		"zip": "unpack it and take the documents in it one by one", "rar": "unpack it and take the documents in it one by one",
		"7z": "unpack it and take the documents in it one by one", "gzip": "unpack it and take the documents in it one by one",
		"image": "ask for the Word file or a PDF with text, or type the text into {a .txt file and take that|the field for pasting (Ctrl+O)}",
		"xls":   "open it in Excel and save it as .xlsx if it is a list, or as PDF if it is a document",
		"xlsx":  "if it is a document, open it in Excel and save it as PDF; {if it is a list of units or a register, import it with --as units or --as register|lists of units and registers are not taken in here}",
		"ods":   "open it and save it as .xlsx if it is a list, or as PDF if it is a document",
		"ppt":   "open it in PowerPoint and save it as PDF", "pptx": "open it in PowerPoint and save it as PDF", "odp": "open it and save it as PDF",
		"msg": "open the message, save what is attached and take that", "mht": "open it, save what is attached or save it as a web page (.html), and take that",
		"wordml": "open it in Word and save it as .docx", "password": "take the password off, save it and try again",
	},
	Otherwise: "open it in the program that made it, save it as Word (.docx), PDF or .txt and take that",
	Unreadable: map[paper.Why]string{
		paper.Broken:   "%s: damaged or not downloaded whole; download it again or ask the sender for it",
		paper.Unpacks:  "%s: not opened, since it unpacks to far too much and is not safe; ask the sender for the file again",
		paper.Entries:  "%s: not opened, since it has far too many parts and is not safe; ask the sender for the file again",
		paper.Path:     "%s: not opened, since a part in it has an unsafe name; ask the sender for the file again",
		paper.Deep:     "%s: not opened, since its inner structure is odd and not safe; ask the sender for the file again",
		paper.Password: "%s: locked with a password; open it, take the password off, save it and try again",
		paper.Locked:   "%s: a PDF locked in a way that cannot be opened here; open it in a PDF reader, copy the text into {a .txt file and take that|the field for pasting (Ctrl+O)}, or ask for a copy that is not locked",
		paper.TooLong:  "%s: far more text than a document has; check the file, or split the directive off",
		paper.Pages:    "%s: too many pages (up to 500 are read); split the directive off",
		paper.Picture:  "%s is a scan: pictures of pages without text; ask for the Word file or a PDF with text, or type the text into {a .txt file and take that|the field for pasting (Ctrl+O)}",
		paper.Garbled:  "%s: the PDF does not tell which letters its fonts show; ask for the Word file, or type the text into {a .txt file and take that|the field for pasting (Ctrl+O)}",
		paper.OldWord:  "%s: written by Word 95 or before; open it in Word, save it as .docx and take that",
		paper.Foreign:  "%s: not a document; open it in the program that made it, save it as .docx or PDF and take that",
	},
}

// documentKindError words why a file is not read as a document.
func (x explainer) documentKindError(err error) string {
	w, sheet := &x.w.Document, &x.w.Sheet
	var notText *intake.NotTextError
	var unreadable *intake.UnreadableError
	switch {
	case errors.As(err, &notText) && notText.Sheet:
		kind := cmp.Or(w.Kinds[notText.Kind], w.Kinds["binary"])
		return fmt.Sprintf(sheet.NotSheet, notText.Name, kind, cmp.Or(sheet.Advice[notText.Kind], sheet.Otherwise))
	case errors.As(err, &notText):
		kind := cmp.Or(w.Kinds[notText.Kind], w.Kinds["binary"])
		return fmt.Sprintf(w.NotText, notText.Name, kind, cmp.Or(w.Advice[notText.Kind], w.Otherwise))
	case errors.As(err, &unreadable) && w.Unreadable[unreadable.Why] != "":
		return fmt.Sprintf(w.Unreadable[unreadable.Why], unreadable.Name)
	}
	return ""
}
