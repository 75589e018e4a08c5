package paper

import "strings"

// A Cell is the lines of one cell.
type Cell []string

// A Table is rows of cells. Ruled says that its lines are drawn.
type Table struct {
	Rows  [][]Cell
	Ruled bool
}

// layoutRows is how many rows a table has at most that only sets two columns
// beside each other.
const layoutRows = 4

// Lines sets a table as lines: one that only puts two columns beside each
// other, as heads and signatures do, column by column; any other row by row
// with a tab between two cells, a bar between more, so that an empty one shows.
func (t Table) Lines() []string {
	if columns := t.columns(); len(columns) <= 1 || t.isLayout(columns) {
		return t.byColumn(columns)
	}
	between, blank := "\t", "\t "
	if len(t.columns()) > 2 {
		between, blank = " | ", " |"
	}
	var out []string
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = c.line()
		}
		out = append(out, strings.TrimRight(strings.Join(cells, between), blank))
	}
	return out
}

// columns lists the columns in which something stands.
func (t Table) columns() []int {
	var out []int
	for i := 0; ; i++ {
		some, any := false, false
		for _, row := range t.Rows {
			if i < len(row) {
				any = true
				some = some || row[i].line() != ""
			}
		}
		if !any {
			return out
		}
		if some {
			out = append(out, i)
		}
	}
}

func (t Table) isLayout(columns []int) bool {
	if len(columns) != 2 || len(t.Rows) > layoutRows {
		return false
	}
	return len(t.Rows) == 1 || !t.Ruled || t.isHead()
}

// isHead knows the words that stand in the head or at the foot of a document.
func (t Table) isHead() bool {
	for _, row := range t.Rows {
		for _, c := range row {
			if IsMotto(c.line()) || strings.HasPrefix(strings.ToLower(c.line()), "nơi nhận") {
				return true
			}
		}
	}
	return false
}

func (t Table) byColumn(columns []int) []string {
	var out []string
	for _, i := range columns {
		for _, row := range t.Rows {
			if i < len(row) {
				out = append(out, row[i]...)
			}
		}
		out = append(out, "")
	}
	return out
}

// line is a cell on one line.
func (c Cell) line() string {
	return strings.Join(strings.Fields(strings.Join(c, " ")), " ")
}

// IsMotto reports whether the motto of the state or the Party stands in a line.
func IsMotto(line string) bool {
	up := strings.ToUpper(strings.Join(strings.Fields(line), " "))
	for _, m := range []string{"CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐẢNG CỘNG SẢN VIỆT NAM"} {
		if strings.Contains(up, m) {
			return true
		}
	}
	return false
}
