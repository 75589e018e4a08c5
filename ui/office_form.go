package ui

import (
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
)

// officeFields is the fields of the office's settings; the first start shows
// some of them, F9 all.
type officeFields struct {
	a                                         *App
	name, parent, symbol, place               *input
	signer, title, authority, email, officer  *input
	lang, soonDays, longDays, strict, before_ *input
	calendar, ladder                          *input
}

func (a *App) officeFields(o model.Office) *officeFields {
	w, r := a.w.First, a.w.Review
	return &officeFields{
		a:         a,
		name:      textField(w.Name, o.Name, w.NameHint),
		parent:    textField(w.Parent, o.Parent, w.ParentHint),
		symbol:    textField(w.Symbol, o.Symbol, w.SymbolHint),
		place:     textField(w.Place, o.Place, w.PlaceHint),
		signer:    textField(w.Signer, o.Signer, w.SignerHint),
		title:     textField(w.SignerTitle, o.Title, w.TitleHint),
		authority: textField(w.Authority, o.Authority, w.AuthorityHint),
		email:     textField(w.Email, o.Email, w.EmailHint),
		officer:   textField(w.Officer, o.Officer, w.OfficerHint),
		lang:      a.langField(string(a.words.Lang)),
		soonDays:  textField(w.SoonDays, number(o.SoonDays), w.SoonHint),
		longDays:  textField(w.LongDays, number(o.LongDays), w.LongHint),
		strict:    choiceField(w.Strict, yesNo(o.Strict), w.StrictHint, option{"no", w.StrictNo}, option{"yes", w.StrictYes}),
		before_: choiceField(w.BeforeDay, o.BeforeDay, w.BeforeDayHint, option{"", w.BeforeAsk},
			option{model.BeforeLiteral, r.BeforeLiteral}, option{model.BeforeHabit, r.BeforeHabit}),
		ladder:   textField(w.Ladder, o.Ladder.String(), fmt.Sprintf(w.LadderHint, model.UsualLadder)),
		calendar: areaField(w.Calendar, text.CalendarLines(o.Calendar, a.words.Lang), w.CalendarHint, 3),
	}
}

func (a *App) langField(value string) *input {
	return choiceField(a.w.First.Language, value, a.w.First.LanguageHint,
		option{string(text.Vietnamese), "Tiếng Việt"}, option{string(text.English), "English"})
}

// who is the fields by which papers name the office.
func (f *officeFields) who() []*input {
	return []*input{f.name, f.parent, f.symbol, f.place, f.signer, f.title, f.email}
}

func (f *officeFields) all() []*input {
	return []*input{
		f.name, f.parent, f.symbol, f.place, f.signer, f.title, f.authority, f.email, f.officer,
		f.lang, f.soonDays, f.longDays, f.strict, f.before_, f.ladder, f.calendar,
	}
}

// into puts the answers into o, or marks the field that is wrong.
func (f *officeFields) into(o *model.Office) bool {
	o.Name, o.Parent, o.Symbol, o.Place = f.name.value(), f.parent.value(), f.symbol.value(), f.place.value()
	o.Signer, o.Title, o.Authority = f.signer.value(), f.title.value(), f.authority.value()
	o.Email, o.Officer, o.Lang = f.email.value(), f.officer.value(), f.lang.value()
	o.Strict, o.BeforeDay = f.strict.value() == "yes", f.before_.value()
	soon := f.days(f.soonDays, &o.SoonDays)
	long := f.days(f.longDays, &o.LongDays)
	ladder, err := model.ParseLadder(f.ladder.value())
	if o.Ladder = ladder; err != nil {
		return refuseWords(f.ladder, text.ScreenError(err, f.a.words.Lang))
	}
	calendar, err := text.ParseCalendar(f.calendar.value())
	if o.Calendar = calendar; err != nil {
		return refuseWords(f.calendar, text.ScreenError(err, f.a.words.Lang))
	}
	if err := model.CheckEmail(o.Email); err != nil {
		return refuseWords(f.email, text.ScreenError(err, f.a.words.Lang))
	}
	if o.Name == "" {
		return refuseWords(f.name, f.a.w.App.Required)
	}
	return soon && long
}

func (f *officeFields) days(in *input, to *int) bool {
	if in.value() == "" {
		*to = 0
		return true
	}
	n, err := strconv.Atoi(in.value())
	if err != nil || n < 1 || n > 365 {
		return refuseWords(in, f.a.w.First.BadDays)
	}
	*to = n
	return true
}

// editOffice opens all settings of the office.
func (a *App) editOffice() tea.Cmd {
	fields := a.officeFields(a.office)
	f := newLiveForm(a, a.w.App.Office, fields.all()...)
	f.onSave = func() tea.Cmd { return f.saveOffice(fields, func() tea.Cmd { return nil }) }
	return a.push(f)
}

// saveOffice stores the settings and goes on.
func (f *liveForm) saveOffice(fields *officeFields, next func() tea.Cmd) tea.Cmd {
	f.clearErrors()
	office := f.office
	if !fields.into(&office) {
		f.firstError()
		return nil
	}
	store := f.store
	return f.commit(func() error { return store.SetOffice(office) }, nil, func() tea.Cmd {
		f.App.office = office
		f.speak(text.Lang(office.Lang))
		return next()
	})
}
