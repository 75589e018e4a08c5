package ui

import (
	"fmt"
	"os"
	"reflect"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// The smallest window in which everything can be used.
const minWidth, minHeight = 80, 24

// An App routes keys and messages to the top dialog or the screen in front,
// and holds what all of them share.
type App struct {
	store  *db.Store
	words  *text.Words
	w      *text.Screens
	theme  theme
	width  int
	height int
	now    model.Instant // the minute shown; moved by a tick
	office model.Office
	roster *model.Roster

	tabs    []screen
	active  int
	page    screen // a directive opened above the tabs; nil for none
	stale   map[screen]bool
	dialogs []dialog

	jobs    []job
	busy    bool // a job is under way
	leaving bool // quit once all jobs are done
	loads   int  // number of the last reading of the office
	toast   toast
	still   bool // no ticks: under test
	demo    bool

	plainSigns bool // pictures are drawn in ASCII

	viewer   func(path string) error // shows a file in another program
	views    string                  // the folder in which it finds a copy
	papers   string                  // the folder in which reports were written last; "" for none
	getenv   func(string) string
	clockNow func() model.Instant
	asOf     model.Instant // of the copy that is shown; 0 for none
	halted   error         // why nothing more is written; nil in order
	told     int           // notes of the store that were shown
	backup   string        // why there is no snapshot, as it was shown
}

// A toast tells what happened, in the line above the footer.
type toast struct {
	words string
	bad   bool
	back  string // the key of the action that takes it back; "" for none
	doubt bool   // it was done, but looks wrong
}

// Options says how the interface begins.
type Options struct {
	Lang text.Lang
	Demo bool          // the file is made up and thrown away: the screen says so
	AsOf model.Instant // the file is a copy of that moment, to look at
}

// New returns the interface over an open store.
func New(store *db.Store, o Options) *App {
	a := &App{store: store, theme: newTheme(true), viewer: openViewer, views: os.TempDir(), getenv: os.Getenv, clockNow: store.Now, now: store.Now(), demo: o.Demo, asOf: o.AsOf, stale: map[screen]bool{}}
	a.speak(o.Lang)
	if a.asOf == 0 {
		a.asOf = store.AsOf()
	}
	a.plainSigns = store.Preference(preferSigns) == plainSigns
	a.demo = a.demo || store.Preference(preferMadeUp) != ""
	a.roster = model.NewRoster(nil, nil)
	a.tabs = []screen{newToday(a), newDirectives(a), newBluezone(a), newUnits(a), newJournal(a)}
	return a
}

// Positions of the tabs.
const (
	tabToday = iota
	tabDirectives
	tabBluezone
	tabUnits
	tabJournal
)

// Run shows the interface until the officer leaves it. The error is what made
// the store unfit for work while it was shown: see App.halt. What breaks in the
// interface comes as a panic with a Broken, once the terminal is as it was.
//
// It draws 60 frames a second: with 120 a key would be seen some 4 ms sooner,
// for half as much again of what the program takes of an idle processor.
func Run(store *db.Store, o Options) error {
	letGarbageLie(firstScreen)
	a := New(store, o)
	go sweepViews(a.views, time.Now())
	if err := runProgram(a); err != nil {
		return err
	}
	return a.halted
}

func runProgram(a *App) error {
	g := &guard{inner: a}
	_, err := tea.NewProgram(g).Run()
	if g.broken != nil {
		panic(g.broken)
	}
	return err
}

// firstScreen is when the first screen is complete, at the latest.
const firstScreen = 300 * time.Millisecond

// letGarbageLie collects little garbage for a while: what makes the first
// screen should not share the processors with a collector.
func letGarbageLie(d time.Duration) {
	usual := debug.SetGCPercent(500)
	time.AfterFunc(d, func() { debug.SetGCPercent(usual) })
}

// Init reads the office and what the first screen shows.
func (a *App) Init() tea.Cmd {
	if a.store == nil {
		return tea.Batch(a.front().reload(), tea.RequestBackgroundColor, a.tick())
	}
	return tea.Batch(a.loadOffice(a.begin), a.awaitVerdict(), tea.RequestBackgroundColor, a.tick())
}

// Update takes a message: thinking happens here, work in commands.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		a.theme = newTheme(msg.IsDark())
	case tea.KeyPressMsg:
		return a, a.press(msg)
	case tea.PasteMsg:
		return a, a.paste(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return a, a.mouse(msg.(tea.MouseMsg).Mouse())
	case then:
		return a, msg()
	case finished:
		return a, a.finish(msg)
	case minute:
		a.now = model.Instant(msg)
		if a.store == nil {
			return a, a.tick()
		}
		a.tellNews()
		return a, tea.Batch(a.tick(), a.reloadAll())
	}
	return a, nil
}

// press routes a key: text to the field in focus, else the actions, else the
// movement keys of the screen.
func (a *App) press(msg tea.KeyPressMsg) tea.Cmd {
	key := msg.String()
	top := a.top()
	a.toast = toast{}
	if a.tooSmall() {
		if key == "ctrl+c" || key == "ctrl+q" {
			return a.quit()
		}
		return nil
	}
	if top.typing() && msg.Key().Text != "" {
		return top.update(msg)
	}
	if ac, ok := find(a.offered(), key); ok {
		if why := ac.denied(); why != "" {
			a.fail(why)
			return nil
		}
		return ac.run()
	}
	return top.update(msg)
}

// paste goes to the field that is typing; on a screen without one it is a
// document to take in.
func (a *App) paste(msg tea.PasteMsg) tea.Cmd {
	if len(a.dialogs) > 0 || a.top().typing() || a.store == nil || a.tooSmall() {
		return a.top().update(msg)
	}
	if s, ok := a.top().(paster); ok && s.takes(msg.Content) {
		return a.top().update(msg)
	}
	if why := (base{a}).readOnly(); why != "" {
		a.fail(why)
		return nil
	}
	return tea.Batch(a.importDocument(), a.top().update(msg))
}

// offered lists the actions of now: the screen's own first, then the app's.
func (a *App) offered() []action {
	own := a.top().actions()
	if n, said := a.top().(*notice); a.halted != nil && !(said && n.halts) {
		own = append(own, action{keys: "f7", name: a.w.App.Reopen, run: a.quit})
	}
	if _, taken := find(own, "f1"); len(a.dialogs) > 0 && !taken {
		return append(own, a.helpAction(), a.quitAction())
	}
	if len(a.dialogs) > 0 {
		return append(own, a.quitAction())
	}
	return append(own, a.general()...)
}

// top returns the dialog or screen that the officer looks at.
func (a *App) top() screen {
	if n := len(a.dialogs); n > 0 {
		return a.dialogs[n-1]
	}
	return a.front()
}

// front returns the screen below all dialogs.
func (a *App) front() screen {
	if a.page != nil {
		return a.page
	}
	return a.tabs[a.active]
}

// ifStill goes on where the same screen is in front as when it was asked: nobody
// is called back to a screen that he left.
func (a *App) ifStill(next func() tea.Cmd) func() tea.Cmd {
	at := a.front()
	return func() tea.Cmd {
		if a.front() != at {
			return nil
		}
		return next()
	}
}

// general lists the actions that every screen has.
func (a *App) general() []action {
	if a.store == nil {
		language := a.languageAction()
		language.keys, language.more = "f8", "" // the palette and F9 need a register
		return []action{a.helpAction(), language, a.quitAction()}
	}
	g := []action{
		a.helpAction(),
		{keys: "ctrl+k", name: a.w.App.Palette, run: a.palette},
		{keys: "ctrl+z", name: a.w.App.Undo, run: a.undo, quiet: true},
		{keys: "ctrl+y", name: a.w.App.Redo, run: a.redo, quiet: true},
	}
	for i, t := range a.tabs {
		g = append(g, action{
			keys: fmt.Sprintf("f%d %d", i+2, i+1), name: t.title(), quiet: true,
			run: func() tea.Cmd { return a.show(i) },
		})
	}
	return append(g,
		action{keys: "ctrl+o", name: a.w.App.Import, run: a.importDocument, deny: base{a}.readOnly, quiet: true},
		action{keys: "f7", name: a.w.Campaigns.Title, run: a.openCampaigns, quiet: true},
		action{keys: "f8", name: a.w.Reports.Title, run: a.openReports, quiet: true},
		action{keys: "f10", name: a.w.Urging.Title, run: a.openUrging, quiet: true},
		action{keys: "f9", name: a.w.App.Office, run: a.editOffice, quiet: true},
		a.languageAction(),
		a.quitAction())
}

func (a *App) helpAction() action { return action{keys: "f1", name: a.w.App.Help, run: a.help} }

// languageAction has no key of its own: it stands in the palette, and in F9.
func (a *App) languageAction() action {
	return action{name: a.w.App.Language, run: a.switchLanguage, quiet: true, more: keyCap("f9")}
}

func (a *App) quitAction() action {
	return action{keys: "ctrl+q ctrl+c", name: a.w.App.Quit, run: a.quit, quiet: true}
}

// show brings a tab to the front.
func (a *App) show(i int) tea.Cmd {
	a.active, a.page = i, nil
	return a.refresh()
}

// openPage shows a screen above the tabs until it is closed.
func (a *App) openPage(s screen) tea.Cmd {
	a.page = s
	return s.reload()
}

func (a *App) closePage() tea.Cmd {
	a.page = nil
	return a.refresh()
}

// refresh reloads the screen in front if something changed since it loaded.
func (a *App) refresh() tea.Cmd {
	s := a.front()
	if !a.stale[s] {
		return nil
	}
	delete(a.stale, s)
	return s.reload()
}

// reloadAll reads the office anew and reloads what can be seen; the rest is
// marked as stale.
func (a *App) reloadAll() tea.Cmd {
	return a.loadOffice(func() tea.Cmd {
		for _, t := range a.tabs {
			a.stale[t] = true
		}
		cmds := []tea.Cmd{a.refresh()}
		if a.page != nil {
			cmds = append(cmds, a.page.reload())
		}
		for _, d := range a.dialogs {
			cmds = append(cmds, d.reload())
		}
		return tea.Batch(cmds...)
	})
}

// loadOffice reads settings and units, on which all screens depend, and goes on.
func (a *App) loadOffice(next func() tea.Cmd) tea.Cmd {
	store := a.store
	a.loads++
	n := a.loads
	return read(func() then {
		office, err := store.Office()
		roster, err2 := store.Roster()
		return func() tea.Cmd {
			if n != a.loads {
				return nil
			}
			if err != nil || err2 != nil {
				return a.report(firstError(err, err2))
			}
			a.office = office
			if !sameRoster(a.roster, roster) {
				a.roster = roster
			}
			return next()
		}
	})
}

// sameRoster reports whether two rosters hold the same; what was worked out for
// one holds for the other then.
func sameRoster(a, b *model.Roster) bool {
	return reflect.DeepEqual(a.Units(), b.Units()) && reflect.DeepEqual(a.Groups(), b.Groups())
}

// begin asks a new office who it is, and shows the first screen of others.
func (a *App) begin() tea.Cmd {
	for _, t := range a.tabs {
		a.stale[t] = true
	}
	cmds := []tea.Cmd{a.refresh()}
	if a.office.Name == "" && len(a.roster.Units()) == 0 && !a.store.ReadOnly() {
		cmds = append(cmds, a.firstStart())
	}
	return tea.Batch(append(cmds, a.showNotes())...)
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// clock reckons at the minute shown, with the office's settings.
func (a *App) clock() model.Clock { return a.office.Clock(a.now) }

func (a *App) tell(words string) { a.toast = toast{words: words} }
func (a *App) fail(words string) { a.toast = toast{words: words, bad: true} }

// caution tells of something done that looks wrong.
func (a *App) caution(words string) { a.toast = toast{words: words, doubt: true} }

// A minute says that the clock has moved.
type minute model.Instant

func (a *App) tick() tea.Cmd {
	if a.still {
		return nil
	}
	now := a.clockNow
	return tea.Every(time.Minute, func(time.Time) tea.Msg { return minute(now()) })
}

func (a *App) speak(l text.Lang) {
	a.words = text.Of(l)
	a.w = &a.words.Screens
}

// switchLanguage changes the language at once and remembers it.
func (a *App) switchLanguage() tea.Cmd {
	a.speak(a.words.Lang.Other())
	a.tell(a.w.App.Speaking)
	store, lang := a.store, string(a.words.Lang)
	if store == nil || store.ReadOnly() {
		return nil
	}
	return a.change(func() error { return store.Prefer(preferLang, lang) })
}

// Names of preferences.
const (
	preferLang   = "lang"
	preferMadeUp = "made-up"
)

func (a *App) undo() tea.Cmd {
	return a.change(func() error { _, err := a.store.Undo(); return err })
}

func (a *App) redo() tea.Cmd {
	return a.change(func() error { _, err := a.store.Redo(); return err })
}

// quit leaves as soon as everything is saved; typed text is asked about.
func (a *App) quit() tea.Cmd {
	for _, d := range a.dialogs {
		if _, draft := d.(*review); draft && d.dirty() {
			return a.ask(a.w.App.QuitDraft, a.leave)
		}
	}
	for _, d := range a.dialogs {
		if d.dirty() {
			return a.ask(a.w.App.QuitTyped, a.leave)
		}
	}
	return a.leave()
}

// leave waits for the changes that are under way.
func (a *App) leave() tea.Cmd {
	if a.busy && a.halted == nil {
		a.leaving = true
		return nil
	}
	return tea.Quit
}

// push opens a dialog above everything; pop closes the top one.
func (a *App) push(d dialog) tea.Cmd {
	a.dialogs = append(a.dialogs, d)
	return d.reload()
}

func (a *App) pop() tea.Cmd {
	if n := len(a.dialogs); n > 0 {
		a.dialogs = a.dialogs[:n-1]
	}
	return nil
}
