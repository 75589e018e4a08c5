package ui

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/report"
	"congvan/text"
)

// A letterIssuer asks how the urging letter is issued: by whom it is signed, by
// when it asks for what is owed, whether it is given its number, and where it is
// written.
type letterIssuer struct {
	*runForm
	paperFile
	page                                  *reportsPage
	scope                                 reportScope
	signer, deadline, give, day, register *input
	several                               bool // can sign
}

// giveNumber is the choice to give a letter its number as it is issued.
const giveNumber = "number"

func (p *reportsPage) issueAction() action {
	return action{keys: "ctrl+p", name: p.w.Issue.Open, run: p.issueLetter, deny: p.cannotIssue}
}

// cannotIssue tells why no letter is issued: nothing is recorded in a copy, and
// what goes out is of the moment at which it does.
func (p *reportsPage) cannotIssue() string {
	if why := p.readOnly(); why != "" {
		return why
	}
	if p.scope.asOf != 0 {
		return p.w.Issue.NoCutOff
	}
	return ""
}

func (p *reportsPage) issueLetter() tea.Cmd {
	return p.inPapers(func(folder string) tea.Cmd { return p.push(newLetterIssuer(p, folder).runForm) })
}

func newLetterIssuer(p *reportsPage, folder string) *letterIssuer {
	w, r := p.w.Issue, report.Named(report.UrgingReport)
	d := &letterIssuer{
		page: p, scope: p.scope, paperFile: p.newPaperFile(folder, paperName(r, p.scope, p.App), r.Endings()),
		deadline: p.deadlineField(p.scope.deadline),
		give:     choiceField(w.Number, "", w.NumberHint, option{"", w.NotNow}, option{giveNumber, w.NextNumber}),
		day:      textField(w.Day, "", w.DayHint),
		register: textField(w.Register, "", w.RegisterHint),
	}
	d.signer, d.several = p.signerField(p.scope.signer)
	d.runForm = newRunForm(p.App, w.Title, d.deadline)
	d.saving = w.Open + " …"
	d.onSave = d.prepare
	d.live = d.fit
	d.fit()
	return d
}

// fit asks for day and register only where a number is given.
func (d *letterIssuer) fit() {
	d.paperFile.fit()
	fields := []*input{d.deadline}
	if d.several {
		fields = append(fields, d.signer)
	}
	fields = append(fields, d.give)
	if d.give.value() == giveNumber {
		fields = append(fields, d.day, d.register)
	}
	d.showOnly(append(fields, d.format, d.path))
}

// A letterDraft is a letter that is ready to be issued.
type letterDraft struct {
	*report.Urging
	query  report.Query
	number *db.Numbering // nil: not now
	path   string
	ending string
	over   bool // a file is there
}

// prepare reads whom the letter is to and which number is the next, and then asks
// whether it is to go out.
func (d *letterIssuer) prepare() tea.Cmd {
	if d.run != nil {
		return nil
	}
	d.clearErrors()
	deadline, ok := d.deadlineOf(d.deadline)
	day, err := parseDay(d.day.value())
	path, fits := d.target(d.form)
	if d.reject(d.day, err) || !ok || !fits {
		d.firstError()
		return nil
	}
	d.scope.deadline = deadline
	if d.several {
		d.scope.signer = d.signer.value()
	}
	l := &letterDraft{query: d.scope.query(report.Named(report.UrgingReport)), path: path, ending: d.format.value()}
	l.query.Printed, l.query.AsOf = d.now.Date(), d.now
	if d.give.value() == giveNumber {
		l.number = &db.Numbering{Register: d.register.value(), Date: cmp.Or(day, d.now.Date())}
	}
	store := d.store
	return d.begin(func(run *reportRun) then {
		l.query.Step = run.step
		err := l.fill(store)
		return func() tea.Cmd { return d.prepared(l, err) }
	})
}

// fill reads what the letter is about. The number is told before it is given, and
// is that which is given.
func (l *letterDraft) fill(st *db.Store) (err error) {
	if l.Urging, err = report.FillUrging(st, l.query); err != nil {
		return err
	}
	if len(l.Owed) == 0 {
		return &db.InvalidError{What: "letter", Why: db.NobodyOwes}
	}
	if _, err := os.Lstat(l.path); err == nil {
		l.over = true
	}
	if l.number == nil {
		return nil
	}
	book, err := st.Book(model.BookKey{Direction: model.Out, Register: l.number.Register, Year: l.number.Date.Year()})
	l.number.Number = book.Next()
	return err
}

func (d *letterIssuer) prepared(l *letterDraft, err error) tea.Cmd {
	d.end()
	switch {
	case errors.Is(err, report.ErrStopped):
		d.failed = d.w.Reports.Stopped
	case err != nil:
		d.failed = text.ScreenError(err, d.words.Lang)
	case d.isOpen(d.runForm):
		return d.push(newLetterConfirm(d, l))
	}
	return nil
}

// An issuedLetter is the letter that was issued last.
type issuedLetter struct {
	id    model.DirectiveID
	label string
	units int
	path  string
}

// issuedActions lead on from a letter that was issued.
func (p *reportsPage) issuedActions() []action {
	if p.issued.id == 0 {
		return nil
	}
	return []action{
		{keys: "ctrl+g", name: p.w.Issue.OpenLetter, run: func() tea.Cmd { return p.openOver(p, p.issued.id, target{}) }},
		{keys: "ctrl+w", name: p.w.Issue.OpenFile, run: func() tea.Cmd { return p.showPaper(p.issued.path) }, deny: p.noIssuedFile, quiet: true},
	}
}

func (p *reportsPage) noIssuedFile() string {
	if p.issued.path == "" {
		return fmt.Sprintf(p.w.Issue.NoFile, keyCap(keptKey))
	}
	return ""
}

func (p *reportsPage) issuedWords() string {
	x := &p.issued
	return text.Say(p.w.Issue.Issued, x.label, x.units, cmp.Or(strings.TrimPrefix(filepath.Base(x.path), "."), "–"), keyCap("ctrl+g"), keyCap("ctrl+w"), keyCap("ctrl+z"))
}

// stillIssued forgets the letter that was issued once it was taken back.
func (p *reportsPage) stillIssued() tea.Cmd {
	store, id := p.store, p.issued.id
	if id == 0 {
		return nil
	}
	return read(func() then {
		d, err := store.Directive(id)
		return func() tea.Cmd {
			if p.issued.id != id {
				return nil
			}
			if err != nil {
				p.issued = issuedLetter{}
			} else {
				p.issued.label = d.Label()
			}
			return nil
		}
	})
}
