package text

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"congvan/model"
)

// BookErrors is about the numbers of registers and about who signs.
type BookErrors struct {
	Taken    string // number, year, id of the document, next
	Gap      string // number, year, next, number before, number
	Numbered string // number
	NotLast  string // number, year, last
	Printed  string // number, page
	Double   string // number, year, register, ids
	Signer   string // name, who signs
}

var bookErrorsVI = BookErrors{
	Taken:    "số %s năm %d đã cấp cho văn bản mã số %s; số tiếp theo là %s",
	Gap:      "cấp số %s năm %d thì bỏ trống từ số %s đến số %s; hãy cấp số tiếp theo{, hoặc thêm --gap nếu các số đó đã dùng ngoài chương trình|}",
	Numbered: "văn bản đã có số %s; muốn cấp số khác hoặc chuyển sổ, hãy trả số đó trước{ (‹congvan› number ID --none)|}",
	NotLast:  "số %s năm %d không phải là số cuối (đã cấp đến số %s) nên không trả lại được, sổ sẽ trống số",
	Printed:  "số %s đã in trên bản in đã giữ, mã số %s; nếu công văn đó chưa gửi đi thì {trả lại số bằng ‹congvan› number ID --none --printed|hoàn tác việc phát hành, hoặc trả lại số bằng dòng lệnh}",
	Double:   "số %s năm %d%s trùng ở các văn bản mã số %s; hãy sửa số của văn bản ghi sai",
	Signer:   "không rõ “%s” là ai trong những người ký: %s; hãy ghi đủ họ tên{, hoặc thêm bằng ‹congvan› office signers=…|}",
}

var bookErrorsEN = BookErrors{
	Taken:    "number %s of %d is that of document %s; the next one is %s",
	Gap:      "number %s of %d would leave out %s to %s; take the next one{, or add --gap if those were given outside this program|}",
	Numbered: "the document has the number %s; to change number or register, give that back first{ (‹congvan› number ID --none)|}",
	NotLast:  "number %s of %d is not the last one (they go up to %s), so it cannot be given back: the register would have a gap",
	Printed:  "the number %s stands on printed page %s; if that letter did not go out, {give the number back by ‹congvan› number ID --none --printed|undo its issue, or give the number back on the command line}",
	Double:   "number %s of %d%s is that of several documents: %s; put right the one that has it by mistake",
	Signer:   "it is not clear who of those who sign “%s” is: %s; write the full name{, or add one by ‹congvan› office signers=…|}",
}

// bookError words what the registers refuse.
func (x explainer) bookError(err error) string {
	w, n := &x.w.Book, model.PrintedNumber
	var taken *model.NumberTakenError
	var gap *model.NumberGapError
	var numbered *model.NumberedError
	var notLast *model.NotLastError
	var printed *model.NumberPrintedError
	var signer *model.UnknownSignerError
	switch {
	case errors.As(err, &taken):
		return fmt.Sprintf(w.Taken, n(taken.Number), taken.Book.Year, taken.By, n(taken.Next))
	case errors.As(err, &gap):
		return fmt.Sprintf(w.Gap, n(gap.Number), gap.Book.Year, n(gap.Next), n(gap.Number-1))
	case errors.As(err, &numbered):
		return fmt.Sprintf(w.Numbered, numbered.Number)
	case errors.As(err, &notLast):
		return fmt.Sprintf(w.NotLast, n(notLast.Number), notLast.Book.Year, n(notLast.Last))
	case errors.As(err, &printed):
		return fmt.Sprintf(w.Printed, printed.Number, printed.Page)
	case errors.As(err, &signer):
		return fmt.Sprintf(w.Signer, signer.Name, cmp.Or(strings.Join(signer.Known, "; "), "–"))
	}
	return ""
}

// Double words a number that several documents bear.
func Double(x model.Double, l Lang) string {
	var ids []string
	for _, id := range x.Holders {
		ids = append(ids, id.String())
	}
	register := ""
	if x.Book.Register != "" {
		register = ", " + fmt.Sprintf(Of(l).Journal.Register, x.Book.Register)
	}
	if x.Book.Direction == model.In {
		register += ", " + Of(l).Journal.Arrival
	}
	return fmt.Sprintf(Of(l).Errors.Book.Double, model.PrintedNumber(x.Number), x.Book.Year, register, strings.Join(ids, ", "))
}
