package report

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"congvan/viet"
)

// writeXLSX writes a workbook with a sheet for each form. Equal forms give equal
// bytes. Words are written as
// words, whatever they begin with: no cell is a formula.
func writeXLSX(w io.Writer, forms []Form) error {
	b := &book{file: excelize.NewFile(), styles: map[style]int{}, names: map[string]bool{}}
	defer b.file.Close()
	for i := range forms {
		if err := b.sheet(&forms[i], i); err != nil {
			return fmt.Errorf("write a workbook: %w", err)
		}
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
		if err := z.Copy(f); err != nil {
			return err
		}
	}
	return z.Close()
}

// A book is a workbook under way.
type book struct {
	file   *excelize.File
	styles map[style]int
	names  map[string]bool // of sheets, folded
}

// A sheet is one form on its sheet. Its rows are written one after the other.
type sheet struct {
	*book
	f     *Form
	name  string
	out   *excelize.StreamWriter
	row   int // the one written last, from 1
	heads [2]int
	first int // the first of the table's body
	err   error
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
	fit, a4, orientation, one, any := true, 9, "portrait", 1, 0
	if s.f.wide() {
		orientation = "landscape"
	}
	if err := s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	err := s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, FitToWidth: &one, FitToHeight: &any})
	if err != nil {
		return err
	}
	top, bottom, left, right, header, centred := 0.79, 0.79, 1.18, 0.59, 0.39, true // inches, as NĐ 30 has them
	err = s.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Top: &top, Bottom: &bottom, Left: &left, Right: &right, Header: &header, Footer: &header, Horizontally: &centred,
	})
	if err != nil {
		return err
	}
	return s.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{DifferentFirst: true, OddHeader: `&C&"Times New Roman"&13&P`})
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
	if err != nil || s.f.Chart == nil || s.f.Chart.Rows == 0 {
		return err
	}
	return s.chart(s.f.Chart, quoted)
}

// chart stands at the right of the table, where it is not printed with it.
func (s *sheet) chart(c *Chart, quoted string) error {
	column := func(i int) string {
		return quoted + absolute(i, s.first) + ":" + absolute(i, s.first+c.Rows-1)
	}
	plain, font := false, excelize.Font{Family: "Times New Roman", Color: "000000"}
	return s.file.AddChart(s.name, cellName(len(s.f.Columns)+1, s.heads[0]), &excelize.Chart{
		Type: excelize.Col,
		Series: []excelize.ChartSeries{{
			Name: c.Title, Categories: column(c.Names), Values: column(c.Values),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"5B9BD5"}},
		}},
		XAxis: excelize.ChartAxis{Font: font}, YAxis: excelize.ChartAxis{Font: font, MajorGridLines: true},
		PlotArea: excelize.ChartPlotArea{ShowVal: true}, VaryColors: &plain, // one colour: it is printed in black and white too
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Title}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		Dimension: excelize.ChartDimension{Width: 900, Height: 420},
	})
}

func cellName(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column+1, row)
	return name
}

func absolute(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column+1, row, true)
	return name
}
