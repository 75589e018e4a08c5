package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"congvan/viet"
)

// writeXLSX writes a workbook with a sheet for each form. Equal forms give equal
// bytes. Words are written as words, whatever they begin with: no cell is a
// formula.
func writeXLSX(w io.Writer, forms []Form) error {
	b := &book{file: excelize.NewFile(), styles: map[style]int{}, formats: map[string]bool{}, names: map[string]bool{}}
	defer b.file.Close()
	if err := b.file.SetDefaultFont(usualFont); err != nil {
		return fmt.Errorf("write a workbook: %w", err)
	}
	for i := range forms {
		if err := b.sheet(&forms[i], i); err != nil {
			return fmt.Errorf("write a workbook: %w", err)
		}
	}
	for _, d := range b.charts {
		if err := b.chart(d); err != nil {
			return fmt.Errorf("write a workbook: %w", err)
		}
	}
	if b.failed != nil {
		return fmt.Errorf("write a workbook: %w", b.failed)
	}
	b.file.SetActiveSheet(0)
	var packed bytes.Buffer
	err := b.file.Write(&packed)
	if err == nil {
		err = inOrder(w, packed.Bytes())
	}
	if err != nil {
		return fmt.Errorf("write a workbook: %w", err)
	}
	return nil
}

// properties are the parts that say who made a workbook: excelize names its own
// author and a day of its own.
var properties = map[string]string{
	"docProps/core.xml": xml.Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>congvan</dc:creator></cp:coreProperties>`,
	"docProps/app.xml":  xml.Header + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>congvan</Application></Properties>`,
}

// inOrder writes the parts of a package by name: excelize puts sheets in an order
// that changes from one writing to the next.
func inOrder(w io.Writer, packed []byte) error {
	r, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return err
	}
	slices.SortFunc(r.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	z := zip.NewWriter(w)
	for _, f := range r.File {
		if own, is := properties[f.Name]; is {
			part, err := z.Create(f.Name)
			if err == nil {
				_, err = io.WriteString(part, own)
			}
			if err != nil {
				return err
			}
			continue
		}
		if err := z.Copy(f); err != nil {
			return err
		}
	}
	return z.Close()
}

// usualFont is the one that all is written in.
const usualFont = "Times New Roman"

// A book is a workbook under way.
type book struct {
	file    *excelize.File
	styles  map[style]int
	formats map[string]bool // of percentages with their fraction
	names   map[string]bool // of sheets, folded
	charts  []drawing
	failed  error // why a style could not be made
}

// A sheet is one form on its sheet. Its rows are written one after the other.
type sheet struct {
	*book
	f      *Form
	name   string
	out    *excelize.StreamWriter
	row    int // the one written last, from 1
	heads  [2]int
	first  int // the first of the table's body
	last   int // the last of the table, its total included
	paging paging
	err    error
}

func (b *book) sheet(f *Form, i int) error {
	s := &sheet{book: b, f: f, name: b.sheetName(f)}
	var err error
	if i == 0 {
		err = b.file.SetSheetName(b.file.GetSheetName(0), s.name)
	} else {
		_, err = b.file.NewSheet(s.name)
	}
	if err != nil {
		return err
	}
	if err := s.page(); err != nil {
		return err
	}
	if s.out, err = b.file.NewStreamWriter(s.name); err != nil {
		return err
	}
	s.columns()
	s.begin()
	s.head()
	s.headings()
	s.body()
	s.foot()
	if s.err != nil {
		return s.err
	}
	if err := s.printed(); err != nil {
		return err
	}
	return s.out.Flush()
}

// sheetName is a name that Excel takes and that no other sheet has.
func (b *book) sheetName(f *Form) string {
	name := f.Sheet
	if name == "" {
		name = f.Title
	}
	name = strings.Map(func(c rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, c) {
			return ' '
		}
		return c
	}, viet.CleanLine(name))
	base := []rune(strings.TrimSpace(name))
	for n := 1; ; n++ {
		tail := ""
		if n > 1 {
			tail = fmt.Sprintf(" (%d)", n)
		}
		name = strings.TrimSpace(string(base[:min(len(base), 31-len(tail))])) + tail
		if key := strings.ToLower(name); !b.names[key] && name != "" {
			b.names[key] = true
			return name
		}
		if len(base) == 0 {
			base = []rune("Trang")
		}
	}
}

// page sets the paper up. It comes before the first row.
func (s *sheet) page() error {
	if err := s.paper(s.name, s.f.wide(), 0); err != nil {
		return err
	}
	return s.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{DifferentFirst: true, OddHeader: `&C&"` + usualFont + `"&13&P`})
}

// paper is A4 with the margins of NĐ 30, as wide as a page and so many pages high;
// 0 is as many as it needs.
func (b *book) paper(sheet string, wide bool, high int) error {
	fit, a4, orientation, one := true, 9, "portrait", 1
	if wide {
		orientation = "landscape"
	}
	if err := b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	err := b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, FitToWidth: &one, FitToHeight: &high})
	if err != nil {
		return err
	}
	top, bottom, left, right, header, centred := 0.79, 0.79, 1.18, 0.59, 0.39, true // inches
	return b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Top: &top, Bottom: &bottom, Left: &left, Right: &right, Header: &header, Footer: &header, Horizontally: &centred,
	})
}

// columns sets the widths, and what stays in sight.
func (s *sheet) columns() {
	for i, c := range s.f.Columns {
		s.keep(s.out.SetColWidth(i+1, i+1, columnWidth(c)))
	}
	s.heads = [2]int{s.headRows() + 1, s.headRows() + 2}
	if s.f.grouped() {
		s.heads[1]++
	}
	s.first = s.heads[1] + 1
	s.keep(s.out.SetPanes(&excelize.Panes{
		Freeze: true, YSplit: s.heads[1], TopLeftCell: cellName(0, s.first), ActivePane: "bottomLeft",
	}))
}

// columnWidth is in letters.
func columnWidth(c Column) float64 { return max(4, float64(c.Width)/1.9) }

func (s *sheet) keep(err error) {
	if s.err == nil {
		s.err = err
	}
}

// printed names what is printed, and what comes again on every page.
func (s *sheet) printed() error {
	quoted := "'" + s.name + "'!"
	err := s.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", Scope: s.name,
		RefersTo: quoted + absolute(0, 1) + ":" + absolute(len(s.f.Columns)-1, s.row),
	})
	if err != nil {
		return err
	}
	err = s.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: fmt.Sprintf("%s$%d:$%d", quoted, s.heads[0], s.heads[1]),
	})
	if err != nil {
		return err
	}
	if c := s.f.Chart; c != nil && c.Rows > 0 {
		head := s.heads[0]
		if s.f.Columns[c.Values].Group != "" {
			head++
		}
		s.charts = append(s.charts, drawing{c, quoted, head, s.first})
	}
	return s.together()
}

func cellName(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column+1, row)
	return name
}

func absolute(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column+1, row, true)
	return name
}
