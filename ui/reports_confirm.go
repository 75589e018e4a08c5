package ui

import (
	"fmt"
	"io"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// A letterConfirm shows a letter that is ready to go out: to whom, about how
// much, under which number. Enter issues it, as one step.
type letterConfirm struct {
	base
	form  *letterIssuer
	draft *letterDraft
	units []model.UnitID // in official order
	parts map[model.UnitID]int
	list  widget.List
	busy  bool
}

func newLetterConfirm(f *letterIssuer, l *letterDraft) *letterConfirm {
	c := &letterConfirm{base: base{f.App}, form: f, draft: l, parts: map[model.UnitID]int{}}
	for _, a := range l.Owed {
		if c.parts[a.Unit]++; c.parts[a.Unit] == 1 {
			c.units = append(c.units, a.Unit)
		}
	}
	c.list.Len = len(c.units)
	return c
}

func (c *letterConfirm) title() string { return c.w.Issue.Confirm }

func (c *letterConfirm) actions() []action {
	if c.busy {
		return nil
	}
	goes := c.w.Issue.Go
	if c.draft.over {
		goes = c.w.Issue.GoOver
	}
	return []action{
		{keys: "enter", name: goes, run: c.issue},
		{keys: "esc", name: c.w.App.No, run: c.pop},
	}
}

func (c *letterConfirm) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		c.list.Key(k.String())
	}
	return nil
}

// head tells number, deadline, signer and file, and then to whom.
func (c *letterConfirm) head(w int) []string {
	t, l := &c.w.Issue, c.draft
	number, deadline := t.NoNumber, t.DeadlineOpen
	if n := l.number; n != nil {
		number = model.PrintedNumber(n.Number) + "/" + l.Directive.Symbol + " · " + joinFilled(" · ", fmt.Sprintf(t.NumberOf, n.Date.Year()), n.Register, day(n.Date))
	}
	if at := l.query.Urgent; at != 0 {
		deadline = c.moment(at)
	}
	var out []string
	for _, s := range []string{
		fmt.Sprintf(t.NumberIs, number),
		joinFilled(" · ", t.DeadlineLabel+": "+deadline, named(t.SignerLabel, l.Directive.Signer.Name)),
		fmt.Sprintf(t.FileIs, l.path),
	} {
		out = append(out, widget.Wrap(s, w)...)
	}
	if l.over {
		for _, s := range widget.Wrap("! "+t.FileThere, w) {
			out = append(out, c.theme.late.Render(s))
		}
	}
	for _, s := range widget.Wrap(t.Step, w) {
		out = append(out, c.theme.faint.Render(s))
	}
	return append(out, "", c.theme.heading.Render(widget.Cell(text.Say(t.To, len(c.units), len(l.Owed)), w)))
}

// named is "Ký: Nguyễn Văn A"; "" where there is no value.
func named(label, value string) string {
	if value == "" {
		return ""
	}
	return label + ": " + value
}

func (c *letterConfirm) size(w, h int) (int, int) {
	w = min(w, 92)
	return w, min(h, len(c.head(w))+len(c.units))
}

func (c *letterConfirm) view(w, h int) string {
	head := c.head(w)
	const col = 16
	head = head[:min(len(head), h-1)]
	return widget.Block(head, w, len(head)) + "\n" + c.list.View(w, h-len(head), func(i int) string {
		u := c.units[i]
		name, parts := fmt.Sprintf("%3d. %s", i+1, c.roster.Name(u)), text.Say(c.w.Issue.Parts, c.parts[u])
		line := widget.Cell(name, w-col) + widget.CellRight(parts+" ", col)
		if i == c.list.Cursor && len(c.units) > h-len(head) {
			return c.theme.selected.Render(line)
		}
		return line
	})
}

// issue sends the letter out and writes its file.
func (c *letterConfirm) issue() tea.Cmd {
	if c.busy {
		return nil
	}
	c.busy = true
	l, store, q := c.draft, c.store, c.draft.query
	var sent model.Directive
	var raw []byte
	var unwritten error
	letter := db.Letter{
		Directive: l.Directive, Owed: l.Owed, Number: l.number, Until: q.Urgent, Channel: c.words.Commands.Said.ByLetter,
		Compose: func(d *model.Directive) (db.Composed, error) {
			made, err := l.Composed(d, q, l.path, l.ending)
			raw = made.Raw
			return made, err
		},
	}
	return c.changeThen(func() (err error) {
		if sent, err = store.Issue(letter); err != nil && !db.IsSaved(err) {
			return err
		}
		unwritten = db.WriteFile(l.path, l.over, func(w io.Writer) error { _, err := w.Write(raw); return err })
		return err
	}, func(err error) tea.Cmd {
		c.shut(c)
		if err != nil {
			c.form.failed = text.ScreenError(err, c.words.Lang)
			return nil
		}
		return c.issued(sent, unwritten)
	})
}

// issued shows where the letter stands, on the page that it was issued from.
func (c *letterConfirm) issued(d model.Directive, unwritten error) tea.Cmd {
	p := c.form.page
	c.shut(c.form.runForm)
	p.issued = issuedLetter{id: d.ID, label: d.Label(), units: len(c.units), path: c.draft.path}
	p.papers = filepath.Dir(c.draft.path)
	if unwritten != nil {
		p.issued.path = ""
		c.caution(fmt.Sprintf(c.w.Issue.Unwritten, keyCap(keptKey), text.ScreenError(unwritten, c.words.Lang)))
	}
	return c.openPage(p)
}
