package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/demo"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// The first start asks three things, each in a dialog of its own: language and
// kind of data, the office, its units. Esc leaves one for later, and in the
// first one all of them.

const (
	beginOwn  = "own"
	beginDemo = "demo"
)

// firstStart begins with the language, which changes at once.
func (a *App) firstStart() tea.Cmd {
	f := &liveForm{}
	begin := beginOwn
	build := func() (lang, data *input) {
		w := a.w.First
		lang = a.langField(string(a.words.Lang))
		data = choiceField(w.Begin, begin, w.BeginHint, option{beginOwn, w.BeginOwn}, option{beginDemo, w.BeginDemo})
		focus := 0
		if f.form != nil {
			focus = f.focus
		}
		f.form = newForm(a, w.Title, lang, data)
		f.intro, f.saving, f.leaving, f.focus = w.Intro, w.Next, w.Later, focus
		f.refocus()
		return lang, data
	}
	lang, data := build()
	f.live = func() {
		begin = data.value()
		if chosen := text.Lang(lang.value()); chosen != a.words.Lang {
			a.speak(chosen)
			lang, data = build()
		}
	}
	f.onSave = func() tea.Cmd { return a.begun(f, data.value()) }
	f.onEsc = func() tea.Cmd {
		a.shut(f)
		a.tell(a.w.First.LaterHint)
		return a.show(tabDirectives)
	}
	return a.push(f)
}

// begun remembers the language and goes on with the data chosen.
func (a *App) begun(f *liveForm, data string) tea.Cmd {
	store, office, now := a.store, a.office, a.now
	office.Lang = string(a.words.Lang)
	if data == beginDemo {
		return f.commit(func() error { return fillDemo(store, now, office.Lang) }, nil, func() tea.Cmd {
			a.demo = true
			return a.show(tabToday)
		})
	}
	return f.commit(func() error { return store.SetOffice(office) }, nil, func() tea.Cmd {
		a.office = office
		return a.firstOffice()
	})
}

// fillDemo puts the made-up office into the file, in the language chosen, and
// marks the file as made up.
func fillDemo(s *db.Store, now model.Instant, lang string) error {
	if err := demo.Fill(s, now); err != nil {
		return err
	}
	if err := s.Prefer(preferMadeUp, "1"); err != nil {
		return err
	}
	office, err := s.Office()
	if err != nil || office.Lang == lang {
		return err
	}
	office.Lang = lang
	return s.SetOffice(office)
}

// firstOffice asks who the office is.
func (a *App) firstOffice() tea.Cmd {
	fields := a.officeFields(a.office)
	f := newLiveForm(a, a.w.First.OfficeTitle, fields.who()...)
	f.intro, f.saving, f.leaving = a.w.First.OfficeIntro, a.w.First.Next, a.w.First.Later
	f.onSave = func() tea.Cmd { return f.saveOffice(fields, a.firstUnits) }
	f.onEsc = f.later(a.firstUnits)
	return a.push(f)
}

// later leaves a step for later; typed text is asked about.
func (f *liveForm) later(next func() tea.Cmd) func() tea.Cmd {
	leave := func() tea.Cmd {
		f.shut(f)
		cmd := next()
		f.tell(f.w.First.LaterHint)
		return cmd
	}
	return func() tea.Cmd {
		if f.dirty() {
			return f.ask(f.w.App.LeaveTyped, leave)
		}
		return leave()
	}
}

// firstUnits asks for the units: a list, or the path of a sheet.
func (a *App) firstUnits() tea.Cmd {
	w := a.w.First
	list := areaField(w.UnitList, "", w.UnitListHint, 8)
	path := textField(w.UnitSheet, "", w.UnitSheetHint)
	count := noteField(text.Say(w.UnitCount, 0, 0))
	f := newLiveForm(a, w.UnitsTitle, list, path, count)
	f.intro, f.saving, f.leaving = w.UnitsIntro, w.Next, w.Later
	f.live = func() { count.label = unitCount(w, list.value(), path.value()) }
	f.onSave = func() tea.Cmd { return f.saveUnits(list, path) }
	f.onEsc = f.later(a.ready)
	return a.push(f)
}

func unitCount(w text.First, list, path string) string {
	if path != "" {
		return w.SheetCount
	}
	sheet := intake.ParseUnitList(list)
	return text.Say(w.UnitCount, len(sheet.Units), len(sheet.Groups))
}

// saveUnits takes the units in; blank fields leave them for later.
func (f *liveForm) saveUnits(list, path *input) tea.Cmd {
	typed, file := list.value(), filePath(path.value())
	if typed == "" && file == "" {
		f.shut(f)
		return f.ready()
	}
	store := f.store
	blame := list
	if file != "" {
		blame = path
	}
	removed := 0
	return f.commit(func() (err error) {
		removed, err = takeUnits(store, typed, file)
		return err
	}, func() *input { return blame }, func() tea.Cmd {
		cmd := f.ready()
		if removed > 0 {
			f.caution(text.Warning(intake.Warning{Code: intake.RemovedSigns, Args: []string{grouped(removed)}}, f.words.Lang))
		}
		return cmd
	})
}

// takeUnits stores the units of a sheet, or else of a list, and counts the signs
// that were taken out of the sheet.
func takeUnits(s *db.Store, typed, file string) (removed int, err error) {
	sheet := intake.ParseUnitList(typed)
	if file != "" {
		if sheet, err = intake.OpenUnits(file); err != nil {
			return 0, err
		}
	}
	_, _, err = s.PutRoster(sheet.Units, sheet.Groups, sheet.Parts...)
	return sheet.Removed, sheet.Place(err)
}

// ready ends the first start on the empty list, which names the next key.
func (a *App) ready() tea.Cmd {
	a.tell(a.w.First.Finished)
	return a.show(tabDirectives)
}
