package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

// recordedBefore is what is kept of the units that the figures of a text are of.
type recordedBefore struct {
	indicator model.Indicator
	readings  map[model.UnitID][]model.Reading
}

// lookForReadings reads what is kept of units. It runs in a command.
func lookForReadings(store *db.Store, units []model.UnitID) (b recordedBefore, err error) {
	if len(units) == 0 {
		return b, nil
	}
	kept, err := store.Indicators()
	b.indicator, b.readings = model.IndicatorOf(kept, model.Bluezone), map[model.UnitID][]model.Reading{}
	for _, u := range units {
		rs, err2 := store.ReadingsOf(model.Bluezone, u)
		if err = firstError(err, err2); err != nil {
			return b, err
		}
		b.readings[u] = rs
	}
	return b, err
}

// figureUnits are the units of the figures that are offered.
func (r *review) figureUnits() (out []model.UnitID) {
	for _, f := range r.figures {
		if reading, err := f.Reading(&r.d, r.roster); err == nil {
			out = append(out, reading.Unit)
		}
	}
	return out
}

// figureRows offers each Bluezone figure of the text as a reading: Enter has it
// recorded with the document, Enter again leaves it out.
func (r *review) figureRows() (rows []reviewRow) {
	w := r.w.Review
	for i, f := range r.figures {
		row := r.note("i", "")
		words := r.figureWords(f)
		reading, err := f.Reading(&r.d, r.roster)
		switch {
		case err != nil:
			row.value = firstUpper(fmt.Sprintf(w.FigureUnplaced, words)) + "."
		case r.recorded[figureKey(i)]:
			row.value = joinFilled(" ", fmt.Sprintf(w.FigureTaken, words, r.roster.Name(reading.Unit), day(reading.AsOf)), r.besideFigure(reading))
		default:
			row.value = joinFilled(" ", fmt.Sprintf(w.FigureOffer, words), r.besideFigure(reading))
		}
		if err == nil && r.d.ID == 0 {
			row.edit = func() tea.Cmd { return r.toggleFigure(i) }
		}
		row.key, row.span = figureKey(i), f.Span
		rows = append(rows, row)
	}
	return rows
}

// besideFigure tells what a figure makes of the reading of that day which is
// there already, and what looks wrong in it.
func (r *review) besideFigure(reading model.Reading) string {
	kept := r.before.readings[reading.Unit]
	is, words := reading, ""
	if at := slices.IndexFunc(kept, func(k model.Reading) bool { return k.AsOf == reading.AsOf }); at >= 0 {
		is = kept[at].With(reading)
		words = r.correction(kept[at], is)
	}
	u, _ := r.roster.Unit(reading.Unit)
	for _, doubt := range r.doubtsOf(r.before.indicator, is, u, kept) {
		words = joinFilled(" ", words, "! "+firstUpper(doubt)+".")
	}
	return words
}

// correction tells which figures of a day become others.
func (r *review) correction(was, is model.Reading) string {
	var parts []string
	for _, c := range r.readingColumns(r.before.indicator) {
		if old, now := c.show(c.get(was)), c.show(c.get(is)); old != now {
			parts = append(parts, c.name+": "+cmp.Or(old, "–")+" → "+cmp.Or(now, "–"))
		}
	}
	if len(parts) == 0 {
		return fmt.Sprintf(r.w.Review.FigureSame, day(is.AsOf))
	}
	return fmt.Sprintf(r.w.Review.FigureCorrects, day(is.AsOf), strings.Join(parts, "; "))
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

// figureWords tells a figure, and of its percentage what it is of: without that
// it is no figure.
func (r *review) figureWords(f intake.Figure) string {
	w := r.w.Bluezone
	var parts []string
	if f.Installs != nil {
		parts = append(parts, viet.FormatCount(*f.Installs))
	}
	if f.Percent != nil {
		on := w.NoBase
		if f.Base != "" {
			on = r.baseName(model.IndicatorOf(nil, model.Bluezone), f.Base)
		}
		parts = append(parts, fmt.Sprintf(r.w.Review.FigureOn, viet.FormatPercent(*f.Percent), on))
	}
	if f.Rank != nil {
		parts = append(parts, joinFilled(" ", fmt.Sprintf(w.PublishedPlace, *f.Rank), f.RankOf))
	}
	return joinFilled(": ", f.Area, strings.Join(parts, " · "))
}
