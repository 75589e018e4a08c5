package intake

// A WarningCode names what the officer should look at in a draft. The words in
// both languages stand with the catalogue of the screens and commands.
type WarningCode string

// The warnings of a draft, with their arguments.
const (
	BlankNumber     WarningCode = "blank-number"     // the number is still to be given
	UnreadNumber    WarningCode = "unread-number"    // args: what stands in the place of the number
	WrongWeekday    WarningCode = "wrong-weekday"    // args: id, the day of the week as written, the day
	BlankDay        WarningCode = "blank-day"        // args: the month as 2006-01
	BadDay          WarningCode = "bad-day"          // args: the day as written, which no calendar has
	NoDate          WarningCode = "no-date"          //
	NoIssuer        WarningCode = "no-issuer"        //
	NoAddressee     WarningCode = "no-addressee"     // args: id of the obligation that nobody is named for
	NoObligation    WarningCode = "no-obligation"    // an official document in which nothing asked was found
	LostNumber      WarningCode = "lost-number"      // of a file cut short, in which no number was found
	LostDate        WarningCode = "lost-date"        // no whole date
	LostIssuer      WarningCode = "lost-issuer"      // no issuer
	LostObligations WarningCode = "lost-obligations" // nothing asked
	FutureDate      WarningCode = "future-date"      // args: the date
	LaterReference  WarningCode = "later-reference"  // args: symbol and date of a cited document newer than this one
	SecretText      WarningCode = "secret-text"      // args: the mark; the text is refused, number and day are kept
	RemovedSigns    WarningCode = "removed-signs"    // args: how many characters were taken out
	BeforeDayUnsure WarningCode = "before-day"       // args: id, phrase; "trước ngày D" may mean D−1 or D
	RestDay         WarningCode = "rest-day"         // args: id, the day counted to, the working day taken
	PastDeadline    WarningCode = "past-deadline"    // args: id, deadline before the document's own date
	ReceivedDay     WarningCode = "received-day"     // args: id, phrase, the day it is taken in, the last day if it came then
	UnknownDeadline WarningCode = "unknown-deadline" // args: id, phrase that says a time which is not yet known
)

// A Warning is one thing to look at; it never refuses the draft.
type Warning struct {
	Code WarningCode
	Args []string
}
