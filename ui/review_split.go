package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
)

// A splitter asks where the second part of an obligation begins.
type splitter struct {
	base
	r             *review
	place         int
	first, second string // ids of the parts
	parts         []string
	cuts          []int // where parts[1:] begin
	list          widget.List
}

// split opens the question where to cut the obligation in focus.
func (r *review) split() tea.Cmd {
	at := r.row().obligation
	o := &r.d.Obligations[at]
	s := &splitter{base: base{r.App}, r: r, place: at, cuts: model.CutPlaces(o.Text)}
	s.first, s.second = r.d.SplitIDs(o.ID)
	from := 0
	for _, cut := range append(slices.Clone(s.cuts), len(o.Text)) {
		s.parts, from = append(s.parts, strings.Join(strings.Fields(o.Text[from:cut]), " ")), cut
	}
	s.list = widget.List{Len: len(s.parts), Cursor: 1}
	return r.push(s)
}

// cannotSplit tells why the obligation in focus has no two parts.
func (r *review) cannotSplit() string {
	switch at := r.row().obligation; {
	case at < 0:
		return r.w.Draft.ChooseToSplit
	case db.OwnDuty(&r.d.Obligations[at]):
		return r.w.Draft.OwnWhole
	case len(model.CutPlaces(r.d.Obligations[at].Text)) == 0:
		return r.w.Draft.OneSentence
	}
	return ""
}

func (s *splitter) title() string {
	return fmt.Sprintf(s.w.Draft.SplitTitle, s.r.d.Obligations[s.place].ID)
}

func (s *splitter) actions() []action {
	return []action{
		{keys: "enter ctrl+s", name: s.w.Draft.SplitHere, run: s.do},
		{keys: "esc", name: s.w.App.Cancel, run: s.pop},
	}
}

func (s *splitter) do() tea.Cmd {
	s.r.splitAt(s.place, s.cuts[s.list.Cursor-1])
	return s.shut(s)
}

func (s *splitter) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		s.list.Key(k.String())
		s.list.Cursor = max(1, s.list.Cursor)
	}
	return nil
}

// Lines around the list of parts: the introduction, a rule, the part in focus.
const splitDetail = 3

func (s *splitter) intro(w int) []string { return append(widget.Wrap(s.w.Draft.SplitIntro, w), "") }

func (s *splitter) size(w, _ int) (int, int) {
	w = min(w, 92)
	return w, len(s.intro(w)) + len(s.parts) + 1 + splitDetail
}

func (s *splitter) view(w, h int) string {
	intro := s.intro(w)
	list := s.list.View(w, max(1, h-len(intro)-1-splitDetail), func(i int) string { return s.draw(i, w) })
	detail := widget.Block(widget.Wrap(s.parts[s.list.Cursor], w), w, splitDetail)
	rule := s.theme.faint.Render(strings.Repeat("─", w))
	return widget.Block(intro, w, len(intro)) + "\n" + list + "\n" + rule + "\n" + detail
}

// draw shows a part behind the id that it will have.
func (s *splitter) draw(i, w int) string {
	id := s.first
	if i >= s.list.Cursor {
		id = s.second
	}
	line := widget.Cell(id, max(clauseWidth, widget.Width(id)+1)) + s.parts[i]
	if i == s.list.Cursor {
		return s.theme.selected.Render(widget.Cell("► "+line, w))
	}
	return widget.Cell("  "+line, w)
}

// splitAt cuts an obligation in two. The first part goes on where the whole one
// was: its marks stay with it.
func (r *review) splitAt(at, cut int) {
	d, was := r.d, slices.Clone(r.was)
	whole := d.Obligations[at]
	first, second := whole.Split(cut, r.text)
	first.ID, second.ID = r.d.SplitIDs(whole.ID)
	d.Obligations = slices.Insert(slices.Clone(d.Obligations), at+1, second)
	d.Obligations[at] = first
	if at < len(was) {
		was = slices.Insert(was, at+1, "")
	}
	r.become(d, r.text)
	r.was = was
	r.comesFrom(first.ID, whole.ID)
	r.comesFrom(second.ID, whole.ID)
	if r.seen[obligationKey+whole.ID] {
		r.settle(obligationKey + first.ID)
		r.settle(obligationKey + second.ID)
	}
	r.focusKey(obligationKey + first.ID)
	r.tell(fmt.Sprintf(r.w.Draft.DidSplit, whole.ID, first.ID, second.ID))
}

// comesFrom notes that an obligation is, or is part of, what stood under another
// id, so that what the reader said of that goes on to be about it.
func (r *review) comesFrom(id, old string) {
	r.source = with(r.source, id, r.readID(old))
}

// readID returns the id under which an obligation was read.
func (r *review) readID(id string) string {
	if read, ok := r.source[id]; ok {
		return read
	}
	return id
}
