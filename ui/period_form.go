package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
)

// A periodForm decides on one period or several. It shows only the fields that
// the choice needs.
type periodForm struct {
	*liveForm
	page *periodsPage
	of   []periodRow

	choice, to, remind, into, basis, note *input
}

// decide opens the form for what is chosen.
func (p *periodsPage) decide() tea.Cmd {
	of, w := p.targets(), p.w.Periods
	first := of[0].decision
	f := &periodForm{page: p, of: of, note: noteField("")}
	choices := f.choices()
	f.choice = choiceField(w.Choice, string(f.proposal()), w.ChoiceHint+": "+joinOptions(choices), choices...)
	to, remind := p.office.Calendar.Later(of[0].due), p.office.Calendar.Earlier(of[0].due)
	switch first.Choice {
	case model.Move:
		to = first.To
	case model.Early:
		remind = first.To
	}
	f.to = textField(w.To, typedMoment(to), w.ToHint)
	f.remind = textField(w.Remind, typedMoment(remind), w.RemindHint)
	others := f.others()
	f.into = choiceField(w.Into, f.nearest(others), w.IntoHint, others...)
	f.basis = textField(w.Basis, first.Basis, w.BasisHint)
	title := text.Say(w.DecideMany, len(of))
	if len(of) == 1 {
		title = fmt.Sprintf(w.DecideTitle, of[0].n, p.moment(of[0].due))
	}
	f.liveForm = newLiveForm(p.App, title, f.visible()...)
	if len(of) == 1 {
		f.intro = p.dayWords(of[0])
	}
	f.live = func() { f.showOnly(f.visible()) }
	f.onSave = f.keep
	return p.push(f.liveForm)
}

// proposal is what was decided already, else to keep the deadline.
func (f *periodForm) proposal() model.Choice {
	if c := f.of[0].decision.Choice; c != model.Undecided {
		return c
	}
	return model.Keep
}

// choices lists what can be decided; to take a decision back only where there
// is one, and to merge only where there is another period.
func (f *periodForm) choices() []option {
	names := f.page.words.Calendar.Choices
	var out []option
	for _, c := range model.Choices {
		if c != model.Merge || len(f.others()) > 0 {
			out = append(out, option{string(c), names[c]})
		}
	}
	if slices.ContainsFunc(f.of, func(r periodRow) bool { return r.decision.Choice != model.Undecided }) {
		out = append(out, option{string(model.Undecided), names[model.Undecided]})
	}
	return out
}

// joinOptions names all options, also where the field has room for one alone.
func joinOptions(options []option) string {
	var names []string
	for _, o := range options {
		names = append(names, o.name)
	}
	return strings.Join(names, " · ")
}

// others lists the periods that those of the form can be merged into.
func (f *periodForm) others() []option {
	var out []option
	for _, r := range f.page.rows {
		among := slices.ContainsFunc(f.of, func(x periodRow) bool { return x.due == r.due })
		if !among && !f.page.o.Excused(r.due) {
			out = append(out, option{r.due.String(), fmt.Sprintf(f.page.w.Periods.IntoOption, r.n, f.page.short(r.due))})
		}
	}
	return out
}

// nearest is what was chosen before, else the first period after those of the
// form, else the last one.
func (f *periodForm) nearest(others []option) string {
	last := f.of[len(f.of)-1]
	if last.decision.Choice == model.Merge {
		return last.decision.To.String()
	}
	for _, o := range others {
		if o.value > last.due.String() {
			return o.value
		}
	}
	if len(others) == 0 {
		return ""
	}
	return others[len(others)-1].value
}

// visible lists the fields of the choice. Of several periods each has its own
// moment, which follows from the calendar.
func (f *periodForm) visible() []*input {
	w, out := f.page.w.Periods, []*input{f.choice}
	one := len(f.of) == 1
	switch model.Choice(f.choice.value()) {
	case model.Undecided:
		return out
	case model.Move:
		out = append(out, f.moment(one, f.to, w.ToEach)...)
	case model.Early:
		out = append(out, f.moment(one, f.remind, w.RemindEach)...)
	case model.Merge:
		out = append(append(out, f.into), f.alreadyReported()...)
	case model.Excuse:
		out = append(out, f.alreadyReported()...)
	}
	f.basis.hint = w.BasisHint
	if !model.Choice(f.choice.value()).Counts() {
		f.basis.hint = w.BasisFree
	}
	return append(out, f.basis)
}

// alreadyReported warns of the reports that are no longer counted once their
// period is not owed; nothing where there is none.
func (f *periodForm) alreadyReported() []*input {
	n := 0
	for _, r := range f.of {
		n += f.page.reported[r.due]
	}
	if n == 0 {
		return nil
	}
	f.note.label = "! " + fmt.Sprintf(f.page.w.Periods.Reported, n)
	return []*input{f.note}
}

// moment is the field of a moment, and below it what is odd about its day; of
// several periods it is how their moments follow from the calendar.
func (f *periodForm) moment(one bool, in *input, each string) []*input {
	if f.note.label = each; !one {
		return []*input{f.note}
	}
	to, err := parseMomentAt(in.value(), f.of[0].due)
	if err != nil || to == 0 {
		return []*input{in}
	}
	rest := f.page.office.Calendar.RestOn(to.Date())
	if !rest.Closed() {
		return []*input{in}
	}
	f.note.label = "! " + fmt.Sprintf(f.page.w.Periods.ClosedToo, day(to.Date()), text.Rest(rest, to.Date(), f.page.words.Lang))
	return []*input{in, f.note}
}

// keep hands the decisions to where the obligation is kept.
func (f *periodForm) keep() tea.Cmd {
	f.clearErrors()
	var ds []model.Decision
	for _, r := range f.of {
		d, ok := f.decision(r)
		if !ok {
			f.firstError()
			return nil
		}
		ds = append(ds, d)
	}
	return f.page.keeper.decide(f, ds)
}

// decision reads the fields for one period.
func (f *periodForm) decision(r periodRow) (model.Decision, bool) {
	d := model.Decision{Period: r.due, Choice: model.Choice(f.choice.value())}
	if d.Choice == model.Undecided {
		return d, true
	}
	d.Basis = f.basis.value()
	calendar := f.office.Calendar
	var err error
	switch {
	case d.Choice == model.Merge:
		d.To, err = model.ParseInstant(f.into.value())
		return d, !f.reject(f.into, err)
	case d.Choice == model.Move && len(f.of) > 1:
		d.To = calendar.Later(r.due)
	case d.Choice == model.Early && len(f.of) > 1:
		d.To = calendar.Earlier(r.due)
	case d.Choice == model.Move:
		d.To, err = parseMomentAt(f.to.value(), r.due)
		return d, !f.reject(f.to, err)
	case d.Choice == model.Early:
		d.To, err = parseMomentAt(f.remind.value(), r.due)
		return d, !f.reject(f.remind, err)
	}
	return d, true
}

// blame returns the field that a refused decision is about; nil for none in
// sight.
func (f *periodForm) blame(err error) *input {
	var refused *model.DecisionError
	if !errors.As(err, &refused) {
		return nil
	}
	in := map[model.Why]*input{
		model.NotAfter: f.to, model.NotBefore: f.remind, model.NoOther: f.into, model.IntoNothing: f.into, model.NoBasis: f.basis,
	}[refused.Why]
	if !slices.Contains(f.fields, in) {
		return nil
	}
	return in
}
