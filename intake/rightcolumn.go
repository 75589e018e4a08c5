package intake

// Where the head is a table of two columns, a reader of files writes the left
// one whole before the right one. A lone "Kính gửi:" at the foot of the left
// column then stands above the motto and the day, and its list below them.

// rightColumnLines is how many lines a right column of motto, place and day has at most.
const rightColumnLines = 10

// overRightColumn returns the last line of a right column that stands below the
// lone "Kính gửi:" in line i, i where there is none.
func (r *reader) overRightColumn(i int) int {
	for k := r.next(i + 1); k < min(len(r.lines), i+1+rightColumnLines) && r.isRightColumn(k); k = r.next(k + 1) {
		i = k
	}
	return i
}

// isRightColumn reports whether line i is a line of motto, of place and day, or
// drawn.
func (r *reader) isRightColumn(i int) bool {
	low := r.lineLow(i)
	if len(low) > longestHead {
		return false
	}
	return mottoIn(low) != nil || countLetters(low) == 0 && !dashMark.MatchString(low) ||
		dateLineRule.MatchString(low) || blankDate.MatchString(low) || figureDate.MatchString(low)
}
