package ui

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/viet"
)

// An obligationForm fills one obligation. It shows only the fields that its
// kind has, and how many assignments come of it.
type obligationForm struct {
	*liveForm
	r   *review
	old model.Obligation // what it was, with all that has no field here
	at  int              // position in the draft; -1 for a new one

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
	f := &obligationForm{r: r, old: o, at: at}
	f.makeHead(o)
	f.makeDeadline(o)
	f.makeReport(o)
	f.liveForm = newLiveForm(r.App, title, f.visible()...)
	f.live = f.refresh
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
	f.due = textField(w.Due, typedMoment(d.Due), w.DueHint)
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
	out := []*input{f.id, f.body, f.who, f.kind}
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
	return append(out, f.report, f.reportTo, f.measures, f.yields)
}

// refresh shows the fields of the kind and counts what comes of the answer.
func (f *obligationForm) refresh() {
	f.showOnly(f.visible())
	errs := make([]string, len(f.fields))
	for i, in := range f.fields {
		errs[i] = in.err
	}
	o, ok := f.answer()
	for i, in := range f.fields {
		in.err = errs[i] // counting is no judgement
	}
	f.yields.label = "= …"
	if ok {
		f.yields.label = "= " + f.r.yieldWords(&o)
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
		if i != f.at && f.r.d.Obligations[i].ID == o.ID {
			return refuseWords(f.id, fmt.Sprintf(f.r.w.Review.DoubledID, o.ID))
		}
	}
	f.r.putObligation(f.at, o)
	return true
}

// answer reads the fields; where one is wrong it says so there.
func (f *obligationForm) answer() (model.Obligation, bool) {
	o := f.old
	o.ID, o.Text, o.Kind = f.id.value(), strings.Join(lines(f.body.value()), "\n"), model.Kind(f.kind.value())
	if who := splitNames(f.who.value()); strings.Join(who, ";") != strings.Join(o.Who, ";") || f.at < 0 {
		o.Who = who
		o.Units, o.Unresolved = f.r.roster.Expand(who, f.r.d.Date.Start())
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

// readDeadline reads the fields of the kind; nil is no deadline.
func (f *obligationForm) readDeadline(o *model.Obligation) (*model.Deadline, bool) {
	d := model.Deadline{}
	if f.old.Deadline != nil {
		d = *f.old.Deadline
	}
	d.Phrase = f.phrase.value()
	switch o.Kind {
	case model.Once:
		return f.readOnce(d)
	case model.Window:
		return f.readWindow(d)
	case model.Recurring:
		return f.readRule(d)
	}
	review, ok := f.date(f.internal)
	if o.Review = review; d.Phrase == "" {
		return nil, ok
	}
	return &model.Deadline{Phrase: d.Phrase}, ok
}

func (f *obligationForm) readOnce(d model.Deadline) (*model.Deadline, bool) {
	due, err := parseMoment(f.due.value())
	if err != nil {
		return nil, refuseWords(f.due, f.r.w.App.BadDay)
	}
	d.Every, d.Weekday, d.Day, d.Month, d.Time, d.From, d.Until = "", "", 0, 0, "", 0, 0
	if due != d.Due {
		d.Due, d.Date = due, 0 // no longer what the phrase says
	}
	if d.Due == 0 && d.Phrase == "" {
		return nil, true
	}
	return &d, true
}

func (f *obligationForm) readWindow(d model.Deadline) (*model.Deadline, bool) {
	from, okFrom := f.date(f.from)
	until, okUntil := f.date(f.until)
	switch {
	case !okFrom || !okUntil:
		return nil, false
	case until == 0:
		return nil, refuseWords(f.until, f.r.w.App.Required)
	case from != 0 && from.First() > until.Last():
		return nil, refuseWords(f.until, f.r.w.Review.EndsBefore)
	}
	due := until.End()
	if until == d.Until && d.Due != 0 {
		due = d.Due
	}
	return &model.Deadline{Phrase: d.Phrase, From: from, Until: until, Date: d.Date, Due: due}, true
}

func (f *obligationForm) readRule(d model.Deadline) (*model.Deadline, bool) {
	from, okFrom := f.date(f.from)
	until, okUntil := f.date(f.until)
	dayOf, okDay := f.number(f.day, 31)
	month, okMonth := f.number(f.month, 12)
	clock, okClock := f.clockTime()
	switch {
	case !okFrom || !okUntil || !okDay || !okMonth || !okClock:
		return nil, false
	case from == 0:
		return nil, refuseWords(f.from, f.r.w.App.Required)
	case until != 0 && from.First() > until.Last():
		return nil, refuseWords(f.until, f.r.w.Review.EndsBefore)
	}
	rule := model.Deadline{Phrase: d.Phrase, Every: model.Every(f.every.value()), Time: clock, From: from, Until: until, Date: d.Date}
	switch rule.Every {
	case model.Weekly:
		rule.Weekday = f.weekday.value()
	case model.Monthly:
		rule.Day = dayOf
	case model.Quarterly, model.Yearly:
		rule.Day, rule.Month = dayOf, month
	}
	return &rule, true
}

// clockTime reads "16:00" or "16h00"; blank is the end of the day.
func (f *obligationForm) clockTime() (string, bool) {
	s := strings.ReplaceAll(strings.ReplaceAll(f.time.value(), "h", ":"), " ", "")
	if s == "" {
		return "", true
	}
	if strings.HasSuffix(s, ":") {
		s += "00"
	}
	h, m, ok := model.ParseClock(s)
	if !ok {
		return "", refuseWords(f.time, f.r.w.Review.BadTime)
	}
	return fmt.Sprintf("%02d:%02d", h, m), true
}

func (f *obligationForm) date(in *input) (model.Date, bool) {
	d, err := parseDay(in.value())
	if err != nil {
		return 0, refuseWords(in, f.r.w.Review.BadDate)
	}
	return d, true
}

func (f *obligationForm) number(in *input, most int) (int, bool) {
	if in.value() == "" {
		return 0, true
	}
	n, err := strconv.Atoi(in.value())
	if err != nil || n < 0 || n > most {
		return 0, refuseWords(in, fmt.Sprintf(f.r.w.Review.BadNumber, most))
	}
	return n, true
}

func (f *obligationForm) readMeasures() ([]model.Measure, bool) {
	ms, bad := parseMeasures(f.measures.value())
	if bad != "" {
		return nil, refuseWords(f.measures, fmt.Sprintf(f.r.w.Review.BadMeasure, bad))
	}
	return ms, true
}

// typedMeasures prints measures as parseMeasures reads them: "tin, bài (tin)
// >= 2 lần; số lượng phát sóng".
func typedMeasures(ms []model.Measure) string {
	var out []string
	for _, m := range ms {
		s := m.Name
		if m.Unit != "" {
			s += " (" + m.Unit + ")"
		}
		if m.Target != nil {
			s += " " + cmp.Or(m.Op, "=") + " " + decimal(*m.Target)
		}
		if m.Relative {
			s += " lần"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func decimal(v float64) string {
	return strings.ReplaceAll(strconv.FormatFloat(v, 'f', -1, 64), ".", ",")
}

// parseMeasures returns the measures, or the part that it does not understand.
func parseMeasures(s string) (ms []model.Measure, bad string) {
	for _, part := range splitNames(s) {
		m, ok := parseMeasure(strings.ReplaceAll(part, "≥", ">="))
		if !ok {
			return nil, part
		}
		ms = append(ms, m)
	}
	return ms, ""
}

func parseMeasure(s string) (model.Measure, bool) {
	op := ">="
	name, target, aimed := strings.Cut(s, op)
	if !aimed {
		op = ""
		name, target, aimed = strings.Cut(s, "=")
	}
	m := model.Measure{Name: strings.TrimSpace(name)}
	if aimed {
		target = strings.TrimSpace(target)
		rest, relative := strings.CutSuffix(target, "lần")
		v, err := viet.ParseNumber(strings.TrimSpace(rest))
		if err != nil {
			return m, false
		}
		m.Op, m.Target, m.Relative = op, &v, relative
	}
	if open := strings.LastIndex(m.Name, "("); open > 0 && strings.HasSuffix(m.Name, ")") {
		m.Unit = m.Name[open+1 : len(m.Name)-1]
		m.Name = strings.TrimSpace(m.Name[:open])
	}
	return m, m.Name != ""
}
