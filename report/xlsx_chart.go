package report

import "github.com/xuri/excelize/v2"

// A drawing is a chart of figures on another sheet.
type drawing struct {
	*Chart
	sheet       string // quoted, with its mark
	head, first int    // the rows of the headings and of the first figures
}

// How large a chart is, in the usual columns and rows of a sheet of paper on its
// side.
const (
	chartColumns, chartRows    = 14, 26
	columnPixels, rowPixels    = 64, 20
	chartSpare                 = 8 // rows are lower in other programs
	chartName                  = "Biểu đồ"
	chartInk, chartFill        = "000000", "5B9BD5"
	chartTitleSize, chartTexts = 14, 11
)

// chart draws it on a sheet of its own, which is a page of its own. Its series is
// named by the heading of the column.
func (b *book) chart(d drawing) error {
	name := b.sheetName(&Form{Sheet: chartName})
	if _, err := b.file.NewSheet(name); err != nil {
		return err
	}
	if err := b.paper(name, true, 1); err != nil {
		return err
	}
	font := func(size float64) excelize.Font {
		return excelize.Font{Family: usualFont, Size: size, Color: chartInk}
	}
	column := func(i int) string {
		return d.sheet + absolute(i, d.first) + ":" + absolute(i, d.first+d.Rows-1)
	}
	plain, title := false, font(chartTitleSize)
	title.Bold = true
	err := b.file.AddChart(name, cellName(0, 1), &excelize.Chart{
		Type: excelize.Col,
		Series: []excelize.ChartSeries{{
			Name: d.sheet + absolute(d.Values, d.head), Categories: column(d.Names), Values: column(d.Values),
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{chartFill}},
			DataLabel: excelize.ChartDataLabel{Font: font(chartTexts)},
		}},
		XAxis: excelize.ChartAxis{Font: font(chartTexts)}, YAxis: excelize.ChartAxis{Font: font(chartTexts), MajorGridLines: true},
		PlotArea: excelize.ChartPlotArea{ShowVal: true}, VaryColors: &plain, // one colour: it is printed in black and white too
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: d.Title, Font: &title}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		Dimension: excelize.ChartDimension{Width: chartColumns * columnPixels, Height: chartRows * rowPixels},
	})
	if err != nil {
		return err
	}
	return b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", Scope: name,
		RefersTo: "'" + name + "'!" + absolute(0, 1) + ":" + absolute(chartColumns, chartRows+chartSpare),
	})
}
