package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// An obligationForm fills one obligation. It shows only the fields that its
// kind has, and how many assignments come of it.
type obligationForm struct {
	*liveForm
	r     *review
	old   model.Obligation // what it was, with all that has no field here
	place int              // position in the draft; -1 for a new one
	phraseState
	receivedState

	id, body, who, kind, phrase      *input
	due, from, until                 *input
	every, weekday, day, month, time *input
	report, reportTo, measures       *input
	internal, yields                 *input
}

// openObligation opens the form of the obligation at a position; -1 is a new
// one.
func (r *review) openObligation(at int) tea.Cmd {
	o := model.Obligation{ID: nextObligation(r.d.Obligations), Kind: model.Once}
	title := r.w.Review.NewObligation
	if at >= 0 {
		o = r.d.Obligations[at]
		title = fmt.Sprintf(r.w.Review.EditObligation, o.ID)
	}
	f := &obligationForm{r: r, old: o, place: at}
	f.makeHead(o)
	f.makeDeadline(o)
	f.makeReport(o)
	f.startPhrase()
	f.liveForm = newLiveForm(r.App, title, f.visible()...)
	f.live = f.refresh
	f.further = func() []action { return append(f.pickActions(), f.previewActions()...) }
	f.refresh()
	return r.openDraftForm(f.liveForm, f.take)
}

// nextObligation proposes the number after the highest clause.
func nextObligation(os []model.Obligation) string {
	top := 0
	for _, o := range os {
		digits := o.ID
		if i := strings.IndexFunc(o.ID, func(c rune) bool { return c < '0' || c > '9' }); i >= 0 {
			digits = o.ID[:i]
		}
		if n, err := strconv.Atoi(digits); err == nil {
			top = max(top, n)
		}
	}
	return strconv.Itoa(top + 1)
}

func (f *obligationForm) makeHead(o model.Obligation) {
	w, kinds := f.r.w.Review, f.r.words.Terms.Kind
	f.id = textField(w.ObligationID, o.ID, w.ObligationIDHint)
	f.body = areaField(w.ObligationText, o.Text, "", 3)
	f.who = areaField(w.Who, strings.Join(o.Who, "; "), w.WhoHint, 2)
	var options []option
	for _, k := range []model.Kind{model.Once, model.Window, model.Recurring, model.Ongoing, model.OnRequest} {
		options = append(options, option{string(k), kinds[k]})
	}
	f.kind = choiceField(w.Kind, string(o.Kind), w.KindHint, options...)
}

func (f *obligationForm) makeDeadline(o model.Obligation) {
	w := f.r.w.Review
	d := model.Deadline{}
	if o.Deadline != nil {
		d = *o.Deadline
	}
	f.phrase = textField(w.Phrase, d.Phrase, w.PhraseHint)
	f.due = textField(w.Due, typedMoment(f.makeReceived(d)), w.DueHint)
	f.from = textField(w.From, day(d.From), w.DateHint)
	f.until = textField(w.Until, day(d.Until), w.UntilHint)
	every := string(d.Every)
	if every == "" {
		every = string(model.Weekly)
	}
	var steps []option
	for _, e := range []model.Every{model.Daily, model.Weekly, model.Monthly, model.Quarterly, model.Yearly} {
		steps = append(steps, option{string(e), w.Every[e]})
	}
	f.every = choiceField(w.EveryLabel, every, w.ChoiceHint, steps...)
	f.weekday = choiceField(w.Weekday, d.Weekday, w.ChoiceHint, f.weekdays()...)
	f.day = textField(w.DayOfMonth, number(d.Day), w.DayOfMonthHint)
	f.month = textField(w.Month, number(d.Month), w.MonthHint)
	f.time = textField(w.Time, d.Time, w.TimeHint)
}

// weekdays lists Monday to Sunday.
func (f *obligationForm) weekdays() []option {
	var out []option
	for _, name := range []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		w, _ := model.ParseWeekday(name)
		out = append(out, option{name, f.r.words.Terms.Weekdays[w]})
	}
	return out
}

func (f *obligationForm) makeReport(o model.Obligation) {
	w := f.r.w.Review
	f.report = choiceField(w.Report, yesNo(o.Report), w.ReportHint, option{"no", w.No}, option{"yes", w.Yes})
	f.reportTo = textField(w.ReportTo, o.ReportTo, w.ReportToHint)
	f.measures = areaField(w.Measures, typedMeasures(o.Measures), w.MeasuresHint, 2)
	f.internal = textField(w.Internal, day(o.Review), w.InternalHint)
	f.yields = noteField("")
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// number prints a number of a field, 0 as blank.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// visible lists the fields that the kind chosen has.
func (f *obligationForm) visible() []*input {
	out := []*input{f.id, f.body, f.who, f.yields, f.kind}
	switch model.Kind(f.kind.value()) {
	case model.Once:
		out = append(out, f.phrase, f.due)
	case model.Window:
		out = append(out, f.phrase, f.from, f.until)
	case model.Recurring:
		out = append(out, f.phrase, f.every)
		switch model.Every(f.every.value()) {
		case model.Weekly:
			out = append(out, f.weekday)
		case model.Monthly:
			out = append(out, f.day)
		case model.Quarterly, model.Yearly:
			out = append(out, f.month, f.day)
		}
		out = append(out, f.time, f.from, f.until)
	default:
		out = append(out, f.internal)
	}
	out = f.withReceived(out)
	if i := slices.Index(out, f.phrase); i >= 0 && f.says.label != "" {
		out = slices.Insert(out, i+1, f.says)
	}
	return append(out, f.report, f.reportTo, f.measures)
}

// refresh shows the fields of the kind and counts what comes of the answer.
func (f *obligationForm) refresh() {
	f.showOnly(f.visible())
	f.leavePhrase()
	f.countReceived()
	errs := make([]string, len(f.fields))
	for i, in := range f.fields {
		errs[i] = in.err
	}
	o, ok := f.answer()
	for i, in := range f.fields {
		in.err = errs[i] // counting is no judgement
	}
	f.checkPhrase(&o, ok)
	f.showOnly(f.visible())
	f.yields.label = "= …"
	if ok {
		f.yields.label = joinFilled(" · ", "= "+f.r.yieldWords(&o), f.r.restWords(&o))
		if len(o.Unresolved) > 0 {
			f.yields.label += "\n? " + fmt.Sprintf(f.r.w.Review.Unknown, strings.Join(o.Unresolved, "; "))
		}
	}
}

// take puts the answer into the draft.
func (f *obligationForm) take() bool {
	o, ok := f.answer()
	if !ok {
		return false
	}
	for i := range f.r.d.Obligations {
		if i != f.place && f.r.d.Obligations[i].ID == o.ID {
			return refuseWords(f.id, fmt.Sprintf(f.r.w.Review.DoubledID, o.ID))
		}
	}
	f.r.putObligation(f.place, o)
	return true
}

// answer reads the fields; where one is wrong it says so there.
func (f *obligationForm) answer() (model.Obligation, bool) {
	o := f.old
	o.ID, o.Text, o.Kind = f.id.value(), strings.Join(lines(f.body.value()), "\n"), model.Kind(f.kind.value())
	if who := splitNames(f.who.value()); strings.Join(who, ";") != strings.Join(o.Who, ";") || f.place < 0 {
		o.Reassign(who, f.r.roster, f.r.d.Date.Start())
	}
	o.Report, o.ReportTo = f.report.value() == "yes", f.reportTo.value()
	ok := true
	if o.ID == "" {
		ok = refuseWords(f.id, f.r.w.App.Required)
	}
	if o.Text == "" {
		ok = refuseWords(f.body, f.r.w.App.Required)
	}
	var measured bool
	if o.Measures, measured = f.readMeasures(); !measured {
		ok = false
	}
	var dated bool
	if o.Deadline, dated = f.readDeadline(&o); !dated {
		ok = false
	}
	return o, ok
}

// splitNames reads names separated by ";" or line ends; commas belong to names.
func splitNames(s string) []string {
	return lines(strings.ReplaceAll(s, ";", "\n"))
}
