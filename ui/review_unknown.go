package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// An unknownAsk asks once for the whole document whom an unknown addressee
// means. A unit or group that is picked gets the writing as one more name, as a
// step of its own, so that the next document is understood.
type unknownAsk struct {
	base
	*pickList
	r       *review
	written string
	alike   []int // by candidate: how many words its name shares with the writing
	busy    bool
}

// askUnknown begins with the unknown addressees of the obligation in focus.
func (r *review) askUnknown() tea.Cmd {
	q := &unknownAsk{base: base{r.App}, r: r}
	q.turn(r.firstUnknown())
	return r.push(q)
}

// turn asks about an addressee.
func (q *unknownAsk) turn(written string) {
	q.written = written
	q.pickList = newPickList(q.r.candidates(q.r.d.Date.Start()))
	q.alike = q.alike[:0]
	for _, c := range q.all {
		q.alike = append(q.alike, likeness(c.text, written))
	}
	q.narrow(q.rank)
}

// likeness counts the words that one of several names shares with a writing; a
// single one, as "xã", says nothing.
func likeness(names, written string) int {
	words, most := strings.Fields(viet.Key(written)), 0
	for name := range strings.SplitSeq(names, "\n") {
		n := 0
		for w := range strings.FieldsSeq(viet.Key(name)) {
			if slices.Contains(words, w) {
				n++
			}
		}
		most = max(most, n)
	}
	if most < 2 {
		return 0
	}
	return most
}

// next goes on to what is unknown still, or closes the question.
func (q *unknownAsk) next() {
	for _, written := range q.r.unknown() {
		if viet.Key(written) != viet.Key(q.written) && !slices.Contains(q.r.named, written) {
			q.turn(written)
			return
		}
	}
	q.shut(q)
}

// rank puts first what looks alike.
func (q *unknownAsk) rank(i int) int { return -q.alike[i] }

func (q *unknownAsk) title() string { return q.w.Draft.AskTitle }

func (q *unknownAsk) typing() bool { return true }

func (q *unknownAsk) actions() []action {
	w := q.w.Draft
	return []action{
		{keys: "enter", name: w.Means, run: q.pick},
		{keys: "ctrl+n", name: w.NewUnit, run: func() tea.Cmd { return q.add(newUnitCalled(q.App, q.written)) }},
		{keys: "ctrl+d", name: w.NotOurs, run: q.notOurs},
		{keys: "tab", name: w.LeaveOpen, run: q.leaveOpen},
		{keys: "ctrl+g", name: w.NewGroup, run: func() tea.Cmd { return q.add(newGroupCalled(q.App, q.written)) }},
		{keys: "esc", name: q.w.App.Close, run: func() tea.Cmd { return q.shut(q) }},
	}
}

func (q *unknownAsk) update(msg tea.Msg) tea.Cmd {
	if q.key(msg) {
		q.narrow(q.rank)
	}
	return nil
}

// pick makes the writing a name of what is in focus. Where it is a name of
// others too, the document is worded so that it is understood.
func (q *unknownAsk) pick() tea.Cmd {
	i := q.focused()
	if i < 0 || q.busy {
		return nil
	}
	c := q.all[i]
	at := q.r.d.Date.Start()
	got, missed := q.roster.WithName(c.unit, c.group, q.written).Expand([]string{q.written}, at)
	switch {
	case len(missed) == 0 && slices.Equal(got, q.roster.Sort(c.units)):
		return q.learn(c)
	case c.phrase == "":
		q.fail(q.whyNoPhrase(c))
		return nil
	}
	q.r.reword(q.written, c)
	q.next()
	q.tell(fmt.Sprintf(q.w.Draft.NameTaken, c.phrase))
	return nil
}

func (q *unknownAsk) learn(c candidate) tea.Cmd {
	store, written := q.store, q.written
	return q.keepName(func() error {
		if c.group != 0 {
			return store.NameGroup(c.group, written)
		}
		return store.NameUnit(c.unit, written)
	})
}

// keepName makes the change that lets the writing be understood.
func (q *unknownAsk) keepName(do func() error) tea.Cmd {
	q.busy = true
	store, written, seq := q.store, q.written, uint64(0)
	return q.changeThen(func() error {
		err := do()
		seq = store.Seq()
		return err
	}, func(err error) tea.Cmd {
		q.busy = false
		if err != nil {
			q.fail(text.ScreenError(err, q.words.Lang))
			return nil
		}
		q.learned(written, seq)
		return nil
	})
}

// learned goes on once the file knows the writing.
func (q *unknownAsk) learned(written string, seq uint64) {
	v := q.r.version()
	v.step = seq
	q.r.past = append(q.r.past, v)
	q.r.named = append(slices.Clone(q.r.named), written)
	if q.isOpen(q) {
		q.next()
	}
}

// add opens the form of a unit or group that the document calls so.
func (q *unknownAsk) add(f *form) tea.Cmd {
	if q.busy {
		return nil
	}
	submit, store, written, seq := f.submit, q.store, q.written, uint64(0)
	f.submit = func() func() error {
		do := submit()
		if do == nil {
			return nil
		}
		return func() error {
			err := do()
			seq = store.Seq()
			return err
		}
	}
	f.after = func() tea.Cmd {
		q.learned(written, seq)
		return nil
	}
	return q.push(f)
}

func (q *unknownAsk) notOurs() tea.Cmd {
	if q.busy {
		return nil
	}
	written := q.written
	q.r.estrange(written)
	q.next()
	q.tell(fmt.Sprintf(q.w.Draft.DidNotOurs, written))
	return nil
}

func (q *unknownAsk) leaveOpen() tea.Cmd {
	if q.busy {
		return nil
	}
	written := q.written
	q.r.open = with(q.r.open, viet.Key(written), true)
	q.next()
	q.tell(fmt.Sprintf(q.w.Draft.DidLeaveOpen, written))
	return nil
}

// question is the writing, and where it stands.
func (q *unknownAsk) question(w int) []string {
	out := widget.Wrap(fmt.Sprintf(q.w.Draft.AskWho, q.written), w)
	var ids []string
	for _, o := range q.r.d.Obligations {
		if slices.ContainsFunc(o.Unresolved, sameAs(q.written)) {
			ids = append(ids, o.ID)
		}
	}
	where := joinFilled(" · ", fmt.Sprintf(q.w.Draft.AskIn, strings.Join(ids, ", ")), text.Say(q.w.Draft.AskMore, len(q.r.unknown())))
	return append(append(out, widget.Wrap(where, w)...), "")
}

func (q *unknownAsk) size(w, h int) (int, int) {
	w = min(w, 76)
	return w, min(h, len(q.question(w))+len(q.all)+4)
}

func (q *unknownAsk) cursor() *tea.Cursor {
	w, _ := q.size(q.width-4, q.height)
	return q.pickList.cursor(len(q.question(w)))
}

func (q *unknownAsk) view(w, h int) string {
	head := q.question(w)
	return widget.Block(head, w, len(head)) + "\n" +
		q.pickList.view(q.theme, w, h-len(head), q.none(), func(int) string { return "" })
}

// none says why the list is empty.
func (q *unknownAsk) none() string {
	if len(q.all) == 0 {
		return q.w.Draft.AskNone
	}
	return q.w.Draft.NoSuchUnit
}
