package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"congvan/db"
	"congvan/internal/hostile"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// withHostile fills the desk with an office in which a text stands wherever
// texts are kept. It goes in below the screens, as by an older version that had
// no gate, or by another hand.
func withHostile(p string) setup {
	return func(d *desk) {
		d.t.Helper()
		in := "Xã " + p + " Ví"
		d.must(d.store.SetOffice(model.Office{
			Name: in, Parent: p + "x", Symbol: "V" + p, Place: in, Signer: in, Title: in, Authority: in, Email: in, Officer: in, BeforeDay: model.BeforeHabit,
		}))
		for i := range 3 {
			_, err := d.store.PutUnit(model.Unit{
				Name: fmt.Sprint(in, i), Short: fmt.Sprint(p, i), Aliases: []string{fmt.Sprint("bí danh", i, p)}, Kind: p, Order: i + 1,
				Contact: model.Contact{Person: p + "x", Phone: "02" + p, Email: "x" + p}, Smartphones: new(int64(1000)), Population: new(int64(3000)),
			})
			d.must(err)
		}
		_, err := d.store.PutGroup(model.Group{Name: in, Aliases: []string{p + "y"}, Members: []model.UnitID{1, 2}})
		d.must(err)
		d.mustHold(p)
	}
}

// mustHold adds documents, marks and readings full of the text.
func (d *desk) mustHold(p string) {
	d.t.Helper()
	in, body := "Xã "+p+" Ví", "Căn cứ "+p+"\n\n1. Báo cáo "+p+" hằng tuần.\n\n"+p
	from := strings.Index(body, "1. ")
	ob := model.Obligation{
		Text: "Báo cáo " + p, Span: [2]int{from, from + len("1. Báo cáo "+p)}, Who: []string{in, p}, Units: []model.UnitID{1, 2, 3}, Unresolved: []string{in},
		Report: true, ReportTo: p, Measures: []model.Measure{{Name: "số tin" + p, Unit: p}},
	}
	weekly, standing, waiting := ob, ob, ob
	weekly.ID, weekly.Kind = "1", model.Recurring
	weekly.Deadline = &model.Deadline{Phrase: "trước " + p, Every: model.Weekly, Weekday: "thursday", Time: "16:00", From: model.NewDate(2021, 1, 20), Until: model.NewDate(2021, 2, 28)}
	standing.ID, standing.Kind = "2", model.Ongoing
	waiting.ID, waiting.Kind = "3", model.OnRequest
	waiting.Requests = []model.Request{{Asked: noon, Due: noon + 100, Basis: in}}
	for i := range 2 {
		_, err := d.store.AddDirective(model.Directive{
			Direction: model.Out, Type: "Công văn", Number: fmt.Sprint(i, p), Symbol: "V" + p, Date: model.NewDate(2021, 2, 1), Place: in, Issuer: in,
			ParentIssuer: p, Subject: "V/v " + p + " gì đó", Urgency: p, Secrecy: p, Recipients: []string{in}, Copies: []string{p}, Note: in,
			References: []model.Citation{{Symbol: p, Date: model.NewDate(2021, 1, 1), Issuer: in}}, Signer: model.Signer{Name: in, Title: p, Authority: p},
			Obligations: []model.Obligation{weekly, standing, waiting},
		}, body)
		d.must(err)
	}
	as := []model.AssignmentID{{Directive: 1, Obligation: "2", Unit: 1}}
	d.must(d.store.Mark(as, model.MarkChange{
		State: model.Doing, Received: noon - 100, Values: map[string]float64{"số tin" + p: 3}, Channel: p + "x", Ref: in, Note: in, Reason: in, By: in,
	}))
	week := []model.AssignmentID{{Directive: 1, Obligation: "1", Unit: 2, Period: model.At(2021, 2, 4, 16, 0)}}
	d.must(d.store.Extend(week, model.Extension{To: model.At(2021, 2, 5, 12, 0), By: in, Basis: in, At: noon}))
	_, err := d.store.Remind(week, model.Reminder{At: noon, Channel: in, Note: in})
	d.must(err)
	d.must(d.store.PutReadings([]model.Reading{
		{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 1, 28), Installs: new(int64(500)), Source: in},
		{Indicator: model.Bluezone, Unit: 2, AsOf: model.NewDate(2021, 2, 4), Installs: new(int64(900)), Source: p},
	}))
	_, err = d.store.Undo()
	d.must(err)
}

var sgr = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// ourStyles are the sequences that our own styles emit, and the ends of them.
var ourStyles = sync.OnceValue(func() map[string]bool {
	styles := map[string]bool{"\x1b[2m": true} // placeholders of the areas
	for _, dark := range []bool{true, false} {
		th := newTheme(dark)
		fields := reflect.ValueOf(&th).Elem()
		for i := range fields.NumField() {
			field := fields.Field(i)
			style := *(*widget.Style)(field.Addr().UnsafePointer())
			for _, s := range sgr.FindAllString(style.Render("x y"), -1) {
				styles[s] = true
			}
		}
	}
	return styles
})

// harmless asks that nothing in what is drawn is a command to the terminal save
// our own styles, that nothing invisible is in it, and that it fills the window.
func (d *desk) harmless(what string) {
	d.t.Helper()
	if d.t.Failed() {
		return
	}
	v := d.app.View()
	if v.WindowTitle != "congvan" {
		d.t.Errorf("%s: the window is called %q", what, v.WindowTitle)
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= d.app.width || c.Y >= d.app.height) {
		d.t.Errorf("%s: the cursor stands at %d, %d", what, c.X, c.Y)
	}
	lines := strings.Split(v.Content, "\n")
	if len(lines) != d.app.height {
		d.t.Errorf("%s: %d lines in a window of %d", what, len(lines), d.app.height)
	}
	for _, line := range lines {
		if w, known := harmlessLines.Load(line); known && w == d.app.width {
			continue
		}
		if wrong := harmIn(line, d.app.width); len(wrong) > 0 {
			d.t.Errorf("%s: %s in %q", what, strings.Join(wrong, ", "), line)
			continue
		}
		harmlessLines.Store(line, d.app.width)
	}
}

// harmlessLines are the lines that were looked at, with their width.
var harmlessLines sync.Map

// harmIn says what is wrong with a line of the screen.
func harmIn(line string, width int) (wrong []string) {
	for _, s := range sgr.FindAllString(line, -1) {
		if !ourStyles()[s] {
			wrong = append(wrong, fmt.Sprintf("a style that is not ours: %q", s))
		}
	}
	plain := sgr.ReplaceAllString(line, "")
	for i := range len(plain) {
		if c := plain[i]; c < ' ' || c == 0x7f {
			wrong = append(wrong, fmt.Sprintf("byte %#x", c))
		}
	}
	if !utf8.ValidString(plain) {
		wrong = append(wrong, "what is not UTF-8")
	}
	if clean, removed := viet.Clean(plain); clean != plain || removed.Total() > 0 {
		wrong = append(wrong, "what no text may hold: "+differing(plain, clean))
	}
	if w := ansi.StringWidth(plain); w != width {
		wrong = append(wrong, fmt.Sprintf("%d columns in a window of %d", w, width))
	}
	return wrong
}

func around(s string, i int) string { return s[max(0, i-20):min(len(s), i+20)] }

func differing(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return fmt.Sprintf("%q", around(a, i))
}

// tour goes to every screen and dialog and looks after each key.
func (d *desk) tour(look func()) {
	d.t.Helper()
	for _, page := range hostilePages {
		for key := range strings.FieldsSeq(page + " down enter") {
			d.keys(key)
			look()
		}
		for range 4 {
			if len(d.app.dialogs) > 0 || d.app.page != nil {
				d.keys("esc")
				look()
			}
		}
		d.app.dialogs, d.app.page = nil, nil
	}
}

var hostilePages = slices.Concat(pages, []string{"f3 enter e", "f3 enter f", "f3 enter n", "f5 tab enter", "ctrl+k e n g l i s h enter", "ctrl+k e n g l i s h enter"})

// Whatever the data file holds, no screen hands it to the terminal.
func TestHostileRegisterOnEveryScreen(t *testing.T) {
	for what, p := range hostile.Texts {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t, withHostile(p))
			d.tour(func() { d.harmless(what) })
			d.resize(120, 40)
			for _, page := range []string{"f2", "f3", "f3 enter", "f4", "f5", "f5 enter", "f10", "f6", "f6 enter"} {
				d.keys(page)
				d.harmless(what)
			}
		})
	}
}

// Whatever is typed or pasted into any field, the field shows and keeps it
// clean.
func TestHostileTextTypedAndPasted(t *testing.T) {
	for what, p := range hostile.Texts {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t, withOffice, withWeekly, withReading)
			for _, page := range []string{
				"f3 ctrl+f", "ctrl+k", "ctrl+o", "ctrl+o tab", "f5 ctrl+n", "f5 ctrl+f", "f3 ctrl+n", "f9", "f4 ctrl+n", "f4 ctrl+g", "f3 enter tab enter",
				"f3 ctrl+l", "f8 ctrl+f", "f8 ctrl+u", "f8 ctrl+s tab", "f8 ctrl+t tab", "f3 enter ctrl+l", "f3 enter ctrl+l enter", "f3 enter ctrl+n",
			} {
				d.keys(page)
				d.types("a" + p + "b").harmless(what + " typed at " + page)
				d.paste("a" + p + "b").harmless(what + " pasted at " + page)
				d.keys("left left home end backspace").harmless(what + " edited at " + page)
				d.keys("tab shift+tab enter").harmless(what + " entered at " + page)
				d.keys("ctrl+s").harmless(what + " saved at " + page)
				d.app.dialogs, d.app.page = nil, nil
				d.keys("esc f2")
			}
			d.sound(what)
		})
	}
}

// sound asks that nothing hostile was kept.
func (d *desk) sound(what string) {
	d.t.Helper()
	var kept strings.Builder
	d.must(d.store.Export(&kept))
	if clean, removed := viet.Clean(kept.String()); removed.Total() > 0 || clean != kept.String() || strings.Contains(kept.String(), `\u00`) {
		d.t.Errorf("%s is kept: %+v", what, removed)
	}
}

// A document full of it is reviewed and kept without harm, and so is one whose
// name is hostile, or that cannot be read.
func TestHostileDocuments(t *testing.T) {
	for what, p := range hostile.Texts {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t, withOffice)
			letter := "UBND HUYỆN " + p + "\nSố: 15/V" + p + "HTT\nV/v " + p + "\n\nSơn Hà, ngày 01 tháng 02 năm 2021\n\nKính gửi: Xã Nậm Pha, " + p +
				".\n\n1. Xã Nậm Pha báo cáo " + p + " trước 16 giờ 00 thứ năm hằng tuần trong tháng 02/2021.\n\n" + p + "\n\nNơi nhận:\n- " + p + ";\n- Lưu: VT.\n"
			d.keys("ctrl+o tab").paste(letter).harmless(what)
			for key := range strings.FieldsSeq("ctrl+s down down down enter esc pgdown end enter esc ctrl+n esc home ctrl+s ctrl+s esc esc esc f3 enter") {
				d.keys(key).harmless(what + " at " + key)
			}
			d.sound(what)
			d.app.dialogs, d.app.page = nil, nil
			file := filepath.Join(t.TempDir(), strings.NewReplacer("/", "", "\x00", "", "\n", "").Replace(p)+"x.txt")
			for range 2 { // it is missing first
				d.keys("ctrl+o").paste(file).keys("enter").harmless(what + " in a file name")
				d.keys("esc esc enter").harmless(what + " left")
				d.app.dialogs = nil
				_ = os.WriteFile(file, []byte(letter), 0o600)
			}
		})
	}
}

// Errors and notes whose words come from outside reach the screen clean.
func TestHostileErrorsAndNotes(t *testing.T) {
	for what, p := range hostile.Texts {
		d := newDesk(t, withOffice)
		for _, err := range []error{
			errors.New(p),
			&fs.PathError{Op: "open", Path: "/x/" + p, Err: fs.ErrPermission},
			&db.MissingError{Path: p, Copy: p},
			&db.CorruptError{Bucket: "directives", Key: p},
			&db.CommitError{Err: errors.New(p)},
			&db.NotFoundError{What: "unit", ID: p},
			&model.UnknownUnitError{Name: p, Near: []string{p}},
		} {
			d.app.report(err)
			d.harmless(what)
		}
		d.app.tell(p)
		d.harmless(what)
		d.app.caution(p)
		d.harmless(what)
		d.run(d.app.push(&notice{base: base{d.app}, name: p, lines: []string{text.Note(db.Note{Kind: db.TornLog, Path: p}, text.English), p}}))
		d.harmless(what)
		d.run(d.app.ask(p, d.app.pop))
		d.harmless(what)
	}
}

// The recovery screen tells of paths, holders and doubts that others named.
func TestHostileRecovery(t *testing.T) {
	for what, p := range hostile.Texts {
		dir := filepath.Join(t.TempDir(), fileName(p))
		if os.MkdirAll(dir, 0o700) != nil {
			continue
		}
		path := filepath.Join(dir, fileName(p)+".db")
		for _, err := range []error{
			&db.DamagedError{Path: path}, &db.MissingError{Path: path, Copy: path}, &db.LockedError{Path: path, Holder: db.Holder{User: p, Host: p, Time: noon, PID: 1}},
			&db.NotDatabaseError{Path: path, Why: db.IsFolder}, errors.New(p),
		} {
			d := &troubled{desk: &desk{t: t}}
			d.app, d.r = newRecovery(Trouble{Path: path, Err: err, Lang: text.Vietnamese, Now: atNoon})
			d.app.still = true
			d.run(d.app.Init())
			d.resize(80, 24)
			d.harmless(what)
			for key := range strings.FieldsSeq("enter enter f1 esc esc") {
				d.keys(key)
				d.harmless(what + " at " + key)
			}
			d.r.failed = errors.New(p)
			d.r.rescued = &rescued{path, db.RescueReport{Snapshot: p, Doubts: 2, Doubtful: []db.Doubt{{Bucket: "units", Key: p, Why: db.LostRow}, {Bucket: p, Key: p, Why: db.OddRow}}}}
			d.harmless(what + " rescued")
			d.r.done = []string{p}
			d.harmless(what + " done")
		}
	}
}

func fileName(p string) string {
	return strings.NewReplacer("/", "", "\x00", "", "\n", "").Replace(p) + "x"
}

// Random texts on the screens and in the fields.
func FuzzHostileScreens(f *testing.F) {
	for _, what := range slices.Sorted(maps.Keys(hostile.Texts)) {
		f.Add(hostile.Texts[what], 3)
	}
	f.Fuzz(func(t *testing.T, p string, page int) {
		if page < 0 || len(p) > 4000 {
			return
		}
		d := newDesk(t, withHostile(p))
		d.keys(hostilePages[page%len(hostilePages)])
		d.harmless("stored")
		d.send(tea.PasteMsg{Content: p})
		d.harmless("pasted")
		d.types(firstRunes(p, 60)).harmless("typed")
		d.keys("down enter")
		d.harmless("entered")
	})
}

func firstRunes(s string, n int) string {
	r := []rune(s)
	return string(r[:min(n, len(r))])
}
