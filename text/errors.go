package text

// Errors is the words for what went wrong, where, and the way out.
type Errors struct{}

var errorsVI, errorsEN = Errors{}, Errors{}
