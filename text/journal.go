package text

// Journal is the words for what was done.
type Journal struct{}

var journalVI, journalEN = Journal{}, Journal{}
