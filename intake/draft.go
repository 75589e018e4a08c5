package intake

import "congvan/model"

// DraftKind says what a text is.
type DraftKind string

// The kinds of text. Only a directive has obligations.
const (
	DirectiveKind DraftKind = "directive" // an official document
	ReferenceKind DraftKind = "reference" // a news article, a report on past work
	UnknownKind   DraftKind = "unknown"
)

// Options is what the reading of a text depends on besides the text.
type Options struct {
	Office model.Office  // whose documents are outgoing, and how "trước ngày D" is read
	Now    model.Instant // only for warnings; 0 gives none about time
}

// A Draft is what was found in one text. Offsets are bytes of Text.
type Draft struct {
	Kind      DraftKind
	Directive model.Directive // without ID and without units
	Figures   []Figure
	Spans     map[string][2]int // where a field of the head was found, by the names below
	Doubts    map[string]bool   // fields of the head, and ids of obligations, that the officer should check
	Warnings  []Warning
	Text      string // the text read: clean and composed; empty where it is refused
}

// A Level says how far a field can be trusted.
type Level string

// The levels.
const (
	Sure  Level = "sure"
	Check Level = "check"
)

// Level returns the level of a field of the head or of the obligation with
// that id.
func (d *Draft) Level(field string) Level {
	if d.Doubts[field] {
		return Check
	}
	return Sure
}

// The names of the fields in Draft.Spans.
const (
	NumberField     = "number"
	SymbolField     = "symbol"
	DateField       = "date"
	PlaceField      = "place"
	IssuerField     = "issuer"
	ParentField     = "parent_issuer"
	SubjectField    = "subject"
	TypeField       = "type"
	UrgencyField    = "urgency"
	SecrecyField    = "secrecy"
	RecipientsField = "recipients"
	CopiesField     = "copies"
	ReferencesField = "references"
	SignerField     = "signer"
)

// A Figure is a published Bluezone figure of one place.
type Figure struct {
	Area     string     // as written: "huyện An Bình"
	AsOf     model.Date // 0 where the text gives none
	Installs *int64
	Percent  *float64
	Base     model.Base // empty where the text does not name the denominator
	Rank     *int
	RankOf   string // "cả nước"
	Span     [2]int
}
