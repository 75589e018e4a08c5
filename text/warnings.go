package text

// Warnings is the words for what to look at in a document that was read.
type Warnings struct{}

var warningsVI, warningsEN = Warnings{}, Warnings{}
