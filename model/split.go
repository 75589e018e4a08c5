package model

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/viet"
)

var (
	cutRule   = regexp.MustCompile(`\n\s*|;\s+|[.!?…]\s+|\s(?:[a-zđ]|\d{1,2})\)\s`)
	commaRule = regexp.MustCompile(`,\s+`)
	shortWord = regexp.MustCompile(`(?:^|[^\pL])\p{Lu}{1,2}\.$`) // "TP.", "P."
)

// CutPlaces returns where the words of an obligation may be cut in two: where a
// line, a sentence, a lettered point or what follows a semicolon begins; behind
// commas where there is none of these.
func CutPlaces(text string) []int {
	var out []int
	for _, m := range cutRule.FindAllStringIndex(text, -1) {
		at, sign := m[1], text[m[0]:m[1]]
		switch {
		case strings.HasSuffix(strings.TrimSpace(sign), ")"):
			at = m[0] + 1
		case strings.Contains(sign, "\n") || sign[0] == ';':
		case !startsSentence(text, m[0], at):
			continue
		}
		if cuts(text, at) {
			out = append(out, at)
		}
	}
	if len(out) > 0 {
		return slices.Compact(out)
	}
	for _, m := range commaRule.FindAllStringIndex(text, -1) {
		if cuts(text, m[1]) {
			out = append(out, m[1])
		}
	}
	return out
}

func startsSentence(text string, stop, at int) bool {
	next, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsUpper(next) && !shortWord.MatchString(text[:stop+1])
}

// cuts reports whether words stand on both sides.
func cuts(text string, at int) bool {
	return viet.Key(text[:at]) != "" && viet.Key(text[at:]) != ""
}

// Split cuts an obligation in two at a place of its words. Both have the
// addressees and the deadline; a figure asked goes to the part that names it.
// text is that of the document, in which the spans are.
func (o Obligation) Split(at int, text string) (first, second Obligation) {
	first, second = o.clone(), o.clone()
	first.Text = strings.TrimRight(o.Text[:at], " \n\t;,")
	second.Text = strings.TrimLeft(o.Text[at:], " \n\t-–+•")
	if from, ok := findWords(text, o.Span, o.Text[at:]); ok {
		first.Span[1], second.Span[0] = from, from
	}
	first.Measures, second.Measures = nil, nil
	for _, m := range o.Measures {
		name := viet.Key(m.Name)
		if strings.Contains(viet.Key(second.Text), name) && !strings.Contains(viet.Key(first.Text), name) {
			second.Measures = append(second.Measures, m)
		} else {
			first.Measures = append(first.Measures, m)
		}
	}
	return first, second
}

// clone shares nothing with o that an edit might change.
func (o Obligation) clone() Obligation {
	o.Who, o.Units, o.Unresolved = slices.Clone(o.Who), slices.Clone(o.Units), slices.Clone(o.Unresolved)
	o.Requests, o.Measures = slices.Clone(o.Requests), slices.Clone(o.Measures)
	o.Decisions = slices.Clone(o.Decisions)
	o.Exemptions, o.Closings = slices.Clone(o.Exemptions), slices.Clone(o.Closings)
	if o.After != nil {
		o.After = new(*o.After)
	}
	if o.Deadline != nil {
		o.Deadline = new(*o.Deadline)
	}
	return o
}

// findWords returns where words begin that end a span of a text, whatever
// blanks stand between them.
func findWords(text string, span [2]int, words string) (int, bool) {
	if span[0] < 0 || span[1] > len(text) || span[0] >= span[1] {
		return 0, false
	}
	want := strings.Join(strings.Fields(words), "")
	if want == "" {
		return 0, false
	}
	for at := span[0]; at < span[1]; at++ {
		if text[at] == want[0] && beginsWith(text[at:span[1]], want) {
			return at, true
		}
	}
	return 0, false
}

// beginsWith reports whether s begins with words, blanks left out.
func beginsWith(s, words string) bool {
	for _, c := range s {
		if unicode.IsSpace(c) {
			continue
		}
		rest, ok := strings.CutPrefix(words, string(c))
		if !ok {
			return false
		}
		if words = rest; words == "" {
			return true
		}
	}
	return false
}

// SplitIDs names the parts of an obligation: 3a and 3b, 1a1 and 1a2; where one
// of these is taken the first keeps its id, and the second gets the next one
// free.
func (d *Directive) SplitIDs(id string) (first, second string) {
	marks := [2]string{"a", "b"}
	if last, _ := utf8.DecodeLastRuneInString(id); !unicode.IsDigit(last) {
		marks = [2]string{"1", "2"}
	}
	first, second = id+marks[0], id+marks[1]
	if d.Obligation(first) == nil && d.Obligation(second) == nil {
		return first, second
	}
	for n := 2; ; n++ {
		if second = id + "-" + strconv.Itoa(n); d.Obligation(second) == nil {
			return id, second
		}
	}
}

// Merge joins the words, addressees and figures of two obligations; id, kind
// and deadline stay those of o. Where they fall due alike so do the decisions of
// their periods, those of o first, and what is closed of one is closed. A unit
// that only p asks stays exempt from what it was.
func (o Obligation) Merge(p Obligation, r *Roster) Obligation {
	m := o.clone()
	if p.Text != o.Text {
		m.Text = strings.TrimSpace(o.Text + "\n" + p.Text)
	}
	m.Span = joinSpans(o.Span, p.Span)
	m.Who = join(m.Who, p.Who)
	m.Units = r.Sort(append(m.Units, p.Units...))
	m.Unresolved = join(m.Unresolved, p.Unresolved)
	m.Report, m.ReportTo = o.Report || p.Report, cmp.Or(o.ReportTo, p.ReportTo)
	for _, asked := range p.Measures {
		if !slices.ContainsFunc(m.Measures, func(have Measure) bool { return have.Name == asked.Name }) {
			m.Measures = append(m.Measures, asked)
		}
	}
	m.Derived = o.Derived && p.Derived
	m.takeExemptions(o, p)
	if m.After == nil && p.After != nil && p.After.Obligation != o.ID { // nothing waits for itself
		m.After = new(*p.After)
	}
	if o.SameTime(p) {
		for _, c := range p.Closings {
			_ = m.Close(c) // where it is closed already that stays
		}
		for _, d := range p.Decisions {
			if m.Decision(d.Period).Choice == Undecided {
				_ = m.Decide(d) // one that contradicts those of o goes
			}
		}
	}
	return m
}

// takeExemptions takes over those of units that p asks and o does not.
func (o *Obligation) takeExemptions(before, p Obligation) {
	for _, e := range p.Exemptions {
		if !slices.Contains(before.Units, e.Unit) {
			o.Exemptions = append(o.Exemptions, e)
		}
	}
	slices.SortFunc(o.Exemptions, func(a, b Exemption) int { return cmp.Or(cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.From, b.From)) })
}

func joinSpans(a, b [2]int) [2]int {
	switch {
	case a[1] <= a[0]:
		return b
	case b[1] <= b[0]:
		return a
	}
	return [2]int{min(a[0], b[0]), max(a[1], b[1])}
}

// join returns a and what of b is not in it.
func join(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}

// SameTime reports whether two obligations fall due alike, however their
// phrases are worded.
func (o Obligation) SameTime(p Obligation) bool {
	if o.Kind != p.Kind || o.Review != p.Review || !slices.Equal(o.Requests, p.Requests) {
		return false
	}
	if o.Deadline == nil || p.Deadline == nil {
		return o.Deadline == nil && p.Deadline == nil
	}
	a, b := *o.Deadline, *p.Deadline
	if a.Due == 0 && a.Every == "" {
		return a == b // all that is known is the phrase
	}
	a.Phrase, b.Phrase = "", ""
	return a == b
}

// TakeTime makes o fall due as p does, with all that is said of its time.
func (o *Obligation) TakeTime(p Obligation) {
	t := p.clone()
	t.ID, t.Text, t.Span, t.Derived = o.ID, o.Text, o.Span, o.Derived
	t.Who, t.Units, t.Unresolved = o.Who, o.Units, o.Unresolved
	t.Report, t.ReportTo, t.Measures = o.Report, o.ReportTo, o.Measures
	t.Exemptions, t.After = o.Exemptions, o.After
	*o = t
}
