package intake

// Converters that part paragraphs with a blank line leave one between any two
// lines of a letterhead, a title or a list.

// spacedLines is how many lines of writing tell how a text is spaced.
const spacedLines = 40

// closeUp takes one blank line out of each gap of a text that has one between
// almost any two lines, so that lines which belong together stand together.
func (s *source) closeUp() {
	if !s.doubleSpaced() {
		return
	}
	lines := s.lines[:0:0]
	for i, l := range s.lines {
		if l.blank() && i > 0 && !s.lines[i-1].blank() {
			continue
		}
		lines = append(lines, l)
	}
	s.lines = lines
}

// doubleSpaced reports whether nine of ten lines at the top have a blank line
// behind them.
func (s *source) doubleSpaced() bool {
	written, spaced := 0, 0
	for i := 0; i+1 < len(s.lines) && written < spacedLines; i++ {
		if s.lines[i].blank() {
			continue
		}
		written++
		if s.lines[i+1].blank() {
			spaced++
		}
	}
	return written >= 12 && spaced*10 >= written*9
}
