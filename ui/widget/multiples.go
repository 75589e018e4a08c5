package widget

// A Panel is one small trend of several on the same scale.
type Panel struct {
	Title, Note string // above the trend: what it is of, and the number to read
	Trend       Trend
}

// The least that a panel takes, and what it grows to.
const panelWidth, panelHeight, panelMost = 22, 5, 9

// Multiples says how many panels stand in a row of width columns, and how many
// rows of how many lines there are; all at least 1.
func Multiples(n, width, height int) (across, rows, lines int) {
	across = clamp(width/(panelWidth+1), 1, max(1, n))
	need := (n + across - 1) / across
	rows = clamp(need, 1, max(1, height/panelHeight))
	return across, rows, clamp(height/rows, 1, panelMost)
}

// MultipleLines draws panels beside each other as Multiples laid them out, the
// one in focus with its title in a style; beyond the last one it stays blank. It
// gives rows × lines lines of width columns.
func MultipleLines(panels []Panel, focus, across, rows, lines, width int, g Glyphs, p Paint, lit Style) []string {
	var out []string
	each := (width+1)/max(1, across) - 1
	for row := range rows {
		block := make([]string, lines)
		for col := range across {
			i := row*across + col
			if col > 0 {
				for y := range block {
					block[y] += " "
				}
			}
			var panel []string
			if i < len(panels) {
				panel = panels[i].draw(each, lines, g, p, i == focus, lit)
			}
			for y := range block {
				if y < len(panel) {
					block[y] += panel[y]
				} else {
					block[y] += blanks(each)
				}
			}
		}
		for y := range block {
			block[y] = Line(block[y], width)
		}
		out = append(out, block...)
	}
	return out
}

func (p *Panel) draw(width, height int, g Glyphs, paint Paint, focused bool, lit Style) []string {
	note := min(Width(p.Note), width)
	head := Cell(p.Title, width-note-1)
	if width > note {
		head += " "
	}
	head += CellRight(p.Note, note)
	if focused {
		head = lit.Render(head)
	}
	return append([]string{head}, p.Trend.Lines(width, height-1, g, paint)...)
}
