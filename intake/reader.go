package intake

import (
	"strconv"

	"congvan/model"
	"congvan/viet"
)

// A reader holds one text while the rules go over it. Rules write what they
// find into draft and mark lines of the head as taken.
type reader struct {
	*source
	o     Options
	draft Draft
	d     *model.Directive

	greeting  int // line of "Kính gửi", -1 for none
	bodyFrom  int // first line after the head
	bodyTo    int // line of "Nơi nhận" or of the signature: the body ends before it
	notes     int // line of "Nơi nhận", -1 for none
	notesEnd  int // first line after its entries
	titled    int // line of the type ("KẾ HOẠCH"), -1 for none
	taken     map[int]bool
	tables    []taskTable
	inTable   map[int]bool // lines of tables of tasks
	subject   extent       // the words of the subject in plain
	maker     line         // who made the document, where that stands below its type
	unread    bool         // something stands in the place of the number that is none
	brackets  bool         // "(1)" marks a clause
	assigning bool         // the section being read gives work to offices
	silent    bool         // such a document asks nothing of anybody
	announced bool         // a line names the document whole: "Thông báo số … ngày … của …"
	numbered  [2]int       // where number and symbol of the document itself stand in plain
}

// Parse reads a text into a draft directive. It takes any text, and for the
// same text in another spelling (decomposed, CRLF, stray ** and <…>) finds the
// same. Of a document marked secret the text is refused: the draft has none.
func Parse(text string, o Options) Draft {
	clean, removed := viet.Clean(text)
	r := &reader{source: newSource(clean), o: o, taken: map[int]bool{}, inTable: map[int]bool{}, greeting: -1, notes: -1, titled: -1}
	r.draft = Draft{Text: clean, Spans: map[string][2]int{}, Doubts: map[string]bool{}}
	r.d = &r.draft.Directive
	r.openRecord()
	r.openCells()
	r.closeUp()
	r.joinDate()
	r.joinYear()
	r.joinMotto()
	r.breakHead()
	r.breakFoot()
	r.joinMarks()
	r.layOut()
	r.readHead()
	if r.d.Secrecy != "" {
		return r.refused()
	}
	r.readReferences()
	r.readSigner()
	r.readFigures()
	r.draft.Kind = r.kind()
	r.readDirection()
	if r.draft.Kind == DirectiveKind {
		r.readObligations()
		r.warnHead()
	}
	if n := removed.Total(); n > 0 {
		r.warn(RemovedSigns, strconv.Itoa(n))
	}
	r.setLevels()
	return r.draft
}

// readHead reads the fields of the head, each by its own rule. The order
// matters: a line taken by one rule is no longer part of a subject or a name.
func (r *reader) readHead() {
	r.readNumber()
	r.readDate()
	r.readFigureDate()
	r.readSplitDate()
	r.readBlankDate()
	r.readUrgency()
	r.readSubject()
	r.readLetterhead()
	r.readMaker()
	r.readAnnounced()
	r.readType()
	r.readMeetingDay()
	r.readFootDate()
	r.readRecipients()
	r.readCopies()
	r.readIssuer()
}

func (r *reader) readDirection() {
	switch {
	case r.draft.Kind == ReferenceKind:
		r.d.Direction = model.Reference
	case r.o.Office.Sent(r.d):
		r.d.Direction = model.Out
	default:
		r.d.Direction = model.In
	}
	if r.draft.Kind == ReferenceKind {
		r.forgetHead()
	}
}

// forgetHead clears what an article only seems to have.
func (r *reader) forgetHead() {
	refs := r.d.References
	*r.d = model.Directive{Direction: model.Reference, References: refs}
	for name := range r.draft.Spans {
		if name != ReferencesField {
			delete(r.draft.Spans, name)
		}
	}
}

// found records where a field was found, as offsets of plain.
func (r *reader) found(field string, from, to int) {
	r.draft.Spans[field] = r.span(from, to)
}

// doubt marks a field of the head, or an obligation by its id, as one to check.
func (r *reader) doubt(field string) { r.draft.Doubts[field] = true }

func (r *reader) warn(code WarningCode, args ...string) {
	r.draft.Warnings = append(r.draft.Warnings, Warning{Code: code, Args: args})
}

// head returns the range of lines in which number, date and subject are looked for.
func (r *reader) head() (from, to int) { return 0, min(r.bodyFrom, len(r.lines)) }
