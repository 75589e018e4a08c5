package text

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"congvan/intake"
	"congvan/viet"
)

// SheetErrors is about sheets that cannot be taken.
type SheetErrors struct {
	Heading   string // file, column, wanted, found
	Headless  string // file, column, wanted
	Surplus   string // file, column, found
	Unknown   string // file, headings
	UnknownOf string // the same of a sheet of readings; names
	NoHeading string // heading, those of the sheet, names that are needed
	NoName    string // heading, names
	Cell      string // file, row, column, why
	Cells     string // file, how many, which
	CellGroup string // column, why, rows
	CellRow   string // row
	MoreCells string // how many
	Reasons   map[intake.CellReason]string
	Found     string // what stands in the cell
	Twofold   string // the two readings of a cell
	Percents  string // a doubtful percentage, rounded and written out
	Near      string // names alike
	NoRows    string // file

	PastedCell  string // of a block: row, column, why
	PastedCells string // of a block: how many, which
	PastedNone  string // a block without figures

	NotSheet  string            // file, kind, advice
	Advice    map[string]string // by kind of file
	Otherwise string            // advice for all other kinds
}

var sheetErrorsVI = SheetErrors{
	NoHeading: "trong sổ không có cột “%s” (các cột của sổ: %s){; hãy ghi đúng tiêu đề trong --map, đủ các cột %[3]s|; hãy thêm cột đó}",
	NoName:    "cột “%s” chưa có tên; hãy đặt một trong các tên: %s (- là bỏ qua){, như --map \"TÊN CỘT=TÊN\"|}",
	Heading:   "%s: cột %d phải có tiêu đề “%s” nhưng lại là “%s”; chưa lưu gì, hãy sửa tiêu đề theo mẫu{ (congvan template)|}",
	Headless:  "%s: thiếu cột %d “%s”; chưa lưu gì, hãy thêm cột đó theo mẫu{ (congvan template)|}, không có số liệu thì để trống các ô",
	Surplus:   "%s: cột %d “%s” không có trong mẫu; chưa lưu gì, hãy xóa cột đó rồi nhập lại",
	Unknown:   "%s: tiêu đề chưa biết: %s; chưa lưu gì, hãy sửa tiêu đề theo mẫu{ (congvan template register -o so.xlsx), hoặc cho biết mỗi cột là gì bằng --map \"TIÊU ĐỀ=TÊN\", TÊN là symbol (số, ký hiệu), date (ngày), subject (trích yếu), issuer (tác giả), direction (đến, đi) hoặc - (bỏ qua)|}",
	UnknownOf: "%s: tiêu đề chưa biết: %s; chưa lưu gì, hãy sửa tiêu đề theo mẫu{ (congvan template bluezone -o so-lieu.xlsx), hoặc cho biết mỗi cột là gì bằng --map \"TIÊU ĐỀ=TÊN\", TÊN là %s (- là bỏ qua)|}",
	Cell:      "%s: dòng %d, cột “%s”: %s; chưa lưu gì, hãy sửa ô đó rồi nhập lại",
	Cells:     "%s: %d ô chưa đúng: %s; chưa lưu gì, hãy sửa các ô đó rồi nhập lại",
	CellGroup: "cột “%s” %s: %s",
	CellRow:   "dòng %d",
	MoreCells: "và %d ô nữa",
	Reasons: map[intake.CellReason]string{
		intake.BlankCell: "còn để trống", intake.NotADay: "không phải là ngày (ghi như 05/3/2021)", intake.NotADirection: "chỉ ghi “đến”, “đi” hoặc “tham khảo”", intake.NotACount: "không phải là số nguyên", intake.DoubledName: "tên đã có ở dòng trên",
		intake.NegativeCell: "là số âm", intake.AmbiguousCell: "có thể hiểu là hàng nghìn hoặc số lẻ", intake.NotAnEmail: "không phải là địa chỉ thư điện tử (có @, không có dấu cách)", intake.TooManyCells: "ô nằm ngoài các cột có tiêu đề",
		intake.NotAFigure: "không phải là số (ghi như 12,5 hoặc 12.500)", intake.NotAMoment: "không phải là thời điểm (ghi như 16:00 04/02/2021)",
		intake.NotAsked: "nhiệm vụ này không hỏi số liệu đó", intake.UnknownUnit: "không rõ là đơn vị nào", intake.NotOwing: "đơn vị này không được giao nhiệm vụ trong kỳ đó",
		intake.NoSuchUnit: "chưa có trong danh sách đơn vị (hãy ghi đúng tên, hoặc thêm đơn vị đó{ bằng import --as units hay --add-units|})", intake.SeveralUnits: "có thể là nhiều đơn vị",
		intake.AmbiguousPercent: "có thể hiểu là hàng nghìn hoặc số lẻ", intake.NotAPercent: "không phải là tỷ lệ (ghi như 26,59)", intake.NotABase: "không phải là mẫu số của chỉ số này (ghi như “dân số”, “điện thoại thông minh”, hoặc để trống)",
		intake.PartOfItself: "là chính đơn vị của dòng này (ghi đơn vị cấp trên, hoặc để trống)",
		intake.NotARank:     "không phải là thứ hạng (số từ 1 trở lên)", intake.SecondReading: "đơn vị đã có số liệu của ngày này ở dòng trên",
	},
	Found:    "“%s” ",
	Twofold:  "có thể là %s hoặc %s (hãy ghi rõ một trong hai)",
	Percents: "có thể hiểu là hàng nghìn hoặc số lẻ; nếu là tỷ lệ, hãy ghi %s hoặc %s",
	Near:     "; có phải là: %s?",
	NoRows:   "%s: bảng mới có dòng tiêu đề, chưa có dòng nào bên dưới; hãy điền các dòng, lưu lại rồi nhập lại",

	PastedCell:  "khối dán, dòng %d, cột “%s”: %s; chưa dán gì, hãy sửa ô đó rồi dán lại",
	PastedCells: "khối dán có %d ô chưa đúng: %s; chưa dán gì, hãy sửa các ô đó rồi dán lại",
	PastedNone:  "khối dán không có số liệu nào; hãy chép cả các cột số liệu rồi dán lại",

	NotSheet:  "%s là %s, không phải là bảng .xlsx hoặc .csv; %s",
	Advice:    sheetAdvice("nếu là một văn bản, hãy {bỏ --as để nhập như một văn bản|nhập bằng Ctrl+O sau bước này}; nếu là danh sách, hãy chép bảng sang Excel và lưu thành .xlsx", "hãy mở bằng phần mềm bảng tính và lưu thành .xlsx", "hãy bỏ mật khẩu, lưu lại rồi nhập lại"),
	Otherwise: "hãy lưu danh sách thành .xlsx hoặc .csv rồi nhập tệp đó",
}

var sheetErrorsEN = SheetErrors{
	NoHeading: "the sheet has no column “%s” (it has: %s){; write the headings in --map as they stand there, with %[3]s among the names|; add that column}",
	NoName:    "the column “%s” has no name; give it one of: %s (- leaves it out){, as in --map \"HEADING=NAME\"|}",
	Heading:   "%s: column %d must be headed “%s” but is headed “%s”; nothing is stored, correct the heading as in the template{ (congvan template)|}",
	Headless:  "%s: column %d “%s” is missing; nothing is stored, add it as in the template{ (congvan template)|}, its cells may be blank",
	Surplus:   "%s: column %d “%s” is not in the template; nothing is stored, delete that column and import again",
	Unknown:   "%s: headings that are not known: %s; nothing is stored, correct the headings as in the template{ (congvan template register -o register.xlsx), or say what each column is with --map \"HEADING=NAME\", NAME being symbol, date, subject, issuer, direction (đến or đi) or - (leave it out)|}",
	UnknownOf: "%s: headings that are not known: %s; nothing is stored, correct the headings as in the template{ (congvan template bluezone -o readings.xlsx), or say what each column is with --map \"HEADING=NAME\", NAME being %s (- leaves it out)|}",
	Cell:      "%s: row %d, column “%s”: %s; nothing is stored, correct that cell and import again",
	Cells:     "%s: %d [cell|cells] cannot be taken: %s; nothing is stored, correct those cells and import again",
	CellGroup: "column “%s” %s: %s",
	CellRow:   "row %d",
	MoreCells: "and %d [cell|cells] more",
	Reasons: map[intake.CellReason]string{
		intake.BlankCell: "is blank", intake.NotADay: "is not a day (write 05/3/2021)", intake.NotADirection: "must be “đến”, “đi” or “tham khảo”", intake.NotACount: "is not a whole number", intake.DoubledName: "the name stands in a row above",
		intake.NegativeCell: "is below zero", intake.AmbiguousCell: "may be thousands or a fraction", intake.NotAnEmail: "is not an e-mail address (with an @, without blanks)", intake.TooManyCells: "lies beyond the columns with a heading",
		intake.NotAFigure: "is not a number (write 12,5 or 12.500)", intake.NotAMoment: "is not a day with an hour (write 16:00 04/02/2021)",
		intake.NotAsked: "the obligation does not ask for that figure", intake.UnknownUnit: "it is not clear which unit that is", intake.NotOwing: "nothing was asked of that unit in the period",
		intake.NoSuchUnit: "is not in the list of units (write its name as it stands there, or add the unit{ with import --as units or --add-units|})", intake.SeveralUnits: "may be several units",
		intake.AmbiguousPercent: "may be thousands or a fraction", intake.NotAPercent: "is not a percentage (write 26,59)", intake.NotABase: "is not a denominator of this indicator (write such as “dân số” or “điện thoại thông minh”, or leave it blank)",
		intake.PartOfItself: "is the unit of the row itself (write the unit above it, or leave it blank)",
		intake.NotARank:     "is not a rank (a number from 1 on)", intake.SecondReading: "the unit has figures of that day in a row above",
	},
	Found:    "“%s” ",
	Twofold:  "may be %s or %s (write plainly which)",
	Percents: "may be thousands or a fraction; if it is a percentage, write %s or %s",
	Near:     "; is it: %s?",
	NoRows:   "%s: the sheet has its headings but no row below them; fill in the rows, save it and import again",

	PastedCell:  "pasted block, row %d, column “%s”: %s; nothing was pasted, correct that cell and paste again",
	PastedCells: "%d [cell|cells] of the pasted block cannot be taken: %s; nothing was pasted, correct them and paste again",
	PastedNone:  "the pasted block has no figures; copy the columns of figures too and paste again",

	NotSheet:  "%s is %s, not a sheet (.xlsx or .csv); %s",
	Advice:    sheetAdvice("if it is a document, {leave out --as to take it in as one|take it in with Ctrl+O after this step}; if it is a list, copy its table into Excel and save that as .xlsx", "open it in a spreadsheet program and save it as .xlsx", "take the password off, save it and import again"),
	Otherwise: "save the list as .xlsx or .csv and import that",
}

// sheetAdvice tells what to do with each kind of file that is no sheet to take.
func sheetAdvice(document, book, locked string) map[string]string {
	out := map[string]string{"xls": book, "ods": book, "password": locked}
	for _, kind := range []string{"pdf", "docx", "doc", "odt", "rtf", "html"} {
		out[kind] = document
	}
	return out
}

// sheetError words what is wrong with a sheet.
func (x explainer) sheetError(err error) string {
	w := &x.w.Sheet
	var heading *intake.HeadingError
	var unknown *intake.HeadingsError
	var mapped *intake.MapError
	switch {
	case errors.As(err, &mapped) && mapped.Missing:
		return fmt.Sprintf(w.NoHeading, mapped.Heading, strings.Join(mapped.Known, ", "), strings.Join(mapped.Needed, ", "))
	case errors.As(err, &mapped):
		return fmt.Sprintf(w.NoName, mapped.Heading, strings.Join(mapped.Known, ", "))
	case errors.As(err, &unknown) && unknown.Readings:
		return fmt.Sprintf(w.UnknownOf, unknown.File, quotedNames(unknown.Unknown), strings.Join(unknown.Names, ", "))
	case errors.As(err, &unknown):
		return fmt.Sprintf(w.Unknown, unknown.File, quotedNames(unknown.Unknown))
	case errors.As(err, &heading) && heading.Got == "":
		return fmt.Sprintf(w.Headless, heading.File, heading.Column, heading.Want)
	case errors.As(err, &heading) && heading.Want == "":
		return fmt.Sprintf(w.Surplus, heading.File, heading.Column, heading.Got)
	case errors.As(err, &heading):
		return fmt.Sprintf(w.Heading, heading.File, heading.Column, heading.Want, heading.Got)
	}
	return cellError(err, w)
}

func cellError(err error, w *SheetErrors) string {
	var cell *intake.CellError
	var cells *intake.CellsError
	switch {
	case errors.As(err, &cells) && cells.Cells[0].File == "":
		return Say(w.PastedCells, len(cells.Cells)+cells.More, w.which(cells))
	case errors.As(err, &cells):
		return Say(w.Cells, cells.Cells[0].File, len(cells.Cells)+cells.More, w.which(cells))
	case errors.As(err, &cell):
		why := w.reason(cell)
		if cell.Text != "" {
			why = fmt.Sprintf(w.Found, shortened(cell.Text)) + why + w.near(cell)
		}
		if cell.File == "" {
			return fmt.Sprintf(w.PastedCell, cell.Row, cell.Column, why)
		}
		return fmt.Sprintf(w.Cell, cell.File, cell.Row, cell.Column, why)
	}
	return ""
}

func (w *SheetErrors) reason(c *intake.CellError) string {
	if c.Reason == intake.AmbiguousCell {
		if whole, part, ok := bothReadings(c.Text); ok {
			return fmt.Sprintf(w.Twofold, whole, part)
		}
	}
	if c.Reason == intake.AmbiguousPercent {
		if rounded, exact, ok := plainPercents(c.Text); ok {
			return fmt.Sprintf(w.Percents, rounded, exact)
		}
	}
	return cmp.Or(w.Reasons[c.Reason], string(c.Reason))
}

// bothReadings writes a doubtful number plainly as each of what it may be:
// 161,090 is 161.090 or 161,09.
func bothReadings(cell string) (whole, part string, ok bool) {
	at := strings.LastIndexAny(cell, ".,")
	if at < 1 {
		return "", "", false
	}
	before, behind := strings.TrimSpace(cell[:at]), strings.TrimRight(cell[at+1:], " %")
	if len(behind) != 3 || strings.ContainsAny(before, ".,") {
		return "", "", false
	}
	part = strings.TrimRight(behind, "0")
	if part != "" {
		part = "," + part
	}
	return before + "." + behind, before + part, true
}

// plainPercents writes a doubtful percentage in ways that are taken: 26,593 as
// 26,59 and as 26,5930.
func plainPercents(cell string) (rounded, exact string, ok bool) {
	cell = strings.TrimRight(cell, " %")
	exact = strings.Replace(cell, ".", ",", 1) + "0"
	p, err := viet.ParsePercent(exact)
	return strings.TrimSuffix(viet.FormatPercent(p), "%"), exact, err == nil
}

// near names units alike.
func (w *SheetErrors) near(c *intake.CellError) string {
	if len(c.Near) == 0 {
		return ""
	}
	return fmt.Sprintf(w.Near, quotedNames(c.Near))
}

// which names bad cells by column and reason, so that each reason is said once.
func (w *SheetErrors) which(e *intake.CellsError) string {
	type group struct {
		column string
		reason string
	}
	var order []group
	rows := map[group][]string{}
	for _, c := range e.Cells {
		g := group{c.Column, w.reason(c)}
		if rows[g] == nil {
			order = append(order, g)
		}
		row := fmt.Sprintf(w.CellRow, c.Row)
		if c.Text != "" {
			row += " (" + strings.TrimSpace(fmt.Sprintf(w.Found, shortened(c.Text))) + w.near(c) + ")"
		}
		rows[g] = append(rows[g], row)
	}
	var out []string
	for _, g := range order {
		out = append(out, fmt.Sprintf(w.CellGroup, g.column, g.reason, strings.Join(rows[g], ", ")))
	}
	if e.More > 0 {
		out = append(out, Say(w.MoreCells, e.More))
	}
	return strings.Join(out, "; ")
}

// shortened keeps so much of a cell as tells which it is.
func shortened(cell string) string {
	const most = 40
	if letters := []rune(cell); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return cell
}

// quotedNames lists the first headings of a sheet.
func quotedNames(names []string) string {
	const most = 12
	rest := ""
	if len(names) > most {
		names, rest = names[:most], ", …"
	}
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = "“" + shortened(n) + "”"
	}
	return strings.Join(out, ", ") + rest
}
