package paper

import "strings"

// TextLimit is how much text one document may have, in bytes.
const TextLimit = 2 << 20

// Lines collects the lines of a document. The zero value is empty. Beyond
// TextLimit it takes no more and is Full.
type Lines struct {
	lines []string
	size  int
	Full  bool
}

// Add takes lines, of which each may hold several.
func (l *Lines) Add(lines ...string) {
	for _, line := range lines {
		if l.size += len(line) + 1; l.size > TextLimit {
			l.Full = true
			return
		}
		l.lines = append(l.lines, strings.Split(line, "\n")...)
	}
}

// All returns the lines.
func (l *Lines) All() []string { return l.lines }

// Text returns the lines as one text: blanks at the ends of lines and more
// than one blank line in a row are gone.
func (l *Lines) Text() (string, error) {
	if l.Full {
		return "", Refuse(TooLong)
	}
	return Join(l.lines), nil
}

// Join makes a text of lines.
func Join(lines []string) string {
	var b strings.Builder
	blank := true
	for _, line := range lines {
		line = strings.Trim(line, " \t\r\u00A0")
		if line == "" {
			blank = true
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte('\n')
		}
		blank = false
		b.WriteString(line)
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}
