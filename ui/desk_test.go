package ui

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

var update = flag.Bool("update", false, "write golden screens anew")

// noon is the minute at which the desk's clock stands: Thursday, 4 February
// 2021, a minute after a weekly deadline.
var noon = model.At(2021, 2, 4, 16, 1)

// A desk drives the real App over a real store: it sends keys, runs the
// commands that come back until it is quiet, and asks what the screen shows.
type desk struct {
	t     *testing.T
	app   *App
	store *db.Store
	path  string
	views string // where files are copied to that another program shows
	quit  bool
	later model.Instant // by how much the clock stands after noon

	backwards bool // of commands that run side by side, the last one ends first
}

// A setup prepares the store of a desk, or its window.
type setup func(*desk)

func newDesk(t *testing.T, prepare ...setup) *desk {
	t.Helper()
	d := &desk{t: t, path: filepath.Join(t.TempDir(), "desk.db"), views: t.TempDir()}
	d.open()
	for _, p := range prepare {
		p(d)
	}
	d.start(text.Vietnamese, 80, 24)
	return d
}

func (d *desk) open() {
	d.t.Helper()
	store, err := db.Open(d.path, db.Options{Create: true, NoSync: true, Clock: func() model.Instant { return noon + d.later }})
	if err != nil {
		d.t.Fatal(err)
	}
	d.store = store
	d.t.Cleanup(func() { store.Close() })
}

// start begins the interface in a window of the given size.
func (d *desk) start(l text.Lang, width, height int) {
	d.t.Helper()
	d.begin(Options{Lang: l}, width, height)
}

func (d *desk) begin(o Options, width, height int) {
	d.t.Helper()
	d.app = New(d.store, o)
	d.app.still, d.app.views, d.app.getenv = true, d.views, func(string) string { return "" }
	d.app.viewer = func(string) error { return nil }
	d.run(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// restart closes the file and opens program and file again.
func (d *desk) restart() {
	d.t.Helper()
	l, w, h := d.app.words.Lang, d.app.width, d.app.height
	d.store.Close()
	d.open()
	d.start(l, w, h)
}

func (d *desk) resize(width, height int) { d.send(tea.WindowSizeMsg{Width: width, Height: height}) }

// keys presses keys by their names: "down enter ctrl+z".
func (d *desk) keys(names string) *desk {
	d.t.Helper()
	for name := range strings.FieldsSeq(names) {
		d.send(press(name))
	}
	return d
}

// burst presses keys faster than any command comes back: all keys are taken in
// first, then the commands run.
func (d *desk) burst(names string) *desk {
	d.t.Helper()
	var cmds []tea.Cmd
	for name := range strings.FieldsSeq(names) {
		_, cmd := d.app.Update(press(name))
		cmds = append(cmds, cmd)
	}
	for _, cmd := range cmds {
		d.run(cmd)
	}
	return d
}

// types sends text letter by letter, as a keyboard does.
func (d *desk) types(s string) *desk {
	d.t.Helper()
	for _, r := range s {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return d
}

// paste sends text as a bracketed paste.
func (d *desk) paste(s string) *desk {
	d.t.Helper()
	d.send(tea.PasteMsg{Content: s})
	return d
}

// otherLanguage switches to the language that is not shown.
func (d *desk) otherLanguage() *desk { return d.keys("ctrl+k").types("english").keys("enter") }

// clears empties the text field in focus.
func (d *desk) clears() *desk { return d.keys("end ctrl+u") }

// shows asks that all of the words stand on the screen.
func (d *desk) shows(words ...string) *desk {
	d.t.Helper()
	screen := d.screen()
	for _, w := range words {
		if !strings.Contains(screen, w) {
			d.t.Errorf("the screen does not show %q:\n%s", w, screen)
		}
	}
	return d
}

// hides asks that none of the words stand on the screen.
func (d *desk) hides(words ...string) *desk {
	d.t.Helper()
	screen := d.screen()
	for _, w := range words {
		if strings.Contains(screen, w) {
			d.t.Errorf("the screen shows %q:\n%s", w, screen)
		}
	}
	return d
}

// screen returns the screen as plain text, blanks at the ends of lines cut.
func (d *desk) screen() string {
	d.t.Helper()
	lines := strings.Split(ansi.Strip(d.app.View().Content), "\n")
	for i, l := range lines {
		if w := ansi.StringWidth(l); w != d.app.width {
			d.t.Errorf("line %d is %d columns wide, the window %d: %q", i, w, d.app.width, l)
		}
		lines[i] = strings.TrimRight(l, " ")
	}
	if len(lines) != d.app.height {
		d.t.Errorf("the screen has %d lines, the window %d", len(lines), d.app.height)
	}
	return strings.Join(lines, "\n")
}

// goldens is the folder of the golden screens, wherever a test works.
var goldens, _ = filepath.Abs("testdata")

// golden compares the screen with testdata/NAME.txt.
func (d *desk) golden(name string) {
	d.t.Helper()
	path := filepath.Join(goldens, name+".txt")
	got := d.screen() + "\n"
	if *update {
		if err := os.MkdirAll(goldens, 0o755); err != nil {
			d.t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			d.t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		d.t.Fatal(err)
	}
	if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
		d.t.Errorf("the screen differs from %s; got:\n%s\nwant:\n%s", path, got, want)
	}
}

func (d *desk) send(msg tea.Msg) {
	d.t.Helper()
	_, cmd := d.app.Update(msg)
	d.run(cmd)
}

// run carries a command out, and all that follows from it.
func (d *desk) run(cmd tea.Cmd) {
	d.t.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for i := range msg {
			if d.backwards {
				i = len(msg) - 1 - i
			}
			d.run(msg[i])
		}
	case tea.QuitMsg:
		d.quit = true
	case then, finished, minute:
		d.send(msg)
	}
}

func press(name string) tea.KeyPressMsg {
	var k tea.KeyPressMsg
	parts := strings.Split(name, "+")
	for _, mod := range parts[:len(parts)-1] {
		switch mod {
		case "ctrl":
			k.Mod |= tea.ModCtrl
		case "shift":
			k.Mod |= tea.ModShift
		case "alt":
			k.Mod |= tea.ModAlt
		}
	}
	last := parts[len(parts)-1]
	if code, ok := keyCodes[last]; ok {
		k.Code = code
	} else {
		k.Code = []rune(last)[0]
		if k.Mod&^tea.ModShift == 0 {
			k.Text = last
		}
	}
	if last == "space" && k.Mod == 0 {
		k.Text = " "
	}
	return k
}

var keyCodes = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "enter": tea.KeyEnter,
	"esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace, "home": tea.KeyHome, "end": tea.KeyEnd,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	"insert": tea.KeyInsert,
	"f1":     tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6,
	"f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9, "f10": tea.KeyF10, "f12": tea.KeyF12,
}
