package ui

import (
	"congvan/model"
	"congvan/ui/widget"
)

// legend lists every standing with its sign and word, in two columns, and below
// them the other signs of the matrix.
func (a *App) legend() []string {
	var rows []string
	half := (len(model.Standings) + 1) / 2
	for i := range half {
		row := a.standing(model.Standings[i], 34)
		if i+half < len(model.Standings) {
			row += a.standing(model.Standings[i+half], 34)
		}
		rows = append(rows, row)
	}
	w := a.w.Matrix
	for _, s := range [][2]string{{"●", w.ChosenSign}, {extendedSign, w.ExtendedSign}, {"…", w.Writing}, {"►", w.RungSign}} {
		rows = append(rows, s[0]+" "+s[1])
	}
	return rows
}

// standing prints a standing as sign and word in width columns, coloured.
func (a *App) standing(s model.Standing, width int) string {
	return a.theme.of(s).Render(widget.Cell(sign(s)+" "+a.words.Terms.Standing[s], width))
}
