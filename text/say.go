package text

import (
	"fmt"
	"strings"
)

// Say is fmt.Sprintf for words that count: of "%d [unit|units]" it takes the
// first for one and the second for several, by the number before them.
func Say(format string, args ...any) string {
	return fmt.Sprintf(agree(format, args), args...)
}

// agree chooses between the forms in a format.
func agree(format string, args []any) string {
	before, rest, found := strings.Cut(format, "[")
	if !found {
		return format
	}
	var out strings.Builder
	next := 0
	for ; found; before, rest, found = strings.Cut(rest, "[") {
		out.WriteString(before)
		next += taken(before)
		forms, after, closed := strings.Cut(rest, "]")
		one, several, either := strings.Cut(forms, "|")
		if !closed || !either {
			out.WriteString("[")
			continue
		}
		rest = after
		if next > 0 && next <= len(args) && fmt.Sprint(args[next-1]) == "1" {
			several = one
		}
		out.WriteString(several)
	}
	return out.String() + before
}

// taken counts the arguments that a part of a format takes.
func taken(part string) int {
	return strings.Count(part, "%") - 2*strings.Count(part, "%%")
}
