package ui

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/intake"
	"congvan/viet"
)

// figureRows offers each Bluezone figure of the text as a reading: Enter has it
// recorded with the document, Enter again leaves it out.
func (r *review) figureRows() (rows []reviewRow) {
	w := r.w.Review
	for i, f := range r.figures {
		row := r.note("i", fmt.Sprintf(w.FigureOffer, figureWords(f)))
		reading, err := f.Reading(&r.d, r.roster)
		switch {
		case err != nil:
			row.value = firstUpper(fmt.Sprintf(w.FigureUnplaced, figureWords(f))) + "."
		case r.recorded[figureKey(i)]:
			row.value = fmt.Sprintf(w.FigureTaken, figureWords(f), r.roster.Name(reading.Unit), day(reading.AsOf))
		}
		if err == nil && r.d.ID == 0 {
			row.edit = func() tea.Cmd { return r.toggleFigure(i) }
		}
		row.key, row.span = figureKey(i), f.Span
		rows = append(rows, row)
	}
	return rows
}

// figureKey tells the row of a figure from all others.
func figureKey(i int) string { return noteKey + "figure " + strconv.Itoa(i) }

func (r *review) toggleFigure(i int) tea.Cmd {
	r.recorded = with(r.recorded, figureKey(i), !r.recorded[figureKey(i)])
	return nil
}

// foundReadings are the figures that are recorded with the document.
func (r *review) foundReadings() (out []db.ReadingDraft) {
	if r.secret() {
		return nil
	}
	for i, f := range r.figures {
		if reading, err := f.Reading(&r.d, r.roster); r.recorded[figureKey(i)] && err == nil {
			out = append(out, db.ReadingDraft{Reading: reading})
		}
	}
	return out
}

func figureWords(f intake.Figure) string {
	var parts []string
	if f.Installs != nil {
		parts = append(parts, viet.FormatCount(*f.Installs))
	}
	if f.Percent != nil {
		parts = append(parts, viet.FormatPercent(*f.Percent))
	}
	return joinFilled(": ", f.Area, strings.Join(parts, " · "))
}
