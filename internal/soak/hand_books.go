//go:build linux

package main

import (
	"fmt"

	"congvan/db"
	"congvan/model"
)

// books keeps what stands beside the directives: indicators, targets, numbers of
// the register and pages that were printed.
func (h *hand) books() error {
	switch h.rand.IntN(6) {
	case 0:
		i := model.Indicator{ID: fmt.Sprintf("chi-tieu-%d", h.rand.IntN(3)), Falls: h.rand.IntN(2) == 0}
		i.Name = "Chỉ tiêu " + i.ID
		_, err := h.s.PutIndicators(i)
		return err
	case 1, 2:
		return h.target()
	case 3:
		page := model.Printed{Report: "agenda", Digest: fmt.Sprint(h.rand.IntN(1e6))}
		_, err := h.s.Print(page, "trang.txt", "txt", []byte("trang "+page.Digest))
		return err
	}
	return h.number()
}

// target sets a percentage to be reached, corrects it or takes it away.
func (h *hand) target() error {
	all, err := h.s.Targets("")
	if err != nil {
		return err
	}
	g := model.Target{Indicator: model.Bluezone, Base: model.Population, Percent: float64(1 + h.rand.IntN(100)), Day: model.NewDate(2021, 8, 1+h.rand.IntN(28))}
	if id, ok := h.any(); ok && h.rand.IntN(2) == 0 {
		g.Directive = id
	}
	if len(all) > 0 && h.rand.IntN(2) == 0 {
		g.ID = all[h.rand.IntN(len(all))].ID
		if h.rand.IntN(2) == 0 {
			return h.s.RemoveTarget(g.ID)
		}
	}
	_, err = h.s.PutTarget(g)
	return err
}

// number takes a document in and gives it its number, or gives the last number
// back.
func (h *hand) number() error {
	book, err := h.s.Book(model.BookKey{Direction: model.Out, Year: 2021})
	if err != nil {
		return err
	}
	last := book.Holder(book.Last())
	if last != 0 && h.rand.IntN(3) == 0 {
		return h.s.Unnumber(last)
	}
	rows, err := h.s.Rows()
	if err != nil {
		return err
	}
	for i := range rows.Len() {
		if r := rows.At(i); r.Number == "" {
			_, err := h.s.Number(r.ID, db.Numbering{})
			return err
		}
	}
	d := h.document()
	d.Number = ""
	_, err = h.s.AddDirective(d, h.text())
	return err
}
