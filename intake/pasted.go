package intake

import (
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A Block is figures pasted from a spreadsheet, with what the block says of
// itself.
type Block struct {
	Named   bool  // the rows name their units
	Headed  bool  // the columns name their measures
	Columns []int // of a headed block: which measure each column is; -1 for none of them
	Heads   []string
	Rows    []BlockRow
	Above   []string // lines above the headings
}

// A BlockRow is one row of a block.
type BlockRow struct {
	Name  string
	Cells []string // one a column of figures; blank is not there
	Line  string   // as it was pasted, its cells apart
}

// ParseBlock reads rows of cells separated by tabs. A column in which known
// finds names is that of the units, and what stands before it is no figure; a
// row that names measures, in full or in short, heads the columns, and so does a
// first row of words above figures. No two columns are the same measure.
func ParseBlock(text string, ms []model.Measure, known func(name string) bool) Block {
	rows := splitBlock(viet.Compose(text))
	var b Block
	head := headRow(rows, ms, known)
	body := rows[head+1:]
	name := nameColumn(body, known)
	b.Named = name >= 0
	if head >= 0 {
		b.Headed = true
		for _, r := range rows[:head] {
			b.Above = append(b.Above, blockLine(r))
		}
		b.Heads = rows[head][min(name+1, len(rows[head])):]
		for _, h := range b.Heads {
			m := measureLike(h, ms)
			if slices.Contains(b.Columns, m) {
				m = -1
			}
			b.Columns = append(b.Columns, m)
		}
	}
	for _, r := range body {
		row := BlockRow{Line: blockLine(r), Cells: r[min(name+1, len(r)):]}
		if b.Named && name < len(r) {
			row.Name = r[name]
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

// headRow is the row, among the first ones, that names a measure and holds no
// figure, else the first one where it is words above figures; -1 for none.
func headRow(rows [][]string, ms []model.Measure, known func(string) bool) int {
	named := func(c string) bool { return !known(c) && measureLike(c, ms) >= 0 }
	for i, r := range rows[:min(len(rows), 8)] {
		if !slices.ContainsFunc(r, readsAsFigure) && slices.ContainsFunc(r, named) {
			return i
		}
	}
	if len(rows) > 1 && headsFigures(rows[0], rows[1], known) {
		return 0
	}
	return -1
}

// headsFigures reports whether a row is words wherever the one below it has
// figures, and names no unit.
func headsFigures(row, below []string, known func(string) bool) bool {
	figures := 0
	for i, c := range below {
		if !readsAsFigure(c) {
			continue
		}
		if i >= len(row) || row[i] == "" || readsAsFigure(row[i]) {
			return false
		}
		figures++
	}
	return figures > 0 && !slices.ContainsFunc(row, known)
}

func readsAsFigure(c string) bool {
	_, _, err := ParseFigure(c)
	return err == nil
}

// nameColumn is the column with the most names of units; where none is known,
// the first one of words beside others; -1 for none.
func nameColumn(rows [][]string, known func(string) bool) int {
	found, words, wide := map[int]int{}, map[int]int{}, 0
	for _, r := range rows {
		wide = max(wide, len(r))
		for i, c := range r {
			switch {
			case c == "":
			case known(c):
				found[i]++
			case isWords(c):
				words[i]++
			}
		}
	}
	best := -1
	for i := range wide {
		if found[i] > 0 && (best < 0 || found[i] > found[best]) {
			best = i
		}
	}
	for i := 0; best < 0 && i < wide-1; i++ {
		if 2*words[i] > len(rows) {
			return i
		}
	}
	return best
}

// isWords reports whether a cell holds words and no figure.
func isWords(c string) bool {
	return !readsAsFigure(c) && strings.Contains(viet.Key(c), " ")
}

func blockLine(cells []string) string { return strings.Trim(strings.Join(cells, " | "), " |") }

// splitBlock splits into rows and cells. A cell in quotation marks may hold
// tabs and ends of lines. Blank rows at the end are left out.
func splitBlock(text string) [][]string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	var rows [][]string
	var row []string
	for rest, more := text, text != ""; more; {
		cell, end, after := cutCell(rest)
		row = append(row, viet.CleanLine(Unguard(cell)))
		if end != '\t' {
			rows, row = append(rows, row), nil
		}
		rest, more = after, end != 0 && (after != "" || end == '\t')
	}
	for len(rows) > 0 && strings.Join(rows[len(rows)-1], "") == "" {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// cutCell takes the first cell off; end is the tab or the end of line behind
// it, 0 at the end of all.
func cutCell(s string) (cell string, end byte, after string) {
	from, quoted := 0, false
	if strings.HasPrefix(s, `"`) {
		if from, quoted = closingQuote(s), true; from < 0 {
			from, quoted = 0, false // a mark that stands alone
		}
	}
	at := strings.IndexAny(s[from:], "\t\n")
	if at < 0 {
		cell = s
	} else {
		cell, end, after = s[:from+at], s[from+at], s[from+at+1:]
	}
	if quoted {
		cell = strings.ReplaceAll(cell[1:from], `""`, `"`) + cell[from+1:]
	}
	return cell, end, after
}

// closingQuote is where the mark stands that closes the one at the beginning;
// -1 for nowhere.
func closingQuote(s string) int {
	for i := 1; i < len(s); i++ {
		if s[i] != '"' {
			continue
		}
		if i+1 < len(s) && s[i+1] == '"' {
			i++
			continue
		}
		return i
	}
	return -1
}
