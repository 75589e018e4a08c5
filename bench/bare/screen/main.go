// Command screen is the floor that the interface is measured against: a list
// and a line of text in Bubble Tea, and nothing else. It reads no file.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
)

func main() {
	fps := flag.Int("fps", 60, "frames a second")
	lines := flag.Int("lines", 100_000, "lines of the list")
	flag.Parse()
	if _, err := tea.NewProgram(&list{lines: *lines}, tea.WithFPS(*fps)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, "screen:", err)
		os.Exit(1)
	}
}

// A list shows as many lines as the window holds, between the text typed so
// far and a footer.
type list struct {
	width, height int
	lines         int
	cursor, top   int
	typed         string
}

func (l *list) Init() tea.Cmd { return nil }

func (l *list) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		l.width, l.height = msg.Width, msg.Height
	case tea.KeyPressMsg:
		if msg.String() == "ctrl+q" {
			return l, tea.Quit
		}
		l.press(msg)
	}
	return l, nil
}

func (l *list) press(k tea.KeyPressMsg) {
	switch k.String() {
	case "up":
		l.cursor--
	case "down":
		l.cursor++
	case "pgup":
		l.cursor -= l.page()
	case "pgdown":
		l.cursor += l.page()
	case "home":
		l.cursor = 0
	case "end":
		l.cursor = l.lines - 1
	case "backspace":
		rs := []rune(l.typed)
		l.typed = string(rs[:max(0, len(rs)-1)])
	default:
		l.typed += k.Text
	}
	l.cursor = max(0, min(l.cursor, l.lines-1))
	l.top = max(min(l.top, l.cursor), l.cursor-l.page()+1)
}

func (l *list) page() int { return max(1, l.height-2) }

func (l *list) View() tea.View {
	v := tea.View{AltScreen: true}
	if l.width == 0 {
		return v
	}
	rows := []string{l.fill("> " + l.typed + "_")}
	for i := l.top; i < l.top+l.page(); i++ {
		row := l.fill(line(i))
		if i == l.cursor {
			row = "\x1b[7m" + row + "\x1b[m"
		}
		rows = append(rows, row)
	}
	v.Content = strings.Join(append(rows, l.fill(fmt.Sprintf("%d / %d ready", l.cursor+1, l.lines))), "\n")
	return v
}

var words = strings.Fields("đẩy mạnh tuyên truyền rà soát báo cáo kết quả phối hợp chấn chỉnh hướng dẫn đôn đốc kiểm tra tổng kết cung cấp số liệu")

// line makes up the i-th line, as dense as a register's.
func line(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%6d ", i+1)
	for n := range 24 {
		b.WriteString(words[(i*7+n*n+n)%len(words)] + " ")
	}
	return b.String()
}

// fill cuts or pads to the width of the window; the made-up lines hold no wide
// characters.
func (l *list) fill(s string) string {
	rs := []rune(s)
	if len(rs) > l.width {
		return string(rs[:l.width])
	}
	return s + strings.Repeat(" ", l.width-len(rs))
}
