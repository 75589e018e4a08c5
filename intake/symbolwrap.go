package intake

import "strings"

// A symbol that a narrow line broke behind its hyphen is one word wherever the
// text is shown: "Quyết định số 2764/QĐ-", "TTg" of a list of recipients.
var wrappedSymbol = compiled(`(?:\d/[A-ZĐ][\pL\d&]*(?:-[A-ZĐ][\pL\d&]*)*-\s+[A-ZĐ]{2}|(?:^|[\s(])\d{1,4}-\s+[A-ZĐ]{2,5}/)`)

// joinSymbols takes the blank out of such symbols. A hyphen with a blank on both
// sides parts words.
func joinSymbols(s string) string {
	if !strings.Contains(s, "- ") {
		return s
	}
	return wrappedSymbol.ReplaceAllStringFunc(s, func(m string) string { return strings.Replace(m, "- ", "-", 1) })
}
