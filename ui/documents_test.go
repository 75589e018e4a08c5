package ui

import (
	"cmp"
	"fmt"
	"html"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"

	"congvan/model"
	"congvan/text"
)

// The pictures and the key table in docs/ are written from the program itself,
// and this test fails when they are not of today.
func TestDocuments(t *testing.T) {
	for name, keys := range map[string]string{
		"today": "", "directives": "f3", "directive": "f3 ctrl+f", "bluezone": "f4", "review": "",
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, withDemo)
			d.start(text.Vietnamese, 110, 32)
			d.keys(keys)
			if name == "directive" {
				d.types("309/VHTT").keys("enter enter tab")
			}
			if name == "review" {
				d.imports(strings.Replace(rimeText, "các xã, thị trấn.\n", "các xã, thị trấn; Hội Người cao tuổi.\n", 1)).keys("end up")
			}
			document(t, name+".svg", picture(d.app.View().Content, 110, 32, d.app.theme))
		})
	}
	document(t, "keys.md", keyTable(t))
}

// document compares docs/NAME with what it should hold today.
func document(t *testing.T, name, want string) {
	t.Helper()
	path := filepath.Join("..", "docs", name)
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.ReplaceAll(string(got), "\r\n", "\n") != want {
		t.Errorf("docs/%s is not of today: look at the screen, then run go test ./ui -run TestDocuments -update", name)
	}
}

// A keyPage is a screen or a dialog, and the keys that lead there.
type keyPage struct {
	vi, en string // the heading; empty is the title of the page
	keys   string
}

// keyPages are the screens in the order of the tabs, then the dialogs.
var keyPages = []keyPage{
	{keys: "f2"},
	{keys: "f3"},
	{"Một văn bản", "One directive", "f3 enter"},
	{"Các kỳ của một nhiệm vụ", "Periods of an obligation", "f3 enter ctrl+l"},
	{"Vì sao một phần việc đứng như vậy", "Why an assignment stands as it does", "f3 enter ctrl+d"},
	{"Các con số của một màn hình", "The numbers of a screen", "f2 ctrl+b"},
	{"Những gì đứng sau một con số", "What is behind a number", "f3 ctrl+b"},
	{"Nhiệm vụ chờ kết quả nào", "What an obligation waits for", "f3 enter ctrl+]"},
	{"Bảng nhập số liệu báo cáo", "Grid of figures reported", "f3 enter ctrl+n"},
	{keys: "f4"},
	{keys: "f5"},
	{"Hồ sơ đơn vị", "Unit's record", "f5 enter"},
	{keys: "f6"},
	{keys: "f10"},
	{keys: "f8"},
	{"Xem trước một biểu", "Preview of a form", "f8 enter"},
	{"Ghi một biểu ra tệp", "Writing a form to a file", "f8 ctrl+s"},
	{keys: "f8 ctrl+f"},
	{keys: "f8 down down down ctrl+u"},
	{keys: "f10 f8 ctrl+p"},
	{"Bản in đã giữ", "Kept pages", "f8 ctrl+l"},
	{keys: "ctrl+o"},
	{"Xem lại văn bản", "Review of a document", "f3 ctrl+n"},
	{"Tách một nhiệm vụ", "Splitting an obligation", "f3 ctrl+n ctrl+n tab a ; space b ctrl+s ctrl+t"},
	{"Chọn nơi nhận", "Picking addressees", "f3 ctrl+e end up ctrl+p"},
	{"Nơi nhận chưa rõ", "An unknown addressee", "f3 ctrl+e end up ctrl+r"},
	{"Biểu mẫu (ghi nhận, đơn vị, số liệu …)", "Forms (mark, unit, figures …)", "f5 ctrl+n"},
	{keys: "f4 ctrl+g"},
	{keys: "f4 enter"},
	{keys: "f4 ctrl+a"},
	{keys: "f4 ctrl+b"},
	{keys: "f4 ctrl+p"},
	{keys: "f4 f12"},
	{keys: "f4 ctrl+e"},
	{"Một bước của nhật ký", "One step of the journal", "f6 enter"},
	{keys: "f1"},
	{keys: "ctrl+k"},
}

// keyTable lists the actions of every screen and dialog in both languages.
func keyTable(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("# Phím / Keys\n\nThis table is written by a test from the program's own list of actions.\n")
	seen := map[string]bool{}
	for _, page := range keyPages {
		vi, en := newDesk(t, withOffice, withWeekly, withReading), newDesk(t, withOffice, withWeekly, withReading)
		en.start(text.English, 80, 24)
		vi.keys(page.keys)
		en.keys(page.keys)
		title := cmp.Or(page.vi, vi.app.top().title()) + " / " + cmp.Or(page.en, en.app.top().title())
		if seen[title] {
			t.Errorf("%q leads to %s, as another page does", page.keys, title)
		}
		seen[title] = true
		writeKeys(&b, title, vi.app.top().actions(), en.app.top().actions())
	}
	vi, en := newDesk(t, withOffice), newDesk(t, withOffice)
	en.start(text.English, 80, 24)
	writeKeys(&b, vi.app.w.App.Everywhere+" / "+en.app.w.App.Everywhere, vi.app.general(), en.app.general())
	return b.String()
}

func writeKeys(b *strings.Builder, title string, vi, en []action) {
	fmt.Fprintf(b, "\n## %s\n\n| Phím / Key | Việc | Action |\n|---|---|---|\n", title)
	for i, ac := range vi {
		fmt.Fprintf(b, "| %s | %s | %s |\n", ac.caps(), ac.full(), en[i].full())
	}
}

// Sizes of a cell in the picture, in pixels.
const cellWidth, cellHeight = 8, 17

// picture draws a screen as SVG, cell by cell.
func picture(content string, width, height int, _ theme) string {
	buf := uv.NewScreenBuffer(width, height)
	uv.NewStyledString(content).Draw(buf, buf.Bounds())
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="Consolas, 'DejaVu Sans Mono', monospace" font-size="13">`+"\n",
		width*cellWidth+16, height*cellHeight+16)
	b.WriteString(`<rect width="100%" height="100%" rx="6" fill="#1b1e24"/>` + "\n")
	for y := range height {
		drawRow(&b, buf, y, width)
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// drawRow draws runs of cells of one style.
func drawRow(b *strings.Builder, buf uv.ScreenBuffer, y, width int) {
	for x := 0; x < width; {
		style, run, from := buf.CellAt(x, y).Style, "", x
		for x < width {
			c := buf.CellAt(x, y)
			if !c.Style.Equal(&style) {
				break
			}
			run += c.Content
			x += max(1, c.Width)
		}
		drawRun(b, run, style, from, y, x-from)
	}
}

func drawRun(b *strings.Builder, run string, s uv.Style, x, y, cells int) {
	fg, bg := hex(s.Fg, "#d8dbe0"), hex(s.Bg, "")
	if s.Attrs&uv.AttrReverse != 0 {
		fg, bg = "#1b1e24", fg
	}
	px, py := 8+x*cellWidth, 8+y*cellHeight
	if bg != "" {
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n", px, py, cells*cellWidth, cellHeight, bg)
	}
	if strings.TrimSpace(run) == "" {
		return
	}
	weight := ""
	if s.Attrs&uv.AttrBold != 0 {
		weight = ` font-weight="bold"`
	}
	if s.Underline != 0 {
		weight += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%d" y="%d" fill="%s"%s textLength="%d" xml:space="preserve">%s</text>`+"\n",
		px, py+13, fg, weight, cells*cellWidth, html.EscapeString(run))
}

func hex(c color.Color, none string) string {
	if c == nil {
		return none
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// A screen of any size is filled exactly, whatever is open.
func FuzzWindowSizes(f *testing.F) {
	for _, size := range [][2]int{{80, 24}, {79, 24}, {120, 40}, {1, 1}, {300, 100}, {80, 200}, {112, 24}} {
		for keys := range len(pages) {
			f.Add(size[0], size[1], keys)
		}
	}
	f.Fuzz(func(t *testing.T, width, height, page int) {
		if width < 1 || width > 400 || height < 1 || height > 200 || page < 0 {
			return
		}
		d := newDesk(t, withOffice, withWeekly, withReading)
		d.keys(pages[page%len(pages)])
		d.resize(width, height)
		d.screen()
		d.keys("down right tab end pgup")
		d.screen()
	})
}

// pages are ways to every screen and dialog.
var pages = []string{
	"f2", "f2 tab", "f2 ctrl+b", "f2 ctrl+d", "f3 ctrl+b", "f3 enter tab ctrl+b", "f3 enter tab ctrl+b enter", "f3 enter tab ctrl+n ctrl+b", "f3 enter tab ctrl+n ctrl+b enter", "f5 ctrl+b", "f5 enter ctrl+b", "f10 ctrl+b", "f10 ctrl+d", "f3", "f3 ctrl+f", "f3 ctrl+t", "f3 ctrl+l", "f3 enter", "f3 enter enter enter", "f3 enter ctrl+u", "f3 enter ctrl+x",
	"f3 enter f12", "f3 enter ctrl+]", "f3 enter ctrl+d", "f3 enter ctrl+n", "f3 enter tab ctrl+n 5", "f3 enter down down ctrl+g", "f3 enter ctrl+l", "f3 enter ctrl+l enter right right right", "f3 enter down down ctrl+r", "f4", "f4 enter", "f4 ctrl+g", "f5", "f5 enter", "f5 enter tab", "f10", "f10 enter", "f10 ctrl+p", "f5 tab", "f5 ctrl+n",
	"f8", "f8 end", "f8 down down down enter", "f8 enter right tab end", "f8 ctrl+s", "f8 ctrl+t", "f8 ctrl+f", "f8 down down down ctrl+u", "f3 enter f8", "f10 f8 ctrl+p", "f10 f8 ctrl+p ctrl+s", "f8 ctrl+l",
	"f6", "f6 enter", "f1", "ctrl+k", "ctrl+o", "ctrl+n", "f3 ctrl+e", "f3 ctrl+n enter", "f9", "f5 ctrl+n a esc",
	"f3 ctrl+n ctrl+n tab a ; space b ctrl+s ctrl+t", "f3 ctrl+e end up ctrl+p", "f3 ctrl+e end up ctrl+r", "f3 ctrl+e end up up ctrl+g",
}

func withReading(d *desk) {
	d.t.Helper()
	d.must(d.store.PutReadings([]model.Reading{
		{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 1, 28), Installs: new(int64(500))},
		{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 2, 4), Installs: new(int64(900))},
	}))
}
